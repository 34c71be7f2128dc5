import type { List, TextPiece } from "./block.ts";
import { momentText } from "./figure-words.ts";

/** A list for a terminal, an item a line. */
export function listLines({ items }: List): readonly string[] {
  return items.map(({ text }) => `  ${typeof text === "string" ? text : text.map(pieceText).join("")}`);
}

function pieceText(piece: TextPiece): string {
  if (typeof piece === "string") return piece;
  return piece.type === "moment" ? momentText(piece.at) : piece.text;
}
