import { lastingClosing } from "../incident/incident.ts";
import { alertingChannels } from "../policy/channel.ts";
import type { Policy } from "../policy/policy.ts";
import { type Evaluation, IS_LIVE } from "../slo/evaluation.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import { isStep } from "./escalation.ts";
import type { Memory } from "./memory.ts";
import { kindIn, type Notice, type NoticeKey } from "./notice.ts";
import { isBeginning, rankOf } from "./told.ts";

/** A channel by which staff were told that something began, and of no end since. */
export type Awaiting = {
  readonly channel: string;
  /** Key of the severity it heard of last; "": of none. */
  readonly severity: string;
  /** Since when a step or an alert there woke somebody, who awaits the first answer, too; null: none did. */
  readonly wokenAt: Instant | null;
};

/** Whether news ends it for staff, by its key. */
export function endsForStaff(key: NoticeKey): boolean {
  return ["resolved", "relieved"].includes(kindIn(key));
}

/** Whether news opens an alert at a service that wakes people, by its key. */
export function opensAlert(key: NoticeKey): boolean {
  return ["opened", "reopened", "at-risk", "missed", "escalated"].includes(kindIn(key));
}

/** The channels by which staff await an end: told of the beginning, of a step, or by an alert that was opened. */
export function staffAwaiting({ mails }: Pick<Memory, "mails">, policy: Pick<Policy, "channels">): readonly Awaiting[] {
  const alerts = alertingChannels(policy);
  const awaiting = new Map<string, Awaiting>();
  for (const { audience, channel, keys, asOf, severity, state } of mails) {
    if (audience !== "staff" || state === "not-configured" || state === "given-up") continue;
    const wakes = keys.some((key) => isStep(key) || (alerts.includes(channel) && opensAlert(key)));
    if (keys.some(endsForStaff)) awaiting.delete(channel);
    else if (wakes || keys.some(isBeginning))
      awaiting.set(channel, { channel, severity, wokenAt: awaiting.get(channel)?.wokenAt ?? (wakes ? asOf : null) });
  }
  return [...awaiting.values()];
}

/** That the first answer came, for those who were woken, and that it ended without an all-clear, for all who were told of the beginning. */
export function staffEndNotices(evaluation: Evaluation, memory: Memory, policy: Pick<Policy, "channels">): readonly Notice[] {
  const awaiting = staffAwaiting(memory, policy);
  if (awaiting.length === 0) return [];
  const { endedAt, endedBy } = evaluation.response;
  const answeredAt = endedBy?.recordedAt ?? endedAt;
  const isAwaited = answeredAt !== null && awaiting.some(({ wokenAt }) => wokenAt !== null && wokenAt <= answeredAt);
  const endedSince = endedQuietly(evaluation, awaiting);
  return [
    ...(isAwaited ? [{ type: "answered", key: "answered", moment: answeredAt } as const] : []),
    ...(endedSince === null ? [] : [{ type: "relieved", key: `relieved@${isoOf(endedSince)}`, moment: endedSince } as const]),
  ];
}

/** Since when it is over for staff without an all-clear: set aside, accepted by its reporter, or lowered to a severity of which they hear nothing. Null: it is not. */
function endedQuietly({ incident, state, holding }: Evaluation, awaiting: readonly Awaiting[]): Instant | null {
  if (state === "set-aside" && holding !== null) return holding.since;
  const closing = lastingClosing(incident);
  if (closing?.ending === "accepted") return closing.at;
  const { severity, severities, declaredAt } = incident;
  if (severity === null || !IS_LIVE[state] || severity.email.staff.length + severity.escalation.length > 0) return null;
  const isLowered = awaiting.some((told) => (rankOf(told.severity, incident) ?? severity.rank) < severity.rank);
  return isLowered ? (severities.at(-1)?.from ?? declaredAt) : null;
}

/** A channel that has no kinds of its own and is named in a step: it hears its steps, the answer and the end. */
export function isForSteps(channel: string, { channels, severities }: Pick<Policy, "channels" | "severities">): boolean {
  return (
    channels.some(({ name, kinds }) => name === channel && kinds === null) &&
    severities.some(({ escalation }) => escalation.some((step) => step.channels.includes(channel)))
  );
}
