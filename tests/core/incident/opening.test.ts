import { beforeAll, describe, expect, it } from "vitest";
import type { Issue, TimelineEvent } from "../../../src/core/incident/issue.ts";
import type { Known } from "../../../src/core/incident/known.ts";
import { peopleToAsk, type Roster } from "../../../src/core/incident/people.ts";
import { memoryFrom, NO_MEMORY } from "../../../src/core/notice/memory.ts";
import { reactionsTo } from "../../../src/core/plan/reactions.ts";
import { remember } from "../../../src/core/plan/remember.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { at, clock, incidentOf, issueOf, judged, policyOf, ROSTER } from "../../support/scene.ts";

const DAY = "2026-03-02";
const TEXT = "/impact Jobs of all projects wait\n/next-update 2h\n\nThe queue is stuck. See [the board]( https://status.test ).";
let policy: Policy;

beforeAll(async () => {
  policy = await policyOf("extends: gruntwork");
});

function openedBy(login: string, text: string, ...more: readonly string[]): Issue {
  return issueOf(DAY, `09:00 opened ${login} ${text}`, "09:10 labeled sev1", ...more);
}

/** What a run at `time` writes down, as the next one reads it. */
function rememberedOf(issue: Issue, time: string): Known {
  const written = remember({ evaluation: judged(issue, policy, at(time)), issue, policy, memory: NO_MEMORY });
  return memoryFrom(JSON.parse(JSON.stringify(written)));
}

describe("an issue that staff opened", () => {
  it("is the first word: quoted as such, and the answer from its very moment", () => {
    const { incident, response } = judged(openedBy("staff", TEXT, "09:40 comment staff Half of it runs."), policy, at("10:00"));
    expect(incident.replies.map(({ kind, text, next }) => [kind, text, clock(next)])).toEqual([
      ["opened", "The queue is stuck. See [the board](https://status.test).", "11:00"],
      ["comment", "Half of it runs.", null],
    ]);
    expect([response.standing, clock(response.endedAt)]).toEqual(["met", "09:00"]);
    expect(incident.history.flatMap(({ at: when, what }) => (what.type === "word" ? [[clock(when), what.first]] : []))).toEqual([
      ["09:00", true],
      ["09:40", false],
    ]);
  });

  it("gives commands, which no reaction answers: on the issue itself our rocket is the lock", () => {
    const incident = incidentOf(openedBy("staff", `${TEXT}\n`), policy);
    expect([incident.impact?.text, incident.impact?.url]).toEqual([
      "Jobs of all projects wait",
      "https://github.test/acme/service/issues/42",
    ]);
    expect(reactionsTo(incident, NO_MEMORY)).toEqual([]);
    expect(incidentOf(openedBy("staff", "/status gone"), policy).commands.map(({ problem }) => problem)).toEqual([
      expect.stringContaining("“/status gone” was not understood"),
    ]);
    expect(incidentOf(openedBy("staff", "/rca share"), policy)).toMatchObject({
      shareAsk: null,
      commands: [{ problem: expect.any(String) }],
    });
  });

  it("counts as a run first saw it: an edit later neither adds a command nor takes one back", () => {
    const known = rememberedOf(openedBy("staff", TEXT), "09:20");
    const edited = incidentOf(openedBy("staff", "/pause\n\nOther words."), policy, known);
    expect([edited.impact?.text, clock(edited.replies[0]?.next ?? null), edited.holds, edited.replies[0]?.text]).toEqual([
      "Jobs of all projects wait",
      "11:00",
      [],
      "Other words.",
    ]);
    const without = rememberedOf(openedBy("staff", "Stuck."), "09:20");
    expect(incidentOf(openedBy("staff", TEXT), policy, without)).toMatchObject({ impact: null, commands: [] });
  });

  it("stays their word when they are staff no more, but commands only with a role of today, which is asked for", () => {
    const issue = openedBy("staff", TEXT);
    const known = rememberedOf(issue, "09:20");
    const nobody: Roster = { ...ROSTER, roles: new Map() };
    const told = incidentOf(issue, policy, known, nobody);
    expect([told.replies.map(({ kind }) => kind), told.impact]).toEqual([["opened"], null]);
    expect([...peopleToAsk(issue, policy, ROSTER.ourselves, known)]).toContain("staff");
  });

  it.each(["customer", "robot", "ghost"])("is no word of theirs where %s did", (login) => {
    expect(incidentOf(openedBy(login, TEXT), policy)).toMatchObject({ replies: [], impact: null, commands: [] });
  });
});

describe("a comment that holds nothing but robots' commands", () => {
  const edit = (issue: Issue, body: string): Issue => ({
    ...issue,
    events: issue.events.map((event): TimelineEvent => (event.type === "commented" ? { ...event, body } : event)),
  });

  it("is no answer, no update and no closing word, also when it is edited later", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:15 comment staff /assign @kim");
    expect(judged(issue, policy, at("10:00")).response.standing).toBe("missed");
    const known = rememberedOf(issue, "09:20");
    expect(incidentOf(edit(issue, "We see it."), policy, known).replies).toEqual([]);
  });

  it("stays a word where an earlier run counted it", () => {
    const issue = issueOf(DAY, "09:10 labeled sev1", "09:15 comment staff We see it.");
    const known = rememberedOf(issue, "09:20");
    expect(incidentOf(edit(issue, "/assign @kim"), policy, known).replies.map(({ kind, text }) => [kind, text])).toEqual([["comment", ""]]);
  });
});
