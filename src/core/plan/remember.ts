import type { StaffWord } from "../incident/incident.ts";
import type { Issue } from "../incident/issue.ts";
import type { KnownWord } from "../incident/replay.ts";
import type { Evaluation, Objective } from "../slo/evaluation.ts";
import { shownDeadlineOf } from "../slo/objective.ts";
import type { SealedVerdict, Seals } from "../slo/seal.ts";
import type { Instant } from "../time/instant.ts";
import type { Memory } from "./memory.ts";
import type { Plan } from "./plan.ts";

/** What the marker keeps from this run on: verdicts sealed, due times shown, words that counted, news decided. */
export function remember(evaluation: Evaluation, issue: Issue, plan: Plan, memory: Memory): Memory {
  const { incident } = evaluation;
  const comments = issue.events.flatMap((event) => (event.type === "commented" ? [event.id] : []));
  const labelled = issue.events.flatMap((event) => (event.type === "labeled" ? [event.at] : []));
  return {
    ...memory,
    ...sealsOf(evaluation, memory),
    words: incident.words.map(knownWord),
    seen: rememberedCommands(evaluation, memory),
    judgedThrough: Math.max(memory.judgedThrough, ...comments),
    reporter: incident.reporter.part,
    confirmed: incident.closings.filter((closing) => closing.by.part === "staff").map((closing) => closing.at),
    labelsJudgedThrough: Math.max(memory.labelsJudgedThrough, ...labelled),
    severityTrusted: incident.severityTrusted,
    recorded: [...memory.recorded, ...plan.recorded],
    decided: [...memory.decided, ...plan.decided],
  };
}

/** Commands whose author is no longer staff stay written down: the role may come back. */
function rememberedCommands({ incident }: Evaluation, memory: Memory): Memory["seen"] {
  const now = new Set(incident.seen.map(({ comment }) => comment));
  return [...memory.seen.filter(({ comment }) => !now.has(comment)), ...incident.seen];
}

/** Seals of `memory` as they stood at `at`, for a text that says what was true then. */
export function sealsAsOf(memory: Memory, at: Instant): Seals {
  const settledBy = (seal: SealedVerdict) => (seal.correctedAt ?? (seal.verdict === "missed" ? seal.due : seal.endedAt)) ?? at;
  const verdicts = Object.entries(memory.verdicts).filter(([, seal]) => settledBy(seal) <= at);
  return { verdicts: Object.fromEntries(verdicts), deadlines: memory.deadlines };
}

function sealsOf({ response, updates, resolutions }: Evaluation, memory: Memory): Seals {
  const verdicts = { ...memory.verdicts };
  const deadlines: Record<string, ReturnType<typeof shownDeadlineOf>> = {};
  for (const objective of [response, ...updates, ...resolutions]) {
    const seal = sealOf(objective);
    // A seal keeps the terms it was made under.
    const terms = memory.verdicts[objective.key];
    if (seal !== null) verdicts[objective.key] = terms === undefined ? seal : { ...seal, promised: terms.promised, fingerprint: terms.fingerprint };
    else if (objective.standing === "open" || objective.standing === "held") deadlines[objective.key] = shownDeadlineOf(objective);
  }
  return { verdicts, deadlines };
}

function sealOf(objective: Objective): SealedVerdict | null {
  if (objective.standing !== "met" && objective.standing !== "missed") return null;
  const { due, endedAt, correctedAt, promised, fingerprint } = objective;
  return { verdict: objective.standing, due, endedAt, severity: objective.severity.key, promised, fingerprint, correctedAt };
}

function knownWord(word: StaffWord): KnownWord {
  const { at, recordedAt, kind, by, comment, url, how, next } = word;
  return { at, recordedAt, kind, login: by.login, comment, url, how, next };
}
