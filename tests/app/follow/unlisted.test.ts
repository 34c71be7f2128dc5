import { afterEach, describe, expect, it } from "vitest";
import type { Report } from "../../../src/app/follow/follow.ts";
import { summaryOf } from "../../../src/app/follow/summary.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = "contact: support@acme.example\n";

async function incident(severity = "sev1", title = "Deploys fail with 403"): Promise<number> {
  const number = desk.repo.openIssue({ author: "customer", title });
  desk.repo.label(number, severity, { by: "staff" });
  await desk.run(number);
  return number;
}

/** An incident beside so many old issues that are none. */
async function open(others = 0): Promise<number> {
  desk = await openDesk("2026-02-20T10:00:00Z", { policy: POLICY });
  for (let count = 0; count < others; count += 1) desk.repo.openIssue({ author: "customer", title: `Question ${count}` });
  desk.at("2026-03-06T14:02:00Z");
  return incident();
}

/** What customers have been mailed since it was last asked, by the first lines. */
function told(): readonly string[] {
  const mails = desk.mails.splice(0).filter(({ audience }) => audience === "customers");
  return mails.map((mail) => mail.text.split("\n")[0] ?? "");
}

/** Questions that looked through all open issues. */
function lookedThrough(): number {
  return desk.sim.requests.filter(({ body }) => JSON.stringify(body ?? null).includes("query Unlisted")).length;
}

async function sweepAt(time: string): Promise<Report> {
  desk.at(time);
  desk.forget();
  return desk.sweep();
}

const STOOD_DOWN = ["No severity is set any more: Deploys fail with 403"];

describe("an incident is never lost", () => {
  it("a label renamed, with no other event: the next sweep sets the incident aside, and customers who were told hear of it once", async () => {
    const number = await open();
    told();
    desk.repo.renameLabel("sev1", "priority: high");
    const report = await sweepAt("14:30");
    expect(told()).toEqual(STOOD_DOWN);
    expect(desk.ours(number)[0]).toContain("No severity: nothing is promised now");
    expect(summaryOf(report, { dryRun: false })).toContain("no label `sev1`");
    await sweepAt("14:45");
    expect([told(), desk.writes()]).toEqual([[], []]);
  });

  it("so does a label moved by the policy", async () => {
    const number = await open();
    told();
    desk.repo.createLabel("critical");
    desk.repo.writeFile(".github/incident-slo.yml", `${POLICY}severities: { sev1: { labels: [critical] } }\n`);
    await sweepAt("14:30");
    expect(told()).toEqual(STOOD_DOWN);
    desk.repo.label(number, "critical", { by: "staff" });
    await sweepAt("14:45");
    expect(desk.ours(number)[0]).toContain("Severity 1");
  });

  it("a closed one is left alone, and others of our comments make no incident", async () => {
    const number = await open();
    desk.repo.close(number, { by: "staff" });
    await desk.run(number);
    const other = desk.repo.openIssue({ author: "customer", title: "How do I log in?" });
    desk.repo.comment(other, { by: "customer", body: '<!-- incident-slo:{"kind":"status","shown":""} -->' });
    told();
    const before = desk.ours(number);
    desk.repo.renameLabel("sev1", "priority: high");
    await sweepAt("14:30");
    expect([told(), desk.ours(number), desk.ours(other)]).toEqual([[], before, []]);
  });

  it("one labelled after a long talk is found, too", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    for (let count = 0; count < 60; count += 1) desk.repo.comment(number, { by: "customer", body: `Still ${count}` });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    told();
    desk.repo.renameLabel("sev1", "priority: high");
    await sweepAt("14:30");
    expect(told()).toEqual(STOOD_DOWN);
  });

  it("all open issues are looked through once for each set of labels, as an open incident remembers, and again after another change", async () => {
    await open(250);
    const kept = await incident("sev3", "Log is noisy");
    const looks: number[] = [];
    for (const time of ["14:30", "14:45", "15:00"]) {
      await sweepAt(time);
      looks.push(lookedThrough());
    }
    expect([looks, desk.writes()]).toEqual([[3, 0, 0], []]);
    desk.repo.renameLabel("sev1", "priority: high");
    await sweepAt("15:15");
    expect(lookedThrough()).toBe(3);
    const quiet = await sweepAt("15:30");
    expect([lookedThrough(), desk.writes(), desk.sim.requests.length <= 3, quiet.outcome.failures]).toEqual([0, [], true, []]);
    desk.repo.renameLabel("priority: high", "sev1");
    await sweepAt("15:45");
    expect(lookedThrough()).toBe(3);
    expect(desk.ours(kept)).toHaveLength(1);
  });

  it("with no incident open to remember it, thousands of issues are looked through four times a day", async () => {
    await open(1_100);
    told();
    desk.repo.renameLabel("sev1", "priority: high");
    await sweepAt("14:30");
    expect([lookedThrough(), told()]).toEqual([0, []]);
    await sweepAt("18:10");
    expect([lookedThrough(), told()]).toEqual([12, STOOD_DOWN]);
    await sweepAt("19:10");
    expect([lookedThrough(), desk.sim.requests.length <= 3]).toEqual([0, true]);
  });

  it("a label beyond the first hundred is there", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    for (let count = 0; count < 120; count += 1) desk.repo.createLabel(`area ${count}`);
    desk.repo.renameLabel("sev4", "old");
    desk.repo.createLabel("sev4");
    const there = summaryOf(await desk.sweep(), { dryRun: false });
    desk.repo.renameLabel("sev4", "older");
    const gone = summaryOf(await desk.sweep(), { dryRun: false });
    expect([there.includes("has no label"), gone.includes("has no label `sev4`")]).toEqual([false, true]);
  });
});
