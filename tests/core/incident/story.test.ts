import { beforeAll, describe, expect, it } from "vitest";
import type { HistoryEntry, Incident } from "../../../src/core/incident/incident.ts";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { Known } from "../../../src/core/incident/known.ts";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { at, clock, incidentOf, issueOf, person, policyOf } from "../../support/scene.ts";

const DAY = "2026-03-02";
let policy: Policy;

beforeAll(async () => {
  policy = await policyOf(`
clocks:
  pause-labels: { Waiting: Waiting for the customer }
  stop-labels: [Mitigated]
exclusions: { Beta: Beta feature }
staff: { users: [listed-bot] }
`);
});

function incident(...lines: readonly string[]): Incident {
  return incidentOf(issueOf(DAY, ...lines), policy);
}

function withEvents(issue: Issue, ...events: readonly TimelineEvent[]): Issue {
  return { ...issue, events: [...issue.events, ...events] };
}

/** A milestone in one line: time, who, what. */
function line({ at: when, by, what }: HistoryEntry): string {
  const who = `${clock(when)} ${by.login ?? "nobody"}`;
  switch (what.type) {
    case "opened":
    case "reopened":
      return `${who} ${what.type}`;
    case "confirmed":
      return `${who} confirmed ${what.severity?.key ?? "the end"}`;
    case "severity":
      return `${who} severity ${what.from?.key ?? "none"} → ${what.severity?.key ?? "none"}`;
    case "word":
      return `${who} ${what.first ? "first word" : "word"} “${what.text}”${what.next === null ? "" : `, next ${clock(what.next)}`}`;
    case "held":
    case "resumed":
      return `${who} ${what.type} ${what.hold.type} ${what.hold.cause}${"reason" in what.hold && what.hold.reason !== "" ? `: ${what.hold.reason}` : ""}`;
    case "closed":
      return `${who} closed ${what.reason}${what.closer === null ? "" : ` by ${what.closer.type}`}`;
    case "referenced":
      return `${who} referenced #${what.change.number}`;
    case "transferred":
      return `${who} transferred from ${what.from}`;
  }
}

