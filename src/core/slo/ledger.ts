import { calendarSpans } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import type { Clock } from "./clock.ts";
import type { Ledger, LedgerSpan } from "./evaluation.ts";
import { runsIn, type Segment, segmentsSince } from "./segments.ts";

/** How the clock's time was spent until `until`: spans without gap or overlap, each counted or with the reason why not. */
export function ledgerOf(clock: Omit<Clock, "exhaustedAt">, segments: readonly Segment[], until: Instant): Ledger {
  const spans = segmentsSince(segments, clock.from)
    .filter((segment) => segment.from < until)
    .flatMap((segment) => spansOf(clock, { ...segment, until: Math.min(segment.until, until) }));
  const merged = mergeAlike(spans);
  return {
    severity: clock.severity,
    target: clock.target,
    zone: clock.calendar?.zone ?? null,
    amount: clock.amount,
    counted: merged.reduce((sum, span) => sum + span.counted, 0),
    spans: merged,
  };
}

function spansOf(clock: Omit<Clock, "exhaustedAt">, segment: Segment): readonly LedgerSpan[] {
  const { from, until, holding, severity } = segment;
  if (holding !== null) return [{ from, until, reason: { type: "held", hold: holding.hold, by: holding.by }, counted: 0 }];
  if (!runsIn(segment, clock.severity)) {
    return severity === null ? [] : [{ from, until, reason: { type: "less-severe", severity }, counted: 0 }];
  }
  if (clock.calendar === null) return [{ from, until, reason: { type: "counted" }, counted: until - from }];
  return calendarSpans(clock.calendar, from, until).map((span) =>
    span.open
      ? { from: span.from, until: span.until, reason: { type: "counted" }, counted: span.until - span.from }
      : { from: span.from, until: span.until, reason: { type: "closed-hours", why: span.why, name: span.name }, counted: 0 },
  );
}

/** Joins neighbours with the same reason, such as the counted time before and after a raise. */
function mergeAlike(spans: readonly LedgerSpan[]): readonly LedgerSpan[] {
  const merged: LedgerSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && JSON.stringify(last.reason) === JSON.stringify(span.reason)) {
      merged[merged.length - 1] = { ...last, until: span.until, counted: last.counted + span.counted };
    } else merged.push(span);
  }
  return merged;
}
