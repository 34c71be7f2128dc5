import { afterEach, describe, expect, it } from "vitest";
import { summaryOf } from "../../../src/app/follow/summary.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = `
extends: none
severities:
  sev1: { title: Critical, response: 30 minutes, resolution: 4 hours, email: { customers: [opened, resolved], staff: [opened, missed, resolved] }, rca: true }
  sev4: { title: Low, response: 6 hours, resolution: 24 hours, email: { customers: [opened, resolved], staff: [opened, missed, resolved] } }
untriaged: { as: sev4, from: 2026-03-01, except: [question] }
`;

/** Opened by a customer on Monday 2 March 2026, at 10:00, without any label. */
async function opened(policy = POLICY, labels: readonly string[] = []): Promise<number> {
  desk = await openDesk("2026-03-02T10:00:00Z", { policy });
  desk.repo.createLabel("question");
  return desk.repo.openIssue({ author: "customer", title: "How do I deploy?", labels });
}

async function at(time: string, number: number): Promise<string> {
  desk.at(time);
  await desk.run(number);
  return desk.ours(number)[0] ?? "";
}

async function says(time: string, number: number, body: string): Promise<string> {
  desk.at(time);
  desk.repo.comment(number, { by: "staff", body });
  return at(time, number);
}

describe("an issue without a severity", () => {
  it("gets a status comment that is headed as not sorted yet, with its first answer's due time and nothing else", async () => {
    const number = await opened();
    const status = await at("10:00:10", number);
    expect(status).toContain("### Not sorted yet: waiting for our first answer");
    expect(status).toContain("**A first answer is due by Monday 2 March 2026, 16:00 UTC.**");
    expect(status).toContain("| A first answer within 6 hours |");
    expect(status).not.toMatch(/Severity 4|Low|solution|all-clear/i);
    expect([desk.mails, desk.ours(number).length]).toEqual([[], 1]);
  });

  it("asks staff for a severity until it has one, or needs none", async () => {
    const number = await opened();
    const ask = "- **It has no severity yet.** Please set one: `sev1` or `sev4`. If it needs none, `question` says so.\n";
    const status = await at("10:00:10", number);
    expect(status).toContain(ask);
    expect(status).toContain("For the support team (please look)");
    expect(await says("10:10", number, "Press the green button.")).toContain(ask);
    desk.repo.label(number, "question", { by: "staff" });
    expect(await at("10:20", number)).not.toContain("Please set one");
    desk.repo.unlabel(number, "question", { by: "staff" });
    expect(await at("10:30", number)).toContain(ask);
    desk.repo.label(number, "sev4", { by: "staff" });
    expect(await at("10:40", number)).not.toContain("Please set one");
  });

  it("is found by a sweep, once, and the summary lists it", async () => {
    const number = await opened();
    const report = await desk.sweep();
    expect(desk.ours(number)[0]).toContain("### Not sorted yet");
    expect(summaryOf(report, { dryRun: false })).toMatch(
      /## Not sorted yet\n\n- \[#1\].*How do I deploy\?: the first answer is due by Monday 2 March 2026, 16:00 UTC/,
    );
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("is left alone by a sweep where it was opened earlier, by staff or by a bot, or is kept out", async () => {
    desk = await openDesk("2026-02-27T10:00:00Z", { policy: POLICY });
    desk.repo.createLabel("question");
    desk.repo.openIssue({ author: "customer", title: "Old" });
    desk.at("2026-03-02T10:00:00Z");
    desk.repo.openIssue({ author: "staff", title: "Ours" });
    const out = desk.repo.openIssue({ author: "customer", title: "Question" });
    desk.repo.label(out, "question", { by: "staff" });
    await desk.sweep();
    expect(desk.repo.threads().flatMap(({ comments }) => comments)).toEqual([]);
  });

  it("is missed in the status comment only, also where misses get a comment, and nobody is mailed", async () => {
    const number = await opened();
    await at("10:00:10", number);
    const status = await at("16:00:01", number);
    expect(status).toContain("**A first answer was due by Monday 2 March 2026, 16:00 UTC** and has not been given yet.");
    expect([desk.mails, desk.ours(number).length]).toEqual([[], 1]);
    const answered = await says("17:00", number, "Press the green button.");
    expect(answered).toContain("### Not sorted yet: answered");
    expect(answered).toContain("**Missed**");
  });

  it("closed by anybody, has its end in the status comment only: no all-clear, no mail", async () => {
    for (const by of ["staff", "customer"]) {
      const number = await opened();
      await at("10:00:10", number);
      await says("11:00", number, "Press the green button.");
      desk.at("12:00");
      desk.repo.close(number, { by });
      expect(await at("12:00", number)).toMatch(/^### Not sorted: /);
      expect([desk.mails, desk.ours(number).length]).toEqual([[], 1]);
      if (by === "staff") await desk.sim.stop();
    }
  });

  it("closed by its reporter without an answer, mails staff once, and its status comment asks them to confirm", async () => {
    const number = await opened();
    await at("10:00:10", number);
    desk.at("12:00");
    desk.repo.close(number, { by: "customer" });
    const status = await at("12:00", number);
    desk.at("12:10");
    await desk.sweep();
    expect(desk.mails.map(({ audience, incident, text }) => [audience, ...incident.notices, text.split("\n")[0]])).toEqual([
      ["staff", "ended", "Closed by the reporter, please confirm: How do I deploy?"],
    ]);
    for (const text of [status, desk.mails[0]?.text]) {
      expect(text).toContain("/confirm");
      expect(text).not.toMatch(/all-clear|Severity|Low/);
    }
    expect(await says("12:20", number, "/confirm")).toMatch(/^### Not sorted: over/);
    expect([desk.mails.length, desk.ours(number).length]).toEqual([1, 1]);
  });

  it("closed while no event told of it, is found closed by a sweep, and so is support's word on that", async () => {
    const number = await opened();
    for (let count = 0; count < 3; count += 1) desk.repo.close(desk.repo.openIssue({ author: "staff", title: "Ours" }), { by: "staff" });
    await desk.sweep();
    const sweepAt = async (time: string) => {
      desk.at(time);
      desk.forget();
      await desk.sweep();
      return desk.ours(number)[0] ?? "";
    };
    desk.at("10:10");
    desk.repo.close(number, { by: "customer" });
    const status = await sweepAt("10:12");
    expect(status).toMatch(/^### Not sorted: closed, not yet confirmed by support/);
    expect(status).not.toContain("is due by");
    expect(desk.mails.map(({ incident }) => incident.notices)).toEqual([["ended"]]);
    await sweepAt("10:22");
    expect(desk.writes()).toEqual([]);
    desk.at("10:30");
    desk.repo.comment(number, { by: "staff", body: "/confirm" });
    expect(await sweepAt("10:37")).toMatch(/^### Not sorted: over/);
    await sweepAt("10:52");
    expect([desk.writes(), desk.sim.requests.length]).toEqual([[], 3]);
    expect(desk.mails).toHaveLength(1);
  });

  it("under a policy that wants them answered no more says that, and claims nothing of what comes after", async () => {
    const number = await opened();
    await at("10:00:10", number);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace(/^untriaged.*$/m, ""));
    const status = await at("11:00", number);
    expect(status).toContain("**Our policy changed:** it promises no first answer any more to an issue without a severity.");
    expect(status).not.toMatch(/stays open|has had no severity|kept current/);
  });

  it.each`
    change                        | untriaged
    ${"from a later day on only"} | ${"untriaged: { as: sev4, from: 2026-03-03 }"}
    ${"no more"}                  | ${""}
  `("under a policy that wants them answered $change, found by a sweep beside an incident, after another change", async ({ untriaged }) => {
    const number = await opened();
    await at("10:00:10", number);
    const sorted = desk.repo.openIssue({ author: "customer", title: "Deploys fail", labels: [] });
    desk.repo.label(sorted, "sev4", { by: "staff" });
    await at("10:01", sorted);
    const changes = [POLICY.replace("as: sev4", "as: sev1"), POLICY.replace(/^untriaged.*$/m, untriaged)];
    for (const [index, policy] of changes.entries()) {
      desk.repo.writeFile(".github/incident-slo.yml", policy);
      desk.at(`10:${20 + 2 * index}`);
      await desk.sweep();
    }
    expect(desk.ours(number)[0]).toContain("**Our policy changed:** it promises no first answer any more");
    expect(desk.ours(number)[0]).not.toContain("due by");
  });

  it("keeps to the letter what was counted and kept under a policy that wanted it answered no more for a while", async () => {
    const number = await opened();
    await at("10:00:10", number);
    const later = POLICY.replace("2026-03-01", "2026-03-03");
    desk.repo.writeFile(".github/incident-slo.yml", later);
    await at("11:20", number);
    const answered = await says("12:00", number, "Press the green button.");
    const ledger = (status: string) => /\*\*First answer\*\*[\s\S]*?(?=<\/details>)/.exec(status)?.[0];
    expect(ledger(answered)).toContain("| Mon 2 Mar 10:00 | 11:20 | 1 h 20 min | clock running |");
    expect(ledger(answered)).toContain("| 11:20 | 12:00 |  | our policy promised nothing then |");
    for (const [time, policy] of [["12:20", POLICY] as const, ["12:40", later] as const, ["13:00", POLICY] as const]) {
      desk.repo.writeFile(".github/incident-slo.yml", policy);
      expect(ledger(await at(time, number))).toBe(ledger(answered));
    }
  });

  it("goes on with what was left once the policy wants it answered again", async () => {
    const number = await opened();
    await at("10:00:10", number);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("2026-03-01", "2026-03-03"));
    await at("11:00", number);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY);
    expect(await at("13:00", number)).toContain("**A first answer is due by Monday 2 March 2026, 18:00 UTC.**");
    desk.forget();
    await at("13:10", number);
    expect(desk.writes()).toEqual([]);
  });

  it("to which a stranger gave a severity that staff took off, is not sorted yet as before", async () => {
    const number = await opened(POLICY, ["sev1"]);
    expect(await at("10:00:10", number)).toContain("### Severity 1");
    desk.at("10:10");
    desk.repo.unlabel(number, "sev1", { by: "staff" });
    const status = await at("10:10", number);
    expect(status).toContain("### Not sorted yet: waiting for our first answer");
    expect(status).toContain("**A first answer is due by Monday 2 March 2026, 16:00 UTC.**");
    expect(status).not.toContain("policy changed");
    expect(await at("16:00:01", number)).toContain("**A first answer was due by Monday 2 March 2026, 16:00 UTC**");
    expect(desk.ours(number)).toHaveLength(1);
  });

  it("under a policy that promises it another severity's answer says what moved, and goes on saying it", async () => {
    const number = await opened();
    await at("10:00:10", number);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("as: sev4", "as: sev1").replace("30 minutes", "3 hours"));
    await at("10:10", number);
    desk.repo.comment(number, { by: "customer", body: "It is still so." });
    const status = await at("10:20", number);
    expect(status).toContain("**A first answer is due by Monday 2 March 2026, 13:00 UTC.**");
    expect(status).toContain("Our policy changed: the first answer was due by 16:00 UTC and is now due by 13:00 UTC.");
  });

  it("under such a policy, with the terms of both severities as they were", async () => {
    const terms = POLICY.replace("30 minutes", "3 hours");
    const number = await opened(terms);
    await at("10:00:10", number);
    desk.repo.writeFile(".github/incident-slo.yml", terms.replace("as: sev4", "as: sev1"));
    await at("10:10", number);
    const status = await at("10:20", number);
    expect(status).toContain("Our policy changed: the first answer was due by 16:00 UTC and is now due by 13:00 UTC.");
  });

  it("under a label that keeps it out is promised nothing any more, found by a sweep too", async () => {
    const number = await opened();
    await at("10:00:10", number);
    desk.at("11:00");
    desk.repo.label(number, "question", { by: "staff" });
    await desk.sweep();
    const status = desk.ours(number)[0];
    expect(status).toContain("### Not sorted: not covered by our response times");
    expect(status).toContain(
      "**Our response and solution times have not applied** since Monday 2 March 2026, 11:00 UTC: the label “question”, put on by staff. Not covered is not over",
    );
    await at("17:00", number);
    expect(desk.ours(number)[0]).not.toContain("Missed");
  });

  it("gets its severity later: the opening is mailed then, and counts from the issue's opening", async () => {
    const number = await opened();
    await at("10:00:10", number);
    desk.at("10:10");
    desk.repo.label(number, "sev1", { by: "staff" });
    const status = await at("10:10", number);
    expect(status).toContain("### Severity 1 (Critical): waiting for our first answer");
    expect(status).toContain("**A first answer is due by Monday 2 March 2026, 10:30 UTC.**");
    expect(status).not.toContain("policy changed");
    expect(desk.mails.map(({ audience, incident }) => [audience, ...incident.notices])).toEqual([
      ["customers", "opened"],
      ["staff", "opened"],
    ]);
  });

  it("keeps its first answer's verdict then, and a miss is no news again", async () => {
    const number = await opened();
    await at("10:00:10", number);
    await at("16:00:01", number);
    desk.at("16:30");
    desk.repo.label(number, "sev4", { by: "staff" });
    const status = await at("16:30", number);
    expect(status).toContain("### Severity 4 (Low)");
    expect(desk.ours(number)).toHaveLength(1);
    expect(desk.mails.flatMap(({ incident }) => incident.notices)).toEqual(["opened", "opened"]);
  });

  it("under a policy without the key costs no request and no comment", async () => {
    const number = await opened(POLICY.replace(/^untriaged.*$/m, ""));
    desk.forget();
    await desk.run(number);
    expect([desk.sim.requests.length, desk.writes()]).toEqual([1, []]);
    desk.forget();
    await desk.sweep();
    expect(desk.sim.requests.filter(({ body }) => JSON.stringify(body ?? null).includes('direction":"DESC'))).toEqual([]);
  });

  it("comes after incidents where a run may not say all", async () => {
    const number = await opened(`${POLICY}notices: { max-per-run: 1 }\n`);
    desk.at("10:05");
    const incident = desk.repo.openIssue({ author: "customer", title: "Down" });
    desk.repo.label(incident, "sev4", { by: "staff" });
    await desk.sweep();
    expect([desk.ours(incident).length, desk.ours(number).length]).toEqual([1, 0]);
    await desk.sweep();
    expect(desk.ours(number)).toHaveLength(1);
  });
});
