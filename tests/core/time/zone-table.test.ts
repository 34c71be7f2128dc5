import { describe, expect, it } from "vitest";
import { tabledZonesModule, tableOfZones } from "../../../scripts/zone-table.ts";
import { CHUNK, zoneOf } from "../../../src/core/time/zone.ts";
import { type Regime, tabledRegimes } from "../../../src/core/time/zone-table.ts";
import { longForm } from "../../faults/long-form.ts";

const SAMPLE = [
  "America/New_York",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Asia/Gaza",
  "America/Asuncion",
];
const ZONES = longForm.isOn ? Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC") : SAMPLE;

describe("the table of zones", () => {
  it.each(ZONES)("has the very offsets of %s that Intl tells, from one second to the next", (name) => {
    const table = tableOfZones([name, "Europe/London"]);
    const regimes: Regime[] = [];
    for (let index = table.from / CHUNK; index < table.until / CHUNK; index += 1)
      for (const { from, until, offset } of zoneOf(name).regimes(index)) {
        const last = regimes.at(-1);
        if (last?.offset === offset) regimes[regimes.length - 1] = { ...last, until };
        else regimes.push({ from, until, offset });
      }
    expect(tabledRegimes(table, name)).toEqual(regimes);
  });

  it("has nothing of a name that it does not know whole", () => {
    const table = tableOfZones(["America/New_York"]);
    expect(["New_York", "America/New", "america/new_york", ""].map((name) => tabledRegimes(table, name))).toEqual([null, null, null, null]);
  });

  it("is left alone by a Node.js that knows newer rules", () => {
    const zones = (tz: string | undefined): unknown =>
      new Function("process", `${tabledZonesModule().replace("export const tabledZones =", "return")}`)({ versions: { tz } })();
    expect(zones(process.versions.tz)).toMatchObject({ zones: expect.anything() });
    expect([zones("2020a") === null, zones("9999a"), zones(undefined)]).toEqual([false, null, null]);
  });
});
