import { createHash } from "node:crypto";
import { type Incident, lastSeverityOf, type StaffReply } from "../incident/incident.ts";
import { type DatedTerms, type Metric, type Policy, type Promises, type Severity, targetOf } from "../policy/policy.ts";
import { digest } from "../text/digest.ts";
import type { Calendar } from "../time/calendar.ts";
import { countedOn } from "../time/deadline.ts";
import { type Instant, MINUTE, type Milliseconds, SECOND } from "../time/instant.ts";
import { calendarFrom } from "../time/kept-calendar.ts";
import { calendarNamedBy, parseTarget, type TimedTarget } from "../time/target.ts";
import { type Clock, countedBefore, type Decision, decide, reachOf, startClock, withReach } from "./clock.ts";
import type { Objective } from "./evaluation.ts";
import { ledgerOf } from "./ledger.ts";
import type { PromiseKey } from "./promise-key.ts";
import type { ClockTerms, SealedVerdict, Seals, ShownDeadline, TermsInForce } from "./seal.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** GitHub promises no read-your-writes: what happened so shortly before a reading may be missing in it. */
const SHOWN_LATE: Milliseconds = 15 * SECOND;

/** The life of one promise of one cycle. */
export type Life = {
  readonly metric: Metric;
  readonly key: PromiseKey;
  readonly cycle: number;
  readonly from: Instant;
  /** When it was done; null: not yet. */
  readonly endedAt: Instant | null;
  readonly endedBy: StaffReply | null;
  /** It ended without a verdict at this moment (an update interval that a hold cut short); null: it did not. */
  readonly cutAt: Instant | null;
  /** The time staff announced with `/next-update` and whether it alone is the due time; null: none. */
  readonly announced: { readonly at: Instant; readonly rank: number; readonly sets: boolean } | null;
};

export type JudgingContext = { readonly incident: Incident; readonly policy: Policy; readonly seals: Seals; readonly now: Instant };

/** A promise's life with what decides it, and on which terms. */
type JudgedLife = {
  readonly life: Life;
  readonly decision: Decision;
  readonly segments: readonly Segment[];
  /** Of the terms of today's policy. */
  readonly fingerprint: string;
  readonly targets: Objective["targets"];
  readonly kept: KeptClocks;
};

/** By severity, the terms that go on though the policy has others by now, or that a change of policy began anew. */
type KeptClocks = ReadonlyMap<string, readonly TermsInForce[]>;

/** Judges one promise: the clocks' decision, then what was sealed or shown before. */
export function judge(life: Life, context: JudgingContext): Objective {
  const { incident, policy, seals, now } = context;
  const segments = segmentsOf(incident, life.metric, life.from, Math.max(endOf(life), life.from));
  const shown = shownOf(life, seals);
  const { fingerprint, targets } = termsBy(policy, life.metric);
  const sameTerms = shown !== null && shown.fingerprint === fingerprint;
  const kept = keptOf(shown, { life, segments, targets }, context);
  const asKept = resolveWith(life, segments, context, kept);
  const waits = asKept.missed && asKept.due !== null && awaitsWord(life, asKept.due, context);
  const then = waits ? { ...context, now: asKept.due ?? now } : context;
  const decision = waits ? resolveWith(life, segments, then, kept) : asKept;
  const objective = objectiveOf({ life, decision, segments, fingerprint, targets, kept }, then);
  const judged = applySeal(objective, seals.verdicts[life.key] ?? null, segments, context);
  if (shown === null || judged.announced) return judged;
  const byOldTerms = sameTerms || shown.due === null ? null : resolveWith(life, segments, then, byShown(shown)).due;
  if (judged.standing === "none" && decision.clock === null && isUnpromised(life, incident)) {
    // What was gone when it was shown last stays gone; what ends by a milder severity is no change of policy.
    const isGone = shown.due === null && shown.clock === null;
    return { ...judged, movedFrom: isGone ? shown.movedFrom : byOldTerms };
  }
  if (judged.standing !== "open" && judged.standing !== "held") return judged;
  const before = hasOtherSeverityByPolicy(judged, shown, incident) ? shown.due : byOldTerms;
  return { ...judged, movedFrom: before === null || judged.due === null || before === judged.due ? shown.movedFrom : before };
}

