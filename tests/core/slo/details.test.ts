import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { NO_SEALS } from "../../../src/core/slo/evaluate.ts";
import type { Evaluation } from "../../../src/core/slo/evaluation.ts";
import { shownDeadlineOf } from "../../../src/core/slo/objective.ts";
import type { SealedVerdict } from "../../../src/core/slo/seal.ts";
import { strongestAt } from "../../../src/core/slo/segments.ts";
import { at, clock, incidentOf, issueOf, judged, policyOf } from "../../support/scene.ts";
import { DAY, scene, short, visited } from "./runs.ts";

const CLOCKS = "clocks: { pause-labels: { waiting: Waiting, vendor: Vendor }, stop-labels: [mitigated] }";
let plain: Policy;
let repeating: Policy;
let odd: Policy;
let shorter: Policy;

beforeAll(async () => {
  plain = await policyOf(CLOCKS);
  repeating = await policyOf(`severities: { sev1: { updates: every 1 hour }, sev2: { updates: every 2 hours } }\n${CLOCKS}`);
  odd = await policyOf(
    `severities: { sev1: { updates: every 2 hours, resolution: 8 hours }, sev2: { updates: every 1 hour, resolution: 2 hours } }\nclocks: { reopened: restart }`,
  );
  shorter = await policyOf(`severities: { sev1: { resolution: 1 hour } }\n${CLOCKS}`);
});

describe("a milder severity it has had", () => {
  it("still decides where it is stricter, also in later waits and cycles", () => {
    const updates = scene(
      odd,
      "11:10",
      "09:00 labeled sev2",
      "09:10 comment staff a",
      "10:00 labeled sev1",
      "10:10 comment staff b",
    ).updates;
    expect(updates.map(short)).toEqual(["met 10:10", "open 11:10"]);
    const never = scene(odd, "11:10", "09:00 labeled sev1", "09:10 comment staff a", "10:10 comment staff b").updates;
    expect(never.map(short)).toEqual(["met 11:10", "open 12:10"]);
    const lines = ["09:00 labeled sev2", "09:30 labeled sev1", "10:00 closed staff", "11:00 reopened staff"];
    expect(scene(odd, "12:00", ...lines).resolutions.map(short)).toEqual(["met 11:00", "open 13:00"]);
  });

  it("does not decide before it is reached", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "10:00 unlabeled sev1", "10:00 labeled sev2"];
    expect(scene(odd, "09:30", ...lines.slice(0, 2)).updates.map(short)).toEqual(["open 11:10"]);
    expect(scene(odd, "10:05", ...lines).updates.map(short)).toEqual(["open 10:10"]);
  });
});

describe("a wait for an update", () => {
  it("does not begin anew when the severity changes", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "10:00 unlabeled sev1", "10:00 labeled sev2"];
    expect(scene(repeating, "10:30", ...lines).updates.map(short)).toEqual(["open 11:10"]);
  });

  it("after a hold is never due before what was announced, and by a rhythm not before that either", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff /next-update 12:30", "10:00 labeled waiting", "12:00 unlabeled waiting"];
    expect(scene(repeating, "12:10", ...lines).updates.map(short)).toEqual(["none 12:30", "open 13:00"]);
    expect(scene(plain, "12:10", ...lines).updates.map(short)).toEqual(["none 12:30", "open 12:30"]);
  });

  it("as promised does not ask after a hold for what was announced for its time", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff /next-update 11:00", "10:00 labeled waiting", "12:00 unlabeled waiting"];
    expect(scene(plain, "12:10", ...lines).updates.map(short)).toEqual(["none 11:00", "none null"]);
    const exactly = [...lines.slice(0, 3), "11:00 unlabeled waiting"];
    expect(scene(plain, "12:10", ...exactly).updates.map(short)).toEqual(["none 11:00", "none null"]);
  });

  it("as promised is kept by the next word, which asks for nothing more", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff /next-update 11:00", "10:00 comment staff b"];
    expect(scene(plain, "12:10", ...lines).updates.map(short)).toEqual(["met 11:00", "none null"]);
  });

  it("says whether staff's own announcement decides it", () => {
    const told = (policy: Policy, ...lines: string[]) => {
      const update = scene(policy, "10:20", "09:00 labeled sev1", ...lines).updates.at(-1);
      return [short(update), update?.announced, update?.promised, update?.ledger === null];
    };
    expect(told(repeating, "09:30 comment staff a")).toEqual(["open 10:30", false, "1 hour", false]);
    expect(told(repeating, "09:30 comment staff /next-update 12:00")).toEqual(["open 12:00", true, null, true]);
    expect(told(repeating, "09:30 comment staff /next-update 12:00", "10:00 comment staff b")).toEqual(["open 12:00", true, null, true]);
    expect(told(repeating, "09:30 comment staff /next-update 10:10", "10:00 comment staff b")).toEqual([
      "open 11:00",
      false,
      "1 hour",
      false,
    ]);
    expect(told(plain, "09:30 comment staff a")).toEqual(["none null", false, null, true]);
  });
});

