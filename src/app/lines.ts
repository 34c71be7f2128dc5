import { nameOf } from "../core/policy/policy.ts";
import type { Evaluation, Objective } from "../core/slo/evaluation.ts";
import type { IncidentLine } from "./outcome.ts";

/** An incident in one line, for the summary and the outputs. */
export function lineOf(evaluation: Evaluation): IncidentLine {
  const { incident, response, updates, resolutions, state, nextDue } = evaluation;
  const objectives: readonly Objective[] = [response, ...updates, ...resolutions];
  const missed = objectives.filter((objective) => objective.standing === "missed").map((objective) => objective.key);
  const next = objectives.find((objective) => objective.standing === "open" && objective.due === nextDue);
  return {
    number: incident.number,
    url: incident.url,
    title: incident.title,
    severity: incident.severity === null ? null : nameOf(incident.severity),
    state,
    missed,
    nextDue,
    nextMetric: next?.metric ?? null,
  };
}
