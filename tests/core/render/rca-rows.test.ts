import { describe, expect, it } from "vitest";
import { mailView } from "../../../src/core/render/mail.ts";
import { rcaView } from "../../../src/core/render/rca.ts";
import { newsView } from "../../../src/core/render/view-news.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn, type Story } from "../../support/facts.ts";
import { acme, DEPLOYS } from "./stories.ts";
import { textOf } from "./text-of.ts";

const BEFORE = ["14:02 opened customer", "14:09 labeled sev1", "14:20 comment staff We are looking into it."];
const CLOSED = "17:26 closed staff completed";

async function rcaOf(time: string, ...lines: readonly string[]): Promise<string> {
  const story: Story = { ...DEPLOYS, lines };
  return await textOf("rca.md", rcaView(factsAt(story, acme, time)));
}

describe("an RCA", () => {
  it("tells a change as linked when it was linked, and as merged when it was merged", async () => {
    const text = await rcaOf("17:27", ...BEFORE, "15:05 linked 415 merged 16:46", CLOSED);
    expect(text).toMatch(/^\| 15:05 .*Change #415 linked/m);
    expect(text).toMatch(/^\| 16:46 .*Change #415 merged/m);
    expect(text).not.toMatch(/^\| 15:05 .*merged/m);
  });
  it("lists changes of support, and those merged in its own repository; by repository and number", async () => {
    const text = await rcaOf(
      "17:27",
      ...BEFORE,
      "15:01 linked 1 by stranger",
      "15:02 linked 2 merged 15:30 by stranger",
      "15:03 linked 3 merged 15:30 by stranger of acme/other",
      "15:04 linked 4 by staff of acme/other",
      "15:05 linked 5 merged 15:30 by staff of acme/secret",
      CLOSED,
    );
    expect(text).toContain(
      "| Linked changes | [#2](https://github.com/acme/service-catalog/pull/2) (merged), [acme/other#4](https://github.com/acme/other/pull/4) |",
    );
    expect(text.match(/Change \S+/g)).toEqual(["Change #2", "Change acme/other#4", "Change #2"]);
    expect(text).not.toContain("secret");
  });
  it("keeps its first row and its latest, and says how many are left out between them", async () => {
    const words = Array.from({ length: 170 }, (_, index) => {
      const minute = 30 + index;
      const time = `${14 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
      return `${time} comment staff Step ${index} of the repair is done.`;
    });
    const rows = (await rcaOf("17:27", ...BEFORE, ...words, CLOSED))
      .split("\n")
      .filter((line) => line.startsWith("| ") && line.includes(" | "));
    const timeline = rows.slice(rows.findIndex((row) => row.startsWith("| UTC")) + 1);
    expect(timeline[0]).toMatch(/^\| 14:02 .*Reported/);
    expect(timeline[1]).toMatch(/\*\d+ rows are left out here; the issue has them all\*/);
    expect(timeline.findLast((row) => /^\| \d/.test(row))).toMatch(/^\| 17:26 .*Closed as completed/);
  });
  it("charts an answer that was recorded later with when it was", async () => {
    const text = await rcaOf("17:27", ...BEFORE.slice(0, 2), "14:50 comment staff /ack 14:20 UTC by phone", CLOSED);
    const [, chart] = /section First answer\n([\s\S]*?)\n +section/.exec(text) ?? [];
    expect(chart?.split("\n").map((line) => line.trim())).toEqual([
      "in time :done, 2026-03-06 14:02, 2026-03-06 14:20",
      "recorded :milestone, 2026-03-06 14:50, 2026-03-06 14:50",
    ]);
    const told = await rcaOf("17:27", ...BEFORE, CLOSED);
    expect(told).not.toContain("milestone");
  });
  it("tells of an answer from before its clock ran, in its ledger, when it was recorded", async () => {
    const story: Story = {
      ...DEPLOYS,
      lines: ["14:02 opened customer", "14:09 labeled sev1", "14:50 comment staff /ack 14:02 UTC by phone", CLOSED],
    };
    const text = await textOf("status.md", statusView(factsAt(story, acme, "17:27")));
    expect(text).toMatch(/First answer\*\*.*it came before any time was counted \(recorded 14:50 UTC/);
  });
  it("names a private change that closed it nowhere", async () => {
    expect(await rcaOf("17:27", ...BEFORE, "17:26 merged staff 415")).toMatch(/^\| 17:26 .*Closed as completed when #415 was merged/m);
    const story: Story = { ...DEPLOYS, lines: [...BEFORE, "17:26 merged staff 415 acme/secret"] };
    const facts = factsAt(story, acme, "17:27");
    const news = newsView(facts, newsIn(facts, "resolved"));
    const mail = mailView(facts, newsIn(facts, "resolved"), "customers");
    const texts = [await textOf("rca.md", rcaView(facts)), await textOf("status.md", statusView(facts))];
    for (const text of [...texts, await textOf("news.md", news), await textOf("mail-customers.html", mail)])
      expect(text).not.toMatch(/secret|415/);
  });
  it("is changed by nothing that happens after the end", async () => {
    const lines = [...BEFORE, "15:05 linked 415 merged 2026-03-08T09:00", "16:00 comment staff /impact 40 of 310\\nWe know more.", CLOSED];
    const then = await rcaOf("17:27", ...lines);
    const later = [
      "2026-03-08T09:10 linked 416 merged 2026-03-08T09:20",
      "2026-03-08T10:00 comment staff /impact everybody\\n/cause sunspots\\nPlease open an issue of your own.",
      "2026-03-08T10:10 comment lead Me too.",
    ];
    expect(await rcaOf("2026-03-09T10:00", ...lines, ...later)).toBe(then);
    expect(then).not.toContain("#415 merged");
    expect(then).toContain("40 of 310");
  });
  it("says who noticed it: a customer, support or a bot", async () => {
    for (const [who, words] of [
      ["customer", "a customer's report"],
      ["staff", "support"],
      ["robot", "automation"],
    ]) {
      expect(await rcaOf("17:27", `14:02 opened ${who}`, ...BEFORE.slice(1), CLOSED)).toMatch(
        new RegExp(`^\\| Noticed by \\|.*${words}`, "m"),
      );
    }
  });
});
