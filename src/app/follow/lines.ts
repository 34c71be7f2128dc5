import { nameOf } from "../../core/policy/policy.ts";
import { awaitedOf } from "../../core/slo/awaits.ts";
import { type Evaluation, objectivesOf, unansweredComment, writtenSincePause } from "../../core/slo/evaluation.ts";
import type { IncidentLine } from "../run/outcome.ts";

/** An incident in one line, for the summary and the outputs. */
export function lineOf(evaluation: Evaluation): IncidentLine {
  const { incident, state, nextDue } = evaluation;
  const objectives = objectivesOf(evaluation);
  const missed = objectives.filter((objective) => objective.standing === "missed").map((objective) => objective.key);
  const next = objectives.find((objective) => objective.standing === "open" && objective.due === nextDue);
  return {
    number: incident.number,
    url: incident.url,
    title: incident.title,
    severity: incident.severity === null || incident.untriaged ? null : nameOf(incident.severity),
    untriaged: incident.untriaged,
    state,
    missed,
    nextDue,
    nextMetric: next?.metric ?? null,
    awaits: awaitedOf(evaluation),
    writtenSincePause: writtenSincePause(evaluation),
    unansweredSince: unansweredComment(evaluation)?.at ?? null,
  };
}
