import { beforeAll, describe, expect, it } from "vitest";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import type { Evaluation } from "../../../src/core/slo/evaluation.ts";
import { at, clock, issueOf, judged, person, policyOf } from "../../support/scene.ts";
import { DAY, scene, short } from "./runs.ts";

let plain: Policy;
let labeled: Policy;
let restart: Policy;
let labeledHourly: Policy;
let repeating: Policy;
let odd: Policy;
let stricter: Policy;

const PAUSES = "pause-labels: { waiting: Waiting for the customer, vendor: Waiting for a vendor }, stop-labels: [mitigated]";

beforeAll(async () => {
  plain = await policyOf(`clocks: { ${PAUSES} }\nexclusions: { beta: Beta, demo: Demo }`);
  labeled = await policyOf(`clocks: { start: labeled, ${PAUSES} }`);
  restart = await policyOf(`clocks: { reopened: restart, ${PAUSES} }\nexclusions: { beta: Beta }`);
  labeledHourly = await policyOf("severities: { sev1: { updates: every 1 hour } }\nclocks: { start: labeled }");
  repeating = await policyOf(`severities: { sev1: { updates: every 1 hour }, sev2: { updates: every 2 hours } }\nclocks: { ${PAUSES} }`);
  // A more severe target that is later than a milder one, which `check` warns about.
  stricter = await policyOf("severities: { sev1: { updates: every 2 hours }, sev2: { updates: every 1 hour } }");
  odd = await policyOf("severities: { sev1: { response: 4 hours }, sev2: { response: 1 hour }, sev3: { response: 30 minutes } }");
});

