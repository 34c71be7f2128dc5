import { homeZone, type Policy, type Severity } from "../policy/policy.ts";
import type { Instant, Span } from "../time/instant.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { publicRecord } from "./public-record.ts";
import { monthOf, monthsIn, shownIn } from "./range.ts";
import type { IncidentRecord } from "./record.ts";
import type { CurrentStatus } from "./status.ts";

/** What was promised in a range of time, and how it went. */
export type SloReport = {
  /** `owner/name`. */
  readonly repository: string;
  readonly url: string;
  readonly isPrivate: boolean;
  /** When GitHub was read. */
  readonly at: Instant;
  /** Incidents that started in it; half-open. */
  readonly range: Span;
  /** What of the range the months and the charts show: from the month of the first incident until now at most. */
  readonly shown: Span;
  /** The policy's time zone, in which months begin. */
  readonly zone: string;
  readonly policy: Policy;
  /** The share of promises that is to be kept, 0 … 1. */
  readonly goal: number;
  /** For everybody's eyes: what is not for customers is left out. */
  readonly isPublic: boolean;
  readonly total: Figures;
  /** Most severe first; those of the policy, and others that incidents had. */
  readonly bySeverity: readonly { readonly severity: Severity; readonly figures: Figures }[];
  /** Those of the policy that there were incidents of, and last (null) all others; none where it has no tiers, nor for everybody's eyes. */
  readonly byTier: readonly { readonly tier: string | null; readonly figures: Figures }[];
  /** Issues without a severity that are open now, by their first answer; null: the policy promises them nothing, or not for everybody's eyes. */
  readonly notSorted: NotSorted | null;
  /** For the status page; null: it is not for everybody's eyes, or the range is over. */
  readonly status: CurrentStatus | null;
  /** In order, from the first incident's; a month without incidents too. `month` is "2026-03". */
  readonly byMonth: readonly { readonly month: string; readonly figures: Figures }[];
  /** Where there were any, by month, then severity. */
  readonly bySeverityAndMonth: readonly { readonly month: string; readonly severity: Severity; readonly figures: Figures }[];
  /** By start. */
  readonly incidents: readonly IncidentRecord[];
};

export type NotSorted = { readonly open: number; readonly answered: number; readonly missed: number; readonly waiting: number };

/** What a report says beside its figures. */
export type ReportScope = Pick<
  SloReport,
  "repository" | "url" | "isPrivate" | "at" | "range" | "goal" | "isPublic" | "policy" | "notSorted" | "status"
>;

/** Counts the incidents that started in the range. */
export function reportOf(all: readonly IncidentRecord[], occasion: ReportScope): SloReport {
  const { policy, range, at, isPublic, isPrivate } = occasion;
  const zone = homeZone(policy);
  const incidents = all
    .filter(({ startedAt }) => startedAt >= range.from && startedAt < range.until)
    .map((record) => (isPublic ? publicRecord(record, isPrivate) : record))
    .sort((a, b) => a.startedAt - b.startedAt || a.number - b.number);
  const shown = shownIn(range, incidents[0]?.startedAt ?? null, zone, at);
  const names = monthsIn(shown, zone);
  const months = byMonthOf(incidents, zone);
  const severities = severitiesOf(policy, incidents);
  const ofSeverity = (records: readonly IncidentRecord[], { key }: Severity) => records.filter(({ severity }) => severity.key === key);
  return {
    ...occasion,
    zone,
    shown,
    total: figuresOf(incidents),
    bySeverity: severities.map((severity) => ({ severity, figures: figuresOf(ofSeverity(incidents, severity)) })),
    byTier: isPublic ? [] : byTierOf(policy, incidents),
    byMonth: names.map((month) => ({ month, figures: figuresOf(months.get(month) ?? []) })),
    bySeverityAndMonth: names.flatMap((month) =>
      severities
        .map((severity) => ({ month, severity, figures: figuresOf(ofSeverity(months.get(month) ?? [], severity)) }))
        .filter(({ figures }) => figures.incidents > 0),
    ),
    incidents,
  };
}

function byTierOf({ tiers }: Policy, incidents: readonly IncidentRecord[]): SloReport["byTier"] {
  if (tiers.length === 0) return [];
  return [...tiers.map(({ name }) => name), null].flatMap((tier) => {
    const own = incidents.filter((incident) => incident.tier === tier);
    return own.length === 0 ? [] : [{ tier, figures: figuresOf(own) }];
  });
}

function byMonthOf(incidents: readonly IncidentRecord[], zone: string): ReadonlyMap<string, readonly IncidentRecord[]> {
  const months = new Map<string, IncidentRecord[]>();
  for (const incident of incidents) {
    const month = monthOf(incident.startedAt, zone);
    const known = months.get(month);
    if (known === undefined) months.set(month, [incident]);
    else known.push(incident);
  }
  return months;
}

function severitiesOf(policy: Policy, incidents: readonly IncidentRecord[]): readonly Severity[] {
  const known = new Map(policy.severities.map((severity) => [severity.key, severity]));
  for (const { severity } of incidents) if (!known.has(severity.key)) known.set(severity.key, severity);
  return [...known.values()].sort((a, b) => a.rank - b.rank);
}
