import { METRIC_WORDS } from "../policy/metric-words.ts";
import { homeZone, type Policy, shortNameOf } from "../policy/policy.ts";
import { type AwaitedWord, awaitedOf } from "../slo/awaits.ts";
import { currentObjectivesOf, type Evaluation, IS_LIVE, type Objective, unansweredComment } from "../slo/evaluation.ts";
import { linklessPlain } from "../text/escape.ts";
import { listed } from "../text/lists.ts";
import type { Instant } from "../time/instant.ts";
import { type MomentView, momentView } from "../time/moments.ts";
import { localDate } from "../time/wall.ts";
import { referenceName, shortRepository } from "./context.ts";

/** The parts of the morning's list, in order. An incident stands in the first of `overdue`, `today` and `waiting` that fits, and may wait for `/confirm` besides. */
const DIGEST_PARTS = ["overdue", "today", "waiting", "unsorted", "confirm", "review"] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** One line of the list. */
export type DigestEntry = {
  readonly part: DigestPart;
  /** `owner/name` */
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  /** A stranger's words. */
  readonly title: string;
  /** "Severity 1"; null: it has none, or is a review. */
  readonly severity: string | null;
  readonly muted: boolean;
  /** "first answer"; null: no promise is what it is about. */
  readonly promise: string | null;
  /** When that, or a review, is or was due. */
  readonly due: MomentView | null;
  /** Due before now. */
  readonly late: boolean;
  /** The other promises of the incident that are overdue: "update and solution"; "": none is. */
  readonly also: string;
  /** Since when support has not written to a customer who did. */
  readonly since: MomentView | null;
  readonly awaits: AwaitedWord | null;
  /** What comes first within its part is smaller. */
  readonly order: Instant;
};

/** The list of a morning as templates print it. */
export type DigestView = {
  readonly subject: string;
  /** "Tuesday 1 December 2026" */
  readonly day: string;
  /** "acme/service", or "12 repositories". */
  readonly place: string;
  /** False: not all incidents could be read. */
  readonly isWhole: boolean;
  /** Those with entries. `more`: how many are not listed. */
  readonly parts: readonly {
    readonly kind: DigestPart;
    readonly entries: readonly (DigestEntry & { /** "#12"; "acme/service#12" among several repositories. */ readonly reference: string })[];
    readonly more: number;
  }[];
};

/** What of an incident belongs on the list. A muted one is on it, too: its clocks run. */
export function entriesOf(evaluation: Evaluation, policy: Policy): readonly DigestEntry[] {
  const { incident, state, at: now } = evaluation;
  const zone = homeZone(policy);
  const moment = (at: Instant) => momentView(at, zone, now);
  const awaits = awaitedOf(evaluation);
  const since = waitingSince(evaluation);
  const base = {
    repository: incident.repository,
    number: incident.number,
    url: incident.url,
    title: linklessPlain(incident.title, 160),
    severity: incident.severity === null || incident.untriaged ? null : shortNameOf(incident.severity),
    muted: incident.muted,
    since: since === null ? null : moment(since),
    awaits,
  };
  const about = (part: DigestPart, objective: (Objective & { readonly due: Instant }) | null, order: Instant): DigestEntry => ({
    ...base,
    part,
    promise: objective === null ? null : METRIC_WORDS[objective.metric].name,
    due: objective === null ? null : moment(objective.due),
    late: objective !== null && objective.due < now,
    also: objective === null ? "" : listed(others.map(({ metric }) => METRIC_WORDS[metric].name)),
    order,
  });
  const due = openDues(evaluation);
  const [late, ...others] = due.filter((objective) => objective.due < now);
  const [today] = due.filter((objective) => localDate(objective.due, zone) === localDate(now, zone));
  const first = late ?? today ?? null;
  const part = incident.untriaged ? "unsorted" : late !== undefined ? "overdue" : today !== undefined ? "today" : "waiting";
  const isListed = IS_LIVE[state] && (first !== null || since !== null);
  const maintenance = maintenanceDue(evaluation);
  const isNear = maintenance !== null && localDate(maintenance.due, zone) <= localDate(now, zone);
  return [
    ...(maintenance !== null && isNear
      ? [
          {
            ...about(maintenance.due < now ? "overdue" : "today", null, maintenance.due),
            promise: maintenance.what,
            due: moment(maintenance.due),
            late: maintenance.due < now,
          },
        ]
      : []),
    ...(isListed ? [about(part, first, first?.due ?? since ?? now)] : []),
    ...(awaits === null ? [] : [about("confirm", null, incident.startedAt)]),
  ];
}

