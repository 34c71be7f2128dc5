import type { Report } from "../../app/follow/follow.ts";
import type { WriteRecord } from "../../app/run/outcome.ts";
import { INPUTS_CHANNEL } from "../../core/policy/channel.ts";
import { oneLine } from "../../core/text/escape.ts";
import { listed } from "../../core/text/lists.ts";
import { seen } from "../../core/text/wrap.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { TextOutput } from "../terminal/terminal.ts";
import type { TextStyle } from "../terminal/text-style.ts";
import type { DemoGitHub } from "./demo-github.ts";
import { RECIPIENTS, type SentMail } from "./demo-mailer.ts";
import { lineWriterOn } from "./line-writer.ts";
import { plainLines } from "./plain-lines.ts";

/** Tells the story as it happens. */
export type StoryPrinter = {
  /** Someone does something. */
  readonly tell: (at: Instant, text: string, words?: string) => void;
  /** What a run of the action did; of a run on schedule only when it did something. */
  readonly tellRun: (report: Report, github: DemoGitHub, cause: "event" | "schedule") => void;
  /** The action did something that is no write on an issue. */
  readonly did: (what: string) => void;
  /** A remark between the lines. */
  readonly remark: (text: string) => void;
};

const MOST_LINES = 7;

export function storyPrinterOn(output: TextOutput): StoryPrinter {
  const { style } = output;
  const { tell, lines } = lineWriterOn(output);
  let postingsTold = 0;
  const statuses = new Map<number, readonly string[]>();

  const printEntry = ({ what, words }: StoryEntry) => {
    lines([`${style.cyan("▸")} ${style.cyan(what)}`], "");
    const shown = words.slice(0, MOST_LINES);
    lines(words.length > shown.length ? [...shown, style.dim("…")] : shown, `  ${style.dim("│")} `);
  };
  const printWrites = (deeds: readonly WriteRecord[], github: DemoGitHub) => {
    const last = deeds.findLast(({ what }) => what === "status-created" || what === "status-edited");
    if (last !== undefined) printStatus(last, deeds);
    for (const deed of deeds) for (const entry of storyEntriesOf(deed, github, style)) printEntry(entry);
  };
  // A comment that is news says the same at more length.
  const printStatus = ({ issue, text }: WriteRecord, deeds: readonly WriteRecord[]) => {
    const all = statusLines(plainLines(text, style));
    const before = new Set(statuses.get(issue));
    statuses.set(issue, all);
    const fresh = all.filter((line) => !before.has(line));
    const did = (wanted: WriteRecord["what"]) => deeds.some(({ what }) => what === wanted);
    if (did("status-created")) printEntry({ what: `comments on #${issue}, and keeps this comment current from now on:`, words: all });
    else if (fresh.length > 0)
      printEntry({ what: `brings its status comment on #${issue} up to date:`, words: did("comment") ? fresh.slice(0, 1) : fresh });
  };

  return {
    tell,
    did: (what) => printEntry({ what, words: [] }),
    remark: (text) => lines([style.dim(text)], ""),
    tellRun: ({ outcome }, github, cause) => {
      const sentMails = github.sentMails.slice(postingsTold);
      const isQuiet = outcome.deeds.length === 0 && outcome.failures.length === 0 && sentMails.length === 0;
      if (isQuiet) return;
      if (cause === "schedule") tell(github.sim.clock.now(), style.dim("the schedule wakes Incident SLO"));
      const issues = new Set(outcome.deeds.map((deed) => deed.issue));
      for (const issue of issues) {
        const own = outcome.deeds.filter((deed) => deed.issue === issue);
        printWrites(own, github);
      }
      for (const sent of sentMails) printEntry(mailEntry(sent, style));
      postingsTold += sentMails.length;
      for (const { message } of outcome.failures) lines([style.red(`✗ ${message}`)], "");
    },
  };
}

/** What the action did, and the words that go with it. */
type StoryEntry = { readonly what: string; readonly words: readonly string[] };

