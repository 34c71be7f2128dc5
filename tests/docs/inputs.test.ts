import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { pageNamed } from "./pages.ts";

type Declared = Readonly<Record<string, { readonly description?: unknown; readonly default?: unknown }>>;

// That the code agrees with it, tests/repo/action-yml.test.ts checks.
const { inputs, outputs }: { readonly inputs: Declared; readonly outputs: Declared } = parse(readFileSync("action.yml", "utf8"));
const readme = pageNamed("README.md").text;

/** The names in the first cell of each row of a section's table, with the second cell. */
function rowsIn(heading: string): readonly { readonly name: string; readonly second: string }[] {
  const [, section = ""] = readme.split(`\n## ${heading}\n`);
  const [own = ""] = section.split("\n## ");
  const rows = own.split("\n").filter((line) => /^\| `/.test(line));
  return rows.flatMap((row) => {
    const [, first = "", second = ""] = row.split(/(?<!\\) ?\| ?/);
    return [...first.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => ({ name, second: second.replaceAll("`", "") }));
  });
}

it.each(Object.entries({ ...inputs, ...outputs }))("action.yml describes %s", (_, { description }) => {
  expect(String(description ?? "").length).toBeGreaterThan(15);
});

describe("the README", () => {
  it("has a row for every input, with its default", () => {
    const rows = rowsIn("Inputs");
    const told = Object.fromEntries(rows.map(({ name, second }) => [name, second]));
    expect(told).toEqual(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? "")])));
    expect(rows).toHaveLength(Object.keys(inputs).length);
  });

  it("has a row for every output", () => {
    expect(new Set(rowsIn("Outputs").map(({ name }) => name))).toEqual(new Set(Object.keys(outputs)));
  });
});
