import { heardReopening, lastReopened } from "../incident/closings.ts";
import { type Closing, endedInPublic, type Incident, lastingClosing } from "../incident/incident.ts";
import { resumptionsOf } from "../incident/resumptions.ts";
import type { Policy, Severity } from "../policy/policy.ts";
import {
  duplicateOf,
  type Evaluation,
  endOf,
  type IncidentEnd,
  IS_LIVE,
  type Original,
  objectivesOf,
  warnableObjectivesOf,
} from "../slo/evaluation.ts";
import { announces } from "../slo/maintenance.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import { escalationNotices } from "./escalation.ts";
import { maintenanceNotices } from "./maintenance-news.ts";
import type { MailRecord, Memory, SharedVersion } from "./memory.ts";
import { kindIn, momentIn, type Notice, type NoticeKey, RCA_OPENED } from "./notice.ts";
import { staffEndNotices } from "./paged.ts";
import { customersTold, lastTold, rankOf } from "./told.ts";

/** A key: kind and promise; a later cycle's also the moment of the event that began it, the first one's nothing more. */
export function keyOf(kind: string, cycle: number, began: Instant): NoticeKey {
  return cycle === 0 ? kind : `${kind}@${isoOf(began)}`;
}

/** All the news there is about an incident as judged, said or not, by moment. `said` tells what stands in our comments; `policy`: whose channels open alerts, which only mail needs. */
export function noticesOf(
  evaluation: Evaluation,
  memory: Memory,
  said: ReadonlySet<NoticeKey>,
  policy: Pick<Policy, "channels"> = { channels: [] },
): readonly Notice[] {
  const notices = [
    ...beginnings(evaluation, memory),
    ...promiseNotices(evaluation),
    ...escalationNotices(evaluation, memory),
    ...staffEndNotices(evaluation, memory, policy),
    ...closingNotices(evaluation.incident, memory, said),
    ...reopenedHere(evaluation.incident, memory, said),
    ...goesOnElsewhere(evaluation, memory, said),
    ...endedNotices(evaluation.incident),
    ...standDownNotices(evaluation, memory),
    ...endsElsewhere(evaluation, memory),
    ...reopenedElsewhere(evaluation, said),
    ...maintenanceNotices(evaluation, memory, said),
    ...rcaNotices(evaluation, memory),
  ];
  return notices.sort((a, b) => a.moment - b.moment);
}

/** Coming back at a higher severity is one piece of news: the raise tells both. */
function beginnings(evaluation: Evaluation, memory: Memory): readonly Notice[] {
  const opened = openedNotices(evaluation);
  const resumed = resumedNotices(evaluation, memory).filter(({ key }) => !opened.some((notice) => notice.key === key));
  return [...opened, ...resumed];
}

/** First seen, and raised: since it was less severe than now the last time. A slip beyond, put right before a run looked, is the same raise. */
function openedNotices({ incident }: Evaluation): readonly Notice[] {
  const { severity, declaredAt } = incident;
  const had = incident.severities.flatMap(({ from, severity: one }) => (one === null ? [] : [{ from, severity: one }]));
  if (severity === null) return [];
  // The opening that waited for a `/confirm` is news from then on.
  const setAt = incident.severities.findLast((stretch) => stretch.severity !== null)?.from ?? declaredAt;
  const confirmedAt = incident.severityConfirmedAt !== null && incident.severityConfirmedAt > setAt ? incident.severityConfirmedAt : 0;
  const opened: Notice = { type: "opened", key: "opened", moment: Math.max(declaredAt, confirmedAt), severity, raisedFrom: null };
  const milder = had.findLastIndex((stretch) => stretch.severity.rank > severity.rank);
  const [before, raised] = milder < 0 ? [] : had.slice(milder);
  if (before === undefined || raised === undefined || raised.from <= declaredAt) return [opened];
  return [opened, { type: "opened", key: `opened@${isoOf(raised.from)}`, moment: raised.from, severity, raisedFrom: before.severity }];
}

/** Customers who were told that it was set aside hear when it counts again. */
function resumedNotices({ incident, state }: Evaluation, memory: Memory): readonly Notice[] {
  const { severity } = incident;
  const toldAt = stoodDownAt(memory);
  if (severity === null || !IS_LIVE[state] || toldAt === null) return [];
  // Customers may as well have been told that it was lowered, when what had set it aside was long over.
  // Closed as not planned and then, with another reason, as completed: the closing they were told of is the same.
  const since = incident.holds.filter(
    ({ hold, from, until }) =>
      (hold.type === "set-aside" || ((hold.cause === "closed" || hold.cause === "others") && from <= toldAt)) &&
      until !== null &&
      until > toldAt,
  );
  if (!since.some(({ from }) => from <= toldAt)) return [];
  const ends = since.flatMap(({ until }) => until ?? []);
  const resumedAt = Math.max(...ends);
  const reopening = incident.closings.find(({ reopenedAt }) => reopenedAt === resumedAt);
  const moment = reopening === undefined ? resumedAt : heardReopening(reopening, incident);
  const isRaise = incident.severities.some(
    (stretch) => stretch.from === resumedAt && stretch.severity !== null && stretch.severity !== severity,
  );
  if (isRaise || moment === null) return [];
  return [{ type: "opened", key: `opened@${isoOf(resumedAt)}`, moment, severity, raisedFrom: null }];
}

