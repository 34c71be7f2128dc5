import { type Hold, type Incident, lastingClosing, lastSeverityOf, reasonIn } from "../incident/incident.ts";
import type { Metric, Severity } from "../policy/policy.ts";
import {
  currentObjectivesOf,
  type Evaluation,
  type IncidentState,
  type JudgedObjectives,
  type Objective,
  objectivesOf,
  recordedLater,
} from "../slo/evaluation.ts";
import type { OlderReplies } from "../slo/seal.ts";
import { segmentsOf } from "../slo/segments.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { type Decided, decidedBy } from "./decided.ts";
import { type Miss, missOf } from "./miss.ts";
import { type Turns, turnsOf } from "./turns.ts";

/** How a promise went. `open`: not decided yet, be its clock running or held; `none`: nothing was promised, or no verdict came. */
export type Verdict = "met" | "missed" | "open" | "none";

/** Why an incident is counted apart: an exclusion's label, no severity any more, closed as not planned or as a duplicate. */
export type SetApart = { readonly cause: "excluded" | "no-severity" | "not_planned" | "duplicate"; readonly reason: string };

/** How long something took. */
export type TimeTaken = {
  /** By the clock on the wall. */
  readonly wall: Milliseconds;
  /** On the clock of the promise; null: none counted, or an earlier policy judged it. */
  readonly counted: Milliseconds | null;
};

/** A length of time for a reason. */
export type ReasonedTime = { readonly reason: string; readonly time: Milliseconds };

/** Promises of one kind, of which an incident may have many, counted. */
export type Counted = { readonly met: number; readonly missed: number; readonly open: number };

/** How an incident's promises went. */
export type Verdicts = {
  readonly response: Verdict;
  /** Promised replies, each time the reporter waited. */
  readonly replies: Counted;
  /** Promised updates, each on its own. */
  readonly updates: Counted;
  /** Missed if any cycle was. */
  readonly resolution: Verdict;
};

/** The root cause analysis as a report counts it. `missing`: wanted, and there is no issue for it. */
export type RcaStanding = "none" | "missing" | "open" | "overdue" | "done" | "dropped";

/** A promise that is open now and falls due. */
export type OpenPromise = { readonly metric: Metric; readonly due: Instant };

/** Something staff said to the customer. */
export type QuotedReply = { readonly at: Instant; readonly url: string | null; readonly text: string };

/** One incident as a report counts it. */
export type IncidentRecord = Verdicts & {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** The severity in force, or the last that was. */
  readonly severity: Severity;
  readonly worst: Severity;
  /** Whose it is, as the policy calls them; null: nobody's in particular, or not for everybody's eyes. */
  readonly tier: string | null;
  readonly state: IncidentState;
  /** Null: it counts. */
  readonly apart: SetApart | null;
  readonly startedAt: Instant;
  /** When staff say the trouble began; null: they have not said. */
  readonly troubleAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** When those times were recorded that had passed by then; null: none was. */
  readonly recordedLater: { readonly answer: Instant | null; readonly trouble: Instant | null };
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Any promise missed. */
  readonly missed: boolean;
  readonly responseTime: TimeTaken | null;
  readonly resolutionTime: TimeTaken | null;
  /** From the trouble's beginning (else the start) until it was resolved; null: it is not. */
  readonly restoreTime: Milliseconds | null;
  /** To the end or now, by the wall. */
  readonly atSeverity: Evaluation["atSeverity"];
  readonly turns: Turns;
  readonly paused: readonly ReasonedTime[];
  readonly excluded: readonly ReasonedTime[];
  readonly misses: readonly Miss[];
  /** What `response` and `resolution` were judged by; null: neither kept nor missed. */
  readonly decided: Readonly<Record<"response" | "resolution", Decided | null>>;
  readonly open: readonly OpenPromise[];
  readonly rca: RcaStanding;
  /** Steps of an escalation that were said; 0 also where it is not for everybody's eyes. */
  readonly escalations: number;
  readonly muted: boolean;
  /** Support set a severity of it, or confirmed one; false: others set all it had. */
  readonly isConfirmed: boolean;
  readonly said: readonly QuotedReply[];
  /** How it would have gone had no exclusion counted; null: withdrawn, so it counts neither way. */
  readonly unexcluded: Verdicts | null;
  /** How it went strictly, also where it was set aside after something had fallen due. */
  readonly strict: Verdicts;
};

/**
 * An incident, judged, as a report counts it. `unexcluded` is the same incident judged as if there were no exclusions; null:
 * no exclusion ever touched it. `strict`: its promises judged strictly.
 */