describe("a response", () => {
  it("has no verdict only while the customer's closing lasts", () => {
    const lines = ["09:00 labeled sev1", "09:10 closed customer", "09:20 reopened staff"];
    expect(short(scene(plain, "09:30", ...lines).response)).toBe("open 09:40");
    expect(short(scene(plain, "09:30", ...lines, "09:25 labeled excluded: beta").response)).toBe("held null");
    expect(short(scene(plain, "09:30", "09:00 labeled sev1", "09:10 closed customer not_planned").response)).toBe("none null");
  });
});

describe("a promise that is over or held", () => {
  it("tells the hold that keeps it, since when, by whom, and what is left; none once it is over", () => {
    const paused = scene(plain, "12:00", "09:00 labeled sev1", "10:00 labeled waiting by lead").resolutions[0];
    expect([paused?.holding?.hold.type, clock(paused?.holding?.since ?? null), paused?.holding?.by.login]).toEqual([
      "paused",
      "10:00",
      "lead",
    ]);
    expect(paused?.remaining).toBe(3 * 3_600_000);
    const over = scene(plain, "12:00", "09:00 labeled sev1", "10:00 labeled waiting", "11:00 closed staff").resolutions[0];
    expect([over?.standing, over?.holding, over?.remaining]).toEqual(["met", null, null]);
    const late = scene(plain, "15:00", "09:00 labeled sev1", "14:00 labeled waiting").resolutions[0];
    expect([late?.standing, late?.remaining]).toEqual(["missed", null]);
  });

  it("has left what was not counted, earlier pauses left out", () => {
    const lines = ["09:00 labeled sev1", "10:00 labeled waiting", "11:00 unlabeled waiting", "12:00 labeled waiting"];
    expect(scene(plain, "13:00", ...lines).resolutions[0]?.remaining).toBe(2 * 3_600_000);
  });

  it("is none, not held, where nothing is promised", () => {
    expect(short(scene(plain, "12:00", "09:00 labeled sev4", "10:00 labeled waiting").resolutions[0])).toBe("none null");
  });

  it("names the severity that decides, else the last it had", () => {
    expect(scene(plain, "12:00", "09:00 labeled sev3", "09:30 labeled sev1").resolutions[0]?.severity.key).toBe("sev1");
    expect(scene(plain, "12:00", "09:00 labeled sev1", "09:30 unlabeled sev1", "09:30 labeled sev4").resolutions[0]?.severity.key).toBe(
      "sev4",
    );
    expect(
      scene(plain, "12:00", "09:00 labeled sev1", "09:30 labeled sev4", "10:00 unlabeled sev1", "11:00 unlabeled sev4").resolutions[0]
        ?.severity.key,
    ).toBe("sev4");
  });
});

