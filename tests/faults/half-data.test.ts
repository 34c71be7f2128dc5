import { describe, expect, it } from "vitest";
import { followIssue } from "../../src/app/follow/follow.ts";
import { DAMAGES, type Damage, damagingWire, type Field, fieldsOf, recordingWire } from "./half-answers.ts";
import { longForm } from "./long-form.ts";
import { type Ending, endingOf } from "./outcome.ts";
import { STORIES, type Story } from "./stories.ts";
import type { Wire } from "./wire.ts";
import { openWorld, type World } from "./world.ts";

const LOOKS = ["run", "sweep"] as const;
type Look = (typeof LOOKS)[number];

/** One run of a story whose answers are told wrong, and how. */
type Case = { readonly field: Field; readonly damage: Damage };

/** Null alone has a meaning there: a deleted account or label, no such file, nothing that closed it, no more pages. */
const MEANS_SOMETHING =
  /\.(?:actor|author|label|lastEditedAt|closer|stateReason|assignee|fromRepository|databaseId|source|endCursor|policy|templates|reactionGroups|createdAt|user|body|isBinary|closed_at|state_reason)$/;

/** A list that lost an item without a word looks like one that never had it. */
const LOSES_AN_ITEM = /\.(?:\*|[A-Z][A-Za-z]+)$/;

describe.each(STORIES)("half of the data: $name", (story) => {
  it.each(stepsOf(story).flatMap((step) => looksAt(story).map((look) => [look, step] as const)))(
    "every field of every answer of a %s, told wrong, says nothing false and nothing twice, and ends in the same thread (step %i)",
    async (look, step) => {
      const whole = await endOf(await played(story));
      const [first, later] = parted(await answersAt(story, step, look));
      await trySeveral(story, step, look, casesOf(first, longForm.isOn ? 1 : 120), whole);
      await trySeveral(story, step, look, casesOf(later, longForm.isOn ? 100 : 1_800), whole);
    },
    1_200_000,
  );
});

/** Both in the long form, in the short one by turns. */
function looksAt(story: Story): readonly Look[] {
  return longForm.isOn ? LOOKS : LOOKS.filter((_, index) => (index + STORIES.indexOf(story)) % 2 === 0);
}

/** All of them in the long form, one in the short one. */
function stepsOf({ steps }: Story): readonly number[] {
  return longForm.isOn ? [...steps.keys()] : [longForm.seed % steps.length];
}

/** The fields of the answer that begins a run, and of all others. */
function parted(fields: readonly Field[]): readonly [readonly Field[], readonly Field[]] {
  return [fields.filter(({ answer }) => answer === 0), fields.filter(({ answer }) => answer > 0)];
}

/** The first of every so many, or as the seed has it. */
function casesOf(fields: readonly Field[], each: number): readonly Case[] {
  const all = fields.flatMap((field) => DAMAGES.map((damage): Case => ({ field, damage }))).filter(isTellable);
  return all.filter((_, index) => index % each === longForm.seed % each);
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
    const { field, damage } = tried.at(-1) ?? { field: { answer: 0, name: "" }, damage: "" };
    expect.soft(endingOf(begun), `${story.name}, step ${step}, answer ${field.answer}, ${field.name}: ${damage}`).toEqual(whole);
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

describe("a sweep", () => {
  async function three(): Promise<World> {
    const world = await openWorld("2026-03-06T14:02:00Z");
    for (const number of [1, 2, 3]) {
      world.repo.openIssue({ author: "customer", title: `Deploys fail ${number}` });
      world.repo.label(number, "sev3", { by: "staff" });
    }
    return world;
  }
  const at = (...path: readonly (string | number)[]): Field => ({ answer: 0, path: ["data", "repository", ...path], name: "" });

  it("leaves out the incident that GitHub tells half of, with a warning and without failing, and goes on with the others", async () => {
    const world = await three();
    // The light look is told all; that of whole issues by number is the second answer.
    const report = await world.sweep(damagingWire({ ...at("i1", "labels"), answer: 1 }, "null"));
    if (report === "died") throw new Error("nothing dies here");
    expect(report.outcome.failures).toEqual([]);
    expect(report.outcome.warnings).toEqual([expect.stringMatching(/^Failed to read #2: .*Nothing is said from half of the data/)]);
    expect(report.outcome.left).toMatchObject([{ issue: 2 }]);
    expect(world.repo.threads().map(({ comments }) => comments.length)).toEqual([1, 0, 1]);
    await world.sweep();
    expect(world.repo.threads().map(({ comments }) => comments.length)).toEqual([1, 1, 1]);
    await world.sim.stop();
  });

  it("reads whole the incident of which its light look was told half, and says what there is to say", async () => {
    const world = await three();
    const report = await world.sweep(damagingWire(at("issues", "nodes", 1, "timelineItems"), "null"));
    if (report === "died") throw new Error("nothing dies here");
    expect([report.outcome.failures, report.outcome.warnings, report.outcome.left]).toEqual([[], [], []]);
    expect(world.repo.threads().map(({ comments }) => comments.length)).toEqual([1, 1, 1]);
    await world.sim.stop();
  });

  it("fails where GitHub tells half of the repository itself", async () => {
    const world = await three();
    const report = await world.sweep(damagingWire(at("isPrivate"), "null"));
    if (report === "died") throw new Error("nothing dies here");
    expect(report.outcome.failures).toMatchObject([{ issue: null, fatal: true }]);
    expect(world.sim.writes()).toEqual([]);
    await world.sim.stop();
  });
});

describe("half of a long thread that support has just written on", () => {
  it("is passed over by no event's run, whatever is told wrong", { timeout: 600_000 }, async () => {
    const world = await openWorld("2026-03-06T14:02:00Z");
    const { repo, sim } = world;
    const number = repo.openIssue({ author: "customer", title: "Deploys fail" });
    repo.label(number, "sev2", { by: "staff" });
    repo.comment(number, { by: "staff", body: "We look into it." });
    await world.sweep();
    for (let index = 0; index < 120; index += 1) repo.comment(number, { by: "lead", body: `We look at region ${index}.` });
    await world.run(number);
    sim.clock.advance(60_000);
    repo.comment(number, { by: "staff", body: "It is the certificate." });
    const look = async (wire: Wire) => {
      const { outcome } = await followIssue(number, world.ports(wire), { ...world.settings, dryRun: true });
      return { isSeen: outcome.deeds.length > 0, notes: outcome.failures.length + outcome.warnings.length };
    };
    sim.clearLog();
    const recorded = recordingWire();
    expect(await look(recorded)).toEqual({ isSeen: true, notes: 0 });
    const asked = sim.requests.flatMap(({ operation }) => operation ?? []);
    expect(asked).toEqual(["Incident", "Latest", "Timelines"]);
    for (const { field, damage } of casesOf(fieldsOf(recorded.answers), longForm.isOn ? 1 : 20)) {
      const { isSeen, notes } = await look(damagingWire(field, damage));
      expect.soft(isSeen || notes > 0, `answer ${field.answer}, ${field.name}: ${damage}`).toBe(true);
    }
    await sim.stop();
  });
});