describe("the response, told from", () => {
  it.each`
    case                                                              | now           | lines                                                                                                                          | response
    ${"an answer by /ack in the past"}                                | ${"12:00"}    | ${["09:10 labeled sev1", "11:00 comment staff /ack 09:30 by phone"]}                                                           | ${"met 09:30"}
    ${"an /ack that names a late time"}                               | ${"12:00"}    | ${["09:10 labeled sev1", "11:00 comment staff /ack 09:31 by phone"]}                                                           | ${"missed 09:30"}
    ${"an /ack that names a time before the opening"}                 | ${"12:00"}    | ${["09:10 labeled sev1", "11:00 comment staff /ack 08:00 by phone"]}                                                           | ${"met 09:30"}
    ${"a bare /ack"}                                                  | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 comment staff /ack"]}                                                                          | ${"met 09:30"}
    ${"an /ack by a customer"}                                        | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 comment customer /ack"]}                                                                       | ${"missed 09:30"}
    ${"an /ack in the future"}                                        | ${"09:40"}    | ${["09:10 labeled sev1", "09:35 comment staff /ack 23:00"]}                                                                    | ${"missed 09:30"}
    ${"an opening by a bot"}                                          | ${"12:00"}    | ${["09:00 opened robot", "09:10 labeled sev1"]}                                                                                | ${"missed 09:30"}
    ${"an opening by a deleted account"}                              | ${"12:00"}    | ${["09:00 opened ghost", "09:10 labeled sev1"]}                                                                                | ${"missed 09:30"}
    ${"the reporter's own words"}                                     | ${"12:00"}    | ${["09:10 labeled sev1", "09:11 comment customer it is urgent"]}                                                               | ${"missed 09:30"}
    ${"staff who closed it as not planned, reopened since"}           | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 closed staff not_planned", "10:00 reopened customer"]}                                         | ${"met 09:30"}
    ${"a bot that closed it"}                                         | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 closed robot", "10:00 reopened staff"]}                                                        | ${"missed 10:10"}
    ${"a customer's closing, then staff's word while closed"}         | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 closed customer", "11:00 comment staff we fixed it"]}                                          | ${"met null"}
    ${"a customer's closing at the due instant"}                      | ${"12:00"}    | ${["09:10 labeled sev1", "09:30 closed customer"]}                                                                             | ${"none null"}
    ${"a customer's closing a second later"}                          | ${"12:00"}    | ${["09:10 labeled sev1", "09:30:01 closed customer"]}                                                                          | ${"missed 09:30"}
    ${"two closings, the first by the customer"}                      | ${"12:00"}    | ${["09:10 labeled sev1", "09:20 closed customer", "09:40 closed staff"]}                                                       | ${"met null"}
    ${"an exclusion at the due instant"}                              | ${"12:00"}    | ${["09:10 labeled sev1", "09:30 labeled beta"]}                                                                                | ${"held null"}
    ${"an exclusion at the due instant, taken off"}                   | ${"12:00"}    | ${["09:10 labeled sev1", "09:30 labeled beta", "10:00 unlabeled beta"]}                                                        | ${"missed 09:30"}
    ${"an exclusion, taken off"}                                      | ${"10:05"}    | ${["09:10 labeled sev1", "09:20 labeled beta", "10:00 unlabeled beta"]}                                                        | ${"open 10:10"}
    ${"two exclusions, one of them taken off"}                        | ${"10:20"}    | ${["09:10 labeled sev1", "09:20 labeled beta", "09:25 labeled demo", "10:00 unlabeled beta"]}                                  | ${"held null"}
    ${"a severity withdrawn and put on again"}                        | ${"11:00"}    | ${["09:10 labeled sev1", "09:20 unlabeled sev1", "10:00 labeled sev1"]}                                                        | ${"missed 10:10"}
    ${"a milder severity after it was withdrawn"}                     | ${"11:00"}    | ${["09:10 labeled sev1", "09:20 unlabeled sev1", "10:00 labeled sev3"]}                                                        | ${"open 13:40"}
    ${"a label long after the opening"}                               | ${"15:00"}    | ${["15:00 labeled sev1"]}                                                                                                      | ${"missed 09:30"}
    ${"a label at the instant of the opening"}                        | ${"09:10"}    | ${["09:00 labeled sev1"]}                                                                                                      | ${"open 09:30"}
    ${"two labels in one second, then the milder one off"}            | ${"09:10"}    | ${["09:00 labeled sev1", "09:00 labeled sev3", "09:05 unlabeled sev3"]}                                                        | ${"open 09:30"}
    ${"the more severe of two labels taken off"}                      | ${"09:10"}    | ${["09:00 labeled sev1", "09:00 labeled sev3", "09:05 unlabeled sev1"]}                                                        | ${"open 13:00"}
    ${"a raise that is taken back after the stricter clock ran out"}  | ${"12:00"}    | ${["09:00 labeled sev3", "09:30 labeled sev1", "10:00:01 unlabeled sev1"]}                                                     | ${"missed 10:00"}
    ${"a raise taken back at the instant the stricter clock ran out"} | ${"12:00"}    | ${["09:00 labeled sev3", "09:30 labeled sev1", "10:00 unlabeled sev1"]}                                                        | ${"open 13:00"}
    ${"flapping within a minute, up and down"}                        | ${"12:00"}    | ${["09:00 labeled sev3", "09:30 labeled sev1", "09:30:20 unlabeled sev1", "09:30:40 labeled sev1", "09:30:59 unlabeled sev1"]} | ${"open 13:00"}
    ${"flapping within a second, down and up"}                        | ${"09:20"}    | ${["09:00 labeled sev1", "09:10 unlabeled sev1", "09:10 labeled sev3", "09:10 unlabeled sev3", "09:10 labeled sev1"]}          | ${"open 09:30"}
    ${"a raise a second before the milder clock runs out"}            | ${"13:00:01"} | ${["09:00 labeled sev3", "12:59:59 labeled sev1"]}                                                                             | ${"missed 13:00"}
    ${"a lowering long after the milder clock ran out"}               | ${"18:00"}    | ${["09:00 labeled sev1", "09:10 comment staff hello", "17:00 unlabeled sev1", "17:00 labeled sev3"]}                           | ${"met 09:30"}
    ${"two cycles of set-aside, each with its own reason"}            | ${"12:00"}    | ${["09:00 labeled sev1", "09:10 labeled beta", "09:20 unlabeled beta", "09:30 unlabeled sev1", "10:00 labeled sev1"]}          | ${"missed 10:10"}
  `("$case", ({ now, lines, response }) => {
    expect(short(scene(plain, now, ...lines).response)).toBe(response);
  });

  it("an edit of somebody else's comment counts for nothing: a comment counts by who wrote it and when", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment customer please");
    const edited = issue.events.map(
      (event): TimelineEvent => (event.type === "commented" ? { ...event, body: "/ack\nWe are on it" } : event),
    );
    expect(short(judged({ ...issue, events: edited }, plain, at("12:00")).response)).toBe("missed 09:30");
  });

  it("a transfer and assignments change nothing", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1");
    const moved: TimelineEvent[] = [
      { type: "assigned", at: at("09:12"), actor: person("staff"), assignee: "staff" },
      { type: "transferred", at: at("09:15"), actor: person("staff"), from: "acme/old" },
      { type: "unassigned", at: at("09:16"), actor: person("staff"), assignee: "staff" },
    ];
    const there: Issue = { ...issue, number: 7, repository: "acme/new", events: [...issue.events, ...moved] };
    expect(short(judged(there, plain, at("09:40")).response)).toBe("missed 09:30");
  });

  it("of two clocks that run out at the same moment the more severe one decides", () => {
    const { response } = scene(plain, "12:40", "09:00 labeled sev3", "12:30 labeled sev1");
    expect([short(response), response.severity.key, response.promised]).toEqual(["open 13:00", "sev1", "30 minutes"]);
  });

  it("a milder clock decides where it is stricter, as long as the incident is at least that severe", () => {
    expect(short(scene(odd, "09:10", "09:00 labeled sev1").response)).toBe("open 13:00");
    expect(short(scene(odd, "09:10", "09:00 labeled sev2", "09:05 labeled sev1").response)).toBe("open 10:00");
    expect(short(scene(odd, "09:40", "09:00 labeled sev1", "09:35 unlabeled sev1", "09:35 labeled sev3").response)).toBe("missed 09:30");
  });
});

