import { beforeAll, describe, expect, it } from "vitest";
import type { Incident, JudgedAct } from "../../../src/core/incident/incident.ts";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import { goneLabels } from "../../../src/core/incident/label-changes.ts";
import { peopleToAsk } from "../../../src/core/incident/people.ts";
import { replay } from "../../../src/core/incident/replay.ts";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { at, clock, incidentOf, issueOf, policyOf, ROSTER } from "../../support/scene.ts";

const DAY = "2026-03-02";
let policy: Policy;
beforeAll(async () => {
  policy = await policyOf(`
clocks:
  pause-labels: { waiting: Our supplier }
  stop-labels: [mitigated]
staff: { bots: [robot-of-ours] }
`);
});

const incident = (...lines: readonly string[]) => incidentOf(issueOf(DAY, ...lines), policy);
/** The same once more, as a run sees it that remembers what another saw. */
const again = (issue: Issue, acts: readonly JudgedAct[], now: Policy = policy) => replay(issue, now, ROSTER, { ...NO_MEMORY, acts });
const severities = (one: Incident | null) => one?.severities.map(({ from, severity }) => [clock(from, DAY), severity?.key ?? null]);
const end = ({ closings }: Incident) => closings.map(({ ending, at: when, confirmedAt }) => [ending, clock(when), clock(confirmedAt)]);

describe("of strangers' label events only", () => {
  it("a severity label begins an incident, without broadcast, where none is in force and none was", () => {
    const begun = incident("09:10 labeled sev1 by customer");
    expect([begun.severity?.key, begun.severityConfirmedAt, begun.worstConfirmed]).toEqual(["sev1", null, null]);
    expect(incident("09:10 labeled sev3", "09:20 labeled sev1 by customer").severity?.key).toBe("sev3");
    expect(incident("09:10 labeled sev3", "09:20 unlabeled sev3", "09:30 labeled sev1 by stranger").severity).toBeNull();
  });

  it.each(["excluded: beta", "waiting", "mitigated", "incident-slo: mute"])("%s counts for nothing, put on or taken off", (label) => {
    const put = incident("09:00 opened customer", "09:10 labeled sev1", `09:20 labeled ${label} by customer`);
    expect([put.holds, put.muted, put.ignoredLabels.map(({ label: name, on }) => [name, on])]).toEqual([[], false, [[label, true]]]);
    const gone = incident("09:00 opened ghost", "09:10 labeled sev1", `09:20 labeled ${label} by ghost`);
    expect([gone.holds, gone.muted, gone.ignoredLabels.length]).toEqual([[], false, 1]);
    const taken = incident("09:10 labeled sev1", `09:20 labeled ${label}`, `09:30 unlabeled ${label} by robot`);
    expect([taken.holds.length > 0 || taken.muted, taken.ignoredLabels.map(({ on }) => on)]).toEqual([true, [false]]);
    expect(taken.holds.every(({ until }) => until === null)).toBe(true);
  });

  it("a severity that strangers took off stays in force, until support sets another", () => {
    const lines = ["09:10 labeled sev1", "09:20 unlabeled sev1 by stranger"];
    expect(severities(incident(...lines))).toEqual([["09:00", "sev1"]]);
    expect(severities(incident(...lines, "09:40 labeled sev3"))).toEqual([
      ["09:00", "sev1"],
      ["09:40", "sev3"],
    ]);
  });

  it.each`
    strangers                                                                                                | confirmed
    ${["09:10 labeled sev1 by customer", "09:20 unlabeled sev1 by robot"]}                                   | ${"09:40"}
    ${["09:10 labeled sev1 by customer", "09:20 labeled sev2 by robot", "09:20 unlabeled sev1 by robot"]}    | ${"09:40"}
    ${["09:10 labeled sev1 by robot", "09:20 unlabeled sev1 by customer", "09:25 labeled sev1 by customer"]} | ${"09:40"}
    ${["09:10 labeled sev1", "09:20 unlabeled sev1 by stranger"]}                                            | ${"09:10"}
  `("$strangers: sev1 of support is support's, and no other severity than before", ({ strangers, confirmed }) => {
    const told = incident(...strangers, "09:40 labeled sev1");
    expect([severities(told), clock(told.severityConfirmedAt), told.worstConfirmed?.key]).toEqual([[["09:00", "sev1"]], confirmed, "sev1"]);
    const closed = incident(...strangers, "09:30 closed customer", "09:40 labeled sev1", "10:00 reopened customer");
    expect(clock(closed.severityConfirmedAt)).toBe(confirmed === "09:40" ? "10:00" : confirmed);
  });

  it("a milder severity that support puts on beside a stranger's confirms nothing", () => {
    expect(incident("09:10 labeled sev1 by customer", "09:40 labeled sev3").severityConfirmedAt).toBeNull();
  });

  it("what a bot of the policy labels counts as staff's, and our own token's identity is a stranger", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1 by staff");
    const by = (login: string) => {
      const events = issue.events.map(
        (event): TimelineEvent => (event.type === "labeled" ? { ...event, actor: { login, type: "bot" } } : event),
      );
      return incidentOf({ ...issue, events }, policy).severityConfirmedAt !== null;
    };
    expect([by("robot-of-ours"), by("github-actions"), by("robot")]).toEqual([true, false, false]);
  });
});

