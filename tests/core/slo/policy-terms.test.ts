import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { MINUTE } from "../../../src/core/time/instant.ts";
import { longForm } from "../../faults/long-form.ts";
import { at, policyOf } from "../../support/scene.ts";
import { DAY, visitedSparingly } from "./runs.ts";

// A model of due times under changing policies, by the minute and from the contract's words alone. Each severity's clock, whether it was ever
// shown or not, goes by terms of its own. Runs may come late, and write only what is news.

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
/** `seen`: runs come shortly before it and at once; `writes`: these write also without news. */
type Moment = { readonly after: number; readonly step: Step; readonly seen: boolean; readonly writes: boolean };
type Metric = "response" | "resolution";

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("severity" as const), rank: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("hold" as const), hold: fc.constantFrom(...HOLDS) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("resume" as const) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("policy" as const), index: fc.integer({ min: 0, max: POLICIES.length - 1 }) }) },
);
const often = fc.integer({ min: 0, max: 3 }).map((one) => one > 0);
const story = fc.record({
  rank: fc.integer({ min: 0, max: 2 }),
  policy: fc.integer({ min: 0, max: POLICIES.length - 1 }),
  moments: fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 20 }).map((tens) => tens * 10), step, seen: often, writes: fc.boolean() }),
    { minLength: 1, maxLength: 9 },
  ),
});

type Story = { readonly rank: number; readonly policy: number; readonly moments: readonly Moment[] };

/** The clock of one severity: what it goes by, since which minute. */
type ModelClock = { readonly target: Target; readonly from: number };
type Minute = { readonly rank: number; readonly hold: Hold | null; readonly held: boolean };
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

function dueOf(course: readonly Minute[], rank: number, { target, from }: ModelClock): number | null {
  return target === null ? null : reaches(course, rank, target.minutes, target.office, from);
}

