import type { Issue } from "../../core/incident/issue.ts";
import { SECOND } from "../../core/time/instant.ts";
import type { IssuePage, RangeQuery, RangeReading } from "../../ports.ts";
import type { Sizing } from "./sizes.ts";
import { handOut, nextPage, readClosed, readUnlisted, type SweepPage, type SweepState, type Wish, walkLost, walkOf } from "./sweep.ts";
import type { QuestionTarget } from "./timeline.ts";

/** The issues of a range of time: the first request tells how many, the others are made as pages are asked for. */
export async function readRange(source: QuestionTarget, sizing: Sizing, { labels, since, until }: RangeQuery): Promise<RangeReading> {
  // GitHub's times have whole seconds.
  const from = Math.floor(since / SECOND) * SECOND;
  const walk = walkOf(source, sizing, labels, from, true);
  const first = await nextPage(walk, "OPEN, CLOSED", null);
  const pages = { [Symbol.asyncIterator]: () => walkRange(walk, first, until) };
  return { at: first.at, total: first.total, pages, readOthers: (isWanted, most, onCut) => readOthers(walk, isWanted, most, onCut) };
}

async function* readOthers(walk: SweepState, isWanted: Wish, most: number, onCut: () => void): AsyncGenerator<readonly Issue[]> {
  let looked = 0;
  // The latest first.
  for await (const page of readUnlisted(walk, (issue) => ++looked > 0 && isWanted(issue), 0)) {
    yield counted(page);
    if (looked < most) continue;
    onCut();
    break;
  }
  if (walk.others.size > most) onCut();
  else for await (const page of readClosed(walk, isWanted, () => true)) yield counted(page);
}

async function* walkRange(walk: SweepState, first: SweepPage, until: number): AsyncGenerator<readonly Issue[]> {
  for (let page: SweepPage | null = first; page !== null; ) {
    for await (const read of handOut(walk, page, ({ createdAt }) => createdAt < until)) yield counted(read);
    page = page.cursor === null ? null : await nextPage(walk, "OPEN, CLOSED", page.cursor);
  }
  for await (const read of walkLost(walk)) yield counted(read).filter((issue) => issue.createdAt < until);
}

/** Figures are of all incidents or are not given. */
function counted({ issues, unread }: IssuePage): readonly Issue[] {
  for (const { problem } of unread) throw problem;
  return issues;
}