export function recordOf(
  evaluation: Evaluation,
  unexcluded: Evaluation | null,
  strict: JudgedObjectives,
  { rca, tier, escalations }: Pick<IncidentRecord, "rca" | "tier" | "escalations">,
): IncidentRecord {
  const { incident, response, resolutions } = evaluation;
  const apart = apartOf(evaluation);
  const verdicts = verdictsOf(evaluation, evaluation.olderReplies);
  const misses = objectivesOf(evaluation).flatMap((objective) =>
    objective.standing === "missed" ? [missOf(objective, incident, evaluation.at)] : [],
  );
  const resolvedAt = resolutions.at(-1)?.endedAt ?? null;
  return {
    ...verdicts,
    repository: incident.repository,
    number: incident.number,
    url: incident.url,
    title: incident.title,
    severity: lastSeverityOf(incident),
    worst: incident.worst,
    tier,
    state: evaluation.state,
    apart,
    startedAt: incident.startedAt,
    troubleAt: incident.troubleAt,
    answeredAt: response.endedAt,
    recordedLater: { answer: recordedLater(response), trouble: incident.troubleRecordedAt },
    resolvedAt,
    closedAt: lastingClosing(incident)?.at ?? null,
    missed: evaluation.missed,
    responseTime: takenBy([response]),
    resolutionTime: takenBy(resolutions),
    restoreTime: resolvedAt === null ? null : Math.max(0, resolvedAt - (incident.troubleAt ?? incident.startedAt)),
    atSeverity: evaluation.atSeverity,
    turns: turnsOf(evaluation),
    paused: heldTimes(evaluation, ["pending", "paused"]),
    excluded: heldTimes(evaluation, ["set-aside"]),
    misses,
    decided: { response: decidedBy([response], misses), resolution: decidedBy(resolutions, misses) },
    open: openOf(evaluation),
    rca,
    escalations,
    muted: incident.muted,
    isConfirmed: incident.worstConfirmed !== null,
    said: saidIn(incident),
    unexcluded: withoutExclusions(apart, unexcluded, verdicts),
    strict: verdictsOf(
      apart === null ? strict : fallenDue(strict, evaluation.holding?.since ?? incident.startedAt),
      evaluation.olderReplies,
    ),
  };
}

/** How the promises went, by kind. `older`: replies that are counted and not among them any more. */
export function verdictsOf({ response, nextReplies, updates, resolutions }: JudgedObjectives, older: OlderReplies | null): Verdicts {
  const replies = countedOf(nextReplies);
  const cycles = resolutions.map(verdictOf);
  return {
    response: verdictOf(response),
    replies: { ...replies, met: replies.met + (older?.met ?? 0), missed: replies.missed + (older?.missed ?? 0) },
    updates: countedOf(updates),
    resolution: cycles.includes("missed") ? "missed" : (cycles.at(-1) ?? "none"),
  };
}

function countedOf(objectives: readonly Objective[]): Counted {
  const count = (verdict: Verdict) => objectives.filter((objective) => verdictOf(objective) === verdict).length;
  return { met: count("met"), missed: count("missed"), open: count("open") };
}

/** Of what was set aside, that alone which had fallen due by then. */
function fallenDue({ response, nextReplies, updates, resolutions }: JudgedObjectives, before: Instant): JudgedObjectives {
  const isDue = ({ due }: Objective) => due !== null && due < before;
  return {
    response: isDue(response) ? response : { ...response, standing: "none" },
    nextReplies: nextReplies.filter(isDue),
    updates: updates.filter(isDue),
    resolutions: resolutions.filter(isDue),
  };
}

function verdictOf({ standing }: Objective): Verdict {
  return standing === "held" ? "open" : standing;
}

function withoutExclusions(apart: SetApart | null, judged: Evaluation | null, verdicts: Verdicts): Verdicts | null {
  if (judged === null) return apart === null ? verdicts : null;
  return apartOf(judged) === null ? verdictsOf(judged, judged.olderReplies) : null;
}

/** Why an incident is counted apart as a whole; null: it counts. */
export function apartOf({ state, holding }: Evaluation): SetApart | null {
  if (state !== "set-aside" || holding?.hold.type !== "set-aside") return null;
  return { cause: holding.hold.cause, reason: holding.hold.reason };
}

/** Whether an exclusion ever held the incident. */
export function wasExcluded({ holds }: Incident): boolean {
  return holds.some(({ hold }) => hold.type === "set-aside" && hold.cause === "excluded");
}

/** From the first cycle's start to the last one's end. */
function takenBy(cycles: readonly Objective[]): TimeTaken | null {
  const [first, last] = [cycles[0], cycles.at(-1)];
  if (first === undefined || last === undefined || last.endedAt === null) return null;
  const counted = cycles.map(({ ledger }) => ledger?.counted ?? null);
  const sum = counted.reduce((total, time) => (total === null || time === null ? null : total + time), 0);
  return { wall: last.endedAt - first.startedAt, counted: sum };
}

/** How long the incident was held, by reason, from its start to its end or now; of several holds at once the strongest counts. */
function heldTimes({ incident, at }: Evaluation, types: readonly Hold["type"][]): readonly ReasonedTime[] {
  const end = Math.max(lastingClosing(incident)?.at ?? at, incident.startedAt);
  const times = new Map<string, Milliseconds>();
  for (const { from, until, holding } of segmentsOf(incident, "resolution", incident.startedAt, end)) {
    if (holding === null || !types.includes(holding.hold.type)) continue;
    if (holding.hold.type === "set-aside" && holding.hold.cause !== "excluded") continue;
    const reason = heldReason(holding.hold);
    times.set(reason, (times.get(reason) ?? 0) + (until - from));
  }
  return [...times].flatMap(([reason, time]) => (time > 0 ? [{ reason, time }] : []));
}

function heldReason(hold: Hold): string {
  const reason = reasonIn(hold);
  if (hold.type !== "pending") return reason;
  return reason === "" ? "Waiting for the reporter" : `Waiting for the reporter: ${reason}`;
}

function openOf(evaluation: Evaluation): readonly OpenPromise[] {
  if (evaluation.state === "set-aside") return [];
  return currentObjectivesOf(evaluation).flatMap((objective) =>
    objective.standing === "open" && objective.due !== null ? [{ metric: objective.metric, due: objective.due }] : [],
  );
}

function saidIn({ replies }: Incident): readonly QuotedReply[] {
  return replies.flatMap(({ recordedAt, url, text, kind }) => (kind === "comment" && text !== "" ? [{ at: recordedAt, url, text }] : []));
}
