import type { Report } from "../../app/follow.ts";
import type { Deed } from "../../app/outcome.ts";
import { oneLine } from "../../core/render/escape.ts";
import { listed } from "../../core/render/words.ts";
import type { Instant } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { Terminal } from "../cli/terminal.ts";
import { plainLines, seen, wrapped } from "./plain.ts";
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

const MARGIN = "         ";
const MOST_LINES = 7;
/** What the mailer calls the channel that the action's inputs make. */
const INPUTS_CHANNEL = "mail";

export function narratorOn({ print, ink, width }: Pick<Terminal, "print" | "ink" | "width">): Narrator {
  let day = "";
  let postingsTold = 0;
  const statuses = new Map<number, readonly string[]>();

  const indent = (lines: readonly string[], mark: string) => {
    for (const line of lines) for (const part of wrapped(line, width - MARGIN.length - 4)) print(`${MARGIN}${mark}${part}`);
  };
  const stampDay = (at: Instant) => {
    const today = formatInstant(at, "Etc/UTC", "cccc d LLLL");
    if (today !== day) print(`\n${ink.bold(today)}`);
    day = today;
  };
  const tell: Narrator["tell"] = (at, text, words = "") => {
    stampDay(at);
    const [first = "", ...rest] = wrapped(text, width - MARGIN.length);
    print(`  ${ink.dim(formatInstant(at, "Etc/UTC", "HH:mm"))}  ${first}`);
    for (const line of rest) print(`${MARGIN}${line}`);
    indent(
      words.split("\n").filter((line) => line !== ""),
      ink.dim("“ "),
    );
  };
  const said = (what: string, lines: readonly string[]) => {
    indent([`${ink.cyan("▸")} ${ink.cyan(what)}`], "");
    const shown = lines.slice(0, MOST_LINES);
    indent(lines.length > shown.length ? [...shown, ink.dim("…")] : shown, `  ${ink.dim("│")} `);
  };

  const tellDeeds = (deeds: readonly Deed[], stage: Stage) => {
    const last = deeds.findLast(({ what }) => what === "status-created" || what === "status-edited");
    const created = deeds.some(({ what }) => what === "status-created");
    const hasNews = deeds.some(({ what }) => what === "comment");
    if (last !== undefined) tellStatus(last, created, hasNews);
    for (const deed of deeds) tellDeed(deed, stage);
  };
  // A comment that is news says the same at more length.
  const tellStatus = ({ issue, text }: Deed, created: boolean, hasNews: boolean) => {
    const lines = statusLines(plainLines(text, ink));
    const before = new Set(statuses.get(issue));
    statuses.set(issue, lines);
    const fresh = lines.filter((line) => !before.has(line));
    if (created) said(`comments on #${issue}, and keeps this comment current from now on:`, lines);
    else if (fresh.length > 0) said(`brings its status comment on #${issue} up to date:`, hasNews ? fresh.slice(0, 1) : fresh);
  };
  const tellDeed = ({ issue, what, keys, text, url }: Deed, stage: Stage) => {
    if (what === "comment")
      said(
        `comments on #${issue}:`,
        plainLines(text, ink).filter((line) => !/^(?:Still seeing it|Need someone)/.test(line)),
      );
    if (what === "comment-edited") said(`puts its comment on #${issue} right:`, plainLines(text, ink));
    if (what === "comment-deleted") said(`removes a comment on #${issue} that said the same twice`, []);
    if (what === "rca-opened") said(`opens the root cause analysis for #${issue}:`, rcaLines(url, stage));
    if (what === "rca-edited") said(`brings the root cause analysis of #${issue} up to date`, []);
    if (what === "reaction") said(`reacts to the command with ${keys.includes("rocket") ? "🚀: understood" : "😕: not understood"}`, []);
  };
  const rcaLines = (url: string | null, { repo, sim, policy }: Stage): readonly string[] => {
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
  };
  const tellPostings = (postings: readonly Posting[]) => {
    for (const posting of postings.slice(postingsTold)) tellPosting(posting);
    postingsTold = postings.length;
  };
  const tellPosting = ({ mail, arrived, answers }: Posting) => {
    const isTroubled = !arrived || answers.some((answer) => typeof answer !== "number" || answer >= 300);
    const told = listed(answers.map((answer) => String(answer ?? "nothing")));
    const how = isTroubled ? ` ${ink.yellow(`(the webhook answered ${told}${arrived ? "" : "; it stays pending"})`)}` : "";
    const by = mail.channel === INPUTS_CHANNEL ? "" : `, by the channel ${mail.channel}`;
    const whom = mail.audience === "customers" ? `${RECIPIENTS.customers.length} customers` : "the team";
    const lines = mail.text.split(/\n{2,}/).map((part) => oneLine(part, 400));
    said(`mails ${whom}${by}${how}:`, [ink.dim(`Subject: ${oneLine(mail.subject, 90)}`), ...lines.slice(0, 2)]);
  };

  return {
    tell,
    remark: (text) => indent([ink.dim(text)], ""),
    tellRun: ({ outcome }, stage, cause) => {
      const hasMail = stage.postings.length > postingsTold;
      const isQuiet = outcome.deeds.length === 0 && outcome.failures.length === 0 && !hasMail;
      if (isQuiet) return;
      if (cause === "schedule") tell(stage.sim.clock.now(), ink.dim("the schedule wakes Incident SLO"));
      for (const issue of new Set(outcome.deeds.map((deed) => deed.issue)))
        tellDeeds(
          outcome.deeds.filter((deed) => deed.issue === issue),
          stage,
        );
      tellPostings(stage.postings);
      for (const { message } of outcome.failures) indent([ink.red(`✗ ${message}`)], "");
    },
  };
}

const TELLING =
  /^(?:A first|Next update|An update|A solution|Paused|Mitigated|It is over|A fix|Closed|Latest|What happened|Who|What you can|The cause|Review|• |Our policy changed)/;

/** Of a status comment: the headline, what is due, what support said, and the promises. */
function statusLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => index === 0 || TELLING.test(seen(line)));
}
