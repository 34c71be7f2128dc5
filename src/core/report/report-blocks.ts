import { METRICS, shortNameOf, sourceInWords } from "../policy/policy.ts";
import { oneLine } from "../text/escape.ts";
import { count, counted, percent } from "../text/numbers.ts";
import { MINUTE, type Milliseconds } from "../time/instant.ts";
import { type Block, cards, listOf, section, type Tile, type Words } from "./block.ts";
import { attainmentChart } from "./charts/attainment.ts";
import { calendarChart } from "./charts/calendar-chart.ts";
import { distributionCharts } from "./charts/distribution.ts";
import {
  accountText,
  analysesText,
  attainmentText,
  countedText,
  dateText,
  escalationsText,
  latenessText,
  lengthText,
  monthText,
  PROMISE_NAMES,
} from "./figure-words.ts";
import type { Figures, Tally } from "./figures.ts";
import type { IncidentRecord } from "./record.ts";
import type { SloReport } from "./report.ts";
import { missesIn, openIn, tellsEscalations } from "./report-lists.ts";
import type { Distribution } from "./statistics.ts";
import { minutesIn, TURNS, type Turn } from "./turns.ts";

/** A report for people; of the open and of the missed promises at most so many are named. */
export function reportBlocks(report: SloReport, most: number): readonly Block[] {
  return [
    ...head(report),
    ...months(report),
    ...severities(report),
    ...tiers(report),
    ...times(report),
    ...turns(report),
    ...beginnings(report),
    ...notSorted(report),
    ...open(report, most),
    ...missed(report, most),
    ...rest(report),
  ];
}

/** How the figures are counted, for whoever wants to count again. */
export function countingBlocks({ zone, policy, at }: SloReport): readonly Block[] {
  const notes = [
    "An incident belongs to the month in which it started and to the severity it has now or had last.",
    "So a severity's times and verdicts may be of an earlier, milder severity: each missed promise names the one whose target it was.",
    "An issue that got its severity's label only after it was closed is in no report: nothing was promised while it was open.",
    "Attainment is kept ÷ (kept + missed); promises not decided yet count neither way.",
    "An overdue promise is missed already and still waited for.",
    "Each promised update counts on its own; a solution is missed if any cycle was.",
    "Excluded and withdrawn incidents are counted apart.",
    "Strictly: setting an incident aside does not undo what had fallen due by then, an answer counts when it was recorded in the thread, and support's own pauses do not stop a clock; waiting for the reporter does.",
    "Counted time is the time on the promise's clock: closed hours and pauses do not count.",
    "A miss is late by the wall, and counted on the promise's clock: until it came, until nobody waited for it any more, or until now.",
    "Whose turn it was: the customer's while support waited for the reporter or had closed it, a supplier's while a label paused it, else support's, with what /pause held; where the calendar of its solution, else of its first answer, is closed, it is closed hours, whatever held it.",
    "Medians and 90th percentiles are between two values by proportion.",
    `Months begin in ${zone}. The policy is ${sourceInWords(policy)}.`,
    "Verdicts stand as they were written down when they were reached; a later change of policy does not touch them.",
  ];
  return section("How this is counted", [listOf(notes), { type: "text", text: ["Made by Incident SLO, ", { type: "moment", at }, "."] }]);
}

function head({ range, zone, total, goal, at, isPublic, isPrivate, repository, url }: SloReport): readonly Block[] {
  const { all } = total.promises;
  const days = `${dateText(range.from, zone)} to ${dateText(range.until - 1, zone)}. As of `;
  const kept: Words = [
    { type: "strong", text: percent(all.attainment) },
    ` of promises were kept: ${count(all.met)} of ${count(all.met + all.missed)}; strictly ${attainmentText(total.strict.all)}. The goal is ${percent(goal)}. ${incidentsText(total)}`,
  ];
  const none = `No promise ${range.until <= at ? "fell due" : "has fallen due yet"}. ${incidentsText(total)}`;
  return [
    { type: "heading", level: 1, text: "Promises kept" },
    {
      type: "text",
      isQuiet: true,
      text: [...(isPublic && isPrivate ? [] : [{ type: "link", text: repository, url } as const, ", "]), days, { type: "moment", at }, "."],
    },
    { type: "text", text: all.attainment === null && total.strict.all.attainment === null ? none : kept },
    {
      type: "tiles",
      tiles: [
        ...METRICS.flatMap((metric) => tileOf(PROMISE_NAMES[metric], total.promises[metric], total.strict[metric], goal)),
        meanTile("Mean time to answer", total.response.wall, "answered"),
        meanTile("Mean time to restore", total.restore, "solved"),
      ],
    },
  ];
}

