/** Measures the time engine beside its rivals, as ratios of one run: `node scripts/bench-time.ts`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DateTime } from "luxon";
import { type Calendar, compileCalendar } from "../src/core/time/calendar.ts";
import { deadlineOf } from "../src/core/time/deadline.ts";
import { type Instant, MINUTE, type Milliseconds } from "../src/core/time/instant.ts";
import { addOpenTime, isOpen, openPeriods } from "../src/core/time/open-time.ts";
import { bundled } from "./bench-bundle.ts";
import { HOLIDAYS, type Question, questions, SPEC, ZONE } from "./bench-questions.ts";
import { type BenchRow, median, note } from "./bench-row.ts";
import { processorTime } from "./processor-time.ts";

const holidays = new Set(HOLIDAYS);

function stepWithLuxon({ start, amount }: Question): Instant {
  let remaining = amount;
  for (let cursor = DateTime.fromMillis(start, { zone: ZONE }); ; cursor = cursor.startOf("day").plus({ days: 1 })) {
    if (cursor.weekday > 5 || holidays.has(cursor.toFormat("yyyy-MM-dd"))) continue;
    const from = Math.max(cursor.toMillis(), cursor.set({ hour: 9, minute: 0, second: 0, millisecond: 0 }).toMillis());
    const length = cursor.set({ hour: 17, minute: 0, second: 0, millisecond: 0 }).toMillis() - from;
    if (length <= 0) continue;
    if (remaining <= length) return from + remaining;
    remaining -= length;
  }
}

/** Business days as one would write them with luxon, for starts inside office hours and not on the hour of opening. */
function stepDaysWithLuxon({ start, amount }: Question): Instant {
  let cursor = DateTime.fromMillis(start, { zone: ZONE });
  for (let left = daysOf(amount); left > 0; ) {
    cursor = cursor.plus({ days: 1 });
    if (cursor.weekday <= 5 && !holidays.has(cursor.toFormat("yyyy-MM-dd"))) left -= 1;
  }
  return cursor.toMillis();
}

/** One to ten. */
function daysOf(amount: Milliseconds): number {
  return 1 + ((amount / (15 * MINUTE)) % 10);
}

/** The rival that cannot be beaten: every period of the years in question worked out beforehand, with sums, and searched by halving. */
function precomputed(calendar: Calendar): (question: Question) => Instant {
  const opens: number[] = [];
  const closes: number[] = [];
  const before: number[] = [];
  let total = 0;
  for (const { from, until } of openPeriods(calendar, Date.UTC(2022, 11, 1))) {
    if (from > Date.UTC(2027, 2, 1)) break;
    opens.push(from);
    closes.push(until);
    before.push(total);
    total += until - from;
  }
  const search = (values: readonly number[], limit: number) => {
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((values[middle] ?? 0) < limit) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return ({ start, amount }) => {
    const at = search(opens, start);
    const need = (before[at] ?? 0) + Math.max(0, Math.min(start, closes[at] ?? 0) - (opens[at] ?? 0)) + amount;
    const end = search(before, need);
    return (opens[end] ?? 0) + need - (before[end] ?? 0);
  };
}

/** Who answers which questions, and how many times over: a processor's time is told in steps of some milliseconds. */
type Engine = { readonly answer: (question: Question) => Instant; readonly asked: readonly Question[]; readonly times: number };

/** Nanoseconds of the processor that an answer takes, in each of several rounds, and the answers' sum to compare. */
type Timed = { readonly each: readonly number[]; readonly sum: number };

const ROUNDS = 21;

/** In each round every one has its turn, so that what else the machine does slows all of them. */
function sideBySide<Name extends string>(engines: Readonly<Record<Name, Engine>>): (name: Name) => Timed {
  const timed = new Map<string, { each: number[]; sum: number }>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, { answer, asked, times }] of Object.entries<Engine>(engines)) {
      let sum = 0;
      const milliseconds = processorTime(() => {
        for (let time = 0; time < times; time += 1) for (const question of asked) sum += answer(question);
      });
      const each = (milliseconds * 1_000_000) / asked.length / times;
      timed.set(name, { each: [...(timed.get(name)?.each ?? []), each], sum });
    }
  return (name) => timed.get(name) ?? { each: [], sum: Number.NaN };
}

