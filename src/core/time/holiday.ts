import { hoursAndMinutes } from "../text/time-of-day.ts";

/** A holiday closes its date, or from and until an hour that its own date names. */
export type Holiday = {
  /** In English where there is one; "" when it has none. */
  readonly name: string;
  /** Minutes since midnight. */
  readonly from: number;
  /** Minutes since midnight; null: to the end of the hours that began on its date. */
  readonly until: number | null;
};

/** One on its ISO date, of a type such as `public`. */
export type DatedHoliday = Holiday & { readonly date: string; readonly type: string };

/** "Christmas Eve (from 18:00)": the name, with the hours of one that does not close its whole date. */
export function holidayText({ name, from, until }: Holiday): string {
  if (from === 0 && until === null) return name;
  if (until === null) return `${name} (from ${hoursAndMinutes(from)})`;
  return from === 0 ? `${name} (until ${hoursAndMinutes(until)})` : `${name} (${hoursAndMinutes(from)}–${hoursAndMinutes(until)})`;
}

/** Why there are no such holidays. `known` are the codes there are; `didYouMean` null when none is near. */
export type HolidayProblem =
  | { readonly code: "unknown-country"; readonly country: string; readonly didYouMean: string | null; readonly known: readonly string[] }
  /** `known` is empty where the country has no regions. */
  | {
      readonly code: "unknown-region";
      readonly country: string;
      readonly region: string;
      readonly didYouMean: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: "unknown-type"; readonly type: string; readonly didYouMean: string | null; readonly known: readonly string[] };

export const HOLIDAY_TYPES: readonly string[] = ["public", "bank", "school", "optional", "observance"];

/** The key as it is spelled, found without case; null: there is none. */
export function keyNamed(names: Readonly<Record<string, unknown>>, wanted: string): string | null {
  return Object.keys(names).find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? null;
}
