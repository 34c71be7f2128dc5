import type { Miss, Skipped } from "./miss.ts";
import type { IncidentRecord } from "./record.ts";

/**
 * The incident as everybody may see it: without what is for staff (the root cause analysis, the tier, escalations) and, where the repository is
 * private, without any word that was written in it.
 */
export function publicRecord(record: IncidentRecord, isPrivate: boolean): IncidentRecord {
  const open: IncidentRecord = { ...record, rca: "none", tier: null, escalations: 0 };
  if (!isPrivate) return open;
  return { ...open, url: "", title: "", said: [], paused: nameless(record.paused), misses: record.misses.map(silentMiss) };
}

function nameless(times: IncidentRecord["paused"]): IncidentRecord["paused"] {
  const time = times.reduce((sum, one) => sum + one.time, 0);
  return time === 0 ? [] : [{ reason: "", time }];
}

function silentMiss(miss: Miss): Miss {
  if (miss.account === null) return miss;
  const silent = (skipped: Skipped): Skipped =>
    skipped.why === "paused" || skipped.why === "pending" ? { ...skipped, name: "" } : skipped;
  return { ...miss, account: { ...miss.account, skipped: miss.account.skipped.map(silent) } };
}
