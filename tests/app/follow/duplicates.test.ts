import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY =
  "contact: support@acme.example\nseverities: { sev1: { email: { staff: [missed, resolved] } }, sev3: { email: { customers: [] } } }";

async function open(policy = POLICY): Promise<void> {
  desk = await openDesk("2026-03-06T14:00:00Z", { policy });
}

/** An incident that a run has followed, so that customers of a Sev1 were mailed. */
async function incident(title: string, severity = "sev1"): Promise<number> {
  const number = desk.repo.openIssue({ author: "customer", title });
  desk.repo.label(number, severity, { by: "staff" });
  await desk.run(number);
  return number;
}

async function closedAsDuplicate(number: number, of: number | string): Promise<void> {
  desk.repo.close(number, { by: "staff", duplicateOf: of });
  await desk.run(number);
}

async function ended(number: number, word = "The cache had lost its certificate; it is back."): Promise<void> {
  desk.repo.comment(number, { by: "staff", body: word });
  desk.repo.close(number, { by: "staff" });
  await desk.run(number);
}

const status = (number: number) => desk.ours(number)[0] ?? "";
const news = (number: number) => desk.ours(number).slice(1);
/** Which incident each mail to customers was about, and its news without moments. */
const mailed = () =>
  desk.mails
    .filter(({ audience }) => audience === "customers")
    .map(({ incident: { number, notices } }) => `#${number} ${notices.map((key) => key.split("@")[0]).join("+")}`);

const lastMail = () => desk.mails.findLast(({ audience }) => audience === "customers")?.text ?? "";

