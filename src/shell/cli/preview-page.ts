import type { Preview } from "../../app/preview/preview.ts";
import type { TemplateName } from "../../core/render/templates.ts";
import { html } from "../../core/text/escape.ts";
import { htmlPage } from "../../core/text/html-page.ts";
import { markdownRenderer } from "../html/markdown-renderer.ts";
import css from "../html/page.css";

/** A page with previews on it, one below the other. A single HTML mail is a page by itself. Nothing is loaded from elsewhere. */
export function previewPage(name: TemplateName, previews: readonly Preview[]): string {
  const [only] = previews;
  if (name.endsWith(".html") && only !== undefined && previews.length === 1) return only.text;
  const content = previews.map(({ scene, text }) => `<h2>${html(scene)}</h2>\n${boxOf(name, text)}`).join("\n");
  return htmlPage({ title: name, style: css, body: `<main>\n<h1>${html(name)}</h1>\n${content}\n</main>` }).trimEnd();
}

function boxOf(name: TemplateName, text: string): string {
  if (name.endsWith(".html"))
    return `<article class="mail"><iframe sandbox title="${html(name)}" srcdoc="${html(text)}" height="640"></iframe></article>`;
  if (name.endsWith(".txt")) return `<article class="mail"><pre>${html(text)}</pre></article>`;
  return `<article class="comment"><div class="box"><div class="markdown">${render(text)}</div></div></article>`;
}

const render = markdownRenderer({ issue: (number) => `#${number}`, page: (url) => url });
