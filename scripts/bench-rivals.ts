/**
 * What two libraries for business time make of the same questions, for the record. They count on the runner's own clock, so they
 * are asked in a process whose time zone is the calendar's, which spares them what they cannot do.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type dayjsType from "dayjs";
import type momentType from "moment";
import { compileCalendar } from "../src/core/time/calendar.ts";
import { MINUTE } from "../src/core/time/instant.ts";
import { addOpenTime } from "../src/core/time/open-time.ts";
import { HOLIDAYS, type Question, questions, SPEC, ZONE } from "./bench-questions.ts";
import { type BenchRow, note } from "./bench-row.ts";

/** Both are CommonJS and add methods that their types do not tell of. */
type Moment = momentType.Moment & { readonly addWorkingTime: (amount: number, unit: string) => Moment };
type Dayjs = dayjsType.Dayjs & { readonly addBusinessMinutes: (amount: number) => Dayjs };
type Answers = { readonly nanoseconds: number; readonly right: number; readonly wrong: readonly (readonly [number, number])[] };

const ASKED = 1_000;

/** How often each agrees with the engine, whose answers two other methods confirm, and how long an answer takes. */
export function benchRivals(): readonly BenchRow[] {
  const environment = { ...process.env, TZ: ZONE };
  const output = execFileSync(process.execPath, [import.meta.filename, "--ask"], { encoding: "utf8", env: environment });
  const { engine, rivals }: { engine: number; rivals: Record<string, Answers> } = JSON.parse(output);
  return Object.entries(rivals).map(([name, { nanoseconds, right }]) =>
    note(
      `the same deadlines by ${name}`,
      `${(nanoseconds / engine).toFixed(0)}× our time; ${right} of ${ASKED.toLocaleString("en-US")} right`,
    ),
  );
}

function ask(answer: (question: Question) => number, asked: readonly Question[], expected: readonly number[]): Answers {
  for (const question of asked.slice(0, 100)) answer(question);
  const began = process.hrtime.bigint();
  const answers = asked.map(answer);
  const nanoseconds = Number(process.hrtime.bigint() - began) / asked.length;
  const wrong = answers.flatMap((given, index) => (given === expected[index] ? [] : [[index, given] as const]));
  return { nanoseconds, right: asked.length - wrong.length, wrong: wrong.slice(0, 3) };
}

function withMoment(): (question: Question) => number {
  const require = createRequire(import.meta.url);
  const moment = require("moment-business-time") as (at: number) => Moment;
  const configure = require("moment") as typeof momentType;
  const office = ["09:00:00", "17:00:00"];
  const workinghours = { 0: null, 1: office, 2: office, 3: office, 4: office, 5: office, 6: null };
  configure.updateLocale("en", { workinghours, holidays: HOLIDAYS } as Parameters<typeof momentType.updateLocale>[1]);
  return ({ start, amount }) =>
    moment(start)
      .addWorkingTime(amount / MINUTE, "minutes")
      .valueOf();
}

function withDayjs(): (question: Question) => number {
  const require = createRequire(import.meta.url);
  const dayjs = require("dayjs") as typeof dayjsType & { readonly setHolidays: (dates: readonly string[]) => void };
  const plugin: { default?: dayjsType.PluginFunc } & dayjsType.PluginFunc = require("dayjs-business-time");
  dayjs.extend(plugin.default ?? plugin);
  dayjs.setHolidays(HOLIDAYS);
  return ({ start, amount }) => (dayjs(start) as Dayjs).addBusinessMinutes(amount / MINUTE).valueOf();
}

function answers() {
  const calendar = compileCalendar("default", SPEC, null);
  const asked = questions(ASKED);
  const ours = ({ start, amount }: Question) => addOpenTime(calendar, start, amount);
  const expected = asked.map(ours);
  const engine = Math.min(...Array.from({ length: 20 }, () => ask(ours, asked, expected).nanoseconds));
  return {
    engine,
    rivals: { "moment-business-time": ask(withMoment(), asked, expected), "dayjs-business-time": ask(withDayjs(), asked, expected) },
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--ask")) console.log(JSON.stringify(answers()));
  else console.table(benchRivals());
}