describe("a whole story", () => {
  const lines = [
    "09:00 opened customer",
    "09:05 labeled sev3",
    "09:10 comment customer please",
    "09:15 labeled sev1 by lead",
    "09:20 comment staff /next-update 10:00\n\nWe look.",
    "09:30 comment staff /pause a log",
    "09:40 comment lead /resume",
    "09:45 labeled Waiting",
    "09:50 unlabeled Waiting by lead",
    "10:00 labeled Beta",
    "10:05 unlabeled Beta",
    "10:10 labeled Mitigated",
    "10:15 unlabeled Mitigated",
    "10:20 unlabeled sev1",
    "10:25 unlabeled sev3",
    "10:30 labeled sev2",
    "10:40 closed customer",
    "10:45 comment staff /confirm\n\nIt was the cache.",
    "11:00 reopened customer",
    "11:10 closed staff duplicate",
  ];

  it("is told in milestones, each with who and when", () => {
    expect(incident(...lines).history.map(line)).toEqual([
      "09:00 customer opened",
      "09:05 staff severity none → sev3",
      "09:15 lead severity sev3 → sev1",
      "09:20 staff first word “We look.”, next 10:00",
      "09:30 staff held paused command: a log",
      "09:30 staff word “”",
      "09:40 lead resumed paused command: a log",
      "09:40 lead word “”",
      "09:45 staff held paused label: Waiting for the customer",
      "09:50 lead resumed paused label: Waiting for the customer",
      "10:00 staff held set-aside excluded: Beta feature",
      "10:05 staff resumed set-aside excluded: Beta feature",
      "10:10 staff held resolved stop-label",
      "10:15 staff resumed resolved stop-label",
      "10:20 staff severity sev1 → sev3",
      "10:25 staff severity sev3 → none",
      "10:25 staff held set-aside no-severity",
      "10:30 staff severity none → sev2",
      "10:30 staff resumed set-aside no-severity",
      "10:40 customer closed completed",
      "10:45 staff confirmed the end",
      "10:45 staff word “It was the cache.”",
      "11:00 customer reopened",
      "11:10 staff closed duplicate",
    ]);
  });

  it("has the holds that its clocks need, in order", () => {
    expect(
      incident(...lines).holds.map(({ from, until, hold, by }) => [clock(from), clock(until), hold.type, hold.cause, by.login]),
    ).toEqual([
      ["09:30", "09:40", "paused", "command", "staff"],
      ["09:45", "09:50", "paused", "label", "staff"],
      ["10:00", "10:05", "set-aside", "excluded", "staff"],
      ["10:10", "10:15", "resolved", "stop-label", "staff"],
      ["10:25", "10:30", "set-aside", "no-severity", "staff"],
      ["10:40", "11:00", "resolved", "closed", "customer"],
      ["11:10", null, "set-aside", "duplicate", "staff"],
    ]);
  });

  it("knows its closings, who confirmed them and what explained them", () => {
    const told = incident(...lines).closings.map(({ at: when, reason, by, confirmedAt, reply, reopenedAt, reopenedBy }) => {
      return [clock(when), reason, by.login, clock(confirmedAt), reply?.text ?? null, clock(reopenedAt), reopenedBy?.login ?? null];
    });
    expect(told).toEqual([
      ["10:40", "completed", "customer", "10:45", "It was the cache.", "11:00", "customer"],
      ["11:10", "duplicate", "staff", "11:10", null, null, null],
    ]);
  });

  it("knows its severities without gap, the worst, and the one now", () => {
    const { severities, severity, worst, declaredAt, startedAt, ambiguous } = incident(...lines);
    expect(severities.map(({ from, until, severity: one, by }) => [clock(from), clock(until), one?.key ?? null, by.login])).toEqual([
      ["09:00", "09:15", "sev3", "staff"],
      ["09:15", "10:20", "sev1", "lead"],
      ["10:20", "10:25", "sev3", "staff"],
      ["10:25", "10:30", null, "staff"],
      ["10:30", null, "sev2", "staff"],
    ]);
    expect([severity?.key, worst.key, clock(declaredAt), clock(startedAt), ambiguous]).toEqual(["sev2", "sev1", "09:05", "09:00", []]);
  });
});

