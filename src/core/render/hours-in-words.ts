import { WEEKDAYS } from "../text/date-names.ts";
import { listed } from "../text/lists.ts";
import { timeOfDay } from "../text/time-of-day.ts";
import { zoneInWords } from "../text/zone-names.ts";
import type { Calendar, DaySpan, Office } from "../time/calendar.ts";

/** A calendar's hours in words: "Monday to Friday 09:00–17:00 New York time, not on holidays"; those of a union one after another, with "or". */
export function hoursInWords({ offices }: Calendar): string {
  return [...new Set(offices.map(officeHours))].join("; or ");
}

function officeHours({ spec: { timezone, hours, dates, country, except } }: Office): string {
  const closedDays = [...dates.keys()].some((date) => !except.has(date));
  const holidays = country !== null || closedDays ? ", not on holidays" : "";
  return `${listed(dayRuns(hours).map(runInWords))} ${zoneInWords(timezone)}${holidays}`;
}

type DayRun = { readonly from: number; until: number; readonly spans: readonly DaySpan[] };

/** Neighbouring weekdays with the same hours, closed ones left out. */
function dayRuns(hours: readonly (readonly DaySpan[])[]): readonly DayRun[] {
  const runs: DayRun[] = [];
  hours.forEach((spans, day) => {
    const last = runs.at(-1);
    if (spans.length === 0) return;
    if (last !== undefined && last.until === day - 1 && spansInWords(last.spans) === spansInWords(spans)) last.until = day;
    else runs.push({ from: day, until: day, spans });
  });
  return runs;
}

function runInWords(run: DayRun): string {
  return `${daysInWords(run.from, run.until)} ${spansInWords(run.spans)}`;
}

function daysInWords(from: number, until: number): string {
  if (from === 0 && until === 6) return "every day";
  const first = WEEKDAYS[from] ?? "";
  if (from === until) return first;
  return `${first} ${until === from + 1 ? "and" : "to"} ${WEEKDAYS[until] ?? ""}`;
}

function spansInWords(spans: readonly DaySpan[]): string {
  return listed(spans.map((span) => `${timeOfDay(span.from)}–${timeOfDay(span.until)}`));
}
