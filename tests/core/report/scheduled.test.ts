import { expect, it } from "vitest";
import { scheduledMaintenance } from "../../../src/core/report/scheduled.ts";
import { at, clock, issueOf, judged, policyOf } from "../../support/scene.ts";

const policy = await policyOf("maintenance: { label: planned }\n");
const LINES = [
  "09:00 opened staff",
  "09:01 labeled planned",
  "09:05 comment staff /window 2026-03-02T12:00 to 13:00\n/impact Deploys wait.",
];

it.each`
  case                                                 | more                                                          | now                   | shown
  ${"before its start"}                                | ${[]}                                                         | ${"10:00"}            | ${["planned", null, "scheduled", "09:05"]}
  ${"moved"}                                           | ${["09:30 comment staff /window 2026-03-02T12:00 to 13:00"]}  | ${"10:00"}            | ${["planned", null, "scheduled", "09:30"]}
  ${"within its window"}                               | ${[]}                                                         | ${"12:30"}            | ${["under-way", null, "in_progress", "12:00"]}
  ${"after it, while it is open"}                      | ${[]}                                                         | ${"13:10"}            | ${["overrun", null, "in_progress", "13:00"]}
  ${"once support closed it"}                          | ${["12:50 closed staff"]}                                     | ${"13:10"}            | ${["done", "12:50", "completed", "12:50"]}
  ${"once support says that it ended"}                 | ${["13:20 comment staff /ended 12:40"]}                       | ${"13:30"}            | ${["done", "12:40 says support", "completed", "13:20"]}
  ${"that ended before it was closed"}                 | ${["13:20 comment staff /ended 12:40", "13:25 closed staff"]} | ${"13:30"}            | ${["done", "12:40 says support", "completed", "13:25"]}
  ${"that is reopened"}                                | ${["12:50 closed staff", "12:55 reopened staff"]}             | ${"12:57"}            | ${["under-way", null, "in_progress", "12:55"]}
  ${"as closed where others reopened it"}              | ${["12:50 closed staff", "12:55 reopened customer"]}          | ${"12:57"}            | ${["done", "12:50", "completed", "12:50"]}
  ${"that is cancelled"}                               | ${["11:00 closed staff not_planned"]}                         | ${"13:10"}            | ${["cancelled", "11:00", "completed", "11:00"]}
  ${"that was cancelled, no more days later"}          | ${["11:00 closed staff not_planned"]}                         | ${"2026-03-05T13:10"} | ${null}
  ${"without its label"}                               | ${["11:00 unlabeled planned"]}                                | ${"12:30"}            | ${["withdrawn", "11:00", "completed", "11:00"]}
  ${"as announced where others closed it"}             | ${["11:00 closed stranger"]}                                  | ${"11:30"}            | ${["planned", null, "scheduled", "09:05"]}
  ${"under way where others closed it"}                | ${["11:00 closed stranger"]}                                  | ${"12:30"}            | ${["under-way", null, "in_progress", "12:00"]}
  ${"no more once it is past, where others closed it"} | ${["11:00 closed stranger"]}                                  | ${"13:10"}            | ${null}
`("a status page shows maintenance $case", ({ more, now, shown }) => {
  // Without its label it is followed for what was told.
  const first = more.some((line: string) => line.includes("/window"))
    ? [...LINES.slice(0, 2), "09:05 comment staff /window 2026-03-02T14:00 to 15:00\n/impact Deploys wait."]
    : LINES;
  const found = scheduledMaintenance(judged(issueOf("2026-03-02", ...first, "09:06 labeled sev4", ...more), policy, at(now)), false);
  const ended = found?.ended && `${clock(found.ended.at)}${found.ended.isSaid ? " says support" : ""}`;
  const last = found?.updates.at(-1);
  expect(found && [found.status, ended, last?.word, clock(last?.at ?? null)]).toEqual(shown);
  if (found !== null) expect([clock(found.from), clock(found.until), found.impact]).toEqual(["12:00", "13:00", "Deploys wait."]);
});

it("tells each turn of maintenance at its own moment, with what support wrote", () => {
  const lines = [
    ...LINES,
    "11:00 comment staff We move racks.",
    "11:30 comment staff /window 2026-03-02T12:10 to 13:00",
    "13:05 comment staff A bit more.",
    "13:30 closed staff",
  ];
  const found = scheduledMaintenance(judged(issueOf("2026-03-02", ...lines), policy, at("14:00")), false);
  expect(found?.updates.map(({ at: when, word, body }) => `${clock(when)} ${word} ${body}`)).toEqual([
    "09:05 scheduled Announced from 2 Mar 2026, 12:00 UTC to 2 Mar 2026, 13:00 UTC.",
    "09:05 scheduled Who is affected: Deploys wait.",
    "11:00 scheduled We move racks.",
    "11:30 scheduled Now announced from 2 Mar 2026, 12:10 UTC to 2 Mar 2026, 13:00 UTC.",
    "12:10 in_progress The announced time has begun.",
    "13:00 in_progress The announced end has passed.",
    "13:05 in_progress A bit more.",
    "13:30 completed Closed.",
  ]);
});
