import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import type { Incident } from "../../../src/core/incident/incident.ts";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { Known } from "../../../src/core/incident/known.ts";
import { replay } from "../../../src/core/incident/replay.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { evaluate, NO_SEALS } from "../../../src/core/slo/evaluate.ts";
import { at, clock, incidentOf, issueOf, person, policyOf, ROSTER } from "../../support/scene.ts";
import { timelines } from "./timelines.ts";

const DAY = "2026-03-02";
let policy: Policy;

beforeAll(async () => {
  policy = await policyOf(`
severities:
  sev1: { updates: every 1 hour }
clocks:
  pending-labels: { asked: a log }
  pause-labels: { waiting: Waiting for the customer }
  stop-labels: [mitigated]
`);
});

function severities(issue: Issue): readonly (string | null)[][] {
  return incidentOf(issue, policy).severities.map(({ from, severity }) => [clock(from, DAY), severity?.key ?? null]);
}

/** What a run that saw this incident would write down. */
function knownFrom(incident: Incident): Known {
  const words = incident.replies.map(({ by, text: _, ...word }) => ({ ...word, login: by.login }));
  const judgedThrough = Math.max(0, ...words.map((word) => word.comment ?? 0));
  return {
    words,
    seen: incident.seen,
    judgedThrough,
    unjudged: [],
    untriaged: false,
    unpromised: [],
    reporter: null,
    windows: [],
    answers: [],
    closingWords: [],
    recorded: [],
    acts: incident.acts,
    confirmed: [],
    labelsJudgedThrough: 0,
    severityTrusted: true,
    people: {},
  };
}

/** The same issue with the names of some label events forgotten, as GitHub does with deleted labels. */
function forgetful(issue: Issue, ...names: readonly string[]): Issue {
  const events = issue.events.map(
    (event): TimelineEvent =>
      (event.type === "labeled" || event.type === "unlabeled") && event.label !== null && names.includes(event.label)
        ? { ...event, label: null }
        : event,
  );
  return { ...issue, events };
}

describe("severity", () => {
  it("before the first label its severity counts as in force", () => {
    expect(severities(issueOf(DAY, "09:00 opened customer", "11:00 labeled sev2"))).toEqual([["09:00", "sev2"]]);
  });

  it("is the most severe of several labels, and says that there are several", () => {
    const incident = incidentOf(issueOf(DAY, "09:10 labeled sev3", "09:10 labeled sev1"), policy);
    expect([incident.severity?.key, incident.ambiguous.map(({ key }) => key)]).toEqual(["sev1", ["sev1", "sev3"]]);
    expect(severities(issueOf(DAY, "09:10 labeled sev3", "09:10 labeled sev1"))).toEqual([["09:00", "sev1"]]);
  });

  it("compares labels without case", () => {
    expect(severities(issueOf(DAY, "09:10 labeled SEV1"))).toEqual([["09:00", "sev1"]]);
  });

  it("is none when no label of one was ever on", () => {
    expect(replay(issueOf(DAY, "09:10 labeled question"), policy, ROSTER, null)).toBeNull();
  });

  it("waits for reopening when the label changes while closed", () => {
    const lines = ["09:10 labeled sev3", "10:00 closed staff", "10:30 unlabeled sev3", "10:30 labeled sev1", "12:00 reopened staff"];
    expect(severities(issueOf(DAY, ...lines))).toEqual([
      ["09:00", "sev3"],
      ["12:00", "sev1"],
    ]);
  });

  it("of a deleted label that was put on again under another name is where the issue has it", () => {
    const issue = forgetful(issueOf(DAY, "09:10 labeled old", "10:00 labeled gone", "11:00 unlabeled gone"), "old", "gone");
    expect(severities({ ...issue, labels: ["sev2"] })).toEqual([["09:00", "sev2"]]);
  });

  it("taken off by deleting the label ended at the latest unknown removal", () => {
    const issue = issueOf(DAY, "09:10 labeled sev2");
    const events: TimelineEvent[] = [...issue.events, { type: "unlabeled", at: at("11:00"), actor: null, label: null }];
    expect(severities({ ...issue, labels: [], events })).toEqual([
      ["09:00", "sev2"],
      ["11:00", null],
    ]);
  });

  it("that the issue does not have and nothing took off was never on", () => {
    expect(replay({ ...issueOf(DAY, "09:10 labeled sev2"), labels: [] }, policy, ROSTER, null)).toBeNull();
  });

  it("on the issue without any event was on from the start", () => {
    expect(severities({ ...issueOf(DAY), labels: ["sev4"] })).toEqual([["09:00", "sev4"]]);
  });
});

