import { getInput, info } from "@actions/core";
import { sentenceOf } from "../../app/prepare.ts";
import type { ReportAnswer, ReportSettings } from "../../app/report.ts";
import { nameOf } from "../../core/policy/policy.ts";
import { goalOf } from "../../core/report/goal.ts";
import { listedIn } from "../../core/report/public.ts";
import type { IncidentRecord } from "../../core/report/record.ts";
import type { Report } from "../../core/report/report.ts";
import { isoOf } from "../../core/time/instant.ts";
import { type Redact, redactor } from "../secrets.ts";
import { failWith } from "./annotations.ts";
import { listenForCancel } from "./cancel.ts";
import { portsOf, secretsOf } from "./connect.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { type Outputs, writeOutputs, writeSummary } from "./outputs.ts";

/** `job: report`: counts which promises were kept, into the job summary and, with the input `out`, into files. Answers the exit code. */
export async function runReport(environment: NodeJS.ProcessEnv): Promise<number> {
  const read = readInputs(environment);
  if (!read.ok) return failWith(read.problems, redactor(read.secrets));
  const secrets = secretsOf(read.inputs);
  const { redact } = secrets;
  const goal = goalOf(getInput("goal"));
  if (goal === null) return failWith([`goal: expected a percentage such as 95%, got "${getInput("goal")}".`], redact);
  if (!/^(?:|true|false)$/i.test(getInput("public")))
    return failWith([`public: expected true or false, got "${getInput("public")}".`], redact);
  const { reportOn } = await import("../../app/report.ts");
  const { signal } = listenForCancel(() => info("Told to end: nothing new is begun."));
  try {
    const ports = portsOf(read.inputs, secrets, environment, signal);
    return await deliver(await reportOn(ports, settingsOf(read.inputs, goal)), redact, environment);
  } catch (error) {
    return failWith([error instanceof Error ? error.message : String(error)], redact);
  }
}

function settingsOf({ policy, stateSecret, botLogins }: Inputs, goal: number): ReportSettings {
  return {
    policy: policy.type === "file" ? { path: policy.path } : { builtIn: policy.name },
    stateSecret,
    botLogins: new Set(botLogins.map((login) => login.toLowerCase())),
    wish: { since: getInput("since") || null, until: getInput("until") || null },
    goal,
    isPublic: /^true$/i.test(getInput("public")),
  };
}

async function deliver(answer: ReportAnswer, redact: Redact, environment: NodeJS.ProcessEnv): Promise<number> {
  switch (answer.type) {
    case "wrong-range":
      return failWith([answer.problem], redact);
    case "broken-policy":
      return failWith(answer.problems.map(sentenceOf), redact);
    case "report":
      await write(answer.report, redact, environment);
      return 0;
  }
}

async function write(report: Report, redact: Redact, environment: NodeJS.ProcessEnv): Promise<void> {
  const { formsOf } = await import("../../core/report/forms.ts");
  const forms = new Map([...formsOf(report)].map(([name, text]) => [name, redact(text)]));
  const folder = getInput("out");
  if (folder !== "") {
    const { writeFiles } = await import("../cli/write-files.ts");
    await writeFiles(folder, forms, { folder: environment.GITHUB_WORKSPACE || process.cwd() });
    info(`Wrote ${[...forms.keys()].join(", ")} to ${folder}.`);
  }
  writeOutputs(outputsOf(report), redact);
  await writeSummary(forms.get("report.md") ?? "", redact, environment);
}

/** The same small facts as of a run that follows incidents; nothing was written to GitHub. */
function outputsOf(report: Report): Outputs {
  const { promises, open } = report.total;
  return {
    open,
    missed: promises.all.missed,
    comments: 0,
    mails: 0,
    rcas: 0,
    incidents: listedIn(report).map(incidentOf),
    planned: [],
  };
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
    nextDue: next === undefined ? null : isoOf(next.due),
    nextMetric: next?.metric ?? null,
  };
}
