import { saysSomething } from "../text/says-something.ts";
import { HOUR, type Instant, isoOf, MINUTE, type Milliseconds } from "../time/instant.ts";
import { ANNOUNCES } from "./announcement.ts";
import { type ReplayContext, replyWithoutComment } from "./draft.ts";
import { forgetDuplicate } from "./duplicate-marks.ts";
import { settleClosing } from "./endings.ts";
import { judgeDeed } from "./hands.ts";
import { endHold } from "./holds.ts";
import { type Closing, endedInPublic, type Incident, lastingClosing, type Person, type StaffReply } from "./incident.ts";
import type { TimelineEvent } from "./issue.ts";
import type { Known } from "./known.ts";
import { takeEffect } from "./labels-in-force.ts";
import { linkChange } from "./linked.ts";
import { closeCommandBefore, personOf } from "./people.ts";

/** How long before the closing what support says belongs to it. */
const BEFORE_CLOSING: Milliseconds = 15 * MINUTE;
/** How long after the closing what support says belongs to it. */
export const AFTER_CLOSING: Milliseconds = HOUR;
/** GitHub's own bots, which do what people of the repository have set up. */
const GITHUBS_CLOSERS: ReadonlySet<string> = new Set(["github-project-automation", "github-merge-queue"]);

/** By a bot that support told to. */
const COMMANDED = "commanded";
const ENDINGS: ReadonlyMap<string | null, Closing["ending"]> = new Map([
  ...(["staff", "accepted", "unconfirmed"] as const).map((ending) => [ending, ending] as const),
  [COMMANDED, "staff"] as const,
]);

type ClosedEvent = Extract<TimelineEvent, { readonly type: "closed" }>;
type End = Pick<Closing, "by" | "ending" | "bySupport">;
type ReopenedEvent = Extract<TimelineEvent, { readonly type: "reopened" }>;

/** Closing ends a `/pause` or `/pending` and holds every clock until it is reopened. */
export function applyClosed(context: ReplayContext, event: ClosedEvent): void {
  const { draft, known } = context;
  const { at, actor, reason, closer } = event;
  const current = lastingClosing(draft);
  if (current !== null && current.at === at && current.given === reason && closer === null) return;
  // Earlier releases wrote down when staff closed it.
  const wasStaff = known?.confirmed.includes(at) === true;
  const wasOver = known !== null && hadAllClear(known, draft.closings.length === 0, at);
  const judged = judgeDeed(context, { at, what: "closed", label: null, actor }, (by) =>
    wasStaff || wasOver ? "staff" : isCommanded(context, event, by) ? COMMANDED : endingOf(context, event, by),
  );
  const by: Person = wasStaff ? { ...judged.by, part: "staff", desk: true } : judged.by;
  const ending = ENDINGS.get(judged.means) ?? endingOf(context, event, by);
  const bySupport = ending === "staff" && (by.part !== "bot" || judged.means === COMMANDED || isCommanded(context, event, by));
  if (by.part === "staff") draft.replies.push(replyWithoutComment("closed", at, by, null));
  if (closer?.type === "pull-request") {
    const { type: _, ...change } = closer;
    linkChange(draft, { ...change, linkedAt: at, mergedAt: at, byDesk: by.desk });
  }
  draft.history.push({ at, by, url: closer?.url ?? null, what: { type: "closed", reason, closer } });
  // What support has ended, others cannot end otherwise.
  if (current !== null && ending !== "staff" && current.ending !== "unconfirmed") return;
  if (current !== null) draft.closings.pop();
  for (const name of ["/pause", "/pending"]) endHold(context, name, { at, by });
  const end = { by, ending, bySupport };
  draft.closings.push(current === null ? closingOf(event, end) : closedAgain(current, event, end));
  settleClosing(context, at);
}

/** Whether an earlier release, to which any word of staff was a confirmation, gave the all-clear for this closing. */
function hadAllClear({ acts, recorded }: Known, isFirst: boolean, at: Instant): boolean {
  return acts.length === 0 && recorded.includes(isFirst ? "resolved" : `resolved@${isoOf(at)}`);
}

/** What a closing ends: who closes decides. */
function endingOf(context: ReplayContext, event: ClosedEvent, by: Person): Closing["ending"] {
  const isGitHubs = by.part === "bot" && GITHUBS_CLOSERS.has(by.login?.toLowerCase() ?? "");
  if (by.desk || isGitHubs) return "staff";
  return isAccepted(context, event, by) ? "accepted" : "unconfirmed";
}

/** Whether the last comment by anybody, within two minutes before, is one of staff's that tells the bot to close. */
function isCommanded({ issue, policy, roster, draft }: ReplayContext, event: ClosedEvent, by: Person): boolean {
  if (by.part !== "bot") return false;
  const last = closeCommandBefore(issue, event, roster.ourselves);
  if (last === null) return false;
  return personOf(last.actor, policy, roster).part === "staff" || draft.replies.some(({ comment }) => comment === last.id);
}

/** Whether the reporter accepts staff's answer, where no customer was ever to be mailed and no analysis is wanted. */
function isAccepted({ issue, draft }: ReplayContext, { at, actor, reason }: ClosedEvent, by: Person): boolean {
  const isReporter = actor !== null && issue.author !== null && actor.login.toLowerCase() === issue.author.login.toLowerCase();
  const isAnswered = draft.replies.some((reply) => reply.recordedAt <= at);
  const isQuiet = draft.severities.every(
    ({ severity }) => severity === null || (severity.email.customers.length === 0 && severity.rca.type === "none"),
  );
  return reason === "completed" && !draft.active.has(ANNOUNCES) && isReporter && by.part === "customer" && isAnswered && isQuiet;
}

