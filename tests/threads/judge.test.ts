import { expect, it } from "vitest";
import type { Mail } from "../../src/ports.ts";
import type { ThreadSnapshot } from "../../src/simulator/snapshot.ts";
import type { Expectation } from "./format.ts";
import { type Moment, problemsOf } from "./judge.ts";
import type { Places } from "./stage.ts";

const PLACES: Places = new Map([["main", { repository: "acme/service", number: 1, kind: "issues" }]]);

function moment(time: string, comments: readonly string[], mails: readonly string[]): Moment {
  const at = `2026-03-02T${time}:00Z`;
  const thread: ThreadSnapshot = {
    number: 1,
    title: "Down",
    body: "",
    by: "casey",
    state: "closed",
    stateReason: "completed",
    createdAt: "2026-03-02T09:00:00Z",
    labels: [],
    assignees: [],
    isLocked: false,
    isPullRequest: false,
    reactions: [],
    comments: comments.map((line, id) => {
      const [, when = "", by = "", body = ""] = /^(\S+) (\S+) (.*)$/s.exec(line) ?? [];
      const posted = `2026-03-02T${when}:00Z`;
      return { id, by, body, at: posted, updatedAt: posted, isHidden: false, isPinned: false, reactions: [] };
    }),
    events: [{ at: "2026-03-02T11:00:00Z", type: "closed", detail: "completed", by: "pat", text: "closed completed by pat" }],
  };
  return { at: Date.parse(at), threads: [thread], mails: mails.map(mailOf) };
}

function mailOf(text: string, index: number): Mail {
  return {
    id: String(index),
    audience: "customers",
    channel: "mail",
    delivered: [],
    subject: "Down",
    replyTo: null,
    messageId: "",
    inReplyTo: null,
    incident: { repository: "acme/service", number: 1, title: "Down", severity: null, state: "", notices: [], startedAt: "" },
    links: { issue: "", rca: null },
    at: "",
    text,
    html: "",
  };
}

const ANSWERED = moment("10:00", ["09:10 github-actions **Open**, see #&#8203;1", "09:20 pat We look. Due 14:00."], []);
const CLOSED = moment(
  "11:00",
  ["09:10 github-actions Closed", "09:20 pat We look.", "11:00 github-actions It is over. Due 14:00, kept. What next?"],
  ["It is over #\u200b1"],
);
const FACTS = { history: [ANSWERED, CLOSED], before: ANSWERED, summaries: ["# Done"] };
const ABOUT = { issue: "main" } as const;
const TEXT = { ...ABOUT, must: [], "must-not": [] };

it.each<[what: string, expectation: Expectation, isMet: boolean]>([
  ["a text that says it", { ...TEXT, text: ["all-clear"], must: ["^it is over"] }, true],
  ["a text that does not say it", { ...TEXT, text: ["status"], must: ["it is over"] }, false],
  ["a text that says what it must not", { ...TEXT, text: ["thread"], "must-not": ["OVER"] }, false],
  ["what only others say", { ...TEXT, text: ["anything"], "must-not": ["we look"] }, true],
  ["a reference with its sign broken, in a mail", { ...TEXT, text: ["customer-mail"], must: ["over {main}"] }, true],
  ["a text that is not there, which says nothing", { ...TEXT, text: ["rca"], must: ["Down"] }, false],
  ["two texts read as one", { ...TEXT, text: ["status", "summary"], must: ["closed", "done"] }, true],
  ["each sentence that fits, met", { ...TEXT, text: ["newest"], "sentences-with": "14:00", must: ["kept"] }, true],
  ["each sentence that fits, not met", { ...TEXT, text: ["newest"], "sentences-with": "14:00|next", must: ["kept"] }, false],
  ["a count", { ...ABOUT, count: "comments", is: 2 }, true],
  ["a count of what is new", { ...ABOUT, count: "new-comments", is: 1 }, true],
  ["too many", { ...ABOUT, count: "new-customer-mails", "at-most": 0 }, false],
  ["too few", { ...ABOUT, count: "rcas", "at-least": 1 }, false],
  ["said in time", { ...ABOUT, said: "over", in: "comment", "not-before": "2026-03-02T10:30", by: "2026-03-02T11:00" }, true],
  ["said too late", { ...ABOUT, said: "over", in: "comment", by: "2026-03-02T10:59" }, false],
  ["said too early", { ...ABOUT, said: "open", in: "comment", "not-before": "2026-03-02T10:30" }, false],
  ["never said", { ...ABOUT, said: "down", in: "customer-mail" }, false],
  [
    "one of several",
    {
      ...ABOUT,
      any: [
        { ...ABOUT, count: "rcas", is: 1 },
        { ...TEXT, text: ["news"], must: ["over"] },
      ],
    },
    true,
  ],
  ["none of several", { ...ABOUT, any: [{ ...ABOUT, count: "rcas", is: 1 }] }, false],
])("judges %s", (_, expectation, isMet) => {
  expect(problemsOf(PLACES, expectation, FACTS).length === 0).toBe(isMet);
});
