import { afterEach, describe, expect, it } from "vitest";
import { summaryOf } from "../../../src/app/follow/summary.ts";
import type { LockAnswer } from "../../../src/ports.ts";
import { GitHubProblem } from "../../../src/shell/github/problem.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const QUIET = "notices: { max-per-run: 5000 }\n";

/** So many incidents, answered and with a status comment. */
async function followed(count: number, severity = "sev3"): Promise<void> {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: QUIET, mail: false });
  for (let index = 0; index < count; index += 1) {
    const number = desk.repo.openIssue({ author: "customer", title: `Deploy ${index} fails` });
    desk.repo.label(number, severity, { by: "staff" });
    desk.repo.comment(number, { by: "staff", body: "We look." });
  }
  await desk.sweep();
  desk.forget();
}

const LOCK = /\/issues\/\d+\/reactions/;
const locksLeft = () => desk.repo.threads().filter(({ reactions }) => reactions.length > 0);
const edits = () => desk.writes().filter((line) => line.startsWith("PATCH")).length;

describe("the urgent first", () => {
  it("says the due miss before sixty old incidents get their first status comment", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "notices: { max-per-run: 50 }\n", mail: false });
    for (let index = 0; index < 60; index += 1) {
      const number = desk.repo.openIssue({ author: "customer", title: `Old ${index}` });
      desk.repo.label(number, "sev4", { by: "staff" });
    }
    const urgent = desk.repo.openIssue({ author: "customer", title: "Down" });
    desk.repo.label(urgent, "sev1", { by: "staff" });
    await desk.run(urgent);
    desk.at("14:40");
    await desk.sweep();
    expect(desk.ours(urgent).at(-1)).toContain("is late");
    const first = desk.writes().findIndex((line) => line.startsWith(`POST /repos/acme/service/issues/${urgent}/comments`));
    expect(first).toBeGreaterThan(-1);
    // Of the others as many as are left of the fifty.
    expect(desk.repo.threads().filter(({ number }) => desk.ours(number).length === 1)).toHaveLength(49);
  });

  it("takes the more severe first, and what staff set before what a stranger set", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "notices: { max-per-run: 1 }\n", mail: false });
    const open = (title: string, severity: string) => {
      const number = desk.repo.openIssue({ author: "customer", title });
      desk.repo.label(number, severity, { by: "staff" });
      return number;
    };
    const mild = open("Mild", "sev4");
    const theirs = desk.repo.openIssue({ author: "customer", title: "By a form", labels: ["sev1"] });
    const severe = open("Severe", "sev1");
    for (const seen of [
      [0, 0, 1],
      [0, 1, 1],
      [1, 1, 1],
    ]) {
      await desk.sweep();
      expect([mild, theirs, severe].map((number) => desk.ours(number).length)).toEqual(seen);
    }
  });
});

