import { recoveredAt } from "../notice/alert-lines.ts";
import type { MomentView } from "../time/moments.ts";
import type { Frame, IncidentFacts } from "./context.ts";

/** What monitors reported, in a stranger's words. */
export type MonitorView = {
  /** How often; of an issue that lists several alerts, how many. */
  readonly count: number;
  readonly one: boolean;
  /** The issue lists alerts for which none was opened. */
  readonly lists: boolean;
  /** When the monitor said that it recovered; null: it has not, fires again, or somebody reopened the issue since. */
  readonly recovered: MomentView | null;
  /** How many are not shown any more. */
  readonly older: number;
  /** The latest, oldest first. `what`: which alert, where the issue lists several; else "". */
  readonly lines: readonly { readonly at: MomentView; readonly state: "firing" | "recovered"; readonly what: string }[];
};

/** Null: no monitor reported anything. */
export function monitorView({ evaluation, memory }: IncidentFacts, frame: Frame): MonitorView | null {
  const alert = memory?.alert ?? null;
  if (memory === null || alert === null || alert.lines.length === 0) return null;
  const recovered = recoveredAt(memory);
  const isReopened = evaluation.incident.closings.some(({ reopenedAt }) => (reopenedAt ?? 0) > (recovered ?? 0));
  return {
    count: alert.count,
    one: alert.count === 1,
    lists: alert.lines.some(({ key }) => key !== ""),
    recovered: frame.moment(isReopened ? null : recovered),
    older: Math.max(0, alert.count - alert.lines.length),
    lines: alert.lines.map((line) => ({ at: frame.moment(line.at), state: line.state, what: frame.escaping.inline(line.what, 120) })),
  };
}
