import { shortNameOf, sourceOf } from "../policy/policy.ts";
import { html, inlineMarkdown } from "../text/escape.ts";
import { count, percent } from "../text/numbers.ts";
import {
  accountText,
  analysesText,
  attainmentText,
  countedText,
  dateText,
  latenessText,
  lengthText,
  momentText,
  monthText,
  PROMISE_NAMES,
} from "./figure-words.ts";
import { type Figures, TALLIED } from "./figures.ts";
import type { IncidentRecord } from "./record.ts";
import type { SloReport } from "./report.ts";
import { missesIn, openIn } from "./report-lists.ts";

/** How many misses and open promises are named in Markdown; the rest stands in the page and the JSON. */
const MOST = 50;

/** A report as Markdown, for a job's summary or a file. */
export function reportMarkdown(report: SloReport): string {
  const parts = [
    headOf(report),
    promisesOf(report),
    monthsOf(report),
    timesOf(report),
    openOf(report),
    missesOf(report),
    restOf(report),
    notesOf(report),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function headOf({ range, zone, total, goal, repository, isPublic, isPrivate, at }: SloReport): string {
  const { all } = total.promises;
  const where = isPublic && isPrivate ? "" : ` · ${inlineMarkdown(repository)}`;
  const kept =
    all.attainment === null
      ? "No promise has fallen due yet."
      : `**${attainmentText(all)}** of promises kept; the goal is ${percent(goal)}.`;
  return `# Promises kept, ${dateText(range.from, zone)} to ${dateText(range.until - 1, zone)}${where}

${kept}

${incidentsText(total)} As of ${momentText(at)}.`;
}

/** "204 incidents, of which 190 count: 3 excluded, 11 withdrawn; 12 open." */
export function incidentsText({ incidents, counted, excluded, withdrawn, open }: Figures): string {
  const one = incidents === 1 ? "incident" : "incidents";
  const apart =
    excluded + withdrawn === 0 ? "" : `, of which ${count(counted)} count (${count(excluded)} excluded, ${count(withdrawn)} withdrawn)`;
  return `${count(incidents)} ${one}${apart}; ${count(open)} still open.`;
}

function promisesOf({ bySeverity, total }: SloReport): string {
  const rows = [...bySeverity.map(({ severity, figures }) => [shortNameOf(severity), figures] as const), ["All", total] as const];
  const withExclusions =
    total.excluded === 0 && total.excludedTime.length === 0
      ? ""
      : `\n\nHad no exclusion counted: ${attainmentText(total.withExclusions.all)}.`;
  return `## By severity

${table(
  ["Severity", "Incidents", ...TALLIED.map((metric) => PROMISE_NAMES[metric])],
  rows.map(([name, figures]) => [inlineMarkdown(name), count(figures.counted), ...attainments(figures)]),
)}${withExclusions}`;
}

function monthsOf({ byMonth }: SloReport): string {
  if (byMonth.length < 2) return "";
  return `## By month

${table(
  ["Month", "Incidents", ...TALLIED.map((metric) => PROMISE_NAMES[metric])],
  byMonth.map(({ month, figures }) => [monthText(month), count(figures.counted), ...attainments(figures)]),
)}`;
}

function attainments({ promises }: Figures): readonly string[] {
  return TALLIED.map((metric) => attainmentText(promises[metric]));
}

function timesOf({ bySeverity, total }: SloReport): string {
  const rows = [...bySeverity.map(({ severity, figures }) => [shortNameOf(severity), figures] as const), ["All", total] as const];
  const filled = rows.filter(([, { response, resolution }]) => response.wall.count + resolution.wall.count > 0);
  if (filled.length === 0) return "";
  return `## How long it took

${table(
  ["Severity", "First answer: median", "90%", "counted: median", "90%", "Solution: median", "90%", "counted: median", "90%"],
  filled.map(([name, { response, resolution }]) => [
    inlineMarkdown(name),
    lengthText(response.wall.median),
    lengthText(response.wall.p90),
    countedText(response.counted.median),
    countedText(response.counted.p90),
    lengthText(resolution.wall.median),
    lengthText(resolution.wall.p90),
    countedText(resolution.counted.median),
    countedText(resolution.counted.p90),
  ]),
)}

Mean time to the first answer (MTTA): ${lengthText(total.response.wall.mean)}. Mean time to restore (MTTR): ${lengthText(total.restore.mean)}.`;
}

function openOf(report: SloReport): string {
  const open = openIn(report);
  if (open.length === 0) return "";
  return `## Open promises

${table(
  ["Due", "Promise", "Severity", "Incident"],
  open
    .slice(0, MOST)
    .map(({ record, promise, isOverdue }) => [
      `${momentText(promise.due)}${isOverdue ? ", overdue" : ""}`,
      PROMISE_NAMES[promise.metric],
      inlineMarkdown(shortNameOf(record.severity)),
      linkOf(record),
    ]),
)}${moreText(open.length)}`;
}

function missesOf(report: SloReport): string {
  const misses = missesIn(report);
  if (misses.length === 0) return "";
  return `## Missed

${table(
  ["Due", "Promise", "Incident", "Late by", "Why, by the ledger"],
  misses
    .slice(0, MOST)
    .map(({ record, miss }) => [
      miss.due === null ? "–" : momentText(miss.due),
      `${PROMISE_NAMES[miss.metric]}${miss.promised === null ? "" : `: ${inlineMarkdown(miss.promised)}`} (${inlineMarkdown(shortNameOf(miss.severity))})`,
      linkOf(record),
      latenessText(miss),
      inlineMarkdown(accountText(miss), 400),
    ]),
)}${moreText(misses.length)}`;
}

function restOf({ total, isPublic }: SloReport): string {
  const { atSeverity, paused, excludedTime, rca } = total;
  const lines = [
    ...(atSeverity.length === 0
      ? []
      : [`Time at each severity: ${atSeverity.map(({ severity, time }) => `${shortNameOf(severity)} ${lengthText(time)}`).join(", ")}.`]),
    ...(paused.length === 0 ? [] : [`Paused: ${reasons(paused)}.`]),
    ...(excludedTime.length === 0 ? [] : [`Excluded: ${reasons(excludedTime)}.`]),
    ...(isPublic || rca.wanted === 0 ? [] : [analysesText(rca)]),
  ];
  return lines.length === 0 ? "" : `## Also\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

function reasons(times: Figures["paused"]): string {
  return times.map(({ reason, time }) => `${lengthText(time)}${reason === "" ? "" : ` ${inlineMarkdown(reason)}`}`).join(", ");
}

function notesOf({ zone, policy }: SloReport): string {
  return `<sub>${NOTES.map((note) => html(note)).join(" ")} Months begin in ${html(zone)}. Policy: ${html(sourceOf(policy))}.</sub>`;
}

/** How the figures are counted, for whoever wants to count again. */
export const NOTES: readonly string[] = [
  "An incident belongs to the month in which it started and to the severity it has now or had last.",
  "So a severity's times and verdicts may be of an earlier, milder severity: each missed promise names the one whose target it was.",
  "An issue that got its severity's label only after it was closed is in no report: nothing was promised while it was open.",
  "Attainment is kept ÷ (kept + missed); promises not decided yet count neither way.",
  "An overdue promise is missed already and still waited for.",
  "Each promised update counts on its own; a solution is missed if any cycle was.",
  "Excluded and withdrawn incidents are counted apart.",
  "Counted time is the time on the promise's clock: closed hours and pauses do not count.",
  "A miss is late by the wall, and counted on the promise's clock: until it came, until nobody waited for it any more, or until now.",
  "Medians and 90th percentiles are between two values by proportion.",
];

function linkOf({ number, url, title }: IncidentRecord): string {
  if (url === "") return `Incident ${number}`;
  return `[#${number}](${url}) ${inlineMarkdown(title, 80)}`;
}

function moreText(total: number): string {
  return total > MOST ? `\n\n… and ${count(total - MOST)} more.` : "";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
