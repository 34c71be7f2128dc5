import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk, TOKEN } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = `
calendar: { timezone: Etc/UTC }
contact: support@acme.example
severities:
  sev2:
    rca: 2 business days
    email: { customers: [resolved], staff: [rca] }
`;

function rcas(desk: Desk, repository = desk.repo) {
  return repository.threads().filter((thread) => thread.title.startsWith("RCA:"));
}

function rca(desk: Desk) {
  const [only, ...others] = rcas(desk);
  if (only === undefined || others.length > 0) throw new Error(`${others.length + (only === undefined ? 0 : 1)} RCAs`);
  return only;
}

/** A Sev2 that staff answered and closed on Friday 6 March 2026 at 15:00, followed. Its RCA is due on Tuesday at 15:00. */
async function closedIncident(policy = POLICY): Promise<number> {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(number, "sev2", { by: "staff" });
  await desk.run(number);
  desk.at("14:20");
  desk.repo.comment(number, { by: "staff", body: "/impact 40 of 310 customers\nLooking into it." });
  desk.at("14:58");
  desk.repo.comment(number, { by: "staff", body: "A role lost a permission; it is back." });
  desk.at("15:00");
  desk.repo.close(number, { by: "staff" });
  const report = await desk.run(number);
  expect(report.outcome.failures).toEqual([]);
  return number;
}

/** What people make of the template. */
function written(body: string): string {
  return body
    .replace(/^\*In five sentences.*\*$/m, "A cleanup removed a permission. @kim put it back.")
    .replace(/^\*How was the number.*\*$/m, "Every deploy of 40 customers failed. <!-- we counted in the logs -->")
    .replace(/^\*What set it off.*\*$/m, "The cleanup did not know the role.")
    .replace(/^\*Each with an owner.*\*$/m, "")
    .replace("- [ ] …", "- [x] Give the role a label (platform team, 10 March)\n- [ ] Alarm on 403 (platform team, 20 March)")
    .replace(/^\*What worked well.*\*$/m, "The alarm came late.");
}

function write(number = rca(desk).number): void {
  desk.repo.editIssue(number, { by: "staff", body: written(desk.repo.thread(number).body ?? "") });
}

const allClear = (number: number) => desk.ours(number).findLast((body) => body.startsWith("**It is over, says support")) ?? "";
const status = (number: number) => desk.ours(number)[0] ?? "";
const remarks = () => rca(desk).comments.map((comment) => comment.body);
const staffNews = () => desk.mails.filter(({ audience }) => audience === "staff").flatMap((mail) => mail.incident.notices);

it("an RCA may be due in weeks or at the end of a day", async () => {
  await closedIncident(POLICY.replace("2 business days", "2 weeks"));
  expect(rca(desk).body).toContain("Due Friday 20 March 2026, 15:00 UTC");
});

it.each([
  ["as it was when support answered for it", null, "Deploys fail with 403"],
  ["as support changed it since", "lead", "Deploys stop"],
])("an RCA and mail to staff have the incident's title %s, whatever its reporter made of it", async (_, by, title) => {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY.replace("staff: [rca]", "staff: [rca, missed]") });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(number, "sev2", { by: "staff" });
  await desk.run(number);
  desk.at("14:05");
  if (by !== null) desk.repo.editIssue(number, { by, title });
  desk.repo.editIssue(number, { by: "customer", title: "Visit evil.example" });
  desk.at("16:00");
  await desk.sweep();
  desk.repo.comment(number, { by: "staff", body: "A role lost a permission; it is back." });
  desk.repo.close(number, { by: "staff" });
  await desk.run(number);
  expect(rca(desk).title).toBe(`RCA: ${title} (incident #${number})`);
  expect(rca(desk).body).toContain(`: ${title} |`);
  expect(rca(desk).body).not.toContain("evil");
  expect(staffNews()).toContain("missed:response");
  expect(desk.mails.filter((mail) => JSON.stringify(mail).includes("evil"))).toEqual([]);
});

