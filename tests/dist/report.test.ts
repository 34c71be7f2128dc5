import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parse } from "yaml";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { runAction } from "../support/runner.ts";

let desk: Desk;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "slo report é-"));
  desk = await openDesk("2026-03-02T09:00:00Z", { policy: "severities: { sev2: { response: 1 hour, resolution: 4 hours } }\n" });
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await desk.sim.stop();
});

/** A miss in March, one incident before, and one still open. */
function past() {
  const { repo } = desk;
  const old = repo.openIssue({ author: "customer", title: "Old", labels: ["sev2"], at: "2026-02-10T09:00:00Z" });
  repo.close(old, { by: "staff", at: "2026-02-10T09:30:00Z" });
  const late = repo.openIssue({ author: "customer", title: 'Slow "search" <b>', labels: ["sev2"], at: "2026-03-02T09:00:00Z" });
  repo.comment(late, { by: "staff", body: "On it.", at: "2026-03-02T11:00:00Z" });
  repo.close(late, { by: "staff", at: "2026-03-02T12:00:00Z" });
  const open = repo.openIssue({ author: "customer", title: "Down", labels: ["sev2"], at: "2026-03-02T11:40:00Z" });
  desk.at("12:10");
  return { late, open };
}

function report(inputs: Readonly<Record<string, string>>) {
  const environment = { GITHUB_WORKSPACE: folder };
  return runAction(desk.sim, { event: "workflow_dispatch", token: TOKEN, inputs: { job: "report", ...inputs }, environment });
}

it("counts the range into every output, the summary and the files, and writes nothing to GitHub", async () => {
  const { late, open } = past();
  const { code, summary, outputs, log } = await report({ since: "2026-03", out: "site/slo", goal: "95%" });
  expect([code, log.match(/::(?:error|warning).*/g)]).toEqual([0, null]);
  expect(readdirSync(join(folder, "site", "slo")).toSorted()).toEqual([
    "badge.json",
    "feed.atom",
    "incidents.csv",
    "index.html",
    "report.json",
    "report.md",
  ]);
  const counts = ["open", "missed", "comments", "mails", "rcas", "planned"].map((name) => outputs.get(name));
  expect(counts).toEqual(["1", "1", "0", "0", "0", "[]"]);
  expect(JSON.parse(outputs.get("incidents") ?? "")).toEqual([
    expect.objectContaining({ number: late, title: 'Slow "search" <b>', state: "resolved", missed: ["response"], nextDue: null }),
    expect.objectContaining({
      number: open,
      severity: "Severity 2 (High)",
      missed: [],
      nextDue: "2026-03-02T12:40:00Z",
      nextMetric: "response",
    }),
  ]);
  expect(summary.trim()).toBe(readFileSync(join(folder, "site/slo/report.md"), "utf8").trim());
  expect(JSON.parse(readFileSync(join(folder, "site/slo/report.json"), "utf8"))).toMatchObject({ repository: "acme/service" });
  expect(desk.writes()).toEqual([]);
});

it("sets every output that action.yml declares for it", async () => {
  const { outputs } = await report({});
  const declared = Object.keys(parse(readFileSync("action.yml", "utf8")).outputs).filter((name) => name !== "matrix");
  expect([...outputs.keys()].toSorted()).toEqual(declared.toSorted());
});

it("takes a folder outside the workspace, as the runner's own is", async () => {
  const { code } = await report({ out: join(folder, "elsewhere") });
  expect([code, readdirSync(join(folder, "elsewhere"))]).toEqual([0, expect.arrayContaining(["index.html"])]);
});

it.each`
  inputs                                    | told
  ${{ since: "spring" }}                    | ${/::error::.*spring/}
  ${{ goal: "lots" }}                       | ${/::error::goal: expected a percentage/}
  ${{ since: "2026-04", until: "2026-03" }} | ${/::error::/}
`("fails on $inputs with the reason, and without outputs", async ({ inputs, told }) => {
  const { code, log, outputs } = await report(inputs);
  expect([code, outputs.size]).toEqual([1, 0]);
  expect(log).toMatch(told);
});
