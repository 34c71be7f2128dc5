import type { Issue } from "../../core/incident/issue.ts";
import { isOurs, type Ourselves, peopleToAsk, type Roster } from "../../core/incident/people.ts";
import { ownComments, rcaHint } from "../../core/notice/marker.ts";
import { type Memory, NO_MEMORY } from "../../core/notice/memory.ts";
import type { Policy, Role } from "../../core/policy/policy.ts";
import type { Span } from "../../core/time/instant.ts";
import type { Ports, Reading } from "../../ports.ts";
import { ourselvesFor } from "../run/context.ts";

/** An issue of the past with what earlier runs wrote down about it, and who its people are. */
export type PastIssue = {
  readonly issue: Issue;
  readonly known: Memory;
  /** It has a status comment of ours. */
  readonly isFollowed: boolean;
  readonly roster: Roster;
};

/** What is asked of the past. */
export type PastQuery = {
  readonly labels: readonly string[];
  readonly range: Span;
  /** Whose staff count; of several policies the one that asks least of them. */
  readonly policy: Policy;
  readonly stateSecret: string | null;
  readonly botLogins: ReadonlySet<string>;
};

/**
 * Every issue that has or had one of the labels and may have become an incident in the range, page by page; progress goes to
 * the log. May throw `GitHubProblem`.
 */
export async function* pastIssues(reading: Reading, query: PastQuery, ports: Ports): AsyncGenerator<PastIssue, void, void> {
  const { labels, range, policy, stateSecret, botLogins } = query;
  const ourselves = ourselvesFor(reading.viewer, { botLogins });
  const people = newcomers(reading, ports);
  const { pages, total } = await ports.github.readRange({ labels, since: range.from, until: range.until });
  const progress = progressOn(total, ports);
  for await (const issues of pages) {
    const past = issues.filter((issue) => !isOwnRca(issue, ourselves)).map((issue) => recalled(issue, ourselves, stateSecret));
    await people.ask(past.flatMap(({ issue, known, isFollowed }) => [...peopleToAsk(issue, policy, ourselves, isFollowed ? known : null)]));
    for (const one of past) yield { ...one, roster: { ourselves, roles: people.roles } };
    progress(issues.length);
  }
}

function isOwnRca(issue: Issue, ourselves: Ourselves): boolean {
  return isOurs(issue.author, ourselves) && rcaHint(issue.body) !== null;
}

function recalled(issue: Issue, ourselves: Ourselves, secret: string | null): Omit<PastIssue, "roster"> {
  const status = ownComments(issue, ourselves, secret).find(({ marker }) => marker.kind === "status");
  const known = status?.marker.kind === "status" ? status.marker.memory : null;
  return { issue, known: known ?? NO_MEMORY, isFollowed: known !== null };
}

/** From so many strangers on it is cheaper to list who works on the repository than to ask about each. */
const MANY = 5;

type People = { readonly roles: ReadonlyMap<string, Role>; readonly ask: (logins: readonly string[]) => Promise<void> };

function newcomers({ repository }: Reading, { github }: Ports): People {
  const roles = new Map<string, Role>();
  let listed: ReadonlyMap<string, Role> | null = null;
  let mayList = true;
  return {
    roles,
    ask: async (logins) => {
      const unknown = [...new Set(logins)].filter((login) => !roles.has(login));
      if (mayList && listed === null && unknown.length >= MANY) {
        listed = await github.collaborators();
        mayList = listed !== null;
      }
      // Whoever is not listed has what everybody has.
      const everybody: Role = repository.isPrivate ? "none" : "read";
      const roleOf = async (login: string) => (listed === null ? github.roleOf(login) : (listed.get(login) ?? everybody));
      const answers = await Promise.all(unknown.map(async (login): Promise<[string, Role]> => [login, await roleOf(login)]));
      for (const [login, role] of answers) roles.set(login, role);
    },
  };
}

const EVERY = 250;

function progressOn(total: number, { log }: Ports): (count: number) => void {
  let read = 0;
  if (total > 0) log(`${total} ${total === 1 ? "issue" : "issues"} to read.`);
  return (count) => {
    const before = Math.floor(read / EVERY);
    read += count;
    if (Math.floor(read / EVERY) > before) log(`${read} of ${Math.max(total, read)} read.`);
  };
}
