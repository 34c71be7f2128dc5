import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const MAIL_POLICY = `
contact: support@acme.example
clocks:
  pause-labels: { waiting: Waiting for the customer }
`;

/** An issue by the customer at the clock's time, labelled by staff. */
async function labelled(severity: string, title = "Deploys fail with 403"): Promise<number> {
  const number = desk.repo.openIssue({ author: "customer", title });
  desk.repo.label(number, severity, { by: "staff" });
  return number;
}

function threads(number: number): number {
  return desk.ours(number).length;
}

function rcas() {
  return desk.repo.threads().filter((thread) => thread.title.startsWith("RCA:"));
}

describe("a labelled issue", () => {
  it("gets one status comment, which later runs leave alone", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    const report = await desk.run(number);
    expect(report.outcome.failures).toEqual([]);
    expect(desk.ours(number)).toHaveLength(1);
    expect(desk.ours(number)[0]).toContain("14:32 UTC");
    desk.forget();
    await desk.run(number);
    desk.at("14:20");
    await desk.run(number);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    expect(desk.sim.notifications.filter((note) => note.by.includes("github-actions"))).toEqual([]);
  });

  it("without a severity, or a pull request with one, gets nothing", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = desk.repo.openIssue({ author: "customer", title: "Question", labels: ["question"] });
    const pull = desk.repo.openPullRequest({ author: "staff", title: "Fix" });
    desk.repo.label(pull, "sev1", { by: "staff" });
    desk.forget();
    await desk.run(number);
    await desk.run(pull);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("is told when the first answer is late, once", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    await desk.run(number);
    desk.at("14:32:30");
    await desk.sweep();
    expect(desk.ours(number)).toHaveLength(2);
    expect(desk.ours(number)[1]).toMatch(/first answer/i);
    expect(desk.ours(number)[1]).toContain("14:32 UTC");
    desk.forget();
    desk.at("15:30");
    await desk.run(number);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("is not told of a miss when staff answered in time", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    await desk.run(number);
    await desk.happens("14:20", number, (repo) => repo.comment(number, { by: "staff", body: "We are on it." }));
    desk.at("15:00");
    await desk.sweep();
    expect(threads(number)).toBe(1);
    expect(desk.ours(number)[0]).toContain("We are on it.");
  });

  it("says two misses noticed at once in one comment", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    await desk.run(number);
    desk.at("19:00");
    await desk.sweep();
    expect(threads(number)).toBe(2);
  });
});

describe("the end", () => {
  it("of a Sev2 brings the all-clear, one mail and one RCA", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: MAIL_POLICY });
    const number = await labelled("sev2");
    await desk.run(number);
    await desk.happens("14:20", number, (repo) => repo.comment(number, { by: "staff", body: "Looking into it." }));
    desk.at("15:00");
    desk.repo.comment(number, { by: "staff", body: "A role lost a permission; it is back." });
    desk.repo.close(number, { by: "staff" });
    const report = await desk.run(number);
    expect(report.outcome.failures).toEqual([]);
    expect(threads(number)).toBe(2);
    expect(desk.ours(number)[1]).toContain("A role lost a permission; it is back.");
    expect(rcas()).toHaveLength(1);
    expect(desk.ours(number)[1]).toContain(`#${rcas()[0]?.number}`);
    expect(rcas()[0]?.body).toContain("Looking into it.");
    expect(desk.mails.map((mail) => [mail.audience, mail.incident.notices])).toEqual([["customers", ["resolved"]]]);
    desk.forget();
    await desk.run(number);
    desk.at("17:00");
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    expect(desk.mails).toHaveLength(1);
  });

  it("of a Sev3 brings no RCA and no mail", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev3");
    await desk.run(number);
    desk.repo.close(number, { by: "staff" });
    await desk.run(number);
    expect([threads(number), rcas().length, desk.mails.length]).toEqual([2, 0, 0]);
  });

  it("closed as not planned brings neither", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev2");
    await desk.run(number);
    desk.repo.close(number, { by: "staff", reason: "not_planned" });
    await desk.run(number);
    await desk.sweep();
    expect([threads(number), rcas().length, desk.mails.length]).toEqual([1, 0, 0]);
  });

  it.each([
    ["/confirm", (number: number) => void desk.repo.comment(number, { by: "staff", body: "/confirm\n\nIt was the cache." })],
    [
      "closing it themselves",
      (number: number) => {
        desk.repo.reopen(number, { by: "staff" });
        desk.repo.close(number, { by: "staff" });
      },
    ],
  ])("closed by the customer brings neither until staff confirm by %s", async (_, confirm) => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev2");
    desk.repo.comment(number, { by: "staff", body: "Looking." });
    await desk.run(number);
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "customer" }));
    await desk.sweep();
    expect([threads(number), rcas().length]).toEqual([1, 0]);
    desk.at("14:40");
    confirm(number);
    await desk.run(number);
    expect([threads(number), rcas().length]).toEqual([2, 1]);
    await desk.sweep();
    expect([threads(number), rcas().length]).toEqual([2, 1]);
  });

  it("is taken back when reopened, and comes again with the next closing", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev2");
    desk.repo.comment(number, { by: "staff", body: "Looking." });
    await desk.happens("15:00", number, (repo) => repo.close(number, { by: "staff" }));
    await desk.happens("15:30", number, (repo) => repo.reopen(number, { by: "staff" }));
    expect(threads(number)).toBe(3);
    expect(desk.ours(number)[2]).toMatch(/reopened|again/i);
    await desk.happens("16:00", number, (repo) => repo.close(number, { by: "staff" }));
    await desk.sweep();
    expect([threads(number), rcas().length]).toEqual([4, 1]);
    expect(desk.mails.map((mail) => mail.incident.notices)).toEqual(
      [["resolved"], ["reopened@2026-03-06T15:30:00Z"], ["resolved@2026-03-06T16:00:00Z"]].map((list, i) =>
        i === 1 ? ["reopened"] : list,
      ),
    );
  });
});

