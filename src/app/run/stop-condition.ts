import type { Run } from "./context.ts";

/** Whether nothing more is to be begun or read in this run: GitHub's limit is used up, or the run was told to end. */
export function isOver({ outcome, ports }: Pick<Run, "outcome" | "ports">): boolean {
  return outcome.halted === "limit" || outcome.halted === "cancelled" || ports.cancelled?.aborted === true;
}