describe("/confirm", () => {
  it("lets the severity that others set stand", () => {
    const told = incident("09:10 labeled sev1 by customer", "09:40 comment staff /confirm");
    expect([clock(told.severityConfirmedAt), told.worstConfirmed?.key, told.commands[0]?.problem]).toEqual(["09:40", "sev1", null]);
  });

  it("confirms a closing alone where one waits, and the severity when it is written again", () => {
    const lines = ["09:10 labeled sev1 by customer", "09:30 closed customer", "09:40 comment staff /confirm"];
    const once = incident(...lines);
    expect([end(once), once.severityConfirmedAt]).toEqual([[["staff", "09:30", "09:40"]], null]);
    expect(clock(incident(...lines, "09:50 comment staff /confirm").severityConfirmedAt)).toBe("09:50");
  });

  it("with a word says what the end was, whatever stood before the closing", () => {
    const lines = ["09:10 labeled sev1", "09:25 comment staff Looking into it.", "09:30 closed customer"];
    const word = (...more: readonly string[]) => incident(...lines, ...more).closings[0]?.reply?.text ?? null;
    expect(word("09:40 comment staff /confirm\nThe cache was cold.")).toBe("The cache was cold.");
    expect(word("09:40 comment staff /confirm")).toBe("Looking into it.");
    expect(word("09:40 comment staff /confirm\nThanks!")).toBe("Looking into it.");
  });

  it("says so where nothing waits", () => {
    expect(incident("09:10 labeled sev1", "09:40 comment staff /confirm").commands[0]?.problem).toContain("nothing waits");
  });

  it("from anyone else is ignored", () => {
    expect(end(incident("09:10 labeled sev1", "09:30 closed customer", "09:40 comment customer /confirm"))).toEqual([
      ["unconfirmed", "09:30", null],
    ]);
  });

  it("stays so when its comment is gone and its author has left", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:30 closed customer", "09:40 comment staff /confirm");
    const { acts } = incidentOf(issue, policy);
    const events = issue.events.filter(({ type }) => type !== "commented");
    const later = again({ ...issue, events }, acts);
    expect(later === null ? null : end(later)).toEqual([["staff", "09:30", "09:40"]]);
  });
});

