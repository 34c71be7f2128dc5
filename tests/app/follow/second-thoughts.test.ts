import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";
import { clock, issueOf, judged, policyOf, at as timeOf } from "../../support/scene.ts";

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  desk = null;
});

/** Opened by a customer, labelled by staff, followed. */
async function labelled(severity: string, policy?: string): Promise<Desk> {
  desk = await openDesk("2026-03-06T14:02:00Z", { realTime: () => 0, ...(policy === undefined ? {} : { policy }) });
  desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(1, severity, { by: "staff" });
  await desk.run(1);
  return desk;
}

const told = (here: Desk, audience: string) =>
  here.mails.filter((mail) => mail.audience === audience).map((mail) => mail.incident.notices.map((key) => key.replace(/@.*/, "@…")));

/** Our comments of news, by their first line. */
const news = (here: Desk) =>
  here
    .ours(1)
    .slice(1)
    .map((body) => body.split("\n", 1)[0]);

async function does(here: Desk, time: string, act: () => void): Promise<void> {
  here.at(time);
  act();
  await here.run(1);
}

describe("support's word at a closing", () => {
  it.each<[string, (here: Desk, word: number) => void]>([
    ["deleted", ({ repo }, word) => repo.deleteComment(word, { by: "staff" })],
    ["hidden", ({ repo }, word) => repo.minimizeComment(word, { by: "lead" })],
    ["edited to say nothing", ({ repo }, word) => repo.editComment(word, { by: "staff", body: "Closing." })],
  ])("%s: its row is left out, whatever support says after it", async (_, takeBack) => {
    const here = await labelled("sev1");
    let word = 0;
    await does(here, "14:10", () => here.repo.comment(1, { by: "staff", body: "Looking." }));
    await does(here, "14:30", () => {
      word = here.repo.comment(1, { by: "staff", body: "Queue is empty." });
      here.repo.close(1, { by: "staff" });
    });
    expect(here.ours(1).filter((text) => text.includes("**Support, at closing:** “Queue is empty.”"))).toHaveLength(2);
    await does(here, "14:35", () => takeBack(here, word));
    await does(here, "14:50", () => here.repo.comment(1, { by: "staff", body: "Password rotation is tomorrow, ask ops." }));
    expect(here.ours(1).join("\n")).not.toMatch(/at closing|Password|Queue is empty/);
    expect(told(here, "customers")).toHaveLength(2);
  });

  it("is found anew once it was reopened and closed again, and of the end that was taken back it stays", async () => {
    const here = await labelled("sev1");
    let word = 0;
    await does(here, "14:30", () => {
      word = here.repo.comment(1, { by: "staff", body: "Queue is empty." });
      here.repo.close(1, { by: "staff" });
    });
    await does(here, "14:35", () => here.repo.reopen(1, { by: "staff" }));
    await does(here, "14:40", () => {
      here.repo.comment(1, { by: "staff", body: "A worker was stuck." });
      here.repo.close(1, { by: "staff" });
    });
    here.repo.deleteComment(word, { by: "staff" });
    await here.run(1);
    const clears = here.ours(1).filter((text) => text.startsWith("**It is over"));
    expect(clears.map((text) => /at closing:\*\* “(.*?)”/.exec(text)?.[1] ?? null)).toEqual(["Queue is empty.", "A worker was stuck."]);
  });
});

it("closed by GitHub's own automation, of which support said nothing: no text says that support says so", async () => {
  const here = await labelled("sev1");
  here.sim.addUser("github-project-automation[bot]");
  await does(here, "14:10", () => here.repo.comment(1, { by: "staff", body: "Looking." }));
  await does(here, "14:20", () => here.repo.close(1, { by: "github-project-automation[bot]" }));
  const [status = "", clear = ""] = here.ours(1);
  expect(clear).toContain("**This Severity 1 incident was closed as completed by automation,** on Friday 6 March 2026 at 14:20 UTC");
  expect(status).toContain("**Closed as completed by automation** on Friday 6 March 2026 at 14:20 UTC.");
  const mail = here.mails.at(-1);
  expect(mail?.text).toContain("Closed as completed by automation: Deploys fail with 403");
  expect(mail?.text).toContain("It was closed within the time for a solution");
  for (const text of [status, clear, mail?.text ?? ""]) {
    expect(text).not.toMatch(/says support|at closing/);
    expect(text).toContain("Looking.");
  }
});

