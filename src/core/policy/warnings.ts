import { WEEKDAYS } from "../text/date-names.ts";
import { type Calendar, timetableFor, withoutHolidays } from "../time/calendar.ts";
import { findDeadline } from "../time/deadline.ts";
import { DAY, HOUR, type Instant, MINUTE, type Milliseconds } from "../time/instant.ts";
import { openTimeBetween } from "../time/open-time.ts";
import { parseDays } from "../time/parse-hours.ts";
import { calendarFor, type TimedTarget } from "../time/target.ts";
import { wallOf } from "../time/wall.ts";
import { wallTimeAt } from "../time/zone.ts";
import { severityMeantBy } from "./merge.ts";
import { severityNumber } from "./other-words.ts";
import { METRIC_KEYS, METRICS, type Metric, type Policy, promiseOf, type Severity, targetOf } from "./policy.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { PolicyFile } from "./schema.ts";
import { warnOfFile } from "./warnings-of-file.ts";

/** What warnings are found by, besides the policy. */
export type WarningScope = {
  /** The file alone, without what it rests on. */
  readonly own: PolicyFile;
  /** The severities that it rests on. */
  readonly inherited: readonly string[];
  /** Null: nothing is past. */
  readonly now: Instant | null;
  readonly report: ReportProblem;
};

/** Warns of what is allowed and hardly meant. */
export function warningsOf(policy: Policy, { own, inherited, now, report }: WarningScope): void {
  const misplaced = misplacedIn(policy, own, inherited);
  const beside = besideIn(misplaced, own, inherited);
  if (beside !== null) report(["severities", beside.keys[0] ?? beside.key], { code: "severities-beside", ...beside }, "key");
  for (const { key, above, below, sooner } of misplaced)
    if (!beside?.keys.includes(key)) report(["severities", key], { code: "looks-more-severe", key, above, below, sooner }, "key");
  const rest = policy.severities.filter(({ key }) => !beside?.keys.includes(key) && misplaced.every((one) => one.key !== key));
  warnOfOrder(rest, ["severities"], policy, report);
  warnOfEnds(policy.severities, (key) => ["severities", key], own.severities ?? {}, { policy, report });
  for (const { name, severities } of policy.tiers) {
    warnOfOrder(severities, ["tiers", name, "severities"], policy, report);
    const file = own.tiers?.[name]?.severities ?? {};
    const theirs = severities.filter(({ key }) => file[key] !== undefined);
    warnOfEnds(theirs, (key) => ["tiers", name, "severities", key], file, { policy, report });
  }
  warnOfLateOpenings(policy, own, report);
  warnOfRisks(policy, own, report);
  warnOfAlerts(policy, own, report);
  warnOfMaintenance(policy, own, report);
  warnOfFile(own, now, report);
}

function warnOfOrder(severities: readonly Severity[], path: KeyPath, policy: Policy, report: ReportProblem): void {
  for (const [place, severity] of severities.entries()) {
    for (const metric of METRICS) {
      const milder = severities.slice(place + 1).find((other) => isLater(severity, other, metric, policy));
      // What a tier takes over as it is was warned of there.
      const isOwn = path.length === 1 || [severity, milder].some((one) => one && isOther(one, metric, policy));
      if (milder && isOwn) report([...path, severity.key, METRIC_KEYS[metric]], factsOf(severity, milder, metric, policy));
    }
  }
}

type Misplaced = {
  readonly key: string;
  /** The most severe one that it looks more severe than. */
  readonly above: string;
  /** The one that it follows. */
  readonly below: string;
  /** The promise that is sooner than there; null: only its name says so. */
  readonly sooner: { readonly metric: Metric; readonly target: string; readonly other: string } | null;
};

// What the worst is called, in keys and titles.
const WORST =
  /^(?:p|s|sev|prio|severity|priority)[-_ ]?[01]$|\b(?:critical|blocker|outage|emergency|urgent|highest|disaster|major|down)\b/i;

/** New severities that follow the inherited ones, as nothing else was said, and look more severe than one of these. */
function misplacedIn(policy: Policy, own: PolicyFile, inherited: readonly string[]): readonly Misplaced[] {
  const known = policy.severities.filter(({ key }) => inherited.includes(key));
  const below = known.at(-1)?.key ?? "";
  const isPlaced = (key: string) => {
    const file = own.severities?.[key];
    return typeof file === "object" && file?.above !== undefined;
  };
  const added = policy.severities.filter(({ key }) => !(inherited.includes(key) || isPlaced(key)));
  return added.flatMap((severity): readonly Misplaced[] => {
    for (const other of known) {
      const metric = METRICS.find((one) => isLater(other, severity, one, policy));
      const [target, later] = metric === undefined ? [null, null] : [targetOf(severity, metric), promiseOf(other, metric)];
      const sooner = metric !== undefined && target !== null ? { metric, target: target.text, other: later?.text ?? "as promised" } : null;
      if (sooner !== null) return [{ key: severity.key, above: other.key, below, sooner }];
    }
    const [first] = known;
    const isWorst = first !== undefined && (WORST.test(severity.key) || WORST.test(severity.title));
    return isWorst ? [{ key: severity.key, above: first.key, below, sooner: null }] : [];
  });
}

