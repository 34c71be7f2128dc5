import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { currentObjectivesOf, type Evaluation, objectivesOf } from "../../../src/core/slo/evaluation.ts";
import { shownDeadlineOf } from "../../../src/core/slo/objective.ts";
import { at, clock, issueOf, judged, policyOf } from "../../support/scene.ts";
import { DAY, scene, short } from "./runs.ts";

let gruntwork: Policy;
let repeating: Policy;

beforeAll(async () => {
  gruntwork = await policyOf(`
clocks:
  pause-labels: { waiting: Waiting for the customer }
  stop-labels: [mitigated]
`);
  repeating = await policyOf(`
calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }
severities:
  sev1: { updates: every 1 hour }
  sev2: { updates: every 2 hours }
  sev3: { response: 4 business hours, resolution: 8 business hours }
clocks:
  reopened: restart
  pause-labels: { waiting: Waiting for the customer }
  stop-labels: [mitigated]
`);
});

describe("response", () => {
  it.each`
    case                                                   | now           | lines                                                                                                                | response
    ${"is open until it is due"}                           | ${"09:20"}    | ${["09:10 labeled sev1"]}                                                                                            | ${"open 09:30"}
    ${"is open at the due instant"}                        | ${"09:30"}    | ${["09:10 labeled sev1"]}                                                                                            | ${"open 09:30"}
    ${"is missed a second later"}                          | ${"09:30:01"} | ${["09:10 labeled sev1"]}                                                                                            | ${"missed 09:30"}
    ${"is met at the due instant"}                         | ${"12:00"}    | ${["09:10 labeled sev1", "09:30 comment staff on it"]}                                                               | ${"met 09:30"}
    ${"is missed by an answer a second late"}              | ${"12:00"}    | ${["09:10 labeled sev1", "09:30:01 comment staff on it"]}                                                            | ${"missed 09:30"}
    ${"counts an answer before the label"}                 | ${"12:00"}    | ${["09:05 comment staff hello", "11:00 labeled sev1"]}                                                               | ${"met 09:30"}
    ${"is not ended by the customer"}                      | ${"12:00"}    | ${["09:10 labeled sev1", "09:15 comment customer hello?"]}                                                           | ${"missed 09:30"}
    ${"is not ended by a stranger"}                        | ${"12:00"}    | ${["09:10 labeled sev1", "09:15 comment stranger me too"]}                                                           | ${"missed 09:30"}
    ${"is not ended by a bot"}                             | ${"12:00"}    | ${["09:10 labeled sev1", "09:15 comment robot beep"]}                                                                | ${"missed 09:30"}
    ${"is not ended by a deleted account"}                 | ${"12:00"}    | ${["09:10 labeled sev1", "09:15 comment ghost boo"]}                                                                 | ${"missed 09:30"}
    ${"is met when staff open the issue"}                  | ${"12:00"}    | ${["09:00 opened staff", "09:10 labeled sev1"]}                                                                      | ${"met 09:30"}
    ${"is met by an acknowledgement of an earlier answer"} | ${"12:00"}    | ${["09:10 labeled sev1", "11:00 comment staff /ack 2026-03-02T09:20Z by phone"]}                                     | ${"met 09:30"}
    ${"is not held by a pause"}                            | ${"12:00"}    | ${["09:10 labeled sev1", "09:12 labeled waiting"]}                                                                   | ${"missed 09:30"}
    ${"is not held by a stop label"}                       | ${"12:00"}    | ${["09:10 labeled sev1", "09:12 labeled mitigated"]}                                                                 | ${"missed 09:30"}
    ${"is met by staff closing"}                           | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 closed staff"]}                                                                      | ${"met 09:30"}
    ${"has no verdict while the customer has closed it"}   | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 closed customer"]}                                                                   | ${"none null"}
    ${"stays missed when the customer closes it later"}    | ${"12:00"}    | ${["09:10 labeled sev1", "09:40 closed customer"]}                                                                   | ${"missed 09:30"}
    ${"goes on when the customer reopens it"}              | ${"10:05"}    | ${["09:10 labeled sev1", "09:20 closed customer", "10:00 reopened customer"]}                                        | ${"open 10:10"}
    ${"is held while no severity is on"}                   | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 unlabeled sev1"]}                                                                    | ${"held null"}
    ${"goes on with the label"}                            | ${"11:05"}    | ${["09:10 labeled sev1", "09:20 unlabeled sev1", "11:00 labeled sev1"]}                                              | ${"open 11:10"}
    ${"is held while excluded"}                            | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 labeled excluded: beta"]}                                                            | ${"held null"}
    ${"is held when closed as not planned"}                | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 closed staff not_planned"]}                                                          | ${"met 09:30"}
    ${"is held while excluded from the first second"}      | ${"12:00"}    | ${["09:00 labeled excluded: beta", "09:00 labeled sev1"]}                                                            | ${"held null"}
    ${"is met by an answer while excluded all the time"}   | ${"12:00"}    | ${["09:00 labeled excluded: beta", "09:00 labeled sev1", "09:10 comment staff a", "11:00 unlabeled excluded: beta"]} | ${"met null"}
    ${"starts the stricter clock with a raise"}            | ${"09:40"}    | ${["09:05 labeled sev3", "09:30 labeled sev1"]}                                                                      | ${"open 10:00"}
    ${"is never later for a raise"}                        | ${"12:45"}    | ${["09:05 labeled sev3", "12:40 labeled sev1"]}                                                                      | ${"open 13:00"}
    ${"gives the milder clock, which ran all the time"}    | ${"09:40"}    | ${["09:05 labeled sev1", "09:20 unlabeled sev1", "09:20 labeled sev3"]}                                              | ${"open 13:00"}
    ${"is untouched by a raise taken back at once"}        | ${"09:40"}    | ${["09:05 labeled sev3", "09:10 labeled sev1", "09:11 unlabeled sev1"]}                                              | ${"open 13:00"}
  `("$case", ({ now, lines, response }) => {
    expect(short(scene(gruntwork, now, ...lines).response)).toBe(response);
  });

  it("counts the stricter clock only while the incident is that severe", () => {
    const lines = ["09:00 labeled sev1", "09:10 unlabeled sev1", "09:10 labeled sev3", "09:30 unlabeled sev3", "09:30 labeled sev1"];
    expect(short(scene(gruntwork, "09:40", ...lines).response)).toBe("open 09:50");
  });
});

