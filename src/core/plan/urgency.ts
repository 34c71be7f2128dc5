import type { Notice } from "../notice/notice.ts";

/** The order of several pieces of news in one text. */
const URGENCY: Readonly<Record<Notice["type"], number>> = {
  resolved: 0,
  ended: 1,
  "stood-down": 2,
  "ended-elsewhere": 2,
  maintenance: 2,
  reopened: 3,
  relieved: 2,
  missed: 4,
  escalated: 4,
  opened: 5,
  "at-risk": 6,
  answered: 6,
  rca: 7,
};

/** Most urgent first. */
export function byUrgency(notices: readonly Notice[]): readonly Notice[] {
  return notices.toSorted((a, b) => URGENCY[a.type] - URGENCY[b.type] || a.moment - b.moment);
}
