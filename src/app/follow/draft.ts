import type { Issue } from "../../core/incident/issue.ts";
import { goneLabels } from "../../core/incident/label-changes.ts";
import { peopleToAsk, type Roster } from "../../core/incident/people.ts";
import { replay } from "../../core/incident/replay.ts";
import { type OwnComment, ownComments } from "../../core/notice/marker.ts";
import { type Memory, NO_MEMORY } from "../../core/notice/memory.ts";
import { type Plan, planOf } from "../../core/plan/plan.ts";
import type { Policy, Role } from "../../core/policy/policy.ts";
import { evaluate } from "../../core/slo/evaluate.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Run } from "../run/context.ts";
import { incidentBehind, readReview, sectionsOf, withReview } from "./review.ts";

/** One incident as it stands, and what is to be written about it; nothing is written yet. */
export type Draft = {
  readonly issue: Issue;
  readonly evaluation: Evaluation;
  /** Null: it has none yet. */
  readonly status: OwnComment | null;
  readonly plan: Plan;
};

/** Reads an issue as an incident and plans; null when it is none. Asks the roles it needs. */
export async function draftOf(issue: Issue, now: Instant, run: Run): Promise<Draft | null> {
  const { policy, ourselves, settings, renderer, ports } = run;
  const { repository } = run.reading;
  const comments = ownComments(issue, ourselves, settings.stateSecret);
  const status = comments.find((comment) => comment.marker.kind === "status") ?? null;
  const known = knownOf(issue, status, policy, now);
  if (incidentBehind(issue, run) !== null || !mayBeIncident(issue, status, run)) return null;
  await askRoles(peopleToAsk(issue, policy, ourselves, status === null ? null : known), run);
  const roster = rosterOf(run);
  const incident = replay(issue, policy, roster, known);
  if (incident === null) return null;
  const evaluation = evaluate(incident, policy, known, now);
  const review = await readReview(evaluation, known, run);
  const memory = withReview(known, review.issue);
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
    sections,
    channels,
    digest,
    neverFails: settings.byStranger === true,
  });
  return { issue, evaluation, status, plan };
}

/** What the marker keeps, and which labels are seen gone now that runs saw on. */
function knownOf(issue: Issue, status: OwnComment | null, policy: Policy, now: Instant): Memory {
  if (status?.marker.kind !== "status") return NO_MEMORY;
  const { memory } = status.marker;
  return { ...memory, acts: [...memory.acts, ...goneLabels(issue, { policy, acts: memory.acts }, now)] };
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
