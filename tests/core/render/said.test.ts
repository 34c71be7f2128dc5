import { describe, expect, it } from "vitest";
import type { Notice } from "../../../src/core/notice/notice.ts";
import type { Audience } from "../../../src/core/policy/policy.ts";
import type { IncidentFacts } from "../../../src/core/render/context.ts";
import { mailView } from "../../../src/core/render/mail.ts";
import { rcaView } from "../../../src/core/render/rca.ts";
import { newsView } from "../../../src/core/render/view-news.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn, type Story } from "../../support/facts.ts";
import { policyOf } from "../../support/scene.ts";
import { acme, DEPLOYS } from "./stories.ts";
import { textOf } from "./text-of.ts";

const ANSWERED = ["14:02 opened customer", "14:09 labeled sev1", "14:20 comment staff We are looking into it."];

function told(...lines: readonly string[]): Story {
  return { ...DEPLOYS, lines };
}

async function newsOf(facts: IncidentFacts, ...kinds: readonly Notice["type"][]): Promise<string> {
  return await textOf("news.md", newsView(facts, newsIn(facts, ...kinds)));
}

async function mailOf(facts: IncidentFacts, audience: Audience, ...kinds: readonly Notice["type"][]): Promise<string> {
  return await textOf(`mail-${audience}.txt`, mailView(facts, newsIn(facts, ...kinds), audience));
}

async function statusOf(facts: IncidentFacts): Promise<string> {
  return await textOf("status.md", statusView(facts));
}

function sentencesWith(text: string, part: string): readonly string[] {
  return text.split(/(?<=\.)\s|\n/).filter((sentence) => sentence.includes(part));
}

it("an update that was missed and given up with the end is not said to come, however it was confirmed", async () => {
  const lines = ["14:02 opened customer", "14:09 labeled sev1", "14:20 comment staff /next-update 1h", "15:40 closed customer"];
  for (const more of [[], ["15:50 comment staff /confirm"]])
    expect(await statusOf(factsAt(told(...lines, ...more), acme, "16:00"))).toContain("**Missed**: not given before it was closed");
});

