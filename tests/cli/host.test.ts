import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Host, hostOf } from "../../src/shell/cli/host.ts";
import { call } from "./call.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-host-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TOKENS = { GH_TOKEN: "common", GH_ENTERPRISE_TOKEN: "enterprise" };

type Named = {
  readonly word?: string;
  readonly option?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly origin?: string;
};

function host(
  { word = "acme/service", option, environment = {}, origin }: Named,
  tokens: Readonly<Record<string, string>> = TOKENS,
): Promise<Host> {
  if (origin !== undefined) {
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, ".git/config"), `[remote "origin"]\n\turl = ${origin}\n`);
  }
  const values = new Map(option === undefined ? [] : [["api-url", option]]);
  return hostOf({ words: [word], values, flags: new Set() }, { environment: { ...tokens, ...environment }, folder });
}

describe("the host", () => {
  it.each`
    named                                                                        | apiUrl                                      | token
    ${{}}                                                                        | ${"https://api.github.com"}                 | ${"common"}
    ${{ origin: "git@github.com:acme/service.git" }}                             | ${"https://api.github.com"}                 | ${"common"}
    ${{ origin: "ssh://git@ssh.github.com:443/acme/service" }}                   | ${"https://api.github.com"}                 | ${"common"}
    ${{ origin: "https://acme.ghe.com/acme/service" }}                           | ${"https://api.acme.ghe.com"}               | ${"common"}
    ${{ origin: "git@github.example.com:acme/service" }}                         | ${"https://github.example.com/api/v3"}      | ${"enterprise"}
    ${{ environment: { GH_HOST: "github.example.com" } }}                        | ${"https://github.example.com/api/v3"}      | ${"enterprise"}
    ${{ environment: { GITHUB_API_URL: "https://github.example.com/api/v3/" } }} | ${"https://github.example.com/api/v3"}      | ${"enterprise"}
    ${{ word: "https://github.example.com/acme/service" }}                       | ${"https://github.example.com/api/v3"}      | ${"enterprise"}
    ${{ word: "https://github.com/acme/service" }}                               | ${"https://api.github.com"}                 | ${"common"}
    ${{ word: "https://github.example.com:8443/acme/service" }}                  | ${"https://github.example.com:8443/api/v3"} | ${"enterprise"}
    ${{ word: "http://127.0.0.1:4870/acme/desk" }}                               | ${"http://127.0.0.1:4870"}                  | ${"common"}
    ${{ option: "https://github.example.com/api/v3" }}                           | ${"https://github.example.com/api/v3"}      | ${"enterprise"}
    ${{ word: "https://github.com.example.com/acme/service" }}                   | ${"https://github.com.example.com/api/v3"}  | ${"enterprise"}
  `("of $named is $apiUrl, with the token for it alone", async ({ named, apiUrl, token }) => {
    expect(await host(named)).toEqual({ apiUrl, graphqlUrl: null, token });
  });

  it("is the first that is named: the option, an address, GITHUB_API_URL, GH_HOST, the origin", async () => {
    const everything = {
      option: "https://a.example.com/api/v3",
      word: "https://b.example.com/acme/service",
      environment: { GITHUB_API_URL: "https://c.example.com/api/v3", GH_HOST: "d.example.com" },
      origin: "https://e.example.com/acme/service",
    };
    const found: string[] = [];
    const rest: { -readonly [Key in keyof Named]: Named[Key] } = { ...everything };
    found.push((await host(rest)).apiUrl);
    delete rest.origin;
    for (const shorter of [
      { ...rest, option: undefined },
      { environment: everything.environment },
      { environment: { GH_HOST: "d.example.com" } },
      {},
    ])
      found.push((await host(JSON.parse(JSON.stringify(shorter)))).apiUrl);
    expect(found.map((url) => url[8])).toEqual(["a", "b", "c", "d", "e"]);
  });

  it.each`
    named                                                                                                                           | tokens                          | said
    ${{ word: "https://github.example.com/acme/service" }}                                                                          | ${{ GH_TOKEN: "common" }}       | ${/^Expected a token for github\.example\.com in GH_ENTERPRISE_TOKEN\. GH_TOKEN and GITHUB_TOKEN are for github\.com and ghe\.com\./}
    ${{ environment: { GH_HOST: "github.example.com" } }}                                                                           | ${{ GITHUB_TOKEN: "common" }}   | ${/GH_ENTERPRISE_TOKEN=\$\(gh auth token --hostname github\.example\.com\)/}
    ${{}}                                                                                                                           | ${{ GH_ENTERPRISE_TOKEN: "e" }} | ${/^Expected a token for github\.com in GH_TOKEN or GITHUB_TOKEN/}
    ${{ origin: "git@work:acme/service" }}                                                                                          | ${TOKENS}                       | ${/origin is on "work".*GH_HOST/}
    ${{ origin: "git@gitlab.com:acme/service" }}                                                                                    | ${TOKENS}                       | ${/^gitlab\.com is no GitHub/}
    ${{ origin: "https://gitlab.com/group/sub/desk.git" }}                                                                          | ${TOKENS}                       | ${/^gitlab\.com is no GitHub/}
    ${{ origin: "git@gitlab.com:group/sub/desk.git" }}                                                                              | ${TOKENS}                       | ${/^gitlab\.com is no GitHub/}
    ${{ origin: "https://dev.azure.com/acme/desk/_git/desk" }}                                                                      | ${TOKENS}                       | ${/^dev\.azure\.com is no GitHub/}
    ${{ origin: "git@ssh.dev.azure.com:v3/acme/desk/desk" }}                                                                        | ${TOKENS}                       | ${/^ssh\.dev\.azure\.com is no GitHub/}
    ${{ origin: "https://git.sr.ht/~acme/desk" }}                                                                                   | ${TOKENS}                       | ${/^git\.sr\.ht is no GitHub/}
    ${{ origin: "git@git.corp.example.com:group/sub/desk.git" }}                                                                    | ${TOKENS}                       | ${/origin is on "git\.corp\.example\.com", at a path that no GitHub has\. .*GH_HOST/}
    ${{ origin: "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/desk" }}                                                   | ${TOKENS}                       | ${/at a path that no GitHub has\. .*GH_HOST/}
    ${{ origin: "codecommit::us-east-1://desk" }}                                                                                   | ${TOKENS}                       | ${/origin is on "codecommit".*GH_HOST/}
    ${{ word: "https://gitlab.example.com/acme/service" }}                                                                          | ${TOKENS}                       | ${/^gitlab\.example\.com is no GitHub/}
    ${{ word: "http://github.example.com/acme/service" }}                                                                           | ${TOKENS}                       | ${/^The address: expected a URL such as https:/}
    ${{ option: "http://api.github.com" }}                                                                                          | ${TOKENS}                       | ${/^--api-url: expected a URL such as https:/}
    ${{ environment: { GITHUB_API_URL: "https://a.example.com/api/v3", GITHUB_GRAPHQL_URL: "https://b.example.com/api/graphql" } }} | ${TOKENS}                       | ${/^GITHUB_GRAPHQL_URL leads to another host/}
  `("of $named is refused: $said", async ({ named, tokens, said }) => {
    await expect(host(named, tokens)).rejects.toThrow(said);
  });

  it("has the environment's GraphQL only where the environment names it", async () => {
    const environment = { GITHUB_API_URL: "https://a.example.com/api/v3", GITHUB_GRAPHQL_URL: "https://a.example.com/api/graphql" };
    expect(await host({ environment })).toMatchObject({ graphqlUrl: "https://a.example.com/api/graphql" });
    expect(await host({ environment, option: "https://b.example.com/api/v3" })).toMatchObject({ graphqlUrl: null });
  });
});

