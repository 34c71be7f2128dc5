import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = `
contact: support@acme.example
severities:
  sev1: { rca: 5 business days, email: { staff: [opened, resolved, reopened] } }
  sev3: { email: { staff: [opened, resolved] } }
`;

async function labelled(severity: string): Promise<number> {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(number, severity, { by: "staff" });
  await desk.run(number);
  return number;
}

/** What an audience has been mailed since it was last asked, each mail's news and its first line. */
function told(audience: "customers" | "staff"): readonly string[] {
  const mails = desk.mails.filter((mail) => mail.audience === audience);
  for (const mail of mails) desk.mails.splice(desk.mails.indexOf(mail), 1);
  return mails.map((mail) => `${mail.incident.notices.map((key) => key.split("@")[0]).join("+")}: ${mail.text.split("\n")[0]}`);
}

function bodyOfLast(audience: "customers" | "staff"): string {
  return desk.mails.findLast((mail) => mail.audience === audience)?.text ?? "";
}

async function relabel(number: number, from: string, to: string): Promise<void> {
  desk.repo.label(number, to, { by: "staff" });
  desk.repo.unlabel(number, from, { by: "staff" });
  await desk.run(number);
}

describe("strangers trigger no broadcast", () => {
  const byForm = async (): Promise<number> => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: `${POLICY}notices: { mention: ["@kim"] }\n` });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403", labels: ["sev1"] });
    await desk.run(number);
    return number;
  };

  it("a severity that a form set mails no customer, mentions nobody and opens no review, until a /confirm sends the opening that waited", async () => {
    const number = await byForm();
    desk.at("2026-03-06T15:00:00Z");
    await desk.sweep();
    expect([told("customers"), desk.ours(number).join("\n").includes("@kim")]).toEqual([[], false]);
    expect(desk.ours(number)[0]).toContain("comment `/confirm`");
    await desk.happens("2026-03-09T10:00:00Z", number, (repo) => repo.comment(number, { by: "staff", body: "/confirm\n\nWe see it." }));
    expect(told("customers")).toEqual(["opened: Severity 1 (Critical) incident: Deploys fail with 403"]);
    await desk.sweep();
    expect(told("customers")).toEqual([]);
  });

  it("confirmed only once it is over, customers hear of the end, and of no beginning", async () => {
    const number = await byForm();
    await desk.happens("14:20", number, (repo) => repo.close(number, { by: "staff" }));
    await desk.happens("14:30", number, (repo) => repo.comment(number, { by: "staff", body: "/confirm" }));
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
    await desk.sweep();
    expect(told("customers")).toEqual([]);
  });

  it("confirmed long after its end, customers hear nothing any more", async () => {
    const number = await byForm();
    await desk.happens("14:20", number, (repo) => repo.close(number, { by: "staff" }));
    await desk.happens("2026-03-09T10:00:00Z", number, (repo) => repo.comment(number, { by: "staff", body: "/confirm" }));
    expect(told("customers")).toEqual([]);
  });

  it("closed by staff at a severity that nobody confirmed, customers hear nothing and no review is opened", async () => {
    const number = await byForm();
    await desk.happens("2026-03-06T15:00:00Z", number, (repo) => repo.close(number, { by: "staff" }));
    await desk.sweep();
    expect([told("customers"), desk.repo.threads().length]).toEqual([[], 1]);
  });

  it("please confirm: staff are mailed once a closing, and not again until they have written, whatever the lists say", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "severities: { sev1: { email: { staff: [] } } }\n" });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    const closes = async (time: string, act: "close" | "reopen") => {
      desk.at(time);
      desk.repo[act](number, { by: "customer" });
      await desk.run(number);
      return told("staff").length;
    };
    expect([await closes("14:10", "close"), await closes("14:11", "reopen"), await closes("14:12", "close")]).toEqual([1, 0, 0]);
    await desk.happens("14:20", number, (repo) => repo.comment(number, { by: "staff", body: "Is it really gone?" }));
    expect([told("staff").length, await closes("14:21", "reopen"), await closes("14:30", "close")]).toEqual([0, 0, 1]);
  });

  const staffMails = async (number: number, time: string, act: () => void) => {
    desk.at(time);
    act();
    await desk.run(number);
    return told("staff").map((line) => line.split(":")[0]);
  };

  it("until staff have written, strangers mail them once: who told them of the beginning by a form does not ask them to confirm its end", async () => {
    const number = await byForm();
    expect(told("staff")).toHaveLength(1);
    const close = () => desk.repo.close(number, { by: "customer" });
    const reopen = () => desk.repo.reopen(number, { by: "customer" });
    expect(await staffMails(number, "14:05", close)).toEqual([]);
    expect(desk.ours(number)[0]).toContain("comment `/confirm`");
    expect(await staffMails(number, "14:06", reopen)).toEqual([]);
    expect(await staffMails(number, "14:07", () => void desk.repo.comment(number, { by: "staff", body: "We look." }))).toEqual([]);
    expect(await staffMails(number, "14:08", close)).toEqual(["ended"]);
  });

  it("told of a beginning that staff set themselves, they are asked to confirm an end", async () => {
    const number = await labelled("sev1");
    expect(told("staff")).toHaveLength(1);
    expect(await staffMails(number, "14:10", () => desk.repo.close(number, { by: "customer" }))).toEqual(["ended"]);
  });

  it("staff who reopen it without a word have seen the closing: of the next one they are asked again", async () => {
    const number = await labelled("sev1");
    told("staff");
    const close = () => desk.repo.close(number, { by: "customer" });
    expect(await staffMails(number, "14:10", close)).toEqual(["ended"]);
    expect(await staffMails(number, "14:15", () => desk.repo.reopen(number, { by: "staff" }))).toEqual([]);
    expect(await staffMails(number, "14:20", close)).toEqual(["ended"]);
    expect(await staffMails(number, "14:25", () => desk.repo.reopen(number, { by: "customer" }))).toEqual([]);
    expect(await staffMails(number, "14:30", close)).toEqual([]);
  });

  it("a question that could not be mailed does not keep the next one back", async () => {
    const number = await labelled("sev1");
    told("staff");
    desk.mailTroubles.push(...Array.from({ length: 9 }, () => ({ type: "failed", certainty: "unknown", why: "down" }) as const));
    await desk.happens("14:10", number, (repo) => repo.close(number, { by: "customer" }));
    desk.mails.splice(0);
    desk.at("2026-03-10T14:00:00Z");
    await desk.run(number);
    desk.repo.reopen(number, { by: "customer" });
    await desk.run(number);
    desk.mailTroubles.splice(0);
    desk.mails.splice(0);
    expect(await staffMails(number, "14:30", () => desk.repo.close(number, { by: "customer" }))).toEqual(["ended"]);
  });
});

