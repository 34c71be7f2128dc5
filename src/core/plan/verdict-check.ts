import type { Incident } from "../incident/incident.ts";
import type { Memory } from "../notice/memory.ts";
import type { NoticeKey } from "../notice/notice.ts";
import type { Policy } from "../policy/policy.ts";
import { evaluate, livesOf } from "../slo/evaluate.ts";
import { type Evaluation, type Objective, objectivesOf } from "../slo/evaluation.ts";
import { momentOfReply } from "../slo/promise-key.ts";
import { type Rejudged, rejudge } from "../slo/rejudge.ts";
import type { SealedVerdict } from "../slo/seal.ts";
import type { Instant } from "../time/instant.ts";

/** Something that a marker says of a promise, and what follows from the thread. Numbers are instants, or milliseconds of `amount`. */
export type VerdictDifference = {
  readonly key: string;
  readonly field: keyof Rejudged;
  readonly said: string | number | null;
  readonly follows: string | number | null;
};

/** What came of it: promises whose verdict follows, what does not, and promises of which the thread cannot tell. */
export type VerdictCheck = {
  readonly checked: number;
  readonly differences: readonly VerdictDifference[];
  readonly untold: readonly string[];
};

type Seen = {
  /** What was decided before then is written down. */
  readonly seenThrough: Instant;
  /** Keys of the news in our comments. */
  readonly said: ReadonlySet<NoticeKey>;
};

/**
 * Every verdict of a marker, judged anew from the thread. `evaluation`: the incident as the marker's run saw it, with all that was written
 * down. `policy`: the incident's own.
 */
export function checkVerdicts(evaluation: Evaluation, policy: Policy, memory: Memory, { seenThrough, said }: Seen): VerdictCheck {
  const { incident, at: now } = evaluation;
  const { deadlines, calendars, olderReplies, verdicts, words } = memory;
  const fresh = evaluate(incident, policy, { deadlines, calendars, olderReplies, verdicts: {} }, now);
  const late = new Set(words.flatMap((word) => (word.late === true ? [word.comment] : [])));
  const calledMissed = new Set(Object.keys(verdicts).filter((key) => said.has(`missed:${key}`)));
  const objectives = new Map(objectivesOf(fresh).map((objective) => [objective.key, objective]));
  const views = [incident, ...asBegunElse(incident)].map((told) => ({
    context: { incident: told, policy, seals: memory, now, late, calledMissed },
    lives: livesOf({ incident: told, response: { endedBy: told.replies[0] ?? null } }, policy, memory),
  }));
  const untold: string[] = [];
  let checked = 0;
  const differences = Object.entries(verdicts).flatMap(([key, seal]): readonly VerdictDifference[] => {
    const found = views.flatMap(({ lives, context }) => {
      const life = lives.find((one) => one.key === key);
      const follows = life === undefined ? null : rejudge(life, seal, objectives.get(key) ?? null, context);
      return follows === null ? [] : [differencesIn(key, seal, follows)];
    });
    if (found.length === 0) untold.push(key);
    else checked += 1;
    return found.find((differing) => differing.length === 0) ?? found[0] ?? [];
  });
  return { checked, differences: [...differences, ...missing(evaluation, memory, seenThrough)], untold };
}

/** The incident as policies may have had it that let its clocks begin elsewhere. */
function asBegunElse(incident: Incident): readonly Incident[] {
  const { createdAt, declaredAt, startedAt, severities, replies } = incident;
  const starts = [createdAt, declaredAt].filter((at) => at !== startedAt);
  return starts.map((from) => ({
    ...incident,
    startedAt: from,
    severities: severities
      .filter(({ until }) => until === null || until > from)
      .map((stretch, place) => (place === 0 ? { ...stretch, from } : stretch)),
    replies: replies.map((reply) => {
      const at = reply.at === startedAt && reply.kind !== "acknowledged" ? reply.recordedAt : reply.at;
      return { ...reply, at: Math.max(at, from) };
    }),
  }));
}

function differencesIn(key: string, seal: SealedVerdict, follows: Rejudged): readonly VerdictDifference[] {
  const said = { ...seal, amount: seal.terms?.amount ?? null };
  const fields = ["verdict", "due", "endedAt", "severity", "promised", "correctedAt"] as const;
  const differing = fields.filter((field) => said[field] !== follows[field]);
  const amount = follows.amount !== null && said.amount !== follows.amount ? (["amount"] as const) : [];
  return [...differing, ...amount].map((field) => ({ key, field, said: said[field], follows: follows[field] }));
}

/** Verdicts that were due to be written down, and are not there. Of kept updates the marker lets old ones go. */
function missing(evaluation: Evaluation, memory: Memory, seenThrough: Instant): readonly VerdictDifference[] {
  const { verdicts, unjudged } = memory;
  const told = missesTold(memory).filter((key) => !(key in verdicts));
  const lost = told.map((key) => ({ key, field: "verdict", said: null, follows: "missed" }) as const);
  if (unjudged.length > 0 || !isByPolicyOf(memory, evaluation)) return lost;
  const isDecided = ({ key, standing, due, endedAt, metric }: Objective) =>
    !(key in verdicts) &&
    ((standing === "missed" && due !== null && due < seenThrough) ||
      (standing === "met" && metric !== "update" && endedAt !== null && endedAt < seenThrough));
  const decided = objectivesOf(evaluation).filter((objective) => isDecided(objective) && !told.includes(objective.key));
  return [...lost, ...decided.map(({ key, standing }) => ({ key, field: "verdict", said: null, follows: standing }) as const)];
}

/** Promises of whose miss it is written down that it was told, but for replies that are only counted by now. */
function missesTold({ recorded, olderReplies }: Memory): readonly string[] {
  const keys = recorded.flatMap((key) => (key.startsWith("missed:") ? [key.slice("missed:".length)] : []));
  return keys.filter((key) => (momentOfReply(key) ?? Number.POSITIVE_INFINITY) > (olderReplies?.through ?? Number.NEGATIVE_INFINITY));
}

/** Whether the policy at hand is the one under which the marker was written. */
function isByPolicyOf({ verdicts, deadlines }: Memory, evaluation: Evaluation): boolean {
  const kept = new Set([...Object.values(verdicts), ...Object.values(deadlines)].map(({ fingerprint }) => fingerprint));
  return objectivesOf(evaluation).some(({ fingerprint }) => kept.has(fingerprint));
}
