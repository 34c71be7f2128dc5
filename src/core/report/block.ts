import { count } from "../text/numbers.ts";
import type { Instant } from "../time/instant.ts";

/** A piece of a text that is more than words. `number`: a figure beside another. `also`: the figure in another count. `alarm`: what is wrong. */
export type TextPiece =
  | string
  | { readonly type: "strong" | "number" | "also" | "alarm" | "code"; readonly text: string }
  | { readonly type: "link"; readonly text: string; readonly url: string }
  /** `zone`: in which it is told, too; only in UTC unless told. */
  | { readonly type: "moment"; readonly at: Instant; readonly zone?: string };

/** Plain words, which each printer escapes, alone or in pieces. */
export type Words = string | readonly TextPiece[];

/** A part of a page, before it is laid out as Markdown, as HTML or for a terminal. */
export type Block =
  /** `level`: 2 unless told. */
  | { readonly type: "heading"; readonly text: string; readonly level?: 1 | 2 | 3 | 4 }
  | { readonly type: "text"; readonly text: Words; readonly isQuiet?: true }
  | List
  /** The first cell of a row names it. On a phone each row is a card, but for rows that are to be compared. */
  | {
      readonly type: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
      readonly layout: "cards" | "compared";
    }
  /** Figures to be seen at once. */
  | { readonly type: "tiles"; readonly tiles: readonly Tile[] }
  /** What opens when it is asked for. */
  | { readonly type: "folded"; readonly title: string; readonly blocks: readonly Block[] }
  /** HTML that only a page shows. */
  | { readonly type: "drawing"; readonly html: string };

export type List = { readonly type: "list"; readonly items: readonly ListItem[] };

/** `term` "": there is none. */
export type ListItem = { readonly term: string; readonly text: Words };

export type Tile = { readonly name: string; readonly value: string; readonly note: string; readonly isBad: boolean };

/** Blocks under a heading; nothing where there are none. */
export function section(text: string, blocks: readonly Block[], level: 2 | 3 = 2): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: "heading", level, text }, ...blocks];
}

/** A table of at most so many rows, and how many more there are; nothing where there are none. */
export function cards(
  head: readonly string[],
  rows: readonly (readonly Words[])[],
  most: number = Number.POSITIVE_INFINITY,
): readonly Block[] {
  if (rows.length === 0) return [];
  const table: Block = { type: "table", layout: "cards", head, rows: rows.slice(0, most) };
  return rows.length > most ? [table, { type: "text", isQuiet: true, text: `${moreOf(rows, most)}.` }] : [table];
}

/** At most so many of the items, and how many more there are. */
export function listOf(items: readonly Words[], most: number = Number.POSITIVE_INFINITY): List {
  const shown = items.length > most ? [...items.slice(0, most), moreOf(items, most)] : items;
  return { type: "list", items: shown.map((text) => ({ term: "", text })) };
}

/** What is said of those that are left out: "… and 12 more". */
export function moreOf({ length }: readonly unknown[], most: number): string {
  return `… and ${count(length - most)} more`;
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

type BlockLine = { readonly type: "line" | "item"; readonly text: string };

/** The owner's words as blocks: lines that begin with "- " are a list, and those set in below go on with the item. `**Term**: text` is an item with a term. */
export function blocksOf(words: string): readonly Block[] {
  const groups: { readonly type: BlockLine["type"]; readonly texts: string[] }[] = [];
  for (const { type, text } of partsOf(words)) {
    const last = groups.at(-1);
    if (last?.type === type) last.texts.push(text);
    else groups.push({ type, texts: [text] });
  }
  return groups.map(({ type, texts }) =>
    type === "item" ? { type: "list", items: texts.map(itemOf) } : { type: "text", text: texts.join("\n") },
  );
}

function partsOf(words: string): readonly BlockLine[] {
  const parts: BlockLine[] = [];
  for (const line of linesOf(words)) {
    const item = /^\s*[-*] (.*)$/.exec(line)?.[1];
    const last = parts.at(-1);
    if (item !== undefined) parts.push({ type: "item", text: item.trim() });
    else if (/^\s/.test(line) && last?.type === "item") parts[parts.length - 1] = { type: "item", text: `${last.text} ${line.trim()}` };
    else parts.push({ type: "line", text: line.trim() });
  }
  return parts;
}

function itemOf(text: string) {
  const [, term = "", more = "", rest = ""] = /^\*\*([^*]+)\*\*([^:]*):\s*(.*)$/.exec(text) ?? [];
  return term === "" ? { term, text } : { term: `${term}${more}`, text: rest };
}
