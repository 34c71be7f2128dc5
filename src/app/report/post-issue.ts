import { isOurs } from "../../core/incident/people.ts";
import { homeZone } from "../../core/policy/policy.ts";
import { monthOf } from "../../core/report/range.ts";
import type { SloReport } from "../../core/report/report.ts";
import { HOUR } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { Identity, Ports } from "../../ports.ts";
import { ourselvesFor } from "../run/context.ts";

/** GitHub takes 65,536 characters. */
const LONGEST = 60_000;

/** Where the month's issue stands; `isNew`: this run opened it. */
export type PostedReport = { readonly url: string; readonly isNew: boolean; readonly month: string };

/** Opens the issue with a month's report, once: one that is there stays as it is, whatever its state. May throw `GitHubProblem`. */
export async function postReport(
  report: SloReport,
  markdown: string,
  { github }: Pick<Ports, "github">,
  who: { readonly viewer: Identity; readonly botLogins: ReadonlySet<string> },
): Promise<PostedReport> {
  const zone = homeZone(report.policy);
  const month = monthOf(report.range.until - 1, zone);
  const marker = `<!-- incident-slo-report ${month} -->`;
  const ourselves = ourselvesFor(who.viewer, who);
  // It is written after the month; an hour is for clocks that differ.
  const issues = await github.issuesSince(report.repository, report.range.until - HOUR);
  const there = issues.find(({ author, body }) => isOurs(author, ourselves) && body.trimEnd().endsWith(marker));
  if (there !== undefined) return { url: there.url, isNew: false, month };
  const title = `Promises kept in ${formatInstant(report.range.until - 1, zone, "LLLL yyyy")}`;
  const posted = await github.createIssue(report.repository, {
    title,
    body: `${shortened(markdown)}\n\n${marker}`,
    labels: [],
    assignees: [],
  });
  return { url: posted.url, isNew: true, month };
}

/** Whole lines, as many as fit. */
function shortened(markdown: string): string {
  if (markdown.length <= LONGEST) return markdown.trimEnd();
  const cut = markdown.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf("\n")).trimEnd()}\n\nThere is more than an issue holds: the job's summary has all of it.`;
}