describe("the state of an RCA", () => {
  it("is shown on the incident while it is open, overdue and done, in the comments that are there already", async () => {
    const number = await closedIncident();
    expect(allClear(number)).toContain("is due by Tuesday 10 March 2026, 15:00 UTC");
    desk.at("2026-03-10T15:10:00Z");
    await desk.sweep();
    expect(status(number)).toContain("was due by Tuesday 10 March 2026, 15:00 UTC and is still being written");
    expect(allClear(number)).toContain("was due by Tuesday 10 March 2026, 15:00 UTC and is still being written");
    write();
    await desk.happens("16:00", rca(desk).number, (repo) => repo.close(rca(desk).number, { by: "staff" }));
    expect(status(number)).toContain("is finished, 1 of 2 action items done");
    expect(allClear(number)).toContain("The full review is finished: [#2]");
    expect(desk.ours(number)).toHaveLength(2);
    desk.forget();
    await desk.run(number);
    await desk.run(rca(desk).number);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("is due counted from the confirmation, where the customer closed the incident", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev2", { by: "staff" });
    desk.repo.close(number, { by: "customer" });
    await desk.run(number);
    await desk.happens("2026-03-11T15:00:00Z", number, (repo) =>
      repo.comment(number, { by: "staff", body: "/confirm\n\nYes, it was put right on Friday." }),
    );
    expect(allClear(number)).toContain("on Friday 6 March 2026 at 14:02 UTC");
    expect(allClear(number)).toContain("is due by Friday 13 March 2026, 15:00 UTC");
    expect(rca(desk).comments).toEqual([]);
  });

  it("is told to staff by mail: opened, overdue, finished, each once", async () => {
    await closedIncident();
    await desk.sweep();
    expect(staffNews()).toEqual(["rca:opened"]);
    desk.at("2026-03-10T15:10:00Z");
    await desk.sweep();
    await desk.sweep();
    expect(staffNews()).toEqual(["rca:opened", "rca:overdue"]);
    desk.at("16:00");
    desk.repo.close(rca(desk).number, { by: "staff" });
    await desk.sweep();
    await desk.sweep();
    expect(staffNews()).toEqual(["rca:opened", "rca:overdue", "rca:finished"]);
    expect(desk.mails.filter(({ audience }) => audience === "customers").map((mail) => mail.incident.notices)).toEqual([["resolved"]]);
  });

  it("is opened in the mail that says it is over, and the next run has nothing to do", async () => {
    const number = await closedIncident(POLICY.replace("staff: [rca]", "staff: [resolved, rca]"));
    const [mail, ...others] = desk.mails.filter(({ audience }) => audience === "staff");
    expect(others).toEqual([]);
    expect(mail?.incident.notices).toEqual(["resolved", "rca:opened"]);
    expect(mail?.links.rca).toMatch(new RegExp(`/issues/${rca(desk).number}$`));
    expect(mail?.text.split(mail.links.rca ?? "?")).toHaveLength(2);
    desk.forget();
    await desk.run(number);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("is told by a mail of its own when it could only be opened later", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY.replace("staff: [rca]", "staff: [resolved, rca]") });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev2", { by: "staff" });
    await desk.run(number);
    desk.repo.close(number, { by: "staff" });
    desk.sim.faults.add({ match: { method: "POST", path: /\/issues$/ }, do: "500" });
    await desk.run(number);
    expect(staffNews()).toEqual(["resolved"]);
    await desk.run(number);
    expect(staffNews()).toEqual(["resolved", "rca:opened"]);
    desk.forget();
    await desk.run(number);
    expect(desk.writes()).toEqual([]);
  });

  it("is seen by a sweep long after the incident itself was last touched", async () => {
    const number = await closedIncident(POLICY.replace("2 business days", "10 business days"));
    desk.at("2026-03-20T15:30:00Z");
    await desk.sweep();
    expect(remarks()).toHaveLength(1);
    expect(allClear(number)).toContain("still being written");
    desk.at("2026-04-20T10:00:00Z");
    desk.repo.close(rca(desk).number, { by: "staff" });
    desk.at("10:10");
    await desk.sweep();
    expect(allClear(number)).toContain("The full review is finished");
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("is found again where somebody deleted the status comment that remembered it", async () => {
    const number = await closedIncident();
    desk.at("15:20");
    const [status] = desk.repo.thread(number).comments.filter(({ by }) => by === "github-actions");
    desk.repo.deleteComment(status?.id ?? 0, { by: "lead" });
    await desk.run(number);
    const { number: review } = rca(desk);
    expect(desk.ours(number).at(-1)).toContain(`[#${review}]`);
  });

  it("called off, is no review that is finished", async () => {
    const number = await closedIncident();
    desk.repo.close(rca(desk).number, { by: "staff", reason: "not_planned" });
    await desk.run(number);
    expect(allClear(number)).toContain("There will be no full review of this incident.");
    expect(staffNews()).not.toContain("rca:finished");
  });

  it("costs a sweep two lists and no more", async () => {
    await closedIncident();
    await desk.sweep();
    desk.forget();
    await desk.sweep();
    const paths = desk.sim.reads().map((request) => request.path);
    expect(paths.filter((path) => path.includes("/issues"))).toHaveLength(2);
  });

  it("that somebody labels with a severity is no incident", async () => {
    await closedIncident();
    const { number } = rca(desk);
    desk.repo.label(number, "sev1", { by: "staff" });
    await desk.run(number);
    await desk.sweep();
    expect(rca(desk).comments).toEqual([]);
  });
});

describe("remarks on an RCA", () => {
  it("say once that it is overdue, and nothing while the calendar gives it time", async () => {
    await closedIncident();
    desk.at("2026-03-10T14:59:00Z");
    await desk.sweep();
    expect(remarks()).toEqual([]);
    desk.at("15:10");
    await desk.sweep();
    desk.at("2026-03-11T15:10:00Z");
    await desk.sweep();
    expect(remarks()).toEqual([expect.stringContaining("This root cause analysis is overdue.")]);
  });

  it("say once that action items are open when it is closed", async () => {
    await closedIncident();
    write();
    desk.at("16:00");
    desk.repo.close(rca(desk).number, { by: "staff" });
    await desk.sweep();
    await desk.sweep();
    expect(remarks()).toEqual([expect.stringContaining("1 of 2 are done.")]);
  });

  it("do not come when every action item is done", async () => {
    await closedIncident();
    write();
    desk.repo.editIssue(rca(desk).number, { by: "staff", body: (rca(desk).body ?? "").replace("- [ ] Alarm", "- [x] Alarm") });
    desk.repo.close(rca(desk).number, { by: "staff" });
    await desk.sweep();
    expect(remarks()).toEqual([]);
  });

  it("whose answer was lost are not made twice", async () => {
    await closedIncident();
    desk.at("2026-03-10T15:10:00Z");
    desk.sim.faults.add({ match: { method: "POST", path: new RegExp(`/issues/${rca(desk).number}/comments$`) }, do: "lost-answer" });
    await desk.sweep();
    await desk.sweep();
    expect(remarks()).toHaveLength(1);
  });
});

const ask = (number: number, at: string, by = "staff") => {
  desk.at(at);
  return desk.repo.comment(number, { by, body: "/rca share" });
};

const sharedIn = (number: number) => desk.ours(number).filter((body) => body.startsWith("**The full review of this incident**"));
const reactionsTo = (number: number, comment: number) =>
  desk.repo
    .thread(number)
    .comments.find(({ id }) => id === comment)
    ?.reactions.map(({ content }) => content) ?? [];

describe("/rca share", () => {
  it("posts the five sections and mails them to customers, once", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    write();
    const comment = ask(number, "11:00");
    const report = await desk.run(number);
    expect(report.outcome.failures).toEqual([]);
    expect(sharedIn(number)).toHaveLength(1);
    const [text = ""] = sharedIn(number);
    expect([...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toEqual([
      "What Happened",
      "Who Was Affected",
      "Root Cause",
      "How We'll Prevent It",
      "Lessons Learned",
    ]);
    expect(text).toContain("A cleanup removed a permission. @&#8203;kim put it back.");
    expect(text).toContain("| 14:02 |");
    expect(text).toContain("- [ ] Alarm on 403");
    expect(text).not.toMatch(/we counted in the logs|incident-slo:rca|Last wording|Noticed by/);
    expect(reactionsTo(number, comment)).toEqual(["rocket"]);
    const shared = desk.mails.filter((mail) => mail.incident.notices.includes("rca:shared") && mail.audience === "customers");
    expect(shared).toHaveLength(1);
    expect(shared[0]?.text).toContain("A cleanup removed a permission. @kim put it back.");
    expect(shared[0]?.text).toContain("14:02 · Reported: Deploys fail with 403 · customer");
    expect(shared[0]?.text).toContain("Give the role a label (platform team, 10 March) (done)");
    expect(shared[0]?.text).not.toMatch(/mermaid|gantt|incident-slo|\|/);
    expect(status(number)).toContain("[Read it here](");
    expect(allClear(number)).toContain("[Read it here](");
    expect(rca(desk).body).toContain("asked for by staff");
    desk.forget();
    await desk.run(number);
    desk.at("11:30");
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    expect(desk.sim.notifications.filter(({ body }) => body.includes("@kim"))).toEqual([]);
  });

  it("is refused while the template shows through, and says what is missing", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    const body = written(rca(desk).body ?? "")
      .replace(
        "Every deploy of 40 customers failed. <!-- we counted in the logs -->",
        "*How was the number counted? Was any data lost or wrong? Is anything still left over?*",
      )
      .replace("The cleanup did not know the role.", "")
      .replace("## Lessons Learned", "## What we learned")
      .replace("- [ ] Alarm on 403 (platform team, 20 March)", "- [ ] …");
    desk.repo.editIssue(rca(desk).number, { by: "staff", body });
    const comment = ask(number, "11:00");
    await desk.run(number);
    expect(sharedIn(number)).toEqual([]);
    expect(reactionsTo(number, comment)).toEqual(["confused"]);
    const fold = status(number).split("For the support team")[1] ?? "";
    expect(fold).toContain("(please look)");
    expect(fold).toContain("“Who Was Affected” still has words of the template");
    expect(fold).toContain("“Root Cause” is empty");
    expect(fold).toContain("“How We'll Prevent It” still has words of the template");
    expect(fold).toContain("the section “Lessons Learned” is missing");
    expect(fold).not.toContain("What Happened");
    desk.forget();
    await desk.run(number);
    expect(desk.writes()).toEqual([]);
    desk.repo.editIssue(rca(desk).number, {
      by: "staff",
      body: written(body.replace("## What we learned", "## Lessons Learned").replace("## Root Cause", "## Root Cause\n\nA cleanup.")),
    });
    ask(number, "12:00");
    await desk.run(number);
    expect(sharedIn(number)).toHaveLength(1);
    expect(status(number)).not.toContain("was not done");
  });

  it("again without a change shares nothing again; with one, the new version names the old", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    write();
    ask(number, "11:00");
    await desk.run(number);
    const again = ask(number, "12:00");
    await desk.run(number);
    expect(sharedIn(number)).toHaveLength(1);
    expect(reactionsTo(number, again)).toEqual(["rocket"]);
    expect(status(number)).toContain("nothing was posted again");
    const { body } = rca(desk);
    desk.at("12:30");
    desk.repo.editIssue(rca(desk).number, {
      by: "staff",
      body: (body ?? "").replace("The alarm came late.", "The alarm came late, and the second one too."),
    });
    ask(number, "13:00");
    await desk.run(number);
    expect(sharedIn(number)).toHaveLength(2);
    expect(sharedIn(number)[1]).toContain("It takes the place of [what we shared before](");
    expect(status(number)).not.toContain("nothing was posted again");
    expect(desk.mails.filter(({ audience }) => audience === "customers").map((mail) => mail.incident.notices)).toEqual([
      ["resolved"],
      ["rca:shared"],
      ["rca:shared@2026-03-09T13:00:00Z"],
    ]);
  });

  it("of a customer, or before there is an RCA, shares nothing", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    write();
    const comment = ask(number, "11:00", "customer");
    await desk.run(number);
    expect([sharedIn(number), reactionsTo(number, comment)]).toEqual([[], []]);
    const open = desk.repo.openIssue({ author: "customer", title: "Slow" });
    desk.repo.label(open, "sev2", { by: "staff" });
    const early = ask(open, "11:10");
    await desk.run(open);
    expect(reactionsTo(open, early)).toEqual(["confused"]);
    expect(status(open)).toContain("there is no root cause analysis yet");
  });

  it("mails what was posted, the same at every try, though the RCA has changed since", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    write();
    desk.mailTroubles.push({ type: "failed", certainty: "unknown", why: "no answer" });
    ask(number, "11:00");
    await desk.run(number);
    const first = desk.mails.find((mail) => mail.audience === "customers" && mail.incident.notices.includes("rca:shared"));
    desk.mails.length = 0;
    desk.repo.editIssue(rca(desk).number, { by: "staff", body: (rca(desk).body ?? "").replace("came late.", "came early.") });
    desk.at("11:30");
    await desk.run(number);
    expect(first?.text).toContain("The alarm came late.");
    expect(desk.mails).toEqual([first]);
  });

  it("asked together with a closing comes with the next run: a run posts one comment", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    write();
    desk.repo.reopen(number, { by: "staff" });
    await desk.run(number);
    const before = desk.ours(number).length;
    const comment = ask(number, "11:00");
    desk.repo.close(number, { by: "staff" });
    await desk.run(number);
    expect([desk.ours(number).length, sharedIn(number).length, reactionsTo(number, comment).length]).toEqual([before + 1, 0, 0]);
    desk.at("11:15");
    await desk.sweep();
    expect([sharedIn(number).length, reactionsTo(number, comment)]).toEqual([1, ["rocket"]]);
  });

  it("waits while the RCA cannot be read just now", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    write();
    const comment = ask(number, "11:00");
    const fault = desk.sim.faults.add({ match: { method: "GET", path: /\/issues\/2$/ }, do: "502", times: Number.POSITIVE_INFINITY });
    await desk.run(number);
    expect([sharedIn(number), reactionsTo(number, comment)]).toEqual([[], []]);
    fault.remove();
    desk.at("11:15");
    await desk.run(number);
    expect([sharedIn(number).length, reactionsTo(number, comment)]).toEqual([1, ["rocket"]]);
  });

  it("in a dry run writes nothing and says what it would", async () => {
    const number = await closedIncident();
    desk.at("2026-03-09T10:00:00Z");
    write();
    ask(number, "11:00");
    desk.forget();
    const report = await desk.run(number, { dryRun: true });
    expect(desk.writes()).toEqual([]);
    expect(report.outcome.deeds.map(({ what, keys }) => [what, ...keys])).toContainEqual(["comment", "rca:shared"]);
  });

  it("in a policy that mails customers nothing, mails nothing", async () => {
    const number = await closedIncident(POLICY.replace("customers: [resolved]", "customers: []"));
    desk.at("2026-03-09T10:00:00Z");
    write();
    ask(number, "11:00");
    await desk.run(number);
    expect(sharedIn(number)).toHaveLength(1);
    expect(desk.mails.filter(({ audience }) => audience === "customers")).toEqual([]);
  });
});

