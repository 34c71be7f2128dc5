import { wrapped } from "../../core/text/wrap.ts";

/** A command's help in lines of at most `width` characters: sentences flow, what an option means stands beside it, examples stay whole. */
export function usageLines(usage: string, width: number): readonly string[] {
  const parts: string[][] = [];
  for (const line of usage.trim().split("\n")) {
    const before = parts.at(-1);
    if (before !== undefined && goesOn(before[0] ?? "", line)) before.push(line);
    else parts.push([line]);
  }
  return parts.flatMap((lines) => flowing(lines, width));
}

const TERM = /^( {2,4}\S+(?: \S+)* {2,})\S/;

/** Whether a line belongs to the one before: to a paragraph another of its lines, to an option what stands further in. */
function goesOn(first: string, line: string): boolean {
  if (first === "" || line === "") return false;
  const term = TERM.exec(first)?.[1];
  if (term !== undefined) return /^ */.exec(line)?.[0].length === term.length;
  return !/^Usage:|^ /.test(first) && !line.startsWith(" ");
}

function flowing(lines: readonly string[], width: number): readonly string[] {
  const [first = ""] = lines;
  const words = lines.map((line) => line.trim()).join(" ");
  const isNarrow = width < 40;
  if (/^(?:Usage:| {7}incident-slo )/.test(first))
    return isNarrow ? wrapped(first.trim(), width, 2) : wrapped(first, width, first.startsWith(" ") ? 4 : 11);
  const term = TERM.exec(first)?.[1];
  if (term === undefined) return first.startsWith(" ") ? [first] : wrapped(words, width);
  const meaning = words.slice(term.trim().length).trim();
  const room = width - term.length;
  if (room < 24) {
    const named = term.trim().startsWith("{") ? [term.trimEnd()] : wrapped(term.trimEnd(), width, 2);
    return [...named, ...wrapped(`${" ".repeat(isNarrow ? 4 : 6)}${meaning}`, width)];
  }
  const [start = "", ...rest] = wrapped(meaning, room);
  return [`${term}${start}`, ...rest.map((line) => `${" ".repeat(term.length)}${line}`)];
}
