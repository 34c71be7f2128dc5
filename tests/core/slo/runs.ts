import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import { type Memory, memoryFrom, NO_MEMORY } from "../../../src/core/notice/memory.ts";
import { remember } from "../../../src/core/plan/remember.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { type Evaluation, type Objective, objectivesOf } from "../../../src/core/slo/evaluation.ts";
import { judgedIncident } from "../../../src/core/slo/judged-as-of.ts";
import { at, clock, issueOf, judged, ROSTER } from "../../support/scene.ts";

/** A Monday. */
export const DAY = "2026-03-02";

/** The issue that the lines tell, as it is judged then. */
export function scene(policy: Policy, now: string, ...lines: string[]): Evaluation {
  return judged(issueOf(DAY, ...lines), policy, at(now, DAY));
}

/** How a promise stands, and when it is due. */
export function short(objective: Objective | undefined): string {
  return objective === undefined ? "nothing" : `${objective.standing} ${clock(objective.due, DAY)}`;
}

/** A run of the action at a time, under a policy. */
export type Visit = readonly [time: string, policy: Policy];

const COMMENT_IDS = 5_000;

/** The issue as its first lines tell it, up to that moment; comments keep their ids from visit to visit. */
function issueUntil(day: string, lines: readonly string[], until: number): Issue {
  const past = lines.filter((line) => at(line.split(" ")[0] ?? "", day) <= until);
  const issue = issueOf(day, ...past);
  const events = issue.events.map(
    (event, index): TimelineEvent => (event.type === "commented" ? { ...event, id: COMMENT_IDS + index } : event),
  );
  return { ...issue, events };
}

/** What runs at these times judge, one after the other, each knowing what the one before wrote down. */
export function visited(day: string, lines: readonly string[], ...visits: readonly Visit[]): readonly Evaluation[] {
  return retold(day, ...visits.map(([time, policy]) => [time, policy, lines] as const));
}

/** The same where a run writes only what is news: that it is due or stands otherwise than told, other terms, or, where it `writes`, something else. */
export function visitedSparingly(
  day: string,
  lines: readonly string[],
  ...visits: readonly (readonly [...Visit, writes: boolean])[]
): readonly Evaluation[] {
  let memory: Memory = NO_MEMORY;
  let told = "";
  return visits.map(([time, policy, writes]) => {
    const { evaluation, after } = run(issueUntil(day, lines, at(time, day)), policy, memory, at(time, day));
    const shown = objectivesOf(evaluation).map(({ key, due, standing, severity, fingerprint }) => [
      key,
      due,
      standing,
      severity.key,
      fingerprint,
    ]);
    if (writes || JSON.stringify(shown) !== told) memory = after;
    told = JSON.stringify(shown);
    return evaluation;
  });
}

/** The same where the thread reads otherwise at each visit, since comments were edited or deleted. */
export function retold(day: string, ...visits: readonly (readonly [...Visit, lines: readonly string[]])[]): readonly Evaluation[] {
  let memory: Memory = NO_MEMORY;
  return visits.map(([time, policy, lines]) => {
    const { evaluation, after } = run(issueUntil(day, lines, at(time, day)), policy, memory, at(time, day));
    memory = after;
    return evaluation;
  });
}

/** The same, each with what it writes down. */
export function remembered(day: string, lines: readonly string[], ...visits: readonly Visit[]): readonly Run[] {
  let memory: Memory = NO_MEMORY;
  return visits.map(([time, policy]) => {
    const now = at(time, day);
    const visit = run(issueUntil(day, lines, now), policy, memory, now);
    memory = visit.after;
    return visit;
  });
}

export type Run = { readonly evaluation: Evaluation; readonly after: Memory };

function run(issue: Issue, policy: Policy, memory: Memory, now: number): Run {
  const evaluation = judgedIncident({ issue, policy, roster: ROSTER }, memory, memory, now);
  if (evaluation === null) throw new Error("this scene is no incident");
  const after = remember({ evaluation, issue, policy, memory });
  return { evaluation, after: memoryFrom(JSON.parse(JSON.stringify(after))) };
}