/** Whether what it waits for has not come, and where it has no severity yet, is not what only a severity promises. */
function isUnpromised({ metric, endedAt, cutAt }: Life, { untriaged }: Incident): boolean {
  return endedAt === null && cutAt === null && (metric === "response" || !untriaged);
}

/** Whether it is the policy that promises another severity's answer to what never had one, and no label of a stranger's. */
function hasOtherSeverityByPolicy({ clock }: Objective, shown: ShownDeadline, { untriaged, history }: Incident): boolean {
  if (!untriaged || clock === null || shown.clock === null || shown.clock.severity === clock.severity.key) return false;
  return history.every(({ what }) => what.type !== "severity");
}

/** A miss waits so long for somebody to say who wrote a comment that would keep the promise. */
export const WAITS_FOR_WORD: Milliseconds = 30 * MINUTE;

function awaitsWord({ metric, from, endedAt }: Life, due: Instant, { incident, now }: JudgingContext): boolean {
  if (metric === "resolution" || endedAt !== null || now <= due || now - due > WAITS_FOR_WORD) return false;
  return incident.unjudged.some(({ at }) => at <= due && (metric === "response" || at > from));
}

/** What to remember about an open promise, so that a later change of policy can be told from what happened in the thread. */
export function shownDeadlineOf(objective: Objective): ShownDeadline {
  const { due, fingerprint, targets, terms, movedFrom } = objective;
  return { due, fingerprint, targets, terms, movedFrom, clock: termsOf(objective) };
}

/** Closing seals everything, also that nothing was promised. */
export function sealOf(objective: Objective, closedAt: Instant | null): SealedVerdict | null {
  const { standing, due, correctedAt, promised, fingerprint } = objective;
  if (standing === "open" || standing === "held" || (standing === "none" && closedAt === null)) return null;
  const endedAt = standing === "none" ? (objective.endedAt ?? closedAt) : objective.endedAt;
  return {
    verdict: standing,
    due,
    endedAt,
    severity: objective.severity.key,
    promised,
    fingerprint,
    correctedAt,
    terms: termsOf(objective),
  };
}

/** The terms of the clock that decides, as they are remembered; null: none does. */
function termsOf({ clock }: Objective): ClockTerms | null {
  return clock === null ? null : { ...termsOfClock(clock), amount: clock.amount };
}

/** A clock whose amount may not be fixed yet. */
type UnstartedClock = Omit<Clock, "exhaustedAt" | "amount"> & Pick<TermsInForce, "amount">;

function termsOfClock({ severity, amount, target, calendar, from, notBefore }: UnstartedClock): TermsInForce {
  const bound = notBefore === undefined ? {} : { notBefore };
  return { severity: severity.key, amount, promised: target.text, calendar: calendar?.fingerprint ?? "", from, ...bound };
}

function resolveWith(life: Life, segments: readonly Segment[], context: JudgingContext, kept: KeptClocks): Decision {
  return decisionBy((undisturbed) => clocksOf(life, undisturbed, context, kept), life, segments, context);
}