describe("a ledger by day and night", () => {
  it("counts, tells where the incident was less severe, and joins what is alike", () => {
    const lines = ["09:00 labeled sev1", "09:10 unlabeled sev1", "09:10 labeled sev3", "09:30 unlabeled sev3", "09:30 labeled sev1"];
    const { ledger } = scene(plain, "09:40", ...lines).response;
    const spans = ledger?.spans.map(({ from, until, reason, counted }) => [clock(from), clock(until), reason.type, counted / 60_000]);
    expect(spans).toEqual([
      ["09:00", "09:10", "counted", 10],
      ["09:10", "09:30", "less-severe", 0],
      ["09:30", "09:50", "counted", 20],
    ]);
    expect([ledger?.zone, ledger?.severity.key, ledger?.counted, ledger?.amount, ledger?.target.text]).toEqual([
      null,
      "sev1",
      1_800_000,
      1_800_000,
      "30 minutes",
    ]);
    expect(ledger?.spans[1]?.reason).toMatchObject({ severity: { key: "sev3" } });
  });

  it("joins the time before and after a raise", () => {
    const { ledger } = scene(plain, "09:40", "09:00 labeled sev3", "09:10 labeled sev1", "09:20 unlabeled sev1").response;
    expect(ledger?.spans.map(({ from, until, counted }) => [clock(from), clock(until), counted / 60_000])).toEqual([
      ["09:00", "13:00", 240],
    ]);
  });
});

describe("the strongest of several holds", () => {
  it("is set aside before resolved before paused, and of equals the first", () => {
    const lines = [
      "09:00 labeled sev1",
      "09:10 labeled vendor",
      "09:20 labeled waiting",
      "09:30 labeled mitigated",
      "09:40 labeled excluded: beta",
      "09:50 unlabeled vendor",
    ];
    const { holds } = incidentOf(issueOf(DAY, ...lines), plain);
    const told = ["09:05", "09:10", "09:20", "09:30", "09:40"].map((time) => strongestAt(holds, at(time)));
    expect(told.map((holding) => [holding?.hold.type ?? null, clock(holding?.since ?? null)])).toEqual([
      [null, null],
      ["paused", "09:10"],
      ["paused", "09:10"],
      ["resolved", "09:30"],
      ["set-aside", "09:40"],
    ]);
    const pauses = holds.filter(({ hold }) => hold.type === "paused");
    expect(
      [strongestAt([...pauses].reverse(), at("09:45")), strongestAt(pauses, at("09:50"))].map((holding) => clock(holding?.since ?? null)),
    ).toEqual(["09:10", "09:20"]);
  });
});

describe("what moved a deadline", () => {
  it("is said of a policy change only, never of pauses or words", async () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "10:00 labeled waiting", "11:00 unlabeled waiting"];
    const seen = visited(DAY, lines, ["09:30", plain], ["10:30", plain], ["11:30", plain]);
    expect(seen.map(({ resolutions: [first] }) => [short(first), first?.movedFrom])).toEqual([
      ["open 13:00", null],
      ["held null", null],
      ["open 14:00", null],
    ]);
    const changed = visited(
      DAY,
      lines,
      ["10:30", plain],
      ["11:30", await policyOf(`severities: { sev1: { resolution: 6 hours } }\n${CLOCKS}`)],
    );
    expect(changed.map(({ resolutions: [first] }) => [short(first), first?.movedFrom])).toEqual([
      ["held null", null],
      ["open 16:00", null],
    ]);
    const held = visited(
      DAY,
      lines,
      ["09:30", plain],
      ["10:30", await policyOf(`severities: { sev1: { resolution: 6 hours } }\n${CLOCKS}`)],
    );
    expect(held.map(({ resolutions: [first] }) => [short(first), first?.movedFrom])).toEqual([
      ["open 13:00", null],
      ["held null", null],
    ]);
  });

  it("may be the number of business days", async () => {
    const days = (count: number) =>
      policyOf(
        `calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }\nseverities: { sev1: { resolution: ${count} business days } }`,
      );
    const seen = visited(DAY, ["09:00 labeled sev1", "09:10 comment staff a"], ["10:00", await days(2)], ["10:10", await days(3)]);
    expect(seen.map(({ resolutions: [first] }) => [short(first), clock(first?.movedFrom ?? null)])).toEqual([
      ["open 2026-03-03T17:00", null],
      ["open 2026-03-04T17:00", "2026-03-03T17:00"],
    ]);
  });

  it("is never said of what staff announced", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff /next-update 16:00"];
    const seen = visited(DAY, lines, ["10:00", repeating], ["10:10", plain]);
    expect(seen.map(({ updates: [first] }) => [short(first), first?.movedFrom])).toEqual([
      ["open 16:00", null],
      ["open 16:00", null],
    ]);
  });
});

