import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Evaluation, type Objective, unansweredComment } from "../../../src/core/slo/evaluation.ts";
import { at, clock, issueOf, judged, policyOf } from "../../support/scene.ts";
import { DAY, retold, type Visit, visited } from "./runs.ts";

const CLOCKS =
  "clocks: { pending-labels: { asked: a log }, pause-labels: { waiting: A vendor }, stop-labels: [mitigated] }\nexclusions: { beta: Beta }";
const promising = (promise: string) =>
  policyOf(`extends: none\nseverities: { sev1: { title: Critical${promise} }, sev2: { title: Major } }\n${CLOCKS}`);
const policy = await promising(", next-reply: 1 hour");
const none = await promising("");
const stricter = await promising(", next-reply: 10 minutes");
const bestEffort = await promising(", next-reply: best effort");

const OPENED = ["09:00 opened customer It fails.", "09:00 labeled sev1", "09:10 comment staff We look into it."];
const WAITS = [...OPENED, "10:00 comment customer It got worse, what shall we do?"];

function short({ standing, startedAt, due, endedAt }: Objective): string {
  return `${clock(startedAt, DAY)} ${standing} ${clock(due, DAY)} ${clock(endedAt, DAY)}`;
}

const shorts = ({ nextReplies }: Evaluation) => nextReplies.map(short);
const repliesAt = (now: string, ...lines: readonly string[]) => shorts(judged(issueOf(DAY, ...lines), policy, at(now, DAY)));

describe("a next reply", () => {
  it.each`
    case                                                                    | now        | lines                                                                                                        | replies
    ${"is due from the reporter's first comment after support's last word"} | ${"10:30"} | ${WAITS}                                                                                                     | ${["10:00 open 11:00 null"]}
    ${"does not start anew with more comments"}                             | ${"10:30"} | ${[...WAITS, "10:20 comment customer Anybody there?"]}                                                       | ${["10:00 open 11:00 null"]}
    ${"is not promised before the first answer"}                            | ${"10:30"} | ${["09:00 opened customer It fails.", "09:00 labeled sev1", "09:20 comment customer It got worse."]}         | ${[]}
    ${"is kept at the due instant"}                                         | ${"12:00"} | ${[...WAITS, "11:00 comment staff Use last month's report."]}                                                | ${["10:00 met 11:00 11:00"]}
    ${"is missed a second later"}                                           | ${"12:00"} | ${[...WAITS, "11:00:01 comment staff Use last month's report."]}                                             | ${["10:00 missed 11:00 11:00:01"]}
    ${"is promised each time"}                                              | ${"14:00"} | ${[...WAITS, "10:30 comment staff Use last month's report.", "12:00 comment customer That one fails, too."]} | ${["10:00 met 11:00 10:30", "12:00 missed 13:00 null"]}
    ${"is not promised to a bare thank-you"}                                | ${"10:30"} | ${[...OPENED, "10:00 comment customer Thanks!"]}                                                             | ${[]}
    ${"is not promised to a bare reference"}                                | ${"10:30"} | ${[...OPENED, "10:00 comment customer #12"]}                                                                 | ${[]}
    ${"is promised to a picture alone"}                                     | ${"10:30"} | ${[...OPENED, "10:00 comment customer ![shot](https://github.test/user-attachments/assets/1)"]}              | ${["10:00 open 11:00 null"]}
    ${"is promised to a file alone"}                                        | ${"10:30"} | ${[...OPENED, "10:00 comment customer [log.txt](https://github.test/user-attachments/files/1/log.txt)"]}     | ${["10:00 open 11:00 null"]}
    ${"is promised to who asks once more"}                                  | ${"10:30"} | ${[...OPENED, "10:00 comment customer ping"]}                                                                | ${["10:00 open 11:00 null"]}
    ${"is not promised to strangers"}                                       | ${"10:30"} | ${[...OPENED, "10:00 comment stranger It fails here, too, and it got worse."]}                               | ${[]}
    ${"is not promised of what support opened"}                             | ${"10:30"} | ${["09:00 opened staff It fails.", "09:00 labeled sev1", "10:00 comment customer It got worse."]}            | ${[]}
    ${"is not given by bots, labels or strangers"}                          | ${"10:30"} | ${[...WAITS, "10:10 comment robot On it.", "10:10 labeled asked", "10:11 comment stranger Try again."]}      | ${["10:00 open 11:00 null"]}
    ${"is not held by a pause"}                                             | ${"10:30"} | ${[...WAITS, "10:10 labeled waiting"]}                                                                       | ${["10:00 open 11:00 null"]}
    ${"is held while it is mitigated"}                                      | ${"14:00"} | ${[...WAITS, "10:10 labeled mitigated"]}                                                                     | ${["10:00 held null null"]}
    ${"goes on after it was mitigated"}                                     | ${"13:10"} | ${[...WAITS, "10:10 labeled mitigated", "13:00 unlabeled mitigated"]}                                        | ${["10:00 open 13:50 null"]}
    ${"is held while it is set aside"}                                      | ${"14:00"} | ${[...WAITS, "10:10 labeled beta"]}                                                                          | ${["10:00 held null null"]}
    ${"has no verdict while others have it closed"}                         | ${"14:00"} | ${[...WAITS, "10:10 closed stranger completed"]}                                                             | ${["10:00 held null null"]}
    ${"goes on when it is reopened"}                                        | ${"13:10"} | ${[...WAITS, "10:10 closed stranger completed", "13:00 reopened customer"]}                                  | ${["10:00 open 13:50 null"]}
    ${"is given by support's closing"}                                      | ${"14:00"} | ${[...WAITS, "10:40 closed staff completed"]}                                                                | ${["10:00 met 11:00 10:40"]}
    ${"is given by an answer elsewhere"}                                    | ${"14:00"} | ${[...WAITS, "12:00 comment staff /ack 10:50 by phone"]}                                                     | ${["10:00 met 11:00 10:50"]}
    ${"is not given by an answer before"}                                   | ${"14:00"} | ${[...WAITS, "12:00 comment staff /ack 09:50 by phone"]}                                                     | ${["10:00 missed 11:00 12:00"]}
  `("$case", ({ now, lines, replies }) => {
    expect(repliesAt(now, ...lines)).toEqual(replies);
  });

  it("is not called missed for half an hour while it is not known who wrote what would keep it", () => {
    const lines = [...WAITS, "10:20 comment newcomer Use last month's report."];
    expect(["11:30", "11:30:01"].flatMap((now) => repliesAt(now, ...lines))).toEqual(["10:00 open 11:00 null", "10:00 missed 11:00 null"]);
  });

  it("is nothing where the policy promises none, and nothing that is due where it is best effort", () => {
    for (const other of [none, bestEffort]) {
      const evaluation = judged(issueOf(DAY, ...WAITS), other, at("14:00", DAY));
      expect([evaluation.nextReplies, evaluation.missed, clock(unansweredComment(evaluation)?.at ?? null, DAY)]).toEqual([
        [],
        false,
        "10:00",
      ]);
    }
  });

  it("waits for whom fold and summary call waiting, whatever happens", () => {
    const act = fc.constantFrom(
      "comment customer It fails again.",
      "comment customer Thanks!",
      "comment staff Try once more.",
      "comment staff /ack 09:30 by phone",
      "comment stranger Same here.",
      "labeled waiting",
      "unlabeled waiting",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 601, max: 3_000 }), act), { maxLength: 12 }), (acts) => {
        const time = (second: number) => new Date(at("09:00", DAY) + second * 1_000).toISOString().slice(11, 19);
        const lines = acts.toSorted(([a], [b]) => a - b).map(([second, what]) => `${time(second)} ${what}`);
        const evaluation = judged(issueOf(DAY, ...OPENED, ...lines), policy, at("09:55", DAY));
        const waiting = evaluation.nextReplies.filter(({ endedAt }) => endedAt === null);
        expect(waiting.map(({ startedAt }) => startedAt)).toEqual([unansweredComment(evaluation)?.at ?? []].flat());
        for (const { ledger } of evaluation.nextReplies) {
          expect(ledger?.spans.reduce((sum, span) => sum + span.counted, 0)).toBe(ledger?.counted);
        }
      }),
    );
  });
});

