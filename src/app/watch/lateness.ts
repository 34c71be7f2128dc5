import { shortLength } from "../../core/text/lengths.ts";
import { DAY, HOUR, type Instant, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import type { Outcome } from "../run/outcome.ts";

/** A sweep that comes later than this is always worth a word, however often the schedule wants one. */
const NEVER_LATE: Milliseconds = 30 * MINUTE;

/**
 * A sentence where news of a scheduled run fell due so long before that earlier runs must have failed or never come; null: none did,
 * or how late it is cannot be told. Nobody writes down when a sweep ran, so its oldest news is the measure: it fell due, and no run looked.
 * `cron`: the schedule that started the run; null: it was started otherwise.
 */
export function latenessOf({ deeds }: Pick<Outcome, "deeds">, cron: string | null): string | null {
  const gap = cron === null ? null : longestGap(cron);
  if (cron === null || gap === null) return null;
  const news = deeds.flatMap(({ issue, told }) =>
    (told?.news ?? []).map(({ key, moment }) => ({ issue, key, late: (told?.at ?? moment) - moment })),
  );
  const oldest = news.reduce<(typeof news)[number] | null>((worst, one) => (worst === null || one.late > worst.late ? one : worst), null);
  if (oldest === null || oldest.late <= Math.max(NEVER_LATE, 2 * gap)) return null;
  const subject = `The oldest news of this run (${oldest.key.split("@")[0]?.replace(":", " ")} on #${oldest.issue}) became due ${shortLength(oldest.late)} before it was told`;
  return `${subject}. The schedule "${cron}" promises a run every ${shortLength(gap)}: for at least that long GitHub started none, or those that it started failed. See docs/punctuality.md.`;
}

/** The days that are tried for a schedule's ticks: two weeks hold every weekday twice. */
const DAYS = 14;

/**
 * The longest time between two ticks of a schedule of minutes, hours and weekdays; null: it names days of the month or months, or
 * it cannot be read.
 */
export function longestGap(cron: string): Milliseconds | null {
  const fields = cron.trim().split(/\s+/);
  const [minute = "", hour = "", day, month, weekday = ""] = fields;
  if (fields.length !== 5 || day !== "*" || month !== "*") return null;
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const weekdays = valuesOf(namedDays(weekday), 0, 7)?.map((value) => value % 7);
  if (minutes === null || hours === null || weekdays === undefined) return null;
  const ticks: Instant[] = [];
  for (let date = 0; date < DAYS; date += 1) {
    if (!weekdays.includes(date % 7)) continue;
    for (const at of hours) for (const past of minutes) ticks.push(date * DAY + at * HOUR + past * MINUTE);
  }
  return Math.max(...ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? tick)));
}

const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

function namedDays(field: string): string {
  return field.replace(/[a-z]{3}/gi, (name) => {
    const index = WEEKDAYS.indexOf(name.toUpperCase());
    return index < 0 ? name : String(index);
  });
}

/** What a field such as `7,22-40/5` or `*` names, in order; null: it cannot be read. */
function valuesOf(field: string, least: number, most: number): readonly number[] | null {
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (found === null) return null;
    const [, from, until, step] = found;
    const first = from === undefined ? least : Number(from);
    const last = until !== undefined ? Number(until) : from === undefined || step !== undefined ? most : first;
    if (first < least || last > most || first > last || step === "0") return null;
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}
