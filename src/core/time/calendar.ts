import type { Span } from "./instant.ts";

/** Minutes since local midnight, half-open; `until` above 1440 runs into the next day and belongs to the date it begins on. */
export type DaySpan = { readonly from: number; readonly until: number };

/** What a policy says a calendar is: plain data, checked. */
export type CalendarSpec = {
  /** IANA name. */
  readonly timezone: string;
  /** Monday first, seven entries; an empty list is closed. In order, without overlap. */
  readonly hours: readonly (readonly DaySpan[])[];
  /** ISO date → name of the holiday; "" when it has none. */
  readonly dates: ReadonlyMap<string, string>;
  /** A country's holidays, of these types only; null: none. */
  readonly country: { readonly code: string; readonly region: string | null; readonly types: readonly string[] } | null;
  /** ISO dates that the country has and this calendar works. */
  readonly except: ReadonlySet<string>;
  /** ISO date → that date's own hours, whatever weekday or holiday it is. */
  readonly special: ReadonlyMap<string, readonly DaySpan[]>;
};

/** A calendar ready to count with. */
export type Calendar = {
  readonly name: string;
  readonly zone: string;
  /** The same for equal specs; changes with anything that can move a deadline. */
  readonly fingerprint: string;
  readonly spec: CalendarSpec;
};

/** A stretch of a calendar with one reason: open, or why not. */
export type CalendarSpan = Span &
  (
    | { readonly open: true }
    | { readonly open: false; readonly why: "night" | "weekend" | "holiday"; /** The holiday's name; "" when it has none. */ readonly name: string }
  );
