import { METRIC_WORDS } from "../policy/metric-words.ts";
import type { Metric } from "../policy/policy.ts";
import { exactLength, shortLength } from "../text/lengths.ts";
import { count, percent } from "../text/numbers.ts";
import { cityOf, isUtc } from "../text/zone-names.ts";
import type { DayNumber } from "../time/days.ts";
import { DAY, HOUR, type Instant, MINUTE, type Milliseconds } from "../time/instant.ts";
import { formatInstant } from "../time/luxon.ts";
import type { RcaFigures, Tally } from "./figures.ts";
import type { Miss, Skipped } from "./miss.ts";

/** What each kind of promise is called. */
export const PROMISE_NAMES: Readonly<Record<Metric | "all", string>> = {
  response: METRIC_WORDS.response.title,
  reply: METRIC_WORDS.reply.title,
  update: METRIC_WORDS.update.title,
  resolution: METRIC_WORDS.resolution.title,
  all: "All promises",
};

/** "97.3% (143 of 147)"; "–" where nothing was decided. */
export function attainmentText(tally: Tally): string {
  const of = tally.met + tally.missed;
  return of === 0 ? "–" : `${percent(tally.attainment)} (${count(tally.met)} of ${count(of)})`;
}

/** "3 h 24 min", days from two days on; "–" for null. */
export function lengthText(time: Milliseconds | null): string {
  if (time === null) return "–";
  const rounded = time < MINUTE ? Math.round(time) : Math.round(time / MINUTE) * MINUTE;
  return rounded < 48 * HOUR ? exactLength(rounded) : shortLength(rounded);
}

/** As `lengthText` but never in days: a business day is not 24 hours. */
export function countedText(time: Milliseconds | null): string {
  if (time === null) return "–";
  return exactLength(time < MINUTE ? Math.round(time) : Math.round(time / MINUTE) * MINUTE);
}

/** "6 Mar 2026". */
export function dateText(at: Instant, zone: string): string {
  return formatInstant(at, zone, "d LLL yyyy");
}

/** "9 to 15 Nov 2025", both included; "4 Nov 2025" for one. */
export function daysText(first: DayNumber, last: DayNumber): string {
  const [from, until] = [first, last].map((day) => dateText(day * DAY, "Etc/UTC").split(" "));
  if (from === undefined || until === undefined || first === last) return dateText(last * DAY, "Etc/UTC");
  const same = from[2] !== until[2] ? 3 : from[1] !== until[1] ? 2 : 1;
  return `${from.slice(0, same).join(" ")} to ${until.join(" ")}`;
}

/** "6 Mar 2026, 14:02 UTC"; with another zone "6 Mar 2026, 14:02 UTC (09:02 New York)", and the day there where it is another. */
export function momentText(at: Instant, zone = "Etc/UTC"): string {
  const utc = formatInstant(at, "Etc/UTC", "d LLL yyyy, HH:mm 'UTC'");
  if (isUtc(zone)) return utc;
  const isSameDay = dateText(at, zone) === dateText(at, "Etc/UTC");
  return `${utc} (${formatInstant(at, zone, isSameDay ? "HH:mm" : "d LLL HH:mm")} ${cityOf(zone)})`;
}

/** "Mar 2026" for "2026-03". */
export function monthText(month: string): string {
  return formatInstant(Date.parse(`${month}-01T00:00:00Z`), "Etc/UTC", "LLL yyyy");
}

/** How root cause analyses went, as a sentence. */
export function analysesText({ wanted, done, open, overdue, missing, dropped }: RcaFigures): string {
  return `Root cause analyses: ${wanted} wanted, ${done} done, ${open} open, ${overdue} overdue, ${missing} never opened, ${dropped} closed without one.`;
}

export function escalationsText(steps: number): string {
  return `Escalations: ${steps === 1 ? "1 step was" : `${count(steps)} steps were`} said.`;
}

/** Names of months along an axis: "Dec", "Feb 2026", "Apr"; the year where it is another than before, or on the first if it is the same for all. */
export function monthNames(months: readonly string[]): readonly string[] {
  const years = months.map((month) => month.slice(0, 4));
  return months.map((month, index) => {
    const isNew = index === 0 ? years[0] === years.at(-1) : years[index] !== years[index - 1];
    return isNew ? monthText(month) : monthText(month).slice(0, 3);
  });
}

const SKIPPED: Readonly<Record<Skipped["why"], string>> = {
  night: "closed hours",
  weekend: "weekend",
  holiday: "holiday",
  pending: "waiting for the reporter",
  paused: "paused",
  closed: "closed by others",
  resolved: "resolved",
  "set-aside": "set aside",
  "less-severe": "less severe",
};

/** "1 h 30 min"; "26 h 30 min so far"; "never came; the wait ended 4 h later". */
export function latenessText({ late, outcome, recordedAt }: Pick<Miss, "late" | "outcome" | "recordedAt">): string {
  switch (outcome) {
    case "came":
      return `${lengthText(late)}${recordedAt === null ? "" : `, recorded ${momentText(recordedAt)}`}`;
    case "never-came":
      return `never came${late === null ? "" : `; the wait ended ${lengthText(late)} later`}`;
    case "awaited":
      return late === null ? "still waited for" : `${lengthText(late)} so far`;
  }
}

/** "counted 5 h, target 4 h; not counted: 14 h closed hours, 2 h paused (Waiting for the customer)". */
export function accountText({ account, promised }: Pick<Miss, "account" | "promised">): string {
  if (account === null) return promised === null ? "staff had announced that time" : "judged under an earlier policy";
  const { counted, amount, skipped } = account;
  const rest = skipped.map(({ why, name, time }) => `${countedText(time)} ${SKIPPED[why]}${name === "" ? "" : ` (${name})`}`);
  return `counted ${countedText(counted)}, target ${countedText(amount)}${rest.length === 0 ? "" : `; not counted: ${rest.join(", ")}`}`;
}
