import { describe, expect, it } from "vitest";
import { takeAlert } from "../../src/app/intake/intake.ts";
import { readAlert } from "../../src/core/intake/read-alert.ts";
import { seededRandom } from "../../src/simulator/random.ts";
import { generic } from "../core/intake/payloads.ts";
import { longForm } from "./long-form.ts";
import { endingOf } from "./outcome.ts";
import { MISCHIEF, type Mischief, type Wire, wireThat } from "./wire.ts";
import { MAIL_POLICY, openWorld, type World } from "./world.ts";

const POLICY = `${MAIL_POLICY}staff: { bots: [github-actions] }\nintake: { severities: { warning: sev2 }, max-per-hour: 3 }\n`;

type Told = { readonly payload: Readonly<Record<string, unknown>>; readonly delivery: string };

async function take(world: World, { payload, delivery }: Told, wire?: Wire): Promise<unknown> {
  const alert = readAlert(payload);
  if (!alert.ok) throw new Error(alert.error);
  const taken = takeAlert(alert.value, delivery, world.ports(wire), world.settings);
  return wire === undefined ? taken : Promise.race([taken, wire.death]);
}

/** What comes before, and what is broken. */
const STORIES: readonly { readonly name: string; readonly before: readonly Told[]; readonly last: Told }[] = [
  { name: "an alert opens its issue", before: [], last: { payload: generic(), delivery: "1" } },
  {
    name: "it recovers",
    before: [{ payload: generic(), delivery: "1" }],
    last: { payload: generic({ state: "resolved" }), delivery: "2" },
  },
  {
    name: "one more than an hour holds",
    before: ["a", "b", "c"].map((key) => ({ payload: generic({ key }), delivery: key })),
    last: { payload: generic({ key: "d" }), delivery: "d" },
  },
];

/** What is left once the same job was run again, with its moments as if there had been one. */
async function endOf({ before, last }: (typeof STORIES)[number], how: Mischief, at: number) {
  const world = await openWorld("2026-03-06T14:00:00Z", { policy: POLICY });
  try {
    for (const told of before) await take(world, told);
    world.at("2026-03-06T14:02:00Z");
    const wire = wireThat(how, at);
    await take(world, last, wire).catch(() => "failed");
    // A lock that a dead run left is given up after a while.
    if (world.repo.threads().some(({ reactions }) => reactions.length > 0)) world.at("2026-03-06T14:08:00Z");
    await world.sweep();
    await take(world, last);
    const { threads, mails, notices } = endingOf(world);
    // A status comment that a sweep posted has its line later.
    const ending = JSON.stringify([threads, mails, notices.map((line) => line.split("\n")[0])], null, 1)
      .replace(/14:0[28](?= UTC|:\d\d)/g, "then")
      .split(/\n|\\n/);
    return { count: wire.count(), ending };
  } finally {
    await world.sim.stop();
  }
}

describe.each(STORIES)("a job that is killed or cut off at every request, and run again: $name", (story) => {
  it.each(MISCHIEF)("%s: ends in the same issues, comments and mails", async (how) => {
    const undisturbed = await endOf(story, how, -1);
    expect(undisturbed.count).toBeGreaterThan(5);
    const all = Array.from({ length: undisturbed.count }, (_, index) => index);
    const broken = longForm.isOn ? all : all.filter((index) => index % 4 === (longForm.seed + MISCHIEF.indexOf(how)) % 4);
    for (const at of broken) {
      const { ending } = await endOf(story, how, at);
      expect({ at, ending }).toEqual({ at, ending: undisturbed.ending });
    }
  });
});

const SPEED = 50;
const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time / SPEED));

async function openRacecourse(seed: number): Promise<World> {
  const random = seededRandom(seed);
  const most = 4_000 / SPEED;
  return openWorld("2026-03-06T14:02:00Z", {
    policy: POLICY,
    sleep,
    elapsed: () => performance.now() * SPEED,
    random,
    readLag: () => random() * most,
    randomDelay: { seed, most: 400 / SPEED },
  });
}

async function raced(seed: number, all: readonly Told[]): Promise<World> {
  const world = await openRacecourse(seed);
  // Until every reader sees the policy.
  await sleep(5_000);
  const random = seededRandom(seed);
  await Promise.all(
    all.map(async (told) => {
      await sleep(random() * 2_000);
      await take(world, told);
    }),
  );
  await sleep(10_000);
  return world;
}

describe("alerts at once, with answers late and reads behind", { concurrent: true }, () => {
  it.each([2, 4, 8])("%i times the same: one issue is left, with one status comment and one mail of each", async (runs) => {
    const world = await raced(
      longForm.seed + runs,
      Array.from({ length: runs }, (_, index) => ({ payload: generic(), delivery: `${index}` })),
    );
    try {
      const [first, ...others] = world.repo.threads();
      expect([first?.state, first?.comments.length, first?.reactions]).toEqual(["open", 1, []]);
      expect(others.map(({ state, comments }) => [state, comments.length])).toEqual(others.map(() => ["closed", 0]));
      const mails = world.arrivals.map(({ id }) => id);
      expect([new Set(mails).size, mails.every((id) => id.includes("#1") || id.includes("/1/"))]).toEqual([mails.length, true]);
      // What was closed as a double is nobody's business.
      world.at("2026-03-06T14:10:00Z");
      await world.sweep();
      expect(world.repo.threads().flatMap(({ comments }) => comments)).toHaveLength(1);
    } finally {
      await world.sim.stop();
    }
  });

  it("eight different ones: no more issues than the hour holds stay, and the rest is listed", async () => {
    const keys = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const world = await raced(
      longForm.seed,
      keys.map((key) => ({ payload: generic({ key, title: `alert ${key}` }), delivery: key })),
    );
    try {
      const open = world.repo.threads().filter(({ state }) => state === "open");
      const lists = open.filter(({ title }) => title.startsWith("More alerts"));
      expect([open.length, lists.length]).toEqual([4, 1]);
      const said = open.flatMap(({ title, comments }) => [title, ...comments.map(({ body }) => body)]).join("\n");
      expect(keys.filter((key) => !said.includes(`alert ${key}`))).toEqual([]);
    } finally {
      await world.sim.stop();
    }
  });
});
