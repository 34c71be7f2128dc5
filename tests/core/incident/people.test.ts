import { beforeAll, describe, expect, it } from "vitest";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { Known } from "../../../src/core/incident/known.ts";
import {
  isOurs,
  isOwnComment,
  isTrusted,
  type Ourselves,
  partOf,
  peopleToAsk,
  type Roster,
  shownPersonOf,
} from "../../../src/core/incident/people.ts";
import { NO_MEMORY } from "../../../src/core/notice/memory.ts";
import type { Policy, Role } from "../../../src/core/policy/policy.ts";
import { at, issueOf, person, policyOf, ROSTER } from "../../support/scene.ts";

const DAY = "2026-03-02";
const US: Ourselves = { identity: { login: "github-actions", type: "bot" }, logins: new Set(["old-bot"]) };
const OUR_MARKER = "Said.\n\n<!-- incident-slo:{} -->";

let policy: Policy;
beforeAll(async () => {
  policy = await policyOf("staff: { role: write, users: [Octo-Support, helper-bot] }\nseverities: { sev3: { email: { customers: [] } } }");
});

function rosterWith(role: Role): Roster {
  return { ourselves: US, roles: new Map([["someone", role]]) };
}

describe("staff", () => {
  it.each`
    role          | part
    ${"none"}     | ${"customer"}
    ${"read"}     | ${"customer"}
    ${"triage"}   | ${"customer"}
    ${"write"}    | ${"staff"}
    ${"maintain"} | ${"staff"}
    ${"admin"}    | ${"staff"}
  `("with staff.role write, $role is $part", ({ role, part }) => {
    expect(partOf({ login: "Someone", type: "user" }, policy, rosterWith(role))).toBe(part);
  });

  it.each`
    who                     | type      | part
    ${"octo-SUPPORT"}       | ${"user"} | ${"staff"}
    ${"helper-bot"}         | ${"bot"}  | ${"bot"}
    ${"someone"}            | ${"bot"}  | ${"bot"}
    ${"nobody-asked-about"} | ${"user"} | ${"customer"}
  `("$who ($type) is $part", ({ who, type, part }) => {
    expect(partOf({ login: who, type }, policy, rosterWith("admin"))).toBe(part);
  });

  it("a deleted account is none", () => {
    expect(partOf(null, policy, rosterWith("admin"))).toBe("customer");
  });
});

describe("someone of whom texts tell", () => {
  const known = { people: { someone: "staff", robot: "staff", former: "customer" } } as const;

  it.each`
    case                                        | actor                                     | memory   | part
    ${"plays the part found out first"}         | ${{ login: "Someone", type: "user" }}     | ${known} | ${"staff"}
    ${"also when the role has grown since"}     | ${{ login: "former", type: "user" }}      | ${known} | ${"customer"}
    ${"is who the role says, if not known"}     | ${{ login: "another", type: "user" }}     | ${known} | ${"customer"}
    ${"is who the role says, without memory"}   | ${{ login: "Someone", type: "user" }}     | ${null}  | ${"customer"}
    ${"stays a bot, whatever is remembered"}    | ${{ login: "robot", type: "bot" }}        | ${known} | ${"bot"}
    ${"is a customer once the account is gone"} | ${null}                                   | ${known} | ${"customer"}
    ${"is not fooled by a login like a key"}    | ${{ login: "constructor", type: "user" }} | ${known} | ${"customer"}
  `("$case", ({ actor, memory, part }) => {
    expect(shownPersonOf(actor, policy, { ourselves: US, roles: new Map([["former", "admin"]]) }, memory)).toEqual({
      login: actor?.login ?? null,
      part,
      desk: part === "staff",
    });
  });
});

describe("whose severity customers are mailed about", () => {
  it.each`
    case                      | who                 | type      | trusted
    ${"staff by role"}        | ${"someone"}        | ${"user"} | ${true}
    ${"a listed login"}       | ${"octo-support"}   | ${"user"} | ${true}
    ${"a listed bot"}         | ${"helper-bot"}     | ${"bot"}  | ${true}
    ${"ourselves"}            | ${"github-actions"} | ${"bot"}  | ${true}
    ${"a former bot of ours"} | ${"old-bot"}        | ${"bot"}  | ${true}
    ${"some bot"}             | ${"robot"}          | ${"bot"}  | ${false}
    ${"a stranger"}           | ${"stranger"}       | ${"user"} | ${false}
  `("$case: $trusted", ({ who, type, trusted }) => {
    expect(isTrusted({ login: who, type }, policy, rosterWith("write"))).toBe(trusted);
  });

  it("a deleted account: false", () => {
    expect(isTrusted(null, policy, rosterWith("admin"))).toBe(false);
  });
});

