import type { IncidentReading, Ports, Reading, SweepReading } from "../ports.ts";
import type { Role } from "../core/policy/policy.ts";
import type { TemplateProblem } from "../core/render/render.ts";
import { ourselvesOf, type Run, type Settings } from "./context.ts";
import { noteFailure } from "./failure.ts";
import { newOutcome, type Outcome } from "./outcome.ts";
import { type Prepared, preparePolicy } from "./prepare.ts";
import { rendererWith } from "./renderer.ts";
import { respond } from "./respond.ts";
import { sweep, sweepQueryOf } from "./sweep.ts";

/** What a run found and did, for the outputs and the summary. */
export type Report = {
  readonly outcome: Outcome;
  /** Null: GitHub could not be read. */
  readonly reading: Reading | null;
  readonly prepared: Prepared | null;
  /** What is wrong with templates of the repository's own. */
  readonly templateProblems: readonly TemplateProblem[];
  /** All incidents were looked at, not one. */
  readonly isSweep: boolean;
};

/** Labels to ask for before the policy is known: those of the built-in policies, which most repositories use. */
const USUAL_LABELS = ["sev1", "sev2", "sev3", "sev4"];

/** Follows one issue. */
export async function followIssue(number: number, ports: Ports, settings: Settings): Promise<Report> {
  const outcome = newOutcome();
  let reading: IncidentReading | null = null;
  try {
    reading = await ports.github.readIncident(number);
    return await followUnder(reading, outcome, ports, settings, async (run, { issue, at }) => {
      if (issue === null) return;
      const releases: Promise<void>[] = [];
      try {
        await respond(issue, at, run, releases);
      } finally {
        await Promise.all(releases);
      }
    });
  } catch (cause) {
    noteFailure(outcome, number, cause);
    return { outcome, reading, prepared: null, templateProblems: [], isSweep: false };
  }
}

/** Follows all incidents. The labels are the policy's, which is only known from the first answer: a guess that fits saves a request. */
export async function followAll(ports: Ports, settings: Settings): Promise<Report> {
  const outcome = newOutcome();
  let reading: SweepReading | null = null;
  try {
    const guess = { labels: USUAL_LABELS, hoursBack: 72 };
    reading = await ports.github.readSweep(guess);
    const report = await followUnder(reading, outcome, ports, settings, async (run, first) => {
      const query = sweepQueryOf(run);
      const fits = JSON.stringify(query) === JSON.stringify(guess);
      reading = fits ? first : await ports.github.readSweep(query);
      await sweep(reading, run);
    });
    return { ...report, reading, isSweep: true };
  } catch (cause) {
    noteFailure(outcome, null, cause);
    return { outcome, reading, prepared: null, templateProblems: [], isSweep: true };
  }
}

/** Prepares the policy that the reading brought and does the job under it; a broken policy ends here, with every problem. */
async function followUnder<Kind extends Reading>(
  reading: Kind,
  outcome: Outcome,
  ports: Ports,
  settings: Settings,
  job: (run: Run, reading: Kind) => Promise<void>,
): Promise<Report> {
  const prepared = await preparePolicy(reading, settings, reading.at);
  if (!prepared.ok) return { outcome, reading, prepared, templateProblems: [], isSweep: false };
  const renderer = rendererWith(reading.templates);
  const run: Run = {
    ports,
    settings,
    policy: prepared.policy,
    ourselves: ourselvesOf(reading.viewer, settings),
    reading,
    renderer,
    roles: new Map<string, Role>(),
    outcome,
  };
  try {
    await job(run, reading);
  } catch (cause) {
    noteFailure(outcome, null, cause);
  }
  return { outcome, reading, prepared, templateProblems: [...renderer.problems.values()], isSweep: false };
}