describe("told of the beginning, told of the end", () => {
  it("the end of what somebody was told is never old news", async () => {
    const number = await labelled("sev1");
    told("customers");
    desk.at("2026-03-07T10:00:00Z");
    desk.repo.unlabel(number, "sev1", { by: "staff" });
    desk.at("2026-03-10T10:00:00Z");
    await desk.run(number);
    expect(bodyOfLast("customers")).toContain("Not covered is not over: the issue stays open.");
    expect(told("customers")).toEqual(["stood-down: No severity is set any more: Deploys fail with 403"]);
  });

  it("raised: customers hear of it once it is severe enough for them, and of its end", async () => {
    const number = await labelled("sev3");
    expect(told("customers")).toEqual([]);
    desk.at("14:30");
    await relabel(number, "sev3", "sev1");
    expect(bodyOfLast("customers")).toContain("we have raised it from Severity 3 to Severity 1: complete service outage");
    expect(told("customers")).toEqual(["opened: Now Severity 1 (Critical): Deploys fail with 403"]);
    expect(told("staff")).toEqual([
      "opened: New Severity 3 (Medium), answer by Friday 6 March, 18:02 UTC: Deploys fail with 403",
      "opened: Raised from Severity 3 to Severity 1 (Critical), answer by 15:00 UTC: Deploys fail with 403",
    ]);
    await desk.happens("15:00", number, (repo) => repo.close(number, { by: "staff" }));
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
    expect(desk.ours(number)).toHaveLength(2);
  });

  it("lowered below what is mailed: customers hear that, and then no more", async () => {
    const number = await labelled("sev1");
    told("customers");
    desk.at("14:20");
    await relabel(number, "sev1", "sev3");
    expect(bodyOfLast("customers")).toContain("It is not over: the issue stays open");
    expect(told("customers")).toEqual(["stood-down: Now Severity 3 (Medium): Deploys fail with 403"]);
    await desk.happens("15:00", number, (repo) => repo.close(number, { by: "staff" }));
    expect(told("customers")).toEqual([]);
    expect(desk.ours(number)[1]).toContain("18 minutes at Severity 1, 40 minutes at Severity 3");
    expect(desk.ours(number)[1]).toContain("A full review");
  });

  it("a severity that staff set while it was closed counts as theirs from reopening on, also at later looks", async () => {
    const number = await labelled("sev3");
    await desk.happens("14:20", number, (repo) => repo.close(number, { by: "customer" }));
    await desk.happens("14:30", number, (repo) => repo.label(number, "sev1", { by: "staff" }));
    await desk.happens("14:40", number, (repo) => repo.reopen(number, { by: "customer" }));
    expect(told("customers")).toEqual(["opened: Now Severity 1 (Critical): Deploys fail with 403"]);
    desk.forget();
    await desk.run(number);
    expect(desk.writes()).toEqual([]);
    expect(desk.ours(number)[0]).not.toContain("Customers were not mailed");
  });

  it("set aside and back long ago, then lowered: nobody hears that it counts again", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "severities: { sev3: { email: { staff: [opened] } } }" });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.close(number, { by: "staff", reason: "not_planned" });
    desk.at("14:20");
    desk.repo.label(number, "sev1", { by: "staff" });
    desk.repo.reopen(number, { by: "staff" });
    await desk.run(number);
    expect(told("customers")).toEqual(["opened: Severity 1 (Critical) incident: Deploys fail with 403"]);
    desk.at("14:29");
    await relabel(number, "sev1", "sev3");
    expect(told("customers")).toEqual(["stood-down: Now Severity 3 (Medium): Deploys fail with 403"]);
    await desk.run(number);
    desk.at("14:50");
    await desk.run(number);
    expect([told("customers"), told("staff")]).toEqual([[], []]);
  });

  it("lowered to a severity whose end alone is mailed: customers hear that one mail more comes, and it comes", async () => {
    const number = await labelled("sev1");
    told("customers");
    desk.at("14:20");
    await relabel(number, "sev1", "sev2");
    expect(bodyOfLast("customers")).toContain("You will have one more mail from us when it is over.");
    expect(told("customers")).toEqual(["stood-down: Now Severity 2 (High): Deploys fail with 403"]);
    await desk.happens("15:00", number, (repo) => repo.close(number, { by: "staff" }));
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
  });

  it("reopened at the severity of which they were told the end: customers hear that once, and that it is over again", async () => {
    const number = await labelled("sev2");
    expect(told("customers")).toEqual([]);
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "staff" }));
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
    await desk.happens("14:40", number, (repo) => repo.reopen(number, { by: "staff" }));
    expect(told("customers")).toEqual(["reopened: It is not over: Deploys fail with 403"]);
    desk.at("14:50");
    await desk.run(number);
    expect(told("customers")).toEqual([]);
    await relabel(number, "sev2", "sev3");
    expect(told("customers")).toEqual(["stood-down: Now Severity 3 (Medium): Deploys fail with 403"]);
  });

  it.each([
    [
      "excluded",
      "Not covered by our response times",
      "no longer apply to this: Third-party service failures.",
      (number: number) => desk.repo.label(number, "excluded: third party", { by: "staff" }),
    ],
    [
      "without a severity",
      "No severity is set any more",
      "no longer apply to this: it has no severity any more.",
      (number: number) => desk.repo.unlabel(number, "sev1", { by: "staff" }),
    ],
    [
      "not planned",
      "Closed as not planned",
      "Closed as not planned on Friday 6 March 2026 at 14:20 UTC by support, so our response and solution times no longer apply to it.",
      (number: number) => desk.repo.close(number, { by: "staff", reason: "not_planned" }),
    ],
    [
      "a duplicate",
      "The same problem as another report",
      "this report is closed, and support deals with it in another report.",
      (number: number) => desk.repo.close(number, { by: "staff", reason: "duplicate" }),
    ],
  ] as const)("set aside, %s: customers hear that, with the reason, and no comment is posted", async (_, headline, reason, setAside) => {
    const number = await labelled("sev1");
    told("customers");
    desk.at("14:20");
    setAside(number);
    await desk.run(number);
    expect(bodyOfLast("customers")).toContain(reason);
    expect(told("customers")).toEqual([`stood-down: ${headline}: Deploys fail with 403`]);
    await desk.run(number);
    expect(told("customers")).toEqual([]);
    expect(desk.ours(number)).toHaveLength(1);
  });

  it.each([
    [
      "excluded",
      (number: number) => desk.repo.label(number, "excluded: third party", { by: "staff" }),
      "stood-down: Not covered by our response times",
    ],
    [
      "without a severity",
      (number: number) => desk.repo.unlabel(number, "sev1", { by: "staff" }),
      "stood-down: No severity is set any more",
    ],
  ] as const)(
    "set aside while open, %s, then closed: who heard that it is not over hears when it is, however late",
    async (_, setAside, aside) => {
      const number = await labelled("sev1");
      told("customers");
      desk.at("14:20");
      setAside(number);
      await desk.run(number);
      expect(bodyOfLast("customers")).toContain("the issue stays open. You will have one more mail from us when it is closed.");
      expect(told("customers")).toEqual([`${aside}: Deploys fail with 403`]);
      desk.at("2026-03-08T15:00:00Z");
      desk.repo.comment(number, { by: "staff", body: "Has been back for some 12 hours, so I close this." });
      desk.repo.close(number, { by: "staff" });
      desk.at("2026-03-11T15:00:00Z");
      await desk.run(number);
      expect(bodyOfLast("customers")).toContain("Closed as completed on Sunday 8 March 2026 at 15:00 UTC by support.");
      expect(bodyOfLast("customers")).toContain("“Has been back for some 12 hours, so I close this.”");
      expect(told("customers")).toEqual(["stood-down: It is over, says support: Deploys fail with 403"]);
      // Nothing is announced in the thread while it is set aside.
      expect([told("staff").filter((line) => line.startsWith("resolved")), desk.ours(number).length]).toEqual([[], 1]);
      await desk.sweep();
      await desk.happens("2026-03-11T16:00:00Z", number, (repo) => repo.reopen(number, { by: "staff" }));
      expect(bodyOfLast("customers")).toContain("It is open again since Wednesday 11 March 2026, 16:00 UTC.");
      expect(told("customers")).toEqual(["stood-down: Open again: Deploys fail with 403"]);
      await desk.happens("2026-03-11T17:00:00Z", number, (repo) => repo.close(number, { by: "staff", reason: "not_planned" }));
      expect(told("customers")).toEqual(["stood-down: Closed as not planned: Deploys fail with 403"]);
      await desk.sweep();
      desk.forget();
      await desk.sweep();
      expect([told("customers"), desk.writes()]).toEqual([[], []]);
    },
  );

  it("set aside while open and closed by others: who heard that it is not over hears of the end when staff confirm it", async () => {
    const number = await labelled("sev1");
    await desk.happens("14:20", number, (repo) => repo.label(number, "excluded: third party", { by: "staff" }));
    told("customers");
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "customer" }));
    expect(told("customers")).toEqual([]);
    await desk.happens("14:40", number, (repo) => repo.comment(number, { by: "staff", body: "/confirm" }));
    expect(bodyOfLast("customers")).toContain("by the person who reported it; support confirmed it at 14:40 UTC.");
    expect(told("customers")).toEqual(["stood-down: It is over, says support: Deploys fail with 403"]);
  });

  it.each([
    [
      "the exclusion is taken off",
      (number: number) => desk.repo.label(number, "excluded: third party", { by: "staff" }),
      (number: number) => desk.repo.unlabel(number, "excluded: third party", { by: "staff" }),
    ],
    [
      "the severity is set again",
      (number: number) => desk.repo.unlabel(number, "sev1", { by: "staff" }),
      (number: number) => desk.repo.label(number, "sev1", { by: "staff" }),
    ],
  ] as const)("set aside and back, when %s: customers hear that it counts again, once, and of its end", async (_, setAside, back) => {
    const number = await labelled("sev1");
    desk.at("14:20");
    setAside(number);
    await desk.run(number);
    told("customers");
    desk.at("14:40");
    back(number);
    await desk.run(number);
    await desk.run(number);
    expect(told("customers")).toEqual(["opened: Severity 1 (Critical) incident: Deploys fail with 403"]);
    await desk.happens("15:00", number, (repo) => repo.close(number, { by: "staff" }));
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
  });

  it("reopened: whoever heard that it was over hears that it is not", async () => {
    const number = await labelled("sev1");
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "staff" }));
    told("customers");
    await desk.happens("15:00", number, (repo) => repo.reopen(number, { by: "customer" }));
    expect([told("customers"), desk.ours(number).length]).toEqual([[], 2]);
    expect(desk.ours(number)[0]).toContain("open again");
    await desk.happens("15:10", number, (repo) => repo.comment(number, { by: "staff", body: "You are right, we look again." }));
    expect(bodyOfLast("customers")).toContain("The person who reported it reopened it");
    expect(told("customers")).toEqual(["reopened: It is not over: Deploys fail with 403"]);
    expect(desk.ours(number)[2]).toContain(
      "**This incident is open again.** It had been closed on Friday 6 March 2026 at 14:30 UTC; the person who reported it reopened it at 15:00 UTC",
    );
    await desk.happens("15:30", number, (repo) => repo.close(number, { by: "staff" }));
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
  });

  it("reopened by others, whom others close again: nobody hears that it is open while it is closed, and its next opening is told as it was", async () => {
    const number = await labelled("sev1");
    desk.sim.addUser("reader", { roles: { "acme/service": "triage" } });
    desk.repo.writeFile(".github/incident-slo.yml", `${POLICY}staff: { role: maintain }\n`);
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "lead" }));
    told("customers");
    const strangers = async (time: string, act: "close" | "reopen") => {
      desk.at(time);
      desk.repo[act](number, { by: "reader" });
      await desk.run(number);
    };
    await strangers("14:40", "reopen");
    await strangers("14:50", "close");
    await desk.happens("14:55", number, (repo) => repo.comment(number, { by: "lead", body: "We look." }));
    expect([told("customers"), desk.ours(number).length]).toEqual([[], 2]);
    await strangers("15:00", "reopen");
    expect(told("customers")).toEqual(["reopened: It is not over: Deploys fail with 403"]);
    expect(desk.ours(number)[2]).toMatch(
      /open again\.\*\* It had been closed on Friday 6 March 2026 at 14:30 UTC; somebody outside support reopened it at 15:00 UTC\./,
    );
  });

  it("reopened by others and raised: who hears of the raise does not hear again that it is open once staff write", async () => {
    const number = await labelled("sev2");
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "staff" }));
    await desk.happens("14:40", number, (repo) => repo.reopen(number, { by: "customer" }));
    told("customers");
    await desk.happens("14:50", number, (repo) => repo.label(number, "sev1", { by: "staff" }));
    expect(told("customers")).toEqual(["opened: Now Severity 1 (Critical): Deploys fail with 403"]);
    await desk.happens("15:00", number, (repo) => repo.comment(number, { by: "staff", body: "We look again." }));
    expect(told("customers")).toEqual([]);
  });

  it("closed again by others, then reopened by staff, who have not to write for customers to hear of it", async () => {
    const number = await labelled("sev1");
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "staff" }));
    told("customers");
    desk.at("14:40");
    desk.repo.reopen(number, { by: "customer" });
    await desk.happens("14:50", number, (repo) => repo.close(number, { by: "customer" }));
    await desk.happens("15:00", number, (repo) => repo.reopen(number, { by: "staff" }));
    expect(bodyOfLast("customers")).toContain("We reopened it at 15:00 UTC");
    expect(told("customers")).toEqual(["reopened: It is not over: Deploys fail with 403"]);
  });

  it("closed by a customer: staff are asked, and customers hear of the end when staff confirm it", async () => {
    const number = await labelled("sev1");
    await desk.happens("14:10", number, (repo) => repo.comment(number, { by: "staff", body: "We put the permission back." }));
    told("customers");
    told("staff");
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "customer" }));
    expect([told("customers"), told("staff")]).toEqual([[], ["ended: Closed by the reporter, please confirm: Deploys fail with 403"]]);
    expect(desk.ours(number)).toHaveLength(1);
    expect(desk.ours(number)[0]).toContain("Support has not confirmed yet that it is over.");
    await desk.happens("14:45", number, (repo) => repo.comment(number, { by: "staff", body: "/confirm\n\nYes, it is fixed." }));
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
    expect(desk.ours(number)[1]).toContain("; support confirmed it at 14:45 UTC.");
  });

  it.each([
    [["14:40"], "The update that was announced came late."],
    [["14:40", "15:10"], "Of 2 announced updates none came in time."],
    [["14:40", "14:41", "15:10"], "Of 3 announced updates 1 came in time."],
  ])("updates that came late, at %j: the mail that it is over counts them", async (moments, sentence) => {
    const number = await labelled("sev1");
    desk.repo.comment(number, { by: "staff", body: "/next-update 10 minutes" });
    for (const moment of moments) {
      await desk.happens(moment, number, (repo) => repo.comment(number, { by: "staff", body: "/next-update 10 minutes" }));
    }
    await desk.happens(moments.length > 1 ? "15:11" : "14:41", number, (repo) => repo.close(number, { by: "staff" }));
    expect(bodyOfLast("customers")).toContain(sentence);
  });

  it("closed by a merge: a fix was merged, which is not to say that it is over", async () => {
    const number = await labelled("sev1");
    desk.at("14:10");
    desk.repo.comment(number, { by: "staff", body: "We know the cause." });
    const pull = desk.repo.openPullRequest({ author: "staff", title: "Put the permission back", body: `Fixes #${number}` });
    await desk.happens("14:40", number, (repo) => repo.mergePullRequest(pull, { by: "lead" }));
    expect(told("customers").at(-1)).toBe("resolved: Closed when #2 was merged: Deploys fail with 403");
    expect(desk.ours(number)[1]).toMatch(/^\*\*This Severity 1 incident was closed when \[#2\]\(\S+\) was merged/);
    expect(desk.ours(number).join()).not.toContain("It is over");
  });

  it("closed again with another reason: each closing is told with its own moment and word, whatever it was before", async () => {
    const number = await labelled("sev1");
    desk.at("14:15");
    desk.repo.comment(number, { by: "staff", body: "Looking into the other report." });
    await desk.happens("14:20", number, (repo) => repo.close(number, { by: "staff", reason: "not_planned" }));
    desk.at("14:45");
    desk.repo.comment(number, { by: "staff", body: "Fixed it after all." });
    desk.repo.close(number, { by: "staff", reason: "completed" });
    await desk.run(number);
    const both = "on Friday 6 March 2026 at 14:45 UTC; it had been closed before, with another reason, at 14:20 UTC";
    const [status = "", allClear = ""] = desk.ours(number);
    expect(allClear).toContain(`closed as completed ${both}, 18 minutes after it was opened`);
    expect(status).toContain(`closed as completed by support ${both}.`);
    expect(bodyOfLast("customers")).toContain(`Closed ${both}, 18 minutes after it was opened`);
    for (const text of [allClear, status, bodyOfLast("customers")]) {
      expect(text).toContain("Support, at closing");
      expect(text).toContain("“Fixed it after all.”");
      expect(text).not.toContain("Looking");
    }
    await desk.happens("14:55", number, (repo) => repo.close(number, { by: "staff", reason: "not_planned" }));
    expect(desk.ours(number)[0]).toContain("**Closed as not planned by support** on Friday 6 March 2026 at 14:55 UTC");
  });

  it("closed as completed long after it was closed otherwise, it is announced", async () => {
    const number = await labelled("sev1");
    await desk.happens("14:20", number, (repo) => repo.close(number, { by: "staff", reason: "not_planned" }));
    told("customers");
    await desk.happens("2026-03-09T10:00:00Z", number, (repo) => repo.close(number, { by: "staff", reason: "completed" }));
    expect(desk.ours(number)[1]).toContain(
      "closed as completed on Monday 9 March 2026 at 10:00 UTC; it had been closed before, with another reason, on Friday 6 March at 14:20 UTC",
    );
    expect(told("customers")).toEqual(["resolved: It is over, says support: Deploys fail with 403"]);
  });

  it("the mail that it is over names the day by which the review comes, at each closing the one that counts then", async () => {
    const number = await labelled("sev1");
    await desk.happens("14:30", number, (repo) => repo.close(number, { by: "staff" }));
    expect(bodyOfLast("customers")).toContain("A full review follows by Friday 13 March 2026.");
    await desk.happens("2026-03-09T10:00:00Z", number, (repo) => repo.reopen(number, { by: "staff" }));
    await desk.happens("11:00", number, (repo) => repo.close(number, { by: "staff" }));
    expect(bodyOfLast("customers")).toContain("A full review follows by Monday 16 March 2026.");
    expect(desk.ours(number).at(-1)).toContain("is due by Monday 16 March 2026, 11:00 UTC");
    desk.forget();
    await desk.run(number);
    expect(desk.writes()).toEqual([]);
  });
});

