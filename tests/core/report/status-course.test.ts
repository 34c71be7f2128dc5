import * as fc from "fast-check";
import { expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import type { Issue } from "../../../src/core/incident/issue.ts";
import { statusOf } from "../../../src/core/report/status.ts";
import { longForm } from "../../faults/long-form.ts";
import { at, issueOf, judged, policyOf } from "../../support/scene.ts";

const policy = await policyOf(`
maintenance: { label: planned }
clocks: { stop-labels: [mitigated, stopped], pause-labels: { waiting: A vendor } }
exclusions: { beta: Beta }
`);

const ACTS = [
  "labeled sev1",
  "unlabeled sev1",
  "labeled sev3",
  "labeled sev2 by stranger",
  "labeled mitigated",
  "unlabeled mitigated",
  "labeled stopped",
  "unlabeled stopped",
  "labeled beta",
  "unlabeled beta",
  "labeled waiting",
  "comment staff A word.",
  "comment staff /status identified",
  "comment staff /status monitoring\n/impact Everybody",
  "comment staff /confirm",
  "comment customer Hello?",
  "closed staff",
  "closed staff not_planned",
  "closed customer",
  "reopened staff",
  "reopened customer",
];
const MAINTENANCE = [
  "labeled planned",
  "unlabeled planned",
  "comment staff /window 2026-03-02T12:00 to 13:00",
  "comment staff /window 2026-03-02T14:00 to 15:00",
  "comment staff /window 2026-03-02T11:00 to 18:00",
  "comment staff /ended 2h",
  "comment staff A word.",
  "closed staff",
  "closed staff not_planned",
  "closed customer",
  "reopened staff",
  "comment staff /confirm",
];

const clockOf = (minute: number) => new Date(at("09:00") + minute * 60_000).toISOString().slice(0, 16);

function scenes(acts: readonly string[], first: readonly string[]): fc.Arbitrary<Issue> {
  const act = fc.record({ minute: fc.integer({ min: 1, max: 500 }), act: fc.constantFrom(...acts) });
  return fc
    .uniqueArray(act, { maxLength: 14, selector: ({ minute }) => minute })
    .map((all) =>
      issueOf("2026-03-02", ...first, ...all.toSorted((a, b) => a.minute - b.minute).map((one) => `${clockOf(one.minute)} ${one.act}`)),
    );
}

function entriesAt(issue: Issue, now: number) {
  const { open, past, maintenance, done } = statusOf([judged(issueAsOf(issue, now), policy, now)], false, true);
  return { incidents: [...open, ...past], maintenance: [...maintenance, ...done] };
}

const RUNS = { numRuns: longForm.isOn ? 20_000 : 150, seed: longForm.seed };

it("an incident stands as its latest update does, and each update is told once, in order, and stays as it is", () => {
  fc.assert(
    fc.property(
      scenes(ACTS, ["09:00 opened customer It fails.", "09:00 labeled sev2"]),
      fc.integer({ min: 0, max: 500 }),
      (issue, minute) => {
        const [then, now] = [at("09:00") + minute * 60_000, at("18:00")].map((moment) => entriesAt(issue, moment).incidents[0]);
        for (const one of [then, now]) {
          if (one === undefined) continue;
          const last = one.updates.at(-1);
          expect(last?.word === "resolved").toBe(one.closedAt !== null);
          if (one.state === "mitigated") expect(last?.word).toBe("monitoring");
          expect(one.updates.map(({ at: when }) => when)).toEqual(one.updates.map(({ at: when }) => when).sort((a, b) => a - b));
          expect(new Set(one.updates.map(({ id }) => id)).size).toBe(one.updates.length);
        }
        if (then !== undefined && now !== undefined) expect(now.updates.slice(0, then.updates.length)).toEqual(then.updates);
      },
    ),
    RUNS,
  );
});

const WORDS = {
  planned: "scheduled",
  "under-way": "in_progress",
  overrun: "in_progress",
  done: "completed",
  cancelled: "completed",
  withdrawn: "completed",
};

it("maintenance stands as its latest update does, each told once, in order, and under an id that names it for good", () => {
  fc.assert(
    fc.property(
      scenes(MAINTENANCE, [
        "09:00 opened staff",
        "09:00 labeled planned",
        "09:00 comment staff /window 2026-03-02T12:30 to 13:30",
        "09:00 labeled sev4",
      ]),
      fc.integer({ min: 0, max: 540 }),
      (issue, minute) => {
        const [later] = entriesAt(issue, at("18:30")).maintenance;
        for (const one of entriesAt(issue, at("09:00") + minute * 60_000).maintenance) {
          for (const update of later?.updates ?? [])
            expect(
              one.updates.filter(({ id }) => id === update.id).every((same) => same.at === update.at && same.body === update.body),
            ).toBe(true);
          expect([one.status, one.updates.at(-1)?.word]).toEqual([one.status, WORDS[one.status]]);
          expect(one.updates.map(({ at: when }) => when)).toEqual(one.updates.map(({ at: when }) => when).sort((a, b) => a - b));
          expect(new Set(one.updates.map(({ id }) => id)).size).toBe(one.updates.length);
          expect(one.updates.every(({ at: when }) => when <= at("09:00") + minute * 60_000)).toBe(true);
        }
      },
    ),
    RUNS,
  );
});