describe("resolution", () => {
  it.each`
    case                                                     | now        | lines                                                                                                                                           | resolution
    ${"is met by closing"}                                   | ${"12:00"} | ${["09:00 labeled sev1", "11:00 closed staff"]}                                                                                                 | ${"met 13:00"}
    ${"is met by closing at the due instant"}                | ${"14:00"} | ${["09:00 labeled sev1", "13:00 closed staff"]}                                                                                                 | ${"met 13:00"}
    ${"is missed a second later"}                            | ${"14:00"} | ${["09:00 labeled sev1", "13:00:01 closed staff"]}                                                                                              | ${"missed 13:00"}
    ${"is met by a stop label"}                              | ${"14:00"} | ${["09:00 labeled sev1", "12:00 labeled mitigated"]}                                                                                            | ${"met 13:00"}
    ${"is open again when the stop label comes off"}         | ${"14:30"} | ${["09:00 labeled sev1", "12:00 labeled mitigated", "14:00 unlabeled mitigated"]}                                                               | ${"open 15:00"}
    ${"stands still while paused"}                           | ${"14:00"} | ${["09:00 labeled sev1", "10:00 labeled waiting"]}                                                                                              | ${"held null"}
    ${"goes on after the pause"}                             | ${"14:00"} | ${["09:00 labeled sev1", "10:00 labeled waiting", "12:00 unlabeled waiting"]}                                                                   | ${"open 15:00"}
    ${"stands still for either of two pauses"}               | ${"18:00"} | ${["09:00 labeled sev1", "10:00 labeled waiting", "11:00 comment staff /pause more", "12:00 unlabeled waiting", "13:00 comment staff /resume"]} | ${"missed 16:00"}
    ${"paused at the due instant is missed"}                 | ${"14:00"} | ${["09:00 labeled sev1", "13:00 labeled waiting"]}                                                                                              | ${"missed 13:00"}
    ${"goes on when reopened"}                               | ${"16:00"} | ${["09:00 labeled sev1", "11:00 closed staff", "15:00 reopened staff"]}                                                                         | ${"open 17:00"}
    ${"stays missed when closed later"}                      | ${"20:00"} | ${["09:00 labeled sev1", "15:00 closed staff"]}                                                                                                 | ${"missed 13:00"}
    ${"is best effort for sev4"}                             | ${"20:00"} | ${["09:00 labeled sev4"]}                                                                                                                       | ${"none null"}
    ${"is set aside when closed as not planned"}             | ${"20:00"} | ${["09:00 labeled sev1", "10:00 closed staff not_planned"]}                                                                                     | ${"held null"}
    ${"takes the last reason from the first moment"}         | ${"20:00"} | ${["09:00 labeled sev1", "12:00 closed staff not_planned", "14:00 closed staff completed"]}                                                     | ${"met 13:00"}
    ${"ignores labels while closed"}                         | ${"20:00"} | ${["09:00 labeled sev1", "11:00 closed staff", "11:30 unlabeled sev1"]}                                                                         | ${"met 13:00"}
    ${"is ended by closing, whatever was paused by command"} | ${"20:00"} | ${["09:00 labeled sev1", "10:00 comment staff /pause x", "11:00 closed staff", "12:00 reopened staff"]}                                         | ${"missed 15:00"}
  `("$case", ({ now, lines, resolution }) => {
    expect(short(scene(gruntwork, now, ...lines).resolutions.at(-1))).toBe(resolution);
  });

  it("begins a cycle of its own after a reopening with restart, and the first verdict stays", () => {
    const { resolutions, missed } = scene(repeating, "18:00", "09:00 labeled sev1", "14:00 closed staff", "15:00 reopened staff");
    expect(resolutions.map((cycle) => [cycle.key, short(cycle)])).toEqual([
      ["resolution", "missed 13:00"],
      ["resolution@2026-03-02T15:00:00Z", "open 19:00"],
    ]);
    expect(missed).toBe(true);
  });

  it("sleeps at night on business hours", () => {
    const { resolutions } = scene(repeating, "2026-03-03T09:30", "09:00 opened customer", "16:00 labeled sev3");
    expect(short(resolutions[0])).toBe("missed 17:00");
    const late = judged(issueOf(DAY, "16:00 opened customer", "16:10 labeled sev3"), repeating, at("16:30"));
    expect(short(late.resolutions[0])).toBe("open 2026-03-03T16:00");
  });
});

