import { beforeAll, describe, expect, it } from "vitest";
import { replay } from "../../../src/core/incident/replay.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { NO_SEALS } from "../../../src/core/slo/evaluate.ts";
import type { Evaluation } from "../../../src/core/slo/evaluation.ts";
import { judgedIncident } from "../../../src/core/slo/judged-as-of.ts";
import { at, issueOf, judged, policyOf, ROSTER } from "../../support/scene.ts";
import { DAY, short, visited } from "./runs.ts";

const BASE = `
extends: none
severities:
  sev1: { title: Critical, response: 30 minutes, resolution: 4 hours, email: { customers: [opened], staff: [opened, missed] }, rca: true }
  sev4: { title: Low, response: 6 hours, resolution: 24 hours }
untriaged: { as: sev4, from: 2026-03-01, except: [question] }
`;

let policy: Policy;
let labeled: Policy;
beforeAll(async () => {
  policy = await policyOf(BASE);
  labeled = await policyOf(`${BASE}clocks: { start: labeled }\n`);
});

const duesOf = ({ response, resolutions }: Evaluation) => [short(response), short(resolutions.at(-1))];

/** As a run that knows of none before it judges; null: it is nobody's concern. */
function at_(now: string, lines: readonly string[], under = policy): Evaluation | null {
  return judgedIncident({ issue: issueOf(DAY, ...lines), policy: under, roster: ROSTER }, null, NO_SEALS, at(now, DAY));
}

const OPENED = "10:00 opened customer";

describe("an open issue that never had a severity", () => {
  it("is promised the first answer of the severity that the policy says, from its opening, and no more", () => {
    const found = at_("10:05", [OPENED]);
    expect(found && duesOf(found)).toEqual(["open 16:00", "none null"]);
    expect(found?.incident).toMatchObject({
      untriaged: true,
      worstConfirmed: null,
      severity: { email: { customers: [], staff: [] }, rca: { type: "none" } },
    });
  });

  it("whatever labels it has that are no severity's", () => {
    expect(at_("10:05", [OPENED, "10:01 labeled bug"])?.incident.untriaged).toBe(true);
  });

  it.each`
    why                                 | lines
    ${"opened before that day"}         | ${["2026-02-28T23:59 opened customer"]}
    ${"opened by staff"}                | ${["10:00 opened staff"]}
    ${"opened by a bot"}                | ${["10:00 opened robot"]}
    ${"kept out by a label"}            | ${[OPENED, "10:01 labeled question"]}
    ${"kept out by a stranger's label"} | ${[OPENED, "10:01 labeled question by stranger"]}
    ${"closed"}                         | ${[OPENED, "10:01 closed staff"]}
  `("is nobody's concern where it was $why", ({ lines }) => {
    expect(at_("10:05", lines)).toBe(null);
  });

  it("is nobody's concern under a policy without the key", async () => {
    expect(at_("10:05", [OPENED], await policyOf(BASE.replace(/^untriaged.*$/m, "")))).toBe(null);
    expect(replay(issueOf(DAY, OPENED), policy, ROSTER, null)).toBe(null);
  });

  it("is missed when nobody answers in time, and kept when somebody does", () => {
    expect(short(at_("16:00:01", [OPENED])?.response)).toBe("missed 16:00");
    expect(short(at_("16:00:01", [OPENED, "15:00 comment staff Hello"])?.response)).toBe("met 16:00");
  });

  it("is promised what its customer's tier is", async () => {
    const tiers = await policyOf(`${BASE}tiers: { gold: { severities: { sev4: { response: 1 hour, resolution: 2 hours } } } }\n`);
    const found = at_("10:05", [OPENED, "10:01 labeled gold"], tiers);
    expect(found && duesOf(found)).toEqual(["open 11:00", "none null"]);
  });

  it("stays one when it is closed, once it has our comment", () => {
    const seen = visited(DAY, [OPENED, "12:00 closed staff"], ["10:05", policy], ["12:05", policy]);
    expect(seen.map(({ state, incident }) => [state, incident.untriaged])).toEqual([
      ["open", true],
      ["resolved", true],
    ]);
  });

  it.each(["staff", "stranger"])("is set aside while a label that %s put on keeps it out, by name and hand", (by) => {
    const lines = [OPENED, `12:00 labeled question by ${by}`, `13:00 unlabeled question by ${by}`];
    const [, second, third] = visited(DAY, lines, ["10:05", policy], ["12:30", policy], ["13:05", policy]);
    expect(second?.state).toBe("set-aside");
    expect(second?.holding).toMatchObject({
      hold: { type: "set-aside", cause: "excluded", reason: `the label “question”, put on by ${by}` },
      by: { login: by },
      since: at("12:00", DAY),
    });
    expect([third?.state, short(third?.response)]).toEqual(["open", "open 17:00"]);
  });

  it("is set aside once the policy has the key no more: nothing is promised, and it had no severity", async () => {
    const [, second] = visited(DAY, [OPENED], ["10:05", policy], ["16:30", await policyOf(BASE.replace(/^untriaged.*$/m, ""))]);
    expect([second?.state, second?.holding?.hold, second?.missed]).toEqual([
      "set-aside",
      { type: "set-aside", cause: "no-severity", reason: "our policy promised nothing then" },
      false,
    ]);
  });

  it("stays one whatever severity strangers gave it, once that is off, and is none where support had set or confirmed it", () => {
    const [, mine] = visited(DAY, [OPENED, "10:01 labeled sev1 by stranger", "10:10 unlabeled sev1"], ["10:05", policy], ["10:15", policy]);
    expect([mine?.incident.untriaged, short(mine?.response)]).toEqual([true, "open 16:00"]);
    for (const lines of [
      [OPENED, "10:01 labeled sev1", "10:10 unlabeled sev1"],
      [OPENED, "10:01 labeled sev1 by stranger", "10:02 comment staff /confirm", "10:10 unlabeled sev1"],
    ]) {
      expect(visited(DAY, lines, ["10:05", policy], ["10:15", policy])[1]?.state).toBe("set-aside");
    }
  });

  it("keeps its verdict when a label keeps it out later", () => {
    const [, , third] = visited(DAY, [OPENED, "17:00 labeled question"], ["10:05", policy], ["16:30", policy], ["17:05", policy]);
    expect([third?.state, short(third?.response)]).toEqual(["set-aside", "missed 16:00"]);
  });
});

