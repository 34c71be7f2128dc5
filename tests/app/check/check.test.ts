import { expect, it } from "vitest";
import { checkPolicy } from "../../../src/app/check/check.ts";
import type { GivenPolicy } from "../../../src/core/policy/parse.ts";

const NOW = Date.parse("2026-11-01T12:00:00Z");

function check(source: GivenPolicy, json = false) {
  return checkPolicy(source, { now: NOW, json });
}

it("shows what a policy promises", async () => {
  const text = [
    "calendar:",
    "  timezone: America/Chicago",
    "  hours: { mon-thu: 09:00-17:00, fri: [09:00-12:30, 22:00-02:00] }",
    "  holidays: { country: US, except: [2026-11-11] }",
    "severities:",
    "  sev1: { labels: [sev1, P1], updates: every 1 hour, rca: 5 business days }",
    "  sev2: false",
    "  sev3: false",
    "exclusions: { 'excluded: third party': false }",
    "clocks: { pause-labels: { waiting: Waiting for the customer } }",
    "contact: support@example.com",
    "",
  ].join("\n");
  const { lines, exitCode } = await check({ name: "policy.yml", text });
  expect(exitCode).toBe(0);
  expect(lines).toEqual([
    "No problems in policy.yml, on top of the built-in policy gruntwork.",
    "",
    "Severity               Labels    First answer    Updates      Solution     RCA",
    "--------               ------    ------------    -------      --------     ---",
    "Severity 1 (Critical)  sev1, P1  30 minutes      every hour   4 hours      due in 5 business days",
    "Severity 4 (Low)       sev4      1 business day  as promised  best effort  none",
    "",
    "Severity 1 (Critical): Complete service outage or critical functionality unavailable affecting",
    "    multiple customers",
    "Severity 4 (Low): Cosmetic issues or minor bugs with workarounds available",
    "",
    "Calendar default: Mon–Thu 09:00–17:00, Fri 09:00–12:30 and 22:00–02:00 (America/Chicago)",
    "  Holidays: US (public), without 2026-11-11",
    "  Next: 2026-11-26 Thanksgiving Day, 2026-12-25 Christmas Day, 2027-01-01 New Year's Day",
    "",
    "Clocks start  when the issue is opened",
    "Reopened      the clocks go on",
    "At risk       at 75% of the time",
    "Paused by     waiting: Waiting for the customer",
    "Not covered   excluded: beta: Beta or preview features (they're still experimental)",
    "              excluded: maintenance: Scheduled maintenance",
    "              excluded: outside our control: Issues outside our control (internet outages, AWS",
    "              problems, etc.)",
    "              excluded: caused by customer: Problems you caused (wrong configuration, hitting rate",
    "              limits, etc.)",
    "Staff         role triage or more",
    "RCA issues    in the incident's repository, labels rca, assigned to who closed the incident",
    "A miss        gets a comment",
    "Muted by      incident-slo: mute",
    "Contact       support@example.com",
    "On the page   Our commitment",
    "              Incident detection procedures",
    "              When things go wrong",
    "Mail          Severity 1 (Critical): customers: opened, resolved; staff: at-risk, missed",
    "              Severity 4 (Low): none",
  ]);
});

it("says which time zone counts when none is set, and where to set it", async () => {
  const { lines } = await check({ builtIn: "gruntwork" });
  expect(lines.slice(0, 3)).toEqual([
    "No problems in the built-in policy gruntwork.",
    "Hint: no time zone is set, so business hours are counted in UTC. Set calendar.timezone in a policy",
    "    file.",
  ]);
});

it("warns without failing", async () => {
  const warned = await check({ name: "policy.yml", text: "severities: { sev1: { resolution: 9 hours } }" });
  expect([warned.exitCode, warned.lines[1]]).toEqual([
    0,
    'Warning: policy.yml:1:35 severities.sev1.resolution: "9 hours" is later than the "8 hours" of sev2, which is less severe. Raising an incident would not make it due sooner.',
  ]);
});

it("lists every problem and fails", async () => {
  const { lines, exitCode } = await check({ name: ".github/incident-slo.yml", text: "foo: 1\nstaff:\n  role: owner\n" });
  expect(exitCode).toBe(1);
  expect(lines).toEqual([
    ".github/incident-slo.yml:1:1 foo: unknown key. Known here: extends, calendar, calendars, severities, clocks, exclusions, tiers, untriaged, staff, rca, notices, status-labels, maintenance, intake, contact, page, channels.",
    '.github/incident-slo.yml:3:9 staff.role: expected "read", "triage", "write", "maintain" or "admin", got "owner".',
    "",
    "2 problems.",
  ]);
});

it("fails for a built-in policy that does not exist", async () => {
  expect(await check({ builtIn: "nope" })).toEqual({
    exitCode: 1,
    lines: ['expected the name of a built-in policy (gruntwork, cloud-gov, community) or a file\'s path, got "nope".', "", "1 problem."],
  });
});

it("answers programs in JSON", async () => {
  const wrong = await check({ name: "policy.yml", text: "severities: { sev1: { response: soon } }" }, true);
  expect([wrong.exitCode, JSON.parse(wrong.lines.join("\n"))]).toEqual([
    1,
    {
      ok: false,
      problems: [
        {
          code: "target",
          file: "policy.yml",
          line: 1,
          column: 33,
          path: "severities.sev1.response",
          message: 'severities.sev1.response: expected a target such as "4 hours" or "2 business days", got "soon".',
        },
      ],
      warnings: [],
      policy: null,
    },
  ]);
  const right = await check({ builtIn: "cloud-gov" }, true);
  const answer = JSON.parse(right.lines.join("\n"));
  expect([right.exitCode, answer.ok, answer.policy.severities.length, answer.policy.calendars[0].next[0].date]).toEqual([
    0,
    true,
    3,
    "2026-11-11",
  ]);
});
