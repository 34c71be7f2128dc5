import { lastingClosing } from "../incident/incident.ts";
import { type Evaluation, objectivesOf } from "../slo/evaluation.ts";
import { type Holding, segmentsOf } from "../slo/segments.ts";
import { inMinutes } from "../text/lengths.ts";
import { type Calendar, calendarSpans } from "../time/calendar.ts";
import { type Instant, MINUTE, type Milliseconds, type Span } from "../time/instant.ts";

/** Whose turn it was. `customer`: support waited for the reporter, or had closed it. `supplier`: a label paused it. `closed`: closed hours, whatever held it. */
export const TURNS = ["support", "customer", "supplier", "closed"] as const;
export type Turn = (typeof TURNS)[number];

/** Whole minutes, which add up to the incident's time. */
export type Turns = Readonly<Record<Turn, number>>;

/** Whose turn it was from the start to the end, or until now. */
export function turnsOf(evaluation: Evaluation): Turns {
  const { incident, at } = evaluation;
  const end = Math.max(lastingClosing(incident)?.at ?? at, incident.startedAt);
  const calendar = decidingCalendar(evaluation);
  const times: Record<Turn, Milliseconds> = { support: 0, customer: 0, supplier: 0, closed: 0 };
  for (const { from, until, holding } of segmentsOf(incident, "resolution", incident.startedAt, end)) {
    const turn = turnIn(holding);
    for (const span of openAndClosed(calendar, from, until)) times[span.open ? turn : "closed"] += span.until - span.from;
  }
  const [support = 0, customer = 0, supplier = 0, closed = 0] = inMinutes(TURNS.map((turn) => times[turn])).map((time) => time / MINUTE);
  return { support, customer, supplier, closed };
}

/** Added up by turn. */
export function sumOfTurns(all: readonly Turns[]): Turns {
  const sum = (turn: Turn) => all.reduce((total, turns) => total + turns[turn], 0);
  return { support: sum("support"), customer: sum("customer"), supplier: sum("supplier"), closed: sum("closed") };
}

/** All minutes of it. */
export function minutesIn(turns: Turns): Milliseconds {
  return TURNS.reduce((sum, turn) => sum + turns[turn], 0) * MINUTE;
}

/** That of the solution's clock, else of the answer's; null: they run day and night, or nothing is promised by the clock. */
function decidingCalendar(evaluation: Evaluation): Calendar | null {
  const clocks = objectivesOf(evaluation)
    .toReversed()
    .flatMap(({ clock, metric }) => (clock === null ? [] : [{ clock, metric }]));
  const of = (wanted: string) => clocks.find(({ metric }) => metric === wanted);
  return (of("resolution") ?? of("response"))?.clock.calendar ?? null;
}

/** What holds none of these is support's: also what others closed, which waits for support, what is mitigated, and what is set aside. */
function turnIn(holding: Holding | null): Exclude<Turn, "closed"> {
  switch (holding?.hold.type) {
    case "pending":
      return "customer";
    case "paused":
      // A command is support's own pause, whatever its words.
      return holding?.hold.cause === "label" ? "supplier" : "support";
    case "resolved":
      return holding?.hold.cause === "closed" ? "customer" : "support";
    case "set-aside":
    case "closed":
    case undefined:
      return "support";
  }
}

function openAndClosed(calendar: Calendar | null, from: Instant, until: Instant): readonly (Span & { readonly open: boolean })[] {
  return calendar === null ? [{ from, until, open: true }] : calendarSpans(calendar, from, until);
}
