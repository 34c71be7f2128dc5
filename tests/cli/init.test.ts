import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { type CallOptions, call } from "./call.ts";

let folder: string;
let desk: Desk | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-init-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await desk?.sim.stop();
  desk = null;
});

const POLICY = ".github/incident-slo.yml";
const file = (path: string) => readFileSync(join(folder, path), "utf8");

function init(args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}, more: CallOptions = {}) {
  return call(["init", ...args], { folder, environment: { TZ: "America/Chicago", ...environment }, ...more });
}

function cameFrom(url: string, path = ".git") {
  mkdirSync(join(folder, path, "refs/tags"), { recursive: true });
  writeFileSync(join(folder, path, "config"), `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n`);
}

const usesIn = () => parse(file(".github/workflows/incident-slo.yml")).jobs.slo.steps[0].uses;

describe("init", () => {
  it("writes two workflows, a policy that is right, and its schema, and says what to do next", async () => {
    const { code, out, err } = await init();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Next:");
    expect(parse(file(".github/workflows/incident-slo.yml"))).toMatchObject({ permissions: { contents: "read", issues: "write" } });
    expect(Object.keys(parse(file(".github/workflows/incident-slo.yml")).on)).toEqual(["issues", "issue_comment"]);
    expect(Object.keys(parse(file(".github/workflows/incident-slo-sweep.yml")).on)).toEqual(["schedule", "workflow_dispatch"]);
    expect(file(POLICY)).toContain("timezone: America/Chicago");
    const checked = await call(["check", "--json"], { folder });
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, problems: [] });
    const schema = JSON.parse(file(".github/incident-slo/policy.schema.json"));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile({ ...schema, $schema: undefined });
    validate(parse(file(POLICY)));
    expect(validate.errors).toBe(null);
  });

  it("offers in comments only what the policy understands", async () => {
    await init(["--extends", "community", "--timezone", "Europe/Berlin"]);
    const [, , , ...lines] = file(POLICY).split("\n");
    const uncommented = lines.map((line) => line.replace(/^( *)# /, "$1")).join("\n");
    expect(uncommented).toContain("\n    country: US");
    writeFileSync(join(folder, "whole.yml"), uncommented);
    const { out } = await call(["check", "whole.yml", "--json"], { folder });
    expect(JSON.parse(out).problems).toEqual([]);
  });

  it("leaves a policy that has a time zone of its own in it, whatever machine this is", async () => {
    const { out } = await init(["--extends", "cloud-gov"], { TZ: "Etc/UTC" });
    expect(file(POLICY)).toContain("\n  # timezone: America/New_York # cloud-gov's own, with the public holidays of US\n");
    expect(out).not.toContain("holidays");
    const page = await call(["policy"], { folder });
    expect(page.out).toContain("Monday to Friday 09:00–17:00 New York time, not on holidays.");
  });

  it.each(["gruntwork", "cloud-gov", "community"])("writes of %s the hours that it has", async (base) => {
    await init(["--extends", base], { TZ: "Etc/UTC" });
    const hours = async (policy: string) => (await call(["policy", policy], { folder })).out.match(/^Monday to Friday .*$/m)?.[0];
    expect(await hours(POLICY)).toBe(await hours(base));
  });

  it("says that the holidays stay where another time zone is named", async () => {
    const { out } = await init(["--extends", "cloud-gov", "--timezone", "Europe/Berlin"]);
    expect(file(POLICY)).toContain(
      "\n  timezone: Europe/Berlin # moved from America/New_York; the holidays stay those of US, unless you name yours\n",
    );
    expect(out).toContain(
      `cloud-gov counts in America/New_York. Moved to Europe/Berlin its holidays stay those of US: name yours in ${POLICY}, under calendar.holidays.`,
    );
    const again = await init(["--extends", "cloud-gov", "--timezone", "Europe/Berlin"]);
    expect(again.out).not.toContain("holidays stay");
  });

  it("names the time zone of a policy as any other where it is wished", async () => {
    const { out } = await init(["--extends", "cloud-gov", "--timezone", "America/New_York"]);
    expect(file(POLICY)).toContain("\n  timezone: America/New_York\n");
    expect(out).not.toContain("holidays");
  });

  it("overwrites nothing", async () => {
    mkdirSync(join(folder, ".github"));
    writeFileSync(join(folder, POLICY), "extends: community\n");
    expect((await init()).out).toContain(`${POLICY} is there already and stays as it is.`);
    expect(file(POLICY)).toBe("extends: community\n");
    const before = file(".github/workflows/incident-slo.yml");
    writeFileSync(join(folder, ".github/workflows/incident-slo.yml"), `${before}# mine\n`);
    await init();
    expect(file(".github/workflows/incident-slo.yml")).toMatch(/# mine\n$/);
  });

  it("writes nothing more unless asked, and then a form, the check of pull requests and the reports", async () => {
    const plain = await init();
    expect(plain.out.match(/^Wrote .*/gm)).toHaveLength(4);
    const { code, out } = await init(["--issue-form", "--policy-check", "--report", "--monthly"]);
    expect([code, out.match(/^Wrote .*/gm)]).toEqual([
      0,
      [
        "Wrote .github/ISSUE_TEMPLATE/incident.yml.",
        "Wrote .github/workflows/incident-slo-policy.yml.",
        "Wrote .github/workflows/incident-slo-report.yml.",
        "Wrote .github/workflows/incident-slo-monthly.yml.",
      ],
    ]);
    expect(out).toContain('under Pages, choose "GitHub Actions"');
    // How severe an incident is, staff say.
    expect(parse(file(".github/ISSUE_TEMPLATE/incident.yml")).labels ?? []).toEqual([]);
    expect(parse(file(".github/workflows/incident-slo-policy.yml")).on).toHaveProperty("pull_request");
    expect(parse(file(".github/workflows/incident-slo-report.yml")).jobs.publish.permissions).toEqual({
      pages: "write",
      "id-token": "write",
    });
  });

  it("writes workflows whose runs stay for the next deadline where that is wished", async () => {
    await init(["--punctual"]);
    for (const name of ["incident-slo.yml", "incident-slo-sweep.yml"])
      expect(parse(file(`.github/workflows/${name}`)).jobs.slo.steps[0].with).toHaveProperty("watch-for");
  });

  it.each([[[]], [["--punctual"]]])(
    "looks at issues without a label where the policy that is there promises them something (%s)",
    async (args) => {
      await init(args);
      expect(file(".github/workflows/incident-slo.yml")).toContain("toJSON(github.event.issue.labels)");
      writeFileSync(join(folder, POLICY), "untriaged: { as: sev4, from: 2026-12-01 }\n");
      expect((await init(args)).out).toContain("It lacks untriaged, so that a sweep alone finds issues without a label.");
      rmSync(join(folder, ".github/workflows"), { recursive: true });
      await init(args);
      const workflow = parse(file(".github/workflows/incident-slo.yml"));
      expect([workflow.jobs.slo.steps[0].with.untriaged, workflow.jobs.slo.if]).toEqual([true, expect.not.stringContaining("labels")]);
    },
  );

  it("says what to do about a workflow that is there and whose runs do not stay", async () => {
    await init();
    const lacking =
      /stays as it is\. It lacks watch-for, so its runs do not stay\. To have it, move the file away, run this again, and bring your changes over\./;
    expect((await init()).out).not.toMatch(lacking);
    const { code, out } = await init(["--punctual"]);
    expect([code, out]).toEqual([0, expect.stringMatching(lacking)]);
    rmSync(join(folder, ".github/workflows"), { recursive: true });
    await init(["--punctual"]);
    expect((await init(["--punctual"])).out).not.toMatch(lacking);
  });

  it.each`
    args                                      | uses
    ${["--action", "acme/incident-slo"]}      | ${"acme/incident-slo@v1"}
    ${["--action", "acme/incident-slo@v1.2"]} | ${"acme/incident-slo@v1.2"}
    ${[]}                                     | ${"OWNER/incident-slo@v1"}
  `("uses $uses with $args, and asks for an owner only where none is known", async ({ args, uses }) => {
    const { out } = await init([...args, "--report"]);
    expect(parse(file(".github/workflows/incident-slo.yml")).jobs.slo.steps[0].uses).toBe(uses);
    expect(file(".github/workflows/incident-slo-report.yml")).toContain(`uses: ${uses}`);
    expect(out.includes("in place of OWNER")).toBe(uses.startsWith("OWNER"));
  });

  it.each`
    clone                                               | origin                                 | environment                       | uses
    ${"https://github.com/acme/incident-slo.git"}       | ${null}                                | ${{}}                             | ${"acme/incident-slo@v1"}
    ${"git@github.com:acme/incident-slo.git"}           | ${"git@github.com:acme/desk.git"}      | ${{}}                             | ${"acme/incident-slo@v1"}
    ${"ssh://git@ssh.github.com:443/acme/incident-slo"} | ${"git@github.com:acme/desk.git"}      | ${{}}                             | ${"acme/incident-slo@v1"}
    ${"https://git.example.com/acme/incident-slo"}      | ${"git@git.example.com:acme/desk.git"} | ${{}}                             | ${"acme/incident-slo@v1"}
    ${"https://git.example.com/acme/incident-slo"}      | ${null}                                | ${{ GH_HOST: "git.example.com" }} | ${"acme/incident-slo@v1"}
    ${"https://acme.ghe.com/acme/incident-slo"}         | ${"https://acme.ghe.com/acme/desk"}    | ${{}}                             | ${"acme/incident-slo@v1"}
    ${"git@work:acme/incident-slo"}                     | ${"git@work:acme/desk"}                | ${{}}                             | ${"acme/incident-slo@v1"}
    ${"https://gitlab.com/acme/incident-slo.git"}       | ${null}                                | ${{}}                             | ${null}
    ${"https://gitlab.com/acme/incident-slo.git"}       | ${"https://gitlab.com/acme/desk"}      | ${{}}                             | ${null}
    ${"https://git.example.com/acme/incident-slo"}      | ${"git@github.com:acme/desk.git"}      | ${{}}                             | ${null}
    ${"https://github.com/acme/incident-slo.git"}       | ${"git@git.example.com:acme/desk.git"} | ${{}}                             | ${null}
    ${"git@work:acme/incident-slo"}                     | ${"git@github.com:acme/desk.git"}      | ${{}}                             | ${null}
  `("from a clone of $clone in one of $origin uses $uses", async ({ clone, origin, environment, uses }) => {
    cameFrom(clone, "action/.git");
    writeFileSync(join(folder, "action/.git/refs/tags/v1"), "0123\n");
    if (origin !== null) cameFrom(origin);
    const { code, out } = await init([], environment, { home: join(folder, "action") });
    expect([code, usesIn()]).toEqual([0, uses ?? "OWNER/incident-slo@v1"]);
    expect(/put the action's owner in place of OWNER: this program came from \S+, and/.test(out.replace(/\s+/g, " "))).toBe(uses === null);
  });

  it("fills the action's owner in where a file still lacks it, and says which files use another action", async () => {
    await init(["--report"]);
    const again = await init(["--report", "--action", "acme/incident-slo@v2"]);
    expect(again.out).toContain("Put acme/incident-slo in place of OWNER in .github/workflows/incident-slo.yml.");
    expect(file(".github/workflows/incident-slo-report.yml")).toContain("uses: acme/incident-slo@v2\n");
    expect([usesIn(), again.out.includes("in place of OWNER:")]).toEqual(["acme/incident-slo@v2", false]);
    const other = await init(["--action", "other/x"]);
    expect(other.out).toContain(".github/workflows/incident-slo.yml is there already and stays as it is. It does not use other/x.");
    expect([usesIn(), other.out.includes("has the tag v1")]).toEqual(["acme/incident-slo@v2", false]);
  });

  it("prints commands that can be run as they stand", async () => {
    const program = "node ../incident-slo/dist/cli.js";
    const bare = await init([], {}, { program, width: 60 });
    expect(bare.out.match(/^ {5}.*cli\.js .*$/gm)?.map((line) => line.trim())).toEqual([
      `${program} check`,
      `GH_TOKEN=$(gh auth token) ${program} init OWNER/REPO --labels`,
      `GH_TOKEN=$(gh auth token) ${program} check --remote OWNER/REPO`,
    ]);
    cameFrom("git@git.example.com:acme/desk.git");
    expect((await init([], {}, { program })).out).toContain(
      `\n     GH_ENTERPRISE_TOKEN=$(gh auth token --hostname git.example.com) ${program} init --labels\n`,
    );
    // A token that one command was given is not there for the next.
    expect((await init([], { GH_ENTERPRISE_TOKEN: "x" }, { program })).out).toContain(
      `\n     GH_ENTERPRISE_TOKEN=$(gh auth token --hostname git.example.com) ${program} check --remote acme/desk\n`,
    );
    const { out } = await init(["--api-url", "http://127.0.0.1:4870"], { GH_TOKEN: "x" }, { program });
    expect(out).toContain(`\n     GH_TOKEN=$(gh auth token) ${program} init --labels --api-url http://127.0.0.1:4870\n`);
    expect(out).toContain(`\n     GH_TOKEN=$(gh auth token) ${program} check --remote acme/desk --api-url http://127.0.0.1:4870\n`);
  });

  it("says where it writes outside any Git repository", async () => {
    expect((await init()).out).toContain(`${folder} is in no Git repository`);
    cameFrom("git@github.com:acme/desk.git");
    expect((await init()).out).not.toContain("in no Git repository");
  });

  it("writes no policy over one whose name ends otherwise", async () => {
    mkdirSync(join(folder, ".github"));
    writeFileSync(join(folder, ".github/incident-slo.yaml"), "extends: community\n");
    expect(await init()).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is .github/incident-slo.yaml, which nothing reads"),
    });
    expect(readdirSync(join(folder, ".github"))).toEqual(["incident-slo.yaml"]);
  });

  it("creates the labels that are not there in the repository that Git names, and leaves the others alone", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z");
    mkdirSync(join(folder, ".git"));
    writeFileSync(
      join(folder, ".git/config"),
      '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:acme/service.git\n\tfetch = x\n',
    );
    expect((await init()).out).toContain("incident-slo check --remote acme/service");
    const environment = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
    const first = await init(["--labels"], environment);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(/Labels created in acme\/service: excluded: beta, .*There already: sev1, sev2, sev3, sev4/);
    const again = await init(["--labels"], environment);
    expect(again.out).toContain("Labels created in acme/service: none.");
    desk.repo.openIssue({ author: "customer", title: "x", labels: ["excluded: beta"] });
  });

  it("tells a person what the token lacks, who has no job to give it to", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z");
    desk.sim.addToken("ghp_reader", { login: "lead", permissions: { metadata: "read", issues: "read" } });
    const environment = { GITHUB_TOKEN: "ghp_reader", GITHUB_API_URL: desk.sim.url, GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl };
    const { code, err } = await init(["acme/service", "--labels"], environment);
    expect([code, err]).toEqual([1, expect.stringContaining('Give the token "issues: write".')]);
  });

  it("says what is missing or wrong before it writes anything", async () => {
    expect(await init(["--labels"])).toMatchObject({ code: 2, err: expect.stringContaining("no remote called origin") });
    expect(await init(["acme/service", "--labels"])).toMatchObject({ code: 2, err: expect.stringContaining("GITHUB_TOKEN") });
    expect(await init(["--extends", "grunt"])).toMatchObject({ code: 2, err: expect.stringContaining("--extends: expected gruntwork") });
    expect(await init(["--action", "incident-slo"])).toMatchObject({ code: 2, err: expect.stringContaining("--action: expected") });
    expect(await init(["--timezone", "Chicago"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--timezone: expected an IANA time zone"),
    });
    expect(existsSync(join(folder, ".github"))).toBe(false);
  });
});
