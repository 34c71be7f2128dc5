import { field, type JobEnvironment, readPayload } from "./event.ts";

/** Events that anybody can set off who sees a public repository. All others begin at the clock, or by the hand of somebody who may push. */
const OPEN_TO_ALL = new Set(["issues", "issue_comment", "discussion", "discussion_comment", "fork", "watch", "workflow_run"]);

/** What GitHub calls those who work on the repository. */
const AT_HOME = new Set<unknown>(["OWNER", "MEMBER", "COLLABORATOR"]);

/** What nobody may do to somebody else's issue without a role in the repository. */
const NEEDS_ROLE = new Set<unknown>(["labeled", "unlabeled", "closed"]);

/**
 * Whether a stranger may have begun this run: GitHub mails a run's failure to whoever began it. No stranger is whom the event
 * calls owner, member or collaborator, and who labels or closes somebody else's issue; in doubt it is one. Asks neither the policy nor GitHub,
 * which may be what fails.
 */
export function mayBeStrangers(environment: JobEnvironment): boolean {
  const name = environment.GITHUB_EVENT_NAME ?? "";
  if (!OPEN_TO_ALL.has(name)) return false;
  const payload = readPayload(environment);
  const sender = loginOf(field(payload, "sender"));
  const written = ["comment", "issue", "discussion"]
    .map((each) => field(payload, each))
    .find((each) => loginOf(field(each, "user")) !== null);
  const author = loginOf(field(written, "user"));
  if (sender === null || author === null) return true;
  if (sender === author) return !AT_HOME.has(field(written, "author_association"));
  return !(name === "issues" && NEEDS_ROLE.has(field(payload, "action")));
}

function loginOf(user: unknown): string | null {
  const login = field(user, "login");
  return typeof login === "string" && login !== "" ? login.toLowerCase() : null;
}