describe("who closes decides", () => {
  it.each`
    case                                                   | lines                                                                                   | ending
    ${"staff"}                                             | ${["10:00 closed staff"]}                                                               | ${"staff"}
    ${"the reporter, whatever the reason"}                 | ${["10:00 closed customer not_planned"]}                                                | ${"unconfirmed"}
    ${"a bot by itself"}                                   | ${["10:00 closed robot"]}                                                               | ${"unconfirmed"}
    ${"a bot within two minutes of staff's command to it"} | ${["09:58 comment staff Fixed.\n\n/close", "10:00 closed robot"]}                       | ${"staff"}
    ${"a bot after more than two minutes"}                 | ${["09:57:59 comment staff /close", "10:00 closed robot"]}                              | ${"unconfirmed"}
    ${"a bot that a customer commanded"}                   | ${["09:59 comment customer /close", "10:00 closed robot"]}                              | ${"unconfirmed"}
    ${"a bot when somebody wrote after the command"}       | ${["09:59 comment staff /close", "09:59:30 comment customer no", "10:00 closed robot"]} | ${"unconfirmed"}
    ${"a bot that staff called by its name"}               | ${["09:59 comment staff @robot close", "10:00 closed robot"]}                           | ${"staff"}
    ${"a bot when staff called another"}                   | ${["09:59 comment staff @kim close", "10:00 closed robot"]}                             | ${"unconfirmed"}
    ${"a bot with the reason that staff gave it"}          | ${["09:59 comment staff /close not-planned", "10:00 closed robot not_planned"]}         | ${"staff"}
    ${"a bot after another command than to close"}         | ${["09:59 comment staff /lgtm", "10:00 closed robot"]}                                  | ${"unconfirmed"}
    ${"a bot after a sentence that begins with it"}        | ${["09:59 comment staff /close not yet: exports hang", "10:00 closed robot"]}           | ${"unconfirmed"}
    ${"a bot after a word that commands none"}             | ${["09:59 comment staff It is fixed.", "10:00 closed robot"]}                           | ${"unconfirmed"}
    ${"a plain comment of staff confirms nothing"}         | ${["10:00 closed customer", "10:05 comment staff Thanks, it is over."]}                 | ${"unconfirmed"}
    ${"staff, closing it themselves"}                      | ${["10:00 closed customer", "10:05 closed staff not_planned"]}                          | ${"staff"}
    ${"a stop label that staff put on"}                    | ${["10:00 closed customer", "10:05 labeled mitigated by staff"]}                        | ${"staff"}
    ${"a stop label of a stranger"}                        | ${["10:00 closed customer", "10:05 labeled mitigated by customer"]}                     | ${"unconfirmed"}
  `("$case: $ending", ({ lines, ending }) => {
    const told = incident("09:10 labeled sev1", ...lines);
    expect(end(told).map(([what, when]) => [what, when])).toEqual([[ending, "10:00"]]);
  });

  it.each(["github-project-automation", "github-merge-queue"])("GitHub's own %s closes for staff, and labels for nobody", (login) => {
    const issue = issueOf(DAY, "09:10 labeled sev1 by staff", "10:00 closed staff");
    const events = issue.events.map((event): TimelineEvent => ({ ...event, actor: { login, type: "bot" } }));
    const told = incidentOf({ ...issue, events }, policy);
    expect([end(told).map(([what]) => what), told.severityConfirmedAt]).toEqual([["staff"], null]);
  });

  it.each`
    case                                      | lines                                                                                                                        | ending
    ${"after staff's answer, at a quiet one"} | ${["09:10 labeled sev3", "09:30 comment staff Try again.", "10:00 closed customer"]}                                         | ${"accepted"}
    ${"unanswered"}                           | ${["09:10 labeled sev3", "10:00 closed customer"]}                                                                           | ${"unconfirmed"}
    ${"as not planned"}                       | ${["09:10 labeled sev3", "09:30 comment staff Try again.", "10:00 closed customer not_planned"]}                             | ${"unconfirmed"}
    ${"by somebody else"}                     | ${["09:10 labeled sev3", "09:30 comment staff Try again.", "10:00 closed stranger"]}                                         | ${"unconfirmed"}
    ${"at a severity that mails customers"}   | ${["09:10 labeled sev2", "09:30 comment staff Try again.", "10:00 closed customer"]}                                         | ${"unconfirmed"}
    ${"at one that once was such"}            | ${["09:10 labeled sev1", "09:20 unlabeled sev1", "09:20 labeled sev3", "09:30 comment staff Try.", "10:00 closed customer"]} | ${"unconfirmed"}
  `("accepted by the reporter, $case: $ending", ({ lines, ending }) => {
    expect(end(incident(...lines)).map(([what]) => what)).toEqual([ending]);
  });

  it.each`
    case                                                       | lines                                                                                                               | word                     | said
    ${"staff close it"}                                        | ${["09:50 comment staff Looking.", "10:00 closed staff"]}                                                           | ${"Looking."}            | ${true}
    ${"a bot of the policy closes it"}                         | ${["09:50 comment staff Looking.", "10:00 closed robot-of-ours"]}                                                   | ${null}                  | ${false}
    ${"one does, and support writes after it"}                 | ${["09:50 comment staff Looking.", "10:00 closed robot-of-ours", "10:20 comment staff A key."]}                     | ${"A key."}              | ${false}
    ${"one does, and staff close it again"}                    | ${["10:00 closed robot-of-ours", "10:05 closed staff"]}                                                             | ${null}                  | ${true}
    ${"a bot does that staff told to"}                         | ${["09:59 comment staff Rolled back.\n/close", "10:00 closed robot"]}                                               | ${"Rolled back."}        | ${true}
    ${"the reporter, and support confirms it in a word"}       | ${["09:50 comment staff Looking.", "10:00 closed customer", "10:20 comment staff /confirm\n\nThe cache was cold."]} | ${"The cache was cold."} | ${true}
    ${"the reporter, and support confirms it hours later"}     | ${["09:50 comment staff Looking.", "10:00 closed customer", "14:00 comment staff /confirm\nThe cache was cold."]}   | ${"The cache was cold."} | ${true}
    ${"the reporter, and support confirms it without one"}     | ${["09:50 comment staff A key.", "10:00 closed customer", "12:00 comment staff /confirm"]}                          | ${"A key."}              | ${true}
    ${"the reporter, and support closes it again hours later"} | ${["09:50 comment staff Looking.", "10:00 closed customer", "13:55 comment staff A key.", "14:00 closed staff"]}    | ${"A key."}              | ${true}
    ${"the reporter, and nobody confirms it"}                  | ${["09:50 comment staff Looking.", "10:00 closed customer"]}                                                        | ${"Looking."}            | ${false}
  `("when $case, support's word is $word", ({ lines, word, said }) => {
    const issue = issueOf(DAY, "09:10 labeled sev1", ...lines);
    const events = issue.events.map(
      (event): TimelineEvent => (event.actor?.login === "robot-of-ours" ? { ...event, actor: { ...event.actor, type: "bot" } } : event),
    );
    const told = incidentOf({ ...issue, events }, policy);
    expect(told.closings.map(({ reply, bySupport }) => [reply?.text ?? null, bySupport])).toEqual([[word, said]]);
    // The command may be gone later, not what it was.
    const later = again({ ...issue, events: events.filter(({ type }) => type !== "commented") }, told.acts);
    expect(later?.closings.map(({ bySupport }) => bySupport)).toEqual([said]);
  });

  it("an all-clear that an earlier release gave, for any word of staff, stands", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "10:00 closed customer", "10:05 comment staff Yes, it is over.");
    const old = { ...NO_MEMORY, recorded: ["resolved"] };
    expect(end(incidentOf(issue, policy, old)).map(([what]) => what)).toEqual(["staff"]);
    expect(end(incidentOf(issue, policy, NO_MEMORY)).map(([what]) => what)).toEqual(["unconfirmed"]);
  });

  it("what support has ended, others cannot end otherwise", () => {
    const told = incident("09:10 labeled sev1", "10:00 closed staff", "10:10 closed customer not_planned");
    expect([end(told), told.closings[0]?.reason]).toEqual([[["staff", "10:00", "10:00"]], "completed"]);
  });

  it("an ending once judged stays, whatever the policy says later", async () => {
    const issue = issueOf(DAY, "09:10 labeled sev3", "09:30 comment staff Try again.", "10:00 closed customer");
    const { acts } = incidentOf(issue, policy);
    const louder = await policyOf("severities: { sev3: { email: { customers: [opened, resolved] } } }");
    const later = again(issue, acts, louder);
    expect(later === null ? null : end(later).map(([what]) => what)).toEqual(["accepted"]);
  });
});

