import { afterEach, describe, expect, it } from "vitest";
import { longForm } from "../../faults/long-form.ts";
import { STORIES } from "../../faults/stories.ts";
import { openWorld, type World } from "../../faults/world.ts";
import { namedIn, namedOn, readerOf, verifiedBy } from "../../support/verify.ts";
import { unnoticedOn, untoldTexts } from "./tampered.ts";

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
      const swept = await verifiedBy(readerOf(world.sim), null);
      expect(namedIn(swept), `${step.at}, swept`).toEqual([]);
      expect(await untoldTexts(world.sim, swept), step.at).toEqual([]);
      if (longForm.isOn || step === story.steps.at(-1)) expect(await unnoticedOn(world.sim, 1, longForm.isOn ? 1 : 3), step.at).toEqual([]);
    }
  }, 300_000);
});
