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

type Poster = { readonly viewer: Identity; readonly botLogins: ReadonlySet<string> };

/** The month's issue, whatever its state; null: there is none yet. May throw `GitHubProblem`. */
export async function postedReport(report: SloReport, { github }: Pick<Ports, "github">, who: Poster): Promise<PostedReport | null> {
  const { month, marker } = monthIn(report);
  const ourselves = ourselvesFor(who.viewer, who);
  // It is written after the month; an hour is for clocks that differ.
  const issues = await github.issuesSince(report.repository, report.range.until - HOUR);
  const there = issues.find(({ author, body }) => isOurs(author, ourselves) && body.trimEnd().endsWith(marker));
  return there === undefined ? null : { url: there.url, isNew: false, month };
}

/** Opens the issue with a month's report, once: one that is there stays as it is. May throw `GitHubProblem`. */
export async function postReport(report: SloReport, markdown: string, ports: Pick<Ports, "github">, who: Poster): Promise<PostedReport> {
  const there = await postedReport(report, ports, who);
  if (there !== null) return there;
  const { month, marker, name } = monthIn(report);
  const posted = await ports.github.createIssue(report.repository, {
    title: `Promises kept in ${name}`,
    body: `${shortened(markdown)}\n\n${marker}`,
    labels: [],
    assignees: [],
  });
  return { url: posted.url, isNew: true, month };
}

function monthIn({ policy, range }: SloReport): { readonly month: string; readonly name: string; readonly marker: string } {
  const zone = homeZone(policy);
  const month = monthOf(range.until - 1, zone);
  return { month, name: formatInstant(range.until - 1, zone, "LLLL yyyy"), marker: `<!-- incident-slo-report ${month} -->` };
}

/** Whole lines, as many as fit. */
function shortened(markdown: string): string {
  if (markdown.length <= LONGEST) return markdown.trimEnd();
  const cut = markdown.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf("\n")).trimEnd()}\n\nThere is more than an issue holds: the job's summary has all of it.`;
}
