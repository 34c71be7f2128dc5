import { beforeAll, describe, expect, it } from "vitest";
import type { JudgedAct } from "../../../src/core/incident/incident.ts";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { Known } from "../../../src/core/incident/known.ts";
import {
  isOurs,
  isOwnComment,
  type Ourselves,
  partOf,
  peopleToAsk,
  personOf,
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
  policy = await policyOf(
    "staff: { role: write, users: [Octo-Support, helper-bot], bots: [statusbot] }\nseverities: { sev3: { email: { customers: [] } } }",
  );
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

  it.each`
    listed                      | type      | desk
    ${"bots: ['deploys[bot]']"} | ${"bot"}  | ${true}
    ${"bots: ['deploys[bot]']"} | ${"user"} | ${false}
    ${"bots: [deploys]"}        | ${"bot"}  | ${true}
    ${"bots: [deploys]"}        | ${"user"} | ${true}
  `("$listed lists a $type “Deploys”: $desk", async ({ listed, type, desk }) => {
    const { staff } = await policyOf(`staff: { ${listed} }\n`);
    expect(personOf({ login: "Deploys", type }, { ...policy, staff }, rosterWith("none")).desk).toBe(desk);
  });

  it("a person who bears the name of an app that is ours is a stranger", () => {
    const ours: Ourselves = { ...US, logins: new Set(["old-app[bot]", "old-machine"]) };
    const isOne = (login: string, type: "user" | "bot") => isOurs({ login, type }, ours);
    expect([isOne("Old-App", "bot"), isOne("old-app", "user"), isOne("old-machine", "user"), isOne("github-actions", "user")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
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

describe("whose hand is support's", () => {
  it.each`
    case                      | who                 | type      | desk
    ${"staff by role"}        | ${"someone"}        | ${"user"} | ${true}
    ${"a listed login"}       | ${"octo-support"}   | ${"user"} | ${true}
    ${"a listed bot"}         | ${"helper-bot"}     | ${"bot"}  | ${true}
    ${"a bot of the policy"}  | ${"statusbot"}      | ${"bot"}  | ${true}
    ${"a machine account"}    | ${"statusbot"}      | ${"user"} | ${true}
    ${"ourselves"}            | ${"github-actions"} | ${"bot"}  | ${false}
    ${"a former bot of ours"} | ${"old-bot"}        | ${"bot"}  | ${false}
    ${"some bot"}             | ${"robot"}          | ${"bot"}  | ${false}
    ${"a stranger"}           | ${"stranger"}       | ${"user"} | ${false}
  `("$case: $desk", ({ who, type, desk }) => {
    expect(personOf({ login: who, type }, policy, rosterWith("write")).desk).toBe(desk);
  });

  it("a deleted account: false", () => {
    expect(personOf(null, policy, rosterWith("admin")).desk).toBe(false);
  });

  it("a bot of the policy never is staff: its words do not count", () => {
    expect(personOf({ login: "statusbot", type: "user" }, policy, rosterWith("admin")).part).toBe("bot");
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

  function act(time: string, what: JudgedAct["what"], login: string, label: string | null = null): JudgedAct {
    return { at: at(time), what, label, login, part: "staff", desk: true, means: null };
  }

  function withEvents(issue: Issue, ...events: readonly TimelineEvent[]): Issue {
    return { ...issue, events: [...issue.events, ...events] };
  }

  it("are who opened it, who commented, who closed it, and who set a severity that customers are mailed about", () => {
    const lines = ["09:00 opened Customer", "09:10 labeled sev1 by Labeller", "09:20 comment Talker hello", "10:00 closed Closer"];
    expect(asked(issueOf(DAY, ...lines))).toEqual(["closer", "customer", "labeller", "talker"]);
  });

  it("are first, where maintenance may be announced, who said when and who put its label on", async () => {
    const announcing = await policyOf("maintenance: { label: Planned }\n");
    const lines = [
      "09:00 opened customer",
      "09:10 comment early hello",
      "09:20 labeled planned by stranger",
      "09:30 labeled sev1 by labeller",
      "09:40 labeled planned by announcer",
      "09:50 comment writer /window 2026-12-05T22:00Z to 23:30",
      "09:55 comment later /window 2026-12-06T22:00Z to 23:30",
    ];
    const order = (...more: readonly string[]) => [...peopleToAsk(issueOf(DAY, ...lines, ...more), announcing, US, null)].slice(0, 2);
    expect(order()).toEqual(["writer", "announcer"]);
    // Whoever has done what takes a role is likelier to be staff.
    expect(order("10:00 labeled question by later")).toEqual(["later", "announcer"]);
    expect([...peopleToAsk(issueOf(DAY, ...lines), policy, US, null)][0]).toBe("customer");
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
      acts: [act("09:10", "labeled", "staff", "sev1")],
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

  it("are those whose hand may count: on labels of the policy or of unknown name, closings and reopenings; and whom texts name; each once", () => {
    const pullRequest = { repository: "acme/service", number: 7, url: "u", mayBeNamed: true, mergedAt: null };
    const issue = withEvents(
      issueOf(
        DAY,
        "09:00 opened robot",
        "09:10 labeled sev3 by A",
        "09:15 labeled question by X",
        "09:20 unlabeled sev3 by B",
        "10:00 reopened C",
      ),
      { type: "unlabeled", at: at("10:05"), actor: person("U"), label: null },
      { type: "transferred", at: at("10:10"), actor: person("D"), from: "acme/old" },
      { type: "referenced", at: at("10:20"), actor: person("E"), pullRequest },
      { type: "assigned", at: at("10:30"), actor: person("F"), assignee: "G" },
      { type: "unassigned", at: at("10:40"), actor: person("F"), assignee: "G" },
      { type: "comment-deleted", at: at("10:50"), actor: person("H") },
    );
    expect(asked(issue)).toEqual(["a", "b", "c", "d", "e", "u"]);
    const acts = [act("09:10", "labeled", "a", "sev3"), act("10:00", "reopened", "c"), act("10:05", "unlabeled", "u", "gone")];
    expect(asked(issue, { ...NO_MEMORY, reporter: "bot", acts, people: { d: "staff" } })).toEqual(["b", "e"]);
  });

  it("are not asked again about what a run has judged, be it by an account that is gone", () => {
    const acts = [act("09:10", "labeled", "staff", "sev3"), act("10:00", "closed", "staff"), act("10:10", "reopened", "staff")];
    const known: Known = { ...NO_MEMORY, reporter: "customer", acts };
    const lines = ["09:10 labeled sev3", "10:00 closed staff not_planned", "10:10 reopened ghost"];
    expect(asked(issueOf(DAY, ...lines), known)).toEqual([]);
    expect(asked(issueOf(DAY, ...lines, "10:30 labeled sev1"), known)).toEqual(["staff"]);
  });

  it("are asked again about commands that counted: what is remembered authorises none", () => {
    const issue = issueOf(DAY, "09:10 labeled sev3", "09:20 comment staff /pause a log", "09:30 comment customer /pause as well");
    const [comment = 0] = issue.events.flatMap((event) => (event.type === "commented" ? [event.id] : []));
    const known: Known = {
      ...NO_MEMORY,
      judgedThrough: Number.MAX_SAFE_INTEGER,
      seen: [{ comment, commands: [{ type: "pause", until: null, reason: "a log" }], problems: [] }],
      reporter: "customer",
      acts: [act("09:10", "labeled", "staff", "sev3")],
    };
    expect(asked(issue, known)).toEqual(["staff"]);
  });

  it("are asked about the reporter only until it is known", () => {
    const issue = issueOf(DAY, "09:00 opened customer");
    expect(asked(issue, NO_MEMORY)).toEqual(["customer"]);
    expect(asked(issue, { ...NO_MEMORY, reporter: "customer" })).toEqual([]);
  });

  it("are asked about a closing unless an earlier release wrote down that it was staff's", () => {
    const issue = issueOf(DAY, "09:10 labeled sev3 by robot", "10:00 closed lead");
    const known: Known = { ...NO_MEMORY, reporter: "customer" };
    expect(asked(issue, known)).toEqual(["lead"]);
    expect(asked(issue, { ...known, confirmed: [at("10:00")] })).toEqual([]);
  });

  it("are known to the scenes by their roles", () => {
    expect([...ROSTER.roles.keys()]).toContain("staff");
  });
});
