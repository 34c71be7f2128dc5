import { heardReopening } from "../incident/closings.ts";
import {
  type AnnouncedWindow,
  type Announcement,
  type Closing,
  type HoldStretch,
  type Incident,
  lastingClosing,
} from "../incident/incident.ts";
import type { MaintenanceKind, Policy } from "../policy/policy.ts";
import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";

/** `cancelled`: closed before it began. `duplicate`: the same as another. `withdrawn`: no label announces it any more. */
export type MaintenancePhase = "planned" | "under-way" | "overrun" | "done" | "cancelled" | "duplicate" | "withdrawn";

/** Where announced maintenance stands. */
export type Maintenance = Omit<Announcement, "windows"> & {
  /** The moment of which all this is so: now, or when others closed it, which support has not confirmed. */
  readonly at: Instant;
  readonly phase: MaintenancePhase;
  readonly windows: readonly AnnouncedWindow[];
  /** The one that counts. */
  readonly window: AnnouncedWindow;
  /** The one before it; null: it was never moved. */
  readonly before: AnnouncedWindow | null;
  /** The windows with which the start, and the end, were first said as they are. */
  readonly beginning: AnnouncedWindow;
  readonly ending: AnnouncedWindow;
  /** The announced end that passed last while it went on; null: none did. */
  readonly late: Instant | null;
  /** When it ended, as support said by /ended; null: they have not, or it was before it began. */
  readonly overAt: Instant | null;
  /** By which support ended it; null: they have not. Reopened by others, it stands until support has written. */
  readonly closing: Closing | null;
  /** When others reopened what support has ended, or marked a duplicate, and has not written of since; null: they have not. */
  readonly reopenedByOthers: Instant | null;
  /** Since when it is a duplicate; null: it is none. */
  readonly duplicateSince: Instant | null;
  /** What the policy has customers mailed. */
  readonly mailed: readonly MaintenanceKind[];
};

/** Null: the incident announces no maintenance, and never did. */
export function maintenanceOf(incident: Incident, policy: Policy, now: Instant): Maintenance | null {
  const { maintenance } = incident;
  const window = maintenance?.windows.at(-1);
  if (maintenance === null || window === undefined) return null;
  const { windows, withdrawnAt } = maintenance;
  const closed = withdrawnAt === null ? lastingClosing(incident) : null;
  const ended = withdrawnAt === null ? endedBySupport(incident, maintenance.since) : null;
  const closing = ended !== null && isEndStanding(ended, incident) ? ended : null;
  const at = closed === null || closing !== null ? now : Math.min(now, closed.at);
  const beginning = firstAlike(windows, ({ from }) => from === window.from);
  const ending = firstAlike(windows, ({ until }) => until === window.until);
  const isTakenBack = closing === null && (incident.overRecordedAt ?? 0) < (ended?.reopenedAt ?? 0);
  const overAt = incident.overAt !== null && incident.overAt >= window.from && !isTakenBack ? incident.overAt : null;
  const duplicateSince = duplicateStretches(incident).find(({ until }) => until === null)?.from ?? null;
  return {
    ...maintenance,
    at,
    phase:
      duplicateSince !== null && withdrawnAt === null ? "duplicate" : phaseOf(window, withdrawnAt, closing, Math.min(at, overAt ?? at)),
    window,
    before: windows.at(-2) ?? null,
    beginning,
    ending,
    late: lateOf(windows, withdrawnAt ?? duplicateSince ?? overAt ?? closing?.at ?? at),
    overAt,
    closing,
    reopenedByOthers: lastingClosing(incident) === null && (closing ?? duplicateSince) !== null ? unheardReopening(incident) : null,
    duplicateSince,
    mailed: policy.maintenance.email.customers,
  };
}

/** The last closing by which support ended what was announced by then, reopened or not. */
function endedBySupport({ closings }: Incident, since: Instant): Closing | null {
  return closings.findLast(({ at, ending }) => ending === "staff" && at >= since) ?? null;
}

/** Closed still, or reopened by others and support has not written while it was open: they un-end it for nobody. */
function isEndStanding(ended: Closing, incident: Incident): boolean {
  const heardAt = heardReopening(ended, incident);
  const closedAgainAt = lastingClosing(incident)?.at ?? Number.POSITIVE_INFINITY;
  return heardAt === null || heardAt > closedAgainAt;
}

function unheardReopening(incident: Incident): Instant | null {
  const last = incident.closings.at(-1);
  return last !== undefined && heardReopening(last, incident) === null ? last.reopenedAt : null;
}

/** The times in which it is, or was, a duplicate of another issue, in order. Reopened by others it is one until support has written. */
export function duplicateStretches(incident: Pick<Incident, "holds" | "closings" | "replies">): readonly HoldStretch[] {
  const { holds, closings } = incident;
  return holds.flatMap((stretch): readonly HoldStretch[] => {
    const { hold, until } = stretch;
    if (hold.type !== "set-aside" || hold.cause !== "duplicate") return [];
    const reopened = until === null ? undefined : closings.find(({ reopenedAt }) => reopenedAt === until);
    const isEndedSince = closings.some(({ at, ending }) => until !== null && at >= until && ending === "staff");
    return [reopened === undefined || isEndedSince ? stretch : { ...stretch, until: heardReopening(reopened, incident) }];
  });
}

/** What ends at the announced moment itself is in time. */
function phaseOf({ from, until }: AnnouncedWindow, withdrawnAt: Instant | null, closing: Closing | null, now: Instant): MaintenancePhase {
  if (withdrawnAt !== null) return "withdrawn";
  if (closing !== null) return closing.at < from ? "cancelled" : "done";
  if (now < from) return "planned";
  return now <= until ? "under-way" : "overrun";
}

/** The first of the last windows of which all are so. */
function firstAlike(windows: readonly AnnouncedWindow[], isAlike: (window: AnnouncedWindow) => boolean): AnnouncedWindow {
  const other = windows.findLastIndex((window) => !isAlike(window));
  const first = windows[other + 1];
  if (first === undefined) throw new Error("unreachable: the last window is as itself");
  return first;
}

function lateOf(windows: readonly AnnouncedWindow[], end: Instant): Instant | null {
  const passed = windows.filter(({ until }, place) => until < Math.min(windows[place + 1]?.saidAt ?? end, end));
  return passed.at(-1)?.until ?? null;
}

/** A severity may stand so long before it shows that an issue was maintenance all along. */
const CORRECTED_WITHIN: Milliseconds = HOUR;

/** Whether an issue announces maintenance and was no incident before, so that no report counts it. */
export function isMaintenanceAlone({
  maintenance,
  incident,
}: {
  readonly maintenance: Maintenance | null;
  readonly incident: Incident;
}): boolean {
  return maintenance !== null && maintenance.withdrawnAt === null && maintenance.since <= incident.declaredAt + CORRECTED_WITHIN;
}

/** Whether it announces maintenance now, whatever came of it. */
export function announces({ maintenance }: { readonly maintenance: Pick<Announcement, "withdrawnAt"> | null }): boolean {
  return maintenance !== null && maintenance.withdrawnAt === null;
}
