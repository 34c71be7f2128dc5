import { kindIn, type Notice, type NoticeKey } from "../../core/notice/notice.ts";
import { METRIC_WORDS, promiseName } from "../../core/policy/metric-words.ts";
import { homeZone, nameOf, type Policy } from "../../core/policy/policy.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import { describeTemplateProblem } from "../../core/render/folder.ts";
import { IS_LIVE } from "../../core/slo/evaluation.ts";
import { among } from "../../core/text/among.ts";
import { inlineMarkdown } from "../../core/text/escape.ts";
import { shortLength } from "../../core/text/lengths.ts";
import { counted } from "../../core/text/numbers.ts";
import { type Instant, SECOND } from "../../core/time/instant.ts";
import { momentView } from "../../core/time/moments.ts";
import type { RepositoryFacts } from "../../ports.ts";
import { answered } from "../run/budget.ts";
import { createCommand, labelsOfSeverities, labelsOfStatus, lacksLabels } from "../run/labels.ts";
import type { IncidentLine, Outcome, Told, WriteRecord } from "../run/outcome.ts";
import { misnamedIn, namedInVain } from "../run/prepare.ts";
import { type Awaited, awaitedInWords } from "../watch/awaited.ts";
import type { Report } from "./follow.ts";

const MOST_INCIDENTS = 100;
const MOST_NAMED = 20;

/** The job summary: open incidents by urgency, what was done, what could not be, and what the owner may want to know. */
export function summaryOf(report: Report, settings: { readonly dryRun: boolean }): string {
  const { outcome, prepared } = report;
  const heading = settings.dryRun ? "# Incident SLO: dry run" : "# Incident SLO";
  const parts = [heading, ...trouble(report)];
  if (prepared?.ok === true) {
    parts.push(
      ...incidentTable(outcome.incidents, prepared.policy, report.isSweep),
      ...section(
        "Not sorted yet",
        outcome.incidents.flatMap((line) => untriagedLines(line, prepared.policy)),
      ),
      ...section("Awaiting support's word", outcome.incidents.flatMap(awaitingLines)),
      ...deedList(outcome, settings.dryRun),
      ...advice(report, prepared),
    );
  } else if (outcome.deeds.length > 0) {
    // The policy broke while the run stayed.
    parts.push(...deedList(outcome, settings.dryRun));
  }
  parts.push(...section("Staying for what falls due", watchLines(report)));
  return `${parts.join("\n\n")}\n`;
}

/** What is wrong, what could not be done and what is left, each under a heading of the second level. */
export function trouble({ outcome, prepared, templateProblems }: Report): readonly string[] {
  const policy = prepared !== null && !prepared.ok ? prepared.problems.map(describeProblem) : [];
  return [
    ...section("The policy file has problems, so nothing was done", policy),
    ...section("What could not be done", [
      ...outcome.failures.map((failure) => failure.message),
      ...templateProblems.map(describeTemplateProblem),
    ]),
    ...section("Left to the next run", [...leftLines(outcome.left), ...forecast(outcome)]),
  ];
}

/** One line a reason, with the issues it is about. */
function leftLines(left: Outcome["left"]): readonly string[] {
  const byReason = new Map<string, number[]>();
  for (const { issue, why } of left) byReason.set(why, [...(byReason.get(why) ?? []), ...(issue === null ? [] : [issue])]);
  return [...byReason].map(([why, issues]) => (issues.length === 0 ? why : `${issueList([...new Set(issues)])}: ${why}`));
}

/** How many incidents are left in all, and about how many runs like this one that takes. */
function forecast(outcome: Outcome): readonly string[] {
  const named = new Set(outcome.left.flatMap(({ issue }) => issue ?? []));
  const left = outcome.left.reduce((sum, { count }) => sum + (count ?? 0), named.size);
  const done = answered(outcome).size;
  if (left < 2) return [];
  const runs = Math.ceil(left / Math.max(1, done));
  const pace = done === 0 ? "." : `; at the pace of this one that takes about ${counted(runs, "run")}.`;
  return [`In all, ${left} incidents are left${pace}`];
}

