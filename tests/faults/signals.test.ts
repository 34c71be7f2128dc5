import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/simulator/random.ts";
import { longWaitsIn, type Running, startAction } from "../support/runner.ts";
import { until } from "../support/until.ts";
import { longForm } from "./long-form.ts";
import { endingOf } from "./outcome.ts";
import { openWorld, WORLD_TOKEN, type World, type WorldOptions } from "./world.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGKILL"] as const;
/** GitHub's runner kills ten seconds after its SIGINT; SIGTERM comes in between. */
const KILLED_AFTER = 7_500;

/** When the signal comes: with which request, before it takes effect or when its answer is ready. */
type Moment = { readonly request: number; readonly isBefore: boolean };

/** An incident that needs a status comment, a missed comment, an all-clear and an RCA at once. */
async function openBusyWorld(options: WorldOptions = {}): Promise<World> {
  const world = await openWorld("2026-03-06T14:02:00Z", { mail: false, ...options });
  world.repo.openIssue({ author: "customer", title: "Deploys fail" });
  world.repo.label(1, "sev2", { by: "staff" });
  world.at("2026-03-06T19:00:00Z");
  world.repo.comment(1, { by: "staff", body: "A role lost a permission; it is back." });
  world.repo.close(1, { by: "staff" });
  return world;
}

async function recover(world: World): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    world.sim.clock.advance(5 * 60_000 + 1_000);
    await world.sweep();
  }
}

/** How it ends where nobody sends a signal, and how many requests the run takes. */
const undisturbed = (async () => {
  const world = await openBusyWorld();
  try {
    await startAction(world.sim, { token: WORLD_TOKEN, longWaits: "hurried" }).finished;
    const requests = world.sim.requests.length;
    await recover(world);
    return { requests, ending: endingOf(world) };
  } finally {
    await world.sim.stop();
  }
})();

/** Starts a run, sends the signal at the moment, and sees what became of it. The request waits until the signal has been heard. */
async function interrupted(signal: NodeJS.Signals, { request, isBefore }: Moment) {
  let running: Running | null = null;
  let before = Number.POSITIVE_INFINITY;
  const strike = async (index: number) => {
    if (index !== request || running === null) return undefined;
    let hasEnded = false;
    void running.finished.then(() => {
      hasEnded = true;
    });
    running.signal(signal);
    await until("that the signal is heard", () => hasEnded || running?.log().includes("Told to end") === true);
    before = world.sim.requests.length;
    return undefined;
  };
  const world = await openBusyWorld({
    onRequest: ({ index }) => (isBefore ? strike(index) : undefined),
    onResponse: (exchange) => (isBefore ? undefined : strike(exchange.request.index)),
  });
  try {
    running = startAction(world.sim, { token: WORLD_TOKEN, longWaits: "hurried" });
    const { code, log } = await running.finished;
    running = null;
    await until("the end of what was under way", () => world.sim.requests.every(({ status }) => status !== null));
    const after = world.sim.requests.slice(before).map(({ method, path }) => `${method} ${path.replace(/\d+$/, "N")}`);
    const locks = world.repo.thread(1).reactions.length;
    await recover(world);
    return { code, waits: longWaitsIn(log), after, locks, ending: endingOf(world) };
  } finally {
    await world.sim.stop();
  }
}

describe.concurrent.each(SIGNALS)("%s at any moment", (signal) => {
  it("leaves nothing that the next runs do not finish", async () => {
    const { requests, ending } = await undisturbed;
    const random = seededRandom(longForm.seed + signal.length);
    const all = Array.from({ length: 2 * requests }, (_, index) => ({ request: index >> 1, isBefore: index % 2 === 0 }));
    const moments = longForm.isOn ? all : Array.from({ length: 2 }, () => all[Math.floor(random() * all.length)] ?? all[0]);
    for (const moment of moments) {
      if (moment === undefined) throw new Error("a run makes requests");
      const one = await interrupted(signal, moment);
      expect([moment, one.ending]).toEqual([moment, ending]);
      if (signal === "SIGKILL") continue;
      expect([null, 0, signal === "SIGINT" ? 130 : 143]).toContain(one.code);
      expect(one.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(KILLED_AFTER);
      expect(one.locks).toBe(0);
      // What is under way is finished and the lock taken off: nothing else.
      if (one.code !== 0) expect([moment, one.after.filter((request) => !request.startsWith("DELETE"))]).toEqual([moment, []]);
    }
  }, 900_000);
});