/** What each run after a step sees of the promise; null: none comes. */
function modelOf(metric: Metric, { rank: first, policy, moments }: Story): readonly (Seen | null)[] {
  const stops: ReadonlySet<Hold> =
    metric === "resolution" ? new Set(HOLDS) : new Set<Hold>(["excluded: beta", "closed staff", "closed customer", "severity"]);
  const course: Minute[] = [];
  const targetOf = (index: number, severity: number): Target => POLICIES[index]?.[severity] ?? null;
  const byPolicy = (index: number, severity: number): ModelClock => ({ target: targetOf(index, severity), from: 0 });
  const clocks: ModelClock[] = [0, 1, 2].map((severity) => byPolicy(policy, severity));
  let inForce = policy;
  let known = policy;
  let rank = first;
  let hold: Hold | null = null;
  let missed: number | null = null;
  let wasEnded = false;
  const isHeld = () => hold !== null && stops.has(hold);
  const minuteNow = (): Minute => ({ rank, hold, held: isHeld() });
  // Once support had ended it, the reporter who closes it accepts that.
  let answered = false;
  const isEnded = () =>
    metric === "resolution" && (hold === "mitigated" || hold === "closed staff" || (hold === "closed customer" && answered));

  /** The first of the clocks that count at this moment: of severities it has had, no more severe than today's. */
  const nextDue = (all: readonly (number | null)[], had: ReadonlySet<number>, severity: number) => {
    const counting = all.filter((_, one) => had.has(one) && one >= severity && clocks[one]?.target !== null);
    const dues = counting.filter((due) => due !== null);
    return { promised: counting.length > 0, due: dues.length === 0 ? null : Math.min(...dues) };
  };
  /** A pause comes too late for what has run out, and what ran out while it was more severe is late at once. */
  const firstMiss = (now: readonly Minute[]): number | null => {
    const all = clocks.map((clock, one) => dueOf(now, one, clock));
    const had = new Set<number>();
    for (let minute = 0; minute < now.length; minute += 1) {
      const { rank: severity, hold: one, held } = now[minute] ?? minuteNow();
      had.add(severity);
      if (held && one !== "waiting" && one !== "asked") continue;
      const { due } = nextDue(all, had, severity);
      // Of a stretch, what it brings before its end, or had brought before it began.
      if (due !== null && due < minute + (minute === now.length - 1 ? 0 : 1)) return due;
    }
    return null;
  };

  const run = (): Seen => {
    const now = [...course, minuteNow()];
    // What was over when a run saw it stays as it was until it goes on.
    const isSealed = wasEnded && isEnded();
    if (!isSealed && inForce !== known) change(now);
    if (!isSealed) known = inForce;
    wasEnded = isEnded();
    missed ??= firstMiss(now);
    const had = new Set(now.map((minute) => minute.rank));
    const next = nextDue(
      clocks.map((clock, one) => dueOf(now, one, clock)),
      had,
      rank,
    );
    if (missed !== null) return { standing: "missed", due: missed };
    if (isEnded()) return { standing: "ended", due: null };
    if (!next.promised) return { standing: "none", due: null };
    return isHeld() ? { standing: "held", due: null } : { standing: "open", due: next.due };
  };

  /** No due time moves into the past: there each clock keeps what it had, and one that had none counts from the change. */
  const change = (now: readonly Minute[]) => {
    const moment = course.length;
    [0, 1, 2].forEach((severity) => {
      if (JSON.stringify(targetOf(known, severity)) === JSON.stringify(targetOf(inForce, severity))) return;
      const anew = byPolicy(inForce, severity);
      const due = dueOf(now, severity, anew);
      const ranOut = due !== null && (isHeld() || isEnded() ? due <= moment : due < moment);
      if (!ranOut) clocks[severity] = anew;
      else if (clocks[severity]?.target === null) clocks[severity] = { ...anew, from: moment };
    });
  };

  const seen: (Seen | null)[] = [run()];
  for (const { after, step: one, seen: isSeen } of moments) {
    for (let minute = 0; minute < after; minute += 1) {
      course.push(minuteNow());
      if (minute === after - 2 && isSeen) run();
    }
    if (one.type === "severity" && hold !== "severity" && hold !== "closed staff" && hold !== "closed customer") rank = one.rank;
    if (one.type === "hold" && hold === null) hold = one.hold;
    if (hold === "closed staff") answered = true;
    if (one.type === "resume") hold = null;
    if (one.type === "policy") inForce = one.index;
    seen.push(isSeen ? run() : null);
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

/** What runs at each step judge; null: none comes. */
function judgedBy(metric: Metric, told: Story): readonly (Seen | null)[] {
  const all = policies.get(metric) ?? [];
  let policy = all[told.policy];
  let minute = 0;
  const visits: (readonly [time: string, policy: Policy, writes: boolean])[] = policy === undefined ? [] : [[timeOf(0), policy, true]];
  for (const { after, step: one, seen, writes } of told.moments) {
    minute += after;
    if (policy !== undefined && seen) visits.push([timeOf(minute - 1), policy, writes]);
    if (one.type === "policy") policy = all[one.index];
    if (policy !== undefined && seen) visits.push([timeOf(minute), policy, writes]);
  }
  const evaluations = visitedSparingly(DAY, linesOf(told), ...visits).filter((_, index) => index % 2 === 0);
  const judged = evaluations.map(({ response, resolutions }): Seen => {
    const objective = metric === "response" ? response : resolutions.at(-1);
    return objective === undefined ? NOTHING : { standing: objective.standing, due: minuteOf(objective.due) };
  });
  let next = 0;
  return [true, ...told.moments.map(({ seen }) => seen)].map((isSeen) => {
    if (!isSeen) return null;
    next += 1;
    return judged[next - 1] ?? NOTHING;
  });
}

const NOTHING: Seen = { standing: "none", due: null };

function minuteOf(instant: number | null): number | null {
  return instant === null ? null : (instant - START) / MINUTE;
}

/** While it is held or over, only whether it was missed. */
function compared(one: Seen | null, model: Seen | null): string {
  if (one === null || model === null) return "unseen";
  const { standing, due } = one;
  const expected = model.standing;
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
