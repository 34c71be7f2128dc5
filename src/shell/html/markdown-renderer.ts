import MarkdownIt from "markdown-it";
import { html } from "../../core/text/escape.ts";
import { ganttChart } from "./gantt.ts";
import { type Follow, sanitized } from "./sanitize.ts";

/** Where things of the demo's GitHub stand among the pages. */
export type Places = {
  /** The page of an issue of the main repository. */
  readonly issue: (number: number) => string;
  /** The page for an address of the simulated GitHub; the address itself for any other. */
  readonly page: (url: string) => string;
};

const REFERENCE = /(^|[\s(["'“])(?:@([a-z\d](?:[a-z\d-]{0,38})(?:\/[a-z\d._-]*[a-z\d_-])?)|#(\d{1,7}))(?![\w-])/gi;
/** Addresses that may be followed: of the web, of mail, and of these pages. */
const SAFE = /^(?:https?:\/\/|mailto:|#|[\w.-]+\.html(?:#[\w-]*)?$)/i;

/** GitHub-flavoured Markdown as GitHub renders comments: line breaks stay, mentions and references are links, unsafe HTML goes. */
export function markdownRenderer(places: Places): (markdown: string) => string {
  const parser = new MarkdownIt({ html: true, linkify: true, breaks: true });
  const { rules } = parser.renderer;
  rules.text = (tokens, place) => {
    const before = tokens.slice(0, place);
    const depth = before.filter(({ type }) => type === "link_open").length - before.filter(({ type }) => type === "link_close").length;
    const text = parser.utils.escapeHtml(tokens[place]?.content ?? "");
    return depth > 0 ? text : withReferences(text, places);
  };
  const follow: Follow = (href) => (SAFE.test(href) ? places.page(href) : null);
  return (markdown) => {
    const charts: string[] = [];
    rules.fence = (tokens, place) => {
      const { info = "", content = "" } = tokens[place] ?? {};
      const chart = info.trim() === "mermaid" ? ganttChart(content) : null;
      if (chart !== null) return `\u0000${charts.push(chart) - 1}\u0000`;
      return `<pre><code>${parser.utils.escapeHtml(content)}</code></pre>\n`;
    };
    // A null character cannot come out of Markdown otherwise: the parser replaces those it is given.
    const rendered = sanitized(parser.render(markdown), follow);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: see above.
    return withTables(withTasks(rendered)).replace(/\u0000(\d+)\u0000/g, (_, index: string) => charts[Number(index)] ?? "");
  };
}

function withReferences(text: string, places: Places): string {
  return text.replace(REFERENCE, (_, before: string, login: string | undefined, number: string | undefined) => {
    // Nobody here is somebody on GitHub.
    if (login !== undefined) return `${before}<strong>@${html(login)}</strong>`;
    return `${before}<a href="${html(places.issue(Number(number)))}">#${number}</a>`;
  });
}

/** `- [ ]` and `- [x]` as boxes. */
function withTasks(rendered: string): string {
  return rendered.replace(/<li>(\s*(?:<p>)?)\[([ xX])\] /g, (_, before: string, mark: string) => {
    return `<li class="task">${before}<input type="checkbox" disabled aria-label="${mark === " " ? 'to do">' : 'done" checked>'} `;
  });
}

/** Tables that are too wide scroll by themselves, with a name for who cannot see them, and by the keys. */
function withTables(rendered: string): string {
  return rendered
    .replace(/<table\b(?=[^>]*>\s*(?:<thead\b[^>]*>([\s\S]{0,4000}?)<\/thead>)?)/g, (_, head = "") => {
      const names = [...head.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, name = ""]) => name.replace(/<[^>]*>/g, "").trim());
      const label = ["Table", names.filter((name) => name !== "").join(", ")].filter((part) => part !== "").join(": ");
      return `<div class="scroll" role="group" aria-label="${label.replaceAll('"', "&quot;")}" tabindex="0"><table`;
    })
    .replaceAll("</table>", "</table></div>");
}
