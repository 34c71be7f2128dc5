/** The situations that the conformance vectors are about. Times are wall-clock times of the calendar's zone. */
import type { CalendarData } from "../core/time/oracle.ts";
import type { UnionData } from "./vectors.ts";

export type Scene = {
  readonly why: string;
  readonly calendar: CalendarData | UnionData;
  /** The calendars that a union names. */
  readonly calendars?: Readonly<Record<string, CalendarData>>;
  /** Wall-clock time, or an instant with offset where a time comes twice. */
  readonly from: string;
  /** Targets to reach, or `until …` for the open time between. */
  readonly ask: readonly string[];
};

const at = (timezone: string, hours: CalendarData["hours"], more: Partial<CalendarData> = {}): CalendarData => ({ timezone, hours, ...more });
const office = (zone: string, more: Partial<CalendarData> = {}) => at(zone, { "mon-fri": "09:00-17:00" }, more);
const NEW_YORK = "America/New_York";

const plain: readonly Scene[] = [
  ["inside one day", "2026-03-02T10:00", "90 business minutes", "until 2026-03-02T12:30"],
  ["to the very end of a day: the close, not the next opening", "2026-03-02T09:00", "8 business hours", "until 2026-03-02T17:00"],
  ["one millisecond's worth past the end of a day falls on the next", "2026-03-02T09:00", "28800.001 business seconds", "until 2026-03-03T09:00:01"],
  ["over a night", "2026-03-02T16:00", "2 business hours", "until 2026-03-03T10:00"],
  ["over a weekend", "2026-02-27T16:00", "2 business hours", "until 2026-03-02T10:00"],
  ["from the night: the clock waits for the opening", "2026-03-02T03:17:21", "1 business hour", "until 2026-03-02T10:00"],
  ["from a Saturday", "2026-02-28T12:00", "30 business minutes", "until 2026-03-01T12:00"],
  ["exactly at the close", "2026-03-02T17:00", "1 business second", "until 2026-03-03T09:00"],
  ["exactly at the opening", "2026-03-03T09:00", "1 business second", "until 2026-03-03T09:00:01"],
  ["seconds are kept", "2026-03-02T16:59:30", "1 business minute", "until 2026-03-03T09:00:30"],
  ["milliseconds are kept", "2026-03-02T16:59:59.250", "1 business minute", "until 2026-03-03T09:00:59.250"],
  ["a week is five days of eight hours", "2026-03-03T11:00", "40 business hours", "until 2026-03-10T11:00"],
  ["over many weeks", "2026-01-05T09:00", "400 business hours", "until 2026-03-20T17:00"],
  ["a mixed form counts as one", "2026-03-02T16:15", "1 business hour 30 minutes", "until 2026-03-03T09:45"],
  ["fractions of an hour", "2026-03-02T15:10", "2.25 business hours", "until 2026-03-03T09:25"],
  ["backwards counts below zero", "2026-03-03T10:00", "1 business hour", "until 2026-03-02T16:00"],
  ["nothing between two closed moments", "2026-02-27T18:00", "1 business minute", "until 2026-03-02T08:59:59"],
  ["without business, day and night count", "2026-02-27T16:00", "24 hours", "until 2026-03-01T16:00"],
  ["day and night, over a clock change", "2026-03-07T12:00", "24 hours", "until 2026-03-08T12:00"],
  ["a leap day is a day", "2028-02-28T16:00", "9 business hours", "until 2028-03-01T10:00"],
  ["over New Year", "2026-12-31T16:00", "2 business hours", "until 2027-01-01T10:00"],
].map(([why = "", from = "", ...ask]) => ({ why, calendar: office(NEW_YORK), from, ask }));

const LUNCH = at("America/Chicago", { "mon-thu": ["09:00-12:30", "13:30-17:00"], fri: ["09:00-12:30", "13:30-16:00"] });
const spans: readonly Scene[] = [
  ["a lunch break does not count", "2026-03-02T12:00", "1 business hour", "until 2026-03-02T14:00"],
  ["from inside the break", "2026-03-02T13:00", "30 business minutes", "until 2026-03-02T14:00"],
  ["up to the break exactly", "2026-03-02T09:00", "3.5 business hours", "until 2026-03-02T13:30"],
  ["a shorter Friday", "2026-03-06T15:00", "2 business hours", "until 2026-03-09T10:00"],
  ["over two breaks", "2026-03-02T12:00", "8 business hours", "until 2026-03-03T13:00"],
  ["from the second opening: not the day's first, so the same time tomorrow", "2026-03-02T13:30", "1 business day", "2 business days"],
  ["from the break: moves to the second opening", "2026-03-02T12:45", "1 business day", "4 business days"],
  ["16:30 is after Friday's close: Friday's latest close before it", "2026-03-05T16:30", "1 business day", "2 business days"],
  ["12:30 exactly, the end of the morning, moves to 13:30", "2026-03-05T12:30", "1 business day", "until 2026-03-06T16:00"],
].map(([why = "", from = "", ...ask]) => ({ why, calendar: LUNCH, from, ask }));