describe("the first wait for an update", () => {
  it("keeps its name where the only answer is an /ack", () => {
    const { updates } = scene(repeating, "10:30", "09:00 labeled sev1", "10:00 comment staff /ack 09:05 by phone");
    expect(updates.map(({ key }) => key)).toEqual(["update", "update@2026-03-02T10:00:00Z"]);
  });
});

describe("business days under a pause from the first second", () => {
  it("are counted from where the clock first runs", async () => {
    const short = await policyOf(`
calendar: { timezone: Etc/UTC, hours: { mon-thu: 09:00-17:00, fri: 09:00-12:00 } }
severities: { sev1: { resolution: 1 business day } }
clocks: { ${PAUSES} }
`);
    const thursday = ["09:00 labeled waiting", "09:00 labeled sev1", "14:00 unlabeled waiting"];
    const { resolutions } = judged(issueOf("2026-03-05", ...thursday), short, at("15:00", "2026-03-05"));
    expect(resolutions[0]?.due).toBe(at("12:00", "2026-03-06"));
  });
});

describe("a label that was on for less than a second", () => {
  it("neither begins nor holds anything", () => {
    const slipped = ["09:05 labeled sev1", "09:05 unlabeled sev1", "11:00 labeled sev2"];
    const { incident, response } = scene(plain, "11:01", ...slipped);
    expect([short(response), incident.holds, incident.declaredAt]).toEqual([
      short(scene(plain, "11:01", "11:00 labeled sev2").response),
      [],
      at("11:00"),
    ]);
  });

  it("lets one that was on before be taken off", () => {
    const lines = ["09:00 labeled sev1", "09:10 unlabeled sev1", "09:10 labeled sev1", "09:10 unlabeled sev1"];
    expect(short(scene(plain, "12:00", ...lines).response)).toBe("held null");
  });
});

describe("a start with the label", () => {
  it("has its promises where label, word and closing fall into one second", () => {
    const { response, resolutions } = scene(labeled, "11:10", "11:00 labeled sev1", "11:00 comment staff done", "11:00 closed staff");
    expect([short(response), short(resolutions[0])]).toEqual(["met null", "met null"]);
  });

  it.each`
    case                                                  | now        | lines                                                                         | response          | resolution
    ${"runs from the first severity label"}               | ${"11:10"} | ${["09:00 opened customer", "11:00 labeled sev1"]}                            | ${"open 11:30"}   | ${"open 15:00"}
    ${"takes a word before it as one at the start"}       | ${"11:10"} | ${["09:05 comment staff hello", "11:00 labeled sev1"]}                        | ${"met 11:30"}    | ${"open 15:00"}
    ${"takes an opening by staff as one at the start"}    | ${"11:10"} | ${["09:00 opened staff", "11:00 labeled sev1"]}                               | ${"met 11:30"}    | ${"open 15:00"}
    ${"stays where it was when labels change"}            | ${"14:00"} | ${["11:00 labeled sev3", "12:00 labeled sev1", "13:00 unlabeled sev3"]}       | ${"missed 12:30"} | ${"open 16:00"}
    ${"stays where it was when withdrawn and put back"}   | ${"12:40"} | ${["11:00 labeled sev1", "11:10 unlabeled sev1", "12:10 labeled sev1"]}       | ${"missed 12:30"} | ${"open 16:00"}
    ${"leaves out pauses before it"}                      | ${"12:40"} | ${["09:10 labeled waiting", "11:00 labeled sev1", "12:00 unlabeled waiting"]} | ${"missed 11:30"} | ${"open 16:00"}
    ${"waits for the reopening when put on while closed"} | ${"12:10"} | ${["09:30 closed customer", "11:00 labeled sev1", "12:00 reopened customer"]} | ${"open 12:30"}   | ${"open 16:00"}
  `("$case", ({ now, lines, response, resolution }) => {
    const { response: judgedResponse, resolutions } = scene(labeled, now, ...lines);
    expect([short(judgedResponse), short(resolutions[0])]).toEqual([response, resolution]);
  });

  it("words before it are one, and the latest announcement among them stands", () => {
    const hourly = scene(labeledHourly, "11:30", "09:05 comment staff a", "09:06 comment staff b", "11:00 labeled sev1");
    expect(hourly.updates.map((update) => [update.key, short(update)])).toEqual([["update", "open 12:00"]]);
    const lines = ["09:05 comment staff /next-update 12:00", "09:06 comment staff b", "11:00 labeled sev1"];
    expect(scene(labeled, "11:30", ...lines).updates.map(short)).toEqual(["open 12:00"]);
  });

  it("update waits begin at the start when the answer came before it", () => {
    const { updates } = scene(labeled, "12:30", "09:05 comment staff hello\n/next-update 12:00", "11:00 labeled sev1");
    expect(updates.map(short)).toEqual(["none null"]);
    const announced = scene(labeled, "12:30", "09:05 comment staff /next-update 12:00", "11:00 labeled sev1");
    expect(announced.updates.map((update) => [clock(update.startedAt), short(update)])).toEqual([["11:00", "missed 12:00"]]);
  });
});

