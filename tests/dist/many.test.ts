import { afterEach, describe, expect, it } from "vitest";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { type RunOptions, runAction } from "../support/runner.ts";

const APP = "ghs_app_token";
const PERSON = "ghp_person_token";
const ALLOWED = { issues: "write", contents: "read", metadata: "read" } as const;

let sim: Simulator;
afterEach(() => sim.stop());

function act(inputs: Readonly<Record<string, string>>, options: RunOptions = {}) {
  return runAction(sim, { repository: "acme/desk", token: APP, ...options, inputs: { repositories: "acme/*", ...inputs } });
}

function repositoryWith(name: string, severity: string | null = null, policy: string | null = null) {
  const repo = sim.repository(name);
  for (const label of ["sev1", "sev2", "sev3", "sev4"]) repo.createLabel(label);
  sim.addUser("staff", { roles: { [name]: "triage" } });
  if (policy !== null) repo.writeFile(".github/incident-slo.yml", policy);
  if (severity === null) return repo;
  const number = repo.openIssue({ author: "customer", title: `Trouble in ${name}` });
  repo.label(number, severity, { by: "staff" });
  return repo;
}

/** Sixty repositories of an organization: three have an incident, one a broken policy, one is archived, one has no issues. */
async function openOrganization(options: SimulatorOptions = {}) {
  sim = await startSimulator({ now: "2026-03-06T14:02:00Z", ...options });
  sim.addUser("customer");
  sim.addToken(APP, { login: "desk-app[bot]", permissions: ALLOWED });
  for (let index = 1; index <= 60; index += 1) {
    const name = `acme/r${String(index).padStart(2, "0")}`;
    if (index === 20) sim.repository(name, { archived: true });
    else if (index === 30) sim.repository(name, { issues: false });
    else if (index === 10) repositoryWith(name, "sev1", BROKEN);
    else repositoryWith(name, [5, 35, 50].includes(index) ? "sev2" : null);
  }
}

const BROKEN = "extends: gruntwork\nseverities:\n  sev1: { response: 30 minuets }\n";

const paths = () => sim.requests.map(({ path }) => path);
const count = (path: string) => paths().filter((one) => one === path).length;
const listed = (text: string | undefined): readonly Record<string, unknown>[] => JSON.parse(text ?? "[]");

