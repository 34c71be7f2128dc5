import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../src/simulator/simulator.ts";
import { call } from "./call.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-check-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("check", () => {
  it("prints every problem with its place and ends with 1", async () => {
    writeFileSync(join(folder, "policy.yml"), "severities:\n  sve1: { response: 4 horus }\n");
    const { code, out } = await call(["check", "policy.yml"], { folder });
    expect(code).toBe(1);
    expect(out).toContain('policy.yml:2:3 severities.sve1: a new severity needs a title. Did you mean "sev1"?');
    expect(out).toContain("policy.yml:2:21 severities.sve1.response:");
  });

  it("shows what each tier is promised", async () => {
    writeFileSync(
      join(folder, "policy.yml"),
      "calendars: { emea: { timezone: Europe/Berlin } }\ntiers: { gold: { labels: [vip], calendar: emea, severities: { sev1: { response: 5 minutes } } } }\n",
    );
    const { code, out } = await call(["check", "policy.yml"], { folder });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /Tier gold \(vip\), on the calendar emea:\nSeverity .*\n-.*\nSeverity 1 \(Critical\) +5 minutes +as promised +4 hours/,
      ),
    ]);
    const json = JSON.parse((await call(["check", "policy.yml", "--json"], { folder })).out);
    expect(json.policy.tiers).toMatchObject([
      { name: "gold", labels: "vip", calendar: "emea", severities: [{ key: "sev1", response: "5 minutes" }, {}, {}, {}] },
    ]);
  });

  it("takes the folder's own policy without being told", async () => {
    mkdirSync(join(folder, ".github"));
    writeFileSync(join(folder, ".github/incident-slo.yml"), "severities: { sev1: { title: Everything is down } }\n");
    const { code, out, err } = await call(["check"], { folder });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Severity 1 (Everything is down)");
    writeFileSync(join(folder, ".github/incident-slo.yaml"), "extends: community\n");
    const beside = await call(["check"], { folder });
    expect(beside).toEqual({ code, out, err: "Nothing reads .github/incident-slo.yaml: .github/incident-slo.yml beside it counts.\n" });
  });

  it("says so when there is none, and shows the default", async () => {
    const { code, out, err } = await call(["check"], { folder });
    expect(code).toBe(0);
    expect(err).toContain("There is no .github/incident-slo.yml here");
    expect(out).toContain("Severity 1 (Critical)");
  });

  it("answers programs with JSON alone on standard output", async () => {
    const { code, out } = await call(["check", "--json"], { folder });
    expect([code, JSON.parse(out).ok]).toEqual([0, true]);
  });

  it("shows a built-in policy by its name", async () => {
    expect((await call(["check", "cloud-gov"], { folder })).out).toContain("America/New_York");
  });

  it.each([
    ["nothing.yml", "Failed to read nothing.yml: there is no such file."],
    [".", "Failed to read .: it is a folder."],
  ])("that cannot read %s says why", async (name, told) => {
    const { code, err } = await call(["check", name], { folder });
    expect([code, err]).toEqual([1, `${told}\n`]);
  });
});

describe("check --remote", () => {
  let sim: Simulator;
  beforeEach(async () => {
    sim = await startSimulator({ now: "2026-03-02T09:00:00Z" });
    const repo = sim.repository("acme/service");
    sim.addUser("kim", { roles: { "acme/service": "admin" } });
    sim.addToken("ghp_kim", { login: "kim" });
    repo.writeFile(".github/workflows/slo.yml", "on: issues\njobs: { a: { steps: [{ uses: acme/incident-slo@v1 }] } }\n");
    sim.repository("acme/incident-slo").writeFile("action.yml", "name: Incident SLO\n", "v1");
    repo.createLabel("sev\u001b[2J1");
  });
  afterEach(() => sim.stop());

  const run = (args: readonly string[] = []) =>
    call(["check", "--remote", "acme/service", "--api-url", sim.url, ...args], { folder, environment: { GH_TOKEN: "ghp_kim" } });

  it("tells by area what fits and what does not, in lines for people, and ends with 1", async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([1, ""]);
    expect(out.split("\n")[0]).toBe("acme/service beside the built-in policy gruntwork");
    expect([...out.matchAll(/^(?=\S)(.+)$/gm)].map(([line]) => line).slice(1, -1)).toEqual([
      "Policy",
      "Labels",
      "Workflow",
      "Mail",
      "People",
    ]);
    expect(out).toContain('  ✗ There is no label "sev1", so no issue can be Severity 1 (Critical).');
    expect(out).toContain("\n      gh label create sev1 --repo acme/service --color b60205\n");
    expect(out).toContain("incident-slo init acme/service --labels");
    expect(out).toMatch(/\d things must be put right, \d+ things could be better\.\n$/);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("answers programs with the same findings", async () => {
    const { code, out } = await run(["--json"]);
    const { ok, repository, findings } = JSON.parse(out);
    expect([code, ok, repository]).toEqual([1, false, "acme/service"]);
    expect(findings).toContainEqual({
      area: "workflow",
      level: "problem",
      file: ".github/workflows/slo.yml",
      line: null,
      message: expect.stringContaining("does not run on a schedule"),
      cure: expect.arrayContaining(["incident-slo init"]),
    });
  });

  it("takes a policy of this folder instead of the repository's", async () => {
    writeFileSync(join(folder, "mine.yml"), "severities: { sve1: {} }\n");
    const { code, out } = await run(["mine.yml"]);
    expect([code, out]).toEqual([1, expect.stringContaining("✗ mine.yml:1: severities.sve1: a new severity needs a title.")]);
  });

  it.each([
    [["check", "--remote", "service"], 2, "Expected a repository such as acme/service"],
    [["check", "--remote", "acme/service", "--templates", "x"], 2, "--templates does not go with --remote"],
    [["check", "--api-url", "http://x"], 2, "--api-url belongs to --remote"],
  ])("%s is refused", async (args, code, told) => {
    expect(await call(args, { folder, environment: { GH_TOKEN: "ghp_kim" } })).toMatchObject({ code, err: expect.stringContaining(told) });
  });

  it("says that a repository cannot be seen, or a token is not valid", async () => {
    const args = ["check", "--remote", "acme/none", "--api-url", sim.url];
    expect(await call(args, { environment: { GH_TOKEN: "ghp_kim" } })).toMatchObject({
      code: 1,
      err: expect.stringContaining("no such repository"),
    });
    expect(await call(args, { environment: { GH_TOKEN: "ghp_old" } })).toMatchObject({
      code: 1,
      err: expect.stringContaining("The token is not valid (any more)."),
    });
    expect(await call(args)).toMatchObject({ code: 2, err: expect.stringContaining("Expected a token") });
  });
});
