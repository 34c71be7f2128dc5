import { inlineMarkdown } from "../text/escape.ts";
import { type Block, linesOf, type TextPiece, type Words } from "./block.ts";
import { momentText } from "./figure-words.ts";

type WriteText = (text: string) => string;

/** Blocks as Markdown. `written` makes Markdown of plain words; unless told, nothing in them can format, mention, link or break out. */
export function blocksMarkdown(blocks: readonly Block[], written: WriteText = (text) => inlineMarkdown(text, 2_000)): string {
  const printed = blocks.map((block) => blockMarkdown(block, written));
  return printed.filter((text) => text !== "").join("\n\n");
}

function blockMarkdown(block: Block, written: WriteText): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level ?? 2)} ${written(block.text)}`;
    case "text":
      return typeof block.text === "string" ? linesOf(block.text).map(written).join("  \n") : wordsMarkdown(block.text, written);
    case "list":
      return block.items
        .map(({ term, text }) => `- ${term === "" ? "" : `**${written(term)}**: `}${wordsMarkdown(text, written)}`)
        .join("\n");
    case "table": {
      const line = (cells: readonly Words[]) =>
        `| ${cells.map((cell) => wordsMarkdown(cell, written).replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
      return [line(block.head), `| ${block.head.map(() => "---").join(" | ")} |`, ...block.rows.map(line)].join("\n");
    }
    case "tiles":
      return block.tiles.map(({ name, value, note }) => `- **${written(name)}**: ${written(`${value} (${note})`)}`).join("\n");
    case "folded":
      return `<details><summary>${written(block.title)}</summary>\n\n${blocksMarkdown(block.blocks, written)}\n\n</details>`;
    case "drawing":
      return "";
  }
}

function wordsMarkdown(words: Words, written: WriteText): string {
  return typeof words === "string" ? written(words) : words.map((piece) => pieceMarkdown(piece, written)).join("");
}

function pieceMarkdown(piece: TextPiece, written: WriteText): string {
  if (typeof piece === "string") return piece.replace(/\S(?:.*\S)?/s, written);
  switch (piece.type) {
    case "strong":
      return `**${written(piece.text)}**`;
    case "number":
      return `(${written(piece.text)})`;
    case "also":
      return `, ${written(piece.text)}`;
    case "alarm":
      return written(piece.text);
    case "code":
      return `\`${piece.text}\``;
    case "link":
      // A number stays one: what keeps it from being a reference is of no use in a link.
      return `[${/^#\d+$/.test(piece.text) ? piece.text : written(piece.text)}](${piece.url})`;
    case "moment":
      return momentText(piece.at);
  }
}
