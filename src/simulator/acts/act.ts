import { type Moment, wholeSecond } from "../clock.ts";
import type { Account, Issue, Notification, Place, TimelineItem } from "../model.ts";
import { notFound } from "../problem.ts";
import { issueAt, nameOf, nextId, put, repositoryOf, type Store } from "../store.ts";

/** Who does something, and when. */
export type Act = { readonly by: Account | null; readonly at: Moment };

/** What every timeline item has. */
export type Happened = { readonly id: number; readonly at: Moment; readonly account: number | null };

/** Events that leave an issue's `updated_at` alone. */
const SILENT: ReadonlySet<TimelineItem["type"]> = new Set(["cross-referenced", "mentioned", "subscribed"]);

export function actOf(store: Store, by: Account | null, at: Moment = store.clock.now()): Act {
  return { by, at: wholeSecond(at) };
}

/** The head of a new timeline item. */
export function happened(store: Store, act: Act): Happened {
  return { id: nextId(store), at: act.at, account: act.by?.id ?? null };
}

/** The issue at a place, as it stands now. Throws 404 where there is none. */
export function issueOf(store: Store, place: Place): Issue {
  const issue = issueAt(repositoryOf(store, place.repository), place.number, null);
  if (issue === null || issue.gone !== null) throw notFound();
  return issue;
}

/** Replaces an issue by what `change` makes of it. */
export function changeIssue(store: Store, place: Place, change: (issue: Issue) => Issue): Issue {
  const cell = repositoryOf(store, place.repository).issues.get(place.number);
  if (cell === undefined) throw notFound();
  const changed = change(issueOf(store, place));
  put(store, cell, changed);
  return changed;
}

/** The issue with an item more: by time, after those of the same second. */
export function withItem(issue: Issue, item: TimelineItem): Issue {
  let index = issue.timeline.length;
  while (index > 0 && (issue.timeline[index - 1]?.at ?? 0) > item.at) index -= 1;
  const timeline = index === issue.timeline.length ? [...issue.timeline, item] : issue.timeline.toSpliced(index, 0, item);
  return { ...issue, timeline, updatedAt: SILENT.has(item.type) ? issue.updatedAt : Math.max(issue.updatedAt, item.at) };
}

/** Adds an item to a timeline. */
export function record(store: Store, place: Place, item: TimelineItem): Issue {
  return changeIssue(store, place, (issue) => withItem(issue, item));
}

/** Mails the repository's subscribers. */
export function notify(
  store: Store,
  place: Place,
  act: Act,
  type: Notification["type"],
  body: string,
  comment: number | null = null,
): void {
  const repository = nameOf(repositoryOf(store, place.repository));
  store.notifications.push({ type, repository, number: place.number, comment, by: act.by?.login ?? "ghost", body, at: act.at });
}

/** Whether two places are one. */
export function isSame(one: Place, other: Place): boolean {
  return one.repository === other.repository && one.number === other.number;
}
