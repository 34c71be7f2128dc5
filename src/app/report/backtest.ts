import { lastingClosing } from "../../core/incident/incident.ts";
import { sealsOf } from "../../core/plan/remember.ts";
import { type GivenPolicy, parsePolicy } from "../../core/policy/parse.ts";
import { homeZone, type Policy, severityLabels } from "../../core/policy/policy.ts";
import type { Problem } from "../../core/policy/problem.ts";
import { type Backtest, backtestOf, type JudgedTwice } from "../../core/report/backtest.ts";
import { rangeOf } from "../../core/report/range.ts";
import { NO_SEALS } from "../../core/slo/evaluate.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import type { Seals } from "../../core/slo/seal.ts";
import type { Ports, Reading } from "../../ports.ts";
import { logAbsence, preparePolicy } from "../run/prepare.ts";
import { isCounted, judgedPast, pastIssues, startedIn } from "./past.ts";
import type { ReportSettings } from "./report.ts";

/** What is asked of a backtest; `changed` is the policy that is tried. */
export type BacktestSettings = Omit<ReportSettings, "goal" | "isPublic"> & { readonly changed: GivenPolicy };

export type BacktestAnswer =
  | {
      readonly type: "backtest";
      readonly backtest: Backtest;
      /** More issues there were than were to be looked at. */
      readonly isCut: boolean;
    }
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] }
  | { readonly type: "wrong-range"; readonly problem: string };

/**
 * Replays the incidents of a range under the policy in force and under a changed one; both as if no verdict had been written
 * down, so that only the policies differ. Of an incident that goes on, a due time that the change would put into the past stays as shown. It writes nothing. May throw `GitHubProblem`.
 */
export async function backtestOn(ports: Ports, settings: BacktestSettings): Promise<BacktestAnswer> {
  const reading = await ports.github.readSweep({ labels: [], hoursBack: 0 });
  const prepared = await preparePolicy(reading, settings, reading.at);
  const parsed = await parsePolicy(settings.changed, { now: reading.at });
  if (!prepared.ok) return { type: "broken-policy", problems: prepared.problems };
  if (!parsed.ok) return { type: "broken-policy", problems: parsed.error };
  logAbsence(prepared, ports);
  return backtestBetween(reading, { inForce: prepared.policy, changed: parsed.value.policy }, settings, ports);
}

/** Two policies that were checked. */
export type Rivals = { readonly inForce: Policy; readonly changed: Policy };

/** The same with policies that are at hand. At most so many issues are looked at, all of them unless told. May throw `GitHubProblem`. */
export async function backtestBetween(
  reading: Reading,
  { inForce, changed }: Rivals,
  { wish, stateSecret, botLogins }: Pick<BacktestSettings, "wish" | "stateSecret" | "botLogins">,
  ports: Ports,
  most = Number.POSITIVE_INFINITY,
): Promise<Exclude<BacktestAnswer, { type: "broken-policy" }>> {
  const zone = homeZone(inForce);
  const range = rangeOf(wish, zone, reading.at);
  if (!range.ok) return { type: "wrong-range", problem: range.error };
  const how = { reading, policies: [inForce, changed], stateSecret, botLogins };
  const comparisons: JudgedTwice[] = [];
  let looked = 0;
  for await (const past of pastIssues(labelsOf(inForce, changed), range.value, how, ports)) {
    looked += 1;
    if (looked > most) break;
    const before = counted(judgedPast(past, inForce, NO_SEALS, reading.at));
    const after = counted(judgedPast(past, changed, shownUnder(before), reading.at));
    const judged = before ?? after;
    if (judged !== null && startedIn(judged, range.value)) comparisons.push({ before, after });
  }
  const occasion = { repository: reading.repository.name, at: reading.at, range: range.value, zone, inForce, changed };
  return { type: "backtest", backtest: backtestOf(comparisons, occasion), isCut: looked > most };
}

function counted(evaluation: Evaluation | null): Evaluation | null {
  return evaluation !== null && isCounted(evaluation) ? evaluation : null;
}

function labelsOf(...policies: readonly Policy[]): readonly string[] {
  const labels = policies.flatMap(severityLabels);
  return [...new Map(labels.map((label) => [label.toLowerCase(), label])).values()];
}

/** The due times that an incident shows as long as it goes on. */
function shownUnder(evaluation: Evaluation | null): Seals {
  if (evaluation === null || lastingClosing(evaluation.incident) !== null) return NO_SEALS;
  return { ...sealsOf(evaluation, NO_SEALS), verdicts: {} };
}
