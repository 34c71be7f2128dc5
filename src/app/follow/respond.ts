import type { Issue } from "../../core/incident/issue.ts";
import type { Memory } from "../../core/notice/memory.ts";
import { othersOf } from "../../core/plan/duplicates.ts";
import type { Progress } from "../../core/plan/settle.ts";
import { type Waiting, waitingOf } from "../../core/plan/waiting.ts";
import { listed } from "../../core/text/lists.ts";
import type { Instant } from "../../core/time/instant.ts";
import { whyLeft } from "../run/budget.ts";
import type { Run } from "../run/context.ts";
import { isForbidden, isRefusal, noteFailure } from "../run/failure.ts";
import { said } from "../run/outcome.ts";
import { aheadOf } from "./checkpoint.ts";
import { type Draft, draftOf } from "./draft.ts";
import { lineOf } from "./lines.ts";
import { clearLock, isLeftBehind, type Lock, takeLock, type Written } from "./lock.ts";
import { answerVainWindow } from "./vain-window.ts";

/** `busy`: another run is writing about it, or GitHub does not show yet what this one wrote, so it is to be looked at again. */
export type RespondResult = "settled" | "busy";

/** One incident: derive everything, compare, and say what is missing. */
export async function respond(issue: Issue, at: Instant, run: Run): Promise<RespondResult> {
  const waiting = await look(issue, at, run);
  return waiting === null ? "settled" : answer(waiting, run);
}

/** The same once more, read anew, for an incident that another run was writing about. */
export async function respondAgain(number: number, run: Run): Promise<RespondResult> {
  const draft = await readAgain(number, run);
  const waiting = draft === null ? null : await lookAt(draft, run);
  return waiting === null ? "settled" : answer(waiting, run);
}

/** Derives and compares; null: nothing is to be written about it, or nothing can be. */
export async function look(issue: Issue, at: Instant, run: Run): Promise<Waiting | null> {
  const draft = await draftOf(issue, at, run);
  if (draft === null) {
    await answerVainWindow(issue, at, run);
    return null;
  }
  run.outcome.incidents.push(lineOf(draft.evaluation));
  run.settings.observer?.incident(draft.evaluation, run);
  return lookAt(draft, run);
}

async function lookAt(draft: Draft, run: Run): Promise<Waiting | null> {
  noteAhead(draft, draft.plan.start, run);
  noteSwallowed(draft, run);
  if (draft.plan.writes.length === 0) {
    if (isFollowed(draft)) noteOthers(draft, draft.plan.start.memory, run);
    await tidy(draft, run);
  } else if (run.settings.dryRun) await (await import("./carry-out.ts")).list(draft, run);
  else if (draft.issue.locked) noteLocked(draft, run);
  else return waitingOf(draft.plan, draft.evaluation, draft.status);
  return null;
}

/** Says what waits, unless it is left to another run. */
export async function answer(waiting: Waiting, run: Run): Promise<RespondResult> {
  const { outcome } = run;
  const why = whyHalted(run) ?? whyLeft(waiting, run);
  if (why !== null) outcome.left.push({ issue: waiting.number, why });
  else {
    if (waiting.pieces > 0) outcome.allowed = said(outcome) + waiting.pieces;
    return writeUnderLock(waiting.number, run);
  }
  return "settled";
}

/** Notes what will have to be said next if nothing happens until then. */
function noteAhead({ evaluation }: Draft, { memory }: Progress, run: Run): void {
  const { outcome } = run;
  const next = aheadOf(evaluation, memory, run);
  if (next === null) outcome.ahead.delete(evaluation.incident.number);
  else outcome.ahead.set(evaluation.incident.number, next);
}

/** Who is nobody's business, or muted, tells others nothing. */
function isFollowed({ status, evaluation }: Draft): boolean {
  return status !== null && !evaluation.incident.muted;
}

/** Fails for what runs that strangers began could not fail for. */
function noteSwallowed({ status }: Draft, { settings, outcome }: Run): void {
  if (settings.byStranger === true || status?.marker.kind !== "status") return;
  for (const message of status.marker.memory.swallowed) outcome.failures.push({ issue: null, message, fatal: !settings.dryRun });
}

