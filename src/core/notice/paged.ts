import { lastingClosing } from "../incident/incident.ts";
import type { Policy } from "../policy/policy.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import { isStep } from "./escalation.ts";
import type { Memory } from "./memory.ts";
import type { Notice, NoticeKey } from "./notice.ts";

/** A channel that woke somebody of staff, who awaits the answer and the end there. */
export type Paged = { readonly channel: string; readonly since: Instant };

/** Keys of news that ends it for whoever was paged. */
const ENDS = /^(resolved|relieved)(@|$)/;

/** Keys of news by which a service opens an alert. */
const ALERTS = /^(opened|reopened|at-risk|missed)([@:]|$)/;

/** The channels that told staff of a step, or opened an alert (`alerts`: those that do), and told of no end since. */
export function pagedNow({ mails }: Pick<Memory, "mails">, alerts: readonly string[]): readonly Paged[] {
  const paged = new Map<string, Instant>();
  for (const { audience, channel, keys, asOf, state } of mails) {
    if (audience !== "staff" || state === "not-configured" || state === "given-up") continue;
    if (keys.some((key) => ENDS.test(key))) paged.delete(channel);
    else if (keys.some((key) => isStep(key) || (alerts.includes(channel) && ALERTS.test(key))) && !paged.has(channel))
      paged.set(channel, asOf);
  }
  return [...paged].map(([channel, since]) => ({ channel, since }));
}

/** That the first answer came, and that it ended without an all-clear, for those who were paged. */
export function pagedNotices(evaluation: Evaluation, memory: Memory, alerts: readonly string[]): readonly Notice[] {
  const paged = pagedNow(memory, alerts);
  if (paged.length === 0) return [];
  const { endedAt, endedBy } = evaluation.response;
  const answeredAt = endedBy?.recordedAt ?? endedAt;
  const awaits = answeredAt !== null && paged.some(({ since }) => since < answeredAt);
  const endedSince = endOfPages(evaluation);
  return [
    ...(awaits ? [{ type: "answered", key: "answered", moment: answeredAt } as const] : []),
    ...(endedSince === null ? [] : [{ type: "relieved", key: relievedKey(endedSince), moment: endedSince } as const]),
  ];
}

function relievedKey(at: Instant): NoticeKey {
  return `relieved@${isoOf(at)}`;
}

/** Since when it is over without an all-clear: accepted by its reporter, or set aside. Null: it is not. */
function endOfPages({ incident, state, holding }: Evaluation): Instant | null {
  if (state === "set-aside" && holding !== null) return holding.since;
  const closing = lastingClosing(incident);
  return closing?.ending === "accepted" ? closing.at : null;
}

/** A channel that has no kinds of its own and is named in a step: it hears its steps, the answer and the end. */
export function isForSteps(channel: string, { channels, severities }: Pick<Policy, "channels" | "severities">): boolean {
  return (
    channels.some(({ name, kinds }) => name === channel && kinds === null) &&
    severities.some(({ escalation }) => escalation.some((step) => step.channels.includes(channel)))
  );
}
