import {
  type Closing,
  type Hold,
  type Incident,
  lastingClosing,
  type Person,
  type ReporterComment,
  type StaffReply,
} from "../incident/incident.ts";
import type { OriginalReference } from "../incident/issue.ts";
import { METRICS, type Metric, type Severity } from "../policy/policy.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Instant, Milliseconds, Span } from "../time/instant.ts";
import type { TimedTarget } from "../time/target.ts";
import type { Clock } from "./clock.ts";
import type { Maintenance } from "./maintenance.ts";
import type { PromiseKey } from "./promise-key.ts";
import type { OlderReplies, ShownDeadline, TermsInForce } from "./seal.ts";
import type { Holding } from "./segments.ts";
import { waitsOf } from "./waits.ts";

/** Why a stretch of a clock's life was or was not counted. */
export type LedgerReason =
  | { readonly type: "counted" }
  | { readonly type: "closed-hours"; readonly why: "night" | "weekend" | "holiday"; readonly name: string }
  | { readonly type: "held"; readonly hold: Hold; readonly by: Person }
  /** The incident was less severe than the clock's severity. */
  | { readonly type: "less-severe"; readonly severity: Severity };

export type LedgerSpan = Span & {
  readonly reason: LedgerReason;
  /** Equal to its length when counted, else 0. */
  readonly counted: Milliseconds;
};

/** The clock that decides a promise: whose target it is and how its time was, or will be, spent. */
export type Ledger = {
  readonly severity: Severity;
  readonly target: TimedTarget;
  /** The calendar's time zone; null: day and night. */
  readonly zone: string | null;
  /** The target as open time. */
  readonly amount: Milliseconds;
  /** Sum of the counted spans. */
  readonly counted: Milliseconds;
  /**
   * Without gap or overlap, from the clock's start to the promise's end; while it is open, to its due time as things stand, or
   * to the hold that keeps it open. Nothing in it depends on now.
   */
  readonly spans: readonly LedgerSpan[];
};

/** Where a promise stands. `none`: nothing was promised, or it ended without a verdict. */
export type Standing = "open" | "held" | "met" | "missed" | "none";

/** One promise of one cycle, judged. */
export type Objective = {
  readonly key: PromiseKey;
  readonly metric: Metric;
  /** 0 is the first cycle. */
  readonly cycle: number;
  readonly startedAt: Instant;
  readonly standing: Standing;
  /** When it falls or fell due; null: best effort, nothing announced, or a hold keeps it open. */
  readonly due: Instant | null;
  /** While held: counted time that is left on the clock; null otherwise. */
  readonly remaining: Milliseconds | null;
  /** What kept it or ended it: the answer, the next word, the end; null while it is open. After a miss: when it was done at last. */
  readonly endedAt: Instant | null;
  /** The word that ended it; null when no word did. */
  readonly endedBy: StaffReply | null;
  /** When it ended without a verdict; null: it did not. */
  readonly cutAt: Instant | null;
  /** The severity whose target decides. */
  readonly severity: Severity;
  /** The target in the words of the policy that judges or judged it; null: an announced time, or nothing by the clock. */
  readonly promised: string | null;
  /** As promised with `/next-update`, so that `due` is staff's own announcement. */
  readonly announced: boolean;
  /** Null: no clock counts (best effort, or an announced time), or an earlier policy judged it. */
  readonly ledger: Ledger | null;
  /** The clock that decides, as it is to be remembered; null: none does, or an earlier policy judged it. */
  readonly clock: Omit<Clock, "exhaustedAt"> | null;
  /** When the policy's share of the target is, or was, used up; null: never, or not while held. Of what was kept it says nothing. */
  readonly atRiskAt: Instant | null;
  /** Missed as first seen, put right by an `/ack` for an earlier answer, or by one that GitHub showed too late: when that was recorded. */
  readonly correctedAt: Instant | null;
  /** The hold that keeps its clock from running now, since when and by whom; null: it runs, or has ended. */
  readonly holding: Holding | null;
  /** Where the due time shown before stood when a policy change moved it, or took it away; null: none did. */
  readonly movedFrom: Instant | null;
  /** While it is open: since when a label promises what would have been due in the past, so that it counts for nothing; null: none does. */
  readonly passedOver: Instant | null;
  /** What every severity's clock goes by. */
  readonly terms: readonly TermsInForce[];
  /** The calendars of those terms that the policy has. */
  readonly calendars: readonly Calendar[];
  /** Bound up with the policy that judged it: differs when the target or the calendar changed. */
  readonly fingerprint: string;
  /** Severity → digest of the target and the calendar that the policy gives it for this promise. */
  readonly targets: Readonly<Record<string, string>>;
};

/** Where the incident as a whole stands. `ended`: closed by someone else than staff, who have not confirmed it. */
export type IncidentState = "open" | "pending" | "paused" | "mitigated" | "ended" | "resolved" | "set-aside";

/** The states in which an open issue's promises are live, if their clocks run or not. */
export const IS_LIVE: Readonly<Record<IncidentState, boolean>> = {
  open: true,
  pending: true,
  paused: true,
  mitigated: true,
  ended: false,
  resolved: false,
  "set-aside": false,
};