/** Notes what the incident, as written down, means for others: its original, its duplicates. */
function noteOthers({ evaluation, listings }: Draft, memory: Memory, { others }: Run): void {
  const { number } = evaluation.incident;
  const seen = others.seen.get(number);
  if (seen?.duplicates != null) others.seen.set(number, { ...seen, evaluation, duplicates: memory.duplicates });
  const { reports, looksAt } = othersOf(evaluation, memory, listings);
  for (const { to, report } of reports) {
    others.reports.set(to, new Map([...(others.reports.get(to) ?? []), [number, report]]));
    others.queue.add(to);
  }
  for (const duplicate of looksAt) others.queue.add(duplicate);
}

/** Nothing is to be said. A lock that a dead run left on the issue is taken away all the same: people see it. */
async function tidy({ issue, evaluation }: Draft, { settings, outcome, ports }: Run): Promise<void> {
  const mayTidy = !settings.dryRun && !issue.locked && outcome.halted === null;
  if (mayTidy && isLeftBehind(issue.rocketSince, evaluation.at)) await clearLock(issue.number, ports);
}

/** A locked issue takes neither comment nor reaction, so there is no lock for us: whoever was to hear does so once it is unlocked. */
function noteLocked({ issue, plan }: Draft, { outcome }: Run): void {
  const told = plan.writes.flatMap((write): readonly string[] => {
    if (write.type === "mail") return [`${write.record.audience} by mail (${write.record.keys.join(", ")})`];
    return write.type === "comment" ? [`its thread (${write.keys.join(", ")})`] : [];
  });
  const lack = told.length === 0 ? "what stands there is not kept current" : `not told ${told.length === 1 ? "is" : "are"} ${listed(told)}`;
  outcome.locked.add(issue.number);
  outcome.warnings.push(
    `#${issue.number} is locked, so nothing is written or mailed about it: ${lack}. Unlock the conversation, and the next run goes on.`,
  );
}

/** Why this run writes nothing more; null: it may. */
function whyHalted({ outcome }: Run): string | null {
  if (outcome.halted === null) return null;
  return outcome.halted === "forbidden" ? "this run may not write" : "this run had to end";
}

/** Takes the lock, reads and plans again, writes. */
async function writeUnderLock(number: number, run: Run): Promise<RespondResult> {
  const lock = await lockOf(number, run);
  if (lock === null) return "busy";
  if (lock === "locked") return "settled";
  let written: Written | null = null;
  try {
    const again = await readAgain(number, run);
    if (again !== null) {
      if (!lock.isShownBy(again.status?.body ?? null)) return "busy";
      noteAhead(again, again.plan.start, run);
      if (again.plan.writes.length === 0 && isFollowed(again)) noteOthers(again, again.plan.start.memory, run);
    }
    if (again !== null && again.plan.writes.length > 0) {
      written = { status: again.status?.body ?? null };
      const { carryOut } = await import("./carry-out.ts");
      const end = await carryOut(again, lock, run);
      written = { status: end.status?.body ?? null };
      // An RCA that was opened just now has a due time.
      noteAhead(again, end, run);
      if (end.written !== null) noteOthers(again, end.memory, run);
    }
  } finally {
    lock.release(written, (cause) => noteFailure(run.outcome, number, cause));
  }
  return "settled";
}

/**
 * The lock is the first thing ever written: a token that may not take it may write nothing here. Null: another run has it. `locked`: so
 * the issue is by now, whatever words GitHub has for that.
 */
async function lockOf(number: number, run: Run): Promise<Lock | "locked" | null> {
  try {
    return await takeLock(number, run.locks, run.ports);
  } catch (cause) {
    if (!isRefusal(cause)) throw cause;
    const again = await readAgain(number, run);
    if (again?.issue.locked === true) {
      noteLocked(again, run);
      return "locked";
    }
    if (isForbidden(cause)) run.outcome.halted = "forbidden";
    throw cause;
  }
}

async function readAgain(number: number, run: Run): Promise<Draft | null> {
  const reading = await run.ports.github.readIncident(number);
  return reading.issue === null ? null : draftOf(reading.issue, reading.at, run);
}