describe("a duplicate of an incident here", () => {
  it("says where it goes on and when the next word comes there, mails nobody, and opens no RCA", async () => {
    await open();
    const first = await incident("503");
    desk.repo.comment(first, { by: "staff", body: "/next-update 2026-03-06T15:45Z\nWe look into it." });
    await desk.run(first);
    desk.at("14:10");
    const twin = await incident("503, too");
    desk.at("14:20");
    await closedAsDuplicate(twin, first);
    expect(status(twin)).toContain(
      "### The same problem as #1\n\n**Its next update is due by Friday 6 March 2026, 15:45 UTC.** Follow it there: press **Subscribe** on [#1]",
    );
    expect(status(twin)).toContain("You will be told here when it ends.");
    expect(status(twin)).toContain("This report was closed at 14:20 UTC by support; no clock runs here.");
    expect(news(twin)).toEqual([]);
    expect(mailed()).toEqual(["#1 opened", "#2 opened"]);
    expect(() => desk.repo.thread(3)).toThrow();
    expect(status(first)).toContain("**Also reported in** #2.");
  });

  it("does so also where it was labelled and closed before a run saw it, and no letter goes out", async () => {
    await open();
    const first = await incident("503");
    desk.at("14:10");
    const twin = desk.repo.openIssue({ author: "customer", title: "503, too" });
    desk.repo.label(twin, "sev1", { by: "staff" });
    await closedAsDuplicate(twin, first);
    await desk.run(first);
    expect(status(twin)).toContain("### The same problem as #1");
    expect(status(first)).toContain("**Also reported in** #2.");
    await ended(first);
    await desk.run(twin);
    expect(news(twin)).toHaveLength(1);
    expect(mailed()).toEqual(["#1 opened", "#1 resolved"]);
  });

  it.each([
    ["closed with GitHub's own reason", (twin: number) => desk.repo.close(twin, { by: "staff", duplicateOf: 1 })],
    ["marked and left open", (twin: number) => desk.repo.markDuplicate(twin, { by: "staff", of: 1 })],
    [
      "closed as completed right after the words",
      (twin: number) => {
        desk.repo.comment(twin, { by: "staff", body: "Duplicate of #1 and some more" });
        desk.repo.close(twin, { by: "staff" });
      },
    ],
    [
      "closed as completed, then marked",
      (twin: number) => {
        desk.repo.close(twin, { by: "staff" });
        desk.repo.markDuplicate(twin, { by: "staff", of: 1 });
      },
    ],
  ])("%s: hears of the end there, once, with support's closing word", async (_, end) => {
    await open();
    const first = await incident("503");
    const twin = await incident("503, too");
    desk.repo.openIssue({ author: "customer", title: "How do I log in?" });
    await desk.sweep();
    desk.at("14:20");
    end(twin);
    await desk.run(twin);
    desk.at("15:00");
    await ended(first);
    const [told = "", ...more] = news(twin);
    expect(more).toEqual([]);
    expect(told.replace(/#issuecomment-\d+/, "#c").split("\n\n")).toEqual([
      "**It is over, says support:** [#1](https://github.com/acme/service/issues/1), the same problem, was closed as completed at 15:00 UTC.",
      "**Support, at closing:** “The cache had lost its certificate; it is back.” [Read it](https://github.com/acme/service/issues/1#c)",
      "Still seeing it? Comment here. Or reach us: support@acme.example.",
    ]);
    expect(status(twin)).toContain("**It is over, says support:** [#1]");
    // The list that heard of both beginnings hears of the end once.
    expect(mailed()).toEqual(["#1 opened", "#2 opened", "#1 resolved"]);
    expect(desk.mails.findLast(({ audience }) => audience === "customers")?.text).toContain("#2 reported the same problem");
    desk.forget();
    await desk.run(twin);
    await desk.run(first);
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("whoever was told of its beginning alone is mailed the end by one of the duplicates, however many there are", async () => {
    await open();
    const first = await incident("slow", "sev3");
    const twins = [await incident("slow, too"), await incident("slow, three")];
    for (const twin of twins) await closedAsDuplicate(twin, first);
    expect(mailed()).toEqual(["#2 opened", "#3 opened"]);
    desk.at("15:00");
    await ended(first);
    expect(mailed()).toEqual(["#2 opened", "#3 opened", "#2 ended-elsewhere"]);
    expect(desk.mails.at(-1)?.subject).toBe("[service #2] slow, too");
    expect(desk.mails.at(-1)?.text).toContain(
      "It is over, says support: slow, too\n\n#1, the same problem, was closed as completed at 15:00 UTC.",
    );
    expect(twins.map((twin) => news(twin).length)).toEqual([1, 1]);
    expect(desk.mails.filter(({ audience }) => audience === "staff").flatMap(({ incident: { notices } }) => notices)).not.toContainEqual(
      expect.stringMatching(/^ended-elsewhere/),
    );
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("one that is marked only after the end tells it at once; who was mailed of the beginning after that end is mailed once", async () => {
    await open();
    const first = await incident("503");
    desk.at("14:30");
    await ended(first);
    desk.at("14:40");
    const twins = [await incident("503, too"), await incident("503 again")];
    desk.at("14:50");
    for (const twin of twins) await closedAsDuplicate(twin, first);
    expect(twins.map((twin) => news(twin).length)).toEqual([1, 1]);
    expect(mailed()).toEqual(["#1 opened", "#1 resolved", "#3 opened", "#4 opened", "#3 ended-elsewhere"]);
    desk.forget();
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
  });

  it("unmarked, or reopened, its clocks go on, and it hears nothing of the other's end", async () => {
    await open();
    const first = await incident("503");
    const twins = [await incident("503, too"), await incident("504")];
    await desk.happens("14:10", twins[0] ?? 0, (repo) => repo.markDuplicate(twins[0] ?? 0, { by: "staff", of: first }));
    await closedAsDuplicate(twins[1] ?? 0, first);
    expect(status(first)).toContain("**Also reported in** #2 and #3.");
    desk.at("14:20");
    desk.repo.unmarkDuplicate(twins[0] ?? 0, { by: "staff", of: first });
    desk.repo.reopen(twins[1] ?? 0, { by: "staff" });
    for (const twin of twins) await desk.run(twin);
    expect(status(twins[0] ?? 0)).toContain("A first answer is due by Friday 6 March 2026, 14:40 UTC");
    expect(status(first)).not.toContain("Also reported in");
    desk.at("14:25");
    await ended(first);
    expect(twins.map((twin) => news(twin).length)).toEqual([0, 0]);
    for (const twin of twins) expect(status(twin)).not.toContain("The same problem");
  });

  it("reopened, the original goes on there too, and its next end is told again", async () => {
    await open();
    const first = await incident("503");
    const twin = await incident("503, too");
    await closedAsDuplicate(twin, first);
    desk.at("15:00");
    await ended(first);
    await desk.happens("15:10", first, (repo) => repo.reopen(first, { by: "staff" }));
    expect(status(twin)).toContain("You will be told here when it ends.");
    expect(status(twin)).not.toContain("It is over");
    expect(news(twin)[1]).toMatch(
      /^\*\*It is not over:\*\* \[#1\]\(\S+\), the same problem, is open again\. You were told here that it was closed at 15:00 UTC; support reopened it at 15:10 UTC\./,
    );
    await desk.sweep();
    expect(news(twin)).toHaveLength(2);
    desk.at("15:30");
    await ended(first, "Now it is.");
    expect(news(twin).map((text) => /at (\d\d:\d\d) UTC/.exec(text)?.[1])).toEqual(["15:00", "15:00", "15:30"]);
    await desk.sweep();
    desk.forget();
    for (const number of [first, twin]) await desk.run(number);
    expect([desk.writes(), news(twin).length]).toEqual([[], 3]);
  });

  it("reopened by others, the original is said to be open again there once staff have written, once", async () => {
    await open();
    const first = await incident("503");
    const twin = await incident("503, too");
    await closedAsDuplicate(twin, first);
    desk.at("15:00");
    await ended(first);
    const told = mailed();
    await desk.happens("15:10", first, (repo) => repo.reopen(first, { by: "customer" }));
    await desk.sweep();
    expect([news(twin).length, mailed()]).toEqual([1, told]);
    expect(status(twin)).not.toContain("It is over");
    await desk.happens("15:20", first, (repo) => repo.comment(first, { by: "staff", body: "You are right, we look again." }));
    expect(news(twin)[1]).toContain("the person who reported it reopened it at 15:10 UTC");
    expect(mailed()).toEqual([...told, "#1 reopened"]);
    await desk.happens("15:30", first, (repo) => repo.comment(first, { by: "staff", body: "Still looking." }));
    await desk.sweep();
    expect(news(twin)).toHaveLength(2);
  });

  it("closed by a customer, the original has not ended; confirmed, it has", async () => {
    await open();
    const first = await incident("503");
    const twin = await incident("503, too");
    await closedAsDuplicate(twin, first);
    await desk.happens("15:00", first, (repo) => repo.close(first, { by: "customer" }));
    await desk.run(twin);
    expect(status(twin)).toContain("support has not confirmed yet that it is over");
    expect(news(twin)).toEqual([]);
    await desk.happens("15:10", first, (repo) => repo.comment(first, { by: "staff", body: "/confirm" }));
    expect(news(twin)[0]).toContain("was closed as completed at 15:00 UTC; support confirmed it at 15:10 UTC");
  });

  it("closed as not planned, the original ends the thread without an all-clear", async () => {
    await open();
    const first = await incident("503");
    const twin = await incident("503, too");
    await closedAsDuplicate(twin, first);
    await desk.happens("15:00", first, (repo) => repo.close(first, { by: "staff", reason: "not_planned" }));
    expect(news(twin)[0]).toContain("was closed as not planned** at 15:00 UTC. That does not say that it is over.");
    expect(mailed()).toEqual(["#1 opened", "#2 opened", "#1 stood-down"]);
  });

  it.each([
    ["excluded", (number: number) => desk.repo.label(number, "excluded: beta", { by: "staff" }), "Beta or preview feature"],
    [
      "without a severity",
      (number: number, label: string) => desk.repo.unlabel(number, label, { by: "staff" }),
      "it has no severity any more",
    ],
  ])(
    "%s while it is open, the original has not ended: who was told of a beginning hears that once, and of the end",
    async (_, setAside, why) => {
      for (const severity of ["sev1", "sev3"]) {
        await open(`${POLICY}\nexclusions: { "excluded: beta": Beta or preview feature }`);
        const first = await incident("503", severity);
        const twins = [await incident("503, too"), await incident("503 again")];
        for (const twin of twins) await closedAsDuplicate(twin, first);
        const begun = mailed();
        desk.at("15:00");
        setAside(first, severity);
        await desk.run(first);
        expect(mailed().slice(begun.length)).toEqual([severity === "sev1" ? "#1 stood-down" : "#2 set-aside-elsewhere"]);
        expect(lastMail()).toContain(why);
        expect(lastMail()).toContain("Not covered is not over");
        expect(lastMail()).toMatch(/you will have one more mail from us when it is closed/i);
        expect(twins.map((twin) => news(twin))).toEqual([[], []]);
        expect(status(2)).toContain(
          `**No response or solution times apply to [#1](https://github.com/acme/service/issues/1), the same problem,** since`,
        );
        expect(status(2)).toContain(`15:00 UTC: ${why}. Not covered is not over: that issue is open. Follow it there`);
        desk.at("15:30");
        await ended(first);
        expect(mailed().slice(begun.length + 1)).toEqual([severity === "sev1" ? "#1 stood-down" : "#2 ended-elsewhere"]);
        expect(lastMail()).toContain("The cache had lost its certificate; it is back.");
        expect(twins.map((twin) => news(twin).length)).toEqual([1, 1]);
        desk.at("15:40");
        await desk.sweep();
        desk.forget();
        await desk.sweep();
        expect(desk.writes()).toEqual([]);
        await desk.sim.stop();
      }
    },
  );

  it("closed by a merged change, the original's end is told as that", async () => {
    await open();
    const first = await incident("503", "sev3");
    const twin = await incident("503, too");
    await closedAsDuplicate(twin, first);
    await desk.happens("15:00", first, (repo) => repo.commit(first, `Fixes #${first}`, { by: "lead" }));
    expect(news(twin)[0]).toMatch(
      /^\*\*\[#1\]\([^)]*\), the same problem, was closed by the commit \[\w{7}\]\([^)]*\)\*\* at 15:00 UTC\.\n/,
    );
    expect(desk.mails.at(-1)?.text).toMatch(
      /^Closed in #1: 503, too\n\n#1, the same problem, was closed by the commit \w{7} at 15:00 UTC\.\n/,
    );
  });

  it("marked by a customer it is none", async () => {
    await open();
    const first = await incident("503");
    desk.sim.addUser("writer", { roles: { "acme/service": "read" } });
    const twin = await incident("503, too");
    desk.repo.close(twin, { by: "customer", duplicateOf: first });
    await desk.run(twin);
    expect(status(twin)).not.toContain("The same problem");
    expect(status(first)).not.toContain("Also reported");
  });

  it("its RCA counts what repeated it by its end", async () => {
    await open();
    const first = await incident("503");
    for (const title of ["too", "three"]) await closedAsDuplicate(await incident(title), first);
    desk.at("15:00");
    await ended(first);
    const rca = desk.repo.thread(4);
    expect(rca.body).toContain("| Reported again | 2 times: #2 and #3 |");
    desk.at("15:10");
    await closedAsDuplicate(await incident("late"), first);
    await desk.run(first);
    expect(desk.repo.thread(4).body).toContain("2 times: #2 and #3 |");
  });
});

describe("chains, circles and originals that are not followed", () => {
  it("leads along the chain to its last", async () => {
    await open();
    const chain = [await incident("a"), await incident("b"), await incident("c"), await incident("d")];
    for (const [index, number] of chain.slice(1).entries()) await closedAsDuplicate(number, chain[index] ?? 0);
    for (const number of chain.slice(1)) expect(status(number)).toContain("### The same problem as #1");
    desk.at("15:00");
    await ended(1);
    expect(chain.slice(1).map((number) => news(number).length)).toEqual([1, 1, 1]);
    expect(mailed().slice(4)).toEqual(["#1 resolved"]);
  });

  it("an original that becomes a duplicate itself hands its own on", async () => {
    await open();
    const [first, second, third] = [await incident("a"), await incident("b"), await incident("c")];
    await closedAsDuplicate(third, second);
    expect(status(second)).toContain("**Also reported in** #3.");
    await closedAsDuplicate(second, first);
    expect(status(first)).toContain("**Also reported in** #2 and #3.");
    expect(status(third)).toContain("### The same problem as #1");
    desk.at("15:00");
    await ended(first);
    expect([second, third].map((number) => news(number).length)).toEqual([1, 1]);
  });

  it.each([
    [
      "a circle",
      2,
      "### The same problem as #2",
      "in [#2](https://github.com/acme/service/issues/2)**, which is marked as a duplicate itself.",
    ],
    [
      "no incident",
      3,
      "### The same problem as #3",
      "in [#3](https://github.com/acme/service/issues/3)**, for which no times are promised.",
    ],
    [
      "elsewhere, in public",
      "acme/gateway#1",
      "### The same problem as acme/gateway#1",
      "in [acme/gateway#1](https://github.com/acme/gateway/issues/1)**. Follow it there",
    ],
    [
      "elsewhere, in private",
      "acme/secret#1",
      "### The same problem as another report",
      "in another report**. How that ends is not told here.",
    ],
  ])("of %s: whoever was told hears at once that this thread ends", async (_, of, heading, text) => {
    await open();
    desk.sim.repository("acme/gateway").openIssue({ author: "customer", title: "Gateway" });
    desk.sim.repository("acme/secret", { private: true }).openIssue({ author: "customer", title: "Leaked keys" });
    const twin = await incident("503");
    const other = await incident("504");
    desk.repo.openIssue({ author: "customer", title: "A question" });
    desk.repo.close(other, { by: "staff", duplicateOf: twin });
    desk.at("14:10");
    await closedAsDuplicate(twin, of);
    expect(status(twin)).toContain(heading);
    expect(status(twin)).toContain(text);
    expect(mailed()).toContain("#1 stood-down");
    expect(desk.mails.find(({ incident: { notices } }) => notices[0]?.startsWith("stood-down"))?.text).toContain(
      "How that ends is not told here, so this is our last mail about it.",
    );
    expect(news(twin)).toEqual([]);
    expect(`${desk.ours(twin).join()}${desk.mails.map((mail) => mail.text).join()}`).not.toContain("secret");
    desk.forget();
    await desk.run(twin);
    expect(desk.writes()).toEqual([]);
  });

  it("a chain of more than five is not followed", async () => {
    await open();
    const chain: number[] = [];
    for (let index = 0; index < 7; index += 1) chain.push(await incident(`n${index}`));
    for (const [index, number] of chain.slice(1).entries()) desk.repo.close(number, { by: "staff", duplicateOf: chain[index] ?? 0 });
    for (const number of chain.slice(1)) await desk.run(number);
    expect(status(chain[5] ?? 0)).toContain("### The same problem as #1");
    expect(status(chain[6] ?? 0)).toContain("which is marked as a duplicate itself");
  });

  it("costs few requests: a run on a duplicate reads its original once", async () => {
    await open();
    const first = await incident("503");
    const twin = await incident("503, too");
    await closedAsDuplicate(twin, first);
    await desk.run(twin);
    desk.forget();
    await desk.run(twin);
    expect(desk.sim.requests.filter(({ path }) => path.endsWith("/graphql"))).toHaveLength(2);
    expect(desk.writes()).toEqual([]);
  });
});