it("a miss of an incident that somebody else closed does not say that it stays open", async () => {
  const number = await labelled("sev1");
  await desk.happens("14:50", number, (repo) => repo.close(number, { by: "customer" }));
  desk.at("15:10");
  await desk.sweep();
  const [, missed = ""] = desk.ours(number);
  expect(missed).toContain("The first answer to this Severity 1 incident is late.");
  expect(missed).toContain("**What happens now:** The issue is closed, and support has still to confirm that it is over.");
});

describe("a mail of the beginning that did not arrive before the end", () => {
  const endedAfter = async (trouble: "refused" | "unknown"): Promise<number> => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "severities: { sev1: { rca: false, email: { staff: [] } } }" });
    desk.mailTroubles.push({ type: "failed", certainty: trouble, why: "503" });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    desk.at("14:30");
    desk.repo.close(number, { by: "staff" });
    return number;
  };
  const OVER = "resolved: It is over, says support: Deploys fail with 403";

  it("is let go without a word where it was refused: the end is told, once, and as the first mail", async () => {
    const number = await endedAfter("refused");
    const { outcome } = await desk.run(number);
    expect([outcome.failures, desk.mails.map(({ inReplyTo }) => inReplyTo)]).toEqual([[], [null]]);
    expect(told("customers")).toEqual([OVER]);
    expect(desk.ours(number)[0]).not.toContain("not delivered");
    await desk.sweep();
    desk.forget();
    await desk.sweep();
    expect([told("customers"), desk.writes()]).toEqual([[], []]);
  });

  it("is let go also where the end is refused at first", async () => {
    const number = await endedAfter("refused");
    desk.mailTroubles.push({ type: "failed", certainty: "refused", why: "503" });
    await desk.run(number);
    expect(told("customers")).toEqual([]);
    await desk.sweep();
    expect(told("customers")).toEqual([OVER]);
  });

  it("is sent again as it was where nobody knows whether it arrived", async () => {
    const number = await endedAfter("unknown");
    const arrived = desk.mails.splice(0).map(({ id, text }) => [id, text]);
    await desk.run(number);
    expect(desk.mails.filter(({ incident }) => incident.notices.includes("opened")).map(({ id, text }) => [id, text])).toEqual(arrived);
    expect(told("customers").at(-1)).toBe(OVER);
  });

  it("is sent where it is set aside and has not ended, before what says so", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "severities: { sev1: { rca: false, email: { staff: [] } } }" });
    desk.mailTroubles.push({ type: "failed", certainty: "refused", why: "503" });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    await desk.happens("14:30", number, (repo) => repo.label(number, "excluded: third party", { by: "staff" }));
    expect(told("customers")).toEqual([
      "opened: Severity 1 (Critical) incident: Deploys fail with 403",
      "stood-down: Not covered by our response times: Deploys fail with 403",
    ]);
  });
});

it("what is told on a later day than all it tells of dates each time, in comments and mails", async () => {
  desk = await openDesk("2026-03-02T12:00:00Z", { policy: "severities: { sev1: { email: { staff: [missed] } } }" });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(number, "sev1", { by: "staff" });
  await desk.run(number);
  await desk.happens("12:10", number, (repo) => repo.comment(number, { by: "staff", body: "/next-update 1h\n\nWe look." }));
  desk.at("2026-03-03T09:37:00Z");
  await desk.sweep();
  const missed = desk.ours(number)[1] ?? "";
  expect(missed).toContain("Tuesday 3 March");
  for (const text of [missed, bodyOfLast("staff")]) {
    // Each time of day has a date before it, or stands in a place's own clock after one that has.
    expect(text.match(/(?<!\d (?:March|March 2026), )(?<!2026 at )(?<!March at )\b\d\d:\d\d UTC/g)).toBeNull();
  }
});
