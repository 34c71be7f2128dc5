import { BREAK, clean, cut, oneLine } from "./escape.ts";

type Line = { readonly text: string; readonly code: boolean };

/** Lines of Markdown, each with whether it stands in a fenced code block (its fences too). */
function linesOf(text: string): readonly Line[] {
  let fence: string | null = null;
  return text.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null) {
      if (mark !== undefined) fence = mark;
      return { text: line, code: mark !== undefined };
    }
    if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    return { text: line, code: true };
  });
}

/** What replaces the parts of a line that are no code span; code spans stay as written. */
function outsideCode(line: string, change: (text: string) => string): string {
  const span = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;
  let result = "";
  let at = 0;
  for (const found of line.matchAll(span)) {
    result += change(line.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return result + change(line.slice(at));
}

function defuse(text: string): string {
  return text
    .replace(/&(?=#|commat;|num;)/gi, "&amp;")
    .replace(/<(?=[a-z!/?])(?!https?:\/\/)(?!mailto:)/gi, "&lt;")
    .replace(/-->/g, "--&gt;")
    .replace(/!\[\s*\]/g, "[image]")
    .replace(/!\[/g, "[")
    .replace(/https?:\/\/\S+/gi, (url) => url.replace(/(?<![a-z0-9])@/gi, "%40"))
    .replace(/(?<![a-z0-9])@(?=[a-z0-9])/gi, `@${BREAK}`);
}

/**
 * Staff's words as a Markdown block quote. Their Markdown stays, but mentions nobody again, holds no HTML and no comment,
 * shows links for images and no headings. At most `most` characters, cut at a line or a word. Empty for empty text.
 */
export function quoteMarkdown(text: string, most = 2_000): string {
  const cleaned = cut(clean(text.slice(0, most * 4)).trim(), most);
  if (cleaned === "") return "";
  return linesOf(cleaned)
    .map((line) => (line.code ? line.text.replace(/<!--(?=\s*incident-slo)/gi, "<!\u200b--") : proseLine(line.text)))
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function proseLine(line: string): string {
  const title = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
  return outsideCode(title === undefined || title === "" ? line : `**${title}**`, defuse).trimEnd();
}

/** One line of staff's own words that keeps code spans, for a list item; mentions nobody and holds no HTML. */
export function lineMarkdown(text: string, most = 300): string {
  return outsideCode(oneLine(text, most), defuse).replace(/\|/g, "\\|");
}

/** What Markdown says, as plain text on one line: no images, code fences, quoted mail, HTML or emphasis. */
export function plainOf(markdown: string): string {
  const lines = linesOf(clean(markdown.slice(0, 40_000)).replace(/<!--[\s\S]*?(?:-->|$)/g, " "));
  return lines
    .filter((line) => !/^\s*>/.test(line.text) && !/^\s*(`{3,}|~{3,})/.test(line.text) && !/^On .{5,200} wrote:\s*$/.test(line.text))
    .map((line) => (line.code ? line.text : plainLine(line.text)))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|(?:[-*_]\s*){3,}$)/, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/(`+)(.+?)\1/g, "$2")
    .replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=[^\s*])(.+?)\*(?![\w*])/g, "$1")
    .replace(/(?<![\w_])_(?=[^\s_])(.+?)_(?![\w_])/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Whether words read well inside a sentence's quotation marks: one short paragraph without block Markdown. */
export function fitsInline(markdown: string, most: number): boolean {
  const text = clean(markdown).trim();
  return text.length <= most && !/\n\s*\n|^\s*(?:[-*+>|#]|\d+[.)]\s|`{3}|~{3})/m.test(text);
}