describe("what staff state", () => {
  it("is the latest of each kind, with where and when it stands", () => {
    const told = incident(
      "09:10 labeled sev1",
      "09:20 comment staff /impact few\n/cause a role\n/status investigating",
      "09:30 comment lead /impact many\n/workaround wait\n/status identified\n/started 08:00",
      "09:40 comment customer /impact all\n/status resolved\n/started 07:00",
    );
    const short = (statement: Incident["impact"]) => [
      statement?.text,
      clock(statement?.at ?? null),
      statement?.url.startsWith("https://github.test/c/"),
    ];
    expect([told.impact, told.cause, told.workaround].map(short)).toEqual([
      ["many", "09:30", true],
      ["a role", "09:20", true],
      ["wait", "09:30", true],
    ]);
    expect([told.phase, clock(told.troubleAt)]).toEqual(["identified", "08:00"]);
  });

  const SAID = "10:00 comment staff /status monitoring\n/impact many\n/cause a role\n/workaround wait";
  const KEPT = ["monitoring", "many", "a role", "wait"];
  const GONE = [null, "many", null, "wait"];
  it.each`
    case                                                   | lines                                                                                   | stands
    ${"closed, of which the all-clear tells"}              | ${["11:00 closed staff"]}                                                               | ${KEPT}
    ${"reopened after an end"}                             | ${["11:00 closed staff", "12:00 reopened staff"]}                                       | ${GONE}
    ${"reopened by others after an end"}                   | ${["11:00 closed staff", "12:00 reopened customer"]}                                    | ${GONE}
    ${"reopened after being closed as not planned"}        | ${["11:00 closed staff not_planned", "12:00 reopened staff"]}                           | ${GONE}
    ${"reopened and closed again"}                         | ${["11:00 closed staff", "12:00 reopened staff", "13:00 closed staff"]}                 | ${GONE}
    ${"reopened after a closing that is confirmed"}        | ${["11:00 closed customer", "11:30 comment staff /confirm", "12:00 reopened customer"]} | ${GONE}
    ${"closed and reopened by others, which ends nothing"} | ${["11:00 closed customer", "12:00 reopened customer"]}                                 | ${KEPT}
    ${"said anew since"}                                   | ${["11:00 closed staff", "12:00 reopened staff", `12:05 ${SAID.slice(6)}`]}             | ${KEPT}
    ${"said with the reopening"}                           | ${["11:00 closed staff", `12:00 ${SAID.slice(6)}`, "12:00 reopened staff"]}             | ${KEPT}
    ${"said after the end, which it is about"}             | ${["11:00 closed staff", `11:05 ${SAID.slice(6)}`, "12:00 reopened staff"]}             | ${GONE}
    ${"excluded and back: what is done about it ends"}     | ${["11:00 labeled Beta", "12:00 unlabeled Beta"]}                                       | ${[null, ...KEPT.slice(1)]}
    ${"another severity, by way of none"}                  | ${["11:00 unlabeled sev1", "11:01 labeled sev2"]}                                       | ${KEPT}
  `("what staff said by commands, $case", ({ lines, stands }) => {
    const { phase, impact, cause, workaround } = incident("09:10 labeled sev1", SAID, ...lines);
    expect([phase, impact?.text ?? null, cause?.text ?? null, workaround?.text ?? null]).toEqual(stands);
  });

  it("is nothing where nothing was stated", () => {
    const { impact, cause, workaround, phase, troubleAt, shareAsk, commands, linked } = incident("09:10 labeled sev1");
    expect([impact, cause, workaround, phase, troubleAt, shareAsk, commands, linked]).toEqual([null, null, null, null, null, null, [], []]);
  });

  it("may be a wish to share the RCA: the latest counts", () => {
    const { shareAsk } = incident("09:10 labeled sev1", "10:00 comment staff /rca share", "11:00 comment lead /rca share");
    expect([clock(shareAsk?.at ?? null), shareAsk?.by.login]).toEqual(["11:00", "lead"]);
  });
});

describe("commands that were seen", () => {
  it.each`
    case                                   | lines                                                                                     | problem
    ${"an understood one"}                 | ${["09:20 comment staff /impact many"]}                                                   | ${null}
    ${"/help"}                             | ${["09:20 comment staff /help"]}                                                          | ${null}
    ${"/resume of nothing"}                | ${["09:20 comment staff /resume"]}                                                        | ${"“/resume”: nothing is paused."}
    ${"/resume of a /pause"}               | ${["09:15 comment staff /pause", "09:20 comment staff /resume"]}                          | ${null}
    ${"/resume under a stop label"}        | ${["09:15 labeled Mitigated", "09:20 comment staff /resume"]}                             | ${"“/resume”: nothing is paused."}
    ${"/next-update in 90 days"}           | ${["09:20 comment staff /next-update 2026-05-31T09:20Z"]}                                 | ${null}
    ${"/resume under a label"}             | ${["09:15 labeled Waiting", "09:20 comment staff /resume"]}                               | ${"“/resume”: the label “waiting” still pauses the clock. Take it off to go on."}
    ${"/resume of a /pause under a label"} | ${["09:14 comment staff /pause", "09:15 labeled Waiting", "09:20 comment staff /resume"]} | ${"“/resume”: the label “waiting” still pauses the clock. Take it off to go on."}
    ${"/pause while closed"}               | ${["09:15 closed staff", "09:20 comment staff /pause"]}                                   | ${"“/pause” has no effect while the issue is closed."}
    ${"/next-update in four months"}       | ${["09:20 comment staff /next-update 2026-07-02T10:00Z"]}                                 | ${"“/next-update” names a time more than 90 days away. Write a nearer one."}
    ${"two that fail"}                     | ${["09:20 comment staff /status x\n/resume"]}                                             | ${"“/status x” was not understood. Write /status investigating, or /status identified, or /status monitoring, or /status resolved. “/resume”: nothing is paused."}
  `("$case", ({ lines, problem }) => {
    const seen = incident("09:10 labeled sev1", ...lines).commands.at(-1);
    expect([seen?.problem, clock(seen?.at ?? null), seen?.by.login]).toEqual([problem, "09:20", "staff"]);
  });

  it("say whether help was wanted", () => {
    expect(
      incident("09:10 labeled sev1", "09:20 comment staff /impact x", "09:30 comment staff /impact y\n/help").commands.map(
        ({ help }) => help,
      ),
    ).toEqual([false, true]);
  });

  it("at 90 days sharp still name a next word, a second later none", () => {
    const due = (time: string) => incident("09:10 labeled sev1", `09:20 comment staff /next-update ${time}`).replies[0]?.next ?? null;
    expect([clock(due("2026-05-31T09:20Z")), due("2026-05-31T09:20:01Z")]).toEqual(["2026-05-31T09:20", null]);
  });
});

