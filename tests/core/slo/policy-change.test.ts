import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import type { Evaluation } from "../../../src/core/slo/evaluation.ts";
import { clock, policyOf } from "../../support/scene.ts";
import { DAY, short, type Visit, visited, visitedSparingly } from "./runs.ts";

const CLOCKS = "clocks: { pause-labels: { waiting: Waiting } }";

let usual: Policy;
let longer: Policy;
let shorter: Policy;
let none: Policy;
let hourly: Policy;
let halfHourly: Policy;
let business: Policy;
let lateShift: Policy;

beforeAll(async () => {
  usual = await policyOf(CLOCKS);
  longer = await policyOf(`severities: { sev1: { response: 2 hours, resolution: 6 hours } }\n${CLOCKS}`);
  shorter = await policyOf(`severities: { sev1: { response: 5 minutes, resolution: 1 hour } }\n${CLOCKS}`);
  none = await policyOf(`severities: { sev1: { resolution: best effort } }\n${CLOCKS}`);
  hourly = await policyOf(`severities: { sev1: { updates: every 1 hour } }\n${CLOCKS}`);
  halfHourly = await policyOf(`severities: { sev1: { updates: every 30 minutes } }\n${CLOCKS}`);
  const office = "calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }";
  business = await policyOf(`severities: { sev1: { resolution: 4 business hours } }\n${office}\n${CLOCKS}`);
  lateShift = await policyOf(
    `severities: { sev1: { resolution: 4 business hours } }\n${office.replace("09:00-17:00", "12:00-20:00")}\n${CLOCKS}`,
  );
});

function resolutions(evaluations: readonly Evaluation[]): readonly string[] {
  return evaluations.map((evaluation) => short(evaluation.resolutions.at(-1)));
}

const ANSWERED = ["09:00 labeled sev1", "09:10 comment staff hi"];

