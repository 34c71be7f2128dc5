import { METRICS, shortNameOf, sourceInWords } from "../policy/policy.ts";
import { html, oneLine } from "../text/escape.ts";
import { htmlPage } from "../text/html-page.ts";
import { count, percent } from "../text/numbers.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import { attainmentChart } from "./charts/attainment.ts";
import { calendarChart } from "./charts/calendar-chart.ts";
import { distributionCharts } from "./charts/distribution.ts";
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
import type { Figures, Tally } from "./figures.ts";
import { incidentsText, NOTES } from "./markdown.ts";
import css from "./page.css";
import type { IncidentRecord } from "./record.ts";
import type { SloReport } from "./report.ts";
import { missesIn, openIn } from "./report-lists.ts";

/** How many misses and open promises the page names; all of them stand in the JSON. */
const MOST = 200;

/** A report as one page that needs nothing else: no script, no file beside it, nothing from the network. */
export function reportPage(report: SloReport): string {
  const title = `Promises kept${report.isPublic && report.isPrivate ? "" : `: ${report.repository}`}`;
  const sections = [
    headOf(report),
    section("Month by month", attainmentChart(report), monthTable(report)),
    section("By severity", severityTable(report), exclusionsOf(report)),
    section("How long it took", distributionsOf(report), timesTable(report)),
    section("When incidents began", calendarChart(report), CALENDAR_KEY),
    section("Open promises", openTable(report)),
    section("Missed promises", missTable(report)),
    section("Time and follow-up", restOf(report)),
  ];
  return pageOf(title, `${sections.join("\n")}\n${footOf(report)}`);
}

/** A page for publishing around its content, which is HTML. */
export function pageOf(title: string, content: string): string {
  const body = `<main class="page">\n${content}\n</main>`;
  return htmlPage({ title, style: css, body, head: [`<meta name="generator" content="Incident SLO">`] });
}

/** Its parts under a heading; nothing where the first part is empty. */
function section(title: string, first: string, ...rest: readonly string[]): string {
  return first === "" ? "" : `<section><h2>${html(title)}</h2>\n${[first, ...rest].join("\n")}\n</section>`;
}

const CALENDAR_KEY = `<p class="quiet">A larger dot is more incidents; a ring means that a promise of one of them was missed.</p>`;

function headOf(report: SloReport): string {
  const { range, zone, total, goal, at, isPublic, isPrivate } = report;
  const where = isPublic && isPrivate ? "" : ` <a href="${html(report.url)}">${html(report.repository)}</a>,`;
  const { all } = total.promises;
  const lead =
    all.attainment === null
      ? "No promise has fallen due yet."
      : `<strong>${html(percent(all.attainment))}</strong> of promises were kept: ${count(all.met)} of ${count(all.met + all.missed)}. The goal is ${percent(goal)}.`;
  const tiles = [
    ...METRICS.flatMap((metric) => tileOf(PROMISE_NAMES[metric], total.promises[metric], goal)),
    tile("Mean time to answer", lengthText(total.response.wall.mean), `${count(total.response.wall.count)} answered`),
    tile("Mean time to restore", lengthText(total.restore.mean), `${count(total.restore.count)} solved`),
  ];
  return `<header><h1>Promises kept</h1>
<p class="quiet">${where} ${html(dateText(range.from, zone))} to ${html(dateText(range.until - 1, zone))}. As of ${timeOf(at)}.</p>
<p>${lead} ${html(incidentsText(total))}</p></header>
<ul class="tiles">${tiles.join("")}</ul>`;
}

function tileOf(name: string, tally: Tally, goal: number): readonly string[] {
  const of = tally.met + tally.missed;
  if (of === 0) return [];
  const short = tally.attainment !== null && tally.attainment < goal;
  const note = tally.missed === 0 ? `all ${count(of)} kept` : `${count(tally.met)} of ${count(of)} kept, ${count(tally.missed)} missed`;
  return [tile(name, percent(tally.attainment), note, short)];
}

