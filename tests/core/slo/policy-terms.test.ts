import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { MINUTE } from "../../../src/core/time/instant.ts";
import { longForm } from "../../faults/long-form.ts";
import { at, policyOf } from "../../support/scene.ts";
import { type Visit, visited } from "./runs.ts";

// A model of due times under changing policies, by the minute and from the contract's words alone. Each severity's clock goes by terms of its own.

const DAY = "2026-03-02"; // a Monday
const START = at("09:00", DAY);

/** A target in minutes; `office`: of 09:00 to 17:00 UTC. Null: best effort. */
type Target = { readonly minutes: number; readonly office: boolean } | null;
type Targets = readonly [sev1: Target, sev2: Target, sev3: Target];

const BEST: Target = null;
const hours = (minutes: number): Target => ({ minutes, office: false });
const office = (minutes: number): Target => ({ minutes, office: true });

const POLICIES: readonly Targets[] = [
  [hours(241), hours(487), hours(1451)],
  [hours(61), hours(487), hours(1451)],
  [hours(241), hours(67), hours(1451)],
  [hours(31), hours(37), hours(41)],
  [BEST, hours(487), BEST],
  [office(245), office(493), hours(1451)],
  [hours(723), hours(127), office(301)],
];

const HOLDS = ["waiting", "asked", "mitigated", "excluded: beta", "closed staff", "closed customer", "severity"] as const;
type Hold = (typeof HOLDS)[number];

type Step =
  | { readonly type: "severity"; readonly rank: number }
  | { readonly type: "hold"; readonly hold: Hold }
  | { readonly type: "resume" }
  | { readonly type: "policy"; readonly index: number };
type Moment = { readonly after: number; readonly step: Step };
type Metric = "response" | "resolution";

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("severity" as const), rank: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("hold" as const), hold: fc.constantFrom(...HOLDS) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("resume" as const) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("policy" as const), index: fc.integer({ min: 0, max: POLICIES.length - 1 }) }) },
);
const story = fc.record({
  rank: fc.integer({ min: 0, max: 2 }),
  policy: fc.integer({ min: 0, max: POLICIES.length - 1 }),
  moments: fc.array(fc.record({ after: fc.integer({ min: 1, max: 20 }).map((tens) => tens * 10), step }), { minLength: 1, maxLength: 9 }),
});

type Story = { readonly rank: number; readonly policy: number; readonly moments: readonly Moment[] };

/** The clock of one severity: what it goes by, since which minute, and no earlier than what was shown of another one. */
type ModelClock = {
  readonly target: Target;
  readonly from: number;
  readonly floor: { readonly left: number; readonly office: boolean; readonly from: number } | null;
  /** Kept though the policy has another target. */
  readonly kept: boolean;
};
type Minute = { readonly rank: number; readonly held: boolean };
type Seen = { readonly standing: string; readonly due: number | null };

function isOpen(minute: number): boolean {
  const instant = new Date(START + minute * MINUTE);
  return instant.getUTCDay() % 6 !== 0 && instant.getUTCHours() >= 9 && instant.getUTCHours() < 17;
}

/** By which minute a clock of `rank` has counted so much, nothing changing after the course; null: held. */
function reaches(course: readonly Minute[], rank: number, amount: number, isOffice: boolean, from: number): number | null {
  let left = amount;
  const last = course.at(-1);
  for (let minute = from; left > 0; minute += 1) {
    const then = course[minute] ?? last;
    if (minute >= course.length && (last === undefined || last.held || last.rank > rank)) return null;
    if (then !== undefined && !then.held && then.rank <= rank && (!isOffice || isOpen(minute))) left -= 1;
    if (left === 0) return minute + 1;
  }
  return from;
}

function dueOf(course: readonly Minute[], rank: number, { target, from, floor }: ModelClock): number | null {
  if (target === null) return null;
  const due = reaches(course, rank, target.minutes, target.office, from);
  if (floor === null || due === null) return due;
  const bound = reaches(course, rank, floor.left, floor.office, floor.from);
  return bound === null ? null : Math.max(due, bound);
}

