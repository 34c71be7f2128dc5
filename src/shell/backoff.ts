import type { Instant, Milliseconds } from "../core/time/instant.ts";

/** How long to wait before try number `attempt` + 1: doubling from half a second, from half to one and a half of it. `random` is in [0, 1). */
export function backoff(attempt: number, random: number): Milliseconds {
  return Math.round(500 * 2 ** (attempt - 1) * (0.5 + random));
}

/** A `Retry-After` header, seconds or a date, as a length of time from `now`; null: there is none, or it makes no sense. */
export function retryAfterOf(header: string | null | undefined, now: Instant): Milliseconds | null {
  if (header === null || header === undefined || header.trim() === "") return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