function tile(name: string, value: string, note: string, isBad = false): string {
  return `<li><span class="name">${html(name)}</span><b${isBad ? ' class="bad"' : ""}>${html(value)}</b><span class="quiet">${html(note)}</span></li>`;
}

type PromiseColumn = keyof Figures["promises"];

/** The promises that have numbers in the range; what nobody promised takes no room. */
function columnsOf({ total }: SloReport): readonly PromiseColumn[] {
  const kinds = METRICS.filter((kind) => total.promises[kind].attainment !== null);
  return [...kinds, "all"];
}

function promiseHeads(columns: readonly PromiseColumn[]): readonly string[] {
  return ["Incidents", ...columns.map((column) => PROMISE_NAMES[column])];
}

function monthTable(report: SloReport): string {
  const columns = columnsOf(report);
  return table(
    ["Month", ...promiseHeads(columns)],
    report.byMonth.map(({ month, figures }) => [html(monthText(month)), ...promiseCells(figures, columns)]),
  );
}

function severityTable(report: SloReport): string {
  const columns = columnsOf(report);
  const rows = report.bySeverity.map(({ severity, figures }) => [html(shortNameOf(severity)), ...promiseCells(figures, columns)]);
  return cards(["Severity", ...promiseHeads(columns)], [...rows, ["All", ...promiseCells(report.total, columns)]]);
}

function promiseCells({ counted, promises }: Figures, columns: readonly PromiseColumn[]): readonly string[] {
  return [count(counted), ...columns.map((column) => tallyCell(promises[column]))];
}

function tallyCell({ met, missed, attainment }: Tally): string {
  return met + missed === 0 ? "–" : `${percent(attainment)} <small>${count(met)} of ${count(met + missed)}</small>`;
}

function exclusionsOf({ total }: SloReport): string {
  if (total.excluded + total.withdrawn === 0 && total.excludedTime.length === 0) return "";
  return `<p class="quiet">${count(total.excluded)} excluded and ${count(total.withdrawn)} withdrawn incidents are counted apart. Had no exclusion counted: ${html(attainmentText(total.withExclusions.all))}.</p>`;
}

function distributionsOf(report: SloReport): string {
  const parts = (["response", "resolution"] as const).map((kind) => {
    const charts = distributionCharts(report, kind);
    return charts === "" ? "" : `<h3>${PROMISE_NAMES[kind]}</h3><div class="grid-charts">${charts}</div>`;
  });
  const charts = parts.join("");
  const broken = charts.includes('class="break"') ? " A broken bar is longer than it is drawn." : "";
  return charts === "" ? "" : `<p class="quiet">${DISTRIBUTION_KEY}${broken}</p>${charts}`;
}

const DISTRIBUTION_KEY =
  "How many incidents took how long, on the promise's clock, without closed hours and pauses; for best effort by the wall. The dashed line is the target, red is what missed it. Only what was judged by that target is drawn; the rest is named above the drawing.";

function timesTable({ bySeverity, total }: SloReport): string {
  const rows = [...bySeverity.map(({ severity, figures }) => [shortNameOf(severity), figures] as const), ["All", total] as const].flatMap(
    ([name, { response, resolution }]) => [
      ...(response.wall.count === 0 ? [] : [timesRow(name, PROMISE_NAMES.response, response)]),
      ...(resolution.wall.count === 0 ? [] : [timesRow(name, PROMISE_NAMES.resolution, resolution)]),
    ],
  );
  return rows.length === 0
    ? ""
    : `<h3>In numbers</h3>${cards(["Severity", "What", "Incidents", "Median", "90% within", "Median, counted", "90% within, counted"], rows)}`;
}

function timesRow(name: string, what: string, { wall, counted }: Figures["response"]): readonly string[] {
  return [
    html(name),
    what,
    count(wall.count),
    lengthText(wall.median),
    lengthText(wall.p90),
    countedText(counted.median),
    countedText(counted.p90),
  ];
}