/** What each run after a step sees of the promise. */
function modelOf(metric: Metric, { rank: first, policy, moments }: Story): readonly Seen[] {
  const stops: ReadonlySet<Hold> =
    metric === "resolution" ? new Set(HOLDS) : new Set<Hold>(["excluded: beta", "closed staff", "closed customer", "severity"]);
  const course: Minute[] = [];
  const clocks = new Map<number, ModelClock>();
  /** Clocks as they were shown to decide. */
  const shown = new Map<number, ModelClock>();
  let decider: number | null = null;
  let inForce = policy;
  let known = policy;
  let rank = first;
  let hold: Hold | null = null;
  let missed: number | null = null;
  /** Since when neither the severity nor the hold has changed. */
  let standsSince = 0;
  const seen: Seen[] = [];
  const isHeld = () => hold !== null && stops.has(hold);
  // Once support had ended it, the reporter who closes it accepts that.
  let answered = false;
  const isEnded = () =>
    metric === "resolution" && (hold === "mitigated" || hold === "closed staff" || (hold === "closed customer" && answered));
  const targetOf = (index: number, severity: number): Target => POLICIES[index]?.[severity] ?? null;

  const run = () => {
    const now = [...course, { rank, held: isHeld() }];
    if (!clocks.has(rank)) clocks.set(rank, fresh(isEnded() ? known : inForce, rank));
    if (!isEnded()) {
      if (inForce !== known) change(now);
      known = inForce;
    }
    const dues = [...clocks].filter(([one]) => one >= rank).map(([one, clock]) => ({ one, clock, due: dueOf(released(now), one, clock) }));
    const counting = dues.filter(({ clock }) => clock.target !== null);
    counting.sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || Number(b.clock.kept) - Number(a.clock.kept) || a.one - b.one);
    const [next] = counting;
    if (!isEnded()) {
      decider = next?.one ?? null;
      if (next !== undefined) shown.set(next.one, next.clock);
    }
    // A pause comes too late for what has run out.
    const isPaused = hold === "waiting" || hold === "asked";
    const late = isHeld() && isPaused ? [...clocks].map(([one, clock]) => (one >= rank ? dueOf(now, one, clock) : null)) : [];
    const lateBy = Math.min(...late.flatMap((due) => due ?? []));
    if (missed === null && lateBy < course.length) missed = lateBy;
    if (missed !== null) seen.push({ standing: "missed", due: missed });
    else if (isEnded()) seen.push({ standing: "ended", due: null });
    else if (next === undefined) seen.push({ standing: "none", due: null });
    else if (isHeld()) seen.push({ standing: "held", due: null });
    else {
      // What ran out while the incident was more severe is late at once.
      if (next.due !== null && next.due < course.length) missed = next.due;
      seen.push({ standing: missed === null ? "open" : "missed", due: next.due });
    }
  };
  // What is left while it is held does not depend on when somebody looks.
  const released = (now: readonly Minute[]) => now.map((minute, index) => (index >= standsSince ? { ...minute, held: false } : minute));
  const fresh = (index: number, severity: number): ModelClock => ({ target: targetOf(index, severity), from: 0, floor: null, kept: false });

  const change = (now: readonly Minute[]) => {
    const moment = course.length;
    const ranOut = (severity: number) => {
      const due = dueOf(now, severity, fresh(inForce, severity));
      return due !== null && (isHeld() ? due <= moment : due < moment);
    };
    const changed = (severity: number) => JSON.stringify(targetOf(known, severity)) !== JSON.stringify(targetOf(inForce, severity));
    const late = [...clocks.keys()].filter((severity) => changed(severity) && ranOut(severity));
    const stays = late.some((severity) => severity >= rank) ? decider : null;
    const old = stays === null ? null : (clocks.get(stays) ?? null);
    for (const severity of [...clocks.keys()]) {
      if (severity === stays) clocks.set(severity, { ...(old ?? fresh(inForce, severity)), kept: true });
      else if (changed(severity)) clocks.set(severity, changedClock(severity, late.includes(severity)));
    }
    for (const severity of [...shown.keys()]) if (changed(severity) && !clocks.get(severity)?.kept) shown.delete(severity);

    function changedClock(severity: number, isLate: boolean): ModelClock {
      const before = shown.get(severity);
      if (isLate && before !== undefined && before.target !== null) return { ...before, kept: true };
      const floor =
        old?.target && severity >= rank && stays !== null ? { left: leftOf(stays, old), office: old.target.office, from: moment } : null;
      return { ...fresh(inForce, severity), from: isLate ? moment : 0, floor };
    }
    function leftOf(severity: number, clock: ModelClock): number {
      const { target } = clock;
      // What was shown of a severity that it is no more would go on.
      const due = dueOf(
        now.map((minute, index) => (index === moment ? { rank: severity, held: false } : minute)),
        severity,
        clock,
      );
      if (target === null || due === null) return 0;
      let left = 0;
      for (let minute = moment; minute < due; minute += 1) if (!target.office || isOpen(minute)) left += 1;
      return left;
    }
  };

  run();
  for (const { after, step: one } of moments) {
    for (let minute = 0; minute < after; minute += 1) course.push({ rank, held: isHeld() });
    const before = { rank, held: isHeld() };
    const due = seen.at(-1);
    if (missed === null && due?.standing === "open" && due.due !== null && due.due < course.length) missed = due.due;
    if (one.type === "severity" && hold !== "severity" && hold !== "closed staff" && hold !== "closed customer") rank = one.rank;
    if (one.type === "hold" && hold === null) hold = one.hold;
    if (hold === "closed staff") answered = true;
    if (one.type === "resume") hold = null;
    if (one.type === "policy") inForce = one.index;
    if (rank !== before.rank || isHeld() !== before.held) standsSince = course.length;
    run();
  }
  return seen;
}

