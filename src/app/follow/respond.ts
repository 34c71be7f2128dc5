import type { Issue } from "../../core/incident/issue.ts";
import { nextAhead } from "../../core/plan/ahead.ts";
import type { Progress } from "../../core/plan/settle.ts";
import { IS_NEWS } from "../../core/plan/write.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import { isForbidden, noteFailure } from "../run/failure.ts";
import { said } from "../run/outcome.ts";
import { carryOut, list } from "./carry-out.ts";
import { type Draft, draftOf } from "./draft.ts";
import { lineOf } from "./lines.ts";
import { clearLock, isLeftBehind, type Lock, takeLock, type Written } from "./lock.ts";

/** `busy`: another run is writing about it, or GitHub does not show yet what this one wrote, so it is to be looked at again. */
export type RespondResult = "settled" | "busy";

/** One incident: derive everything, compare, and say what is missing. */
export async function respond(issue: Issue, at: Instant, run: Run): Promise<RespondResult> {
  const draft = await draftOf(issue, at, run);
  if (draft === null) return "settled";
  run.outcome.incidents.push(lineOf(draft.evaluation));
  return settle(draft, run);
}

/** The same once more, read anew, for an incident that another run was writing about. */
export async function respondAgain(number: number, run: Run): Promise<RespondResult> {
  const draft = await readAgain(number, run);
  return draft === null ? "settled" : settle(draft, run);
}

async function settle(draft: Draft, run: Run): Promise<RespondResult> {
  noteAhead(draft, draft.plan.start, run);
  if (draft.plan.writes.length === 0) return tidied(draft, run);
  if (run.settings.dryRun) await list(draft, run);
  else if (mayWrite(draft, run) && fits(draft, run)) return writeUnderLock(draft.issue.number, run);
  return "settled";
}

/** Notes what will have to be said next if nothing happens until then. */
function noteAhead({ evaluation }: Draft, { memory }: Progress, { outcome, ports }: Run): void {
  const next = nextAhead(evaluation, memory, ports.mailer.channels("staff", "at-risk").length > 0);
  if (next === null) outcome.ahead.delete(evaluation.incident.number);
  else outcome.ahead.set(evaluation.incident.number, next);
}

/** Nothing is to be said. A lock that a dead run left on the issue is taken away all the same: people see it. */
async function tidied({ issue, evaluation }: Draft, run: Run): Promise<RespondResult> {
  const { settings, outcome, ports } = run;
  if (!settings.dryRun && outcome.halted === null && isLeftBehind(issue.rocketSince, evaluation.at)) await clearLock(issue.number, ports);
  return "settled";
}

/** Once the run may not write or is at its end, the rest is left to the next one. */
function mayWrite({ issue }: Draft, { outcome }: Run): boolean {
  if (outcome.halted === null) return true;
  const why = outcome.halted === "forbidden" ? "this run may not write" : "this run had to end";
  outcome.left.push({ issue: issue.number, why });
  return false;
}

/** Whether the run's allowance of new comments, RCAs and mails holds this incident's; if not, it is left to the next run. */
function fits(draft: Draft, { policy, outcome }: Run): boolean {
  const needed = draft.plan.writes.filter(({ type }) => IS_NEWS[type]).length + (draft.status === null ? 1 : 0);
  const used = outcome.takenElsewhere() + said(outcome);
  if (needed === 0 || used === 0 || used + needed <= policy.notices.maxPerRun) {
    outcome.allowed = said(outcome) + needed;
    return true;
  }
  outcome.left.push({ issue: draft.issue.number, why: `this run has said its ${policy.notices.maxPerRun} pieces of news` });
  return false;
}

/** Takes the lock, reads and plans again, writes. */
async function writeUnderLock(number: number, run: Run): Promise<RespondResult> {
  const lock = await lockOf(number, run);
  if (lock === null) return "busy";
  let written: Written | null = null;
  try {
    const again = await readAgain(number, run);
    if (again !== null) {
      if (!lock.isShownBy(again.status?.body ?? null)) return "busy";
      noteAhead(again, again.plan.start, run);
    }
    if (again !== null && again.plan.writes.length > 0) {
      written = { status: again.status?.body ?? null };
      const end = await carryOut(again, lock, run);
      written = { status: end.status?.body ?? null };
      // An RCA that was opened just now has a due time.
      noteAhead(again, end, run);
    }
  } finally {
    lock.release(written, (cause) => noteFailure(run.outcome, number, cause));
  }
  return "settled";
}

/** The lock is the first thing ever written: a token that may not take it may write nothing here. */
async function lockOf(number: number, run: Run): Promise<Lock | null> {
  try {
    return await takeLock(number, run.locks, run.ports);
  } catch (cause) {
    if (isForbidden(cause)) run.outcome.halted = "forbidden";
    throw cause;
  }
}

async function readAgain(number: number, run: Run): Promise<Draft | null> {
  const reading = await run.ports.github.readIncident(number);
  return reading.issue === null ? null : draftOf(reading.issue, reading.at, run);
}
