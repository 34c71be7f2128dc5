/** The desk of `bench-limits.ts`, in a process of its own since it imports templates as texts: counts, tells by a message. */
import { type Desk, openDesk } from "../tests/support/desk.ts";

export type LimitCounts = {
  readonly strangers: {
    /** Requests of a run that had nothing to say, at most. */
    readonly most: number;
    /** Requests of a run that had something to bring up to date, after so many comments. */
    readonly writing: { readonly second: number; readonly last: number };
  };
  /** Of one hour: requests used, incidents edited, locks left, and whether the miss of that hour was said. */
  readonly policy: {
    readonly rest: number;
    readonly graphql: number;
    readonly edited: number;
    readonly locks: number;
    readonly isSaid: boolean;
    /** Sweeps, one every quarter of an hour, until all were brought up to date. */
    readonly sweeps: number;
  };
  /** Sweeps until each of as many incidents, none followed before, had its status comment. */
  readonly firstSweeps: number;
};

const COMMENTS = 45;
const INCIDENTS = 1_000;
const POLICY = "notices: { max-per-run: 5000 }\n";

process.send?.({ strangers: await strangers(), policy: await policyEdit(), firstSweeps: await firstSweeps() } satisfies LimitCounts);

/** The token may not list who works on the repository, which is the dear case. */
async function strangers(): Promise<LimitCounts["strangers"]> {
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY, mail: false });
  desk.sim.faults.add({ match: ({ path }) => path.endsWith("/collaborators"), do: "404", times: Number.POSITIVE_INFINITY });
  // Before the first answer each run writes down who wrote; afterwards it has nothing to say.
  const [unanswered, answered] = [incident(desk, "sev1"), incident(desk, "sev1")];
  desk.repo.comment(answered, { by: "staff", body: "We look into it." });
  // A run asks about two people, so that it takes a second one to know all three.
  for (const number of [unanswered, answered, unanswered, answered]) await desk.run(number);
  const counts: { readonly quiet: number; readonly writing: number }[] = [];
  for (let index = 0; index < COMMENTS; index += 1)
    counts.push({ quiet: await commented(desk, answered, index), writing: await commented(desk, unanswered, index) });
  await desk.sim.stop();
  return {
    most: Math.max(...counts.map(({ quiet }) => quiet)),
    writing: { second: counts[1]?.writing ?? 0, last: counts.at(-1)?.writing ?? 0 },
  };
}

async function commented(desk: Desk, number: number, index: number): Promise<number> {
  desk.repo.comment(number, { by: `stranger-${index}`, body: "+1" });
  return requestsOf(desk, number);
}

async function requestsOf(desk: Desk, number: number): Promise<number> {
  desk.forget();
  await desk.run(number, { byStranger: true });
  return desk.sim.requests.length;
}

async function policyEdit(): Promise<LimitCounts["policy"]> {
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY, mail: false });
  for (let index = 0; index < INCIDENTS; index += 1) desk.repo.comment(incident(desk, "sev4"), { by: "staff", body: "We look into it." });
  await desk.sweep();
  desk.at("15:10");
  desk.sim.setLimits({ core: 1_000, graphql: 1_000, isEnforced: true });
  desk.forget();
  desk.repo.writeFile(".github/incident-slo.yml", `${POLICY}contact: help@acme.example\n`);
  const urgent = incident(desk, "sev1");
  await desk.run(urgent);
  for (const time of ["15:15", "15:30", "15:45", "16:00"]) {
    desk.at(time);
    await desk.sweep();
  }
  const isGraphql = ({ path }: { readonly path: string }) => path === "/graphql";
  const counts = {
    rest: desk.sim.requests.filter((request) => !isGraphql(request)).length,
    graphql: desk.sim.requests.filter(isGraphql).length,
    edited: desk.writes().filter((line) => line.startsWith("PATCH")).length,
    locks: desk.repo.threads().filter(({ reactions }) => reactions.length > 0).length,
    isSaid: desk.ours(urgent).some((text) => text.includes("is late")),
    sweeps: 4 + (await sweepsUntilQuiet(desk)),
  };
  await desk.sim.stop();
  return counts;
}

/** Under the usual `max-per-run`. */
async function firstSweeps(): Promise<number> {
  const limits = { core: 1_000, graphql: 1_000, isEnforced: true };
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: "extends: gruntwork\n", mail: false, limits });
  for (let index = 0; index < INCIDENTS; index += 1) desk.repo.comment(incident(desk, "sev4"), { by: "staff", body: "We look into it." });
  const sweeps = await sweepsUntilQuiet(desk);
  await desk.sim.stop();
  return sweeps;
}

/** The last one finds nothing left, and is not counted. */
async function sweepsUntilQuiet(desk: Desk): Promise<number> {
  for (let sweeps = 0; sweeps < 500; sweeps += 1) {
    desk.sim.clock.advance(15 * 60_000);
    desk.forget();
    const { outcome } = await desk.sweep({ turn: { count: sweeps, of: 24 } });
    if (outcome.deeds.length === 0 && outcome.left.length === 0) return sweeps;
  }
  throw new Error("there is no end to it");
}

function incident(desk: Desk, severity: string): number {
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, severity, { by: "lead" });
  return number;
}
