import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/simulator/random.ts";
import { longForm } from "./long-form.ts";
import { openWorld, type World } from "./world.ts";

/** Runs' time passes this many times faster than the test's. */
const SPEED = 25;
const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time / SPEED));
/** Reads lag by up to four of the run's seconds. */
const MOST_LAG = 4_000 / SPEED;

async function openRacecourse(seed: number, incidents: number): Promise<World> {
  const random = seededRandom(seed);
  const opened = await openWorld("2026-03-06T14:02:00Z", {
    sleep,
    elapsed: () => performance.now() * SPEED,
    random,
    readLag: () => random() * MOST_LAG,
    randomDelay: { seed, most: 400 / SPEED },
  });
  for (let number = 1; number <= incidents; number += 1) {
    opened.repo.openIssue({ author: "customer", title: `Deploys fail ${number}` });
    opened.repo.label(number, number % 2 === 0 ? "sev1" : "sev2", { by: "staff" });
  }
  await settled();
  return opened;
}

/** Long enough for what happened to be visible to every reader. */
function settled(): Promise<void> {
  return sleep(MOST_LAG * SPEED * 1.2);
}

/** So many runs at once: events of the incidents and sweeps in turn, each begun a moment after the other. */
async function rush(world: World, runs: number, incidents: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const starts = Array.from({ length: runs }, async (_, index) => {
    await sleep(random() * 3_000);
    const report = index % 3 === 2 || incidents > 1 ? await world.sweep() : await world.run(1);
    if (report === "died") throw new Error("no run of a race dies");
    expect(report.outcome.failures).toEqual([]);
  });
  await Promise.all(starts);
  await settled();
}

/** What subscribers received of us: the first line of each comment, by issue. */
function received(world: World): readonly string[] {
  return world.sim.notifications
    .filter(({ by }) => by === "github-actions")
    .map(
      ({ type, number, body }) =>
        `${type} #${number} ${/"kind":"status"/.test(body) ? "status" : (/"keys":(\[[^\]]*\])/.exec(body)?.[1] ?? "rca")}`,
    )
    .sort();
}

async function story(world: World, runs: number, incidents: number, seed: number): Promise<void> {
  const numbers = Array.from({ length: incidents }, (_, index) => index + 1);
  await rush(world, runs, incidents, seed + 1);
  world.at("2026-03-06T14:34:00Z");
  await rush(world, runs, incidents, seed + 2);
  world.at("2026-03-06T15:00:00Z");
  for (const number of numbers) {
    world.repo.comment(number, { by: "staff", body: "A role lost a permission; it is back." });
    world.repo.close(number, { by: "staff" });
  }
  await settled();
  await rush(world, runs, incidents, seed + 3);
  // What a run left because it had said its share, or another was writing, is finished by the next.
  for (let round = 0; round < (longForm.isOn ? 6 : 2); round += 1) {
    world.sim.clock.advance(5 * 60_000 + 1_000);
    await world.sweep();
    await settled();
  }
  expectOnce(world, numbers);
}

function expectOnce(world: World, numbers: readonly number[]): void {
  const sev1 = numbers.filter((number) => number % 2 === 0);
  const mails = world.arrivals.map(({ id }) => id);
  const news = received(world).filter((line) => line.startsWith("comment"));
  expect(news).toEqual(
    [
      ...numbers.map((number) => `comment #${number} status`),
      ...sev1.map((number) => `comment #${number} ["missed:response"]`),
      ...numbers.map((number) => `comment #${number} ["resolved"]`),
    ].sort(),
  );
  expect(received(world).filter((line) => line.startsWith("issue"))).toHaveLength(numbers.length);
  expect(new Set(mails).size).toBe(mails.length);
  expect(world.repo.threads().flatMap((thread) => thread.reactions)).toEqual([]);
}

async function raced(runs: number, incidents: number, seed: number): Promise<void> {
  const world = await openRacecourse(seed, incidents);
  try {
    await story(world, runs, incidents, seed);
  } finally {
    await world.sim.stop();
  }
}

describe("runs at once on one incident, with answers late and reads behind", { concurrent: true }, () => {
  it.each(racesOn(1))("$runs of them, seed $seed: nothing twice, nothing lost", ({ runs, seed }) => raced(runs, 1, seed));
});

describe("runs at once on many incidents", () => {
  const incidents = longForm.isOn ? 50 : 12;
  it.each(racesOn(incidents))(
    "$runs of them, seed $seed: nothing twice, nothing lost",
    ({ runs, seed }) => raced(runs, incidents, seed),
    600_000,
  );
});

function racesOn(incidents: number): readonly { readonly runs: number; readonly seed: number }[] {
  const rounds = longForm.isOn ? (incidents === 1 ? 30 : 2) : 1;
  const sizes = incidents === 1 || longForm.isOn ? [2, 4, 8] : [4];
  return sizes.flatMap((runs) =>
    Array.from({ length: rounds }, (_, round) => ({ runs, seed: longForm.seed * 1_000 + runs * 100 + round })),
  );
}
