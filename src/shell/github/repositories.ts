import type { ListedRepository } from "../../app/many/repositories.ts";
import type * as z from "../../core/shape.ts";
import { installationAnswer, repositoryListAnswer, understand } from "./answers.ts";
import { GitHubProblem } from "./problem.ts";
import { allOf, PAGE } from "./rest.ts";
import type { Transport } from "./transport.ts";

/**
 * The repositories of some owners that the token reaches. An installation's token (a GitHub App's, a job's) has a list of its
 * own; of a person's token it is those in which the person has a part, else those that all may see. Throws `GitHubProblem`.
 */
export async function listRepositories(send: Transport, owners: readonly string[]): Promise<readonly ListedRepository[]> {
  if (owners.length === 0) return [];
  const reached = (await ofInstallation(send)) ?? (await ofPerson(send, owners));
  return reached.filter(({ name }) => owners.includes(ownerOf(name)));
}

/** Null: the token is no installation's. */
function ofInstallation(send: Transport): Promise<readonly ListedRepository[] | null> {
  const doing = "list the repositories that the token reaches";
  return listed(send, doing, "/installation/repositories", {}, (data) => understand(installationAnswer, data, doing).repositories);
}

async function ofPerson(send: Transport, owners: readonly string[]): Promise<readonly ListedRepository[]> {
  const lists = await Promise.all(owners.map((owner) => ofOrganization(send, owner)));
  const others = owners.filter((_, index) => lists[index] === null);
  const own = others.length === 0 ? [] : ((await ofPersonThemselves(send)) ?? []);
  const strangers = others.filter((owner) => own.every(({ name }) => ownerOf(name) !== owner));
  const theirs = await Promise.all(strangers.map((owner) => ofUser(send, owner)));
  return [...lists.flatMap((list) => list ?? []), ...own, ...theirs.flat()];
}

/** Null: there is no such organization. */
function ofOrganization(send: Transport, org: string): Promise<readonly ListedRepository[] | null> {
  const doing = `list the repositories of ${org}`;
  return listed(send, doing, "/orgs/{org}/repos", { org, type: "all" }, (data) => understand(repositoryListAnswer, data, doing));
}

function ofPersonThemselves(send: Transport): Promise<readonly ListedRepository[] | null> {
  const doing = "list the repositories that the token reaches";
  return listed(send, doing, "/user/repos", {}, (data) => understand(repositoryListAnswer, data, doing));
}

async function ofUser(send: Transport, username: string): Promise<readonly ListedRepository[]> {
  const doing = `list the repositories of ${username}`;
  const list = await listed(send, doing, "/users/{username}/repos", { username }, (data) => understand(repositoryListAnswer, data, doing));
  return list ?? [];
}

/** Page after page; null where the list is not for this token. */
async function listed(
  send: Transport,
  doing: string,
  url: string,
  values: Readonly<Record<string, unknown>>,
  read: (data: unknown) => z.infer<ReturnType<typeof repositoryListAnswer>>,
): Promise<readonly ListedRepository[] | null> {
  let isBegun = false;
  const readPage = async (page: number) => {
    const parameters = { ...values, per_page: PAGE, page };
    const answer = await send({ doing, method: "GET", url, parameters, writes: false, repeatable: true, permission: "metadata: read" });
    isBegun = true;
    return read(answer.data).map(toListed);
  };
  try {
    return await allOf(doing, readPage, ({ name }) => name);
  } catch (error) {
    const isElsewhere = error instanceof GitHubProblem && (error.kind === "not-found" || error.facts.status === 403);
    if (isElsewhere && error.kind !== "limit" && !isBegun) return null;
    throw error;
  }
}

function toListed({
  full_name,
  archived,
  disabled,
  has_issues,
}: z.infer<ReturnType<typeof repositoryListAnswer>>[number]): ListedRepository {
  return { name: full_name, isArchived: archived ?? false, isDisabled: disabled ?? false, hasIssues: has_issues ?? true };
}

function ownerOf(name: string): string {
  return (name.split("/")[0] ?? "").toLowerCase();
}
