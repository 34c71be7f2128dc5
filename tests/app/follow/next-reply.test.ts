import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const promising = (promises: string, rest = "") => `
extends: none
severities:
  sev3: { title: Minor, response: 1 hour, ${promises}, resolution: best effort, email: { staff: [opened, missed] } }
${rest}
`;
const POLICY = promising("next-reply: 30 minutes");

/** A Sev3 of a customer's, answered at 09:40. */
async function answered(policy = POLICY): Promise<void> {
  desk = await openDesk("2026-03-06T09:00:00Z", { policy });
  desk.repo.openIssue({ author: "customer", title: "Reports are slow" });
  desk.repo.label(1, "sev3", { by: "staff" });
  await desk.happens("09:40", 1, (repo) => repo.comment(1, { by: "staff", body: "We are looking at the report's query." }));
}

async function writes(time: string, by: string, body: string): Promise<void> {
  await desk.happens(time, 1, (repo) => repo.comment(1, { by, body }));
}

const status = () => desk.ours(1)[0] ?? "";
const rowOf = (what: string) =>
  status()
    .split("\n")
    .find((line) => line.startsWith(`| ${what}`));
const marker = () =>
  desk.repo
    .thread(1)
    .comments.find(({ by }) => by === "github-actions")
    ?.body.trimEnd()
    .split("\n")
    .at(-1) ?? "";

describe("a reply that is promised", () => {
  it("stands in the status comment while others have it closed, and its miss in the all-clear and its mail", async () => {
    await answered(promising("next-reply: 30 minutes").replace("staff: [opened, missed]", "customers: [opened, resolved]"));
    await writes("10:00", "customer", "It got worse, what shall I do?");
    await desk.happens("10:10", 1, (repo) => repo.close(1, { by: "customer" }));
    expect(rowOf("A reply when you write again")).toBe(
      "| A reply when you write again, within 30 minutes | stands still | Stopped, 20 minutes left |",
    );
    await desk.happens("11:00", 1, (repo) => repo.reopen(1, { by: "customer" }));
    await desk.happens("11:30", 1, (repo) => repo.close(1, { by: "staff" }));
    expect(desk.ours(1).at(-1)).toMatch(/Replies.*Missed.*10 minutes late/);
    expect(desk.mails.at(-1)).toMatchObject({
      audience: "customers",
      text: expect.stringContaining("The reply to the person who reported it came late."),
    });
  });

  it("runs from the reporter's first comment after support's last word, and is kept by the next one", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    expect(status()).toMatch(/\*\*A reply is due by .*10:30 UTC/);
    expect(rowOf("A reply when you write again")).toBe("| A reply when you write again, within 30 minutes | 10:30 UTC | Open |");
    desk.forget();
    await writes("10:20", "customer", "Anybody there?");
    expect(desk.writes()).toEqual([]);
    await writes("10:25", "staff", "Please use last month's report until then.");
    expect(rowOf("A reply when you write again")).toBeUndefined();
    expect(rowOf("Replies")).toBe("| Replies within 30 minutes, so far | | Kept, 1 of 1 |");
    expect(status()).toContain(
      "**Next reply** (target 30 minutes, day and night): counted from 10:00 UTC to 10:25 UTC without a break: 25 min.",
    );
  });

  it("is missed in the status comment alone: no comment, no mail", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    desk.at("10:31");
    const { outcome } = await desk.run(1);
    expect(rowOf("A reply when you write again")).toBe(
      "| A reply when you write again, within 30 minutes | 10:30 UTC | **Missed**: not answered yet |",
    );
    expect(status()).toMatch(/\*\*A reply was due by .*10:30 UTC/);
    expect(outcome.incidents[0]?.unansweredSince).toBe(Date.parse("2026-03-06T10:00:00Z"));
    await writes("10:42", "staff", "Please use last month's report until then.");
    expect(rowOf("Replies")).toBe(
      "| Replies within 30 minutes, so far | | **Missed**: 12 minutes late (due 10:30 UTC, came 10:42 UTC). Kept 0 of 1 |",
    );
    expect(desk.ours(1)).toHaveLength(1);
    expect(desk.mails.map(({ subject }) => subject)).toHaveLength(1);
    expect(desk.mails.map(({ text }) => text).join()).not.toMatch(/repl(y|ies)/i);
  });

  it("is what a run that stays wakes up for", async () => {
    await answered();
    desk.at("10:00");
    desk.repo.comment(1, { by: "customer", body: "It got worse, what shall I do?" });
    const { outcome } = await desk.run(1);
    expect(outcome.incidents[0]).toMatchObject({ nextMetric: "reply", nextDue: Date.parse("2026-03-06T10:30:00Z") });
    expect(outcome.ahead.get(1)).toMatchObject({
      what: { type: "missed", metric: "reply" },
      at: Date.parse("2026-03-06T10:30:01Z"),
    });
  });

  it("is counted when the incident is over, in the all-clear's table too", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    await desk.happens("10:50", 1, (repo) => repo.close(1, { by: "staff" }));
    expect(rowOf("Replies")).toBe(
      "| Replies within 30 minutes | | **Missed**: 20 minutes late (due 10:30 UTC, came 10:50 UTC). Kept 0 of 1 |",
    );
    expect(desk.ours(1)[1]).toContain("| Replies | 30 minutes | **Missed**: 20 minutes late");
  });
});

