/**
 * Business time by brute force: walks minute by minute and asks luxon what the clock shows. It shares no code with the
 * product and reads calendars in the policy's own shape. Valid where zones change at quarters of an hour (since about 1990).
 */
import { DateTime } from "luxon";

export type CalendarData = {
  readonly timezone: string;
  readonly hours: Readonly<Record<string, string | readonly string[]>>;
  readonly holidays?: {
    readonly country?: string;
    readonly region?: string;
    readonly type?: readonly string[];
    readonly dates?: readonly string[] | Readonly<Record<string, string>>;
    readonly except?: readonly string[];
  };
  readonly special?: Readonly<Record<string, string | readonly string[]>>;
  /** Those whose hours these are, where it has none of its own. */
  readonly members?: readonly CalendarData[];
};

type Span = readonly [from: number, until: number];
type Clock = { readonly date: string; readonly minute: number };

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** By law (5 U.S.C. 6103): on a Saturday the Friday before is observed too, on a Sunday the Monday after. */
const US = [
  ...[
    "2025-01-01",
    "2025-01-20",
    "2025-02-17",
    "2025-05-26",
    "2025-06-19",
    "2025-07-04",
    "2025-09-01",
    "2025-10-13",
    "2025-11-11",
    "2025-11-27",
    "2025-12-25",
  ],
  ...[
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-07-03",
    "2026-07-04",
    "2026-09-07",
    "2026-10-12",
    "2026-11-11",
    "2026-11-26",
  ],
  ...[
    "2026-12-25",
    "2027-01-01",
    "2027-01-18",
    "2027-02-15",
    "2027-05-31",
    "2027-06-18",
    "2027-06-19",
    "2027-07-04",
    "2027-07-05",
    "2027-09-06",
    "2027-10-11",
  ],
  ...["2027-11-11", "2027-11-25", "2027-12-24", "2027-12-25", "2027-12-31"],
];

const WHOLE: Span = [0, Number.POSITIVE_INFINITY];

const offsets = new Map<string, Map<number, number>>();

const dates = new Map<number, string>();

