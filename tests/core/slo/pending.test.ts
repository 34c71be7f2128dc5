import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { stopsClock, strongestAt } from "../../../src/core/slo/segments.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { at, clock, issueOf, judged, policyOf } from "../../support/scene.ts";
import { DAY, visited } from "./runs.ts";

let policy: Policy;

beforeAll(async () => {
  policy = await policyOf(`
severities: { sev2: { response: 1 hour, resolution: 8 hours, updates: every 2 hours } }
clocks:
  pending-labels: { asked: an answer to our question }
  pause-labels: { supplier: Waiting for our supplier }
  stop-labels: [mitigated]
`);
});

const scene = (...lines: readonly string[]) => issueOf(DAY, "09:00 opened customer", "09:00 labeled sev2", ...lines);

describe("pending", () => {
  it("time held never counts, and the clock goes on when the reporter's answer comes", () => {
    const { resolutions, state } = judged(
      scene("09:40 comment staff /pending the log", "13:00 comment customer here"),
      policy,
      at("13:01"),
    );
    expect([state, clock(resolutions[0]?.due ?? null, DAY)]).toEqual(["open", "20:20"]);
  });

  it("what is left stands still meanwhile", () => {
    const { resolutions, state, holding } = judged(scene("09:40 comment staff /pending the log"), policy, at("12:00"));
    expect([state, holding?.hold]).toEqual(["pending", { type: "pending", cause: "command", reason: "the log" }]);
    expect([resolutions[0]?.standing, resolutions[0]?.due, resolutions[0]?.remaining]).toEqual(["held", null, 7 * HOUR + 20 * MINUTE]);
  });

  it("never holds the response", () => {
    const { response } = judged(scene("09:10 labeled asked"), policy, at("10:01"));
    expect([response.standing, clock(response.due, DAY)]).toEqual(["missed", "10:00"]);
  });

  it("holds the update, which begins anew at its end", () => {
    const lines = ["09:40 comment staff Looking", "10:00 comment staff /pending the log", "13:00 comment customer here"];
    const { updates } = judged(scene(...lines), policy, at("13:01"));
    expect(updates.map(({ standing, startedAt, due }) => [standing, clock(startedAt, DAY), clock(due, DAY)]).at(-1)).toEqual([
      "open",
      "13:00",
      "15:00",
    ]);
  });

  it("the ledger says by whom and why, and adds up", () => {
    const lines = ["09:40 comment staff /pending the log", "13:00 comment customer here", "14:00 closed staff"];
    const [resolution] = judged(scene(...lines), policy, at("14:00")).resolutions;
    const spans = resolution?.ledger?.spans.map(({ from, until, reason, counted }) => [
      clock(from, DAY),
      clock(until, DAY),
      reason.type === "held" ? [reason.hold.type, reason.by.login] : reason.type,
      counted / MINUTE,
    ]);
    expect(spans).toEqual([
      ["09:00", "09:40", "counted", 40],
      ["09:40", "13:00", ["pending", "staff"], 0],
      ["13:00", "14:00", "counted", 60],
    ]);
    expect(resolution?.ledger?.counted).toBe(100 * MINUTE);
  });

  it.each`
    label          | reopened
    ${"asked"}     | ${"customer"}
    ${"supplier"}  | ${"customer"}
    ${"mitigated"} | ${"customer"}
  `("is by whoever put $label on while it was closed, not by $reopened, who reopened it", ({ label, reopened }) => {
    const lines = ["09:40 closed stranger", `09:50 labeled ${label}`, `10:00 reopened ${reopened}`];
    const { holding } = judged(scene("09:30 comment staff Looking.", ...lines), policy, at("12:00"));
    expect([clock(holding?.since ?? null, DAY), holding?.by]).toMatchObject(["10:00", { login: "staff", part: "staff" }]);
  });

  it("stands behind what is set aside, resolved or closed, and before what is paused", () => {
    const strongest = (...lines: readonly string[]) =>
      judged(scene("09:30 labeled asked", ...lines), policy, at("12:00")).holding?.hold.type;
    expect(strongest("09:40 labeled supplier")).toBe("pending");
    expect(strongest("09:40 labeled mitigated")).toBe("resolved");
    expect(strongest("09:40 closed customer not_planned")).not.toBe("pending");
    expect(strongest("09:40 closed staff not_planned")).toBe("set-aside");
  });

  it("can be missed in the second in which it begins", () => {
    const { resolutions } = judged(scene("09:40 comment staff hello", "17:00 labeled asked"), policy, at("17:01"));
    expect(resolutions[0]?.standing).toBe("missed");
  });

  it("is remembered: an answer that is gone later moves nothing", () => {
    const lines = ["09:00 opened customer", "09:00 labeled sev2", "09:40 comment staff /pending", "13:00 comment customer here"];
    const [, later] = visited(DAY, lines, ["13:01", policy], ["14:00", policy]);
    expect(clock(later?.resolutions[0]?.due ?? null, DAY)).toBe("20:20");
  });
});

describe("paused until a time", () => {
  it("the clock goes on then by itself", () => {
    const issue = scene("10:00 comment staff /pause until 14:00 vendor");
    const during = judged(issue, policy, at("13:00"));
    expect([during.resolutions[0]?.standing, during.resolutions[0]?.remaining, during.nextDue]).toEqual(["held", 7 * HOUR, null]);
    const after = judged(issue, policy, at("14:00"));
    expect([after.resolutions[0]?.standing, clock(after.nextDue, DAY)]).toEqual(["open", "16:00"]);
    expect(clock(after.resolutions[0]?.due ?? null, DAY)).toBe("21:00");
  });

  it("is judged alike whenever a run looks", () => {
    const lines = ["09:00 opened customer", "09:00 labeled sev2", "10:00 comment staff /pause until 14:00"];
    const often = visited(DAY, lines, ["11:00", policy], ["13:00", policy], ["14:00", policy], ["22:00", policy]).at(-1);
    const once = visited(DAY, lines, ["22:00", policy]).at(-1);
    expect(often?.resolutions).toEqual(once?.resolutions);
    expect(once?.resolutions[0]?.standing).toBe("missed");
  });

  it("stops what a pause stops", () => {
    const hold = { type: "paused", cause: "command", reason: "", until: at("14:00") } as const;
    expect([stopsClock(hold, "response"), stopsClock(hold, "update"), stopsClock(hold, "resolution")]).toEqual([false, true, true]);
    expect(strongestAt([], at("13:00"))).toBeNull();
  });
});