describe("an incident closed with second thoughts", () => {
  it("as completed, then as a duplicate, is open again after the all-clear, and gets another at the end", async () => {
    const here = await labelled("sev2");
    await does(here, "14:30", () => here.repo.close(1, { by: "staff" }));
    await does(here, "14:40", () => here.repo.close(1, { by: "staff", reason: "duplicate" }));
    expect(news(here)).toHaveLength(1);
    await does(here, "14:50", () => here.repo.reopen(1, { by: "staff" }));
    expect(news(here)).toHaveLength(2);
    await does(here, "15:20", () => here.repo.close(1, { by: "staff" }));
    expect(news(here)).toHaveLength(3);
    expect(told(here, "customers")).toEqual([["resolved"], ["reopened"], ["resolved@…"]]);
  });

  it.each([
    ["in time", "14:30", "Kept: closed 14:30 UTC"],
    ["late", "20:00", "**Missed**: closed 20:00 UTC, 1 hour 58 minutes late"],
  ])(
    "as completed %s, then marked as a duplicate of what goes on: whoever was told that it is over hears the truth once",
    async (_, time, row) => {
      const here = await labelled("sev1");
      here.repo.openIssue({ author: "customer", title: "Storage down" });
      here.repo.label(2, "sev1", { by: "staff" });
      await here.sweep();
      await does(here, time, () => {
        here.repo.comment(1, { by: "staff", body: "Turns out to be the storage." });
        here.repo.close(1, { by: "staff" });
      });
      expect(here.ours(1)[0]).toContain(row);
      const before = told(here, "customers").length;
      here.at("20:01");
      here.repo.markDuplicate(1, { by: "staff", of: 2 });
      await here.sweep();
      expect(here.ours(1)[0]).toContain(`This report was closed at ${time} UTC by support; no clock runs here.`);
      expect(here.ours(1)[0]).toContain(row);
      expect(here.ours(1).at(-1)).toContain("**It is not over:** support marked this report as a duplicate of [#2]");
      expect(here.ours(1).at(-1)).toContain(`It had been closed as completed at ${time} UTC`);
      expect(told(here, "customers").slice(before)).toEqual([["reopened@…"]]);
      expect(here.mails.at(-1)?.text).toContain("We marked it as a duplicate of #2 at 20:01 UTC, which is not over");
      here.forget();
      await here.sweep();
      expect(here.writes()).toEqual([]);
      here.at("20:30");
      here.repo.comment(2, { by: "staff", body: "Storage is back." });
      here.repo.close(2, { by: "staff" });
      await here.sweep();
      await here.sweep();
      expect(here.ours(1).at(-1)).toContain("**It is over, says support:** [#2]");
      // The original's own mail tells them.
      expect(told(here, "customers").slice(before)).toEqual([["reopened@…"], ["resolved"]]);
      expect(here.mails.findLast(({ audience }) => audience === "customers")?.text).toContain("#1 reported the same problem");
    },
  );

  it("as completed, then marked as a duplicate of what is over: nothing goes on", async () => {
    const here = await labelled("sev1");
    here.repo.openIssue({ author: "customer", title: "Storage down" });
    here.repo.label(2, "sev1", { by: "staff" });
    await here.sweep();
    here.at("14:30");
    for (const number of [1, 2]) here.repo.close(number, { by: "staff" });
    await here.sweep();
    here.at("14:40");
    here.repo.markDuplicate(1, { by: "staff", of: 2 });
    await here.sweep();
    expect(here.ours(1).join("\n")).not.toContain("not over");
    expect(told(here, "customers").flat()).not.toContain("reopened@…");
  });

  it("as not planned, then as completed and opened again before a run looks: customers hear that it counts again once staff have written", async () => {
    const here = await labelled("sev1");
    await does(here, "14:10", () => here.repo.comment(1, { by: "staff", body: "We look." }));
    await does(here, "14:30", () => here.repo.close(1, { by: "staff", reason: "not_planned" }));
    here.at("14:40");
    here.repo.close(1, { by: "staff" });
    await does(here, "14:50", () => here.repo.reopen(1, { by: "customer" }));
    expect(told(here, "customers")).toEqual([["opened"], ["stood-down@…"]]);
    await does(here, "15:00", () => here.repo.comment(1, { by: "staff", body: "You are right, we look again." }));
    expect(told(here, "customers")).toEqual([["opened"], ["stood-down@…"], ["opened@…"]]);
  });

  it.each([
    ["staff: customers hear both at once", "staff", [["resolved@…", "reopened"]]],
    ["others, and staff had not written: it was never open to customers, who know that it is over", "customer", []],
  ])("opened again at a severity that mails nobody, and closed before a run looks, by %s", async (_, by, more) => {
    const here = await labelled("sev2");
    await does(here, "14:30", () => here.repo.close(1, { by: "staff" }));
    here.at("14:40");
    here.repo.unlabel(1, "sev2", { by: "staff" });
    here.repo.label(1, "sev3", { by: "staff" });
    here.repo.reopen(1, { by });
    await does(here, "14:50", () => here.repo.close(1, { by: "staff" }));
    expect(told(here, "customers")).toEqual([["resolved"], ...more]);
  });
});

