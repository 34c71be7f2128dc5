import { clean } from "../../core/render/escape.ts";
import type { Ink } from "../terminal/text-style.ts";

/** What a reader of the rendered Markdown sees first, as lines for a terminal: without folded parts and comments, tables as rows. */
export function plainLines(markdown: string, ink: Ink): readonly string[] {
  const text = clean(markdown)
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<details>[\s\S]*?<\/details>/g, "")
    .replace(/```[\s\S]*?```/g, "");
  const lines = text.split("\n").map((line) => line.trimEnd());
  return lines.flatMap((line, index) => {
    if (line === "" || isRule(line) || isRule(lines[index + 1] ?? "")) return [];
    return [inline(line.startsWith("|") ? rowText(line) : line, ink)];
  });
}

/** The line between a table's head and its rows. */
function isRule(line: string): boolean {
  return /^\|[\s:|-]+\|$/.test(line);
}

function rowText(line: string): string {
  const cells = line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  return `• ${cells.filter((cell) => cell !== "").join(" · ")}`;
}

function inline(line: string, ink: Ink): string {
  const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
  const text = (heading === undefined ? line : `**${heading}**`)
    .replace(/^> ?/, "")
    .replace(/ \[Read it\]\([^)\s]*\)/g, "")
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g, "$1")
    .replace(/<\/?(?:sub|sup|span|br|kbd)\s*\/?>/g, "")
    .replace(/\*\*((?:\\.|[^*])+)\*\*/g, (_, words: string) => ink.bold(words))
    .replace(/~~((?:\\.|[^~])+)~~/g, "$1")
    .replace(/&#8203;/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
  return text.replace(/\\([\\`*_{}[\]|~^#+\-=.)!>$])/g, "$1");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one.
const COLOR = /\u001b\[\d+m/g;

/** The text as it is seen, without colours. */
export function seen(text: string): string {
  return text.replace(COLOR, "");
}

/** Characters that are seen. */
export function seenLength(text: string): number {
  return [...seen(text)].length;
}

/** The text in lines of at most `width` characters, broken at blanks. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (seenLength(longer) > width && line !== "") {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
