import { describe, expect, it } from "vitest";
import { parseCalendar } from "../../../src/core/policy/parse.ts";
import { describeProblem } from "../../../src/core/policy/problem.ts";

describe("a calendar given as data", () => {
  it("is read in the shape of the policy", async () => {
    const calendar = await parseCalendar({
      timezone: "Asia/Kathmandu",
      hours: { "mon-thu": ["09:00-12:00", "13:00-18:00"], fri: "22:00-06:00" },
      holidays: { dates: { "2026-12-24": "Christmas Eve" } },
      special: { "2026-12-31": "closed" },
    });
    expect(calendar.ok && [calendar.value.name, calendar.value.zone]).toEqual(["default", "Asia/Kathmandu"]);
    expect(calendar.ok && calendar.value.spec.hours[4]).toEqual([{ from: 1320, until: 1800 }]);
    expect(calendar.ok && calendar.value.spec.dates).toEqual(new Map([["2026-12-24", "Christmas Eve"]]));
  });

  it("has the usual hours in UTC when it says nothing", async () => {
    const calendar = await parseCalendar({});
    expect(calendar.ok && [calendar.value.name, calendar.value.zone, calendar.value.spec.hours[0]]).toEqual([
      "default",
      "Etc/UTC",
      [{ from: 540, until: 1020 }],
    ]);
  });

  it("has a country's holidays", async () => {
    const calendar = await parseCalendar({ holidays: { country: "de", region: "BY" } });
    expect(calendar.ok && calendar.value.country?.of(2026).get("2026-01-06")?.name).toBe("Epiphany");
  });

  it.each`
    data                                             | problems
    ${null}                                          | ${["expected a map of keys and values, got nothing."]}
    ${"office"}                                      | ${['expected a map of keys and values, got "office".']}
    ${[]}                                            | ${["expected a map of keys and values, got an empty list."]}
    ${{ zone: "Etc/UTC" }}                           | ${["zone: unknown key. Known here: timezone, hours, holidays, special."]}
    ${{ timezone: "Nowhere", hours: { x: 1 } }}      | ${['hours.x: expected hours such as 09:00-17:00, a list of them, or "closed", got 1.', 'timezone: expected the name of a time zone such as America/Chicago, got "Nowhere".']}
    ${{ hours: {} }}                                 | ${["no open hours, so no deadline could ever be reached."]}
    ${{ holidays: { country: "DE", region: "ZZ" } }} | ${[expect.stringMatching(/^holidays\.region: expected a region of DE \(.*BY.*\), got "ZZ"\.$/)]}
    ${JSON.parse('{"__proto__": {"hours": 1}}')}     | ${[expect.stringMatching(/^__proto__: unknown key/)]}
  `("is told what is wrong, without a place: $data", async ({ data, problems }) => {
    const calendar = await parseCalendar(data);
    expect(calendar.ok ? [] : calendar.error.map(describeProblem).toSorted()).toEqual(problems);
  });
});
