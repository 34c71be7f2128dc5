import { describe, expect, it } from "vitest";
import { DAMAGES, type Damage, damagingWire, type Field, fieldsOf, recordingWire } from "./half-answers.ts";
import { longForm } from "./long-form.ts";
import { type Ending, endingOf } from "./outcome.ts";
import { STORIES, type Story } from "./stories.ts";
import type { Wire } from "./wire.ts";
import { openWorld, type World } from "./world.ts";

type Look = "run" | "sweep";

/** One run of a story whose answers are told wrong, and how. */
type Case = { readonly field: Field; readonly damage: Damage };

/** Null alone has a meaning there: a deleted account or label, no such file, nothing that closed it, no more pages. */
const MEANS_SOMETHING =
  /\.(?:actor|author|label|closer|stateReason|assignee|fromRepository|databaseId|source|endCursor|policy|templates|reactionGroups|createdAt|user|body|isBinary|closed_at|state_reason)$/;

/** A list that lost an item without a word looks like one that never had it. */
const LOSES_AN_ITEM = /\.(?:\*|[A-Z][A-Za-z]+)$/;

describe.each(STORIES)("half of the data: $name", (story) => {
  it.each<Look>(["run", "sweep"])(
    "every field of every answer of a %s, told wrong, says nothing false and nothing twice, and ends in the same thread",
    async (look) => {
      const whole = await endOf(await played(story));
      for (const step of stepsOf(story)) {
        const answers = await answersAt(story, step, look);
        const [first, later] = parted(answers);
        await trySeveral(story, step, look, casesOf(first, 20), whole);
        await trySeveral(story, step, look, casesOf(later, 300), whole);
      }
    },
    1_200_000,
  );
});

/** All of them in the long form, one in the short one. */
function stepsOf({ steps }: Story): readonly number[] {
  return longForm.isOn ? [...steps.keys()] : [longForm.seed % steps.length];
}

/** The fields of the answer that begins a run, and of all others. */
function parted(fields: readonly Field[]): readonly [readonly Field[], readonly Field[]] {
  return [fields.filter(({ answer }) => answer === 0), fields.filter(({ answer }) => answer > 0)];
}

/** All of them in the long form, some in the short one. */
function casesOf(fields: readonly Field[], each: number): readonly Case[] {
  const all = fields.flatMap((field) => DAMAGES.map((damage): Case => ({ field, damage }))).filter(isTellable);
  return longForm.isOn ? all : all.filter((_, index) => index % each === longForm.seed % each);
}

function isTellable({ field: { name }, damage }: Case): boolean {
  if (damage === "null" && MEANS_SOMETHING.test(name)) return false;
  if (damage === "missing" && LOSES_AN_ITEM.test(name)) return false;
  return damage !== "refused" || name.startsWith("data.");
}

async function answersAt(story: Story, step: number, look: Look): Promise<readonly Field[]> {
  const world = await playedTo(story, step);
  const wire = recordingWire();
  await lookAt(world, look, wire);
  await world.sim.stop();
  return fieldsOf(wire.answers);
}

/** Tries the cases one after the other on one world, and on another once a run has written something all the same. */
async function trySeveral(story: Story, step: number, look: Look, cases: readonly Case[], whole: Ending): Promise<void> {
  let world: World | null = null;
  let tried: Case[] = [];
  const finish = async (begun: World) => {
    await finished(begun, story, step);
    const named = tried.map(({ field, damage }) => `${story.name}, step ${step}, answer ${field.answer}, ${field.name}: ${damage}`);
    expect({ tried: named.slice(-1), ending: endingOf(begun) }).toEqual({ tried: named.slice(-1), ending: whole });
    await begun.sim.stop();
    tried = [];
  };
  for (const one of cases) {
    world ??= await playedTo(story, step);
    tried.push(one);
    const before = world.sim.writes().length;
    await lookAt(world, look, damagingWire(one.field, one.damage));
    if (world.sim.writes().length === before) continue;
    await finish(world);
    world = null;
  }
  if (world !== null) await finish(world);
}

/** The world as it stands when a step has happened and its run begins. */
async function playedTo(story: Story, last: number): Promise<World> {
  const world = await openWorld(story.begin, story.options);
  for (const [index, step] of story.steps.slice(0, last + 1).entries()) {
    world.at(step.at);
    step.act(world);
    if (index < last) await followed(world);
  }
  return world;
}

/** The rest of the story, and of the step that went wrong. */
async function finished(world: World, story: Story, step: number): Promise<void> {
  await quiet(world);
  for (const next of story.steps.slice(step + 1)) {
    world.at(next.at);
    next.act(world);
    await followed(world);
  }
}

async function followed(world: World): Promise<void> {
  await world.run(1);
  await quiet(world);
}

/** Quiet runs, once the locks of runs that went wrong have died. */
async function quiet(world: World): Promise<void> {
  for (const later of [5 * 60_000 + 10_000, 90_000]) {
    world.sim.clock.advance(later);
    await world.sweep();
  }
}

async function lookAt(world: World, look: Look, wire: Wire): Promise<void> {
  if (look === "run") await world.run(1, wire);
  else await world.sweep(wire);
}

async function played(story: Story): Promise<World> {
  const world = await playedTo(story, story.steps.length - 1);
  await followed(world);
  return world;
}

async function endOf(world: World): Promise<Ending> {
  const ending = endingOf(world);
  await world.sim.stop();
  return ending;
}
