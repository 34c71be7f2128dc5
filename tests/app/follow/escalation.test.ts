import { afterEach, describe, expect, it } from "vitest";
import { latenessOf } from "../../../src/app/watch/lateness.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { type Mailbox, startMailbox } from "../../../src/simulator/mailbox/mailbox.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

const MAILED = "email: { customers: [opened, resolved], staff: [missed, resolved] }";
const POLICY = `
severities:
  sev1:
    response: 30 minutes
    updates: as promised
    resolution: 4 hours
    ${MAILED}
    escalation:
      - { at: at-risk, channels: [pager] }
      - { at: due, mention: [ann, bo], channels: [pager] }
      - { at: 15 minutes late, mention: [cy] }
      - { at: 1 hour late, mention: [dee], channels: [pager, mail] }
  sev2: { response: 30 minutes, resolution: best effort, ${MAILED} }
channels:
  mail: { format: json, url: env:INCIDENT_SLO_MAIL, kinds: [missed, resolved] }
  pager: { format: json, url: env:INCIDENT_SLO_PAGER }
notices: { mention: [lead] }
`;

let desk: Desk | null = null;
let mailbox: Mailbox | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  await mailbox?.stop();
  [desk, mailbox] = [null, null];
});

/** A Sev1 opened by a customer at 14:00, labelled by staff. */
async function open({ policy = POLICY, by = "staff", severity = "sev1" } = {}) {
  const box = await startMailbox();
  mailbox = box;
  const environment = { INCIDENT_SLO_MAIL: `${box.url}/hook`, INCIDENT_SLO_PAGER: `${box.url}/hook` };
  const here = await openDesk("2026-03-06T14:00:00Z", {
    policy,
    mailer: (runnerNow) => connectMailer({ channel: null, environment, runnerNow, sleep: async () => {}, random: () => 0.5 }),
  });
  desk = here;
  const isForm = by !== "staff";
  const number = here.repo.openIssue({ author: "customer", title: "Deploys fail", ...(isForm ? { labels: [severity] } : {}) });
  if (!isForm) here.repo.label(number, severity, { by });
  const run = async (time: string) => {
    here.at(time.includes("T") ? `${time}:00Z` : time);
    const before = { comments: here.ours(number).length, mails: box.deliveries.length };
    const { outcome } = await here.run(number);
    expect(outcome.failures).toEqual([]);
    const sent = box.deliveries.slice(before.mails).map(({ key }) => (key ?? "").replace("/acme/service/1/staff/", " to "));
    const comments = here
      .ours(number)
      .slice(before.comments)
      .filter((text) => !text.startsWith("### Severity"));
    return { comments, sent: sent.filter((key) => !key.includes("customers")) };
  };
  return { desk: here, number, run, box };
}

const textsOf = ({ deliveries }: Mailbox) =>
  deliveries.map(({ body }) => (typeof body === "object" && body !== null && "text" in body ? String(body.text) : ""));

const called = (comments: readonly string[]) => comments.flatMap((text) => text.match(/@\w+/g) ?? []);

