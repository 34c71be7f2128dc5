import { type Moment, wholeSecond } from "../clock.ts";
import type { IssueRef, ItemHead, Notification, SimAccount, SimIssue, TimelineItem } from "../model.ts";
import { notFound } from "../problem.ts";
import { issueAt, nameOf, nextId, put, repositoryOf, type Store } from "../store.ts";

/** Who does something, and when. */
export type Act = { readonly by: SimAccount | null; readonly at: Moment };

/** Events that leave an issue's `updated_at` alone. */
const SILENT: ReadonlySet<TimelineItem["type"]> = new Set([
  "comment_pinned",
  "comment_unpinned",
  "cross-referenced",
  "mentioned",
  "subscribed",
]);

/** Of two threads of which one repeats the other, that one alone is touched. */
function isSilent(issue: IssueRef, item: TimelineItem): boolean {
  const isOfDuplicates = item.type === "marked_as_duplicate" || item.type === "unmarked_as_duplicate";
  return isOfDuplicates ? isSame(issue, item.canonical) : SILENT.has(item.type);
}

export function actOf(store: Store, by: SimAccount | null, at: Moment = store.clock.now()): Act {
  return { by, at: wholeSecond(at) };
}

/** The head of a new timeline item. */
export function itemHead(store: Store, act: Act): ItemHead {
  return { id: nextId(store), at: act.at, account: act.by?.id ?? null };
}

/** The issue at a place, as it stands now. Throws 404 where there is none. */
export function issueOf(store: Store, place: IssueRef): SimIssue {
  const issue = issueAt(repositoryOf(store, place.repository), place.number, null);
  if (issue === null || issue.gone !== null) throw notFound();
  return issue;
}

/** Replaces an issue by what `change` makes of it. */
export function changeIssue(store: Store, place: IssueRef, change: (issue: SimIssue) => SimIssue): SimIssue {
  const cell = repositoryOf(store, place.repository).issues.get(place.number);
  if (cell === undefined) throw notFound();
  const changed = change(issueOf(store, place));
  put(store, cell, changed);
  return changed;
}

/** The issue with an item more: by time, after those of the same second. */
export function withItem(issue: SimIssue, item: TimelineItem): SimIssue {
  let index = issue.timeline.length;
  while (index > 0 && (issue.timeline[index - 1]?.at ?? 0) > item.at) index -= 1;
  const timeline = index === issue.timeline.length ? [...issue.timeline, item] : issue.timeline.toSpliced(index, 0, item);
  return { ...issue, timeline, updatedAt: isSilent(issue, item) ? issue.updatedAt : Math.max(issue.updatedAt, item.at) };
}

/** Adds an item to a timeline. */
export function record(store: Store, place: IssueRef, item: TimelineItem): SimIssue {
  return changeIssue(store, place, (issue) => withItem(issue, item));
}

/** What subscribers are mailed of: news, and the comment's id where it is one. */
type News = { readonly type: Notification["type"]; readonly body?: string; readonly comment?: number };

/** Mails the repository's subscribers. */
export function notify(store: Store, { repository, number }: IssueRef, act: Act, { type, body = "", comment }: News): void {
  const name = nameOf(repositoryOf(store, repository));
  store.notifications.push({ type, repository: name, number, comment: comment ?? null, by: act.by?.login ?? "ghost", body, at: act.at });
}

/** Whether two places are one. */
export function isSame(one: IssueRef, other: IssueRef): boolean {
  return one.repository === other.repository && one.number === other.number;
}
