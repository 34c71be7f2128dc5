import type { Instant } from "../time/instant.ts";
import type { ReplayContext } from "./draft.ts";
import type { Hold, Person } from "./incident.ts";

/** Where no label means a severity any more. */
export const NO_SEVERITY: Hold = { type: "set-aside", cause: "no-severity", reason: "" };

/** When a hold began or ended, and who made it so. */
export type HoldChange = { readonly at: Instant; readonly by: Person };

/** Begins a hold where it stands and had not begun, ends it where it stands no more. `name` tells it from other holds. */
export function holdWhile(context: ReplayContext, name: string, holds: boolean, turn: HoldChange, hold: Hold): void {
  const { active } = context.draft;
  if (holds === active.has(name)) return;
  if (holds) {
    const { at, by } = turn;
    active.set(name, { hold, from: at, by });
    context.draft.history.push({ at, by, url: null, what: { type: "held", hold } });
  } else endHold(context, name, turn);
}

/** Ends a hold; nothing where none of that name stands. One that began in the same second leaves no stretch. */
export function endHold({ draft }: ReplayContext, name: string, { at, by }: HoldChange): void {
  const ended = draft.active.get(name);
  if (ended === undefined) return;
  draft.active.delete(name);
  if (at > ended.from) draft.holds.push({ ...ended, until: at });
  if (name !== "closed") draft.history.push({ at, by, url: null, what: { type: "resumed", hold: ended.hold } });
}

/** Ends the pauses whose time has come by `at`. */
export function endPausesBy(context: ReplayContext, at: Instant): void {
  for (const [name, { hold, by }] of context.draft.active) {
    if (hold.type === "paused" && hold.until !== null && hold.until <= at) endHold(context, name, { at: hold.until, by });
  }
}
