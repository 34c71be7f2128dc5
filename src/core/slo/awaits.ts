import { lastingClosing } from "../incident/incident.ts";
import type { Evaluation } from "./evaluation.ts";
import { announces } from "./maintenance.ts";

/** What waits for `/confirm`: a closing of others, or the severity that others set. */
export type AwaitedWord = "end" | "severity";

/** Null: nothing waits. */
export function awaitedOf({ incident, state, maintenance }: Evaluation): AwaitedWord | null {
  const isUnconfirmed = announces({ maintenance }) && lastingClosing(incident)?.ending === "unconfirmed";
  if (state === "ended" || isUnconfirmed) return "end";
  const { severity, severityConfirmedAt, untriaged } = incident;
  const isOpen = severity !== null && !untriaged && lastingClosing(incident) === null;
  return isOpen && severityConfirmedAt === null ? "severity" : null;
}