describe("a run that dies", () => {
  const SHARED = { comments: 3, remarks: [] as readonly string[], customers: [["resolved"], ["rca:shared"]] };
  const ENDED = { comments: 2, remarks: ["overdue", "closed"], customers: [["resolved"]] };

  type Act = (number: number) => Promise<void>;

  const shares: Act = async (number) => {
    desk.at("2026-03-09T10:00:00Z");
    write();
    ask(number, "11:00");
  };

  const runsLateAndEnds: Act = async (number) => {
    desk.at("2026-03-10T15:10:00Z");
    write();
    await desk.run(number);
    desk.at("15:20");
    desk.repo.close(rca(desk).number, { by: "staff" });
  };

  /** With the nth write from the act on failing, and all that follow in that run, then runs until nothing is left. */
  async function through(
    act: Act,
    nth: number,
    kind: "lost-answer" | "reset",
  ): Promise<{ readonly isStruck: boolean; readonly end: unknown }> {
    const number = await closedIncident();
    let writes = 0;
    let isStruck = false;
    const strikes = (isWrite: boolean) => {
      writes += isWrite ? 1 : 0;
      isStruck ||= isWrite && writes === nth;
      return isStruck;
    };
    const fault = desk.sim.faults.add({
      match: (request) => request.by !== "staff" && strikes(request.isWrite),
      do: kind,
      times: Number.POSITIVE_INFINITY,
    });
    await act(number);
    await desk.run(number);
    fault.remove();
    desk.at(new Date(desk.sim.clock.now() + 600_000).toISOString());
    await desk.run(number);
    desk.at(new Date(desk.sim.clock.now() + 600_000).toISOString());
    await desk.sweep();
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    const customers = desk.mails.filter(({ audience }) => audience === "customers").map((mail) => mail.incident.notices);
    const end = {
      comments: desk.ours(number).length,
      remarks: remarks().map((body) => (body.includes("is overdue") ? "overdue" : "closed")),
      customers,
    };
    await desk.sim.stop();
    return { isStruck, end };
  }

  it.each([
    ["sharing", "lost-answer", shares, SHARED],
    ["sharing", "reset", shares, SHARED],
    ["remarks", "lost-answer", runsLateAndEnds, ENDED],
    ["remarks", "reset", runsLateAndEnds, ENDED],
  ] as const)("at any write of %s (%s) leaves the same end", async (_, kind, act, whole) => {
    for (let nth = 1; ; nth += 1) {
      const { isStruck, end } = await through(act, nth, kind);
      // A run that is cut off before the first remark finds the RCA closed already: then it is late no more.
      const isOvertaken = act === runsLateAndEnds && JSON.stringify(end) === JSON.stringify({ ...whole, remarks: ["closed"] });
      expect({ nth, end: isOvertaken ? whole : end }).toEqual({ nth, end: whole });
      if (!isStruck) break;
    }
  });
});