describe("a run with many incidents", () => {
  it("makes quiet edits on a hundred, and says how many are left and how long that takes", async () => {
    await followed(103);
    desk.repo.writeFile(".github/incident-slo.yml", `${QUIET}contact: help@acme.example\n`);
    const report = await desk.sweep();
    expect(edits()).toBe(100);
    expect(summaryOf(report, { dryRun: false })).toContain("In all, 3 incidents are left; at the pace of this one that takes about 1 run.");
    await desk.sweep();
    expect(edits()).toBe(103);
  });

  it("takes those first that have waited longest: what one sweep had no room for comes before what it edited", async () => {
    await followed(103);
    for (const [time, contact] of [
      ["14:10", "help"],
      ["14:20", "support"],
    ] as const) {
      desk.at(time);
      desk.repo.writeFile(".github/incident-slo.yml", `${QUIET}contact: ${contact}@acme.example\n`);
      await desk.sweep();
    }
    const named = (contact: string) => desk.repo.threads().filter(({ number }) => desk.ours(number)[0]?.includes(contact)).length;
    expect([named("help@"), named("support@")]).toEqual([3, 100]);
  });

  it("leaves half of the hour to others where nothing is news, gives back every lock, and has a quarter more for news", async () => {
    await followed(60);
    // Another hour.
    desk.at("15:10");
    desk.sim.setLimits({ core: 200, graphql: 1_000, isEnforced: true });
    desk.repo.writeFile(".github/incident-slo.yml", `${QUIET}contact: help@acme.example\n`);
    await desk.sweep();
    const used = () => desk.sim.requests.filter(({ path }) => path !== "/graphql").length;
    expect(used()).toBeGreaterThan(80);
    expect(used()).toBeLessThanOrEqual(100);
    expect(locksLeft()).toEqual([]);
    // A miss falls due in that hour: it is said.
    const number = desk.repo.openIssue({ author: "customer", title: "Down" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    desk.at("15:50");
    await desk.sweep();
    expect(desk.ours(number).at(-1)).toContain("is late");
    expect(used()).toBeLessThanOrEqual(150);
    // A stranger's run leaves half, also of news.
    const other = desk.repo.openIssue({ author: "customer", title: "Down too" });
    desk.repo.label(other, "sev1", { by: "staff" });
    const begun = await desk.run(other, { byStranger: true });
    expect(desk.ours(other)).toEqual([]);
    expect(begun.outcome.left).toEqual([{ issue: other, why: "the rest of this hour's requests is others'" }]);
    expect(desk.writes().some((line) => LOCK.test(line))).toBe(true);
  });
});

describe("a locked issue", () => {
  it("gets nothing, neither comment nor mail, with a warning that names who was not told, and is told once it is unlocked", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = desk.repo.openIssue({ author: "customer", title: "Down" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    const before = desk.mails.length;
    desk.repo.lock(number, { by: "lead" });
    desk.forget();
    desk.at("14:33");
    const report = await desk.sweep();
    expect([desk.writes(), desk.mails.length]).toEqual([[], before]);
    expect(report.outcome.warnings).toEqual([
      `#${number} is locked, so nothing is written or mailed about it: not told are its thread (missed:response) and staff by mail (missed:response). Unlock the conversation, and the next run goes on.`,
    ]);
    expect(report.outcome.failures).toEqual([]);
    desk.repo.unlock(number, { by: "lead" });
    await desk.sweep();
    expect(desk.ours(number).at(-1)).toContain("is late");
    expect(desk.mails.length).toBe(before + 1);
  });

  it("that was locked meanwhile ends no run for the others", async () => {
    const { report, locked, other } = await lockedMeanwhile((request) => request);
    expect([desk.ours(locked), desk.ours(other).length]).toEqual([[], 1]);
    expect(report.outcome.failures).toEqual([]);
    expect(report.outcome.warnings.join()).toContain(`#${locked} is locked`);
  });

  it("does so whatever words the refusal has", async () => {
    const { report, locked, other } = await lockedMeanwhile((request) =>
      request.catch((cause: unknown) => {
        if (!(cause instanceof GitHubProblem)) throw cause;
        throw new GitHubProblem({ ...cause.facts, kind: "forbidden", detail: "Nobody may do this here" });
      }),
    );
    expect([desk.ours(locked), desk.ours(other).length]).toEqual([[], 1]);
    expect(report.outcome.failures).toEqual([]);
    expect(report.outcome.warnings.join()).toContain(`#${locked} is locked`);
  });
});

/** Of two incidents the more severe is locked just before the run takes its lock. */
async function lockedMeanwhile(refusing: (request: Promise<LockAnswer>) => Promise<LockAnswer>) {
  desk = await openDesk("2026-03-06T14:02:00Z");
  const [locked = 0, other = 0] = ["sev1", "sev2"].map((severity) => {
    const number = desk.repo.openIssue({ author: "customer", title: `A ${severity}` });
    desk.repo.label(number, severity, { by: "staff" });
    return number;
  });
  const report = await desk.sweep({}, ({ github, ...ports }) => ({
    ...ports,
    github: {
      ...github,
      takeLock: (number) => {
        if (number === locked) desk.repo.lock(number, { by: "lead" });
        return refusing(github.takeLock(number));
      },
    },
  }));
  return { report, locked, other };
}
