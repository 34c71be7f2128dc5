import type { Issue } from "../core/incident/issue.ts";
import type { Role } from "../core/policy/policy.ts";
import type { TemplateProblem } from "../core/render/render.ts";
import type { Instant } from "../core/time/instant.ts";
import type { IncidentReading, Ports, Reading, SweepReading } from "../ports.ts";
import { respondToBusy } from "./busy.ts";
import { ourselvesOf, type Run, type Settings } from "./context.ts";
import { noteFailure } from "./failure.ts";
import { newOutcome, type Outcome } from "./outcome.ts";
import { type Prepared, preparePolicy } from "./prepare.ts";
import { rendererWith } from "./renderer.ts";
import { type Releases, respond, respondAgain } from "./respond.ts";
import { incidentBehind } from "./review.ts";
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
      if (issue !== null) await respondToOne(issue, at, run);
    });
  } catch (cause) {
    noteFailure(outcome, number, cause);
    return { outcome, reading, prepared: null, templateProblems: [], isSweep: false };
  }
}

/** Responds, waiting a while where another run is writing about it. */
async function respondToOne(issue: Issue, at: Instant, run: Run): Promise<void> {
  const releases: Releases = [];
  try {
    // News of an RCA is news of its incident.
    const about = incidentBehind(issue, run);
    const standing = about === null ? await respond(issue, at, run, releases) : await respondAgain(about, run, releases);
    if (standing === "busy") await respondToBusy([about ?? issue.number], run, releases);
  } catch (cause) {
    noteFailure(run.outcome, issue.number, cause);
  } finally {
    await Promise.all(releases);
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
  const { mailer, problems } = ports.mailer.under(prepared.policy.channels);
  for (const message of problems) outcome.failures.push({ issue: null, message, fatal: true });
  const run: Run = {
    ports: { ...ports, mailer },
    settings,
    policy: prepared.policy,
    ourselves: ourselvesOf(reading.viewer, settings),
    reading,
    renderer,
    roles: new Map<string, Role>(),
    reviews: new Map(),
    outcome,
  };
  try {
    await job(run, reading);
  } catch (cause) {
    noteFailure(outcome, null, cause);
  }
  return { outcome, reading, prepared, templateProblems: [...renderer.problems.values()], isSweep: false };
}