/** All the new ones that other desks' words name, where one of them looks as severe as the one of ours that it means; null: none does. */
function besideIn(misplaced: readonly Misplaced[], own: PolicyFile, inherited: readonly string[]) {
  const file = own.severities ?? {};
  const keys = Object.keys(file).filter((one) => !inherited.includes(one) && severityNumber(one) !== null);
  for (const { key, below } of misplaced) {
    const meant = severityMeantBy(key, inherited, file);
    if (meant !== null) return { keys, below, key, meant };
  }
  return null;
}

type PromisesFile = { readonly [key: string]: { readonly resolution?: string | undefined } | null | false | undefined };

/** Warns where a solution can be due before the answer, always or for what comes at some moments of a week. */
function warnOfEnds(
  severities: readonly Severity[],
  pathOf: (key: string) => KeyPath,
  file: PromisesFile,
  { policy, report }: { readonly policy: Policy; readonly report: ReportProblem },
): void {
  for (const severity of severities) {
    const [answer, solution] = [targetOf(severity, "response"), targetOf(severity, "resolution")];
    if (answer === null || solution === null) continue;
    const when = isComparable(answer, solution) ? null : firstBefore(solution, answer, policy);
    if (when === null && !(isComparable(answer, solution) && sizeOf(solution) < sizeOf(answer))) continue;
    const own = file[severity.key] || {};
    const facts = { code: "solution-before-answer", answer: answer.text, solution: solution.text, when } as const;
    report([...pathOf(severity.key), own.resolution === undefined ? "response" : "resolution"], facts);
  }
}

/** When one is due before the other for what begins then, such as "Friday 16:00"; null: at no hour of a usual week. */
function firstBefore(one: TimedTarget, other: TimedTarget, policy: Policy): string | null {
  const [first, second] = [one, other].map((target) => usualWeek(target, policy));
  const zone = (second ?? first)?.zone ?? "Etc/UTC";
  // From Friday afternoon on, where it is most easily understood.
  for (let hour = 0; hour < 7 * 24; hour += 1) {
    const at = USUAL_MONDAY + ((4 * 24 + 12 + hour) % (7 * 24)) * HOUR;
    const [due, otherDue] = [findDeadline(one, first ?? null, at), findDeadline(other, second ?? null, at)];
    if (due === null || otherDue === null || due >= otherDue) continue;
    const { weekday, clock } = wallOf(at, zone);
    return `${weekday} ${clock}`;
  }
  return null;
}

/** Warns of steps at risk, and of a label that shows it, where nothing ever is. */
function warnOfRisks({ clocks, severities }: Policy, own: PolicyFile, report: ReportProblem): void {
  if (clocks.atRisk !== null) return;
  if (own["status-labels"]?.["at-risk"] !== undefined) report(["status-labels", "at-risk"], { code: "never-at-risk" });
  for (const { key, escalation } of severities) {
    const file = own.severities?.[key];
    if (!file || file.escalation == null) continue;
    for (const [index, { at }] of escalation.entries())
      if (at.type === "at-risk") report(["severities", key, "escalation", index, "at"], { code: "never-at-risk" });
  }
}

/** Warns of mail about announced maintenance where no label announces any. */
function warnOfMaintenance({ maintenance }: Policy, own: PolicyFile, report: ReportProblem): void {
  if (maintenance.label !== null) return;
  if ((own.maintenance?.email?.customers ?? []).length > 0) report(["maintenance", "email"], { code: "never-announced" }, "key");
  for (const [name, channel] of Object.entries(own.channels ?? {})) {
    const place = (channel.kinds ?? []).indexOf("maintenance");
    if (place >= 0) report(["channels", name, "kinds", place], { code: "never-announced" });
  }
}

/** What monitors call severities, the most severe first. */
const ALERTS = ["critical", "error", "warning", "info"] as const;

/** Warns of a monitor's word that means less than a milder one. */
function warnOfAlerts({ intake, severities }: Policy, own: PolicyFile, report: ReportProblem): void {
  const rankOf = (word: string) => severities.findIndex(({ key }) => key === intake.severities.get(word));
  const known = ALERTS.filter((word) => rankOf(word) >= 0);
  for (const [place, worse] of known.entries()) {
    const milder = known.slice(place + 1).find((word) => rankOf(word) < rankOf(worse));
    const written = Object.keys(own.intake?.severities ?? {}).find((word) => word.toLowerCase() === worse);
    if (milder === undefined || written === undefined) continue;
    const [means = "", other = ""] = [worse, milder].map((word) => intake.severities.get(word));
    report(["intake", "severities", written], { code: "alerts-out-of-order", worse, means, milder, other });
  }
}