function issueList(issues: readonly number[]): string {
  const names = issues
    .slice(0, MOST_NAMED)
    .map((issue) => `#${issue}`)
    .join(", ");
  return issues.length > MOST_NAMED ? `${names} and ${issues.length - MOST_NAMED} more` : names;
}

/** A heading of the second level over a list; nothing where there are no lines. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line.replace(/[\r\n]+/g, " ")}`).join("\n")];
}

/** The open incidents by urgency. */
export function incidentTable(incidents: readonly IncidentLine[], policy: Policy, isSweep: boolean): readonly string[] {
  const zone = homeZone(policy);
  const open = incidents.filter((line) => isOpen(line) && !line.untriaged).sort(byUrgency);
  if (open.length === 0) return isSweep ? ["No incident is open."] : [];
  const rows = open.slice(0, MOST_INCIDENTS).map((line) => {
    const due =
      line.nextDue === null
        ? stateInWords(line)
        : `${line.nextMetric === null ? "due" : METRIC_WORDS[line.nextMetric].name} by ${momentView(line.nextDue, zone, line.nextDue).full}`;
    const missed = line.missed.length === 0 ? [] : [`**missed:** ${line.missed.map(promiseName).join(", ")}`];
    const moment = (at: Instant) => momentView(at, zone, at).full;
    const written =
      line.writtenSincePause !== null
        ? [`**the customer has written since it was paused:** ${moment(line.writtenSincePause)}`]
        : line.unansweredSince !== null
          ? [`**support has not written since the customer did**, ${moment(line.unansweredSince)}`]
          : [];
    return `| [#${line.number}](${line.url}) ${inlineMarkdown(line.title, 80)} | ${line.severity ?? ""} | ${due} | ${[...missed, ...written].join("; ")} |`;
  });
  const more = open.length > MOST_INCIDENTS ? [`And ${open.length - MOST_INCIDENTS} more.`] : [];
  return ["## Open incidents", ["| Incident | Severity | Next | Notes |", "|---|---|---|---|", ...rows].join("\n"), ...more];
}

function isOpen({ state }: IncidentLine): boolean {
  return state !== "resolved" && state !== "ended" && state !== "set-aside";
}

/** Issues without a severity that still wait for their first answer, or have waited too long. */
function untriagedLines(line: IncidentLine, policy: Policy): readonly string[] {
  if (!line.untriaged || !isOpen(line)) return [];
  const zone = homeZone(policy);
  const missed = line.missed.length > 0;
  if (line.nextDue === null && !missed) return [];
  const due = line.nextDue === null ? "" : ` is due by ${momentView(line.nextDue, zone, line.nextDue).full}`;
  return [`[#${line.number}](${line.url}) ${inlineMarkdown(line.title, 80)}: the first answer${missed ? " was missed" : due}`];
}

/** What only a person of support can say. */
export function awaitingLines({ awaits, number, url, title }: IncidentLine): readonly string[] {
  const issue = `[#${number}](${url}) ${inlineMarkdown(title, 80)}`;
  switch (awaits) {
    case null:
      return [];
    case "end":
      return [`${issue}: closed, but not by support. Comment \`/confirm\` if that is the end, else reopen it.`];
    case "reopening":
      return [
        `${issue}: reopened by others after support ended it or marked it a duplicate. Customers hear of it once support writes there; if it is not open, close it again.`,
      ];
    case "severity":
      return [`${issue}: its severity was not set by support. Comment \`/confirm\` if it is right, else set the right one.`];
  }
}

function byUrgency(a: IncidentLine, b: IncidentLine): number {
  return (a.nextDue ?? Number.POSITIVE_INFINITY) - (b.nextDue ?? Number.POSITIVE_INFINITY) || a.number - b.number;
}

function stateInWords({ state, missed }: IncidentLine): string {
  if (state === "pending") return "waits for the reporter";
  if (state === "paused") return "paused";
  if (state === "mitigated") return "mitigated, not closed yet";
  return missed.includes("resolution") ? "the solution is overdue" : "no time is promised";
}