describe("what is ours", () => {
  it.each`
    login               | type      | ours
    ${"github-actions"} | ${"bot"}  | ${true}
    ${"GitHub-Actions"} | ${"bot"}  | ${true}
    ${"github-actions"} | ${"user"} | ${false}
    ${"Old-Bot"}        | ${"bot"}  | ${true}
    ${"another"}        | ${"bot"}  | ${false}
  `("$login ($type): $ours", ({ login, type, ours }) => {
    expect(isOurs({ login, type }, US)).toBe(ours);
  });

  it("a deleted account is not", () => {
    expect(isOurs(null, US)).toBe(false);
  });

  it.each`
    case                                | who                 | body                        | own
    ${"our comment"}                    | ${"github-actions"} | ${OUR_MARKER}               | ${true}
    ${"with blank lines after it"}      | ${"github-actions"} | ${`${OUR_MARKER}\n\n`}      | ${true}
    ${"by hand, with the same account"} | ${"github-actions"} | ${"On it."}                 | ${false}
    ${"one that quotes the marker"}     | ${"github-actions"} | ${`${OUR_MARKER}\nReally?`} | ${false}
    ${"a customer's forgery"}           | ${"customer"}       | ${OUR_MARKER}               | ${false}
  `("$case: $own", ({ who, body, own }) => {
    const comment = { type: "commented", at: 0, id: 1, url: "u", actor: person(who), body, hidden: false } as const;
    expect(isOwnComment(comment, US)).toBe(own);
  });
});