/** What decides a promise among these clocks, and the time that staff announced. */
export function decisionBy(
  clocksIn: (undisturbed: readonly Segment[]) => readonly Clock[],
  life: Life,
  segments: readonly Segment[],
  { incident, now }: Pick<JudgingContext, "incident" | "now">,
): Decision {
  const announced = life.announced;
  const undisturbed = undisturbedFrom(segments);
  const hadBefore = incident.severities.filter(({ from }) => from <= life.from).map(({ severity }) => severity?.key);
  const clocks = clocksIn(undisturbed);
  const judged = decide(clocks, hadBefore, segments, now, announced);
  const decision = judged.due === null && clocks.length > 1 ? { ...judged, clock: firstOnceReleased() } : judged;
  if (announced?.sets !== true) return decision;
  const earlier = decision.due !== null && decision.due < announced.at ? decision : null;
  if (earlier !== null) return earlier;
  return { clock: null, due: announced.at, missed: announced.at < Math.min(endOf(life), now) };

  /** Which of the clocks that a hold keeps open would run out first without it, at the severity it had last. */
  function firstOnceReleased(): Clock | null {
    const severity = lastSeverityOf(incident);
    const released = undisturbed.map((segment, index) =>
      index === segments.length - 1 ? { ...segment, severity, holding: null } : segment,
    );
    const free = clocksIn(released);
    const { clock } = decide(free, hadBefore, segments, Number.NEGATIVE_INFINITY, announced);
    return clock === null ? null : (clocks[free.indexOf(clock)] ?? null);
  }
}

/** What ended in time had a due time too: the one it would have reached. */
function undisturbedFrom(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, index) => (index === segments.length - 1 ? { ...segment, until: Number.POSITIVE_INFINITY } : segment));
}

/** The clocks that count, by today's policy but for what is kept of each. */
function clocksOf(
  life: Life,
  segments: readonly Segment[],
  { incident, policy, seals }: JudgingContext,
  kept: KeptClocks,
): readonly Clock[] {
  return severitiesOf(incident, policy).flatMap((severity) => {
    const own = kept.get(severity.key);
    if (own === undefined) return countingClocks(severity, life, segments, policy);
    // What a change of policy began after the end does not count for it.
    const counting = own.filter(({ from }) => from === null || from < endOf(life));
    return counting.flatMap((terms) => clockInForce(terms, severity, life.metric, segments, policy, seals) ?? []);
  });
}

/** The clocks of what a severity promises, each with the terms it goes by, until the promise is over. */
function datedClocks(severity: Severity, life: Life, segments: readonly Segment[], policy: Policy) {
  const terms: readonly DatedTerms[] = severity.terms ?? [{ ...severity, since: null, replaces: true }];
  return terms
    .filter(({ since }) => since === null || since <= endOf(life))
    .map(({ since, replaces, ...promises }) => {
      const target = targetOf(promises, life.metric);
      const clock = target === null ? null : startClock(severity, target, calendarOf(target, policy), segments, null);
      return { since, replaces, clock };
    });
}

/** Those that count: no terms that came later make it due before they came. */
function countingClocks(severity: Severity, life: Life, segments: readonly Segment[], policy: Policy): readonly Clock[] {
  return datedClocks(severity, life, segments, policy).reduce<readonly Clock[]>((counting, { since, replaces, clock }) => {
    if (since !== null && isUsedUp(clock, since)) return counting;
    return [...(replaces ? [] : counting), ...(clock === null ? [] : [clock])];
  }, []);
}

/** Since when there are terms that would have made it due before they came, or before a run saw them; null: there are none. */
function passedOver({ life, segments, kept }: JudgedLife, severity: Severity, policy: Policy): Instant | null {
  const late = datedClocks(severity, life, segments, policy).findLast(
    ({ since, clock }) => since !== null && isUsedUp(clock, Math.max(since, kept.get(severity.key)?.[0]?.since ?? since)),
  );
  return late?.since ?? null;
}

function isUsedUp(clock: Clock | null, before: Instant): boolean {
  return clock !== null && clock.exhaustedAt !== null && clock.exhaustedAt < before;
}

/** The clock, which runs out no earlier than at `bound`; null: whenever it does. */
function noEarlier(clock: Clock, bound: Instant | null): Clock {
  if (bound === null) return clock;
  return { ...clock, notBefore: bound, exhaustedAt: clock.exhaustedAt === null ? null : Math.max(clock.exhaustedAt, bound) };
}

