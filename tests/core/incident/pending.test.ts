import { beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../../src/core/incident/issue.ts";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { judgedAsOf } from "../../../src/core/slo/judged-as-of.ts";
import { at, clock, incidentOf, issueOf, judged, policyOf, ROSTER } from "../../support/scene.ts";

const DAY = "2026-03-02"; // a Monday
let policy: Policy;

beforeAll(async () => {
  policy = await policyOf(`
severities: { sev2: { resolution: 8 hours, updates: every 2 hours } }
clocks:
  pending-labels: { asked: an answer to our question, log wanted: a log }
  pause-labels: { supplier: Waiting for our supplier }
`);
});

/** Each hold: what, from, until, and who is named with it. */
function holds(issue: Issue): readonly (string | null)[][] {
  return incidentOf(issue, policy).holds.map(({ hold, from, until, by }) => [hold.type, clock(from, DAY), clock(until, DAY), by.login]);
}

function problems(issue: Issue): readonly (string | null)[] {
  return incidentOf(issue, policy).commands.map(({ problem }) => problem);
}

const scene = (...lines: readonly string[]) => issueOf(DAY, "09:00 opened customer", "09:00 labeled sev2", ...lines);

describe("pending, told from", () => {
  it.each`
    thread                                              | lines                                                                                                              | held
    ${"a label, until the reporter's next comment"}     | ${["09:40 labeled asked", "13:00 comment customer here"]}                                                          | ${[["pending", "09:40", "13:00", "staff"]]}
    ${"a label, for good without an answer"}            | ${["09:40 labeled asked"]}                                                                                         | ${[["pending", "09:40", null, "staff"]]}
    ${"a label that is taken off"}                      | ${["09:40 labeled asked", "11:00 unlabeled asked"]}                                                                | ${[["pending", "09:40", "11:00", "staff"]]}
    ${"/pending, until the reporter's next comment"}    | ${["09:40 comment staff /pending the deploy log", "13:00 comment customer here"]}                                  | ${[["pending", "09:40", "13:00", "staff"]]}
    ${"/pending, until /resume"}                        | ${["09:40 comment staff /pending", "11:00 comment staff /resume"]}                                                 | ${[["pending", "09:40", "11:00", "staff"]]}
    ${"/pending, until the issue is closed"}            | ${["09:40 comment staff /pending", "11:00 closed staff", "12:00 reopened staff"]}                                  | ${[["pending", "09:40", "11:00", "staff"], ["resolved", "11:00", "12:00", "staff"]]}
    ${"a stranger's comment, which is no answer"}       | ${["09:40 labeled asked", "13:00 comment stranger me too"]}                                                        | ${[["pending", "09:40", null, "staff"]]}
    ${"a bot's comment, which is no answer"}            | ${["09:40 labeled asked", "13:00 comment robot bump"]}                                                             | ${[["pending", "09:40", null, "staff"]]}
    ${"staff's own comment, which is no answer"}        | ${["09:40 labeled asked", "13:00 comment staff please"]}                                                           | ${[["pending", "09:40", null, "staff"]]}
    ${"a comment before it, which is no answer"}        | ${["09:30 comment customer hello", "09:40 labeled asked"]}                                                         | ${[["pending", "09:40", null, "staff"]]}
    ${"a second comment, which answers nothing more"}   | ${["09:40 labeled asked", "13:00 comment customer here", "14:00 comment customer more"]}                           | ${[["pending", "09:40", "13:00", "staff"]]}
    ${"a label put on again, which begins another"}     | ${["09:40 labeled asked", "13:00 comment customer here", "13:01 unlabeled asked", "14:00 labeled asked"]}          | ${[["pending", "09:40", "13:00", "staff"], ["pending", "14:00", null, "staff"]]}
    ${"two labels and a command, all answered at once"} | ${["09:40 labeled asked", "09:50 labeled log wanted", "09:55 comment staff /pending", "13:00 comment customer x"]} | ${[["pending", "09:40", "13:00", "staff"], ["pending", "09:50", "13:00", "staff"], ["pending", "09:55", "13:00", "staff"]]}
    ${"an answer while closed, which reopening finds"}  | ${["09:40 labeled asked", "10:00 closed staff", "11:00 comment customer here", "12:00 reopened staff"]}            | ${[["pending", "09:40", "11:00", "staff"], ["resolved", "10:00", "12:00", "staff"]]}
    ${"a stranger's label, which counts for nothing"}   | ${["09:40 labeled asked by robot", "13:00 comment customer here"]}                                                 | ${[]}
    ${"a label that a stranger takes off, in vain"}     | ${["09:40 labeled asked", "11:00 unlabeled asked by robot"]}                                                       | ${[["pending", "09:40", null, "staff"]]}
    ${"a pause beside it, which goes on"}               | ${["09:40 labeled asked", "09:50 comment staff /pause vendor", "13:00 comment customer here"]}                     | ${[["pending", "09:40", "13:00", "staff"], ["paused", "09:50", null, "staff"]]}
  `("$thread", ({ lines, held }) => {
    expect(holds(scene(...lines))).toEqual(held);
  });

  it.each`
    before
    ${["09:50 unlabeled asked by stranger", "13:00 comment customer here"]}
    ${["13:00 comment customer here", "13:01 unlabeled asked by stranger"]}
    ${["13:00 comment customer here", "13:01 unlabeled asked by github-actions"]}
    ${["10:00 closed staff", "10:05 unlabeled asked by stranger", "13:00 comment customer here", "13:10 reopened staff"]}
  `("answered and off after $before: put on by a stranger it is as if it were not there, by support another wait", ({ before }) => {
    const told = (by: string) => incidentOf(scene("09:40 labeled asked", ...before, `14:00 labeled asked by ${by}`), policy);
    const waits = ({ holds: all }: ReturnType<typeof told>) =>
      all.flatMap(({ hold, from, until }) => (hold.type === "pending" ? [[clock(from), clock(until)]] : []));
    const [theirs, ours] = [told("robot"), told("staff")];
    expect([theirs.answeredLabels, theirs.ignoredLabels.map(({ label, on }) => [label, on])]).toEqual([[], [["asked", true]]]);
    expect([ours.answeredLabels, ours.ignoredLabels]).toEqual([[], []]);
    expect(waits(ours)).toEqual([...waits(theirs), ["14:00", null]]);
  });

  it("where staff or a bot opened the issue nobody's comment ends it, but a label taken off or /resume", () => {
    for (const who of ["staff", "robot", "ghost"]) {
      const opened = (...lines: readonly string[]) => issueOf(DAY, `09:00 opened ${who}`, "09:00 labeled sev2", ...lines);
      const until = (...lines: readonly string[]) => holds(opened("09:40 labeled asked", ...lines))[0]?.[2];
      expect([who, until(`13:00 comment ${who} here`, "13:10 comment customer here")]).toEqual([who, null]);
      expect(until("13:00 unlabeled asked")).toBe("13:00");
      expect(until("13:00 comment staff /resume")).toBe("13:00");
    }
  });

  it("a label that /resume has answered counts no more until it is put on again", () => {
    const lines = ["09:40 labeled asked", "10:00 comment staff /resume", "10:10 labeled log wanted", "10:20 unlabeled log wanted"];
    expect(holds(scene(...lines))).toEqual([
      ["pending", "09:40", "10:00", "staff"],
      ["pending", "10:10", "10:20", "staff"],
    ]);
    expect(problems(scene(...lines))).toEqual([null]);
  });

  it("an answer counts although its comment was deleted later", () => {
    const issue = scene("09:40 comment staff /pending", "13:00 comment customer here");
    const { answers } = incidentOf(issue, policy);
    const gone = { ...issue, events: issue.events.filter((event) => event.at !== at("13:00")) };
    const known = { ...NO_MEMORY, answers };
    expect(incidentOf(gone, policy, known).holds.map(({ until }) => clock(until, DAY))).toEqual(["13:00"]);
    expect(incidentOf(issue, policy, known)).toEqual(incidentOf(issue, policy));
  });

  it("/pending while the issue is closed is refused", () => {
    expect(problems(scene("10:00 closed staff", "11:00 comment staff /pending"))).toEqual([expect.stringContaining("closed")]);
  });
});

describe("labels that are to be taken off", () => {
  it.each`
    thread                           | lines                                                                                                                                                | answered
    ${"an answered one"}             | ${["09:40 labeled asked", "13:00 comment customer here"]}                                                                                            | ${["asked"]}
    ${"one that waits"}              | ${["09:40 labeled asked"]}                                                                                                                           | ${[]}
    ${"one put on after the answer"} | ${["13:00 comment customer here", "14:00 labeled asked"]}                                                                                            | ${[]}
    ${"one put on again"}            | ${["09:40 labeled asked", "13:00 comment customer x", "13:01 unlabeled asked", "14:00 labeled asked"]}                                               | ${[]}
    ${"one that /resume ended"}      | ${["09:40 labeled asked", "13:00 comment staff /resume"]}                                                                                            | ${["asked"]}
    ${"a stranger's"}                | ${["09:40 labeled asked by robot", "13:00 comment customer here"]}                                                                                   | ${[]}
    ${"one that the run took off"}   | ${["09:40 labeled asked", "13:00 comment customer x", "13:01 unlabeled asked by github-actions"]}                                                    | ${[]}
    ${"one put on after that"}       | ${["09:40 labeled asked", "13:00 comment customer x", "13:01 unlabeled asked by github-actions", "14:00 labeled asked", "15:00 comment customer y"]} | ${["asked"]}
    ${"a pause label, which stays"}  | ${["09:40 labeled supplier", "13:00 comment customer here"]}                                                                                         | ${[]}
    ${"one answered while closed"}   | ${["09:40 labeled asked", "10:00 closed staff", "13:00 comment customer here"]}                                                                      | ${["asked"]}
  `("$thread: $answered", ({ lines, answered }) => {
    expect(incidentOf(scene(...lines), policy).answeredLabels).toEqual(answered);
  });

  it("are named as the issue has them", () => {
    expect(incidentOf(scene("09:40 labeled ASKED", "13:00 comment customer here"), policy).answeredLabels).toEqual(["ASKED"]);
  });
});

describe("paused until a time", () => {
  it("ends at that time", () => {
    expect(holds(scene("10:00 comment staff /pause until 14:00 vendor"))).toEqual([["paused", "10:00", "14:00", "staff"]]);
  });

  it("closing ends it before its time, and it does not come back", () => {
    expect(holds(scene("10:00 comment staff /pause until 14:00", "11:00 closed staff", "12:00 reopened staff"))).toEqual([
      ["paused", "10:00", "11:00", "staff"],
      ["resolved", "11:00", "12:00", "staff"],
    ]);
  });

  it("/resume ends it before its time; after its time nothing is paused", () => {
    expect(holds(scene("10:00 comment staff /pause until 14:00", "11:00 comment staff /resume"))).toEqual([
      ["paused", "10:00", "11:00", "staff"],
    ]);
    const late = scene("10:00 comment staff /pause until 14:00", "15:00 comment staff /resume");
    expect(holds(late)).toEqual([["paused", "10:00", "14:00", "staff"]]);
    expect(problems(late)).toEqual([null, "“/resume”: nothing is paused."]);
  });

  it("another /pause takes its place", () => {
    expect(holds(scene("10:00 comment staff /pause until 14:00", "11:00 comment staff /pause vendor"))).toEqual([
      ["paused", "10:00", "11:00", "staff"],
      ["paused", "11:00", null, "staff"],
    ]);
  });

  it("the reporter's comment does not end it", () => {
    expect(holds(scene("10:00 comment staff /pause until 14:00", "11:00 comment customer hello"))).toEqual([
      ["paused", "10:00", "14:00", "staff"],
    ]);
  });

  it("as long as it lasts nothing is known of its end", () => {
    const issue = scene("10:00 comment staff /pause until 14:00");
    const before = judged(issue, policy, at("13:59"));
    expect([before.state, clock(before.holding?.since ?? null, DAY)]).toEqual(["paused", "10:00"]);
    expect(before.incident.history.some(({ what }) => what.type === "resumed")).toBe(false);
    const after = judged(issue, policy, at("14:00"));
    expect([after.state, after.holding]).toEqual(["open", null]);
    expect(after.incident.history.filter(({ what }) => what.type === "resumed").map((entry) => clock(entry.at, DAY))).toEqual(["14:00"]);
  });

  it("is told alike by the timeline as it stood", () => {
    const issue = scene("10:00 comment staff /pause until 14:00", "15:00 comment staff on it");
    expect(judgedAsOf({ issue, policy, roster: ROSTER }, NO_MEMORY, at("13:00"))?.state).toBe("paused");
    expect(judgedAsOf({ issue, policy, roster: ROSTER }, NO_MEMORY, at("16:00"))?.state).toBe("open");
  });
});

describe("/resume", () => {
  it("under a pause label is refused, and names it", () => {
    expect(problems(scene("10:00 labeled supplier", "11:00 comment staff /resume"))).toEqual([expect.stringContaining("“supplier”")]);
  });
});
