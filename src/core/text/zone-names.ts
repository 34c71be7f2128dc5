const UTC_NAMES = new Set([
  "utc",
  "etc/utc",
  "etc/gmt",
  "gmt",
  "etc/uct",
  "uct",
  "zulu",
  "etc/zulu",
  "etc/universal",
  "universal",
  "etc/greenwich",
]);

/** Whether a zone is UTC under one of its names. */
export function isUtc(zone: string): boolean {
  return UTC_NAMES.has(zone.toLowerCase());
}

/** The city of an IANA zone in words: "New York" for `America/New_York`; "UTC" for UTC; "UTC+5" for `Etc/GMT-5`. */
export function cityOf(zone: string): string {
  if (isUtc(zone)) return "UTC";
  const offset = /^etc\/gmt([+-])(\d+)$/i.exec(zone);
  if (offset) return `UTC${offset[1] === "+" ? "-" : "+"}${offset[2] ?? ""}`;
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** "New York time". */
export function zoneInWords(zone: string): string {
  return isUtc(zone) ? "UTC" : `${cityOf(zone)} time`;
}
