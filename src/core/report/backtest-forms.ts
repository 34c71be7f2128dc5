import { METRIC_WORDS } from "../policy/metric-words.ts";
import { shortNameOf } from "../policy/policy.ts";
import { inlineMarkdown, inlinePlain } from "../text/escape.ts";
import { count, percent } from "../text/numbers.ts";
import { isoOf, isoOrNull } from "../time/instant.ts";
import type { Backtest, OneSidedIncident, PromiseChange, PromiseUnderPolicy } from "./backtest.ts";
import { attainmentText, dateText, momentText, monthText, PROMISE_NAMES } from "./figure-words.ts";
import { TALLIED, type Tallies } from "./figures.ts";

/** How many flips and moves are named in Markdown and text. */
const MOST = 50;

/** A backtest for programs: moments are ISO 8601 in UTC. */
export function backtestJson(backtest: Backtest) {
  const { repository, at, range, zone, before, after, bySeverity, months, leaving, joining, flips, moves } = backtest;
  return {
    repository,
    generatedAt: isoOf(at),
    range: { from: isoOf(range.from), until: isoOf(range.until), timezone: zone },
    before,
    after,
    severities: bySeverity.map(({ severity, ...tallies }) => ({ severity: severity.key, ...tallies })),
    months,
    leaving: leaving.map(turnJson),
    joining: joining.map(turnJson),
    flips: flips.map(changeJson),
    moves: moves.map(changeJson),
  };
}

function turnJson({ severity, ...turn }: OneSidedIncident) {
  return { ...turn, severity: severity.key };
}

function changeJson({ severity, before, after, ...change }: PromiseChange) {
  return { ...change, severity: severity.key, before: sideJson(before), after: sideJson(after) };
}

function sideJson(side: PromiseUnderPolicy | null) {
  return side === null ? null : { ...side, due: isoOrNull(side.due) };
}

