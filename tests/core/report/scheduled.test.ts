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
  case                                                 | more                                  | now        | shown
  ${"before its start"}                                | ${[]}                                 | ${"10:00"} | ${["planned", null, "09:05"]}
  ${"within its window"}                               | ${[]}                                 | ${"12:30"} | ${["under-way", null, "12:00"]}
  ${"after it, while it is open"}                      | ${[]}                                 | ${"13:10"} | ${["overrun", null, "13:00"]}
  ${"once support closed it"}                          | ${["12:50 closed staff"]}             | ${"13:10"} | ${["done", "12:50", "13:00"]}
  ${"not when it is cancelled"}                        | ${["11:00 closed staff not_planned"]} | ${"13:10"} | ${null}
  ${"as announced where others closed it"}             | ${["11:00 closed stranger"]}          | ${"11:30"} | ${["planned", null, "09:05"]}
  ${"under way where others closed it"}                | ${["11:00 closed stranger"]}          | ${"12:30"} | ${["under-way", null, "12:00"]}
  ${"no more once it is past, where others closed it"} | ${["11:00 closed stranger"]}          | ${"13:10"} | ${null}
  ${"not without its label"}                           | ${["11:00 unlabeled planned"]}        | ${"12:30"} | ${null}
`("a status page shows maintenance $case", ({ more, now, shown }) => {
  // Without its label it is followed for what was told.
  const lines = [...LINES, "09:06 labeled sev4", ...more];
  const found = scheduledMaintenance(judged(issueOf("2026-03-02", ...lines), policy, at(now)));
  expect(found && [found.status, clock(found.endedAt), clock(found.updatedAt)]).toEqual(shown);
  if (found !== null) expect([clock(found.from), clock(found.until), found.impact]).toEqual(["12:00", "13:00", "Deploys wait."]);
});
