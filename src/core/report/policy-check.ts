import { describePolicy } from "../policy/describe.ts";
import type { Policy } from "../policy/policy.ts";
import { cut, inlineMarkdown, oneLine } from "../text/escape.ts";
import { count } from "../text/numbers.ts";
import type { Instant } from "../time/instant.ts";
import type { Backtest } from "./backtest.ts";
import { backtestBlocks } from "./backtest-forms.ts";
import { type Block, listOf } from "./block.ts";
import { blocksMarkdown } from "./block-markdown.ts";
import type { PolicyChange } from "./policy-change.ts";

/** What a pull request does to the policy and the templates, found out and judged. Texts are as their authors wrote them. */
export type PolicyCheck = {
  /** The commit that was looked at. */
  readonly head: string;
  /** The branch it is to be merged into. */
  readonly base: string;
  readonly at: Instant;
  /** What becomes of the policy file. */
  readonly file: PolicyFate;
  /** What must be put right before it can be merged, each a line with its place. */
  readonly problems: readonly string[];
  /** What may be meant so. */
  readonly warnings: readonly string[];
  /** What else a reader should know. */
  readonly notes: readonly string[];
  /** Templates that it changes, by file name; removed ones apart. */
  readonly templates: { readonly changed: readonly string[]; readonly removed: readonly string[] };
  /** Null: one of the two policies is broken, so they cannot be compared. */
  readonly comparison: PolicyComparison | null;
};

/** `added`: there was no file before, `deleted`: there is none any more, and without one a built-in policy counts. */
export type PolicyFate = "untouched" | "changed" | "added" | "deleted";

export type PolicyComparison = {
  readonly policy: Policy;
  readonly changes: readonly PolicyChange[];
  /** Null: nothing changes, so there is nothing to try. */
  readonly trial: Trial | null;
};

/** What the change would have meant for past incidents; or why that is not known. */
export type Trial =
  /** Nothing that decides a verdict or a deadline changes. */
  | { readonly type: "unmoved" }
  | {
      readonly type: "backtest";
      readonly backtest: Backtest;
      readonly days: number;
      /** Null: all were looked at. */
      readonly limit: number | null;
    }
  | { readonly type: "failed"; readonly why: string };

/** A comment of GitHub's holds 65,536 characters; the marker has its place, too. */
const LONGEST = 60_000;
const MOST_LISTED = 50;

/** The check as Markdown, for the pull request's comment and the job's summary. Nothing in it can mention, link or break out. */
export function policyCheckMarkdown(check: PolicyCheck): string {
  // A long list is cut shorter rather than the comment refused.
  for (const most of [MOST_LISTED, 20, 5, 0]) {
    const text = laidOut(check, most);
    if (text.length <= LONGEST) return text;
  }
  return cut(laidOut(check, 0), LONGEST);
}

function laidOut(check: PolicyCheck, most: number): string {
  const { comparison, problems, warnings, notes, head } = check;
  const blocks: readonly Block[] = [
    { type: "heading", level: 3, text: `Incident SLO: ${headlineOf(check)}` },
    paragraph(verdictOf(check)),
    ...listed("To put right", problems.map(plainLine), most),
    ...(comparison === null ? [] : listed("", comparison.changes.map(changeLine), most * 2)),
    ...listed("Worth a look", warnings.map(plainLine), most),
    paragraph(templatesText(check)),
    ...(comparison === null ? [] : [paragraph(holidaysText(comparison, check.at)), ...trialBlocks(comparison.trial, most)]),
    ...notes.map((note) => paragraph(plainLine(note))),
  ];
  return `${blocksMarkdown(blocks)}\n\n<sub>Looked at ${inlineMarkdown(head.slice(0, 7))}, and again with each push that touches the policy or a template.</sub>\n`;
}

function paragraph(text: string): Block {
  return { type: "text", text };
}

function listed(title: string, items: readonly string[], most: number): readonly Block[] {
  if (items.length === 0) return [];
  return [...(title === "" ? [] : [boldLine(title)]), listOf(items, Math.max(most, 10))];
}

function boldLine(text: string): Block {
  return { type: "text", text: [{ type: "strong", text }] };
}

