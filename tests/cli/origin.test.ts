import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actionAt, originOf } from "../../src/shell/cli/origin.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-origin-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it.each`
  url                                              | origin
  ${"git@github.com:acme/service.git"}             | ${"acme/service"}
  ${"https://github.com/acme/service"}             | ${"acme/service"}
  ${"https://github.example.com/acme/my.repo.git"} | ${"acme/my.repo"}
  ${"ssh://git@github.com/acme/service.git"}       | ${"acme/service"}
  ${"/srv/git"}                                    | ${null}
`("a clone of $url is $origin", async ({ url, origin }) => {
  write(
    ".git/config",
    `[core]\n\tbare = false\n[remote "other"]\n\turl = git@github.com:x/y.git\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n`,
  );
  expect(await originOf(folder)).toBe(origin);
});

describe("the action's repository", () => {
  const home = () => join(folder, "node_modules", "incident-slo");
  const installed = (resolved: string) =>
    write("node_modules/.package-lock.json", JSON.stringify({ packages: { "node_modules/incident-slo": { resolved } } }));

  it.each`
    resolved                                                            | action
    ${"git+ssh://git@github.com/acme/incident-slo.git#0123abc"}         | ${"acme/incident-slo"}
    ${"git+https://github.com/acme/incident-slo.git#0123abc"}           | ${"acme/incident-slo"}
    ${"https://codeload.github.com/acme/incident-slo/tar.gz/0123abc"}   | ${null}
    ${"https://packages.example/incident-slo/-/incident-slo-1.0.0.tgz"} | ${null}
  `("of a package from $resolved is $action", async ({ resolved, action }) => {
    write("node_modules/incident-slo/package.json", "{}");
    installed(resolved);
    expect(await actionAt(home())).toBe(action);
  });

  it("is what the package itself says, else unknown", async () => {
    expect(await actionAt(home())).toBeNull();
    write(
      "node_modules/incident-slo/package.json",
      JSON.stringify({ repository: { url: "git+https://github.com/acme/incident-slo.git" } }),
    );
    expect(await actionAt(home())).toBe("acme/incident-slo");
    write("node_modules/incident-slo/.git/config", '[remote "origin"]\n\turl = git@github.com:fork/incident-slo.git\n');
    expect(await actionAt(home())).toBe("fork/incident-slo");
  });
});
