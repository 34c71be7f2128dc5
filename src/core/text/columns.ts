import { wrapped } from "./wrap.ts";

/** How wide texts for a terminal are, unless told. */
export const USUAL_WIDTH = 100;

const GAP = 2;
/** A column is not made narrower than its longest word, unless that is longer than this. */
const LONG_WORD = 30;
const NARROWEST = 8;

/** Rows of cells under one another, two blanks apart, in lines of at most `width` characters: cells too long for their column are broken. */
export function columnsOf(rows: readonly (readonly string[])[], width: number = USUAL_WIDTH): readonly string[] {
  const widths = fitted(rows, width);
  return rows.flatMap((row) => {
    const cells = widths.map((room, column) => wrapped(row[column] ?? "", room));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => (lines[line] ?? "").padEnd(widths[column] ?? 0))
        .join(" ".repeat(GAP))
        .trimEnd(),
    );
  });
}

/** Each column's width: as wide as its longest cell, the widest made narrower until all fit. */
function fitted(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column] ?? ""),
  );
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const words = columns.map((cells) =>
    Math.min(LONG_WORD, Math.max(...cells.flatMap((cell) => cell.split(" ")).map((word) => word.length))),
  );
  const room = width - GAP * (columns.length - 1);
  return narrowed(
    narrowed(widths, words, room),
    words.map(() => NARROWEST),
    room,
  );
}

/** Takes from the widest column, a character at a time, down to the columns' least widths. */
function narrowed(widths: readonly number[], least: readonly number[], room: number): readonly number[] {
  const now = [...widths];
  while (now.reduce((sum, width) => sum + width, 0) > room) {
    const spare = now.map((width, column) => (width > (least[column] ?? 0) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) break;
    now[widest] = (now[widest] ?? 0) - 1;
  }
  return now;
}
