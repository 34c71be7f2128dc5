import { type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { type RunOptions, runAction } from "../support/runner.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

function act(options: RunOptions = {}) {
  return runAction(desk.sim, { token: TOKEN, ...options });
}

it("opens one status comment on a labelled issue, and the second run writes nothing", async () => {
  desk = await openDesk("2026-03-06T14:02:00Z");
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev1", { by: "staff" });
  const payload = { action: "labeled", issue: { number, labels: [{ name: "sev1" }] } };
  const first = await act({ event: "issues", payload });
  expect([first.code, first.log]).toEqual([0, first.log]);
  expect(desk.ours(number)).toHaveLength(1);
  expect(first.outputs.get("comments")).toBe("1");
  expect(first.summary).toContain("Deploys fail");
  desk.forget();
  const second = await act();
  expect(second.code).toBe(0);
  expect(desk.writes()).toEqual([]);
});

it("warns of a policy file that was named and is not there", async () => {
  desk = await openDesk("2026-03-06T14:02:00Z");
  const { code, log, summary } = await act({ inputs: { policy: ".github/incident_slo.yml" } });
  const warning =
    "policy: there is no file .github/incident_slo.yml on the default branch, so the built-in policy gruntwork counts. Correct the path, add the file, or leave the input out for .github/incident-slo.yml.";
  expect([code, log]).toEqual([0, expect.stringContaining(`::warning::${warning}\n`)]);
  expect(summary).toContain(`- ${warning}\n`);
  expect(summary).not.toContain("There is no `.github/incident-slo.yml`");
});

it("takes the usual policy file's absence as a choice", async () => {
  desk = await openDesk("2026-03-06T14:02:00Z");
  const { log, summary } = await act();
  expect(log).not.toContain("::warning");
  expect(summary).toContain("There is no `.github/incident-slo.yml`, so the built-in policy `gruntwork` counts.");
});

it("says in one line what nobody foresaw", async () => {
  desk = await openDesk("2026-03-06T14:02:00Z");
  const { code, log } = await act({ environment: { GITHUB_OUTPUT: "/nowhere/output" } });
  expect(code).toBe(1);
  expect(log).toMatch(/^::error::.*\/nowhere\/output/m);
  expect(Math.max(...log.split("\n").map((line) => line.length))).toBeLessThan(500);
});

it("never fails a run that a stranger began, and fails the next sweep", async () => {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: "severities: { sve2: {} }\n" });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev1", { by: "staff" });
  const issue = { number, labels: [{ name: "sev1" }], user: { login: "customer" }, author_association: "NONE" };
  const comment = { user: { login: "stranger" }, author_association: "NONE" };
  const begun = await act({ event: "issue_comment", payload: { action: "created", issue, comment, sender: { login: "stranger" } } });
  expect([begun.code, begun.log]).toEqual([0, expect.stringMatching(/^::error .*did you mean "sev2"\?/im)]);
  expect((await act()).code).toBe(1);
  // What nobody foresaw is the owner's as well.
  const payload = { action: "created", issue, comment, sender: { login: "stranger" } };
  expect((await act({ event: "issue_comment", payload, environment: { GITHUB_OUTPUT: "/nowhere/output" } })).code).toBe(0);
  const byStaff = { action: "labeled", issue, sender: { login: "staff" } };
  expect((await act({ event: "issues", payload: byStaff })).code).toBe(1);
});

describe.skipIf(!existsSync("/dev/full"))("a log that takes no more", () => {
  // Without a token it has something to say, and fails.
  const into = async (out: "full" | "unread", err: "full" | "read", environment: Readonly<Record<string, string>> = {}) => {
    const full = openSync("/dev/full", "w");
    const stdio: StdioOptions = ["ignore", out === "full" ? full : "pipe", err === "full" ? full : "pipe"];
    const child = spawn(process.execPath, ["dist/index.js"], { env: { PATH: process.env.PATH ?? "", ...environment }, stdio });
    closeSync(full);
    child.stdout?.destroy();
    const [said, [code]] = await Promise.all([child.stderr === null ? "" : text(child.stderr), once(child, "exit")]);
    return { code, said };
  };

  it("is no failure where nobody reads it", async () => {
    expect(await into("unread", "read")).toEqual({ code: 1, said: "" });
    expect(await into("unread", "read", { GITHUB_EVENT_NAME: "issues" })).toEqual({ code: 0, said: "" });
  });

  it("is one where there is no space left, and one sentence says so", async () => {
    const said = "Failed to write the output: there is no space left.\n";
    expect(await into("full", "read")).toEqual({ code: 1, said });
    expect(await into("full", "full")).toEqual({ code: 1, said: "" });
    // What fails else is forgiven where a stranger began the run.
    expect(await into("full", "read", { GITHUB_EVENT_NAME: "issues" })).toEqual({ code: 0, said });
  });
});