function closingOf({ at, reason, closer }: ClosedEvent, { by, ending, bySupport }: End): Closing {
  return {
    at,
    reasonAt: at,
    reason,
    given: reason,
    givenAt: at,
    wasCompleted: false,
    by,
    closer,
    ending,
    bySupport,
    confirmedAt: ending === "staff" ? at : null,
    reply: null,
    reopenedAt: null,
    reopenedBy: null,
  };
}

/** Closed again with another reason: the last reason counts, the first moment stands. */
function closedAgain(current: Closing, { at, reason, closer }: ClosedEvent, { by, ending, bySupport }: End): Closing {
  return {
    ...current,
    given: reason,
    givenAt: reason === current.given ? current.givenAt : at,
    by: ending === "staff" ? by : current.by,
    // What closed it with another reason has not closed it with this one.
    closer: reason === current.given ? (closer ?? current.closer) : closer,
    ending,
    bySupport: bySupport || current.bySupport,
    confirmedAt: current.confirmedAt ?? (ending === "staff" ? at : null),
  };
}

/** Ends the closing; what labels say by now takes effect. Nothing where the issue is not closed. */
export function applyReopened(context: ReplayContext, { at, actor }: ReopenedEvent): void {
  const { draft } = context;
  const closing = lastingClosing(draft);
  if (closing === null) return;
  const { by } = judgeDeed(context, { at, what: "reopened", label: null, actor }, () => null);
  draft.closings.pop();
  draft.closings.push({ ...closing, reopenedAt: at, reopenedBy: by });
  // Of announced maintenance what support said stands, whatever others do.
  if (by.desk || !draft.active.has(ANNOUNCES)) {
    draft.overAt = null;
    draft.overRecordedAt = null;
  }
  endHold(context, "closed", { at, by });
  forgetDuplicate(context, { at, by });
  draft.history.push({ at, by, url: null, what: { type: "reopened" } });
  takeEffect(context, at, by);
}

/** When customers may hear that it is open again: reopened by support, or by others and staff have written since. Null: not yet. */
export function heardReopening(closing: Closing, incident: Pick<Incident, "closings" | "replies">): Instant | null {
  const { reopenedAt } = closing;
  if (reopenedAt === null) return null;
  const byDesk = reopeningsSince(closing, incident).flatMap((one) => (one.reopenedBy?.desk === true ? (one.reopenedAt ?? []) : []));
  // What they write once it has ended again is no word of its being open.
  const endedAt = incident.closings.find(({ at, ending }) => at >= reopenedAt && ending !== "unconfirmed")?.at ?? Number.POSITIVE_INFINITY;
  const since = incident.replies.flatMap(({ kind, recordedAt }) =>
    kind !== "opened" && recordedAt > reopenedAt && recordedAt < endedAt ? recordedAt : [],
  );
  return byDesk.length + since.length === 0 ? null : Math.min(...byDesk, ...since);
}

/** A closing as the reopening left it that stands: others may have closed it again in between. */
export function lastReopened(closing: Closing, incident: Pick<Incident, "closings">): Closing {
  const { reopenedAt, reopenedBy } = reopeningsSince(closing, incident).at(-1) ?? closing;
  return { ...closing, reopenedAt, reopenedBy };
}

/** A closing that was reopened, and those of others after it that were, until it ended otherwise. */
function reopeningsSince(closing: Closing, { closings }: Pick<Incident, "closings">): readonly Closing[] {
  const later = closings.slice(closings.indexOf(closing) + 1);
  const end = later.findIndex(({ ending, reopenedAt }) => ending !== "unconfirmed" || reopenedAt === null);
  return [closing, ...later.slice(0, end < 0 ? later.length : end)];
}

/**
 * Support's word at a closing, of those with another reason the last: of the staff comments of the fifteen minutes before support ended it, else before the closing, the
 * last that says something, else the first of the hour after it. What they said before automation closed it is no word about that. Null: none is. Whatever is
 * said later, it stays, and found once and taken back it leaves its place empty (`found`).
 */
export function closingWordOf(closing: Closing, replies: readonly StaffReply[], found: Known["closingWords"]): StaffReply | null {
  const { reason, reasonAt, reopenedAt, bySupport, closer } = closing;
  if (reason !== "completed") return null;
  const spoken = replies.filter(
    ({ at, kind, text }) => kind === "comment" && (reopenedAt === null || at < reopenedAt) && saysSomething(text),
  );
  const before = found.find(({ of }) => of === reasonAt);
  if (before !== undefined) return spoken.find(({ comment }) => comment === before.comment) ?? null;
  const lastBefore = (end: Instant) => spoken.findLast(({ at }) => at <= end && at >= end - BEFORE_CLOSING) ?? null;
  const isUnsaid = closing.ending === "staff" && !bySupport && closer === null;
  const atEnd = isUnsaid ? null : (lastBefore(endedInPublic(closing)) ?? lastBefore(reasonAt));
  return atEnd ?? spoken.find(({ at }) => at > reasonAt && at <= reasonAt + AFTER_CLOSING) ?? null;
}
