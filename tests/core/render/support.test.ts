import { describe, expect, it } from "vitest";
import { type MailRecord, NO_MEMORY } from "../../../src/core/notice/memory.ts";
import { rcaView } from "../../../src/core/render/rca.ts";
import { templateText } from "../../../src/core/render/templates.ts";
import { digestOf } from "../../../src/core/render/view-digest.ts";
import { newsView } from "../../../src/core/render/view-news.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn, type Story } from "../../support/facts.ts";
import { expectGolden } from "../../support/golden.ts";
import { at, policyOf } from "../../support/scene.ts";
import { acme, DEPLOYS, office, TYPO } from "./stories.ts";
import { textOf } from "./text-of.ts";

async function statusOf(...story: Parameters<typeof factsAt>): Promise<string> {
  return await textOf("status.md", statusView(factsAt(...story)));
}

function told(...lines: readonly string[]): Story {
  return { ...DEPLOYS, lines: ["14:02 opened customer", ...lines] };
}

describe("what the support team sees", () => {
  it("names mails that did not go out, several labels, a mute and commands that were not understood", async () => {
    const mail: MailRecord = {
      audience: "customers",
      channel: "mail",
      keys: ["opened", "missed:response"],
      asOf: at("14:10", DEPLOYS.day),
      id: "opened/acme/service-catalog/412/customers/mail",
      state: "claimed",
      tries: 1,
      refused: false,
      delivered: [],
      severity: "sev1",
      calls: "",
      rca: null,
      awaits: null,
    };
    const memory = {
      ...NO_MEMORY,
      mails: [mail, { ...mail, audience: "staff" as const, channel: "desk", state: "given-up" as const, tries: 9 }],
    };
    const story = told(
      "14:09 labeled sev1",
      "14:10 labeled sev3",
      "14:11 labeled incident-slo: mute",
      "14:20 comment staff /next-update whenever",
      "14:21 comment staff /help",
    );
    expectGolden(import.meta.url, "others/support-fold.md", await statusOf(story, acme, "14:30", { memory }));
  });
  it("says that customers were not mailed about a severity that came with the report", async () => {
    expect(await statusOf(told("14:02 labeled sev1 by customer"), acme, "14:03")).toContain("Customers were not mailed");
    expect(await statusOf(told("14:02 labeled sev1 by staff"), acme, "14:03")).not.toContain("Customers were not mailed");
  });
  const line = async (start: string, ...lines: readonly string[]) =>
    (await statusOf(told(...lines), acme, "14:40")).split("\n").find((each) => each.startsWith(`- **${start}`)) ?? "";
  const BESIDE = ["14:03 labeled sev3", "14:10 labeled sev1 by customer"];

  it("says of a severity that strangers put on that `/confirm` lets it count, where nothing else waits for that", async () => {
    expect(await line("The label", ...BESIDE)).toContain("If it is right, comment `/confirm`; if not, take it off.");
    const byHand = "If it is right, take it off and put it on again yourself.";
    expect(await line("The label", ...BESIDE, "14:20 closed customer")).toContain(byHand);
    expect(await line("The label", ...BESIDE, "14:11 labeled sev2 by customer")).toContain(byHand);
    expect(await line("The label", "14:03 labeled sev3 by customer", "14:10 labeled sev1 by customer")).toContain(byHand);
  });

  it("says of the severity that a form set which `/confirm` is for it, where the closing waits for one too", async () => {
    expect(await line("Customers were not mailed", "14:02 labeled sev1 by customer")).toMatch(
      /If it is right, comment `\/confirm`; if not/,
    );
    expect(await line("Customers were not mailed", "14:02 labeled sev1 by customer", "14:20 closed customer")).toContain(
      "If it is right, comment `/confirm` once the closing is settled: the first one is about that.",
    );
  });

  it.each(["incident-slo: mute", "excluded: beta", "mitigated"])(
    "says of the label “%s” that strangers put on how to adopt it, and that does it",
    async (label) => {
      const lines = ["14:03 labeled sev3", `14:10 labeled ${label} by customer`];
      expect(await line("The label", ...lines)).toContain("If it is right, take it off and put it on again yourself.");
      const adopted = [...lines, `14:20 unlabeled ${label} by staff`, `14:20:01 labeled ${label} by staff`];
      expect(await line("The label", ...adopted)).toBe("");
    },
  );

  it("asks for what the update lacks until it is there", async () => {
    const missing = told("14:09 labeled sev1", "14:20 comment staff We are on it.");
    const text = await statusOf(missing, acme, "14:21");
    expect(text).toContain("`/impact`");
    expect(text).toContain("`/next-update 2h`");
    expect(text).not.toContain("any comment, or `/cause`");
  });
});

