import { type Hold, type Person, reasonIn } from "../incident/incident.ts";
import { type Metric, promiseOf } from "../policy/policy.ts";
import { type Evaluation, type Objective, recordedLater } from "../slo/evaluation.ts";
import type { OlderReplies } from "../slo/seal.ts";
import { clockLength, type LengthView, lengthView } from "../text/lengths.ts";
import { HOUR, MINUTE, type Milliseconds } from "../time/instant.ts";
import type { MomentView } from "../time/moments.ts";
import { oneOf, type Target } from "../time/target.ts";
import { type Frame, type SeverityView, saysOver, severityView } from "./context.ts";

/** Why a clock stands still, as templates print it. */
export type HoldView = {
  /** `no-severity` `excluded` `not_planned` `duplicate` `closed` `stop-label` `others` `label` `command` */
  readonly cause: Hold["cause"];
  readonly type: Hold["type"];
  /** "" when nobody gave one. */
  readonly reason: string;
  /** When a pause ends by itself; null: when it is taken back. */
  readonly until: MomentView | null;
  /** `staff`, `customer` or `bot`. */
  readonly by: Person["part"];
};

/** One promise as templates print it. */
export type PromiseView = {
  readonly metric: Metric;
  /** A later cycle's, after the incident was reopened. */
  readonly again: boolean;
  /** The policy's own words, "30 minutes"; null for a time that staff announced. */
  readonly target: string | null;
  readonly announced: boolean;
  readonly bestEffort: boolean;
  /** `open` `held` `met` `missed` `none` */
  readonly standing: Objective["standing"];
  readonly due: MomentView | null;
  /** When it was done; null: not yet. */
  readonly ended: MomentView | null;
  /**
   * Of a solution, what it ended with: `closing`; `change` or `automation`, which closed the issue, and nobody says that it is solved; or `stop-label`. Null:
   * it has not ended, or is none.
   */
  readonly by: "closing" | "change" | "automation" | "stop-label" | null;
  /** How the answer was given, as staff said ("by phone"); null: in the thread. */
  readonly how: string | null;
  /** How late by the wall; null: in time, or not done yet. */
  readonly late: LengthView | null;
  /** Counted time it took; null: no clock counted, or not done. */
  readonly took: LengthView | null;
  /** Its clock counts business hours only. */
  readonly business: boolean;
  /** Counted time that is left while it is held; null: not held. */
  readonly left: LengthView | null;
  /** Why its clock stands still now; null: it runs, or has ended. */
  readonly hold: HoldView | null;
  readonly heldSince: MomentView | null;
  /** When an answer was recorded that had been given before; null: it stands in the thread where it was given. */
  readonly recorded: MomentView | null;
  /** Put right by an `/ack` that was recorded then; null: it was not, or GitHub had shown the answer too late. */
  readonly corrected: MomentView | null;
  /** Where a change of the policy moved it from; null: nowhere. */
  readonly movedFrom: MomentView | null;
  readonly severity: SeverityView;
};

/** A hold in words. The reason is staff's or the policy's. */
export function holdView(hold: Hold, by: Person, frame: Frame): HoldView {
  return {
    type: hold.type,
    cause: hold.cause,
    reason: frame.escaping.inline(reasonIn(hold), 160),
    until: frame.moment(hold.type === "paused" ? hold.until : null),
    by: by.part,
  };
}

/** What is promised, in the policy's words; null for a time that staff announced. */
function targetWords(objective: Objective): Target | null {
  if (objective.announced) return null;
  if (objective.ledger !== null) return objective.ledger.target;
  return promiseOf(objective.severity, objective.metric);
}

function lateness(objective: Objective): Milliseconds | null {
  const { standing, endedAt, due } = objective;
  return standing === "missed" && endedAt !== null && due !== null && endedAt > due ? endedAt - due : null;
}

/** Counted time that is left of a clock that is held; with the minutes that its ledger shows it adds up to the target. */
export function leftView({ remaining, ledger }: Objective): LengthView | null {
  if (remaining === null) return null;
  const isLong = ledger !== null && Math.max(ledger.amount, ledger.counted) >= HOUR;
  return lengthView(isLong ? Math.ceil(remaining / MINUTE) * MINUTE : remaining);
}

/** A promise in words. */
export function promiseView(objective: Objective, frame: Frame): PromiseView {
  const target = targetWords(objective);
  const wording = objective.announced ? null : (objective.promised ?? target?.text ?? null);
  const late = lateness(objective);
  const took = objective.endedAt === null || objective.ledger === null ? null : objective.ledger.counted;
  const how = objective.endedBy?.how ?? null;
  return {
    metric: objective.metric,
    again: isAgain(objective),
    target: wording === null ? null : frame.escaping.inline(wording, 80),
    announced: objective.announced,
    bestEffort: target?.type === "best-effort",
    standing: objective.standing,
    due: frame.moment(objective.due),
    ended: frame.moment(objective.endedAt),
    by: endOfSolution(objective, frame),
    how: how === null || how === "" ? null : frame.escaping.inline(/^(?:by|on|in|via|over|at)\b/i.test(how) ? how : `by ${how}`, 80),
    late: late === null ? null : lengthView(late),
    took: took === null ? null : { long: lengthView(took).long, short: clockLength(took) },
    business: objective.ledger !== null && objective.ledger.zone !== null,
    left: leftView(objective),
    hold: objective.holding === null ? null : holdView(objective.holding.hold, objective.holding.by, frame),
    heldSince: frame.moment(objective.holding?.since ?? null),
    recorded: frame.moment(recordedLater(objective)),
    corrected: objective.endedBy?.kind === "acknowledged" ? frame.moment(objective.correctedAt) : null,
    movedFrom: frame.moment(objective.movedFrom),
    severity: severityView(objective.severity),
  };
}