describe("words", () => {
  it("carry what was said, by whom, where and when it was recorded", () => {
    const { replies } = incident(
      "09:00 opened staff",
      "09:10 labeled sev1",
      "09:20 comment lead /ack 09:15 by phone\n\nCalled.",
      "09:30 closed staff",
    );
    expect(
      replies.map(({ kind, at: when, by, text, how, recordedAt }) => [kind, clock(when), by.login, text, how, clock(recordedAt)]),
    ).toEqual([
      ["opened", "09:00", "staff", "", null, "09:00"],
      ["acknowledged", "09:15", "lead", "", "phone", "09:20"],
      ["comment", "09:20", "lead", "Called.", null, "09:20"],
      ["closed", "09:30", "staff", "", null, "09:30"],
    ]);
    expect(replies.map(({ comment, url }) => [comment === null, url !== null])).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [true, false],
    ]);
  });

  it("of /ack stand beside the comment only where they say more than it does", () => {
    const told = (body: string) =>
      incident("09:10 labeled sev1", `09:20 comment staff ${body}`).replies.map(({ kind, how }) => [kind, how]);
    expect(told("/ack")).toEqual([["comment", null]]);
    expect(told("/ack by phone")).toEqual([
      ["comment", null],
      ["acknowledged", "phone"],
    ]);
    expect(told("/ack 09:15")).toEqual([
      ["acknowledged", null],
      ["comment", null],
    ]);
  });

  it("begin with the text of the issue where staff opened it", () => {
    const { history } = incident("09:00 opened staff Builds fail", "09:10 labeled sev1", "09:20 comment staff a", "09:30 comment staff b");
    expect(history.map(line)).toEqual([
      "09:00 staff opened",
      "09:00 staff first word “Builds fail”",
      "09:10 staff severity none → sev1",
      "09:20 staff word “a”",
      "09:30 staff word “b”",
    ]);
  });

  it("hidden on GitHub count, but no timeline tells of them", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff spam");
    const hidden = issue.events.map((event): TimelineEvent => (event.type === "commented" ? { ...event, hidden: true } : event));
    const told = incidentOf({ ...issue, events: hidden }, policy);
    expect([told.replies.map(({ text }) => text), told.history.map(({ what }) => what.type)]).toEqual([[""], ["opened", "severity"]]);
  });

  it("of our own are none", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment github-actions x");
    const own = issue.events.map(
      (event): TimelineEvent => (event.type === "commented" ? { ...event, body: "Said.\n<!-- incident-slo:{} -->" } : event),
    );
    expect(incidentOf({ ...issue, events: own }, policy).replies).toEqual([]);
  });
});

const closer = {
  type: "pull-request",
  number: 7,
  url: "https://github.test/pull/7",
  repository: "acme/service",
  mayBeNamed: true,
} as const;
const { type: _, ...change } = closer;

