import { isSameWindow } from "../incident/announcement.ts";
import { heardReopening } from "../incident/closings.ts";
import type { Closing } from "../incident/incident.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { duplicateStretches, type Maintenance } from "../slo/maintenance.ts";
import { DAY, type Instant, isoOf } from "../time/instant.ts";
import type { MailRecord, Memory } from "./memory.ts";
import type { MaintenanceNews, Notice, NoticeKey } from "./notice.ts";
import { tellings } from "./told.ts";

export type MaintenanceNotice = Extract<Notice, { readonly type: "maintenance" }>;

/** So long before the start customers are reminded; not of what was announced later. */
const REMINDS_BEFORE = DAY;

/** News of maintenance: what is true now, said or not. What is over is not told as beginning. */
export function maintenanceNotices({ maintenance, incident }: Evaluation, memory: Memory, said: ReadonlySet<NoticeKey>): readonly Notice[] {
  if (maintenance === null) return [];
  const { phase, at, since, windows, window, beginning, ending, closing, withdrawnAt, overAt } = maintenance;
  const news = (kind: MaintenanceNews, moment: Instant, cycle: Instant | null): MaintenanceNotice => ({
    type: "maintenance",
    key: `maintenance:${kind}${cycle === null ? "" : `@${isoOf(cycle)}`}`,
    moment,
    news: kind,
    maintenance,
  });
  const { duplicateSince } = maintenance;
  const announcedAgain = announcedAgainAt(maintenance, incident, memory, said);
  // Named by the window that first said so, or by when it was announced again; of the first one, by nothing more.
  const cycleOf = ({ saidAt }: { readonly saidAt: Instant }) => {
    const began = Math.max(saidAt, announcedAgain ?? 0);
    return began === windows[0]?.saidAt ? null : began;
  };
  const isBefore = phase === "planned";
  const isOn = phase === "under-way" || phase === "overrun";
  const remindsAt = reminderOf(maintenance);
  const reopened = incident.closings.findLast(({ ending: end, reopenedAt }) => end === "staff" && reopenedAt !== null);
  const heardAt = (reopened === undefined ? null : heardReopening(reopened, incident)) ?? 0;
  const wasWithdrawn = toldOf(memory).some((told) => told.news === "withdrawn" && told.asOf < (withdrawnAt ?? 0));
  const wasToldOver = reopened !== undefined && endKeysOf(reopened, incident).some((key) => said.has(key) || isMailed(key, memory));
  return [
    ...(isBefore || isOn ? [news("planned", Math.max(since, announcedAgain ?? 0, windows[0]?.saidAt ?? 0), announcedAgain)] : []),
    ...((isBefore || isOn) && windows.length > 1 && (announcedAgain === null || window.saidAt > announcedAgain)
      ? [news("moved", window.saidAt, window.saidAt)]
      : []),
    ...(isBefore && remindsAt !== null && remindsAt <= at ? [news("reminder", remindsAt, cycleOf(beginning))] : []),
    ...(isOn && overAt === null ? [news("started", Math.max(window.from, since), cycleOf(beginning))] : []),
    ...(phase === "overrun" ? [news("overrun", Math.max(window.until, since, heardAt), cycleOf(ending))] : []),
    ...((isBefore || isOn) && wasToldOver && heardAt > (announcedAgain ?? 0) ? [news("reopened", heardAt, reopened.reopenedAt)] : []),
    ...(closing !== null && (phase === "done" || phase === "cancelled")
      ? [
          news(
            phase === "done" ? "finished" : "cancelled",
            Math.max(closing.confirmedAt ?? closing.at, closing.at),
            cycleOfClosing(closing, incident),
          ),
        ]
      : []),
    ...(phase === "duplicate" && duplicateSince !== null ? [news("duplicate", duplicateSince, duplicateSince)] : []),
    ...(withdrawnAt !== null ? [news("withdrawn", withdrawnAt, maintenance.again || wasWithdrawn ? withdrawnAt : null)] : []),
  ];
}

/** When the reminder is due; null: it was announced, or moved there, too late for one. */
export function reminderOf({ beginning, since }: Pick<Maintenance, "beginning" | "since">): Instant | null {
  const at = beginning.from - REMINDS_BEFORE;
  return at > Math.max(beginning.saidAt, since) ? at : null;
}

/**
 * When it was announced again, once it was told that it was not, or that it is a duplicate; null: neither was told. Where the policy has
 * followed a renamed label the timeline shows no break: then by when that was told.
 */
function announcedAgainAt(
  { since, again }: Maintenance,
  incident: Evaluation["incident"],
  memory: Memory,
  said: ReadonlySet<NoticeKey>,
): Instant | null {
  const everSaid = [...said, ...memory.recorded, ...memory.mails.filter(isHeard).flatMap(({ keys }) => keys)];
  const withdrawn = toldOf(memory).findLast(({ news }) => news === "withdrawn");
  const wasTold = everSaid.some((key) => newsIn([key]) === "withdrawn");
  const announced = withdrawn !== undefined && withdrawn.asOf > since ? withdrawn.asOf : again && wasTold ? since : 0;
  const duplicates = duplicateStretches(incident).filter(({ from }) => everSaid.includes(`maintenance:duplicate@${isoOf(from)}`));
  return Math.max(announced, ...duplicates.map(({ until }) => until ?? 0)) || null;
}

