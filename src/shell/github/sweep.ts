import type { Issue } from "../../core/incident/issue.ts";
import { HOUR, type Instant, isoOf } from "../../core/time/instant.ts";
import type { SweepQuery, SweepReading } from "../../ports.ts";
import { type ChangedPage, factsAnswer, type IssueNode, type IssuesPage, pageAnswer, sweepAnswer, understand } from "./answers.ts";
import { toFacts } from "./facts.ts";
import type { Files } from "./files.ts";
import { isDated, pageQuery, type States } from "./query.ts";
import type { Sizing } from "./sizes.ts";
import { completeIssues, type QuestionTarget, readIssues } from "./timeline.ts";

const DOING = "read the open incidents";
const LOST_AT_ONCE = 10;

/** The issues a sweep looks at: the first request tells the facts and the first pages, the others are made as pages are asked for. */
export async function readSweep(source: QuestionTarget, sizing: Sizing, files: Files, query: SweepQuery): Promise<SweepReading> {
  if (query.labels.length === 0) return readFacts(source, sizing, files);
  const { labels, hoursBack, reviewLabel } = query;
  const answer = await sizing.within((sizes, heavy) =>
    source.ask({
      doing: DOING,
      query: (dialect) => files.sweepQuery(dialect, { issues: true, reviews: reviewLabel !== undefined }),
      variables: {
        ...source.variables,
        ...files.variables,
        ...{ labels, issues: sizes.issues, items: sizes.items, changed: sizes.changed },
        ...(reviewLabel === undefined ? {} : { reviewLabel }),
      },
      heavy,
    }),
  );
  const { viewer, repository } = understand(sweepAnswer, answer.data, DOING).data;
  const facts = toFacts(repository, viewer.login, files.policyPath, answer.dialect);
  const walk = walkOf({ ...source, repository: facts.repository.name }, sizing, labels, answer.at - hoursBack * HOUR);
  noteChanged(walk, repository.changed, true);
  // They came latest first, an order that shifts while pages are read: what one page does not hold is asked for anew.
  if (!walk.changed.done) walk.changed = { done: false, cursor: null };
  const openReviews = repository.reviews?.totalCount ?? 1;
  const mayHaveReviews = openReviews > 0 || !walk.changed.done || walk.labelled.has((reviewLabel ?? "").toLowerCase());
  const pages = { [Symbol.asyncIterator]: () => walkPages(walk, toPage(repository.issues), answer.at) };
  return { ...facts, at: answer.at, open: repository.issues.totalCount, mayHaveReviews, pages };
}

/** At the start of its way. */
export function walkOf(source: QuestionTarget, sizing: Sizing, labels: readonly string[], since: Instant): SweepState {
  const sets = { seen: new Set<number>(), lost: new Set<number>(), labelled: new Set<string>() };
  return { source, sizing, labels, since, ...sets, closed: false, changed: { done: false, cursor: null } };
}

/** Without a label there is nothing to look for. */
async function readFacts(source: QuestionTarget, sizing: Sizing, files: Files): Promise<SweepReading> {
  const doing = "read the repository";
  const answer = await sizing.within((_, heavy) =>
    source.ask({
      doing,
      query: (dialect) => files.sweepQuery(dialect, { issues: false, reviews: false }),
      variables: { ...source.variables, ...files.variables },
      heavy,
    }),
  );
  const { viewer, repository } = understand(factsAnswer, answer.data, doing).data;
  return {
    ...toFacts(repository, viewer.login, files.policyPath, answer.dialect),
    at: answer.at,
    open: 0,
    mayHaveReviews: true,
    pages: nothing(),
  };
}

async function* nothing(): AsyncGenerator<readonly Issue[]> {}

/** Where a sweep stands. */
export type SweepState = {
  readonly source: QuestionTarget;
  readonly sizing: Sizing;
  readonly labels: readonly string[];
  readonly since: Instant;
  /** Numbers handed out: an issue that closes meanwhile would come twice. */
  readonly seen: Set<number>;
  /** Issues that lost one of the labels. */
  readonly lost: Set<number>;
  /** The labels of the changed issues, in lower case. */
  readonly labelled: Set<string>;
  /** Whether one of the changed issues is closed and carries one of the labels. */
  closed: boolean;
  /** The changed issues ride along with the pages, so that they cost no requests of their own. */
  changed: { readonly done: boolean; readonly cursor: string | null };
};

export type SweepPage = {
  readonly nodes: readonly IssueNode[];
  readonly cursor: string | null;
  readonly total: number;
  readonly at: Instant;
};