describe("a severity that is set later", () => {
  it("takes over with its own clock from the opening", () => {
    for (const under of [policy, labeled]) {
      const found = at_("10:25", [OPENED, "10:20 labeled sev1"], under);
      expect(found && [...duesOf(found), found.incident.untriaged]).toEqual(["open 10:30", "open 14:00", false]);
    }
  });

  it("counts from its label where the issue was not waiting for one", () => {
    expect(short(at_("10:25", [OPENED, "10:01 labeled question", "10:20 labeled sev1"], labeled)?.response)).toBe("open 10:50");
    expect(short(at_("10:25", ["10:00 opened staff", "10:20 labeled sev1"], labeled)?.resolutions[0])).toBe("open 14:20");
  });

  it("is late from the first moment where its time has passed", () => {
    expect(short(at_("12:05", [OPENED, "12:00 labeled sev1"])?.response)).toBe("missed 10:30");
  });

  it("leaves the first answer's verdict, as runs wrote it down or not", () => {
    const lines = [OPENED, "11:00 comment staff Hello", "12:00 labeled sev1"];
    const [, , third] = visited(DAY, lines, ["10:05", policy], ["11:05", policy], ["12:05", policy]);
    const late = visited(DAY, lines, ["12:05", policy])[0];
    for (const found of [third, late]) {
      expect([short(found?.response), found?.response.promised, found?.response.severity.key, found?.response.ledger?.amount]).toEqual([
        "met 16:00",
        "6 hours",
        "sev4",
        6 * 3_600_000,
      ]);
      expect(short(found?.resolutions[0])).toBe("open 14:00");
    }
  });

  it("leaves a miss", () => {
    const [, , third] = visited(DAY, [OPENED, "17:00 labeled sev4"], ["10:05", policy], ["16:05", policy], ["17:05", policy]);
    expect([short(third?.response), short(third?.resolutions[0])]).toEqual(["missed 16:00", "open 2026-03-03T10:00"]);
  });

  it("is no less the severity it is promised as: the solution's clock counts from the opening", () => {
    const seen = visited(DAY, [OPENED, "10:10 labeled sev4"], ["10:05", policy], ["10:15", policy]);
    expect(duesOf(seen[1] ?? judged(issueOf(DAY, OPENED, "10:10 labeled sev4"), policy, at("10:15", DAY)))).toEqual([
      "open 16:00",
      "open 2026-03-03T10:00",
    ]);
  });

  it("is late, not forgiven, where the solution's time passed while there was none", () => {
    const [, second] = visited(DAY, [OPENED, "15:00 labeled sev1"], ["10:05", policy], ["15:05", policy]);
    expect(short(second?.resolutions[0])).toBe("missed 14:00");
  });
});
