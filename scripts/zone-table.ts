/** Makes the table of zones out of `Intl`: what its first use takes is more than all else that a first deadline does. Kept by the rules it is made of. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { type Instant, MINUTE } from "../src/core/time/instant.ts";
import { CHUNK, isZone, zoneOf } from "../src/core/time/zone.ts";
import type { Regime, ZoneTable } from "../src/core/time/zone-table.ts";
import { KEPT, keep } from "./kept.ts";

/** Whole chunks of time, from 2020 until 2037. */
const FIRST = Math.ceil(Date.UTC(2020, 0, 1) / CHUNK);
const LAST = Math.floor(Date.UTC(2038, 0, 1) / CHUNK);

// Names of today that an Intl may list under an older one only, and the other way round.
const RENAMED = [
  "Asia/Kolkata",
  "Asia/Calcutta",
  "Asia/Kathmandu",
  "Asia/Ho_Chi_Minh",
  "Asia/Yangon",
  "Europe/Kyiv",
  "Europe/Kiev",
  "America/Nuuk",
];

/** Of these zones. */
export function tableOfZones(names: readonly string[]): ZoneTable {
  const zones: Record<string, string> = {};
  for (const name of names) {
    const stretches = stretchesOf(name);
    zones[stretches] = `${zones[stretches] ?? " "}${name} `;
  }
  return { from: FIRST * CHUNK, until: LAST * CHUNK, zones };
}

function stretchesOf(name: string): string {
  const regimes: Regime[] = [];
  for (let index = FIRST; index < LAST; index += 1)
    for (const regime of zoneOf(name).regimes(index)) if (regime.offset !== regimes.at(-1)?.offset) regimes.push(regime);
  const minutes = regimes.flatMap(({ from, offset }, index) => {
    const before = regimes[index - 1];
    return before === undefined ? [offset / MINUTE] : [minuteOf(from) - minuteOf(before.from), offset / MINUTE];
  });
  return minutes.map((number) => number.toString(36)).join(" ");
}

function minuteOf(at: Instant): number {
  return Math.floor(at / MINUTE);
}

/** The table as the module `tabled-zones.ts`: for a Node.js that knows the same rules or older ones. */
export function tabledZonesModule(): string {
  return `let table;
    export const tabledZones = () => (process.versions.tz <= "${process.versions.tz}" ? (table ??= JSON.parse(\`${zoneTable()}\`)) : null);`;
}

function zoneTable(): string {
  const state = createHash("sha256").update(`${process.versions.tz}`);
  for (const path of ["scripts/zone-table.ts", "src/core/time/zone.ts"]) state.update(readFileSync(path));
  const file = `${KEPT}/zones-${state.digest("hex").slice(0, 16)}.json`;
  if (existsSync(file)) return readFileSync(file, "utf8");
  const names = new Set([...Intl.supportedValuesOf("timeZone"), ...RENAMED]);
  keep(file, JSON.stringify(tableOfZones([...names].filter(isZone))));
  return readFileSync(file, "utf8");
}
