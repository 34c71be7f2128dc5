import { describe, expect, it } from "vitest";
import { parseCalendars } from "../../../src/core/policy/parse.ts";
import { describeProblem } from "../../../src/core/policy/problem.ts";
import { ok } from "../../../src/core/result.ts";

async function parseCalendar(calendar: unknown) {
  const read = await parseCalendars({ calendar });
  const found = read.ok ? read.value.get("default") : undefined;
  return read.ok && found !== undefined ? ok(found) : { ok: false as const, error: read.ok ? [] : read.error };
}

describe("a calendar given as data", () => {
  it("is read in the shape of the policy", async () => {
    const calendar = await parseCalendar({
      timezone: "Asia/Kathmandu",
      hours: { "mon-thu": ["09:00-12:00", "13:00-18:00"], fri: "22:00-06:00" },
      holidays: { dates: { "2026-12-24": "Christmas Eve" } },
      special: { "2026-12-31": "closed" },
    });
    expect(calendar.ok && [calendar.value.name, calendar.value.zone]).toEqual(["default", "Asia/Kathmandu"]);
    expect(calendar.ok && calendar.value.offices[0].spec.hours[4]).toEqual([{ from: 1320, until: 1800 }]);
    expect(calendar.ok && calendar.value.offices[0].spec.dates).toEqual(new Map([["2026-12-24", "Christmas Eve"]]));
  });

  it("has the usual hours in UTC when it says nothing", async () => {
    const calendar = await parseCalendar({});
    expect(calendar.ok && [calendar.value.name, calendar.value.zone, calendar.value.offices[0].spec.hours[0]]).toEqual([
      "default",
      "Etc/UTC",
      [{ from: 540, until: 1020 }],
    ]);
  });

  it("has a country's holidays", async () => {
    const calendar = await parseCalendar({ holidays: { country: "de", region: "BY" } });
    expect(calendar.ok && calendar.value.offices[0].country?.of(2026).get("2026-01-06")?.name).toBe("Epiphany");
  });

  it.each`
    data                                             | problems
    ${null}                                          | ${["calendar: expected a map of keys and values, got nothing. Write { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }."]}
    ${"office"}                                      | ${['calendar: expected a map of keys and values, got "office". Write { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }.']}
    ${[]}                                            | ${["calendar: expected a map of keys and values, got an empty list. Write { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }."]}
    ${{ zone: "Etc/UTC" }}                           | ${['calendar.zone: unknown key. Did you mean "timezone"?']}
    ${{ timezone: "Nowhere", hours: { x: 1 } }}      | ${['calendar.hours.x: expected hours such as 09:00-17:00, a list of them, or "closed", got 1.', 'calendar.timezone: expected the name of a time zone such as America/Chicago, got "Nowhere".']}
    ${{ hours: {} }}                                 | ${["calendar: no open hours, so no deadline could ever be reached."]}
    ${{ holidays: { country: "DE", region: "ZZ" } }} | ${[expect.stringMatching(/^calendar\.holidays\.region: expected a region of DE \(.*BY.*\), got "ZZ"\.$/)]}
    ${JSON.parse('{"__proto__": {"hours": 1}}')}     | ${[expect.stringMatching(/^calendar\.__proto__: unknown key/)]}
  `("is told what is wrong, without a place: $data", async ({ data, problems }) => {
    const calendar = await parseCalendar(data);
    expect(calendar.ok ? [] : calendar.error.map(describeProblem).toSorted()).toEqual(problems);
  });
});
