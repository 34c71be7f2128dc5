import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageNamed } from "./pages.ts";

const [, part = ""] = pageNamed("docs/promises.md").text.split("\n## What it was built for\n");
const [table = ""] = part.split("\n## ");
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:clause|---)/.test(line))
  .map((line) => {
    const [clause = "", keepers = "", shows = ""] = line.slice(2, -2).split(" | ");
    return { clause, keepers: codesIn(keepers), shows };
  });

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

/** The tests that a cell names: each file with its titles. */
function testsIn(cell: string): readonly { readonly file: string; readonly title: string }[] {
  return [...cell.matchAll(/`(tests\/[^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file = "", titles = ""]) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => ({ file, title })),
  );
}

function titlesIn(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/\(\s*"((?:[^"\\]|\\.)+)",\s*(?:async\s*)?\(/g)].map(([, title = ""]) => title);
}

describe("what it was built for", () => {
  it("has a dozen clauses, each with what keeps it and what shows it", () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.filter(({ clause, keepers, shows }) => clause === "" || keepers.length === 0 || shows === "")).toEqual([]);
    expect(rows.filter(({ shows }) => testsIn(shows).length === 0 && !shows.startsWith("the same"))).toEqual([]);
  });

  it("names only files that there are", () => {
    expect(rows.flatMap(({ keepers }) => keepers).filter((file) => !existsSync(file))).toEqual([]);
  });

  it("names only tests that there are, each in its file", () => {
    const named = rows.flatMap(({ shows }) => testsIn(shows));
    expect(named.filter(({ file, title }) => !existsSync(file) || !titlesIn(file).includes(title))).toEqual([]);
  });

  it("names for each library the file that imports it", () => {
    const libraries = rows.flatMap(({ clause, keepers }) =>
      /^(?:With|Built) /.test(clause) ? codesIn(clause).map((library, place) => ({ library, file: keepers[place] ?? "" })) : [],
    );
    expect(libraries.map(({ library }) => library)).toEqual([
      "@actions/core",
      "@actions/github",
      "@octokit/rest",
      "luxon",
      "zod",
      "handlebars",
      "esbuild",
      "vitest",
    ]);
    const imports = (file: string, library: string) =>
      new RegExp(`(?:from|import\\()\\s*"${library}(?:/[^"]*)?"`).test(readFileSync(file, "utf8"));
    expect(libraries.filter(({ file, library }) => !imports(file, library))).toEqual([]);
  });
});