describe("an end", () => {
  it.each`
    case                                         | who             | with                                                       | confirmed
    ${"by staff"}                                | ${"staff"}      | ${null}                                                    | ${"10:00"}
    ${"by a customer"}                           | ${"customer"}   | ${null}                                                    | ${null}
    ${"by a bot"}                                | ${"robot"}      | ${null}                                                    | ${null}
    ${"by a listed login, although it is a bot"} | ${"listed-bot"} | ${null}                                                    | ${"10:00"}
    ${"by a change that staff merged"}           | ${"staff"}      | ${closer}                                                  | ${"10:00"}
    ${"by a change that a bot merged"}           | ${"robot"}      | ${closer}                                                  | ${null}
    ${"by a customer's commit"}                  | ${"customer"}   | ${{ type: "commit", oid: "abc", url: "https://g.test/c" }} | ${null}
    ${"by an account that is gone"}              | ${"ghost"}      | ${null}                                                    | ${null}
  `("$case is confirmed at $confirmed", ({ who, with: by, confirmed }) => {
    const issue = issueOf(DAY, "09:10 labeled sev1");
    const actor = who === "listed-bot" ? ({ login: "Listed-Bot", type: "bot" } as const) : person(who);
    const closed: TimelineEvent = { type: "closed", at: at("10:00"), actor, reason: "completed", closer: by };
    const told = incidentOf({ ...withEvents(issue, closed), state: "closed" }, policy);
    expect(clock(told.closings[0]?.confirmedAt ?? null)).toBe(confirmed);
    expect(told.closings[0]?.closer).toBe(by);
    expect(told.history.at(-1)?.url).toBe(by?.url ?? null);
    expect(told.linked).toEqual(
      by?.type === "pull-request" ? [{ ...change, linkedAt: at("10:00"), mergedAt: at("10:00"), byDesk: who === "staff" }] : [],
    );
  });

  it.each`
    case                                        | lines                                                                                        | word
    ${"the last word shortly before it"}        | ${["09:50 comment staff one", "09:55 comment staff two", "10:00 closed staff"]}              | ${"two"}
    ${"a word a quarter of an hour before it"}  | ${["09:45 comment staff one", "10:00 closed staff"]}                                         | ${"one"}
    ${"no word older than that"}                | ${["09:44:59 comment staff one", "10:00 closed staff"]}                                      | ${null}
    ${"a word in its very second"}              | ${["10:00 comment staff one", "10:00 closed staff"]}                                         | ${"one"}
    ${"the first word after it"}                | ${["10:00 closed staff", "10:05 comment staff one", "10:10 comment staff two"]}              | ${"one"}
    ${"a word an hour after it"}                | ${["10:00 closed staff", "11:00 comment staff one"]}                                         | ${"one"}
    ${"no word later than that"}                | ${["10:00 closed staff", "11:00:01 comment staff one"]}                                      | ${null}
    ${"the last of them that says something"}   | ${["09:50 comment staff one", "09:59 comment staff Closing this.", "10:00 closed staff"]}    | ${"one"}
    ${"nothing where all of them say nothing"}  | ${["09:59 comment staff Done, thanks all!", "10:00 closed staff"]}                           | ${null}
    ${"no text of the issue itself"}            | ${["09:55 opened staff It burns", "10:00 closed staff"]}                                     | ${null}
    ${"no word in the second of the reopening"} | ${["10:00 closed staff", "10:03 reopened staff", "10:03 comment staff one"]}                 | ${null}
    ${"no word after the reopening"}            | ${["10:00 closed staff", "10:03 reopened staff", "10:05 comment staff one"]}                 | ${null}
    ${"no word that only commands"}             | ${["09:50 comment staff one", "09:59 comment staff /status resolved", "10:00 closed staff"]} | ${"one"}
    ${"no word of the customer"}                | ${["09:59 comment customer thanks", "10:00 closed staff"]}                                   | ${null}
    ${"nothing where it was not completed"}     | ${["09:59 comment staff no", "10:00 closed staff not_planned"]}                              | ${null}
  `("is explained by $case", ({ lines, word }) => {
    expect(incident("09:10 labeled sev1", ...lines).closings[0]?.reply?.text ?? null).toBe(word);
  });

  it("closed twice keeps its first moment, the last reason and who ended it in public", () => {
    const told = incident("09:10 labeled sev1", "10:00 closed customer not_planned", "10:30 closed staff", "11:00 closed robot").closings;
    expect(told.map(({ at: when, reason, by, confirmedAt }) => [clock(when), reason, by.login, clock(confirmedAt)])).toEqual([
      ["10:00", "completed", "staff", "10:30"],
    ]);
    const confirmed = incident("09:10 labeled sev1", "10:00 closed staff", "10:30 closed customer").closings;
    expect(confirmed.map(({ by, confirmedAt }) => [by.login, clock(confirmedAt)])).toEqual([["staff", "10:00"]]);
  });

  it("closed again by hand keeps the change that closed it first", () => {
    const issue = withEvents(
      issueOf(DAY, "09:10 labeled sev1"),
      { type: "closed", at: at("10:00"), actor: person("robot"), reason: "completed", closer },
      { type: "closed", at: at("10:30"), actor: person("staff"), reason: "completed", closer: null },
    );
    expect(incidentOf({ ...issue, state: "closed" }, policy).closings.map((closing) => closing.closer)).toEqual([closer]);
  });

  it("confirmed once stays so: words after it move nothing", () => {
    const { closings } = incident("09:10 labeled sev1", "10:00 closed staff", "10:20 comment staff bye");
    expect(closings.map(({ confirmedAt }) => clock(confirmedAt))).toEqual(["10:00"]);
    const twice = incident("09:10 labeled sev1", "10:00 closed customer", "10:20 comment staff /confirm", "10:30 comment staff bye");
    expect(twice.closings.map(({ confirmedAt }) => clock(confirmedAt))).toEqual(["10:20"]);
  });

  it.each`
    case                                                     | lines                                                                                       | since
    ${"closed"}                                              | ${["10:00 closed staff"]}                                                                   | ${"10:00 10:00 completed"}
    ${"closed with another reason"}                          | ${["10:00 closed staff duplicate", "11:00 closed staff"]}                                   | ${"10:00 11:00 completed"}
    ${"closed with a third one"}                             | ${["10:00 closed staff duplicate", "11:00 closed staff", "12:00 closed staff not_planned"]} | ${"10:00 12:00 not_planned"}
    ${"closed with the same reason again"}                   | ${["10:00 closed staff", "11:00 closed lead"]}                                              | ${"10:00 10:00 completed"}
    ${"closed by others, then by staff with another reason"} | ${["10:00 closed customer", "11:00 closed staff not_planned"]}                              | ${"10:00 11:00 not_planned"}
    ${"closed by others and confirmed"}                      | ${["10:00 closed customer", "11:00 comment staff /confirm"]}                                | ${"10:00 10:00 completed"}
    ${"closed as completed, then marked a duplicate"}        | ${["10:00 closed staff", "11:00 marked staff #7"]}                                          | ${"10:00 11:00 duplicate"}
    ${"marked a duplicate, then closed as completed"}        | ${["09:50 marked staff #7", "10:00 closed staff"]}                                          | ${"10:00 10:00 duplicate"}
    ${"closed as completed, marked, and the mark taken off"} | ${["10:00 closed staff", "11:00 marked staff #7", "12:00 unmarked staff #7"]}               | ${"10:00 10:00 completed"}
  `("tells since when it is closed, and with that reason: $case", ({ lines, since }) => {
    const [closing] = incident("09:10 labeled sev1", ...lines).closings;
    expect(`${clock(closing?.at ?? null)} ${clock(closing?.reasonAt ?? null)} ${closing?.reason}`).toBe(since);
  });

  it("a reopening of what is open changes nothing", () => {
    expect(incident("09:10 labeled sev1", "10:00 reopened staff").closings).toEqual([]);
  });
});

