import { incidentAsOf } from "../incident/as-of.ts";
import { type Closing, type Hold, type HoldStretch, type Incident, lastingClosing, type StaffReply } from "../incident/incident.ts";
import type { Policy, Severity } from "../policy/policy.ts";
import { type Instant, isoOf, type Milliseconds } from "../time/instant.ts";
import { currentObjectivesOf, type Evaluation, type IncidentState, type Objective, objectivesOf } from "./evaluation.ts";
import { announces, duplicateStretches, maintenanceOf } from "./maintenance.ts";
import { judge, type Life, promisesAny, shownOfNone } from "./objective.ts";
import { momentOfReply, replyKey } from "./promise-key.ts";
import type { SealedVerdict, Seals } from "./seal.ts";
import { segmentsOf, severityAt, standsAt, strongestAt } from "./segments.ts";
import { waitsOf } from "./waits.ts";

/** No run has written anything down yet. */
export const NO_SEALS: Seals = { verdicts: {}, deadlines: {}, calendars: {} };

/**
 * Judges an incident at `now`: every promise of every cycle, with its ledger. What earlier runs sealed or showed (`seals`)
 * stands, whatever the policy says today.
 */
export function evaluate(told: Incident, policy: Policy, seals: Seals, now: Instant): Evaluation {
  const incident = incidentAsOf(told, now);
  const context = { incident, policy, seals, now };
  const response = unlessOver(judge(responseLife(incident), context));
  const nextReplies = replyLives(incident, policy, seals).map((life) => unlessEnded(judge(life, context)));
  const waits = updateLives(incident, response).map((life) => judge(life, context));
  const updates = withoutHindsight(waits, seals);
  const resolutions = resolutionLives(incident, policy, seals).map((life) => judge(life, context));
  const endedAt = lastingClosing(incident)?.at ?? null;
  const judged = { response, nextReplies: nextReplies.filter(isPromised), updates, resolutions };
  const current = currentObjectivesOf(judged);
  const dues = current.map(({ standing, due }) => (standing === "open" ? due : null)).filter((due) => due !== null);
  return {
    incident,
    original: null,
    at: now,
    state: stateOf(incident),
    holding: holdingOf(incident),
    maintenance: maintenanceOf(incident, policy, now),
    response,
    nextReplies: judged.nextReplies,
    olderReplies: seals.olderReplies ?? null,
    replyTerms: shownOfNone(policy, "reply"),
    updates: updates.filter((objective, index) => objective.due !== null || index === updates.length - 1),
    resolutions,
    nextDue: dues.length === 0 ? null : Math.min(...dues),
    atSeverity: timeAtSeverity(incident, endedAt ?? now),
    duration: Math.max(0, (incident.overAt ?? endedAt ?? now) - (incident.troubleAt ?? incident.startedAt)),
    missed: objectivesOf(judged).some(({ standing }) => standing === "missed") || (seals.olderReplies?.missed ?? 0) > 0,
  };
}

/** The strongest; where maintenance is a duplicate, that: what it announces sets it aside anyway. */
function holdingOf(incident: Incident): Evaluation["holding"] {
  const own = announces(incident) ? strongestAt(duplicateStretches(incident), Number.POSITIVE_INFINITY) : null;
  return own ?? strongestAt(incident.holds, Number.POSITIVE_INFINITY);
}

/** The lives of all promises of an incident that was judged. */
export function livesOf(
  { incident, response }: { readonly incident: Incident; readonly response: Pick<Objective, "endedBy"> },
  policy: Policy,
  seals: Seals,
): readonly Life[] {
  return [
    responseLife(incident),
    ...replyLives(incident, policy, seals),
    ...updateLives(incident, response),
    ...resolutionLives(incident, policy, seals),
  ];
}

function responseLife(incident: Incident): Life {
  const answer = incident.replies[0] ?? null;
  return {
    metric: "response",
    key: "response",
    cycle: 0,
    from: incident.startedAt,
    endedAt: answer?.at ?? null,
    endedBy: answer,
    cutAt: null,
    announced: null,
  };
}

/** Closed by someone else, unanswered and unmissed: no verdict while closed. */
function unlessOver(answer: Objective): Objective {
  const hold = answer.holding?.hold;
  const isOver = hold?.type === "closed" || (hold?.type === "resolved" && hold.cause === "closed");
  return answer.standing === "held" && isOver ? { ...answer, standing: "none", remaining: null } : answer;
}

/**
 * One life for each time the reporter waited for the next word, where the policy promises it or did when it was shown last. What is new before the last one with a
 * verdict, such as by a comment that was edited, is none.
 */
