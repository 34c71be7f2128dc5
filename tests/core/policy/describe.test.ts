import { describe, expect, it } from "vitest";
import { describePolicy, weekText, windowText } from "../../../src/core/policy/describe.ts";
import { policyOf } from "./read.ts";

describe("hours in words", () => {
  it.each`
    hours                                                          | words
    ${"{ mon-fri: 09:00-17:00 }"}                                  | ${"Mon–Fri 09:00–17:00"}
    ${"{ mon-thu: 09:00-17:00, fri: [09:00-12:30, 13:30-16:00] }"} | ${"Mon–Thu 09:00–17:00, Fri 09:00–12:30 and 13:30–16:00"}
    ${"{ mon: 08:00-12:00, wed: 08:00-12:00 }"}                    | ${"Mon 08:00–12:00, Wed 08:00–12:00"}
    ${"{ mon-sun: 00:00-24:00 }"}                                  | ${"Mon–Sun 00:00–24:00"}
    ${"{ fri: 22:00-06:00 }"}                                      | ${"Fri 22:00–06:00"}
  `("$hours", async ({ hours, words }) => {
    const policy = await policyOf(`calendar: { hours: ${hours} }`);
    expect(weekText(policy.calendars.get("default")?.offices[0].spec.hours ?? [])).toBe(words);
  });

  it("says so when nothing is open", () => {
    expect(weekText([[], [], [], [], [], [], []])).toBe("closed all week");
  });
});

it.each`
  window                                                                     | words
  ${"{ days: tue-thu, hours: 10:00-14:00, reason: Upgrades }"}               | ${"Tue–Thu 10:00–14:00: Upgrades"}
  ${"{ days: 'mon, sat' }"}                                                  | ${"Mon, Sat: Maintenance"}
  ${"{ dates: [2026-07-01, 2026-07-02], hours: 22:00-02:00 }"}               | ${"2026-07-01, 2026-07-02 22:00–02:00: Maintenance"}
  ${"{ days: sun, dates: [2026-07-01], hours: [01:00-02:00, 04:00-05:00] }"} | ${"Sun, 2026-07-01 01:00–02:00 and 04:00–05:00: Maintenance"}
`("the maintenance window $window in words", async ({ window, words }) => {
  const { maintenance } = await policyOf(`maintenance: { windows: [${window}] }`);
  expect(maintenance.windows.map(windowText)).toEqual([words]);
});

it("the next holidays are those of this year and the next, today's among them, by the calendar's own date", async () => {
  const policy = await policyOf(
    "calendar: { timezone: Pacific/Auckland, holidays: { dates: { 2026-12-30: Yesterday, 2026-12-31: Today, 2027-01-01: New, 2027-05-01: May, 2028-01-01: Far } } }",
  );
  const [calendar] = describePolicy(policy, Date.parse("2026-12-30T12:00:00Z")).calendars;
  expect(calendar?.next.map(({ name }) => name)).toEqual(["Today", "New", "May"]);
});

it("special hours and holidays of its own are told", async () => {
  const policy = await policyOf(
    "calendar: { holidays: { country: DE, region: BY, type: [public, bank], dates: [2026-12-24], except: [2026-01-06] }, special: { 2026-12-31: 09:00-12:00, 2027-01-04: closed } }",
  );
  const [calendar] = describePolicy(policy, 0).calendars;
  expect([calendar?.hours, calendar?.holidays]).toEqual([
    "Mon–Fri 09:00–17:00; 2026-12-31 09:00–12:00; 2027-01-04 closed",
    "DE-BY (public, bank), 1 of its own, without 2026-01-06",
  ]);
});

it("a policy set otherwise in everything says so", async () => {
  const policy = await policyOf(
    "clocks: { start: labeled, reopened: restart, at-risk: false, stop-labels: [done] }\nnotices: { missed: status, mention: [assignees, '@acme/support'] }\nrca: { repository: acme/rca, labels: [], assign: none }\nstaff: { role: write, users: [octo] }\nexclusions: { 'excluded: beta': Beta }",
  );
  const settings = new Map(describePolicy(policy, 0).settings.map(({ name, values }) => [name, values[0]]));
  expect(Object.fromEntries(settings)).toEqual({
    "Clocks start": "with the first severity label",
    Reopened: "the clocks start again",
    "At risk": "never told",
    "Stopped by": "done",
    "Not covered": "excluded: maintenance: Scheduled maintenance",
    Staff: "role write or more, octo",
    "RCA issues": "in acme/rca, labels none, assigned to nobody",
    "A miss": "is shown in the status comment",
    Mentioned: "assignees, @acme/support",
    "Muted by": "incident-slo: mute",
    "On the page": "Our commitment",
  });
});
