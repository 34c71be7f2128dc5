import { scaleLinear, scaleSqrt } from "d3-scale";
import { shortNameOf } from "../../policy/policy.ts";
import { cut } from "../../text/escape.ts";
import { count, counted } from "../../text/numbers.ts";
import { type DayNumber, dayOf } from "../../time/days.ts";
import type { Instant } from "../../time/instant.ts";
import { localDate } from "../../time/wall.ts";
import { dateText, daysText, monthNames } from "../figure-words.ts";
import { monthsIn } from "../range.ts";
import type { IncidentRecord } from "../record.ts";
import type { SloReport } from "../report.ts";
import { bothWidths, picture, place, stroke, titled, word } from "./frame.ts";

/** So many cells a row at most: days, then weeks, then longer. */
const MOST_CELLS: readonly (readonly [width: number, cells: number])[] = [
  [500, 120],
  [0, 60],
];
/** A row's name stands above its line, since it may be long. */
const ROW = 42;
const LINE = 27;
const LARGEST = 10.5;
const HEAD = 4;
const LEFT = 8;
/** What a letter of a row's name takes, at most. */
const LETTER = 6.8;

/** When incidents began, a row a severity; larger is more, and a ring says that a promise was missed. "" where there were none. */
export function calendarChart(report: SloReport): string {
  const rows = report.bySeverity.filter(({ figures }) => figures.counted > 0);
  if (rows.length === 0) return "";
  return bothWidths((width) => draw(width, report, rows));
}

/** The first and the last of some days. */
type Days = { readonly first: DayNumber; readonly last: DayNumber };
type CalendarCell = Days & { readonly records: readonly IncidentRecord[] };

function draw(width: number, report: SloReport, rows: SloReport["bySeverity"]): string {
  const { shown, zone } = report;
  const height = HEAD + rows.length * ROW + 28;
  const days = daysIn(report);
  const x = scaleLinear()
    .domain([days.first, days.last + 1])
    .range([LEFT, width - 12]);
  const length = cellLength(days, width);
  const cells = rows.map(({ severity }) => cellsOf(report, severity.key, days, length));
  const most = Math.max(1, ...cells.flat().map(({ records }) => records.length));
  const radius = scaleSqrt().domain([0, most]).range([2.5, LARGEST]);
  const drawn = rows.map(({ severity }, index) => {
    const middle = HEAD + index * ROW + LINE;
    const dots = (cells[index] ?? []).map((cell) => dotOf(cell, x((cell.first + cell.last + 1) / 2), middle, radius(cell.records.length)));
    return `${word(0, middle - LINE + 11, cut(shortNameOf(severity), Math.floor(width / LETTER)), "start", "row")}${stroke(LEFT, middle, width - 12, middle, "grid")}<g class="rank${Math.min(severity.rank, 4)}">${dots.join("")}</g>`;
  });
  const months = monthsIn(shown, zone);
  const every = Math.ceil(months.length / (width > 500 ? 13 : 6));
  const begins = (month: string) => dayOf(`${month}-01`) ?? days.first;
  const named = months.filter((month, index) => index % every === 0 && (begins(month) >= days.first || months.length === 1));
  const texts = monthNames(named);
  const names = named.map((month, index) => {
    const at = x(Math.max(begins(month), days.first));
    return `${stroke(at, HEAD, at, height - 24, "grid")}${word(at, height - 8, texts[index] ?? "", at > width - 40 ? "end" : "start")}`;
  });
  return picture({ width, height }, labelOf(report, rows), `${names.join("")}${drawn.join("")}`);
}

/** Local days, so that none is longer or shorter where the clocks change. */
function daysIn({ shown, zone }: SloReport): Days {
  return { first: localDay(shown.from, zone), last: localDay(shown.until - 1, zone) };
}

function localDay(at: Instant, zone: string): DayNumber {
  return dayOf(localDate(at, zone)) ?? 0;
}

function cellLength({ first, last }: Days, width: number): number {
  const days = last + 1 - first;
  const cells = MOST_CELLS.find(([least]) => width > least)?.[1] ?? 60;
  return [1, 7, 14, 28, 91].find((length) => days / length <= cells) ?? 365;
}

function cellsOf({ incidents, zone }: SloReport, key: string, days: Days, length: number): readonly CalendarCell[] {
  const cells = new Map<number, IncidentRecord[]>();
  for (const record of incidents) {
    if (record.severity.key !== key || record.apart !== null) continue;
    const index = Math.floor((localDay(record.startedAt, zone) - days.first) / length);
    const known = cells.get(index);
    if (known === undefined) cells.set(index, [record]);
    else known.push(record);
  }
  return [...cells].map(([index, records]) => {
    const first = days.first + index * length;
    return { first, last: Math.min(first + length - 1, days.last), records };
  });
}

function dotOf({ first, last, records }: CalendarCell, x: number, y: number, radius: number): string {
  const missed = records.filter((record) => record.missed).length;
  const ring = missed === 0 ? "" : `<circle cx="${place(x)}" cy="${place(y)}" r="${place(radius + 1.5)}" class="ring"/>`;
  const what = counted(records.length, "incident");
  const misses = missed === 0 ? "" : `, ${count(missed)} with a missed promise`;
  return titled(`<circle cx="${place(x)}" cy="${place(y)}" r="${place(radius)}"/>${ring}`, `${daysText(first, last)}: ${what}${misses}`);
}

function labelOf({ shown, zone }: SloReport, rows: SloReport["bySeverity"]): string {
  const counts = rows.map(({ severity, figures }) => `${shortNameOf(severity)} ${count(figures.counted)}`).join(", ");
  return `When incidents began, from ${dateText(shown.from, zone)} to ${dateText(shown.until - 1, zone)}: ${counts}.`;
}
