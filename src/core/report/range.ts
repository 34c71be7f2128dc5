import { ok, type Result, wrong } from "../result.ts";
import { type Instant, SECOND, type Span } from "../time/instant.ts";
import { formatInstant, parseInstant, parseWallTime } from "../time/luxon.ts";

/** The range of a report as it was asked for; null: the default. */
export type RangeWish = { readonly since: string | null; readonly until: string | null };

/** The month before the one that it is. */
export const LAST_MONTH = "last-month";

/** How many months a report covers unless told, this one included. */
const USUAL_MONTHS = 12;

/** What can be said of a wish before it is known where and when it is asked; null: it can be read. */
function readingProblem({ since, until }: RangeWish): string | null {
  if (since !== null && since !== LAST_MONTH && momentOf(since, "Etc/UTC") === null)
    return `since: ${expected(since, `, or ${LAST_MONTH}`)}`;
  if (until !== null && momentOf(until, "Etc/UTC") === null) return `until: ${expected(until)}`;
  return since === LAST_MONTH && until !== null ? `until: ${LAST_MONTH} has an end of its own, so leave this out.` : null;
}

/** The zones in which a date begins first and last. */
const OUTERMOST = ["Etc/GMT-14", "Etc/GMT+12"] as const;

/** What is wrong with a wish by this machine's clock, wherever it is asked; null: nothing that can be told before the policy is read. */
export function wishProblem(wish: RangeWish, now: Instant): string | null {
  for (const [name, text] of Object.entries(wish))
    if (text !== null && (momentOf(text, "Etc/UTC") ?? 0) < 0) return `${name}: expected a year from 1970 on, got "${text}".`;
  const ranges = OUTERMOST.map((zone) => rangeOf(wish, zone, now));
  const [problem = null] = ranges.flatMap((range) => (range.ok ? [] : [range.error]));
  return ranges.some(({ ok: isRight }) => isRight) ? null : problem;
}

/** Whether a wish is for one whole month, whatever the zone. */
export function isOneMonth({ since, until }: RangeWish): boolean {
  if (since === LAST_MONTH || since === null) return since !== null && until === null;
  const [month, next] = [since, until ?? ""].map((text) => /^(\d{4}-\d{2})(?:-01)?$/.exec(text)?.[1]);
  return month !== undefined && next === monthBefore(month, -1);
}

/**
 * The range of a report: incidents that start at `from` or later and before `until`. Dates and months begin at midnight in
 * `zone`; without a wish it begins eleven months before this month and ends now. Wrong: a sentence.
 */
export function rangeOf({ since, until }: RangeWish, zone: string, now: Instant): Result<Span, string> {
  const problem = readingProblem({ since, until });
  if (problem !== null) return wrong(problem);
  if (since === LAST_MONTH) {
    const month = monthOf(now, zone);
    return ok({ from: monthStart(monthBefore(month, 1), zone) ?? now, until: monthStart(month, zone) ?? now });
  }
  const from = since === null ? monthStart(monthBefore(monthOf(now, zone), USUAL_MONTHS - 1), zone) : momentOf(since, zone);
  if (from === null) return wrong(`since: ${expected(since)}`);
  // GitHub's times have whole seconds: what happened within this one is in.
  const end = until === null ? now + SECOND : momentOf(until, zone);
  if (end === null) return wrong(`until: ${expected(until)}`);
  if (end <= from && until === null) return wrong(`since: expected a moment in the past, got "${since ?? ""}".`);
  if (end <= from) return wrong("until: expected a moment after since, so that there is something in between.");
  return ok({ from, until: end });
}

function expected(text: string | null, more = ""): string {
  return `expected a date (2026-03-01), a month (2026-03) or a moment (2026-03-01T09:00:00Z)${more}, got "${text ?? ""}".`;
}

/** A date, a month or a moment; null: it is none. */
export function momentOf(text: string, zone: string): Instant | null {
  if (/^\d{4}-\d{2}$/.test(text)) return monthStart(text, zone);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseWallTime(`${text}T00:00`, zone);
  return parseInstant(text);
}

/** "2026-03", by the zone's clock. */
export function monthOf(at: Instant, zone: string): string {
  return formatInstant(at, zone, "yyyy-MM");
}

/**
 * The part of a range that months and charts show: from the month of the first incident, or without any from eleven months
 * before the end, until now at most. A range may begin centuries ago and end in the future.
 */
export function shownIn({ from, until }: Span, first: Instant | null, zone: string, now: Instant): Span {
  const end = Math.max(Math.min(until, now + SECOND), from + SECOND);
  const month = first === null ? monthBefore(monthOf(end - 1, zone), USUAL_MONTHS - 1) : monthOf(first, zone);
  return { from: Math.max(from, monthStart(month, zone) ?? from), until: end };
}

/** The months that a span touches, in order, without gap. */
export function monthsIn({ from, until }: Span, zone: string): readonly string[] {
  const last = monthOf(Math.max(from, until - 1), zone);
  const months = [monthOf(from, zone)];
  for (let month = months[0]; month !== undefined && month < last; ) {
    month = monthBefore(month, -1);
    months.push(month);
  }
  return months;
}

/** The month that many months before another; negative: after. */
export function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 - count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function monthStart(month: string, zone: string): Instant | null {
  return parseWallTime(`${month}-01T00:00`, zone);
}
