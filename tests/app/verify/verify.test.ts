import { afterEach, describe, expect, it } from "vitest";
import { longForm } from "../../faults/long-form.ts";
import { STORIES } from "../../faults/stories.ts";
import { openWorld, type World } from "../../faults/world.ts";
import { namedIn, namedOn, readerOf, telling, verifiedBy } from "../../support/verify.ts";
import { numbersChanged, oursOn, verdictsChanged } from "./tampered.ts";

let world: World;
afterEach(() => world.sim.stop());

describe.each(STORIES.map((story) => [story.name, story] as const))("a story: %s", (_, story) => {
  it("has nothing that does not follow, after each step; and each verdict and number that is changed in the end is named", async () => {
    world = await openWorld(story.begin, story.options);
    for (const step of story.steps) {
      world.at(step.at);
      step.act(world);
      await world.run(step.on ?? 1);
      expect(await namedOn(world.sim), step.at).toEqual([]);
      world.sim.clock.advance(130_000);
      await world.sweep();
      expect(await namedOn(world.sim), `${step.at}, swept`).toEqual([]);
      if (longForm.isOn || step === story.steps.at(-1)) expect(await unnoticed(world), step.at).toEqual([]);
    }
  }, 300_000);
});

/** What can be changed on #1 without being named. */
async function unnoticed({ sim }: World): Promise<readonly string[]> {
  const ports = readerOf(sim);
  const reading = await ports.github.readIncident(1);
  const { issue } = reading;
  if (issue === null) throw new Error("there is no #1");
  const [honest] = await verifiedBy(telling(ports, reading, issue), 1);
  const untold = new Set(honest?.untold.map(({ what }) => what));
  const texts = oursOn(issue).filter(({ comment, marker }) => ["status", "news"].includes(marker.kind) && !untold.has(comment.url));
  expect(
    texts.some(({ marker }) => marker.kind === "status"),
    "the status comment can be told",
  ).toBe(true);
  const changes = [...texts.flatMap((one) => numbersChanged(issue, one)), ...verdictsChanged(issue, (key) => !untold.has(key))];
  const missed: string[] = [];
  for (const { what, issue: changed } of changes) {
    if (namedIn(await verifiedBy(telling(ports, reading, changed), 1)).length === 0) missed.push(what);
  }
  return missed;
}
