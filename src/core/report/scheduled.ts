import { heardReopening } from "../incident/closings.ts";
import { latestStatement } from "../incident/incident.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import type { Maintenance, MaintenancePhase } from "../slo/maintenance.ts";
import { DAY, type Instant, type Milliseconds } from "../time/instant.ts";
import { momentText } from "./figure-words.ts";
import { plainWords, type StatusUpdate, wordTurns } from "./status-updates.ts";

/** How maintenance goes, in Statuspage's words. */
export type MaintenanceWord = "scheduled" | "in_progress" | "completed";

/** Announced maintenance as a status page shows it. */
export type ScheduledMaintenance = {
  readonly number: number;
  /** "" where it is not for everybody's eyes, as the title and what support said. */
  readonly url: string;
  readonly title: string;
  /** `overrun`: under way beyond its announced end. `done`: closed, or ended as support says. */
  readonly status: Exclude<MaintenancePhase, "duplicate">;
  /** Since when it is announced. */
  readonly announcedAt: Instant;
  readonly from: Instant;
  readonly until: Instant;
  /** When it ended, or was called off; null: it did not. `isSaid`: by support's `/ended`. */
  readonly ended: { readonly at: Instant; readonly isSaid: boolean } | null;
  /** Who is affected and what they can do, in support's words; "": they have not said. */
  readonly impact: string;
  readonly workaround: string;
  /** In order; never empty. */
  readonly updates: readonly StatusUpdate<MaintenanceWord>[];
};

/** What is history. */
export const IS_PAST: Readonly<Record<ScheduledMaintenance["status"], boolean>> = {
  planned: false,
  "under-way": false,
  overrun: false,
  done: true,
  cancelled: false,
  withdrawn: false,
};

/** What is called off is told until so long after it was to be over. */
const CALLED_OFF_SHOWN: Milliseconds = 3 * DAY;

/**
 * Null: it announces none, or is a duplicate or muted, or was called off long ago. Closed by others, which support has not confirmed, it is shown as it was
 * announced, and no more once that is past. `isSilent`: without what was written.
 */
export function scheduledMaintenance({ incident, maintenance, at: now }: Evaluation, isSilent: boolean): ScheduledMaintenance | null {
  if (maintenance === null || incident.muted) return null;
  const { phase, since, window, closing, at, overAt, withdrawnAt } = maintenance;
  if (phase === "duplicate") return null;
  const isOff = phase === "cancelled" || phase === "withdrawn";
  if (isOff ? window.until + CALLED_OFF_SHOWN < now : at !== now && window.until < now) return null;
  const isSaid = overAt !== null && !isOff;
  const endedAt = isSaid ? overAt : (withdrawnAt ?? closing?.at ?? null);
  const shown = at === now || now < window.from ? phase : "under-way";
  const words = (about: "impact" | "workaround") => (isSilent ? "" : plainWords(latestStatement(incident, about, now)?.text));
  return {
    number: incident.number,
    url: isSilent ? "" : incident.url,
    title: isSilent ? "" : incident.title,
    status: isSaid ? "done" : shown,
    announcedAt: since,
    from: window.from,
    until: window.until,
    ended: endedAt === null ? null : { at: endedAt, isSaid },
    impact: words("impact"),
    workaround: words("workaround"),
    updates: updatesOf({ incident, maintenance, at: now }, maintenance, isSilent),
  };
}

type MaintenanceStep = Omit<StatusUpdate<MaintenanceWord>, "word"> & { readonly word?: MaintenanceWord };

/** Announced, moved, begun, late and over, each at its own moment, and what support wrote meanwhile. */
function updatesOf(
  { incident, at: now }: Pick<Evaluation, "incident" | "at" | "maintenance">,
  { since, windows, window, late, overAt, withdrawnAt, closing }: Maintenance,
  isSilent: boolean,
): readonly StatusUpdate<MaintenanceWord>[] {
  const { number, closings, overRecordedAt } = incident;
  const turn = (what: string, at: Instant, word: MaintenanceWord, body: string, text = body): MaintenanceStep => {
    return { id: `${number}-${what}-${at}`, at, word, text, body };
  };
  const end = Math.min(now, overAt ?? now, closing?.at ?? now, withdrawnAt ?? now);
  const announcedUntil = withdrawnAt ?? now;
  const startAt = (at: Instant) => (windows.findLast(({ saidAt }) => saidAt <= at) ?? window).from;
  // What was said before the label was on is announced with it.
  const announced = windows.filter((_, index) => (windows[index + 1]?.saidAt ?? Number.POSITIVE_INFINITY) > since);
  const turns: readonly MaintenanceStep[] = [
    ...announced.map(({ from, until, saidAt }, index) => {
      const span = `from ${momentText(from)} to ${momentText(until)}.`;
      const at = Math.max(saidAt, since);
      const word = from <= at ? "in_progress" : "scheduled";
      return index === 0 ? turn("announced", at, word, `Announced ${span}`, "") : turn("moved", at, word, `Now announced ${span}`);
    }),
    ...wordTurns(incident, isSilent).map(({ id, at, text, body }): MaintenanceStep => ({ id, at, text, body })),
    ...(window.from <= end ? [turn("begun", Math.max(window.from, since), "in_progress", "The announced time has begun.", "")] : []),
    ...(late === null ? [] : [turn("late", late, "in_progress", "The announced end has passed.", "")]),
    ...(overAt === null || withdrawnAt !== null
      ? []
      : [turn("over", overRecordedAt ?? overAt, "completed", `It ended at ${momentText(overAt)}, says support.`, "")]),
    ...closings.flatMap((one): readonly MaintenanceStep[] => {
      const { at, ending, confirmedAt } = one;
      if (ending !== "staff" || at < since || at > announcedUntil) return [];
      const closed = turn("closed", confirmedAt ?? at, "completed", at < startAt(at) ? "Cancelled." : "Closed.", "");
      const heardAt = heardReopening(one, incident);
      const again =
        heardAt === null || heardAt > announcedUntil
          ? []
          : [turn("again", heardAt, startAt(heardAt) <= heardAt ? "in_progress" : "scheduled", "Open again.")];
      return [closed, ...again];
    }),
    ...(withdrawnAt === null ? [] : [turn("withdrawn", withdrawnAt, "completed", "No longer announced.", "")]),
  ];
  let word: MaintenanceWord = "scheduled";
  return turns
    .toSorted((a, b) => a.at - b.at)
    .map((one): StatusUpdate<MaintenanceWord> => {
      word = one.word ?? word;
      return { ...one, word };
    });
}
