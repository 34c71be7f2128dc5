import { lastingClosing } from "../incident/incident.ts";
import type { Evaluation } from "./evaluation.ts";
import { announces } from "./maintenance.ts";

/** What waits for `/confirm`: a closing of others, or the severity that others set. */
export type AwaitedWord = "end" | "severity";

/** A severity that others set waits for support where customers would be mailed of it, or a review be opened. Null: nothing waits. */
export function awaitedOf({ incident, state, maintenance }: Evaluation): AwaitedWord | null {
  const isUnconfirmed = announces({ maintenance }) && lastingClosing(incident)?.ending === "unconfirmed";
  if (state === "ended" || isUnconfirmed) return "end";
  const { severity, severityConfirmedAt } = incident;
  const isLoud = severity !== null && (severity.email.customers.length > 0 || severity.rca.type === "wanted");
  return isLoud && severityConfirmedAt === null && lastingClosing(incident) === null ? "severity" : null;
}
