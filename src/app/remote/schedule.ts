import { DAY, HOUR, type Instant, MINUTE, type Milliseconds } from "../../core/time/instant.ts";

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const NAMES: readonly string[][] = [
  [],
  [],
  [],
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  ["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
];

/** A cron line as the sets of what fits: minutes, hours, days, months, weekdays (0 Sunday). */
export type Cron = { readonly fields: readonly ReadonlySet<number>[]; readonly anyDay: boolean; readonly anyWeekday: boolean };

/** Reads a POSIX cron line of five fields; null: it is none. */
export function readCron(text: string): Cron | null {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== RANGES.length) return null;
  const fields = parts.flatMap((part, place) => fieldOf(part, place) ?? []);
  if (fields.length !== RANGES.length) return null;
  return { fields, anyDay: parts[2]?.startsWith("*") === true, anyWeekday: parts[4]?.startsWith("*") === true };
}

function fieldOf(text: string, place: number): ReadonlySet<number> | null {
  const [least = 0, most = 0] = RANGES[place] ?? [];
  const found = new Set<number>();
  for (const part of text.split(",")) {
    const [, from = "", until, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
    const first = from === "*" ? least : numberOf(from, place);
    const open = from === "*" || step !== undefined ? most : first;
    const last = from === "*" || until === undefined ? open : numberOf(until, place);
    const stride = Number(step ?? 1);
    if (first === null || last === null || first < least || last > most || first > last || stride < 1) return null;
    for (let value = first; value <= last; value += stride) found.add(place === 4 ? value % 7 : value);
  }
  return found;
}

function numberOf(text: string, place: number): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const index = NAMES[place]?.indexOf(text.toLowerCase()) ?? -1;
  return index < 0 ? null : index + (place === 3 ? 1 : 0);
}

/** How often lines fire: the usual time between two, and the longest, in the fortnight from `now` on. Null: less than twice. */
export function rhythmOf(lines: readonly Cron[], now: Instant): { readonly usual: Milliseconds; readonly longest: Milliseconds } | null {
  const start = Math.floor(now / DAY) * DAY;
  const ticks: Instant[] = [];
  for (let day = start; day < start + 14 * DAY; day += DAY) {
    const todays = lines.filter((line) => isOn(line, new Date(day)));
    for (let at = day; at < day + DAY; at += MINUTE) if (todays.some((line) => isAt(line, at - day))) ticks.push(at);
  }
  const gaps = ticks.slice(1).map((at, index) => at - (ticks[index] ?? at));
  if (gaps.length === 0) return null;
  const sorted = gaps.toSorted((a, b) => a - b);
  return { usual: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
}

/** Days and weekdays that are both named fire on either. */
function isOn({ fields, anyDay, anyWeekday }: Cron, date: Date): boolean {
  const [, , days, months, weekdays] = fields;
  if (months?.has(date.getUTCMonth() + 1) !== true) return false;
  const [byDay, byWeekday] = [days?.has(date.getUTCDate()) === true, weekdays?.has(date.getUTCDay()) === true];
  return anyDay || anyWeekday ? byDay && byWeekday : byDay || byWeekday;
}

function isAt({ fields: [minutes, hours] }: Cron, time: Milliseconds): boolean {
  return hours?.has(Math.floor(time / HOUR)) === true && minutes?.has(Math.floor((time % HOUR) / MINUTE)) === true;
}
