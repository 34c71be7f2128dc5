import type { Outcome } from "./outcome.ts";

/**
 * Notes what went wrong with an incident; the rest goes on. What passes by itself (GitHub unwell, a limit, the network) is
 * left to the next run; what was refused needs a person.
 */
export function noteFailure(outcome: Outcome, issue: number | null, cause: unknown): void {
  const kind = kindOf(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  if (kind === "passing" || kind === "limit") {
    if (issue !== null) outcome.left.push({ issue, why: message });
    outcome.warnings.push(`${message} The next run finishes it.`);
  } else if (kind === "locked") outcome.warnings.push(message);
  else outcome.failures.push({ issue, message, fatal: true });
}

/** Whether nothing more can be done in this run: GitHub's limit is reached. */
export function isLimit(cause: unknown): boolean {
  return kindOf(cause) === "limit";
}

/** The kind that the shell gave its errors; null: a bug, not the world. */
function kindOf(cause: unknown): string | null {
  return cause instanceof Error && "kind" in cause && typeof cause.kind === "string" ? cause.kind : null;
}