describe("beside the clocks", () => {
  it("the issue's own facts come along", () => {
    const issue: Issue = { ...issueOf(DAY, "09:10 labeled sev1"), assignees: ["kim"], locked: true };
    const { number, repository, url, title, assignees, locked, reporter, createdAt, muted } = incidentOf(issue, policy);
    expect([number, repository, url, title, assignees, locked, reporter, clock(createdAt), muted]).toEqual([
      42,
      "acme/service",
      "https://github.test/acme/service/issues/42",
      "Deploys fail",
      ["kim"],
      true,
      { login: "customer", part: "customer", desk: false },
      "09:00",
      false,
    ]);
  });

  it("the mute label counts at once, also while closed", () => {
    expect(incident("09:10 labeled sev1", "10:00 labeled Incident-SLO: mute").muted).toBe(true);
    expect(incident("09:10 labeled sev1", "09:30 closed staff", "10:00 labeled incident-slo: mute").muted).toBe(true);
    expect(incident("09:10 labeled sev1", "10:00 labeled incident-slo: mute", "11:00 unlabeled incident-slo: mute").muted).toBe(false);
  });

  it("changes that name the issue are linked, each once, as they stand now", () => {
    const pull = (mergedAt: number | null) => ({ ...change, mergedAt });
    const issue = withEvents(
      issueOf(DAY, "09:10 labeled sev1"),
      { type: "referenced", at: at("09:30"), actor: person("staff"), pullRequest: pull(null) },
      { type: "referenced", at: at("09:40"), actor: person("staff"), pullRequest: pull(at("09:35")) },
      { type: "transferred", at: at("09:50"), actor: person("lead"), from: "acme/old" },
    );
    const told = incidentOf(issue, policy);
    expect(told.linked).toEqual([{ ...pull(at("09:35")), linkedAt: at("09:30"), byDesk: true }]);
    expect(told.history.slice(2).map(line)).toEqual([
      "09:30 staff referenced #7",
      "09:40 staff referenced #7",
      "09:50 lead transferred from acme/old",
    ]);
  });

  it.each`
    who           | trusted
    ${"staff"}    | ${true}
    ${"customer"} | ${false}
    ${"robot"}    | ${false}
    ${"ghost"}    | ${false}
  `("a severity set by $who may be mailed: $trusted", ({ who, trusted }) => {
    const isConfirmed = (...lines: readonly string[]) => incident(...lines).severityConfirmedAt !== null;
    expect(isConfirmed(`09:10 labeled sev1 by ${who}`)).toBe(trusted);
    expect(isConfirmed(`09:10 labeled sev3 by ${who}`, "09:20 labeled sev1")).toBe(true);
    expect(isConfirmed(`09:10 labeled sev3 by ${who}`, "09:20 closed staff", "09:30 labeled sev1", `09:40 reopened ${who}`)).toBe(true);
  });

  it("what an earlier release found out about its setter stands, until it is set anew", () => {
    const known: Known = { ...NO_MEMORY, labelsJudgedThrough: at("09:10"), severityTrusted: true };
    const trust = (lines: readonly string[]) => incidentOf(issueOf(DAY, ...lines), policy, known).severityConfirmedAt !== null;
    expect(trust(["09:10 labeled sev1 by customer"])).toBe(true);
    expect(trust(["09:10:01 labeled sev1 by customer"])).toBe(false);
  });

  it("a severity that staff set while the issue was closed counts, whoever reopens it; a stranger's does not", () => {
    const lines = [
      "09:10 labeled sev3",
      "10:00 closed staff",
      "10:10 unlabeled sev3 by WHO",
      "10:10 labeled sev1 by WHO",
      "10:20 labeled question by OTHER",
    ];
    const setBy = (who: string, other: string) => {
      const told = incident(...lines.map((text) => text.replaceAll("WHO", who).replace("OTHER", other)), `11:00 reopened ${other}`);
      return [told.severity?.key, clock(told.severityConfirmedAt)];
    };
    expect(setBy("staff", "customer")).toEqual(["sev1", "11:00"]);
    expect(setBy("customer", "staff")).toEqual(["sev3", "09:10"]);
  });

  it("who adds a milder label changes nothing about who set the severity", () => {
    expect(incident("09:10 labeled sev1 by staff", "09:20 labeled sev3 by customer").severityConfirmedAt !== null).toBe(true);
    expect(incident("09:10 labeled sev1 by customer", "09:20 labeled sev3 by staff").severityConfirmedAt !== null).toBe(false);
  });

  it("the reporter stays who was found out first", () => {
    const known: Known = { ...NO_MEMORY, reporter: "staff" };
    const told = incidentOf(issueOf(DAY, "09:00 opened customer", "09:10 labeled sev1"), policy, known);
    expect([told.reporter.part, told.replies.map(({ kind }) => kind)]).toEqual(["staff", ["opened"]]);
  });
});