function endOfSolution({ metric, endedAt }: Objective, { closings }: Frame): PromiseView["by"] {
  if (metric !== "resolution" || endedAt === null) return null;
  const closing = closings.find(({ at }) => at === endedAt);
  if (closing === undefined) return "stop-label";
  if (closing.ending !== "staff" || saysOver(closing)) return "closing";
  return closing.closer === null ? "automation" : "change";
}

/** Whether a promise is worth a row: one that was made, or best effort said so. Where support opened it, nobody waited for an answer. */
export function isWorthSaying(objective: Objective): boolean {
  if (objective.endedBy?.kind === "opened") return false;
  return objective.standing !== "none" || objective.due !== null || targetWords(objective)?.type === "best-effort";
}

/** Whether it is a later cycle's, after the incident was reopened: of answers and words there may be many in one. */
export function isAgain({ cycle, metric }: Objective): boolean {
  return cycle > 0 && (metric === "response" || metric === "resolution");
}

/** How an incident's promises went, for a text about its end. */
export type PromisesView = {
  readonly response: PromiseView | null;
  readonly nextReplies: UpdatesView | null;
  readonly updates: UpdatesView | null;
  readonly resolutions: readonly PromiseView[];
};

export function promisesView({ response, nextReplies, olderReplies, updates, resolutions }: Evaluation, frame: Frame): PromisesView {
  return {
    response: isWorthSaying(response) ? promiseView(response, frame) : null,
    nextReplies: repliesView(nextReplies, olderReplies, frame),
    updates: updatesView(updates, null, frame),
    resolutions: resolutions.filter(isWorthSaying).map((objective) => promiseView(objective, frame)),
  };
}

/** Promises of one kind that are over, counted, with those that were missed. */
export type UpdatesView = {
  readonly kept: number;
  readonly of: number;
  readonly allKept: boolean;
  /** "15:45, 16:45, 17:45 UTC"; null: too many to list, or next replies. */
  readonly times: string | null;
  /** What stands after "every" when the policy sets the rhythm: "hour", "2 hours"; null: as staff announced. Of next replies the latest one's target. */
  readonly target: string | null;
  readonly missed: readonly PromiseView[];
  /** More were missed than are listed. */
  readonly more: number;
};

/** Judged updates, also those that never came, but for the one that has a row of its own; null: none yet. */
export function updatesView(updates: readonly Objective[], apart: Objective | null, frame: Frame): UpdatesView | null {
  const judged = updates.filter((update) => update !== apart && (update.standing === "met" || update.standing === "missed"));
  if (judged.length === 0) return null;
  const missed = judged.filter((update) => update.standing === "missed");
  const rhythm = judged.find((update) => !update.announced);
  const target = rhythm === undefined ? null : targetWords(rhythm);
  return {
    kept: judged.length - missed.length,
    of: judged.length,
    allKept: missed.length === 0,
    times: judged.length > 6 ? null : timesOf(judged, frame),
    target: target === null ? null : frame.escaping.inline(oneOf(target.text), 80),
    missed: missed.slice(-5).map((update) => promiseView(update, frame)),
    more: Math.max(0, missed.length - 5),
  };
}

/** Judged next replies, with those that are not kept one by one any more; null: none yet. */
export function repliesView(replies: readonly Objective[], older: OlderReplies | null, frame: Frame): UpdatesView | null {
  const judged = replies.filter(({ standing }) => standing === "met" || standing === "missed");
  const missed = judged.filter(({ standing }) => standing === "missed");
  const before = older ?? { met: 0, missed: 0 };
  const [of, late] = [judged.length + before.met + before.missed, missed.length + before.missed];
  if (of === 0) return null;
  const listed = missed.slice(-5).map((reply) => promiseView(reply, frame));
  const target = judged.findLast(({ promised }) => promised !== null)?.promised ?? null;
  return {
    kept: of - late,
    of,
    allKept: late === 0,
    times: null,
    target: target === null ? null : frame.escaping.inline(target, 80),
    missed: listed,
    more: late - listed.length,
  };
}

function timesOf(updates: readonly Objective[], frame: Frame): string | null {
  const moments = updates.flatMap((update) => (update.due === null ? [] : [frame.moment(update.due)]));
  if (moments.some((moment) => moment.brief !== moment.utc))
    return moments.length > 3 ? null : moments.map((moment) => moment.brief).join("; ");
  return moments.length === 0 ? null : `${moments.map((moment) => moment.utc.replace(" UTC", "")).join(", ")} UTC`;
}