/** Warns of business days that begin late in the evening: one is over, with the date, before most of it has passed. */
function warnOfLateOpenings(policy: Policy, own: PolicyFile, report: ReportProblem): void {
  for (const [name, calendar] of policy.calendars) {
    const path = name === "default" ? ["calendar"] : ["calendars", name];
    const file = name === "default" ? own.calendar : own.calendars?.[name];
    const entries = Object.keys(file?.hours ?? {});
    if (file?.union === undefined && entries.length === 0) continue;
    // Hours of one place are known without asking for its clock, which takes time in every run.
    if (!calendar.isUnion && calendar.offices[0].spec.hours.every(([span]) => span === undefined || span.from * MINUTE < LATE)) continue;
    const { zone, openings } = timetableFor(withoutHolidays(calendar));
    for (const [weekday, day] of WEEKDAYS.map((word, step) => [word, USUAL_MONDAY / DAY + step] as const)) {
      const [first] = openings(day);
      if (first === undefined || wallTimeAt(zone, first.from) - day * DAY < LATE) continue;
      const entry = entries.find((key) => isDayOf(weekday, key));
      const at = wallOf(first.from, zone.name).clock;
      report(entry === undefined ? [...path, "union"] : [...path, "hours", entry], { code: "late-opening", weekday, at });
      break;
    }
  }
}

function isDayOf(weekday: (typeof WEEKDAYS)[number], key: string): boolean {
  const days = parseDays(key);
  return days.ok && days.value.includes(WEEKDAYS.indexOf(weekday));
}

const LATE = 20 * HOUR;

function isOther(severity: Severity, metric: Metric, { severities }: Policy): boolean {
  const base = severities[severity.rank];
  return base === undefined || targetOf(severity, metric)?.text !== targetOf(base, metric)?.text;
}

function isLater(severity: Severity, milder: Severity, metric: Metric, policy: Policy): boolean {
  const [own, other] = [targetOf(severity, metric), targetOf(milder, metric)];
  if (other === null) return false;
  // Updates as promised are a promise by word, which the clock cannot compare; a reply may be none.
  if (own === null) return metric !== "update" && promiseOf(severity, metric) !== null;
  return isComparable(own, other) ? sizeOf(own) > sizeOf(other) : usualLength(own, policy) > usualLength(other, policy);
}

function factsOf(severity: Severity, milder: Severity, metric: Metric, policy: Policy): Parameters<ReportProblem>[1] {
  const [own, other] = [targetOf(severity, metric), targetOf(milder, metric)];
  const hours = (target: TimedTarget): number => Math.round(usualLength(target, policy) / HOUR);
  const estimate = own && other && !isComparable(own, other) ? { hours: hours(own), milderHours: hours(other) } : null;
  return {
    code: "later-than-milder",
    metric,
    target: own?.text.trim() ?? "best effort",
    milder: milder.key,
    milderTarget: other?.text.trim() ?? "best effort",
    estimate,
  };
}

function isComparable(own: TimedTarget, other: TimedTarget): boolean {
  return own.type === other.type && own.calendar === other.calendar;
}

function sizeOf(target: TimedTarget): number {
  return target.type === "duration" ? target.milliseconds : target.type === "end-of-business-day" ? target.after + 0.5 : target.days;
}

/** How long a target takes by the wall on average, in a week of its calendar without holidays. */
function usualLength(target: TimedTarget, policy: Policy): Milliseconds {
  if (target.type === "calendar-days") return target.days * DAY;
  const week = usualWeek(target, policy);
  if (week === null) return sizeOf(target);
  if (!week.isUnion) {
    const { hours } = week.offices[0].spec;
    const open = hours.flat().reduce((sum, { from, until }) => sum + until - from, 0) * MINUTE;
    const whole = target.type === "duration" ? open : hours.filter((spans) => spans.length > 0).length;
    return (sizeOf(target) * 7 * DAY) / Math.max(1, whole);
  }
  if (target.type === "duration")
    return (target.milliseconds * 7 * DAY) / Math.max(1, openTimeBetween(week, USUAL_MONDAY, USUAL_MONDAY + 7 * DAY));
  const { openings } = timetableFor(week);
  const open = WEEKDAYS.filter((_, step) => openings(USUAL_MONDAY / DAY + step).length > 0);
  return (sizeOf(target) * 7 * DAY) / Math.max(1, open.length);
}

/** The calendar of a target without its holidays; null: day and night. */
function usualWeek(target: TimedTarget, policy: Policy): Calendar | null {
  const calendar = calendarFor(target, policy.calendars);
  return calendar === null ? null : withoutHolidays(calendar);
}

/** Of a week in which no clock changes. */
const USUAL_MONDAY = Date.UTC(2026, 1, 2);