describe("an end that others took back, and support had not written since", () => {
  it.each([
    ["closed again with a word", { body: "Restarted the spooler." }],
    ["closed again without one", null],
  ])("%s, is mailed again as the policy says", async (_, word) => {
    const here = await labelled("sev2");
    await does(here, "14:30", () => here.repo.close(1, { by: "staff" }));
    await does(here, "15:00", () => here.repo.reopen(1, { by: "customer" }));
    await does(here, "16:00", () => {
      if (word !== null) here.repo.comment(1, { by: "staff", ...word });
      here.repo.close(1, { by: "staff" });
    });
    await here.run(1);
    expect(told(here, "customers")).toEqual([["resolved"], ["resolved@…"]]);
    expect(news(here)).toHaveLength(2);
  });
});

describe("a severity put on and taken off", () => {
  const slip = async (between: (here: Desk) => Promise<unknown>) => {
    desk = await openDesk("2026-03-06T14:02:00Z", { realTime: () => 0 });
    const here = desk;
    here.repo.openIssue({ author: "customer", title: "404" });
    here.repo.label(1, "sev1", { by: "staff" });
    await between(here);
    here.at("14:03");
    here.repo.unlabel(1, "sev1", { by: "staff" });
    await here.run(1);
    await here.sweep();
    return here;
  };

  it("before any run saw it: nothing was said, so nothing is said, until there is one again", async () => {
    const here = await slip(async () => {});
    expect([here.ours(1), here.mails, here.writes()]).toEqual([[], [], []]);
    await does(here, "14:10", () => here.repo.label(1, "sev2", { by: "staff" }));
    expect(here.ours(1)[0]).toContain("### Severity 2");
  });

  it("after one did: the status comment says so", async () => {
    const here = await slip((one) => one.run(1));
    expect(here.ours(1)[0]).toContain("### No severity");
  });
});

describe("a severity raised with second thoughts", () => {
  it("beyond and a step back before a run looks: customers hear of the one that is left", async () => {
    const here = await labelled("sev4", "severities: { sev2: { email: { customers: [opened, resolved] } } }\n");
    here.at("14:10");
    here.repo.unlabel(1, "sev4", { by: "staff" });
    here.repo.label(1, "sev1", { by: "staff" });
    await does(here, "14:11", () => {
      here.repo.unlabel(1, "sev1", { by: "staff" });
      here.repo.label(1, "sev2", { by: "staff" });
    });
    expect(told(here, "customers")).toEqual([["opened@…"]]);
    expect(here.mails[0]?.text).toContain("Severity 2");
    await does(here, "14:20", () => here.repo.label(1, "sev1", { by: "staff" }));
    expect(told(here, "customers")).toEqual([["opened@…"], ["opened@…"]]);
    await does(here, "14:30", () => here.repo.unlabel(1, "sev1", { by: "staff" }));
    expect(told(here, "customers")).toHaveLength(2);
  });
});

