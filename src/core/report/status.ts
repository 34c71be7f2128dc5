import { lastingClosing, lastSeverityOf, latestStatement, type Phase } from "../incident/incident.ts";
import type { Severity } from "../policy/policy.ts";
import { type Evaluation, type IncidentState, IS_LIVE } from "../slo/evaluation.ts";
import { announces } from "../slo/maintenance.ts";
import type { Instant } from "../time/instant.ts";
import { IS_PAST, type ScheduledMaintenance, scheduledMaintenance } from "./scheduled.ts";
import { courseOf, plainWords, type StatusUpdate } from "./status-updates.ts";

/** An incident as a status page shows it. */
export type StatusIncident = {
  readonly number: number;
  /** "" where it is not for everybody's eyes, as the title and what support said. */
  readonly url: string;
  readonly title: string;
  readonly severity: Severity;
  /** `set-aside`: its severity's label is gone by nobody's hand, so it is open as far as anybody has said. */
  readonly state: IncidentState;
  /** What support says it is doing; null: they have not said. */
  readonly phase: Phase | null;
  readonly startedAt: Instant;
  /** Since when that is its state, or support's word; null: since it began. */
  readonly since: Instant | null;
  /** When it was ended; null: it is open, or others closed it and support has not confirmed that. */
  readonly closedAt: Instant | null;
  /** Who is affected and what they can do, in support's words; "": they have not said. */
  readonly impact: string;
  readonly workaround: string;
  /** By when support promises the next word; null: they do not. */
  readonly nextWord: { readonly due: Instant; readonly isLate: boolean } | null;
  /** In order; never empty. */
  readonly updates: readonly StatusUpdate<Phase>[];
};

/** What is so now, and what was. */
export type CurrentStatus = {
  /** The most severe first. */
  readonly open: readonly StatusIncident[];
  /** Under way and coming, then what was called off lately, the earliest first. */
  readonly maintenance: readonly ScheduledMaintenance[];
  /** The latest first. */
  readonly past: readonly StatusIncident[];
  readonly done: readonly ScheduledMaintenance[];
  /** Nothing else was an incident in the range, listed or not, as far as could be looked. */
  readonly isAll: boolean;
};

/**
 * What everybody may see of what was judged; of a private repository no word that was written in it. `isWhole`: all that may be an incident
 * was looked for.
 */
export function statusOf(judged: readonly Evaluation[], isPrivate: boolean, isWhole: boolean): CurrentStatus {
  const incidents = judged.flatMap((evaluation) => statusIncident(evaluation, isPrivate) ?? []);
  const maintenance = judged.flatMap((evaluation) => scheduledMaintenance(evaluation, isPrivate) ?? []);
  const shown = new Set(incidents.map(({ number }) => number));
  const isShown = ({ incident, maintenance: own }: Evaluation) => incident.untriaged || own !== null || shown.has(incident.number);
  return {
    open: incidents
      .filter(({ closedAt }) => closedAt === null)
      .sort((a, b) => a.severity.rank - b.severity.rank || a.startedAt - b.startedAt || a.number - b.number),
    maintenance: maintenance
      .filter(({ status }) => !IS_PAST[status])
      .sort((a, b) => Number(a.ended !== null) - Number(b.ended !== null) || a.from - b.from || a.number - b.number),
    past: incidents.filter(({ closedAt }) => closedAt !== null).sort((a, b) => b.startedAt - a.startedAt || b.number - a.number),
    done: maintenance.filter(({ status }) => IS_PAST[status]).sort((a, b) => b.from - a.from || b.number - a.number),
    isAll: isWhole && judged.every(isShown),
  };
}

/** Null: it is muted, set aside or maintenance, or nobody of support has confirmed its severity. */
function statusIncident(evaluation: Evaluation, isPrivate: boolean): StatusIncident | null {
  const { incident, state, at, holding } = evaluation;
  const isAside = state === "set-aside" && !isUnlabelled(evaluation);
  if (isAside || incident.untriaged || incident.muted || incident.severityConfirmedAt === null || announces(evaluation)) return null;
  const closing = lastingClosing(incident);
  const { updates, phase, since } = courseOf(incident, isPrivate);
  const words = (about: "impact" | "workaround") => (isPrivate ? "" : plainWords(latestStatement(incident, about, at)?.text));
  return {
    number: incident.number,
    url: isPrivate ? "" : incident.url,
    title: isPrivate ? "" : incident.title,
    severity: lastSeverityOf(incident),
    state,
    phase,
    startedAt: incident.startedAt,
    since: state === "open" ? since : state === "ended" ? (closing?.at ?? since) : (holding?.since ?? since),
    closedAt: closing === null || closing.ending === "unconfirmed" ? null : closing.at,
    impact: words("impact"),
    workaround: words("workaround"),
    nextWord: nextWordOf(evaluation),
    updates,
  };
}

/** Whether its severity's label is gone although nobody took it off: renamed, deleted, or none of the policy's any more. */
function isUnlabelled({ holding }: Evaluation): boolean {
  return holding?.hold.type === "set-aside" && holding.hold.cause === "no-severity" && holding.by.login === null;
}

function nextWordOf({ response, updates, at, state }: Evaluation): StatusIncident["nextWord"] {
  const { standing, due, endedAt, metric } = updates.at(-1) ?? response;
  // What ends the wait for an update leaves the one for an answer as it is.
  const isOwed = state === "open" || (IS_LIVE[state] && metric === "response");
  const isAwaited = standing === "open" || (standing === "missed" && endedAt === null && isOwed);
  return isAwaited && due !== null ? { due, isLate: due <= at } : null;
}
