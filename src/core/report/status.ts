import { type Incident, lastingClosing, lastSeverityOf, latestStatement, type Phase } from "../incident/incident.ts";
import type { Severity } from "../policy/policy.ts";
import type { Evaluation, IncidentState } from "../slo/evaluation.ts";
import { announces } from "../slo/maintenance.ts";
import { wordsPlain } from "../text/words-line.ts";
import type { Instant } from "../time/instant.ts";
import { type ScheduledMaintenance, scheduledMaintenance } from "./scheduled.ts";

/** `impact` as an incident has it. */
export type StatusMaintenance = Omit<ScheduledMaintenance, "impact"> & Pick<StatusIncident, "impact">;

/** What support said in public, as plain text. `phase`: what they were doing by then; null: they had not said. */
export type StatusUpdate = { readonly at: Instant; readonly phase: Phase | null; readonly text: string };

/** An incident as a status page shows it. */
export type StatusIncident = {
  readonly number: number;
  /** "" where it is not for everybody's eyes, as the title and what support said. */
  readonly url: string;
  readonly title: string;
  readonly severity: Severity;
  readonly state: Exclude<IncidentState, "set-aside">;
  readonly phase: Phase | null;
  readonly startedAt: Instant;
  /** When it was ended; null: it is open, or others closed it and support has not confirmed that. */
  readonly closedAt: Instant | null;
  /** When what is shown of it changed last. */
  readonly updatedAt: Instant;
  /** Who is affected, in support's words; "": they have not said. */
  readonly impact: string;
  /** By when support promises the next word; null: they do not, or it is late. */
  readonly nextWord: Instant | null;
  /** In order. */
  readonly updates: readonly StatusUpdate[];
};

/** What is so now, and what was. */
export type CurrentStatus = {
  /** The most severe first. */
  readonly open: readonly StatusIncident[];
  /** Under way and coming, the earliest first. */
  readonly maintenance: readonly StatusMaintenance[];
  /** The latest first. */
  readonly past: readonly StatusIncident[];
  readonly done: readonly StatusMaintenance[];
};

const LONGEST = 600;

/** What everybody may see of what was judged; of a private repository no word that was written in it. */
export function statusOf(judged: readonly Evaluation[], isPrivate: boolean): CurrentStatus {
  const incidents = judged.flatMap((evaluation) => statusIncident(evaluation) ?? []).map((one) => (isPrivate ? silentIncident(one) : one));
  const maintenance = judged
    .flatMap((evaluation) => scheduledMaintenance(evaluation) ?? [])
    .map((one) => (isPrivate ? { ...one, url: "", title: "", impact: "" } : { ...one, impact: wordsPlain(one.impact ?? "", LONGEST) }));
  return {
    open: incidents
      .filter(({ closedAt }) => closedAt === null)
      .sort((a, b) => a.severity.rank - b.severity.rank || a.startedAt - b.startedAt || a.number - b.number),
    maintenance: maintenance.filter(({ status }) => status !== "done").sort((a, b) => a.from - b.from || a.number - b.number),
    past: incidents.filter(({ closedAt }) => closedAt !== null).sort((a, b) => b.startedAt - a.startedAt || b.number - a.number),
    done: maintenance.filter(({ status }) => status === "done").sort((a, b) => b.from - a.from || b.number - a.number),
  };
}

/** Null: it is muted, set aside or maintenance, or nobody of support has confirmed its severity. */
function statusIncident(evaluation: Evaluation): StatusIncident | null {
  const { incident, state, at } = evaluation;
  if (state === "set-aside" || incident.untriaged || incident.muted || incident.severityConfirmedAt === null || announces(evaluation))
    return null;
  const closing = lastingClosing(incident);
  const closedAt = closing === null || closing.ending === "unconfirmed" ? null : closing.at;
  const impact = latestStatement(incident, "impact", at);
  const updates = updatesOf(incident);
  const moments = [incident.startedAt, incident.severityConfirmedAt, impact?.at ?? 0, closing?.at ?? 0, updates.at(-1)?.at ?? 0];
  return {
    number: incident.number,
    url: incident.url,
    title: incident.title,
    severity: lastSeverityOf(incident),
    state,
    phase: incident.phase,
    startedAt: incident.startedAt,
    closedAt,
    updatedAt: Math.max(...moments),
    impact: wordsPlain(impact?.text ?? "", LONGEST),
    nextWord: nextWordOf(evaluation),
    updates,
  };
}

function nextWordOf({ response, updates, at }: Evaluation): Instant | null {
  const { standing, due } = updates.at(-1) ?? response;
  return standing === "open" && due !== null && due > at ? due : null;
}

/** What support wrote to the customer, with what they had said by then that they were doing. */
function updatesOf({ replies, seen }: Incident): readonly StatusUpdate[] {
  let phase: Phase | null = null;
  return replies.flatMap(({ kind, comment, recordedAt, text }): readonly StatusUpdate[] => {
    if (kind !== "comment") return [];
    const commands = seen.find((one) => one.comment === comment)?.commands ?? [];
    for (const command of commands) if (command.type === "status") phase = command.phase;
    return text === "" ? [] : [{ at: recordedAt, phase, text: wordsPlain(text, LONGEST) }];
  });
}

function silentIncident(incident: StatusIncident): StatusIncident {
  return { ...incident, url: "", title: "", impact: "", updates: [] };
}
