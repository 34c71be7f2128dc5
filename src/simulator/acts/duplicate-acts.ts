import type { DuplicatePair, IssueRef } from "../model.ts";
import { grantOf, isAtLeast, repositoryOf, type Store } from "../store.ts";
import { type Act, isSame, issueOf, itemHead, record } from "./act.ts";
import { soleReference } from "./mentions.ts";

/** Whether the one is marked as a duplicate of the other. */
export function isMarked(store: Store, { canonical, duplicate }: DuplicatePair): boolean {
  const last = issueOf(store, duplicate).timeline.findLast(
    (item) =>
      (item.type === "marked_as_duplicate" || item.type === "unmarked_as_duplicate") &&
      isSame(item.canonical, canonical) &&
      isSame(item.duplicate, duplicate),
  );
  return last?.type === "marked_as_duplicate";
}

/** Marks one as a duplicate of the other: both timelines tell it. The same again does nothing. */
export function markDuplicate(store: Store, pair: DuplicatePair, act: Act): void {
  if (!isMarked(store, pair)) tellBoth(store, pair, act, "marked_as_duplicate");
}

/** Takes the mark away; what is not marked stays as it is. */
export function unmarkDuplicate(store: Store, pair: DuplicatePair, act: Act): void {
  if (isMarked(store, pair)) tellBoth(store, pair, act, "unmarked_as_duplicate");
}

function tellBoth(store: Store, pair: DuplicatePair, act: Act, type: "marked_as_duplicate" | "unmarked_as_duplicate"): void {
  const { canonical, duplicate } = pair;
  for (const place of [duplicate, canonical]) record(store, place, { ...itemHead(store, act), type, canonical, duplicate });
}

/** "Duplicate of #1" and nothing else, by somebody who may write, marks. */
export function markByWords(store: Store, place: IssueRef, act: Act, body: string): void {
  const [, rest] = /^\s*duplicate of\s+(\S+)\s*$/i.exec(body) ?? [];
  if (rest === undefined || !isAtLeast(grantOf(repositoryOf(store, place.repository), act.by).base, "write")) return;
  const canonical = soleReference(store, rest, place);
  if (canonical !== null && !isSame(canonical, place)) markDuplicate(store, { canonical, duplicate: place }, act);
}
