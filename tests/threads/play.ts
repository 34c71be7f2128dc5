import type { Report } from "../../src/app/follow/follow.ts";
import { summaryOf } from "../../src/app/follow/summary.ts";
import { isWell } from "../../src/shell/action/follow-and-report.ts";
import { namedOn } from "../support/verify.ts";
import { type Expectation, expectationsOf, nameOf, type Step, type ThreadFile } from "./format.ts";
import { type Facts, type Moment, problemsOf } from "./judge.ts";
import { act, numberToRun, openStage, type Stage } from "./stage.ts";

/** Expectations by name, each with what is wrong about it (nothing: it is met). */
export type Verdicts = ReadonlyMap<string, readonly string[]>;

/** What every thread expects. */
const RUNS = "no run fails";
const VERIFIED = "nothing is named by verify, after each step";

/** Between steps of one minute; a run begins before the next one. */
const STEP_APART = 20_000;
const RUN_AFTER = 15_000;
const RUN_APART = 2_000;

/** Plays a thread to its end, with a run after each event as the starter workflow would, and judges as it goes. */
export async function play(thread: ThreadFile): Promise<Verdicts> {
  const stage = await openStage(thread);
  const verdicts = new Map<string, readonly string[]>();
  const failures: string[] = [];
  const named: string[] = [];
  const history: Moment[] = [];
  const judge = (step: Step | null, all: readonly Expectation[], facts: Facts): void => {
    for (const one of all) verdicts.set(nameOf(step, one), problemsOf(stage.places, one, facts));
  };
  try {
    let last: Facts = { history, before: momentOn(stage), summaries: [] };
    for (const step of thread.steps) {
      const before = momentOn(stage);
      const reports = await played(stage, step, history, step === thread.steps[0]);
      failures.push(...reports.filter((report) => !isWell(report)).map((report) => failureOf(step, report)));
      last = { history, before, summaries: reports.map((report) => summaryOf(report, { dryRun: false })) };
      named.push(...(await namedOn(stage.desk.sim, null, { whatIf: stage.builtIn })).map((one) => `${step.at}: ${one}`));
      judge(step, step.expect, last);
    }
    judge(null, thread.expect, last);
    return verdicts.set(RUNS, failures).set(VERIFIED, named);
  } finally {
    await stage.desk.sim.stop();
  }
}

/** One step and its runs. */
async function played(stage: Stage, step: Step, history: Moment[], isFirst: boolean): Promise<readonly Report[]> {
  const { clock } = stage.desk.sim;
  const from = Date.parse(`${step.at}:00Z`);
  // Steps of one minute follow each other; the runs of the last one are over.
  const since = clock.now() - from;
  const at = since < 0 || isFirst ? from : from + (Math.floor(since / STEP_APART) + 1) * STEP_APART;
  clock.set(isoOf(at));
  act(stage, step);
  const numbers = stage.events().flatMap((event) => numberToRun(event) ?? []);
  const reports: Report[] = [];
  for (const [index, number] of numbers.entries()) {
    clock.set(isoOf(at + RUN_AFTER + index * RUN_APART));
    reports.push(await stage.desk.run(number, stage.settings));
    history.push(momentOn(stage));
  }
  if (step.sweep === true) {
    reports.push(await stage.desk.sweep(stage.settings));
    history.push(momentOn(stage));
  }
  return reports;
}

function momentOn({ desk }: Stage): Moment {
  return { at: desk.sim.clock.now(), threads: desk.repo.threads(), mails: [...desk.mails] };
}

function failureOf({ at }: Step, { outcome, templateProblems, prepared }: Report): string {
  const problems = prepared !== null && !prepared.ok ? prepared.problems.map((problem) => JSON.stringify(problem)) : [];
  return [at, ...problems, ...outcome.failures.map(({ message }) => message), ...templateProblems.map(({ message }) => message)].join(": ");
}

function isoOf(moment: number): string {
  return new Date(moment).toISOString();
}

/** Every name that a thread's expectations have. Two of one name would hide each other. */
export function namesIn(thread: ThreadFile): readonly string[] {
  const names = [RUNS, VERIFIED, ...expectationsOf(thread).map(({ step, expectation }) => nameOf(step, expectation))];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${thread.name}: two expectations are called "${twice}"`);
  return names;
}
