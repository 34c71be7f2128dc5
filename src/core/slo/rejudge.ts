import { type Incident, lastingClosing } from "../incident/incident.ts";
import type { Severity } from "../policy/policy.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { parseTarget } from "../time/target.ts";
import type { Objective } from "./evaluation.ts";
import { clockFrom, decisionBy, endOf, type JudgingContext, type Life, putsRight, standingOf } from "./objective.ts";
import type { PromiseKey } from "./promise-key.ts";
import type { ClockTerms, SealedVerdict } from "./seal.ts";
import { segmentsOf, standsAt } from "./segments.ts";

/** What of a sealed verdict can be told from the thread and its terms. */
export type Rejudged = Pick<SealedVerdict, "due" | "endedAt" | "severity" | "promised" | "correctedAt"> & {
  readonly verdict: Objective["standing"];
  /** The target as time; null: it is one of days, or not known. */
  readonly amount: Milliseconds | null;
};

export type RejudgingContext = JudgingContext & {
  /** Comments of which it was only learned that they are staff's when a miss was written down that they would have prevented. */
  readonly late: ReadonlySet<number | null>;
  /** Promises that a comment of ours calls missed. */
  readonly calledMissed: ReadonlySet<PromiseKey>;
};

/**
 * A verdict judged anew from the thread, under the terms it was sealed with. `fresh`: the same promise as judged under the policy at hand; null:
 * nothing was promised by it. Null: it cannot be told, since the terms are not known or are those of a policy that is gone.
 */
export function rejudge(told: Life, seal: SealedVerdict, fresh: Objective | null, context: RejudgingContext): Rejudged | null {
  if (goesOn(told, seal, context)) return null;
  const life = asSealed(told, seal, context);
  const judged = seal.terms === null ? byNoClock(life, seal, fresh, context) : asThenKnown(life, seal, seal.terms, context);
  if (judged === null) return null;
  const right = correctionOf(life, seal, judged.due, context);
  const standing = right !== null && judged.standing === "missed" ? "met" : unlessClosed(life, judged.standing, fresh);
  if (seal.verdict === "none" && (standing === "open" || standing === "held")) return null;
  // An answer that was only learned of after the miss was written down does not put it right.
  const isLate = standing === "met" && seal.verdict === "missed" && context.late.has(life.endedBy?.comment ?? null);
  return {
    verdict: isLate ? "missed" : standing,
    due: judged.due,
    endedAt: standing === "none" ? (asFirstKnown(life, seal, context).endedAt ?? closedAt(seal, context)) : life.endedAt,
    severity: judged.severity,
    promised: judged.promised,
    correctedAt: standing === "met" && !isLate ? right : null,
    amount: judged.amount,
  };
}

/** Closed by others, unanswered and unmissed: no verdict. */
function unlessClosed(life: Life, standing: Objective["standing"], fresh: Objective | null): Objective["standing"] {
  return isAnswer(life) && standing === "held" && fresh?.holding?.hold.type !== "set-aside" ? "none" : standing;
}

/** As the run that sealed it may have known it; where the thread does not tell what that was, as the seal has it. */
function asThenKnown(life: Life, seal: SealedVerdict, terms: ClockTerms, context: JudgingContext): Judged | null {
  const judged = [asFirstKnown(life, seal, context), life].flatMap(withAnnouncements).map((one) => byTerms(one, terms, context));
  return judged.find((one) => one?.standing === seal.verdict && one.due === seal.due) ?? judged[0] ?? null;
}

/** Whether an announced time alone counted after a hold, the policy of then decided. */
function withAnnouncements(life: Life): readonly Life[] {
  const { announced } = life;
  return announced === null ? [life] : [life, { ...life, announced: { ...announced, sets: !announced.sets } }];
}

/** An answer's life before an `/ack` told of an earlier one: until then it was a miss, or another answer was the first. */
function asFirstKnown(life: Life, { correctedAt }: SealedVerdict, { incident }: JudgingContext): Life {
  if (life.endedAt === null) return life;
  if (isAnswer(life) && correctedAt !== null) return { ...life, endedAt: null };
  if (life.metric !== "response") return life;
  const first = incident.replies.reduce((one, other) => (other.recordedAt < one.recordedAt ? other : one));
  return { ...life, endedAt: first.at };
}

/** It ended without a verdict at a closing, and went on when it was reopened. */
function goesOn({ metric, endedAt }: Life, seal: SealedVerdict, { incident }: JudgingContext): boolean {
  if (seal.verdict !== "none" || endedAt === seal.endedAt || (metric === "resolution" && seal.terms !== null)) return false;
  return incident.closings.some(({ at, reopenedAt }) => at === seal.endedAt && reopenedAt !== null);
}