const touching: readonly Scene[] = [
  { why: "spans that touch are one", calendar: at(NEW_YORK, { "mon-fri": ["09:00-12:00", "12:00-17:00"] }), from: "2026-03-02T11:00", ask: ["2 business hours", "1 business day"] },
  { why: "24:00 meets the next day's 00:00", calendar: at(NEW_YORK, { "mon-fri": "00:00-24:00" }), from: "2026-03-02T23:00", ask: ["2 business hours", "1 business day", "until 2026-03-09T01:00"] },
  { why: "from the first opening of a day that never closes before midnight", calendar: at(NEW_YORK, { "mon-fri": "00:00-24:00" }), from: "2026-03-03T00:00", ask: ["1 business day", "24 business hours"] },
  { why: "open day and night, all week", calendar: at("Europe/Berlin", { "mon-sun": "00:00-24:00" }), from: "2026-03-28T12:00", ask: ["24 business hours", "1 business day", "until 2026-03-29T12:00"] },
  { why: "hours that differ by day", calendar: at(NEW_YORK, { mon: "08:00-10:00", wed: "20:00-24:00", "sat-sun": "10:00-11:00" }), from: "2026-03-02T09:00", ask: ["2 business hours", "6 business hours", "1 business day", "2 business days", "4 business days"] },
  { why: "a weekday range that wraps", calendar: at(NEW_YORK, { "sat-mon": "10:00-14:00" }), from: "2026-02-27T10:00", ask: ["5 business hours", "3 business days", "until 2026-03-03T10:00"] },
  { why: "one minute a day", calendar: at("Asia/Kolkata", { "mon-fri": "23:59-24:00" }), from: "2026-03-06T12:00", ask: ["2 business minutes", "90 business seconds", "2 business days"] },
];

const NIGHT = at("Europe/Berlin", { "mon-fri": "22:00-06:00" });
const overnight: readonly Scene[] = [
  { why: "a night shift counts over midnight", calendar: NIGHT, from: "2026-03-02T23:00", ask: ["2 business hours", "7 business hours", "8 business hours", "1 business day"] },
  { why: "03:00 on Tuesday belongs to Monday's shift", calendar: NIGHT, from: "2026-03-03T03:00", ask: ["1 business day", "2 business days", "3 business hours"] },
  { why: "03:00 on Saturday belongs to Friday's shift", calendar: NIGHT, from: "2026-03-07T03:00", ask: ["1 business day", "4 business hours", "until 2026-03-10T00:00"] },
  { why: "Monday 03:00 is closed: no shift began on Sunday", calendar: NIGHT, from: "2026-03-02T03:00", ask: ["1 business hour", "1 business day"] },
  { why: "from the shift's beginning, its end is the end of the day", calendar: NIGHT, from: "2026-03-02T22:00", ask: ["1 business day", "2 business days", "5 business days", "8 business hours"] },
  { why: "a holiday closes the shift that begins on it, not the one that runs into it", calendar: { ...NIGHT, holidays: { dates: ["2026-03-04"] } }, from: "2026-03-03T23:00", ask: ["7 business hours", "8 business hours", "1 business day", "until 2026-03-05T23:00"] },
  { why: "special hours replace the shift that begins on their date", calendar: { ...NIGHT, special: { "2026-03-04": "20:00-21:00" } }, from: "2026-03-03T23:00", ask: ["7 business hours", "8 business hours", "1 business day", "2 business days"] },
  { why: "special hours may run past midnight", calendar: at("Europe/Berlin", { "mon-fri": "09:00-17:00" }, { special: { "2026-03-07": "22:00-02:00" } }), from: "2026-03-06T16:00", ask: ["2 business hours", "5 business hours", "6 business hours", "1 business day", "2 business days"] },
  { why: "a shift that ends a minute before the next", calendar: at("Europe/Berlin", { "mon-fri": "06:00-05:59" }), from: "2026-03-02T06:00", ask: ["24 business hours", "1 business day", "2 business days"] },
  { why: "night and day meet at 06:00: the union is open", calendar: at("Europe/Berlin", { "mon-thu": ["06:00-14:00", "22:00-06:00"], fri: "06:00-14:00" }), from: "2026-03-03T04:00", ask: ["4 business hours", "12 business hours", "1 business day", "until 2026-03-07T00:00"] },
  { why: "exactly where a night ends and a day begins: the day's first opening", calendar: at("Europe/Berlin", { "mon-thu": ["06:00-14:00", "22:00-06:00"], fri: "06:00-14:00" }), from: "2026-03-03T06:00", ask: ["1 business day", "2 business days", "4 business days"] },
  { why: "a night that overlaps the next morning counts it once", calendar: at("Europe/Berlin", { "mon-fri": ["05:00-13:00", "22:00-07:00"] }), from: "2026-03-02T22:00", ask: ["10 business hours", "15 business hours", "1 business day", "until 2026-03-03T13:00"] },
  { why: "05:30 lies in Monday's night and in Tuesday's day: the earlier date wins", calendar: at("Europe/Berlin", { "mon-fri": ["05:00-13:00", "22:00-07:00"] }), from: "2026-03-03T05:30", ask: ["1 business day", "4 business days", "5 business days"] },
  { why: "05:00 is Tuesday's opening, but Monday's night has it", calendar: at("Europe/Berlin", { "mon-fri": ["05:00-13:00", "22:00-07:00"] }), from: "2026-03-03T05:00", ask: ["1 business day", "2 business days"] },
  { why: "a night that is not followed by another ends where it ends", calendar: at("Europe/Berlin", { tue: "18:00-02:00" }), from: "2026-03-04T01:00", ask: ["1 business hour", "2 business hours", "1 business day"] },
  { why: "the same time falls into the evening before's shift, which is open", calendar: at("Europe/Berlin", { "mon-fri": "09:00-17:00" }, { special: { "2026-03-03": "18:00-10:00", "2026-03-04": "12:00-17:00" } }), from: "2026-03-02T09:30", ask: ["1 business day", "2 business days"] },
];

