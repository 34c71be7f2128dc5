import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dueTimesOf } from "../../src/app/deadline/due-times.ts";
import { policyJsonSchema } from "../../src/core/policy/json-schema.ts";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import type { Severity } from "../../src/core/policy/policy.ts";
import { describeProblem } from "../../src/core/policy/problem.ts";

const files = readdirSync("docs/policies").filter((file) => file.endsWith(".yml"));
const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(policyJsonSchema());

describe("docs/policies", () => {
  it("names each of its files", () => {
    const page = readFileSync("docs/policies/README.md", "utf8");
    expect([...page.matchAll(/\]\(([\w-]+\.yml)\)/g)].map(([, file]) => file).toSorted()).toEqual(files.toSorted());
    expect(files).toHaveLength(6);
  });

  it.each(files)("%s is accepted without a warning, and says what it keeps and what no program can", async (file) => {
    const text = readFileSync(`docs/policies/${file}`, "utf8");
    const parsed = await parsePolicy({ name: file, text }, { now: Date.parse("2026-12-01T00:00:00Z") });
    expect((parsed.ok ? parsed.value.warnings : parsed.error).map(describeProblem)).toEqual([]);
    expect([accepts(parse(text)), accepts.errors]).toEqual([true, null]);
    expect(text).toMatch(/^# Kept:$[\s\S]*^# No program keeps:$/m);
  });

  it("security.yml has the times that Cloud.gov's guide names, a retrospective for each, and tells no customer", async () => {
    const text = readFileSync("docs/policies/security.yml", "utf8");
    const parsed = await parsePolicy({ name: "security.yml", text });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { policy } = parsed.value;
    // Friday, half an hour before the end of business.
    const from = Date.parse("2026-03-06T21:30:00Z");
    const answeredBy = (severity: Severity) => dueTimesOf(severity, policy, from).find(({ metric }) => metric === "response")?.due ?? 0;
    expect(policy.severities.map((severity) => [severity.title, new Date(answeredBy(severity)).toISOString(), severity.rca.type])).toEqual([
      ["High", "2026-03-06T22:30:00.000Z", "wanted"],
      ["Medium", "2026-03-06T22:30:00.000Z", "wanted"],
      ["Low", "2026-03-06T22:30:00.000Z", "wanted"],
    ]);
    const cadences = policy.severities.map(({ updates }) => (updates.type === "every" ? updates.target.text : updates.type));
    expect(cadences).toEqual(["1 hour", "4 business hours", "1 business day"]);
    expect([policy.rca.repository, ...policy.severities.flatMap(({ email }) => email.customers)]).toEqual([null]);
  });
});