describe("the resolution, told from", () => {
  it.each`
    case                                               | now        | lines                                                                                                                           | resolution
    ${"a pause before the answer"}                     | ${"14:00"} | ${["09:00 labeled sev1", "09:10 labeled waiting", "10:10 unlabeled waiting"]}                                                   | ${"open 14:00"}
    ${"two pause labels that overlap"}                 | ${"14:00"} | ${["09:00 labeled sev1", "10:00 labeled waiting", "11:00 labeled vendor", "12:00 unlabeled waiting", "13:00 unlabeled vendor"]} | ${"open 16:00"}
    ${"a pause across a raise"}                        | ${"16:00"} | ${["09:00 labeled sev2", "10:00 labeled waiting", "11:00 labeled sev1", "12:00 unlabeled waiting"]}                             | ${"open 16:00"}
    ${"a pause across a lowering"}                     | ${"14:00"} | ${["09:00 labeled sev1", "10:00 labeled waiting", "11:00 unlabeled sev1", "11:00 labeled sev2", "12:00 unlabeled waiting"]}     | ${"open 19:00"}
    ${"a pause within an exclusion"}                   | ${"15:00"} | ${["09:00 labeled sev1", "10:00 labeled beta", "10:30 labeled waiting", "11:00 unlabeled waiting", "12:00 unlabeled beta"]}     | ${"open 15:00"}
    ${"a second /pause with another reason"}           | ${"14:00"} | ${["09:00 labeled sev1", "10:00 comment staff /pause one", "11:00 comment staff /pause two", "12:00 comment staff /resume"]}    | ${"open 15:00"}
    ${"a /pause by a customer"}                        | ${"14:00"} | ${["09:00 labeled sev1", "10:00 comment customer /pause"]}                                                                      | ${"missed 13:00"}
    ${"a /pause while closed"}                         | ${"16:00"} | ${["09:00 labeled sev1", "10:00 closed staff", "10:30 comment staff /pause", "12:00 reopened staff"]}                           | ${"missed 15:00"}
    ${"a pause label put on while closed"}             | ${"16:00"} | ${["09:00 labeled sev1", "10:00 closed staff", "10:30 labeled waiting", "12:00 reopened staff"]}                                | ${"held null"}
    ${"a pause label taken off while closed"}          | ${"16:00"} | ${["09:00 labeled sev1", "09:30 labeled waiting", "10:00 closed staff", "10:30 unlabeled waiting", "12:00 reopened staff"]}     | ${"missed 15:30"}
    ${"a raise while closed"}                          | ${"16:00"} | ${["09:00 labeled sev2", "10:00 closed staff", "10:30 labeled sev1", "12:00 reopened staff"]}                                   | ${"open 16:00"}
    ${"a label taken off while closed, and back on"}   | ${"16:00"} | ${["09:00 labeled sev1", "10:00 closed staff", "10:30 unlabeled sev1", "11:00 labeled sev1", "12:00 reopened staff"]}           | ${"missed 15:00"}
    ${"its closing as completed, then as not planned"} | ${"20:00"} | ${["09:00 labeled sev1", "12:00 closed staff", "14:00 closed staff not_planned"]}                                               | ${"held null"}
    ${"an exclusion while closed as completed"}        | ${"20:00"} | ${["09:00 labeled sev1", "12:00 closed staff", "14:00 labeled beta"]}                                                           | ${"met 13:00"}
    ${"a closing under an exclusion"}                  | ${"20:00"} | ${["09:00 labeled sev1", "10:00 labeled beta", "12:00 closed staff"]}                                                           | ${"held null"}
    ${"a closing under a stop label"}                  | ${"20:00"} | ${["09:00 labeled sev1", "12:00 labeled mitigated", "18:00 closed staff"]}                                                      | ${"met 13:00"}
    ${"a stop label at the due instant"}               | ${"20:00"} | ${["09:00 labeled sev1", "13:00 labeled mitigated"]}                                                                            | ${"met 13:00"}
    ${"a stop label that comes too late"}              | ${"20:00"} | ${["09:00 labeled sev1", "13:00:01 labeled mitigated"]}                                                                         | ${"missed 13:00"}
    ${"a stop label under a pause"}                    | ${"20:00"} | ${["09:00 labeled sev1", "10:00 labeled waiting", "11:00 labeled mitigated"]}                                                   | ${"met null"}
    ${"a closing by the customer"}                     | ${"20:00"} | ${["09:00 labeled sev1", "12:00 closed customer"]}                                                                              | ${"held null"}
    ${"a closing by the customer that staff confirm"}  | ${"20:00"} | ${["09:00 labeled sev1", "12:00 closed customer", "19:00 comment staff /confirm"]}                                              | ${"met 13:00"}
    ${"a closing by a bot"}                            | ${"20:00"} | ${["09:00 labeled sev1", "12:00 closed robot"]}                                                                                 | ${"held null"}
    ${"a miss, then an exclusion"}                     | ${"20:00"} | ${["09:00 labeled sev1", "14:00 labeled beta"]}                                                                                 | ${"missed 13:00"}
    ${"a miss, then a pause"}                          | ${"20:00"} | ${["09:00 labeled sev1", "14:00 labeled waiting"]}                                                                              | ${"missed 13:00"}
    ${"a miss, then a lowering"}                       | ${"20:00"} | ${["09:00 labeled sev1", "14:00 unlabeled sev1", "14:00 labeled sev2"]}                                                         | ${"missed 13:00"}
    ${"a miss, then a stop label"}                     | ${"20:00"} | ${["09:00 labeled sev1", "14:00 labeled mitigated"]}                                                                            | ${"missed 13:00"}
    ${"a lowering to best effort"}                     | ${"20:00"} | ${["09:00 labeled sev1", "10:00 unlabeled sev1", "10:00 labeled sev4"]}                                                         | ${"none null"}
    ${"a miss while more severe, then an exclusion"}   | ${"20:00"} | ${["09:00 labeled sev2", "16:30 labeled sev1", "17:30 labeled beta"]}                                                           | ${"missed 17:00"}
    ${"a miss by the stricter clock, then a pause"}    | ${"15:00"} | ${["09:00 labeled sev2", "09:10 labeled sev1", "14:00 labeled waiting"]}                                                        | ${"missed 13:10"}
    ${"a pause from the first second"}                 | ${"20:00"} | ${["09:00 labeled waiting", "09:00 labeled sev1"]}                                                                              | ${"held null"}
    ${"a closing in a pause from the first second"}    | ${"20:00"} | ${["09:00 labeled waiting", "09:00 labeled sev1", "12:00 closed staff"]}                                                        | ${"met null"}
    ${"a pause from the first second, then the end"}   | ${"14:30"} | ${["09:00 labeled waiting", "09:00 labeled sev1", "10:30 unlabeled waiting"]}                                                   | ${"open 14:30"}
    ${"a stop label from the first second"}            | ${"20:00"} | ${["09:00 labeled mitigated", "09:00 labeled sev1"]}                                                                            | ${"met null"}
    ${"a stop label from the first second, then off"}  | ${"14:30"} | ${["09:00 labeled mitigated", "09:00 labeled sev1", "10:30 unlabeled mitigated"]}                                               | ${"open 14:30"}
    ${"a raise in a pause from the first second"}      | ${"20:00"} | ${["09:00 labeled waiting", "09:00 labeled sev2", "12:00 labeled sev1"]}                                                        | ${"held null"}
    ${"best effort, closed in a pause"}                | ${"20:00"} | ${["09:00 labeled waiting", "09:00 labeled sev4", "12:00 closed staff"]}                                                        | ${"none null"}
    ${"a raise from best effort"}                      | ${"13:00"} | ${["09:00 labeled sev4", "10:00 unlabeled sev4", "10:00 labeled sev1"]}                                                         | ${"open 14:00"}
  `("$case", ({ now, lines, resolution }) => {
    expect(short(scene(plain, now, ...lines).resolutions.at(-1))).toBe(resolution);
  });

  it.each(["sev2", "sev4"])("raised from %s in a pause shows what the more severe one promises", (from) => {
    const resolution = scene(plain, "15:00", `09:00 labeled ${from}`, "10:00 labeled waiting", "11:00 labeled sev1").resolutions[0];
    expect([short(resolution), resolution?.severity.key, resolution?.promised]).toEqual(["held null", "sev1", "4 hours"]);
    expect(resolution?.remaining).toBe(4 * 3_600_000);
  });

  it.each`
    case                                       | lines                                                                                                     | reached    | due
    ${"an exclusion that came and went"}       | ${["11:40 labeled beta", "12:00 unlabeled beta"]}                                                         | ${"11:10"} | ${"met 13:00"}
    ${"a severity taken off for a while"}      | ${["11:40 unlabeled sev1", "12:00 labeled sev1"]}                                                         | ${"11:10"} | ${"met 13:00"}
    ${"a closing as not planned, taken back"}  | ${["11:40 closed staff not_planned", "12:00 reopened staff"]}                                             | ${"11:10"} | ${"met 13:00"}
    ${"an exclusion, then the closing"}        | ${["11:40 labeled beta", "12:00 unlabeled beta", "12:30 closed staff"]}                                   | ${"11:10"} | ${"met 13:00"}
    ${"an exclusion, and the stop label anew"} | ${["11:40 labeled beta", "11:50 unlabeled mitigated", "11:55 labeled mitigated", "12:00 unlabeled beta"]} | ${"11:55"} | ${"met null"}
    ${"a closing of others"}                   | ${["11:40 closed customer", "12:00 reopened customer"]}                                                   | ${"11:10"} | ${"met 13:00"}
  `("mitigated, is reached at the stop label's own moment after $case", ({ lines, reached, due }) => {
    const { resolutions } = scene(plain, "13:00", "09:00 labeled sev1", "11:10 labeled mitigated", ...lines);
    expect([short(resolutions[0]), clock(resolutions[0]?.endedAt ?? null)]).toEqual([due, reached]);
  });

  it("is reached where a stop label is on from the start", () => {
    const { resolutions, state } = scene(plain, "20:00", "09:00 labeled mitigated", "09:00 labeled sev1");
    expect([clock(resolutions[0]?.endedAt ?? null), resolutions[0]?.holding, state]).toEqual(["09:00", null, "mitigated"]);
  });

  it("continues across reopenings by default: closed time is held, and there is one verdict", () => {
    const { resolutions } = scene(
      plain,
      "20:00",
      "09:00 labeled sev1",
      "10:00 closed staff",
      "11:00 reopened staff",
      "12:00 closed staff",
      "14:00 reopened staff",
    );
    expect(resolutions.map(short)).toEqual(["missed 16:00"]);
  });

  it("begins anew after each completion with restart, and not after a closing as not planned", () => {
    const lines = [
      "09:00 labeled sev1",
      "10:00 closed staff",
      "11:00 reopened staff",
      "12:00 closed staff not_planned",
      "14:00 reopened staff",
    ];
    const { resolutions, missed } = scene(restart, "16:30", ...lines);
    expect(resolutions.map((cycle) => [cycle.cycle, cycle.key, short(cycle)])).toEqual([
      [0, "resolution", "met 13:00"],
      [1, "resolution@2026-03-02T11:00:00Z", "open 17:00"],
    ]);
    expect(missed).toBe(true);
  });

  it.each`
    case                                   | lines                                                                                                                       | cycles
    ${"closed under an exclusion"}         | ${["09:00 labeled sev1", "09:30 labeled beta", "10:00 closed staff", "11:00 reopened staff", "11:05 unlabeled beta"]}       | ${["none null", "missed 15:05"]}
    ${"closed without a severity"}         | ${["09:00 labeled sev1", "09:30 unlabeled sev1", "10:00 closed staff", "10:30 labeled sev1", "11:00 reopened staff"]}       | ${["none null", "missed 15:00"]}
    ${"missed, closed under an exclusion"} | ${["09:00 labeled sev1", "13:30 labeled beta", "14:00 closed staff", "15:00 reopened staff", "15:05 unlabeled beta"]}       | ${["missed 13:00", "open 19:05"]}
    ${"closed for no second"}              | ${["09:00 labeled sev1", "10:00 closed staff", "10:00 reopened staff"]}                                                     | ${["missed 13:00"]}
    ${"closed in a pause"}                 | ${["09:00 labeled sev1", "09:30 labeled waiting", "10:00 closed staff", "10:30 unlabeled waiting", "11:00 reopened staff"]} | ${["met null", "missed 15:00"]}
  `("with restart no time counts for two cycles: $case", ({ lines, cycles }) => {
    expect(scene(restart, "16:00", ...lines).resolutions.map(short)).toEqual(cycles);
  });

  it("a cycle under restart is met since its stop label, not since its closing", () => {
    const lines = [
      "09:00 labeled sev1",
      "12:00 labeled mitigated",
      "14:00 closed staff",
      "15:00 unlabeled mitigated",
      "15:00:01 reopened staff",
    ];
    const [first, second] = scene(restart, "16:00", ...lines).resolutions;
    expect([short(first), clock(first?.endedAt ?? null), short(second)]).toEqual(["met 13:00", "12:00", "open 19:00:01"]);
  });
});