const dated = (holidays: NonNullable<CalendarData["holidays"]>, special: NonNullable<CalendarData["special"]> = {}) => office(NEW_YORK, { holidays, special });
const US = dated({ country: "US" });
const holidays: readonly Scene[] = [
  { why: "a dated holiday does not count", calendar: dated({ dates: ["2026-03-03"] }), from: "2026-03-02T16:00", ask: ["2 business hours", "1 business day", "until 2026-03-04T10:00"] },
  { why: "from the morning of a holiday", calendar: dated({ dates: { "2026-03-03": "Founders' Day" } }), from: "2026-03-03T10:00", ask: ["2 business hours", "1 business day", "until 2026-03-03T17:00"] },
  { why: "two holidays and a weekend in a row", calendar: dated({ dates: ["2026-12-24", "2026-12-25", "2026-12-28"] }), from: "2026-12-23T15:00", ask: ["2 business hours", "3 business hours", "1 business day", "3 business days"] },
  { why: "a holiday on a Saturday changes nothing", calendar: dated({ dates: ["2026-02-28"] }), from: "2026-02-27T16:00", ask: ["2 business hours", "1 business day"] },
  { why: "special hours open a Saturday", calendar: dated({}, { "2026-02-28": "10:00-12:00" }), from: "2026-02-27T16:00", ask: ["2 business hours", "4 business hours", "1 business day", "2 business days"] },
  { why: "special hours open a holiday", calendar: dated({ dates: ["2026-12-24"] }, { "2026-12-24": "09:00-12:00" }), from: "2026-12-23T16:00", ask: ["2 business hours", "5 business hours", "1 business day", "2 business days"] },
  { why: "special hours shorten a day: 16:00 comes after its close", calendar: dated({}, { "2026-03-03": "09:00-12:00" }), from: "2026-03-02T16:00", ask: ["1 business day", "2 business days", "5 business hours"] },
  { why: "special hours begin late: 10:00 comes before the first opening", calendar: dated({}, { "2026-03-03": "13:00-15:00" }), from: "2026-03-02T10:00", ask: ["1 business day", "2 business days", "9 business hours"] },
  { why: "special hours that close a day", calendar: dated({}, { "2026-03-03": "closed" }), from: "2026-03-02T16:00", ask: ["2 business hours", "1 business day"] },
  { why: "special hours of two spans", calendar: dated({}, { "2026-03-03": ["07:00-08:00", "19:00-21:00"] }), from: "2026-03-02T16:30", ask: ["2 business hours", "4 business hours", "1 business day", "until 2026-03-04T09:00"] },
  { why: "a federal holiday: Memorial Day", calendar: US, from: "2026-05-22T16:00", ask: ["2 business hours", "1 business day", "until 2026-05-27T09:00"] },
  { why: "the Friday before Independence Day on a Saturday is off", calendar: US, from: "2026-07-02T16:00", ask: ["2 business hours", "1 business day", "until 2026-07-06T10:00"] },
  { why: "New Year's Day 2028 falls on a Saturday: 31 December 2027 is off", calendar: US, from: "2027-12-30T16:00", ask: ["2 business hours", "1 business day"] },
  { why: "Thanksgiving, but not the day after", calendar: US, from: "2026-11-25T16:00", ask: ["2 business hours", "10 business hours", "2 business days"] },
  { why: "a holiday the country has and we work", calendar: dated({ country: "US", except: ["2026-10-12"] }), from: "2026-10-09T16:00", ask: ["2 business hours", "1 business day", "until 2026-10-12T12:00"] },
  { why: "without the exception the same day is off", calendar: US, from: "2026-10-09T16:00", ask: ["2 business hours", "1 business day", "until 2026-10-12T12:00"] },
  { why: "our own date and the country's together", calendar: dated({ country: "US", dates: ["2026-12-24"] }), from: "2026-12-23T16:00", ask: ["2 business hours", "2 business days", "until 2027-01-04T10:00"] },
];

