import { followAll, followIssue, type Report } from "../../app/follow/follow.ts";
import type { Locks } from "../../app/follow/lock.ts";
import { summaryOf } from "../../app/follow/summary.ts";
import type { Settings } from "../../app/run/context.ts";
import { namedInVain, sentenceOf } from "../../app/run/prepare.ts";
import { describeProblem } from "../../core/policy/problem.ts";
import { IS_LIVE } from "../../core/slo/evaluation.ts";
import { isoOrNull } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";
import { type Annotation, placeless, writeAnnotations } from "./annotations.ts";
import type { Inputs } from "./inputs.ts";
import { TEMPLATES_PATH } from "./job-connection.ts";
import { type Outputs, writeOutputs, writeSummary } from "./outputs.ts";
import { type JobTools, settingsOf } from "./run-job.ts";
import { scheduleOf } from "./schedule.ts";
import type { FollowTask } from "./task.ts";
import { turnOf } from "./turn.ts";

/** Follows, and says how it went in annotations, outputs and the summary. Answers the exit code. */
export async function followAndReport(
  { task, byStranger }: { readonly task: FollowTask; readonly byStranger: boolean },
  connect: () => Ports,
  { inputs, redact, environment }: JobTools,
): Promise<number> {
  const settings = { ...settingsOf(inputs), byStranger, ...turnOf(environment) };
  const report = await follow(task, inputs, connect, settings);
  await noteLateness(report, environment);
  writeAnnotations(annotationsOf(report, inputs), redact);
  writeOutputs(outputsOf(report, settings), redact);
  await writeSummary(summaryOf(report, settings), redact, environment);
  return isWell(report) ? 0 : 1;
}

/** Looks once, or stays for as long as the input says. What that takes is loaded only then. */
async function follow(task: FollowTask, { watchFor }: Inputs, connect: () => Ports, settings: Settings): Promise<Report> {
  const look = (ports: Ports, locks?: Locks) =>
    task.job === "incident" ? followIssue(task.number, ports, settings, locks) : followAll(ports, settings, undefined, locks);
  if (watchFor === 0 || settings.dryRun) return look(connect());
  const { watch } = await import("../../app/watch/watch.ts");
  return watch(watchFor, connect, settings, look);
}

/** A scheduled run that comes late says so, and an event's run that finds what a sweep should have told. */
async function noteLateness({ outcome, isSweep }: Report, environment: NodeJS.ProcessEnv): Promise<void> {
  const cron = scheduleOf(environment);
  const began = cron !== null ? { cron } : isSweep ? null : ("event" as const);
  if (began === null || !outcome.deeds.some(({ told }) => told !== undefined)) return;
  const { latenessOf } = await import("../../app/watch/lateness.ts");
  const late = latenessOf(outcome, began);
  if (late !== null) outcome.warnings.push(late);
}

/** What an issue's or a sweep's report says to whoever looks at the run. */
export function annotationsOf({ outcome, prepared, templateProblems }: Report, inputs: Inputs): readonly Annotation[] {
  const policy = prepared === null ? [] : prepared.ok ? prepared.warnings : prepared.problems;
  const level = prepared?.ok === true ? "warning" : "error";
  const vain = namedInVain(prepared);
  return [
    ...(vain === null ? [] : [placeless("warning", vain)]),
    ...policy.map((problem): Annotation => {
      if (inputs.policy.type === "file" && inputs.policy.shared !== undefined) return placeless(level, describeProblem(problem));
      const place =
        problem.file === "" || inputs.policy.type !== "file" ? null : { file: problem.file, line: problem.line, column: problem.column };
      return { level, message: sentenceOf(problem), place };
    }),
    ...templateProblems.map(({ file, line, message }): Annotation => {
      return { level: "error", message, place: { file: `${TEMPLATES_PATH}/${file}`, line, column: null } };
    }),
    ...outcome.failures.map(({ fatal, message }) => placeless(fatal ? "error" : "warning", message)),
    ...outcome.warnings.map((message) => placeless("warning", message)),
    ...inputs.notes.map((message) => placeless("notice", message)),
  ];
}

/** The outputs of one repository. */
export function outputsOf({ outcome }: Report, { dryRun }: Pick<Settings, "dryRun">): Outputs {
  const { incidents, deeds } = outcome;
  const done = dryRun ? [] : deeds;
  const count = (...kinds: readonly string[]) => done.filter(({ what }) => kinds.includes(what)).length;
  return {
    open: incidents.filter(({ state, untriaged }) => IS_LIVE[state] && !untriaged).length,
    missed: incidents.reduce((sum, { missed }) => sum + missed.length, 0),
    comments: count("status-created", "comment"),
    mails: count("mail"),
    rcas: count("rca-opened"),
    incidents: incidents.map(({ writtenSincePause, unansweredSince, untriaged, ...line }) => ({
      ...line,
      ...(untriaged ? { untriaged } : {}),
      nextDue: isoOrNull(line.nextDue),
      writtenSincePause: isoOrNull(writtenSincePause),
      unansweredSince: isoOrNull(unansweredSince),
    })),
    planned: dryRun ? deeds : [],
  };
}

/** Those of several: counts are summed up, and every entry of a list says where it belongs. */
export function sumOf(
  reports: readonly { readonly repository: string; readonly report: Report }[],
  settings: Pick<Settings, "dryRun">,
): Outputs {
  const all = reports.map(({ repository, report }) => ({ repository, outputs: outputsOf(report, settings) }));
  const sum = (of: "open" | "missed" | "comments" | "mails" | "rcas") => all.reduce((total, { outputs }) => total + outputs[of], 0);
  const list = (of: "incidents" | "planned") =>
    all.flatMap(({ repository, outputs }) => outputs[of].map((entry) => ({ repository, ...(typeof entry === "object" ? entry : {}) })));
  return {
    open: sum("open"),
    missed: sum("missed"),
    comments: sum("comments"),
    mails: sum("mails"),
    rcas: sum("rcas"),
    incidents: list("incidents"),
    planned: list("planned"),
  };
}

/** A broken policy or template fails the job, and whatever needs a person. */
export function isWell({ outcome, prepared, templateProblems }: Report): boolean {
  if (prepared !== null && !prepared.ok) return false;
  return templateProblems.length === 0 && !outcome.failures.some((failure) => failure.fatal);
}