describe("a deadline that a policy change would put into the past", () => {
  it("stays where it was shown also in hours that the new calendar has closed", async () => {
    const desk = (hours: string) =>
      policyOf(`calendar: { timezone: Etc/UTC, hours: { mon-fri: ${hours} } }\nseverities: { sev1: { resolution: 7 business hours } }`);
    const [late, early] = [await desk("12:00-20:00"), await desk("09:00-17:00")];
    const seen = visited(
      DAY,
      ["09:00 labeled sev1", "09:10 comment staff a"],
      ["12:30", late],
      ["17:30", early],
      ["18:59", early],
      ["19:00:01", early],
    );
    expect(seen.map(({ resolutions: [first] }) => short(first))).toEqual(["open 19:00", "open 19:00", "open 19:00", "missed 19:00"]);
  });

  it("stays of that severity alone: another one's new target moves to where it lies ahead", async () => {
    const short2 = await policyOf(`severities: { sev1: { resolution: 1 hour }, sev2: { resolution: 3 hours } }\n${CLOCKS}`);
    const lines = ["09:00 labeled sev2", "09:30 labeled sev1", "09:40 comment staff a"];
    const seen = visited(DAY, lines, ["11:00", plain], ["11:05", short2]);
    expect(seen.map(({ resolutions: [first] }) => [short(first), first?.severity.key])).toEqual([
      ["open 13:30", "sev1"],
      ["open 12:00", "sev2"],
    ]);
  });
});