const businessDays: readonly Scene[] = [
  ["Monday 09:00 exactly: Monday counts, and its last close ends it", "2026-03-02T09:00", "1 business day", "2 business days", "5 business days", "6 business days"],
  ["Friday 16:00: the same time on Monday", "2026-03-06T16:00", "1 business day", "2 business days", "5 business days"],
  ["one second after the opening is any other time", "2026-03-02T09:00:01", "1 business day", "5 business days"],
  ["one millisecond after the opening is any other time", "2026-03-02T09:00:00.001", "1 business day"],
  ["from before the opening: moves to the opening, so the day counts", "2026-03-02T07:00", "1 business day", "2 business days"],
  ["from after the close: moves to the next opening", "2026-03-02T17:30", "1 business day", "2 business days"],
  ["at the close exactly: closed, moves to the next opening", "2026-03-06T17:00", "1 business day", "3 business days"],
  ["from a weekend: Monday counts", "2026-02-28T12:00", "1 business day", "5 business days"],
  ["one second before the close", "2026-03-02T16:59:59", "1 business day", "2 business days"],
  ["a long promise", "2026-03-02T11:00", "30 business days", "100 business days"],
].map(([why = "", from = "", ...ask]) => ({ why, calendar: office(NEW_YORK), from, ask }));

/** A day on which a zone's clock jumps, with schedules that feel it. */
type Change = { readonly zone: string; readonly day: string; readonly what: string };

const CHANGES: readonly Change[] = [
  { zone: "America/New_York", day: "2026-03-08", what: "02:00 becomes 03:00" },
  { zone: "America/New_York", day: "2026-11-01", what: "02:00 becomes 01:00" },
  { zone: "Europe/London", day: "2026-03-29", what: "01:00 becomes 02:00" },
  { zone: "Europe/London", day: "2026-10-25", what: "02:00 becomes 01:00" },
  { zone: "Africa/Cairo", day: "2024-04-26", what: "midnight becomes 01:00: the day has no midnight" },
  { zone: "Africa/Cairo", day: "2024-10-31", what: "midnight becomes 23:00: the evening comes twice" },
  { zone: "Asia/Beirut", day: "2024-03-31", what: "midnight becomes 01:00" },
  { zone: "Asia/Beirut", day: "2024-10-26", what: "midnight becomes 23:00" },
  { zone: "America/Sao_Paulo", day: "2018-11-04", what: "midnight becomes 01:00" },
  { zone: "America/Sao_Paulo", day: "2018-02-17", what: "midnight becomes 23:00" },
  { zone: "America/Havana", day: "2026-03-08", what: "midnight becomes 01:00" },
  { zone: "America/Havana", day: "2026-11-01", what: "01:00 becomes midnight: midnight comes twice on one date" },
  { zone: "Australia/Lord_Howe", day: "2026-10-04", what: "02:00 becomes 02:30: half an hour" },
  { zone: "Australia/Lord_Howe", day: "2026-04-05", what: "02:00 becomes 01:30: half an hour" },
  { zone: "Pacific/Chatham", day: "2026-09-27", what: "02:45 becomes 03:45, 12:45 ahead of UTC before" },
  { zone: "Pacific/Chatham", day: "2026-04-05", what: "03:45 becomes 02:45" },
  { zone: "Antarctica/Troll", day: "2026-03-29", what: "01:00 becomes 03:00: two hours" },
  { zone: "Antarctica/Troll", day: "2026-10-25", what: "03:00 becomes 01:00: two hours" },
  { zone: "Africa/Casablanca", day: "2026-02-15", what: "03:00 becomes 02:00 for Ramadan" },
  { zone: "Africa/Casablanca", day: "2026-03-22", what: "02:00 becomes 03:00 after Ramadan" },
  { zone: "Asia/Tehran", day: "2022-03-22", what: "midnight becomes 01:00, on a weekday" },
  { zone: "Asia/Tehran", day: "2022-09-21", what: "midnight becomes 23:00, on a weekday" },
  { zone: "Asia/Pyongyang", day: "2018-05-04", what: "23:30 becomes midnight for good" },
  { zone: "America/Caracas", day: "2016-05-01", what: "02:30 becomes 03:00 for good" },
];