function replyLives(incident: Incident, policy: Policy, { verdicts, deadlines, olderReplies }: Seals): readonly Life[] {
  const sealed = Object.keys(verdicts).flatMap((key) => momentOfReply(key) ?? []);
  const isShown = Object.keys(deadlines).some((key) => momentOfReply(key) !== null);
  if (!promisesAny(policy, "reply") && sealed.length === 0 && !isShown) return [];
  const last = Math.max(olderReplies?.through ?? Number.NEGATIVE_INFINITY, ...sealed);
  return waitsOf(incident, sealed).flatMap(({ from, endedBy }, cycle): readonly Life[] => {
    if (from <= last && !sealed.includes(from)) return [];
    const began = Math.max(from, incident.startedAt);
    const ends = { endedAt: endedBy?.at ?? null, endedBy, cutAt: null, announced: null };
    return [{ metric: "reply", key: replyKey(from), cycle, from: began, ...ends }];
  });
}

/** A reply that was not due when support had it closed is promised no more; while others have it closed it waits. */
function unlessEnded(reply: Objective): Objective {
  return reply.holding?.hold.type === "closed" ? reply : unlessOver(reply);
}

/**
 * Of a reply that was not due when the incident was closed nothing is said, but what it was promised by goes on when it is reopened; and of one
 * that the policy promises no more, that it does not.
 */
function isPromised({ standing, clock, holding, movedFrom }: Objective): boolean {
  return standing !== "none" || movedFrom !== null || (clock !== null && holding !== null);
}

type UpdateEvent =
  | { readonly at: Instant; readonly type: "reply"; readonly reply: StaffReply }
  | { readonly at: Instant; readonly type: "held" }
  | { readonly at: Instant; readonly type: "resumed" };

/**
 * One life for each wait for the next word: from the answer, anew from each staff comment and each end of a hold. A hold cuts
 * it short. An announced time alone counts until a word keeps it; later words and holds never make the next one earlier.
 */
function updateLives(incident: Incident, response: Pick<Objective, "endedBy">): readonly Life[] {
  const answer = response.endedBy;
  if (answer === null) return [];
  const lives: Life[] = [];
  const first = firstRecorded(incident.replies).at;
  let from: Instant | null = answer.at;
  let announced = announcementOf(answer, incident);
  const close = (endedAt: Instant | null, endedBy: StaffReply | null, cutAt: Instant | null) => {
    if (from === null) return;
    const key = from === first ? "update" : `update@${isoOf(from)}`;
    lives.push({ metric: "update", key, cycle: lives.length, from, endedAt, endedBy, cutAt, announced });
    from = null;
  };
  for (const event of updateEventsOf(incident, answer)) {
    switch (event.type) {
      case "reply":
        if (from === event.at) {
          // Words of one moment, such as those before the clock began, are one.
          announced = announcementOf(event.reply, incident) ?? announced;
          break;
        }
        close(event.at, event.reply, null);
        announced = announcementOf(event.reply, incident) ?? boundOf(announced);
        from = isHeldAt(incident, event.at) ? null : event.at;
        break;
      case "held":
        close(null, null, event.at);
        break;
      case "resumed":
        // A word of the same moment, such as the comment that says `/resume`, has begun the wait already.
        if (from === event.at) break;
        announced =
          announced !== null && announced.at > event.at ? { ...announced, sets: announced.sets && !repeatsAt(incident, event.at) } : null;
        from = event.at;
        break;
      default:
        event satisfies never;
    }
  }
  close(null, null, null);
  return lives;
}

/**
 * A wait that was over when an earlier run wrote down a later one, and was not missed then, is not missed by today's policy
 * either. (Waits that were kept are not all written down for good.)
 */
function withoutHindsight(waits: readonly Objective[], { deadlines, verdicts }: Seals): readonly Objective[] {
  const last = waits.findLastIndex(({ key }) => key in deadlines || key in verdicts);
  return waits.filter(({ key, standing }, index) => index >= last || standing !== "missed" || key in verdicts);
}

/**
 * The answer as it was known first: the wait it began keeps its key when an `/ack` tells of an earlier answer. Not for an empty list.
 */
function firstRecorded(replies: readonly StaffReply[]): StaffReply {
  return replies.reduce((first, reply) => (reply.recordedAt < first.recordedAt ? reply : first));
}

function announcementOf(reply: StaffReply, incident: Incident): Life["announced"] {
  return reply.next === null ? null : { at: reply.next, rank: severityAt(incident, reply.recordedAt)?.rank ?? 0, sets: true };
}

/** A word kept the announcement; what is left of it is that the next word is not due earlier. */
function boundOf(announced: Life["announced"]): Life["announced"] {
  return announced && { ...announced, sets: false };
}

/** Whether the severity in force asks for a word every so often, announced or not. */
function repeatsAt(incident: Incident, at: Instant): boolean {
  return severityAt(incident, at)?.updates.type === "every";
}

function isHeldAt(incident: Incident, at: Instant): boolean {
  return strongestAt(incident.holds, at) !== null;
}