function dateOf(day: number): string {
  const date = dates.get(day) ?? new Date(day * DAY).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

/** What a clock in the zone shows. */
function clockAt(zone: string, at: number): Clock {
  const slot = Math.floor(at / (15 * MINUTE));
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const offset = known.get(slot) ?? DateTime.fromMillis(slot * 15 * MINUTE, { zone }).offset;
  known.set(slot, offset);
  const wall = at + offset * MINUTE;
  const day = Math.floor(wall / DAY);
  return { date: dateOf(day), minute: Math.floor((wall - day * DAY) / MINUTE) };
}

function shift(date: string, days: number): string {
  return dateOf(Date.parse(`${date}T00:00:00Z`) / DAY + days);
}

function spansFrom(value: string | readonly string[]): readonly Span[] {
  if (value === "closed") return [];
  const texts = typeof value === "string" ? [value] : value;
  return texts.map((text): Span => {
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = text.split(/[-:]/).map(Number);
    const from = h1 * 60 + m1;
    const until = h2 * 60 + m2;
    return [from, until > from ? until : until + 1440];
  });
}

/**
 * Of a winter or a carnival, as laws and tariffs have them, with the minutes of the day that they close. Queensland: Holidays Act 1983, Christmas Eve from 18:00, a
 * Boxing Day on a Saturday has the Monday too. Germany: public holidays, and the half days of banks. Brazil: carnival, over on Ash Wednesday at 14:00.
 */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, Span>>>> = {
  "AU QLD public": {
    "2026-12-24": [1080, Number.POSITIVE_INFINITY],
    "2026-12-25": WHOLE,
    "2026-12-26": WHOLE,
    "2026-12-28": WHOLE,
    "2027-01-01": WHOLE,
  },
  "DE - public,bank": {
    "2026-12-24": [840, Number.POSITIVE_INFINITY],
    "2026-12-25": WHOLE,
    "2026-12-26": WHOLE,
    "2026-12-31": [840, Number.POSITIVE_INFINITY],
    "2027-01-01": WHOLE,
  },
  "BR - bank,optional": { "2026-02-14": WHOLE, "2026-02-15": WHOLE, "2026-02-16": WHOLE, "2026-02-17": WHOLE, "2026-02-18": [0, 840] },
};

/** The minutes of the date that a holiday closes; null: it is none. */
function closedOn({ holidays = {} }: CalendarData, date: string): Span | null {
  const { dates = [], except = [], country = "", region = "-", type = ["public"] } = holidays;
  const own: readonly string[] = Array.isArray(dates) ? dates : Object.keys(dates);
  if (own.some((text) => isNamed(text, date))) return WHOLE;
  if (except.some((text) => isNamed(text, date))) return null;
  if (country === "US") return US.includes(date) ? WHOLE : null;
  return ELSEWHERE[`${country} ${region} ${type}`]?.[date] ?? null;
}

/** Whether "2026-12-24", "12-31" or a range of such names the date; a range of days of each year may go over New Year. */
function isNamed(text: string, date: string): boolean {
  const [first = "", last = first] = text.split("..");
  const shown = date.slice(-first.length);
  return first <= last ? first <= shown && shown <= last : shown >= first || shown <= last;
}

/** What of the spans lies in no minute that the holiday closes. */
function openBeside(spans: readonly Span[], [from, until]: Span): readonly Span[] {
  const minutes = spans.flatMap(([open, close]) => Array.from({ length: close - open }, (_, index) => open + index));
  const left = minutes.filter((minute) => minute < from || minute >= until);
  const begins = left.filter((minute) => !left.includes(minute - 1));
  const ends = left.filter((minute) => !left.includes(minute + 1));
  return begins.map((begin, index): Span => [begin, (ends[index] ?? begin) + 1]);
}

const spansKnown = new WeakMap<CalendarData, Map<string, readonly Span[]>>();

function spansOn(calendar: CalendarData, date: string): readonly Span[] {
  const known = spansKnown.get(calendar) ?? new Map<string, readonly Span[]>();
  spansKnown.set(calendar, known);
  const spans = known.get(date) ?? readSpans(calendar, date);
  known.set(date, spans);
  return spans;
}

function readSpans(calendar: CalendarData, date: string): readonly Span[] {
  const [, special] = Object.entries(calendar.special ?? {}).find(([text]) => isNamed(text, date)) ?? [];
  if (special !== undefined) return spansFrom(special);
  const holiday = closedOn(calendar, date);
  if (holiday === WHOLE) return [];
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  for (const [key, value] of Object.entries(calendar.hours)) {
    const [first = "", last = first] = key.split("-");
    const from = WEEK.indexOf(first);
    const length = (WEEK.indexOf(last) - from + 7) % 7;
    const usual = spansFrom(value);
    if ((weekday - from + 7) % 7 <= length) return holiday === null ? usual : openBeside(usual, holiday);
  }
  return [];
}

/** The dates among whose own hours the moment lies: the one before first. */
function datesOfWork(calendar: CalendarData, at: number): readonly string[] {
  if (calendar.members !== undefined) return calendar.members.flatMap((member) => datesIn(calendar, member, at)).toSorted();
  const { date, minute } = clockAt(calendar.timezone, at);
  const within = (spans: readonly Span[], value: number) => spans.some(([from, until]) => from <= value && value < until);
  const before = shift(date, -1);
  return [
    ...(within(spansOn(calendar, before), minute + 1440) ? [before] : []),
    ...(within(spansOn(calendar, date), minute) ? [date] : []),
  ];
}

const begun = new WeakMap<CalendarData, Map<string, string>>();

/** Dates of the union on which the spans of a member began that the moment lies in. */
function datesIn({ timezone }: CalendarData, member: CalendarData, at: number): readonly string[] {
  const { date, minute } = clockAt(member.timezone, at);
  return [shift(date, -1), date].flatMap((day, index) => {
    const shown = index === 0 ? minute + 1440 : minute;
    const spans = spansOn(member, day).filter(([from, until]) => from <= shown && shown < until);
    return spans.map(([from]) => {
      const known = begun.get(member) ?? new Map<string, string>();
      begun.set(member, known);
      const key = `${timezone} ${day} ${from}`;
      const began = known.get(key) ?? clockAt(timezone, whenShown(member.timezone, day, from)).date;
      known.set(key, began);
      return began;
    });
  });
}

export function oracleIsOpen(calendar: CalendarData, at: number): boolean {
  return datesOfWork(calendar, at).length > 0;
}

function nextMinute(at: number): number {
  return (Math.floor(at / MINUTE) + 1) * MINUTE;
}

/** The earliest instant by which so many milliseconds were open. */
export function oracleAdd(calendar: CalendarData, start: number, amount: number): number {
  let left = amount;
  for (let at = start; at < start + 800 * DAY; at = nextMinute(at)) {
    const length = nextMinute(at) - at;
    if (!oracleIsOpen(calendar, at)) continue;
    if (left <= length) return at + left;
    left -= length;
  }
  throw new Error("never open");
}

/** Open milliseconds between two instants. */
export function oracleBetween(calendar: CalendarData, from: number, until: number): number {
  if (until < from) return -oracleBetween(calendar, until, from);
  let open = 0;
  for (let at = from; at < until; at = nextMinute(at)) if (oracleIsOpen(calendar, at)) open += Math.min(nextMinute(at), until) - at;
  return open;
}

/** The minutes that belong to a date's own hours. */
function minutesOf(calendar: CalendarData, date: string): readonly number[] {
  if (calendar.members === undefined && spansOn(calendar, date).length === 0) return [];
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const found: number[] = [];
  for (let at = midnight - DAY; at < midnight + 4 * DAY; at += MINUTE) if (datesOfWork(calendar, at).includes(date)) found.push(at);
  return found;
}

export function oracleIsBusinessDay(calendar: CalendarData, date: string): boolean {
  return minutesOf(calendar, date).length > 0;
}

/** The first moment at which the clock shows that date and time, else the first at which it has passed it. */
function whenShown(zone: string, date: string, minute: number): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  let passed: number | null = null;
  for (let at = midnight - 2 * DAY; at < midnight + 4 * DAY; at += MINUTE) {
    const clock = clockAt(zone, at);
    if (clock.date === date && clock.minute === minute) return at;
    if (passed === null && (clock.date > date || (clock.date === date && clock.minute > minute))) passed = at;
  }
  return passed ?? Number.NaN;
}

