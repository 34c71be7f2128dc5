import type { Instant } from "../time/instant.ts";
import type { ReplayContext } from "./draft.ts";
import { closedAsDuplicateOf, reasonInForce } from "./duplicate-marks.ts";
import { type Closing, type Hold, lastingClosing, type Person } from "./incident.ts";

/** The lasting closing and its hold, by all that is known at `at` of why it was closed. Nothing where the issue is open. */
export function settleClosing(context: ReplayContext, at: Instant): void {
  const { draft } = context;
  const given = lastingClosing(draft);
  if (given === null) return;
  const reason = given.ending === "staff" ? reasonInForce(context, given.given) : given.given;
  const reasonAt = reason === given.given ? given.givenAt : reason === given.reason ? given.reasonAt : at;
  const closing = { ...given, reason, reasonAt, wasCompleted: given.wasCompleted || reason === "completed" };
  draft.closings.pop();
  draft.closings.push(closing);
  draft.active.set("closed", { hold: holdOfClosing(closing, context), from: closing.at, by: closing.by });
}

function holdOfClosing({ ending, reason }: Closing, context: ReplayContext): Hold {
  if (ending === "unconfirmed") return { type: "closed", cause: "others" };
  switch (reason) {
    case "completed":
      return { type: "resolved", cause: "closed" };
    case "not_planned":
      return { type: "set-aside", cause: reason, reason: "" };
    case "duplicate":
      return { type: "set-aside", cause: reason, reason: "", original: closedAsDuplicateOf(context) };
  }
}

/** Support says that a closing of others is the end: the closing's own moment counts. False: none waits for that. */
export function confirmClosing(context: ReplayContext, at: Instant, by: Person): boolean {
  const { draft } = context;
  const closing = lastingClosing(draft);
  if (closing?.ending !== "unconfirmed") return false;
  draft.closings.pop();
  draft.closings.push({ ...closing, ending: "staff", bySupport: true, confirmedAt: at });
  settleClosing(context, closing.givenAt);
  draft.history.push({ at, by, url: null, what: { type: "confirmed", severity: null } });
  return true;
}
