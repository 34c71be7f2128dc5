import { closestMatch } from "../text/closest-match.ts";
import { isZone } from "./luxon.ts";

/** EST, BST, EST5EDT: such a one means several things, or has no summer. */
export function isZoneAbbreviation(name: string): boolean {
  return /^(?!(?:UTC|GMT)$)[A-Z]{3}(?:\d[A-Z]{3})?$/i.test(name);
}

// Where most of those who write it are.
const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "America/New_York": "EST EDT EST5EDT ET EASTERN",
    "America/Chicago": "CST CDT CST6CDT CT CENTRAL",
    "America/Denver": "MST MDT MST7MDT MT MOUNTAIN",
    "America/Los_Angeles": "PST PDT PST8PDT PT PACIFIC",
    "America/Anchorage": "AKST AKDT",
    "Pacific/Honolulu": "HST",
    "America/Halifax": "AST ADT",
    "America/St_Johns": "NST NDT",
    "America/Sao_Paulo": "BRT",
    "Europe/London": "BST UK",
    "Europe/Lisbon": "WET WEST",
    "Europe/Berlin": "CET CEST MET MEST MEZ MESZ",
    "Europe/Athens": "EET EEST",
    "Europe/Moscow": "MSK",
    "Africa/Johannesburg": "SAST",
    "Asia/Kolkata": "IST",
    "Asia/Shanghai": "PRC",
    "Asia/Taipei": "ROC",
    "Asia/Seoul": "KST ROK",
    "Asia/Singapore": "SGT",
    "Asia/Hong_Kong": "HKT",
    "Asia/Tokyo": "JST",
    "Australia/Perth": "AWST",
    "Australia/Adelaide": "ACST ACDT",
    "Australia/Sydney": "AEST AEDT AET",
    "Pacific/Auckland": "NZST NZDT",
    "Etc/UTC": "Z ZULU",
  }).flatMap(([place, names]) => names.split(" ").map((name): [string, string] => [name, place])),
);

// Names of today that an Intl may list under an older one only.
const RENAMED = ["Asia/Kolkata", "Asia/Kathmandu", "Asia/Ho_Chi_Minh", "Asia/Yangon", "Europe/Kyiv", "America/Nuuk"];

/** The IANA name that was probably meant by an abbreviation, a city or a slip of the pen; null: none is near. */
export function zoneMeantBy(name: string): string | null {
  const wanted = name.trim().replace(/\s+/g, "_");
  const place = PLACES.get(wanted.toUpperCase().replace(/_(?:STANDARD_|DAYLIGHT_)?TIME$/, ""));
  if (place !== undefined) return place;
  if (isZoneAbbreviation(wanted)) return null;
  const known = [...new Set([...Intl.supportedValuesOf("timeZone"), ...RENAMED])].filter(isZone);
  const cities = new Map(known.map((zone): [string, string] => [cityOf(zone).toLowerCase(), zone]));
  const ofCity = cities.get(cityOf(wanted).toLowerCase());
  return ofCity ?? closestMatch(wanted, known) ?? cities.get(closestMatch(wanted, [...cities.keys()]) ?? "") ?? null;
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1);
}
