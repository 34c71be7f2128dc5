import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/simulator/random.ts";
import { startAction } from "../support/runner.ts";
import { longForm } from "./long-form.ts";
import { endingOf } from "./outcome.ts";
import { openWorld, WORLD_TOKEN, type World } from "./world.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGKILL"] as const;
/** GitHub's runner kills ten seconds after its SIGINT; SIGTERM comes in between. */
const KILLED_AFTER = 7_500;

/** A signal waits until the process is not busy, and a request may be on its way: after this, in milliseconds, none is begun. */
const HEARD_AFTER = 600;

/** An incident that needs a status comment, a missed comment, an all-clear and an RCA at once, on a GitHub that takes its time. */
async function openBusyWorld(seed: number, most = 80): Promise<World> {
  const world = await openWorld("2026-03-06T14:02:00Z", { mail: false, randomDelay: { seed, most } });
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

const undisturbed = (async () => {
  const world = await openBusyWorld(1, 0);
  await world.run(1);
  await recover(world);
  const ending = endingOf(world);
  await world.sim.stop();
  return ending;
})();

/** Starts a run, sends the signal after `delay` milliseconds, and sees what became of it. */
async function interrupted(signal: NodeJS.Signals, delay: number, seed: number) {
  const world = await openBusyWorld(seed);
  try {
    const running = startAction(world.sim, { token: WORLD_TOKEN });
    await new Promise((resolve) => setTimeout(resolve, delay));
    const sentAt = performance.now();
    running.signal(signal);
    await new Promise((resolve) => setTimeout(resolve, HEARD_AFTER));
    const before = world.sim.requests.length;
    const { code, log } = await running.finished;
    const took = performance.now() - sentAt;
    // The first question is asked while the program still loads, so it may be on its way for longer.
    const after = world.sim.requests.slice(Math.max(before, 1)).map(({ method, path }) => `${method} ${path.replace(/\d+$/, "N")}`);
    const locks = world.repo.thread(1).reactions.length;
    await recover(world);
    return { code, log, took, after, locks, ending: endingOf(world) };
  } finally {
    await world.sim.stop();
  }
}

describe.concurrent.each(SIGNALS)("%s at any moment", (signal) => {
  it("leaves nothing that the next runs do not finish", async () => {
    const random = seededRandom(longForm.seed + signal.length);
    const moments = Array.from({ length: longForm.isOn ? 24 : 2 }, (_, index) => ({
      delay: 150 + random() * 1_100,
      seed: longForm.seed + index,
    }));
    for (let index = 0; index < moments.length; index += 2) {
      const batch = moments.slice(index, index + 2);
      for (const one of await Promise.all(batch.map(({ delay, seed }) => interrupted(signal, delay, seed)))) {
        expect(one.ending).toEqual(await undisturbed);
        if (signal === "SIGKILL") continue;
        expect([null, 0, signal === "SIGINT" ? 130 : 143]).toContain(one.code);
        expect(one.took).toBeLessThan(KILLED_AFTER);
        expect(one.locks).toBe(0);
        // What is under way is finished and the lock taken off: nothing else.
        if (one.code !== 0) expect(one.after.filter((request) => !request.startsWith("DELETE"))).toEqual([]);
      }
    }
  }, 300_000);
});