const ELSEWHERE = POLICY.replace("calendar:", "rca: { repository: acme/postmortems }\ncalendar:");
const MAY = { login: "github-actions[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } } as const;

/** As `closedIncident`, with the RCA in another repository, not followed yet. */
async function closedElsewhere(options: {
  readonly private: boolean;
  readonly reached?: boolean;
  readonly from?: "private";
}): Promise<number> {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: ELSEWHERE, private: options.from === "private" });
  desk.sim.repository("acme/postmortems", { private: options.private });
  if (options.reached === false) desk.sim.addToken(TOKEN, { ...MAY, repositories: ["acme/service"] });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(number, "sev2", { by: "staff" });
  await desk.run(number);
  desk.at("14:58");
  desk.repo.comment(number, { by: "staff", body: "A role lost a permission; it is back." });
  desk.at("15:00");
  desk.repo.close(number, { by: "staff" });
  return number;
}

describe("an RCA in another repository", () => {
  it("that is private gets an internal part, and customers read neither its name nor its contents", async () => {
    const number = await closedElsewhere({ private: true });
    const report = await desk.run(number);
    expect(report.outcome.failures).toEqual([]);
    const there = desk.sim.repository("acme/postmortems");
    const [review] = rcas(desk, there);
    expect(review?.body).toContain("## Internal");
    const read =
      desk.ours(number).join("\n") +
      desk.mails
        .filter(({ audience }) => audience === "customers")
        .map((mail) => JSON.stringify(mail))
        .join("");
    expect(read).not.toContain("postmortems");
    expect(allClear(number)).toContain("A full review is due by Tuesday 10 March 2026, 15:00 UTC.");
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual(expect.not.arrayContaining([expect.stringContaining("postmortems")]));
  });

  it("shares its five sections, never the internal part nor what it links by number", async () => {
    const number = await closedElsewhere({ private: true });
    await desk.run(number);
    const there = desk.sim.repository("acme/postmortems");
    const [review] = rcas(desk, there);
    const body = written(review?.body ?? "").replace(
      "The cleanup did not know the role.",
      "The cleanup did not know the role, as in #7.\n\n### Internal notes\n\nThe password was on a sticky note.",
    );
    desk.at("2026-03-09T10:00:00Z");
    there.editIssue(review?.number ?? 0, { by: "github-actions[bot]", body });
    ask(number, "11:00");
    await desk.run(number);
    const [text = ""] = sharedIn(number);
    expect(text).toContain("as in #&#8203;7.");
    expect(text).not.toMatch(/sticky note|slowed us down|postmortems/);
  });

  it("that is public is linked", async () => {
    const number = await closedElsewhere({ private: false });
    await desk.run(number);
    expect(rcas(desk, desk.sim.repository("acme/postmortems"))[0]?.body).not.toContain("## Internal");
    expect(allClear(number)).toContain("([acme/postmortems#1](https://github.com/acme/postmortems/issues/1))");
  });

  it.each`
    from         | there        | warnings
    ${"private"} | ${"public"}  | ${["This repository is private, and the RCA of #1 is in acme/postmortems, which is public."]}
    ${"private"} | ${"private"} | ${[]}
    ${undefined} | ${"public"}  | ${[]}
  `("from $from to $there warns of $warnings", async ({ from, there, warnings }) => {
    const number = await closedElsewhere({ private: there === "private", from });
    const report = await desk.run(number);
    expect(report.outcome.warnings).toEqual(warnings);
  });

  it("that the token does not reach is a failure that says what helps, and the all-clear goes out; it is linked once it can be opened", async () => {
    const number = await closedElsewhere({ private: false, reached: false });
    desk.sim.repository("acme/postmortems");
    const report = await desk.run(number);
    const [failure] = report.outcome.failures;
    expect(failure?.message).toMatch(/^Failed to open an issue in acme\/postmortems: HTTP 40[34].*`token`/);
    expect(allClear(number)).toContain("A full review is due by Tuesday 10 March 2026, 15:00 UTC. If you want a copy");
    desk.sim.addToken(TOKEN, MAY);
    desk.at("15:20");
    await desk.sweep();
    expect(allClear(number)).toContain("([acme/postmortems#1](https://github.com/acme/postmortems/issues/1))");
    expect(desk.ours(number)).toHaveLength(2);
  });
});

