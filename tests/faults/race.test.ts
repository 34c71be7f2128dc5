import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/simulator/random.ts";
import { longForm } from "./long-form.ts";
import { MAIL_POLICY, openWorld, type World } from "./world.ts";

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
    policy: `${MAIL_POLICY}status-labels: { at-risk: "slo: at risk", missed: "slo: missed", waiting: "slo: waiting" }\n`,
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
  for (const number of numbers)
    expect(world.repo.thread(number).labels).toEqual(sev1.includes(number) ? ["sev1", "slo: missed"] : ["sev2"]);
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

const SORTED_POLICY = `
severities:
  sev2: { response: 8 hours, email: { customers: [opened], staff: [opened] } }
  sev4: { response: 30 minutes }
tiers: { gold: { labels: [vip], severities: { sev2: { response: 45 minutes } } } }
untriaged: { as: sev4, from: 2026-03-01 }
`;

/** So many runs within three seconds, each on one of the first `issues` or, in turn, a sweep; then two sweeps some minutes apart. */
async function rushedRuns(world: World, runs: number, seed: number, issues: number): Promise<void> {
  await settled();
  const random = seededRandom(seed);
  const starts = Array.from({ length: runs }, async (_, index) => {
    await sleep(random() * 3_000);
    const report = index % (issues + 1) === issues ? await world.sweep() : await world.run((index % issues) + 1);
    if (report === "died") throw new Error("no run of a race dies");
    expect(report.outcome.failures).toEqual([]);
  });
  await Promise.all(starts);
  await settled();
  for (let round = 0; round < 2; round += 1) {
    world.sim.clock.advance(5 * 60_000 + 1_000);
    await world.sweep();
    await settled();
  }
}

/** An incident of a tier, and an issue that nobody has sorted: opened, missed, then the other one sorted as well. */
async function racedUnsorted(runs: number, seed: number): Promise<void> {
  const world = await openRacecourse(seed, 1);
  const { repo } = world;
  try {
    repo.writeFile(".github/incident-slo.yml", SORTED_POLICY);
    repo.createLabel("vip");
    repo.label(1, "vip", { by: "staff" });
    repo.openIssue({ author: "customer", title: "How do I deploy?" });
    const rushed = (offset: number) => rushedRuns(world, runs, seed + offset, 2);
    await rushed(1);
    world.at("2026-03-06T14:50:00Z");
    await rushed(2);
    repo.label(2, "sev2", { by: "staff" });
    await rushed(3);
    expect(received(world)).toEqual(['comment #1 ["missed:response"]', "comment #1 status", "comment #2 status"]);
    const mails = world.arrivals.map(({ audience, incident }) => [incident.number, audience, ...incident.notices].join(" "));
    expect(mails.sort()).toEqual(["1 customers opened", "1 staff opened", "2 customers opened", "2 staff opened"]);
    for (const number of [1, 2]) expect(repo.thread(number).reactions ?? []).toEqual([]);
  } finally {
    await world.sim.stop();
  }
}

describe("runs at once on a tier's incident and an issue that is not sorted", () => {
  it("8 of them: nothing twice, nothing lost", () => racedUnsorted(8, longForm.seed), 120_000);
});

const MAINTENANCE_POLICY = "maintenance: { label: planned, email: { customers: [planned, started, finished] } }\n";

