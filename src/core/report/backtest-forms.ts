import { METRIC_WORDS } from "../policy/metric-words.ts";
import { shortNameOf } from "../policy/policy.ts";
import { oneLine } from "../text/escape.ts";
import { count, counted, percent } from "../text/numbers.ts";
import { isoOf, isoOrNull } from "../time/instant.ts";
import type { Backtest, OneSidedIncident, PromiseChange, PromiseUnderPolicy } from "./backtest.ts";
import { type Block, type List, listOf, type Words } from "./block.ts";
import { listLines } from "./block-lines.ts";
import { blocksMarkdown } from "./block-markdown.ts";
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
  const { head, shares, lists } = backtestBlocks(backtest, MOST);
  const title = `Backtest: ${after.policy} against ${before.policy}`;
  return `${blocksMarkdown([
    { type: "heading", text: title },
    { type: "text", text: head },
    shares,
    ...lists.flatMap(({ title, list }): Block[] => [{ type: "heading", level: 3, text: title }, list]),
    ...(isLong(backtest) ? [{ type: "text", text: [{ type: "code", text: "--json" }, " names all of them."] } as const] : []),
  ])}\n`;
}

/** Things to name under a title. `isMinor`: no verdict hangs on them. */
export type NamedList = { readonly title: string; readonly isMinor: boolean; readonly list: List };

/** The parts of a backtest; of each list at most so many are named, and lists of nothing are left out. */
export function backtestBlocks(
  backtest: Backtest,
  most: number,
): { readonly head: string; readonly shares: Block; readonly lists: readonly NamedList[] } {
  const { leaving, joining, flips, moves } = backtest;
  const lists = [
    { title: "Incidents that no longer count", isMinor: false, items: leaving.map((one) => oneSidedText(one, LEAVING)) },
    { title: "Incidents that newly count", isMinor: false, items: joining.map((one) => oneSidedText(one, JOINING)) },
    { title: "Verdicts that flip", isMinor: false, items: flips.map(changeText) },
    { title: "Deadlines that move", isMinor: true, items: moves.map(changeText) },
  ];
  return {
    head: headOf(backtest),
    shares: sharesOf(backtest),
    lists: lists.filter(({ items }) => items.length > 0).map(({ items, ...list }) => ({ ...list, list: listOf(items, most) })),
  };
}

function isLong({ leaving, joining, flips, moves }: Backtest): boolean {
  return [leaving, joining, flips, moves].some(({ length }) => length > MOST);
}

