import * as z from "../../core/shape.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { ActionStanding, ActionsSettings, RepositoryFactsPort, RepositorySettings } from "../../ports.ts";
import { instant, later, understand } from "./answers.ts";
import { GitHubProblem } from "./problem.ts";
import { connectPullRequests } from "./pulls.ts";
import { allOf, connectRest, PAGE, type Rest } from "./rest.ts";
import { connectRoles, listRoles } from "./roles.ts";
import type { Transport } from "./transport.ts";

/** Longer workflows and policies are none. */
const LONGEST_FILE = 256 * 1024;

const settingsAnswer = later(() =>
  z.object({
    full_name: z.string(),
    private: z.boolean(),
    has_issues: z.nullish(z.boolean()),
    archived: z.nullish(z.boolean()),
    default_branch: z.nullish(z.string()),
    owner: z.nullish(z.object({ type: z.nullish(z.string()) })),
  }),
);
const labelsAnswer = later(() => z.array(z.object({ name: z.string() })));
const workflowsAnswer = later(() => z.object({ workflows: z.array(z.object({ path: z.string(), state: z.string() })) }));
const runsAnswer = later(() => z.object({ workflow_runs: z.array(z.object({ created_at: instant })) }));
const actionsAnswer = later(() =>
  z.object({
    enabled: z.boolean(),
    allowed_actions: z.nullish(z.string()),
    sha_pinning_required: z.nullish(z.boolean()),
  }),
);
const folderAnswer = later(() => z.array(z.object({ name: z.string() })));
const usualAnswer = later(() => z.object({ default_workflow_permissions: z.enum(["read", "write"]) }));
const accountAnswer = later(() => z.object({ type: z.nullish(z.string()) }));

/** How a repository is set up. Makes no request by itself. */
export function connectRepositoryFacts(send: Transport, home: string): RepositoryFactsPort {
  const rest = connectRest(send, home);
  const files = connectPullRequests(send, home);
  const known = new Map<string, Promise<RepositorySettings | null>>();
  const settings = (repository: string) => {
    const asked = known.get(repository.toLowerCase()) ?? settingsOf(connectRest(send, repository), repository);
    known.set(repository.toLowerCase(), asked);
    return asked;
  };
  const at = async () => ({ branch: (await settings(home))?.defaultBranch ?? "HEAD" });
  return {
    roleOf: connectRoles(rest),
    collaborators: () => listRoles(rest),
    settings,
    labels: (repository) => labelsOf(connectRest(send, repository), repository),
    file: async (path) => {
      const read = await files.textAt(await at(), path, LONGEST_FILE);
      return read.type === "text" ? read.text : null;
    },
    folder: async (path) => {
      const found = await readable(files.filesIn(await at(), path));
      return found === null ? null : [...found.keys()];
    },
    workflowStates: () => workflowStatesOf(rest),
    lastScheduledRun: (path) => lastScheduledRunOf(rest, path),
    actions: () => actionsOf(rest),
    action: async (repository, ref) => {
      const found = await settings(repository);
      return found === null ? "hidden" : actionAt(connectRest(send, repository), ref, found.isPrivate);
    },
    fileAt: async (repository, ref, path) => {
      const read = await readable(connectPullRequests(send, repository).textAt({ branch: ref }, path, LONGEST_FILE));
      return read?.type === "text" ? read.text : null;
    },
    usualPermissions: () => usualPermissionsOf(rest),
    account: (login) => accountOf(rest, login),
    hasTeam: (organization, team) => teamOf(rest, organization, team),
  };
}

/** Null: the token may not read it, or it is not there. */
async function readable<Read>(request: Promise<Read>): Promise<Read | null> {
  try {
    return await request;
  } catch (error) {
    // A token that is not valid at all is another matter.
    const isHidden = error instanceof GitHubProblem && [403, 404, 451].includes(error.facts.status ?? 0) && error.kind !== "limit";
    if (!isHidden) throw error;
    return null;
  }
}

