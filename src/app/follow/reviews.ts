import { isOurs } from "../../core/incident/people.ts";
import { rcaHint } from "../../core/notice/marker.ts";
import { overdueFrom } from "../../core/plan/ahead.ts";
import { HOUR, type Instant, type Span } from "../../core/time/instant.ts";
import type { RcaIssue, SweepReading } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { attempt, noteFailure } from "../run/failure.ts";
import { isOver } from "../run/stop-condition.ts";
import { respondAgain } from "./respond.ts";
import { incidentBehind } from "./review.ts";

/** A sweep reads no more incidents than this on account of their RCAs; each takes a request. */
const MOST_FOLLOWED = 25;

/**
 * Lists our RCAs that are open, or were closed within the look-back, for the incidents of this run. Without a label on RCAs, or
 * a severity that wants one, there is nothing to list.
 */
export async function listReviews(reading: SweepReading, hoursBack: number, run: Run): Promise<readonly RcaIssue[]> {
  const { policy, ports, ourselves, outcome, reviews } = run;
  const [label] = policy.rca.labels;
  if (label === undefined || policy.severities.every((severity) => severity.rca.type === "none")) return [];
  const repository = policy.rca.repository ?? reading.repository.name;
  const isOwn = repository.toLowerCase() === reading.repository.name.toLowerCase();
  if (isOwn && !reading.mayHaveReviews) return [];
  try {
    const listed = await ports.github.labelledIssues(repository, label, reading.at - hoursBack * HOUR);
    const ours = listed.filter((issue) => isOurs(issue.author, ourselves) && rcaHint(issue.body) !== null);
    for (const issue of ours) reviews.set(`${repository}#${issue.number}`.toLowerCase(), issue);
    for (const issue of ours) noteDue(issue, reading.at, run);
    for (const issue of ours) run.settings.observer?.review(issue, repository, reading.at, run);
    return ours;
  } catch (cause) {
    noteFailure(outcome, null, cause);
    return [];
  }
}

/** When it becomes overdue, its incident has news, although the sweep may not see that any more. */
function noteDue(issue: RcaIssue, at: Instant, run: Run): void {
  const due = rcaHint(issue.body)?.due ?? null;
  const number = incidentBehind(issue, run);
  if (issue.closedAt === null && due !== null && due >= at && number !== null) run.outcome.ahead.set(number, overdueFrom(due));
}

/**
 * Follows the incidents whose RCA has news and that the sweep has not seen: overdue since lately, or lately closed. Answers those
 * that other runs were writing about.
 */
export async function followReviews(
  reviews: readonly RcaIssue[],
  seen: ReadonlySet<number>,
  lately: Span,
  run: Run,
): Promise<readonly number[]> {
  const numbers = reviews.filter((issue) => hasNews(issue, lately)).flatMap((issue) => incidentBehind(issue, run) ?? []);
  const busy: number[] = [];
  for (const number of [...new Set(numbers)].filter((one) => !seen.has(one)).slice(0, MOST_FOLLOWED)) {
    if (isOver(run)) break;
    if ((await attempt(number, run, () => respondAgain(number, run))) === "busy") busy.push(number);
  }
  return busy;
}

/** What lies further back was seen by an earlier sweep. */
function hasNews(issue: RcaIssue, { from, until }: Span): boolean {
  if (issue.closedAt !== null) return issue.closedAt >= from;
  const due = rcaHint(issue.body)?.due ?? null;
  return due !== null && due < until && due >= from;
}
