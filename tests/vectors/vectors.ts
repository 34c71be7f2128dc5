/** Conformance vectors: questions about business time with the answers of the oracle. */
import { DateTime } from "luxon";
import { type CalendarData, oracleAdd, oracleBetween, oracleBusinessDays, oracleCalendarDays, oracleDayClose } from "../core/time/oracle.ts";
import type { Scene } from "./scenes.ts";

export type Vector = {
  readonly id: string;
  readonly why: string;
  readonly calendar: CalendarData | UnionData;
  /** The calendars that a union names. */
  readonly calendars?: Readonly<Record<string, CalendarData>>;
  readonly from: string;
} & ({ readonly target: string; readonly due: string } | { readonly until: string; readonly elapsed: number });

/** A calendar that is open while any of these is. */
export type UnionData = { readonly union: readonly string[]; readonly timezone?: string };

const UNITS: Readonly<Record<string, number>> = { hour: 3_600_000, minute: 60_000, second: 1_000 };

/** The vectors of one file's scenes, in order; of `every` so many one, for the oracle takes its time. */
export function vectorsOf(file: string, scenes: readonly Scene[], every = 1): readonly Vector[] {
  const questions = scenes.flatMap(({ ask, ...scene }) => ask.map((question) => ({ ...scene, question })));
  const wanted = questions.map((asked, index) => ({ ...asked, index })).filter(({ index }) => index % every === 0);
  return wanted.map(({ why, calendar: asked, calendars, from, question, index }) => {
    const calendar = united(asked, calendars ?? {});
    const start = instant(from, calendar.timezone);
    const given = calendars === undefined ? { calendar: asked } : { calendar: asked, calendars };
    const known = { id: `${file}-${index + 1}`, why, ...given, from: written(start, calendar.timezone) };
    if (!question.startsWith("until ")) return { ...known, target: question, due: written(reach(calendar, start, question), calendar.timezone) };
    const until = instant(question.slice("until ".length), calendar.timezone);
    return { ...known, until: written(until, calendar.timezone), elapsed: oracleBetween(calendar, start, until) / 60_000 };
  });
}

function united(calendar: CalendarData | UnionData, calendars: Readonly<Record<string, CalendarData>>): CalendarData {
  if (!("union" in calendar)) return calendar;
  const members = calendar.union.flatMap((name) => calendars[name] ?? []);
  return { timezone: calendar.timezone ?? members[0]?.timezone ?? "", hours: {}, members };
}

function reach(calendar: CalendarData, start: number, target: string): number {
  const days = /^(\d+) business days?$/.exec(target)?.[1];
  if (days !== undefined) return oracleBusinessDays(calendar, start, Number(days));
  const dates = /^(\d+) (calendar day|week)s?$/.exec(target);
  if (dates !== null) return oracleCalendarDays(calendar.timezone, start, Number(dates[1]) * (dates[2] === "week" ? 7 : 1));
  if (target.startsWith("end of ")) return oracleDayClose(calendar, start, target.includes("next") ? 1 : 0);
  const parts = [...target.matchAll(/([\d.]+) (?:business )?(hour|minute|second)s?/g)];
  const amount = parts.reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? ""] ?? Number.NaN), 0);
  return target.includes("business") ? oracleAdd(calendar, start, Math.round(amount)) : start + amount;
}

function instant(text: string, zone: string): number {
  return DateTime.fromISO(text, { zone }).toMillis();
}

function written(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ");
}