describe("a review closed while its incident is open again", () => {
  it("is news of one sweep, and the next writes nothing", async () => {
    const here = await labelled("sev1", "severities: { sev1: { email: { staff: [rca] } } }\n");
    await does(here, "14:30", () => here.repo.close(1, { by: "staff" }));
    await does(here, "15:00", () => here.repo.reopen(1, { by: "staff" }));
    here.at("15:30");
    here.repo.close(2, { by: "staff" });
    await here.sweep();
    expect(told(here, "staff").at(-1)).toEqual(["rca:finished"]);
    here.forget();
    await here.sweep();
    expect(here.writes()).toEqual([]);
  });
});

describe("words of one second", () => {
  const every = "severities: { sev1: { updates: every 1 hour } }\n";

  it("begin one wait for the next update, which stays open in the next run", async () => {
    const here = await labelled("sev1", every);
    await does(here, "14:10", () => here.repo.comment(1, { by: "staff", body: "We look." }));
    await does(here, "14:20", () => {
      here.repo.comment(1, { by: "staff", body: "It is the role." });
      here.repo.comment(1, { by: "lead", body: "I help." });
    });
    expect(here.ours(1)[0]).toContain("**Next update by Friday 6 March 2026, 15:20 UTC");
    here.forget();
    await here.run(1);
    expect(here.writes()).toEqual([]);
    here.at("15:21");
    await here.sweep();
    expect(here.ours(1)[0]).toContain("**An update was due by Friday 6 March 2026, 15:20 UTC");
  });

  it("said before the clock began are one word, at its beginning", async () => {
    const policy = await policyOf(`${every}clocks: { start: labeled }\n`);
    const scene = issueOf(
      "2026-03-02",
      "09:10 comment staff We look.",
      "09:20 comment staff It is the role.",
      "09:30 comment lead I help.",
      "10:00 labeled sev1",
    );
    const { updates } = judged(scene, policy, timeOf("10:30"));
    expect(updates.map(({ key, standing, due }) => [key, standing, clock(due)])).toEqual([["update", "open", "11:00"]]);
  });

  it("keep the time that one of them announced", async () => {
    const policy = await policyOf("severities: { sev1: {} }\n");
    const scene = issueOf(
      "2026-03-02",
      "09:05 labeled sev1",
      "09:10 comment staff We look.",
      "09:20 comment staff /next-update 1h",
      "09:20 comment lead I help.",
    );
    const { updates } = judged(scene, policy, timeOf("09:30"));
    expect(updates.map(({ standing, due }) => [standing, clock(due)])).toEqual([["open", "10:20"]]);
  });
});

describe("an answer just before the deadline that GitHub shows only after it", () => {
  it("is late at first, and then put right in the thread", async () => {
    const here = await labelled("sev1", "severities: { sev1: { response: 30 minutes, resolution: best effort } }");
    here.sim.setReadLag(1);
    here.at("14:31:59");
    here.repo.comment(1, { by: "staff", body: "We are on it." });
    here.at("14:32:01");
    here.sim.setReadLag(5_000);
    await here.run(1);
    expect(news(here)).toEqual([expect.stringContaining("is late")]);
    here.sim.setReadLag(0);
    await does(here, "14:33", () => {});
    expect(news(here)).toEqual([
      "**Correction:** the first answer was given at 14:31 UTC, in time. GitHub showed it only after this comment was written.",
    ]);
    expect(here.ours(1)[0]).toContain("Kept: answered 14:31 UTC");
    const writes = here.writes().length;
    await does(here, "14:34", () => {});
    expect(here.writes()).toHaveLength(writes);
  });
});
