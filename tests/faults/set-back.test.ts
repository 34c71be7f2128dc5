import { describe, expect, it } from "vitest";
import { readMarker } from "../../src/core/notice/marker.ts";
import { longForm } from "./long-form.ts";
import { STORIES, type Story } from "./stories.ts";
import type { Wire } from "./wire.ts";
import { openWorld, type World } from "./world.ts";

/** Where nothing is signed. */
const NOWHERE = { repository: "", number: 0, createdAt: 0, author: null };

const markerOf = (body: string) => readMarker(body, NOWHERE, null);
const threads = ({ repo }: World) =>
  repo.threads().map(({ number, comments }) => ({ number, ours: comments.filter(({ by }) => by === "github-actions") }));
const statusIn = (world: World, number: number) =>
  threads(world)
    .find((thread) => thread.number === number)
    ?.ours.find(({ body }) => markerOf(body)?.kind === "status");

/** A wire that looks on after each request. */
function watchedBy(see: () => void): Wire {
  let count = 0;
  return {
    death: new Promise(() => {}),
    count: () => count,
    pass: async (perform) => {
      const value = await perform();
      count += 1;
      see();
      return value;
    },
  };
}

/** A story's end, and everything that its status comments said on the way there. */
async function played(story: Story): Promise<{ readonly world: World; readonly earlier: ReadonlyMap<number, ReadonlySet<string>> }> {
  const world = await openWorld(story.begin, story.options);
  const earlier = new Map<number, Set<string>>();
  const see = () => {
    for (const { number } of threads(world)) {
      const status = statusIn(world, number);
      if (status !== undefined) earlier.set(number, (earlier.get(number) ?? new Set()).add(status.body));
    }
  };
  for (const step of story.steps) {
    world.at(step.at);
    step.act(world);
    await world.run(step.on ?? 1, watchedBy(see));
    for (const later of [5 * 60_000 + 10_000, 90_000]) {
      world.sim.clock.advance(later);
      await world.sweep(watchedBy(see));
    }
  }
  return { world, earlier };
}

/** The keys of news by thread, as often as they stand there. */
const said = (world: World) =>
  threads(world).map(({ number, ours }) => ({
    number,
    keys: ours.flatMap(({ body }) => {
      const marker = markerOf(body);
      return marker?.kind === "news" ? marker.keys : [marker?.kind ?? "none"];
    }),
  }));

describe.each(STORIES)("a status comment set back to what it said before: $name", (story) => {
  it.each([
    ["by another workflow, which bears our name", "github-actions[bot]"],
    ["by a person", "lead"],
  ])(
    "%s, says nothing twice, and mails nothing that a comment proves was decided",
    async (_, by) => {
      const { world, earlier } = await played(story);
      const whole = said(world);
      for (const [number, versions] of earlier) {
        const { id, body: last } = statusIn(world, number) ?? { id: 0, body: "" };
        for (const [index, body] of [...versions].entries()) {
          // Some of them in the short form.
          if (!longForm.isOn && (index + longForm.seed) % 8 !== 0) continue;
          const mails = world.arrivals.length;
          world.repo.editComment(id, { by, body });
          for (const _ of [1, 2]) {
            world.sim.clock.advance(1_000);
            await world.sweep();
          }
          const marker = markerOf(body);
          // What was claimed and has no mark is sent again, with the same key.
          const claimed =
            marker?.kind === "status" ? marker.memory.mails.filter(({ state }) => state === "claimed").map(({ id }) => id) : [];
          const told = world.arrivals.slice(mails).filter(({ id }) => !claimed.includes(id));
          const keys = new Set(whole.flatMap((thread) => (thread.number === number ? thread.keys : [])));
          const again = told.flatMap(({ incident }) => incident.notices.filter((key) => keys.has(key)));
          expect.soft({ said: said(world), again }, `#${number}, version ${index}`).toEqual({ said: whole, again: [] });
          world.repo.editComment(id, { by: "github-actions[bot]", body: last });
        }
      }
      await world.sim.stop();
    },
    120_000,
  );
});
