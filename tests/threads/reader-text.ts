/** What a reader sees of Markdown: no hidden comments, tags or bold signs, entities and escapes resolved. Code stays as it is written. */
export function readerText(markdown: string): string {
  return partsOf(markdown)
    .map(({ text, isCode }) => (isCode ? text : proseText(text)))
    .join("");
}

const ZERO_WIDTH_SPACE = "\u200b";
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function proseText(text: string): string {
  const plain = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(\/?)([a-z]\w*)\b[^>]*>/gi, "")
    .replace(/\*\*/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name?.toLowerCase() ?? ""] ?? entity;
    });
  return withoutBreaks(plain);
}

/** A zero-width space is seen by nobody, but for where it keeps a link from being one. */
export function withoutBreaks(text: string): string {
  return text.replace(/(https?:\u200b)|\u200b/gi, (_, broken?: string) => broken ?? "");
}

type Part = { readonly text: string; readonly isCode: boolean };

/** Code and the rest of it: fenced blocks, and spans within a paragraph. */
function partsOf(markdown: string): readonly Part[] {
  const pattern = /^([ >]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ >]*\2[^\n]*$|(?<![\\`])(`+)(?!`)(?:[^`\n]|(?!\3(?!`))`)+?\3(?!`)/gm;
  const parts: Part[] = [];
  let at = 0;
  for (const found of markdown.matchAll(pattern)) {
    parts.push({ text: markdown.slice(at, found.index), isCode: false }, { text: found[0], isCode: true });
    at = found.index + found[0].length;
  }
  return [...parts, { text: markdown.slice(at), isCode: false }].map((part) => ({
    ...part,
    text: part.isCode ? part.text.replaceAll(ZERO_WIDTH_SPACE, "") : part.text,
  }));
}

/** What follows "What happened" or "Cause" where a row begins with it: to the end of its paragraph, and a quote right after it. */
export function whatHappened(text: string): string {
  const lines = text.split("\n");
  return lines
    .flatMap((line, index) => {
      const [, rest] = /^[\s>|*_#-]*(?:what happened|(?:root )?cause)\b(.*)$/i.exec(line) ?? [];
      return rest === undefined ? [] : [[rest, ...followingLines(lines.slice(index + 1))].join("\n")];
    })
    .join("\n\n");
}

function followingLines(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, index) => line.trim() === "" && !lines[index + 1]?.startsWith(">"));
  return end === -1 ? lines : lines.slice(0, end);
}

/** The sentences of a text: to a full stop, or the end of a line. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
