import type { Issue } from "../../core/incident/issue.ts";
import { renamers } from "../../core/incident/people.ts";
import type { OwnComment } from "../../core/notice/marker.ts";
import { type DuplicateListing, withReports } from "../../core/plan/duplicates.ts";
import { hasJudged, type Plan, planOf, seenPlan } from "../../core/plan/plan.ts";
import { withPublicTitle } from "../../core/report/public-title.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import { checkpointOf, isToBeNoted } from "./checkpoint.ts";
import { withMaintenance } from "./during.ts";
import { type JudgedIssue, judgeIssue } from "./judge.ts";
import { noteSeen, readOriginals } from "./originals.ts";
import { readReview, sectionsOf, withReview } from "./review.ts";
import { noteBearer, withSearch } from "./unlisted.ts";

/** One incident as it stands, and what is to be written about it; nothing is written yet. */
export type Draft = {
  readonly issue: Issue;
  readonly evaluation: Evaluation;
  /** Null: it has none yet. */
  readonly status: OwnComment | null;
  /** Incidents whose marker may list it as a duplicate. */
  readonly listings: readonly DuplicateListing[];
  /** Of so many people whose word would change something nobody has asked yet. */
  readonly unasked: number;
  readonly plan: Plan;
};

/** Reads an issue as an incident and plans; null when it is none. Asks what it needs: roles, the original of a duplicate, its RCA. */
export async function draftOf(issue: Issue, now: Instant, run: Run): Promise<Draft | null> {
  const judged = await judgeIssue(issue, now, run);
  if (judged === null) return null;
  noteSeen(judged, run);
  noteBearer(judged, run);
  const { settings, renderer, ports, others } = run;
  const { repository } = run.reading;
  const { policy, roster, comments, status, known, unasked } = judged;
  const { original, listings } = await readOriginals(judged, run);
  const evaluation = { ...(await answeredFor(judged, run)), original };
  const review = await readReview(evaluation, known, run);
  const reported = withReports(withReview(known, review.issue), others.reports.get(issue.number) ?? new Map(), evaluation);
  const memory = await withMaintenance(withSearch(reported, issue.number, run), judged, run);
  const sections = review.isUnknown ? null : await sectionsOf({ evaluation, policy, repository }, memory, review.issue, run);
  const { digest } = renderer;
  const { channels } = ports.mailer;
  const plan = planOf({
    issue,
    roster,
    evaluation,
    policy,
    repository,
    comments,
    memory,
    listings,
    sections,
    channels,
    digest,
    neverFails: settings.byStranger === true,
  });
  const draft = { issue, evaluation, status, listings, unasked };
  const isQuiet = run.isSweep && plan.writes.length === 0;
  const hasLearned = isQuiet && hasJudged({ issue, comments, memory }, plan.start.memory);
  const isNoted = isQuiet && isToBeNoted(draft, checkpointOf(draft, plan.start.memory, issue.items ?? null, run), hasLearned);
  return { ...draft, plan: isNoted ? seenPlan(plan) : plan };
}

/** With the title that support answered for: what a stranger calls it since then stands in no text of ours. */
async function answeredFor({ evaluation, issue, policy, roster }: JudgedIssue, { roles, ports }: Run): Promise<Evaluation> {
  for (const login of renamers(issue, policy)) if (!roles.has(login)) roles.set(login, await ports.github.roleOf(login));
  return withPublicTitle(evaluation, issue, policy, roster);
}