describe("people", () => {
  it.each`
    who           | part
    ${"staff"}    | ${"staff"}
    ${"lead"}     | ${"staff"}
    ${"customer"} | ${"customer"}
    ${"robot"}    | ${"bot"}
    ${"ghost"}    | ${"customer"}
  `("$who who opened it is $part", ({ who, part }) => {
    expect(incidentOf(issueOf(DAY, `09:00 opened ${who}`, "09:10 labeled sev1"), policy).reporter.part).toBe(part);
  });

  it("listed logins are staff whatever their role, without case", async () => {
    const listing = await policyOf("staff: { users: [Stranger] }");
    expect(incidentOf(issueOf(DAY, "09:10 labeled sev1", "09:20 comment stranger hi"), listing).replies).toHaveLength(1);
  });

  it("a word that counted once counts for good, although its comment and its author are gone", () => {
    const before = incidentOf(issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff hi"), policy);
    const known = knownFrom(before);
    const after = incidentOf(issueOf(DAY, "09:10 labeled sev1"), policy, known);
    expect(after.replies.map(({ at: when, by, text }) => [clock(when), by, text])).toEqual([
      ["09:20", { login: "staff", part: "staff", desk: true }, ""],
    ]);
  });

  it("each of several words that counted once counts for good, though the others are there still", () => {
    const twice = issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff one", "09:20 comment lead two");
    const known = knownFrom(incidentOf(twice, policy));
    const one = { ...twice, events: twice.events.slice(0, 2) };
    expect(incidentOf(one, policy, known).replies.map(({ by }) => by.login)).toEqual(["staff", "lead"]);
    const closed = issueOf(DAY, "09:10 labeled sev1", "10:00 closed staff", "10:30 reopened staff", "11:00 closed lead");
    const after = incidentOf(closed, policy, knownFrom(incidentOf(closed, policy)), { ...ROSTER, roles: new Map([["lead", "maintain"]]) });
    expect(after.replies.map(({ by, kind, at: when }) => [by.login, kind, clock(when)])).toEqual([
      ["staff", "closed", "10:00"],
      ["lead", "closed", "11:00"],
    ]);
  });

  it("an end that staff once gave stays staff's, whatever their role is today", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "10:00 closed former");
    const known = knownFrom(incidentOf(issueOf(DAY, "09:10 labeled sev1"), policy));
    const end = (confirmed: readonly number[]) => incidentOf(issue, policy, { ...known, confirmed }).closings[0];
    expect([end([])?.by.part, end([])?.confirmedAt]).toEqual(["customer", null]);
    expect([end([at("10:00")])?.by.part, end([at("10:00")])?.confirmedAt]).toEqual(["staff", at("10:00")]);
  });

  it("words of one moment come in the order in which they were said, remembered or not", () => {
    const lines = ["09:10 labeled sev1", "09:20 comment staff hi", "10:00 comment lead /ack 09:20 by phone"];
    const known = knownFrom(incidentOf(issueOf(DAY, ...lines.slice(0, 2)), policy));
    const after = incidentOf(issueOf(DAY, ...lines.slice(0, 1), ...lines.slice(2)), policy, { ...known, judgedThrough: 0 });
    expect(after.replies.map(({ kind, recordedAt }) => [kind, clock(recordedAt)])).toEqual([
      ["comment", "09:20"],
      ["acknowledged", "10:00"],
      ["comment", "10:00"],
    ]);
  });

  it("a remembered comment keeps its word, but gives no command any more", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff /pause waiting for a log");
    const before = incidentOf(issue, policy);
    const known = knownFrom(before);
    const after = incidentOf(issue, policy, known, { ...ROSTER, roles: new Map() });
    expect([before.holds.length, after.replies.length, after.holds.length]).toEqual([1, 1, 0]);
    expect(after.replies.map(({ by }) => by)).toEqual([{ login: "staff", part: "staff", desk: true }]);
  });
});