describe("updates", () => {
  const answered = ["09:00 labeled sev1", "09:10 comment staff looking"];

  it.each`
    case                                            | now        | more                                                                         | updates
    ${"runs from the answer"}                       | ${"09:30"} | ${[]}                                                                        | ${["open 10:10"]}
    ${"runs anew from each word"}                   | ${"10:30"} | ${["10:00 comment staff still"]}                                             | ${["met 10:10", "open 11:00"]}
    ${"is missed without one"}                      | ${"10:30"} | ${[]}                                                                        | ${["missed 10:10"]}
    ${"is not ended by customers"}                  | ${"10:30"} | ${["10:00 comment customer Any news?"]}                                      | ${["missed 10:10"]}
    ${"is due when staff announce it"}              | ${"12:00"} | ${["10:00 comment staff /next-update 3h"]}                                   | ${["met 10:10", "open 13:00"]}
    ${"is due earlier when staff announce that"}    | ${"10:10"} | ${["10:00 comment staff /next-update 15m"]}                                  | ${["met 10:10", "open 10:15"]}
    ${"is never made earlier by a later word"}      | ${"12:00"} | ${["10:00 comment staff /next-update 3h", "10:30 comment staff by the way"]} | ${["met 10:10", "met 13:00", "open 13:00"]}
    ${"is held by a pause, and runs anew after it"} | ${"13:30"} | ${["10:00 labeled waiting", "13:00 unlabeled waiting"]}                      | ${["none 10:10", "open 14:00"]}
    ${"ends with the closing"}                      | ${"13:30"} | ${["10:00 closed staff"]}                                                    | ${["none 10:10"]}
  `("$case", ({ now, more, updates }) => {
    expect(scene(repeating, now, ...answered, ...more).updates.map(short)).toEqual(updates);
  });

  it("as promised counts only what was announced", () => {
    const lines = [
      "09:00 labeled sev1",
      "09:10 comment staff looking",
      "10:00 comment staff /next-update 11:00Z",
      "10:00:01 comment staff hm",
    ];
    expect(scene(gruntwork, "12:00", ...lines.slice(0, 2)).updates.map(short)).toEqual(["none null"]);
    expect(scene(gruntwork, "10:30", ...lines.slice(0, 2), "10:00 comment staff /next-update 11:00").updates.map(short)).toEqual([
      "open 11:00",
    ]);
    expect(scene(gruntwork, "11:30", ...lines.slice(0, 2), "10:00 comment staff /next-update 11:00").updates.map(short)).toEqual([
      "missed 11:00",
    ]);
  });

  it("a raise brings the stricter clock although a later time was announced", () => {
    const lines = ["09:00 labeled sev2", "09:10 comment staff looking", "09:20 comment staff /next-update 14:00", "10:00 labeled sev1"];
    expect(scene(repeating, "10:10", ...lines).updates.map(short)).toEqual(["met 11:10", "open 11:00"]);
  });
});

