import { closestMatch } from "../text/closest-match.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";

/** Reports a name that is no severity's, with the one that was probably meant. */
export function checkSeverity(
  name: string,
  known: readonly string[],
  path: KeyPath,
  report: ReportProblem,
  part: "key" | "value" = "value",
): void {
  if (!known.includes(name)) report(path, { code: "unknown-severity", name, suggestion: closestMatch(name, known) }, part);
}

/** Reports a name that is no calendar's, with the one that was probably meant. */
export function checkCalendar(name: string, known: readonly string[], path: KeyPath, report: ReportProblem): void {
  if (!known.includes(name)) report(path, { code: "unknown-calendar", name, known, suggestion: closestMatch(name, known) });
}
