import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/core/incident/issue.ts";
import { seededRandom } from "../../../src/simulator/random.ts";
import { issueOf, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const DAY = "2026-03-02";
// No act comes at the very moment at which a clock runs out.
const RESPONSE = 60.5;
const RESOLUTION = 240.5;
const POLICY = await policyOf(`
extends: none
severities: { sev1: { title: Critical, response: ${RESPONSE} minutes, resolution: ${RESOLUTION} minutes } }
clocks: { pending-labels: { asked: a log }, pause-labels: { waiting: A vendor } }
exclusions: { "excluded: beta": Beta }
`);

/** Minutes after the opening at 09:00. */
type Act = { readonly at: number; readonly what: What; readonly answered?: number };
type What = "word" | "ack" | "pause" | "/pause" | "resume" | "ask" | "asked no more" | "exclude" | "include" | "done" | "not planned";

const LABELS: Partial<Record<What, readonly [verb: string, label: string]>> = {
  pause: ["labeled", "waiting"],
  resume: ["unlabeled", "waiting"],
  ask: ["labeled", "asked"],
  "asked no more": ["unlabeled", "asked"],
  exclude: ["labeled", "excluded: beta"],
  include: ["unlabeled", "excluded: beta"],
};

function timeOf(minute: number): string {
  return new Date(Date.parse(`${DAY}T09:00:00Z`) + minute * 60_000).toISOString().slice(0, 19);
}

function sceneOf(acts: readonly Act[]): Issue {
  const lines = acts.map(({ at, what, answered = 0 }) => {
    const label = LABELS[what];
    if (label !== undefined) return `${timeOf(at)} ${label[0]} ${label[1]} by staff`;
    if (what === "done") return `${timeOf(at)} closed staff completed`;
    if (what === "not planned") return `${timeOf(at)} closed staff not_planned`;
    const body = { ack: `/ack ${timeOf(answered)}Z by phone`, "/pause": "/pause a vendor" }[what as "ack" | "/pause"] ?? "We look into it.";
    return `${timeOf(at)} comment staff ${body}`;
  });
  return issueOf(DAY, `${timeOf(0)} opened customer It fails.`, `${timeOf(0)} labeled sev1 by staff`, ...lines);
}

/** What follows what: acts that make sense as things stand. */
function storyOf(random: () => number): { readonly acts: readonly Act[]; readonly now: number } {
  const acts: Act[] = [];
  const on = new Set<What>();
  let at = 0;
  for (let count = Math.floor(random() * 7); count > 0; count -= 1) {
    at += 1 + Math.floor(random() * 90);
    const possible: readonly What[] = [
      "word",
      "ack",
      "/pause",
      on.has("pause") ? "resume" : "pause",
      on.has("ask") ? "asked no more" : "ask",
      on.has("exclude") ? "include" : "exclude",
      "done",
      "not planned",
    ];
    const what = possible[Math.floor(random() * possible.length)] ?? "word";
    acts.push(what === "ack" ? { at, what, answered: Math.floor(random() * at) } : { at, what });
    if (what === "done" || what === "not planned") break;
    for (const [begin, end] of [
      ["pause", "resume"],
      ["ask", "asked no more"],
      ["exclude", "include"],
    ] as const) {
      if (what === begin) on.add(begin);
      if (what === end) on.delete(begin);
    }
  }
  return { acts, now: at + 1 + Math.floor(random() * 400) };
}

type Count = { readonly met: number; readonly missed: number };

/**
 * Counted again, minute by minute, from the sentence alone: without settings-aside after the due time, times recorded later, and support's
 * own pauses.
 */
function countedAgain({ acts, now }: ReturnType<typeof storyOf>): { readonly response: Count; readonly resolution: Count } {
  const firstOf = (...what: readonly What[]) => acts.find((act) => what.includes(act.what))?.at ?? null;
  const done = firstOf("done");
  const dropped = firstOf("not planned");
  const holdsAt = (minute: number, begin: What, end: What) =>
    acts.findLast(({ at, what }) => at <= minute && (what === begin || what === end))?.what === begin;
  // Excluded and closed at once, it is set aside since the exclusion.
  const excluded = holdsAt(now, "exclude", "include") ? (acts.findLast(({ what }) => what === "exclude")?.at ?? null) : null;
  const aside = excluded ?? dropped;
  const word = firstOf("word", "ack", "/pause", "done", "not planned");
  const judge = (target: number, end: number | null, runs: (minute: number) => boolean): Count => {
    // Used up so much by when it ended, or now; and by when it was set aside, had nobody ended it.
    const usedBy = (until: number) => Array.from({ length: until }, (_, minute) => minute).filter(runs).length;
    const stands = aside === null || usedBy(aside) > target;
    const isMissed = usedBy(end ?? aside ?? now) > target;
    if (!stands || (!isMissed && end === null)) return { met: 0, missed: 0 };
    return isMissed ? { met: 0, missed: 1 } : { met: 1, missed: 0 };
  };
  const isIn = (minute: number) => !holdsAt(minute, "exclude", "include") && (dropped === null || minute < dropped);
  return {
    response: judge(RESPONSE, word, isIn),
    resolution: judge(RESOLUTION, done, (minute) => isIn(minute) && !holdsAt(minute, "ask", "asked no more")),
  };
}

describe("shares, strictly", () => {
  it("are what whoever counts again minute by minute finds, over 1,500 incidents", () => {
    const random = seededRandom(4);
    const counts = { differs: 0, missed: 0 };
    for (let round = 0; round < 1_500; round += 1) {
      const story = storyOf(random);
      const { total } = reportOn(POLICY, [sceneOf(story.acts)], { since: DAY, now: `${timeOf(story.now)}Z` });
      const { response, resolution } = total.strict;
      const told = { response: pick(response), resolution: pick(resolution) };
      expect(told, JSON.stringify(story)).toEqual(countedAgain(story));
      if (total.promises.all.missed !== total.strict.all.missed) counts.differs += 1;
      if (total.strict.all.missed > 0) counts.missed += 1;
    }
    expect(Math.min(counts.differs, counts.missed)).toBeGreaterThan(100);
  });
});

function pick({ met, missed }: Count): Count {
  return { met, missed };
}
