import { scaleSqrt, scaleUtc } from "d3-scale";
import { shortNameOf } from "../../policy/policy.ts";
import { DAY, type Instant } from "../../time/instant.ts";
import { formatInstant, parseWallTime } from "../../time/luxon.ts";
import { monthsIn } from "../range.ts";
import type { IncidentRecord } from "../record.ts";
import type { Report } from "../report.ts";
import { count, dateText, monthText } from "../words.ts";
import { bothWidths, picture, place, stroke, titled, word } from "./frame.ts";

/** So many cells a row at most: days, then weeks, then longer. */
const MOST_CELLS: readonly (readonly [width: number, cells: number])[] = [
  [500, 120],
  [0, 60],
];
const ROW = 26;
const HEAD = 8;

/** When incidents began, a row a severity; larger is more, and a ring says that a promise was missed. "" where there were none. */
export function calendarChart(report: Report): string {
  const rows = report.bySeverity.filter(({ figures }) => figures.counted > 0);
  if (rows.length === 0) return "";
  return bothWidths((width) => draw(width, report, rows));
}

type Cell = { readonly from: Instant; readonly until: Instant; readonly records: readonly IncidentRecord[] };

function draw(width: number, report: Report, rows: Report["bySeverity"]): string {
  const { range, zone } = report;
  const left = width > 500 ? 104 : 76;
  const height = HEAD + rows.length * ROW + 28;
  const x = scaleUtc()
    .domain([range.from, range.until])
    .range([left, width - 12]);
  const length = cellLength(report, width);
  const cells = rows.map(({ severity }) => cellsOf(report, severity.key, length));
  const most = Math.max(1, ...cells.flat().map(({ records }) => records.length));
  const radius = scaleSqrt()
    .domain([0, most])
    .range([2.5, ROW / 2 - 2.5]);
  const drawn = rows.map(({ severity }, index) => {
    const middle = HEAD + index * ROW + ROW / 2;
    const dots = (cells[index] ?? []).map((cell) =>
      dotOf(cell, x(new Date((cell.from + cell.until) / 2)), middle, radius(cell.records.length), report),
    );
    return `${word(0, middle + 4, shortNameOf(severity))}${stroke(left, middle, width - 12, middle, "grid")}<g class="rank${Math.min(severity.rank, 4)}">${dots.join("")}</g>`;
  });
  const months = monthsIn(range, zone);
  const every = Math.ceil(months.length / (width > 500 ? 13 : 6));
  const names = months.map((month, index) => {
    const begins = parseWallTime(`${month}-01T00:00`, zone) ?? range.from;
    if (index % every !== 0 || (begins < range.from && months.length > 1)) return "";
    const at = x(new Date(Math.max(begins, range.from)));
    const [name = "", year = ""] = monthText(month).split(" ");
    const text = month.endsWith("-01") ? `${name} ${year}` : name;
    return `${stroke(at, HEAD, at, height - 24, "grid")}${word(at, height - 8, text, at > width - 40 ? "end" : "start")}`;
  });
  return picture({ width, height }, labelOf(report, rows), `${names.join("")}${drawn.join("")}`);
}

function cellLength({ range }: Report, width: number): number {
  const days = (range.until - range.from) / DAY;
  const cells = MOST_CELLS.find(([least]) => width > least)?.[1] ?? 60;
  return [1, 7, 14, 28, 91].find((length) => days / length <= cells) ?? 365;
}

function cellsOf({ incidents, range }: Report, key: string, length: number): readonly Cell[] {
  const cells = new Map<number, IncidentRecord[]>();
  for (const record of incidents) {
    if (record.severity.key !== key || record.apart !== null) continue;
    const index = Math.floor((record.startedAt - range.from) / (length * DAY));
    const known = cells.get(index);
    if (known === undefined) cells.set(index, [record]);
    else known.push(record);
  }
  return [...cells].map(([index, records]) => {
    const from = range.from + index * length * DAY;
    return { from, until: Math.min(from + length * DAY, range.until), records };
  });
}

function dotOf({ from, until, records }: Cell, x: number, y: number, radius: number, { zone }: Report): string {
  const missed = records.filter((record) => record.missed).length;
  const ring = missed === 0 ? "" : `<circle cx="${place(x)}" cy="${place(y)}" r="${place(radius + 1.5)}" class="ring"/>`;
  const days = until - from <= DAY ? dateText(from, zone) : `${formatInstant(from, zone, "d LLL")} to ${dateText(until - 1, zone)}`;
  const what = `${count(records.length)} ${records.length === 1 ? "incident" : "incidents"}`;
  const misses = missed === 0 ? "" : `, ${count(missed)} with a missed promise`;
  return titled(`<circle cx="${place(x)}" cy="${place(y)}" r="${place(radius)}"/>${ring}`, `${days}: ${what}${misses}`);
}

function labelOf({ range, zone }: Report, rows: Report["bySeverity"]): string {
  const counts = rows.map(({ severity, figures }) => `${shortNameOf(severity)} ${count(figures.counted)}`).join(", ");
  return `When incidents began, from ${dateText(range.from, zone)} to ${dateText(range.until - 1, zone)}: ${counts}.`;
}
