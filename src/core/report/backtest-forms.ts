import { shortNameOf } from "../policy/policy.ts";
import { inlineMarkdown, inlinePlain } from "../render/escape.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import type { Backtest, Change, Side } from "./backtest.ts";
import { TALLIED, type Tallies } from "./figures.ts";
import { attainmentText, count, dateText, momentText, monthText, PROMISE_NAMES, percent } from "./words.ts";

/** How many flips and moves are named in Markdown and text. */
const MOST = 50;

/** A backtest for programs: moments are ISO 8601 in UTC. */
export function backtestJson({ repository, at, range, zone, before, after, bySeverity, months, flips, moves }: Backtest) {
  return {
    repository,
    generatedAt: isoOf(at),
    range: { from: isoOf(range.from), until: isoOf(range.until), timezone: zone },
    before,
    after,
    severities: bySeverity.map(({ severity, ...tallies }) => ({ severity: severity.key, ...tallies })),
    months,
    flips: flips.map(changeJson),
    moves: moves.map(changeJson),
  };
}

function changeJson({ severity, before, after, ...change }: Change) {
  return { ...change, severity: severity.key, before: sideJson(before), after: sideJson(after) };
}

function sideJson(side: Side | null) {
  return side === null ? null : { ...side, due: iso(side.due) };
}

function iso(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}

/** A backtest as Markdown, for a file. */
export function backtestMarkdown(backtest: Backtest): string {
  const { before, after } = backtest;
  const { head, table, flips, moves } = backtestParts(backtest, MOST);
  const parts = [
    `## Backtest: ${inlineMarkdown(after.policy)} against ${inlineMarkdown(before.policy)}`,
    head,
    table,
    ...(flips === "" ? [] : [`### Verdicts that flip\n\n${flips}`]),
    ...(moves === "" ? [] : [`### Deadlines that move\n\n${moves}`]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The parts of a backtest in Markdown; at most so many flips and moves are named, "" where there are none. */
export function backtestParts(
  backtest: Backtest,
  most: number,
): { readonly head: string; readonly table: string; readonly flips: string; readonly moves: string } {
  const { flips, moves } = backtest;
  return { head: headOf(backtest), table: tableOf(backtest), flips: changesText(flips, most), moves: changesText(moves, most) };
}

/** "410 incidents from … to …. Kept: 97% (…) before, 98% (…) after. 5 verdicts flip: 4 from missed to kept, 1 from kept to missed." */
function headOf({ range, zone, before, after, flips, moves }: Backtest): string {
  const incidents =
    before.incidents === after.incidents ? count(before.incidents) : `${count(before.incidents)} (${count(after.incidents)} after)`;
  const better = flips.filter(({ before: then }) => then?.verdict === "missed").length;
  const flipText =
    flips.length === 0
      ? "No verdict flips"
      : `${count(flips.length)} ${flips.length === 1 ? "verdict flips" : "verdicts flip"} (${count(better)} no longer missed, ${count(flips.length - better)} newly missed)`;
  const noun = before.incidents === 1 && after.incidents === 1 ? "incident" : "incidents";
  return `${incidents} ${noun}, ${dateText(range.from, zone)} to ${dateText(range.until - 1, zone)}. Promises kept: ${attainmentText(before.promises.all)} before, ${attainmentText(after.promises.all)} after. ${flipText}; ${count(moves.length)} other ${moves.length === 1 ? "deadline moves" : "deadlines move"}.`;
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

function changesText(changes: readonly Change[], most: number): string {
  const lines = changes.slice(0, most).map((change) => `- ${changeMarkdown(change)}`);
  return [...lines, ...(changes.length > most ? [`- … and ${count(changes.length - most)} more`] : [])].join("\n");
}

function changeMarkdown(change: Change): string {
  const { number, url, title, metric, severity } = change;
  return `[#${number}](${url}) ${inlineMarkdown(title, 60)}: ${PROMISE_NAMES[metric].toLowerCase()}, ${inlineMarkdown(shortNameOf(severity))}: ${inlineMarkdown(differenceText(change), 300)}`;
}

function differenceText({ before, after }: Change): string {
  return `${sideText(before)} → ${sideText(after)}`;
}

const VERDICTS = { met: "kept", missed: "missed", open: "open", none: "no verdict" } as const;

function sideText(side: Side | null): string {
  if (side === null) return "not promised";
  const target = side.target === null ? "" : `${side.target}: `;
  return `${target}${VERDICTS[side.verdict]}${side.due === null ? "" : `, due ${momentText(side.due)}`}`;
}

/** A backtest for a terminal. */
export function backtestLines(backtest: Backtest): readonly string[] {
  const { before, after, bySeverity, flips, moves } = backtest;
  const share = (tallies: Tallies) => TALLIED.map((metric) => percent(tallies[metric].attainment).padStart(7)).join("");
  const rows = [
    ...bySeverity.map(({ severity, ...sides }) => ({ name: shortNameOf(severity), ...sides })),
    { name: "All", before: before.promises, after: after.promises },
  ];
  const width = Math.max(...rows.map(({ name }) => name.length), 10);
  const line = (change: Change) =>
    `  #${change.number} ${inlinePlain(change.title, 40)}: ${PROMISE_NAMES[change.metric].toLowerCase()}: ${inlinePlain(differenceText(change), 300)}`;
  const list = (title: string, changes: readonly Change[]) =>
    changes.length === 0
      ? []
      : [
          "",
          title,
          ...changes.slice(0, MOST).map(line),
          ...(changes.length > MOST ? [`  … and ${count(changes.length - MOST)} more`] : []),
        ];
  return [
    `${after.policy} against ${before.policy}`,
    headOf(backtest),
    "",
    `${"".padEnd(width)}         answer update  resol.  all`,
    ...rows.flatMap(({ name, before: then, after: now }) => [
      `${name.padEnd(width)} before${share(then)}`,
      `${"".padEnd(width)} after ${share(now)}`,
    ]),
    ...list("Verdicts that flip", flips),
    ...list("Deadlines that move", moves),
  ];
}
