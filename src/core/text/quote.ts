import { BREAK, clean, cut, oneLine } from "./escape.ts";
import { HTML_TAGS } from "./html-tags.ts";

/** A line of Markdown; `code`: it stands in a fenced code block, or is its fence. */
export type MarkdownLine = { readonly text: string; readonly code: boolean };

/** Lines of Markdown, each with whether it stands in a fenced code block (its fences too). */
export function linesOf(text: string): readonly MarkdownLine[] {
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

export const CODE_SPAN = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;

/** Whether every backtick belongs to a code span of its own line: one that is escaped, alone or in an address makes code of what looks like none. */
export function codeIsClear(lines: readonly string[]): boolean {
  return lines.every((line) => {
    if (!line.includes("`")) return true;
    return !line.includes("\\`") && !line.split(/\s/).some(isAddressWithTick) && !line.replace(CODE_SPAN, "").includes("`");
  });
}

function isAddressWithTick(word: string): boolean {
  const start = word.search(/\/\/|www\./i);
  return start >= 0 && word.includes("`", start);
}

/** Changes the parts of a line that are no code span; code spans stay as written where they are clear. */
function outsideCode(line: string, change: (text: string) => string, isClear: boolean): string {
  if (!isClear) return change(line);
  let result = "";
  let at = 0;
  for (const found of line.matchAll(CODE_SPAN)) {
    result += change(line.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return result + change(line.slice(at));
}

/** A whole mail address, which stays, or an `@` that could mention someone. */
const MENTION_OR_ADDRESS = /(?<![\w.+@-])([a-z0-9](?:[\w.+-]*[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?![\w@-]|\.\w)|@(?=[a-z0-9])/gi;

function defuse(text: string): string {
  return text
    .replace(/&(?=#|commat;|num;)/gi, "&amp;")
    .replace(/<(?=[a-z!/?])(?!https?:\/\/)(?!mailto:)/gi, "&lt;")
    .replace(/-->/g, "--&gt;")
    .replace(/!\[\s*\]/g, "[image]")
    .replace(/!\[/g, "[")
    .replace(/https?:\/\/\S+/gi, (url) => url.replace(/(?<![a-z0-9])@/gi, "%40"))
    .replace(MENTION_OR_ADDRESS, (found, address: string | undefined) => (address === undefined ? `@${BREAK}` : found));
}

/**
 * Staff's words as a Markdown block quote. Their Markdown stays, but mentions nobody again, holds no HTML and no comment,
 * shows links for images and no headings. At most `most` characters, cut at a line or a word. Empty for empty text.
 */
export function quoteMarkdown(text: string, most = 2_000): string {
  const cleaned = cut(clean(text.slice(0, most * 4)).trim(), most);
  if (cleaned === "") return "";
  const lines = linesOf(cleaned);
  const isClear = codeIsClear(lines.flatMap((line) => (line.code ? [] : [line.text])));
  return lines
    .map((line) => (line.code ? line.text.replace(/<!--(?=\s*incident-slo)/gi, "<!\u200b--") : proseLine(line.text, isClear)))
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

/** The words of a heading; null: the line is none. */
export function titleIn(line: string): string | null {
  const words = /^ {0,3}#{1,6}\s+(.*)$/.exec(line)?.[1]?.trimEnd();
  if (words === undefined) return null;
  let end = words.length;
  while (words[end - 1] === "#") end -= 1;
  return words.slice(0, end).trimEnd();
}

function proseLine(line: string, isClear: boolean): string {
  const title = titleIn(line);
  return outsideCode(title === null || title === "" ? line : `**${title}**`, defuse, isClear).trimEnd();
}

/** What the program's own escaping leaves in a text, and a sign for each while the text is made harmless. */
const OWN_SIGNS = [
  [BREAK, "\ue002"],
  ["<span>$</span>", "\ue003"],
] as const;

/**
 * People's Markdown to be posted again as it is: it mentions nobody, holds no HTML and no comment, shows links for images and
 * bold lines for headings. `isHere` false: it was written in another repository, so that `#7` refers to nothing.
 */
export function harmlessMarkdown(text: string, isHere: boolean): string {
  const signed = OWN_SIGNS.reduce((all, [own, sign]) => all.replaceAll(own, sign), clean(text).replace(/[\ue000-\ue003]/g, ""));
  const lines = linesOf(signed);
  const isClear = codeIsClear(lines.flatMap((line) => (line.code ? [] : [line.text])));
  const plain = lines.map((line) => {
    if (line.code) return line.text.replace(/<!--(?=\s*incident-slo)/gi, "<!\u200b--");
    const prose = proseLine(line.text, isClear);
    return isHere
      ? prose
      : outsideCode(prose, (part) => part.replace(/(?<![&\w/])#(?=\d)/g, `#${BREAK}`).replace(/\bGH-(?=\d)/gi, `$&${BREAK}`), isClear);
  });
  return OWN_SIGNS.reduce((all, [own, sign]) => all.replaceAll(sign, own), plain.join("\n"));
}

/** The first lines of a Markdown text that fit, a code block among them closed, with "…" where something is missing. */
export function cutLines(text: string, most: number): string {
  if (text.length <= most) return text;
  let size = 0;
  const lines = linesOf(text);
  const end = lines.findIndex((line) => {
    size += line.text.length + 1;
    return size > most - 10;
  });
  const kept = lines.slice(0, end);
  const fence = lines[end]?.code === true ? kept.findLast((line) => /^ {0,3}(`{3,}|~{3,})/.test(line.text)) : undefined;
  const close = fence === undefined ? [] : [/(`{3,}|~{3,})/.exec(fence.text)?.[1] ?? ""];
  return [...kept.map((line) => line.text), ...close, "", "…"].join("\n");
}

/** One line of staff's own words that keeps code spans, for a list item; mentions nobody and holds no HTML. */
export function lineMarkdown(text: string, most = 300): string {
  const line = oneLine(text, most);
  return outsideCode(line, defuse, codeIsClear([line])).replace(/\|/g, "\\|");
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

const HTML_TAG = new RegExp(`</?(?:${HTML_TAGS})(?=[\\s/>])[^<>]*>`, "gi");

function plainLine(line: string): string {
  const text = line
    .replace(/^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|(?:[-*_]\s*){3,}$)/, "")
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, "")
    .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()]*\)/g, "$1");
  return (text.includes("<") ? text.replace(HTML_TAG, "") : text)
    .replace(CODE_SPAN, "$2")
    .replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=[^\s*])(.+?)\*(?![\w*])/g, "$1")
    .replace(/(?<![\w_])_(?=[^\s_])(.+?)_(?![\w_])/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Whether words read well inside a sentence's quotation marks: one short paragraph without block Markdown. */
export function fitsInline(markdown: string, most: number): boolean {
  const text = clean(markdown).trim();
  return text.length <= most && !/\n\s*\n|^\s*(?:[-*+>|#]|\d+[.)]\s|`{3}|~{3})|^\s*:?-+:?\s*\|/m.test(text);
}
