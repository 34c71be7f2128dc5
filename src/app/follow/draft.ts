import { issueAsOf } from "../../core/incident/as-of.ts";
import type { Issue } from "../../core/incident/issue.ts";
import { peopleToAsk, type Roster } from "../../core/incident/people.ts";
import { replay } from "../../core/incident/replay.ts";
import { type OwnComment, ownComments } from "../../core/notice/marker.ts";
import { type Memory, NO_MEMORY } from "../../core/notice/memory.ts";
import { type Plan, planEffects } from "../../core/plan/plan.ts";
import { remember } from "../../core/plan/remember.ts";
import type { Role } from "../../core/policy/policy.ts";
import type { IncidentFacts } from "../../core/render/context.ts";
import { rcaAsOf } from "../../core/render/rca-as-of.ts";
import { statusView } from "../../core/render/view-status.ts";
import { evaluate } from "../../core/slo/evaluate.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { sealsAsOf } from "../../core/slo/seal.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { RcaIssue } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { incidentBehind, isAsked, readReview, withAnswer, withReview } from "./review.ts";

/** One incident as it stands, and what is to be done about it; nothing is written yet. */
export type Draft = {
  readonly issue: Issue;
  readonly evaluation: Evaluation;
  readonly comments: readonly OwnComment[];
  /** Null: it has none yet. */
  readonly status: OwnComment | null;
  /** As the marker keeps it today. */
  readonly known: Memory;
  /** As the marker is to keep it from now on, claims apart. */
  readonly memory: Memory;
  readonly plan: Plan;
  /** The RCA as read for this draft; null: it was not needed, or there is none. */
  readonly review: RcaIssue | null;
};

/** Reads an issue as an incident and plans; null when it is none. Asks the roles it needs. */
export async function draftOf(issue: Issue, now: Instant, run: Run): Promise<Draft | null> {
  const { policy, ourselves, settings } = run;
  const comments = ownComments(issue, ourselves, settings.stateSecret);
  const status = comments.find((comment) => comment.marker.kind === "status") ?? null;
  const known = status?.marker.kind === "status" ? status.marker.memory : NO_MEMORY;
  if (incidentBehind(issue, run) !== null || !mayBeIncident(issue, status, run)) return null;
  await askRoles(peopleToAsk(issue, policy, ourselves, status === null ? null : known), run);
  const incident = replay(issue, policy, rosterOf(run), known);
  if (incident === null) return null;
  const evaluation = evaluate(incident, policy, known, now);
  const { issue: review, isUnknown } = await readReview(evaluation, known, run);
  const reviewed = withReview(known, review);
  const draft = planned({ issue, evaluation, comments, status, known, review }, reviewed, run);
  // A run posts one comment: where it has other news, the RCA is for the next one to share.
  if (isUnknown || !isAsked(evaluation, known) || draft.plan.effects.some(({ type }) => type === "comment")) return draft;
  return planned(draft, await withAnswer(factsOf(draft, reviewed, run), reviewed, review, run), run);
}

function planned(draft: Omit<Draft, "plan" | "memory">, memory: Memory, { policy }: Run): Draft {
  const plan = planEffects(draft.evaluation, policy, memory, draft.comments);
  return { ...draft, plan, memory: remember(draft.evaluation, draft.issue, plan, memory) };
}

/** Without a severity label now or ever nobody needs to be asked anything. */
function mayBeIncident(issue: Issue, status: OwnComment | null, { policy }: Run): boolean {
  if (status !== null) return true;
  const meanings = new Set(policy.severities.flatMap((severity) => severity.labels.map((label) => label.toLowerCase())));
  const isNamed = (label: string | null) => label !== null && meanings.has(label.toLowerCase());
  return issue.labels.some(isNamed) || issue.events.some((event) => event.type === "labeled" && isNamed(event.label));
}

async function askRoles(logins: ReadonlySet<string>, { ports, roles }: Run): Promise<void> {
  const unknown = [...logins].filter((login) => !roles.has(login));
  const answers = await Promise.all(unknown.map(async (login): Promise<[string, Role]> => [login, await ports.github.roleOf(login)]));
  for (const [login, role] of answers) roles.set(login, role);
}

export function rosterOf({ ourselves, roles }: Run): Roster {
  return { ourselves, roles };
}

/** What texts about this incident are made of. */
export function factsOf(draft: Draft, memory: Memory, run: Run): IncidentFacts {
  return factsAt(draft.evaluation, memory, draft.status?.url ?? null, draft.evaluation.at, run);
}

/** The same as it stood at `at`: for a mail that says at every try what was true when it was claimed. */
export function factsAsOf(draft: Draft, memory: Memory, at: Instant, run: Run): IncidentFacts {
  if (at >= draft.evaluation.at) return factsOf(draft, memory, run);
  const seals = sealsAsOf(memory, at);
  const then = { ...memory, ...seals, words: memory.words.filter((word) => word.recordedAt <= at) };
  const incident = replay(issueAsOf(draft.issue, at), run.policy, rosterOf(run), then);
  if (incident === null) return factsOf(draft, memory, run);
  return factsAt(evaluate(incident, run.policy, seals, at), memory, draft.status?.url ?? null, at, run);
}

function factsAt(evaluation: Evaluation, memory: Memory, statusUrl: string | null, noticedAt: Instant, run: Run): IncidentFacts {
  const { policy, reading } = run;
  const { rca } = memory;
  const repository = rca?.repository ?? policy.rca.repository ?? evaluation.incident.repository;
  const isOwn = repository.toLowerCase() === reading.repository.name.toLowerCase();
  const isPrivate = isOwn ? reading.repository.isPrivate : (rca?.isPrivate ?? null);
  return {
    evaluation,
    policy,
    memory,
    noticedAt,
    statusUrl,
    rca: rca === null ? null : { ...rcaAsOf(rca, memory.shared, evaluation.at), visible: isOwn || isPrivate === false },
    rcaIsPrivate: isPrivate === true,
  };
}

/** Digest of what the status comment would show. */
export function shownDigest(draft: Draft, memory: Memory, run: Run): string {
  return run.renderer.digest("status.md", statusView(factsOf(draft, memory, run)));
}
