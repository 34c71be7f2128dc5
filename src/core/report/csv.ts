import { oneLine } from "../text/escape.ts";
import { isoOrNull, MINUTE, type Milliseconds } from "../time/instant.ts";
import type { IncidentRecord, ReasonedTime } from "./record.ts";
import type { SloReport } from "./report.ts";
import { listedIn, tellsEscalations, tellsReplies } from "./report-lists.ts";

type CsvCell = string | number | null;
type CsvColumn = readonly [name: string, cell: (record: IncidentRecord) => CsvCell];

const COLUMNS: readonly CsvColumn[] = [
  ["number", ({ number }) => number],
  ["url", ({ url }) => url],
  ["title", ({ title }) => title],
  ["severity", ({ severity }) => severity.key],
  ["worst_severity", ({ worst }) => worst.key],
  ["state", ({ state }) => state],
  ["apart", ({ apart }) => apart?.cause ?? null],
  ["apart_reason", ({ apart }) => apart?.reason ?? null],
  ["started_at", ({ startedAt }) => isoOrNull(startedAt)],
  ["answered_at", ({ answeredAt }) => isoOrNull(answeredAt)],
  ["answer_recorded_at", ({ recordedLater }) => isoOrNull(recordedLater.answer)],
  ["resolved_at", ({ resolvedAt }) => isoOrNull(resolvedAt)],
  ["closed_at", ({ closedAt }) => isoOrNull(closedAt)],
  ["response", ({ response }) => response],
  ["updates_met", ({ updates }) => updates.met],
  ["updates_missed", ({ updates }) => updates.missed],
  ["updates_open", ({ updates }) => updates.open],
  ["resolution", ({ resolution }) => resolution],
  ["response_minutes", ({ responseTime }) => minutes(responseTime?.wall)],
  ["response_counted_minutes", ({ responseTime }) => minutes(responseTime?.counted)],
  ["resolution_minutes", ({ resolutionTime }) => minutes(resolutionTime?.wall)],
  ["resolution_counted_minutes", ({ resolutionTime }) => minutes(resolutionTime?.counted)],
  ["paused_minutes", ({ paused }) => minutes(sumOf(paused))],
  ["excluded_minutes", ({ excluded }) => minutes(sumOf(excluded))],
];

const REPLIES: readonly CsvColumn[] = [
  ["replies_met", ({ replies }) => replies.met],
  ["replies_missed", ({ replies }) => replies.missed],
  ["replies_open", ({ replies }) => replies.open],
];
const TIER: CsvColumn = ["tier", ({ tier }) => tier];
const ESCALATIONS: CsvColumn = ["escalations", ({ escalations }) => escalations];
const RCA: CsvColumn = ["rca", ({ rca }) => rca];

/** One line an incident, by RFC 4180; moments in UTC, lengths in minutes. What outsiders wrote is no formula for a spreadsheet. */
export function reportCsv(report: SloReport): string {
  const staff = report.isPublic
    ? []
    : [RCA, ...(report.byTier.length === 0 ? [] : [TIER]), ...(tellsEscalations(report) ? [ESCALATIONS] : [])];
  const columns = [...COLUMNS, ...(tellsReplies(report) ? REPLIES : []), ...staff];
  const lines = [columns.map(([name]) => name), ...listedIn(report).map((record) => columns.map(([, cell]) => cellText(cell(record))))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = oneLine(cell, 1_000);
  const harmless = /^[=+\-@|%]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** To the second: GitHub's own precision. */
function minutes(time: Milliseconds | null | undefined): number | null {
  return time === null || time === undefined ? null : Math.round((time / MINUTE) * 1000) / 1000;
}

function sumOf(times: readonly ReasonedTime[]): Milliseconds {
  return times.reduce((sum, { time }) => sum + time, 0);
}
