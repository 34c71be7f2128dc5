import { type Instant, MINUTE } from "../../core/time/instant.ts";
import type { GitHub, Ports, RcaIssue, ReadIdle, SweepQuery, SweepReading } from "../../ports.ts";
import { followAll, type Report } from "../follow/follow.ts";
import { sweepQueryOf, USUAL_QUERY } from "../follow/sweep.ts";
import type { Settings } from "../run/context.ts";
import { noteFailure } from "../run/failure.ts";
import { newOutcome } from "../run/outcome.ts";

/** What a run over many repositories found and did. */
export type ManyReport = {
  /** In the order of the alphabet. */
  readonly reports: readonly RepositoryReport[];
  /** Repositories that this run did not come to. */
  readonly left: readonly string[];
  /** Why not, as a sentence; null: it came to all. */
  readonly whyLeft: string | null;
};

export type RepositoryReport = { readonly repository: string; readonly report: Report };

/** One repository's waiting (for a lock, for GitHub) is another's time; more at once would only meet GitHub's limits sooner. */
const AT_ONCE = 4;

/** So many repositories are asked about in one request, once the first ones have told what policies want to be asked. */
const ASKED_AT_ONCE = 50;

/**
 * Follows all incidents of many repositories, each by itself: what goes wrong in one stops no other. They are asked about together,
 * and where no incident is open that is their first reading. When GitHub's limit is
 * used up, or the run is told to end, what is under way is finished and the rest left to the next run. `now` is the runner's
 * clock; it only decides where the round begins.
 */
export async function followMany(
  repositories: readonly string[],
  portsOf: (repository: string) => Ports,
  readIdle: ReadIdle,
  settings: Settings,
  now: Instant,
): Promise<ManyReport> {
  const round = [...roundFrom(repositories, now)];
  const reports: RepositoryReport[] = [];
  const left: string[] = [];
  const habits = createHabits();
  const share = shareReviews();
  const asked = new Map<string, Promise<Guess>>();
  const ask = (repository: string): Promise<Guess> => {
    const known = asked.get(repository);
    if (known !== undefined) return known;
    const names = [repository, ...round.slice(0, (asked.size === 0 ? AT_ONCE : ASKED_AT_ONCE) - 1)];
    const query = habits.usual();
    const answer = readIdle(names, query).then((readings) => ({ query, readings }));
    for (const name of names) asked.set(name, answer);
    return answer;
  };
  let whyLeft: string | null = null;
  const work = async () => {
    for (let repository = round.shift(); repository !== undefined; repository = round.shift()) {
      const ports = portsOf(repository);
      if (ports.cancelled?.aborted === true) whyLeft ??= "this run was told to end.";
      if (whyLeft !== null) left.push(repository);
      else {
        const report = await followOne(repository, share(ports, repository), settings, ask, habits);
        whyLeft = whyStopped(report) ?? whyLeft;
        if (report.reading === null && whyStopped(report) !== null) left.push(repository);
        else reports.push({ repository, report });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const byName = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
  return { reports: reports.toSorted((a, b) => byName(a.repository, b.repository)), left: left.toSorted(byName), whyLeft };
}

/** What several repositories were asked, and what those without an open incident answered. */
type Guess = { readonly query: SweepQuery; readonly readings: ReadonlyMap<string, SweepReading> };

async function followOne(
  repository: string,
  ports: Ports,
  settings: Settings,
  ask: (repository: string) => Promise<Guess>,
  habits: Habits,
): Promise<Report> {
  try {
    const { query, readings } = await ask(repository);
    const read = readings.get(repository);
    const guess = read === undefined ? habits.usual() : query;
    const report = await followAll({ ...ports, log: (line) => ports.log(`${repository}: ${line}`) }, settings, guess, undefined, read);
    if (report.prepared?.ok === true) habits.note(sweepQueryOf(report.prepared));
    return report;
  } catch (cause) {
    const outcome = newOutcome();
    noteFailure(outcome, null, cause);
    return { outcome, reading: null, prepared: null, templateProblems: [], isSweep: true };
  }
}

/** Why nothing more can be begun anywhere; null: it can. */
function whyStopped({ outcome }: Report): string | null {
  if (outcome.halted !== "limit" && outcome.halted !== "cancelled") return null;
  return outcome.left[0]?.why ?? "this run had to end";
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const QUARTER_HOUR = 15 * MINUTE;

/**
 * The repositories in the order of this run. Where a run cannot come to all before GitHub's limit is used up, it must not be
 * the same ones every time. Nothing is kept between runs, so the clock decides: each quarter of an hour the round begins the
 * golden section further on, and however few a run follows, their turns are spread evenly.
 */
export function roundFrom(repositories: readonly string[], now: Instant): readonly string[] {
  const turn = (Math.floor(now / QUARTER_HOUR) * GOLDEN) % 1;
  const first = Math.floor(turn * repositories.length);
  return [...repositories.slice(first), ...repositories.slice(0, first)];
}

/** What most policies so far wanted to be asked: a guess that fits saves a request. */
type Habits = { readonly usual: () => SweepQuery; readonly note: (query: SweepQuery) => void };

function createHabits(): Habits {
  const counts = new Map<string, { readonly query: SweepQuery; readonly times: number }>();
  return {
    usual: () => [...counts.values()].reduce((most, one) => (one.times > most.times ? one : most), { query: USUAL_QUERY, times: 0 }).query,
    note: (query) => {
      const key = JSON.stringify(query);
      counts.set(key, { query, times: (counts.get(key)?.times ?? 0) + 1 });
    },
  };
}

/** Where several repositories have their RCAs in one other, that is listed once for all. */
function shareReviews(): (ports: Ports, home: string) => Ports {
  const listed = new Map<string, Promise<readonly RcaIssue[]>>();
  return (ports, home) => {
    const labelledIssues: GitHub["labelledIssues"] = (repository, label, closedSince) => {
      if (repository.toLowerCase() === home.toLowerCase()) return ports.github.labelledIssues(repository, label, closedSince);
      const key = `${repository} ${label} ${Math.round(closedSince / QUARTER_HOUR)}`.toLowerCase();
      const known = listed.get(key) ?? ports.github.labelledIssues(repository, label, closedSince);
      listed.set(key, known);
      // What failed may be asked again.
      known.catch(() => listed.delete(key));
      return known;
    };
    return { ...ports, github: { ...ports.github, labelledIssues } };
  };
}
