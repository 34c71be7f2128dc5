import { SECOND } from "../core/time/instant.ts";
import type { Issue } from "../core/incident/issue.ts";
import type { Instant } from "../core/time/instant.ts";
import { carryOut, rehearse } from "./carry-out.ts";
import type { Run } from "./context.ts";
import { type Draft, draftOf, shownDigest } from "./draft.ts";
import { noteFailure } from "./failure.ts";
import { takeLock } from "./lock.ts";
import { lineOf } from "./lines.ts";
import { spent } from "./outcome.ts";

/** Waits before another look at an incident that another run is writing about. */
const PATIENCE = [2 * SECOND, 4 * SECOND];

/** One incident: derive everything, compare, and say what is missing. Locks are given back in `releases`, in the background. */
export async function respond(issue: Issue, at: Instant, run: Run, releases: Promise<void>[]): Promise<void> {
  const draft = await draftOf(issue, at, run);
  if (draft === null) return;
  run.outcome.incidents.push(lineOf(draft.evaluation));
  if (!isNews(draft, run)) return;
  if (run.settings.dryRun) return rehearse(draft, run);
  if (!fits(draft, run)) return;
  await writeUnderLock(draft, run, releases);
}

/** Whether anything is to be written about the incident. */
function isNews(draft: Draft, run: Run): boolean {
  const { effects } = draft.plan;
  if (effects.length === 0) return false;
  if (effects.some((effect) => effect.type !== "status" && effect.type !== "refresh-rca")) return true;
  return draft.status?.marker.kind !== "status" || draft.status.marker.shown !== shownDigest(draft, draft.memory, run);
}

/** Whether the run's allowance of new comments, RCAs and mails holds this incident's; if not, it is left to the next run. */
function fits(draft: Draft, { policy, outcome }: Run): boolean {
  const news = draft.plan.effects.filter(({ type }) => type === "comment" || type === "mail" || type === "open-rca").length;
  const needed = news + (draft.status === null ? 1 : 0);
  const used = spent(outcome);
  if (needed === 0 || used === 0 || used + needed <= policy.notices.maxPerRun) return true;
  outcome.left.push({ issue: draft.issue.number, why: `this run has said its ${policy.notices.maxPerRun} pieces of news` });
  return false;
}

/** Takes the lock, reads and plans again, writes. Without the lock: waits a little, looks again, leaves what is left. */
async function writeUnderLock(draft: Draft, run: Run, releases: Promise<void>[]): Promise<void> {
  const { number } = draft.issue;
  for (const wait of [...PATIENCE, null]) {
    const lock = await takeLock(number, run.ports);
    if (lock !== null) {
      let wrote = false;
      try {
        const again = await readAgain(number, run);
        if (again !== null && isNews(again, run)) {
          wrote = true;
          await carryOut(again, lock, run);
        }
      } finally {
        releases.push(lock.release(wrote).catch((cause: unknown) => noteFailure(run.outcome, number, cause)));
      }
      return;
    }
    if (wait === null) break;
    await run.ports.sleep(wait);
    const again = await readAgain(number, run);
    if (again === null || !isNews(again, run)) return;
  }
  run.outcome.left.push({ issue: number, why: "another run is writing about it" });
}

async function readAgain(number: number, run: Run): Promise<Draft | null> {
  const reading = await run.ports.github.readIncident(number);
  return reading.issue === null ? null : draftOf(reading.issue, reading.at, run);
}