describe("while a promise is open, a change of policy", () => {
  it("moves its deadline and says from where, until it is over", () => {
    const seen = visited(
      DAY,
      [...ANSWERED, "14:00 closed staff"],
      ["10:00", usual],
      ["10:05", longer],
      ["11:00", longer],
      ["14:30", longer],
    );
    expect(resolutions(seen)).toEqual(["open 13:00", "open 15:00", "open 15:00", "met 15:00"]);
    expect(seen.map(({ resolutions: [first] }) => clock(first?.movedFrom ?? null))).toEqual([null, "13:00", "13:00", null]);
  });

  it("says nothing of a move where the deadline stays", async () => {
    const same = await policyOf(`severities: { sev2: { resolution: 9 hours } }\n${CLOCKS}`);
    const [, second] = visited(DAY, ANSWERED, ["10:00", usual], ["10:05", same]);
    expect([short(second?.resolutions[0]), second?.resolutions[0]?.movedFrom]).toEqual(["open 13:00", null]);
  });

  it("names a deadline moved twice by where it stood last", () => {
    const seen = visited(DAY, ANSWERED, ["10:00", usual], ["10:05", longer], ["10:10", usual]);
    expect([resolutions(seen).at(-1), clock(seen.at(-1)?.resolutions[0]?.movedFrom ?? null)]).toEqual(["open 13:00", "15:00"]);
  });

  it("into the past leaves the one shown, which is missed when it has passed", () => {
    const seen = visited(DAY, ANSWERED, ["11:00", usual], ["11:05", shorter], ["13:00", shorter], ["13:00:01", shorter]);
    expect(resolutions(seen)).toEqual(["open 13:00", "open 13:00", "open 13:00", "missed 13:00"]);
  });

  it("into the future but nearer moves it there", () => {
    expect(resolutions(visited(DAY, ANSWERED, ["09:30", usual], ["09:40", shorter]))).toEqual(["open 13:00", "open 10:00"]);
  });

  it("that would make it due at this very moment moves it there: it is not missed yet", () => {
    expect(resolutions(visited(DAY, ANSWERED, ["09:30", usual], ["10:00", shorter]))).toEqual(["open 13:00", "open 10:00"]);
  });

  it("is not what a pause does, nor a raise that was noticed late", () => {
    const paused = visited(
      DAY,
      [...ANSWERED, "11:00 labeled waiting", "12:00 unlabeled waiting"],
      ["10:00", usual],
      ["11:30", usual],
      ["12:30", usual],
    );
    expect(paused.map(({ resolutions: [first] }) => [short(first), first?.movedFrom])).toEqual([
      ["open 13:00", null],
      ["held null", null],
      ["open 14:00", null],
    ]);
    const raised = visited(DAY, ["09:00 labeled sev3", "10:00 labeled sev1"], ["09:30", usual], ["11:00", usual]);
    expect(raised.map(({ response }) => short(response))).toEqual(["open 13:00", "missed 10:30"]);
  });

  it("of another severity's targets leaves what a pause since made of this one's", async () => {
    const other = await policyOf(`severities: { sev2: { resolution: 9 hours } }\n${CLOCKS}`);
    const lines = [...ANSWERED, "11:00 labeled waiting", "12:00 unlabeled waiting"];
    expect(resolutions(visited(DAY, lines, ["10:00", usual], ["15:00", other]))).toEqual(["open 13:00", "missed 14:00"]);
  });

  it("into the past, noticed after a pause and after the time that was left, leaves the deadline with the pause in it", () => {
    const lines = [...ANSWERED, "12:00 labeled waiting", "13:30 unlabeled waiting"];
    expect(resolutions(visited(DAY, lines, ["10:00", usual], ["15:00", shorter]))).toEqual(["open 13:00", "missed 14:30"]);
  });

  it("into the past, noticed after a raise, leaves the deadline that the raise had brought", async () => {
    const before = await policyOf(`severities: { sev2: { resolution: 8 hours } }\n${CLOCKS}`);
    const after = await policyOf(`severities: { sev1: { resolution: 1 hour }, sev2: { resolution: best effort } }\n${CLOCKS}`);
    const lines = ["09:00 labeled sev2", "09:10 comment staff hi", "10:00 labeled sev1"];
    expect(resolutions(visited(DAY, lines, ["09:30", before], ["11:30", after], ["17:00:01", after]))).toEqual([
      "open 17:00",
      "open 14:00",
      "missed 14:00",
    ]);
  });

  it("does not bring back a deadline that a hold has moved since, raised or not", async () => {
    const longerSev3 = await policyOf(`severities: { sev3: { response: 8 hours } }\n${CLOCKS}`);
    const lines = ["09:00 labeled sev3", "12:00 labeled excluded: beta", "15:00 unlabeled excluded: beta", "15:00 labeled sev1"];
    expect(visited(DAY, lines, ["10:00", usual], ["16:00", longerSev3]).map(({ response }) => short(response))).toEqual([
      "open 13:00",
      "missed 15:30",
    ]);
  });

  it("that was seen only after the shown deadline had passed does not turn the miss into something else", () => {
    expect(resolutions(visited(DAY, ANSWERED, ["11:00", usual], ["13:30", shorter]))).toEqual(["open 13:00", "missed 13:00"]);
  });

  it("into the past leaves it shown also when a pause follows: what was left of it is left still", () => {
    const lines = [...ANSWERED, "11:30 labeled waiting", "12:30 unlabeled waiting"];
    const seen = visited(DAY, lines, ["11:00", usual], ["11:05", shorter], ["12:00", shorter], ["12:45", shorter], ["14:01", shorter]);
    expect(resolutions(seen)).toEqual(["open 13:00", "open 13:00", "held null", "open 14:00", "missed 14:00"]);
    expect(seen[2]?.resolutions[0]?.remaining).toBe(90 * 60_000);
  });

  it("of a calendar that would put it into the past leaves the one shown", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff hi"];
    expect(resolutions(visited(DAY, lines, ["12:00", lateShift], ["14:00", business], ["15:59", business], ["16:01", business]))).toEqual([
      "open 16:00",
      "open 16:00",
      "open 16:00",
      "missed 16:00",
    ]);
  });

  it("of a calendar that would end it before a pause leaves the one shown, past the pause too", async () => {
    const office = "calendar: { timezone: Etc/UTC, hours: { mon-fri: HOURS } }";
    const terms = (hours: string, target: string) =>
      policyOf(`severities: { sev1: { resolution: ${target} } }\n${office.replace("HOURS", hours)}\n${CLOCKS}`);
    const [late, early] = [await terms("12:00-20:00", "7 business hours"), await terms("09:00-17:00", "4 business hours")];
    const lines = [...ANSWERED, "17:30 labeled waiting", "18:30 unlabeled waiting"];
    const seen = visited(DAY, lines, ["12:30", late], ["17:10", early], ["17:45", early], ["18:45", early], ["20:00:01", early]);
    expect(resolutions(seen)).toEqual(["open 19:00", "open 19:00", "held null", "open 20:00", "missed 20:00"]);
  });

  it("that promises what was not promised counts only ahead", () => {
    expect(resolutions(visited(DAY, ANSWERED, ["10:00", none], ["10:05", usual]))).toEqual(["none null", "open 13:00"]);
    expect(resolutions(visited(DAY, ANSWERED, ["14:00", none], ["14:05", usual], ["14:10", usual]))).toEqual([
      "none null",
      "open 18:05",
      "open 18:05",
    ]);
  });

  it("that promises nothing any more ends the promise, and coming back it counts from there", () => {
    expect(resolutions(visited(DAY, ANSWERED, ["10:00", usual], ["10:05", none], ["14:00", none], ["14:05", usual]))).toEqual([
      "open 13:00",
      "none null",
      "none null",
      "open 18:05",
    ]);
  });
});

