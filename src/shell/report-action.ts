import { getInput, info } from "@actions/core";
import { sentenceOf } from "../app/prepare.ts";
import type { ReportAnswer, ReportSettings } from "../app/report.ts";
import { goalOf } from "../core/report/goal.ts";
import type { Report } from "../core/report/report.ts";
import type { Ports } from "../ports.ts";
import { type Annotation, writeAnnotations } from "./annotations.ts";
import { actionOctokit } from "./github/action-octokit.ts";
import { connectGitHub } from "./github/connect.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { connectMailer } from "./mail/connect.ts";
import { writeSummary } from "./outputs.ts";
import { type Redact, redactor } from "./secrets.ts";

/** `job: report`: counts which promises were kept, into the job summary and, with the input `out`, into files. Answers the exit code. */
export async function runReport(environment: NodeJS.ProcessEnv): Promise<number> {
  const read = readInputs(environment);
  if (!read.ok) return complain(read.problems, redactor(read.secrets));
  const redact = redactor(read.inputs.secrets);
  const goal = goalOf(getInput("goal"));
  if (goal === null) return complain([`goal: expected a percentage such as 95%, got "${getInput("goal")}".`], redact);
  if (!/^(?:|true|false)$/i.test(getInput("public")))
    return complain([`public: expected true or false, got "${getInput("public")}".`], redact);
  const { reportOn } = await import("../app/report.ts");
  try {
    return await deliver(await reportOn(portsOf(read.inputs, redact), settingsOf(read.inputs, goal)), redact, environment);
  } catch (error) {
    return complain([error instanceof Error ? error.message : String(error)], redact);
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

function portsOf(inputs: Inputs, redact: Redact): Ports {
  const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
  const log = (line: string) => info(redact(line));
  const github = connectGitHub({
    octokit: () => actionOctokit(inputs.token, inputs.apiUrl),
    graphqlUrl: inputs.graphqlUrl,
    repository: inputs.repository,
    policyPath: inputs.policy.type === "file" ? inputs.policy.path : null,
    templatesPath: ".github/incident-slo",
    runnerNow: Date.now,
    sleep,
    log,
  });
  return { github, mailer: connectMailer({ channel: null, runnerNow: Date.now, sleep }), sleep, log, elapsed: () => performance.now() };
}

async function deliver(answer: ReportAnswer, redact: Redact, environment: NodeJS.ProcessEnv): Promise<number> {
  switch (answer.type) {
    case "wrong-range":
      return complain([answer.problem], redact);
    case "broken-policy":
      return complain(answer.problems.map(sentenceOf), redact);
    case "report":
      await write(answer.report, redact, environment);
      return 0;
  }
}

async function write(report: Report, redact: Redact, environment: NodeJS.ProcessEnv): Promise<void> {
  const { formsOf } = await import("../core/report/forms.ts");
  const forms = new Map([...formsOf(report)].map(([name, text]) => [name, redact(text)]));
  const folder = getInput("out");
  if (folder !== "") {
    const { writeFiles } = await import("./cli/write-files.ts");
    await writeFiles(folder, forms, { folder: environment.GITHUB_WORKSPACE || process.cwd() });
    info(`Wrote ${[...forms.keys()].join(", ")} to ${folder}.`);
  }
  await writeSummary(forms.get("report.md") ?? "", redact, environment);
}

function complain(problems: readonly string[], redact: Redact): number {
  writeAnnotations(
    problems.map((message): Annotation => ({ level: "error", message, place: null })),
    redact,
  );
  return 1;
}
