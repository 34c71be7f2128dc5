import { lastingClosing } from "../incident/incident.ts";
import type { Metric } from "../policy/policy.ts";
import { type Ledger, type LedgerReason, type LedgerSpan, type Objective, recordedLater } from "../slo/evaluation.ts";
import { exactLength, inMinutes, type LengthView, lengthView } from "../text/lengths.ts";
import { cityOf } from "../text/zone-names.ts";
import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";
import { type MomentView, shortStamp } from "../time/moments.ts";
import { wallOf } from "../time/wall.ts";
import { calendarOf, type Frame, type IncidentFacts } from "./context.ts";
import { hoursInWords } from "./hours-in-words.ts";
import { type HoldView, holdView, isAgain, leftView } from "./view-promise.ts";

/** Why a row's time was closed: "night", "weekend" or "holiday" with its name. */
export type ClosedView = { readonly why: "night" | "weekend" | "holiday"; readonly name: string };

/** One stretch of a clock's life. */
export type LedgerRow = {
  /** "Fri 6 Mar 16:00", in the ledger's zone; without the date on the day of the row before. */
  readonly from: string;
  /** "" while it lasts. */
  readonly until: string;
  /** "1 h 30 min"; "" when nothing was counted. */
  readonly counted: string;
  /** `counted` `closed` `held` `less-severe` */
  readonly why: "counted" | "closed" | "held" | "less-severe";
  /** Of a closed row: the kinds of closed time in it, in order, each once. */
  readonly closed: readonly ClosedView[];
  readonly hold: HoldView | null;
  /** Of a less-severe row: the severity it had then. */
  readonly severity: string;
};

/** How the time of one promise was counted. */
export type LedgerView = {
  readonly metric: Metric;
  readonly again: boolean;
  readonly target: string;
  /** Null: day and night. */
  readonly hours: string | null;
  /** The target as time on the clock, where the policy's words leave it open: "8 h" for a business day. */
  readonly amount: string | null;
  /** The place whose clock the rows show: "UTC" or a city. */
  readonly zone: string;
  readonly rows: readonly LedgerRow[];
  /** Nothing but one counted stretch. */
  readonly unbroken: boolean;
  /** Oldest rows that were left out, and the time counted in them; null: none. */
  readonly dropped: { readonly rows: number; readonly counted: string } | null;
  readonly total: string;
  /** Counted time beyond the target; null: none. */
  readonly over: LengthView | null;
  readonly left: LengthView | null;
  /** Support has closed it, so that no more is counted. */
  readonly final: boolean;
  readonly standing: Objective["standing"];
  /** From where its clock counts. */
  readonly started: MomentView;
  /** It began with a change of what is promised. */
  readonly changed: boolean;
  readonly due: MomentView | null;
  readonly ended: MomentView | null;
  /** When its end was recorded, where that was later. */
  readonly recorded: MomentView | null;
};

/** What ledgers are made from. */
type LedgerFacts = Pick<IncidentFacts, "policy" | "evaluation">;

/** Characters that all ledgers of a text may take, so that it stays well under GitHub's limit. */
const MOST_CHARACTERS = 36_000;

/** The ledgers of several promises, with as many rows as fit; oldest rows are left out first. */
export function ledgerViews(objectives: readonly Objective[], facts: LedgerFacts, frame: Frame): readonly LedgerView[] {
  const views = (most: number) => objectives.flatMap((objective) => ledgerView(objective, facts, frame, most) ?? []);
  for (const most of [MOST_ROWS, 20, 10, 5]) {
    const fitting = views(most);
    if (JSON.stringify(fitting).length <= MOST_CHARACTERS) return fitting;
  }
  return views(2);
}

/** Rows a ledger shows at most; older ones are counted together. */
export const MOST_ROWS = 40;

type LedgerGroup = {
  readonly from: Instant;
  until: Instant;
  readonly reason: LedgerReason;
  readonly closed: ClosedView[];
  counted: number;
};

/** The ledger of a promise; it reads the same until something happens. Null: no clock counts. */
export function ledgerView(objective: Objective, { policy, evaluation }: LedgerFacts, frame: Frame, most = MOST_ROWS): LedgerView | null {
  const { ledger } = objective;
  if (ledger === null) return null;
  const calendar = policy.calendars.get(calendarOf(ledger.target) ?? "") ?? null;
  const zone = ledger.zone ?? "Etc/UTC";
  const groups = counted(grouped(spansOf(objective, ledger)), ledger.amount);
  const hidden = groups.slice(0, Math.max(0, groups.length - most));
  const total = sumOf(groups);
  // Nothing is left of what support has closed, such as a duplicate.
  const isFinal = lastingClosing(evaluation.incident)?.ending === "staff";
  const over = objective.standing === "missed" && total > ledger.amount ? lengthView(total - ledger.amount) : null;
  return {
    metric: objective.metric,
    again: isAgain(objective),
    target: frame.escaping.inline(ledger.target.text, 80),
    hours: calendar === null ? null : hoursInWords(calendar),
    amount: ledger.target.type !== "duration" ? exactLength(ledger.amount) : null,
    zone: cityOf(zone),
    rows: rowsOf(groups.slice(hidden.length), objective, zone, frame),
    unbroken: groups.length === 1 && groups[0]?.reason.type === "counted",
    dropped: hidden.length === 0 ? null : { rows: hidden.length, counted: exactLength(sumOf(hidden)) },
    total: exactLength(total),
    over,
    left: isFinal ? null : leftView(objective),
    final: isFinal,
    standing: objective.standing,
    started: frame.moment(countedFrom(objective)),
    changed: countedFrom(objective) !== objective.startedAt,
    due: frame.moment(objective.due),
    ended: frame.moment(objective.endedAt),
    recorded: frame.moment(recordedLater(objective)),
  };
}

