import type { Policy, Severity } from "../policy/policy.ts";
import type { Alert } from "./alert.ts";

/** What an alert's severity means here. `unknown`: words of the monitor that mean nothing. */
export type AlertSeverity = { readonly severity: Severity | null; readonly unknown: readonly string[] };

/** The most severe of what the monitor says: words of the policy's map, else severities' keys, compared without case. */
export function severityOfAlert({ severities: words }: Pick<Alert, "severities">, { intake, severities }: Policy): AlertSeverity {
  const meantBy = (word: string) => {
    const key = intake.severities.get(word.toLowerCase()) ?? word.toLowerCase();
    return severities.find((severity) => severity.key.toLowerCase() === key.toLowerCase());
  };
  const known = words.flatMap((word) => meantBy(word) ?? []);
  return {
    severity: known.reduce<Severity | null>((most, one) => (most === null || one.rank < most.rank ? one : most), null),
    unknown: words.filter((word) => meantBy(word) === undefined),
  };
}
