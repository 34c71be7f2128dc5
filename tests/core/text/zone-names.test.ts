import { describe, expect, it } from "vitest";
import { cityOf } from "../../../src/core/text/zone-names.ts";

describe("zones", () => {
  it.each`
    zone                                | city
    ${"America/Argentina/Buenos_Aires"} | ${"Buenos Aires"}
    ${"Etc/GMT-5"}                      | ${"UTC+5"}
    ${"UTC"}                            | ${"UTC"}
    ${"Etc/Zulu"}                       | ${"UTC"}
  `("calls $zone $city", ({ zone, city }) => expect(cityOf(zone)).toBe(city));
});