describe("an escalation", () => {
  it("speaks at each of its steps, once", async () => {
    const { run } = await open();
    expect((await run("14:05")).sent).toEqual([]);
    expect(await run("14:23")).toEqual({ comments: [], sent: ["escalated-at-risk:response to pager"] });
    const due = await run("14:31");
    expect([called(due.comments), due.sent]).toEqual([
      ["@lead", "@ann", "@bo"],
      ["missed:response to mail", "escalated-0:response to pager"],
    ]);
    expect(due.comments).toHaveLength(1);
    const late = await run("14:46");
    expect([called(late.comments), late.sent]).toEqual([["@cy"], []]);
    expect(late.comments[0]).toContain("The first answer to this Severity 1 incident is still late.");
    expect(await run("14:50")).toEqual({ comments: [], sent: [] });
    const later = await run("15:31");
    expect([called(later.comments), later.sent]).toEqual([
      ["@dee"],
      ["escalated-3600:response to mail", "escalated-3600:response to pager"],
    ]);
    expect(await run("15:40")).toEqual({ comments: [], sent: [] });
  });

  it("that a run sees hours late names everybody whose step is due, once, in one comment and one page", async () => {
    const { run } = await open();
    const late = await run("16:45");
    expect(late.comments).toHaveLength(1);
    expect([called(late.comments), late.sent]).toEqual([
      ["@lead", "@ann", "@bo", "@cy", "@dee"],
      ["missed:response to mail", "escalated-0:response to pager"],
    ]);
    expect(late.comments[0]).toContain("This notice was posted 2 hours 15 minutes after the deadline");
    expect(await run("16:50")).toEqual({ comments: [], sent: [] });
  });

  it("whose step at risk no run saw in time calls its people and channels with the miss, once", async () => {
    const risk = "{ at: at-risk, mention: [zoe], channels: [duty] }";
    const late = "{ at: 15 minutes late, mention: [cy] }";
    const { run, box } = await open({
      policy: POLICY.replace(/escalation:[\s\S]*?(?= {2}sev2)/, `escalation: [${risk}, ${late}]\n`).replace(
        "  pager:",
        "  duty: { format: json, url: env:INCIDENT_SLO_PAGER }\n  pager:",
      ),
    });
    expect((await run("14:20")).sent).toEqual([]);
    const due = await run("14:31");
    expect([called(due.comments), due.sent]).toEqual([
      ["@lead", "@zoe"],
      ["missed:response to mail", "missed:response to pager", "escalated-0:response to duty"],
    ]);
    expect(textsOf(box).at(-1)).toContain("First answer missed, due 14:30 UTC");
    expect(await run("14:32")).toEqual({ comments: [], sent: [] });
    expect(called((await run("14:46")).comments)).toEqual(["@cy"]);
    expect(await run("15:31")).toEqual({ comments: [], sent: [] });
  });

  it.each([
    ["said at risk, is not called again at the miss", "14:23", ["@lead", "@ann", "@bo"]],
    ["unsaid, is called with everybody whose step is due", "14:20", ["@lead", "@zoe", "@ann", "@bo", "@cy"]],
  ])("a step %s", async (_, before, everybody) => {
    const { run } = await open({ policy: POLICY.replace("at: at-risk, channels: [pager]", "at: at-risk, mention: [zoe]") });
    await run(before);
    const late = await run(before === "14:23" ? "14:31" : "14:50");
    expect([called(late.comments), late.comments.length]).toEqual([everybody, 1]);
  });

  it("a step at risk never comes where nothing is ever at risk", async () => {
    const { run } = await open({
      policy: `${POLICY.replace("at: at-risk, channels", "at: at-risk, mention: [zoe], channels")}clocks: { at-risk: false }\n`,
    });
    expect(called((await run("14:31")).comments)).toEqual(["@lead", "@ann", "@bo"]);
  });

  it("the mail, card and page of a run name everybody whom its comment calls", async () => {
    const { run, box } = await open();
    await run("14:46");
    const named = textsOf(box)
      .slice(-2)
      .map((text) => /^Called on the issue: .*$/m.exec(text)?.[0]);
    expect(named).toEqual(["Called on the issue: @lead @ann @bo @cy.", "Called on the issue: @lead @ann @bo @cy."]);
  });

  it("says once how late it is, and when it was due", async () => {
    const { run, box } = await open();
    await run("14:46");
    await run("15:31");
    expect(textsOf(box).at(-1)).toMatch(/^Still no first answer, due 14:30 UTC, 1 hour late: Deploys fail$/m);
    const { comments } = await run("2026-03-07T13:31");
    expect(comments.join("")).toContain("this issue was still open on Saturday 7 March at 13:31 UTC.");
  });

  it.each(["/pause until 19:00 night", "not covered"])("says nothing false of a hold that came after the due time: %s", async (held) => {
    const policy = `
severities: { sev1: { resolution: 4 hours, escalation: [{ at: due, mention: [ann] }, { at: 6 hours late, mention: [bo] }] } }
exclusions: { beta: Beta }
`;
    const { desk: here, number, run } = await open({ policy });
    here.repo.comment(number, { by: "staff", body: "Looking." });
    await run("18:01");
    here.at("18:10");
    if (held === "not covered") here.repo.label(number, "beta", { by: "staff" });
    else here.repo.comment(number, { by: "staff", body: held });
    await run("18:11");
    here.at("19:00");
    if (held === "not covered") here.repo.unlabel(number, "beta", { by: "staff" });
    const { comments } = await run("2026-03-07T02:01");
    expect(called(comments)).toEqual(["@bo"]);
    expect(comments[0]).toContain("from then until it was due nothing was paused, and all of the time counts.");
  });

  it("tells the channel of its steps the answer and the end, and nothing else", async () => {
    const { desk: here, number, run } = await open();
    await run("14:31");
    here.at("14:35");
    here.repo.comment(number, { by: "staff", body: "We are on it." });
    expect((await run("14:36")).sent).toEqual(["answered to pager"]);
    here.at("15:00");
    here.repo.close(number, { by: "staff" });
    expect((await run("15:01")).sent).toEqual(["resolved to mail", "resolved to pager"]);
    expect((await run("15:10")).sent).toEqual([]);
  });

  it.each(["not_planned", "duplicate"] as const)("tells whoever was paged of an end without an all-clear: %s", async (reason) => {
    const { desk: here, number, run } = await open();
    await run("14:31");
    here.at("15:00");
    here.repo.close(number, { by: "staff", reason });
    expect((await run("15:01")).sent.map((key) => key.replace(/@\S+/, ""))).toEqual(["relieved to pager"]);
    expect((await run("15:10")).sent).toEqual([]);
  });

  it("speaks no more once the promise is kept, held or closed", async () => {
    const { desk: here, number, run } = await open();
    await run("14:31");
    here.repo.close(number, { by: "customer" });
    expect((await run("14:50")).comments).toEqual([]);
    here.repo.reopen(number, { by: "staff" });
    here.repo.comment(number, { by: "staff", body: "Still looking." });
    const { comments, sent } = await run("15:40");
    expect([comments, sent]).toEqual([[], ["answered to pager"]]);
  });

  it("pages and mentions nobody for a severity that only a stranger set, until staff confirm it", async () => {
    const { desk: here, number, run } = await open({ by: "customer" });
    const late = await run("14:50");
    expect(called(late.comments)).toEqual([]);
    expect(late.sent.filter((key) => key.includes("escalated"))).toEqual([]);
    here.at("14:55");
    here.repo.comment(number, { by: "staff", body: "/confirm" });
    expect((await run("17:01")).sent).toContain("escalated-at-risk:resolution to pager");
  });

  it("old steps are recorded, not said", async () => {
    const { run } = await open();
    const { comments, sent } = await run("2026-03-09T14:00");
    expect([comments, sent]).toEqual([[], []]);
    expect(await run("2026-03-09T14:10")).toEqual({ comments: [], sent: [] });
  });

  it("of the policy in force: a step that was put in later speaks only if it is later than what was said", async () => {
    const { desk: here, run } = await open();
    await run("14:46");
    here.repo.writeFile(".github/incident-slo.yml", POLICY.replace("15 minutes late, mention: [cy]", "10 minutes late, mention: [eve]"));
    expect(called((await run("14:50")).comments)).toEqual([]);
    here.repo.writeFile(".github/incident-slo.yml", POLICY.replace("15 minutes late, mention: [cy]", "20 minutes late, mention: [eve]"));
    expect(called((await run("14:55")).comments)).toEqual(["@eve"]);
  });

  it("counts business lateness in business time", async () => {
    const {
      desk: here,
      number,
      run,
    } = await open({
      policy: POLICY.replace("at: 15 minutes late", "at: 4 business hours late"),
    });
    await run("14:31");
    expect(called((await run("2026-03-06T16:59")).comments)).toEqual(["@dee"]);
    // A Friday: 14:30 to 17:00, and 1.5 hours of Monday.
    expect(here.ours(number)).toHaveLength(3);
    expect(called((await run("2026-03-09T10:31")).comments)).toEqual(["@cy"]);
  });

  it("an incident at risk gets a comment where its step mentions somebody", async () => {
    const { run } = await open({ policy: POLICY.replace("at: at-risk, channels: [pager]", "at: at-risk, mention: [zoe]") });
    const { comments } = await run("14:23");
    expect(called(comments)).toEqual(["@zoe"]);
    expect(comments[0]).toContain("**The first answer to this Severity 1 incident is due at 14:30 UTC");
    expect(called((await run("14:31")).comments)).toEqual(["@lead", "@ann", "@bo"]);
  });

  it("a missed comment that was put right takes back what later steps said", async () => {
    const { desk: here, number, run } = await open();
    await run("14:31");
    await run("14:46");
    here.repo.comment(number, { by: "staff", body: "/ack 2026-03-06T14:20Z by phone" });
    await run("14:50");
    expect(here.ours(number).filter((text) => text.includes("is still late") && !text.includes("~~"))).toEqual([]);
  });

  it("is what a run that stays wakes for, at each step", async () => {
    const { desk: here, number } = await open();
    const moments: string[] = [];
    for (const time of ["14:05", "14:23", "14:31", "14:46"]) {
      here.at(time);
      const ahead = (await here.run(number)).outcome.ahead.get(number);
      moments.push(`${ahead?.what.type} ${new Date(ahead?.at ?? 0).toISOString().slice(11, 19)}`);
    }
    expect(moments).toEqual(["escalated 14:22:30", "missed 14:30:01", "escalated 14:45:00", "escalated 15:30:00"]);
  });

  it("that waited for the end of a pause is not called late for that long", async () => {
    const { desk: here, number, run } = await open();
    here.repo.comment(number, { by: "staff", body: "Looking into it." });
    await run("14:10");
    for (const time of ["18:01", "18:46"]) await run(time);
    here.at("18:50");
    here.repo.comment(number, { by: "staff", body: "/pause until 2026-03-06T22:00Z night" });
    for (const time of ["18:51", "19:10"]) expect((await run(time)).sent).toEqual([]);
    here.at("22:05");
    const { outcome } = await here.run(number);
    expect(outcome.deeds.flatMap(({ told }) => told?.news ?? []).map(({ key }) => key)).toContain("escalated-3600:resolution");
    expect(latenessOf(outcome, { cron: "7,22,37,52 * * * *" })).toBeNull();
  });

  it("is nothing under a policy that names none: not a word, a mail or a request more", async () => {
    const { desk: here, number, run } = await open({ severity: "sev2" });
    await run("14:31");
    here.forget();
    expect(await run("15:31")).toEqual({ comments: [], sent: [] });
    expect(here.writes()).toEqual([]);
    expect(here.ours(number).filter((text) => text.includes("still late"))).toEqual([]);
  });
});

