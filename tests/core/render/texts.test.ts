import { describe, expect, it } from "vitest";
import type { Notice } from "../../../src/core/notice/notice.ts";
import type { IncidentFacts } from "../../../src/core/render/context.ts";
import { mailView, subjectOf } from "../../../src/core/render/mail.ts";
import { rcaTitle, rcaView } from "../../../src/core/render/rca.ts";
import type { TemplateName } from "../../../src/core/render/templates.ts";
import type { View } from "../../../src/core/render/view.ts";
import { correctionView, newsView } from "../../../src/core/render/view-news.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn, type Story } from "../../support/facts.ts";
import { expectGolden } from "../../support/golden.ts";
import { at, policyOf } from "../../support/scene.ts";
import { acme, DEPLOYS, office, REVIEW, TYPO } from "./stories.ts";
import { textOf } from "./text-of.ts";

async function golden(file: string, name: TemplateName, view: View): Promise<void> {
  expectGolden(import.meta.url, file, await textOf(name, view));
}

function withLines(story: Story, ...lines: readonly string[]): Story {
  return { ...story, lines };
}

const [OPENED = "", LABELED = ""] = DEPLOYS.lines;

describe("the deploys that failed", () => {
  it("status before anybody answered", async () => {
    await golden("deploys/status-1-unanswered.md", "status.md", statusView(factsAt(DEPLOYS, acme, "14:10")));
  });
  it("status when the first answer is late", async () => {
    await golden("deploys/status-2-late.md", "status.md", statusView(factsAt(DEPLOYS, acme, "14:47")));
  });
  it("status after the first answer", async () => {
    await golden("deploys/status-3-answered.md", "status.md", statusView(factsAt(DEPLOYS, acme, "14:52")));
  });
  it("status between updates", async () => {
    await golden("deploys/status-4-updated.md", "status.md", statusView(factsAt(DEPLOYS, acme, "16:50")));
  });
  it("status when it is over", async () => {
    await golden("deploys/status-5-over.md", "status.md", statusView(factsAt(DEPLOYS, acme, "17:27", { rca: REVIEW })));
  });
  it("missed answer", async () => {
    const facts = factsAt(DEPLOYS, acme, "14:47");
    await golden("deploys/missed.md", "news.md", newsView(facts, newsIn(facts, "missed")));
  });
  it("missed answer that was noticed after it came", async () => {
    const facts = factsAt(DEPLOYS, acme, "14:55");
    await golden("deploys/missed-noticed-later.md", "news.md", newsView(facts, newsIn(facts, "missed")));
  });
  it("correction of the missed answer", async () => {
    const before = factsAt(DEPLOYS, acme, "14:47");
    const missed = newsIn(before, "missed");
    const old = await textOf("news.md", newsView(before, missed));
    const story = withLines(DEPLOYS, OPENED, LABELED, "15:58 comment staff /ack 2026-03-06T14:20Z by phone");
    const after = correctedFacts(story, missed);
    await golden("deploys/correction.md", "correction.md", correctionView(after, missed, old));
  });
  it("all-clear", async () => {
    const facts = factsAt(DEPLOYS, acme, "17:27", { rca: REVIEW });
    await golden("deploys/all-clear.md", "news.md", newsView(facts, newsIn(facts, "resolved")));
  });
  it("all-clear that tells the miss as well", async () => {
    const facts = factsAt(DEPLOYS, acme, "17:27", { rca: REVIEW });
    await golden("deploys/all-clear-and-missed.md", "news.md", newsView(facts, newsIn(facts, "resolved", "missed")));
  });
  it("all-clear after a merge, without a closing comment", async () => {
    const story = withLines(DEPLOYS, ...DEPLOYS.lines.slice(0, 4), "17:26 merged staff 415");
    const facts = factsAt(story, acme, "17:27");
    await golden("deploys/all-clear-merged.md", "news.md", newsView(facts, newsIn(facts, "resolved")));
  });
  it("reopened", async () => {
    const story = withLines(DEPLOYS, ...DEPLOYS.lines, "17:40 reopened customer", "17:41 comment customer It is back.");
    await golden("deploys/status-6-reopened.md", "status.md", statusView(factsAt(story, acme, "17:42")));
    const heard = withLines(story, ...story.lines, "17:43 comment staff We see it again, and look.");
    const facts = factsAt(heard, acme, "17:44");
    await golden("deploys/reopened.md", "news.md", newsView(facts, newsIn(facts, "reopened")));
  });
  it("over again after a reopening", async () => {
    const again = [
      "17:40 reopened customer",
      "17:41 comment customer It is back.",
      "18:05 comment staff Rolled back for good.",
      "18:06 closed staff completed",
    ];
    const facts = factsAt(withLines(DEPLOYS, ...DEPLOYS.lines, ...again), acme, "18:07");
    await golden("deploys/all-clear-again.md", "news.md", newsView(facts, newsIn(facts, "resolved")));
  });
  it("reopened and missed in one comment", async () => {
    const story = withLines(DEPLOYS, ...DEPLOYS.lines, "17:40 reopened staff");
    const facts = factsAt(story, acme, "19:42");
    await golden("deploys/reopened-and-missed.md", "news.md", newsView(facts, newsIn(facts, "reopened", "missed")));
  });
  it("both promises missed in one comment", async () => {
    const facts = factsAt(withLines(DEPLOYS, OPENED, LABELED), acme, "19:00");
    await golden("deploys/missed-both.md", "news.md", newsView(facts, newsIn(facts, "missed")));
  });
  it("RCA", async () => {
    const facts = factsAt(DEPLOYS, acme, "17:27", { rca: REVIEW });
    expect(rcaTitle(facts)).toBe("RCA: Deploys fail with 403 in us-east-1 (incident #412)");
    await golden("deploys/rca.md", "rca.md", rcaView(facts));
  });
});