describe("the generated parts", () => {
  it("leave out a comment that somebody has hidden", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
    desk.repo.label(number, "sev2", { by: "staff" });
    const said = desk.repo.comment(number, { by: "staff", body: "The customer Initech uses an old client." });
    desk.at("14:40");
    desk.repo.comment(number, { by: "staff", body: "A role lost a permission; it is back." });
    desk.repo.minimizeComment(said, { by: "lead" });
    await desk.happens("15:00", number, (repo) => repo.close(number, { by: "staff" }));
    expect(rca(desk).body).toContain("A role lost a permission");
    expect(rca(desk).body).not.toContain("Initech");
  });

  it("are refreshed when it is closed again, and nothing else is; whoever is writing is left alone", async () => {
    const number = await closedIncident();
    desk.at("15:10");
    write();
    const people = rca(desk)
      .body.replace(/<!-- incident-slo:rca:([a-z-]+) -->[\s\S]*?<!-- \/incident-slo:rca:\1 -->/g, "[$1]")
      .replace(/<!-- incident-slo:\{.*/, "");
    await desk.happens("15:30", number, (repo) => repo.reopen(number, { by: "customer" }));
    desk.at("16:00");
    desk.repo.close(number, { by: "staff" });
    desk.at("16:00:20");
    desk.repo.editIssue(rca(desk).number, { by: "staff", body: `${rca(desk).body}\n` });
    desk.at("16:00:40");
    await desk.run(number);
    expect(rca(desk).body).not.toContain("Reopened");
    desk.at("16:02");
    await desk.sweep();
    const { body } = rca(desk);
    expect(body).toContain("Reopened");
    expect(body).toContain("Due Tuesday 10 March 2026, 16:00 UTC");
    expect(
      body
        .replace(/<!-- incident-slo:rca:([a-z-]+) -->[\s\S]*?<!-- \/incident-slo:rca:\1 -->/g, "[$1]")
        .replace(/<!-- incident-slo:\{.*/, "")
        .trimEnd(),
    ).toBe(people.trimEnd());
    expect(rcas(desk)).toHaveLength(1);
    expect(allClear(number)).toContain("is due by Tuesday 10 March 2026, 16:00 UTC");
    desk.at("2026-03-10T15:30:00Z");
    await desk.sweep();
    expect(remarks()).toEqual([]);
  });

  it("of an all-clear that was taken back stay as they were", async () => {
    const number = await closedIncident();
    const before = allClear(number);
    await desk.happens("15:30", number, (repo) => repo.reopen(number, { by: "customer" }));
    desk.at("2026-03-10T15:30:00Z");
    await desk.sweep();
    expect(allClear(number)).toBe(before);
    expect(remarks()).toEqual([]);
  });
});
