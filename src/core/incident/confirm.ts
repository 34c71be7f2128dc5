import { severityOf } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { ReplayContext } from "./draft.ts";
import { confirmClosing } from "./endings.ts";
import { lastingClosing, type Person } from "./incident.ts";
import { confirmSeverity, takeEffect } from "./labels-in-force.ts";

/**
 * What waits for `/confirm` stands now: first a closing of others, else the severity that others set, else a severity's label that others
 * put on beside it. False: nothing waits.
 */
export function confirm(context: ReplayContext, at: Instant, by: Person): boolean {
  const { draft, policy } = context;
  if (confirmClosing(context, at, by)) return true;
  if (confirmSeverity(context, at, by)) return true;
  const waiting = [...draft.ignoredLabels.values()].filter(({ label, on }) => on && severityOf(policy, label) !== null);
  for (const { label } of waiting) {
    draft.labels.add(label);
    draft.ignoredLabels.delete(label);
  }
  if (waiting.length === 0) return false;
  draft.setter = { at, desk: true };
  if (lastingClosing(draft) === null) takeEffect(context, at, by);
  return true;
}
