import type { Actor, Issue, TimelineEvent } from "../../core/incident/issue.ts";
import { isBeyondDoubt, isOurs, partOf } from "../../core/incident/people.ts";
import type { Checkpoint } from "../../core/notice/checkpoint.ts";
import { type Marker, ownComments, readMarker } from "../../core/notice/marker.ts";
import type { Memory } from "../../core/notice/memory.ts";
import { isRecent } from "../../core/plan/recent.ts";
import { HOUR, type Instant, type Milliseconds, SECOND } from "../../core/time/instant.ts";
import type { GlanceComment, IssueGlance } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { isTouchedByOthers } from "./checkpoint.ts";
import { MOST_ASKED, rosterOf } from "./judge.ts";
import { isLeftBehind } from "./lock.ts";
import { policyFor } from "./policy-for.ts";
import { withReview } from "./review.ts";
import { noteRecord } from "./unlisted.ts";

type StatusMarker = Extract<Marker, { kind: "status" }>;

/** A comment changes when its issue was updated, by as much as GitHub may take. What was updated later was touched by something else. */
const TOUCHED_BY_COMMENT_FOR: Milliseconds = 5 * SECOND;

/** Passes an issue over where nothing can be new about it, and notes what is known of it; false: it is to be read whole. */
export function passesOver(issue: IssueGlance, at: Instant, run: Run): boolean {
  if (run.settings.observer !== undefined) return false;
  const status = statusIn(issue, run);
  if (status === null) return isPast(issue, at, run);
  const { checkpoint, memory } = status.marker;
  const { number } = issue;
  if (checkpoint === undefined || checkpoint.items !== issue.items || isItsTurn(number, at, run)) return false;
  if (isTouchedByOthers(issue.updatedAt, status.comment.writtenAt) || !isAtRest(checkpoint, memory, issue, at, run)) return false;
  notePassed(checkpoint, issue, run);
  noteRecord(memory.searched, issue.state === "open" && !issue.locked ? number : null, run);
  return true;
}

/**
 * The same of a long thread, of which the first items are known and `latest` reads the newest: where all that is new since it was looked at
 * last are comments of strangers, whose words change nothing.
 */
export async function passesOverLong(
  issue: Issue,
  latest: () => Promise<readonly TimelineEvent[]>,
  at: Instant,
  run: Run,
): Promise<boolean> {
  const { ourselves, settings } = run;
  if (settings.observer !== undefined || settings.alert !== undefined || issue.locked) return false;
  const status = ownComments(issue, ourselves, settings.stateSecret).find(({ marker }) => marker.kind === "status");
  if (status?.marker.kind !== "status" || status.editor !== null) return false;
  const { checkpoint, memory } = status.marker;
  if (checkpoint === undefined || !isAtRest(checkpoint, memory, issue, at, run)) return false;
  // Who wrote while the first answer is awaited is written down at once.
  if (memory.verdicts.response === undefined || memory.unjudged.length > 0) return false;
  const count = (issue.items ?? 0) - checkpoint.items;
  if (count < 1) return false;
  const newest = await latest();
  const counted = newest.filter(({ type }) => type !== "referenced" && type !== "comment-deleted" && type !== "renamed");
  const [before, ...fresh] = counted.slice(-count - 1);
  // Where comments went without a trace, more are new than the counts tell.
  if (fresh.length < count || before === undefined || before.at > status.writtenAt) return false;
  if (newest.some(({ type, at: wentAt }) => type === "comment-deleted" && wentAt >= checkpoint.at)) return false;
  const last = fresh.at(-1)?.at ?? at;
  if ((issue.updatedAt ?? at) > last + TOUCHED_BY_COMMENT_FOR || fresh.some((event) => event.at < checkpoint.at)) return false;
  if (!(await areOfStrangers(fresh, issue, { ...run, policy: await policyFor(issue, memory.terms, run) }))) return false;
  notePassed(checkpoint, issue, run);
  return true;
}

/** Whether they are comments of people, or bots, whose words change nothing. Asks for the roles of a few. */
async function areOfStrangers(events: readonly TimelineEvent[], { author }: Issue, run: Run): Promise<boolean> {
  const { policy, ourselves, roles, ports } = run;
  const writers = events.flatMap(({ type, actor }) => (type === "commented" && actor !== null ? [actor] : []));
  const isReporter = ({ login }: Actor) => login.toLowerCase() === author?.login.toLowerCase();
  const isStaff = (actor: Actor) => partOf(actor, policy, rosterOf(run)) === "staff";
  if (writers.length < events.length || writers.some((actor) => isOurs(actor, ourselves) || isReporter(actor) || isStaff(actor)))
    return false;
  const unknown = writers.filter((actor) => !isBeyondDoubt(actor, policy, rosterOf(run))).map(({ login }) => login.toLowerCase());
  const logins = new Set(unknown);
  if (logins.size > MOST_ASKED) return false;
  await Promise.all([...logins].map(async (login) => roles.set(login, await ports.github.roleOf(login))));
  return !writers.some(isStaff);
}

/** Whether neither time nor anything else than the thread itself makes something new of it. */
function isAtRest(
  { under, ahead }: Checkpoint,
  memory: Memory,
  { rocketSince }: Pick<Issue, "rocketSince">,
  at: Instant,
  run: Run,
): boolean {
  return under === run.under && (ahead === null || ahead.at > at) && !isLeftBehind(rocketSince, at) && !hasReviewChanged(memory, run);
}

function notePassed({ ahead, line }: Checkpoint, { number, url, title }: Pick<Issue, "number" | "url" | "title">, { outcome }: Run): void {
  outcome.incidents.push({ number, url, title, ...line });
  if (ahead === null) outcome.ahead.delete(number);
  else outcome.ahead.set(number, ahead);
}

/** Our status comment among the first items, as we wrote it; null: it is not among them, or a person edited it. */
function statusIn(
  issue: IssueGlance,
  { ourselves, settings }: Run,
): { readonly comment: GlanceComment; readonly marker: StatusMarker } | null {
  for (const comment of issue.comments) {
    if (!isOurs(comment.actor, ourselves) || (comment.editor !== null && !isOurs(comment.editor, ourselves))) continue;
    const marker = readMarker(comment.body, issue, settings.stateSecret);
    if (marker?.kind === "status") return { comment, marker };
  }
  return null;
}

/** Closed so long ago that its end is no news, and never followed. */
function isPast({ closedAt, hasMore, comments }: IssueGlance, at: Instant, { policy, ourselves }: Run): boolean {
  return closedAt !== null && !hasMore && !comments.some(({ actor }) => isOurs(actor, ourselves)) && !isRecent(closedAt, policy, at);
}

/** Each is read whole now and then, some in each sweep: for what no light look shows. */
function isItsTurn(number: number, at: Instant, { settings }: Run): boolean {
  const { count, of } = settings.turn ?? { count: Math.floor(at / HOUR), of: 24 };
  return number % of === count % of;
}

/** Whether its RCA is not as the incident knows it, or not known to be so. */
function hasReviewChanged(memory: Memory, { reviews }: Run): boolean {
  const { rca } = memory;
  if (rca === null) return false;
  const listed = reviews.get(`${rca.repository}#${rca.number}`.toLowerCase()) ?? null;
  if (listed === null) return rca.finishedAt === null;
  return JSON.stringify(withReview(memory, listed).rca) !== JSON.stringify(rca);
}
