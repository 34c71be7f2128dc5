import { saysSomething } from "../text/says-something.ts";
import { HOUR, type Instant, MINUTE, type Milliseconds } from "../time/instant.ts";
import { type ReplayContext, replyWithoutComment } from "./draft.ts";
import { duplicateOf, forgetDuplicate, reasonInForce } from "./duplicates.ts";
import { endHold } from "./holds.ts";
import { type Closing, type Hold, lastingClosing, type Person, type StaffReply } from "./incident.ts";
import type { Actor, TimelineEvent } from "./issue.ts";
import { takeEffect } from "./labels-in-force.ts";

/** How far from the closing support's word at it may stand. */
const BEFORE_CLOSING: Milliseconds = 15 * MINUTE;
const AFTER_CLOSING: Milliseconds = HOUR;

type ClosedEvent = Extract<TimelineEvent, { readonly type: "closed" }>;

/** Closing ends a `/pause` or `/pending` and holds every clock until it is reopened. `person`: who closed it. */
export function applyClosed(context: ReplayContext, event: ClosedEvent, person: Person): void {
  const { draft, known } = context;
  const current = lastingClosing(draft);
  if (current !== null && current.at === event.at && current.given === event.reason && event.closer === null) return;
  const by: Person = known?.confirmed.includes(event.at) === true ? { ...person, part: "staff", desk: true } : person;
  const publicly = by.desk || event.closer !== null;
  if (by.part === "staff") draft.replies.push(replyWithoutComment("closed", event.at, by, null));
  if (event.closer?.type === "pull-request") draft.linked.set(event.closer.number, { ...event.closer, merged: true });
  draft.history.push({
    at: event.at,
    by,
    url: event.closer?.url ?? null,
    what: { type: "closed", reason: event.reason, closer: event.closer },
  });
  const closing = current === null ? closingOf(event, by, publicly) : closedAgain(current, event, by, publicly);
  if (current !== null) draft.closings.pop();
  draft.closings.push(closing);
  for (const name of ["/pause", "/pending"]) endHold(context, name, { at: event.at, by });
  settleClosing(context);
}

/** The lasting closing and its hold, by all that is known of why it was closed. Nothing where the issue is open. */
export function settleClosing(context: ReplayContext): void {
  const { draft } = context;
  const given = lastingClosing(draft);
  if (given === null) return;
  const reason = given.ending === "staff" ? reasonInForce(context, given.given) : given.given;
  const closing = { ...given, reason, wasCompleted: given.wasCompleted || reason === "completed" };
  draft.closings.pop();
  draft.closings.push(closing);
  draft.active.set("closed", { hold: holdOfClosing(closing, context), from: closing.at, by: closing.by });
}

function closingOf({ at, reason, closer }: ClosedEvent, by: Person, publicly: boolean): Closing {
  return {
    at,
    reason,
    given: reason,
    wasCompleted: false,
    by,
    closer,
    ending: publicly ? "staff" : "unconfirmed",
    confirmedAt: publicly ? at : null,
    reply: null,
    reopenedAt: null,
    reopenedBy: null,
  };
}

/** Closed again with another reason: the last reason counts, the first moment stands. */
function closedAgain(current: Closing, { at, reason, closer }: ClosedEvent, by: Person, publicly: boolean): Closing {
  return {
    ...current,
    reason,
    given: reason,
    by: publicly ? by : current.by,
    closer: closer ?? current.closer,
    ending: publicly ? "staff" : current.ending,
    confirmedAt: current.confirmedAt ?? (publicly ? at : null),
  };
}

function holdOfClosing({ reason }: Closing, { draft }: ReplayContext): Hold {
  switch (reason) {
    case "completed":
      return { type: "resolved", cause: "closed" };
    case "not_planned":
      return { type: "set-aside", cause: reason, reason: "" };
    case "duplicate":
      return { type: "set-aside", cause: reason, reason: "", original: duplicateOf(draft)?.original ?? null };
  }
}

/** Ends the closing; what labels say by now takes effect. Nothing where the issue is not closed. */
export function applyReopened(context: ReplayContext, at: Instant, actor: Actor | null, by: Person): void {
  const { draft } = context;
  const closing = lastingClosing(draft);
  if (closing === null) return;
  draft.closings.pop();
  draft.closings.push({ ...closing, reopenedAt: at, reopenedBy: by });
  endHold(context, "closed", { at, by });
  forgetDuplicate(context, { at, by });
  draft.history.push({ at, by, url: null, what: { type: "reopened" } });
  takeEffect(context, at, actor);
}

/** Staff's word while the issue is closed by someone else confirms the end. */
export function confirmClosing({ draft }: ReplayContext, at: Instant): void {
  const closing = lastingClosing(draft);
  if (closing === null || closing.confirmedAt !== null) return;
  draft.closings.pop();
  draft.closings.push({ ...closing, ending: "staff", confirmedAt: at });
}

/**
 * Support's word at a closing: of the staff comments of the fifteen minutes before it the last that says something, else the first
 * of the hour after it. Null: none is. Whatever is said later, it stays.
 */
export function closingWordOf(closing: Closing, replies: readonly StaffReply[]): StaffReply | null {
  if (closing.reason !== "completed") return null;
  const from = closing.at - BEFORE_CLOSING;
  const until = closing.at + AFTER_CLOSING;
  const isNear = (at: Instant) => at >= from && at <= until && (closing.reopenedAt === null || at < closing.reopenedAt);
  const spoken = replies.filter(({ at, kind, text }) => kind === "comment" && isNear(at) && saysSomething(text));
  return spoken.findLast(({ at }) => at <= closing.at) ?? spoken[0] ?? null;
}
