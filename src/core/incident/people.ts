import { isAtLeast, isLabelOfPolicy, isMaintenanceLabel, type Policy, type Role } from "../policy/policy.ts";
import { commandsToClose } from "../text/quotable.ts";
import { MINUTE, type Milliseconds } from "../time/instant.ts";
import type { Person } from "./incident.ts";
import type { Actor, Issue, IssueComment, TimelineEvent } from "./issue.ts";
import type { Known } from "./known.ts";
import { mayAnnounce, saysWhen } from "./may-announce.ts";

/** Who *we* are: the token's identity and the logins the owner lists as ours. */
export type Ourselves = {
  readonly identity: Actor;
  /** Lower case; `name[bot]` an app's alone, `name` whoever bears it. */
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
  return same || isNamedIn(ourselves.logins, actor);
}

/** Whether a list of logins (lower case) names someone: `name[bot]` an app alone, since somebody else may bear the same name as a person. */
function isNamedIn(logins: ReadonlySet<string>, { login, type }: Actor): boolean {
  const name = login.toLowerCase();
  return logins.has(name) || (type === "bot" && logins.has(`${name}[bot]`));
}

/** How the hidden last line of each comment of ours begins. */
export const MARKER_OPENING = "<!-- incident-slo:";

/** Whether we wrote this comment as the action: a person whose token we use may also write by hand. */
export function isOwnComment(comment: IssueComment, ourselves: Ourselves): boolean {
  const body = comment.body.trimEnd();
  return isOurs(comment.actor, ourselves) && body.startsWith(MARKER_OPENING, body.lastIndexOf("\n") + 1);
}

/** A bot that closes so soon after a command does what it was told. */
const OBEYS_WITHIN: Milliseconds = 2 * MINUTE;

/** The last comment by anybody but us, within two minutes before a closing, where it tells whoever closed to close; null: it does not. */
export function closeCommandBefore(
  issue: Issue,
  { at, actor }: Pick<TimelineEvent, "at" | "actor">,
  ourselves: Ourselves,
): IssueComment | null {
  const last = issue.events.reduce<IssueComment | null>((latest, event) => {
    const isLater = event.type === "commented" && event.at <= at && (latest === null || event.at >= latest.at);
    return isLater && !isOwnComment(event, ourselves) ? event : latest;
  }, null);
  return last !== null && at - last.at <= OBEYS_WITHIN && commandsToClose(last.body, actor?.login ?? "") ? last : null;
}

/** Staff: the policy lists the login, or its role suffices; never a bot, nor an account that the policy lists as one, nor a deleted one. */
export function partOf(actor: Actor | null, policy: Policy, roster: Roster): Person["part"] {
  if (actor === null) return "customer";
  const login = actor.login.toLowerCase();
  if (actor.type === "bot" || isNamedIn(policy.staff.bots, actor)) return "bot";
  if (policy.staff.users.has(login)) return "staff";
  const role = roster.roles.get(login);
  return role !== undefined && isAtLeast(role, policy.staff.role) ? "staff" : "customer";
}

export function personOf(actor: Actor | null, policy: Policy, roster: Roster): Person {
  const part = partOf(actor, policy, roster);
  return { login: actor?.login ?? null, part, desk: part === "staff" || isListed(actor, policy) };
}

/** Whether what is known about someone tells which part they play: a person's role is known once it was asked for. */
export function isBeyondDoubt(actor: Actor | null, policy: Policy, { roles }: Roster): boolean {
  return actor !== null && (actor.type === "bot" || isListed(actor, policy) || roles.has(actor.login.toLowerCase()));
}

/** Whether the policy names someone: what they label, mark and close counts as staff's; a bot's words never do. */
function isListed(actor: Actor | null, { staff }: Policy): boolean {
  return actor !== null && (staff.users.has(actor.login.toLowerCase()) || isNamedIn(staff.bots, actor));
}

/** Someone by the part that was first found out: for words alone, which then read the same whoever is asked about today. */
export function shownPersonOf(actor: Actor | null, policy: Policy, roster: Roster, known: Pick<Known, "people"> | null): Person {
  const person = personOf(actor, policy, roster);
  const before = partBefore(actor, known);
  return before === undefined || person.part === "bot"
    ? person
    : { ...person, part: before, desk: before === "staff" || isListed(actor, policy) };
}

/**
 * Logins (lower case) whose repository role would change what is said and is not known already, in the order in which to ask:
 * whose commands count, where maintenance may be announced who said when and who labelled it so, the reporter, whoever has done what takes a role or whom GitHub calls at home, then the latest to write. Bots,
 * deleted accounts and listed logins are never asked about.
 */
export function peopleToAsk(issue: Issue, policy: Policy, ourselves: Ourselves, known: Known | null): ReadonlySet<string> {
  const remembered = new Set(known?.words.map((word) => word.comment));
  const writers: (Actor | null)[] = [];
  const hands: (Actor | null)[] = [];
  const announces = mayAnnounce(issue, policy);
  const sayers: (Actor | null)[] = announces && known?.reporter == null && saysWhen(issue.body) ? [issue.author] : [];
  let namer: Actor | null = null;
  for (const event of issue.events) {
    if (event.type === "commented" && !isOwnComment(event, ourselves) && needsRole(event, remembered, known)) {
      writers.push(event.actor);
      if (announces && saysWhen(event.body)) sayers.push(event.actor);
    }
    if (isDeed(event, policy) && !isJudged(event, issue, known)) {
      hands.push(event.actor, event.type === "closed" ? (closeCommandBefore(issue, event, ourselves)?.actor ?? null) : null);
      if (announces && event.type === "labeled" && event.label !== null && isMaintenanceLabel(policy, event.label)) namer = event.actor;
    }
    if (isShown(event) && partBefore(event.actor, known) === undefined) writers.unshift(event.actor);
  }
  const latest = loginsOf(writers).toReversed();
  const likely = likelyStaff(issue);
  const announcers = loginsOf(sayers);
  const [announcer] = [...announcers.filter((login) => likely.has(login)), ...announcers];
  const logins = [
    ...commanders(issue, known),
    ...(announcer === undefined ? [] : [announcer, ...loginsOf([namer])]),
    ...(known?.reporter == null ? loginsOf([issue.author]) : []),
    ...[...loginsOf(hands), ...latest].filter((login) => likely.has(login)),
    ...loginsOf(hands),
    ...latest,
  ];
  return new Set(logins.filter((login) => !policy.staff.users.has(login)));
}

