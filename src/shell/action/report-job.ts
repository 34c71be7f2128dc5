import { getInput, info } from "@actions/core";
import type { ReportAnswer, ReportSettings } from "../../app/report/report.ts";
import { notSent, takenByNobody } from "../../app/run/bulletin.ts";
import { sentenceOf } from "../../app/run/prepare.ts";
import { nameOf } from "../../core/policy/policy.ts";
import { goalOf } from "../../core/report/goal.ts";
import { isOneMonth, LAST_MONTH, type RangeWish, wishProblem } from "../../core/report/range.ts";
import type { IncidentRecord } from "../../core/report/record.ts";
import type { SloReport } from "../../core/report/report.ts";
import { listedIn } from "../../core/report/report-lists.ts";
import { isoOrNull } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";
import type { Redact } from "../secrets.ts";
import { failWith, placeless, writeAnnotations } from "./annotations.ts";
import type { Inputs } from "./inputs.ts";
import { NO_OUTPUTS, writeOutputs, writeSummary } from "./outputs.ts";
import { runJob, settingsOf } from "./run-job.ts";

/** `job: report`: counts which promises were kept, into the job summary and, with the input `out`, into files. Answers the exit code. */
export function runReport(environment: NodeJS.ProcessEnv): Promise<number> {
  return runJob(environment, async ({ inputs, github, redact }) => {
    const goal = goalOf(getInput("goal"));
    if (goal === null) return failWith([`goal: expected a percentage such as 95%, got "${getInput("goal")}".`], redact);
    if (!/^(?:|true|false)$/i.test(getInput("public")))
      return failWith([`public: expected true or false, got "${getInput("public")}".`], redact);
    const post = getInput("post").trim().toLowerCase();
    if (!["", "issue", "channels"].includes(post))
      return failWith([`post: expected issue, channels, or nothing, got "${getInput("post")}".`], redact);
    const problem = wishProblem(wishIn(), Date.now());
    if (problem !== null) return failWith([problem], redact);
    if (post !== "" && !isOneMonth(wishIn())) return failWith([ONE_MONTH], redact);
    const { reportOn } = await import("../../app/report/report.ts");
    const ports = github.portsTo(inputs.repository);
    const settings = reportSettingsOf(inputs, goal);
    const answer = await reportOn(ports, settings);
    if (post !== "" && answer.type === "report" && answer.report.range.until > answer.report.at)
      return failWith([`post: the month that begins with ${getInput("since")} is not over yet.`], redact);
    const code = await deliver(answer, redact, environment);
    if (answer.type === "report" && post === "issue") await postIssue(answer, ports, settings, redact);
    if (answer.type === "report" && post === "channels") return mailReport(answer.report, ports, settings.dryRun, redact);
    return code;
  });
}

const ONE_MONTH = "post: what is posted is of one month, so since: last-month, or such as since: 2026-03 with until: 2026-04.";

/** What is posted is of a month that is over, unless another range is named. */
function wishIn(): RangeWish {
  const usual = getInput("post") === "" ? null : LAST_MONTH;
  return { since: getInput("since") || usual, until: getInput("until") || null };
}

/** The month's issue; a dry run only says what it would do. */
async function postIssue(
  { report, viewer }: Extract<ReportAnswer, { type: "report" }>,
  ports: Ports,
  { dryRun, botLogins }: ReportSettings & { readonly dryRun: boolean },
  redact: Redact,
): Promise<void> {
  const { reportMarkdown } = await import("../../core/report/forms.ts");
  const { postedReport, postReport } = await import("../../app/report/post-issue.ts");
  const who = { viewer, botLogins };
  if (dryRun) {
    const there = await postedReport(report, ports, who);
    if (there !== null) return info(`The report of ${there.month} stands in ${there.url} already.`);
    return info(`Would open an issue in ${report.repository} with this report.`);
  }
  const { url, isNew, month } = await postReport(report, redact(reportMarkdown(report)), ports, who);
  info(isNew ? `The report of ${month} stands in ${url}.` : `The report of ${month} stood in ${url} already.`);
}

/** Answers the exit code. */
async function mailReport(report: SloReport, { mailer }: Ports, dryRun: boolean, redact: Redact): Promise<number> {
  const { sendReport } = await import("../../app/report/send-report.ts");
  const sent = await sendReport(report, mailer, dryRun);
  if (sent.length === 0) writeAnnotations([placeless("warning", takenByNobody("the report"))], redact);
  for (const { channel, delivery } of sent)
    if (delivery?.type !== "failed") info(`${delivery === null ? "Would send this report" : "Sent"} by the channel ${channel}.`);
  const failed = sent.flatMap((one) => notSent("the report", one));
  return failed.length === 0 ? 0 : failWith(failed, redact);
}

function reportSettingsOf(inputs: Inputs, goal: number): ReportSettings & { readonly dryRun: boolean } {
  const isPublic = /^true$/i.test(getInput("public"));
  return { ...settingsOf(inputs), wish: wishIn(), goal, isPublic, isForReaders: /^\s*issue\s*$/i.test(getInput("post")) && !isPublic };
}

async function deliver(answer: ReportAnswer, redact: Redact, environment: NodeJS.ProcessEnv): Promise<number> {
  switch (answer.type) {
    case "wrong-range":
      return failWith([answer.problem], redact);
    case "broken-policy":
      return failWith(answer.problems.map(sentenceOf), redact);
    case "report":
      if (answer.warning !== null) writeAnnotations([placeless("warning", answer.warning)], redact);
      await write(answer.report, redact, environment);
      return 0;
  }
}

async function write(report: SloReport, redact: Redact, environment: NodeJS.ProcessEnv): Promise<void> {
  const { formsOf, staleForms } = await import("../../core/report/forms.ts");
  const forms = new Map([...formsOf(report)].map(([name, text]) => [name, redact(text)]));
  const folder = getInput("out");
  if (folder !== "") {
    const { writeFiles } = await import("../files/write-files.ts");
    await writeFiles(folder, forms, { folder: environment.GITHUB_WORKSPACE || process.cwd() }, staleForms(report));
    info(`Wrote ${[...forms.keys()].join(", ")} to ${folder}.`);
  }
  // The same small facts as of a run that follows incidents; nothing was written to GitHub.
  const { promises, open } = report.total;
  writeOutputs({ ...NO_OUTPUTS, open, missed: promises.all.missed, incidents: listedIn(report).map(incidentOf) }, redact);
  await writeSummary(forms.get("report.md") ?? "", redact, environment);
}

function incidentOf({ number, url, title, severity, state, misses, open }: IncidentRecord) {
  const [next] = open.toSorted((a, b) => a.due - b.due);
  return {
    number,
    url,
    title,
    severity: nameOf(severity),
    state,
    missed: misses.map(({ metric }) => metric),
    nextDue: isoOrNull(next?.due ?? null),
    nextMetric: next?.metric ?? null,
  };
}
