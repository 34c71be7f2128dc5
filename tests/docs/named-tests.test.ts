import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** Lines that a page shows to be true by a test: the file, and what is named of it in quotes or in brackets. */
function namedTests(page: string): readonly { readonly file: string; readonly names: readonly string[] }[] {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/`(tests\/[\w/.-]+)`(?::((?: “[^”]+”,?)+)| \(([^)]+)\))?/g)].map(([, file = "", quoted = "", bracketed]) => ({
    file,
    names: bracketed === undefined ? [...quoted.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => name) : bracketed.split(", "),
  }));
}

/** What stands beside a test and is none: a name may come from there. */
function helpersOf(file: string): readonly string[] {
  const folder = dirname(file);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}

describe.each(["docs/threat-model.md", "docs/reliability.md"])("%s", (page) => {
  it("names tests that there are", () => {
    const named = namedTests(page);
    expect(named.length).toBeGreaterThan(20);
    const gone = named.flatMap(({ file, names }) => {
      if (!existsSync(file)) return [file];
      const source = [file, ...helpersOf(file)].map((each) => readFileSync(each, "utf8").replaceAll("\\`", "`")).join("\n");
      return names.filter((name) => !source.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(gone).toEqual([]);
  });

  it("names a test in each line of its table", () => {
    const text = readFileSync(page, "utf8");
    const table = text.slice(text.lastIndexOf("shown by |"));
    const lines = table.split("\n").slice(2);
    const rows = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith("|")),
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/`tests\/[\w/.-]+`[^|]*\|$/.test(row))).toEqual([]);
  });
});
