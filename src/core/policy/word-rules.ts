import type { KeyPath, ReportProblem } from "./problem.ts";

// Words that a schema of types cannot check. Every one is anchored and linear.
const RULES = {
  line: /^(?=.*\S)[^\p{Cc}\u2028\u2029]{1,200}$/u,
  reason: /^(?=.*\S)[^\p{Cc}\u2028\u2029]{1,200}$/u,
  text: /^(?=.*\S).{1,2000}$/su,
  label: /^(?=.*\S)[^\p{Cc}\u2028\u2029]{1,200}$/u,
  login: /^[a-z\d](?:[a-z\d_-]{0,98})$/i,
  bot: /^[a-z\d](?:[a-z\d_-]{0,98})(?:\[bot\])?$/i,
  mention: /^(?:assignees|@?[a-z\d][a-z\d_-]{0,98}(?:\/[a-z\d._-]{1,100})?)$/i,
  repository: /^[a-z\d][a-z\d_-]{0,98}\/[a-z\d._-]{1,100}$/i,
  "channel-name": /^[a-z][a-z\d-]{0,39}$/i,
  "tier-name": /^[a-z][a-z\d_-]{0,39}$/i,
  "calendar-name": /^[a-z][a-z\d_-]{0,39}$/i,
} as const;

export type WordRule = keyof typeof RULES;

/** The words as written; reported when they break the rule. */
export function readWords(words: string, rule: WordRule, path: KeyPath, report: ReportProblem, part: "key" | "value" = "value"): string {
  if (!RULES[rule].test(words)) report(path, { code: "expected", expected: rule, got: words }, part);
  return words;
}

/** Words that may be left out, blanks around them cut; null: they are. */
export function readIfSet(words: string | undefined, rule: WordRule, path: KeyPath, report: ReportProblem): string | null {
  return words === undefined ? null : readWords(words, rule, path, report).trim();
}

/** A list's words as written, blanks around them cut; each that breaks the rule is reported. */
export function stringsIn(list: readonly string[], rule: WordRule, path: KeyPath, report: ReportProblem): readonly string[] {
  return list.map((words, index) => readWords(words, rule, [...path, index], report).trim());
}

/** The same in lower case, each once, since GitHub compares them so. */
export function lowerStringsIn(list: readonly string[], rule: WordRule, path: KeyPath, report: ReportProblem): ReadonlySet<string> {
  return new Set(stringsIn(list, rule, path, report).map((words) => words.toLowerCase()));
}

/** A map whose keys are labels in lower case. */
export function lowerKeys(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(entries.map(([key, value]) => [key.trim().toLowerCase(), value]));
}
