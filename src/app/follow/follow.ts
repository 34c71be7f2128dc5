import type { Issue } from "../../core/incident/issue.ts";
import type { TemplateProblem } from "../../core/render/render.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { IncidentBeginning, Ports, Reading, SweepQuery, SweepReading } from "../../ports.ts";
import { capacityOf } from "../run/budget.ts";
import { nothingKnown, ourselvesOf, type Run, type Settings } from "../run/context.ts";
import { attempt, noteFailure } from "../run/failure.ts";
import { newOutcome, type Outcome } from "../run/outcome.ts";
import { type Prepared, preparePolicy } from "../run/prepare.ts";
import { rendererWith } from "../run/renderer.ts";
import type { Watched } from "../watch/watched.ts";
import { underOf } from "./checkpoint.ts";
import { passesOverLong } from "./glance.ts";
import { allReleased, type Locks, newLocks } from "./lock.ts";
import { followOthers } from "./others.ts";
import { respond, respondAgain } from "./respond.ts";
import { noteBusy, respondToBusy } from "./retry.ts";
import { incidentBehind } from "./review.ts";
import { answersToo, sweep, sweepQueryOf, USUAL_QUERY } from "./sweep.ts";

/** What a run found and did, for the outputs and the summary. */
export type Report = {
  readonly outcome: Outcome;
  /** Null: GitHub could not be read. */
  readonly reading: Reading | null;
  readonly prepared: Prepared | null;
  /** What is wrong with templates of the repository's own. */
  readonly templateProblems: readonly TemplateProblem[];
  /** So many open incidents fit the hour of the token. Null or not there: that is not known. */
  readonly capacity?: number | null;
  /** All incidents were looked at, not one. */
  readonly isSweep: boolean;
  /** How long the run stayed for what falls due. Not there: it did not. */
  readonly watched?: Watched;
};

/** Follows one issue. `locks`: not there, all are given back at the end; else by whoever looks further. */
export async function followIssue(number: number, ports: Ports, settings: Settings, locks?: Locks): Promise<Report> {
  return releasing(locks, (own) => followOne(number, { outcome: newOutcome(), locks: own, settings }, ports, respondToOne));
}

/**
 * Looks at one issue again, later in the same run, with everything read anew. Where another run is writing about it, that is left for another
 * look. `outcome` is filled in as it goes.
 */
export async function followAgain(number: number, ports: Ports, settings: Settings, outcome: Outcome, locks: Locks): Promise<Report> {
  return followOne(number, { outcome, locks, settings }, ports, async (issue, at, run) => {
    if ((await respond(issue, at, run)) === "busy") noteBusy(number, run);
  });
}

async function followOne(
  number: number,
  kept: Pick<Run, "outcome" | "locks" | "settings">,
  ports: Ports,
  job: (issue: Issue, at: Instant, run: Run) => Promise<void>,
): Promise<Report> {
  let reading: IncidentBeginning | null = null;
  try {
    reading = await ports.github.beginIncident(number);
    return await followUnder(reading, kept, ports, async (run, beginning) => {
      const { issue, at } = await wholeUnlessQuiet(beginning, run);
      if (issue !== null) await job(issue, at, run);
    });
  } catch (cause) {
    noteFailure(kept.outcome, number, cause);
    return { outcome: kept.outcome, reading, prepared: null, templateProblems: [], isSweep: false };
  }
}

/** A long thread is read whole only where something may be new about it. */
async function wholeUnlessQuiet(beginning: IncidentBeginning, run: Run): Promise<Pick<IncidentBeginning, "issue" | "at">> {
  const { issue, at, rest } = beginning;
  if (issue === null || rest === null) return beginning;
  try {
    return (await passesOverLong(issue, rest.latest, at, run)) ? { issue: null, at } : await rest.whole();
  } catch (cause) {
    noteFailure(run.outcome, issue.number, cause);
    return { issue: null, at };
  }
}

/** Responds, waiting a while where another run is writing about it. */
async function respondToOne(issue: Issue, at: Instant, run: Run): Promise<void> {
  await attempt(issue.number, run, async () => {
    // News of an RCA is news of its incident.
    const about = incidentBehind(issue, run);
    const standing = about === null ? await respond(issue, at, run) : await respondAgain(about, run);
    if (standing === "busy") await respondToBusy([about ?? issue.number], run);
  });
}

/**
 * Follows all incidents. The labels are the policy's, which is only known from the first answer: a guess that fits saves a request.
 * `locks`: as for `followIssue`. `read`: the answer to the guess, where it is known.
 */
export async function followAll(
  ports: Ports,
  settings: Settings,
  guess: SweepQuery = USUAL_QUERY,
  locks?: Locks,
  read?: SweepReading,
): Promise<Report> {
  const outcome = newOutcome();
  let reading: SweepReading | null = null;
  try {
    reading = read ?? (await ports.github.readSweep(guess));
    const first = reading;
    const report = await releasing(locks, (own) =>
      followUnder(first, { outcome, locks: own, settings, isSweep: true }, ports, async (run) => {
        const query = sweepQueryOf(run);
        reading = answersToo(guess, query) ? first : await ports.github.readSweep(query);
        await sweep(reading, run);
      }),
    );
    return { ...report, reading, capacity: capacityOf(ports.github.hour()), isSweep: true };
  } catch (cause) {
    noteFailure(outcome, null, cause);
    return { outcome, reading, prepared: null, templateProblems: [], isSweep: true };
  }
}

async function releasing(given: Locks | undefined, job: (locks: Locks) => Promise<Report>): Promise<Report> {
  if (given !== undefined) return job(given);
  const locks = newLocks();
  const report = await job(locks);
  await allReleased(locks);
  return report;
}

/** Prepares the policy that the reading brought and does the job under it; a broken policy ends here, with every problem. */
async function followUnder<Kind extends Reading>(
  reading: Kind,
  { outcome, locks, settings, isSweep = false }: Pick<Run, "outcome" | "locks" | "settings"> & Partial<Pick<Run, "isSweep">>,
  ports: Ports,
  job: (run: Run, reading: Kind) => Promise<void>,
): Promise<Report> {
  const prepared = await preparePolicy(reading, settings, reading.at);
  if (!prepared.ok) return { outcome, reading, prepared, templateProblems: [], isSweep: false };
  const renderer = rendererWith(reading.templates);
  const { mailer, problems } = ports.mailer.under(prepared.policy.channels);
  for (const { text: message } of problems) outcome.failures.push({ issue: null, message, fatal: !settings.dryRun });
  const run: Run = {
    isSweep,
    under: underOf(prepared.policy, reading.templates, renderer, mailer),
    ports: { ...ports, mailer },
    settings,
    policy: prepared.policy,
    ourselves: ourselvesOf(reading.viewer, settings),
    reading,
    renderer,
    ...nothingKnown(ports),
    locks,
    outcome,
  };
  await attempt(null, run, async () => {
    await job(run, reading);
    await followOthers(run);
  });
  return { outcome, reading, prepared, templateProblems: [...renderer.problems.values()], isSweep: false };
}
