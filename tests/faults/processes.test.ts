import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/simulator/random.ts";
import { runAction } from "../support/runner.ts";
import { longForm } from "./long-form.ts";
import { openWorld, WORLD_TOKEN, type World } from "./world.ts";

const ROUNDS = Array.from({ length: longForm.isOn ? 5 : 0 }, (_, round) => longForm.seed * 100 + round);

/** Eight processes of the built action at once, started by different events. */
async function rush(world: World, random: () => number): Promise<void> {
  const events = ["issues", "schedule", "issue_comment", "workflow_dispatch"] as const;
  const runs = Array.from({ length: 8 }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, random() * 1_500));
    const payload = { action: "labeled", issue: { number: 1, labels: [{ name: "sev2" }] } };
    return runAction(world.sim, { token: WORLD_TOKEN, event: events[index % events.length] ?? "schedule", payload });
  });
  for (const { code, log } of await Promise.all(runs)) expect([code, log.match(/::error.*/g)]).toEqual([0, null]);
}

describe.runIf(longForm.isOn)("eight processes at once", () => {
  it.each(ROUNDS)(
    "seed %i: one status comment, one missed comment, one all-clear, one RCA",
    async (seed) => {
      const random = seededRandom(seed);
      const options = { speed: 1, mail: false, randomDelay: { seed, most: 150 }, readLag: () => random() * 3_000 };
      const world = await openWorld("2026-03-06T14:02:00Z", options);
      try {
        world.repo.openIssue({ author: "customer", title: "Deploys fail" });
        world.repo.label(1, "sev2", { by: "staff" });
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        await rush(world, random);
        world.at("2026-03-06T19:00:00Z");
        await rush(world, random);
        world.repo.comment(1, { by: "staff", body: "A role lost a permission; it is back." });
        world.repo.close(1, { by: "staff" });
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        await rush(world, random);
        const ours = world.sim.notifications.filter(({ by }) => by === "github-actions").map(({ type, number }) => `${type} ${number}`);
        expect(ours).toEqual(["comment 1", "comment 1", "issue 2", "comment 1"]);
        expect(world.repo.thread(1).reactions).toEqual([]);
      } finally {
        await world.sim.stop();
      }
    },
    180_000,
  );
});
