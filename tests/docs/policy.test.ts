import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyReference, policySections } from "../../scripts/policy-reference.ts";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import { describeProblem } from "../../src/core/policy/problem.ts";
import { pageNamed } from "./pages.ts";

const sections = policySections();

describe("docs/policy.md", () => {
  it("is what the schema says (else: node scripts/write-schema.ts)", () => {
    expect(readFileSync("docs/policy.md", "utf8").replaceAll("\r\n", "\n")).toBe(policyReference());
  });

  it.each(sections.flatMap(({ name, keys }) => keys.map((key) => [`${name} ${key.path}`, key] as const)))(
    "says what %s means",
    (_, key) => {
      expect(key.means).toMatch(/^[A-Z"a].{10,}\.$/);
      expect(key.value).not.toBe("");
    },
  );

  it.each(sections.map((section) => [section.name, section] as const))("shows every key of %s in an example", (name, { keys }) => {
    const examples = pageNamed("docs/policy.md").blocks.map((block) => block.text);
    const example = examples.findLast((text) => text.startsWith(`${name}:`)) ?? "";
    const missing = keys.flatMap(({ path }) => path.split(".").slice(-1)).filter((key) => !new RegExp(`\\b${key}:`).test(example));
    expect([Object.keys(parse(example) ?? {}).includes(name), missing]).toEqual([true, []]);
  });
});

describe("the defaults that it names", () => {
  const defaults = sections.flatMap(({ name, keys }) =>
    keys.flatMap(({ path, fallback }) => (fallback === null ? [] : [{ name, path, fallback }])),
  );

  it.each(defaults.map((each) => [`${each.name} ${each.path}`, each] as const))(
    "of %s changes nothing when it is written",
    async (_, each) => {
      const { name, path, fallback } = each;
      const inside = path === name ? fallback : written(path.split("."), fallback);
      const bare =
        "extends: none\nseverities: { NAME: { title: A, labels: [a] } }\nmaintenance: { windows: [{ days: mon }] }\ncalendar: { holidays: { country: US } }\n";
      const without = parse(bare);
      const part = parse(inside);
      const whole = merged(without[name], part);
      // The built-in policies are compared by what they say, not by their name.
      const given = await policyOf({ ...without, [name]: path === "extends" ? "none" : whole });
      expect(given).toEqual(await policyOf(without));
    },
  );

  it("are the built-in policy gruntwork without a file", async () => {
    expect(defaults.find(({ path }) => path === "extends")?.fallback).toBe("gruntwork");
    const [empty, named] = await Promise.all(["", "extends: gruntwork\n"].map((text) => parsePolicy({ name: "policy.yml", text })));
    const read = [empty, named].map((one) => one?.ok && JSON.stringify({ ...one.value, policy: { ...one.value.policy, source: null } }));
    expect(read[0]).toBe(read[1]);
  });
});

function written(path: readonly string[], value: string): string {
  return path.reduceRight(
    (inner, key) => (key === "[]" ? `[${inner}]` : `{ ${key}: ${inner} }`),
    value.includes(": ") && !value.startsWith("{") ? `"${value}"` : value,
  );
}

function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other) && one.length === 1) return [merged(one[0], other[0])];
  if (!isMap(one) || !isMap(other)) return other;
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [key, key in other ? merged(one[key], other[key]) : one[key]]),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a policy means, as plain data; the time zone counts, not whether somebody chose it, nor how it is written. */
async function policyOf(data: unknown): Promise<unknown> {
  const parsed = await parsePolicy({ name: "policy.yml", text: JSON.stringify(data) });
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  const { calendars, timezoneSet, source, ...rest } = parsed.value.policy;
  expect([typeof timezoneSet, source.type]).toEqual(["boolean", "file"]);
  return { ...rest, calendars: [...calendars.values()].map(({ name, fingerprint }) => ({ name, fingerprint })) };
}
