import { describe, expect, it } from "vitest";
import { longForm } from "./long-form.ts";
import { endingOf, repeatedMails } from "./outcome.ts";
import { played, STORIES, type Story } from "./stories.ts";
import { MISCHIEF, type Mischief, wireThat } from "./wire.ts";
import type { World } from "./world.ts";

const UNDISTURBED = STORIES.map((story) => ({ ...story, undisturbedEnd: once(() => endOf(story, "dies-before", -1)) }));

describe.each(UNDISTURBED)("a run killed or cut off at every request: $name", ({ undisturbedEnd, ...story }) => {
  it.each(MISCHIEF)(
    "%s: ends in the same thread, mailbox and RCA",
    async (how) => {
      const undisturbed = await undisturbedEnd();
      expect(undisturbed.count).toBeGreaterThan(10);
      for (const at of requestsToBreak(undisturbed.count, how)) {
        const disturbed = await endOf(story, how, at);
        expect({ at, ...disturbed.ending }).toEqual({ at, ...undisturbed.ending });
        // A mail comes again, word for word, only where its run died or lost its answer before the mark.
        expect(disturbed.repeated).toBeLessThanOrEqual(2);
      }
    },
    600_000,
  );
});

/** All of them in the long form; in the short one two, spread over the story and others for each kind of mischief. */
function requestsToBreak(count: number, how: Mischief): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  const step = Math.ceil(count / 2);
  const first = (longForm.seed + Math.floor((MISCHIEF.indexOf(how) * step) / MISCHIEF.length)) % step;
  return longForm.isOn ? all : all.filter((index) => index % step === first);
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}

async function endOf(story: Story, how: Mischief, at: number) {
  const wire = wireThat(how, at);
  const world = await played(story, wire);
  try {
    return { ending: endingOf(world), count: wire.count(), repeated: repeatedMails(world), kinds: kindsOf(world) };
  } finally {
    await world.sim.stop();
  }
}

/** The kinds of writes and of mails that there were. */
function kindsOf({ sim, arrivals }: World) {
  return {
    writes: sim.writes().map(({ method, path }) => `${method} ${path.replace(/\/repos\/acme\/service/, "").replace(/\d+/g, "N")}`),
    mails: arrivals.flatMap(({ incident }) => incident.notices.map((key) => key.replace(/@.*/, ""))),
  };
}

it("the stories together make every kind of write", async () => {
  const ends = await Promise.all(UNDISTURBED.map(({ undisturbedEnd }) => undisturbedEnd()));
  const kinds = new Set(ends.flatMap((end) => end.kinds.writes));
  const mails = new Set(ends.flatMap((end) => end.kinds.mails));
  expect([...kinds].sort()).toEqual([
    "DELETE /issues/N/labels/asked",
    "DELETE /issues/N/labels/at-risk",
    "DELETE /issues/N/labels/waits",
    "DELETE /issues/N/reactions/N",
    "DELETE /issues/comments/N",
    "PATCH /issues/N",
    "PATCH /issues/comments/N",
    "POST /issues",
    "POST /issues/N/comments",
    "POST /issues/N/labels",
    "POST /issues/N/reactions",
    "POST /issues/comments/N/reactions",
    "PUT /issues/comments/N/pin",
  ]);
  expect([...mails].sort()).toEqual([
    "answered",
    "at-risk:resolution",
    "at-risk:response",
    "ended",
    "ended-elsewhere",
    "escalated-0:resolution",
    "escalated-0:response",
    "escalated-3600:response",
    "escalated-at-risk:response",
    "maintenance:duplicate",
    "maintenance:finished",
    "maintenance:moved",
    "maintenance:planned",
    "maintenance:reminder",
    "maintenance:reopened",
    "maintenance:started",
    "maintenance:withdrawn",
    "missed:resolution",
    "missed:response",
    "opened",
    "rca:finished",
    "rca:opened",
    "rca:overdue",
    "rca:shared",
    "relieved",
    "reopened",
    "resolved",
    "set-aside-elsewhere",
    "stood-down",
  ]);
});
