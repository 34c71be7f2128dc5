import { METRICS, type Severity } from "../policy/policy.ts";
import type { Milliseconds } from "../time/instant.ts";
import type { Counted, IncidentRecord, ReasonedTime, Verdict, Verdicts } from "./record.ts";
import { type Distribution, distributionOf } from "./statistics.ts";
import { sumOfTurns, type Turns } from "./turns.ts";

/** How promises of one kind went. */
export type Tally = {
  readonly met: number;
  readonly missed: number;
  /** Not decided yet; they count neither way. */
  readonly open: number;
  /** met ÷ (met + missed), 0 … 1; null: none was decided. */
  readonly attainment: number | null;
};

/** The tallies of all kinds. */
export type Tallies = Readonly<Record<(typeof TALLIED)[number], Tally>>;

/** Every kind of promise, then all of them together. */
export const TALLIED = [...METRICS, "all"] as const;

/** Lengths of time by both clocks. */
export type Times = { readonly wall: Distribution; readonly counted: Distribution };

/** What is said about a number of incidents. */
export type Figures = {
  /** All of them; the sum of the next three. */
  readonly incidents: number;
  /** To which the promises apply. Everything below is about these, where it does not say otherwise. */
  readonly counted: number;
  /** Set aside by an exclusion's label. */
  readonly excluded: number;
  /** Without a severity any more, closed as not planned, or as a duplicate. */
  readonly withdrawn: number;
  /** Not closed yet. */
  readonly open: number;
  /** In which at least one promise was missed. */
  readonly withMisses: number;
  readonly promises: Tallies;
  /** The same had no exclusion counted. */
  readonly withExclusions: Tallies;
  /** The same strictly: without settings-aside after the due time, times recorded later and support's own pauses. */
  readonly strict: Tallies;
  /** From the start to the first answer; the wall's mean is MTTA. */
  readonly response: Times;
  /** From the start to the resolution. */
  readonly resolution: Times;
  /** From the trouble's beginning, where staff said when, to the resolution; the mean is MTTR. */
  readonly restore: Distribution;
  /** By the wall, most severe first. */
  readonly atSeverity: readonly { readonly severity: Severity; readonly time: Milliseconds }[];
  /** Whose turn it was, of all their time. */
  readonly turns: Turns;
  /** Longest first. */
  readonly paused: readonly ReasonedTime[];
  /** Of all incidents, longest first. */
  readonly excludedTime: readonly ReasonedTime[];
  readonly rca: RcaFigures;
  /** Steps of escalations that were said. */
  readonly escalations: number;
};

/** `wanted` is the sum of the others. */
export type RcaFigures = {
  readonly wanted: number;
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  /** Closed without an analysis. */
  readonly dropped: number;
  /** No issue was opened. */
  readonly missing: number;
};

/** Counts incidents. */
export function figuresOf(records: readonly IncidentRecord[]): Figures {
  const counted = records.filter(({ apart }) => apart === null);
  return {
    incidents: records.length,
    counted: counted.length,
    excluded: records.filter(({ apart }) => apart?.cause === "excluded").length,
    withdrawn: records.filter(({ apart }) => apart !== null && apart.cause !== "excluded").length,
    open: counted.filter(({ closedAt }) => closedAt === null).length,
    withMisses: counted.filter(({ missed }) => missed).length,
    promises: talliesOf(counted),
    withExclusions: talliesOf(records.flatMap(({ unexcluded }) => unexcluded ?? [])),
    strict: talliesOf(records.map(({ strict }) => strict)),
    response: timesOf(counted.flatMap(({ responseTime }) => responseTime ?? [])),
    resolution: timesOf(counted.flatMap(({ resolutionTime }) => resolutionTime ?? [])),
    restore: distributionOf(counted.flatMap(({ restoreTime }) => restoreTime ?? [])),
    atSeverity: severityTimes(counted),
    turns: sumOfTurns(counted.map(({ turns }) => turns)),
    paused: summed(counted.flatMap(({ paused }) => paused)),
    excludedTime: summed(records.flatMap(({ excluded }) => excluded)),
    rca: rcaFigures(counted),
    escalations: counted.reduce((sum, { escalations }) => sum + escalations, 0),
  };
}

/** Counts verdicts by kind. */
export function talliesOf(verdicts: readonly Verdicts[]): Tallies {
  const response = tallyOf(verdicts.map((one) => one.response));
  const resolution = tallyOf(verdicts.map((one) => one.resolution));
  const reply = summedTally(verdicts.map(({ replies }) => replies));
  const update = summedTally(verdicts.map(({ updates }) => updates));
  return { response, reply, update, resolution, all: summedTally([response, reply, update, resolution]) };
}

function summedTally(counts: readonly Counted[]): Tally {
  const sum = (kind: keyof Counted) => counts.reduce((total, one) => total + one[kind], 0);
  return tally(sum("met"), sum("missed"), sum("open"));
}

function tallyOf(verdicts: readonly Verdict[]): Tally {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  return tally(count("met"), count("missed"), count("open"));
}

function tally(met: number, missed: number, open: number): Tally {
  return { met, missed, open, attainment: met + missed === 0 ? null : met / (met + missed) };
}

function timesOf(taken: readonly { readonly wall: Milliseconds; readonly counted: Milliseconds | null }[]): Times {
  return { wall: distributionOf(taken.map(({ wall }) => wall)), counted: distributionOf(taken.flatMap(({ counted }) => counted ?? [])) };
}

function severityTimes(records: readonly IncidentRecord[]): Figures["atSeverity"] {
  const times = new Map<string, { readonly severity: Severity; readonly time: Milliseconds }>();
  for (const { severity, time } of records.flatMap(({ atSeverity }) => atSeverity)) {
    times.set(severity.key, { severity, time: (times.get(severity.key)?.time ?? 0) + time });
  }
  return [...times.values()].sort((a, b) => a.severity.rank - b.severity.rank);
}

function summed(times: readonly ReasonedTime[]): readonly ReasonedTime[] {
  const sums = new Map<string, Milliseconds>();
  for (const { reason, time } of times) sums.set(reason, (sums.get(reason) ?? 0) + time);
  return [...sums].map(([reason, time]) => ({ reason, time })).sort((a, b) => b.time - a.time || (a.reason < b.reason ? -1 : 1));
}

function rcaFigures(records: readonly IncidentRecord[]): RcaFigures {
  const count = (standing: IncidentRecord["rca"]) => records.filter(({ rca }) => rca === standing).length;
  const [done, open, overdue, dropped, missing] = [count("done"), count("open"), count("overdue"), count("dropped"), count("missing")];
  return { wanted: done + open + overdue + dropped + missing, done, open, overdue, dropped, missing };
}