/** From where its clock counts: the promise's beginning, else when a run saw the policy that began it. */
export function countedFrom({ clock, startedAt }: Objective): Instant {
  return Math.max(clock?.from ?? startedAt, startedAt);
}

function sumOf(groups: readonly LedgerGroup[]): Milliseconds {
  return groups.reduce((sum, group) => sum + group.counted, 0);
}

/** Where an hour or more is counted or aimed for, in whole minutes that add up. */
function counted(groups: readonly LedgerGroup[], amount: Milliseconds): readonly LedgerGroup[] {
  if (Math.max(sumOf(groups), amount) < HOUR) return groups;
  const shown = inMinutes(groups.map((group) => group.counted));
  return groups.map((group, index) => ({ ...group, counted: shown[index] ?? 0 }));
}

/** The ledger's spans up to what ended the promise, its due time, or the hold that keeps it open, which lasts. */
function spansOf(objective: Objective, ledger: Ledger): readonly LedgerSpan[] {
  const { due, endedAt, holding, standing } = objective;
  if (endedAt === null && standing === "missed" && due !== null) return upTo(ledger.spans, due);
  if (endedAt !== null || holding === null) return ledger.spans;
  const last = ledger.spans.at(-1);
  if (last?.reason.type === "held" && JSON.stringify(last.reason.hold) === JSON.stringify(holding.hold)) return ledger.spans;
  const from = last?.until ?? Math.max(holding.since, objective.startedAt);
  return [...ledger.spans, { from, until: from, reason: { type: "held", hold: holding.hold, by: holding.by }, counted: 0 }];
}

function upTo(spans: readonly LedgerSpan[], end: Instant): readonly LedgerSpan[] {
  return spans
    .filter((span) => span.from < end)
    .map((span) => (span.until <= end ? span : { ...span, until: end, counted: span.counted === 0 ? 0 : end - span.from }));
}

/** Neighbouring stretches of one kind in one: a night, a weekend and a night are one closed stretch. */
function grouped(spans: readonly LedgerSpan[]): readonly LedgerGroup[] {
  const groups: LedgerGroup[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    const closed = closedOf(span.reason);
    if (last === undefined || !isSameKind(last.reason, span.reason)) {
      groups.push({ from: span.from, until: span.until, reason: span.reason, closed: [...closed], counted: span.counted });
      continue;
    }
    last.until = span.until;
    last.counted += span.counted;
    for (const one of closed) if (!last.closed.some((other) => other.why === one.why && other.name === one.name)) last.closed.push(one);
  }
  return groups;
}

function closedOf(reason: LedgerReason): readonly ClosedView[] {
  return reason.type === "closed-hours" ? [{ why: reason.why, name: reason.name }] : [];
}

function isSameKind(one: LedgerReason, other: LedgerReason): boolean {
  switch (one.type) {
    case "held":
      return other.type === "held" && JSON.stringify(one.hold) === JSON.stringify(other.hold);
    case "less-severe":
      return other.type === "less-severe" && one.severity.key === other.severity.key;
    case "counted":
    case "closed-hours":
      return one.type === other.type;
  }
}

function rowsOf(groups: readonly LedgerGroup[], objective: Objective, zone: string, frame: Frame): readonly LedgerRow[] {
  let day = "";
  const stamp = (at: Instant) => {
    const wall = wallOf(at, zone);
    const same = wall.day === day;
    day = wall.day;
    return same ? wall.exact : shortStamp(wall);
  };
  return groups.map((group, index) => {
    const from = stamp(group.from);
    const lasts = index === groups.length - 1 && isLasting(group.reason, objective);
    return rowOf(group, from, lasts ? "" : stamp(group.until), frame);
  });
}

function isLasting(reason: LedgerReason, objective: Objective): boolean {
  return objective.endedAt === null && (reason.type === "held" || reason.type === "less-severe");
}

function rowOf(group: LedgerGroup, from: string, until: string, frame: Frame): LedgerRow {
  const { reason } = group;
  return {
    from,
    until,
    counted: group.counted === 0 ? "" : exactLength(group.counted),
    why: reason.type === "closed-hours" ? "closed" : reason.type,
    closed: group.closed.map((one) => ({ why: one.why, name: frame.escaping.inline(one.name, 80) })),
    hold: reason.type === "held" ? holdView(reason.hold, reason.by, frame) : null,
    severity: reason.type === "less-severe" ? reason.severity.title : "",
  };
}
