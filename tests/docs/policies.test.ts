import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyJsonSchema } from "../../src/core/policy/json-schema.ts";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import { describeProblem } from "../../src/core/policy/problem.ts";

const files = readdirSync("docs/policies").filter((file) => file.endsWith(".yml"));
const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(policyJsonSchema());

describe("docs/policies", () => {
  it("names each of its files", () => {
    const page = readFileSync("docs/policies/README.md", "utf8");
    expect([...page.matchAll(/\]\(([\w-]+\.yml)\)/g)].map(([, file]) => file).toSorted()).toEqual(files.toSorted());
    expect(files).toHaveLength(5);
  });

  it.each(files)("%s is accepted without a warning, and says what it keeps and what no program can", async (file) => {
    const text = readFileSync(`docs/policies/${file}`, "utf8");
    const parsed = await parsePolicy({ name: file, text }, { now: Date.parse("2026-12-01T00:00:00Z") });
    expect((parsed.ok ? parsed.value.warnings : parsed.error).map(describeProblem)).toEqual([]);
    expect([accepts(parse(text)), accepts.errors]).toEqual([true, null]);
    expect(text).toMatch(/^# Kept:$[\s\S]*^# No program keeps:$/m);
  });
});