it("whose hand it was is judged once: a stranger who joins support later stays one for what he did before", () => {
  const issue = issueOf(DAY, "09:10 labeled sev1 by stranger", "10:00 closed stranger");
  const { acts } = incidentOf(issue, policy);
  const promoted = { ...ROSTER, roles: new Map([...ROSTER.roles, ["stranger", "admin"] as const]) };
  const later = incidentOf(issue, policy, { ...NO_MEMORY, acts }, promoted);
  expect([later.severityConfirmedAt, end(later)]).toEqual([null, [["unconfirmed", "10:00", null]]]);
  expect(end(incidentOf(issue, policy, null, promoted))).toEqual([["staff", "10:00", "10:00"]]);
});

it("of two labels put on within one second, the one that no run has judged is asked about; one renamed since is not", () => {
  const one = issueOf(DAY, "09:10 labeled sev2");
  const { acts } = incidentOf(one, policy);
  const asked = (issue: Issue) => [...peopleToAsk(issue, policy, ROSTER.ourselves, { ...NO_MEMORY, acts, reporter: "customer" })];
  expect(asked(issueOf(DAY, "09:10 labeled sev2", "09:10 labeled sev1"))).toEqual(["staff"]);
  expect(asked(one)).toEqual([]);
  expect(asked(issueOf(DAY, "09:10 labeled sev1"))).toEqual([]);
});

