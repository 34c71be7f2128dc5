import type { Checkpoint } from "../../core/notice/checkpoint.ts";
import type { Memory } from "../../core/notice/memory.ts";
import { type Ahead, nextAhead } from "../../core/plan/ahead.ts";
import { type DuplicateListing, othersOf } from "../../core/plan/duplicates.ts";
import { AUDIENCES, type Policy } from "../../core/policy/policy.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { HOUR, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import type { Mailer } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import type { Renderer } from "../run/renderer.ts";
import type { JudgedIssue } from "./judge.ts";
import { lineOf } from "./lines.ts";

/** An incident as it was read, with the incidents whose marker may list it. */
type ReadIncident = Pick<JudgedIssue, "issue" | "status" | "evaluation" | "unasked"> & { readonly listings: readonly DuplicateListing[] };

/** Of what touches an issue this long after our last write nothing is known: the lock was taken off, an RCA linked, by clocks that differ. */
const TOUCHED_BY_US_FOR: Milliseconds = MINUTE;
/** An incident that is touched again and again is read whole each time rather than noted more often than this. */
const NOTED_AGAIN_AFTER: Milliseconds = HOUR;

/** Digest of what incidents are judged by and told with. Comments in the policy's file do not count. */
export function underOf({ source }: Policy, templates: ReadonlyMap<string, string>, renderer: Renderer, mailer: Mailer): string {
  const terms = source.type === "file" ? source.text.replace(/^[ \t]*(#.*)?\r?\n/gm, "") : source.name;
  const channels = AUDIENCES.map((audience) => [mailer.channels(audience, null), mailer.channels(audience, "at-risk")]);
  return renderer.digest("status.md", { terms, templates: [...templates], channels });
}

/** The next moment at which time alone makes news of an incident, as far as that is worth waking up for in this run. */
export function aheadOf(evaluation: Evaluation, memory: Memory, { ports, policy }: Pick<Run, "ports" | "policy">): Ahead | null {
  const risk = { mailed: ports.mailer.channels("staff", "at-risk").length > 0, labelled: policy.statusLabels["at-risk"] !== null };
  return nextAhead(evaluation, memory, risk);
}

/** How an incident stands once all is said; null: something is left to be done or asked, so it is read whole again. `items`: in its timeline. */
export function checkpointOf(draft: ReadIncident, memory: Memory, items: number | null, run: Run): Checkpoint | null {
  const { evaluation, listings, unasked } = draft;
  if (items === null || unasked > 0 || evaluation.incident.muted || isUnfinished(memory)) return null;
  // That it has a severity again may come without an event: a label that was renamed gets its name back.
  if (evaluation.incident.severity === null) return null;
  // What a duplicate says follows its original, whose changes are none of its own.
  if (evaluation.original !== null || memory.originals.length > 0) return null;
  const { reports, looksAt } = othersOf(evaluation, memory, listings);
  if (reports.length > 0 || looksAt.length > 0) return null;
  const { number: _, url: __, title: ___, ...line } = lineOf(evaluation);
  return { at: evaluation.at, under: run.under, items, ahead: aheadOf(evaluation, memory, run), line };
}

/** Something was claimed and not done yet, or is told by the next run that may fail. */
function isUnfinished({ mails, rca, shared, swallowed }: Memory): boolean {
  return (
    swallowed.length > 0 ||
    mails.some(({ state }) => state === "claimed") ||
    shared.some(({ state }) => state === "claimed") ||
    (rca !== null && (rca.number === null || rca.remarks.some(({ state }) => state === "claimed")))
  );
}

/**
 * Whether a sweep is to note that it looked: where the next one would have to read the incident whole again, or would ask about people
 * whom this one has asked about (`hasLearned`) while others are unknown still. What is closed is not read for long.
 */
export function isToBeNoted(draft: ReadIncident, fresh: Checkpoint | null, hasLearned: boolean): boolean {
  const { issue, status, evaluation, unasked } = draft;
  if (issue.state === "closed" || issue.locked || status?.marker.kind !== "status" || status.editor !== null) return false;
  if (fresh === null) return hasLearned && unasked > 0 && !evaluation.incident.muted;
  const { checkpoint } = status.marker;
  if (checkpoint === undefined || checkpoint.under !== fresh.under) return true;
  const isSame = checkpoint.items === fresh.items && JSON.stringify(checkpoint.ahead) === JSON.stringify(fresh.ahead);
  const isTouched = isTouchedByOthers(issue.updatedAt ?? 0, status.writtenAt);
  return (!isSame || isTouched) && fresh.at - checkpoint.at >= NOTED_AGAIN_AFTER;
}

/** Whether an issue changed after our last write. */
export function isTouchedByOthers(updatedAt: number, writtenAt: number): boolean {
  return updatedAt > writtenAt + TOUCHED_BY_US_FOR;
}
