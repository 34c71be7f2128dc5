import { cut, escapeMarkdown, oneLine } from "./escape.ts";
import { linesOf, type MarkdownLine, plainOf } from "./quote.ts";

type Piece = { readonly type: "text"; readonly text: string } | { readonly type: "link"; readonly label: string; readonly address: string };

const LINK =
  /\[((?:[^[\]\n\\]|\\.|\[(?:[^[\]\n\\]|\\.)*\])*)\]\(((?:https?:\/\/|mailto:)(?:[^\s<>()]|\([^\s<>()]*\))*)\)|<((?:https?:\/\/|mailto:)[^\s<>]+)>|https?:\/\/[^\s<>"`|\\]+/gi;
const LONGEST_ADDRESS = 1_000;
const SIGNS = /\ue000(\d{1,5})\ue001/;

/** What Markdown says, on one line: its words, and its links in their places. */
function piecesOf(markdown: string): readonly Piece[] {
  const links: Piece[] = [];
  const signed = flattened(markdown.slice(0, 16_000).replace(/[\ue000\ue001]/g, "")).replace(
    LINK,
    (whole: string, label: string | undefined, address: string | undefined, auto: string | undefined) => {
      const url = address ?? auto ?? withoutStop(whole);
      if (url.length > LONGEST_ADDRESS) return label ?? "…";
      links.push({ type: "link", label: label === undefined ? url : plainOf(label) || url, address: url });
      return `\ue000${links.length - 1}\ue001${address === undefined && auto === undefined ? whole.slice(url.length) : ""}`;
    },
  );
  return plainOf(signed)
    .split(SIGNS)
    .flatMap((part, index): readonly Piece[] => {
      if (index % 2 === 1) return links.slice(Number(part), Number(part) + 1);
      return part === "" ? [] : [{ type: "text", text: part }];
    });
}

type Line = { readonly text: string; readonly kind: "text" | "item" | "heading" | "code" | "gap" };

/** Lines as they are read one after the other: quotes without their sign, rows of tables with a dot between their cells, and something after each that ends without a stop. */
function flattened(markdown: string): string {
  const lines = linesOf(markdown).map(lineOf);
  return lines.map((line, index) => `${line.text}${stopAfter(line, lines[index + 1], lines[index + 2])}`).join("\n");
}

function lineOf({ text, code }: MarkdownLine): Line {
  if (code) return { text, kind: "code" };
  const said = text.replace(/^ {0,3}(?:> ?)+/, "").trimEnd();
  if (said === "" || /^[\s|:*_-]*$/.test(said)) return { text: "", kind: "gap" };
  if (/^\s*\|/.test(said)) return { text: rowOf(said), kind: "item" };
  if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(said)) return { text: said, kind: "item" };
  return { text: said, kind: /^ {0,3}#{1,6}\s/.test(said) ? "heading" : "text" };
}

function stopAfter({ text, kind }: Line, next: Line | undefined, afterNext: Line | undefined): string {
  const isBlock = next?.kind === "gap" || next?.kind === "item" || (next?.kind === "code") !== (kind === "code");
  const isLast = next === undefined || (next.kind === "gap" && afterNext === undefined);
  if (isLast || kind === "gap" || kind === "code" || /[.,:;!?…][*_`"”’')\]]{0,9}$/.test(text)) return "";
  if (kind === "item") return ";";
  if (kind === "heading") return ":";
  return isBlock ? " ·" : "";
}

function rowOf(line: string): string {
  if (!/^\s*\|/.test(line)) return line;
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .join(" · ");
}

/** An address in running text without the stop, or the bracket that was opened before it, at its end. */
function withoutStop(address: string): string {
  const end = /[.,;:!?'"*_~\])]{1,20}$/.exec(address);
  if (end === null) return address;
  const isBalanced = end[0].startsWith(")") && (address.match(/\(/g)?.length ?? 0) >= (address.match(/\)/g)?.length ?? 0);
  return isBalanced ? address : address.slice(0, end.index);
}

/** As much of the pieces as `most` characters can be seen of, the rest as "…". A link is never cut in two. */
function fitting(pieces: readonly Piece[], most: number): readonly Piece[] {
  let left = most;
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const text =
      piece.type === "text" ? piece.text.replace(/\s+/g, " ") : piece.label === piece.address ? piece.label : oneLine(piece.label, most);
    const size = [...text].length;
    if (size <= left) {
      kept.push(piece.type === "text" ? { ...piece, text } : { ...piece, label: text });
      left -= size;
      continue;
    }
    return [...kept, { type: "text", text: piece.type === "text" && left > 1 ? cut(text, left) : "…" }];
  }
  return kept;
}

/** Staff's words as harmless Markdown for the middle of a line: their links work, all else is text as a stranger's would be. */
export function wordsMarkdown(markdown: string, most: number): string {
  return trimmed(
    fitting(piecesOf(markdown), most).map((piece, index, pieces) => {
      // A sign before a link would make it an image.
      if (piece.type === "text") return escapeMarkdown(piece.text).replace(/!$/, pieces[index + 1]?.type === "link" ? "\\!" : "!");
      const address = piece.address.replace(/[*|`"\\<>()[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
      return piece.label === piece.address && /^https?:/i.test(address) && !piece.address.includes("(")
        ? address
        : `[${escapeMarkdown(piece.label)}](${address})`;
    }),
  );
}

/** Staff's words as plain text on one line, an address behind the words that linked to it. */
export function wordsPlain(markdown: string, most: number): string {
  return trimmed(
    fitting(piecesOf(markdown), most).map((piece) => {
      if (piece.type === "text") return piece.text;
      const address = piece.address.replace(/^mailto:/i, "");
      return piece.label === piece.address || piece.label === address ? address : `${piece.label} (${address})`;
    }),
  );
}

function trimmed(parts: readonly string[]): string {
  return parts.join("").trim();
}