describe("updates, told from", () => {
  it.each`
    case                                                   | now        | lines                                                                                                                                                          | updates
    ${"no answer yet"}                                     | ${"12:00"} | ${["09:00 labeled sev1"]}                                                                                                                                      | ${[]}
    ${"an opening by staff"}                               | ${"09:30"} | ${["09:00 opened staff", "09:00 labeled sev1"]}                                                                                                                | ${["open 10:00"]}
    ${"an /ack for an earlier answer"}                     | ${"10:30"} | ${["09:00 labeled sev1", "10:00 comment staff /ack 09:20 by phone"]}                                                                                           | ${["met 10:20", "open 11:00"]}
    ${"a word at the due instant"}                         | ${"10:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:10 comment staff b"]}                                                                                    | ${["met 10:10", "open 11:10"]}
    ${"a word a second later"}                             | ${"10:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:10:01 comment staff b"]}                                                                                 | ${["missed 10:10", "open 11:10:01"]}
    ${"a stop label"}                                      | ${"14:00"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 labeled mitigated"]}                                                                                  | ${["none 10:10"]}
    ${"a stop label that came off"}                        | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 labeled mitigated", "12:00 unlabeled mitigated"]}                                                     | ${["none 10:10", "open 13:00"]}
    ${"an exclusion that came off"}                        | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 labeled excluded: beta", "12:00 unlabeled excluded: beta"]}                                           | ${["none 10:10", "open 13:00"]}
    ${"a hold right after another"}                        | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 labeled waiting", "11:00 labeled mitigated", "11:00 unlabeled waiting", "12:00 unlabeled mitigated"]} | ${["none 10:10", "open 13:00"]}
    ${"a word during a pause"}                             | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 labeled waiting", "11:00 comment staff b", "12:00 unlabeled waiting"]}                                | ${["none 10:10", "open 13:00"]}
    ${"the comment that pauses"}                           | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 comment staff /pause x"]}                                                                             | ${["met 10:10"]}
    ${"the comment that resumes"}                          | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 comment staff /pause x", "12:00 comment staff /resume"]}                                              | ${["met 10:10", "open 13:00"]}
    ${"a resuming comment that announces an earlier word"} | ${"12:10"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 comment staff /pause x", "12:00 comment staff /resume\n/next-update 15m"]}                            | ${["met 10:10", "open 12:15"]}
    ${"an announcement that passed during a pause"}        | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 11:00", "10:00 labeled waiting", "12:00 unlabeled waiting"]}                                        | ${["none 11:00", "open 13:00"]}
    ${"an announcement that outlasts a pause"}             | ${"12:30"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 16:00", "10:00 labeled waiting", "12:00 unlabeled waiting"]}                                        | ${["none 16:00", "open 16:00"]}
    ${"an announcement in the past"}                       | ${"10:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 09:05"]}                                                                                            | ${["open 10:10"]}
    ${"a later announcement, which replaces the earlier"}  | ${"10:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 16:00", "09:20 comment staff /next-update 11:00"]}                                                  | ${["met 16:00", "open 11:00"]}
    ${"an announcement by a customer"}                     | ${"10:00"} | ${["09:00 labeled sev1", "09:10 comment staff a", "09:20 comment customer /next-update 16:00"]}                                                                | ${["open 10:10"]}
    ${"an announced word that came early"}                 | ${"12:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 12:30", "11:00 comment staff b"]}                                                                   | ${["met 12:30", "open 12:30"]}
    ${"an announced word that came shortly before"}        | ${"12:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 11:30", "11:00 comment staff b"]}                                                                   | ${["met 11:30", "open 12:00"]}
    ${"a raise after an announcement"}                     | ${"11:10"} | ${["09:00 labeled sev2", "09:10 comment staff /next-update 16:00", "10:00 labeled sev1"]}                                                                      | ${["missed 11:00"]}
    ${"a raise taken back after an announcement"}          | ${"11:10"} | ${["09:00 labeled sev2", "09:10 comment staff /next-update 16:00", "10:00 labeled sev1", "10:30 unlabeled sev1"]}                                              | ${["open 16:00"]}
    ${"an announcement nobody kept"}                       | ${"13:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 12:00"]}                                                                                            | ${["missed 12:00"]}
    ${"a closing before the announced time"}               | ${"13:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 12:00", "11:00 closed staff"]}                                                                      | ${["none 12:00"]}
    ${"a closing at the announced time"}                   | ${"13:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 12:00", "12:00 closed staff"]}                                                                      | ${["none 12:00"]}
    ${"a closing after the announced time"}                | ${"13:00"} | ${["09:00 labeled sev1", "09:10 comment staff /next-update 12:00", "12:00:01 closed staff"]}                                                                   | ${["missed 12:00"]}
    ${"a closing by the customer"}                         | ${"13:00"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 closed customer"]}                                                                                    | ${["none 10:10"]}
    ${"a reopening"}                                       | ${"13:10"} | ${["09:00 labeled sev1", "09:10 comment staff a", "10:00 closed staff", "13:00 reopened customer"]}                                                            | ${["none 10:10", "open 14:00"]}
  `("$case", ({ now, lines, updates }) => {
    expect(scene(repeating, now, ...lines).updates.map(short)).toEqual(updates);
  });

  it("an announcement in the very second of a raise knows of it", () => {
    const lines = ["09:00 labeled sev2", "09:10 comment staff a", "10:00 labeled sev1", "10:00 comment staff /next-update 14:00"];
    expect(scene(repeating, "11:30", ...lines).updates.map(short)).toEqual(["met 11:10", "open 14:00"]);
  });

  it("a wait that is over is not judged by a severity that came later", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "10:30 comment staff b", "11:00 unlabeled sev1", "11:00 labeled sev2"];
    expect(scene(stricter, "11:20", ...lines).updates.map(short)).toEqual(["met 11:10", "open 11:30"]);
  });

  it("a wait that begins under a pause is over at once, and nothing holds it", () => {
    const [update] = scene(repeating, "09:30", "09:00 labeled sev1", "09:05 labeled waiting", "09:10 comment staff a").updates;
    expect([update?.standing, update?.holding, update?.remaining]).toEqual(["none", null, null]);
  });

  it("waits after a time without any severity know the severities before it", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "09:20 unlabeled sev1", "09:30 labeled sev1"];
    expect(scene(repeating, "09:40", ...lines).updates.map(short)).toEqual(["none 10:10", "open 10:30"]);
  });

  it("keys name the event that began the wait, the first one nothing", () => {
    const { updates } = scene(
      repeating,
      "13:10",
      "09:00 labeled sev1",
      "09:10 comment staff a",
      "10:00 closed staff",
      "13:00 reopened customer",
    );
    expect(updates.map(({ key }) => key)).toEqual(["update", "update@2026-03-02T13:00:00Z"]);
  });
});

