import { type Closing, type Incident, lastingClosing, type Person } from "../incident/incident.ts";
import type { ActionItems, Memory } from "../notice/memory.ts";
import { homeZone, METRICS, nameOf, type Policy, promiseOf, type Severity, shortNameOf } from "../policy/policy.ts";
import { currentObjectivesOf, type Evaluation, type Objective, objectivesOf } from "../slo/evaluation.ts";
import { inlineMarkdown, inlinePlain } from "../text/escape.ts";
import { quoteMarkdown } from "../text/quote.ts";
import { wordsMarkdown, wordsPlain } from "../text/words-line.ts";
import type { Instant } from "../time/instant.ts";
import { isSameDay, type MomentView, momentSince, wallsOf } from "../time/moments.ts";
import type { Target } from "../time/target.ts";

/** The root cause analysis of an incident, as far as texts speak of it. */
export type RcaFacts = {
  /** Null: about to be opened. */
  readonly number: number | null;
  readonly url: string | null;
  /** `owner/name`. */
  readonly repository: string;
  readonly due: Instant | null;
  /** `dropped`: closed, but no analysis comes of it. */
  readonly state: "open" | "overdue" | "done" | "dropped";
  /** Its task list when it was done; null: it is not done, or has none. */
  readonly items: ActionItems | null;
  /** Where the thread has what was shared of it last; null: nothing was. */
  readonly shared: { readonly at: Instant; readonly by: string | null; readonly url: string } | null;
  /** Whether those who can read the incident can read it too; false: texts for customers do not link it. */
  readonly visible: boolean;
};

/** All that texts about an incident are made of. */
export type IncidentFacts = {
  /** The incident, judged. Its `at` stands in no text. */
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  /** Null before the status comment is first written. */
  readonly memory: Memory | null;
  /** When the run noticed: the moment a missed comment says it was written. */
  readonly noticedAt: Instant;
  /** The status comment's address; null: not written yet. */
  readonly statusUrl: string | null;
  /** Null: none is wanted, or not yet. */
  readonly rca: RcaFacts | null;
  /** The repository that holds the RCA is private, so that it gets its internal part. */
  readonly rcaIsPrivate: boolean;
  /** It was moved into a private repository, which who was told of it before may not read. */
  readonly outOfSight: boolean;
};

/** How outsiders' and staff's words enter a text: escaped for Markdown, or plain for mail (HTML escapes on its own). */
export type Escaping = {
  readonly inline: (text: string, most: number) => string;
  /** Staff's own, on one line: their links stay links. */
  readonly words: (markdown: string, most: number) => string;
  readonly block: (text: string, most: number) => string;
};

export const MARKDOWN: Escaping = { inline: inlineMarkdown, words: wordsMarkdown, block: quoteMarkdown };
export const PLAIN: Escaping = { inline: inlinePlain, words: wordsPlain, block: inlinePlain };

/** For who may not read the thread: nothing of what was written there. */
export const UNQUOTED: Escaping = { ...PLAIN, words: () => "", block: () => "" };

/** What every view of one text shares: whose clock it shows, and how words are escaped. */
export type Frame = {
  /** The reader's zone. */
  readonly zone: string;
  readonly escaping: Escaping;
  readonly moment: {
    (at: Instant): MomentView;
    (at: Instant | null): MomentView | null;
  };
  /** Of the incident: which of them ended a promise, and how. */
  readonly closings: readonly Closing[];
};

/**
 * The frame of an incident's texts. One that lasts longer than the day it began on dates every moment, and so does what is first said on
 * another day (`saidAt`; null: it is kept current).
 */
export function frameOf({ policy, evaluation }: IncidentFacts, escaping: Escaping, saidAt: Instant | null = null): Frame {
  const zone = zoneOf(policy, evaluation.incident);
  const began = wallsOf(evaluation.incident.startedAt, zone);
  const last = Math.max(lastMomentOf(evaluation), saidAt ?? 0);
  const dated = !isSameDay(began, wallsOf(last, zone));
  function moment(at: Instant): MomentView;
  function moment(at: Instant | null): MomentView | null;
  function moment(at: Instant | null): MomentView | null {
    return at === null ? null : momentSince(began, at, zone, dated);
  }
  return { zone, escaping, moment, closings: evaluation.incident.closings };
}

