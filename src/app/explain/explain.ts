import { ownPolicy } from "../../core/incident/own-policy.ts";
import { INPUTS_CHANNEL } from "../../core/policy/channel.ts";
import { type GivenPolicy, parsePolicy } from "../../core/policy/parse.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Problem } from "../../core/policy/problem.ts";
import { evaluate, NO_SEALS } from "../../core/slo/evaluate.ts";
import type { Evaluation, JudgedObjectives, Objective } from "../../core/slo/evaluation.ts";
import type { IncidentReading, Mailer, Ports } from "../../ports.ts";
import { draftOf } from "../follow/draft.ts";
import { newLocks } from "../follow/lock.ts";
import { linesOf, type WriteLine } from "../follow/write-lines.ts";
import { nothingKnown, ourselvesFor, type Run, type Settings } from "../run/context.ts";
import { newOutcome } from "../run/outcome.ts";
import { logAbsence, type Prepared, preparePolicy } from "../run/prepare.ts";
import { rendererWith } from "../run/renderer.ts";

/** What `explain` found on an issue. */
export type Explanation =
  | {
      readonly type: "incident";
      readonly evaluation: Evaluation;
      readonly policy: Policy;
      /** Judged under another policy than the repository's, as if nothing had been written down before. */
      readonly isWhatIf: boolean;
      /** What a run of the action would write now; null: under another policy than the repository's there is no run. */
      readonly writes: readonly WriteLine[] | null;
    }
  /** There is no such issue, or it is a pull request. */
  | { readonly type: "no-issue" }
  /** It never had a severity. */
  | { readonly type: "no-incident"; readonly policy: Policy }
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] };

/** Settings as a run of the action has them; `whatIf` null: the repository's own policy counts. */
export type ExplainSettings = Omit<Settings, "policy" | "dryRun"> & { readonly policyPath: string; readonly whatIf: GivenPolicy | null };

/**
 * Judges one issue as a run of the action would, and writes nothing. Verdicts that are written down in the thread stand; with
 * another policy they are judged anew. May throw `GitHubProblem`.
 */
export async function explainIncident(number: number, ports: Ports, settings: ExplainSettings): Promise<Explanation> {
  const reading = await ports.github.readIncident(number);
  if (reading.issue === null) return { type: "no-issue" };
  const prepared = await policyFor(reading, settings);
  if (!prepared.ok) return { type: "broken-policy", problems: prepared.problems };
  const { policy } = prepared;
  logAbsence(prepared, ports);
  const draft = await draftOf(reading.issue, reading.at, runOf(reading, policy, ports, settings));
  if (draft === null) return { type: "no-incident", policy };
  const { incident } = draft.evaluation;
  const isWhatIf = settings.whatIf !== null;
  const evaluation = isWhatIf ? evaluate(incident, ownPolicy(policy, incident), NO_SEALS, reading.at) : draft.evaluation;
  const writes = isWhatIf ? null : draft.plan.writes.flatMap((write) => linesOf(write, null));
  return { type: "incident", evaluation: untilNow(evaluation), policy, isWhatIf, writes };
}

/** The same with a last span up to now for each clock that stands still. The thread has none: it would change with every run. */
function untilNow(evaluation: Evaluation): Evaluation {
  const extended = (objective: Objective): Objective => {
    const { ledger, holding, standing, startedAt } = objective;
    if (ledger === null || holding === null || standing !== "held") return objective;
    const from = ledger.spans.at(-1)?.until ?? startedAt;
    const reason = { type: "held", hold: holding.hold, by: holding.by } as const;
    const spans = from < evaluation.at ? [...ledger.spans, { from, until: evaluation.at, reason, counted: 0 }] : ledger.spans;
    return { ...objective, ledger: { ...ledger, spans } };
  };
  const { response, nextReplies, updates, resolutions } = evaluation;
  const judged: JudgedObjectives = {
    response: extended(response),
    nextReplies: nextReplies.map(extended),
    updates: updates.map(extended),
    resolutions: resolutions.map(extended),
  };
  return { ...evaluation, ...judged };
}

/** The policy that counts for what a reading brought: the repository's, or the one that was asked about. */
export async function policyFor(reading: IncidentReading, settings: ExplainSettings): Promise<Prepared> {
  if (settings.whatIf === null) return preparePolicy(reading, runSettings(settings), reading.at);
  const parsed = await parsePolicy(settings.whatIf, { now: reading.at });
  return parsed.ok ? { ok: true, ...parsed.value, absent: null, misnamed: null } : { ok: false, problems: parsed.error };
}

function runSettings({ policyPath, stateSecret, botLogins }: ExplainSettings): Settings {
  return { policy: { path: policyPath }, dryRun: true, stateSecret, botLogins };
}

/** A run that only looks. What the workflow's inputs say of mail is not known here: it is planned as if they named a channel. */
export function runOf(reading: IncidentReading, policy: Policy, ports: Ports, settings: ExplainSettings): Run {
  const { mailer } = ports.mailer.under(policy.channels);
  const channels: Mailer["channels"] = (audience, kind) => [...new Set([INPUTS_CHANNEL, ...mailer.channels(audience, kind)])];
  return {
    ports: { ...ports, mailer: { ...mailer, channels } },
    settings: runSettings(settings),
    policy,
    ourselves: ourselvesFor(reading.viewer, settings),
    reading,
    renderer: rendererWith(reading.templates),
    under: "",
    isSweep: false,
    ...nothingKnown(ports),
    locks: newLocks(),
    outcome: newOutcome(),
  };
}
