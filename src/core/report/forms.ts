import { reportFeed } from "./atom.ts";
import { badgeJson } from "./badge.ts";
import { blocksHtml, pageOf } from "./block-html.ts";
import { blocksMarkdown } from "./block-markdown.ts";
import { reportCsv } from "./csv.ts";
import { reportJson } from "./json.ts";
import type { SloReport } from "./report.ts";
import { countingBlocks, reportBlocks } from "./report-blocks.ts";

/** A report in every form it has: file name → text. */
export function formsOf(report: SloReport): ReadonlyMap<string, string> {
  return new Map([
    ["index.html", reportPage(report)],
    ["report.json", jsonText(reportJson(report))],
    ["report.md", reportMarkdown(report)],
    ["incidents.csv", reportCsv(report)],
    ["badge.json", jsonText(badgeJson(report))],
    ["feed.atom", reportFeed(report)],
  ]);
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

/** As people read JSON. */
function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