/** What was done, or in a dry run would be: worded so that both read well. */
const DEEDS: Readonly<Record<WriteRecord["what"], string>> = {
  "status-created": "status comment opened",
  "status-edited": "status comment brought up to date",
  seen: "noted as looked at",
  comment: "comment posted",
  "comment-edited": "comment put right",
  "comment-deleted": "comment that said the same twice removed",
  mail: "mail sent",
  "rca-opened": "root cause analysis opened",
  "rca-remark": "comment posted on the root cause analysis",
  "rca-edited": "root cause analysis brought up to date",
  "rca-closed": "second root cause analysis closed",
  reaction: "command answered",
  "label-off": "label taken off",
  "label-on": "label put on",
  pinned: "status comment pinned",
};

/** What was done, or in a dry run would be. */
export function deedList({ deeds, failures, left }: Outcome, dryRun: boolean): readonly string[] {
  if (deeds.length === 0) return failures.length + left.length === 0 ? ["Nothing new had to be said."] : [];
  const lines = deeds.map((deed) => {
    const about = aboutOf(deed);
    const lateness = deed.told === undefined ? "" : `, said ${lateInWords(deed.told)}`;
    return `#${deed.issue}: ${deed.url === null ? DEEDS[deed.what] : `[${DEEDS[deed.what]}](${deed.url})`}${about}${lateness}`;
  });
  return section(dryRun ? "What would have been done" : "What was done", lines);
}

/** "comment posted (resolved)": a write as a list has it. */
export function writeInWords(write: Pick<WriteRecord, "what" | "keys">): string {
  return `${DEEDS[write.what]}${aboutOf(write)}`;
}

function aboutOf({ keys }: Pick<WriteRecord, "keys">): string {
  return keys.length === 0 ? "" : ` (${keys.join(", ")})`;
}

/** "3 s after the deadline": by GitHub's clock, each piece of news from the moment it became true. */
function lateInWords({ at, news }: Told): string {
  const parts = news.map(({ key, moment }) => {
    const late = at - moment < SECOND ? "0 s" : shortLength(at - moment);
    return `${news.length > 1 ? `${key} ` : ""}${late} after ${momentOf(key)}`;
  });
  return parts.join(", ");
}

/** When each kind of news becomes true. */
const MOMENTS: Readonly<Record<Notice["type"], string>> = {
  opened: "the label was put on",
  "at-risk": "the promise was at risk",
  missed: "the deadline",
  escalated: "its moment",
  answered: "the answer",
  relieved: "the end",
  resolved: "the end",
  ended: "the issue was closed",
  "ended-elsewhere": "the end of its original",
  reopened: "the issue was reopened",
  "stood-down": "it happened",
  maintenance: "it happened",
  rca: "it happened",
};

/** "the deadline": what a piece of news is late after. */
function momentOf(key: NoticeKey): string {
  return Object.entries(MOMENTS).find(([type]) => type === kindIn(key))?.[1] ?? "it happened";
}

/** How a run that may stay for what falls due went. */
function watchLines({ watched }: Report): readonly string[] {
  if (watched === undefined) return [];
  const { time, from, until, looks, ended, unseen, next } = watched;
  const after = next === null ? "Nothing else that is known falls due." : `Next, ${awaitedInWords(next, until)}.`;
  if (ended === "done" && looks === 0) return [`Nothing falls due within ${shortLength(time)}, so the run did not stay. ${after}`];
  const sentences = [
    `The run stayed ${shortLength(until - from)} of ${shortLength(time)} and looked again ${looks === 1 ? "once" : looks === 2 ? "twice" : `${looks} times`}.`,
    ...(ended === "done" ? [] : [ENDINGS[ended]]),
    ...(unseen.length === 0 ? [] : [`Still to be looked at: ${awaitedList(unseen, until)}.`]),
    after,
    ...(ended === "done" && unseen.length === 0 ? [] : ["The next run goes on."]),
  ];
  return [sentences.join(" ")];
}

const ENDINGS = { cancelled: "Then it was told to end.", halted: "Then it could do nothing more." } as const;