/** The clock of terms that were sealed, on the calendar they had then. */
export function clockFrom(
  terms: ClockTerms,
  severity: Severity,
  metric: Metric,
  segments: readonly Segment[],
  policy: Policy,
  seals: Seals,
): Clock {
  const { amount, from, promised } = terms;
  const today = targetOf(severity, metric);
  const target = readTarget(promised) ?? today ?? { type: "duration", text: promised ?? "", milliseconds: amount, calendar: null };
  const clock = withReach({ severity, target, calendar: keptCalendar(terms, today, policy, seals), from, amount }, segments);
  return noEarlier(clock, terms.notBefore ?? null);
}

/** The clock of terms in force; null: it does not count, or the incident was never that severe. */
function clockInForce(
  terms: TermsInForce,
  severity: Severity,
  metric: Metric,
  segments: readonly Segment[],
  policy: Policy,
  seals: Seals,
): Clock | null {
  const { amount, promised, from, notBefore = null } = terms;
  if (amount !== null) return clockFrom({ ...terms, amount }, severity, metric, segments, policy, seals);
  if (promised === null && from === null) return null;
  const today = targetOf(severity, metric);
  const target = readTarget(promised) ?? today;
  if (target === null) return null;
  const calendar = keptCalendar(terms, today, policy, seals) ?? calendarOf(target, policy);
  const clock = startClock(severity, target, calendar, segments, from);
  return clock === null ? null : noEarlier(clock, notBefore);
}

function readTarget(promised: string | null): TimedTarget | null {
  const read = promised === null ? null : parseTarget(promised);
  return read?.ok && read.value.type !== "best-effort" ? read.value : null;
}

/** The calendar that terms were counted on, else where it is not known today's. */
function keptCalendar({ calendar }: TermsInForce, today: TimedTarget | null, policy: Policy, { calendars }: Seals): Calendar | null {
  if (calendar === "") return null;
  const kept = calendar === null ? undefined : calendars[calendar];
  if (kept !== undefined) return calendarFrom(kept, calendar ?? "");
  return today === null ? null : countedOn(today, calendarOf(today, policy));
}

/** When it ended, with a verdict or without; Infinity: it lasts. */
export function endOf({ endedAt, cutAt }: Life): Instant {
  return endedAt ?? cutAt ?? Number.POSITIVE_INFINITY;
}

/** Every severity the incident has had, most severe first. */
function severitiesOf({ severities }: Incident, policy: Policy): readonly Severity[] {
  const had = new Set(severities.map(({ severity }) => severity?.key));
  return policy.severities.filter(({ key }) => had.has(key));
}

function calendarOf(target: TimedTarget, policy: Policy): Calendar | null {
  return policy.calendars.get(calendarNamedBy(target) ?? "") ?? null;
}

/**
 * A change of policy moves open deadlines, never into the past: each severity's clock, whether it decides or not, keeps its terms where the new
 * ones would have run out by now, or by its end; one that was promised nothing counts from the change.
 */
function keptOf(
  shown: ShownDeadline | null,
  { life, segments, targets }: Pick<JudgedLife, "life" | "segments" | "targets">,
  { policy, now }: JudgingContext,
): KeptClocks {
  if (shown === null) return new Map();
  const until = Math.min(now, endOf(life));
  const goesOn = until < endOf(life) && segments.at(-1)?.holding === null;
  const undisturbed = undisturbedFrom(segments);
  const isPast = ({ exhaustedAt }: Clock) => exhaustedAt !== null && (goesOn ? exhaustedAt < until : exhaustedAt <= until);
  const kept = policy.severities.map((severity): readonly [string, readonly TermsInForce[] | null] => {
    const { key } = severity;
    const own = shown.terms.filter((terms) => terms.severity === key);
    if (shown.targets[key] === targets[key]) return [key, own.some(({ since }) => since !== undefined) ? own : null];
    const clocks = countingClocks(severity, life, undisturbed, policy);
    const past = clocks.find(isPast);
    if (past === undefined) return [key, null];
    if (own.length > 0) return [key, own.map((terms) => ({ ...asShown(terms, past), since: now }))];
    // What staff announced stays.
    const bound = shown.clock === null && shown.due !== null ? { notBefore: shown.due } : {};
    return [key, clocks.map((clock) => ({ ...termsAnew(clock), ...bound, since: now }))];
  });
  return new Map(kept.flatMap(([key, terms]) => (terms === null ? [] : [[key, terms] as const])));

  function termsAnew(clock: Clock): TermsInForce {
    const anew = isPast(clock) ? startClock(clock.severity, clock.target, calendarOf(clock.target, policy), undisturbed, now) : null;
    return termsOfClock(anew ?? clock);
  }

  /** As an earlier release wrote them, without the calendar, they are told by their time. */
  function asShown(terms: TermsInForce, past: Clock): TermsInForce {
    if (terms.calendar !== null || shown?.due == null || terms.severity !== shown.clock?.severity) return terms;
    return { ...terms, amount: countedBefore(past, segments, shown.due), promised: null, from: null, notBefore: shown.due };
  }
}