describe("a promise that the policy drops while it is owed", () => {
  const DROPPED = "Our policy changed: the next reply was due by 10:30 UTC, and no time is promised for it any more.";

  it("is named in the status comment until support has written", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    desk.repo.writeFile(".github/incident-slo.yml", promising("updates: as promised"));
    desk.at("10:10");
    await desk.sweep();
    expect(status()).toContain(DROPPED);
    expect(rowOf("A reply when you write again")).toBeUndefined();
    expect(status()).not.toContain("is due by");
    desk.forget();
    desk.at("10:40");
    await desk.sweep();
    expect(desk.writes()).toEqual([]);
    await writes("10:50", "customer", "Anybody there?");
    expect(status()).toContain(DROPPED);
    await writes("11:00", "staff", "Please use last month's report until then.");
    expect(status()).not.toContain("Our policy changed");
    expect(rowOf("Replies")).toBeUndefined();
  });

  it("and promises again counts from then, and says where it stood", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    for (const [time, policy] of [["10:10", promising("updates: as promised")] as const, ["11:00", POLICY] as const]) {
      desk.repo.writeFile(".github/incident-slo.yml", policy);
      desk.at(time);
      await desk.sweep();
    }
    expect(status()).toContain("Our policy changed: the next reply was due by 10:30 UTC and is now due by 11:30 UTC.");
  });

  it("is named whatever it is: a solution, a first answer; not where a milder severity promises none", async () => {
    const policy = (sev2: string) =>
      `extends: none\nseverities:\n  sev2: { title: Major, ${sev2} }\n  sev3: { title: Minor, response: best effort, resolution: best effort }\n`;
    desk = await openDesk("2026-03-06T09:00:00Z", { policy: policy("response: 1 hour, resolution: 4 hours") });
    for (const number of [1, 2]) {
      desk.repo.openIssue({ author: "customer", title: "Reports are slow" });
      desk.repo.label(number, "sev2", { by: "staff" });
    }
    await desk.sweep();
    desk.repo.writeFile(".github/incident-slo.yml", policy("response: best effort, resolution: best effort"));
    desk.at("09:10");
    desk.repo.unlabel(2, "sev2", { by: "staff" });
    desk.repo.label(2, "sev3", { by: "staff" });
    await desk.sweep();
    expect(status().match(/^Our policy changed: .*$/gm)).toEqual([
      "Our policy changed: the first answer was due by 10:00 UTC, and no time is promised for it any more.",
      "Our policy changed: the solution was due by 13:00 UTC, and no time is promised for it any more.",
    ]);
    const [, milder = ""] = [1, 2].map((number) => desk.ours(number)[0]);
    expect(milder).not.toContain("Our policy changed");
  });
});

describe("a storm of 200 comments of the reporter's", () => {
  it("starts no clock anew, writes nothing more, and costs each run as much as one", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    const [before, small] = [status(), marker().length];
    const counts: number[] = [];
    for (let index = 0; index < 200; index += 1) {
      desk.repo.comment(1, { by: "customer", body: `It still fails, number ${index}: what shall I do?` });
      if (index % 20 !== 19) continue;
      desk.at(`10:${String(1 + Math.floor(index / 20)).padStart(2, "0")}`);
      desk.forget();
      await desk.run(1, { byStranger: true });
      counts.push(desk.sim.requests.length);
      expect(desk.writes()).toEqual([]);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
    expect(status()).toBe(before);
    desk.at("10:31");
    await desk.run(1);
    expect(rowOf("A reply when you write again")).toContain("**Missed**");
    expect(marker().length).toBeLessThan(small + 1_500);
    expect(desk.ours(1)).toHaveLength(1);
  });
});

describe("a policy that promises no reply", () => {
  it("shows none, and no run makes a request more", async () => {
    const seen: (readonly [requests: number, writes: number])[][] = [];
    const texts: string[] = [];
    for (const policy of [promising("updates: as promised"), POLICY]) {
      if (seen.length > 0) await desk.sim.stop();
      await answered(policy);
      const counts: (readonly [number, number])[] = [];
      for (const [time, by, body] of [
        ["10:00", "customer", "It got worse, what shall I do?"],
        ["10:20", "customer", "Anybody there?"],
        ["10:45", "staff", "Please use last month's report until then."],
      ] as const) {
        desk.forget();
        await writes(time, by, body);
        counts.push([desk.sim.requests.length, desk.writes().length]);
      }
      seen.push(counts);
      texts.push(status());
    }
    expect(texts[0]).not.toMatch(/repl(y|ies)/i);
    expect(texts[1]).toMatch(/Replies within 30 minutes/);
    const [without = [], promised = []] = seen;
    for (const [index, [requests]] of without.entries()) expect(requests).toBeLessThanOrEqual(promised[index]?.[0] ?? 0);
  });
});