/** A solution that was sealed and then taken back, by a reopening or by closing for another reason, as it stood at its end. */
function asSealed(life: Life, { verdict, endedAt }: SealedVerdict, { incident }: JudgingContext): Life {
  if (life.metric !== "resolution" || verdict === "missed" || life.endedAt === endedAt) return life;
  // It began to be resolved, or still was when what set it aside ended.
  const wasEnd = incident.holds.some(({ hold, from, until }) => {
    const begins = from === endedAt || incident.holds.some((other) => other.until === endedAt);
    return hold.type === "resolved" && begins && endedAt !== null && from <= endedAt && (until === null || until > endedAt);
  });
  const wasClosed = incident.closings.some(({ at, wasCompleted }) => at === endedAt && wasCompleted);
  // Closed while it was set aside. (Earlier releases wrote the moment of the latest closing.)
  const isCut =
    life.cutAt !== null || incident.holds.some(({ hold, ...stretch }) => hold.type === "set-aside" && standsAt(stretch, endedAt ?? 0));
  if (verdict === "none" && isCut) return { ...life, endedAt: null, cutAt: life.cutAt ?? endedAt };
  return wasEnd || wasClosed ? { ...life, endedAt } : life;
}

type Judged = Pick<Objective, "standing" | "due" | "promised"> & { readonly severity: string; readonly amount: Milliseconds | null };

/** By the clock of its terms alone; null: these cannot be counted by. */
export function byTerms(life: Life, terms: ClockTerms, given: JudgingContext): Judged | null {
  const { policy, seals } = given;
  const owner = policy.severities.find(({ key }) => key === terms.severity);
  const isCalendarKnown = terms.calendar === "" || (terms.calendar !== null && terms.calendar in seals.calendars);
  if (owner === undefined || !isCalendarKnown) return null;
  const context = { ...given, incident: promisedAs(owner, life, given.incident) };
  const segments = segmentsOf(context.incident, life.metric, life.from, Math.max(endOf(life), life.from));
  const decision = decisionBy((undisturbed) => [clockFrom(terms, owner, life.metric, undisturbed, policy, seals)], life, segments, context);
  const isHeld = life.endedAt === null && life.cutAt === null && segments.at(-1)?.holding != null;
  const target = terms.promised === null ? null : parseTarget(terms.promised);
  const amount = target?.ok && target.value.type === "duration" ? target.value.milliseconds : null;
  const standing = standingOf(life, decision, isHeld);
  return { standing, due: decision.due, severity: owner.key, promised: terms.promised, amount };
}

/** The incident as it was promised something before it had a severity, where it had not the one whose terms count. */
function promisedAs(severity: Severity, life: Life, incident: Incident): Incident {
  const [first] = incident.severities;
  const had = incident.severities.some((stretch) => stretch.severity?.key === severity.key && stretch.from <= endOf(life));
  if (had || first === undefined) return incident;
  return { ...incident, severities: [{ ...first, until: null, severity }] };
}

/** Announced by staff, or not promised by the clock at all, so that no severity's target decided. */
function byNoClock(life: Life, seal: SealedVerdict, fresh: Objective | null, { now, seals }: JudgingContext): Judged | null {
  const { announced } = life;
  if (announced !== null && (seal.due === announced.at || fresh?.announced === true)) {
    const missed = announced.at < Math.min(endOf(life), now);
    const standing = standingOf(life, { clock: null, due: announced.at, missed }, false);
    return { standing, due: announced.at, severity: seal.severity, promised: null, amount: null };
  }
  if (fresh === null || seal.fingerprint !== fresh.fingerprint) return null;
  // Of what others followed it is not kept what had been promised before a change of policy.
  if (seal.verdict === "none" && !isAnswer(life) && !(life.key in seals.deadlines)) return null;
  return { standing: fresh.standing, due: fresh.due, severity: seal.severity, promised: fresh.promised, amount: null };
}

function isAnswer({ metric }: Life): boolean {
  return metric === "response" || metric === "reply";
}

/** When it was recorded that a miss was none: as the marker has it where something in the thread says so. */
function correctionOf(life: Life, { correctedAt }: SealedVerdict, due: Instant | null, context: RejudgingContext): Instant | null {
  if (due === null || !isAnswer(life)) return null;
  const words = context.incident.replies.filter(({ at }) => at >= life.from);
  const right = words.filter((word) => putsRight(word, due)).map(({ recordedAt }) => recordedAt);
  if (correctedAt !== null && right.includes(correctedAt)) return correctedAt;
  return context.calledMissed.has(life.key) ? (right[0] ?? null) : null;
}

/** The closing at which it ended without a verdict. */
function closedAt({ endedAt }: SealedVerdict, { incident }: JudgingContext): Instant | null {
  return incident.closings.find(({ at }) => at === endedAt)?.at ?? lastingClosing(incident)?.at ?? null;
}
