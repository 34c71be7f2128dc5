import { lastingClosing } from "../incident/incident.ts";
import type { Evaluation } from "./evaluation.ts";
import { announces } from "./maintenance.ts";

/** What waits for support: a closing of others or the severity that others set for `/confirm`, a reopening of others for any word. */
export type AwaitedWord = "end" | "severity" | "reopening";

/** Null: nothing waits. */
export function awaitedOf({ incident, state, maintenance }: Evaluation): AwaitedWord | null {
  const isUnconfirmed = announces({ maintenance }) && lastingClosing(incident)?.ending === "unconfirmed";
  if (state === "ended" || isUnconfirmed) return "end";
  if (maintenance !== null && maintenance.reopenedByOthers !== null) return "reopening";
  const { severity, severityConfirmedAt, untriaged } = incident;
  const isOpen = severity !== null && !untriaged && lastingClosing(incident) === null;
  return isOpen && severityConfirmedAt === null ? "severity" : null;
}