describe("from a folder within the repository", () => {
  const at = (...args: readonly string[]) => call(args, { folder: join(folder, "src/deep"), environment: { TZ: "Etc/UTC" } });
  beforeEach(() => {
    mkdirSync(join(folder, ".git"));
    mkdirSync(join(folder, "src/deep"), { recursive: true });
  });

  it("the policy and the templates are those of the root, and named files those of the folder", async () => {
    mkdirSync(join(folder, ".github/incident-slo"), { recursive: true });
    writeFileSync(join(folder, ".github/incident-slo.yml"), "severities: { sev2: { response: 11 minutes } }\n");
    writeFileSync(join(folder, ".github/incident-slo/status.md.hbs"), "{{nothing}}\n");
    const { out } = await at("check", "--json");
    expect(out).toContain("11 minutes");
    expect(out).toContain("nothing");
    writeFileSync(join(folder, "src/deep/own.yml"), "severities: { sev2: { response: 12 minutes } }\n");
    expect((await at("policy", "own.yml")).out).toContain("12 minutes");
  });

  it("init writes at the root, and says so", async () => {
    const { code, out } = await at("init");
    expect([code, out]).toEqual([0, expect.stringMatching(/^The repository's root is .*\nWrote \.github\/workflows\/incident-slo\.yml\./)]);
    expect((await at("check")).code).toBe(0);
  });

  it("a policy whose name ends otherwise is named, not passed over", async () => {
    mkdirSync(join(folder, ".github"));
    writeFileSync(join(folder, ".github/incident-slo.yaml"), "extends: community\n");
    const { code, err } = await at("check");
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("There is .github/incident-slo.yaml, which nothing reads: name it .github/incident-slo.yml"),
    ]);
  });
});
