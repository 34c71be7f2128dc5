import { type MailBlock, mailBlocks } from "../render/mail-blocks.ts";
import { html, linkless } from "../text/escape.ts";
import { htmlPage } from "../text/html-page.ts";
import { reportFeed } from "./atom.ts";
import { badgeJson } from "./badge.ts";
import type { Block } from "./block.ts";
import { blocksHtml, pageOf } from "./block-html.ts";
import { blocksMarkdown } from "./block-markdown.ts";
import { reportCsv } from "./csv.ts";
import { reportJson } from "./json.ts";
import type { SloReport } from "./report.ts";
import { countingBlocks, reportBlocks } from "./report-blocks.ts";
import { statusJson } from "./status-json.ts";
import { statusPage } from "./status-page.ts";

/** A report in every form it has, and the status page where it has one: file name → text. */
export function formsOf(report: SloReport): ReadonlyMap<string, string> {
  return new Map([
    ["index.html", reportPage(report)],
    ["report.json", jsonText(reportJson(report))],
    ["report.md", reportMarkdown(report)],
    ["incidents.csv", reportCsv(report)],
    ["badge.json", jsonText(badgeJson(report))],
    ["feed.atom", reportFeed(report)],
    ...statusForms(report),
  ]);
}

function statusForms(report: SloReport): readonly (readonly [string, string])[] {
  const { status } = report;
  if (status === null) return [];
  // Titles stand in it: what pastes it into a page has no tag to close.
  const documents = [...statusJson(report, status)].map(([name, data]) => [name, jsonText(data).replaceAll("<", "\\u003c")] as const);
  return [["status.html", statusPage(report, status)], ...documents];
}

/** Files of earlier reports that this one has not, so that they are not taken for current. */
export function staleForms(report: SloReport): readonly string[] {
  const none = { open: [], maintenance: [], past: [], done: [], isAll: false };
  return report.status === null ? ["status.html", ...statusJson(report, none).keys()] : [];
}

/** A report as Markdown, for a job's summary or a file; the page and the JSON name more. */
export function reportMarkdown(report: SloReport): string {
  return `${blocksMarkdown([...reportBlocks(report, 50), ...countingBlocks(report)])}\n`;
}

/** A report as one page that needs nothing else: no script, no file beside it, nothing from the network. The JSON names all of it. */
export function reportPage(report: SloReport): string {
  const title = `Promises kept${report.isPublic && report.isPrivate ? "" : `: ${report.repository}`}`;
  return pageOf(title, `${blocksHtml(reportBlocks(report, 200))}\n<footer>${blocksHtml(countingBlocks(report))}</footer>`);
}

/** A report as a mail to staff, without its charts. Titles, which strangers wrote, link nowhere. */
export function reportLetter(report: SloReport): { readonly text: string; readonly html: string } {
  const blocks = reportBlocks(report, 20)
    .filter(({ type }) => type !== "drawing")
    .filter((block, index, all) => block.type !== "heading" || headsSomething(block, all[index + 1]));
  const foot = `You receive this because you are on the support list for ${report.repository}: ${report.url}`;
  const body = `${blocksHtml(blocks).replace(/>[^<]+/g, linkless)}\n<p>${html(foot)}</p>`;
  const text = [...mailBlocks(blocksMarkdown(blocks)).map(letterLine), `\n--\n${foot}`].join("\n");
  return { text: `${text.trim()}\n`, html: htmlPage({ title: "Promises kept", style: LETTER_STYLE, body, head: [] }) };
}

/** Whether anything stands under it before the next heading like it. */
function headsSomething({ level = 2 }: Extract<Block, { type: "heading" }>, next: Block | undefined): boolean {
  return next !== undefined && (next.type !== "heading" || (next.level ?? 2) > level);
}

function letterLine({ kind, text }: MailBlock): string {
  if (kind === "item") return `- ${linkless(text)}`;
  return kind === "heading" ? `\n${text}\n` : `${text}\n`;
}

const LETTER_STYLE =
  "body { font: 16px/1.5 sans-serif; } th, td { text-align: left; padding: 0 1em 0 0; vertical-align: top; } .tiles b { margin: 0 0.5em; }";

/** As people read JSON. */
function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
