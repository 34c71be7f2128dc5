import { reportFeed } from "./atom.ts";
import { badgeJson } from "./badge.ts";
import { reportCsv } from "./csv.ts";
import { reportJson } from "./json.ts";
import { reportMarkdown } from "./markdown.ts";
import { reportPage } from "./page.ts";
import type { SloReport } from "./report.ts";

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

/** As people read JSON. */
function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