const TELLS_STATE = ["opened", "reopened", "resolved", "stood-down", "ended-elsewhere", "set-aside-elsewhere"];

/** Since when, as customers were told last, it was set aside or lowered; null: the last they were told is something else. */
function stoodDownAt(memory: Memory): Instant | null {
  const keys = memory.mails
    .filter(({ audience, state }) => audience === "customers" && (state === "sent" || state === "claimed"))
    .flatMap((mail) => mail.keys);
  const last = keys.findLast((key) => TELLS_STATE.includes(kindIn(key))) ?? "";
  return momentIn(last, "stood-down") ?? momentIn(last, "set-aside-elsewhere");
}

function promiseNotices(evaluation: Evaluation): readonly Notice[] {
  const { at } = evaluation;
  const atRisk = warnableObjectivesOf(evaluation).flatMap((objective): Notice[] =>
    objective.standing === "open" && objective.atRiskAt !== null && objective.atRiskAt <= at
      ? [{ type: "at-risk", key: `at-risk:${objective.key}`, moment: objective.atRiskAt, objective }]
      : [],
  );
  // A reply that is late stands in the status comment, and is no news.
  const missed = objectivesOf(evaluation).flatMap((objective): Notice[] =>
    objective.standing === "missed" && objective.due !== null && objective.metric !== "reply"
      ? [{ type: "missed", key: `missed:${objective.key}`, moment: objective.due, objective }]
      : [],
  );
  return [...atRisk, ...missed];
}

/**
 * All-clears, and reopenings after one. Of one by others customers hear once staff have written, and of none while others have it
 * closed again: it is not open.
 */
function closingNotices(incident: Incident, memory: Memory, said: ReadonlySet<NoticeKey>): readonly Notice[] {
  return completedOnce(incident).flatMap((closing, cycle): Notice[] => {
    const resolvedKey = keyOf("resolved", cycle, closing.at);
    if (closing.reopenedAt !== null) {
      const toldOver = isTold(resolvedKey, memory, said);
      const key = keyOf("reopened", cycle, closing.reopenedAt);
      const moment = heardReopening(closing, incident);
      if (!toldOver || moment === null || isClosedOtherwise(incident)) return [];
      return [{ type: "reopened", key, moment, closing: lastReopened(closing, incident), elsewhere: false, goesOnIn: null }];
    }
    if (closing.reason !== "completed" || closing.ending !== "staff") return [];
    return [{ type: "resolved", key: resolvedKey, moment: endedInPublic(closing), closing }];
  });
}

/** In a comment or a mail. */
function isTold(key: NoticeKey, { mails }: Memory, said: ReadonlySet<NoticeKey>): boolean {
  return said.has(key) || mails.some(({ keys }) => keys.includes(key));
}

/** Closed as completed, which was told as its end, and a duplicate since of what is not over. */
function goesOnElsewhere({ incident, original }: Evaluation, memory: Memory, said: ReadonlySet<NoticeKey>): readonly Notice[] {
  const closing = lastingClosing(incident);
  if (original?.type !== "incident" || closing?.reason !== "duplicate" || !closing.wasCompleted) return [];
  const key = `reopened@${isoOf(closing.reasonAt)}`;
  const isOver = (endOf(original.evaluation)?.closing ?? null) !== null;
  if (isOver ? !isTold(key, memory, said) : !isTold(keyOf("resolved", cycleOf(closing, incident), closing.at), memory, said)) return [];
  return [{ type: "reopened", key, moment: closing.reasonAt, closing, elsewhere: false, goesOnIn: original.evaluation }];
}

export function cycleOf(closing: Closing, incident: Incident): number {
  return completedOnce(incident).findIndex(({ at }) => at === closing.at);
}

/** Of a reopening nobody hears while others have it closed again: it is not open. */
function isClosedOtherwise(incident: Incident): boolean {
  const ending = lastingClosing(incident)?.ending;
  return ending === "unconfirmed" || ending === "accepted";
}

