import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsWith, sectionOf } from "../../scripts/release-notes.ts";

const CHANGELOG =
  "# Changelog\n\n## Unreleased\n\n- Soon.\n\n## 1.2.3 (2026-03-02)\n\n### Fixed\n\n- A thing.\n\n## [1.2.30]\n\n- Other.\n\n## 1.2.2\n\n## 1.0.0\n\n- First.\n";

describe("what CHANGELOG.md says of a version", () => {
  it.each`
    version     | section
    ${"1.2.3"}  | ${"### Fixed\n\n- A thing."}
    ${"1.2.30"} | ${"- Other."}
    ${"1.0.0"}  | ${"- First."}
    ${"1.2.2"}  | ${null}
    ${"1.2.4"}  | ${null}
    ${"102.3"}  | ${null}
  `("$version: $section", ({ version, section }) => {
    expect(sectionOf(CHANGELOG, version)).toBe(section);
    expect(sectionOf(CHANGELOG.replaceAll("\n", "\r\n"), version)).toBe(section);
  });
});

describe("a tag", () => {
  it.each`
    tag         | packaged   | problems
    ${"v1.2.3"} | ${"1.2.3"} | ${[]}
    ${"v1.2.3"} | ${"1.2.2"} | ${["The tag is v1.2.3, but package.json has version 1.2.2."]}
    ${"v1.2.2"} | ${"1.2.2"} | ${['CHANGELOG.md says nothing under "## 1.2.2".']}
    ${"1.2.3"}  | ${"1.2.3"} | ${["The tag is 1.2.3; expected one such as v1.2.3."]}
    ${"v1"}     | ${"1.0.0"} | ${["The tag is v1; expected one such as v1.2.3."]}
  `("$tag of a package at $packaged", ({ tag, packaged, problems }) => {
    expect(problemsWith(tag, packaged, CHANGELOG)).toEqual(problems);
  });
});

describe("every system", () => {
  it("gets the same line ends, so that dist/ is the same everywhere", () => {
    expect(readFileSync(".gitattributes", "utf8")).toMatch(/^\* text=auto eol=lf$/m);
  });

  it("can run the scripts that CI runs, whatever its shell", () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync("package.json", "utf8"));
    const called = new Set(["build", "types", "lint", "test", "test:unit"]);
    for (const name of called) expect([name, scripts[name]]).toEqual([name, expect.not.stringMatching(/^\w+=|[$`';]|\brm\b|\bcp\b/)]);
    const workflow = readFileSync(".github/workflows/ci.yml", "utf8");
    for (const [, name = ""] of workflow.matchAll(/npm (?:run )?(?!ci\b)([\w:]+)/g)) expect([...called]).toContain(name);
  });

  it("has what a newcomer to the repository looks for", () => {
    expect(readdirSync(".github")).toEqual(
      expect.arrayContaining([
        "CODEOWNERS",
        "CONTRIBUTING.md",
        "ISSUE_TEMPLATE",
        "SECURITY.md",
        "dependabot.yml",
        "incident-slo.yml",
        "workflows",
      ]),
    );
  });
});
