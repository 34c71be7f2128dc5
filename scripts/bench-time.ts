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
import { type First, lasts } from "./bench-lasts.ts";
import { HOLIDAYS, type Question, questions, SPEC, ZONE } from "./bench-questions.ts";
import { type BenchRow, median } from "./bench-row.ts";

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

/** Nanoseconds an answer takes, the best of several rounds, and the answers' sum to compare. */
function time(
  answer: (question: Question) => Instant,
  asked: readonly Question[],
  rounds: number,
): { readonly each: number; readonly sum: number } {
  let best = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    sum = 0;
    const began = process.hrtime.bigint();
    for (const question of asked) sum += answer(question);
    best = Math.min(best, Number(process.hrtime.bigint() - began) / asked.length);
  }
  return { each: best, sum };
}

/** The rows of the time engine. Takes about ten seconds. */
export async function benchTime(): Promise<readonly BenchRow[]> {
  const all = questions(20_000);
  const some = all.slice(0, 1_000);
  const calendar = compileCalendar("default", SPEC, null);
  const engine = time(({ start, amount }) => addOpenTime(calendar, start, amount), all, 20);
  const anew = Math.min(...[1, 2, 3].map(() => lasts(() => answerAnew(all))));
  const table = time(precomputed(calendar), all, 20);
  const luxon = time(stepWithLuxon, some, 3);
  const inHours = all.filter(({ start }) => isOpen(calendar, start));
  const business = ({ start, amount }: Question) =>
    deadlineOf({ type: "business-days", text: "", days: daysOf(amount), calendar: "default" }, calendar, start);
  const luxonDays = time(stepDaysWithLuxon, inHours.slice(0, 500), 3).each / time(business, inHours, 10).each;
  const sameDays = inHours.slice(0, 500).every((question) => stepDaysWithLuxon(question) === business(question));
  const right =
    sameDays &&
    some.every((question) => stepWithLuxon(question) === addOpenTime(calendar, question.start, question.amount)) &&
    engine.sum === table.sum;
  const speedup = luxon.each / engine.each;
  const overhead = engine.each / table.each;
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
      bar: "≤ 5×",
      ok: overhead <= 5,
    },
    { what: "… one deadline", measured: `${engine.each.toFixed(0)} ns`, bar: null, ok: true },
    {
      what: "… all of them, calendar and tables made anew",
      measured: `${anew.toFixed(1)} ms`,
      bar: null,
      ok: true,
    },
    {
      what: "deadlines of one to ten business days, against stepping with luxon",
      measured: `${luxonDays.toFixed(0)}× faster`,
      bar: "≥ 100×",
      ok: luxonDays >= 100,
    },
    ...(await firstRows()),
  ];
}

/** As a run that has just begun: a calendar whose hours nobody has laid out yet. */
function answerAnew(asked: readonly Question[]): void {
  const calendar = compileCalendar("default", { ...SPEC }, null);
  for (const { start, amount } of asked) addOpenTime(calendar, start, amount);
}

async function firstRows(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  // The table of holidays is there only where it is bundled.
  const script = await bundled("bench-first.ts", folder);
  const rounds = Array.from({ length: 7 }, (): First => JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })));
  rmSync(folder, { recursive: true });
  const middle = (of: (first: First) => number) => median(rounds.map(of));
  const deadline = middle((first) => first.deadline);
  return [
    {
      what: "first deadline of a run, calendar with dated holidays and all",
      measured: `${deadline.toFixed(1)} ms`,
      bar: "≤ 10 ms",
      ok: deadline <= 10,
    },
    {
      what: "… before it, Node.js's own first use of Intl, whoever asks",
      measured: `${middle((first) => first.intl).toFixed(1)} ms`,
      bar: null,
      ok: true,
    },
    {
      what: "… a country's holidays: loading the tables",
      measured: `${middle((first) => first.holidays).toFixed(0)} ms`,
      bar: null,
      ok: true,
    },
    { what: "… and the first deadline on them", measured: `${middle((first) => first.country).toFixed(1)} ms`, bar: null, ok: true },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) console.table(await benchTime());
