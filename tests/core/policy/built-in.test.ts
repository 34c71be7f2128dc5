import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUILT_IN_NAMES } from "../../../src/core/policy/built-in.ts";
import { describePolicy } from "../../../src/core/policy/describe.ts";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { comparable, policyOf, severityIn } from "./read.ts";

const textOf = (name: string) => readFileSync(`src/core/policy/built-in/${name}.yml`, "utf8");

const NOW = Date.parse("2026-03-06T12:00:00Z");

async function builtIn(name: string): Promise<Policy> {
  const parsed = await parsePolicy({ builtIn: name }, { now: NOW });
  if (!parsed.ok) throw new Error(`${name} has problems`);
  return parsed.value.policy;
}

async function rowsOf(name: string): Promise<readonly (readonly string[])[]> {
  const { severities } = describePolicy(await builtIn(name), NOW);
  return severities.map((row) => [row.name, row.means, row.response, row.resolution, row.updates, row.mail, row.rca]);
}

it.each(BUILT_IN_NAMES)("%s uses nothing that a user could not write", async (name) => {
  const policy = await policyOf(textOf(name));
  expect({ ...comparable(policy), base: null }).toEqual({ ...comparable(await builtIn(name)), base: null });
});

it.each(BUILT_IN_NAMES)("%s names nobody's address and nobody's login", async (name) => {
  const { contact, staff, notices, rca } = await builtIn(name);
  expect([contact, staff.users.size, notices.mention, rca.repository]).toEqual([null, 0, [], null]);
});

describe("gruntwork", () => {
  it("has the published table", async () => {
    expect(await rowsOf("gruntwork")).toEqual([
      [
        "Severity 1 (Critical)",
        "Complete service outage or critical functionality unavailable affecting multiple customers",
        "30 minutes",
        "4 hours",
        "as promised",
        "customers: opened, resolved; staff: at-risk, missed",
        "wanted",
      ],
      [
        "Severity 2 (High)",
        "Significant degradation of service or critical functionality unavailable for a subset of customers",
        "1 hour",
        "8 hours",
        "as promised",
        "customers: resolved; staff: at-risk, missed",
        "wanted",
      ],
      [
        "Severity 3 (Medium)",
        "Minor service degradation or non-critical functionality unavailable",
        "4 hours",
        "24 hours",
        "as promised",
        "none",
        "none",
      ],
      [
        "Severity 4 (Low)",
        "Cosmetic issues or minor bugs with workarounds available",
        "1 business day",
        "best effort",
        "as promised",
        "none",
        "none",
      ],
    ]);
  });

  it("runs day and night but for the business day", async () => {
    const { severities } = await builtIn("gruntwork");
    const calendars = severities
      .flatMap(({ response, resolution }) => [response, resolution])
      .map((target) => ("calendar" in target ? target.calendar : "none"));
    expect(calendars).toEqual([null, null, null, null, null, null, "default", "none"]);
  });

  it("excludes the five things that are not covered, in their words", async () => {
    expect([...(await builtIn("gruntwork")).exclusions.values()]).toEqual([
      "Beta or preview features (they're still experimental)",
      "Scheduled maintenance",
      "Issues outside our control (internet outages, AWS problems, etc.)",
      "Problems you caused (wrong configuration, hitting rate limits, etc.)",
      "Third-party service failures",
    ]);
  });

  it("opens Monday to Friday, nine to five, in nobody's time zone yet", async () => {
    const policy = await builtIn("gruntwork");
    expect(describePolicy(policy, NOW).calendars).toEqual([
      { name: "default", timezone: "Etc/UTC", hours: "Mon–Fri 09:00–17:00", holidays: "", next: [] },
    ]);
    expect(policy.timezoneSet).toBe(false);
  });

  it("has the labels sev1 to sev4", async () => {
    expect((await builtIn("gruntwork")).severities.flatMap(({ labels }) => labels)).toEqual(["sev1", "sev2", "sev3", "sev4"]);
  });
});

describe("cloud-gov", () => {
  it("answers within the published times and promises no solution", async () => {
    expect(await rowsOf("cloud-gov")).toEqual([
      [
        "Severity 1 (Platform availability)",
        "Issues that impact platform availability",
        "3 business hours",
        "best effort",
        "as promised",
        "none",
        "wanted",
      ],
      [
        "Severity 2 (Provisioning services)",
        "Issues that impact provisioning services",
        "2 business days",
        "best effort",
        "as promised",
        "none",
        "wanted",
      ],
      ["Severity 3 (Other issues)", "All other issues", "5 business days", "best effort", "as promised", "none", "none"],
    ]);
  });

  it("opens nine to five Eastern Time but on federal holidays", async () => {
    const policy = await builtIn("cloud-gov");
    expect(policy.timezoneSet).toBe(true);
    expect(describePolicy(policy, Date.parse("2026-11-01T12:00:00Z")).calendars).toEqual([
      {
        name: "default",
        timezone: "America/New_York",
        hours: "Mon–Fri 09:00–17:00",
        holidays: "US (public)",
        next: [
          { date: "2026-11-11", name: "Veterans Day" },
          { date: "2026-11-26", name: "Thanksgiving Day" },
          { date: "2026-12-25", name: "Christmas Day" },
        ],
      },
    ]);
  });

  it("maintains from Tuesday to Thursday, with no hours named", async () => {
    expect((await builtIn("cloud-gov")).maintenance.windows).toEqual([
      {
        days: [2, 3, 4],
        dates: [],
        spans: [{ from: 0, until: 1440 }],
        calendar: "default",
        reason: "System maintenance and upgrades while all our staff are available",
      },
    ]);
  });
});

describe("community", () => {
  it("counts in business days, promises no solution, mails nobody and shames nobody", async () => {
    const policy = await builtIn("community");
    expect(policy.severities.map(({ response }) => response.type)).toEqual(["business-days", "business-days", "business-days"]);
    expect(policy.severities.map(({ resolution }) => resolution.type)).toEqual(["best-effort", "best-effort", "best-effort"]);
    expect(policy.severities.flatMap(({ email }) => [...email.customers, ...email.staff])).toEqual([]);
    expect(policy.severities.map(({ rca }) => rca.type)).toEqual(["none", "none", "none"]);
    expect(policy.notices.missed).toBe("status");
  });
});

it("a built-in policy can be built on", async () => {
  const policy = await policyOf("extends: community\nseverities: { sev1: { response: 1 business day } }");
  expect([severityIn(policy, "sev1").response.text, policy.notices.missed, policy.base]).toEqual(["1 business day", "status", "community"]);
});
