import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StaffCommand } from "../../../src/core/incident/incident.ts";
import { type Marker, readMarker, withMarker } from "../../../src/core/notice/marker.ts";
import { type Memory, memoryFrom, NO_MEMORY } from "../../../src/core/notice/memory.ts";

const COMMANDS: { readonly [Type in StaffCommand["type"]]: StaffCommand & { readonly type: Type } } = {
  ack: { type: "ack", answeredAt: 1, how: "by phone" },
  status: { type: "status", phase: "monitoring" },
  impact: { type: "impact", text: "some" },
  cause: { type: "cause", text: "a role" },
  workaround: { type: "workaround", text: "wait" },
  "next-update": { type: "next-update", due: 2 },
  pending: { type: "pending", reason: "a log" },
  pause: { type: "pause", until: 4, reason: "waiting" },
  resume: { type: "resume" },
  window: { type: "window", from: 3, until: 4 },
  started: { type: "started", troubleAt: 3 },
  ended: { type: "ended", overAt: 4 },
  confirm: { type: "confirm" },
  "share-rca": { type: "share-rca" },
  help: { type: "help" },
};

const TERMS = { severity: "sev1", amount: 3, promised: "1 hour", calendar: "c", from: null };

const FULL: Memory = {
  words: [
    { at: 5, kind: "comment", recordedAt: 6, login: "ana", comment: 7, url: "https://x/7", how: null, next: 9 },
    { at: 8, kind: "closed", recordedAt: 8, login: null, comment: null, url: null, how: "by phone", next: null },
  ],
  seen: [{ comment: 7, commands: Object.values(COMMANDS), problems: ["“/x” was not understood."] }],
  reporter: "customer",
  untriaged: true,
  unpromised: [
    { from: 3, until: 4 },
    { from: 5, until: null },
  ],
  during: [{ number: 12, from: 3, until: 4 }],
  windows: [6],
  answers: [{ comment: 9, at: 10 }],
  acts: [{ at: 3, what: "labeled", label: "sev1", login: "ana", part: "staff", desk: true, means: "sev1" }],
  closingWords: [{ of: 5, comment: 7 }],
  confirmed: [8],
  labelsJudgedThrough: 4,
  severityTrusted: true,
  people: { ana: "staff" },
  verdicts: {
    response: {
      verdict: "met",
      due: 9,
      endedAt: 5,
      severity: "sev1",
      promised: "1 hour",
      fingerprint: "f",
      correctedAt: null,
      terms: TERMS,
    },
  },
  deadlines: {
    resolution: {
      due: 20,
      fingerprint: "f",
      targets: { sev1: "t" },
      movedFrom: 19,
      clock: TERMS,
      terms: [{ ...TERMS, amount: null, since: 12 }],
    },
  },
  calendars: {
    c: {
      timezone: "Etc/UTC",
      hours: [[[540, 1020]], [], [], [], [], [], []],
      holidays: { "2026-12-24": { name: "Eve", from: 0, until: null } },
      special: {},
    },
  },
  olderReplies: { through: 1, met: 2, missed: 3 },
  judgedThrough: 7,
  unjudged: [{ comment: 9, at: 8 }],
  reactedThrough: 6,
  recorded: ["opened"],
  decided: ["staff opened"],
  labels: ["slo: missed"],
  pinned: true,
  mails: [
    {
      audience: "staff",
      channel: "pager",
      keys: ["opened"],
      asOf: 3,
      id: "i",
      state: "claimed",
      tries: 1,
      refused: true,
      delivered: ["a"],
      severity: "sev1",
      calls: "@ann @bo",
      rca: null,
      awaits: null,
    },
  ],
  subject: "Down",
  rca: {
    openingSince: 9,
    repository: "acme/rca",
    number: 1,
    url: "https://x/1",
    due: 30,
    shown: "d",
    isPrivate: true,
    finishedAt: 25,
    isDropped: false,
    items: { done: 1, of: 2 },
    remarks: [{ what: "open-items", state: "posted" }],
  },
  ask: { comment: 11, at: 12, by: null, url: "", outcome: "refused", lacks: [{ why: "empty", section: "Cause" }] },
  shared: [{ key: "rca:shared", askedAt: 12, by: "ana", digest: "d", state: "claimed", url: null }],
  terms: { closedAt: 13, policy: { name: "policy.yml", text: "extends: gruntwork" } },
  editedBy: null,
  duplicates: [{ number: 7, since: 3, told: [{ channel: "mail", at: 2 }], said: 5, end: 5, mails: ["mail"], until: 6 }],
  originals: [4],
  searched: { at: 40, under: "d" },
  alert: { count: 21, lines: [{ at: 1, state: "firing", id: "acme/airlock/7", key: "", what: "", severity: "" }] },
  swallowed: [".github/incident-slo/news.md.hbs:1: there is no field x here."],
};

const SEAT = { repository: "acme/service", number: 1, createdAt: 0, author: null };

function markerOf(data: unknown): Marker | null {
  return readMarker(`<!-- incident-slo:${JSON.stringify(data).replaceAll("\n", " ")} -->`, SEAT, null);
}

