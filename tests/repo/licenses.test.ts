import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundledIn, licensesPage, packageFolders } from "../../scripts/licenses.ts";
import { builtOnce } from "../support/bundle.ts";

const page = readFileSync("dist/licenses.txt", "utf8");
/** Licences that ask for no more than to be named, and the one of the holidays' data, which asks for its source too. */
const KNOWN = /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|\(ISC AND CC-BY-3\.0\)|MIT AND ISC|\(MIT OR CC0-1\.0\))$/;

it("names every package that is in the bundle, with its version, its licence and its text", async () => {
  const packages = packageFolders((await builtOnce()).metafiles).map(bundledIn);
  expect(packages.length).toBeGreaterThan(20);
  for (const { name, version, license, text } of packages) {
    expect(page).toContain(`\n${name} ${version}\n${license}\n`);
    expect(page).toContain(text);
    expect([name, license]).toEqual([name, expect.stringMatching(KNOWN)]);
  }
  expect(page).toBe(licensesPage(packages));
});

it("is the same whatever the order in which packages are found", () => {
  const one = { name: "b", version: "1.0.0", license: "MIT", text: "Text of b" };
  const other = { name: "a", version: "2.0.0", license: "ISC", text: "" };
  expect(licensesPage([one, other])).toBe(licensesPage([other, one]));
  expect(licensesPage([one, other])).toMatch(/a 2\.0\.0\nISC\n\nThe package comes without[\s\S]*b 1\.0\.0\nMIT\n\nText of b\n$/);
});

it.each`
  path                                          | folder
  ${"node_modules/luxon/src/luxon.js"}          | ${"node_modules/luxon"}
  ${"node_modules/@octokit/core/dist/index.js"} | ${"node_modules/@octokit/core"}
  ${"node_modules/a/node_modules/b/index.js"}   | ${"node_modules/a/node_modules/b"}
  ${"slim:node_modules/undici/index.js"}        | ${"node_modules/undici"}
  ${"node_modules\\yaml\\index.js"}             | ${"node_modules/yaml"}
  ${"src/index.ts"}                             | ${null}
  ${"unused:endpoints"}                         | ${null}
`("$path belongs to $folder", ({ path, folder }) => {
  const used = { outputs: { "dist/index.js": { inputs: { [path]: { bytesInOutput: 1 } }, bytes: 1, imports: [], exports: [] } } };
  const unused = { outputs: { "dist/index.js": { inputs: { [path]: { bytesInOutput: 0 } }, bytes: 1, imports: [], exports: [] } } };
  expect(packageFolders([used])).toEqual(folder === null ? [] : [folder]);
  expect(packageFolders([unused])).toEqual([]);
});