describe("on the edges", () => {
  const severities = ({ severities: all }: Incident) => all.map(({ from, severity }) => [clock(from), severity?.key ?? null]);

  it("a label that is no severity, before the first, sets nothing aside", () => {
    expect(incident("09:02 labeled question", "10:00 labeled sev1").holds).toEqual([]);
    expect(incident("09:02 labeled Beta", "10:00 labeled sev1").holds.map(({ from, hold }) => [clock(from), hold.type])).toEqual([
      ["09:02", "set-aside"],
    ]);
  });

  it("a hold that ends in its very second was none", () => {
    expect(incident("09:10 labeled sev1", "10:00 labeled Waiting", "10:00 unlabeled Waiting").holds).toEqual([]);
    expect(incident("09:10 labeled sev1", "10:00 unlabeled sev1", "10:00 labeled sev2").holds).toEqual([]);
  });

  it("holds come in the order in which they began, whichever ends first", () => {
    const { holds } = incident(
      "09:10 labeled sev1",
      "10:00 labeled Waiting",
      "11:00 labeled Beta",
      "12:00 unlabeled Beta",
      "14:00 unlabeled Waiting",
    );
    expect(holds.map(({ from, until }) => [clock(from), clock(until)])).toEqual([
      ["10:00", "14:00"],
      ["11:00", "12:00"],
    ]);
  });

  it("a closing sets aside without a reason of its own: what it was closed as says it", () => {
    const { holds } = incident("09:10 labeled sev1", "10:00 closed staff not_planned");
    expect(holds.map(({ hold }) => hold)).toEqual([{ type: "set-aside", cause: "not_planned", reason: "" }]);
  });

  it("a second /pause goes on with its own reason", () => {
    const { holds } = incident("09:10 labeled sev1", "10:00 comment staff /pause one", "11:00 comment lead /pause two");
    expect(holds.map(({ from, until, hold }) => [clock(from), clock(until), "reason" in hold ? hold.reason : null])).toEqual([
      ["10:00", "11:00", "one"],
      ["11:00", null, "two"],
    ]);
  });

  it("within a second GitHub's own order counts", () => {
    expect(severities(incident("09:10 labeled sev3", "10:00 closed staff", "10:00 labeled sev1"))).toEqual([["09:00", "sev3"]]);
    expect(severities(incident("09:10 labeled sev3", "10:00 labeled sev1", "10:00 closed staff"))).toEqual([
      ["09:00", "sev3"],
      ["10:00", "sev1"],
    ]);
  });

  it("a severity put on and taken off within a second was never on", () => {
    const told = incident("10:00 labeled sev1", "10:00 unlabeled sev1", "11:00 labeled sev2");
    expect([clock(told.declaredAt), told.worst.key, severities(told)]).toEqual(["11:00", "sev2", [["09:00", "sev2"]]]);
  });

  it("a reopening before the first severity declares nothing", () => {
    const told = incident("09:30 closed customer", "10:00 reopened customer", "11:00 labeled sev1");
    expect(clock(told.declaredAt)).toBe("11:00");
  });

  it("a severity put on while closed is declared when the issue is reopened", () => {
    const told = incident("09:30 closed customer", "11:00 labeled sev1", "12:00 reopened customer");
    expect([clock(told.declaredAt), severities(told)]).toEqual(["12:00", [["09:00", "sev1"]]]);
  });

  it("any of a severity's labels will do, and two stop labels stop each for itself", async () => {
    const wide = await policyOf(
      'severities: { sev1: { labels: [sev1, "severity: critical"] } }\nclocks: { stop-labels: [mitigated, contained] }',
    );
    const told = incidentOf(
      issueOf(DAY, "09:10 labeled severity: critical", "10:00 labeled mitigated", "10:10 labeled contained", "10:20 unlabeled mitigated"),
      wide,
    );
    expect(told.severity?.key).toBe("sev1");
    expect(told.holds.map(({ from, until }) => [clock(from), clock(until)])).toEqual([
      ["10:00", "10:20"],
      ["10:10", null],
    ]);
  });
});
