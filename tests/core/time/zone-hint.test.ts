import { describe, expect, it } from "vitest";
import { isZoneAbbreviation, zoneMeantBy } from "../../../src/core/time/zone-hint.ts";

describe("an abbreviation", () => {
  it.each(["EST", "est", "BST", "CET", "MST", "HST", "WET", "IST", "EST5EDT"])("%s names no zone", (name) => {
    expect(isZoneAbbreviation(name)).toBe(true);
  });

  it.each(["UTC", "GMT", "Etc/UTC", "America/New_York", "Japan", "NZ"])("%s is none", (name) => {
    expect(isZoneAbbreviation(name)).toBe(false);
  });
});

describe("what was probably meant", () => {
  it.each`
    written                         | meant
    ${"EST"}                        | ${"America/New_York"}
    ${"est"}                        | ${"America/New_York"}
    ${"BST"}                        | ${"Europe/London"}
    ${"CET"}                        | ${"Europe/Berlin"}
    ${"CEST"}                       | ${"Europe/Berlin"}
    ${"PT"}                         | ${"America/Los_Angeles"}
    ${"Pacific Time"}               | ${"America/Los_Angeles"}
    ${"Eastern Standard Time"}      | ${"America/New_York"}
    ${"IST"}                        | ${"Asia/Kolkata"}
    ${"Berlin"}                     | ${"Europe/Berlin"}
    ${"New York"}                   | ${"America/New_York"}
    ${"US/New_York"}                | ${"America/New_York"}
    ${"Chigaco"}                    | ${"America/Chicago"}
    ${"America/Chigaco"}            | ${"America/Chicago"}
    ${"Bangalore"}                  | ${"Asia/Kolkata"}
    ${"San Francisco"}              | ${"America/Los_Angeles"}
    ${"Eastern Time (US & Canada)"} | ${"America/New_York"}
    ${"Tokyo Standard Time"}        | ${"Asia/Tokyo"}
    ${"Central European Time"}      | ${"Europe/Berlin"}
    ${"Mars/Olympus"}               | ${null}
    ${"UTC+2"}                      | ${null}
    ${"XYZ"}                        | ${null}
  `("by $written is $meant", ({ written, meant }) => {
    expect(zoneMeantBy(written)).toBe(meant);
  });
});
