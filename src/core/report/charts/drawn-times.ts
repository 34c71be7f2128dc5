import { type Policy, type Severity, targetOf } from "../../policy/policy.ts";
import { count } from "../../text/numbers.ts";
import { amountOf } from "../../time/deadline.ts";
import type { Instant, Milliseconds } from "../../time/instant.ts";
import { openPeriods } from "../../time/open-time.ts";
import { calendarFor } from "../../time/target.ts";
import type { IncidentRecord } from "../record.ts";
import type { SloReport } from "../report.ts";

export type TimedMetric = "response" | "resolution";

/** The target that a chart's line shows. `least` and `most` as open time: business days are not all equally long. */
export type Aim = { readonly text: string; readonly least: Milliseconds; readonly most: Milliseconds };

/** How long it took, on the promise's clock where there is a target, by the wall where there is none; and whether that was too long. */
export type DrawnTime = { readonly taken: Milliseconds; readonly isLate: boolean };

/** Why a verdict that counts has no place in the chart. */
type Missing = "never-came" | "awaited" | "another-target" | "earlier-policy";

/** The verdicts of a severity, as its chart shows them. */
export type DrawnTimes = {
  /** Null: best effort. */
  readonly aim: Aim | null;
  readonly times: readonly DrawnTime[];
  /** "2 never answered, 1 judged by the target of another severity"; "" where all are drawn. */
  readonly missing: string;
};

const WORDS: Readonly<Record<Missing, Readonly<Record<TimedMetric, string>>>> = {
  "never-came": { response: "never answered", resolution: "never solved" },
  awaited: { response: "not answered yet", resolution: "not solved yet" },
  "another-target": { response: "judged by the target of another severity", resolution: "judged by the target of another severity" },
  "earlier-policy": { response: "judged under an earlier policy", resolution: "judged under an earlier policy" },
};

/** What of a severity's first answers or resolutions is drawn, and what is not: only what was judged against the target of the line. */
export function drawnTimes({ incidents, policy, at }: SloReport, severity: Severity, kind: TimedMetric): DrawnTimes {
  const records = incidents.filter((record) => record.severity.key === severity.key && record.apart === null);
  const target = aimOf(policy, severity, kind, at);
  const placed = records.map((record) => (target === null ? byTheWall(record, kind) : byTheClock(record, kind, target)));
  const times = placed.flatMap((one) => (one === null || typeof one === "string" ? [] : [one]));
  const amounts = times.flatMap(({ amount }) => amount ?? []);
  const aim = target && {
    text: target.text,
    least: Math.min(...(amounts.length > 0 ? amounts : [target.amount])),
    most: Math.max(...(amounts.length > 0 ? amounts : [target.amount])),
  };
  return { aim, times, missing: missingText(placed, kind) };
}

function missingText(placed: readonly (Placed | Missing | null)[], kind: TimedMetric): string {
  const reasons: readonly Missing[] = ["never-came", "awaited", "another-target", "earlier-policy"];
  return reasons
    .map((reason) => [placed.filter((one) => one === reason).length, WORDS[reason][kind]] as const)
    .flatMap(([number, words]) => (number === 0 ? [] : [`${count(number)} ${words}`]))
    .join(", ");
}

/** `amount`: what it was measured against; null by the wall. */
type Placed = DrawnTime & { readonly amount: Milliseconds | null };

/** Null: nothing to show. */
function byTheWall(record: IncidentRecord, kind: TimedMetric): Placed | Missing | null {
  const isLate = record[kind] === "missed";
  const time = kind === "response" ? record.responseTime : record.resolutionTime;
  if (time !== null) return { taken: time.wall, isLate, amount: null };
  const outcome = record.decided[kind]?.outcome ?? "came";
  return outcome === "came" ? null : outcome;
}

/** Null: neither kept nor missed. */
function byTheClock(record: IncidentRecord, kind: TimedMetric, target: TargetLine): Placed | Missing | null {
  const decided = record.decided[kind];
  if (decided === null) return null;
  if (decided.outcome !== "came") return decided.outcome;
  if (decided.severity.key !== record.severity.key) return "another-target";
  const { clock } = decided;
  if (clock === null || !target.isOf(clock)) return "earlier-policy";
  return { taken: clock.counted, isLate: record[kind] === "missed", amount: clock.amount };
}

type TargetLine = {
  readonly text: string;
  readonly amount: Milliseconds;
  /** Whether a clock ran on the same target. */
  readonly isOf: (clock: { readonly target: { readonly text: string }; readonly amount: Milliseconds }) => boolean;
};

/** The target as open time; of business days, as many full ones of the calendar. Null: best effort. */
function aimOf({ calendars }: Policy, severity: Severity, kind: TimedMetric, at: Instant): TargetLine | null {
  const target = targetOf(severity, kind);
  if (target === null) return null;
  const calendar = calendarFor(target, calendars);
  const amount = amountOf(target, calendar, calendar === null ? at : nextOpening(calendar, at));
  return {
    text: target.text.trim(),
    amount,
    isOf: (clock) => clock.target.text.trim() === target.text.trim() && (target.type !== "duration" || clock.amount === amount),
  };
}

function nextOpening(calendar: Parameters<typeof openPeriods>[0], at: Instant): Instant {
  for (const period of openPeriods(calendar, at)) if (period.from > at) return period.from;
  return at;
}
