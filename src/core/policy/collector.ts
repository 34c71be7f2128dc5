import type { PolicyProblemFacts } from "./facts.ts";
import type { KeyPath, Problem, ReportProblem } from "./problem.ts";

export type TextPosition = { readonly line: number; readonly column: number };

/** Where the path stands in the text, or the nearest part above it that does; null without a text. */
export type Locate = (path: KeyPath, part: "key" | "value") => TextPosition | null;

export type ProblemCollector = {
  readonly report: ReportProblem;
  /** In the order of the text. */
  readonly problems: () => readonly Problem[];
};

/**
 * Gathers problems with their places. Of two about the same spot the first stands; and where something had the wrong
 * shape and was left out, nothing more is said about what is missing there.
 */
export function collectProblems(file: string, locate: Locate): ProblemCollector {
  const found = new Map<string, Problem>();
  const report: ReportProblem = (path, facts, part = "value") => {
    const id = JSON.stringify([path, facts.code]);
    if (found.has(id) || (isDerived(facts) && [...found.values()].some((earlier) => causes(earlier, path, facts)))) return;
    const place = locate(path, part);
    found.set(id, { file, line: place?.line ?? null, column: place?.column ?? null, path, facts });
  };
  return { report, problems: () => [...found.values()].toSorted(inTextOrder) };
}

/** Whether the earlier problem left something out at the path, under it or around it, that is missing now. */
function causes(earlier: Problem, path: KeyPath, { code: derived }: PolicyProblemFacts): boolean {
  const { code } = earlier.facts;
  const isTitle = earlier.path.length <= path.length || earlier.path.at(-1) === "title";
  if (derived === "new-severity" && !isTitle) return false;
  return (code === "expected" || code === "hours") && (startsWith(path, earlier.path) || startsWith(earlier.path, path));
}

/** Whether leaving out a part may have brought it about. What a word says is its own fault. */
function isDerived({ code }: PolicyProblemFacts): boolean {
  return code === "new-severity" || code === "no-severities" || code === "never-opens" || code === "no-days" || code === "needs-country";
}

function startsWith(path: KeyPath, start: KeyPath): boolean {
  return start.every((step, place) => path[place] === step);
}

function inTextOrder(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
