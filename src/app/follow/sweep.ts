import { mostUrgentFirst, type Waiting } from "../../core/plan/waiting.ts";
import { followedLabels } from "../../core/policy/policy.ts";
import { counted } from "../../core/text/numbers.ts";
import { HOUR } from "../../core/time/instant.ts";
import type { IssueGlance, IssuePage, SweepQuery, SweepReading } from "../../ports.ts";
import { mayAsk } from "../run/budget.ts";
import type { Run } from "../run/context.ts";
import { attempt, noteFailure } from "../run/failure.ts";
import { isOver } from "../run/stop-condition.ts";
import { passesOver } from "./glance.ts";
import { answer, look } from "./respond.ts";
import { respondToBusy } from "./retry.ts";
import { followReviews, listReviews } from "./reviews.ts";
import { NOT_LOOKED_THROUGH, NOT_SORTED_LEFT, noteSearch, readLost, readUntriaged } from "./unlisted.ts";

/** Closed incidents are looked at again for so long, at least: staff confirm, mails are tried again, RCAs opened. */
const LOOKS_BACK_HOURS = 72;

/**
 * One pass over every incident, then an answer to each that waits for one, the most urgent first; last another look at those that other
 * runs were writing about. An incident that fails does not stop the others; a limit or being told to end does.
 */
export async function sweep(reading: SweepReading, run: Run): Promise<void> {
  const waiting: Waiting[] = [];
  const seen = new Set<number>();
  const pass = { reading, waiting, seen, run };
  const { hoursBack } = sweepQueryOf(run);
  const lately = { from: reading.at - hoursBack * HOUR, until: reading.at };
  const reviews = await listReviews(reading, hoursBack, run);
  const isWhole = await attempt(null, run, () => lookAtAll(pass));
  if (isWhole === true) await attempt(null, run, () => lookForLost(pass));
  if (isWhole === true) await attempt(null, run, () => lookAtUntriaged(pass));
  const busy = await answerAll(waiting.sort(mostUrgentFirst), run);
  if (isOver(run)) return;
  await attempt(null, run, async () => {
    busy.push(...(await followReviews(reviews, seen, lately, run)));
    await respondToBusy(busy, run);
  });
}

/** One pass over incidents: those that wait for an answer, and all that were looked at by now. */
type Pass = { readonly reading: SweepReading; readonly waiting: Waiting[]; readonly seen: Set<number>; readonly run: Run };

/** Whether all were looked at. */
async function lookAtAll(pass: Pass): Promise<boolean> {
  const { reading, seen, run } = pass;
  const why = await lookAtPages(reading.pages(wish(pass)), pass);
  if (why !== null) noteRest(run, reading.open - seen.size, why);
  return why === null;
}

/** Looks at open incidents that no list of labels shows. */
async function lookForLost(pass: Pass): Promise<void> {
  const { reading, run } = pass;
  const pages = readLost(reading, run);
  if (pages === null) return;
  const failures = run.outcome.failures.length;
  const why = await lookAtPages(pages, pass);
  if (why !== null) run.outcome.left.push({ issue: null, why: `${NOT_LOOKED_THROUGH}${why}` });
  else if (run.outcome.failures.length === failures) noteSearch(reading, run);
}

/** Looks at open issues without a severity, where the policy wants them answered. */
async function lookAtUntriaged(pass: Pass): Promise<void> {
  const { reading, run } = pass;
  const pages = readUntriaged(reading, run, wish(pass));
  const why = pages === null ? null : await lookAtPages(pages, pass);
  if (why !== null) run.outcome.left.push({ issue: null, why: `${NOT_SORTED_LEFT}${why}` });
}

/** Which issues are to be read whole; the others count as looked at. */
function wish({ reading, seen, run }: Pass): (issue: IssueGlance) => boolean {
  return (issue) => {
    const isPassed = passesOver(issue, reading.at, run);
    if (isPassed) seen.add(issue.number);
    return !isPassed;
  };
}

/** Null: all were looked at; else why not, as the end of a sentence. */
async function lookAtPages(pages: AsyncIterable<IssuePage>, { reading, waiting, seen, run }: Pass): Promise<string | null> {
  for await (const { issues, unread } of pages) {
    if (isOver(run)) return "";
    for (const { number, problem } of unread) noteFailure(run.outcome, number, problem);
    for (const issue of issues) {
      if (isOver(run)) return "";
      const found = await attempt(issue.number, run, () => look(issue, reading.at, run));
      if (found !== null) waiting.push(found);
      seen.add(issue.number);
    }
    run.ports.log(`Looked at ${counted(seen.size, "issue")}.`);
    // What was found is read again before it is written about.
    if (!mayAsk(run, true, { rest: 0, graphql: 1 + waiting.filter(({ isNews }) => isNews).length }))
      return ": the rest of this hour's requests is others'";
  }
  return null;
}

/** Answers those that other runs are writing about. */
async function answerAll(waiting: readonly Waiting[], run: Run): Promise<number[]> {
  const busy: number[] = [];
  for (const [index, one] of waiting.entries()) {
    if (isOver(run)) {
      const count = waiting.length - index;
      run.outcome.left.push({ issue: null, count, why: `${count} more incidents were not written about` });
      break;
    }
    if ((await attempt(one.number, run, () => answer(one, run))) === "busy") busy.push(one.number);
  }
  return busy;
}

function noteRest({ outcome }: Run, open: number, why: string): void {
  if (open > 0) outcome.left.push({ issue: null, count: open, why: `${open} more open incidents were not looked at${why}` });
}

/** What a sweep reads under a policy. */
export function sweepQueryOf({ policy }: Pick<Run, "policy">): SweepQuery {
  const [label] = policy.rca.labels;
  const query = { labels: followedLabels(policy), hoursBack: Math.max(LOOKS_BACK_HOURS, policy.notices.staleAfter / HOUR) };
  return label === undefined ? query : { ...query, reviewLabel: label };
}

/** What is asked for while the policy is not known: as the built-in policies have it, which most repositories use. */
export const USUAL_QUERY: SweepQuery = { labels: ["sev1", "sev2", "sev3", "sev4"], hoursBack: LOOKS_BACK_HOURS, reviewLabel: "rca" };

/** Whether an answer to `asked` is one to `wanted` too. */
export function answersToo(asked: SweepQuery, wanted: SweepQuery): boolean {
  const isSame = asked.hoursBack === wanted.hoursBack && JSON.stringify(asked.labels) === JSON.stringify(wanted.labels);
  return isSame && (wanted.reviewLabel === undefined || wanted.reviewLabel === asked.reviewLabel);
}