/** "204 incidents, of which 190 count (3 excluded, 11 withdrawn); 12 still open." */
function incidentsText({ incidents, counted: counting, excluded, withdrawn, open }: Figures): string {
  const apart =
    excluded + withdrawn === 0 ? "" : `, of which ${count(counting)} count (${count(excluded)} excluded, ${count(withdrawn)} withdrawn)`;
  return `${counted(incidents, "incident")}${apart}; ${count(open)} still open.`;
}

function tileOf(name: string, { met, missed, attainment }: Tally, strict: Tally, goal: number): readonly Tile[] {
  const of = met + missed;
  if (attainment === null) return [];
  const note = missed === 0 ? `all ${count(of)} kept` : `${count(met)} of ${count(of)} kept, ${count(missed)} missed`;
  return [{ name, value: percent(attainment), note: `${note}; strictly ${percent(strict.attainment)}`, isBad: attainment < goal }];
}

function meanTile(name: string, { mean, count: number }: Distribution, done: string): Tile {
  return { name, value: lengthText(mean), note: `${count(number)} ${done}`, isBad: false };
}

function months(report: SloReport): readonly Block[] {
  const chart = attainmentChart(report);
  if (chart === "") return [];
  const rows = report.byMonth.map(({ month, figures }) => [monthText(month), ...promiseCells(figures, report)]);
  return section("Month by month", [
    { type: "drawing", html: chart },
    { type: "table", layout: "compared", head: ["Month", ...promiseHeads(report)], rows },
  ]);
}

function severities(report: SloReport): readonly Block[] {
  const { total } = report;
  const { excluded, withdrawn, excludedTime, withExclusions } = total;
  const apart = `${count(excluded)} excluded and ${count(withdrawn)} withdrawn incidents are counted apart. Had no exclusion counted: ${attainmentText(withExclusions.all)}.`;
  const rows = bySeverity(report).map(({ name, figures }) => [name, ...promiseCells(figures, report)]);
  return section("By severity", [
    ...cards(["Severity", ...promiseHeads(report)], rows),
    ...(excluded + withdrawn + excludedTime.length === 0 ? [] : [{ type: "text", isQuiet: true, text: apart } as const]),
  ]);
}

function tiers(report: SloReport): readonly Block[] {
  const rows = report.byTier.map(({ tier, figures }) => [tier ?? "No tier", ...promiseCells(figures, report)]);
  return section("By tier", cards(["Tier", ...promiseHeads(report)], rows));
}

function notSorted({ notSorted: found }: SloReport): readonly Block[] {
  if (found === null || found.open === 0) return [];
  const { open: all, answered, missed: late, waiting } = found;
  const issues = all === 1 ? "1 issue without a severity is open" : `${count(all)} issues without a severity are open`;
  const text = `${issues}: ${count(answered)} answered in time, ${count(late)} not, ${count(waiting)} still to be answered. They count in none of the figures.`;
  return section("Not sorted", [{ type: "text", text }]);
}

/** The severities, then all of them together. */
function bySeverity({ bySeverity, total }: SloReport): readonly { readonly name: string; readonly figures: Figures }[] {
  return [...bySeverity.map(({ severity, figures }) => ({ name: shortNameOf(severity), figures })), { name: "All", figures: total }];
}

/** The promises that have numbers in the range; what nobody promised takes no room. */
function columnsOf({ total }: SloReport): readonly (keyof Figures["promises"])[] {
  return [...METRICS.filter((metric) => total.promises[metric].attainment !== null), "all"];
}

function promiseHeads(report: SloReport): readonly string[] {
  return ["Incidents", ...columnsOf(report).map((column) => PROMISE_NAMES[column])];
}

function promiseCells({ counted, promises, strict }: Figures, report: SloReport): readonly Words[] {
  return [count(counted), ...columnsOf(report).map((column) => shareOf(promises[column], strict[column]))];
}

/** The share as counted, then strictly. */
function shareOf({ met, missed, attainment }: Tally, strict: Tally): Words {
  if (attainment === null && strict.attainment === null) return "–";
  const counted: Words =
    attainment === null ? ["–"] : [`${percent(attainment)} `, { type: "number", text: `${count(met)} of ${count(met + missed)}` }];
  return [...counted, { type: "also", text: `strictly ${percent(strict.attainment)}` }];
}

function times(report: SloReport): readonly Block[] {
  const charts = (["response", "resolution"] as const).flatMap((kind): readonly Block[] => {
    const drawn = distributionCharts(report, kind);
    return drawn === "" ? [] : [{ type: "drawing", html: `<h3>${PROMISE_NAMES[kind]}</h3><div class="grid-charts">${drawn}</div>` }];
  });
  const rows = bySeverity(report).flatMap(({ name, figures }) =>
    (["response", "resolution"] as const).flatMap((kind) => timesRow(name, PROMISE_NAMES[kind], figures[kind])),
  );
  const isBroken = charts.some((block) => block.type === "drawing" && block.html.includes('class="break"'));
  const key = `<p class="quiet">${DISTRIBUTION_KEY}${isBroken ? " A broken bar is longer than it is drawn." : ""}</p>`;
  const heads = ["Severity", "What", "Incidents", "Median", "90% within", "Median, counted", "90% within, counted"];
  return section("How long it took", [
    ...(charts.length === 0 ? [] : [{ type: "drawing", html: key } as const, ...charts]),
    ...section("In numbers", cards(heads, rows), 3),
  ]);
}