/** The terms that were in force when it was shown. */
function byShown({ terms }: ShownDeadline): KeptClocks {
  return new Map(terms.map(({ severity }) => [severity, terms.filter((other) => other.severity === severity)]));
}

/** What was last shown of this promise; of one that began since then, that nothing was shown of it under the terms that the one before had. */
function shownOf(life: Life, { deadlines, verdicts }: Seals): ShownDeadline | null {
  const { key, metric } = life;
  const known = deadlines[key];
  if (known !== undefined) return known;
  const sealed = verdicts[key];
  if (metric === "resolution" && sealed?.verdict === "met" && sealed.terms !== null)
    return { ...NOTHING_SHOWN, clock: sealed.terms, terms: [sealed.terms] };
  const before = lastShownOf(metric, deadlines);
  if (before !== undefined) {
    if (endOf(life) <= (before.changedAt ?? Number.NEGATIVE_INFINITY)) return NOTHING_SHOWN;
    const { fingerprint, targets, terms } = before;
    const own = terms.filter(({ since, promised }) => since === undefined && promised !== null);
    return { ...NOTHING_SHOWN, fingerprint, targets, terms: own.map((each) => ({ ...each, amount: null })) };
  }
  // A run would have written down that replies are promised.
  const isFollowed = Object.keys(deadlines).length + Object.keys(verdicts).length > 0;
  return metric === "reply" && isFollowed ? NOTHING_SHOWN : null;
}

/** What was shown of the latest promise of a kind. */
export function lastShownOf(metric: Metric, deadlines: Seals["deadlines"]): ShownDeadline | undefined {
  return Object.entries(deadlines).find(([key]) => key === metric || key.startsWith(`${metric}@`))?.[1];
}

const NOTHING_SHOWN: ShownDeadline = { due: null, fingerprint: "", targets: {}, terms: [], clock: null, movedFrom: null };

/** The terms that a promise of this kind has, before there is one; null: nothing is promised. */
export function shownOfNone(policy: Policy, metric: Metric): ShownDeadline | null {
  return promisesAny(policy, metric) ? { ...NOTHING_SHOWN, ...termsBy(policy, metric) } : null;
}

/** Whether the policy promises it, at any severity and at any time. */
export function promisesAny(policy: Policy, metric: Metric): boolean {
  return policy.severities.some((severity) => [severity, ...(severity.terms ?? [])].some((terms) => targetOf(terms, metric) !== null));
}

function termsBy(policy: Policy, metric: Metric): Pick<ShownDeadline, "fingerprint" | "targets"> {
  const terms = promisedBy(policy, metric);
  const fingerprint = createHash("sha256").update(JSON.stringify(terms)).digest("hex").slice(0, 12);
  return {
    fingerprint,
    targets: Object.fromEntries(terms.map(([severity, ...promised]) => [severity, digest(JSON.stringify(promised)).slice(0, 8)])),
  };
}