/** When that many business days from `start` are over. */
export function oracleBusinessDays(calendar: CalendarData, start: number, count: number): number {
  let from = start;
  while (!oracleIsOpen(calendar, from)) from = nextMinute(from);
  const [own = ""] = datesOfWork(calendar, from);
  const atOpening = minutesOf(calendar, own)[0] === from;
  let date = own;
  for (let left = atOpening ? count - 1 : count; left > 0; ) {
    date = shift(date, 1);
    if (oracleIsBusinessDay(calendar, date)) left -= 1;
  }
  const minutes = minutesOf(calendar, date);
  const closes = minutes.filter((at, index) => minutes[index + 1] !== at + MINUTE).map((at) => at + MINUTE);
  if (atOpening) return closes.at(-1) ?? Number.NaN;
  const clock = clockAt(calendar.timezone, from);
  const late = (Date.parse(clock.date) - Date.parse(own)) / DAY;
  const shownAt = whenShown(calendar.timezone, shift(date, late), clock.minute);
  const seconds = isShown(calendar.timezone, shownAt, shift(date, late), clock.minute) ? from % MINUTE : 0;
  const same = shownAt + seconds;
  if (oracleIsOpen(calendar, same)) return same;
  return closes.filter((at) => at <= same).at(-1) ?? minutes[0] ?? Number.NaN;
}

/** The last close of the business day of the start, or of so many after it. */
export function oracleDayClose(calendar: CalendarData, start: number, after: number): number {
  let from = start;
  while (!oracleIsOpen(calendar, from)) from = nextMinute(from);
  let [date = ""] = datesOfWork(calendar, from);
  for (let left = after; left > 0; ) {
    date = shift(date, 1);
    if (oracleIsBusinessDay(calendar, date)) left -= 1;
  }
  return (minutesOf(calendar, date).at(-1) ?? Number.NaN) + MINUTE;
}

/** The same time of day so many dates later. */
export function oracleCalendarDays(zone: string, start: number, count: number): number {
  const clock = clockAt(zone, start);
  const date = shift(clock.date, count);
  const at = whenShown(zone, date, clock.minute);
  return isShown(zone, at, date, clock.minute) ? at + (start % MINUTE) : at;
}

function isShown(zone: string, at: number, date: string, minute: number): boolean {
  const clock = clockAt(zone, at);
  return clock.date === date && clock.minute === minute;
}
