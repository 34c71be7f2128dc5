import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../src/app/follow/follow.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
afterEach(() => world.sim.stop());

const MINUTE = 60_000;

async function openWithIncident(): Promise<void> {
  world = await openWorld("2026-03-06T14:02:00Z", { mail: false });
  world.repo.openIssue({ author: "customer", title: "Deploys fail" });
  world.repo.label(1, "sev1", { by: "staff" });
}

const comments = () => world.repo.thread(1).comments.length;
const locks = () => world.repo.thread(1).reactions.map(({ by, content }) => `${by} ${content}`);

function left(report: Report | "died"): readonly string[] {
  return report === "died" ? [] : report.outcome.left.map(({ why }) => why);
}

describe("a lock", () => {
  it("that another run holds is waited for a little, then the incident is left to a later run", async () => {
    await openWithIncident();
    world.repo.react(1, "rocket", { by: "github-actions[bot]" });
    world.sim.clock.advance(4 * MINUTE);
    expect(left(await world.run(1))).toEqual(["another run is writing about it"]);
    expect([comments(), locks()]).toEqual([0, ["github-actions rocket"]]);
  });

  it("of a dead run is taken after five minutes", async () => {
    await openWithIncident();
    world.repo.react(1, "rocket", { by: "github-actions[bot]" });
    world.sim.clock.advance(5 * MINUTE + 1_000);
    expect(left(await world.run(1))).toEqual([]);
    expect([comments(), locks()]).toEqual([1, []]);
  });

  it("of a dead run is taken by one of eight, and one comment comes of it", async () => {
    await openWithIncident();
    world.repo.react(1, "rocket", { by: "github-actions[bot]" });
    world.sim.clock.advance(5 * MINUTE + 1_000);
    await Promise.all(Array.from({ length: 8 }, () => world.run(1)));
    expect([comments(), locks()]).toEqual([1, []]);
    expect(world.sim.notifications.filter(({ by }) => by === "github-actions")).toHaveLength(1);
  });

  it("whose removal never arrived is taken away later, with nothing to say", async () => {
    await openWithIncident();
    world.sim.faults.add({ match: { method: "DELETE" }, do: "reset", times: Infinity });
    await world.run(1);
    expect([comments(), locks()]).toEqual([1, ["github-actions rocket"]]);
    world.sim.faults.clear();
    world.sim.clock.advance(MINUTE);
    await world.sweep();
    expect(locks()).toEqual(["github-actions rocket"]);
    world.sim.clock.advance(5 * MINUTE);
    await world.sweep();
    expect([comments(), locks()]).toEqual([1, []]);
  });

  it("whose removal's answer was lost is gone", async () => {
    await openWithIncident();
    world.sim.faults.add({ match: { method: "DELETE" }, do: "lost-answer" });
    await world.run(1);
    expect([comments(), locks()]).toEqual([1, []]);
  });

  it("leaves the rockets of people alone", async () => {
    await openWithIncident();
    world.repo.react(1, "rocket", { by: "customer" });
    world.sim.clock.advance(10 * MINUTE);
    await world.run(1);
    await world.sweep();
    expect([comments(), locks()]).toEqual([1, ["customer rocket"]]);
  });
});