function around({ zone, day, what }: Change): readonly Scene[] {
  const why = `${zone}: ${what}`;
  const before = shift(day, -1);
  const after = shift(day, 1);
  const small = at(zone, { "mon-sun": "00:00-04:00" });
  const night = at(zone, { "mon-sun": "22:00-06:00" });
  return [
    { why: `${why}; office hours feel nothing but the distance`, calendar: at(zone, { "mon-sun": "09:00-17:00" }), from: `${before}T16:00`, ask: ["2 business hours", "1 business day"] },
    { why: `${why}; open at that hour`, calendar: small, from: `${before}T03:30`, ask: ["4 business hours", "8 business hours", "1 business day", `until ${after}T12:00`] },
    { why: `${why}; in a night shift`, calendar: night, from: `${before}T23:15`, ask: ["5 business hours", "1 business day", "2 business days", `until ${after}T12:00`] },
    { why: `${why}; wall time that the change skips, repeats or moves`, calendar: at(zone, { "mon-sun": "00:00-24:00" }), from: `${before}T02:20`, ask: ["1 business day", "24 business hours", "2 business days"] },
  ];
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const twice: readonly Scene[] = [
  { why: "the repeated hour counts twice", calendar: at(NEW_YORK, { "mon-sun": "01:00-02:00" }), from: "2026-10-31T12:00", ask: ["1 business hour", "90 business minutes", "2 business hours", "3 business hours", "until 2026-11-01T12:00"] },
  { why: "half of the repeated hour, open in two pieces", calendar: at(NEW_YORK, { "mon-sun": "01:00-01:30" }), from: "2026-10-31T12:00", ask: ["30 business minutes", "45 business minutes", "1 business hour", "1 business day", "until 2026-11-01T12:00"] },
  { why: "from the second time the clock shows 01:10", calendar: at(NEW_YORK, { "mon-sun": "01:00-01:30" }), from: "2026-11-01T01:10:00-05:00", ask: ["20 business minutes", "1 business day", "30 business minutes"] },
  { why: "from the first time the clock shows 01:10", calendar: at(NEW_YORK, { "mon-sun": "01:00-01:30" }), from: "2026-11-01T01:10:00-04:00", ask: ["20 business minutes", "1 business day", "30 business minutes"] },
  { why: "the deadline's wall time comes twice: the first", calendar: at(NEW_YORK, { "mon-sun": "00:00-24:00" }), from: "2026-10-31T01:30", ask: ["1 business day", "24 business hours", "2 business days"] },
  { why: "the deadline's wall time is skipped: the end of the gap", calendar: at(NEW_YORK, { "mon-sun": "00:00-24:00" }), from: "2026-03-07T02:30", ask: ["1 business day", "24 business hours", "2 business days"] },
  { why: "hours that begin inside the gap begin at its end", calendar: at(NEW_YORK, { "mon-sun": "02:30-05:00" }), from: "2026-03-07T12:00", ask: ["30 business minutes", "2 business hours", "2.5 business hours", "1 business day", "2 business days"] },
  { why: "hours that end inside the gap end where it begins", calendar: at(NEW_YORK, { "mon-sun": "01:00-02:30" }), from: "2026-03-07T12:00", ask: ["1 business hour", "61 business minutes", "1 business day", "until 2026-03-09T00:00"] },
  { why: "hours that lie inside the gap do not happen", calendar: at(NEW_YORK, { "mon-sun": "02:10-02:50" }), from: "2026-03-07T12:00", ask: ["10 business minutes", "1 business day", "2 business days", "until 2026-03-09T00:00"] },
  { why: "half-hour hours around Lord Howe's repeated half hour", calendar: at("Australia/Lord_Howe", { "mon-sun": "01:30-02:00" }), from: "2026-04-04T12:00", ask: ["30 business minutes", "1 business hour", "until 2026-04-05T12:00"] },
  { why: "midnight comes twice in Havana, on one date", calendar: at("America/Havana", { "mon-sun": "00:00-00:30" }), from: "2026-10-31T12:00", ask: ["30 business minutes", "1 business hour", "1 business day", "until 2026-11-02T00:00"] },
  { why: "the evening before midnight comes twice in Sao Paulo", calendar: at("America/Sao_Paulo", { "mon-sun": "23:00-24:00" }), from: "2018-02-17T12:00", ask: ["1 business hour", "2 business hours", "1 business day", "until 2018-02-18T12:00"] },
  { why: "24:00 where midnight is skipped", calendar: at("Africa/Cairo", { "mon-sun": "20:00-24:00" }), from: "2024-04-25T20:00", ask: ["4 business hours", "1 business day", "5 business hours"] },
];

const skipped: readonly Scene[] = [
  { why: "Samoa had no 30 December 2011: Thursday is followed by Saturday", calendar: at("Pacific/Apia", { "mon-sun": "09:00-17:00" }), from: "2011-12-29T16:00", ask: ["1 business hour", "2 business hours", "1 business day", "2 business days", "until 2011-12-31T10:00"] },
  { why: "the Friday that was skipped is no business day", calendar: at("Pacific/Apia", { "mon-fri": "09:00-17:00" }), from: "2011-12-29T16:00", ask: ["2 business hours", "1 business day", "2 business days", "until 2012-01-02T10:00"] },
  { why: "around the clock, over the skipped day", calendar: at("Pacific/Apia", { "mon-sun": "00:00-24:00" }), from: "2011-12-29T12:00", ask: ["24 business hours", "1 business day", "until 2011-12-31T12:00"] },
  { why: "from the opening of the day before the skipped one", calendar: at("Pacific/Apia", { "mon-sun": "09:00-17:00" }), from: "2011-12-29T09:00", ask: ["1 business day", "2 business days", "3 business days"] },
  { why: "a night shift before the skipped day", calendar: at("Pacific/Apia", { "mon-sun": "22:00-06:00" }), from: "2011-12-29T12:00", ask: ["2 business hours", "3 business hours", "until 2011-12-31T12:00"] },
  { why: "a holiday on the skipped date changes nothing", calendar: at("Pacific/Apia", { "mon-sun": "09:00-17:00" }, { holidays: { dates: ["2011-12-30"] } }), from: "2011-12-29T16:30", ask: ["1 business hour", "1 business day"] },
  { why: "Kwajalein had no 21 August 1993", calendar: at("Pacific/Kwajalein", { "mon-sun": "09:00-17:00" }), from: "1993-08-20T16:00", ask: ["2 business hours", "1 business day", "until 1993-08-22T10:00"] },
  { why: "Kwajalein, around the clock", calendar: at("Pacific/Kwajalein", { "mon-sun": "00:00-24:00" }), from: "1993-08-20T18:00", ask: ["12 business hours", "1 business day"] },
  { why: "Tokelau skipped the same day as Samoa", calendar: at("Pacific/Fakaofo", { "mon-fri": "08:00-16:00" }), from: "2011-12-29T15:00", ask: ["2 business hours", "1 business day"] },
];

const zones: readonly Scene[] = ["Asia/Kathmandu", "Asia/Kolkata", "Australia/Adelaide", "Pacific/Kiritimati", "Etc/UTC", "Pacific/Pago_Pago", "America/St_Johns", "Pacific/Auckland"].map((zone) => ({
  why: `${zone}: its own offset`,
  calendar: at(zone, { "mon-fri": "08:30-17:15" }),
  from: "2026-04-03T16:45",
  ask: ["1 business hour", "17.5 business hours", "1 business day", "until 2026-04-07T09:00", "48 hours"],
}));

const QUEENSLAND = { country: "AU", region: "QLD" };
const GERMAN_BANKS = { country: "DE", type: ["public", "bank"] };
const CARNIVAL = { country: "BR", type: ["bank", "optional"] };

const partDays: readonly Scene[] = [
  { why: "a holiday from 18:00 closes no office before", calendar: office("Australia/Brisbane", { holidays: QUEENSLAND }), from: "2026-12-24T09:00", ask: ["4 business hours", "8 business hours", "9 business hours", "1 business day", "2 business days"] },
  { why: "a holiday from 14:00 ends the day's work then", calendar: office("Europe/Berlin", { holidays: GERMAN_BANKS }), from: "2026-12-24T09:00", ask: ["4 business hours", "5 business hours", "6 business hours", "1 business day", "2 business days", "until 2026-12-31T23:00"] },
  { why: "16:00 comes after the close of a half day", calendar: office("Europe/Berlin", { holidays: GERMAN_BANKS }), from: "2026-12-23T16:00", ask: ["1 business day", "2 business days", "2 business hours", "7 business hours"] },
  { why: "a calendar round the clock closes at 18:00", calendar: at("Australia/Brisbane", { "mon-sun": "00:00-24:00" }, { holidays: QUEENSLAND }), from: "2026-12-24T12:00", ask: ["5 business hours", "6 business hours", "7 business hours", "1 business day", "until 2026-12-27T12:00"] },
  { why: "a night that begins on a holiday from 18:00 is closed to its end, the one before is not", calendar: at("Australia/Brisbane", { "mon-sun": "22:00-06:00" }, { holidays: QUEENSLAND }), from: "2026-12-24T01:00", ask: ["5 business hours", "6 business hours", "1 business day", "until 2026-12-30T00:00"] },
  { why: "a shift that began before the holiday ends when it begins, and not again after midnight", calendar: at("Australia/Brisbane", { "mon-sun": "16:00-02:00" }, { holidays: QUEENSLAND }), from: "2026-12-24T01:00", ask: ["3 business hours", "4 business hours", "until 2026-12-25T12:00", "1 business day"] },
  { why: "a holiday until 14:00 opens again then", calendar: office("America/Sao_Paulo", { holidays: CARNIVAL }), from: "2026-02-13T16:00", ask: ["1 business hour", "2 business hours", "5 business hours", "1 business day", "until 2026-02-18T15:00"] },
  { why: "a night before a holiday until 14:00 is untouched", calendar: at("America/Sao_Paulo", { "mon-sun": ["06:00-16:00", "20:00-04:00"] }, { holidays: CARNIVAL }), from: "2026-02-13T21:00", ask: ["7 business hours", "8 business hours", "until 2026-02-19T00:00"] },
  { why: "a half day that we work is a whole one, and special hours are what they say", calendar: office("Europe/Berlin", { holidays: { ...GERMAN_BANKS, except: ["2026-12-24"] }, special: { "2026-12-31": "10:00-16:00" } }), from: "2026-12-24T10:00", ask: ["6 business hours", "20 business hours", "5 business days"] },
  { why: "an own date closes the whole of what is a half day elsewhere", calendar: office("Europe/Berlin", { holidays: { ...GERMAN_BANKS, dates: ["2026-12-24"] } }), from: "2026-12-23T16:00", ask: ["2 business hours", "1 business day"] },
];

const CLOSES = ["end of business day", "end of next business day"];

const ends: readonly Scene[] = [
  { why: "inside a day", calendar: office(NEW_YORK), from: "2026-03-04T10:07:13", ask: [...CLOSES, "1 calendar day", "14 calendar days", "2 weeks"] },
  { why: "exactly at the close: the next opening's day", calendar: office(NEW_YORK), from: "2026-03-04T17:00", ask: CLOSES },
  { why: "exactly at the opening", calendar: office(NEW_YORK), from: "2026-03-04T09:00", ask: CLOSES },
  { why: "on a Saturday", calendar: office(NEW_YORK), from: "2026-03-07T11:30", ask: [...CLOSES, "1 calendar day", "1 week"] },
  { why: "before a holiday", calendar: office(NEW_YORK, { holidays: { country: "US" } }), from: "2026-11-25T16:00", ask: [...CLOSES, "1 calendar day"] },
  { why: "of a day with a break the last close counts", calendar: at("Europe/Berlin", { "mon-fri": ["09:00-12:30", "13:30-16:00"] }), from: "2026-03-04T12:45", ask: CLOSES },
  { why: "of a night, after midnight: the day on which it began", calendar: at(NEW_YORK, { "mon-fri": "22:00-06:00" }), from: "2026-03-05T02:00", ask: CLOSES },
  { why: "of a half day", calendar: office("Europe/Berlin", { holidays: GERMAN_BANKS }), from: "2026-12-23T16:00", ask: CLOSES },
  { why: "a time that spring skips is the end of the gap", calendar: office(NEW_YORK), from: "2026-03-07T02:30", ask: ["1 calendar day", "2 calendar days"] },
  { why: "of a time that comes twice the first counts", calendar: office(NEW_YORK), from: "2026-10-31T01:30", ask: ["1 calendar day", "1 week"] },
  { why: "dates are the calendar's own", calendar: office("Pacific/Auckland"), from: "2026-04-04T23:30", ask: ["1 calendar day", "30 calendar days"] },
];

const berlin = office("Europe/Berlin");
const newYork = office(NEW_YORK);
const sydney = office("Australia/Sydney");
const TWO = { berlin, "new-york": newYork };
const ALL_DAYS = ["1 business day", "2 business days", "5 business days", ...CLOSES, "1 calendar day"];

const unions: readonly Scene[] = [
  { why: "Berlin and New York: Friday's work ends in New York, Monday's begins in Berlin", calendar: { union: ["berlin", "new-york"] }, calendars: TWO, from: "2026-03-13T20:30Z", ask: ["4 business hours", "30 business minutes", "31 business minutes", "1 business day", ...CLOSES, "until 2026-03-16T12:00"] },
  { why: "from the first opening of a day to its last close", calendar: { union: ["berlin", "new-york"] }, calendars: TWO, from: "2026-03-04T09:00", ask: ["14 business hours", "15 business hours", ...ALL_DAYS] },
  { why: "in the afternoon of Berlin, both are open: time counts once", calendar: { union: ["berlin", "new-york"] }, calendars: TWO, from: "2026-03-04T15:30", ask: ["1 business hour", "8 business hours", ...ALL_DAYS, "until 2026-03-05T09:00"] },
  { why: "dates of its own zone: the Friday evening of New York is Saturday in Sydney", calendar: { union: ["sydney", "new-york"], timezone: "Australia/Sydney" }, calendars: { sydney, "new-york": newYork }, from: "2026-03-14T05:30", ask: ["2 business hours", "4 business hours", ...ALL_DAYS] },
  { why: "the same seen from New York: Sydney's Monday begins on Sunday", calendar: { union: ["sydney", "new-york"], timezone: NEW_YORK }, calendars: { sydney, "new-york": newYork }, from: "2026-03-13T16:30", ask: ["2 business hours", ...ALL_DAYS, "until 2026-03-16T12:00"] },
  { why: "round the world: what began on an earlier date belongs to that", calendar: { union: ["sydney", "berlin", "new-york"], timezone: "Europe/Berlin" }, calendars: { sydney, berlin, "new-york": newYork }, from: "2026-03-11T00:30", ask: ["3 business hours", "24 business hours", ...ALL_DAYS] },
  { why: "a holiday of one closes nothing while another is open", calendar: { union: ["berlin", "new-york"] }, calendars: { berlin: office("Europe/Berlin", { holidays: { dates: ["2026-03-16"] } }), "new-york": newYork }, from: "2026-03-13T20:30Z", ask: ["30 business minutes", "4 business hours", "9 business hours", "1 business day", "2 business days", ...CLOSES, "until 2026-03-17T10:00"] },
  { why: "a holiday of all closes the union", calendar: { union: ["berlin", "new-york"] }, calendars: { berlin: office("Europe/Berlin", { holidays: { dates: ["12-25"] } }), "new-york": office(NEW_YORK, { holidays: { country: "US" } }) }, from: "2026-12-24T21:00Z", ask: ["2 business hours", "1 business day", "until 2026-12-28T12:00"] },
  { why: "the weeks in which America has changed its clocks and Europe has not", calendar: { union: ["berlin", "new-york"] }, calendars: TWO, from: "2026-03-27T16:30", ask: ["4 business hours", "5 business hours", "1 business day", "until 2026-03-30T15:30"] },
  { why: "a night shift in one city beside its day shift", calendar: { union: ["days", "nights"] }, calendars: { days: berlin, nights: at("Europe/Berlin", { "mon-fri": "22:00-06:00" }) }, from: "2026-03-06T02:00", ask: ["4 business hours", "5 business hours", "12 business hours", ...ALL_DAYS] },
  { why: "in a zone of half hours, with a break", calendar: { union: ["kolkata", "adelaide"], timezone: "Asia/Kolkata" }, calendars: { kolkata: at("Asia/Kolkata", { "mon-sat": ["09:30-13:00", "14:00-18:30"] }), adelaide: office("Australia/Adelaide") }, from: "2026-04-03T13:15:30", ask: ["30 business minutes", "6 business hours", ...ALL_DAYS] },
];

const SHUTDOWN = ["2026-12-28", "12-31", "2027-01-04..2027-01-06"];

const dates: readonly Scene[] = [
  { why: "a day, a day of each year and a range are closed", calendar: office("Europe/Berlin", { holidays: { dates: SHUTDOWN } }), from: "2026-12-24T16:00", ask: ["2 business hours", "10 business hours", "33 business hours", "4 business days", "until 2027-01-08T12:00"] },
  { why: "a day of each year comes each year", calendar: office("Europe/Berlin", { holidays: { dates: ["12-31"] } }), from: "2027-12-30T16:30", ask: ["1 business hour", "1 business day"] },
  { why: "02-29 is one in leap years", calendar: office(NEW_YORK, { holidays: { dates: ["02-29"] } }), from: "2028-02-28T16:00", ask: ["2 business hours", "1 business day", "until 2028-03-01T10:00"] },
  { why: "and none in others", calendar: office(NEW_YORK, { holidays: { dates: ["02-29"] } }), from: "2027-02-26T16:00", ask: ["2 business hours", "1 business day"] },
  { why: "a range of each year goes over New Year", calendar: office(NEW_YORK, { holidays: { dates: { "12-24..01-01": "Winter" } } }), from: "2026-12-23T16:30", ask: ["1 business hour", "1 business day", "2 business days", "until 2027-01-04T10:00"] },
  { why: "a day that the country has is worked each year, and a range of days, too", calendar: office(NEW_YORK, { holidays: { country: "US", except: ["11-11", "2026-11-20..2026-12-25"] } }), from: "2026-11-10T16:00", ask: ["2 business hours", "20 business days", "until 2026-12-31T17:00"] },
  { why: "special hours of each year, and of a range", calendar: office("Europe/Berlin", { special: { "12-24": "09:00-12:00", "2026-12-28..2026-12-30": "10:00-14:00", "12-31": "closed" } }), from: "2026-12-23T16:00", ask: ["2 business hours", "4 business hours", "13 business hours", "3 business days", "until 2027-01-02T12:00"] },
];

/** File name → its scenes. */
export const SCENES: Readonly<Record<string, readonly Scene[]>> = {
  "open-time": [...plain, ...touching],
  "several-spans": spans,
  overnight,
  holidays,
  "part-days": partDays,
  "days-and-weeks": ends,
  dates,
  unions,
  "business-days": businessDays,
  "clock-changes": [...CHANGES.flatMap(around), ...twice],
  "skipped-days": skipped,
  zones,
};
