import type { Incident } from "../incident/incident.ts";
import type { Policy } from "../policy/policy.ts";
import { evaluate, livesOf } from "./evaluate.ts";
import { type Evaluation, type JudgedObjectives, type Objective, objectivesOf } from "./evaluation.ts";
import { byTerms } from "./rejudge.ts";
import type { Seals } from "./seal.ts";

/**
 * The promises judged strictly: an answer counts when it was recorded, and support's own pauses do not stop a clock. What neither touches
 * stands as judged; what is sealed is judged by the terms it was sealed with. A miss stays one. `policy`: the incident's own.
 */
export function strictly(evaluation: Evaluation, policy: Policy, seals: Seals): JudgedObjectives {
  const { at: now } = evaluation;
  const incident = strictIncident(evaluation.incident);
  const strict = evaluate(incident, policy, { ...seals, verdicts: {} }, now);
  const lives = livesOf(strict, policy, { ...seals, verdicts: {} });
  const counted = new Map(objectivesOf(evaluation).map((objective) => [objective.key, objective]));
  const judged = (objective: Objective): Objective => {
    const before = counted.get(objective.key);
    const seal = seals.verdicts[objective.key];
    if (before?.standing === "missed" || (before !== undefined && !isTouched(objective, before, evaluation))) return before;
    if (seal === undefined || before === undefined || objective.announced) return objective;
    // Terms that are not known: an answer that had to be put right later was late when it was due.
    if (seal.terms === null) return seal.correctedAt === null ? before : { ...before, standing: "missed" };
    const life = lives.find(({ key }) => key === objective.key);
    const anew = life === undefined ? null : byTerms(life, seal.terms, { incident, policy, seals, now });
    return anew === null ? before : { ...objective, standing: anew.standing, due: anew.due };
  };
  const anew = new Map(strict.nextReplies.map((objective) => [objective.key, objective]));
  // Of a wait whose comment is gone nothing can be counted anew.
  const nextReplies = evaluation.nextReplies.map((objective) => judged(anew.get(objective.key) ?? objective));
  return {
    response: judged(strict.response),
    nextReplies,
    updates: strict.updates.map(judged),
    resolutions: strict.resolutions.map(judged),
  };
}

function strictIncident(incident: Incident): Incident {
  const replies = incident.replies.map((reply) => ({ ...reply, at: Math.max(reply.at, reply.recordedAt) }));
  return {
    ...incident,
    replies: replies.sort((a, b) => a.at - b.at),
    holds: incident.holds.filter(({ hold }) => hold.type !== "paused"),
  };
}

/** Whether a time that was recorded later, or a pause of support's, has to do with it. */
function isTouched(strict: Objective, { startedAt, endedAt }: Objective, { incident, at: now }: Evaluation): boolean {
  if (strict.startedAt !== startedAt || strict.endedAt !== endedAt) return true;
  const until = endedAt ?? now;
  const pauses = incident.holds.filter(({ hold, from, until: end }) => hold.type === "paused" && from < until && (end ?? now) > startedAt);
  return strict.metric !== "response" && pauses.length > 0;
}