describe("people whose role is asked", () => {
  function asked(issue: Issue, known: Known | null = null): readonly string[] {
    return [...peopleToAsk(issue, policy, US, known)].sort();
  }

  function withEvents(issue: Issue, ...events: readonly TimelineEvent[]): Issue {
    return { ...issue, events: [...issue.events, ...events] };
  }

  it("are who opened it, who commented, who closed it, and who set a severity that customers are mailed about", () => {
    const lines = ["09:00 opened Customer", "09:10 labeled sev1 by Labeller", "09:20 comment Talker hello", "10:00 closed Closer"];
    expect(asked(issueOf(DAY, ...lines))).toEqual(["closer", "customer", "labeller", "talker"]);
  });

  it("are no bots, no deleted accounts, no listed logins, none of ours", () => {
    const lines = [
      "09:00 opened robot",
      "09:10 labeled sev1 by robot",
      "09:20 comment ghost hello",
      "09:30 comment octo-support hi",
      "10:00 closed github-actions",
    ];
    expect(asked(issueOf(DAY, ...lines))).toEqual([]);
  });

  it("are not asked again about comments that were judged, be they staff's or not", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:20 comment staff hello", "09:30 comment customer thanks");
    const ids = issue.events.flatMap((event) => (event.type === "commented" ? [event.id] : []));
    const known: Known = {
      ...NO_MEMORY,
      judgedThrough: Math.max(...ids),
      reporter: "customer",
      labelsJudgedThrough: at("09:10"),
      people: { staff: "staff", customer: "customer" },
    };
    expect(asked(issue, known)).toEqual([]);
    const more = withEvents(issue, {
      type: "commented",
      at: at("09:40"),
      id: Math.max(...ids) + 1,
      url: "u",
      actor: person("stranger"),
      body: "me too",
      hidden: false,
    });
    expect(asked(more, known)).toEqual(["stranger"]);
  });

  it("are not asked about a comment whose word is remembered", () => {
    const issue = issueOf(DAY, "09:10 labeled sev3 by robot", "09:20 comment staff hello");
    const said = { kind: "comment", login: "staff", url: null, how: null, next: null } as const;
    const words = issue.events.flatMap((event) =>
      event.type === "commented" ? [{ ...said, at: event.at, recordedAt: event.at, comment: event.id }] : [],
    );
    expect(asked(issue, { ...NO_MEMORY, reporter: "customer", words: [] })).toEqual(["staff"]);
    expect(asked(issue, { ...NO_MEMORY, reporter: "customer", words })).toEqual([]);
  });

  it("are those whom texts name: who labelled, reopened, moved it or linked a change; each once", () => {
    const pullRequest = { number: 7, url: "u", title: "Fix", merged: false };
    const issue = withEvents(
      issueOf(DAY, "09:00 opened robot", "09:10 labeled question by A", "09:20 unlabeled question by B", "10:00 reopened C"),
      { type: "transferred", at: at("10:10"), actor: person("D"), from: "acme/old" },
      { type: "referenced", at: at("10:20"), actor: person("E"), pullRequest },
      { type: "assigned", at: at("10:30"), actor: person("F"), assignee: "G" },
      { type: "unassigned", at: at("10:40"), actor: person("F"), assignee: "G" },
      { type: "comment-deleted", at: at("10:50"), actor: person("H") },
    );
    expect(asked(issue)).toEqual(["a", "b", "c", "d", "e"]);
    const people = { a: "staff", b: "customer", c: "staff", d: "staff" } as const;
    expect(asked(issue, { ...NO_MEMORY, reporter: "bot", people })).toEqual(["e"]);
  });

  it("are not asked again, once named, about labels that mail no customers, deleted labels, or closings without completion", () => {
    const people = { staff: "staff" } as const;
    const known: Known = { ...NO_MEMORY, reporter: "customer", people };
    const quiet = ["09:10 labeled sev3", "09:20 labeled question", "10:00 closed staff not_planned", "10:10 reopened ghost"];
    const forgotten: TimelineEvent = { type: "labeled", at: at("10:20"), actor: person("staff"), label: null };
    expect(asked(withEvents(issueOf(DAY, ...quiet), forgotten), known)).toEqual([]);
    expect(asked(issueOf(DAY, ...quiet, "10:30 labeled sev1"), known)).toEqual(["staff"]);
  });

  it("are asked again about commands that counted: what is remembered authorises none", () => {
    const issue = issueOf(DAY, "09:10 labeled sev3", "09:20 comment staff /pause a log", "09:30 comment customer /pause as well");
    const [comment = 0] = issue.events.flatMap((event) => (event.type === "commented" ? [event.id] : []));
    const known: Known = {
      ...NO_MEMORY,
      judgedThrough: Number.MAX_SAFE_INTEGER,
      seen: [{ comment, commands: [{ type: "pause", until: null, reason: "a log" }], problems: [] }],
      reporter: "customer",
      labelsJudgedThrough: at("09:10"),
      people: { staff: "staff" },
    };
    expect(asked(issue, known)).toEqual(["staff"]);
  });

  it("are asked about the reporter only until it is known", () => {
    const issue = issueOf(DAY, "09:00 opened customer");
    expect(asked(issue, NO_MEMORY)).toEqual(["customer"]);
    expect(asked(issue, { ...NO_MEMORY, reporter: "customer" })).toEqual([]);
  });

  it("are asked about a severity set later than the ones that were judged", () => {
    const known: Known = { ...NO_MEMORY, reporter: "customer", labelsJudgedThrough: at("09:10"), people: { staff: "staff" } };
    expect(
      asked(issueOf(DAY, "09:10 labeled sev1 by lead", "10:00 labeled sev1 by staff"), {
        ...known,
        people: { staff: "staff", lead: "staff" },
      }),
    ).toEqual(["staff"]);
  });

  it("are asked about a closing until staff's word is known", () => {
    const issue = issueOf(DAY, "09:10 labeled sev3 by robot", "10:00 closed lead");
    const known: Known = { ...NO_MEMORY, reporter: "customer", people: { lead: "customer" } };
    expect(asked(issue, known)).toEqual(["lead"]);
    expect(asked(issue, { ...known, confirmed: [at("10:00")] })).toEqual([]);
  });

  it("are known to the scenes by their roles", () => {
    expect([...ROSTER.roles.keys()]).toContain("staff");
  });
});