async function* walkPages(walk: SweepState, first: Omit<SweepPage, "at">, at: Instant): AsyncGenerator<readonly Issue[]> {
  // Told by one answer, so that no issue can have closed between two of them.
  const isAll = first.cursor === null && walk.changed.done && !walk.closed;
  let page: SweepPage | null = { ...first, at };
  while (page !== null) {
    yield* handOut(walk, page);
    page = page.cursor === null ? null : await nextPage(walk, "OPEN", page.cursor);
  }
  if (isAll) return yield* walkLost(walk);
  page = await nextPage(walk, "CLOSED", null);
  while (page !== null) {
    yield* handOut(walk, page);
    page = page.cursor === null ? null : await nextPage(walk, "CLOSED", page.cursor);
  }
  yield* walkLost(walk);
}

/** The issues that lost one of the labels, once all that changed is known. */
export async function* walkLost(walk: SweepState): AsyncGenerator<readonly Issue[]> {
  while (!walk.changed.done) await nextPage(walk, null, null);
  const lost = [...walk.lost].filter((number) => !walk.seen.has(number));
  for (let index = 0; index < lost.length; index += LOST_AT_ONCE) {
    yield (await readIssues(walk.source, walk.sizing, lost.slice(index, index + LOST_AT_ONCE))).issues;
  }
}

/** The issues of a page, read in full; those handed out before are left out. */
export async function* handOut(walk: SweepState, page: SweepPage): AsyncGenerator<readonly Issue[]> {
  const fresh = page.nodes.filter((node) => !walk.seen.has(node.number));
  for (const node of fresh) walk.seen.add(node.number);
  if (fresh.length > 0) yield (await completeIssues(walk.source, walk.sizing, fresh, page.at)).issues;
}

/** The next page of issues in a state (null: none), and with it the next of the changed ones while there are any. */
export async function nextPage(walk: SweepState, issues: States | null, after: string | null): Promise<SweepPage> {
  const { done, cursor } = walk.changed;
  const doing =
    issues === "OPEN, CLOSED"
      ? "read the incidents of the range"
      : issues === "CLOSED"
        ? "read the incidents closed lately"
        : issues === "OPEN"
          ? DOING
          : "read the issues changed lately";
  const answer = await walk.sizing.within((sizes, heavy) =>
    walk.source.ask({
      doing,
      query: (dialect) => pageQuery(dialect, { issues, changed: !done }),
      variables: {
        ...walk.source.variables,
        ...(issues === null ? {} : { labels: walk.labels, issues: sizes.issues, items: sizes.items, after }),
        ...(isDated(issues) || !done ? { since: isoOf(walk.since) } : {}),
        ...(done ? {} : { changed: sizes.changed, changedAfter: cursor }),
      },
      heavy,
    }),
  );
  const { repository } = understand(pageAnswer, answer.data, doing).data;
  const byUpdate = !answer.dialect.has("since");
  if (!done) noteChanged(walk, repository.changed, byUpdate);
  const page = repository.issues === undefined ? { nodes: [], cursor: null, total: 0 } : toPage(repository.issues);
  return { ...(isDated(issues) ? updatedSince(walk.since, page, byUpdate) : page), at: answer.at };
}

/** What was updated in time. Where the latest updated come first, the rest is older still and need not be read. */
function updatedSince(since: Instant, page: Omit<SweepPage, "at">, byUpdate: boolean): Omit<SweepPage, "at"> {
  const nodes = page.nodes.filter((node) => (node.updatedAt ?? since) >= since);
  return { ...page, nodes, cursor: byUpdate && nodes.length < page.nodes.length ? null : page.cursor };
}

function toPage(page: IssuesPage): Omit<SweepPage, "at"> {
  const nodes = (page.nodes ?? []).filter((node) => node !== null);
  return { nodes, cursor: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null, total: page.totalCount };
}

function noteChanged(walk: SweepState, page: ChangedPage | undefined, byUpdate: boolean): void {
  const wanted = new Set(walk.labels.map((label) => label.toLowerCase()));
  const nodes = (page?.nodes ?? []).filter((node) => node !== null);
  for (const node of nodes.filter(({ updatedAt }) => updatedAt >= walk.since)) {
    const labels = node.labels.map((label) => label.toLowerCase());
    for (const label of labels) walk.labelled.add(label);
    if (labels.some((label) => wanted.has(label))) {
      walk.closed ||= node.state.toUpperCase() === "CLOSED";
      continue;
    }
    // A label that was deleted since has no name any more: it may have been one of ours.
    const removals = (node.timelineItems.nodes ?? []).filter((item) => item !== null && item.createdAt >= walk.since);
    if (
      removals.some((item) => item === null || item.label === null || item.label === undefined || wanted.has(item.label.name.toLowerCase()))
    ) {
      walk.lost.add(node.number);
    }
  }
  const next = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
  const done = next === null || (byUpdate && nodes.some((node) => node.updatedAt < walk.since));
  walk.changed = { done, cursor: next };
}