/** Where the end of what it was a duplicate of was told here, and it counts by itself again since. */
function reopenedHere(incident: Incident, memory: Memory, said: ReadonlySet<NoticeKey>): readonly Notice[] {
  const told = [...said, ...memory.mails.flatMap(({ keys }) => keys)].flatMap((key) => momentIn(key, "ended-elsewhere") ?? []);
  if (told.length === 0 || isClosedOtherwise(incident)) return [];
  // Closed as completed at first and as a duplicate later, its reopening is told after its own all-clear.
  const own = closingNotices(incident, memory, said).flatMap(({ type, moment }) => (type === "reopened" ? moment : []));
  const resumptions = resumptionsOf(incident).filter(({ heardAt }) => !own.includes(heardAt));
  const again = new Set(told.flatMap((toldAt) => resumptions.find(({ at }) => at > toldAt) ?? []));
  return [...again].map(({ at, heardAt, closing }) => {
    return { type: "reopened", key: `reopened@${isoOf(at)}`, moment: heardAt, closing, elsewhere: true, goesOnIn: null };
  });
}

/** Closed by others, whatever their reason: staff are asked whether that is the end. */
function endedNotices(incident: Incident): readonly Notice[] {
  const closing = lastingClosing(incident);
  if (closing?.ending !== "unconfirmed") return [];
  return [{ type: "ended", key: keyOf("ended", incident.closings.length - 1, closing.at), moment: closing.at, closing }];
}

/** The closings that count as cycles. One stays in the count when its reason is changed later, so that no key comes twice. */
function completedOnce({ closings }: Incident): readonly Closing[] {
  return closings.filter(({ wasCompleted }) => wasCompleted);
}

/** Customers who were told of the beginning hear that it ended otherwise: lowered below what is mailed, set aside, or accepted. */
function standDownNotices(evaluation: Evaluation, memory: Memory): readonly Notice[] {
  const told = lastTold(memory, "customers");
  if (told === null) return [];
  const { incident, state, holding, original } = evaluation;
  const stoodDown = (at: Instant, moment: Instant, cause: Extract<Notice, { type: "stood-down" }>["cause"]): readonly Notice[] => [
    { type: "stood-down", key: `stood-down@${isoOf(at)}`, moment, cause },
  ];
  const closing = lastingClosing(incident);
  const isAside = state === "set-aside" && holding?.hold.type === "set-aside" && holding.hold.cause !== "duplicate";
  if (told.awaits === null) {
    // Whoever heard how it was closed hears that it is open again, and not covered.
    const toldAt = momentIn(told.key, "stood-down");
    const reopened = incident.closings.find(({ at }) => at === toldAt);
    const heardAt = isAside && closing === null && reopened !== undefined ? heardReopening(reopened, incident) : null;
    return heardAt === null ? [] : stoodDown(heardAt, heardAt, "reopened-aside");
  }
  // Of a duplicate they hear when the original ends.
  if (original?.type === "incident") return [];
  // Whoever heard that it is set aside while open, which is not to say that it is over, hears that support closed it.
  if (told.awaits === "closed" && isAside)
    return closing?.ending === "staff" ? stoodDown(closing.at, endedInPublic(closing), "closed-aside") : [];
  if (state === "set-aside" && holding !== null) return stoodDown(holding.since, holding.since, "set-aside");
  if (closing?.ending === "accepted") return stoodDown(closing.at, closing.at, "accepted");
  const severity = incident.severity;
  // Who heard that it was lowered and is told of the end all the same has nothing to hear of a step further down.
  if (!IS_LIVE[state] || told.awaits !== "end") return [];
  if (severity === null || severity.email.customers.includes("opened") || !isMilder(severity, told.severity, incident)) return [];
  const since = incident.severities.at(-1)?.from ?? incident.declaredAt;
  return stoodDown(since, since, "lowered");
}

/** What customers who hear this hear later: one mail more when it is over, or closed; null: nothing further. */
export function awaitedAfter(
  { cause }: Extract<Notice, { type: "stood-down" }>,
  { incident, holding }: Pick<Evaluation, "incident" | "holding">,
): MailRecord["awaits"] {
  switch (cause) {
    case "lowered":
      return incident.severity?.email.customers.includes("resolved") === true ? "over" : null;
    case "set-aside":
    case "reopened-aside":
      // How the original of a duplicate ends is not told here.
      return lastingClosing(incident) === null && duplicateOf({ holding }) === undefined ? "closed" : null;
    case "accepted":
    case "closed-aside":
      return null;
  }
}

