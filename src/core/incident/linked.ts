import type { IncidentDraft } from "./draft.ts";
import type { LinkedChange } from "./incident.ts";

/** A change that names the issue or closed it: known from its first mention on, merged once one of them says so. */
export function linkChange({ linked }: IncidentDraft, change: LinkedChange): void {
  const index = linked.findIndex(({ url }) => url === change.url);
  const first = linked[index];
  if (first === undefined) linked.push(change);
  else linked[index] = { ...first, mergedAt: first.mergedAt ?? change.mergedAt, byDesk: first.byDesk || change.byDesk };
}
