import { html } from "../text/escape.ts";
import { htmlPage } from "../text/html-page.ts";
import { isoOf } from "../time/instant.ts";
import { type Block, linesOf, type TextPiece, type Words } from "./block.ts";
import { momentText } from "./figure-words.ts";
import css from "./page.css";

type WriteText = (text: string) => string;

/** A page for publishing around its content, which is HTML. */
export function pageOf(title: string, content: string): string {
  const body = `<main class="page">\n${content}\n</main>`;
  return htmlPage({ title, style: css, body, head: [`<meta name="generator" content="Incident SLO">`] });
}

/** Blocks as HTML. `written` makes the words of texts and lists HTML: plain text unless told. */
export function blocksHtml(blocks: readonly Block[], written: WriteText = html): string {
  return blocks.map((block) => blockHtml(block, written)).join("\n");
}

function blockHtml(block: Block, written: WriteText): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level ?? 2}>${html(block.text)}</h${block.level ?? 2}>`;
    case "text": {
      const text = typeof block.text === "string" ? linesOf(block.text).map(written).join("<br>") : wordsHtml(block.text, written);
      return `<p${block.isQuiet ? ' class="quiet"' : ""}>${text}</p>`;
    }
    case "list": {
      const items = block.items.map(
        ({ term, text }) => `<li>${term === "" ? "" : `<strong>${html(term)}</strong>: `}${wordsHtml(text, written)}</li>`,
      );
      return `<ul>\n${items.join("\n")}\n</ul>`;
    }
    case "table":
      return tableHtml(block);
    case "tiles":
      return `<ul class="tiles">${block.tiles.map(({ name, value, note, isBad }) => `<li><span class="name">${html(name)}</span><b${isBad ? ' class="bad"' : ""}>${html(value)}</b><span class="quiet">${html(note)}</span></li>`).join("")}</ul>`;
    case "folded":
      return `<details><summary>${html(block.title)}</summary>\n${blocksHtml(block.blocks, written)}\n</details>`;
    case "drawing":
      return block.html;
  }
}

function tableHtml({ head, rows, layout }: Extract<Block, { type: "table" }>): string {
  const isCards = layout === "cards";
  const heads = head.map((name) => `<th scope="col">${html(name)}</th>`).join("");
  const lines = rows.map(([first = "", ...rest]) => {
    const cells = rest.map(
      (cell, index) => `<td${isCards ? ` data-name="${html(head[index + 1] ?? "")}"` : ""}>${wordsHtml(cell, html)}</td>`,
    );
    return `<tr><th scope="row">${typeof first === "string" ? html(first) : first.map(nameHtml).join("")}</th>${cells.join("")}</tr>`;
  });
  const table = `<table${isCards ? ' class="cards named"' : ""}>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>`;
  return isCards ? table : `<div class="scroll" role="region" aria-label="${html(head[0] ?? "")} table" tabindex="0">${table}</div>`;
}

/** A row's name is strong by itself. */
function nameHtml(piece: TextPiece): string {
  return typeof piece !== "string" && piece.type === "strong" ? html(piece.text) : pieceHtml(piece, html);
}

function wordsHtml(words: Words, written: WriteText): string {
  return typeof words === "string" ? written(words) : words.map((piece) => pieceHtml(piece, written)).join("");
}

function pieceHtml(piece: TextPiece, written: WriteText): string {
  if (typeof piece === "string") return written(piece);
  switch (piece.type) {
    case "strong":
      return `<strong>${html(piece.text)}</strong>`;
    case "number":
      return `<small>${html(piece.text)}</small>`;
    case "also":
      return ` <small class="also">${html(piece.text)}</small>`;
    case "alarm":
      return `<span class="bad">${html(piece.text)}</span>`;
    case "code":
      return `<code>${html(piece.text)}</code>`;
    case "link":
      return `<a href="${html(piece.url)}">${html(piece.text)}</a>`;
    case "moment":
      return `<time datetime="${isoOf(piece.at)}">${html(momentText(piece.at, piece.zone))}</time>`;
  }
}
