import { cityOf, isUtc } from "../../core/text/zone-names.ts";
import type { Instant } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import { localDate } from "../../core/time/wall.ts";

/** "21:30 UTC (16:30 New York), Fri 6 Mar 2026": to the second, or less, where it matters; the date is UTC's. */
export function stamp(at: Instant, zone: string): string {
  const utc = `${timeOf(at, "Etc/UTC")} UTC`;
  const date = formatInstant(at, "Etc/UTC", "ccc d LLL yyyy");
  if (isUtc(zone)) return `${utc}, ${date}`;
  const weekday = localDate(at, zone) === localDate(at, "Etc/UTC") ? "" : `${formatInstant(at, zone, "ccc")} `;
  return `${utc} (${weekday}${timeOf(at, zone)} ${cityOf(zone)}), ${date}`;
}

/** "Fri 6 Mar 16:00" by the zone's clock. */
export function shortStamp(at: Instant, zone: string): string {
  return `${formatInstant(at, zone, "ccc d LLL")} ${timeOf(at, zone)}`;
}

/** "16:00", with seconds and their fractions only where they are not zero. */
export function timeOf(at: Instant, zone: string): string {
  return formatInstant(at, zone, at % 1_000 !== 0 ? "HH:mm:ss.SSS" : at % 60_000 === 0 ? "HH:mm" : "HH:mm:ss");
}