describe("several things in one moment", () => {
  it("settle in this order: answer, update, pause, stop", () => {
    const lines = [
      "09:00 labeled sev1",
      "09:30 comment staff /next-update 12:00\n/pause waiting for a log\n\nWe looked.",
      "09:30 labeled mitigated",
    ];
    const { response, updates, resolutions, state } = scene(repeating, "13:00", ...lines);
    expect([short(response), updates.map(short), short(resolutions[0]), state]).toEqual([
      "met 09:30",
      ["none 12:00"],
      "met 13:00",
      "mitigated",
    ]);
  });
});

describe("at risk", () => {
  it.each`
    case                                    | now        | lines                                                                         | response      | resolution
    ${"after three quarters of the target"} | ${"09:10"} | ${["09:00 labeled sev1"]}                                                     | ${"09:22:30"} | ${"12:00"}
    ${"not counting held time"}             | ${"12:00"} | ${["09:00 labeled sev1", "10:00 labeled waiting", "11:00 unlabeled waiting"]} | ${"09:22:30"} | ${"13:00"}
    ${"never while held"}                   | ${"12:00"} | ${["09:00 labeled sev1", "09:05 comment staff hi", "10:00 labeled waiting"]}  | ${null}       | ${null}
    ${"never once it is met"}               | ${"12:00"} | ${["09:00 labeled sev1", "09:05 comment staff hi", "10:00 closed staff"]}     | ${null}       | ${null}
    ${"by the clock that decides"}          | ${"10:00"} | ${["09:00 labeled sev3", "10:00 labeled sev1"]}                               | ${"10:22:30"} | ${"13:00"}
  `("is said $case", ({ now, lines, response, resolution }) => {
    const evaluation = scene(plain, now, ...lines);
    expect([clock(evaluation.response.atRiskAt), clock(evaluation.resolutions.at(-1)?.atRiskAt ?? null)]).toEqual([response, resolution]);
  });

  it("is never said when the policy says so", async () => {
    const silent = await policyOf("clocks: { at-risk: false }");
    expect(scene(silent, "09:10", "09:00 labeled sev1").response.atRiskAt).toBeNull();
  });
});

