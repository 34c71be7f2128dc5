import { type Hold, lastingClosing } from "../../core/incident/incident.ts";
import { METRIC_WORDS } from "../../core/policy/metric-words.ts";
import { METRICS } from "../../core/policy/policy.ts";
import type { Evaluation, LedgerReason, Objective } from "../../core/slo/evaluation.ts";
import { strongestAt } from "../../core/slo/segments.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { TextLayout } from "../terminal/terminal.ts";
import type { TextStyle } from "../terminal/text-style.ts";
import { shortStamp } from "./stamp.ts";

type StripAxis = { readonly from: Instant; readonly until: Instant; readonly cells: number };

const GUTTER = 14;

/**
 * The incident as a strip, one row a clock and one each for severities and holds. A cell shows what filled most of it, so a short
 * pause between two long stretches may not be seen; the tables have it.
 */
export function stripLines(evaluation: Evaluation, objectives: readonly Objective[], { style, width }: TextLayout): readonly string[] {
  const axis = axisOf(evaluation, objectives, Math.max(20, width - GUTTER));
  if (axis.until <= axis.from) return [];
  const holds = holdRow(evaluation, axis, style);
  return [
    `${"".padEnd(GUTTER)}${scale(axis)}`,
    `${"Severity".padEnd(GUTTER)}${severityRow(evaluation, axis, style)}`,
    ...(holds.trim() === "" ? [] : [`${"Holds".padEnd(GUTTER)}${holds}`]),
    ...metricRows(objectives, axis, style),
    `${"".padEnd(GUTTER)}${legend(objectives, holds, style)}`,
  ];
}

function axisOf(evaluation: Evaluation, objectives: readonly Objective[], cells: number): StripAxis {
  const { incident, at } = evaluation;
  const end = lastingClosing(incident)?.at ?? at;
  const moments = objectives.flatMap(({ due, endedAt, ledger }) => [due, endedAt, ledger?.spans.at(-1)?.until ?? null]);
  return { from: incident.startedAt, until: Math.max(end, ...moments.filter((moment) => moment !== null)), cells };
}

function scale({ from, until, cells }: StripAxis): string {
  const [first, last] = [shortStamp(from, "Etc/UTC"), `${shortStamp(until, "Etc/UTC")} UTC`];
  return `${first}${"".padEnd(Math.max(1, cells - first.length - last.length))}${last}`;
}

/** The middle of each cell. */
function middles({ from, until, cells }: StripAxis): readonly Instant[] {
  return Array.from({ length: cells }, (_, cell) => from + ((cell + 0.5) / cells) * (until - from));
}

function cellOf(at: Instant, { from, until, cells }: StripAxis): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(((at - from) / (until - from)) * cells)));
}

/** Up to now: what severity it will have is nobody's to know. */
function severityRow({ incident, at: now }: Evaluation, axis: StripAxis, style: TextStyle): string {
  return middles(axis)
    .filter((at) => at < now)
    .map((at) => {
      const severity = incident.severities.findLast((stretch) => stretch.from <= at)?.severity;
      if (severity === undefined || severity === null) return "·";
      const paint = [style.red, style.yellow, style.cyan][severity.rank] ?? style.dim;
      return paint(/\d/.exec(severity.key)?.[0] ?? severity.key.slice(0, 1));
    })
    .join("");
}

function holdRow({ incident, at: now }: Evaluation, axis: StripAxis, style: TextStyle): string {
  return middles(axis)
    .filter((at) => at < now)
    .map((at) => {
      const hold = strongestAt(incident.holds, at)?.hold;
      return hold === undefined ? " " : style[HOLDS[hold.type].paint](HOLDS[hold.type].sign);
    })
    .join("")
    .trimEnd();
}

const HOLDS: Readonly<Record<Hold["type"], { readonly sign: string; readonly paint: keyof TextStyle; readonly words: string }>> = {
  pending: { sign: "w", paint: "yellow", words: "waiting for the reporter" },
  paused: { sign: "p", paint: "yellow", words: "paused" },
  resolved: { sign: "r", paint: "green", words: "resolved" },
  closed: { sign: "c", paint: "dim", words: "closed by others" },
  "set-aside": { sign: "x", paint: "dim", words: "set aside" },
};

/** Promises of one metric follow one another on one row. */
function metricRows(objectives: readonly Objective[], axis: StripAxis, style: TextStyle): readonly string[] {
  return METRICS.flatMap((metric) => {
    const own = objectives.filter((objective) => objective.metric === metric && (objective.ledger !== null || objective.due !== null));
    return own.length === 0 ? [] : [`${METRIC_WORDS[metric].title.padEnd(GUTTER)}${clockRow(own, axis, style)}`];
  });
}

function clockRow(objectives: readonly Objective[], axis: StripAxis, style: TextStyle): string {
  const cells = middles(axis).map((at) => clockCell(objectives.findLast((one) => one.startedAt <= at) ?? null, at, style));
  for (const { due, standing } of objectives) {
    if (due !== null) cells[cellOf(due, axis)] = (standing === "missed" ? style.red : style.bold)("┃");
  }
  return cells.join("").trimEnd();
}

function clockCell(objective: Objective | null, at: Instant, style: TextStyle): string {
  if (objective === null) return " ";
  const span = objective.ledger?.spans.find(({ from, until }) => from <= at && at < until);
  if (span === undefined) return isWaiting(objective, at) ? "─" : " ";
  if (span.reason.type !== "counted") return style.dim(SIGNS[span.reason.type]);
  return objective.due !== null && objective.standing === "missed" && at > objective.due
    ? style.red(SIGNS.counted)
    : style.green(SIGNS.counted);
}

/** An announced time has no clock: a line until it was kept, or is due. */
function isWaiting({ announced, startedAt, endedAt, due }: Objective, at: Instant): boolean {
  return announced && startedAt <= at && at < (endedAt ?? due ?? startedAt);
}

const SIGNS = { counted: "█", "closed-hours": "░", held: "▒", "less-severe": "·" } as const satisfies Record<LedgerReason["type"], string>;

const LEGEND: Readonly<Record<LedgerReason["type"], string>> = {
  counted: `${SIGNS.counted} counted`,
  "closed-hours": `${SIGNS["closed-hours"]} outside hours`,
  held: `${SIGNS.held} held`,
  "less-severe": `${SIGNS["less-severe"]} less severe`,
};

function legend(objectives: readonly Objective[], holds: string, style: TextStyle): string {
  const seen = new Set<string>(objectives.flatMap(({ ledger }) => ledger?.spans.map(({ reason }) => reason.type) ?? []));
  const parts = Object.entries(LEGEND).flatMap(([type, words]) => (seen.has(type) ? [words] : []));
  const held = Object.values(HOLDS).flatMap(({ sign, words }) => (holds.includes(sign) ? [`${sign} ${words}`] : []));
  return style.dim([...parts, "┃ due", ...held].join("   "));
}