describe("the all-clear's first words", () => {
  it("say that support says so, when it was closed and how long after its opening", async () => {
    const facts = factsAt(told(...ANSWERED, "17:26 closed staff completed"), acme, "17:27");
    const first =
      "**It is over, says support:** closed as completed on Friday 6 March 2026 at 17:26 UTC (12:26 New York), 3 hours 24 minutes after it was opened, all of it at Severity 1.";
    expect(await newsOf(facts, "resolved")).toContain(first);
    expect(await mailOf(facts, "customers", "resolved")).toMatch(/^It is over, says support: Deploys fail/);
  });
  it("say nothing of how long the trouble lasted, however long the issue was open", async () => {
    const facts = factsAt(told(...ANSWERED, "2026-03-27T10:00 closed staff completed"), acme, "2026-03-27T10:01");
    expect(await newsOf(facts, "resolved")).toContain("20 days 19 hours after it was opened");
    for (const text of [
      await newsOf(facts, "resolved"),
      await mailOf(facts, "customers", "resolved"),
      await mailOf(facts, "staff", "resolved"),
    ])
      expect(text).not.toMatch(/lasted|over since/);
  });
  it("in a mail say that the time for a solution was missed, not that the solution came late, and quote an old word with its time", async () => {
    const mail = await mailOf(
      factsAt(told(...ANSWERED, "2026-03-27T10:00 closed staff completed"), acme, "2026-03-27T10:01"),
      "customers",
      "resolved",
    );
    expect(mail).toContain("The time for a solution was missed by 20 days 15 hours (target 4 hours)");
    expect(mail).not.toContain("solution came");
    expect(mail).toMatch(/^Latest from support, Friday 6 March, 14:20 UTC.*: “We are looking into it\.”$/m);
  });
  it("say how long it lasted where a stop label says when it was over", async () => {
    const facts = factsAt(told(...ANSWERED, "16:00 labeled mitigated", "17:26 closed staff completed"), acme, "17:27");
    const text = await newsOf(facts, "resolved");
    expect(text).toContain("Support marked it as mitigated at 16:00 UTC (11:00 New York), 1 hour 58 minutes after it was opened.");
    const began = told(
      ...ANSWERED,
      "14:30 comment staff /started 2026-03-06T13:00Z",
      "16:00 labeled mitigated",
      "17:26 closed staff completed",
    );
    expect(await newsOf(factsAt(began, acme, "17:27"), "resolved")).toContain(
      "Support says that it began at 13:00 UTC (08:00 New York), recorded 14:30 UTC, and marked it as mitigated at 16:00 UTC (11:00 New York): it lasted 3 hours.",
    );
  });
  it("by `/started` alone say only how long before the closing it began", async () => {
    const began = told(...ANSWERED, "14:30 comment staff /started 2026-03-06T13:00Z", "17:26 closed staff completed");
    const text = await newsOf(factsAt(began, acme, "17:27"), "resolved");
    expect(text).toContain(
      "Support says that it began at 13:00 UTC (08:00 New York), recorded 14:30 UTC, 4 hours 26 minutes before it was closed.",
    );
    expect(text).not.toContain("lasted");
  });
  it("of a merged change say neither that it is over nor that it is a fix", async () => {
    const facts = factsAt(told(...ANSWERED, "17:26 merged staff 415"), acme, "17:27");
    const all = [await newsOf(facts, "resolved"), await mailOf(facts, "customers", "resolved"), await mailOf(facts, "staff", "resolved")];
    for (const text of [...all, await statusOf(facts)]) {
      expect(text).toMatch(/closed when (?:\[#415\]\(\S+\)|#415) was merged/i);
      expect(text).not.toMatch(/it is over|\): over|\bfix\b|solved/i);
    }
  });
  it("of a merged change are followed by when it was closed, in no text by a solution that came", async () => {
    const facts = factsAt(told(...ANSWERED, "15:26 merged staff #415"), acme, "15:27");
    const all = [
      await newsOf(facts, "resolved"),
      await mailOf(facts, "customers", "resolved"),
      await statusOf(facts),
      await textOf("rca.md", rcaView(facts)),
    ];
    expect(all[0]).toContain("| A solution | 4 hours | Kept: closed after 1 hour 24 minutes (due 18:02 UTC) |");
    expect(all[1]).toContain("It was closed within the time for a solution (1 h 24 min, target 4 hours).");
    expect(all[2]).toContain("| Kept: closed 15:26 UTC, after 1 hour 24 minutes |");
    expect(all[3]).toContain("| Solution | closed by a change 15:26 UTC, **in time**");
    for (const text of all) expect(text).not.toMatch(/solution came|reached|solved|is over/i);
  });
  it("of what was mitigated are followed by that, in no text by a solution that came", async () => {
    const stops = await policyOf("extends: gruntwork\nclocks: { stop-labels: [mitigated] }");
    const facts = factsAt(told(...ANSWERED, "15:00 labeled mitigated", "15:26 closed staff completed"), stops, "15:27");
    expect(await newsOf(facts, "resolved")).toContain("| A solution | 4 hours | Kept: mitigated after 58 minutes (due 18:02 UTC) |");
    expect(await statusOf(facts)).toContain("| Kept: mitigated 15:00 UTC, after 58 minutes |");
    expect(await mailOf(facts, "customers", "resolved")).toContain(
      "It was mitigated within the time for a solution (58 min, target 4 hours).",
    );
  });
  it("missed, are followed by when it was closed, not by when a solution was reached", async () => {
    const facts = factsAt(told(...ANSWERED, "2026-03-27T10:00 closed staff completed"), acme, "2026-03-27T10:01");
    for (const text of [await newsOf(facts, "resolved"), await statusOf(facts)]) {
      expect(text).toMatch(/closed Friday 27 March, 10:00 UTC/);
      expect(text).not.toContain("reached");
    }
  });
  it("where support opened it, are followed by no answer that was kept", async () => {
    const facts = factsAt(told("14:02 opened staff We see it.", "14:09 labeled sev1", "15:26 closed staff completed"), acme, "15:27");
    const mail = await mailOf(facts, "customers", "resolved");
    expect(mail).toContain("\n\nThe solution came in time (1 h 24 min, target 4 hours).\n");
    for (const text of [mail, await newsOf(facts, "resolved"), await statusOf(facts)]) expect(text).not.toMatch(/first answer/i);
  });
  it("apologise once", async () => {
    const facts = factsAt(told(...ANSWERED.slice(0, 2), "14:50 comment staff Here.", "17:26 closed staff completed"), acme, "17:27");
    for (const text of [await newsOf(facts, "resolved", "missed"), await mailOf(facts, "customers", "resolved")])
      expect(text.match(/sorry|apolog/gi)).toHaveLength(1);
  });
  it("are followed by who was affected, as of when that was written", async () => {
    const facts = factsAt(told(...ANSWERED, "15:10 comment staff /impact 40 of 310", "17:26 closed staff completed"), acme, "17:27");
    expect(await newsOf(facts, "resolved")).toContain("**Who was affected,** as of 15:10 UTC: 40 of 310");
    expect(await mailOf(facts, "customers", "resolved")).toContain("Who was affected, as of 15:10 UTC: 40 of 310");
  });
  it("name times at each severity that add up to the whole", async () => {
    const lines = [
      "14:02 opened customer",
      "14:02:40 labeled sev3",
      "14:33:30 unlabeled sev3",
      "14:33:30 labeled sev1",
      "2026-03-08T16:30:10 closed staff completed",
    ];
    expect(await newsOf(factsAt(told(...lines), acme, "2026-03-08T16:31"), "resolved")).toContain(
      "2 days 2 hours 28 minutes after it was opened (2 days 1 hour 56 minutes at Severity 1, 32 minutes at Severity 3).",
    );
  });
});

describe("a target that has passed is never named as if ahead", () => {
  it("where it is reopened", async () => {
    const facts = factsAt(told(...ANSWERED, "18:30 closed staff completed", "19:00 reopened staff"), acme, "19:01");
    for (const text of [
      await newsOf(facts, "reopened"),
      await mailOf(facts, "customers", "reopened"),
      await mailOf(facts, "staff", "reopened"),
    ]) {
      expect(sentencesWith(text, "18:02")).not.toHaveLength(0);
      for (const sentence of sentencesWith(text, "18:02")) expect(sentence).toMatch(/late|missed/);
    }
  });
  it("where the opening is mailed late", async () => {
    const lines = ["14:02 opened customer", "19:00 labeled sev1", "19:01 comment staff /next-update 5m\\nHere."];
    const text = await mailOf(factsAt(told(...lines), acme, "19:10"), "customers", "opened");
    for (const time of ["18:02", "19:06"]) for (const sentence of sentencesWith(text, time)) expect(sentence).toMatch(/late/);
    expect(sentencesWith(text, "18:02")).not.toHaveLength(0);
  });
});

describe("a missed comment", () => {
  it("quotes what support has written since rather than deny it", async () => {
    const gone = "15:33 comment staff The trouble is gone for now. I leave this issue open until the write-up is here.";
    const facts = factsAt(told(...ANSWERED, gone), acme, "18:10");
    const text = await newsOf(facts, "missed");
    expect(text).toContain("It was due **at 18:02 UTC (13:02 New York)** and this issue was still open at 18:10 UTC (13:10 New York).");
    expect(text).toContain(
      "**Latest from support, 15:33 UTC:** “The trouble is gone for now. I leave this issue open until the write-up is here.”",
    );
    expect(text).not.toMatch(/not (?:there|solved)|until it is solved/);
    expect(await statusOf(facts)).not.toMatch(/not (?:there|solved)/);
  });
  it("speaks of this thread", async () => {
    expect(await newsOf(factsAt(told(...ANSWERED.slice(0, 2)), acme, "14:47"), "missed")).toContain(
      "there was no answer here by 14:47 UTC.",
    );
  });
});

describe("the status comment", () => {
  it("never says that no time was announced for the next word: staff may have named one in plain words", async () => {
    const plain = [...ANSWERED.slice(0, 2), "14:20 comment staff Next update in one hour."];
    const promised = await statusOf(factsAt(told(...plain), acme, "14:21"));
    expect(promised).not.toMatch(/no time/i);
    expect(promised).toContain("**Latest from support, 14:20 UTC:** “Next update in one hour.”");
    const bestEffort = await policyOf("severities: { sev1: { resolution: best effort } }");
    expect(await statusOf(factsAt(told(...plain), bestEffort, "14:21"))).not.toMatch(/no time (?:has|for the next)/i);
  });
  it.each`
    how                | line                              | words
    ${"by staff"}      | ${"17:26 closed staff completed"} | ${"closed as completed by support on Friday 6 March 2026 at 17:26 UTC"}
    ${"by a change"}   | ${"17:26 merged staff 415"}       | ${"Closed when [#415]"}
    ${"by a customer"} | ${"17:26 closed customer"}        | ${"by the person who reported it"}
  `("says that the issue is closed, and by whom: $how", async ({ line, words }: { line: string; words: string }) => {
    expect(await statusOf(factsAt(told(...ANSWERED, line), acme, "17:27"))).toContain(words);
  });
  it("keeps the contact where nobody can comment", async () => {
    const facts = factsAt(told(...ANSWERED, "17:26 closed staff completed"), acme, "17:27");
    const { incident } = facts.evaluation;
    const locked = { ...facts, evaluation: { ...facts.evaluation, incident: { ...incident, locked: true } } };
    expect(await statusOf(locked)).toContain("To reach us: support@acme.example.");
    expect(await statusOf(locked)).not.toContain("Comment here");
  });
});

describe("an incident of several days", () => {
  const LONG = "extends: gruntwork\ncontact: support@acme.example";
  const undated = (text: string) =>
    text.match(/(?<!(?:January|February|March|April) |\d{4} at |\d{4}, |March, |on March )\b\d\d:\d\d UTC/g) ?? [];
  it.each([
    ["promised for another day", [], "2026-03-06T14:21", "sev3"],
    ["that somebody wrote about on another day", ["2026-03-09T09:20 comment staff Still at it."], "2026-03-10T10:00", "sev1"],
    ["waited for on another day", ["2026-03-08T09:20 comment staff /pending the log"], "2026-03-10T10:00", "sev1"],
  ])("dates every time, date first, while it is open: %s", async (_, more, now, severity) => {
    const lines = ["14:02 opened customer", `14:09 labeled ${severity}`, "14:20 comment staff We are looking into it.", ...more];
    const facts = factsAt(told(...lines), await policyOf(LONG), now);
    const [shown = ""] = (await statusOf(facts)).split("| From");
    expect(undated(shown)).toEqual([]);
    expect(shown).toMatch(/Friday 6 March(?: 2026)?, 14:20 UTC/);
  });
  it("names the day of a promise in what staff are mailed", async () => {
    const facts = factsAt(told("14:02 opened customer", "14:09 labeled sev4"), await policyOf(LONG), "2026-03-10T10:00");
    expect(await mailOf(facts, "staff", "missed")).toMatch(/^First answer missed, due Monday 9 March, 14:02 UTC: /);
  });
});

describe("a duplicate that is closed", () => {
  it("has counted in all, with nothing left", async () => {
    const facts = factsAt(told(...ANSWERED, "15:00 closed staff duplicate"), acme, "15:01");
    expect(await statusOf(facts)).toContain("| | | **58 min** | **in all** |");
  });
});

describe("lengths in the ledger", () => {
  it("have no seconds from an hour on, and add up", async () => {
    const lines = [
      "14:02:10 opened customer",
      "14:09 labeled sev1",
      "14:20 comment staff /pause a supplier",
      "14:50 comment staff /resume",
      "15:20:30 comment staff /pause a supplier",
    ];
    const text = await statusOf(factsAt(told(...lines), acme, "15:30"));
    const ledger = text.slice(text.indexOf("**Solution**"));
    const counted = [...ledger.matchAll(/\| (\d+) min \| clock running/g)].map(([, minutes]) => Number(minutes));
    expect(counted).toEqual([17, 31]);
    expect(ledger).toContain("| **48 min** | **so far, 3 h 12 min left** |");
    expect(text).toContain("Paused, 3 hours 12 minutes left");
  });
});

describe("a time that was recorded afterwards", () => {
  const LABELED = ANSWERED.slice(0, 2);
  const STORY = told(
    ...LABELED,
    "14:10 comment staff /ack 2026-03-06T14:05Z by phone",
    "14:40 comment staff /started 2026-03-06T13:00Z",
    "17:20 comment staff /ended 2026-03-06T17:10Z",
    "17:26 closed staff completed",
  );

  it("stands with when it was recorded, wherever it stands", async () => {
    const facts = factsAt(STORY, acme, "17:27");
    const texts = [
      await statusOf(factsAt(STORY, acme, "15:00")),
      await statusOf(facts),
      await newsOf(facts, "resolved"),
      await mailOf(facts, "customers", "resolved"),
      await mailOf(facts, "staff", "resolved"),
      await textOf("rca.md", rcaView(facts)),
    ];
    const recorded = [
      ["14:05 UTC", "recorded 14:10 UTC"],
      ["13:00 UTC", "recorded 14:40 UTC"],
      ["17:10 UTC", "recorded 17:20 UTC"],
    ] as const;
    const counts = recorded.map(([time, note]) => texts.filter((text) => text.includes(time) && text.includes(note)).length);
    const lines = texts.flatMap((text) => text.split("\n"));
    const bare = lines.filter((line) => recorded.some(([time, note]) => line.includes(time) && !line.includes(note)));
    expect(bare).toEqual([]);
    expect(Math.min(...counts)).toBeGreaterThan(1);
  });

  it("needs no note where it was written at that very moment", async () => {
    const facts = factsAt(told(...LABELED, "14:10 comment staff /ack by phone", "17:26 closed staff completed"), acme, "17:27");
    expect(await newsOf(facts, "resolved")).not.toContain("recorded");
  });
});