/** Whether support says by a closing that it is over: a change or automation that closed it says only that it did. */
export function saysOver({ ending, bySupport, closer, confirmedAt, at }: Closing): boolean {
  return ending === "staff" && ((closer === null && bySupport) || (confirmedAt !== null && confirmedAt > at));
}

/** The closing; of an open one the last that is known of it, or is still promised: who reads it then does not ask of which day a time is. */
function lastMomentOf(evaluation: Evaluation): Instant {
  const { closings, replies, holds, severities, startedAt } = evaluation.incident;
  const closing = lastingClosing(evaluation.incident);
  if (closing !== null) return Math.max(closing.at, closing.reasonAt);
  return Math.max(
    startedAt,
    ...replies.map(({ recordedAt }) => recordedAt),
    ...holds.flatMap(({ from, until }) => [from, until ?? from]),
    ...severities.map(({ from }) => from),
    ...closings.flatMap(({ reopenedAt }) => reopenedAt ?? []),
    ...currentObjectivesOf(evaluation).flatMap(({ endedAt, due }) => (endedAt === null && due !== null ? due : [])),
  );
}

/** The zone shown beside UTC: that of the calendar the incident's severity counts on; of several or none, the default's. */
export function zoneOf(policy: Policy, incident: Incident): string {
  const severity = incident.severity ?? incident.worst;
  const targets = METRICS.map((metric) => promiseOf(severity, metric));
  const names = new Set(targets.map(calendarOf).filter((name) => name !== null));
  const only = names.size === 1 ? [...names][0] : undefined;
  return (only === undefined ? undefined : policy.calendars.get(only))?.zone ?? homeZone(policy);
}

/** The calendar a target counts on; null: day and night, or nothing. */
export function calendarOf(target: Target | null): string | null {
  return target === null || target.type === "best-effort" ? null : target.calendar;
}

/** A severity as templates print it. */
export type SeverityView = {
  readonly key: string;
  /** "Severity 1 (Critical)" */
  readonly name: string;
  /** "Severity 1" */
  readonly short: string;
  /** The policy's definition; null: it gives none. */
  readonly means: string | null;
};

/** A severity in words. Titles and definitions are the policy's own words and stay as written. */
export function severityView(severity: Severity): SeverityView {
  return { key: severity.key, name: nameOf(severity), short: shortNameOf(severity), means: meansOf(severity) };
}

/** A definition for the middle of a sentence: no capital (but for "API"), no full stop. */
function meansOf({ means }: Severity): string | null {
  return means === null
    ? null
    : means
        .trim()
        .replace(/\.$/, "")
        .replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

/** The current update promise; null: none yet. */
export function currentUpdate(evaluation: Evaluation): Objective | null {
  return evaluation.updates.at(-1) ?? null;
}

/** The current cycle's resolution promise; null when none is in the evaluation. */
export function currentResolution(evaluation: Evaluation): Objective | null {
  return evaluation.resolutions.at(-1) ?? null;
}

/** The objective as it stands now, by its key; the one given when it is no longer there. */
export function freshest(evaluation: Evaluation, objective: Objective): Objective {
  return (
    objectivesOf(evaluation).find((candidate) => candidate.key === objective.key && candidate.metric === objective.metric) ?? objective
  );
}

/** Whether two people are the same account; deleted accounts are nobody. */
export function isSame(one: Person, other: Person): boolean {
  return one.login !== null && other.login !== null && one.login.toLowerCase() === other.login.toLowerCase();
}

/** "#418", or "acme/postmortems#3" where it is not in the repository `home`. */
export function referenceName({ repository, number }: { readonly repository: string; readonly number: number }, home: string): string {
  return repository.toLowerCase() === home.toLowerCase() ? `#${number}` : `${repository}#${number}`;
}

/** "acme/service-catalog" → "service-catalog". */
export function shortRepository(repository: string): string {
  return repository.split("/").at(-1) ?? repository;
}