/** What is printed of one write by itself; none: the status comment is printed apart, mails as they leave. */
function storyEntriesOf({ issue, what, keys, text, url }: WriteRecord, github: DemoGitHub, style: TextStyle): readonly StoryEntry[] {
  switch (what) {
    case "comment": {
      const words = plainLines(text, style).filter((line) => !/^(?:Still seeing it|Need someone)/.test(line));
      return [{ what: `comments on #${issue}:`, words }];
    }
    case "comment-edited":
      return [{ what: `puts its comment on #${issue} right:`, words: plainLines(text, style) }];
    case "comment-deleted":
      return [{ what: `removes a comment on #${issue} that said the same twice`, words: [] }];
    case "rca-opened":
      return [{ what: `opens the root cause analysis for #${issue}:`, words: rcaLines(url, github, style) }];
    case "rca-edited":
      return [{ what: `brings the root cause analysis of #${issue} up to date`, words: [] }];
    case "reaction":
      return [{ what: `reacts to the command with ${keys.includes("rocket") ? "🚀: understood" : "😕: not understood"}`, words: [] }];
    case "label-off":
      return [{ what: `takes the label ${keys.join(", ")} off #${issue}`, words: [] }];
    case "label-on":
      return [{ what: `puts the label ${keys.join(", ")} on #${issue}`, words: [] }];
    case "pinned":
      return [{ what: `pins its status comment on #${issue}`, words: [] }];
    case "status-created":
    case "status-edited":
    case "seen":
    case "mail":
    case "rca-remark":
    case "rca-closed":
      return [];
  }
}

function rcaLines(url: string | null, { repo, sim, policy }: DemoGitHub, style: TextStyle): readonly string[] {
  const number = Number(/\/issues\/(\d+)/.exec(url ?? "")?.[1]);
  const { title, body, assignees } = (policy.rca.repository === null ? repo : sim.repository(policy.rca.repository)).thread(number);
  const sections = [...body.matchAll(/^## (.+)$/gm)].map(([, name = ""]) => name);
  const first = plainLines(body, style).slice(0, 1);
  const rows = (/incident-slo:rca:timeline -->([\s\S]*?)<!--/.exec(body)?.[1]?.match(/^\| \d\d:\d\d/gm) ?? []).length;
  const assigned = assignees.length === 0 ? "" : `, assigned to ${listed(assignees)}`;
  return [
    style.bold(`#${number} ${title}`) + assigned,
    ...first,
    `A timeline of ${rows} entries is filled in; for people: ${listed(sections)}.`,
  ];
}

function mailEntry({ mail, arrived, answers }: SentMail, style: TextStyle): StoryEntry {
  const isTroubled = !arrived || answers.some((answer) => typeof answer !== "number" || answer >= 300);
  const told = listed(answers.map((answer) => String(answer ?? "nothing")));
  const how = isTroubled ? ` ${style.yellow(`(the webhook answered ${told}${arrived ? "" : "; it stays pending"})`)}` : "";
  const by = mail.channel === INPUTS_CHANNEL ? "" : `, by the channel ${mail.channel}`;
  const whom = mail.audience === "customers" ? `${RECIPIENTS.customers.length} customers` : "the team";
  const parts = mail.text.split(/\n{2,}/).map((part) => oneLine(part, 400));
  return { what: `mails ${whom}${by}${how}:`, words: [style.dim(`Subject: ${oneLine(mail.subject, 90)}`), ...parts.slice(0, 2)] };
}

const TELLING =
  /^(?:A first|Next update|An update|A solution|Since|The clock runs|Paused|Mitigated|It is over|A fix|Closed|Latest|What happened|Who|What you can|The cause|Review|• |Our policy changed|The monitor reports|It is to )/;

/** Of a status comment: the headline, what is due, what support said, and the promises. */
function statusLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => index === 0 || TELLING.test(seen(line)));
}
