import { closestMatch } from "../text/closest-match.ts";
import { isZone } from "./zone.ts";

/** EST, BST, EST5EDT: such a one means several things, or has no summer. */
export function isZoneAbbreviation(name: string): boolean {
  return /^(?!(?:UTC|GMT)$)[A-Z]{3}(?:\d[A-Z]{3})?$/i.test(name);
}

// Where most of those who write it are.
const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "America/New_York": "EST EDT EST5EDT ET EASTERN US_EASTERN WASHINGTON WASHINGTON_DC BOSTON PHILADELPHIA ATLANTA MIAMI",
    "America/Chicago": "CST CDT CST6CDT CT CENTRAL US_CENTRAL DALLAS HOUSTON AUSTIN MINNEAPOLIS",
    "America/Denver": "MST MDT MST7MDT MT MOUNTAIN US_MOUNTAIN SALT_LAKE_CITY",
    "America/Los_Angeles": "PST PDT PST8PDT PT PACIFIC US_PACIFIC SAN_FRANCISCO SEATTLE SAN_DIEGO SAN_JOSE LAS_VEGAS",
    "America/Anchorage": "AKST AKDT ALASKA",
    "Pacific/Honolulu": "HST HAWAII",
    "America/Halifax": "AST ADT",
    "America/St_Johns": "NST NDT",
    "America/Sao_Paulo": "BRT BRASILIA RIO_DE_JANEIRO",
    "America/Toronto": "MONTREAL OTTAWA",
    "Europe/London": "BST UK MANCHESTER EDINBURGH",
    "Europe/Lisbon": "WET WEST",
    "Europe/Berlin": "CET CEST MET MEST MEZ MESZ CENTRAL_EUROPEAN W._EUROPE MUNICH HAMBURG FRANKFURT COLOGNE STUTTGART",
    "Europe/Zurich": "GENEVA BASEL BERN",
    "Europe/Paris": "ROMANCE LYON",
    "Europe/Madrid": "BARCELONA",
    "Europe/Rome": "MILAN",
    "Europe/Athens": "EET EEST EASTERN_EUROPEAN",
    "Europe/Moscow": "MSK ST_PETERSBURG",
    "Africa/Johannesburg": "SAST CAPE_TOWN",
    "Asia/Kolkata": "IST INDIA BANGALORE BENGALURU MUMBAI BOMBAY DELHI NEW_DELHI CHENNAI HYDERABAD PUNE",
    "Asia/Jerusalem": "TEL_AVIV",
    "Asia/Dubai": "ABU_DHABI",
    "Asia/Shanghai": "PRC CHINA BEIJING SHENZHEN",
    "Asia/Taipei": "ROC",
    "Asia/Seoul": "KST ROK",
    "Asia/Singapore": "SGT",
    "Asia/Hong_Kong": "HKT",
    "Asia/Tokyo": "JST OSAKA",
    "Australia/Perth": "AWST",
    "Australia/Adelaide": "ACST ACDT",
    "Australia/Sydney": "AEST AEDT AET CANBERRA",
    "Pacific/Auckland": "NZST NZDT WELLINGTON",
    "Etc/UTC": "Z ZULU",
  }).flatMap(([place, names]) => names.split(" ").map((name): [string, string] => [name, place])),
);

// Names of today that an Intl may list under an older one only.
const RENAMED = ["Asia/Kolkata", "Asia/Kathmandu", "Asia/Ho_Chi_Minh", "Asia/Yangon", "Europe/Kyiv", "America/Nuuk"];

/** The IANA name that was probably meant by an abbreviation, a city or a slip of the pen; null: none is near. */
export function zoneMeantBy(name: string): string | null {
  const spelled = name
    .replace(/\([^)]*\)/g, "")
    .trim()
    .replace(/\s+/g, "_");
  const wanted = spelled.replace(/_(?:standard_|daylight_|summer_)?time$/i, "");
  const place = PLACES.get(wanted.toUpperCase());
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
