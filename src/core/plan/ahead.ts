import { stepsAhead } from "../notice/escalation.ts";
import { reminderOf } from "../notice/maintenance-news.ts";
import type { Memory } from "../notice/memory.ts";
import type { Metric } from "../policy/policy.ts";
import { currentObjectivesOf, type Evaluation, type Objective, warnableObjectivesOf } from "../slo/evaluation.ts";
import { WAITS_FOR_WORD } from "../slo/objective.ts";
import { type Instant, SECOND } from "../time/instant.ts";

/** A moment at which there will be something to say, if nothing happens until then. */
export type Ahead = {
  /** The first moment at which it is so. GitHub's times have whole seconds, so it is one. */
  readonly at: Instant;
  readonly what:
    | { readonly type: "missed" | "at-risk" | "escalated"; readonly metric: Metric }
    | { readonly type: "rca-overdue" | "pause-ends" }
    | { readonly type: "maintenance"; readonly news: "reminder" | "started" | "overrun" };
  /** When the promise, or the share of it that is the risk, is used up; an RCA's due time; the end of a pause; a moment of maintenance. */
  readonly due: Instant;
};

export type RiskWishes = { readonly mailed: boolean; readonly labelled: boolean };

/**
 * The next moment at which time alone makes news of an incident; null: none is known. `risk`: whether staff's mail about a promise
 * at risk goes somewhere, and whether a label shows it, so that it is worth waking up for.
 */
export function nextAhead(evaluation: Evaluation, memory: Memory, risk: RiskWishes): Ahead | null {
  if (evaluation.incident.muted) return null;
  const all = [
    ...missesAhead(evaluation),
    ...escalationAhead(evaluation, memory),
    ...pauseAhead(evaluation),
    ...risksAhead(evaluation, memory, risk),
    ...rcaAhead(evaluation, memory),
    ...maintenanceAhead(evaluation),
  ];
  return all.reduce<Ahead | null>((first, one) => (first === null || one.at < first.at ? one : first), null);
}

/** When an RCA that is due then becomes overdue. */
export function overdueFrom(due: Instant): Ahead {
  return { at: secondAfter(due), what: { type: "rca-overdue" }, due };
}

function missesAhead(evaluation: Evaluation): readonly Ahead[] {
  return openAmong(currentObjectivesOf(evaluation)).flatMap(({ due, metric }): Ahead[] =>
    due === null ? [] : [{ at: secondAfter(due < evaluation.at ? due + WAITS_FOR_WORD : due), what: { type: "missed", metric }, due }],
  );
}

function risksAhead(evaluation: Evaluation, memory: Memory, { mailed, labelled }: RiskWishes): readonly Ahead[] {
  const { incident, at: now } = evaluation;
  const isMailed = mailed && (incident.severity ?? incident.worst).email.staff.includes("at-risk");
  return openAmong(warnableObjectivesOf(evaluation)).flatMap(({ key, metric, atRiskAt }): Ahead[] => {
    const isTold = labelled || (isMailed && !memory.decided.includes(`staff at-risk:${key}`));
    if (atRiskAt === null || atRiskAt <= now || !isTold) return [];
    return [{ at: secondFrom(atRiskAt), what: { type: "at-risk", metric }, due: atRiskAt }];
  });
}

/** What is due is looked at by the second after it anyway. */
function escalationAhead(evaluation: Evaluation, memory: Memory): readonly Ahead[] {
  return stepsAhead(evaluation, memory)
    .filter(({ late }) => late !== 0)
    .map(({ moment, objective: { metric } }) => ({ at: secondFrom(moment), what: { type: "escalated", metric }, due: moment }));
}

function rcaAhead({ state, at: now }: Evaluation, { rca }: Memory): readonly Ahead[] {
  if (state !== "resolved" || rca === null || rca.number === null || rca.finishedAt !== null) return [];
  return rca.due === null || rca.due < now ? [] : [overdueFrom(rca.due)];
}

/** One that another hold outlasts changes nothing by its end. */
function pauseAhead({ holding }: Evaluation): readonly Ahead[] {
  if (holding?.hold.type !== "paused" || holding.hold.until === null) return [];
  return [{ at: secondFrom(holding.hold.until), what: { type: "pause-ends" }, due: holding.hold.until }];
}

/** The reminder where customers are mailed it, the start, and the end that is announced. */
function maintenanceAhead({ maintenance, at: now }: Evaluation): readonly Ahead[] {
  // What others closed stands still.
  if (maintenance === null || maintenance.at !== now) return [];
  const { phase, window, mailed, overAt } = maintenance;
  const ahead = (at: Instant, news: "reminder" | "started" | "overrun", due: Instant): Ahead => ({
    at,
    what: { type: "maintenance", news },
    due,
  });
  if (phase === "under-way") return overAt !== null ? [] : [ahead(secondAfter(window.until), "overrun", window.until)];
  if (phase !== "planned") return [];
  const remindsAt = mailed.includes("reminder") ? reminderOf(maintenance) : null;
  const reminder = remindsAt === null || remindsAt <= now ? [] : [ahead(secondFrom(remindsAt), "reminder", remindsAt)];
  return [...reminder, ahead(secondFrom(window.from), "started", window.from)];
}

function openAmong(objectives: readonly Objective[]): readonly Objective[] {
  return objectives.filter(({ standing }) => standing === "open");
}

/** What is done at the due instant itself is in time. */
function secondAfter(due: Instant): Instant {
  return Math.floor(due / SECOND) * SECOND + SECOND;
}

function secondFrom(at: Instant): Instant {
  return Math.ceil(at / SECOND) * SECOND;
}
