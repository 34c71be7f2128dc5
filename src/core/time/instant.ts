/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A length of time in milliseconds. Never negative unless a function says so. */
export type Milliseconds = number;

/** A stretch of time, half-open: `from` belongs to it, `until` does not. */
export type Span = { readonly from: Instant; readonly until: Instant };

export const SECOND: Milliseconds = 1_000;
export const MINUTE: Milliseconds = 60 * SECOND;
export const HOUR: Milliseconds = 60 * MINUTE;
export const DAY: Milliseconds = 24 * HOUR;

/** ISO 8601 in UTC, whole seconds (GitHub's own precision): `2026-03-06T14:51:00Z`. */
export function isoOf(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The same to the millisecond. */
export function exactIso(at: Instant): string {
  return new Date(at).toISOString();
}

/** As `isoOf`; null for null. */
export function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}