describe("/started and /ended", () => {
  it.each`
    command                         | understood
    ${"/started 2025-03-03T09:00Z"} | ${true}
    ${"/started 2025-03-01T08:00Z"} | ${false}
    ${"/started 0001-01-01T00:00"}  | ${false}
    ${"/started 2026-03-02T11:00Z"} | ${false}
    ${"/ended 2026-03-02T09:40Z"}   | ${true}
    ${"/ended 2026-03-02T08:59Z"}   | ${false}
    ${"/ended 2026-03-02T11:00Z"}   | ${false}
  `("$command at 10:00 is understood: $understood", ({ command, understood }) => {
    const [seen] = incident("09:10 labeled sev1", `10:00 comment staff ${command}`).commands;
    expect(seen?.problem === null).toBe(understood);
  });

  it("ended is not before started, and void on reopening", () => {
    const lines = ["09:10 labeled sev1", "10:00 comment staff /started 2026-03-02T09:05Z", "10:01 comment staff /ended 2026-03-02T09:04Z"];
    expect(incident(...lines).overAt).toBeNull();
    const over = ["09:10 labeled sev1", "10:00 comment staff /ended 2026-03-02T09:50Z", "10:05 closed staff"];
    expect(clock(incident(...over).overAt)).toBe("09:50");
    expect(incident(...over, "10:30 reopened customer").overAt).toBeNull();
  });
});