describe("an edited comment", () => {
  const seen = ["09:10 labeled sev1", "09:20 comment staff /pause a log is missing"];

  /** The scene once more, its last comment edited. */
  function edited(issue: Issue, body: string): Issue {
    return { ...issue, events: issue.events.map((event) => (event.type === "commented" ? { ...event, body } : event)) };
  }

  it("counts as it was first seen: its command stays", () => {
    const issue = issueOf(DAY, ...seen);
    const after = incidentOf(edited(issue, "never mind"), policy, knownFrom(incidentOf(issue, policy)));
    expect(after.holds.map(({ hold }) => hold.type)).toEqual(["paused"]);
    expect(after.seen).toEqual(incidentOf(issue, policy).seen);
  });

  it("counts as it was first seen, each for itself", () => {
    const issue = issueOf(
      DAY,
      "09:10 labeled sev1",
      "09:20 comment staff /pause a log",
      "09:30 comment lead /resume",
      "09:40 comment lead bye",
    );
    const known = knownFrom(incidentOf(issue, policy));
    const after = incidentOf(edited(issue, "never mind"), policy, known);
    expect(after.holds.map(({ from, until }) => [clock(from), clock(until)])).toEqual([["09:20", "09:30"]]);
    expect(after.seen).toEqual(known.seen);
  });

  it("gives no command that it did not have", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff hello");
    const after = incidentOf(edited(issue, "/pause surprise"), policy, knownFrom(incidentOf(issue, policy)));
    expect([after.holds, after.commands]).toEqual([[], []]);
  });

  it("of someone who was no staff then is no word now", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment customer hello");
    const known: Known = { ...knownFrom(incidentOf(issue, policy)), judgedThrough: 9_999_999, reporter: "customer" };
    const promoted = { ...ROSTER, roles: new Map([["customer", "admin"] as const]) };
    expect(incidentOf(issue, policy, known, promoted).replies).toEqual([]);
    const both = issueOf(DAY, "09:10 labeled sev1", "09:20 comment customer hello", "09:30 comment staff hi");
    const judged: Known = { ...knownFrom(incidentOf(both, policy)), judgedThrough: 9_999_999, reporter: "customer" };
    expect(incidentOf(both, policy, judged, promoted).replies.map(({ by }) => by.login)).toEqual(["staff"]);
  });
});

describe("closing", () => {
  it("by a change that staff merged is staff's, and the change is linked", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "10:00 closed staff");
    const events = issue.events.map(
      (event): TimelineEvent =>
        event.type === "closed"
          ? { ...event, closer: { type: "pull-request", number: 7, url: "u", repository: "acme/service", mayBeNamed: true } }
          : event,
    );
    const [closing] = incidentOf({ ...issue, events }, policy).closings;
    expect(closing?.confirmedAt).toBe(at("10:00"));
    expect(incidentOf({ ...issue, events }, policy).linked.map(({ number }) => number)).toEqual([7]);
  });

  it("by a bot alone is not confirmed", () => {
    expect(incidentOf(issueOf(DAY, "09:10 labeled sev1", "10:00 closed robot"), policy).closings[0]?.confirmedAt).toBeNull();
  });

  it("is explained by the staff comment shortly before it, never by an old one", () => {
    const explained = incidentOf(
      issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff looking", "10:00 comment staff it was the cache", "10:02 closed staff"),
      policy,
    );
    expect(explained.closings[0]?.reply?.text).toBe("it was the cache");
    const bare = incidentOf(issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff looking", "10:02 closed staff"), policy);
    expect(bare.closings[0]?.reply).toBeNull();
  });
});