describe("the whole", () => {
  it.each`
    state          | lines
    ${"open"}      | ${["09:00 labeled sev1"]}
    ${"paused"}    | ${["09:00 labeled sev1", "10:00 labeled waiting"]}
    ${"mitigated"} | ${["09:00 labeled sev1", "10:00 labeled mitigated"]}
    ${"set-aside"} | ${["09:00 labeled sev1", "10:00 labeled excluded: beta"]}
    ${"set-aside"} | ${["09:00 labeled sev1", "10:00 closed staff duplicate"]}
    ${"ended"}     | ${["09:00 labeled sev1", "10:00 closed customer"]}
    ${"ended"}     | ${["09:00 labeled sev1", "10:00 closed customer not_planned", "10:05 comment staff confirmed"]}
    ${"resolved"}  | ${["09:00 labeled sev1", "10:00 closed customer", "10:05 comment staff /confirm"]}
    ${"set-aside"} | ${["09:00 labeled sev1", "10:00 closed customer not_planned", "10:05 comment staff /confirm"]}
    ${"resolved"}  | ${["09:00 labeled sev1", "10:00 closed staff"]}
    ${"open"}      | ${["09:00 labeled sev1", "10:00 closed staff", "11:00 reopened staff"]}
    ${"resolved"}  | ${["09:00 labeled sev1", "10:00 closed customer", "11:00 reopened staff", "11:30 closed staff"]}
  `("is $state after $lines", ({ state, lines }) => {
    expect(scene(gruntwork, "12:00", ...lines).state).toBe(state);
  });

  it("knows all its promises, and of each kind the one that counts now", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "09:20 comment staff b", "10:00 closed staff", "11:00 reopened staff"];
    const evaluation = scene(repeating, "11:10", ...lines);
    const [waits, cycle] = [["update", "update@2026-03-02T09:20:00Z", "update@2026-03-02T11:00:00Z"], "resolution@2026-03-02T11:00:00Z"];
    expect(objectivesOf(evaluation).map(({ key }) => key)).toEqual(["response", ...waits, "resolution", cycle]);
    expect(currentObjectivesOf(evaluation).map(({ key }) => key)).toEqual(["response", ...waits.slice(-1), cycle]);
  });

  it("adds up the time at each severity", () => {
    const lines = ["09:00 labeled sev3", "10:00 labeled sev1", "10:30 unlabeled sev1", "12:00 closed staff"];
    expect(scene(gruntwork, "13:00", ...lines).atSeverity.map(({ severity, time }) => [severity.key, time / 60_000])).toEqual([
      ["sev1", 30],
      ["sev3", 150],
    ]);
  });
});

describe("the ledger", () => {
  it("covers the clock's life without gap and adds up", () => {
    const lines = ["16:00 opened customer", "16:10 labeled sev3", "16:20 labeled waiting", "2026-03-03T10:00 unlabeled waiting"];
    const [resolution] = judged(issueOf(DAY, ...lines), repeating, at("2026-03-03T12:00")).resolutions;
    const ledger = resolution?.ledger;
    expect(short(resolution)).toBe("open 2026-03-04T09:40");
    expect(ledger?.counted).toBe(ledger?.amount);
    expect(ledger?.spans.map((span) => [clock(span.from), clock(span.until), span.reason.type])).toEqual([
      ["16:00", "16:20", "counted"],
      ["16:20", "2026-03-03T10:00", "held"],
      ["2026-03-03T10:00", "2026-03-03T17:00", "counted"],
      ["2026-03-03T17:00", "2026-03-04T09:00", "closed-hours"],
      ["2026-03-04T09:00", "2026-03-04T09:40", "counted"],
    ]);
  });
});