/** Words after the answer and the ends of holds, in order; of one moment the word comes before the hold. */
function updateEventsOf(incident: Incident, answer: StaffReply): readonly UpdateEvent[] {
  const replies = incident.replies.filter((reply) => reply !== answer && reply.kind === "comment");
  const segments = segmentsOf(incident, "update", answer.at, Number.POSITIVE_INFINITY);
  const events: UpdateEvent[] = replies.map((reply) => ({ at: reply.at, type: "reply", reply }));
  segments.forEach((segment, index) => {
    const wasHeld = (segments[index - 1]?.holding ?? null) !== null;
    const isHeld = segment.holding !== null;
    if (isHeld !== wasHeld) events.push({ at: segment.from, type: isHeld ? "held" : "resumed" });
  });
  return events.sort((a, b) => a.at - b.at);
}

/**
 * `reopened: restart`: each reopening after completion begins a cycle of its own, and ends the one before, without a verdict where it was set
 * aside; `continue`: one life throughout.
 */
function resolutionLives(incident: Incident, policy: Policy, seals: Seals): readonly Life[] {
  const ended = policy.clocks.reopened === "restart" ? incident.closings.filter(hasCompleted) : [];
  const starts = [incident.startedAt, ...ended.flatMap((closing) => closing.reopenedAt ?? [])];
  return starts.map((from, cycle) => {
    const closing = ended[cycle] ?? null;
    const key = cycle === 0 ? "resolution" : `resolution@${isoOf(from)}`;
    const endedAt =
      resolvedSince(incident, from, closing?.at ?? null) ?? (closing === null ? sealedEnd(incident, seals.verdicts[key]) : null);
    const cutAt = endedAt === null && closing?.reopenedAt != null ? closing.at : null;
    return { metric: "resolution", key, cycle, from, endedAt, endedBy: null, cutAt, announced: null };
  });
}

/** Closed as completed, and for longer than one of GitHub's seconds. */
function hasCompleted({ reason, ending, at, reopenedAt }: Closing): boolean {
  return reason === "completed" && ending !== "unconfirmed" && reopenedAt !== at;
}

/** The end that was sealed when it was closed as completed, whatever else support called that closing later; null: none was, or it was reopened. */
function sealedEnd(incident: Incident, seal: SealedVerdict | undefined): Instant | null {
  const closing = lastingClosing(incident);
  if (seal?.endedAt == null || seal.verdict === "none" || closing === null || !closing.wasCompleted || closing.reason === "completed")
    return null;
  const { endedAt } = seal;
  const lasted = ({ hold, from, until }: HoldStretch) =>
    hold.type === "resolved" && from === endedAt && (until === null || until >= closing.at);
  return endedAt === closing.at || incident.holds.some(lasted) ? endedAt : null;
}

/**
 * Since when the incident has been held by *resolved* at `at` (null: now), without a break; null when it is not. What set it aside meanwhile
 * takes nothing back once it is over.
 */
function resolvedSince(incident: Incident, from: Instant, at: Instant | null): Instant | null {
  const segments = segmentsOf(incident, "resolution", from, Number.POSITIVE_INFINITY).filter(
    (segment) => at === null || segment.from <= at,
  );
  const isResolved = (index: number) =>
    index >= 0 &&
    incident.holds.some(({ hold, ...stretch }) => hold.type === "resolved" && standsAt(stretch, segments[index]?.from ?? from));
  let index = segments.length - 1;
  if (segments[index]?.holding?.hold.type !== "resolved") return null;
  while (isResolved(index - 1)) index -= 1;
  return segments[index]?.from ?? null;
}

/** Where an open issue stands while this holds its clocks. */
const STATES = {
  "set-aside": "set-aside",
  resolved: "mitigated",
  closed: "ended",
  pending: "pending",
  paused: "paused",
} as const satisfies Record<Hold["type"], IncidentState>;

function stateOf(incident: Incident): IncidentState {
  const holding = strongestAt(incident.holds, Number.POSITIVE_INFINITY);
  if (holding?.hold.type === "set-aside") return "set-aside";
  const closing = lastingClosing(incident);
  if (closing !== null) return closing.ending === "unconfirmed" ? "ended" : "resolved";
  return holding === null ? "open" : STATES[holding.hold.type];
}

function timeAtSeverity(incident: Incident, until: Instant): Evaluation["atSeverity"] {
  const times = new Map<string, { readonly severity: Severity; readonly time: Milliseconds }>();
  for (const stretch of incident.severities) {
    const time = Math.min(stretch.until ?? until, until) - stretch.from;
    if (stretch.severity === null || time <= 0) continue;
    times.set(stretch.severity.key, { severity: stretch.severity, time: time + (times.get(stretch.severity.key)?.time ?? 0) });
  }
  return [...times.values()].sort((a, b) => a.severity.rank - b.severity.rank);
}
