import { linesOf, type MarkdownLine, plainOf, titleIn } from "../text/quote.ts";
import { wordsPlain } from "../text/words-line.ts";

/** A piece of a text that was Markdown, for a mail: plain, on one line. */
export type MailBlock = { readonly kind: "heading" | "text" | "item"; readonly text: string };

const MOST_CHARACTERS = 30_000;

/** What stands between these in a comment goes into the mail; without them all of it does. */
const REVIEW = /<!-- incident-slo:review -->([\s\S]*)<!-- \/incident-slo:review -->/;

/** A comment of Markdown as the blocks of a mail: tables row by row, charts left out. Cut with "…" when it is very long. */
export function mailBlocks(markdown: string): readonly MailBlock[] {
  const text = (REVIEW.exec(markdown)?.[1] ?? markdown).replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  const lines = linesOf(text);
  const blocks = lines.flatMap((line) => blockOf(line) ?? []);
  return bounded(joined(blocks));
}

type Piece = MailBlock | { readonly kind: "gap" };

/** Null: nothing of the line is worth a mail. */
function blockOf(line: MarkdownLine): readonly Piece[] | null {
  if (line.code) return null;
  if (line.text.trim() === "") return [{ kind: "gap" }];
  const heading = titleIn(line.text);
  if (heading !== null) return [{ kind: "heading", text: said(heading) }];
  if (/^\s*\|/.test(line.text)) return rowOf(line.text);
  const [, mark, item] = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/.exec(line.text) ?? [];
  if (item !== undefined) return [{ kind: "item", text: `${worded(item)}${mark === undefined || mark === " " ? "" : " (done)"}` }];
  const text = worded(line.text.replace(/^\s*(?:>\s?)+/, ""));
  return text === "" ? null : [{ kind: "text", text }];
}

/** A row's cells beside each other; not the line under a table's head. */
function rowOf(text: string): readonly Piece[] | null {
  if (/^\s*\|[\s:|-]+\|?\s*$/.test(text) && text.includes("-")) return null;
  const cells = text
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map(said);
  const row = cells.filter((cell) => cell !== "").join(" · ");
  return row === "" ? null : [{ kind: "item", text: row }];
}

/** Markdown in plain words, without addresses. */
function said(markdown: string): string {
  return withoutEscapes(plainOf(markdown));
}

/** Markdown in plain words, with the addresses of its links behind them. */
function worded(markdown: string): string {
  return withoutEscapes(wordsPlain(markdown, MOST_CHARACTERS));
}

function withoutEscapes(text: string): string {
  return text
    .replace(/&#8203;/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

/** Lines of one paragraph become one block. */
function joined(pieces: readonly Piece[]): readonly MailBlock[] {
  const blocks: MailBlock[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (piece.kind === "text" && isOpen && last !== undefined) blocks[blocks.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    else if (piece.kind !== "gap") blocks.push(piece);
    isOpen = piece.kind === "text";
  }
  return blocks;
}

function bounded(blocks: readonly MailBlock[]): readonly MailBlock[] {
  let size = 0;
  const kept = blocks.filter(({ text }) => {
    size += text.length;
    return size <= MOST_CHARACTERS;
  });
  return kept.length === blocks.length ? kept : [...kept, { kind: "text", text: "…" }];
}
