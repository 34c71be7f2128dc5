import { section, summaryOf, writeInWords } from "../../app/follow/summary.ts";
import { type IntakeReport, takeAlert } from "../../app/intake/intake.ts";
import type { IntakeDeed } from "../../app/intake/tell.ts";
import type { Settings } from "../../app/run/context.ts";
import { sentenceOf } from "../../app/run/prepare.ts";
import { readAlert } from "../../core/intake/read-alert.ts";
import { inlineMarkdown } from "../../core/text/escape.ts";
import { GitHubProblem } from "../github/problem.ts";
import { failWith, placeless, writeAnnotations } from "./annotations.ts";
import { annotationsOf, isWell, outputsOf } from "./follow-and-report.ts";
import { NO_OUTPUTS, type Outputs, writeOutputs, writeSummary } from "./outputs.ts";
import { type JobTools, runJob, settingsOf } from "./run-job.ts";

/**
 * `job: intake`: an alert of a monitor becomes an incident. `payload`: what the event brings; undefined: nothing. Answers the exit code; what
 * no later run makes good fails.
 */
export function runIntake(payload: unknown, environment: NodeJS.ProcessEnv): Promise<number> {
  return runJob(environment, async (tools) => {
    const { redact } = tools;
    if (payload === undefined) return failWith([NO_ALERT], redact);
    const alert = readAlert(payload);
    if (!alert.ok) return failWith([alert.error], redact);
    try {
      return await take(alert.value, tools);
    } catch (error) {
      if (!(error instanceof GitHubProblem)) throw error;
      return failWith([`${error.message} No later run does it: run this job again.`], redact);
    }
  });
}

const NO_ALERT =
  'job: intake takes an alert from repository_dispatch, as "alert" in its client_payload, or from workflow_dispatch, as its input "alert". This event has none.';

async function take(alert: Parameters<typeof takeAlert>[0], { inputs, github, redact, environment }: JobTools): Promise<number> {
  const settings = settingsOf(inputs);
  const repository = inputs.repositories?.exact[0] ?? inputs.repository;
  // Run again, it is the same delivery.
  const { GITHUB_REPOSITORY: home, GITHUB_RUN_ID: run } = environment;
  const delivery = run === undefined ? null : `${home}/${run}`;
  const taken = await takeAlert(alert, delivery, github.portsTo(repository), settings);
  const { prepared, report, problems, warnings } = taken;
  if (!prepared.ok) return failWith(prepared.problems.map(sentenceOf), redact);
  const said = [...problems.map((message) => placeless("error", message)), ...warnings.map((message) => placeless("warning", message))];
  writeAnnotations([...said, ...(report === null ? [] : annotationsOf(report, inputs))], redact);
  writeOutputs(factsOf(taken, settings), redact);
  await writeSummary(pageOf(taken, settings.dryRun), redact, environment);
  return problems.length === 0 && (report === null || isWell(report)) ? 0 : 1;
}

function factsOf({ report, deeds }: IntakeReport, settings: Settings): Outputs {
  const outputs = report === null ? NO_OUTPUTS : outputsOf(report, settings);
  return { ...outputs, planned: settings.dryRun ? [...deeds, ...outputs.planned] : [] };
}

function pageOf({ report, deeds, warnings, problems }: IntakeReport, dryRun: boolean): string {
  const done = deeds.map(deedInWords);
  const rest = report === null ? "" : summaryOf(report, { dryRun }).replace(/^# .*\n+/, "");
  const parts = [
    dryRun ? "# Incident SLO: an alert, dry run" : "# Incident SLO: an alert",
    ...section("What could not be done", problems.map(asText)),
    ...section(dryRun ? "What would have been done with it" : "What was done with it", done.length > 0 ? done : [NOTHING]),
    ...section("About the alert", warnings.map(asText)),
    ...(rest === "" ? [] : [rest.trimEnd()]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** They quote the monitor. */
function asText(message: string): string {
  return inlineMarkdown(message, 1_000);
}

function deedInWords({ what, issue, url, keys, text }: IntakeDeed): string {
  const name = issue === null ? "" : `${url === null ? `#${issue}` : `[#${issue}](${url})`}: `;
  if (what === "alert-closed") return `${name}second issue closed (${keys.join(", ")})`;
  if (what !== "alert-opened") return `${name}${writeInWords({ what, keys })}`;
  const [title = "", first = ""] = text.split("\n").filter((line) => line !== "");
  const said = issue === null ? `: ${inlineMarkdown(title.replace(/^# /, ""), 200)}. ${first}` : "";
  return `${name}issue opened${keys.length === 0 ? "" : ` (${inlineMarkdown(keys.join(", "), 100)})`}${said}`;
}

const NOTHING = "No issue was opened.";