describe("what was written down of next replies", () => {
  it("is put right by an `/ack` for an answer in time", () => {
    const lines = [...WAITS, "12:00 comment staff /ack 10:50 by phone"];
    const [, missed, right] = visited(DAY, lines, ["10:30", policy], ["11:30", policy], ["12:01", policy]);
    expect([missed, right].map((one) => one && shorts(one))).toEqual([["10:00 missed 11:00 null"], ["10:00 met 11:00 10:50"]]);
    expect(clock(right?.nextReplies[0]?.correctedAt ?? null, DAY)).toBe("12:00");
  });

  it("stays when the comment that began it is deleted, once it has its verdict; who deletes an open question waits no more", () => {
    // Something else that happened then, so that other comments keep their ids.
    const gone = [...OPENED, "10:00 labeled other", "12:00 comment staff Use last month's report."];
    expect(retold(DAY, ["11:30", policy, WAITS], ["12:30", policy, gone]).map(shorts)).toEqual([
      ["10:00 missed 11:00 null"],
      ["10:00 missed 11:00 12:00"],
    ]);
    expect(retold(DAY, ["10:30", policy, WAITS], ["12:30", policy, OPENED]).map(shorts)).toEqual([["10:00 open 11:00 null"], []]);
  });

  it("is not added to when a comment of before is edited", () => {
    const later = [
      "10:30 comment staff Use last month's report.",
      "10:40 comment customer That one fails, too.",
      "10:50 comment staff Try now.",
    ];
    const thanked = [...OPENED, "09:20 comment customer Thanks!", "09:59 comment staff We are still at it.", ...WAITS.slice(3), ...later];
    const edited = thanked.map((line) => line.replace("Thanks!", "How long will it take?"));
    const seen = retold(DAY, ["10:35", policy, thanked], ["11:00", policy, edited]);
    expect(seen.map(shorts)).toEqual([["10:00 met 11:00 10:30"], ["10:00 met 11:00 10:30", "10:40 met 11:40 10:50"]]);
  });

  const changed = (visits: readonly Visit[], ...lines: readonly string[]) => visited(DAY, [...WAITS, ...lines], ...visits).map(shorts);

  it("stays as it was shown when a stricter policy would put it into the past, and moves where that is ahead", () => {
    expect(
      changed([
        ["10:05", policy],
        ["10:30", stricter],
      ]),
    ).toEqual([["10:00 open 11:00 null"], ["10:00 open 11:00 null"]]);
    expect(
      changed([
        ["10:05", policy],
        ["10:06", stricter],
      ]),
    ).toEqual([["10:00 open 11:00 null"], ["10:00 open 10:10 null"]]);
  });

  it("counts from the change where it was not promised before; what was over by then is neither kept nor missed", () => {
    const seen = changed(
      [
        ["13:00", none],
        ["14:00", policy],
        ["14:10", policy],
      ],
      "12:00 comment staff Use last month's report.",
      "12:30 comment customer Fails, too.",
    );
    expect(seen).toEqual([[], ["12:30 open 15:00 null"], ["12:30 open 15:00 null"]]);
    const over = changed(
      [
        ["09:20", none],
        ["13:00", policy],
        ["14:00", policy],
        ["14:10", stricter],
        ["14:20", stricter],
      ],
      "12:00 comment staff Use last month's report.",
    );
    expect(over).toEqual([[], [], [], [], []]);
  });

  it("is counted by what was promised before, where it began and fell due between two runs", () => {
    const [, second] = changed([
      ["09:30", policy],
      ["11:30", policy],
    ]);
    expect(second).toEqual(["10:00 missed 11:00 null"]);
    const [, moved] = changed([
      ["09:30", policy],
      ["10:30", stricter],
    ]);
    expect(moved).toEqual(["10:00 open 10:40 null"]);
  });

  it("is what the incident's tier promises, and a tier that comes late only makes it stricter", async () => {
    const tiered = await policyOf(`
extends: none
severities: { sev1: { title: Critical, next-reply: 1 hour } }
tiers: { gold: { labels: [gold], severities: { sev1: { next-reply: 20 minutes } } }, slow: { labels: [slow], severities: { sev1: { next-reply: 8 hours } } } }
`);
    const under = (...lines: readonly string[]) =>
      shorts(judged(issueOf(DAY, ...OPENED, ...lines, WAITS[3] ?? ""), tiered, at("12:00", DAY)));
    expect(under("09:30 labeled gold")).toEqual(["10:00 missed 10:20 null"]);
    expect(under("09:30 labeled slow")).toEqual(["10:00 open 18:00 null"]);
    const late = visited(
      DAY,
      [...WAITS, "10:10 labeled gold", "10:25 labeled slow"],
      ["10:05", tiered],
      ["10:11", tiered],
      ["10:30", tiered],
    );
    expect(late.map(shorts)).toEqual([["10:00 open 11:00 null"], ["10:00 open 10:20 null"], ["10:00 missed 10:20 null"]]);
  });

  it("is nothing for an issue that is not sorted yet, and counts once it is", async () => {
    const unsorted = await policyOf(`
extends: none
severities: { sev1: { title: Critical, response: 1 hour, next-reply: 1 hour } }
untriaged: { as: sev1, from: 2026-03-01 }
`);
    const lines = [...WAITS.filter((line) => !line.includes("labeled")), "11:30 labeled sev1"];
    const seen = visited(DAY, lines, ["09:05", unsorted], ["10:30", unsorted], ["11:31", unsorted]);
    expect(seen.slice(0, 2).map(shorts)).toEqual([[], []]);
    expect(seen[2]?.nextReplies.map(({ standing }) => standing)).not.toContain("missed");
  });

  it("keeps the last twenty verdicts one by one, and counts the others", () => {
    const rounds = Array.from({ length: 30 }, (_, round) => round);
    const time = (round: number, minute: number) => new Date(at("10:00", DAY) + (round * 100 + minute) * 60_000).toISOString().slice(0, 19);
    const lines = rounds.flatMap((round) => [
      `${time(round, 0)} comment customer It fails again, number ${round}.`,
      `${time(round, round % 3 === 0 ? 70 : 30)} comment staff Try number ${round}.`,
    ]);
    const visits = rounds.map((round): Visit => [time(round, 99), policy]);
    const countsOf = ({ nextReplies, olderReplies }: Evaluation) => {
      const count = (standing: "met" | "missed") =>
        nextReplies.filter((one) => one.standing === standing).length + (olderReplies?.[standing] ?? 0);
      return [count("met"), count("missed")];
    };
    const seen = visited(DAY, [...OPENED, ...lines], ...visits, [time(30, 10), stricter]);
    const judgedSoFar = rounds.map((round) => [round + 1 - Math.ceil((round + 1) / 3), Math.ceil((round + 1) / 3)]);
    expect(seen.map(countsOf)).toEqual([...judgedSoFar, judgedSoFar.at(-1)]);
    expect(seen.at(-1)?.nextReplies.length).toBe(20);
  });
});