describe("closed again at another severity", () => {
  it.each([
    ["sev3", "sev1", "within 4 hours", "| A solution | 4 hours |"],
    ["sev1", "sev3", "within 24 hours", "| A solution | 24 hours |"],
  ])("from %s to %s: the terms that decided are named, and later runs have nothing to add", async (before, after, status, allClear) => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled(before);
    await desk.happens("14:10", number, (repo) => repo.close(number, { by: "staff" }));
    desk.at("14:20");
    desk.repo.reopen(number, { by: "staff" });
    desk.repo.label(number, after, { by: "staff" });
    desk.repo.unlabel(number, before, { by: "staff" });
    await desk.run(number);
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "staff" }));
    desk.forget();
    await desk.run(number);
    expect(desk.writes()).toEqual([]);
    expect(desk.ours(number)[0]).toContain(`| A solution ${status} |`);
    expect(desk.ours(number).at(-1)).toContain(allClear);
  });
});

describe("mail", () => {
  it("tells customers of a Sev1 at once and when it is over", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: MAIL_POLICY });
    const number = await labelled("sev1");
    await desk.run(number);
    desk.at("14:10");
    desk.repo.comment(number, { by: "staff", body: "On it." });
    desk.repo.close(number, { by: "staff" });
    await desk.run(number);
    const customers = desk.mails.filter((mail) => mail.audience === "customers");
    expect(customers.map((mail) => mail.incident.notices)).toEqual([["opened"], ["resolved"]]);
    expect(new Set(customers.map((mail) => mail.subject)).size).toBe(1);
    expect(customers[1]?.inReplyTo).toBe(customers[0]?.messageId);
    expect(customers[0]?.replyTo).toBe("support@acme.example");
  });

  it("is not sent to customers for a severity that a stranger set, until staff set it", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = desk.repo.openIssue({ author: "customer", title: "Everything is down", labels: ["sev1"] });
    await desk.run(number);
    expect(desk.mails.filter((mail) => mail.audience === "customers")).toEqual([]);
    desk.at("14:05");
    desk.repo.unlabel(number, "sev1", { by: "staff" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    expect(desk.mails.filter((mail) => mail.audience === "customers")).toHaveLength(1);
  });

  it("that failed is sent by a later run, with the same id and body", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    desk.mailTroubles.push(
      { type: "failed", certainty: "refused", why: "HTTP 503" },
      { type: "failed", certainty: "unknown", why: "no answer" },
    );
    const first = await desk.run(number);
    expect(first.outcome.failures.map((failure) => failure.message)).toEqual([expect.stringContaining("stays pending")]);
    expect(desk.mails).toHaveLength(0);
    desk.at("14:10");
    desk.repo.comment(number, { by: "staff", body: "On it." });
    const second = await desk.run(number);
    expect(second.outcome.failures).toEqual([]);
    expect(second.outcome.warnings).toHaveLength(1);
    const [unknown] = desk.mails;
    desk.mails.length = 0;
    desk.at("14:20");
    await desk.sweep();
    expect(desk.mails).toEqual([unknown]);
    await desk.sweep();
    expect(desk.mails).toHaveLength(1);
  });

  it("is given up after three days, with an error", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    await labelled("sev1");
    const refused = { type: "failed", certainty: "refused", why: "HTTP 503" } as const;
    desk.mailTroubles.push(refused, refused, refused, refused);
    await desk.sweep();
    desk.at("2026-03-09T14:00:00Z");
    expect((await desk.sweep()).outcome.warnings.join()).toContain("pending");
    desk.at("2026-03-09T14:10:00Z");
    expect((await desk.sweep()).outcome.failures.map((failure) => failure.message)).toEqual([expect.stringContaining("Gave up")]);
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });
});

