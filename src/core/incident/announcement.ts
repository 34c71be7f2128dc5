import type { ReplayContext } from "./draft.ts";
import { type HoldChange, holdWhile } from "./holds.ts";
import type { AnnouncedWindow, Announcement, Hold } from "./incident.ts";

/** What a judged act says of the label that announces maintenance; no severity's key begins so. */
export const ANNOUNCES = "/window";

const ANNOUNCED: Hold = { type: "set-aside", cause: "excluded", reason: "Announced as maintenance" };

/** Support has said when. What it said before counts no longer. */
export function applyWindow(context: ReplayContext, window: AnnouncedWindow, turn: HoldChange): void {
  const { draft } = context;
  const { windows } = draft;
  if (windows.at(-1)?.saidAt === window.saidAt) windows.pop();
  if (!isSameWindow(windows.at(-1), window)) windows.push(window);
  announce(context, turn);
  if (!draft.active.has(ANNOUNCES)) return;
  // Its end is still to come.
  draft.overAt = null;
  draft.overRecordedAt = null;
}

/** While it announces maintenance, it is no incident: that outranks every severity. What was over before the label was put on announces nothing. */
export function announce(context: ReplayContext, turn: HoldChange): void {
  const { draft, policy } = context;
  const last = draft.windows.at(-1);
  const named = [...draft.announcing, policy.maintenance.label?.toLowerCase() ?? ""].some((label) => draft.inForce.has(label));
  const { active, announced } = draft;
  const stands = named && last !== undefined && (active.has(ANNOUNCES) || last.until > turn.at);
  if (stands && !active.has(ANNOUNCES)) draft.announced = { since: turn.at, again: announced !== null, withdrawnAt: null };
  if (!stands && active.has(ANNOUNCES) && announced !== null) draft.announced = { ...announced, withdrawnAt: turn.at };
  holdWhile(context, ANNOUNCES, stands, turn, ANNOUNCED);
}

/** Null: it announces nothing, and never did. */
export function announcementIn({ draft: { announced, windows }, known }: ReplayContext): Announcement | null {
  if (announced === null) return null;
  const { withdrawnAt } = announced;
  const said = windows.filter(({ saidAt }) => withdrawnAt === null || saidAt <= withdrawnAt);
  const shown = said.filter((window) => known === null || window === said.at(-1) || known.windows.includes(window.saidAt));
  return { ...announced, windows: shown.filter((window, place) => !isSameWindow(shown[place - 1], window)) };
}

export function isSameWindow(one: AnnouncedWindow | undefined, other: AnnouncedWindow): boolean {
  return one?.from === other.from && one.until === other.until;
}
