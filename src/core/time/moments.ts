import { cityOf, isUtc } from "../text/zone-names.ts";
import type { Instant, Span } from "./instant.ts";
import { type Wall, wallOf } from "./wall.ts";

/** A moment as templates print it; every form is absolute. */
export type MomentView = {
  /** "14:32 UTC" */
  readonly utc: string;
  /** "14:32 UTC (09:32 New York)" */
  readonly time: string;
  /** "Friday 6 March 2026, 14:32 UTC (09:32 New York)" */
  readonly full: string;
  /** As `time` on the day the incident began, as `full` on any other or where dates always stand; the year only when it is another one. */
  readonly near: string;
  /** "on Friday 6 March 2026 at 14:32 UTC (09:32 New York)": `full` in a sentence. */
  readonly on: string;
  /** "at 14:32 UTC (09:32 New York)": `near` in a sentence, with the date on any other day. */
  readonly at: string;
  /** As `utc` on the day the incident began, with the date on any other. */
  readonly brief: string;
  /** "Friday 6 March 2026", in the reader's zone. */
  readonly day: string;
};

/** "Fri 6 Mar 09:00". */
export function shortStamp(wall: Wall): string {
  return `${wall.weekday.slice(0, 3)} ${wall.date.replace(/^(\d+ \S{3})\S* \d+$/, "$1")} ${wall.exact}`;
}

/** All forms of a moment, for readers in `zone` of an incident that began at `began`. */
export function momentView(at: Instant, zone: string, began: Instant): MomentView {
  return momentSince(wallsOf(began, zone), at, zone);
}

/** "Saturday 5 December 2026, 22:00 to 23:30 UTC (17:00 to 18:30 New York)", with both dates where there are two in UTC. */
export function spanInWords({ from, until }: Span, zone: string): string {
  const [begins, ends] = [wallsOf(from, zone), wallsOf(until, zone)];
  if (begins.utc.day !== ends.utc.day) return `${momentView(from, zone, from).full} to ${momentView(until, zone, until).full}`;
  const inPlace = ({ local }: Walls, day: string) => `${local.day === day ? "" : `${local.weekday} `}${local.clock}`;
  const there = isUtc(zone) ? "" : ` (${inPlace(begins, begins.utc.day)} to ${inPlace(ends, begins.local.day)} ${cityOf(zone)})`;
  return `${begins.utc.weekday} ${begins.utc.date}, ${begins.utc.clock} to ${ends.utc.clock} UTC${there}`;
}

/** The walls of UTC and of a zone. */
export type Walls = { readonly utc: Wall; readonly local: Wall };

/** Both walls at a moment. */
export function wallsOf(at: Instant, zone: string): Walls {
  const utc = wallOf(at, "Etc/UTC");
  return { utc, local: isUtc(zone) ? utc : wallOf(at, zone) };
}

/** Whether both clocks show one date. */
export function isSameDay(one: Walls, other: Walls): boolean {
  return one.utc.day === other.utc.day && one.local.day === other.local.day;
}

/** As `momentView`, with the walls of the beginning read already. `dated`: the date stands on the first day, too. */
export function momentSince(began: Walls, at: Instant, zone: string, dated = false): MomentView {
  const { utc, local } = wallsOf(at, zone);
  const utcTime = `${utc.clock} UTC`;
  const inPlace = (weekday: string) => (isUtc(zone) ? utcTime : `${utcTime} (${weekday}${local.clock} ${cityOf(zone)})`);
  const time = inPlace("");
  const exact = inPlace(local.day === utc.day ? "" : `${local.weekday} `);
  const date = `${utc.weekday} ${utc.date}`;
  const near = utc.year === began.utc.year ? date.replace(/ \d{4}$/, "") : date;
  const undated = !dated && isSameDay({ utc, local }, began);
  return {
    utc: utcTime,
    time,
    full: `${date}, ${exact}`,
    near: undated ? time : `${near}, ${exact}`,
    on: `on ${date} at ${exact}`,
    at: undated ? `at ${time}` : `on ${near} at ${exact}`,
    brief: undated ? utcTime : `${near}, ${utcTime}`,
    day: `${local.weekday} ${local.date}`,
  };
}