/** "410 incidents from … to …. Promises kept: 97% (…) before, 98% (…) after. 5 verdicts flip: 4 no longer missed, 1 newly missed." */
function headOf(backtest: Backtest): string {
  const { range, zone, before, after, moves } = backtest;
  const sentences = [
    `${counted(before.incidents, "incident")}, ${dateText(range.from, zone)} to ${dateText(range.until - 1, zone)}.`,
    ...turnsText(backtest),
    `Promises kept: ${attainmentText(before.promises.all)} before, ${attainmentText(after.promises.all)} after.`,
    `${flipsText(backtest)}; ${counted(moves.length, "other deadline moves", "other deadlines move")}.`,
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
  const where = incidents === flips.length ? "" : ` on ${counted(incidents, "incident")}`;
  const parts = [
    ...some(flips.length - newly - unpromised, "no longer missed"),
    ...some(unpromised, "missed, but no longer promised"),
    ...some(newly, "newly missed"),
  ];
  return `${counted(flips.length, "verdict flips", "verdicts flip")}${where} (${parts.join(", ")})`;
}

function some(number: number, words: string): readonly string[] {
  return number === 0 ? [] : [`${count(number)} ${words}`];
}

function sharesOf({ bySeverity, months, before, after }: Backtest): Block {
  const row = (name: string, then: Tallies, now: Tallies) => [name, ...TALLIED.map((metric) => fromTo(then, now, metric))];
  const hasMonths = months.length > 1;
  const rows = [
    ...bySeverity.map(({ severity, ...tallies }) => row(shortNameOf(severity), tallies.before, tallies.after)),
    ...(!hasMonths ? [] : months.map(({ month, ...tallies }) => row(monthText(month), tallies.before, tallies.after))),
    row("All", before.promises, after.promises),
  ];
  return {
    type: "table",
    layout: "cards",
    head: [hasMonths ? "Severity or month" : "Severity", ...TALLIED.map((metric) => PROMISE_NAMES[metric])],
    rows,
  };
}

/** "92% → 97%", with the numbers behind it. */
function fromTo(then: Tallies, now: Tallies, metric: keyof Tallies): string {
  const [old, fresh] = [attainmentText(then[metric]), attainmentText(now[metric])];
  return old === fresh ? old : `${old} → ${fresh}`;
}

type OneSidedWords = Readonly<Record<OneSidedIncident["as"], string>>;

const LEAVING: OneSidedWords = { "not-followed": "no longer followed", "set-aside": "set aside" };
const JOINING: OneSidedWords = { "not-followed": "not followed so far", "set-aside": "set aside so far" };

function oneSidedText({ number, url, title, severity, as }: OneSidedIncident, words: OneSidedWords): Words {
  return [{ type: "link", text: `#${number}`, url }, ` ${oneLine(title, 60)}, ${shortNameOf(severity)}: ${words[as]}`];
}

function changeText({ number, url, title, metric, severity, before, after }: PromiseChange): Words {
  const difference = `${sideText(before)} → ${sideText(after)}`;
  const what = `${METRIC_WORDS[metric].name}, ${shortNameOf(severity)}`;
  return [{ type: "link", text: `#${number}`, url }, ` ${oneLine(title, 60)}: ${what}: ${oneLine(difference, 300)}`];
}

const VERDICTS = { met: "kept", missed: "missed", open: "open", none: "no verdict" } as const;

function sideText(side: PromiseUnderPolicy | null): string {
  if (side === null) return "not promised";
  const target = side.target === null ? "" : `${side.target}: `;
  return `${target}${VERDICTS[side.verdict]}${side.due === null ? "" : `, due ${momentText(side.due)}`}`;
}

/** A backtest for a terminal. */
export function backtestLines(backtest: Backtest): readonly string[] {
  const { before, after } = backtest;
  const { head, lists } = backtestBlocks(backtest, MOST);
  return [
    `${after.policy} against ${before.policy}`,
    head,
    "",
    ...shareLines(backtest),
    ...lists.flatMap(({ title, list }) => ["", title, ...listLines(list)]),
    ...(isLong(backtest) ? ["", "--json names all of them."] : []),
  ];
}

/** What the terminal's table has room for. */
const SHARE_HEADS: Readonly<Record<keyof Tallies, string>> = {
  response: "answer",
  reply: "reply",
  update: "updates",
  resolution: "solut.",
  all: "all",
};

/** The kept shares below each other: side by side they are wider than a terminal. */
function shareLines({ before, after, bySeverity }: Backtest): readonly string[] {
  const columns = (wordOf: (metric: keyof Tallies) => string) => TALLIED.map((metric) => wordOf(metric).padStart(8)).join("");
  const share = (tallies: Tallies) => columns((metric) => percent(tallies[metric].attainment));
  const rows = [
    ...bySeverity.map(({ severity, ...sides }) => ({ name: shortNameOf(severity), ...sides })),
    { name: "All", before: before.promises, after: after.promises },
  ];
  const width = Math.max(...rows.map(({ name }) => name.length), 10);
  return [
    `${"".padEnd(width + " before".length)}${columns((metric) => SHARE_HEADS[metric])}`,
    ...rows.flatMap(({ name, before: then, after: now }) => [
      `${name.padEnd(width)} before${share(then)}`,
      `${"".padEnd(width)} after ${share(now)}`,
    ]),
  ];
}