/** How many times as long the one takes: the middle of all rounds. */
function ratio(one: Timed, other: Timed): number {
  return median(one.each.map((time, round) => time / (other.each[round] ?? Number.NaN)));
}

/** The rows of the time engine. Takes about half a minute. */
export async function benchTime(): Promise<readonly BenchRow[]> {
  const all = questions(20_000);
  const some = all.slice(0, 200);
  const calendar = compileCalendar("default", SPEC, null);
  const open = ({ start, amount }: Question) => addOpenTime(calendar, start, amount);
  const inHours = all.filter(({ start }) => isOpen(calendar, start));
  const business = ({ start, amount }: Question) =>
    deadlineOf({ type: "business-days", text: "", days: daysOf(amount), calendar: "default" }, calendar, start);
  const of = sideBySide({
    engine: { answer: open, asked: all, times: 20 },
    table: { answer: precomputed(calendar), asked: all, times: 20 },
    luxon: { answer: stepWithLuxon, asked: some, times: 2 },
    days: { answer: business, asked: inHours, times: 20 },
    luxonDays: { answer: stepDaysWithLuxon, asked: inHours.slice(0, 200), times: 2 },
  });
  const anew = median(Array.from({ length: ROUNDS }, () => processorTime(() => answerAnew(all))));
  const right =
    inHours.slice(0, 500).every((question) => stepDaysWithLuxon(question) === business(question)) &&
    all.slice(0, 1_000).every((question) => stepWithLuxon(question) === open(question)) &&
    of("engine").sum === of("table").sum;
  const speedup = ratio(of("luxon"), of("engine"));
  const overhead = ratio(of("engine"), of("table"));
  const speedupOfDays = ratio(of("luxonDays"), of("days"));
  return [
    {
      what: "20,000 deadlines over four years: the answers of both rivals",
      measured: right ? "the same" : "different",
      bar: "the same",
      ok: right,
    },
    { what: "… against stepping day by day with luxon", measured: `${speedup.toFixed(0)}× faster`, bar: "≥ 100×", ok: speedup >= 100 },
    {
      what: "… against a precomputed table with binary search",
      measured: `${overhead.toFixed(2)}× its time`,
      bar: "≤ 2×",
      ok: overhead <= 2,
    },
    note("… one deadline", `${median(of("engine").each).toFixed(0)} ns`),
    note("… all of them, calendar and tables made anew", `${anew.toFixed(1)} ms`),
    {
      what: "deadlines of one to ten business days, against stepping with luxon",
      measured: `${speedupOfDays.toFixed(0)}× faster`,
      bar: "≥ 100×",
      ok: speedupOfDays >= 100,
    },
    ...(await firstRows()),
  ];
}

/** As a run that has just begun: a calendar whose hours nobody has laid out yet. */
function answerAnew(asked: readonly Question[]): void {
  const calendar = compileCalendar("default", { ...SPEC }, null);
  for (const { start, amount } of asked) addOpenTime(calendar, start, amount);
}

/** Pairs of processes that have just begun: one asks Intl for the first time, the other for a deadline. */
async function firstRows(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  // The tables are there only where it is bundled.
  const script = await bundled("bench-first.ts", folder);
  const first = (what: "intl" | "deadline"): number => JSON.parse(execFileSync(process.execPath, [script, what], { encoding: "utf8" }));
  const pairs = Array.from({ length: ROUNDS }, () => ({ intl: first("intl"), deadline: first("deadline") }));
  rmSync(folder, { recursive: true });
  const [intl, deadline] = [median(pairs.map((pair) => pair.intl)), median(pairs.map((pair) => pair.deadline))];
  return [
    {
      what: "first deadline of a run, time zone and a country's holidays and all, processor time",
      measured: `${deadline.toFixed(1)} ms (Node's own first use of Intl: ${intl.toFixed(1)} ms)`,
      bar: "≤ 1.3 × Intl's + 10 ms",
      ok: deadline <= 1.3 * intl + 10,
    },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) console.table(await benchTime());
