import { describePolicy } from "../policy/describe.ts";
import type { Policy } from "../policy/policy.ts";
import { cut, inlineMarkdown } from "../text/escape.ts";
import { count } from "../text/numbers.ts";
import type { Instant } from "../time/instant.ts";
import type { Backtest } from "./backtest.ts";
import { backtestParts } from "./backtest-forms.ts";
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
  const { comparison, problems, warnings, notes } = check;
  const parts = [
    `### Incident SLO: ${headlineOf(check)}`,
    verdictOf(check),
    list("To put right", problems.map(plainLine), most),
    comparison === null ? "" : list("", comparison.changes.map(changeLine), most * 2),
    list("Worth a look", warnings.map(plainLine), most),
    templatesText(check),
    ...(comparison === null ? [] : [holidaysText(comparison, check.at), trialText(comparison.trial, most)]),
    ...notes.map((note) => inlineMarkdown(note, 600)),
    footOf(check),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function headlineOf({ problems, comparison }: PolicyCheck): string {
  if (problems.length > 0) return problems.length === 1 ? "1 problem to put right" : `${count(problems.length)} problems to put right`;
  if (comparison === null) return "the policy can be read again";
  const { length } = comparison.changes;
  if (length === 0) return "no promise changes";
  return length === 1 ? "1 change of the policy" : `${count(length)} changes of the policy`;
}

function verdictOf({ base, file, problems, comparison }: PolicyCheck): string {
  const branch = inlineMarkdown(base);
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

function list(title: string, lines: readonly string[], most: number): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, Math.max(most, 10)).map((line) => `- ${line}`);
  const more = lines.length > shown.length ? [`- … and ${count(lines.length - shown.length)} more`] : [];
  return [...(title === "" ? [] : [`**${title}**`, ""]), ...shown, ...more].join("\n");
}

function plainLine(line: string): string {
  return inlineMarkdown(line, 600);
}

/** "Sev3 response: 4 hours → 4 business hours". */
function changeLine(change: PolicyChange): string {
  const fact = inlineMarkdown(change.fact, 120);
  switch (change.type) {
    case "changed":
      return `${fact}: ${inlineMarkdown(change.before, 300)} → ${inlineMarkdown(change.after, 300)}`;
    case "added":
      return `${fact}: new: ${inlineMarkdown(change.words, 400)}`;
    case "removed":
      return `${fact}: no longer: ${inlineMarkdown(change.words, 400)}`;
    case "replaced":
      return `${fact}: another one`;
  }
}

function templatesText({ templates: { changed, removed }, problems }: PolicyCheck): string {
  const names = (files: readonly string[]) =>
    files
      .slice(0, 20)
      .map((file) => inlineMarkdown(file, 80))
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
    const days = next.map((day) => `${day.date}${day.name === "" ? "" : ` ${inlineMarkdown(day.name, 60)}`}`).join(", ");
    return `${policy.calendars.size === 1 ? "" : `${inlineMarkdown(name)}: `}${days || "none"}`;
  });
  return `Next holidays: ${rows.join("; ")}.`;
}

function trialText(trial: Trial | null, most: number): string {
  if (trial === null) return "";
  if (trial.type === "unmoved") return "None of this moves a deadline, so past incidents would have fared the same.";
  if (trial.type === "failed") return `The last incidents could not be tried under this policy: ${inlineMarkdown(trial.why, 400)}`;
  const limit = trial.limit === null ? "" : ` Only ${count(trial.limit)} issues were looked at.`;
  if (isEmpty(trial.backtest)) return `No incident began in the last ${trial.days} days, so there is none to try this on.${limit}`;
  const { head, table, lists } = backtestParts(trial.backtest, most);
  const parts = [
    `#### The last ${trial.days} days under this policy`,
    `${head}${limit}`,
    table,
    ...lists.map(({ title, isMinor, text }) =>
      isMinor ? `<details><summary>${title}</summary>\n\n${text}\n\n</details>` : `**${title}**\n\n${text}`,
    ),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function isEmpty({ before, after, flips, moves }: Backtest): boolean {
  return before.incidents + after.incidents + flips.length + moves.length === 0;
}

function footOf({ head }: PolicyCheck): string {
  return `<sub>Looked at ${inlineMarkdown(head.slice(0, 7))}, and again with each push that touches the policy or a template.</sub>`;
}
