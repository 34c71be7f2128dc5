import { info } from "@actions/core";
import type { Kept } from "../../app/pull-request/comment.ts";
import type { Finding } from "../../app/pull-request/proposal.ts";
import { checkPullRequest, type PullReport } from "../../app/pull-request/pull-request.ts";
import { connectPullRequests } from "../github/pulls.ts";
import { type Annotation, placeless, writeAnnotations } from "./annotations.ts";
import type { PolicyLocation } from "./inputs.ts";
import { NO_OUTPUTS, writeOutputs, writeSummary } from "./outputs.ts";
import { type JobTools, runJob, settingsOf } from "./run-job.ts";

/** Checks the policy and the templates in a pull request; answers the exit code: 1 where something in them must be put right. */
export function runPullRequest(number: number, environment: NodeJS.ProcessEnv): Promise<number> {
  return runJob(environment, async (tools) => {
    const { inputs, github } = tools;
    const { repository, policy } = inputs;
    const chosen = policy.type === "built-in" ? { builtIn: policy.name } : { path: pathIn(policy, repository) };
    const pulls = connectPullRequests(github.connection.send, repository);
    const report = await checkPullRequest(number, github.portsTo(repository), pulls, { ...settingsOf(inputs), policy: chosen });
    return reportOn(report, number, tools);
  });
}

/** The policy of many repositories may stand in this one. */
function pathIn({ path, shared }: Extract<PolicyLocation, { type: "file" }>, repository: string): string {
  return shared !== undefined && shared.repository.toLowerCase() === repository.toLowerCase() ? shared.path : path;
}

async function reportOn(report: PullReport, number: number, { inputs, redact, environment }: JobTools): Promise<number> {
  if (report.type === "untouched") {
    const what = inputs.policy.type === "built-in" ? "no template" : `neither ${inputs.policy.path} nor a template`;
    info(redact(`Pull request #${number} changes ${what}: nothing to check.`));
    writeOutputs(NO_OUTPUTS, redact);
    return 0;
  }
  const { errors, warnings, kept, planned, text } = report;
  const note = kept === null ? dryRunNote(planned) : noteOn(kept);
  writeAnnotations(
    [
      ...errors.map((finding) => annotationOf("error", finding)),
      ...warnings.map((finding) => annotationOf("warning", finding)),
      ...(kept?.type === "not-written" ? [placeless(kept.mayNot ? "notice" : "warning", noteOn(kept))] : []),
    ],
    redact,
  );
  const comments = kept?.type === "created" ? 1 : 0;
  writeOutputs({ ...NO_OUTPUTS, comments, planned: planned === null ? [] : [{ issue: number, what: planned, text }] }, redact);
  await writeSummary(`${text}\n${note}\n`, redact, environment);
  info(redact(note));
  return errors.length === 0 ? 0 : 1;
}

function annotationOf(level: Annotation["level"], { file, line, column, message }: Finding): Annotation {
  return { level, message, place: file === "" ? null : { file, line, column } };
}

function dryRunNote(planned: "comment" | "comment-edited" | null): string {
  if (planned === null) return `A dry run. ${NOTES.unchanged}`;
  return planned === "comment"
    ? "A dry run: this would be commented on the pull request."
    : "A dry run: the comment on the pull request would be edited to say this.";
}

const NOTES = {
  created: "This stands in a comment on the pull request, too.",
  edited: "The comment on the pull request was edited to say this.",
  unchanged: "The comment on the pull request says this already.",
  outdated: "A newer commit was pushed meanwhile: the run on that one keeps the comment.",
} as const;

function noteOn(kept: Kept): string {
  if (kept.type !== "not-written") return NOTES[kept.type];
  const why = kept.mayNot
    ? "The token may only read, as it does in runs for forks and for Dependabot, so there is no comment on the pull request: the job's summary has it all."
    : "There is no comment on the pull request this time: the job's summary has it all.";
  return kept.mayNot ? `${why} If this run is for neither: ${kept.why}` : `${why} ${kept.why}`;
}
