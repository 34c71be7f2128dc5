import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

/** Of a Sev3 nobody is mailed, so that whoever heard of a Sev1 that repeats it is told by the duplicate. */
const POLICY = "contact: support@acme.example\nseverities: { sev1: { email: { staff: [] } }, sev3: { email: { customers: [] } } }";
const WORD = "The cache had lost its certificate; it is back.";
const FIRST = 1;
const TWIN = 2;

async function incident(title: string, severity: string): Promise<number> {
  const number = desk.repo.openIssue({ author: "customer", title });
  desk.repo.label(number, severity, { by: "staff" });
  await desk.run(number);
  return number;
}

/** A duplicate (#2) of an incident (#1) of some severity, which ended at 15:00. */
async function endedElsewhere(severity: string): Promise<void> {
  desk = await openDesk("2026-03-06T14:00:00Z", { policy: POLICY });
  await incident("503", severity);
  await incident("503, too", "sev1");
  await desk.happens("14:20", TWIN, (repo) => repo.close(TWIN, { by: "staff", duplicateOf: FIRST }));
  desk.at("15:00");
  desk.repo.comment(FIRST, { by: "staff", body: WORD });
  desk.repo.close(FIRST, { by: "staff" });
  await desk.run(FIRST);
}

type Act = { readonly by: string; readonly body?: string };

async function act(time: string, number: number, what: "close" | "reopen" | "comment", { by, body = "" }: Act): Promise<void> {
  desk.at(time);
  if (what === "comment") desk.repo.comment(number, { by, body });
  else desk.repo[what](number, { by });
  await desk.run(number);
}

const news = (number: number) => desk.ours(number).slice(1);
const firstLines = (number: number) => news(number).map((text) => /^\*\*[^*]*\*\*/.exec(text)?.[0]);
/** Which incident each mail to customers was about, and how it begins. */
const mailed = () =>
  desk.mails.filter(({ audience }) => audience === "customers").map(({ incident: { number }, text }) => `#${number} ${text.split(":")[0]}`);
const lastMail = () => desk.mails.findLast(({ audience }) => audience === "customers")?.text ?? "";

async function expectQuiet(): Promise<void> {
  // A sweep notes as seen what was touched without news; a review that was saved just now is left alone for a minute.
  desk.sim.clock.advance(61_000);
  await desk.sweep();
  desk.forget();
  for (const number of [FIRST, TWIN]) await desk.run(number);
  await desk.sweep();
  expect(desk.writes()).toEqual([]);
}

const BEGUN = {
  sev1: ["#1 Severity 1 (Critical) incident", "#2 Severity 1 (Critical) incident"],
  sev3: ["#2 Severity 1 (Critical) incident"],
};
const OVER = { sev1: "#1 It is over, says support", sev3: "#2 It is over, says support" };

describe.each(["sev1", "sev3"] as const)("a duplicate of a %s whose end was told here", (severity) => {
  it("reopened by staff: whoever heard of that end hears that this is open again, and of its own end", async () => {
    await endedElsewhere(severity);
    const told = [...BEGUN[severity], OVER[severity]];
    expect(mailed()).toEqual(told);
    await act("15:20", TWIN, "reopen", { by: "staff" });
    expect(firstLines(TWIN)).toEqual(["**It is over, says support:**", "**This incident is open again.**"]);
    expect(news(TWIN)[1]).toMatch(
      /open again\.\*\* You were told here that another report of the same problem was closed; support reopened this one at 15:20 UTC\./,
    );
    expect(mailed()).toEqual([...told, "#2 It is not over"]);
    expect(lastMail()).toContain("We had told you that another report of the same problem was closed. We reopened it at 15:20 UTC");
    await expectQuiet();
    await act("15:40", TWIN, "close", { by: "staff" });
    expect(firstLines(TWIN).at(-1)).toBe("**It is over, says support:**");
    expect(mailed()).toEqual([...told, "#2 It is not over", "#2 It is over, says support"]);
    await expectQuiet();
  });

  it("reopened by others: nobody hears of it until staff have written", async () => {
    await endedElsewhere(severity);
    const told = mailed();
    await act("15:20", TWIN, "reopen", { by: "customer" });
    expect([mailed(), news(TWIN).length]).toEqual([told, 1]);
    await act("15:30", TWIN, "comment", { by: "staff", body: "You are right, we look again." });
    expect(news(TWIN)[1]).toContain("the person who reported it reopened this one at 15:20 UTC");
    expect(mailed()).toEqual([...told, "#2 It is not over"]);
    await expectQuiet();
  });

  it("reopened and closed by others, then confirmed: one mail says that it is over, and no second one", async () => {
    await endedElsewhere(severity);
    const told = mailed();
    await act("15:20", TWIN, "reopen", { by: "customer" });
    await act("15:30", TWIN, "close", { by: "customer" });
    expect([mailed(), news(TWIN).length]).toEqual([told, 1]);
    await act("15:40", TWIN, "comment", { by: "staff", body: "/confirm" });
    expect(mailed()).toEqual(told);
    expect(firstLines(TWIN)).toEqual(["**It is over, says support:**", "**It is over, says support:**"]);
    await expectQuiet();
  });

  it("reopened and closed as a duplicate again: hears of that end anew only if it was said to be open", async () => {
    await endedElsewhere(severity);
    const told = mailed();
    await act("15:20", TWIN, "reopen", { by: "staff" });
    await desk.happens("15:30", TWIN, (repo) => repo.close(TWIN, { by: "staff", duplicateOf: FIRST }));
    expect(firstLines(TWIN)).toEqual([
      "**It is over, says support:**",
      "**This incident is open again.**",
      "**It is over, says support:**",
    ]);
    expect(mailed()).toEqual([...told, "#2 It is not over", "#2 It is over, says support"]);
    await expectQuiet();
  });

  it("reopened by others and taken as a duplicate again before staff have written: nobody hears anything", async () => {
    await endedElsewhere(severity);
    const told = mailed();
    await act("15:20", TWIN, "reopen", { by: "customer" });
    await desk.happens("15:30", TWIN, (repo) => repo.close(TWIN, { by: "staff", duplicateOf: FIRST }));
    expect([mailed(), news(TWIN).length]).toEqual([told, 1]);
    await expectQuiet();
  });

  it("whatever becomes of it, the all-clear and the review of the other stay to the letter", async () => {
    await endedElsewhere(severity);
    const texts = () => desk.ours(FIRST).map((text) => text.replace(/[\s\S]*Also reported/, "Also reported"));
    const before = [...texts(), ...desk.repo.threads().map(({ body }) => body)];
    expect(before[0]).toContain("Also reported in** #2");
    await act("15:20", TWIN, "reopen", { by: "customer" });
    await desk.sweep();
    expect([...texts(), ...desk.repo.threads().map(({ body }) => body)]).toEqual(before);
    await act("15:30", TWIN, "comment", { by: "staff", body: "We look." });
    const late = await incident("503, late", "sev1");
    await desk.happens("15:40", late, (repo) => repo.close(late, { by: "staff", duplicateOf: FIRST }));
    expect(texts()).toEqual(before.slice(0, texts().length));
  });
});