const DISTRIBUTION_KEY =
  "How many incidents took how long, on the promise's clock, without closed hours and pauses; for best effort by the wall. The dashed line is the target, red is what missed it. Only what was judged by that target is drawn; the rest is named above the drawing.";

function timesRow(name: string, what: string, { wall, counted }: Figures["response"]): readonly (readonly string[])[] {
  if (wall.count === 0) return [];
  const lengths = [lengthText(wall.median), lengthText(wall.p90), countedText(counted.median), countedText(counted.p90)];
  return [[name, what, count(wall.count), ...lengths]];
}

const TURN_NAMES: Readonly<Record<Turn, string>> = {
  support: "Support",
  customer: "Customer",
  supplier: "Supplier",
  closed: "Closed hours",
};

function turns(report: SloReport): readonly Block[] {
  const rows = bySeverity(report).flatMap(({ name, figures: { turns: own } }): readonly (readonly Words[])[] => {
    const whole = minutesIn(own);
    return whole === 0 ? [] : [[name, lengthText(whole), ...TURNS.map((turn) => turnCell(own[turn] * MINUTE, whole))]];
  });
  return section("Whose turn it was", cards(["Severity", "In all", ...TURNS.map((turn) => TURN_NAMES[turn])], rows));
}

function turnCell(time: Milliseconds, whole: Milliseconds): Words {
  return time === 0 ? "–" : [`${percent(time / whole)} `, { type: "number", text: lengthText(time) }];
}

function beginnings(report: SloReport): readonly Block[] {
  const chart = calendarChart(report);
  const key = `<p class="quiet">A larger dot is more incidents; a ring means that a promise of one of them was missed.</p>`;
  return chart === "" ? [] : [{ type: "drawing", html: `<h2>When incidents began</h2>\n${chart}\n${key}` }];
}

function open(report: SloReport, most: number): readonly Block[] {
  const rows = openIn(report).map(({ record, promise: { metric, due }, isOverdue }) => [
    nameOf(record),
    shortNameOf(record.severity),
    PROMISE_NAMES[metric],
    [{ type: "moment", at: due } as const, ...(isOverdue ? [", ", { type: "alarm", text: "overdue" } as const] : [])],
  ]);
  return section("Open promises", cards(["Incident", "Severity", "Promise", "Due"], rows, most));
}

function missed(report: SloReport, most: number): readonly Block[] {
  const rows = missesIn(report).map(({ record, miss }) => [
    nameOf(record),
    shortNameOf(miss.severity),
    `${PROMISE_NAMES[miss.metric]}${miss.promised === null ? "" : `, ${miss.promised}`}`,
    miss.due === null ? "–" : [{ type: "moment", at: miss.due } as const],
    latenessText(miss),
    accountText(miss),
  ]);
  return section("Missed promises", cards(["Incident", "Severity", "Promise", "Due", "Late by", "Why"], rows, most));
}

/** "Incident 412" where its title is not for everybody's eyes. */
export function nameOf({ number, url, title }: Pick<IncidentRecord, "number" | "url" | "title">): Words {
  return url === "" ? `Incident ${number}` : [{ type: "link", text: `#${number}`, url }, ` ${titleOf(title, 90)}`];
}

/** A title on one line; "": nothing of it can be seen. */
export function titleOf(title: string, most = 120): string {
  const line = oneLine(title, most);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? line : "";
}

function rest(report: SloReport): readonly Block[] {
  const { atSeverity, paused, excludedTime, rca, escalations } = report.total;
  const rows = [
    ...atSeverity.map(({ severity, time }) => ["Time at a severity", shortNameOf(severity), lengthText(time)]),
    ...paused.map(({ reason, time }) => ["Paused", reason, lengthText(time)]),
    ...excludedTime.map(({ reason, time }) => ["Excluded", reason, lengthText(time)]),
  ];
  return section("Time and follow-up", [
    ...(report.isPublic || rca.wanted === 0 ? [] : [{ type: "text", text: analysesText(rca) } as const]),
    ...(tellsEscalations(report) ? [{ type: "text", text: escalationsText(escalations) } as const] : []),
    ...(rows.length === 0 ? [] : [{ type: "table", layout: "compared", head: ["What", "Which", "In all"], rows } as const]),
  ]);
}
