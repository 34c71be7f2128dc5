import type { Report } from "../../app/follow/follow.ts";
import type { Deed } from "../../app/run/outcome.ts";
import { INPUTS_CHANNEL } from "../../core/policy/channel.ts";
import { oneLine } from "../../core/text/escape.ts";
import { listed } from "../../core/text/lists.ts";
import { seen } from "../../core/text/wrap.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Ink } from "../terminal/text-style.ts";
import { type Paper, penOn } from "./pen.ts";
import { plainLines } from "./plain.ts";
import { type Posting, RECIPIENTS } from "./post.ts";
import type { Stage } from "./stage.ts";

/** Tells the story as it happens. */
export type Narrator = {
  /** Someone does something. */
  readonly tell: (at: Instant, text: string, words?: string) => void;
  /** What a run of the action did; of a run on schedule only when it did something. */
  readonly tellRun: (report: Report, stage: Stage, cause: "event" | "schedule") => void;
  /** A remark between the lines. */
  readonly remark: (text: string) => void;
};

const MOST_LINES = 7;

export function narratorOn(paper: Paper): Narrator {
  const { ink } = paper;
  const { tell, lines } = penOn(paper);
  let postingsTold = 0;
  const statuses = new Map<number, readonly string[]>();

  const said = ({ what, words }: Tale) => {
    lines([`${ink.cyan("▸")} ${ink.cyan(what)}`], "");
    const shown = words.slice(0, MOST_LINES);
    lines(words.length > shown.length ? [...shown, ink.dim("…")] : shown, `  ${ink.dim("│")} `);
  };
  const tellDeeds = (deeds: readonly Deed[], stage: Stage) => {
    const last = deeds.findLast(({ what }) => what === "status-created" || what === "status-edited");
    if (last !== undefined) tellStatus(last, deeds);
    for (const deed of deeds) for (const tale of taleOf(deed, stage, ink)) said(tale);
  };
  // A comment that is news says the same at more length.
  const tellStatus = ({ issue, text }: Deed, deeds: readonly Deed[]) => {
    const all = statusLines(plainLines(text, ink));
    const before = new Set(statuses.get(issue));
    statuses.set(issue, all);
    const fresh = all.filter((line) => !before.has(line));
    const did = (wanted: Deed["what"]) => deeds.some(({ what }) => what === wanted);
    if (did("status-created")) said({ what: `comments on #${issue}, and keeps this comment current from now on:`, words: all });
    else if (fresh.length > 0)
      said({ what: `brings its status comment on #${issue} up to date:`, words: did("comment") ? fresh.slice(0, 1) : fresh });
  };

  return {
    tell,
    remark: (text) => lines([ink.dim(text)], ""),
    tellRun: ({ outcome }, stage, cause) => {
      const postings = stage.postings.slice(postingsTold);
      const isQuiet = outcome.deeds.length === 0 && outcome.failures.length === 0 && postings.length === 0;
      if (isQuiet) return;
      if (cause === "schedule") tell(stage.sim.clock.now(), ink.dim("the schedule wakes Incident SLO"));
      const issues = new Set(outcome.deeds.map((deed) => deed.issue));
      for (const issue of issues) {
        const own = outcome.deeds.filter((deed) => deed.issue === issue);
        tellDeeds(own, stage);
      }
      for (const posting of postings) said(mailTale(posting, ink));
      postingsTold += postings.length;
      for (const { message } of outcome.failures) lines([ink.red(`✗ ${message}`)], "");
    },
  };
}

/** What the action did, and the words that go with it. */
type Tale = { readonly what: string; readonly words: readonly string[] };

/** Of a deed that is told by itself; none: the status comment is told apart, mails as they leave. */
function taleOf({ issue, what, keys, text, url }: Deed, stage: Stage, ink: Ink): readonly Tale[] {
  switch (what) {
    case "comment": {
      const words = plainLines(text, ink).filter((line) => !/^(?:Still seeing it|Need someone)/.test(line));
      return [{ what: `comments on #${issue}:`, words }];
    }
    case "comment-edited":
      return [{ what: `puts its comment on #${issue} right:`, words: plainLines(text, ink) }];
    case "comment-deleted":
      return [{ what: `removes a comment on #${issue} that said the same twice`, words: [] }];
    case "rca-opened":
      return [{ what: `opens the root cause analysis for #${issue}:`, words: rcaLines(url, stage, ink) }];
    case "rca-edited":
      return [{ what: `brings the root cause analysis of #${issue} up to date`, words: [] }];
    case "reaction":
      return [{ what: `reacts to the command with ${keys.includes("rocket") ? "🚀: understood" : "😕: not understood"}`, words: [] }];
    case "status-created":
    case "status-edited":
    case "mail":
    case "rca-remark":
    case "rca-closed":
      return [];
  }
}

function rcaLines(url: string | null, { repo, sim, policy }: Stage, ink: Ink): readonly string[] {
  const number = Number(/\/issues\/(\d+)/.exec(url ?? "")?.[1]);
  const { title, body, assignees } = (policy.rca.repository === null ? repo : sim.repository(policy.rca.repository)).thread(number);
  const sections = [...body.matchAll(/^## (.+)$/gm)].map(([, name = ""]) => name);
  const first = plainLines(body, ink).slice(0, 1);
  const rows = (/incident-slo:rca:timeline -->([\s\S]*?)<!--/.exec(body)?.[1]?.match(/^\| \d\d:\d\d/gm) ?? []).length;
  const assigned = assignees.length === 0 ? "" : `, assigned to ${listed(assignees)}`;
  return [
    ink.bold(`#${number} ${title}`) + assigned,
    ...first,
    `A timeline of ${rows} entries is filled in; for people: ${listed(sections)}.`,
  ];
}

function mailTale({ mail, arrived, answers }: Posting, ink: Ink): Tale {
  const isTroubled = !arrived || answers.some((answer) => typeof answer !== "number" || answer >= 300);
  const told = listed(answers.map((answer) => String(answer ?? "nothing")));
  const how = isTroubled ? ` ${ink.yellow(`(the webhook answered ${told}${arrived ? "" : "; it stays pending"})`)}` : "";
  const by = mail.channel === INPUTS_CHANNEL ? "" : `, by the channel ${mail.channel}`;
  const whom = mail.audience === "customers" ? `${RECIPIENTS.customers.length} customers` : "the team";
  const parts = mail.text.split(/\n{2,}/).map((part) => oneLine(part, 400));
  return { what: `mails ${whom}${by}${how}:`, words: [ink.dim(`Subject: ${oneLine(mail.subject, 90)}`), ...parts.slice(0, 2)] };
}

const TELLING =
  /^(?:A first|Next update|An update|A solution|Paused|Mitigated|It is over|A fix|Closed|Latest|What happened|Who|What you can|The cause|Review|• |Our policy changed)/;

/** Of a status comment: the headline, what is due, what support said, and the promises. */
function statusLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => index === 0 || TELLING.test(seen(line)));
}