async function settingsOf(rest: Rest, name: string): Promise<RepositorySettings | null> {
  const doing = `look at ${name}`;
  const answer = await readable(rest.read(doing, "/repos/{owner}/{repo}", {}, "metadata: read"));
  if (answer === null) return null;
  const read = understand(settingsAnswer, answer.data, doing);
  return {
    name: read.full_name,
    isPrivate: read.private,
    hasIssues: read.has_issues !== false,
    isArchived: read.archived === true,
    isOwnedByOrganization: read.owner?.type === "Organization",
    defaultBranch: read.default_branch ?? "HEAD",
  };
}

async function labelsOf(rest: Rest, name: string): Promise<readonly string[] | null> {
  const doing = `list the labels of ${name}`;
  const read = async (page: number) => {
    const answer = await rest.read(doing, "/repos/{owner}/{repo}/labels", { per_page: PAGE, page }, "issues: read");
    return understand(labelsAnswer, answer.data, doing).map((label) => label.name);
  };
  return readable(allOf(doing, read, (label) => label));
}

async function workflowStatesOf(rest: Rest): Promise<ReadonlyMap<string, string> | null> {
  const doing = "list the workflows";
  const read = async (page: number) => {
    const answer = await rest.read(doing, "/repos/{owner}/{repo}/actions/workflows", { per_page: PAGE, page }, "actions: read");
    return understand(workflowsAnswer, answer.data, doing).workflows;
  };
  const workflows = await readable(allOf(doing, read, ({ path }) => path));
  return workflows === null ? null : new Map(workflows.map(({ path, state }) => [path, state]));
}

async function lastScheduledRunOf(rest: Rest, path: string): Promise<Instant | "never" | "hidden"> {
  const doing = `read when ${path} last ran`;
  const parameters = { workflow_id: path.slice(path.lastIndexOf("/") + 1), event: "schedule", per_page: 1 };
  const answer = await readable(
    rest.read(doing, "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", parameters, "actions: read"),
  );
  if (answer === null) return "hidden";
  const [last] = understand(runsAnswer, answer.data, doing).workflow_runs;
  return last === undefined ? "never" : last.created_at;
}

async function actionsOf(rest: Rest): Promise<ActionsSettings | null> {
  const doing = "read which actions may be used";
  const answer = await readable(rest.read(doing, "/repos/{owner}/{repo}/actions/permissions", {}, null));
  if (answer === null) return null;
  const { enabled, allowed_actions, sha_pinning_required } = understand(actionsAnswer, answer.data, doing);
  const allowed = (["all", "local_only", "selected"] as const).find((known) => known === allowed_actions) ?? "all";
  return { isEnabled: enabled, allowed, needsCommit: sha_pinning_required === true };
}

async function actionAt(rest: Rest, ref: string, isPrivate: boolean): Promise<ActionStanding> {
  const doing = `look for the action at ${ref}`;
  try {
    const answer = await rest.read(doing, "/repos/{owner}/{repo}/contents", { ref }, "contents: read");
    const isThere = understand(folderAnswer, answer.data, doing).some(({ name }) => /^action\.ya?ml$/.test(name));
    return !isThere ? "no-action" : isPrivate ? "private" : "public";
  } catch (error) {
    if (!(error instanceof GitHubProblem) || error.kind === "limit" || ![403, 404, 451].includes(error.facts.status ?? 0)) throw error;
    if (/no commit found/i.test(error.facts.detail)) return "no-version";
    return error.facts.status === 404 ? "no-action" : "hidden";
  }
}

async function usualPermissionsOf(rest: Rest): Promise<"read" | "write" | null> {
  const doing = "read the usual permissions of workflows";
  const answer = await readable(rest.read(doing, "/repos/{owner}/{repo}/actions/permissions/workflow", {}, null));
  return answer === null ? null : understand(usualAnswer, answer.data, doing).default_workflow_permissions;
}

async function accountOf(rest: Rest, login: string): Promise<"user" | "organization" | "bot" | null> {
  const doing = `look up @${login}`;
  const answer = await readable(rest.read(doing, "/users/{username}", { username: login }, null));
  if (answer === null) return null;
  const { type } = understand(accountAnswer, answer.data, doing);
  return type === "Organization" ? "organization" : type === "Bot" ? "bot" : "user";
}

async function teamOf(rest: Rest, org: string, team: string): Promise<true | null> {
  const answer = await readable(rest.read(`look up @${org}/${team}`, "/orgs/{org}/teams/{team}", { org, team }, null));
  return answer === null ? null : true;
}