/** Who changed its title, as far as their role would change what everybody may see of it. */
export function renamers({ events }: Issue, { staff }: Policy): readonly string[] {
  return loginsOf(events.flatMap(({ type, actor }) => (type === "renamed" ? [actor] : []))).filter((login) => !staff.users.has(login));
}

/** Whose commands counted: what is remembered never authorises one, so their role is asked for each time. */
export function commanders(issue: Issue, known: Known | null): ReadonlySet<string> {
  const seen = new Set(known?.seen.map(({ comment }) => comment));
  const actors = issue.events.flatMap((event) => (event.type === "commented" && seen.has(event.id) ? [event.actor] : []));
  return new Set(loginsOf([...(seen.has(null) ? [issue.author] : []), ...actors]));
}

/** Who labelled, assigned or closed somebody else's issue, or is at home by GitHub's own word. */
function likelyStaff({ author, events }: Issue): ReadonlySet<string> {
  const actors = events.map((event) => {
    if (event.type === "commented") return event.isAtHome === true ? event.actor : null;
    return TAKES_ROLE.has(event.type) && event.actor?.login !== author?.login ? event.actor : null;
  });
  return new Set(loginsOf(actors));
}

const TAKES_ROLE: ReadonlySet<TimelineEvent["type"]> = new Set<TimelineEvent["type"]>([
  "labeled",
  "unlabeled",
  "assigned",
  "unassigned",
  "closed",
]);

function loginsOf(actors: readonly (Actor | null)[]): readonly string[] {
  return actors.flatMap((actor) => (actor?.type === "user" ? [actor.login.toLowerCase()] : []));
}

const TELLS_BY_WHOM: Readonly<Record<TimelineEvent["type"], boolean>> = {
  commented: false,
  labeled: false,
  unlabeled: false,
  closed: false,
  reopened: false,
  "marked-duplicate": false,
  "unmarked-duplicate": false,
  assigned: false,
  unassigned: false,
  transferred: true,
  "comment-deleted": false,
  renamed: false,
  referenced: true,
};

/** Whether the hand counts whose it was. Of labels, those that mean something; one that was deleted since may have. */
function isDeed(event: TimelineEvent, policy: Policy): boolean {
  switch (event.type) {
    case "labeled":
    case "unlabeled":
      return event.label === null || isLabelOfPolicy(policy, event.label);
    case "closed":
    case "reopened":
    case "marked-duplicate":
    case "unmarked-duplicate":
      return true;
    case "commented":
    case "assigned":
    case "unassigned":
    case "transferred":
    case "comment-deleted":
    case "renamed":
    case "referenced":
      return false;
  }
}

/**
 * Whether a run has written down whose hand it was. Of labels changed within one second each has its own line, which bears the name that
 * the label had then.
 */
function isJudged(event: TimelineEvent, { events }: Issue, known: Known | null): boolean {
  if (event.type === "closed" && known?.confirmed.includes(event.at) === true) return true;
  const judged = (known?.acts ?? []).filter((act) => act.at === event.at && act.what === event.type && isBy(event.actor, act.login));
  if (judged.length === 0 || labelOf(event) === null || judged.some(({ label }) => label === labelOf(event))) return judged.length > 0;
  const alike = events.filter(({ at, type, actor }) => at === event.at && type === event.type && isBy(actor, loginOf(event.actor)));
  return judged.length >= alike.length;
}

function isBy(actor: Actor | null, login: string | null): boolean {
  return actor === null || loginOf(actor) === login;
}

function loginOf(actor: Actor | null): string | null {
  return actor?.login.toLowerCase() ?? null;
}

/** In lower case; null: it is about none, or about one that was deleted since. */
function labelOf(event: TimelineEvent): string | null {
  return event.type === "labeled" || event.type === "unlabeled" ? (event.label?.toLowerCase() ?? null) : null;
}

/** Whether texts tell by whom it was, and nothing else does. */
function isShown(event: TimelineEvent): boolean {
  return TELLS_BY_WHOM[event.type];
}

/** The part that was first found out; undefined: nothing was. */
function partBefore(actor: Actor | null, known: Pick<Known, "people"> | null): Person["part"] | undefined {
  if (actor === null || known === null) return undefined;
  const login = actor.login.toLowerCase();
  return Object.hasOwn(known.people, login) ? known.people[login] : undefined;
}

/** A comment that has not been judged. */
function needsRole(comment: IssueComment, remembered: ReadonlySet<number | null>, known: Known | null): boolean {
  return (known === null || !isJudgedComment(comment.id, known)) && !remembered.has(comment.id);
}

/** Whether earlier runs have found out whether a comment is staff's. */
export function isJudgedComment(id: number, { judgedThrough, unjudged }: Known): boolean {
  return id <= judgedThrough && !unjudged.some(({ comment }) => comment === id);
}
