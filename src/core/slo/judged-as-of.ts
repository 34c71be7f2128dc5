import { issueAsOf } from "../incident/as-of.ts";
import type { Incident } from "../incident/incident.ts";
import type { Issue } from "../incident/issue.ts";
import type { Known } from "../incident/known.ts";
import { ownPolicy } from "../incident/own-policy.ts";
import type { Roster } from "../incident/people.ts";
import { replay } from "../incident/replay.ts";
import { hasException, isReported, untriagedOf } from "../incident/untriaged.ts";
import type { Policy } from "../policy/policy.ts";
import { type Instant, SECOND } from "../time/instant.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";
import { sealOf } from "./objective.ts";
import { type Seals, sealsAsOf } from "./seal.ts";

/** An issue whose whole course is known, and who its people are. */
export type ReplayInput = { readonly issue: Issue; readonly policy: Policy; readonly roster: Roster };

/** Reads an issue as an incident and judges it by its own policy; null: it is none. `seals`: what was written down before. */
export function judgedIncident(input: ReplayInput, known: Known | null, seals: Seals, now: Instant): Evaluation | null {
  const { issue, policy, roster } = input;
  const told = replay(issue, policy, roster, known);
  // What strangers said of its severity, and staff took off, leaves it as it was.
  const isUnsorted = told === null || (told.severity === null && told.worstConfirmed === null);
  const untriaged = isUnsorted ? judgedUntriaged(input, known, seals, now) : null;
  if (untriaged !== null || told === null) return untriaged;
  const start = startOf(input, told, known, seals);
  const own = ownPolicy(start.policy, told);
  const incident = own === policy ? told : replay(issue, own, roster, known);
  return incident === null ? null : evaluate(incident, own, start.seals, now);
}

function judgedUntriaged({ issue, policy, roster }: ReplayInput, known: Known | null, seals: Seals, now: Instant): Evaluation | null {
  const untriaged = untriagedOf(issue, policy, roster, known, takenBackBy(seals, now));
  const told = untriaged === null ? null : replay(issue, policy, roster, known, untriaged);
  if (untriaged === null || told === null) return null;
  const own = ownPolicy(policy, told);
  const severity = own.severities.find(({ key }) => key === untriaged.severity.key) ?? untriaged.severity;
  const incident = replay(issue, own, roster, known, { ...untriaged, severity });
  return incident === null ? null : evaluate(incident, own, seals, now);
}

/** Since when at the latest a policy promises nothing of which a run sees it at `now`: what fell due before, and was not judged, was not promised then. */
function takenBackBy({ verdicts, deadlines }: Seals, now: Instant): Instant {
  const due = "response" in verdicts ? null : (deadlines.response?.due ?? null);
  return due === null ? now : Math.min(now, due - SECOND);
}

/**
 * The severity of what had been waiting without one takes over with its own clock from the opening, unless the first answer had its
 * verdict by then.
 */
function startOf(
  input: ReplayInput,
  told: Incident,
  known: Known | null,
  seals: Seals,
): { readonly policy: Policy; readonly seals: Seals } {
  const { issue, policy, roster } = input;
  const at = told.declaredAt - 1;
  if (at < issue.createdAt || !isReported(issue, policy, roster, known)) return { policy, seals };
  if (hasException(issueAsOf(issue, at, { policy, acts: known?.acts ?? [] }).labels, policy)) return { policy, seals };
  const opened: Policy = policy.clocks.start === "opened" ? policy : { ...policy, clocks: { ...policy.clocks, start: "opened" } };
  const response = known === null || "response" in seals.verdicts ? null : judgedAsOf(input, { ...known, ...seals }, at)?.response;
  const seal = response == null ? null : sealOf(response, null);
  return { policy: opened, seals: seal === null ? seals : { ...seals, verdicts: { ...seals.verdicts, response: seal } } };
}

/** An incident judged as it stood at `at`, with what had been written down by then; null: it was none. */
export function judgedAsOf({ issue, policy, roster }: ReplayInput, known: Known & Seals, at: Instant): Evaluation | null {
  const seals = sealsAsOf(known, at);
  const words = known.words.filter(({ recordedAt }) => recordedAt <= at);
  const answers = known.answers.filter((answer) => answer.at <= at);
  const then = issueAsOf(issue, at, { policy, acts: known.acts });
  const acts = known.acts.filter((act) => act.at <= at);
  const unpromised = known.unpromised
    .filter(({ from }) => from <= at)
    .map(({ from, until }) => ({ from, until: until !== null && until <= at ? until : null }));
  return judgedIncident({ issue: then, policy, roster }, { ...known, ...seals, words, answers, acts, unpromised }, seals, at);
}
