import { lastingClosing } from "../../core/incident/incident.ts";
import { nameOf } from "../../core/policy/policy.ts";
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

/** A severity that others set waits for support where customers would be mailed of it, or a review be opened. */
function awaitedOf({ incident, state }: Evaluation): IncidentLine["awaits"] {
  if (state === "ended") return "end";
  const { severity, severityConfirmedAt } = incident;
  const isLoud = severity !== null && (severity.email.customers.length > 0 || severity.rca.type === "wanted");
  return isLoud && severityConfirmedAt === null && lastingClosing(incident) === null ? "severity" : null;
}
