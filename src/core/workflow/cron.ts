import { DAY, HOUR, type Instant, MINUTE, type Milliseconds } from "../time/instant.ts";

/** A cron line as what fits of each kind; weekdays from 0 (Sunday). */
export type Cron = {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Days and weekdays are both named: it fires on either. */
  readonly onEither: boolean;
};

const MONTHS = ["", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Reads a POSIX cron line of five fields; null: it is none. */
export function readCron(text: string): Cron | null {
  const [minute = "", hour = "", day = "", month = "", weekday = "", ...more] = text.trim().split(/\s+/);
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const days = valuesOf(day, 1, 31);
  const months = valuesOf(month, 1, 12, MONTHS);
  const weekdays = valuesOf(weekday, 0, 7, WEEKDAYS);
  if (more.length > 0 || !minutes || !hours || !days || !months || !weekdays) return null;
  const onEither = !day.startsWith("*") && !weekday.startsWith("*");
  return { minutes, hours, days, months, weekdays: new Set([...weekdays].map((value) => value % 7)), onEither };
}

/** What a field such as `7,22-40/5` or `*` names; null: it cannot be read. */
function valuesOf(field: string, least: number, most: number, names: readonly string[] = []): ReadonlySet<number> | null {
  const numberOf = (word: string) => (/^\d+$/.test(word) ? Number(word) : names.indexOf(word.toLowerCase()));
  const found = new Set<number>();
  for (const part of field.split(",")) {
    const [, from = "", until, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
    const first = from === "*" ? least : numberOf(from);
    const last = until !== undefined ? numberOf(until) : from === "*" || step !== undefined ? most : first;
    const stride = Number(step ?? 1);
    if (first < least || last > most || first > last || stride < 1) return null;
    for (let value = first; value <= last; value += stride) found.add(value);
  }
  return found;
}

/** How often lines fire: the usual time between two, and the longest, in the fortnight from `now` on. Null: less than twice. */
export function rhythmOf(lines: readonly Cron[], now: Instant): { readonly usual: Milliseconds; readonly longest: Milliseconds } | null {
  const start = Math.floor(now / DAY) * DAY;
  const ticks = new Set<Instant>();
  for (let day = start; day < start + 14 * DAY; day += DAY)
    for (const { hours, minutes } of lines.filter((line) => isOn(line, new Date(day))))
      for (const hour of hours) for (const minute of minutes) ticks.add(day + hour * HOUR + minute * MINUTE);
  const sorted = [...ticks].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((at, index) => at - (sorted[index] ?? at));
  const longest = Math.max(...gaps);
  return gaps.length === 0 ? null : { usual: gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? longest, longest };
}

function isOn({ days, months, weekdays, onEither }: Cron, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [byDay, byWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return onEither ? byDay || byWeekday : byDay && byWeekday;
}
