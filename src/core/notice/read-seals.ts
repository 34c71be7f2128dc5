import type { SealedVerdict, Seals, ShownDeadline } from "../slo/seal.ts";
import { type Data, mapOf, numberFrom, oneOf, recordOf, textFrom } from "./fields.ts";

/** What earlier runs wrote down about promises. */
export function sealsFrom(source: Data): Seals {
  return { verdicts: mapOf(source.verdicts, verdictFrom), deadlines: mapOf(source.deadlines, deadlineFrom) };
}

function verdictFrom(data: unknown): SealedVerdict | null {
  const seal = recordOf(data);
  const verdict = oneOf(seal.verdict, ["met", "missed", "none"] as const);
  if (verdict === null) return null;
  return {
    verdict,
    due: numberFrom(seal.due),
    endedAt: numberFrom(seal.endedAt),
    severity: textFrom(seal.severity) ?? "",
    promised: textFrom(seal.promised),
    fingerprint: textFrom(seal.fingerprint) ?? "",
    correctedAt: numberFrom(seal.correctedAt),
  };
}

function deadlineFrom(data: unknown): ShownDeadline | null {
  const shown = recordOf(data);
  const fingerprint = textFrom(shown.fingerprint);
  if (fingerprint === null) return null;
  const kept = recordOf(shown.kept);
  const severity = textFrom(kept.severity);
  const clock = recordOf(shown.clock);
  const decider = textFrom(clock.severity);
  const amount = numberFrom(clock.amount);
  return {
    due: numberFrom(shown.due),
    fingerprint,
    kept: severity === null ? null : { severity, amount: numberFrom(kept.amount), due: numberFrom(kept.due) },
    movedFrom: numberFrom(shown.movedFrom),
    clock: decider === null || amount === null ? null : { severity: decider, amount },
  };
}