/** Everything in the policy that can move this metric's deadlines, by severity. */
function promisedBy(policy: Policy, metric: Metric): readonly (readonly [severity: string, ...promised: readonly unknown[]])[] {
  return policy.severities.map((severity) => {
    const terms = severity.terms?.map(({ since, replaces, ...promises }) => [since, replaces, ...promisedOf(promises, metric, policy)]);
    return [severity.key, ...promisedOf(severity, metric, policy), ...(terms ?? [])];
  });
}

function promisedOf(promises: Promises, metric: Metric, policy: Policy): readonly [amount: string | number, calendar: string] {
  const target = targetOf(promises, metric);
  if (target === null) return ["", ""];
  const amount = target.type === "duration" ? target.milliseconds : meaningOf(target);
  return [amount, calendarOf(target, policy)?.fingerprint ?? ""];
}

/** Whatever its words are. */
function meaningOf(target: Exclude<TimedTarget, { readonly type: "duration" }>): string {
  switch (target.type) {
    case "business-days":
      return `${target.days} days`;
    case "calendar-days":
      return `${target.days} dates`;
    case "end-of-business-day":
      return `close ${target.after}`;
  }
}

function objectiveOf(judged: JudgedLife, { incident, policy, now }: JudgingContext): Objective {
  const { life, decision, segments, fingerprint, targets } = judged;
  const { clock } = decision;
  const last = segments.at(-1);
  const holding = life.endedAt === null && life.cutAt === null ? (last?.holding ?? null) : null;
  const standing = standingOf(life, decision, holding !== null);
  const openUntil = life.endedAt ?? life.cutAt;
  const horizon = openUntil ?? (decision.missed ? decision.due : null) ?? holding?.since ?? decision.due ?? now;
  // An announced time that outlasts the clock decides instead of it.
  const deciding = life.announced !== null && decision.due === life.announced.at ? null : clock;
  const held = holding !== null && clock !== null && !decision.missed;
  return {
    key: life.key,
    metric: life.metric,
    cycle: life.cycle,
    startedAt: life.from,
    standing,
    due: decision.due,
    remaining: held ? Math.max(0, clock.amount - countedBefore(clock, segments, holding.since)) : null,
    endedAt: life.endedAt,
    endedBy: life.endedBy,
    cutAt: life.cutAt,
    severity: clock?.severity ?? lastSeverityOf(incident),
    promised: deciding?.target.text ?? null,
    announced: life.announced !== null && decision.due === life.announced.at,
    clock: deciding,
    ledger: deciding === null ? null : ledgerOf(deciding, segments, Math.max(horizon, life.from)),
    atRiskAt: (standing === "open" || standing === "missed") && clock !== null ? atRiskAt(clock, segments, policy) : null,
    correctedAt: null,
    holding,
    movedFrom: null,
    passedOver: standing === "open" || standing === "held" ? passedOver(judged, clock?.severity ?? lastSeverityOf(incident), policy) : null,
    ...termsInForce(judged, policy),
    fingerprint,
    targets,
  };
}

/** What every severity's clock goes by, had or not, so that a later change of policy finds it. */
function termsInForce({ life, decision, segments, kept }: JudgedLife, policy: Policy): Pick<Objective, "terms" | "calendars"> {
  const clocks = policy.severities.flatMap((severity): readonly UnstartedClock[] => {
    if (kept.has(severity.key)) return [];
    if (severity.terms !== undefined) return countingClocks(severity, life, undisturbedFrom(segments), policy);
    const target = targetOf(severity, life.metric);
    if (target === null) return [];
    const { clock } = decision;
    const amount = target.type === "duration" ? target.milliseconds : clock?.severity.key === severity.key ? clock.amount : null;
    return [{ severity, target, calendar: countedOn(target, calendarOf(target, policy)), from: null, amount }];
  });
  return {
    terms: [...[...kept.values()].flat(), ...clocks.map(termsOfClock)],
    calendars: clocks.flatMap(({ calendar }) => calendar ?? []),
  };
}

