import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actionAt, originOf, rootOf } from "../../src/shell/cli/clone.ts";

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
  url                                                   | host                    | repository
  ${"git@github.com:acme/service.git"}                  | ${"github.com"}         | ${"acme/service"}
  ${"https://github.com/acme/service"}                  | ${"github.com"}         | ${"acme/service"}
  ${"https://pat:secret@github.com/acme/service.git"}   | ${"github.com"}         | ${"acme/service"}
  ${"https://GitHub.example.com:8443/acme/my.repo.git"} | ${"github.example.com"} | ${"acme/my.repo"}
  ${"ssh://git@ssh.github.com:443/acme/service.git"}    | ${"ssh.github.com"}     | ${"acme/service"}
  ${"git@work:acme/service.git"}                        | ${"work"}               | ${"acme/service"}
  ${"https://gitlab.com/group/sub/desk.git"}            | ${"gitlab.com"}         | ${null}
  ${"git@git.example.com:group/sub/desk.git"}           | ${"git.example.com"}    | ${null}
  ${"https://acme@dev.azure.com/acme/desk/_git/desk"}   | ${"dev.azure.com"}      | ${null}
  ${"https://git.sr.ht/~acme/desk"}                     | ${"git.sr.ht"}          | ${null}
  ${"https://git.example.com/desk"}                     | ${"git.example.com"}    | ${null}
  ${"https://git.example.com"}                          | ${"git.example.com"}    | ${null}
  ${"https://[2001:db8::1]:3000/acme/desk"}             | ${"[2001:db8::1]"}      | ${"acme/desk"}
  ${"codecommit::us-east-1://desk"}                     | ${"codecommit"}         | ${null}
  ${'"https://gitlab.com/acme/desk"'}                   | ${"gitlab.com"}         | ${"acme/desk"}
  ${"file:///srv/git/acme/desk"}                        | ${null}                 | ${null}
  ${"C:/git/acme/desk"}                                 | ${null}                 | ${null}
  ${"/srv/git"}                                         | ${null}                 | ${null}
  ${"../acme/service"}                                  | ${null}                 | ${null}
`("a clone of $url is $repository on $host", async ({ url, host, repository }) => {
  write(
    ".git/config",
    `[core]\n\tbare = false\n[remote "other"]\n\turl = git@github.com:x/y.git\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n`,
  );
  write("docs/deep/page.md", "");
  for (const place of [folder, join(folder, "docs/deep")]) {
    expect(await originOf(place)).toEqual(host === null ? null : { host, repository });
    expect(await rootOf(place)).toBe(folder);
  }
});

it("a worktree came from where its repository did", async () => {
  write("main/.git/config", '[remote "origin"]\n\turl = git@github.com:acme/service.git\n');
  write("main/.git/worktrees/side/commondir", "../..\n");
  write("side/.git", `gitdir: ${join(folder, "main/.git/worktrees/side")}\n`);
  write("side/src/x.ts", "");
  expect(await originOf(join(folder, "side/src"))).toEqual({ host: "github.com", repository: "acme/service" });
  expect(await rootOf(join(folder, "side/src"))).toBe(join(folder, "side"));
});

it("a folder in no repository has no root", async () => {
  expect([await rootOf(folder), await originOf(folder)]).toEqual([null, null]);
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
    expect((await actionAt(home()))?.name ?? null).toBe(action);
  });

  it("is what the package itself says, else unknown", async () => {
    expect(await actionAt(home())).toBeNull();
    write(
      "node_modules/incident-slo/package.json",
      JSON.stringify({ repository: { url: "git+https://github.com/acme/incident-slo.git" } }),
    );
    expect(await actionAt(home())).toEqual({ host: "github.com", name: "acme/incident-slo", version: null });
    write("node_modules/incident-slo/package.json", '{ "repository": "github:acme/incident-slo", "version": "2.3.4" }');
    expect(await actionAt(home())).toEqual({ host: "github.com", name: "acme/incident-slo", version: "v2" });
    write("node_modules/incident-slo/.git/config", '[remote "origin"]\n\turl = git@github.com:fork/incident-slo.git\n');
    expect(await actionAt(home())).toEqual({ host: "github.com", name: "fork/incident-slo", version: null });
    write("node_modules/incident-slo/.git/packed-refs", "# pack-refs\n0123 refs/tags/v1\n4567 refs/tags/v9.9.9\n");
    expect(await actionAt(home())).toEqual({ host: "github.com", name: "fork/incident-slo", version: "v1" });
    write("node_modules/incident-slo/.git/refs/tags/v2", "89ab\n");
    expect(await actionAt(home())).toEqual({ host: "github.com", name: "fork/incident-slo", version: "v2" });
  });
});
