import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";

/** Whether what became true then is to be announced still; older news is recorded. */
export function isRecent(moment: Instant, { notices }: Policy, now: Instant): boolean {
  return now - moment <= notices.staleAfter;
}
