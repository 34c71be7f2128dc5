import type { Issue } from "../../core/incident/issue.ts";
import { goneLabels } from "../../core/incident/label-changes.ts";
import { mayAnnounce } from "../../core/incident/may-announce.ts";
import { commanders, isOurs, peopleToAsk, type Roster } from "../../core/incident/people.ts";
import { mayBeUntriaged } from "../../core/incident/untriaged.ts";
import { type AlertSignal, withSignal } from "../../core/notice/alert-lines.ts";
import { type OwnComment, ownComments } from "../../core/notice/marker.ts";
import { type Memory, NO_MEMORY } from "../../core/notice/memory.ts";
import { type Policy, type Role, severityLabels } from "../../core/policy/policy.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { judgedIncident } from "../../core/slo/judged-as-of.ts";
import { among } from "../../core/text/among.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import { policyFor } from "./policy-for.ts";
import { incidentBehind } from "./review.ts";

/** An issue read as an incident, judged by itself. */
export type JudgedIssue = {
  readonly issue: Issue;
  /** In force, or under which it was closed. */
  readonly policy: Policy;
  readonly roster: Roster;
  /** Ours, oldest first. */
  readonly comments: readonly OwnComment[];
  /** Null: it has none yet. */
  readonly status: OwnComment | null;
  /** As the status comment's marker has it. */
  readonly known: Memory;
  readonly evaluation: Evaluation;
  /** Of so many people whose word would change something nobody has asked yet. */
  readonly unasked: number;
};

/** The policy under which it was closed; null: it was not. */
function termsIn(status: OwnComment | null): Memory["terms"] {
  return status?.marker.kind === "status" ? status.marker.memory.terms : null;
}

/** Reads an issue as an incident; null when it is none. Asks the roles it needs. */
export async function judgeIssue(issue: Issue, now: Instant, run: Run): Promise<JudgedIssue | null> {
  const { ourselves, settings } = run;
  const comments = ownComments(issue, ourselves, settings.stateSecret);
  const status = comments.find((comment) => comment.marker.kind === "status") ?? null;
  const policy = await policyFor(issue, termsIn(status), run);
  const isOne = mayBeIncident(issue, status, run);
  const signal = settings.alert?.issue === issue.number ? settings.alert.signal : null;
  if (incidentBehind(issue, run) !== null || (!isOne && signal === null)) return null;
  if (status === null && isOurDouble(issue, ourselves)) return null;
  const known = withReported(knownOf(issue, status, policy, now), signal, isOne);
  const unasked = await askRoles(issue, status === null ? null : known, { ...run, policy });
  const roster = rosterOf(run);
  const evaluation = judgedIncident({ issue, policy, roster }, known, known, now);
  return evaluation === null ? null : { issue, policy, roster, comments, status, known, evaluation, unasked };
}

/** What the marker keeps, and which labels are seen gone now that runs saw on. */
function knownOf(issue: Issue, status: OwnComment | null, policy: Policy, now: Instant): Memory {
  if (status?.marker.kind !== "status") return NO_MEMORY;
  const { memory } = status.marker;
  return { ...memory, acts: [...memory.acts, ...goneLabels(issue, { policy, acts: memory.acts }, now)] };
}

/** Whether we opened it and closed it as the double of another, before anybody heard of it. */
function isOurDouble({ state, author, events }: Issue, ourselves: Run["ourselves"]): boolean {
  if (state === "open" || !isOurs(author, ourselves)) return false;
  const closed = events.findLast((event) => event.type === "closed");
  return closed !== undefined && closed.type === "closed" && closed.reason !== "completed" && isOurs(closed.actor, ourselves);
}

/** With what a monitor reports of the issue, which is followed then, also without a severity. */
function withReported(known: Memory, signal: AlertSignal | null, isOne: boolean): Memory {
  return signal === null ? known : withSignal(isOne ? known : { ...known, untriaged: true }, signal);
}

/** Without a severity label now or ever nobody needs to be asked anything, but where the policy wants such issues answered. */
function mayBeIncident(issue: Issue, status: OwnComment | null, { policy }: Run): boolean {
  if (status !== null || (issue.state === "open" && mayBeUntriaged(issue, policy))) return true;
  if (mayAnnounce(issue, policy)) return true;
  const isSeverity = among(severityLabels(policy));
  return (
    issue.labels.some(isSeverity) ||
    issue.events.some((event) => event.type === "labeled" && event.label !== null && isSeverity(event.label))
  );
}

/** Of so many people, beside those whose commands count, a run asks one by one. */
export const MOST_ASKED = 2;

/** Learns what people's roles are: many from the list of those who work on the repository, else of a few the most telling ones. Answers how many are left. */
async function askRoles(issue: Issue, known: Memory | null, run: Run): Promise<number> {
  const { policy, ourselves, roles, askedFor, reading, ports } = run;
  const always = commanders(issue, known);
  const unknown = [...peopleToAsk(issue, policy, ourselves, known)].filter((login) => !roles.has(login));
  // Whoever looks again under the lock asks nobody more.
  const others = askedFor.has(issue.number) ? [] : unknown.filter((login) => !always.has(login));
  askedFor.add(issue.number);
  const listed = others.length > MOST_ASKED ? await run.staffList() : null;
  // Whoever is not listed has what everybody has.
  const everybody: Role = reading.repository.isPrivate ? "none" : "read";
  const few = others.slice(0, MOST_ASKED);
  const asked = listed === null ? unknown.filter((login) => always.has(login) || few.includes(login)) : unknown;
  const roleOf = async (login: string) => (listed === null ? ports.github.roleOf(login) : (listed.get(login) ?? everybody));
  const answers = await Promise.all(asked.map(async (login): Promise<[string, Role]> => [login, await roleOf(login)]));
  for (const [login, role] of answers) roles.set(login, role);
  return unknown.length - asked.length;
}

export function rosterOf({ ourselves, roles }: Run): Roster {
  return { ourselves, roles };
}