/** What a duplicate repeats, at the end of its chain. */
export type Original =
  | {
      readonly type: "incident";
      readonly evaluation: Evaluation;
      /** Its marker keeps what is to be told to its duplicates: it is followed, and neither muted nor locked. */
      readonly keeps: boolean;
      /** Of an end of it, by the closing's moment: the channels by which this duplicate mails that; null: that is not decided yet. */
      readonly mails: { readonly end: Instant; readonly channels: readonly string[] } | null;
    }
  | {
      readonly type: "unfollowed";
      /** `circle`: it is a duplicate itself, of one in turn or of too many. */
      readonly why: "unnamed" | "elsewhere" | "no-incident" | "circle";
      readonly reference: OriginalReference | null;
    };

/** An incident judged at a moment. */
export type Evaluation = {
  readonly incident: Incident;
  /** What it is a duplicate of, as a run found it; null: it is none, or nobody looked. */
  readonly original: Original | null;
  readonly at: Instant;
  readonly state: IncidentState;
  /** The strongest hold now, and since when; null: none. */
  readonly holding: Holding | null;
  /** Maintenance that it announces, or did; null: none. */
  readonly maintenance: Maintenance | null;
  readonly response: Objective;
  /** Each time a reporter waited for the next word and was promised one, in order, without those of long ago (`olderReplies`). */
  readonly nextReplies: readonly Objective[];
  readonly olderReplies: OlderReplies | null;
  /** By what a reply is promised, as it is to be remembered while nobody waits; null: none is promised. */
  readonly replyTerms: ShownDeadline | null;
  /** Every update promise, in order; the last is the current one. Empty before the answer. */
  readonly updates: readonly Objective[];
  /** Every cycle, in order; the last is the current one. */
  readonly resolutions: readonly Objective[];
  /** Open promises' due times, the earliest; null: none. */
  readonly nextDue: Instant | null;
  /** Time at each severity by the wall, to the end or now; time without any severity is left out. Most severe first. */
  readonly atSeverity: readonly { readonly severity: Severity; readonly time: Milliseconds }[];
  /** From the trouble's beginning (else the start) to the end or now, by the wall. */
  readonly duration: Milliseconds;
  /** Any promise missed in any cycle. */
  readonly missed: boolean;
};

/** When an answer was recorded that was given before; null: it was not, or is no answer. */
export function recordedLater({ endedBy }: Pick<Objective, "endedBy">): Instant | null {
  return endedBy !== null && endedBy.kind === "acknowledged" && endedBy.recordedAt > endedBy.at ? endedBy.recordedAt : null;
}

export type JudgedObjectives = Pick<Evaluation, "response" | "nextReplies" | "updates" | "resolutions">;

const OBJECTIVES: { readonly [Each in Metric]: (judged: JudgedObjectives) => readonly Objective[] } = {
  response: ({ response }) => [response],
  reply: ({ nextReplies }) => nextReplies,
  update: ({ updates }) => updates,
  resolution: ({ resolutions }) => resolutions,
};

/** Every promise of every cycle: the answer, the next replies, the updates, the resolutions. */
export function objectivesOf(judged: JudgedObjectives): readonly Objective[] {
  return METRICS.flatMap((metric) => OBJECTIVES[metric](judged));
}

/** The promise of each kind that counts now: of several the latest. */
export function currentObjectivesOf(judged: JudgedObjectives): readonly Objective[] {
  return METRICS.flatMap((metric) => OBJECTIVES[metric](judged).slice(-1));
}

// The next word is due by staff's own announcement, and there is little time between.
const IS_WARNED_OF: Readonly<Record<Metric, boolean>> = { response: true, reply: false, update: false, resolution: true };

/** Of those, the ones of which staff are warned before their time is used up. */
export function warnableObjectivesOf(judged: JudgedObjectives): readonly Objective[] {
  return currentObjectivesOf(judged).filter(({ metric }) => IS_WARNED_OF[metric]);
}

/** When the reporter first wrote after the clocks were paused, which does not end a pause; null: they did not, or nothing is paused. */
export function writtenSincePause({ incident, state, holding }: Evaluation): Instant | null {
  if (state !== "paused" || holding === null) return null;
  return incident.reporterComments.find(({ at }) => at > holding.since)?.at ?? null;
}

/** A customer's first words after support's last, which nobody of support has answered; null: there are none, or it is over or set aside. */
export function unansweredComment({ incident, state }: Evaluation): ReporterComment | null {
  const last = IS_LIVE[state] ? waitsOf(incident, []).at(-1) : undefined;
  return last === undefined || last.endedBy !== null ? null : last.comment;
}

/** What it is a duplicate of, as marked or written (null: not named); undefined: that does not hold its clocks. */
export function duplicateOf({ holding }: Pick<Evaluation, "holding">): OriginalReference | null | undefined {
  return holding?.hold.type === "set-aside" && holding.hold.cause === "duplicate" ? holding.hold.original : undefined;
}

/** How an incident ended for those that repeat it. `closing` null: it is open and set aside, which does not say that it is over. */
export type IncidentEnd = { readonly at: Instant; readonly closing: Closing | null };

/** The end as it stands, as far as support or the reporter may say so; null: it goes on, or nobody has confirmed it. */
export function endOf({ incident, state, holding }: Evaluation): IncidentEnd | null {
  const closing = lastingClosing(incident);
  if (closing !== null && closing.ending !== "unconfirmed") return { at: closing.at, closing };
  const isSetAside = state === "set-aside" && holding?.hold.type === "set-aside" && holding.hold.cause !== "duplicate";
  return isSetAside ? { at: holding.since, closing: null } : null;
}
