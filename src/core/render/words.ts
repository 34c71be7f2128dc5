import { DAY, HOUR, type Instant, MINUTE, type Milliseconds, SECOND } from "../time/instant.ts";
import { type Wall, wallOf } from "../time/wall.ts";

/** A moment as templates print it; every form is absolute. */
export type MomentView = {
  /** "14:32 UTC" */
  readonly utc: string;
  /** "14:32 UTC (09:32 New York)" */
  readonly time: string;
  /** "14:32 UTC (09:32 New York), Friday 6 March 2026" */
  readonly full: string;
  /** As `time` on the day the incident began, as `full` on any other; the year only when it is another one. */
  readonly near: string;
  /** As `utc` on the day the incident began, with the date on any other. */
  readonly brief: string;
  /** "Friday 6 March 2026", in the reader's zone. */
  readonly day: string;
};

/** A length of time as templates print it. */
export type LengthView = {
  /** "3 hours 24 minutes" */
  readonly long: string;
  /** "3 h 24 min" */
  readonly short: string;
};

const UTC_NAMES = new Set([
  "utc",
  "etc/utc",
  "etc/gmt",
  "gmt",
  "etc/uct",
  "uct",
  "zulu",
  "etc/zulu",
  "etc/universal",
  "universal",
  "etc/greenwich",
]);

/** Whether a zone is UTC under one of its names. */
export function isUtc(zone: string): boolean {
  return UTC_NAMES.has(zone.toLowerCase());
}

/** The city of an IANA zone in words: "New York" for `America/New_York`; "UTC" for UTC; "UTC+5" for `Etc/GMT-5`. */
export function cityOf(zone: string): string {
  if (isUtc(zone)) return "UTC";
  const offset = /^etc\/gmt([+-])(\d+)$/i.exec(zone);
  if (offset) return `UTC${offset[1] === "+" ? "-" : "+"}${offset[2] ?? ""}`;
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** "14:32 UTC (09:32 New York)"; "14:32 UTC" where the zone is UTC. */
export function clockTime(at: Instant, zone: string): string {
  return momentView(at, zone, at).time;
}

/** "Friday 6 March 2026" in the zone. */
export function longDate(at: Instant, zone: string): string {
  const { weekday, date } = wallOf(at, zone);
  return `${weekday} ${date}`;
}

/** "Fri 6 Mar 09:00". */
export function shortStamp(wall: Wall): string {
  return `${wall.weekday.slice(0, 3)} ${wall.date.replace(/^(\d+ \S{3})\S* \d+$/, "$1")} ${wall.exact}`;
}

/** "19 minutes", "3 hours 24 minutes", "2 days 4 hours": the two largest units, rounded down; seconds only under a minute. */
export function length(time: Milliseconds): string {
  return inUnits(time, LONG, 2);
}

/** "3 h 24 min". */
export function shortLength(time: Milliseconds): string {
  return inUnits(time, SHORT, 2);
}

/** "52 h 24 min 10 s": exact to the second and never in days, for sums of business time that must add up. */
export function exactLength(time: Milliseconds): string {
  const units = time % MINUTE === 0 ? SHORT.slice(1) : [...SHORT.slice(1, 3), SECONDS_SHORT];
  return inUnits(time, units, 3);
}

type Unit = { readonly size: Milliseconds; readonly one: string; readonly many: string };

const SECONDS_SHORT: Unit = { size: SECOND, one: "s", many: "s" };
const LONG: readonly Unit[] = [
  { size: DAY, one: "day", many: "days" },
  { size: HOUR, one: "hour", many: "hours" },
  { size: MINUTE, one: "minute", many: "minutes" },
];
const SHORT: readonly Unit[] = [
  { size: DAY, one: "d", many: "d" },
  { size: HOUR, one: "h", many: "h" },
  { size: MINUTE, one: "min", many: "min" },
];

function inUnits(time: Milliseconds, units: readonly Unit[], most: number): string {
  const words = [];
  let rest = Math.max(0, time);
  for (const unit of units) {
    const count = Math.floor(rest / unit.size);
    rest -= count * unit.size;
    if (count > 0) words.push(`${count} ${count === 1 ? unit.one : unit.many}`);
    else if (words.length > 0 && most === 2) break;
  }
  if (words.length > 0) return words.slice(0, most).join(" ");
  const seconds = Math.floor(rest / SECOND);
  const long = units.at(0)?.one === "day";
  if (seconds === 0) return long ? "0 minutes" : "0 min";
  return `${seconds} ${long ? (seconds === 1 ? "second" : "seconds") : "s"}`;
}

/** All forms of a moment, for readers in `zone` of an incident that began at `began`. */
export function momentView(at: Instant, zone: string, began: Instant): MomentView {
  return momentSince(wallsOf(began, zone), at, zone);
}

/** The walls of UTC and of a zone. */
export type Walls = { readonly utc: Wall; readonly local: Wall };

/** Both walls at a moment. */
export function wallsOf(at: Instant, zone: string): Walls {
  const utc = wallOf(at, "Etc/UTC");
  return { utc, local: isUtc(zone) ? utc : wallOf(at, zone) };
}

/** As `momentView`, with the walls of the beginning read already. */
export function momentSince(began: Walls, at: Instant, zone: string): MomentView {
  const { utc, local } = wallsOf(at, zone);
  const date = `${utc.weekday} ${utc.date}`;
  const utcTime = `${utc.clock} UTC`;
  const inPlace = (weekday: string) => (isUtc(zone) ? utcTime : `${utcTime} (${weekday}${local.clock} ${cityOf(zone)})`);
  const time = inPlace("");
  const full = `${inPlace(local.day === utc.day ? "" : `${local.weekday} `)}, ${date}`;
  const sameDay = utc.day === began.utc.day && local.day === began.local.day;
  const dated = (text: string) => (utc.year === began.utc.year ? text.replace(/ \d{4}$/, "") : text);
  return {
    utc: utcTime,
    time,
    full,
    near: sameDay ? time : dated(full),
    brief: sameDay ? utcTime : dated(`${utcTime}, ${date}`),
    day: `${local.weekday} ${local.date}`,
  };
}

/** Both forms of a length. */
export function lengthView(time: Milliseconds): LengthView {
  return { long: length(time), short: shortLength(time) };
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