describe("the whole", () => {
  it("knows what is due next, and nothing of what is held or over", () => {
    expect(clock(scene(repeating, "09:10", "09:00 labeled sev1").nextDue)).toBe("09:30");
    expect(clock(scene(repeating, "09:30", "09:00 labeled sev1", "09:20 comment staff hi").nextDue)).toBe("10:20");
    expect(scene(repeating, "12:00", "09:00 labeled sev1", "09:20 comment staff hi", "10:00 closed staff").nextDue).toBeNull();
    expect(clock(scene(plain, "09:30", "09:00 labeled sev1", "09:20 comment staff hi").nextDue)).toBe("13:00");
    const thrice = ["09:20 comment staff a", "09:30 comment staff b", "09:40 comment staff c"];
    expect(clock(scene(repeating, "09:50", "09:00 labeled sev1", ...thrice).nextDue)).toBe("10:40");
  });

  it("lasts from the trouble's beginning to the last closing", () => {
    const minutes = (evaluation: Evaluation) => evaluation.duration / 60_000;
    expect(minutes(scene(plain, "10:00", "09:00 labeled sev1"))).toBe(60);
    expect(minutes(scene(plain, "12:00", "09:00 labeled sev1", "10:30 closed staff"))).toBe(90);
    expect(
      minutes(scene(plain, "12:00", "09:00 labeled sev1", "09:30 comment staff /started 2026-03-02T08:00", "10:30 closed staff")),
    ).toBe(150);
    expect(minutes(scene(plain, "12:00", "09:00 labeled sev1", "10:30 closed staff", "11:00 reopened staff"))).toBe(180);
    expect(minutes(scene(labeled, "12:00", "09:00 opened customer", "11:00 labeled sev1"))).toBe(60);
  });

  it("leaves time without any severity out of the time at each", () => {
    const lines = ["09:00 labeled sev1", "10:00 unlabeled sev1", "11:00 labeled sev2", "11:30 labeled sev1"];
    const { atSeverity } = scene(plain, "12:00", ...lines);
    expect(atSeverity.map(({ severity, time }) => [severity.key, time / 60_000])).toEqual([
      ["sev1", 90],
      ["sev2", 30],
    ]);
  });

  it("leaves out a severity that came in the very second of the end", () => {
    const { atSeverity } = scene(plain, "12:00", "09:00 labeled sev3", "10:00 labeled sev1", "10:00 closed staff");
    expect(atSeverity.map(({ severity, time }) => [severity.key, time / 60_000])).toEqual([["sev3", 60]]);
  });

  it("is told apart by short fingerprints of the terms: they stand in every status comment", () => {
    expect(scene(plain, "09:10", "09:00 labeled sev1").response.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  });
});