/** `FULL` with some of its parts, however deep, replaced by anything or gone. */
function damaged(whole: unknown): fc.Arbitrary<unknown> {
  const anything = { arbitrary: fc.jsonValue({ maxDepth: 1 }), weight: 1 };
  if (Array.isArray(whole)) return fc.oneof(anything, { arbitrary: fc.tuple(...whole.map(damaged), fc.jsonValue()), weight: 9 });
  if (typeof whole !== "object" || whole === null) return fc.oneof(anything, { arbitrary: fc.constant(whole), weight: 9 });
  const parts = Object.fromEntries(Object.entries(whole).map(([key, part]) => [key, damaged(part)]));
  return fc.oneof(anything, { arbitrary: fc.record(parts, { requiredKeys: Object.keys(parts).slice(1) }), weight: 9 });
}

describe("a memory", () => {
  it("is read as it was written, to the letter", () => {
    expect(JSON.stringify(memoryFrom(JSON.parse(JSON.stringify(FULL))))).toBe(JSON.stringify(FULL));
    expect(Object.keys(NO_MEMORY)).toEqual(Object.keys(FULL));
  });

  it.each([[null], ["text"], [7], [[]], [{}], [{ words: {}, people: [], rca: [], mails: "x", severityTrusted: "true" }]])(
    "of %j is empty",
    (data) => {
      expect(memoryFrom(data)).toEqual(NO_MEMORY);
    },
  );

  it("leaves out what is not whole, and keeps what stands beside it", () => {
    const seen = [
      { comment: 7, commands: [{ type: "status", phase: "guessing" }, { type: "toString" }, COMMANDS.ack, null], problems: [1, "x"] },
    ];
    const words = [FULL.words[0], { ...FULL.words[0], at: "5" }, { at: 5 }];
    const people = { ana: "staff", ben: "boss" };
    const verdicts = { ...FULL.verdicts, update: { verdict: "maybe" } };
    const deadlines = {
      resolution: {
        ...FULL.deadlines.resolution,
        terms: [{ ...TERMS, amount: null, since: 12 }, { amount: 3 }],
        clock: { severity: "sev1" },
      },
    };
    const shared = [...FULL.shared, { ...FULL.shared[0], state: "thought of" }];
    expect(memoryFrom({ ...FULL, seen, words, people, verdicts, deadlines, shared, rca: { openingSince: 9 } })).toEqual({
      ...FULL,
      seen: [{ comment: 7, commands: [COMMANDS.ack], problems: ["x"] }],
      words: FULL.words.slice(0, 1),
      people: { ana: "staff" },
      deadlines: { resolution: { ...FULL.deadlines.resolution, clock: null } },
      rca: null,
    });
  });

  it("of an earlier release is read, with what it did not know yet", () => {
    const mail = {
      audience: "customers",
      keys: ["opened"],
      asOf: 3,
      id: "i",
      state: "sent",
      tries: 1,
      refused: false,
      severity: "",
      rca: null,
      awaits: null,
    };
    const rca = { openingSince: 9, repository: "acme/rca", number: 1, url: "https://x/1", due: 30, shown: "d" };
    const word = { at: 5, kind: "comment", login: "ana", comment: 7 };
    const { verdicts, judgedThrough } = FULL;
    expect(markerOf({ kind: "status", shown: "d", memory: { words: [word], verdicts, judgedThrough, mails: [mail], rca } })).toEqual({
      kind: "status",
      shown: "d",
      memory: {
        ...NO_MEMORY,
        words: [{ ...word, recordedAt: 5, url: null, how: null, next: null }],
        verdicts,
        judgedThrough,
        reactedThrough: judgedThrough,
        mails: [{ ...mail, channel: "mail", delivered: [], calls: "" }],
        rca: { ...rca, isPrivate: null, finishedAt: null, isDropped: false, items: null, remarks: [] },
      },
    });
  });
});

describe("a marker", () => {
  it.each`
    data                                                      | read
    ${{ kind: "news" }}                                       | ${{ kind: "news", shown: "", keys: [], corrected: false }}
    ${{ kind: "news", keys: ["opened", 1], corrected: "no" }} | ${{ kind: "news", shown: "", keys: ["opened"], corrected: false }}
    ${{ kind: "news", keys: "opened" }}                       | ${null}
    ${{ kind: "rca", incident: "a/b#1" }}                     | ${{ kind: "rca", incident: "a/b#1", due: null }}
    ${{ kind: "rca", due: 5 }}                                | ${null}
    ${{ kind: "status" }}                                     | ${{ kind: "status", shown: "", memory: NO_MEMORY }}
    ${{ kind: "policy", more: 1 }}                            | ${{ kind: "policy" }}
    ${{ kind: "toString" }}                                   | ${null}
  `("of $data is $read", ({ data, read }) => {
    expect(markerOf(data)).toEqual(read);
  });

  it("of any data is read without a throw, and reads the same when it is written again", () => {
    const kind = fc.constantFrom("status", "news", "rca", "policy");
    const fields = {
      shown: fc.jsonValue(),
      memory: damaged(FULL),
      keys: fc.jsonValue(),
      corrected: fc.jsonValue(),
      incident: fc.jsonValue(),
    };
    const some = fc.record({ kind, ...fields }, { requiredKeys: ["kind", "memory"] });
    fc.assert(
      fc.property(fc.oneof(some, fc.jsonValue()), (data) => {
        const marker = markerOf(data);
        if (marker === null) return;
        const written = readMarker(withMarker("A text.", marker, SEAT, null), SEAT, null);
        const again = written === null ? null : readMarker(withMarker("A text.", written, SEAT, null), SEAT, null);
        expect({ ...written, text: null }).toEqual({ ...marker, text: null });
        expect(JSON.stringify(again)).toBe(JSON.stringify(written));
      }),
    );
  });
});