describe("a run over an organization's repositories", () => {
  it("follows each by itself, names what is wrong with one and goes on with the others; those that are idle cost one request together", async () => {
    await openOrganization();
    const first = await act({ repositories: "acme/*, acme/gone" });
    expect(first.code).toBe(1);
    expect(first.log).toContain("::error::acme/r10: .github/incident-slo.yml:3:21 severities.sev1.response: expected");
    expect(first.log).toMatch(/::error::acme\/gone: Failed to read the open incidents: .*acme\/gone.*Is there such a repository/);
    expect(first.log.match(/^::error/gm)).toHaveLength(2);
    expect([first.outputs.get("open"), first.outputs.get("comments")]).toEqual(["3", "3"]);
    expect(listed(first.outputs.get("incidents")).map(({ repository }) => repository)).toEqual(["acme/r05", "acme/r35", "acme/r50"]);
    expect(first.summary).toContain("# Incident SLO: 59 repositories");
    expect(first.summary).toContain("## acme/r05\n\n### Open incidents");
    expect(first.summary).toContain("54 repositories with nothing open and nothing new to say");
    expect(first.summary).toContain("Passed over, archived: acme/r20.");
    sim.clearLog();
    const second = await act({});
    expect([second.code, sim.writes().length]).toEqual([1, 0]);
    expect([sim.requests.length, count("/installation/repositories"), count("/graphql")]).toEqual([8, 1, 3 + 4]);
  });

  it("stops when GitHub's limit is used up, and says which repositories are left", async () => {
    // The first four repositories' worth.
    await openOrganization({ limits: { graphql: 1, isEnforced: true } });
    const { code, log, summary } = await act({ repositories: "acme/*, !acme/r10" });
    expect(code).toBe(0);
    const [, left, names = ""] = /::warning::(\d+) repositories are left to the next run \((.*?)\): .*rate limit/.exec(log) ?? [];
    expect(Number(left)).toBeGreaterThan(30);
    expect(names.split(", ")).toHaveLength(Number(left));
    expect(summary).toContain(`## Left to the next run\n\n- ${left} repositories not looked at (${names.split(", ")[0]}, `);
    expect(count("/graphql")).toBeLessThan(30);
  });

  it("has one policy for all where one is named, read once", async () => {
    await openOrganization();
    repositoryWith("acme/.github").writeFile("slo.yml", "severities:\n  sev2: { labels: [urgent] }\n");
    const repo = sim.repository("acme/r07");
    repo.createLabel("urgent");
    repo.label(repo.openIssue({ author: "customer", title: "No mail" }), "urgent", { by: "staff" });
    const { code, outputs } = await act({ policy: "acme/.github:slo.yml", "dry-run": "true" });
    expect([code, outputs.get("open")]).toEqual([0, "2"]);
    expect(listed(outputs.get("incidents")).map(({ repository }) => repository)).toEqual(["acme/r07", "acme/r10"]);
    const policies = sim.requests.filter(({ operation }) => operation === "SharedPolicy");
    expect(policies).toHaveLength(1);
  });

  it("fails with a shared policy that is not there, and writes nothing anywhere", async () => {
    await openOrganization();
    repositoryWith("acme/.github");
    const { code, log } = await act({ policy: "acme/.github:slo.yml", repositories: "acme/r05, acme/r35" });
    expect(code).toBe(1);
    expect(log).toContain(
      "acme/r05: Failed to read the policy acme/.github:slo.yml: there is no such file on the default branch. Correct the input policy, or add the file.",
    );
    expect(sim.writes()).toEqual([]);
  });

  it("fails where issues were turned off, once, and goes on with the others", async () => {
    await openOrganization();
    const off = sim.repository("acme/r30");
    off.createLabel("sev1");
    for (const title of ["From before", "Another"]) off.openIssue({ author: "customer", title, labels: ["sev1"] });
    const { code, log, outputs } = await act({ repositories: "acme/r05, acme/r30" });
    expect([code, outputs.get("comments")]).toEqual([1, "1"]);
    expect(log.match(/^::error.*/gm)).toEqual([
      "::error::acme/r30: Failed to begin to write about #1: HTTP 410, Issues are disabled for this repo. Turn on the repository's issues, or leave it out.",
    ]);
  });

  it("names in one warning where a policy file that was named is not there", async () => {
    await openOrganization();
    sim.repository("acme/r50").writeFile("support/slo.yml", "extends: community\n");
    const { code, log, summary } = await act({ policy: "support/slo.yml", repositories: "acme/r05, acme/r35, acme/r50" });
    const warning =
      "policy: there is no file support/slo.yml on the default branch of acme/r05, acme/r35, so the built-in policy gruntwork counts there. Correct the path, or add the file.";
    expect([code, log.match(/^::warning.*/gm)]).toEqual([0, [`::warning::${warning}`]]);
    expect(summary).toContain(`- ${warning}\n`);
  });

  it("follows the one issue on an issue's event, under a shared policy too", async () => {
    await openOrganization();
    repositoryWith("acme/.github").writeFile("slo.yml", "extends: cloud-gov\n");
    const payload = { action: "labeled", issue: { number: 1, labels: [{ name: "sev2" }] } };
    const options = { event: "issues", payload, repository: "acme/r05" };
    const { code, outputs } = await act({ policy: "acme/.github:slo.yml", "dry-run": "true" }, options);
    expect([code, count("/installation/repositories")]).toEqual([0, 0]);
    expect(listed(outputs.get("planned"))).toMatchObject([{ what: "status-created", text: expect.stringContaining("2 business days") }]);
  });

  it("says what helps where the token reaches no such repository", async () => {
    await openOrganization();
    sim.addToken("ghs_job", { login: "github-actions[bot]", permissions: ALLOWED, repositories: ["acme/r01"] });
    const { code, log } = await act({ repositories: "other/*" }, { token: "ghs_job" });
    expect(code).toBe(1);
    expect(log).toContain(
      "there is none to follow. The token reaches none that fits other/*: a job's own token reaches its own repository alone",
    );
  });

  it("dry: lists what each repository would get, and writes nothing", async () => {
    await openOrganization();
    const { code, outputs, summary } = await act({ "dry-run": "true", repositories: "acme/r0*" });
    expect([code, sim.writes()]).toEqual([0, []]);
    expect(listed(outputs.get("planned"))).toMatchObject([{ repository: "acme/r05", what: "status-created" }]);
    expect(summary).toContain("# Incident SLO: dry run, 9 repositories");
  });
});

describe("a person's token", () => {
  it("finds the repositories of an organization, of themselves, and of someone else", async () => {
    sim = await startSimulator({ now: "2026-03-06T14:02:00Z" });
    sim.addUser("customer");
    sim.repository("pat/own", { private: true, ownerType: "User" });
    sim.repository("sam/public", { ownerType: "User" });
    sim.repository("sam/secret", { ownerType: "User", private: true });
    repositoryWith("acme/shop", "sev1");
    sim.addToken(PERSON, { login: "pat" });
    const { outputs, code } = await act({ job: "shards", shards: "1", repositories: "pat/*, sam/*, acme/*" }, { token: PERSON });
    expect(code).toBe(0);
    expect(JSON.parse(outputs.get("matrix") ?? "")).toEqual({
      include: [{ shard: "1 of 1", repositories: "acme/shop,pat/own,sam/public" }],
    });
  });
});

describe("job: shards", () => {
  it("shares all repositories out over jobs, which then follow them", async () => {
    await openOrganization();
    const { code, outputs, summary } = await act({ job: "shards", shards: "3" });
    expect([code, sim.writes(), sim.requests.length]).toEqual([0, [], 1]);
    expect(summary).toContain("58 repositories for 3 jobs");
    const { include }: { include: { repositories: string }[] } = JSON.parse(outputs.get("matrix") ?? "{}");
    const names = include.flatMap(({ repositories }) => repositories.split(","));
    expect([names.length, new Set(names).size, names.includes("acme/r20")]).toEqual([58, 58, false]);
    const runs = [];
    for (const { repositories } of include) runs.push(await act({ repositories, "dry-run": "true" }));
    expect(runs.reduce((sum, run) => sum + Number(run.outputs.get("open")), 0)).toBe(3);
    expect(count("/installation/repositories")).toBe(1);
  });

  it("fails where there is nothing to share out, so that no job waits for an empty matrix", async () => {
    await openOrganization();
    const { code, outputs } = await act({ job: "shards", repositories: "acme/x*" });
    expect([code, outputs.get("matrix")]).toEqual([1, '{"include":[]}']);
  });
});
