import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { programAt } from "../../../src/shell/terminal/program.ts";

it.each`
  script                                             | program
  ${"/usr/local/bin/incident-slo"}                   | ${"incident-slo"}
  ${"/home/kim/desk/node_modules/.bin/incident-slo"} | ${"npx incident-slo"}
  ${"/home/kim/incident-slo/dist/cli.js"}            | ${"node ../incident-slo/dist/cli.js"}
  ${"/home/kim/desk/dist/cli.js"}                    | ${"node dist/cli.js"}
  ${"/opt/slo/cli.js"}                               | ${"node /opt/slo/cli.js"}
  ${"/home/kim/my clone/dist/cli.js"}                | ${'node "../my clone/dist/cli.js"'}
`("$script is called again as $program", ({ script, program }) => {
  expect(programAt(script, "/home/kim/desk")).toBe(program);
});

it.each`
  wanted                         | program
  ${null}                        | ${"npx incident-slo"}
  ${"incident-slo"}              | ${"npx incident-slo"}
  ${"incident-slo@1"}            | ${"npx --package=incident-slo@1 incident-slo"}
  ${"../incident-slo-0.1.0.tgz"} | ${"npx --package=../incident-slo-0.1.0.tgz incident-slo"}
`("what npx was told to run ($wanted) is $program", ({ wanted, program }) => {
  const folder = mkdtempSync(join(tmpdir(), "slo-npx-"));
  const place = join(folder, "_npx/0123");
  mkdirSync(place, { recursive: true });
  if (wanted !== null)
    writeFileSync(join(place, "package.json"), JSON.stringify({ dependencies: {}, _npx: { packages: [wanted] } }, null, 2));
  expect(programAt(join(place, "node_modules/.bin/incident-slo"), folder)).toBe(program);
  rmSync(folder, { recursive: true });
});
