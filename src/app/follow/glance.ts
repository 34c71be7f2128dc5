import { isOurs } from "../../core/incident/people.ts";
import { type Marker, readMarker } from "../../core/notice/marker.ts";
import type { Memory } from "../../core/notice/memory.ts";
import { isRecent } from "../../core/plan/recent.ts";
import { HOUR, type Instant } from "../../core/time/instant.ts";
import type { GlanceComment, IssueGlance } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { isTouchedByOthers } from "./checkpoint.ts";
import { isLeftBehind } from "./lock.ts";
import { withReview } from "./review.ts";
import { noteRecord } from "./unlisted.ts";

type StatusMarker = Extract<Marker, { kind: "status" }>;

/** Passes an issue over where nothing can be new about it, and notes what is known of it; false: it is to be read whole. */
export function passesOver(issue: IssueGlance, at: Instant, run: Run): boolean {
  if (run.settings.observer !== undefined) return false;
  const status = statusIn(issue, run);
  if (status === null) return isPast(issue, at, run);
  const { checkpoint, memory } = status.marker;
  if (checkpoint === undefined || checkpoint.under !== run.under || checkpoint.items !== issue.items) return false;
  const { number, url, title } = issue;
  const isAtRest =
    (checkpoint.ahead === null || checkpoint.ahead.at > at) &&
    !isTouchedByOthers(issue.updatedAt, status.comment.writtenAt) &&
    !isLeftBehind(issue.rocketSince, at) &&
    !isItsTurn(number, at, run) &&
    !hasReviewChanged(memory, run);
  if (!isAtRest) return false;
  run.outcome.incidents.push({ number, url, title, ...checkpoint.line });
  if (checkpoint.ahead !== null) run.outcome.ahead.set(number, checkpoint.ahead);
  noteRecord(memory.searched, issue.state === "open" && !issue.locked ? number : null, run);
  return true;
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