function awaitedList(all: readonly Awaited[], now: Instant): string {
  const named = all.slice(0, MOST_NAMED).map((awaited) => awaitedInWords(awaited, now));
  return [...named, ...(all.length > MOST_NAMED ? [`${all.length - MOST_NAMED} more`] : [])].join("; ");
}

/** Where open incidents fill half of what the token's hour holds. */
function capacityNotes({ outcome, capacity }: Report): readonly string[] {
  const open = outcome.incidents.filter(({ state }) => IS_LIVE[state]).length;
  if (capacity == null || open < capacity / 2) return [];
  return [
    `${open} incidents are open. A sweep of about ${capacity} every 15 minutes takes half of the requests that this token has in an hour. Sweep less often, or give the action an app's token: docs/minutes.md, "How many incidents fit".`,
  ];
}

function advice(report: Report, prepared: Extract<NonNullable<Report["prepared"]>, { ok: true }>): readonly string[] {
  const { outcome, reading } = report;
  const { policy, warnings, absent } = prepared;
  const vain = namedInVain(prepared) ?? misnamedIn(prepared);
  const notes = [...outcome.warnings, ...warnings.map(describeProblem)];
  if (vain !== null) notes.push(vain);
  else if (absent !== null) {
    notes.push(
      "There is no `.github/incident-slo.yml`, so the built-in policy `gruntwork` counts. To choose another, add the file with `extends: cloud-gov` or `extends: community`, or give the action `policy: cloud-gov`.",
    );
  }
  if (reading?.lacks !== undefined) notes.push(`This GitHub server does not tell ${reading.lacks.join("; ")}.`);
  if (!policy.timezoneSet) notes.push("Business hours are Monday to Friday, 09:00 to 17:00 UTC until `calendar: { timezone: … }` is set.");
  notes.push(
    ...capacityNotes(report),
    ...absentLabels(reading?.repository ?? null, policy),
    ...absentStatusLabels(reading?.repository ?? null, policy),
  );
  return [...section("Worth knowing", notes), ...missingLabels(reading?.repository ?? null, policy)];
}

/** Severities that no label of the repository means any more, where others have theirs. */
function absentLabels(repository: Pick<RepositoryFacts, "labels" | "absent"> | null, policy: Policy): readonly string[] {
  if (repository === null || lacksLabels(repository, policy)) return [];
  const { labels: first, absent } = repository;
  if (absent === undefined && (first === null || first.length >= 100)) return [];
  const isAbsent = among(absent ?? []);
  const isThere = absent === undefined ? among(first ?? []) : (label: string) => !isAbsent(label);
  return policy.severities
    .filter(({ labels }) => !labels.some(isThere))
    .map((severity) => {
      const [label = severity.key] = severity.labels;
      return `The repository has no label \`${label}\`, so no incident can be ${nameOf(severity)}; one that bore it is set aside. If it was renamed or deleted by mistake, make it again, or name the label in the policy.`;
    });
}

/** Status labels that the repository lacks: GitHub makes one without a word when it is first put on. Of more than a hundred labels nothing is known. */
function absentStatusLabels(repository: Pick<RepositoryFacts, "name" | "labels"> | null, policy: Policy): readonly string[] {
  if (repository?.labels == null || repository.labels.length >= 100) return [];
  const isThere = among(repository.labels);
  const lacking = labelsOfStatus(policy).filter(({ name }) => !isThere(name));
  return lacking.map(
    (label) =>
      `The repository has no label \`${label.name}\` yet: GitHub makes it, grey and without a description, when a run first puts it on. Made beforehand it looks better: \`${createCommand(label, repository.name)}\``,
  );
}

/** On a repository without any severity label: the lines that make them. */
function missingLabels(repository: Pick<RepositoryFacts, "name" | "labels"> | null, policy: Policy): readonly string[] {
  if (repository === null || !lacksLabels(repository, policy)) return [];
  const lines = labelsOfSeverities(policy).map((label) => createCommand(label, repository.name));
  return [
    "## Severity labels",
    "This repository has none of the labels that make an issue an incident. These lines make them:",
    `\`\`\`sh\n${lines.join("\n")}\n\`\`\``,
  ];
}