export function standingOf(life: Life, decision: Decision, isHeld: boolean): Objective["standing"] {
  if (decision.missed) return "missed";
  if (life.cutAt !== null) return "none";
  if (life.endedAt !== null) return decision.clock === null && decision.due === null ? "none" : "met";
  if (isHeld) return decision.clock === null ? "none" : "held";
  return decision.due === null ? "none" : "open";
}

function atRiskAt(clock: Clock, segments: readonly Segment[], policy: Policy): Instant | null {
  const share = policy.clocks.atRisk;
  return share === null ? null : reachOf(clock, segments, Math.round(clock.amount * share));
}

/** A verdict once written stands; only an answer that turns out to have been in time puts a miss right. */
function applySeal(objective: Objective, seal: SealedVerdict | null, segments: readonly Segment[], context: JudgingContext): Objective {
  if (seal === null || !belongs(seal, objective)) return objective;
  const severity = context.policy.severities.find((candidate) => candidate.key === seal.severity) ?? objective.severity;
  if (seal.verdict === "none") return { ...withoutVerdict(objective, seal), severity };
  const counted = hasTermsOf(seal, objective) ? objective : asSealed(objective, seal, severity, segments, context);
  const sealed = { ...counted, due: seal.due, severity, promised: seal.promised, remaining: null };
  const endedBy = objective.endedBy;
  if (seal.verdict === "missed") {
    return endedBy !== null && seal.due !== null && putsRight(endedBy, seal.due)
      ? { ...sealed, standing: "met", correctedAt: endedBy.recordedAt }
      : { ...sealed, standing: "missed" };
  }
  // An `/ack` may tell of an answer before the one that kept it.
  const ends = [seal.endedAt, objective.endedAt].filter((at) => at !== null);
  return { ...sealed, standing: "met", endedAt: ends.length === 0 ? null : Math.min(...ends), correctedAt: seal.correctedAt };
}

/** The objective with its time counted by the terms it was sealed with; not counted where these are not known. */
function asSealed(
  objective: Objective,
  { terms, due }: SealedVerdict,
  severity: Severity,
  segments: readonly Segment[],
  { policy, seals }: JudgingContext,
): Objective {
  if (terms === null) return { ...objective, clock: null, ledger: null };
  const clock = clockFrom(terms, severity, objective.metric, segments, policy, seals);
  const until = Math.max(objective.endedAt ?? due ?? objective.startedAt, objective.startedAt);
  return { ...objective, clock, ledger: ledgerOf(clock, segments, until) };
}

/** Whether an answer shows that a miss was none: an `/ack` for one in time, or one that GitHub showed only after the miss was seen. */
export function putsRight({ kind, at }: StaffReply, due: Instant): boolean {
  return at <= due && (kind === "acknowledged" || due - at <= SHOWN_LATE);
}

/** Whether today's ledger adds up to the verdict: its terms lead to the same due time; without one, or unknown, they are the same. */
function hasTermsOf(seal: SealedVerdict, { fingerprint, severity, due }: Objective): boolean {
  if (seal.due !== null && (seal.due === due || seal.terms !== null)) return seal.due === due;
  return seal.fingerprint === fingerprint && (seal.severity === "" || seal.severity === severity.key);
}

function withoutVerdict(objective: Objective, { due, promised }: SealedVerdict): Objective {
  return { ...objective, due, promised, standing: "none", remaining: null, clock: null, ledger: null, atRiskAt: null };
}

/** Whether a seal still speaks of this promise. An end that was taken back takes along what it sealed, a miss apart. */
export function belongs({ verdict, endedAt }: SealedVerdict, objective: Objective): boolean {
  switch (objective.metric) {
    case "response":
    case "reply":
      return verdict !== "none" || (objective.holding !== null && objective.holding.since <= (endedAt ?? 0));
    case "update":
      return true;
    case "resolution":
      return verdict === "missed" || (objective.endedAt ?? objective.cutAt) === endedAt;
  }
}
