import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import { COMMANDS } from "../../src/shell/cli/commands.ts";
import { PAGES, pageNamed } from "./pages.ts";

it("the documents name no local path and no registry", () => {
  const local = /(?:^|[\s`"'(=])(?:\/(?:home|root|work|tmp|Users|var)\/|[A-Z]:\\)|registry\.|npmjs|artifactory|localhost:\d/m;
  expect(PAGES.filter(({ text }) => local.test(text)).map(({ path }) => path)).toEqual([]);
});

it("every command that a line names is one of the command line, with options that it has", async () => {
  const named = PAGES.flatMap(({ path, codes }) =>
    codes.flatMap((code) => {
      const [, words] = /^(?:node dist\/cli\.js|incident-slo) (.+)$/.exec(code) ?? [];
      return words === undefined || words.startsWith("-") ? [] : [{ path, words: words.split(" ") }];
    }),
  );
  expect(named.length).toBeGreaterThan(10);
  const wrong: string[] = [];
  for (const { path, words } of named) {
    const [name = "", ...rest] = words;
    const command = await COMMANDS.get(name)?.load();
    const options = rest.filter((word) => word.startsWith("--")).map((word) => word.slice(2).replace(/=.*$/, ""));
    const unknown = options.filter((option) => option !== "help" && !Object.hasOwn(command?.options ?? {}, option));
    if (command === undefined || unknown.length > 0) wrong.push(`${path}: ${words.join(" ")}`);
  }
  expect(wrong).toEqual([]);
});

it("every column of every table has a name", () => {
  const heads = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/^(\|.*\|)\n\|[ :|-]+\|$/gm)].map(([, head = ""]) => `${path}: ${head}`),
  );
  expect(heads.length).toBeGreaterThan(50);
  expect(heads.filter((head) => /\|\s*\|/.test(head))).toEqual([]);
});

it("every file of the repository that a line names is there", () => {
  const wrong = PAGES.flatMap(({ path, codes }) =>
    codes
      .filter((code) => /^(?:src|tests|templates|docs|scripts|bench)\/[\w./-]+\.\w+$/.test(code) && !existsSync(code))
      .map((code) => `${path}: ${code}`),
  );
  expect(wrong).toEqual([]);
});

it("every test that a page names by its title stands in its file", () => {
  const named = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/`(tests\/[^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file = "", titles = ""]) =>
      [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => ({ path, file, title })),
    ),
  );
  expect(new Set(named.map(({ path }) => path))).toContain("docs/threat-model.md");
  expect(named.filter(({ file, title }) => !existsSync(file) || !readFileSync(file, "utf8").includes(`"${title}",`))).toEqual([]);
});

it("every template has its line among the files that a repository may replace", () => {
  const { codes } = pageNamed("docs/templates.md");
  const listed = new Set(codes.map((code) => code.split(".")[0]));
  const names = readdirSync("templates").map((file) => file.split(".")[0]);
  expect(names.filter((name) => !listed.has(name))).toEqual([]);
});

it("the README says what matters in 1,100 words, before its reference", () => {
  const [first = "", ...rest] = pageNamed("README.md").text.split("\n# Reference\n");
  expect(rest).toHaveLength(1);
  expect(first.split(/\s+/).length).toBeLessThanOrEqual(1_100);
});

it("the README names what GitHub starts by itself in a published clone", () => {
  const published = pageNamed("README.md").text.split("1. **Publish this clone")[1]?.split("2. **")[0];
  expect(existsSync(".github/dependabot.yml")).toBe(published?.includes("Only [Dependabot](.github/dependabot.yml) runs there unasked"));
});

it("the quiet way names a file before it uses it, says what its commands stand for, and its trial touches no usual label", async () => {
  const { text, blocks } = pageNamed("docs/quietly.md");
  expect(text.indexOf("`changed.yml`")).toBeLessThan(text.indexOf("--policy changed.yml"));
  expect(text.indexOf("`incident-slo` stands for")).toBeLessThan(text.indexOf("```sh"));
  const trial = blocks.find((block) => block.text.includes("trial: sev1"))?.text ?? "";
  const parsed = await parsePolicy({ name: "trial.yml", text: trial });
  const labels = parsed.ok ? parsed.value.policy.severities.flatMap((severity) => severity.labels) : [];
  expect(labels).toEqual(["trial: sev1", "trial: sev2", "trial: sev3", "trial: sev4"]);
});
