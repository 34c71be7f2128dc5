import { describe, expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import { nextAhead } from "../../../src/core/plan/ahead.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { judgedIncident } from "../../../src/core/slo/judged-as-of.ts";
import { isoOf } from "../../../src/core/time/instant.ts";
import { at, issueOf, judged, policyOf, ROSTER } from "../../support/scene.ts";
import { emptyThread, runOn, type Thread } from "./thread.ts";

const ALL = await policyOf("maintenance: { label: planned, email: { customers: [planned, reminder, started, finished] } }\n");
const PLAN_ONLY = await policyOf("maintenance: { label: planned, email: { customers: [planned] } }\n");
const SILENT = await policyOf("maintenance: { label: planned }\nnotices: { missed: status }\n");

const LINES = [
  "2026-12-01T14:00 opened staff",
  "2026-12-01T14:01 labeled planned",
  "2026-12-01T14:05 comment staff /window 2026-12-05T22:00Z to 23:30",
];
const MOVE = "2026-12-03T09:00 comment staff /window 2026-12-06T22:00Z to 23:30";
const BACK = "2026-12-03T09:10 comment staff /window 2026-12-05T22:00Z to 23:30";

/** What runs at these moments say: each as "time: where key, …". */
function told(lines: readonly string[], times: readonly string[], policy: Policy = ALL, thread: Thread = emptyThread()): readonly string[] {
  const whole = issueOf("2026-12-01", ...lines);
  return times.flatMap((time) => {
    const now = at(time, "2026-12-05");
    const writes = runOn(thread, issueAsOf(whole, now), policy, now).flatMap((write): readonly string[] => {
      if (write.type === "mail") return [`${write.record.audience} ${write.record.keys.join(" ")}`];
      if (write.type === "comment") return [`thread ${write.keys.join(" ")}`];
      return write.type === "status" ? ["status"] : [];
    });
    expect(runOn(thread, issueAsOf(whole, now), policy, now)).toEqual([]);
    return writes.length === 0 ? [] : [`${time}: ${writes.join(", ").replaceAll("maintenance:", "")}`];
  });
}

/** When it was to begin before it was moved, as a run tells it; null: it was not moved. */
function shownBefore(lines: readonly string[], { memory }: Thread, time: string): string | null {
  const evaluation = judgedIncident({ issue: issueOf("2026-12-01", ...lines), policy: ALL, roster: ROSTER }, memory, memory, at(time));
  const from = evaluation?.maintenance?.before?.from ?? null;
  return from === null ? null : isoOf(from);
}

describe("maintenance is told", () => {
  it("when it is planned, near, begins and is over", () => {
    const lines = [...LINES, "2026-12-05T23:10 closed staff"];
    const times = ["2026-12-01T14:06", "2026-12-04T21:59", "2026-12-04T22:00", "21:59", "22:00", "23:09", "23:11", "2026-12-07T10:00"];
    expect(told(lines, times)).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-04T22:00: customers reminder",
      "22:00: customers started",
      "23:11: thread finished, customers finished",
    ]);
  });

  it("by a run that was late, each once and only what is still true", () => {
    expect(told(LINES, ["2026-12-01T14:06", "22:30"])).toEqual(["2026-12-01T14:06: status, customers planned", "22:30: customers started"]);
    expect(told([...LINES, "2026-12-05T23:10 closed staff"], ["2026-12-01T14:06", "23:15"])).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "23:15: thread finished, customers finished",
    ]);
  });

  it("without a reminder where it was announced within a day of its start", () => {
    const lines = [LINES[0] ?? "", LINES[1] ?? "", "2026-12-05T10:00 comment staff /window 2026-12-05T22:00Z to 23:30"];
    expect(told(lines, ["10:01", "12:00", "22:00"])).toEqual(["10:01: status, customers planned", "22:00: customers started"]);
  });

  it("when it takes longer than announced, once", () => {
    const lines = [...LINES, "2026-12-05T23:50 comment staff /window 2026-12-05T22:00Z to 23:58", "2026-12-06T00:30 closed staff"];
    const times = ["2026-12-01T14:06", "2026-12-04T22:00", "22:00", "23:30", "23:31", "23:45", "23:51", "23:59", "2026-12-06T00:31"];
    expect(told(lines, times)).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-04T22:00: customers reminder",
      "22:00: customers started",
      "23:31: thread overrun",
      "23:51: thread moved@2026-12-05T23:50:00Z, customers moved@2026-12-05T23:50:00Z",
      "23:59: thread overrun@2026-12-05T23:50:00Z",
      "2026-12-06T00:31: thread finished, customers finished",
    ]);
  });

  it("when it is moved, to whoever was told of the plan", () => {
    const times = ["2026-12-01T14:06", "2026-12-03T09:01", "2026-12-04T22:01", "22:01", "2026-12-05T22:02", "2026-12-06T22:00"];
    const moved = "moved@2026-12-03T09:00:00Z";
    expect(told([...LINES, MOVE], times)).toEqual([
      "2026-12-01T14:06: status, customers planned",
      `2026-12-03T09:01: thread ${moved}, customers ${moved}`,
      "22:01: customers reminder@2026-12-03T09:00:00Z",
      "2026-12-06T22:00: customers started@2026-12-03T09:00:00Z",
    ]);
    expect(told([...LINES, MOVE], times, PLAN_ONLY)).toEqual([
      "2026-12-01T14:06: status, customers planned",
      `2026-12-03T09:01: thread ${moved}, customers ${moved}`,
    ]);
    expect(told([...LINES, MOVE], times, SILENT)).toEqual(["2026-12-01T14:06: status", `2026-12-03T09:01: thread ${moved}`]);
  });

  it("as it is when it was moved twice before a run looked", () => {
    const twice = [...LINES, MOVE, "2026-12-03T09:05 comment staff /window 2026-12-07T22:00Z to 23:30"];
    const moved = "moved@2026-12-03T09:05:00Z";
    const thread = emptyThread();
    expect(told(twice, ["2026-12-01T14:06", "2026-12-03T10:00"], ALL, thread)).toEqual([
      "2026-12-01T14:06: status, customers planned",
      `2026-12-03T10:00: thread ${moved}, customers ${moved}`,
    ]);
    expect(shownBefore(twice, thread, "2026-12-03T10:01")).toBe("2026-12-05T22:00:00Z");
    // A first status comment has the window that counts.
    const first = emptyThread();
    expect(told([...LINES, MOVE], ["2026-12-03T10:00", "2026-12-03T11:00"], ALL, first)).toEqual([
      "2026-12-03T10:00: status, customers planned",
    ]);
    expect(shownBefore([...LINES, MOVE], first, "2026-12-03T11:00")).toBeNull();
  });

  it("as it is when one comment says two windows", () => {
    const both = `${LINES[2]}\n/window 2026-12-07T22:00Z to 23:30`;
    const thread = emptyThread();
    expect(told([LINES[0] ?? "", LINES[1] ?? "", both], ["2026-12-01T14:06"], ALL, thread)).toEqual([
      "2026-12-01T14:06: status, customers planned",
    ]);
    expect(shownBefore([LINES[0] ?? "", LINES[1] ?? "", both], thread, "2026-12-01T14:07")).toBeNull();
  });

  it("not when it was moved and moved back before a run looked", () => {
    expect(told([...LINES, MOVE, BACK], ["2026-12-01T14:06", "2026-12-03T10:00", "2026-12-04T22:00", "22:00"])).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-04T22:00: customers reminder",
      "22:00: customers started",
    ]);
  });

  it("as it was announced, where another time was named after its label was off", () => {
    const off = "2026-12-03T08:00 unlabeled planned";
    const thread = emptyThread();
    const lines = [...LINES, off, MOVE, "2026-12-03T12:00 labeled planned"];
    expect(told(lines, ["2026-12-01T14:06", "2026-12-03T09:01"], ALL, thread)[1]).toContain("withdrawn");
    const asOf = issueAsOf(issueOf("2026-12-01", ...lines), at("2026-12-03T09:02"));
    const withdrawn = judgedIncident({ issue: asOf, policy: ALL, roster: ROSTER }, thread.memory, thread.memory, at("2026-12-03T09:02"));
    expect(withdrawn?.maintenance?.window.from).toBe(at("2026-12-05T22:00"));
    const planned = "planned@2026-12-03T12:00:00Z";
    expect(told(lines, ["2026-12-03T12:01"], ALL, thread)).toEqual([`2026-12-03T12:01: thread ${planned}, customers ${planned}`]);
  });

  it("as moved, where its label was off and on meanwhile, which no run saw", () => {
    const lines = [...LINES, "2026-12-03T08:00 unlabeled planned", MOVE, "2026-12-03T12:00 labeled planned"];
    const moved = "moved@2026-12-03T09:00:00Z";
    expect(told(lines, ["2026-12-01T14:06", "2026-12-03T12:01"])[1]).toBe(`2026-12-03T12:01: thread ${moved}, customers ${moved}`);
  });

  it("when it is cancelled, and when it is on after all", () => {
    const lines = [...LINES, "2026-12-03T09:00 closed staff not_planned", "2026-12-03T12:00 reopened staff"];
    const times = ["2026-12-01T14:06", "2026-12-03T09:01", "2026-12-03T12:01", "2026-12-04T22:00", "22:00"];
    const reopened = "reopened@2026-12-03T12:00:00Z";
    expect(told(lines, times)).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-03T09:01: thread cancelled, customers cancelled",
      `2026-12-03T12:01: thread ${reopened}, customers ${reopened}`,
      "2026-12-04T22:00: customers reminder",
      "22:00: customers started",
    ]);
    expect(told(lines, times, PLAN_ONLY)).toHaveLength(3);
  });

  const AGAIN = "2026-12-03T12:01";
  const CANCELLED = "2026-12-03T09:00 closed staff not_planned";

  it.each([
    ["cancelled", [CANCELLED], "cancelled", "2026-12-03T12:00 reopened customer"],
    ["cancelled, by a bot", [CANCELLED], "cancelled", "2026-12-03T12:00 reopened robot"],
    [
      "done",
      ["2026-12-05T22:40 comment staff /ended 2026-12-05T22:30Z", "2026-12-05T22:50 closed staff"],
      "finished",
      "2026-12-05T23:00 reopened customer",
    ],
    [
      "a duplicate",
      ["2026-12-03T09:00 comment staff Duplicate of #7", "2026-12-03T09:00 closed staff duplicate"],
      "duplicate@2026-12-03T09:00:00Z",
      "2026-12-03T12:00 reopened customer",
    ],
  ])("not as open again when others reopen it: %s", (_, end, kind, reopening) => {
    const lines = [...LINES, ...end, reopening];
    const times = ["2026-12-01T14:06", "2026-12-03T09:01", AGAIN, "2026-12-04T22:00", "22:00", "22:41", "22:51", "23:01", "23:31"];
    const all = told(lines, times).flatMap((line) => line.split(": ").slice(1).join(": ").split(", "));
    expect(all.at(-2)).toBe(`thread ${kind}`);
    expect(all.at(-1)).toBe(`customers ${kind}`);
  });

  it("as done once, though others reopened it before support closed it again", () => {
    const lines = [...LINES, "2026-12-05T22:50 closed staff", "2026-12-05T23:00 reopened customer", "2026-12-05T23:10 closed staff"];
    expect(told(lines, ["22:10", "22:51", "23:01", "23:11"]).slice(1)).toEqual(["22:51: thread finished, customers finished"]);
  });

  it.each([
    ["writes", "2026-12-03T13:00 comment staff It takes place after all."],
    ["says another time", "2026-12-03T13:00 comment staff /window 2026-12-06T22:00Z to 23:30"],
  ])("as open again once support %s after others reopened it", (_, word) => {
    const lines = [...LINES, CANCELLED, "2026-12-03T12:00 reopened customer", word];
    const [, , ...after] = told(lines, ["2026-12-01T14:06", "2026-12-03T09:01", AGAIN, "2026-12-03T13:01", "2026-12-03T13:02"]);
    expect(after).toHaveLength(1);
    expect(after[0]).toMatch(/^2026-12-03T13:01: thread .*reopened@2026-12-03T12:00:00Z, customers reopened@2026-12-03T12:00:00Z$/);
  });

  it("as announced again once support writes after others reopened a duplicate", () => {
    const lines = [
      ...LINES,
      "2026-12-03T09:00 closed staff duplicate",
      "2026-12-03T12:00 reopened customer",
      "2026-12-03T13:00 comment staff It is another one.",
    ];
    const [, , ...after] = told(lines, ["2026-12-01T14:06", "2026-12-03T09:01", AGAIN, "2026-12-03T13:01"]);
    const planned = "planned@2026-12-03T13:00:00Z";
    expect(after).toEqual([`2026-12-03T13:01: thread ${planned}, customers ${planned}`]);
  });

  it("as over as support said, also when others close and reopen it", () => {
    const lines = [
      ...LINES,
      "2026-12-05T22:40 comment staff /ended 2026-12-05T22:30Z",
      "2026-12-05T22:45 closed customer",
      "2026-12-05T22:50 reopened customer",
    ];
    expect(told(lines, ["22:10", "22:41", "22:46", "22:51", "23:31"]).join()).not.toContain("overrun");
  });

  it("when its label is taken off, and put on again", () => {
    const lines = [...LINES, "2026-12-03T09:00 unlabeled planned", "2026-12-03T12:00 labeled planned"];
    const planned = "planned@2026-12-03T12:00:00Z";
    expect(told(lines, ["2026-12-01T14:06", "2026-12-03T09:01", "2026-12-03T12:01"])).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-03T09:01: thread withdrawn, customers withdrawn",
      `2026-12-03T12:01: thread ${planned}, customers ${planned}`,
    ]);
  });

  it.each([
    ["2026-12-03T09:00", "2026-12-03T12:00"],
    ["2026-12-05T22:10", "2026-12-05T22:11"],
  ])("once, though its label was off at %s and on again before a run looked", (off, on) => {
    const lines = [...LINES, `${off} unlabeled planned`, `${on} labeled planned`];
    const plain = ["2026-12-01T14:06", "2026-12-03T12:01", "2026-12-04T22:00", "22:01", "22:12", "23:31", "23:34"];
    expect(told(lines, plain)).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-04T22:00: customers reminder",
      "22:01: customers started",
      "23:31: thread overrun",
    ]);
  });

  it("not as cancelled when it is a duplicate, but as the same; and again once it is none", () => {
    const lines = [
      ...LINES,
      "2026-12-03T09:00 comment staff Duplicate of #7",
      "2026-12-03T09:00 closed staff duplicate",
      "2026-12-03T12:00 reopened staff",
    ];
    const duplicate = "duplicate@2026-12-03T09:00:00Z";
    const planned = "planned@2026-12-03T12:00:00Z";
    expect(told(lines, ["2026-12-01T14:06", "2026-12-03T09:01", "2026-12-03T12:01", "22:00"])).toEqual([
      "2026-12-01T14:06: status, customers planned",
      `2026-12-03T09:01: thread ${duplicate}, customers ${duplicate}`,
      `2026-12-03T12:01: thread ${planned}, customers ${planned}`,
      "22:00: customers started@2026-12-03T12:00:00Z",
    ]);
    // Of one that was over meanwhile nothing is late.
    expect(told(lines.slice(0, -1), ["2026-12-01T14:06", "2026-12-03T09:01", "22:00", "23:31"])).toHaveLength(2);
  });

  it("as an end however old that is, and as nothing where nobody was told", () => {
    const lines = [...LINES, "2026-12-03T09:00 closed staff not_planned"];
    expect(told(lines, ["2026-12-01T14:06", "2026-12-05T10:00"])).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-05T10:00: customers cancelled",
    ]);
    expect(told(lines, ["2026-12-03T10:00"])).toEqual([]);
    expect(told([...LINES, "2026-12-03T09:00 unlabeled planned"], ["2026-12-03T10:00"])).toEqual([]);
  });

  it("to staff alone when others close it, who are asked once", () => {
    const lines = [...LINES, "2026-12-03T09:00 closed stranger", "2026-12-05T22:30 comment staff /confirm"];
    expect(told(lines, ["2026-12-01T14:06", "2026-12-03T09:01", "2026-12-04T22:01", "22:01", "22:31"])).toEqual([
      "2026-12-01T14:06: status, customers planned",
      "2026-12-03T09:01: staff ended",
      "22:31: thread cancelled, customers cancelled",
    ]);
  });

  const WAS_INCIDENT = [
    "2026-12-01T14:00 opened customer",
    "2026-12-01T14:01 labeled sev1",
    "2026-12-01T14:03 labeled planned",
    LINES[2] ?? "",
  ];
  const BECAME = ["2026-12-01T14:02", "2026-12-01T14:04", "2026-12-01T14:06", "2026-12-01T20:00"];

  it.each([
    ["which the policy mails", ALL],
    ["whatever the policy mails", SILENT],
  ])("where it was an incident, in its thread and to customers who had heard of that, %s", (_, policy) => {
    expect(told(WAS_INCIDENT, BECAME, policy)).toEqual([
      "2026-12-01T14:02: status, customers opened",
      "2026-12-01T14:06: thread planned, customers stood-down@2026-12-01T14:05:00Z planned",
    ]);
  });

  it.each([
    ["done", "2026-12-05T23:10 closed staff", "22:00", "finished"],
    ["called off", "2026-12-03T09:00 closed staff not_planned", "2026-12-03T09:01", "cancelled"],
  ])("where it was an incident, that it is %s, once", (_, closed, before, end) => {
    const times = ["2026-12-01T14:02", "2026-12-01T14:06", before, "23:11", "23:20"];
    const after = told([...WAS_INCIDENT, closed], times, SILENT).slice(2);
    expect(after.map((line) => line.replace(/^.*?: /, ""))).toEqual([`thread ${end}, customers ${end}`]);
  });
});

describe("a run that stays wakes", () => {
  it.each`
    now                   | ahead                             | policy
    ${"2026-12-01T14:06"} | ${"2026-12-04T22:00:00 reminder"} | ${ALL}
    ${"2026-12-01T14:06"} | ${"2026-12-05T22:00:00 started"}  | ${PLAN_ONLY}
    ${"2026-12-04T22:00"} | ${"2026-12-05T22:00:00 started"}  | ${ALL}
    ${"2026-12-05T22:00"} | ${"2026-12-05T23:30:01 overrun"}  | ${ALL}
    ${"2026-12-05T23:31"} | ${null}                           | ${ALL}
  `("at $now for $ahead", ({ now, ahead, policy }) => {
    const evaluation = judged(issueOf("2026-12-01", ...LINES), policy, at(now));
    const next = nextAhead(evaluation, NO_MEMORY, { mailed: true, labelled: true });
    const shown =
      next === null
        ? null
        : `${new Date(next.at).toISOString().slice(0, 19)} ${next.what.type === "maintenance" ? next.what.news : next.what.type}`;
    expect(shown).toBe(ahead);
  });
});
