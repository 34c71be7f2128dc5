import type { Hold, HoldStretch, Incident, Person, Stretch } from "../incident/incident.ts";
import type { Metric, Severity } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";

/** What holds a clock, since when and by whom. */
export type Holding = { readonly hold: Hold; readonly since: Instant; readonly by: Person };

/** A stretch in which neither the severity nor the hold changes; the last one's `until` may be Infinity. */
export type Segment = {
  readonly from: Instant;
  readonly until: Instant;
  readonly severity: Severity | null;
  /** The strongest hold on this metric's clock; null: it may run. */
  readonly holding: Holding | null;
};

/** The life of one metric's clocks from `from` until `until` (Infinity: for good), cut wherever something about them changes. */
export function segmentsOf(incident: Incident, metric: Metric, from: Instant, until: Instant): readonly Segment[] {
  const holds = incident.holds.filter((stretch) => stopsClock(stretch.hold, metric));
  const changes = [...incident.severities, ...holds].flatMap((stretch) => [stretch.from, stretch.until ?? Number.POSITIVE_INFINITY]);
  const inside = changes.map((change) => Math.max(from, change)).filter((change) => change < until);
  const edges = [...new Set([from, ...inside])].sort((a, b) => a - b);
  return edges.map((start, index) => ({
    from: start,
    until: edges[index + 1] ?? until,
    severity: severityAt(incident, start),
    holding: strongestAt(holds, start),
  }));
}

/** The segments from `from` on, the one that contains it cut there; null: all. */
export function segmentsSince(segments: readonly Segment[], from: Instant | null): readonly Segment[] {
  if (from === null) return segments;
  return segments.filter(({ until }) => until > from).map((segment) => ({ ...segment, from: Math.max(segment.from, from) }));
}

/** Whether a hold keeps this metric's clock from running. A wait for the reporter or a pause never holds an answer, a stop label not the first one. */
export function stopsClock(hold: Hold, metric: Metric): boolean {
  switch (hold.type) {
    case "set-aside":
    case "closed":
      return true;
    case "resolved":
      return metric !== "response" || hold.cause === "closed";
    case "pending":
    case "paused":
      return metric !== "response" && metric !== "reply";
  }
}

/** Whether a promise can still be missed under this hold: a pause or a wait that begins as the clock runs out comes too late. */
export function canBeMissedUnder(hold: Hold): boolean {
  switch (hold.type) {
    case "pending":
    case "paused":
      return true;
    case "resolved":
    case "closed":
    case "set-aside":
      return false;
  }
}

/** The strongest of the holds that stand at `at`: set aside, then resolved, then closed by others, then pending, then paused; of equals the first. */
export function strongestAt(holds: readonly HoldStretch[], at: Instant): Holding | null {
  const standing = holds.filter((stretch) => standsAt(stretch, at));
  const strongest = standing.sort((a, b) => strengthOf(b.hold) - strengthOf(a.hold) || a.from - b.from)[0];
  return strongest === undefined ? null : { hold: strongest.hold, since: strongest.from, by: strongest.by };
}

export function standsAt({ from, until }: Stretch, at: Instant): boolean {
  return from <= at && (until === null || until > at);
}

function strengthOf(hold: Hold): number {
  switch (hold.type) {
    case "set-aside":
      return 5;
    case "resolved":
      return 4;
    case "closed":
      return 3;
    case "pending":
      return 2;
    case "paused":
      return 1;
  }
}

/** The severity in force at `at`; null: none, or the clocks had not started. */
export function severityAt(incident: Incident, at: Instant): Severity | null {
  return incident.severities.findLast((stretch) => stretch.from <= at)?.severity ?? null;
}

/** Whether the clock of `severity` runs in this segment: nothing holds it, and the incident is at least that severe. */
export function runsIn(segment: Segment, severity: Severity): boolean {
  return segment.holding === null && mayRunIn(segment, severity);
}

/** Whether it would run if nothing held it. */
export function mayRunIn(segment: Segment, severity: Severity): boolean {
  return segment.severity !== null && segment.severity.rank <= severity.rank;
}