function linesOf({ rank: first, moments }: Story): readonly string[] {
  const lines = ["09:00 opened customer Help", `09:00 labeled sev${first + 1}`];
  let rank = first;
  let hold: Hold | null = null;
  let minute = 0;
  for (const { after, step: one } of moments) {
    minute += after;
    const time = timeOf(minute);
    const isClosed = hold === "closed staff" || hold === "closed customer";
    if (one.type === "severity" && hold !== "severity" && !isClosed && one.rank !== rank) {
      lines.push(`${time} labeled sev${one.rank + 1}`, `${time} unlabeled sev${rank + 1}`);
      rank = one.rank;
    }
    if (one.type === "hold" && hold === null) {
      hold = one.hold;
      if (hold === "severity") lines.push(`${time} unlabeled sev${rank + 1}`);
      else lines.push(hold.startsWith("closed") ? `${time} ${hold}` : `${time} labeled ${hold}`);
    } else if (one.type === "resume" && hold !== null) {
      if (hold === "severity") lines.push(`${time} labeled sev${rank + 1}`);
      else lines.push(isClosed ? `${time} ${hold.replace("closed", "reopened")}` : `${time} unlabeled ${hold}`);
      hold = null;
    }
  }
  return lines;
}

function timeOf(minute: number): string {
  return new Date(START + minute * MINUTE).toISOString().slice(0, 16);
}

const policies = new Map<Metric, readonly Policy[]>();
beforeAll(async () => {
  const text = (target: Target) => (target === null ? "best effort" : `${target.minutes} ${target.office ? "business " : ""}minutes`);
  for (const metric of ["response", "resolution"] as const) {
    const other = metric === "response" ? "resolution" : "response";
    const severities = (targets: Targets) =>
      targets.map((target, rank) => `sev${rank + 1}: { title: S${rank}, ${other}: best effort, ${metric}: ${text(target)} }`).join(", ");
    const all = POLICIES.map((targets) =>
      policyOf(`extends: none
calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }
severities: { ${severities(targets)} }
exclusions: { "excluded: beta": Beta }
clocks: { pause-labels: { waiting: Waiting }, pending-labels: { asked: a log }, stop-labels: [mitigated] }`),
    );
    policies.set(metric, await Promise.all(all));
  }
});

/** What runs shortly before and right after each step judge. */
function judgedBy(metric: Metric, told: Story): readonly Seen[] {
  const all = policies.get(metric) ?? [];
  let policy = all[told.policy];
  let minute = 0;
  const visits: Visit[] = policy === undefined ? [] : [[timeOf(0), policy]];
  for (const { after, step: one } of told.moments) {
    minute += after;
    if (policy !== undefined) visits.push([timeOf(minute - 1), policy]);
    if (one.type === "policy") policy = all[one.index];
    if (policy !== undefined) visits.push([timeOf(minute), policy]);
  }
  const evaluations = visited(DAY, linesOf(told), ...visits).filter((_, index) => index % 2 === 0);
  return evaluations.map(({ response, resolutions }) => {
    const objective = metric === "response" ? response : resolutions.at(-1);
    return objective === undefined ? NOTHING : { standing: objective.standing, due: minuteOf(objective.due) };
  });
}

const NOTHING: Seen = { standing: "none", due: null };

function minuteOf(instant: number | null): number | null {
  return instant === null ? null : (instant - START) / MINUTE;
}

/** While it is held or over, only whether it was missed. */
function compared({ standing, due }: Seen, { standing: expected }: Seen): string {
  const isLive = expected === "open" || expected === "none";
  return standing === "missed" || isLive ? `${standing} ${due}` : "not missed";
}

describe.each(["resolution", "response"] as const)("the %s under changing policies", (metric) => {
  it("is due when the model says", () => {
    fc.assert(
      fc.property(story, (any) => {
        const isAnswer = ({ step: one }: Moment) => metric === "response" && one.type === "hold" && one.hold === "closed staff";
        const told = { ...any, moments: any.moments.filter((moment) => !isAnswer(moment)) };
        const model = modelOf(metric, told);
        const seen = judgedBy(metric, told);
        expect({ told: linesOf(told), seen: seen.map((one, index) => compared(one, model[index] ?? NOTHING)) }).toEqual({
          told: linesOf(told),
          seen: model.map((one) => compared(one, one)),
        });
      }),
      { numRuns: longForm.isOn ? 5_000 : 150, seed: longForm.seed },
    );
  }, 300_000);
});