/** Facts of a corrected miss: as evaluated with the miss sealed by the run that told it. */
function correctedFacts(story: Story, missed: readonly Notice[]): IncidentFacts {
  const [notice] = missed;
  if (notice?.type !== "missed") throw new Error("nothing was missed");
  const { due } = notice.objective;
  const { fingerprint } = notice.objective;
  const seal = {
    verdict: "missed" as const,
    due,
    endedAt: null,
    severity: "sev1",
    promised: "30 minutes",
    fingerprint,
    correctedAt: null,
    terms: null,
  };
  const memory = factsAt(story, acme, "16:05").memory;
  if (memory === null) throw new Error("no memory");
  return factsAt(story, acme, "16:05", { memory: { ...memory, verdicts: { response: seal } } });
}

describe("mails about the deploys that failed", () => {
  const mails = async (file: string, facts: IncidentFacts, notices: readonly Notice[], audience: "customers" | "staff") => {
    const view = mailView(facts, notices, audience);
    await golden(`deploys/${file}.txt`, `mail-${audience}.txt`, view);
    await golden(`deploys/${file}.html`, `mail-${audience}.html`, view);
  };
  it("has one subject for the whole incident", () => {
    expect(subjectOf(factsAt(DEPLOYS, acme, "14:10"))).toBe("[service-catalog #412] Deploys fail with 403 in us-east-1");
  });
  it("customers: opened", async () => {
    const facts = factsAt(DEPLOYS, acme, "14:09");
    await mails("mail-customers-opened", facts, newsIn(facts, "opened"), "customers");
  });
  it("customers: over", async () => {
    const facts = factsAt(DEPLOYS, acme, "17:27", { rca: REVIEW });
    await mails("mail-customers-resolved", facts, newsIn(facts, "resolved", "opened"), "customers");
  });
  it("customers: open again", async () => {
    const facts = factsAt(withLines(DEPLOYS, ...DEPLOYS.lines, "17:40 reopened staff"), acme, "17:42");
    await mails("mail-customers-reopened", facts, newsIn(facts, "reopened"), "customers");
  });
  it("customers: lowered", async () => {
    const facts = factsAt(withLines(DEPLOYS, OPENED, LABELED, "15:00 unlabeled sev1", "15:00 labeled sev3"), acme, "15:01");
    const notice: Notice = { type: "stood-down", key: "stood-down@x", moment: at("15:00", DEPLOYS.day), cause: "lowered" };
    await mails("mail-customers-lowered", facts, [notice], "customers");
  });
  it("staff: opened", async () => {
    const facts = factsAt(DEPLOYS, acme, "14:09");
    await mails("mail-staff-opened", facts, newsIn(facts, "opened"), "staff");
  });
  it("staff: at risk", async () => {
    const facts = factsAt(DEPLOYS, acme, "14:27");
    await mails("mail-staff-at-risk", facts, newsIn(facts, "at-risk"), "staff");
  });
  it("staff: missed and opened in one", async () => {
    const facts = factsAt(DEPLOYS, acme, "14:47");
    await mails("mail-staff-missed", facts, newsIn(facts, "missed", "opened").toReversed(), "staff");
  });
  it("staff: closed by the customer", async () => {
    const facts = factsAt(withLines(DEPLOYS, ...DEPLOYS.lines.slice(0, 4), "16:00 closed customer completed"), acme, "16:01");
    await mails("mail-staff-ended", facts, newsIn(facts, "ended"), "staff");
  });
});

