import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../src/app/follow/follow.ts";
import type { Fault } from "../../src/simulator/faults.ts";
import { type Ending, endingOf } from "./outcome.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
afterEach(() => world.sim.stop());

const READS = { path: "/graphql" } as const;
const WRITES = { isWrite: true } as const;
const LONG = 3_000;

type Outage = { readonly outage: string; readonly fault: Fault; readonly finishes: boolean };

const OUTAGES: readonly Outage[] = [
  { outage: "a short secondary limit", fault: { match: WRITES, do: "secondary-limit", retryAfter: 20 }, finishes: true },
  { outage: "a short primary limit", fault: { match: WRITES, do: "primary-limit", retryAfter: 30 }, finishes: true },
  { outage: "a short limit, told as 429", fault: { match: WRITES, do: "primary-limit", status: 429, retryAfter: 30 }, finishes: true },
  {
    outage: "a long primary limit on writes",
    fault: { match: WRITES, do: "primary-limit", retryAfter: LONG, times: Infinity },
    finishes: false,
  },
  {
    outage: "a long secondary limit on writes",
    fault: { match: WRITES, do: "secondary-limit", retryAfter: LONG, times: Infinity },
    finishes: false,
  },
  {
    outage: "GraphQL's limit, told as 200",
    fault: { match: READS, do: "graphql-limit", retryAfter: LONG, times: Infinity },
    finishes: false,
  },
  {
    outage: "GraphQL's limit by its other name",
    fault: { match: READS, do: "graphql-limit", errorType: "RATE_LIMIT", retryAfter: 20 },
    finishes: true,
  },
  { outage: "502 on a read, twice", fault: { match: READS, do: "502", times: 2 }, finishes: true },
  { outage: "504 on a read, for good", fault: { match: READS, do: "504", times: Infinity }, finishes: false },
  { outage: "holes in GraphQL's data", fault: { match: READS, do: "graphql-partial", times: 2 }, finishes: true },
  { outage: "holes in GraphQL's data for good", fault: { match: READS, do: "graphql-partial", times: Infinity }, finishes: false },
  { outage: "broken JSON on reads, twice", fault: { match: READS, do: "truncate", times: 2 }, finishes: true },
  { outage: "broken JSON on writes", fault: { match: WRITES, do: "truncate" }, finishes: false },
  { outage: "500 on writes for good", fault: { match: WRITES, do: "500", times: Infinity }, finishes: false },
  { outage: "503 on everything for good", fault: { do: "503", times: Infinity }, finishes: false },
  { outage: "resets for good", fault: { do: "reset", times: Infinity }, finishes: false },
  { outage: "a reset on reads, twice", fault: { match: READS, do: "reset", times: 2 }, finishes: true },
  { outage: "a server that hangs", fault: { do: "hang", times: Infinity }, finishes: false },
  { outage: "one request that hangs", fault: { match: READS, do: "hang" }, finishes: true },
  {
    outage: "writes that take effect and answer 502",
    fault: { match: WRITES, do: "502", takesEffect: true, times: Infinity },
    finishes: false,
  },
  {
    outage: "every other answer lost",
    fault: { match: (request) => request.isWrite && request.index % 2 === 0, do: "lost-answer", times: Infinity },
    finishes: false,
  },
];

/** An incident whose first answer is late. */
async function missed(): Promise<World> {
  const opened = await openWorld("2026-03-06T14:02:00Z");
  opened.repo.openIssue({ author: "customer", title: "Deploys fail" });
  opened.repo.label(1, "sev1", { by: "staff" });
  opened.at("2026-03-06T14:33:00Z");
  return opened;
}

function reported(report: Report | "died"): Report {
  if (report === "died") throw new Error("nothing dies here");
  return report;
}

/** Quiet runs, the locks of dead ones having died. */
async function recover(): Promise<void> {
  world.sim.faults.clear();
  for (let round = 0; round < 2; round += 1) {
    world.sim.clock.advance(5 * 60_000 + 1_000);
    expect(reported(await world.sweep()).outcome.failures).toEqual([]);
  }
}

let peace: Ending | null = null;

/** How it ends where nothing goes wrong. */
async function undisturbed(): Promise<Ending> {
  if (peace !== null) return peace;
  world = await missed();
  await world.run(1);
  await recover();
  peace = endingOf(world);
  await world.sim.stop();
  return peace;
}

describe("an outage", () => {
  it.each(OUTAGES)("$outage: the run ends in peace and the next one finishes", async ({ fault, finishes }) => {
    const expected = await undisturbed();
    world = await missed();
    world.sim.faults.add(fault);
    const { outcome } = reported(await world.run(1));
    expect(outcome.failures).toEqual([]);
    expect(outcome.left.length > 0 || outcome.warnings.length > 0).toBe(!finishes);
    await recover();
    expect(endingOf(world)).toEqual(expected);
  });
});

describe("a sweep", () => {
  async function many(count: number): Promise<void> {
    world = await openWorld("2026-03-06T14:02:00Z", { policy: "notices: { max-per-run: 500 }\n" });
    for (let number = 1; number <= count; number += 1) {
      world.repo.openIssue({ author: "customer", title: `Deploys fail ${number}` });
      world.repo.label(number, "sev3", { by: "staff" });
    }
  }
  const statuses = () => world.repo.threads().filter((thread) => thread.comments.length === 1).length;

  it("that meets a limit stops at once and says how many incidents are left", async () => {
    await many(60);
    world.sim.faults.add({
      match: (request) => request.isWrite && request.index > 40,
      do: "primary-limit",
      retryAfter: LONG,
      times: Infinity,
    });
    const { outcome } = reported(await world.sweep());
    const refused = world.sim.requests.filter(({ isWrite, status }) => isWrite && status === 403).length;
    expect(refused).toBeLessThanOrEqual(2);
    expect(outcome.failures).toEqual([]);
    expect(outcome.warnings.length).toBe(1);
    expect(outcome.left.map(({ why }) => why).join("\n")).toMatch(/\d+ more incidents were not written about/);
    await recover();
    expect(statuses()).toBe(60);
  });

  it("whose big pages time out asks for smaller ones", async () => {
    await many(40);
    world.sim.faults.add({ match: (request) => sizeOf(request.body) > 6, do: "502", times: Infinity });
    const { outcome } = reported(await world.sweep());
    expect(outcome.failures).toEqual([]);
    expect(statuses()).toBe(40);
  });

  it("with a token that may not write tries once, and still tells what it saw", async () => {
    await many(20);
    world.sim.addToken("ghs_world_token", {
      login: "github-actions[bot]",
      permissions: { issues: "read", contents: "read", metadata: "read" },
    });
    const { outcome } = reported(await world.sweep());
    expect(outcome.failures.map(({ message }) => message)).toEqual([expect.stringContaining('Give the job "issues: write"')]);
    expect(outcome.incidents).toHaveLength(20);
    expect(world.sim.writes()).toHaveLength(1);
  });
});

function sizeOf(body: unknown): number {
  const variables: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "variables") : null;
  const issues: unknown = typeof variables === "object" && variables !== null ? Reflect.get(variables, "issues") : null;
  return typeof issues === "number" ? issues : 0;
}