describe("while a promise is held, a change of policy", () => {
  const lines = [...ANSWERED, "11:00 labeled waiting", "14:00 unlabeled waiting"];

  it("never makes it missed by what was counted before: the time left stays", () => {
    const seen = visited(DAY, lines, ["12:00", usual], ["12:05", shorter], ["14:10", shorter], ["16:00:01", shorter]);
    expect(resolutions(seen)).toEqual(["held null", "held null", "open 16:00", "missed 16:00"]);
    expect(seen[1]?.resolutions[0]?.remaining).toBe(2 * 3_600_000);
  });

  it("is still said of the one before the hold, during the hold and after it", () => {
    const seen = visited(DAY, lines, ["10:00", usual], ["10:05", longer], ["12:00", longer], ["14:10", longer], ["14:20", usual]);
    expect(seen.map(({ resolutions: [first] }) => [short(first), clock(first?.movedFrom ?? null)])).toEqual([
      ["open 13:00", null],
      ["open 15:00", "13:00"],
      ["held null", "13:00"],
      ["open 18:00", "13:00"],
      ["open 16:00", "18:00"],
    ]);
    const meanwhile = visited(DAY, lines, ["10:00", usual], ["10:05", longer], ["12:00", longer], ["14:10", usual]);
    expect(clock(meanwhile.at(-1)?.resolutions[0]?.movedFrom ?? null)).toBe("13:00");
  });

  it("counts where it is ahead", () => {
    expect(resolutions(visited(DAY, lines, ["12:00", usual], ["12:05", longer], ["14:10", longer]))).toEqual([
      "held null",
      "held null",
      "open 18:00",
    ]);
  });
});