describe("a storm of 200 comments by strangers", () => {
  const STORM = `
severities:
  sev1:
    response: 30 minutes
    next-reply: 1 hour
    resolution: 4 hours
    email: { customers: [opened, resolved], staff: [opened, at-risk, missed, resolved] }
    escalation:
      - { at: at-risk, channels: [pager] }
      - { at: due, mention: [ann], channels: [pager] }
      - { at: 15 minutes late, mention: [bo], channels: [pager] }
status-labels: { at-risk: "slo: at risk", missed: "slo: missed", waiting: "slo: waiting" }
channels:
  mail: { format: json, url: env:INCIDENT_SLO_MAIL }
  pager: { format: json, url: env:INCIDENT_SLO_PAGER, audiences: [staff], kinds: [] }
`;

  /** A stranger's comment each quarter of a minute, a run on each fifth, from 14:01 to 14:51. */
  async function storm({ desk: here, box }: Awaited<ReturnType<typeof open>>) {
    const requests: number[] = [];
    const mails = box.deliveries.length;
    for (let index = 0; index < 200; index += 1) {
      here.at(new Date(Date.parse("2026-03-06T14:01:00Z") + index * 15_000).toISOString());
      here.sim.addUser(`stranger-${index}`, {});
      const body = ["+1", "Same here, when is it fixed?", "/ack 14:05", "/status resolved", "@ann @bo please!"][index % 5] ?? "";
      here.repo.comment(1, { by: `stranger-${index}`, body });
      if (index % 5 !== 4) continue;
      here.forget();
      const { outcome } = await here.run(1, { byStranger: true });
      expect(outcome.failures).toEqual([]);
      requests.push(here.sim.requests.length);
    }
    const sent = box.deliveries.slice(mails).map(({ key }) => (key ?? "").replace("/acme/service/1/", " to "));
    return { requests, sent, comments: here.ours(1).slice(1) };
  }

  it("pages, mentions and mails nobody where only a stranger set the severity, but staff once", async () => {
    const given = await open({ policy: STORM, by: "form" });
    await given.run("14:00");
    const { requests, sent, comments } = await storm(given);
    expect(given.box.deliveries.map(({ key }) => key)).toEqual([expect.stringMatching(/^opened.*staff/)]);
    expect(sent).toEqual([]);
    expect(comments.join("\n")).not.toMatch(/(?<!\w)@(?:ann|bo)\b/);
    expect(comments).toHaveLength(1);
    expect(Math.max(...requests)).toBeLessThanOrEqual(20);
  });

  it("moves no step, no reply's clock and no label that staff's own words would not", async () => {
    const given = await open({ policy: STORM });
    await given.run("14:00");
    given.desk.at("14:00:30");
    given.desk.repo.comment(1, { by: "staff", body: "A role lost a permission." });
    await given.run("14:00:30");
    const before = given.desk.ours(1);
    const { requests, sent, comments } = await storm(given);
    expect([sent, comments]).toEqual([[], []]);
    expect(given.desk.ours(1)).toEqual(before);
    expect(given.desk.repo.thread(1).labels).toEqual(["sev1"]);
    expect(Math.max(...requests)).toBeLessThanOrEqual(8);
  });
});