/** The end of the original as it stands, and any that was mailed before. */
function endsElsewhere(evaluation: Evaluation, memory: Memory): readonly Notice[] {
  const { incident, original, holding } = evaluation;
  // What becomes of maintenance that is a duplicate is told there alone.
  if (original?.type !== "incident" || holding === null || announces(evaluation)) return [];
  const current = endOf(original.evaluation);
  const closed = original.evaluation.incident.closings.map((closing): IncidentEnd => ({ at: closing.at, closing }));
  const ends = current?.closing === null ? [...closed, current] : closed;
  return ends.flatMap((end): Notice[] => {
    const key = endKey(end, incident, holding.since);
    if (end.at !== current?.at && !memory.mails.some(({ keys }) => keys.includes(key))) return [];
    const moment = Math.max(end.closing === null ? end.at : endedInPublic(end.closing), holding.since);
    const channels = channelsOf(original, end.at, memory);
    return [{ type: "ended-elsewhere", key, moment, original: original.evaluation, closing: end.closing, again: false, channels }];
  });
}

/** The original is open again, where its end was told here, once customers may hear of it. */
function reopenedElsewhere(evaluation: Evaluation, said: ReadonlySet<NoticeKey>): readonly Notice[] {
  const reopening = reopeningElsewhere(evaluation);
  if (reopening === null || reopening.heardAt === null || !said.has(reopening.ended)) return [];
  const { key, heardAt: moment, closing, original } = reopening;
  return [{ type: "ended-elsewhere", key, moment, original, closing, again: true, channels: null }];
}

/** The last end of the original that was taken back, while it is open, as keys of a duplicate name it; null: there is none. */
export function reopeningElsewhere({ incident, original, holding }: Evaluation) {
  if (original?.type !== "incident" || holding === null) return null;
  // Announced maintenance goes on while it is open, although no clock runs.
  const end = endOf(original.evaluation);
  if (end !== null && !(end.closing === null && announces(original.evaluation))) return null;
  const other = original.evaluation.incident;
  const ended = other.closings.findLast(({ ending, reopenedAt }) => ending !== "unconfirmed" && reopenedAt !== null);
  if (ended === undefined || isClosedOtherwise(other)) return null;
  const closing = lastReopened(ended, other);
  return {
    ended: endKey({ at: ended.at, closing: ended }, incident, holding.since),
    key: `reopened-elsewhere@${isoOf(closing.reopenedAt ?? ended.at)}`,
    at: ended.at,
    heardAt: heardReopening(ended, other),
    closing,
    original: original.evaluation,
  };
}

/** Where nothing is kept for duplicates, each tells whoever heard of it. */
function channelsOf({ keeps, mails }: Extract<Original, { type: "incident" }>, end: Instant, memory: Memory): readonly string[] | null {
  if (!keeps) return customersTold(memory).map(({ channel }) => channel);
  return mails?.end === end ? mails.channels : null;
}

/** Names an end of the original to a duplicate of it since `since`: by its moment, or where it was told here since that this one counts by itself again, by that. */
export function endKey({ at, closing }: IncidentEnd, duplicate: Incident, since: Instant): NoticeKey {
  const resumed = resumptionsOf(duplicate).flatMap((one) => (one.at > at && one.at <= since ? one.at : []));
  return `${closing === null ? "set-aside-elsewhere" : "ended-elsewhere"}@${isoOf(Math.max(at, ...resumed))}`;
}

/** Whether a severity is milder than the one that customers heard of. One that the incident never had may be the policy's of former days. */
function isMilder({ key, rank }: Severity, told: string, incident: Incident): boolean {
  const known = rankOf(told, incident);
  return known === null ? told !== key : known < rank;
}

/** That a version of the RCA was shared. */
export function sharedNotice({ key, askedAt }: SharedVersion): Notice {
  return { type: "rca", key, moment: askedAt, news: "shared" };
}

/** Opened, overdue, finished, shared. That it is overdue is no news any more once it is finished, unless it was told. */
function rcaNotices({ state, at }: Evaluation, memory: Memory): readonly Notice[] {
  const shared = memory.shared.filter((version) => version.askedAt <= at).map(sharedNotice);
  const { rca } = memory;
  if (rca === null || rca.number === null) return shared;
  const { openingSince, due, isDropped } = rca;
  const finishedAt = rca.finishedAt !== null && rca.finishedAt <= at ? rca.finishedAt : null;
  const wasLate = due !== null && due < (finishedAt ?? at) && state === "resolved";
  const tellsLate = wasLate && (finishedAt === null || memory.decided.includes("staff rca:overdue"));
  return [
    { type: "rca", key: RCA_OPENED, moment: openingSince, news: "opened" },
    ...(tellsLate ? [{ type: "rca", key: "rca:overdue", moment: due, news: "overdue" } as const] : []),
    ...(finishedAt !== null && !isDropped ? [{ type: "rca", key: "rca:finished", moment: finishedAt, news: "finished" } as const] : []),
    ...shared,
  ];
}
