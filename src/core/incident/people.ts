import { isAtLeast, type Policy, type Role, severityOf } from "../policy/policy.ts";
import type { Person } from "./incident.ts";
import type { Actor, Issue, IssueComment, TimelineEvent } from "./issue.ts";
import type { Known } from "./known.ts";

/** Who *we* are: the token's identity and the logins the owner lists as ours. */
export type Ourselves = {
  readonly identity: Actor;
  /** Lower case, without `[bot]`. */
  readonly logins: ReadonlySet<string>;
};

/** What is known about people when a thread is read. */
export type Roster = {
  readonly ourselves: Ourselves;
  /** Lower-case login → repository role, as GitHub said in this run. */
  readonly roles: ReadonlyMap<string, Role>;
};

/** Whether `actor` is the token's own identity or a login listed as ours. */
export function isOurs(actor: Actor | null, ourselves: Ourselves): boolean {
  if (actor === null) return false;
  const login = actor.login.toLowerCase();
  const same = login === ourselves.identity.login.toLowerCase() && actor.type === ourselves.identity.type;
  return same || ourselves.logins.has(login);
}

/** How the hidden last line of each comment of ours begins. */
export const MARKER_OPENING = "<!-- incident-slo:";

/** Whether we wrote this comment as the action: a person whose token we use may also write by hand. */
export function isOwnComment(comment: IssueComment, ourselves: Ourselves): boolean {
  const body = comment.body.trimEnd();
  return isOurs(comment.actor, ourselves) && body.startsWith(MARKER_OPENING, body.lastIndexOf("\n") + 1);
}

/** Staff: the policy lists the login, or its role suffices; never a bot, nor an account that the policy lists as one, nor a deleted one. */
export function partOf(actor: Actor | null, policy: Policy, roster: Roster): Person["part"] {
  if (actor === null) return "customer";
  const login = actor.login.toLowerCase();
  if (actor.type === "bot" || policy.staff.bots.has(login)) return "bot";
  if (policy.staff.users.has(login)) return "staff";
  const role = roster.roles.get(login);
  return role !== undefined && isAtLeast(role, policy.staff.role) ? "staff" : "customer";
}

export function personOf(actor: Actor | null, policy: Policy, roster: Roster): Person {
  const part = partOf(actor, policy, roster);
  return { login: actor?.login ?? null, part, desk: part === "staff" || isListed(actor, policy) };
}

/** Whether the policy names someone: what they label, mark and close counts as staff's; a bot's words never do. */
function isListed(actor: Actor | null, { staff }: Policy): boolean {
  const login = actor?.login.toLowerCase();
  return login !== undefined && (staff.users.has(login) || staff.bots.has(login));
}

/** Someone by the part that was first found out: for words alone, which then read the same whoever is asked about today. */
export function shownPersonOf(actor: Actor | null, policy: Policy, roster: Roster, known: Pick<Known, "people"> | null): Person {
  const person = personOf(actor, policy, roster);
  const before = partBefore(actor, known);
  return before === undefined || person.part === "bot"
    ? person
    : { ...person, part: before, desk: before === "staff" || isListed(actor, policy) };
}

/** Whether a severity that `actor` set is worth mailing customers about: staff, a listed login or a trusted bot. */
export function isTrusted(actor: Actor | null, policy: Policy, roster: Roster): boolean {
  if (actor === null) return false;
  return isOurs(actor, roster.ourselves) || policy.staff.users.has(actor.login.toLowerCase()) || partOf(actor, policy, roster) === "staff";
}

/**
 * Logins (lower case) whose repository role would change what is said and is not known already. Bots, deleted accounts and
 * listed logins are never asked about.
 */
export function peopleToAsk(issue: Issue, policy: Policy, ourselves: Ourselves, known: Known | null): ReadonlySet<string> {
  const remembered = new Set(known?.words.map((word) => word.comment));
  const isReporterAsked = known?.reporter == null || known.seen.some(({ comment }) => comment === null);
  const actors: (Actor | null)[] = isReporterAsked ? [issue.author] : [];
  for (const event of issue.events) {
    if (event.type === "commented" && !isOwnComment(event, ourselves) && needsRole(event, remembered, known)) actors.push(event.actor);
    if (event.type === "closed" && event.reason === "completed" && !known?.confirmed.includes(event.at)) actors.push(event.actor);
    if (event.type === "labeled" && event.at > (known?.labelsJudgedThrough ?? 0) && mailsCustomers(event.label, policy)) {
      actors.push(event.actor);
    }
    if (isShown(event) && partBefore(event.actor, known) === undefined) actors.push(event.actor);
  }
  const logins = actors.flatMap((actor) => (actor?.type === "user" ? [actor.login.toLowerCase()] : []));
  return new Set(logins.filter((login) => !policy.staff.users.has(login)));
}

const TELLS_BY_WHOM: Readonly<Record<TimelineEvent["type"], boolean>> = {
  commented: false,
  labeled: true,
  unlabeled: true,
  closed: true,
  reopened: true,
  "marked-duplicate": true,
  "unmarked-duplicate": true,
  assigned: false,
  unassigned: false,
  transferred: true,
  "comment-deleted": false,
  referenced: true,
};

/** Whether texts tell by whom it was. */
function isShown(event: TimelineEvent): boolean {
  return TELLS_BY_WHOM[event.type];
}

/** The part that was first found out; undefined: nothing was. */
function partBefore(actor: Actor | null, known: Pick<Known, "people"> | null): Person["part"] | undefined {
  if (actor === null || known === null) return undefined;
  const login = actor.login.toLowerCase();
  return Object.hasOwn(known.people, login) ? known.people[login] : undefined;
}

/** A comment that has not been judged, or one whose commands counted: what is remembered never authorises one. */
function needsRole(comment: IssueComment, remembered: ReadonlySet<number | null>, known: Known | null): boolean {
  if (known?.seen.some((counted) => counted.comment === comment.id) === true) return true;
  return comment.id > (known?.judgedThrough ?? 0) && !remembered.has(comment.id);
}

function mailsCustomers(label: string | null, policy: Policy): boolean {
  return label !== null && (severityOf(policy, label)?.email.customers.includes("opened") ?? false);
}
