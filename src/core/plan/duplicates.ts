import type { DuplicateRecord, MailRecord, Memory } from "../notice/memory.ts";
import { customersTold, endKey } from "../notice/notices.ts";
import { type Evaluation, endOf } from "../slo/evaluation.ts";
import type { Instant } from "../time/instant.ts";

/** What a duplicate's run reports to its original; null: it is no duplicate of it any more. */
export type DuplicateReport = Omit<DuplicateRecord, "end" | "mails">;

/** What a run on an incident means for others: they are looked at before the run ends. */
export type OtherIncidents = {
  readonly reports: readonly { readonly to: number; readonly report: DuplicateReport | null }[];
  readonly looksAt: readonly number[];
};

/** How a run found the incidents whose marker may list this one. */
export type DuplicateListing = { readonly number: number; readonly record: DuplicateRecord | null };

/** The memory of an original with what its duplicates' runs report. The same object where that is nothing new. */
export function withReports(memory: Memory, reports: ReadonlyMap<number, DuplicateReport | null>): Memory {
  const kept = memory.duplicates.flatMap((record) => {
    const report = reports.get(record.number);
    return report === null ? [] : [{ ...record, ...report }];
  });
  const fresh = [...reports.values()].filter((report) => report !== null && !kept.some(({ number }) => number === report.number));
  const added = fresh.flatMap((report) => (report === null ? [] : [{ ...report, end: null, mails: [] }]));
  const duplicates = [...kept, ...added].sort((a, b) => a.number - b.number);
  return isSame(duplicates, memory.duplicates) ? memory : { ...memory, duplicates };
}

/**
 * The memory of an original that has ended, with who mails those who heard of the beginning in a duplicate: nobody where a mail about the
 * original told them since, else one duplicate for each channel.
 */
export function withEnd(memory: Memory, evaluation: Evaluation): Memory {
  const end = endOf(evaluation);
  if (end === null) return memory;
  const told = memory.mails.filter(isEnd).map(({ channel, asOf }) => ({ channel, at: asOf }));
  for (const { end: of, mails, since } of memory.duplicates) {
    if (of === end.at) told.push(...mails.map((channel) => ({ channel, at: Math.max(since, end.at) })));
  }
  const duplicates = memory.duplicates.map((record): DuplicateRecord => {
    if (record.end === end.at) return record;
    const left = record.told.filter(({ channel, at }) => !told.some((one) => one.channel === channel && one.at >= at));
    told.push(...left.map(({ channel }) => ({ channel, at: evaluation.at })));
    return { ...record, end: end.at, mails: left.map(({ channel }) => channel) };
  });
  return isSame(duplicates, memory.duplicates) ? memory : { ...memory, duplicates };
}

function isEnd({ audience, state, keys }: MailRecord): boolean {
  return (
    audience === "customers" && (state === "claimed" || state === "sent") && keys.some((key) => /^(resolved|stood-down)(@|$)/.test(key))
  );
}

function isSame(one: Memory["duplicates"], other: Memory["duplicates"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The incidents whose marker may list this one once the plan is done. */
export function originalsOf(evaluation: Evaluation, listings: readonly DuplicateListing[]): readonly number[] {
  const listed = listings.flatMap(({ number, record }) => (record === null ? [] : [number]));
  const current = originalThatKeeps(evaluation);
  return [...new Set([...listed, ...(current === null ? [] : [current])])].sort((a, b) => a - b);
}

/** What others are to hear, or are to be looked at for, as things stand in `memory` once the plan is done. */
export function othersOf(evaluation: Evaluation, memory: Memory, listings: readonly DuplicateListing[]): OtherIncidents {
  const current = originalThatKeeps(evaluation);
  const left = listings.filter(({ number, record }) => number !== current && record !== null);
  const report = current === null ? null : reportOf(evaluation, memory);
  const listed = listings.find(({ number }) => number === current)?.record ?? null;
  const isNew = report !== null && (listed === null || JSON.stringify(report) !== JSON.stringify(reportIn(listed)));
  return {
    reports: [...left.map(({ number }) => ({ to: number, report: null })), ...(isNew && current !== null ? [{ to: current, report }] : [])],
    looksAt: unsaid(evaluation, memory),
  };
}

/** Duplicates that have not told how it stands: over by that end, or going on. One that is a duplicate itself hands its own on. */
function unsaid(evaluation: Evaluation, { duplicates }: Memory): readonly number[] {
  const end = evaluation.original === null ? (endOf(evaluation)?.at ?? null) : undefined;
  return duplicates.filter(({ said }) => said !== end).map(({ number }) => number);
}

function originalThatKeeps({ original }: Evaluation): number | null {
  return original?.type === "incident" && original.keeps ? original.evaluation.incident.number : null;
}

function reportOf({ incident, original, holding, at }: Evaluation, memory: Memory): DuplicateReport {
  const end = original?.type === "incident" ? (endOf(original.evaluation)?.at ?? null) : null;
  return { number: incident.number, since: holding?.since ?? at, told: customersTold(memory), said: hasTold(end, memory) ? end : null };
}

/** Said here and, where that was for this duplicate to do, mailed. */
function hasTold(end: Instant | null, { recorded, decided }: Memory): boolean {
  return end !== null && recorded.includes(endKey(end)) && decided.includes(`customers ${endKey(end)}`);
}

function reportIn({ number, since, told, said }: DuplicateRecord): DuplicateReport {
  return { number, since, told, said };
}