describe("policies of other kinds", () => {
  it("shows best effort as what it is", async () => {
    const policy = await policyOf("extends: cloud-gov\n");
    const story = told("14:09 labeled sev2", "15:00 comment staff We see it too.");
    expectGolden(import.meta.url, "others/best-effort.md", await statusOf(story, policy, "15:01"));
  });
  it("calls no answer late that was not promised", async () => {
    const policy = await policyOf("extends: none\nseverities:\n  sev1: { title: Down, response: best effort, resolution: 20 minutes }\n");
    const text = await statusOf(told("14:09 labeled sev1"), policy, "14:40");
    expect(text).toContain(": waiting for our first answer\n");
    expect(text).toContain("**A solution was due by ");
  });
  it("shows no best effort as open while nothing applies", async () => {
    const policy = await policyOf("extends: cloud-gov\n");
    const story = told("14:09 labeled sev2", "14:30 closed staff not_planned");
    const text = await statusOf(story, policy, "15:01");
    expect(text).toContain("| A solution, best effort | no time promised | Does not apply now |");
  });
  it("shows updates of a fixed rhythm, one of them late", async () => {
    const policy = await policyOf("extends: gruntwork\nseverities:\n  sev1: { updates: every 1 hour }\n");
    const story = told(
      "14:09 labeled sev1",
      "14:20 comment staff We are on it.",
      "15:30 comment staff Still on it.",
      "16:00 comment staff Found it.",
    );
    expectGolden(import.meta.url, "others/rhythm.md", await statusOf(story, policy, "16:10"));
    expect(await statusOf(story, policy, "17:10")).toContain(
      "**An update was due by Friday 6 March 2026, 17:00 UTC** and has not come yet.",
    );
  });
  it("names a window of the policy with hours that it was opened in, as the policy's", async () => {
    const policy = await policyOf(
      "extends: gruntwork\ncalendar: { timezone: America/New_York }\nmaintenance:\n  windows:\n    - { days: fri, hours: 08:00-10:00, reason: Upgrades }\n",
    );
    expect(await statusOf(told("14:09 labeled sev1"), policy, "14:10")).toContain(
      "Our policy keeps Fri 08:00–10:00 New York time for maintenance (Upgrades); this issue was opened within that time.",
    );
    const later: Story = { ...DEPLOYS, lines: ["15:00 opened customer", "15:09 labeled sev1"] };
    expect(await statusOf(later, policy, "15:10")).not.toContain("maintenance");
  });
  it("claims no maintenance from a policy's weekdays or dates alone", async () => {
    for (const window of ["days: thu-sat", "dates: [2026-03-06]"]) {
      const policy = await policyOf(`extends: gruntwork\nmaintenance:\n  windows:\n    - { ${window}, reason: Upgrades }\n`);
      expect(await statusOf(told("14:09 labeled sev1"), policy, "14:10")).not.toMatch(/maintenance|Upgrades/);
    }
  });
  it("names what a policy change moved", async () => {
    const before = factsAt(told("14:09 labeled sev1"), acme, "14:10");
    const [resolution] = before.evaluation.resolutions;
    if (resolution === undefined) throw new Error("no resolution");
    const moved = { ...resolution, movedFrom: at("17:02", DEPLOYS.day) };
    const facts = { ...before, evaluation: { ...before.evaluation, resolutions: [moved] } };
    const text = await textOf("status.md", statusView(facts));
    expect(text).toContain(
      "Our policy changed: the solution was due by 17:02 UTC (12:02 New York) and is now due by 18:02 UTC (13:02 New York).",
    );
  });
});

describe("a status comment", () => {
  const digestAt = (story: Story, policy: typeof acme, time: string) =>
    digestOf(statusView(factsAt(story, policy, time)), templateText("status.md", new Map()));
  it.each`
    case                        | story      | policy    | one                   | other
    ${"while an answer is due"} | ${DEPLOYS} | ${acme}   | ${"14:10"}            | ${"14:31"}
    ${"after a miss"}           | ${DEPLOYS} | ${acme}   | ${"14:40"}            | ${"14:50"}
    ${"while an update is due"} | ${DEPLOYS} | ${acme}   | ${"14:52"}            | ${"15:37"}
    ${"when it is over"}        | ${DEPLOYS} | ${acme}   | ${"17:27"}            | ${"2026-03-09T17:27"}
    ${"through a night"}        | ${TYPO}    | ${office} | ${"2026-05-22T18:41"} | ${"2026-05-25T03:00"}
    ${"through a pause"}        | ${TYPO}    | ${office} | ${"2026-05-26T15:06"} | ${"2026-05-27T15:59"}
  `("does not change as time goes by $case", ({ story, policy, one, other }) => {
    expect(digestAt(story, policy, one)).toBe(digestAt(story, policy, other));
  });
  it("changes with a fact", () => {
    expect(digestAt(DEPLOYS, acme, "14:31")).not.toBe(digestAt(DEPLOYS, acme, "14:33"));
  });
  it("stays under GitHub's limit after three hundred pauses and a novel", async () => {
    const pauses = Array.from({ length: 300 }, (_, index) => {
      const day = at("2026-03-07T00:00") + index * 3_600_000;
      const time = (minutes: number) => new Date(day + minutes * 60_000).toISOString().slice(0, 16);
      return [`${time(0)} comment staff /pause ${"@kim | ".repeat(60)}`, `${time(30)} comment staff /resume\\n${"@a <b> ".repeat(3_000)}`];
    });
    const story = told("14:09 labeled sev4", `14:20 comment staff /impact ${"@x #1 ".repeat(5_000)}`, ...pauses.flat());
    const facts = factsAt(story, office, "2026-05-01T00:00");
    expect((await textOf("status.md", statusView(facts))).length).toBeLessThan(60_000);
    expect((await textOf("rca.md", rcaView(facts))).length).toBeLessThan(60_000);
    const missed = newsIn(facts, "missed");
    expect((await textOf("news.md", newsView(facts, missed))).length).toBeLessThan(60_000);
  });
});