function openTable(report: SloReport): string {
  const open = openIn(report);
  const rows = open
    .slice(0, MOST)
    .map(({ record, promise, isOverdue }) => [
      nameCell(record),
      html(shortNameOf(record.severity)),
      PROMISE_NAMES[promise.metric],
      `${timeOf(promise.due)}${isOverdue ? ' <span class="bad">overdue</span>' : ""}`,
    ]);
  return rows.length === 0 ? "" : `${cards(["Incident", "Severity", "Promise", "Due"], rows)}${moreText(open.length)}`;
}

function missTable(report: SloReport): string {
  const misses = missesIn(report);
  const rows = misses
    .slice(0, MOST)
    .map(({ record, miss }) => [
      nameCell(record),
      html(shortNameOf(miss.severity)),
      `${PROMISE_NAMES[miss.metric]}${miss.promised === null ? "" : `, ${html(miss.promised)}`}`,
      miss.due === null ? "–" : timeOf(miss.due),
      latenessText(miss),
      html(accountText(miss)),
    ]);
  return rows.length === 0 ? "" : `${cards(["Incident", "Severity", "Promise", "Due", "Late by", "Why"], rows)}${moreText(misses.length)}`;
}

function nameCell({ number, url, title }: IncidentRecord): string {
  return url === "" ? `Incident ${number}` : `<a href="${html(url)}">#${number}</a> ${html(oneLine(title, 90))}`;
}

function moreText(total: number): string {
  return total > MOST ? `<p class="quiet">… and ${count(total - MOST)} more.</p>` : "";
}

function restOf({ total, isPublic }: SloReport): string {
  const { atSeverity, paused, excludedTime, rca } = total;
  const rows = [
    ...atSeverity.map(({ severity, time }) => ["Time at a severity", html(shortNameOf(severity)), lengthText(time)]),
    ...paused.map(({ reason, time }) => ["Paused", html(reason), lengthText(time)]),
    ...excludedTime.map(({ reason, time }) => ["Excluded", html(reason), lengthText(time)]),
  ];
  const times = rows.length === 0 ? "" : table(["What", "Which", "In all"], rows);
  const analyses = isPublic || rca.wanted === 0 ? "" : `<p>${analysesText(rca)}</p>`;
  return `${analyses}${times}`;
}

function footOf({ zone, policy, at }: SloReport): string {
  const notes = [
    ...NOTES,
    `Months begin in ${zone}. The policy is ${sourceInWords(policy)}.`,
    "Verdicts stand as they were written down when they were reached; a later change of policy does not touch them.",
  ];
  return `<footer><h2>How this is counted</h2><ul>${notes.map((note) => `<li>${html(note)}</li>`).join("")}</ul><p>Made by Incident SLO, ${timeOf(at)}.</p></footer>`;
}

function timeOf(at: Instant): string {
  return `<time datetime="${isoOf(at)}">${html(momentText(at))}</time>`;
}

/** Cells are HTML; the first of a row is its heading. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `<div class="scroll" role="region" aria-label="${html(head[0] ?? "")} table" tabindex="0"><table><thead>${headRow(head)}</thead><tbody>${rows.map((cells) => rowOf(cells, head, false)).join("")}</tbody></table></div>`;
}

/** As `table`; on a phone each row is a card. */
function cards(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `<table class="cards${head[0] === "Incident" ? " named" : ""}"><thead>${headRow(head)}</thead><tbody>${rows.map((cells) => rowOf(cells, head, true)).join("")}</tbody></table>`;
}

function headRow(head: readonly string[]): string {
  return `<tr>${head.map((name) => `<th scope="col">${html(name)}</th>`).join("")}</tr>`;
}

function rowOf(cells: readonly string[], head: readonly string[], isCard: boolean): string {
  const rest = cells.slice(1).map((cell, index) => {
    const name = head[index + 1] ?? "";
    return `<td${isCard ? ` data-name="${html(name)}"` : ""}${name === "Why" ? ' class="why"' : ""}>${cell}</td>`;
  });
  return `<tr><th scope="row">${cells[0] ?? ""}</th>${rest.join("")}</tr>`;
}