describe("commands", () => {
  it.each`
    body                                      | understood
    ${"/impact 40 of 310 customers"}          | ${true}
    ${"  /impact indented"}                   | ${true}
    ${"/next-update 2h\n/impact many\nHello"} | ${true}
    ${"/next-update yesterday"}               | ${false}
    ${"/ack 2099-01-01T10:00Z"}               | ${false}
    ${"/status fixed"}                        | ${false}
    ${"/resume"}                              | ${false}
    ${"/rca share"}                           | ${true}
    ${"/help"}                                | ${true}
    ${"/started 2026-03-02T08:00"}            | ${true}
  `("$body is understood: $understood", ({ body, understood }) => {
    const issue = issueOf(DAY, "09:10 labeled sev1", `09:20 comment staff ${body}`);
    expect(incidentOf(issue, policy).commands.map(({ problem }) => problem === null)).toEqual([understood]);
  });

  it.each(["Please /pause this", "> /pause quoted", "```\n/pause\n```", "/unknown thing", "/pausenow"])(
    "does not take %j for one",
    (body) => {
      expect(incidentOf(issueOf(DAY, "09:10 labeled sev1", `09:20 comment staff ${body}`), policy).commands).toEqual([]);
    },
  );

  it("below other text are answered with what helps, and do nothing", () => {
    const told = incidentOf(issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff text\n/pause"), policy);
    expect([told.commands.map(({ problem }) => problem?.includes("“/pause”")), told.holds]).toEqual([[true], []]);
    expect(incidentOf(issueOf(DAY, "09:10 labeled sev1", "09:20 comment customer text\n/pause"), policy).commands).toEqual([]);
  });

  it("are ignored from anyone else", () => {
    const incident = incidentOf(issueOf(DAY, "09:10 labeled sev1", "09:20 comment customer /pause", "09:30 comment robot /ack"), policy);
    expect([incident.commands, incident.holds, incident.replies]).toEqual([[], [], []]);
  });

  it("under a pause label /resume names the label", () => {
    const incident = incidentOf(issueOf(DAY, "09:10 labeled sev1", "09:15 labeled waiting", "09:20 comment staff /resume"), policy);
    expect(incident.commands[0]?.problem).toContain("waiting");
  });
});

function verdicts(issue: Issue, now: number): string {
  const incident = replay(issue, policy, ROSTER, null);
  if (incident === null) return "none";
  const { response, updates, resolutions, state } = evaluate(incident, policy, NO_SEALS, now);
  return JSON.stringify([
    state,
    ...[response, ...updates, ...resolutions].map(({ key, standing, due, endedAt, remaining }) => [key, standing, due, endedAt, remaining]),
  ]);
}

describe("laws of replay", () => {
  const LATER = at("2026-03-05T09:00");

  it("a repeated closing is one word and one line of the timeline", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff on it", "10:00 closed staff");
    const twice = { ...issue, events: issue.events.flatMap((event) => [event, event]) };
    const told = ({ replies, history, closings }: Incident) => [replies.length, history.length, closings.length];
    expect(told(incidentOf(twice, policy))).toEqual(told(incidentOf(issue, policy)));
  });

  it("a closing with another reason, or a later one by staff, is none repeated", () => {
    const reasons = incidentOf(issueOf(DAY, "09:10 labeled sev1", "10:00 closed staff", "10:00 closed staff not_planned"), policy).closings;
    expect(reasons.map(({ reason, wasCompleted }) => [reason, wasCompleted])).toEqual([["not_planned", true]]);
    const confirmed = incidentOf(issueOf(DAY, "09:10 labeled sev1", "10:00 closed customer", "11:00 closed staff"), policy).closings;
    expect(confirmed.map(({ at: closed, confirmedAt }) => [clock(closed), clock(confirmedAt)])).toEqual([["10:00", "11:00"]]);
    const never = incidentOf(issueOf(DAY, "09:10 labeled sev1", "10:00 closed staff not_planned", "10:05 closed staff duplicate"), policy);
    expect(never.closings.map(({ reason, wasCompleted }) => [reason, wasCompleted])).toEqual([["duplicate", false]]);
    const later = incidentOf(issueOf(DAY, "09:10 labeled sev1", "10:00 closed staff not_planned", "10:05 closed staff"), policy);
    expect(later.closings.map(({ reason, wasCompleted }) => [reason, wasCompleted])).toEqual([["completed", true]]);
  });

  it("repeated and unknown events change nothing", () => {
    fc.assert(
      fc.property(timelines, fc.nat(), (lines, seed) => {
        const issue = issueOf(DAY, ...lines);
        const twice = issue.events.flatMap((event, index) => (index % 3 === seed % 3 ? [event, event] : [event]));
        const noise: TimelineEvent[] = [
          { type: "comment-deleted", at: at("10:00"), actor: null },
          { type: "assigned", at: at("11:00"), actor: person("staff"), assignee: "staff" },
        ];
        expect(verdicts({ ...issue, events: [...twice, ...noise] }, LATER)).toBe(verdicts(issue, LATER));
      }),
    );
  });

  it("the order in which pages arrive changes nothing", () => {
    fc.assert(
      fc.property(timelines, fc.nat({ max: 14 }), (lines, cut) => {
        const issue = issueOf(DAY, ...lines);
        const times = issue.events.map((event) => event.at);
        fc.pre(new Set(times).size === times.length);
        const events = [...issue.events.slice(cut), ...issue.events.slice(0, cut)];
        expect(verdicts({ ...issue, events }, LATER)).toBe(verdicts(issue, LATER));
      }),
    );
  });

  it("a prefix at its own moment gives what was said then", () => {
    fc.assert(
      fc.property(timelines, fc.nat({ max: 3000 }), (lines, minutes) => {
        const moment = at("09:06", DAY) + minutes * 60_000;
        const prefix = issueOf(DAY, ...lines.filter((line) => at(line.split(" ")[0] ?? "", DAY) <= moment));
        expect(verdicts(issueAsOf(issueOf(DAY, ...lines), moment), moment)).toBe(verdicts(prefix, moment));
      }),
    );
  });

  it("a miss never disappears when more happens, unless set aside", () => {
    fc.assert(
      fc.property(timelines, fc.nat({ max: 3000 }), (lines, minutes) => {
        const moment = at("09:06", DAY) + minutes * 60_000;
        const missedAt = (when: number) => {
          const incident = replay(issueAsOf(issueOf(DAY, ...lines), when), policy, ROSTER, null);
          if (incident === null) return null;
          const { response, resolutions, state } = evaluate(incident, policy, NO_SEALS, when);
          return state === "set-aside"
            ? null
            : [response, ...resolutions].filter(({ standing }) => standing === "missed").map(({ key, due }) => `${key} ${due}`);
        };
        const then = missedAt(moment);
        const later = missedAt(LATER);
        if (then === null || later === null) return;
        expect(later).toEqual(expect.arrayContaining(then));
      }),
    );
  });

  it("every ledger covers its clock's life without gap or overlap, and its counted time is open time of the calendar", () => {
    fc.assert(
      fc.property(timelines, (lines) => {
        const incident = replay(issueOf(DAY, ...lines), policy, ROSTER, null);
        if (incident === null) return;
        const { response, updates, resolutions } = evaluate(incident, policy, NO_SEALS, LATER);
        for (const { ledger, startedAt, endedAt, due, standing } of [response, ...updates, ...resolutions]) {
          if (ledger === null || ledger.spans.length === 0) continue;
          expect(ledger.spans[0]?.from).toBe(startedAt);
          for (const [index, span] of ledger.spans.slice(1).entries()) expect(span.from).toBe(ledger.spans[index]?.until);
          const until = ledger.spans.at(-1)?.until ?? 0;
          if (endedAt !== null) expect(until).toBe(endedAt);
          if (standing === "open") expect([until, ledger.counted]).toEqual([due, ledger.amount]);
          if (standing === "met") expect(ledger.counted).toBeLessThanOrEqual(ledger.amount);
        }
      }),
    );
  });
});
