import { isMaintenanceLabel, type Policy } from "../policy/policy.ts";
import type { IncidentDraft, ReplayContext } from "./draft.ts";
import { type HoldChange, holdWhile } from "./holds.ts";
import type { AnnouncedWindow, Announcement, Hold } from "./incident.ts";
import type { Issue } from "./issue.ts";

/** What a judged act says of the label that announces maintenance; no severity's key begins so. */
export const ANNOUNCES = "/window";

const ANNOUNCED: Hold = { type: "set-aside", cause: "excluded", reason: "Announced as maintenance" };

/** Whether an issue may announce maintenance, as far as nobody needs to be asked. */
export function mayAnnounce({ labels, body, events }: Issue, policy: Policy): boolean {
  if (!labels.some((label) => isMaintenanceLabel(policy, label))) return false;
  const says = (text: string) => /^\s{0,3}\/window\b/im.test(text);
  return says(body) || events.some((event) => event.type === "commented" && says(event.body));
}

/** Support has said when. What it said before counts no longer. */
export function applyWindow(context: ReplayContext, window: AnnouncedWindow, turn: HoldChange): void {
  const { windows } = context.draft;
  const last = windows.at(-1);
  if (last?.from !== window.from || last.until !== window.until) windows.push(window);
  announce(context, turn);
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
export function announcementIn({ announced, windows }: IncidentDraft): Announcement | null {
  return announced === null ? null : { ...announced, windows };
}
