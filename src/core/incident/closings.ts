import { saysSomething } from "../text/says-something.ts";
import { HOUR, type Instant, isoOf, MINUTE, type Milliseconds } from "../time/instant.ts";
import { type ReplayContext, replyWithoutComment } from "./draft.ts";
import { forgetDuplicate } from "./duplicate-marks.ts";
import { settleClosing } from "./endings.ts";
import { judgeDeed } from "./hands.ts";
import { endHold } from "./holds.ts";
import { type Closing, type Incident, lastingClosing, type Person, type StaffReply } from "./incident.ts";
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

const ENDINGS: ReadonlyMap<string | null, Closing["ending"]> = new Map(
  (["staff", "accepted", "unconfirmed"] as const).map((ending) => [ending, ending]),
);

type ClosedEvent = Extract<TimelineEvent, { readonly type: "closed" }>;
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
    wasStaff || wasOver ? "staff" : endingOf(context, event, by),
  );
  const by: Person = wasStaff ? { ...judged.by, part: "staff", desk: true } : judged.by;
  const ending = ENDINGS.get(judged.means) ?? endingOf(context, event, by);
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
  draft.closings.push(current === null ? closingOf(event, by, ending) : closedAgain(current, event, by, ending));
  settleClosing(context, at);
}

/** Whether an earlier release, to which any word of staff was a confirmation, gave the all-clear for this closing. */
function hadAllClear({ acts, recorded }: Known, isFirst: boolean, at: Instant): boolean {
  return acts.length === 0 && recorded.includes(isFirst ? "resolved" : `resolved@${isoOf(at)}`);
}

/** What a closing ends: who closes decides. */
function endingOf(context: ReplayContext, event: ClosedEvent, by: Person): Closing["ending"] {
  const isGitHubs = by.part === "bot" && GITHUBS_CLOSERS.has(by.login?.toLowerCase() ?? "");
  if (by.desk || isGitHubs || (by.part === "bot" && wasCommanded(context, event))) return "staff";
  return isAccepted(context, event, by) ? "accepted" : "unconfirmed";
}

/** Whether the last comment by anybody, within two minutes before, is one of staff's that tells the bot to close. */
function wasCommanded({ issue, policy, roster, draft }: ReplayContext, event: ClosedEvent): boolean {
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
  return reason === "completed" && isReporter && by.part === "customer" && isAnswered && isQuiet;
}

function closingOf({ at, reason, closer }: ClosedEvent, by: Person, ending: Closing["ending"]): Closing {
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
    confirmedAt: ending === "staff" ? at : null,
    reply: null,
    reopenedAt: null,
    reopenedBy: null,
  };
}

/** Closed again with another reason: the last reason counts, the first moment stands. */
function closedAgain(current: Closing, { at, reason, closer }: ClosedEvent, by: Person, ending: Closing["ending"]): Closing {
  return {
    ...current,
    given: reason,
    givenAt: reason === current.given ? current.givenAt : at,
    by: ending === "staff" ? by : current.by,
    // What closed it with another reason has not closed it with this one.
    closer: reason === current.given ? (closer ?? current.closer) : closer,
    ending,
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
  draft.overAt = null;
  draft.overRecordedAt = null;
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
 * Support's word at a closing, of those with another reason the last: of the staff comments of the fifteen minutes before it the last that says something, else the first
 * of the hour after it; of one of others' what the comment says that confirms it. Null: none is. Whatever is said later, it stays, and found once and taken back it leaves its place empty (`found`).
 */
export function closingWordOf(closing: Closing, replies: readonly StaffReply[], found: Known["closingWords"]): StaffReply | null {
  if (closing.reason !== "completed") return null;
  const spoken = replies.filter(({ kind, text }) => kind === "comment" && saysSomething(text));
  const before = found.find(({ of }) => of === closing.reasonAt);
  if (before !== undefined) return spoken.find(({ comment }) => comment === before.comment) ?? null;
  const { confirmedAt } = closing;
  const confirming = confirmedAt !== null && confirmedAt > closing.reasonAt ? spoken.find(({ at }) => at === confirmedAt) : undefined;
  if (confirming !== undefined) return confirming;
  const from = closing.reasonAt - BEFORE_CLOSING;
  const until = closing.reasonAt + AFTER_CLOSING;
  const near = spoken.filter(({ at }) => at >= from && at <= until && (closing.reopenedAt === null || at < closing.reopenedAt));
  return near.findLast(({ at }) => at <= closing.reasonAt) ?? near[0] ?? null;
}