describe("a Sev4 over a holiday weekend", () => {
  it.each`
    file                     | time
    ${"status-1-unanswered"} | ${"2026-05-22T18:41"}
    ${"status-2-paused"}     | ${"2026-05-26T16:00"}
    ${"status-3-resumed"}    | ${"2026-05-27T16:11"}
    ${"status-4-over"}       | ${"2026-05-27T19:02"}
  `("$file", async ({ file, time }: { file: string; time: string }) => {
    await golden(`typo/${file}.md`, "status.md", statusView(factsAt(TYPO, office, time)));
  });
  it("missed over the weekend", async () => {
    const facts = factsAt(withLines(TYPO, ...TYPO.lines.slice(0, 2)), office, "2026-05-26T19:00");
    await golden("typo/missed.md", "news.md", newsView(facts, newsIn(facts, "missed")));
  });
  it("all-clear", async () => {
    const facts = factsAt(TYPO, office, "2026-05-27T19:02");
    await golden("typo/all-clear.md", "news.md", newsView(facts, newsIn(facts, "resolved")));
  });
});

describe("other ends", () => {
  it("set aside by an exclusion", async () => {
    const facts = factsAt(withLines(DEPLOYS, ...DEPLOYS.lines.slice(0, 4), "16:00 labeled excluded: beta"), acme, "16:01");
    await golden("others/set-aside.md", "status.md", statusView(facts));
  });
  it("closed while it is set aside: the heading says so", async () => {
    const lines = [...DEPLOYS.lines.slice(0, 4), "16:00 labeled excluded: beta", "16:30 closed staff completed"];
    const text = await textOf("status.md", statusView(factsAt(withLines(DEPLOYS, ...lines), acme, "16:31")));
    expect(text).toMatch(/^### Severity 1 \(Critical\): closed, not covered by our response times\n/);
    expect(text).not.toContain("runs day and night");
  });
  it("closed on a later day: every moment has its date", async () => {
    const story = withLines(DEPLOYS, OPENED, LABELED, "14:20 comment staff We look into it.", "2026-03-09T10:00 closed staff completed");
    const facts = factsAt(story, acme, "2026-03-09T10:01");
    expect(await textOf("news.md", newsView(facts, newsIn(facts, "resolved")))).toContain(
      "Kept: answered Friday 6 March, 14:20 UTC (due Friday 6 March, 14:32 UTC)",
    );
    expect(await textOf("status.md", statusView(facts))).toContain("| Friday 6 March, 14:32 UTC (09:32 New York) |");
  });
  it("opened by support: nobody waited for an answer, so none was kept", async () => {
    const text = await textOf(
      "status.md",
      statusView(factsAt(withLines(DEPLOYS, "14:02 opened staff We see it and look at the roles.", LABELED), acme, "14:10")),
    );
    expect(text).not.toMatch(/first answer|\*\*0 min\*\*/i);
    expect(text).toContain("**Latest from support, 14:02 UTC:** “We see it and look at the roles.”");
  });
  it("a severity that a stranger set: whoever reads it knows", async () => {
    const text = await textOf(
      "status.md",
      statusView(factsAt(withLines(DEPLOYS, OPENED, "14:09 labeled sev1 by customer"), acme, "14:10")),
    );
    expect(text).toContain("**Severity 1 is not confirmed yet:** it was not set by support.");
    expect(await textOf("status.md", statusView(factsAt(DEPLOYS, acme, "14:10")))).not.toContain("not confirmed");
  });
  it("best effort, closed by the customer: nothing is open any more", async () => {
    const cloudGov = await policyOf("extends: cloud-gov");
    const lines = [OPENED, LABELED, "14:20 comment staff We look into it.", "16:00 closed customer completed"];
    const text = await textOf("status.md", statusView(factsAt(withLines(DEPLOYS, ...lines), cloudGov, "16:01")));
    expect(text).toContain("| A solution, best effort | no time promised | Stopped |");
  });
  it("no severity any more", async () => {
    const facts = factsAt(withLines(DEPLOYS, OPENED, LABELED, "14:20 unlabeled sev1"), acme, "16:01");
    await golden("others/no-severity.md", "status.md", statusView(facts));
  });
  it("closed by the customer", async () => {
    const facts = factsAt(withLines(DEPLOYS, ...DEPLOYS.lines.slice(0, 4), "16:00 closed customer completed"), acme, "16:01");
    await golden("others/ended.md", "status.md", statusView(facts));
  });
  it("mitigated", async () => {
    const facts = factsAt(withLines(DEPLOYS, ...DEPLOYS.lines.slice(0, 4), "16:00 labeled mitigated"), acme, "16:01");
    await golden("others/mitigated.md", "status.md", statusView(facts));
  });
  it("staff do nothing but label, comment and close", async () => {
    const story = withLines(DEPLOYS, OPENED, LABELED, "14:20 comment staff We are looking into it.", "15:30 closed staff completed");
    await golden("others/plain-status.md", "status.md", statusView(factsAt(story, acme, "14:21")));
    const facts = factsAt(story, acme, "15:31");
    await golden("others/plain-all-clear.md", "news.md", newsView(facts, newsIn(facts, "resolved")));
  });
});

describe("a title and comments written by an attacker", () => {
  const title =
    "@acme/support | <!-- incident-slo:x --> [click](https://evil.example) #12 **bold** `code` \u202egnp.exe {{constructor}} $x$";
  const story: Story = {
    ...DEPLOYS,
    title,
    lines: [
      OPENED,
      LABELED,
      "14:20 comment staff /impact all <img src=x onerror=alert(1)> | of @everyone --> see #7\\n/help\\n# Big\\n> quoted\\n@kim says <!-- incident-slo:{} -->\\n\\n![pixel](https://evil.example/p.png) `@types/node` and acme/x#9",
      "14:25 comment staff /next-update soonish",
      "15:30 closed staff completed",
    ],
  };
  it("is harmless text everywhere", async () => {
    await golden("hostile/status.md", "status.md", statusView(factsAt(story, acme, "14:26")));
    const facts = factsAt(story, acme, "15:31", { rca: REVIEW });
    await golden("hostile/all-clear.md", "news.md", newsView(facts, newsIn(facts, "resolved")));
    await golden("hostile/rca.md", "rca.md", rcaView(facts));
    const mail = mailView(facts, newsIn(facts, "resolved"), "customers");
    await golden("hostile/mail.txt", "mail-customers.txt", mail);
    await golden("hostile/mail.html", "mail-customers.html", mail);
  });
});
