import { lastingClosing } from "../incident/incident.ts";
import type { Issue } from "../incident/issue.ts";
import { isOurs, type Ourselves } from "../incident/people.ts";
import { type Policy, STATUS_LABELS, type StatusLabel } from "../policy/policy.ts";
import { type Evaluation, IS_LIVE, unansweredComment, warnableObjectivesOf } from "../slo/evaluation.ts";
import { DAY } from "../time/instant.ts";
import type { Write } from "./write.ts";

/** A label that others changed so often within a day is left as they want it. */
const CONTESTED_FROM = 3;

/** What is so of an incident; null: whatever its label shows stays, since it was set aside by closing. */
const IS_SO: Readonly<Record<StatusLabel, (evaluation: Evaluation) => boolean | null>> = {
  "at-risk": (evaluation) => IS_LIVE[evaluation.state] && isAtRisk(evaluation),
  missed: ({ incident, state, missed }) => (state !== "set-aside" ? missed : lastingClosing(incident) === null ? false : null),
  waiting: (evaluation) => IS_LIVE[evaluation.state] && isWaiting(evaluation),
};

/** The labels that show where an incident stands, as far as they differ from what is so. */
export function statusLabelWrites(
  evaluation: Evaluation,
  issue: Issue,
  { statusLabels }: Pick<Policy, "statusLabels">,
  ourselves: Ourselves,
): readonly Write<"label">[] {
  const present = new Set(issue.labels.map((label) => label.toLowerCase()));
  return STATUS_LABELS.flatMap((status): readonly Write<"label">[] => {
    const name = statusLabels[status];
    const on = name === null ? null : IS_SO[status](evaluation);
    if (name === null || on === null || on === present.has(name.toLowerCase())) return [];
    return isContested(name, issue, evaluation, ourselves) ? [] : [{ type: "label", name, on }];
  });
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

/** Others have changed the label again and again of late: putting it right once more would be answered once more. */
function isContested(name: string, { events }: Issue, { at: now }: Evaluation, ourselves: Ourselves): boolean {
  const others = events.filter(
    (event) =>
      (event.type === "labeled" || event.type === "unlabeled") &&
      event.label?.toLowerCase() === name.toLowerCase() &&
      event.at > now - DAY &&
      !isOurs(event.actor, ourselves),
  );
  return others.length >= CONTESTED_FROM;
}
