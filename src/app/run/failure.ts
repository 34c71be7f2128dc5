import { messageOf } from "../../core/text/message.ts";
import type { Run } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Notes what went wrong with an incident; the rest goes on, unless GitHub's limit is reached or the run was told to end. What
 * passes by itself (GitHub unwell, a limit, the network) is left to the next run; what was refused needs a person.
 */
export function noteFailure(outcome: Outcome, issue: number | null, cause: unknown): void {
  const kind = kindOf(cause);
  const message = messageOf(cause);
  switch (kind) {
    case "limit":
    case "cancelled":
      outcome.left.push({ issue, why: message });
      if (outcome.halted === kind) return;
      outcome.halted = kind;
      outcome.warnings.push(`${message} The next run finishes it.`);
      return;
    case "passing":
      outcome.left.push({ issue, why: message, passes: true });
      outcome.warnings.push(`${message} The next run finishes it.`);
      return;
    // Half of the data: nothing is said from it, and the next run reads anew.
    case "lacking":
      outcome.left.push({ issue, why: message });
      outcome.warnings.push(`${message} Nothing is said from half of the data; the next run reads it again.`);
      return;
    // The issue is locked, or was deleted meanwhile: nothing a run could do better.
    case "locked":
    case "gone":
      outcome.warnings.push(message);
      return;
    default:
      outcome.failures.push({ issue, message, fatal: true });
  }
}

/** Does one thing; null: it failed, which is noted. */
export async function attempt<Value>(
  issue: number | null,
  { outcome }: Pick<Run, "outcome">,
  work: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await work();
  } catch (cause) {
    noteFailure(outcome, issue, cause);
    return null;
  }
}

/** Whether the token may not do what was asked. */
export function isForbidden(cause: unknown): boolean {
  return kindOf(cause) === "forbidden";
}

/** Whether GitHub said no, for whatever reason. */
export function isRefusal(cause: unknown): boolean {
  return ["forbidden", "refused", "locked"].includes(kindOf(cause) ?? "");
}

/** Whether GitHub or the network was unwell, so that what was asked may have been done all the same. */
export function isPassing(cause: unknown): boolean {
  return kindOf(cause) === "passing";
}

/** The kind that the shell gave its errors; null: a bug, not the world. */
export function kindOf(cause: unknown): string | null {
  return cause instanceof Error && "kind" in cause && typeof cause.kind === "string" ? cause.kind : null;
}
