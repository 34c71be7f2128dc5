import { lastingClosing } from "../incident/incident.ts";
import { isOurs, personOf } from "../incident/people.ts";
import type { Memory } from "../notice/memory.ts";
import { isLabelOfPolicy, STATUS_LABELS, type StatusLabel } from "../policy/policy.ts";
import { type Evaluation, IS_LIVE, unansweredComment, warnableObjectivesOf } from "../slo/evaluation.ts";
import { DAY, MINUTE } from "../time/instant.ts";
import type { PlanInput } from "./input.ts";
import type { Write } from "./write.ts";

/** A label that staff changed so often within a day is left as they want it. */
const CONTESTED_FROM = 3;
/** One that others changed as often is left to a later run: what they do costs no more than that. */
const LEFT_TO_LATER = 10 * MINUTE;

/** What is so of an incident; null: whatever its label shows stays, since it was set aside by closing. */
const IS_SO: Readonly<Record<StatusLabel, (evaluation: Evaluation) => boolean | null>> = {
  "at-risk": (evaluation) => IS_LIVE[evaluation.state] && isAtRisk(evaluation),
  missed: ({ incident, state, missed }) => (state !== "set-aside" ? missed : lastingClosing(incident) === null ? false : null),
  waiting: (evaluation) => IS_LIVE[evaluation.state] && isWaiting(evaluation),
};

type LabelInput = Pick<PlanInput, "evaluation" | "issue" | "policy" | "roster" | "memory">;

/** The labels that show where an incident stands, as far as they differ from what is so; those of former policies that we put on come off. */
export function statusLabelWrites(input: LabelInput): readonly Write<"label">[] {
  const { evaluation, issue, policy, memory } = input;
  const present = new Set(issue.labels.map((label) => label.toLowerCase()));
  const named = STATUS_LABELS.flatMap((status): readonly Write<"label">[] => {
    const name = policy.statusLabels[status];
    const on = name === null ? null : IS_SO[status](evaluation);
    if (name === null || on === null || on === present.has(name.toLowerCase())) return [];
    return isContested(name, input) ? [] : [{ type: "label", name, on }];
  });
  const names = new Set(STATUS_LABELS.map((status) => policy.statusLabels[status]?.toLowerCase()));
  const isFormer = (label: string) => !names.has(label.toLowerCase()) && !isLabelOfPolicy(policy, label);
  const former = issue.labels.filter((label) => memory.labels.includes(label.toLowerCase()) && isFormer(label));
  return [...named, ...former.map((name): Write<"label"> => ({ type: "label", name, on: false }))];
}

/** Those that we have put on, once these writes are done. */
export function labelsAfter({ labels }: Memory, writes: readonly Write<"label">[]): Memory["labels"] {
  const changed = new Map(writes.map(({ name, on }) => [name.toLowerCase(), on]));
  const on = [...changed].flatMap(([name, isOn]) => (isOn ? name : []));
  return changed.size === 0 ? labels : [...new Set([...labels.filter((name) => changed.get(name) !== false), ...on])];
}

/** A promise of which staff are warned is open, and so much of its time is used up. */
function isAtRisk(evaluation: Evaluation): boolean {
  return warnableObjectivesOf(evaluation).some(
    ({ standing, atRiskAt }) => standing === "open" && atRiskAt !== null && atRiskAt <= evaluation.at,
  );
}

/** Support has not answered at all, or not what the reporter wrote since. */
export function isWaiting(evaluation: Evaluation): boolean {
  return evaluation.incident.replies.length === 0 || unansweredComment(evaluation) !== null;
}

/** Staff have changed the label again and again of late, or since the closing: putting it right once more would be answered once more. */
function isContested(name: string, { evaluation, issue, policy, roster }: LabelInput): boolean {
  const { incident, at: now } = evaluation;
  const since = Math.max(now - DAY, lastingClosing(incident)?.at ?? 0);
  const changes = issue.events.filter(
    (event) =>
      (event.type === "labeled" || event.type === "unlabeled") &&
      event.label?.toLowerCase() === name.toLowerCase() &&
      event.at > since &&
      !isOurs(event.actor, roster.ourselves),
  );
  const known = new Set(
    [...incident.acts.filter(({ desk }) => desk), ...incident.replies.map(({ by }) => by)].map(({ login }) => login?.toLowerCase()),
  );
  const byStaff = changes.filter(
    ({ actor }) => actor !== null && (personOf(actor, policy, roster).desk || known.has(actor.login.toLowerCase())),
  );
  const late = changes.filter(({ at }) => at > now - LEFT_TO_LATER);
  return byStaff.length >= CONTESTED_FROM || late.length >= CONTESTED_FROM;
}