/** The start, or the end, of announced maintenance that comes next or has passed; null: none does, or support says that it ended. */
function maintenanceDue({ maintenance, at: now }: Evaluation): { readonly what: string; readonly due: Instant } | null {
  if (maintenance === null || maintenance.at !== now || maintenance.overAt !== null) return null;
  const { phase, window } = maintenance;
  if (phase === "planned") return { what: "start of the maintenance", due: window.from };
  return phase === "under-way" || phase === "overrun" ? { what: "end of the maintenance", due: window.until } : null;
}

/** Promises that are not done and whose time is known, the earliest first. */
function openDues(evaluation: Evaluation): readonly (Objective & { readonly due: Instant })[] {
  return currentObjectivesOf(evaluation)
    .flatMap((objective) => {
      const { standing, due, endedAt } = objective;
      return (standing === "open" || standing === "missed") && due !== null && endedAt === null ? [{ ...objective, due }] : [];
    })
    .sort((one, other) => one.due - other.due);
}

/** A customer's first words that nobody of support has answered; null: there are none. */
function waitingSince(evaluation: Evaluation): Instant | null {
  const { incident, state } = evaluation;
  if (!IS_LIVE[state]) return null;
  if (incident.replies.length > 0) return unansweredComment(evaluation)?.at ?? null;
  return incident.reporter.part === "customer" ? incident.createdAt : null;
}

/** A review that is still to be written. */
export type OpenReview = {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly due: Instant | null;
};

/** What of a review belongs on the list: it is due today, or was before. */
export function reviewEntries({ due, title, ...place }: OpenReview, policy: Policy, now: Instant): readonly DigestEntry[] {
  const zone = homeZone(policy);
  if (due === null || (due >= now && localDate(due, zone) !== localDate(now, zone))) return [];
  const none = { severity: null, muted: false, promise: null, also: "", since: null, awaits: null };
  return [
    { ...place, ...none, part: "review", title: linklessPlain(title, 160), due: momentView(due, zone, now), late: due < now, order: due },
  ];
}

/** Of each part so many are listed, the longest due first. */
const MOST_LISTED = 50;

/** What a list is of. `repositories`: all that were looked at; `isWhole`: all that there is was read. */
export type DigestScope = {
  readonly repositories: readonly string[];
  readonly zone: string;
  readonly now: Instant;
  readonly isWhole: boolean;
};

/** The list of one morning; null: there is nothing on it. */
export function digestView(entries: readonly DigestEntry[], { repositories, zone, now, isWhole }: DigestScope): DigestView | null {
  if (entries.length === 0) return null;
  const [home = "", ...others] = repositories;
  const { day } = momentView(now, zone, now);
  const parts = DIGEST_PARTS.flatMap((kind) => {
    const own = entries.filter(({ part }) => part === kind).toSorted((one, other) => one.order - other.order || one.number - other.number);
    const named = own
      .slice(0, MOST_LISTED)
      .map((entry) => ({ ...entry, reference: referenceName(entry, others.length === 0 ? home : "") }));
    return own.length === 0 ? [] : [{ kind, entries: named, more: own.length - named.length, count: own.length }];
  });
  const counts = listed(parts.map(({ kind, count }) => `${count} ${COUNTED[kind](count)}`));
  const name = others.length === 0 ? shortRepository(home) : `${repositories.length} repositories`;
  return {
    subject: `[${name}] ${day}: ${counts}`,
    day,
    place: others.length === 0 ? home : name,
    isWhole,
    parts: parts.map(({ kind, entries: own, more }) => ({ kind, entries: own, more })),
  };
}

const COUNTED: Readonly<Record<DigestPart, (count: number) => string>> = {
  overdue: () => "overdue",
  today: () => "due today",
  waiting: (count) => (count === 1 ? "customer waiting" : "customers waiting"),
  unsorted: () => "not sorted",
  confirm: () => "to confirm",
  review: (count) => (count === 1 ? "analysis due" : "analyses due"),
};