describe("seals", () => {
  const missed: SealedVerdict = {
    verdict: "missed",
    due: at("09:30"),
    endedAt: null,
    severity: "sev1",
    promised: "30 minutes",
    fingerprint: "",
    correctedAt: null,
    terms: null,
  };

  function sealed(lines: readonly string[], verdicts: Readonly<Record<string, SealedVerdict>>): Evaluation {
    return judged(issueOf(DAY, ...lines), plain, at("16:00"), { ...NO_SEALS, verdicts });
  }

  it("of a missed response are corrected by an /ack alone, not by a comment that turns out to have been in time", () => {
    expect(short(sealed(["09:00 labeled sev1", "09:20 comment staff a"], { response: missed }).response)).toBe("missed 09:30");
    expect(short(sealed(["09:00 labeled sev1", "09:20 closed staff"], { response: missed }).response)).toBe("missed 09:30");
    const acknowledged = ["09:00 labeled sev1", "10:00 comment staff /ack 09:20"];
    expect(short(sealed(acknowledged, { response: missed }).response)).toBe("met 09:30");
    expect(short(sealed(acknowledged, { response: { ...missed, due: null } }).response)).toBe("missed null");
    expect(short(sealed(["09:00 labeled sev1"], { response: missed }).response)).toBe("missed 09:30");
  });

  it.each`
    answer        | standing    | corrected
    ${"09:30"}    | ${"met"}    | ${"09:30"}
    ${"09:29:45"} | ${"met"}    | ${"09:29:45"}
    ${"09:29:44"} | ${"missed"} | ${null}
    ${"09:30:01"} | ${"missed"} | ${null}
  `(
    "of a missed response are corrected by an answer at $answer that GitHub showed too late: $standing",
    ({ answer, standing, corrected }) => {
      const { response } = sealed(["09:00 labeled sev1", `${answer} comment staff a`], { response: missed });
      expect([response.standing, clock(response.correctedAt)]).toEqual([standing, corrected]);
    },
  );

  it("of a kept response name the earliest answer that is known", () => {
    const met: SealedVerdict = { ...missed, verdict: "met", endedAt: at("09:10") };
    const ends = (...lines: string[]) => clock(sealed(["09:00 labeled sev1", ...lines], { response: met }).response.endedAt);
    // Of a long thread the marker keeps only the latest words.
    expect(ends("09:20 comment staff a")).toBe("09:10");
    expect(ends()).toBe("09:10");
    expect(ends("09:10 comment staff a", "11:00 comment staff /ack 09:05 by phone")).toBe("09:05");
  });

  it("of a missed update are corrected only by a word that GitHub showed too late", () => {
    const update: SealedVerdict = { ...missed, due: at("10:10"), promised: "1 hour" };
    const standing = (word: string) =>
      judged(issueOf(DAY, "09:00 labeled sev1", "09:10 comment staff a", `${word} comment staff b`), repeating, at("16:00"), {
        ...NO_SEALS,
        verdicts: { update },
      }).updates[0]?.standing;
    expect(["09:30", "10:09:50", "10:10:01"].map(standing)).toEqual(["missed", "met", "missed"]);
  });

  it("of a missed solution are corrected by nothing", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "12:00 closed staff"];
    expect(short(sealed(lines, { resolution: { ...missed, due: at("13:00"), promised: "4 hours" } }).resolutions[0])).toBe("missed 13:00");
  });

  it("of a solution stand only for the end that they sealed", () => {
    const met: SealedVerdict = { ...missed, verdict: "met", due: at("13:00"), endedAt: at("12:00"), promised: "4 hours" };
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "12:00 closed staff"];
    expect(sealed(lines, { resolution: { ...met, promised: "what it was" } }).resolutions[0]?.promised).toBe("what it was");
    expect(sealed(lines, { resolution: { ...met, promised: "what it was", endedAt: at("11:00") } }).resolutions[0]?.promised).toBe(
      "4 hours",
    );
  });

  it("keep the severity that was judged, and the ledger with its terms", () => {
    const lines = ["09:00 labeled sev1", "09:40 comment staff a", "10:00 unlabeled sev1", "10:00 labeled sev3"];
    const seen = visited(DAY, lines, ["09:50", plain], ["10:10", plain], ["10:20", shorter]);
    expect(seen.map(({ response }) => [response.severity.key, response.ledger !== null])).toEqual([
      ["sev1", true],
      ["sev1", true],
      ["sev1", true],
    ]);
    const strict = visited(DAY, lines, ["09:50", plain], ["10:20", odd]);
    expect(strict.map(({ resolutions: [first] }) => first?.standing)).toEqual(["open", "open"]);
    const closed = [...lines.slice(0, 2), "12:00 closed staff"];
    const over = visited(DAY, closed, ["12:10", plain], ["12:20", plain], ["12:30", shorter]);
    expect(over.map(({ resolutions: [first] }) => [short(first), first?.ledger !== null])).toEqual([
      ["met 13:00", true],
      ["met 13:00", true],
      ["met 13:00", true],
    ]);
    expect(sealed(["09:00 labeled sev1"], { response: { ...missed, severity: "gone" } }).response.severity.key).toBe("sev1");
    expect(sealed(["09:00 labeled sev1"], { response: { ...missed, severity: "sev2" } }).response.severity.key).toBe("sev2");
  });

  it("are not needed for kept updates to stay kept, once a later wait is written down", () => {
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "10:00 comment staff b", "10:30 comment staff c"];
    const issue = issueOf(DAY, ...lines);
    const before = judged(issue, repeating, at("10:40"));
    const shown = Object.fromEntries(before.updates.slice(-1).map((update) => [update.key, shownDeadlineOf(update)]));
    const after = judged(issue, repeating, at("10:50"), { verdicts: {}, calendars: {}, deadlines: shown });
    expect(after.updates.map(short)).toEqual(["met 10:10", "met 11:00", "open 11:30"]);
  });

  it("of kept updates stand under another rhythm", async () => {
    const half = await policyOf(`severities: { sev1: { updates: every 30 minutes } }\n${CLOCKS}`);
    const lines = ["09:00 labeled sev1", "09:10 comment staff a", "10:00 comment staff b"];
    const seen = visited(DAY, lines, ["10:01", repeating], ["10:10", half]);
    expect(seen.map(({ updates }) => updates.map(short))).toEqual([
      ["met 10:10", "open 11:00"],
      ["met 10:10", "open 10:30"],
    ]);
    expect(seen[1]?.updates[0]?.promised).toBe("1 hour");
  });
});
