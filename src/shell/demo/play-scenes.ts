import type { Report } from "../../app/follow/follow.ts";
import type { IncidentLine } from "../../app/run/outcome.ts";
import type { Alert } from "../../core/intake/alert.ts";
import { type Instant, isoOf, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import { type DemoGitHub, PICKED_UP_AFTER } from "./demo-github.ts";
import type { StoryPrinter } from "./story-printer.ts";

/** One incident's part of the week: it yields the moment it waits for, and acts in the first full minute from then on. */
export type IncidentScene = AsyncGenerator<Instant, void, void>;

/** Where the story stands. */
export type StoryState = {
  readonly github: DemoGitHub;
  readonly printer: StoryPrinter;
  /** The latest line of each incident, by number. */
  readonly lines: Map<number, IncidentLine>;
  readonly tally: { runs: number; speaking: number; failures: string[] };
};

const SCHEDULE: Milliseconds = 30 * MINUTE;
/** Off the full hour, when GitHub's schedule is late most. */
const OFFSET: Milliseconds = 7 * MINUTE;
/** A long wait is looked through in fewer steps. */
const MOST_TICKS = 16;

/** Plays the scenes side by side, in the order of time. Between them the schedule wakes the action. */
export async function playScenes(
  scenes: readonly ((story: StoryState) => IncidentScene)[],
  github: DemoGitHub,
  printer: StoryPrinter,
): Promise<StoryState> {
  const story: StoryState = { github, printer, lines: new Map(), tally: { runs: 0, speaking: 0, failures: [] } };
  const waiting = new Map<IncidentScene, Instant>();
  const goOn = async (scene: IncidentScene): Promise<void> => {
    const { done, value } = await scene.next();
    if (done === true) waiting.delete(scene);
    else waiting.set(scene, Math.ceil(value / MINUTE) * MINUTE);
  };
  for (const scene of scenes) await goOn(scene(story));
  for (let next = earliest(waiting); next !== null; next = earliest(waiting)) {
    await letPass(story, next.at);
    await goOn(next.scene);
  }
  return story;
}

function earliest(waiting: ReadonlyMap<IncidentScene, Instant>): { readonly scene: IncidentScene; readonly at: Instant } | null {
  const [first] = [...waiting].map(([scene, at]) => ({ scene, at })).sort((a, b) => a.at - b.at);
  return first ?? null;
}

/** Lets time pass up to `until`; the action runs whenever its schedule says so. */
async function letPass(story: StoryState, until: Instant): Promise<void> {
  const { clock } = story.github.sim;
  const step = SCHEDULE * Math.max(1, Math.ceil((until - clock.now()) / (SCHEDULE * MOST_TICKS)));
  for (let tick = nextTick(story, step); tick < until; tick = nextTick(story, step)) {
    clock.set(isoOf(tick));
    recordRun(story, await story.github.runOnSchedule(), "schedule");
  }
  if (until > clock.now()) clock.set(isoOf(until));
}

/** The next time the schedule is looked at: every `step`, and the first time after each due time. */
function nextTick({ github, lines }: StoryState, step: Milliseconds): Instant {
  const now = github.sim.clock.now();
  const dues = [...lines.values()].flatMap(({ nextDue }) => (nextDue !== null && nextDue >= now ? [tickAfter(nextDue, SCHEDULE)] : []));
  return Math.min(tickAfter(now, step), ...dues);
}

function tickAfter(at: Instant, step: Milliseconds): Instant {
  return (Math.floor((at - OFFSET) / step) + 1) * step + OFFSET;
}

/** Runs the action on an alert as a monitor does, and tells what it did. The alert's issue; null: it has none. */
export async function runActionOnAlert(story: StoryState, alert: Alert): Promise<number | null> {
  const { github } = story;
  github.sim.clock.advance(PICKED_UP_AFTER);
  const { report, deeds } = await github.runOnAlert(alert);
  const opened = deeds.find(({ what }) => what === "alert-opened")?.issue ?? null;
  if (opened !== null) story.printer.did(`opens #${opened}: ${github.repo.thread(opened).title}`);
  if (report !== null) recordRun(story, report, "event");
  return opened;
}

/** Runs the action on an issue as an event on it would, and tells what it did. */
export async function runActionOn(story: StoryState, number: number): Promise<Report> {
  const { github } = story;
  github.sim.clock.advance(PICKED_UP_AFTER);
  const report = await github.runOn(number);
  recordRun(story, report, "event");
  return report;
}

function recordRun(story: StoryState, report: Report, cause: "event" | "schedule"): void {
  const { github, printer, lines, tally } = story;
  for (const line of report.outcome.incidents) lines.set(line.number, line);
  tally.runs += 1;
  if (report.outcome.deeds.length > 0) tally.speaking += 1;
  tally.failures.push(...report.outcome.failures.map(({ message }) => message));
  printer.tellRun(report, github, cause);
}