describe("what was sealed", () => {
  it.each`
    case        | lines                                  | before            | after
    ${"met"}    | ${[...ANSWERED, "12:00 closed staff"]} | ${"met 13:00"}    | ${"met 13:00"}
    ${"missed"} | ${[...ANSWERED, "13:30 closed staff"]} | ${"missed 13:00"} | ${"missed 13:00"}
  `("stays $case at closing, whatever the policy says later", ({ lines, before, after }) => {
    for (const later of [longer, shorter, none, hourly]) {
      const [first, second] = visited(DAY, lines, ["14:00", usual], ["15:00", later]);
      expect([short(first?.resolutions[0]), short(second?.resolutions[0])]).toEqual([before, after]);
      expect(second?.resolutions[0]?.promised).toBe("4 hours");
      expect([second?.response.standing, second?.response.promised]).toEqual(["met", "30 minutes"]);
    }
  });

  it("keeps its ledger, whatever the terms are by now", async () => {
    const elsewhere = await policyOf(`severities: { sev2: { response: 2 hours, resolution: 9 hours } }\n${CLOCKS}`);
    const seen = visited(DAY, [...ANSWERED, "12:00 closed staff"], ["12:10", usual], ["12:20", elsewhere], ["12:30", longer]);
    expect(seen.map(({ response, resolutions: [first] }) => [response.ledger !== null, first?.ledger?.counted ?? null])).toEqual([
      [true, 3 * 3_600_000],
      [true, 3 * 3_600_000],
      [true, 3 * 3_600_000],
    ]);
  });

  it("keeps its ledger where the same time comes of other words, and of a promise without a due time", async () => {
    const reworded = await policyOf(`severities: { sev1: { resolution: 240 minutes } }\n${CLOCKS}`);
    const lines = [...ANSWERED, "12:00 closed staff"];
    const first = visited(DAY, lines, ["12:10", usual], ["12:20", reworded]).map(({ resolutions }) => resolutions[0]?.ledger?.counted);
    expect(first).toEqual([3 * 3_600_000, 3 * 3_600_000]);
    const paused = ["09:00 labeled waiting", "09:00 labeled sev1", "12:00 closed staff"];
    const held = (...policies: readonly Policy[]) =>
      visited(DAY, paused, ...policies.map((policy, index): Visit => [`12:1${index}`, policy])).map(
        ({ resolutions }) => resolutions[0]?.ledger !== null,
      );
    expect([held(usual, usual), held(usual, longer)]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it("also that nothing was promised", () => {
    const lines = [...ANSWERED, "12:00 closed staff"];
    for (const later of [usual, longer, shorter]) {
      const [first, second] = visited(DAY, lines, ["12:10", none], ["12:20", later]);
      expect([short(first?.resolutions[0]), short(second?.resolutions[0]), second?.missed]).toEqual(["none null", "none null", false]);
    }
  });

  it("also that a customer closed it unanswered: no verdict, until it is reopened", () => {
    const lines = ["09:00 labeled sev1", "09:20 closed customer", "11:00 reopened customer"];
    const seen = visited(DAY, lines, ["10:00", usual], ["10:05", shorter], ["11:05", shorter], ["11:10:01", shorter]);
    expect(seen.map(({ response }) => short(response))).toEqual(["none null", "none null", "open 11:10", "missed 11:10"]);
    expect(seen.map(({ response }) => [response.promised, response.ledger !== null])).toEqual([
      ["30 minutes", true],
      ["30 minutes", true],
      ["30 minutes", true],
      ["30 minutes", true],
    ]);
  });

  it("also waits for updates, over or cut short", () => {
    const lines = [...ANSWERED, "11:00 comment staff more", "12:00 closed staff"];
    const closed = visited(DAY, lines, ["11:30", usual], ["12:10", usual], ["12:20", hourly], ["12:30", halfHourly]);
    expect(closed.map(({ missed, updates }) => [missed, updates.at(-1)?.standing])).toEqual(
      Array.from({ length: 4 }, () => [false, "none"]),
    );
    const rhythm = visited(DAY, [...ANSWERED, "10:00 closed staff"], ["09:20", hourly], ["10:05", hourly], ["10:10", halfHourly]);
    expect(rhythm.map(({ updates }) => short(updates.at(-1)))).toEqual(["open 10:10", "none 10:10", "none 10:10"]);
  });

  it("goes on where the end was taken back, unless it was a miss", () => {
    const lines = [...ANSWERED, "12:00 closed staff", "15:00 reopened staff"];
    expect(resolutions(visited(DAY, lines, ["12:10", usual], ["15:10", usual], ["16:30", usual]))).toEqual([
      "met 13:00",
      "open 16:00",
      "missed 16:00",
    ]);
    const late = [...ANSWERED, "13:30 closed staff", "15:00 reopened staff"];
    expect(resolutions(visited(DAY, late, ["13:40", usual], ["15:10", usual]))).toEqual(["missed 13:00", "missed 13:00"]);
    expect(resolutions(visited(DAY, lines, ["12:10", none], ["15:10", usual]))).toEqual(["none null", "open 16:00"]);
  });

  it("keeps the terms it was made under from run to run", () => {
    const lines = ["09:00 labeled sev1", "09:40 comment staff late", "12:00 comment staff /ack 09:20 by phone"];
    const seen = visited(DAY, lines, ["10:00", usual], ["11:00", longer], ["12:10", longer], ["13:00", shorter]);
    expect(seen.map(({ response }) => [short(response), response.promised, clock(response.correctedAt)])).toEqual([
      ["missed 09:30", "30 minutes", null],
      ["missed 09:30", "30 minutes", null],
      ["met 09:30", "30 minutes", "12:00"],
      ["met 09:30", "30 minutes", "12:00"],
    ]);
  });

  it("as missed is put right only by an /ack for a time before it was due", () => {
    const late = ["09:00 labeled sev1", "09:40 comment staff late", "12:00 comment staff /ack 09:35 by phone"];
    expect(visited(DAY, late, ["10:00", usual], ["12:10", usual]).map(({ response }) => short(response))).toEqual([
      "missed 09:30",
      "missed 09:30",
    ]);
    const exact = ["09:00 labeled sev1", "12:00 comment staff /ack 09:30 by phone"];
    const seen = visited(DAY, exact, ["10:00", usual], ["12:10", usual]);
    expect(seen.map(({ response }) => [short(response), clock(response.correctedAt)])).toEqual([
      ["missed 09:30", null],
      ["met 09:30", "12:00"],
    ]);
  });

  it("of an update that was missed stands, answered since or not, when nothing is promised any more", () => {
    expect(visited(DAY, ANSWERED, ["10:30", hourly], ["11:00", usual]).map(({ updates }) => updates.map(short))).toEqual([
      ["missed 10:10"],
      ["missed 10:10"],
    ]);
    const late = [...ANSWERED, "10:30 comment staff more"];
    expect(visited(DAY, late, ["10:40", hourly], ["11:00", usual]).map(({ updates }) => updates.map(short))).toEqual([
      ["missed 10:10", "open 11:30"],
      ["missed 10:10", "none null"],
    ]);
  });

  it("of an update stays with its wait when an /ack tells of an earlier answer", () => {
    const word = [
      "09:00 labeled sev1",
      "09:25 comment staff /next-update 10:25",
      "10:50 comment staff still",
      "11:00 comment staff /ack 09:05 by phone",
    ];
    const runs = visited(DAY, word, ["09:26", usual], ["10:27", usual], ["10:51", usual], ["11:01", usual], ["11:02", usual]);
    expect(runs.map(({ updates, missed }) => [updates.map(short).filter((one) => one.startsWith("missed")), missed])).toEqual([
      [[], false],
      [["missed 10:25"], true],
      [["missed 10:25"], true],
      [["missed 10:25"], true],
      [["missed 10:25"], true],
    ]);
    const silent = word.filter((line) => !line.startsWith("10:50"));
    const keys = visited(DAY, silent, ["09:26", usual], ["10:27", usual], ["11:01", usual], ["11:02", usual]).map(({ updates }) =>
      updates.filter(({ standing }) => standing === "missed").map(({ key }) => key),
    );
    expect(keys).toEqual([[], ["update"], ["update"], ["update"]]);
  });

  it("of a kept response takes over an earlier answer that an /ack tells of", () => {
    const lines = ["09:00 labeled sev1", "09:25 comment staff here", "11:00 comment staff /ack 09:05 by phone"];
    const runs = visited(DAY, lines, ["09:26", usual], ["11:01", usual], ["11:02", usual]);
    expect(runs.map(({ response }) => [short(response), clock(response.endedAt), response.endedBy?.how])).toEqual([
      ["met 09:30", "09:25", null],
      ["met 09:30", "09:05", "phone"],
      ["met 09:30", "09:05", "phone"],
    ]);
  });

  it("of updates does not stand for another wait after an /ack for an earlier answer", () => {
    const lines = ["09:00 labeled sev1", "09:40 comment staff late", "11:30 comment staff /ack 09:20 by phone"];
    const seen = visited(DAY, lines, ["10:50", hourly], ["11:40", hourly]);
    expect(seen.map(({ updates }) => updates.map(short))).toEqual([["missed 10:40"], ["met 10:20", "missed 10:40", "open 12:30"]]);
  });
});

describe("a change from updates as promised to a rhythm", () => {
  it("asks for nothing that lies behind", () => {
    const lines = [...ANSWERED, "12:00 comment staff more", "15:00 comment staff still", "16:30 comment staff done"];
    const seen = visited(DAY, lines, ["12:30", usual], ["15:10", usual], ["15:20", hourly], ["16:40", hourly]);
    expect(seen.map(({ updates }) => updates.map(short))).toEqual([
      ["none null"],
      ["none null"],
      ["open 16:00"],
      ["missed 16:00", "open 17:30"],
    ]);
  });

  it("leaves what was announced, kept or not", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff /next-update 10:00"];
    expect(visited(DAY, lines, ["09:30", hourly], ["10:30", halfHourly]).map(({ updates }) => updates.map(short))).toEqual([
      ["open 10:00"],
      ["missed 10:00"],
    ]);
  });

  it("names what it moved also where something earlier had been announced", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff /next-update 10:10", "10:00 comment staff more"];
    const seen = visited(DAY, lines, ["10:01", hourly], ["10:05", halfHourly]);
    expect(seen.map(({ updates }) => [short(updates.at(-1)), clock(updates.at(-1)?.movedFrom ?? null)])).toEqual([
      ["open 11:00", null],
      ["open 10:30", "11:00"],
    ]);
  });

  it("counts from the change for the wait that lasts", () => {
    expect(visited(DAY, ANSWERED, ["12:00", usual], ["12:10", hourly]).map(({ updates }) => updates.map(short))).toEqual([
      ["none null"],
      ["open 13:10"],
    ]);
  });
});

describe("two closings", () => {
  it("a customer's first is not taken for the staff's second in later runs", () => {
    const lines = ["09:00 labeled sev1", "09:20 closed customer", "09:40 closed staff"];
    const seen = visited(DAY, lines, ["09:50", usual], ["10:00", usual]);
    expect(seen.map(({ response }) => clock(response.endedAt))).toEqual(["09:40", "09:40"]);
    expect(seen.map(({ incident }) => incident.replies.length)).toEqual([1, 1]);
  });
});

describe("what was shown stays to the second", () => {
  const desk = (resolution: string, more = "") =>
    policyOf(
      `extends: none\ncalendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 }${more} }\nseverities: { sev1: { title: Critical, response: best effort, resolution: ${resolution} } }\n${CLOCKS}`,
    );
  const dues = (evaluations: readonly Evaluation[]) =>
    evaluations.map(({ resolutions: [first] }) => [
      first?.standing,
      first?.due == null ? null : new Date(first.due).toISOString().slice(5, 19),
    ]);

  it.each`
    case                           | opened     | before                | after                 | changed    | due
    ${"business hours to hours"}   | ${"15:00"} | ${"4 business hours"} | ${"1 hour"}           | ${"16:30"} | ${"03-05T11:00:00"}
    ${"hours to business hours"}   | ${"10:00"} | ${"24 hours"}         | ${"4 business hours"} | ${"16:30"} | ${"03-05T10:00:00"}
    ${"business days to minutes"}  | ${"11:07"} | ${"2 business days"}  | ${"5 minutes"}        | ${"16:30"} | ${"03-06T11:07:00"}
    ${"minutes to business hours"} | ${"10:00"} | ${"2000 minutes"}     | ${"1 business hour"}  | ${"16:30"} | ${"03-05T19:20:00"}
  `("from $case", async ({ opened, before, after, changed, due }) => {
    const [first, second] = [await desk(before), await desk(after)];
    const [day, time] = due.split("T");
    const lines = [`2026-03-04T${opened} opened customer Help`, `2026-03-04T${opened} labeled sev1`];
    const late = `2026-${day}T${time.slice(0, 6)}01`;
    const seen = visited("2026-03-04", lines, [opened, first], [changed, second], [`2026-${due}`, second], [late, second]);
    expect(dues(seen)).toEqual([
      ["open", due],
      ["open", due],
      ["open", due],
      ["missed", due],
    ]);
    expect(seen.map(({ resolutions: [one] }) => [one?.promised, one?.ledger?.counted === one?.ledger?.amount])).toEqual(
      Array.from({ length: 4 }, () => [before, true]),
    );
  });

  it("and later holds move it by the calendar it had then, a country's holidays and all", async () => {
    const first = await desk("4 business hours", ", holidays: { country: US }");
    const second = await desk("1 hour");
    // Due Fri 2026-07-03 (Independence Day is kept on it) is no day of work; held from 16:00 to Monday 10:00.
    const lines = ["15:00 opened customer Help", "15:00 labeled sev1", "16:45 labeled waiting", "2026-07-06T10:00 unlabeled waiting"];
    const seen = visited(
      "2026-07-02",
      lines,
      ["15:01", first],
      ["16:30", second],
      ["2026-07-06T10:01", second],
      ["2026-07-06T12:15:01", second],
    );
    expect(dues(seen)).toEqual([
      ["open", "07-06T11:00:00"],
      ["open", "07-06T11:00:00"],
      ["open", "07-06T12:15:00"],
      ["missed", "07-06T12:15:00"],
    ]);
  });

  it("on a clock that was held: what was left, on the calendar it had then", async () => {
    const [first, second] = [await desk("4 business hours"), await desk("1 hour")];
    const lines = ["10:00 opened customer Help", "10:00 labeled sev1", "12:00 labeled waiting", "16:00 unlabeled waiting"];
    const seen = visited("2026-03-04", lines, ["10:01", first], ["13:00", second], ["16:01", second], ["2026-03-05T10:00:01", second]);
    expect(seen[1]?.resolutions[0]?.remaining).toBe(2 * 3_600_000);
    expect(dues(seen)).toEqual([
      ["open", "03-04T14:00:00"],
      ["held", null],
      ["open", "03-05T10:00:00"],
      ["missed", "03-05T10:00:00"],
    ]);
  });

  it("whatever the other severities that the incident has had would give by now", async () => {
    const terms = (sev1: string, sev2: string) =>
      policyOf(
        `extends: none\nseverities: { sev1: { title: A, response: best effort, resolution: ${sev1} }, sev2: { title: B, response: best effort, resolution: ${sev2} } }`,
      );
    const [first, second] = [await terms("8 hours", "24 hours"), await terms("10 minutes", "20 minutes")];
    const lines = ["09:00 labeled sev2", "09:05 labeled sev1"];
    expect(resolutions(visited(DAY, lines, ["09:06", first], ["11:00", second], ["17:05", second], ["17:05:01", second]))).toEqual([
      "open 17:05",
      "open 17:05",
      "open 17:05",
      "missed 17:05",
    ]);
  });

  it("of a wait that no run had seen when the policy changed, the new target counts from the change", () => {
    const lines = [...ANSWERED, "10:00 comment staff more"];
    expect(
      visited(DAY, lines, ["09:30", usual], ["12:00", hourly], ["13:00:01", hourly]).map(({ updates }) => short(updates.at(-1))),
    ).toEqual(["none null", "open 13:00", "missed 13:00"]);
  });

  it("of a wait that no run had seen when the policy changed, what it was promised by then stays where the new target would have run out", async () => {
    const slow = await policyOf(`severities: { sev1: { updates: every 3 hours } }\n${CLOCKS}`);
    const lines = [...ANSWERED, "10:00 comment staff more"];
    expect(
      visited(DAY, lines, ["09:30", slow], ["12:00", hourly], ["13:00:01", hourly]).map(({ updates }) => short(updates.at(-1))),
    ).toEqual(["open 12:10", "open 13:00", "missed 13:00"]);
  });

  it("once sealed, with the ledger and the words it was judged by", async () => {
    const [first, second] = [await desk("4 business hours"), await desk("5 minutes")];
    const lines = ["10:00 opened customer Help", "10:00 labeled sev1", "12:00 closed staff"];
    const [before, after] = visited("2026-03-04", lines, ["12:01", first], ["12:20", second]).map(({ resolutions: [one] }) => one);
    expect(after?.standing).toBe("met");
    expect([after?.due, after?.promised, after?.ledger]).toEqual([
      before?.due,
      before?.promised,
      { ...before?.ledger, severity: after?.ledger?.severity },
    ]);
  });
});

describe("each severity's clock goes by terms of its own", () => {
  const desk = (sev1: string, sev2: string, metric = "resolution") => {
    const other = metric === "resolution" ? "response" : "resolution";
    const severity = (title: string, target: string) => `{ title: ${title}, ${other}: best effort, ${metric}: ${target} }`;
    return policyOf(`extends: none
severities: { sev1: ${severity("A", sev1)}, sev2: ${severity("B", sev2)} }
clocks: { pause-labels: { waiting: Waiting }, stop-labels: [mitigated] }`);
  };

  it.each`
    hold                           | begins                 | ends
    ${"a stop label"}              | ${"labeled mitigated"} | ${"unlabeled mitigated"}
    ${"a closing"}                 | ${"closed staff"}      | ${"reopened staff"}
    ${"a closing by the reporter"} | ${"closed customer"}   | ${"reopened customer"}
    ${"a pause"}                   | ${"labeled waiting"}   | ${"unlabeled waiting"}
  `("what was left before $hold stays, shown before it or already kept", async ({ begins, ends }) => {
    const [before, after] = [await desk("4 hours", "8 hours"), await desk("30 minutes", "8 hours")];
    const lines = ["09:00 opened customer Help", "09:00 labeled sev1", `10:00 ${begins}`, `12:00 ${ends}`];
    const late = [
      ["12:00", after],
      ["15:00", after],
      ["15:00:01", after],
    ] satisfies Visit[];
    expect(resolutions(visited(DAY, lines, ["09:00", before], ["10:00", before], ["11:00", after], ...late)).slice(-3)).toEqual([
      "open 15:00",
      "open 15:00",
      "missed 15:00",
    ]);
    expect(
      resolutions(visited(DAY, lines, ["09:00", before], ["09:45", after], ["10:00", after], ["11:00", after], ...late)).slice(-3),
    ).toEqual(["open 15:00", "open 15:00", "missed 15:00"]);
  });

  it("a target that comes while a stop label is on counts from when it is taken off, where it would have run out", async () => {
    const [before, after] = [await desk("best effort", "8 hours"), await desk("30 minutes", "8 hours")];
    const lines = ["09:00 labeled sev1", "10:00 labeled mitigated", "12:00 unlabeled mitigated"];
    expect(
      resolutions(visited(DAY, lines, ["09:00", before], ["10:00", before], ["11:00", after], ["12:00", after], ["12:31", after])),
    ).toEqual(["none null", "none null", "none null", "open 12:30", "missed 12:30"]);
  });

  it.each(["response", "resolution"])("raising starts the stricter clock of the %s, whatever stayed of the milder one", async (metric) => {
    const [before, after] = [await desk("4 hours", "24 hours", metric), await desk("4 hours", "1 hour", metric)];
    const lines = ["09:00 labeled sev2", "12:00 labeled sev1"];
    const seen = visited(DAY, lines, ["09:00", before], ["11:00", after], ["12:00", after]);
    expect(seen.map(({ response, resolutions: [one] }) => short(metric === "response" ? response : one))).toEqual([
      "open 2026-03-03T09:00",
      "open 2026-03-03T09:00",
      "open 16:00",
    ]);
  });

  it("lowering gives the milder clock, which ran all the time, and raising again what was left", async () => {
    const [before, after] = [await desk("4 hours", "8 hours"), await desk("1 hour", "8 hours")];
    const lines = ["09:00 labeled sev1", "11:30 labeled sev2", "11:30 unlabeled sev1", "12:00 labeled sev1"];
    expect(resolutions(visited(DAY, lines, ["09:00", before], ["11:00", after], ["11:30", after], ["12:00", after]))).toEqual([
      "open 13:00",
      "open 13:00",
      "open 17:00",
      "open 13:30",
    ]);
    const lowered = ["09:00 labeled sev1", "10:00 labeled sev2", "10:00 unlabeled sev1", "12:00 labeled sev1"];
    const tight = await desk("30 minutes", "8 hours");
    expect(resolutions(visited(DAY, lowered, ["09:00", before], ["10:00", before], ["11:00", tight], ["12:00", tight]))).toEqual([
      "open 13:00",
      "open 17:00",
      "open 17:00",
      "open 15:00",
    ]);
  });

  it("under a hold what is left is that of the clock that would run out first", async () => {
    const policy = await desk("3 hours", "4 hours");
    const lines = ["09:00 labeled sev2", "12:00 labeled sev1", "12:30 labeled waiting"];
    const [seen] = visited(DAY, lines, ["12:45", policy]);
    expect([seen?.resolutions[0]?.severity.key, seen?.resolutions[0]?.remaining]).toEqual(["sev2", 30 * 60_000]);
  });

  it.each`
    metric          | sev1            | sev2            | due
    ${"resolution"} | ${"4 hours"}    | ${"30 minutes"} | ${"17:00"}
    ${"resolution"} | ${"30 minutes"} | ${"45 minutes"} | ${"17:00"}
    ${"response"}   | ${"30 minutes"} | ${"45 minutes"} | ${"17:00"}
    ${"resolution"} | ${"4 hours"}    | ${"6 hours"}    | ${"15:00"}
  `("lowered to a severity never shown, the $metric goes by its clock, which ran all the time: $sev1 and $sev2", async (row) => {
    const [before, after] = [await desk("4 hours", "8 hours", row.metric), await desk(row.sev1, row.sev2, row.metric)];
    const lines = ["09:00 labeled sev1", "11:30 labeled sev2", "11:30 unlabeled sev1"];
    const visits: readonly (readonly [...Visit, boolean])[] = [
      ["09:00", before, true],
      ["11:00", after, false],
      ["11:15", after, row.sev2 === "45 minutes"],
    ];
    for (const time of ["11:30", "12:45"]) {
      const seen = visitedSparingly(DAY, lines, ...visits, [time, after, false]);
      const objectives = seen.map(({ response, resolutions: [one] }) => (row.metric === "response" ? response : one));
      expect(objectives.map(short)).toEqual(["open 13:00", "open 13:00", "open 13:00", `open ${row.due}`]);
      expect([objectives.at(-1)?.movedFrom, objectives.at(-1)?.clock?.from]).toEqual([null, null]);
      expect(objectives.at(-1)?.promised).toBe(row.sev2 === "6 hours" ? "6 hours" : "8 hours");
    }
  });

  it("a policy that is first seen with the lowering is named by what it moved, not by what the lowering did", async () => {
    const [before, after] = [await desk("4 hours", "8 hours"), await desk("4 hours", "6 hours")];
    const lines = ["09:00 labeled sev1", "11:30 labeled sev2", "11:30 unlabeled sev1"];
    const [, lowered] = visited(DAY, lines, ["09:00", before], ["12:00", after]);
    expect([short(lowered?.resolutions[0]), clock(lowered?.resolutions[0]?.movedFrom ?? null)]).toEqual(["open 15:00", "17:00"]);
    const [, same] = visited(DAY, lines, ["09:00", before], ["12:00", await desk("5 hours", "8 hours")]);
    expect([short(same?.resolutions[0]), same?.resolutions[0]?.movedFrom]).toEqual(["open 17:00", null]);
  });

  it.each`
    hold                      | begins                 | ends
    ${"a stop label"}         | ${"labeled mitigated"} | ${"unlabeled mitigated"}
    ${"a closing"}            | ${"closed staff"}      | ${"reopened staff"}
    ${"a customer's closing"} | ${"closed customer"}   | ${"reopened customer"}
    ${"a pause"}              | ${"labeled waiting"}   | ${"unlabeled waiting"}
  `("lowered under $hold, what is left is of the clock of today's severity", async ({ begins, ends }) => {
    const [before, after] = [await desk("4 hours", "8 hours"), await desk("4 hours", "30 minutes")];
    const lines = ["09:00 opened customer Help", "09:00 labeled sev1", `10:00 ${begins}`, "10:30 labeled sev2", "10:30 unlabeled sev1"];
    const times = ["09:00", "10:00", "10:30"].map((time): Visit => [time, before]);
    const late = ["11:00", "12:00", "19:00:01"].map((time): Visit => [time, after]);
    expect(resolutions(visited(DAY, [...lines, `12:00 ${ends}`], ...times, ...late)).slice(-2)).toEqual(["open 19:00", "missed 19:00"]);
  });

  it("while its severity is off, too, shown or not", async () => {
    const terms = (sev1: string, sev2: string) =>
      policyOf(`extends: none
calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }
severities: { sev1: { title: A, resolution: ${sev1} }, sev2: { title: B, resolution: ${sev2} }, sev3: { title: C, resolution: 1451 minutes } }`);
    const before = await terms("245 business minutes", "493 business minutes");
    const after = await terms("245 business minutes", "67 minutes");
    const raised = ["09:00 labeled sev3", "09:10 labeled sev2", "09:20 unlabeled sev2", "09:20 unlabeled sev3", "09:30 labeled sev2"];
    const lines = [...raised, "09:50 labeled sev1", "10:40 unlabeled sev1"];
    const times = ["09:00", "09:10", "09:20", "09:30", "09:50", "10:29"].map((time): Visit => [time, before]);
    const seen = visited(DAY, lines, ...times, ["10:30", after], ["10:40", after]);
    expect(resolutions(seen).slice(-2)).toEqual(["open 13:55", "open 2026-03-03T09:21"]);
  });

  it("is missed with the ledger it was judged by, also in later runs", async () => {
    const [before, after] = [await desk("best effort", "8 hours"), await desk("4 hours", "8 hours")];
    const seen = visited(DAY, ["09:00 labeled sev1"], ["09:00", before], ["15:30", after], ["20:00", after], ["20:30", after]);
    expect(seen.map(({ resolutions: [one] }) => [short(one), clock(one?.clock?.from ?? null)])).toEqual([
      ["none null", null],
      ["open 19:30", "15:30"],
      ["missed 19:30", "15:30"],
      ["missed 19:30", "15:30"],
    ]);
  });
});
