import type { OwnComment } from "../notice/marker.ts";
import type { Notice } from "../notice/notice.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import type { Plan } from "./plan.ts";
import { IS_NEWS, type Write } from "./write.ts";

/** An incident about which something is to be written, as far as a run must know to put many in order. */
export type Waiting = {
  readonly number: number;
  /** False: nothing but edits, which notify nobody. */
  readonly isNews: boolean;
  /** New comments, RCAs and mails: what `max-per-run` counts. */
  readonly pieces: number;
  readonly writes: number;
  /** What comes first is smaller, compared from left to right. */
  readonly order: readonly number[];
};

/** Of news, by its kind: openings that are mailed, misses, escalations, ends. */
const KINDS: Readonly<Record<Notice["type"], number>> = {
  opened: 0,
  missed: 1,
  escalated: 2,
  "at-risk": 3,
  reopened: 3,
  resolved: 4,
  ended: 4,
  "stood-down": 4,
  relieved: 4,
  maintenance: 4,
  answered: 4,
  "ended-elsewhere": 4,
  rca: 5,
};

/** What an incident's plan means for a run that has many. Of quiet edits those come first that have waited longest. `status`: null, it has none yet. */
export function waitingOf({ writes }: Plan, { incident }: Evaluation, status: OwnComment | null): Waiting {
  const isFirst = status === null;
  const news = writes.filter(({ type }) => IS_NEWS[type]);
  const kinds = news.flatMap(noticesIn).map(({ type }) => KINDS[type]);
  const severity = [incident.severity?.rank ?? Number.MAX_SAFE_INTEGER, incident.severityConfirmedAt === null ? 1 : 0];
  const order =
    news.length > 0
      ? [0, ...severity, Math.min(...kinds, Math.max(...Object.values(KINDS))), incident.startedAt]
      : status !== null
        ? [3, status.writtenAt]
        : incident.untriaged
          ? [2, incident.startedAt]
          : [1, ...severity, incident.startedAt];
  return {
    number: incident.number,
    isNews: (isFirst && !incident.untriaged) || news.length > 0,
    pieces: news.length + (isFirst ? 1 : 0),
    writes: writes.length,
    order,
  };
}

function noticesIn(write: Write): readonly Notice[] {
  return write.type === "mail" ? write.notices : write.type === "comment" ? write.tells : [];
}

/** The most urgent first; among equals the lower number. */
export function mostUrgentFirst(one: Waiting, other: Waiting): number {
  const length = Math.max(one.order.length, other.order.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (one.order[index] ?? 0) - (other.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.number - other.number;
}