/** A backtest as Markdown, for a file. */
export function backtestMarkdown(backtest: Backtest): string {
  const { before, after } = backtest;
  const { head, table, lists } = backtestParts(backtest, MOST);
  const parts = [
    `## Backtest: ${inlineMarkdown(after.policy)} against ${inlineMarkdown(before.policy)}`,
    head,
    table,
    ...lists.map(({ title, text }) => `### ${title}\n\n${text}`),
    ...(isLong(backtest) ? ["`--json` names all of them."] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Things to name. `isMinor`: no verdict hangs on them. */
type BacktestList<Content> = { readonly title: string; readonly isMinor: boolean } & Content;

/** The parts of a backtest in Markdown; of each list at most so many are named, and lists of nothing are left out. */
export function backtestParts(
  backtest: Backtest,
  most: number,
): { readonly head: string; readonly table: string; readonly lists: readonly BacktestList<{ readonly text: string }>[] } {
  const lists = listsOf(backtest, turnMarkdown, changeMarkdown).map(({ lines, ...list }) => ({
    ...list,
    text: shortened(lines, most)
      .map((line) => `- ${line}`)
      .join("\n"),
  }));
  return { head: headOf(backtest), table: tableOf(backtest), lists };
}

/** What there is to name, each list under its title. */
function listsOf(
  backtest: Backtest,
  turn: (turn: OneSidedIncident, words: OneSidedWords) => string,
  change: (change: PromiseChange) => string,
): readonly BacktestList<{ readonly lines: readonly string[] }>[] {
  const { leaving, joining, flips, moves } = backtest;
  return [
    { title: "Incidents that no longer count", isMinor: false, lines: leaving.map((one) => turn(one, LEAVING)) },
    { title: "Incidents that newly count", isMinor: false, lines: joining.map((one) => turn(one, JOINING)) },
    { title: "Verdicts that flip", isMinor: false, lines: flips.map(change) },
    { title: "Deadlines that move", isMinor: true, lines: moves.map(change) },
  ].filter(({ lines }) => lines.length > 0);
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  return lines.length > most ? [...lines.slice(0, most), `… and ${count(lines.length - most)} more`] : lines;
}

function isLong({ leaving, joining, flips, moves }: Backtest): boolean {
  return [leaving, joining, flips, moves].some(({ length }) => length > MOST);
}

/** "410 incidents from … to …. Promises kept: 97% (…) before, 98% (…) after. 5 verdicts flip: 4 no longer missed, 1 newly missed." */
function headOf(backtest: Backtest): string {
  const { range, zone, before, after, moves } = backtest;
  const incidents = before.incidents === 1 ? "1 incident" : `${count(before.incidents)} incidents`;
  const sentences = [
    `${incidents}, ${dateText(range.from, zone)} to ${dateText(range.until - 1, zone)}.`,
    ...turnsText(backtest),
    `Promises kept: ${attainmentText(before.promises.all)} before, ${attainmentText(after.promises.all)} after.`,
    `${flipsText(backtest)}; ${count(moves.length)} other ${moves.length === 1 ? "deadline moves" : "deadlines move"}.`,
  ];
  return sentences.join(" ");
}

/** "20 of them would no longer be followed, 1 would be set aside." */
function turnsText({ leaving, joining }: Backtest): readonly string[] {
  const parts = [
    ...some(leaving.filter(({ as }) => as === "not-followed").length, "would no longer be followed"),
    ...some(leaving.filter(({ as }) => as === "set-aside").length, "would be set aside"),
    ...some(joining.filter(({ as }) => as === "not-followed").length, "more would be followed"),
    ...some(joining.filter(({ as }) => as === "set-aside").length, "more would no longer be set aside"),
  ];
  return parts.length === 0 ? [] : [`${parts.join(", ")}.`];
}

/** "5 verdicts flip on 4 incidents: 3 no longer missed, 1 no longer promised, 1 newly missed". */
function flipsText({ flips }: Backtest): string {
  if (flips.length === 0) return "No verdict flips";
  const newly = flips.filter(({ after }) => after?.verdict === "missed").length;
  const unpromised = flips.filter(
    ({ before, after }) => before?.verdict === "missed" && (after === null || after.verdict === "none"),
  ).length;
  const incidents = new Set(flips.map(({ number }) => number)).size;
  const where = incidents === flips.length ? "" : ` on ${count(incidents)} ${incidents === 1 ? "incident" : "incidents"}`;
  const parts = [
    ...some(flips.length - newly - unpromised, "no longer missed"),
    ...some(unpromised, "missed, but no longer promised"),
    ...some(newly, "newly missed"),
  ];
  return `${count(flips.length)} ${flips.length === 1 ? "verdict flips" : "verdicts flip"}${where} (${parts.join(", ")})`;
}

function some(number: number, words: string): readonly string[] {
  return number === 0 ? [] : [`${count(number)} ${words}`];
}

function tableOf({ bySeverity, months, before, after }: Backtest): string {
  const row = (name: string, then: Tallies, now: Tallies) =>
    `| ${name} | ${TALLIED.map((metric) => fromTo(then, now, metric)).join(" | ")} |`;
  const rows = [
    ...bySeverity.map(({ severity, ...tallies }) => row(inlineMarkdown(shortNameOf(severity)), tallies.before, tallies.after)),
    ...(months.length < 2 ? [] : months.map(({ month, ...tallies }) => row(monthText(month), tallies.before, tallies.after))),
    row("All", before.promises, after.promises),
  ];
  const names = TALLIED.map((metric) => PROMISE_NAMES[metric]);
  return [`| | ${names.join(" | ")} |`, `| --- | ${names.map(() => "---").join(" | ")} |`, ...rows].join("\n");
}

/** "92% → 97%", with the numbers behind it. */
function fromTo(then: Tallies, now: Tallies, metric: keyof Tallies): string {
  const [old, fresh] = [attainmentText(then[metric]), attainmentText(now[metric])];
  return old === fresh ? old : `${old} → ${fresh}`;
}

type OneSidedWords = Readonly<Record<OneSidedIncident["as"], string>>;

const LEAVING: OneSidedWords = { "not-followed": "no longer followed", "set-aside": "set aside" };
const JOINING: OneSidedWords = { "not-followed": "not followed so far", "set-aside": "set aside so far" };

function turnMarkdown({ number, url, title, severity, as }: OneSidedIncident, words: OneSidedWords): string {
  return `[#${number}](${url}) ${inlineMarkdown(title, 60)}, ${inlineMarkdown(shortNameOf(severity))}: ${words[as]}`;
}

function changeMarkdown(change: PromiseChange): string {
  const { number, url, title, metric, severity } = change;
  return `[#${number}](${url}) ${inlineMarkdown(title, 60)}: ${METRIC_WORDS[metric].name}, ${inlineMarkdown(shortNameOf(severity))}: ${inlineMarkdown(differenceText(change), 300)}`;
}

function differenceText({ before, after }: PromiseChange): string {
  return `${sideText(before)} → ${sideText(after)}`;
}

const VERDICTS = { met: "kept", missed: "missed", open: "open", none: "no verdict" } as const;

function sideText(side: PromiseUnderPolicy | null): string {
  if (side === null) return "not promised";
  const target = side.target === null ? "" : `${side.target}: `;
  return `${target}${VERDICTS[side.verdict]}${side.due === null ? "" : `, due ${momentText(side.due)}`}`;
}

/** A backtest for a terminal. */
export function backtestLines(backtest: Backtest): readonly string[] {
  const { before, after, bySeverity } = backtest;
  const share = (tallies: Tallies) => TALLIED.map((metric) => percent(tallies[metric].attainment).padStart(7)).join("");
  const rows = [
    ...bySeverity.map(({ severity, ...sides }) => ({ name: shortNameOf(severity), ...sides })),
    { name: "All", before: before.promises, after: after.promises },
  ];
  const width = Math.max(...rows.map(({ name }) => name.length), 10);
  const line = (change: PromiseChange) =>
    `#${change.number} ${inlinePlain(change.title, 40)}: ${METRIC_WORDS[change.metric].name}: ${inlinePlain(differenceText(change), 300)}`;
  const turn = ({ number, title, as }: OneSidedIncident, words: OneSidedWords) => `#${number} ${inlinePlain(title, 40)}: ${words[as]}`;
  return [
    `${after.policy} against ${before.policy}`,
    headOf(backtest),
    "",
    `${"".padEnd(width)}         answer updates solut.  all`,
    ...rows.flatMap(({ name, before: then, after: now }) => [
      `${name.padEnd(width)} before${share(then)}`,
      `${"".padEnd(width)} after ${share(now)}`,
    ]),
    ...listsOf(backtest, turn, line).flatMap(({ title, lines }) => ["", title, ...shortened(lines, MOST).map((one) => `  ${one}`)]),
    ...(isLong(backtest) ? ["", "--json names all of them."] : []),
  ];
}
