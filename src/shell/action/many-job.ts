import { followMany, type ManyReport, type RepositoryReport } from "../../app/many/many.ts";
import { manyInVain, manySummaryOf } from "../../app/many/many-summary.ts";
import type { Choice } from "../../app/many/repositories.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import { describeTemplateProblem } from "../../core/render/folder.ts";
import { GitHubProblem } from "../github/problem.ts";
import type { Redact } from "../secrets.ts";
import { type Annotation, failWith, placeless, writeAnnotations } from "./annotations.ts";
import { nothingFits, repositoriesFor } from "./choose-repositories.ts";
import { isWell, sumOf } from "./follow-and-report.ts";
import type { Inputs } from "./inputs.ts";
import { writeOutputs, writeSummary } from "./outputs.ts";
import { type JobTools, runJob, settingsOf } from "./run-job.ts";
import { turnOf } from "./turn.ts";

/** Follows all incidents of many repositories, each under its own policy or a shared one; answers the exit code. */
export function runMany(environment: NodeJS.ProcessEnv): Promise<number> {
  return runJob(environment, async (tools) => {
    try {
      return await followThem(tools);
    } catch (error) {
      return notListed(error, tools.redact);
    }
  });
}

async function followThem({ inputs, github, redact, environment }: JobTools): Promise<number> {
  const settings = { ...settingsOf(inputs), ...turnOf(environment) };
  const choice = await repositoriesFor(inputs, github);
  if (choice.names.length === 0) return failWith([nothingFits(choice)], redact);
  const many = await followMany(choice.names, github.portsTo, github.readIdle, settings, Date.now());
  writeAnnotations(annotationsOf(many, choice, inputs), redact);
  writeOutputs(sumOf(many.reports, settings), redact);
  await writeSummary(manySummaryOf(many, choice, settings), redact, environment);
  return many.reports.every(({ report }) => isWell(report)) ? 0 : 1;
}

/** What passes by itself is for the next run; all else needs a person. */
function notListed(error: unknown, redact: Redact): number {
  if (!(error instanceof GitHubProblem) || (error.kind !== "limit" && error.kind !== "passing")) throw error;
  writeAnnotations([placeless("warning", `${error.message} The next run finishes it.`)], redact);
  return 0;
}

function annotationsOf({ reports, left, whyLeft }: ManyReport, { unfit }: Choice, inputs: Inputs): readonly Annotation[] {
  const vain = manyInVain(reports);
  return [
    ...reports.flatMap(annotationsAbout),
    ...(vain === null ? [] : [placeless("warning", vain)]),
    ...unfit.map((pattern) => placeless("warning", `repositories: the token reaches no repository that fits ${pattern}.`)),
    ...(left.length === 0
      ? []
      : [placeless("warning", `${left.length} repositories are left to the next run (${left.join(", ")}): ${whyLeft ?? ""}`)]),
    ...inputs.notes.map((message) => placeless("notice", message)),
  ];
}

/** Each begins with the repository's name. A file there is none of the workflow's own, so its place stands in the words. */
function annotationsAbout({ repository, report: { outcome, prepared, templateProblems } }: RepositoryReport): readonly Annotation[] {
  const about = (level: Annotation["level"], message: string) => placeless(level, `${repository}: ${message}`);
  const policy = prepared === null ? [] : prepared.ok ? prepared.warnings : prepared.problems;
  return [
    ...policy.map((problem) => about(prepared?.ok === true ? "warning" : "error", describeProblem(problem))),
    ...templateProblems.map((problem) => about("error", describeTemplateProblem(problem))),
    ...outcome.failures.map(({ fatal, message }) => about(fatal ? "error" : "warning", message)),
    ...outcome.warnings.map((message) => about("warning", message)),
  ];
}