function headlineOf({ problems, comparison }: PolicyCheck): string {
  if (problems.length > 0) return problems.length === 1 ? "1 problem to put right" : `${count(problems.length)} problems to put right`;
  if (comparison === null) return "the policy can be read again";
  const { length } = comparison.changes;
  if (length === 0) return "no promise changes";
  return length === 1 ? "1 change of the policy" : `${count(length)} changes of the policy`;
}

function verdictOf({ base, file, problems, comparison }: PolicyCheck): string {
  const branch = oneLine(base, 200);
  if (problems.length > 0) return "Merged like this, incidents would not be followed as they should be.";
  if (comparison === null) return `The policy on ${branch} has problems, so there is nothing to compare this one with. This one has none.`;
  const fate = FATES[file];
  const same =
    comparison.changes.length === 0 ? `Merged, everything is promised as it is now on ${branch}.` : `Merged, this differs from ${branch}:`;
  return fate === "" ? same : `${fate} ${same}`;
}

const FATES: Readonly<Record<PolicyFate, string>> = {
  untouched: "",
  changed: "",
  added: "There was no policy file, so the built-in policy gruntwork counted.",
  deleted: "The policy file is taken away: then the built-in policy gruntwork counts.",
};

function plainLine(line: string): string {
  return oneLine(line, 600);
}

/** "Sev3 response: 4 hours → 4 business hours". */
function changeLine(change: PolicyChange): string {
  const fact = oneLine(change.fact, 120);
  switch (change.type) {
    case "changed":
      return `${fact}: ${oneLine(change.before, 300)} → ${oneLine(change.after, 300)}`;
    case "added":
      return `${fact}: new: ${oneLine(change.words, 400)}`;
    case "removed":
      return `${fact}: no longer: ${oneLine(change.words, 400)}`;
    case "replaced":
      return `${fact}: another one`;
  }
}

function templatesText({ templates: { changed, removed }, problems }: PolicyCheck): string {
  const names = (files: readonly string[]) =>
    files
      .slice(0, 20)
      .map((file) => oneLine(file, 80))
      .join(", ");
  return [
    ...(changed.length === 0
      ? []
      : [
          `Templates changed: ${names(changed)}.${problems.length === 0 ? " They were read, not run: their fields, helpers and parts exist." : ""}`,
        ]),
    ...(removed.length === 0 ? [] : [`Templates taken away: ${names(removed)}. The built-in ones make these texts then.`]),
  ].join(" ");
}

function holidaysText({ policy, changes }: PolicyComparison, at: Instant): string {
  if (changes.length === 0) return "";
  const rows = describePolicy(policy, at).calendars.map(({ name, next }) => {
    const days = next.map((day) => `${day.date}${day.name === "" ? "" : ` ${oneLine(day.name, 60)}`}`).join(", ");
    return `${policy.calendars.size === 1 ? "" : `${oneLine(name, 200)}: `}${days || "none"}`;
  });
  return `Next holidays: ${rows.join("; ")}.`;
}

function trialBlocks(trial: Trial | null, most: number): readonly Block[] {
  if (trial === null) return [];
  if (trial.type === "unmoved") return [paragraph("None of this moves a deadline, so past incidents would have fared the same.")];
  if (trial.type === "failed") return [paragraph(`The last incidents could not be tried under this policy: ${oneLine(trial.why, 400)}`)];
  const limit = trial.limit === null ? "" : ` Only ${count(trial.limit)} issues were looked at.`;
  if (isEmpty(trial.backtest))
    return [paragraph(`No incident began in the last ${trial.days} days, so there is none to try this on.${limit}`)];
  const { head, shares, lists } = backtestBlocks(trial.backtest, most);
  return [
    { type: "heading", level: 4, text: `The last ${trial.days} days under this policy` },
    paragraph(`${head}${limit}`),
    shares,
    ...lists.flatMap(({ title, isMinor, list }): readonly Block[] =>
      isMinor ? [{ type: "folded", title, blocks: [list] }] : [boldLine(title), list],
    ),
  ];
}

function isEmpty({ before, after, flips, moves }: Backtest): boolean {
  return before.incidents + after.incidents + flips.length + moves.length === 0;
}
