import type { Policy, Severity } from "../policy/policy.ts";
import type { Alert } from "./alert.ts";

/** What an alert's severity means here. `word`: the monitor's for it; "": it has none. `unknown`: words of the monitor that mean nothing. */
export type AlertSeverity = { readonly severity: Severity | null; readonly word: string; readonly unknown: readonly string[] };

/** The most severe of what the monitor says: words of the policy's map, else severities' keys, compared without case. */
export function severityOfAlert({ severities: words }: Pick<Alert, "severities">, policy: Policy): AlertSeverity {
  const severity = mostSevere(words, policy);
  return {
    severity,
    word: words.find((word) => severity !== null && meaningOf(word, policy) === severity) ?? "",
    unknown: words.filter((word) => meaningOf(word, policy) === undefined),
  };
}

/** The most severe that words of the policy's map can mean, and this alert's do; null: nothing. */
export function worstOfAlerts({ severities: words }: Pick<Alert, "severities">, policy: Policy): Severity | null {
  return mostSevere([...policy.intake.severities.keys(), ...words], policy);
}

function mostSevere(words: readonly string[], policy: Policy): Severity | null {
  const known = words.flatMap((word) => meaningOf(word, policy) ?? []);
  return known.reduce<Severity | null>((most, one) => (most === null || one.rank < most.rank ? one : most), null);
}

function meaningOf(word: string, { intake, severities }: Policy): Severity | undefined {
  const key = intake.severities.get(word.toLowerCase()) ?? word.toLowerCase();
  return severities.find((severity) => severity.key.toLowerCase() === key.toLowerCase());
}
