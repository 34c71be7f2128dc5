import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runReport } from "../../../src/shell/action/report-job.ts";
import { readTask } from "../../../src/shell/action/task.ts";
import { type Desk, openDesk, TOKEN } from "../../support/desk.ts";
import { emptyStepSummary } from "../../support/step-summary.ts";

let desk: Desk;
let folder: string;
let summary: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "slo-job-"));
  summary = emptyStepSummary();
  desk = await openDesk("2026-03-02T09:00:00Z", { policy: "severities: { sev2: { response: 1 hour } }\n" });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await desk.sim.stop();
});

/** As the runner starts it: inputs and context in the environment. */
function run(inputs: Readonly<Record<string, string>> = {}): Promise<number> {
  const context = {
    GITHUB_REPOSITORY: "acme/service",
    GITHUB_API_URL: desk.sim.url,
    GITHUB_GRAPHQL_URL: desk.sim.graphqlUrl,
    GITHUB_WORKSPACE: folder,
    INPUT_TOKEN: TOKEN,
    INPUT_JOB: "report",
  };
  const given = Object.entries(inputs).map(([name, value]): [string, string] => [`INPUT_${name.toUpperCase()}`, value]);
  for (const [name, value] of [...Object.entries(context), ...given]) vi.stubEnv(name, value);
  return runReport(process.env);
}

describe("job: report", () => {
  it("is chosen by the input, whatever the event", () => {
    expect(readTask({ INPUT_JOB: "report", GITHUB_EVENT_NAME: "pull_request" })).toEqual({ job: "report" });
    expect(readTask({ INPUT_JOB: "", GITHUB_EVENT_NAME: "schedule" })).toEqual({ job: "all" });
  });

  it("writes the summary and, where wanted, the files, and nothing to GitHub", async () => {
    const number = desk.repo.openIssue({ author: "customer", title: "Slow", labels: ["sev2"] });
    desk.repo.comment(number, { by: "staff", body: "On it.", at: "2026-03-02T09:30:00Z" });
    desk.at("10:00");
    expect(await run({ out: "site/slo", since: "2026-03" })).toBe(0);
    expect(readFileSync(summary, "utf8")).toContain("**100%** of promises were kept: 1 of 1");
    expect(readFileSync(join(folder, "site/slo/index.html"), "utf8")).toContain("<strong>100%</strong> of promises were kept: 1 of 1");
    expect(desk.writes()).toEqual([]);
  });

  it("opens one issue a month with it, once, without what its readers must not see", async () => {
    const titles = ["Slow search", "Muted thing"].map((title) => {
      const number = desk.repo.openIssue({ author: "customer", title, at: "2026-03-02T09:00:00Z" });
      desk.repo.label(number, "sev2", { by: "staff", at: "2026-03-02T09:01:00Z" });
      desk.repo.close(number, { by: "staff", at: "2026-03-02T12:00:00Z" });
      return number;
    });
    desk.repo.createLabel("incident-slo: mute");
    desk.repo.label(titles[1] ?? 0, "incident-slo: mute", { by: "staff" });
    // A stranger's issue that looks like ours is none.
    desk.repo.openIssue({ author: "customer", title: "Fake", body: "<!-- incident-slo-report 2026-03 -->", at: "2026-04-01T06:00:00Z" });
    desk.at("2026-04-01T06:17:00Z");
    expect(await run({ post: "issue", "dry-run": "true" })).toBe(0);
    const reports = () => desk.repo.threads().filter(({ title }) => title.startsWith("Promises kept"));
    expect(reports()).toEqual([]);
    expect(await run({ post: "issue", "dry-run": "false" })).toBe(0);
    expect(reports().map(({ title, by, labels }) => [title, by, labels])).toEqual([["Promises kept in March 2026", "github-actions", []]]);
    const body = reports()[0]?.body ?? "";
    expect(body).toContain("Slow search");
    expect(body).not.toContain("Muted thing");
    expect(body).toMatch(/<!-- incident-slo-report 2026-03 -->$/);
    expect(await run({ post: "issue" })).toBe(0);
    desk.at("2026-04-20T06:17:00Z");
    expect(await run({ post: "issue", since: "2026-03", until: "2026-04" })).toBe(0);
    expect(reports()).toHaveLength(1);
    const said = vi.spyOn(process.stdout, "write");
    expect(await run({ post: "issue", "dry-run": "true" })).toBe(0);
    // Another range, or a month that goes on, would stand in the way of the month's own report.
    expect(await run({ post: "issue", "dry-run": "false", since: "2026-03", until: "" })).toBe(1);
    expect(await run({ post: "channels", since: "2026-02", until: "2026-04" })).toBe(1);
    expect(await run({ post: "issue", since: "2026-04", until: "2026-05" })).toBe(1);
    const lines = said.mock.calls.map(([line]) => String(line)).filter((line) => /^(?:::error|The report|Would)/.test(line));
    said.mockRestore();
    expect(lines).toEqual([
      expect.stringMatching(/^The report of 2026-03 stands in .* already\.\n$/),
      expect.stringMatching(/^::error::post: what is posted is of one month/),
      expect.stringMatching(/^::error::post: what is posted is of one month/),
      expect.stringMatching(/^::error::post: the month that begins with 2026-04 is not over yet\./),
    ]);
    expect(reports()).toHaveLength(1);
    desk.at("2026-05-01T06:17:00Z");
    expect(await run({ post: "issue", since: "", until: "" })).toBe(0);
    expect(reports().map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Promises kept in March 2026", "Promises kept in April 2026"]),
    );
  });

  it("sends it to staff by the channels, says so, and warns where none takes it", async () => {
    const said = vi.spyOn(process.stdout, "write");
    expect(await run({ post: "channels" })).toBe(0);
    desk.repo.writeFile(".github/incident-slo.yml", "channels: { desk: { format: json, url: env:INCIDENT_SLO_HOOK } }\n");
    vi.stubEnv("INCIDENT_SLO_HOOK", "https://hooks.example/desk");
    expect(await run({ post: "channels", "dry-run": "true" })).toBe(0);
    vi.stubEnv("INCIDENT_SLO_HOOK", "");
    expect(await run({ post: "channels", "dry-run": "false" })).toBe(1);
    const lines = said.mock.calls.map(([line]) => String(line));
    said.mockRestore();
    expect(lines).toContainEqual(expect.stringMatching(/^::warning::No channel takes the report to staff/));
    expect(lines).toContainEqual("Would send this report by the channel desk.\n");
    expect(lines).toContainEqual(expect.stringMatching(/^::error::Failed to send the report by the channel desk: .*Run the job again\./));
    expect(desk.writes()).toEqual([]);
  });

  it("warns of a policy file that was named and is not there", async () => {
    const said = vi.spyOn(process.stdout, "write");
    expect(await run({ policy: "slo.yml" })).toBe(0);
    const lines = said.mock.calls.map(([line]) => String(line));
    said.mockRestore();
    expect(lines).toContainEqual(expect.stringMatching(/^::warning::policy: there is no file slo\.yml on the default branch, so/));
  });

  it.each`
    inputs                            | reason
    ${{ goal: "lots" }}               | ${"a goal that is none"}
    ${{ public: "maybe" }}            | ${"a flag that is none"}
    ${{ since: "spring" }}            | ${"a date that is none"}
    ${{ post: "everywhere" }}         | ${"a place that is none"}
    ${{ token: "ghs_unknown_to_it" }} | ${"a token that is not known"}
  `("fails on $reason", async ({ inputs }) => {
    expect(await run(inputs)).toBe(1);
    expect(readFileSync(summary, "utf8")).toBe("");
  });
});