it("a duplicate that was left open and whose mark is taken off after that end: the same as reopened by staff", async () => {
  desk = await openDesk("2026-03-06T14:00:00Z", { policy: POLICY });
  await incident("503", "sev1");
  await incident("503, too", "sev1");
  await desk.happens("14:20", TWIN, (repo) => repo.markDuplicate(TWIN, { by: "staff", of: FIRST }));
  await act("15:00", FIRST, "close", { by: "staff" });
  await desk.happens("15:20", TWIN, (repo) => repo.unmarkDuplicate(TWIN, { by: "staff", of: FIRST }));
  expect(news(TWIN)[1]).toContain("support counts this one by itself again since 15:20 UTC");
  expect(mailed().at(-1)).toBe("#2 It is not over");
  await expectQuiet();
});

it("closed as completed, then marked as a duplicate of what had ended, and reopened: that is told once", async () => {
  desk = await openDesk("2026-03-06T14:00:00Z", { policy: POLICY });
  await incident("503", "sev3");
  await incident("503, too", "sev1");
  await act("14:30", FIRST, "close", { by: "staff" });
  await act("14:40", TWIN, "close", { by: "staff" });
  await desk.happens("14:50", TWIN, (repo) => repo.markDuplicate(TWIN, { by: "staff", of: FIRST }));
  await act("15:20", TWIN, "reopen", { by: "staff" });
  expect(firstLines(TWIN).filter((line) => line?.includes("open again"))).toHaveLength(1);
  expect(mailed().slice(1)).toEqual(["#2 It is over, says support", "#2 It is not over"]);
  await expectQuiet();
});

it.each([
  ["was refused: nobody heard of the end, so nobody hears of the reopening", "refused", []],
  ["may have come: whoever heard of the end hears of the reopening", "unknown", ["#2 It is over, says support", "#2 It is not over"]],
] as const)("reopened before the mail about that end is sent again, which %s", async (_, certainty, more) => {
  desk = await openDesk("2026-03-06T14:00:00Z", { policy: POLICY });
  await incident("503", "sev3");
  await incident("503, too", "sev1");
  await desk.happens("14:20", TWIN, (repo) => repo.close(TWIN, { by: "staff", duplicateOf: FIRST }));
  desk.mailTroubles.push({ type: "failed", certainty, why: "busy" });
  await act("15:00", FIRST, "close", { by: "staff" });
  await act("15:20", TWIN, "reopen", { by: "staff" });
  expect(mailed().slice(1)).toEqual(more);
  await expectQuiet();
});

it("marked only after that end, then reopened: the same", async () => {
  desk = await openDesk("2026-03-06T14:00:00Z", { policy: POLICY });
  await incident("503", "sev1");
  await act("14:30", FIRST, "close", { by: "staff" });
  desk.at("14:40");
  const late = await incident("503, too", "sev1");
  await desk.happens("14:50", late, (repo) => repo.close(late, { by: "staff", duplicateOf: FIRST }));
  await act("15:20", late, "reopen", { by: "staff" });
  expect(mailed().slice(-2)).toEqual([`#${late} It is over, says support`, `#${late} It is not over`]);
  expect(news(late)).toHaveLength(2);
});
