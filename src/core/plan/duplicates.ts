import type { DuplicateRecord, MailRecord, Memory } from "../notice/memory.ts";
import { kindIn, type NoticeKey } from "../notice/notice.ts";
import { endKey, reopeningElsewhere } from "../notice/notices.ts";
import { customersTold } from "../notice/told.ts";
import { type Evaluation, endOf } from "../slo/evaluation.ts";
import type { Instant } from "../time/instant.ts";

/** What a duplicate's run reports to its original, also that it is none any more (`until`). */
export type DuplicateReport = Omit<DuplicateRecord, "end" | "mails">;

/** What a run on an incident means for others: they are looked at before the run ends. */
export type OtherIncidents = {
  readonly reports: readonly { readonly to: number; readonly report: DuplicateReport }[];
  readonly looksAt: readonly number[];
};

/** How a run found the incidents whose marker may list this one. */
export type DuplicateListing = { readonly number: number; readonly record: DuplicateRecord | null };

/** The memory of an original with what its duplicates' runs report. The same object where that is nothing new. */
export function withReports(memory: Memory, reports: ReadonlyMap<number, DuplicateReport>, evaluation: Evaluation): Memory {
  const closedAt = endOf(evaluation)?.closing?.at ?? null;
  const known = memory.duplicates.map((record) => reported(record, reports.get(record.number)));
  const fresh = [...reports.values()].filter(({ number }) => !known.some((record) => record.number === number));
  const duplicates = [...known, ...fresh.map((report) => ({ ...report, ...NOTHING_DECIDED }))]
    // One that left after the end was one by the end, of which the texts tell.
    .filter(({ until }) => until === null || (closedAt !== null && until > closedAt))
    .sort((a, b) => a.number - b.number);
  return isSame(duplicates, memory.duplicates) ? memory : { ...memory, duplicates };
}

const NOTHING_DECIDED = { end: null, mails: [] };

/** One that was none for a while is told anew. */
function reported(record: DuplicateRecord, report: DuplicateReport | undefined): DuplicateRecord {
  if (report === undefined) return record;
  const isBack = record.until !== null && report.until === null;
  return { ...record, ...report, ...(isBack ? NOTHING_DECIDED : {}) };
}

/**
 * The memory of an original that has ended, with who mails those who heard of the beginning in a duplicate: nobody where a mail about the
 * original told them since, else one duplicate for each channel.
 */
export function withEnd(memory: Memory, evaluation: Evaluation): Memory {
  const end = endOf(evaluation);
  if (end === null || evaluation.original !== null) return memory;
  const told = memory.mails.filter(isEnd).map(({ channel, asOf }) => ({ channel, at: asOf }));
  for (const { end: of, mails, since } of memory.duplicates) {
    if (of === end.at) told.push(...mails.map((channel) => ({ channel, at: Math.max(since, end.at) })));
  }
  const duplicates = memory.duplicates.map((record): DuplicateRecord => {
    if (record.end === end.at || record.until !== null) return record;
    const left = record.told.filter(({ channel, at }) => !told.some((one) => one.channel === channel && one.at >= at));
    told.push(...left.map(({ channel }) => ({ channel, at: evaluation.at })));
    return { ...record, end: end.at, mails: left.map(({ channel }) => channel) };
  });
  return isSame(duplicates, memory.duplicates) ? memory : { ...memory, duplicates };
}

/** That it was lowered, and that its end is still to come, is none. */
function isEnd({ audience, state, keys, awaits }: MailRecord): boolean {
  return (
    audience === "customers" &&
    (state === "claimed" || state === "sent") &&
    awaits !== "over" &&
    keys.some((key) => ["resolved", "stood-down"].includes(kindIn(key)))
  );
}

function isSame(one: Memory["duplicates"], other: Memory["duplicates"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The incidents whose marker may list this one once the plan is done. */
export function originalsOf(evaluation: Evaluation, listings: readonly DuplicateListing[]): readonly number[] {
  const listed = listings.filter(isListed).map(({ number }) => number);
  const current = originalThatKeeps(evaluation);
  return [...new Set([...listed, ...(current === null ? [] : [current])])].sort((a, b) => a - b);
}

function isListed({ record }: DuplicateListing): boolean {
  return record !== null && record.until === null;
}

/** What others are to hear, or are to be looked at for, as things stand in `memory` once the plan is done. */
export function othersOf(evaluation: Evaluation, memory: Memory, listings: readonly DuplicateListing[]): OtherIncidents {
  const current = originalThatKeeps(evaluation);
  const until = leftAt(evaluation);
  const left = listings.flatMap(({ number, record }) =>
    number === current || record === null || record.until !== null
      ? []
      : [{ to: number, report: { ...reportIn(record), told: [], until } }],
  );
  const report = current === null ? null : reportOf(evaluation, memory);
  const listed = listings.find(({ number }) => number === current)?.record ?? null;
  const isNew = report !== null && (listed === null || JSON.stringify(report) !== JSON.stringify(reportIn(listed)));
  return {
    reports: [...left, ...(isNew && current !== null ? [{ to: current, report }] : [])],
    looksAt: unsaid(evaluation, memory),
  };
}

/** When it ceased to be a duplicate of what listed it. */
function leftAt({ incident, holding, at }: Evaluation): Instant {
  if (holding?.hold.type === "set-aside" && holding.hold.cause === "duplicate") return holding.since;
  const ends = incident.holds.map(({ hold, until }) => (hold.type === "set-aside" && hold.cause === "duplicate" ? until : null));
  return Math.max(...ends.flatMap((end) => end ?? [])) || at;
}

/** Duplicates that have not told how it stands: over by that end, or going on. One that is a duplicate itself hands its own on. */
function unsaid(evaluation: Evaluation, { duplicates }: Memory): readonly number[] {
  const end = evaluation.original === null ? (endOf(evaluation)?.at ?? null) : undefined;
  return duplicates.filter(({ said, until }) => said !== end && until === null).map(({ number }) => number);
}

function originalThatKeeps({ original }: Evaluation): number | null {
  return original?.type === "incident" && original.keeps ? original.evaluation.incident.number : null;
}

function reportOf(evaluation: Evaluation, memory: Memory): DuplicateReport {
  const { incident, original, holding, at } = evaluation;
  const since = holding?.since ?? at;
  const end = original?.type === "incident" ? endOf(original.evaluation) : null;
  // Told of an end that was taken back since, and not of that yet, it is looked at until it has told that, too.
  const reopening = reopeningElsewhere(evaluation);
  const isUntold = reopening !== null && memory.recorded.includes(reopening.ended) && !memory.recorded.includes(reopening.key);
  const toldEnd = end !== null && hasTold(endKey(end, incident, since), memory) ? end.at : null;
  const said = isUntold ? reopening.at : toldEnd;
  return { number: incident.number, since, told: customersTold(memory), said, until: null };
}

/** Said here and, where that was for this duplicate to do, mailed. */
function hasTold(key: NoticeKey, { recorded, decided }: Memory): boolean {
  return recorded.includes(key) && decided.includes(`customers ${key}`);
}

function reportIn({ number, since, told, said, until }: DuplicateRecord): DuplicateReport {
  return { number, since, told, said, until };
}
