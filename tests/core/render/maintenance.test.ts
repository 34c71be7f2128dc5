import { describe, it } from "vitest";
import { isMailed } from "../../../src/core/notice/mailed.ts";
import { memoryFrom } from "../../../src/core/notice/memory.ts";
import { mailView } from "../../../src/core/render/mail.ts";
import { newsView } from "../../../src/core/render/view-news.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn, type Story } from "../../support/facts.ts";
import { expectGolden } from "../../support/golden.ts";
import { policyOf } from "../../support/scene.ts";
import { textOf } from "./text-of.ts";

const policy = await policyOf(`
calendar: { timezone: America/New_York }
maintenance: { label: planned-maintenance, email: { customers: [planned, reminder, started, finished] } }
notices: { mention: ["@acme/support"] }
contact: support@acme.example
`);

/** Customers were told of the plan. */
const TOLD = memoryFrom({
  mails: [{ audience: "customers", keys: ["maintenance:planned"], state: "sent", asOf: Date.parse("2026-12-01T14:06Z"), id: "planned" }],
});

/** After the label was taken off it stays followed. */
const FOLLOWED = memoryFrom({ untriaged: true, windows: [Date.parse("2026-12-01T14:05Z")] });

const PLAN = [
  "2026-12-01T14:00 opened staff",
  "2026-12-01T14:01 labeled planned-maintenance",
  "2026-12-01T14:05 comment staff /window 2026-12-05T22:00Z to 23:30\\n/impact Every pipeline: deploys wait, none is lost.\\n/workaround deploy before 22:00 UTC, or on Sunday.\\nWe move the database to larger machines.",
];
const MOVED = "2026-12-03T09:00 comment staff /window 2026-12-06T22:00Z to 23:30\\nThe new machines come a day later.";
const LONGER = "2026-12-05T23:20 comment staff /window 2026-12-05T22:00Z to 2026-12-06T01:00Z\\nThe copy is slower than we thought.";
const WORD = "2026-12-05T23:50 comment staff Everything runs on the new machines. Deploys go on as before.";

function story(...lines: readonly string[]): Story {
  return { day: "2026-12-05", title: "The database moves to larger machines", lines: [...PLAN, ...lines] };
}

const SCENES = [
  { name: "1-planned", lines: [], at: "2026-12-01T14:06" },
  { name: "2-moved", lines: [MOVED], at: "2026-12-03T09:01" },
  { name: "3-reminder", lines: [], at: "2026-12-04T22:01" },
  { name: "4-under-way", lines: [], at: "2026-12-05T22:01" },
  { name: "5-longer", lines: [LONGER], at: "2026-12-05T23:31" },
  { name: "6-overrun", lines: [], at: "2026-12-05T23:45" },
  { name: "6-overrun-at-once", lines: [], at: "2026-12-05T23:30:01" },
  { name: "7-done", lines: [WORD, "2026-12-05T23:52 closed staff"], at: "2026-12-05T23:53" },
  { name: "8-cancelled", lines: ["2026-12-04T10:00 closed staff not_planned"], at: "2026-12-04T10:01" },
  { name: "9-withdrawn", lines: ["2026-12-04T10:00 unlabeled planned-maintenance"], at: "2026-12-04T10:01" },
  { name: "11-not-planned-after-all", lines: ["2026-12-05T23:00 closed staff not_planned"], at: "2026-12-05T23:01" },
  { name: "12-reopened", lines: ["2026-12-04T10:00 closed staff not_planned", "2026-12-04T11:00 reopened staff"], at: "2026-12-04T11:01" },
  { name: "13-was-an-incident", lines: ["2026-12-01T14:02 labeled sev1"], at: "2026-12-01T14:06" },
  {
    name: "14-incident-again",
    lines: ["2026-12-01T14:02 labeled sev1", "2026-12-04T10:00 unlabeled planned-maintenance"],
    at: "2026-12-04T10:01",
  },
  { name: "10-closed-by-others", lines: ["2026-12-04T10:00 closed customer"], at: "2026-12-04T10:01" },
] as const;

describe("maintenance", () => {
  it.each(SCENES)("$name reads as it should", async ({ name, lines, at }) => {
    const facts = factsAt(story(...lines), policy, at, { memory: FOLLOWED });
    const notices = newsIn(facts, "maintenance");
    // That it is planned is a comment of its own where the issue was an incident.
    const said = facts.evaluation.incident.untriaged ? notices.filter(({ key }) => key !== "maintenance:planned") : notices;
    const news = newsView(facts, said);
    const mailed = notices.filter((notice) => isMailed(notice, "customers", { ...facts, memory: TOLD }));
    const mail = mailView(facts, mailed, "customers");
    for (const [file, template, view] of [
      ["status.md", "status.md", statusView(facts)],
      ["comment.md", "news.md", news.parts.length === 0 ? null : news],
      ["mail.txt", "mail-customers.txt", mailed.length === 0 ? null : mail],
    ] as const) {
      if (view === null) continue;
      expectGolden(import.meta.url, `maintenance/${name}.${file}`, await textOf(template, view));
    }
  });
});