/** Ended again by support after a reopening of others that nobody heard of, it is the same end. */
function cycleOfClosing(closing: Closing, incident: Evaluation["incident"]): Instant | null {
  const { closings } = incident;
  const before = closings.findLast(({ at, ending }) => ending === "staff" && at < closing.at);
  if (before !== undefined && heardReopening(before, incident) === null) return cycleOfClosing(before, incident);
  return closings[0]?.at === closing.at ? null : closing.at;
}

function endKeysOf(closing: Closing, incident: Evaluation["incident"]): readonly NoticeKey[] {
  const cycle = cycleOfClosing(closing, incident);
  return (["finished", "cancelled"] as const).map((kind) => `maintenance:${kind}${cycle === null ? "" : `@${isoOf(cycle)}`}`);
}

function isMailed(key: NoticeKey, { mails }: Memory): boolean {
  return mails.some(({ keys, state }) => keys.includes(key) && state !== "not-configured" && state !== "given-up");
}

/** What customers were told of maintenance last, and when; null: nothing. */
type MaintenanceTold = { readonly news: MaintenanceNews; readonly asOf: Instant };

/** Of several pieces of news in one mail the first is the most urgent. */
function lastTold(memory: Memory): MaintenanceTold | null {
  return toldOf(memory).at(-1) ?? null;
}

function toldOf({ mails }: Memory): readonly MaintenanceTold[] {
  return mails.flatMap((mail) => {
    const news = mail.audience === "customers" && isHeard(mail) ? newsIn(mail.keys) : undefined;
    return news === undefined ? [] : [{ news, asOf: mail.asOf }];
  });
}

function isHeard({ state }: MailRecord): boolean {
  return state === "claimed" || state === "sent";
}

const NEWS = /^maintenance:([a-z]+)(?:@|$)/;

function newsIn(keys: readonly NoticeKey[]): MaintenanceNews | undefined {
  const kinds = keys.map((key) => NEWS.exec(key)?.[1]);
  return BY_URGENCY.find((news) => kinds.includes(news));
}

/** Those among some news, the one that tells most first. */
export function maintenanceIn(notices: readonly Notice[]): readonly MaintenanceNotice[] {
  return notices
    .filter((notice) => notice.type === "maintenance")
    .toSorted((one, other) => BY_URGENCY.indexOf(one.news) - BY_URGENCY.indexOf(other.news));
}

/** Of several at once the first tells most. */
const BY_URGENCY: readonly MaintenanceNews[] = [
  "cancelled",
  "duplicate",
  "withdrawn",
  "finished",
  "reopened",
  "overrun",
  "moved",
  "started",
  "reminder",
  "planned",
];

/** That it comes near and begins stands in the status comment alone. That it is planned does where a new one says so. */
export function isCommented({ news }: MaintenanceNotice): boolean {
  return IS_COMMENTED[news];
}

const IS_COMMENTED: Readonly<Record<MaintenanceNews, boolean>> = {
  reminder: false,
  started: false,
  planned: true,
  moved: true,
  overrun: true,
  finished: true,
  cancelled: true,
  duplicate: true,
  withdrawn: true,
  reopened: true,
};

const IS_END: Readonly<Record<MaintenanceNews, boolean>> = {
  planned: false,
  moved: false,
  reminder: false,
  started: false,
  overrun: false,
  reopened: false,
  finished: true,
  cancelled: true,
  duplicate: true,
  withdrawn: true,
};

/** Whether a mail tells of the end of maintenance, or of what came before it alone. */
export function tellsMaintenance(keys: readonly NoticeKey[]): "end" | "before" | null {
  const news = newsIn(keys);
  return news === undefined ? null : IS_END[news] ? "end" : "before";
}

/** Whether customers were told that an incident began, which it was before it announced maintenance. */
export function heardOfIncident(memory: Memory): boolean {
  return tellings(memory, "customers").length > 0;
}

function awaitsIncident(memory: Memory): boolean {
  return (tellings(memory, "customers").at(-1)?.awaits ?? null) !== null;
}

/** Whether customers are mailed of it: what the policy lists, and whoever was told of a plan hears what became of it. */
export function isMailedToCustomers({ news, maintenance }: MaintenanceNotice, memory: Memory): boolean {
  const told = lastTold(memory);
  const awaits = told !== null && !IS_END[told.news];
  const isListed = (kind: "planned" | "reminder" | "started" | "finished") => maintenance.mailed.includes(kind);
  switch (news) {
    case "planned":
      return isListed(news) || told?.news === "withdrawn" || told?.news === "duplicate" || awaitsIncident(memory);
    case "reminder":
    case "started":
      return isListed(news);
    case "finished":
      return isListed(news) || (awaits && (wasTold("started", memory) || heardOfIncident(memory)));
    case "moved":
      return (
        awaits &&
        !isSameWindow(
          maintenance.windows.findLast(({ saidAt }) => saidAt <= told.asOf),
          maintenance.window,
        )
      );
    case "cancelled":
    case "duplicate":
    case "withdrawn":
      return awaits;
    case "reopened":
      return told !== null && !awaits;
    case "overrun":
      return false;
  }
}

/** Whether it is what became of something that customers were told, which is never old news. */
export function endsWhatWasPlanned(notice: MaintenanceNotice, memory: Memory): boolean {
  return (IS_END[notice.news] || notice.news === "moved") && lastTold(memory) !== null;
}

function wasTold(news: MaintenanceNews, { mails }: Memory): boolean {
  return mails.some((mail) => mail.audience === "customers" && isHeard(mail) && mail.keys.some((key) => NEWS.exec(key)?.[1] === news));
}
