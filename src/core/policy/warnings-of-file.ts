import { dayOf, isoOf } from "../time/days.ts";
import { DAY, type Instant } from "../time/instant.ts";
import { parseDates } from "../time/parse-dates.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { CalendarFile, PolicyFile, SeverityFile } from "./schema.ts";

/** Warns of what stands in the file itself and is allowed, but hardly meant. `now` null: nothing is past. */
export function warnOfFile(own: PolicyFile, now: Instant | null, report: ReportProblem): void {
  warnOfCalendar(own.calendar ?? {}, ["calendar"], now, report);
  for (const [name, calendar] of Object.entries(own.calendars ?? {})) warnOfCalendar(calendar ?? {}, ["calendars", name], now, report);
  warnOfTeams(own.notices?.mention ?? [], ["notices", "mention"], report);
  for (const [key, severity] of Object.entries(own.severities ?? {}))
    warnOfSteps(severity || {}, ["severities", key, "escalation"], report);
  for (const [index, bot] of (own.staff?.bots ?? []).entries()) {
    if (/^github-actions(?:\[bot\])?$/i.test(bot.trim())) report(["staff", "bots", index], { code: "every-workflow-trusted" });
  }
  warnOfChannels(own, report);
}

function warnOfSteps({ escalation }: SeverityFile, path: KeyPath, report: ReportProblem): void {
  for (const [step, { mention = [] }] of (escalation ?? []).entries()) warnOfTeams(mention, [...path, step, "mention"], report);
}

function warnOfTeams(mentions: readonly string[], path: KeyPath, report: ReportProblem): void {
  for (const [index, name] of mentions.entries()) if (name.includes("/")) report([...path, index], { code: "team-mentioned", team: name });
}

function warnOfCalendar(calendar: CalendarFile, path: KeyPath, now: Instant | null, report: ReportProblem): void {
  for (const section of ["hours", "special"] as const) {
    for (const [key, value] of Object.entries(calendar[section] ?? {})) {
      const spans = typeof value === "string" ? [value] : value;
      for (const [index, span] of spans.entries()) {
        const place = typeof value === "string" ? [...path, section, key] : [...path, section, key, index];
        if (/[-–]\s*23:59\s*$/.test(span)) report(place, { code: "last-minute-closed", span });
      }
    }
  }
  const { dates } = calendar.holidays ?? {};
  warnOfPast(Array.isArray(dates) ? dates : Object.keys(dates ?? {}), [...path, "holidays", "dates"], now, report);
  warnOfPast(Object.keys(calendar.special ?? {}), [...path, "special"], now, report);
}

function warnOfPast(texts: readonly string[], path: KeyPath, now: Instant | null, report: ReportProblem): void {
  const dates = texts.flatMap((text) => {
    const read = parseDates(text);
    return read.ok ? read.value : [];
  });
  // A day of each year comes again.
  const isPast = now !== null && dates.every((date) => dayOf(date) !== null && date < isoOf(Math.floor(now / DAY) - 1));
  if (dates.length > 0 && isPast) report(path, { code: "all-past", last: dates.toSorted().at(-1) ?? "" }, "key");
}

const FOR_STAFF: ReadonlySet<string> = new Set(["at-risk", "missed"]);

/** A channel for customers alone that would carry news which only staff get. */
function warnOfChannels({ channels }: PolicyFile, report: ReportProblem): void {
  for (const [name, { audiences, kinds }] of Object.entries(channels ?? {})) {
    if (audiences === undefined || audiences.includes("staff")) continue;
    for (const [index, kind] of (kinds ?? []).entries()) {
      if (FOR_STAFF.has(kind)) report(["channels", name, "kinds", index], { code: "staff-only-news", kind });
    }
  }
}