describe("an incident is never lost", () => {
  const lines = ["09:10 labeled sev1", "09:30 labeled waiting", "09:40 unlabeled waiting"];
  const seen = () => incidentOf(issueOf(DAY, ...lines), policy).acts;
  /** GitHub once a label was deleted: its events have no name, and the issue lacks it. */
  const without = (name: string, ...more: readonly TimelineEvent[]): Issue => {
    const issue = issueOf(DAY, ...lines);
    const events = issue.events.map(
      (event): TimelineEvent => ("label" in event && event.label === name ? { ...event, label: null } : event),
    );
    return { ...issue, labels: issue.labels.filter((label) => label !== name), events: [...events, ...more] };
  };
  const seenGone = (issue: Issue, now: Policy = policy) => {
    const acts = seen();
    return again(issue, [...acts, ...goneLabels(issue, { policy: now, acts }, at("11:00"))], now);
  };

  it("its label deleted, it is set aside when a run first saw it gone", () => {
    const told = seenGone(without("sev1"));
    expect(severities(told)).toEqual([
      ["09:00", "sev1"],
      ["11:00", null],
    ]);
    expect(told?.holds.at(-1)?.hold).toMatchObject({ type: "set-aside", cause: "no-severity" });
  });

  it.each([
    ["deleted", async () => policy],
    ["moved by the policy", async () => policyOf("severities: { sev1: { labels: [critical] } }")],
  ])("its label %s, what a later run reads is what the first one saw", async (how, policyNow) => {
    const now = await policyNow();
    const issue = how === "deleted" ? without("sev1") : issueOf(DAY, ...lines);
    const acts = seenGone(issue, now)?.acts ?? [];
    const later = again(issue, [...acts, ...goneLabels(issue, { policy: now, acts }, at("15:00"))], now);
    expect(severities(later)?.at(-1)).toEqual(["11:00", null]);
  });

  it("its label back by its name, it is support's again from when a run first saw it", () => {
    const acts = seenGone(without("sev1"))?.acts ?? [];
    const issue = issueOf(DAY, ...lines);
    const back = [...acts, ...goneLabels(issue, { policy, acts }, at("13:00"))];
    const kept = again(issue, back)?.acts ?? [];
    const later = again(issue, [...kept, ...goneLabels(issue, { policy, acts: kept }, at("15:00"))]);
    expect(severities(later)).toEqual([
      ["09:00", "sev1"],
      ["11:00", null],
      ["13:00", "sev1"],
    ]);
    expect(later?.severityConfirmedAt).not.toBeNull();
  });

  it("or then, where GitHub tells when it went", () => {
    const told = seenGone(without("sev1", { type: "unlabeled", at: at("10:20"), actor: { login: "lead", type: "user" }, label: null }));
    expect(severities(told)?.at(-1)).toEqual(["10:20", null]);
  });

  it("its label renamed, and the policy's labels moved: the same", async () => {
    const issue = issueOf(DAY, ...lines);
    const events = issue.events.map(
      (event): TimelineEvent => ("label" in event && event.label === "sev1" ? { ...event, label: "urgent" } : event),
    );
    expect(severities(seenGone({ ...issue, labels: ["urgent"], events }))?.at(-1)).toEqual(["11:00", null]);
    const moved = await policyOf("severities: { sev1: { labels: [critical] } }");
    expect(severities(seenGone(issue, moved))).toEqual([
      ["09:00", "sev1"],
      ["11:00", null],
    ]);
  });

  it("a severity that the policy no longer knows stays what it was until then", async () => {
    const other = await policyOf("extends: none\nseverities: { p1: { title: Urgent, response: 1 hour, resolution: 4 hours } }");
    expect(severities(seenGone(issueOf(DAY, ...lines), other))).toEqual([
      ["09:00", "sev1"],
      ["11:00", null],
    ]);
  });

  it("a hold that runs saw stays, although GitHub has forgotten its label's name", () => {
    expect(seenGone(without("waiting"))?.holds.map(({ hold, from, until }) => [hold.type, clock(from), clock(until)])).toEqual([
      ["paused", "09:30", "09:40"],
    ]);
  });
});