describe("old news", () => {
  it("is quiet on a repository full of old incidents", async () => {
    desk = await openDesk("2026-03-01T10:00:00Z");
    for (let index = 0; index < 60; index += 1) {
      const number = await labelled(`sev${(index % 4) + 1}`, `Old ${index}`);
      if (index % 3 === 0) desk.repo.close(number, { by: "staff" });
    }
    desk.at("2026-03-20T10:00:00Z");
    for (let round = 0; round < 3; round += 1) await desk.sweep();
    const counts = desk.repo.threads().map((thread) => [thread.state, desk.ours(thread.number).length]);
    expect(counts.filter(([state]) => state === "open").every(([, count]) => count === 1)).toBe(true);
    expect(counts.filter(([state]) => state === "closed").every(([, count]) => count === 0)).toBe(true);
    expect(desk.mails).toEqual([]);
    expect(rcas()).toEqual([]);
  });

  it("what its reporter calls an incident later is mailed to no customer", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", {
      policy: "severities: { sev1: { email: { customers: [opened, resolved], staff: [resolved] } } }\n",
    });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    desk.repo.editIssue(number, { title: "Buy now", by: "customer" });
    desk.at("14:20");
    desk.repo.comment(number, { by: "staff", body: "It works again." });
    desk.repo.close(number, { by: "staff" });
    await desk.run(number);
    const told = (audience: string) =>
      desk.mails.filter((mail) => mail.audience === audience).map(({ text, subject }) => `${subject}\n${text}`);
    expect(told("customers")).toHaveLength(2);
    expect(told("customers").join("\n")).not.toContain("Buy now");
    expect(told("staff").join("\n")).toContain("Buy now");
  });

  it("a change of policy and a renamed label say nothing anew", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    await desk.run(number);
    desk.at("15:00");
    await desk.sweep();
    const before = threads(number);
    desk.repo.writeFile(
      ".github/incident-slo.yml",
      "severities: { sev1: { labels: [critical], response: 45 minutes, resolution: 5 hours } }\nnotices: { missed: comment }\n",
    );
    desk.repo.renameLabel("sev1", "critical");
    desk.at("15:05");
    await desk.sweep();
    await desk.run(number);
    expect(threads(number)).toBe(before);
    expect(desk.ours(number)[0]).toContain("19:02 UTC");
    expect(desk.mails.filter((mail) => mail.audience === "customers")).toHaveLength(1);
  });
});

describe("correction", () => {
  it("of a miss by an answer given elsewhere edits the missed comment", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    await desk.run(number);
    desk.at("14:47");
    await desk.run(number);
    expect(threads(number)).toBe(2);
    await desk.happens("15:58", number, (repo) => repo.comment(number, { by: "staff", body: "/ack 2026-03-06T14:20Z by phone" }));
    expect(threads(number)).toBe(2);
    expect(desk.ours(number)[1]).toContain("~~");
    expect(desk.ours(number)[1]).toMatch(/correction/i);
    desk.forget();
    await desk.run(number);
    expect(desk.writes()).toEqual([]);
  });
});

describe("a broken policy", () => {
  it("does nothing and names every problem", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "severities:\n  sve1: { response: 4 horus }\n" });
    await labelled("sev1");
    const report = await desk.sweep();
    expect(report.prepared?.ok).toBe(false);
    expect(desk.writes()).toEqual([]);
  });
});

describe("dry run", () => {
  it("writes nothing and lists what it would", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const number = await labelled("sev1");
    const report = await desk.run(number, { dryRun: true });
    expect(desk.writes()).toEqual([]);
    expect(report.outcome.deeds.map((deed) => deed.what)).toEqual(["status-created", "mail"]);
  });
});
