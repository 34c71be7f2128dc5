import type { Issue } from "../../core/incident/issue.ts";
import { severityLabels } from "../../core/policy/policy.ts";
import { HOUR } from "../../core/time/instant.ts";
import type { SweepQuery, SweepReading } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { noteFailure } from "../run/failure.ts";
import { isOver } from "../run/stop-condition.ts";
import { respond } from "./respond.ts";
import { respondToBusy } from "./retry.ts";
import { followReviews, listReviews } from "./reviews.ts";

/** Closed incidents are looked at again for so long, at least: staff confirm, mails are tried again, RCAs opened. */
const LOOKS_BACK_HOURS = 72;

/**
 * One pass over every incident that may have news, then another look at those that other runs were writing about. An incident
 * that fails does not stop the others; a limit or being told to end does.
 */
export async function sweep(reading: SweepReading, run: Run): Promise<void> {
  const busy: number[] = [];
  const seen = new Set<number>();
  const { hoursBack } = sweepQueryOf(run);
  try {
    const reviews = await listReviews(reading, hoursBack, run);
    for await (const { issues, unread } of reading.pages) {
      for (const { number, problem } of unread) noteFailure(run.outcome, number, problem);
      for (const issue of issues) {
        if (isOver(run)) return noteRest(run, reading.open - seen.size);
        if (await isBusy(issue, reading, run)) busy.push(issue.number);
        seen.add(issue.number);
      }
      run.ports.log(`Looked at ${seen.size} ${seen.size === 1 ? "issue" : "issues"}.`);
    }
    busy.push(...(await followReviews(reviews, seen, reading.at - hoursBack * HOUR, reading.at, run)));
    await respondToBusy(busy, run);
  } catch (cause) {
    noteFailure(run.outcome, null, cause);
  }
}

async function isBusy(issue: Issue, reading: SweepReading, run: Run): Promise<boolean> {
  try {
    return (await respond(issue, reading.at, run)) === "busy";
  } catch (cause) {
    noteFailure(run.outcome, issue.number, cause);
    return false;
  }
}

function noteRest({ outcome }: Run, open: number): void {
  if (open > 0) outcome.left.push({ issue: null, why: `${open} more open incidents were not looked at` });
}

/** What a sweep reads under a policy. */
export function sweepQueryOf({ policy }: Pick<Run, "policy">): SweepQuery {
  const [label] = policy.rca.labels;
  const query = { labels: severityLabels(policy), hoursBack: Math.max(LOOKS_BACK_HOURS, policy.notices.staleAfter / HOUR) };
  return label === undefined ? query : { ...query, reviewLabel: label };
}

/** What is asked for while the policy is not known: as the built-in policies have it, which most repositories use. */
export const USUAL_QUERY: SweepQuery = { labels: ["sev1", "sev2", "sev3", "sev4"], hoursBack: LOOKS_BACK_HOURS, reviewLabel: "rca" };

/** Whether an answer to `asked` is one to `wanted` too. */
export function answersToo(asked: SweepQuery, wanted: SweepQuery): boolean {
  const isSame = asked.hoursBack === wanted.hoursBack && JSON.stringify(asked.labels) === JSON.stringify(wanted.labels);
  return isSame && (wanted.reviewLabel === undefined || wanted.reviewLabel === asked.reviewLabel);
}