describe("a change of policy", () => {
  it("moves an open deadline and says from where", async () => {
    const issue = issueOf(DAY, "09:00 labeled sev1", "09:10 comment staff hi");
    const before = judged(issue, gruntwork, at("10:00"));
    const longer = await policyOf("severities: { sev1: { resolution: 6 hours } }");
    const after = judged(issue, longer, at("10:05"), { verdicts: {}, calendars: {}, deadlines: shown(before) });
    expect([short(after.resolutions[0]), clock(after.resolutions[0]?.movedFrom ?? null)]).toEqual(["open 15:00", "13:00"]);
  });

  it("never into the past: there the one shown stays, also in the next run", async () => {
    const issue = issueOf(DAY, "09:00 labeled sev1", "09:10 comment staff hi");
    const before = judged(issue, gruntwork, at("11:00"));
    const shorter = await policyOf("severities: { sev1: { resolution: 1 hour } }");
    const after = judged(issue, shorter, at("11:05"), { verdicts: {}, calendars: {}, deadlines: shown(before) });
    expect(short(after.resolutions[0])).toBe("open 13:00");
    const next = judged(issue, shorter, at("11:10"), { verdicts: {}, calendars: {}, deadlines: shown(after) });
    expect([short(next.resolutions[0]), next.resolutions[0]?.movedFrom]).toEqual(["open 13:00", null]);
    expect(short(judged(issue, shorter, at("13:01"), { verdicts: {}, calendars: {}, deadlines: shown(next) }).resolutions[0])).toBe(
      "missed 13:00",
    );
  });

  it("leaves a sealed verdict alone", async () => {
    const issue = issueOf(DAY, "09:00 labeled sev1", "09:40 comment staff late");
    const lenient = await policyOf("severities: { sev1: { response: 4 hours } }");
    const seal = {
      verdict: "missed",
      due: at("09:30"),
      endedAt: null,
      severity: "sev1",
      promised: "30 minutes",
      fingerprint: "",
      correctedAt: null,
      terms: null,
    } as const;
    expect(short(judged(issue, lenient, at("10:00"), { verdicts: { response: seal }, deadlines: {}, calendars: {} }).response)).toBe(
      "missed 09:30",
    );
    const acknowledged = issueOf(DAY, "09:00 labeled sev1", "09:40 comment staff /ack 09:20 by phone");
    const corrected = judged(acknowledged, gruntwork, at("10:00"), { verdicts: { response: seal }, deadlines: {}, calendars: {} }).response;
    expect([short(corrected), clock(corrected.correctedAt)]).toEqual(["met 09:30", "09:40"]);
  });

  function shown({ response, updates, resolutions }: Evaluation) {
    return Object.fromEntries([response, ...updates, ...resolutions].map((objective) => [objective.key, shownDeadlineOf(objective)]));
  }
});

describe("a target of days", () => {
  const held = ["10:00 labeled sev1", "10:05 comment staff hi", "12:00 labeled waiting", "14:00 unlabeled waiting"];
  it.each`
    target                        | due                      | amount
    ${"2 calendar days"}          | ${"2026-03-04T12:00:00"} | ${48}
    ${"1 week"}                   | ${"2026-03-09T12:00:00"} | ${168}
    ${"end of business day"}      | ${"2026-03-03T11:00:00"} | ${7}
    ${"end of next business day"} | ${"2026-03-04T11:00:00"} | ${15}
  `("becomes an amount of time when its clock first runs, and pauses count in that: $target", async ({ target, due, amount }) => {
    const policy = await policyOf(
      `extends: none\ncalendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }\nclocks: { start: labeled, pause-labels: { waiting: Waiting } }\nseverities: { sev1: { title: A, resolution: ${target} } }`,
    );
    const [resolution] = judged(issueOf(DAY, ...held), policy, at("15:00")).resolutions;
    expect(new Date(resolution?.due ?? 0).toISOString().slice(0, 19)).toBe(due);
    expect([resolution?.ledger?.amount, resolution?.promised]).toEqual([amount * 3_600_000, target]);
  });
});
