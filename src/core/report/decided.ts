import type { Severity } from "../policy/policy.ts";
import type { Ledger, Objective } from "../slo/evaluation.ts";
import type { Milliseconds } from "../time/instant.ts";
import type { Miss } from "./miss.ts";

/** What decided that a promise was kept or missed: of several cycles the one that took longest, of those missed if any was. */
export type Decided = {
  /** Whose target it was. */
  readonly severity: Severity;
  /** Whether it came, late or in time. */
  readonly outcome: Miss["outcome"];
  /** What it took and what it was measured against; null: an earlier policy judged it. */
  readonly clock: {
    readonly target: Ledger["target"];
    /** The target as open time. */
    readonly amount: Milliseconds;
    readonly counted: Milliseconds;
  } | null;
};

/** What decided a promise's verdict; null: it has none, or not yet. */
export function decidedBy(cycles: readonly Objective[], misses: readonly Miss[]): Decided | null {
  const missed = cycles.filter(({ standing }) => standing === "missed");
  const decisive =
    missed.length > 0 ? missed : cycles.at(-1)?.standing === "met" ? cycles.filter(({ standing }) => standing === "met") : [];
  const longest = [...decisive].sort((a, b) => spentOn(b) - spentOn(a))[0];
  if (longest === undefined) return null;
  const { severity, ledger, metric, cycle } = longest;
  const miss = misses.find((one) => one.metric === metric && one.cycle === cycle);
  return {
    severity,
    outcome: miss?.outcome ?? "came",
    clock: ledger === null ? null : { target: ledger.target, amount: ledger.amount, counted: ledger.counted },
  };
}

/** What came goes before what did not. */
function spentOn({ endedAt, ledger }: Objective): number {
  return endedAt === null ? -2 : (ledger?.counted ?? -1);
}
