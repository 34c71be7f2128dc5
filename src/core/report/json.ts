import { sourceOf } from "../policy/policy.ts";
import { isoOf, isoOrNull } from "../time/instant.ts";
import type { Figures, Tallies, Times } from "./figures.ts";
import type { Miss } from "./miss.ts";
import type { IncidentRecord, Verdicts } from "./record.ts";
import type { SloReport } from "./report.ts";
import { listedIn, missesIn, openIn, tellsEscalations, tellsReplies } from "./report-lists.ts";
import type { Distribution } from "./statistics.ts";

/** The form's version; it changes when a field changes its meaning or goes. */
const VERSION = 1;

/** A report for programs, as `docs/report.schema.json` describes it: moments are ISO 8601 in UTC, lengths milliseconds. */
export function reportJson(report: SloReport) {
  const { repository, at, range, zone, policy, goal, isPublic, isPrivate, url, total } = report;
  return {
    version: VERSION,
    repository: isPublic && isPrivate ? null : repository,
    url: isPublic && isPrivate ? null : url,
    generatedAt: isoOf(at),
    range: { from: isoOf(range.from), until: isoOf(range.until), timezone: zone },
    policy: sourceOf(policy),
    goal,
    public: isPublic,
    total: figuresJson(total, report),
    severities: report.bySeverity.map(({ severity, figures }) => ({
      severity: severity.key,
      title: severity.title,
      ...figuresJson(figures, report),
    })),
    ...(report.byTier.length === 0 ? {} : { tiers: report.byTier.map(({ tier, figures }) => ({ tier, ...figuresJson(figures, report) })) }),
    ...(report.notSorted === null ? {} : { notSorted: report.notSorted }),
    months: report.byMonth.map(({ month, figures }) => ({ month, ...figuresJson(figures, report) })),
    severityMonths: report.bySeverityAndMonth.map(({ month, severity, figures }) => ({
      month,
      severity: severity.key,
      ...figuresJson(figures, report),
    })),
    open: awaitedJson(report, false),
    overdue: awaitedJson(report, true),
    misses: missesIn(report).map(({ record, miss }) => ({ ...nameJson(record), ...missJson(miss) })),
    incidents: listedIn(report).map((record) => incidentJson(record, report)),
  };
}

function awaitedJson(report: SloReport, overdue: boolean) {
  return openIn(report)
    .filter(({ isOverdue }) => isOverdue === overdue)
    .map(({ record, promise }) => ({ ...nameJson(record), metric: promise.metric, due: isoOf(promise.due) }));
}

function figuresJson(figures: Figures, report: SloReport) {
  const { incidents, counted, excluded, withdrawn, open, withMisses, promises, strict, withExclusions, response, resolution, restore } =
    figures;
  return {
    incidents,
    counted,
    excluded,
    withdrawn,
    open,
    withMisses,
    promises: talliesJson(promises, report),
    strictly: talliesJson(strict, report),
    withExclusions: talliesJson(withExclusions, report),
    responseTime: timesJson(response),
    resolutionTime: timesJson(resolution),
    mtta: rounded(response.wall.mean),
    mttr: rounded(restore.mean),
    timeAtSeverity: figures.atSeverity.map(({ severity, time }) => ({ severity: severity.key, time })),
    turns: figures.turns,
    paused: figures.paused,
    excludedTime: figures.excludedTime,
    ...(report.isPublic ? {} : { rca: figures.rca }),
    ...(tellsEscalations(report) ? { escalations: figures.escalations } : {}),
  };
}

function talliesJson({ response, reply, update, resolution, all }: Tallies, report: SloReport) {
  return { response, ...(tellsReplies(report) ? { reply } : {}), update, resolution, all };
}

function timesJson({ wall, counted }: Times) {
  return { wall: distributionJson(wall), counted: distributionJson(counted) };
}

function distributionJson({ count, mean, median, p90 }: Distribution) {
  return { count, mean: rounded(mean), median: rounded(median), p90: rounded(p90) };
}

function rounded(time: number | null): number | null {
  return time === null ? null : Math.round(time);
}

function nameJson({ number, url, title, severity }: IncidentRecord) {
  return { number, url: url || null, title: title || null, severity: severity.key };
}

function missJson({ metric, cycle, promised, startedAt, due, outcome, endedAt, recordedAt, late, account }: Miss) {
  return {
    metric,
    cycle,
    target: promised,
    startedAt: isoOf(startedAt),
    due: isoOrNull(due),
    outcome,
    endedAt: isoOrNull(endedAt),
    recordedAt: isoOrNull(recordedAt),
    late,
    ledger: account,
  };
}

function incidentJson(record: IncidentRecord, report: SloReport) {
  const { worst, state, apart, missed, strict, responseTime, resolutionTime } = record;
  return {
    ...nameJson(record),
    worst: worst.key,
    state,
    apart,
    startedAt: isoOf(record.startedAt),
    troubleAt: isoOrNull(record.troubleAt),
    troubleRecordedAt: isoOrNull(record.recordedLater.trouble),
    answeredAt: isoOrNull(record.answeredAt),
    answerRecordedAt: isoOrNull(record.recordedLater.answer),
    resolvedAt: isoOrNull(record.resolvedAt),
    closedAt: isoOrNull(record.closedAt),
    missed,
    ...verdictsJson(record, report),
    strictly: verdictsJson(strict, report),
    responseTime,
    resolutionTime,
    timeAtSeverity: record.atSeverity.map(({ severity, time }) => ({ severity: severity.key, time })),
    turns: record.turns,
    paused: record.paused,
    excluded: record.excluded,
    ...(report.isPublic ? {} : { rca: record.rca, muted: record.muted, ...(record.tier === null ? {} : { tier: record.tier }) }),
    ...(tellsEscalations(report) ? { escalations: record.escalations } : {}),
  };
}

function verdictsJson({ response, replies, updates, resolution }: Verdicts, report: SloReport) {
  return { response, ...(tellsReplies(report) ? { replies } : {}), updates, resolution };
}
