import { clean } from "../../core/text/escape.ts";
import type { TextStyle } from "../terminal/text-style.ts";

/** What a reader of the rendered Markdown sees first, as lines for a terminal: without folded parts and comments, tables as rows. */
export function plainLines(markdown: string, style: TextStyle): readonly string[] {
  const text = clean(markdown)
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<details>[\s\S]*?<\/details>/g, "")
    .replace(/```[\s\S]*?```/g, "");
  const lines = text.split("\n").map((line) => line.trimEnd());
  return lines.flatMap((line, index) => {
    if (line === "" || isRule(line) || isRule(lines[index + 1] ?? "")) return [];
    return [inline(line.startsWith("|") ? rowText(line) : line, style)];
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

function inline(line: string, style: TextStyle): string {
  const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
  const text = (heading === undefined ? line : `**${heading}**`)
    .replace(/^> ?/, "")
    .replace(/ \[Read it\]\([^)\s]*\)/g, "")
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g, "$1")
    .replace(/<\/?(?:sub|sup|span|br|kbd)\s*\/?>/g, "")
    .replace(/\*\*((?:\\.|[^*])+)\*\*/g, (_, words: string) => style.bold(words))
    .replace(/~~((?:\\.|[^~])+)~~/g, "$1")
    .replace(/&#8203;/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
  return text.replace(/\\([\\`*_{}[\]|~^#+\-=.)!>$])/g, "$1");
}