/** Maintenance that is announced, moved, begins, takes longer and is done. */
async function racedMaintenance(runs: number, seed: number): Promise<void> {
  const world = await openRacecourse(seed, 0);
  const { repo } = world;
  const rushed = async (time: string, act: () => void, offset: number): Promise<void> => {
    world.at(`2026-03-06T${time}:00Z`);
    act();
    await rushedRuns(world, runs, seed + offset, 1);
  };
  try {
    repo.writeFile(".github/incident-slo.yml", MAINTENANCE_POLICY);
    repo.createLabel("planned");
    repo.openIssue({ author: "staff", title: "The database moves" });
    repo.label(1, "planned", { by: "staff" });
    await rushed("14:10", () => repo.comment(1, { by: "staff", body: "/window 18:00 to 19:00" }), 1);
    await rushed("14:40", () => repo.comment(1, { by: "staff", body: "/window 19:00 to 20:00" }), 2);
    await rushed("19:00", () => {}, 3);
    await rushed("20:01", () => {}, 4);
    await rushed("20:30", () => repo.close(1, { by: "staff" }), 5);
    const kinds = (text: string) => text.replace(/(?:@|\\u0040)[^"\]]*/g, "");
    expect(received(world).map(kinds)).toEqual([
      'comment #1 ["maintenance:finished"]',
      'comment #1 ["maintenance:moved"]',
      'comment #1 ["maintenance:overrun"]',
      "comment #1 status",
    ]);
    const mails = world.arrivals.map(({ incident }) => kinds(incident.notices.join(" ")));
    expect(mails).toEqual(["planned", "moved", "started", "finished"].map((news) => `maintenance:${news}`));
    expect(repo.thread(1).reactions ?? []).toEqual([]);
  } finally {
    await world.sim.stop();
  }
}

describe("runs at once on announced maintenance", () => {
  it("4 of them: nothing twice, nothing lost", () => racedMaintenance(4, longForm.seed), 120_000);
});

const REPLY_POLICY = `
severities:
  sev2: { response: 8 hours, next-reply: 30 minutes, resolution: best effort, email: { staff: [missed] } }
`;

/** A reporter who writes again: answered late, then in time. */
async function racedReplies(runs: number, seed: number): Promise<void> {
  const world = await openRacecourse(seed, 0);
  const { repo } = world;
  const rushed = async (time: string, offset: number): Promise<void> => {
    world.at(`2026-03-06T${time}:00Z`);
    await settled();
    const random = seededRandom(seed + offset);
    const starts = Array.from({ length: runs }, async (_, index) => {
      await sleep(random() * 3_000);
      const report = index % 3 === 2 ? await world.sweep() : await world.run(1);
      if (report === "died") throw new Error("no run of a race dies");
      expect(report.outcome.failures).toEqual([]);
    });
    await Promise.all(starts);
    await settled();
    world.sim.clock.advance(5 * 60_000 + 1_000);
    await world.sweep();
    await settled();
  };
  const said = (by: string, body: string) => repo.comment(1, { by, body });
  try {
    repo.writeFile(".github/incident-slo.yml", REPLY_POLICY);
    repo.openIssue({ author: "customer", title: "Deploys fail" });
    repo.label(1, "sev2", { by: "staff" });
    said("staff", "We are looking at the role.");
    await rushed("14:30", 1);
    world.at("2026-03-06T15:00:00Z");
    said("customer", "It got worse, what shall we do?");
    await rushed("15:02", 2);
    await rushed("15:31", 3);
    world.at("2026-03-06T15:40:00Z");
    said("staff", "Use the old role until then.");
    await rushed("15:41", 4);
    world.at("2026-03-06T16:00:00Z");
    said("customer", "That fails, too.");
    world.at("2026-03-06T16:10:00Z");
    said("staff", "Now it works.");
    await rushed("16:11", 5);
    expect(received(world)).toEqual(["comment #1 status"]);
    expect(world.arrivals).toEqual([]);
    const [status] = repo.thread(1).comments.filter(({ by }) => by === "github-actions");
    expect(status?.body).toContain(
      "| Replies within 30 minutes, so far | | **Missed**: 10 minutes late (due 15:30 UTC, came 15:40 UTC). Kept 1 of 2 |",
    );
    expect(repo.thread(1).reactions ?? []).toEqual([]);
  } finally {
    await world.sim.stop();
  }
}

describe("runs at once on a reporter who writes again", () => {
  it("8 of them: one status comment, nothing else", () => racedReplies(8, longForm.seed), 120_000);
});

/** Two reports of a Sev1 that repeat a Sev3, whose customers were never mailed: the end, and a duplicate that is open again after it. */
async function racedDuplicates(runs: number, seed: number): Promise<void> {
  const world = await openRacecourse(seed, 0);
  const { repo } = world;
  const rushed = (offset: number) => rushedRuns(world, runs, seed + offset, 3);
  try {
    for (const [number, severity] of [
      [1, "sev3"],
      [2, "sev1"],
      [3, "sev1"],
    ] as const) {
      repo.openIssue({ author: "customer", title: `Deploys fail ${number}` });
      repo.label(number, severity, { by: "staff" });
    }
    await rushed(1);
    repo.close(2, { by: "staff", duplicateOf: 1 });
    repo.markDuplicate(3, { by: "staff", of: 2 });
    await rushed(2);
    repo.comment(1, { by: "staff", body: "A role lost a permission; it is back." });
    repo.close(1, { by: "staff" });
    await rushed(3);
    repo.reopen(2, { by: "staff" });
    await rushed(4);
    repo.close(2, { by: "staff" });
    await rushed(5);
    const kinds = (text: string) => text.replace(/\\u0040[^"]*/g, "");
    expect(
      received(world)
        .filter((line) => line.startsWith("comment") && !line.endsWith("status"))
        .map(kinds),
    ).toEqual([
      'comment #1 ["resolved"]',
      'comment #2 ["ended-elsewhere"]',
      'comment #2 ["reopened"]',
      'comment #2 ["resolved"]',
      // It repeats #2, which had ended with #1, and has an end of its own now.
      'comment #3 ["ended-elsewhere"]',
      'comment #3 ["ended-elsewhere"]',
    ]);
    const customers = world.arrivals.filter(({ audience }) => audience === "customers");
    expect(new Set(customers.map(({ id }) => id)).size).toBe(customers.length);
    const told = customers.map(
      ({ incident: { number, notices } }) => `#${number} ${notices.map((key) => key.replace(/@.*/, "")).join("+")}`,
    );
    expect(told.slice(0, 2).sort()).toEqual(["#2 opened", "#3 opened"]);
    expect(told.slice(2).map((line) => line.replace(/#\d ended/, "one ended"))).toEqual([
      "one ended-elsewhere",
      "#2 reopened",
      "#2 resolved",
    ]);
    expect(repo.threads().flatMap(({ reactions }) => reactions)).toEqual([]);
  } finally {
    await world.sim.stop();
  }
}

describe("runs at once on an incident and those that repeat it", { concurrent: true }, () => {
  it.each(racesOn(1))(
    "$runs of them, seed $seed: nobody hears of an end twice, or not at all",
    ({ runs, seed }) => racedDuplicates(runs, seed),
    600_000,
  );
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
