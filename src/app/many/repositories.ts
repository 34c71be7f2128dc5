import { ok, type Result, wrong } from "../../core/result.ts";

/** Which repositories a workflow means. `*` stands for any part of a name; an owner is always named. */
export type Wishes = {
  /** `owner/name`. */
  readonly exact: readonly string[];
  readonly patterns: readonly string[];
  /** Exact names and patterns of what is left out, whatever else names it. */
  readonly without: readonly string[];
};

/** A repository as a list of GitHub's tells it. `name`: `owner/name`. */
export type ListedRepository = {
  readonly name: string;
  readonly isArchived: boolean;
  readonly isDisabled: boolean;
  readonly hasIssues: boolean;
};

/** What came of the wishes. */
export type Choice = {
  /** In the order of the alphabet, each once. */
  readonly names: readonly string[];
  /** Why repositories that fit were passed over: nothing can be followed there. */
  readonly passedOver: readonly { readonly name: string; readonly why: "archived" | "disabled" | "without issues" }[];
  /** Patterns that no repository fits. */
  readonly unfit: readonly string[];
};

/** Reads names and patterns with commas or line breaks between. Every problem comes at once, as a sentence. */
export function readWishes(text: string): Result<Wishes, readonly string[]> {
  const entries = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const problems = entries.flatMap((entry) => problemWith(entry) ?? []);
  const without = entries.filter(isLeftOut).map((entry) => entry.slice(1).trim());
  const wanted = entries.filter((entry) => !isLeftOut(entry));
  if (wanted.length === 0 && problems.length === 0) problems.push(`expected at least one owner/name or owner/*, got "${text.trim()}".`);
  if (problems.length > 0) return wrong(problems);
  return ok({ exact: wanted.filter((entry) => !isPattern(entry)), patterns: wanted.filter(isPattern), without });
}

function problemWith(entry: string): string | null {
  const name = isLeftOut(entry) ? entry.slice(1).trim() : entry;
  if (/^[\w-]+\/[\w.*-]+$/.test(name)) return null;
  return `expected owner/name, owner/* or owner/prefix-*, got "${entry}".${hintOn(name)}`;
}

function hintOn(name: string): string {
  if (/^[\w-]+$/.test(name)) return ` Did you mean "${name}/*"?`;
  return name.startsWith("*/") ? " The owner must be named." : "";
}

function isLeftOut(entry: string): boolean {
  return entry.startsWith("!");
}

function isPattern(entry: string): boolean {
  return entry.includes("*");
}

/** The owners whose repositories must be listed, in lower case. */
export function ownersIn({ patterns }: Wishes): readonly string[] {
  return [...new Set(patterns.map((pattern) => (pattern.split("/")[0] ?? "").toLowerCase()))];
}

/**
 * The repositories that are meant. What is named exactly is kept as it is, though it may be archived; what only fits a pattern
 * must have issues that can be written to. Forks count: GitHub turns issues off on a fork, so one that has them wants them.
 */
export function chooseRepositories({ exact, patterns, without }: Wishes, listed: readonly ListedRepository[]): Choice {
  const isOut = fitsAny(without);
  const named = new Set(exact.map((name) => name.toLowerCase()));
  const fitting = listed.filter(({ name }) => !named.has(name.toLowerCase()) && fitsAny(patterns)(name) && !isOut(name));
  const passedOver = fitting.flatMap((repository) => {
    const why = obstacleOf(repository);
    return why === null ? [] : [{ name: repository.name, why }];
  });
  const chosen = [...exact.filter((name) => !isOut(name)), ...fitting.filter((one) => obstacleOf(one) === null).map(({ name }) => name)];
  const unfit = patterns.filter((pattern) => !listed.some(({ name }) => fitsAny([pattern])(name)));
  return { names: alphabetical(chosen), passedOver, unfit };
}

function obstacleOf({ isArchived, isDisabled, hasIssues }: ListedRepository): Choice["passedOver"][number]["why"] | null {
  if (isArchived) return "archived";
  if (isDisabled) return "disabled";
  return hasIssues ? null : "without issues";
}

/** GitHub tells names apart without case. */
function fitsAny(patterns: readonly string[]): (name: string) => boolean {
  const sources = patterns.map((pattern) => pattern.replace(/[.]/g, "\\.").replaceAll("*", "[^/]*"));
  const expressions = sources.map((source) => new RegExp(`^${source}$`, "i"));
  return (name) => expressions.some((expression) => expression.test(name));
}

function alphabetical(names: readonly string[]): readonly string[] {
  const byName = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}
