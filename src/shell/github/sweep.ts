import { HOUR, type Instant, isoOf } from "../../core/time/instant.ts";
import type { IssueGlance, IssuePage, SweepQuery, SweepReading, UnreadIssue } from "../../ports.ts";
import {
  changedIssueOf,
  changedPageAnswer,
  cursorAfter,
  factsAnswer,
  glanceOf,
  glancesAnswer,
  type IssueNode,
  type IssuesPage,
  issueOf,
  issuesPageAnswer,
  labelAnswer,
  namedAnswer,
  numberOf,
  openCountAnswer,
  reviewsAnswer,
  told,
  type UnknownNodes,
  understand,
} from "./answers.ts";
import { toFacts } from "./facts.ts";
import type { Files } from "./files.ts";
import { toActor } from "./issue.ts";
import { isLacking } from "./problem.ts";
import { type Dialect, GLANCES_QUERY, isDated, pageQuery, type States } from "./query.ts";
import type { Sizing } from "./sizes.ts";
import { completeIssues, type QuestionTarget, type ReadNodes, readIssues, unlessLacking } from "./timeline.ts";

const DOING = "read the open incidents";
const READ_AT_ONCE = 10;
/** Of more labels than these nobody asks whether the repository has them. */
const MOST_NAMED = 50;

/** The issues a sweep looks at: the first request tells the facts and the first pages, the others are made as pages are asked for. */
export async function readSweep(source: QuestionTarget, sizing: Sizing, files: Files, query: SweepQuery): Promise<SweepReading> {
  if (query.labels.length === 0) return readFacts(source, sizing, files);
  const { labels, hoursBack, reviewLabel } = query;
  const asked = labels.slice(0, MOST_NAMED);
  const answer = await sizing.within((sizes, heavy) =>
    source.ask({
      doing: DOING,
      query: (dialect) => files.sweepQuery(dialect, { issues: true, reviews: reviewLabel !== undefined, labels: asked.length }),
      variables: {
        ...source.variables,
        ...files.variables,
        ...{ labels, issues: sizes.issues, items: sizes.items, changed: sizes.changed },
        ...(reviewLabel === undefined ? {} : { reviewLabel }),
        ...Object.fromEntries(asked.map((label, index) => [`l${index}`, label])),
      },
      heavy,
    }),
  );
  const { viewer, repository } = understand(factsAnswer, answer.data, DOING).data;
  const facts = toFacts(repository, viewer.login, files.policyPath, answer.dialect);
  const { issues } = told(issuesPageAnswer, answer.data, DOING).data.repository;
  const walk = walkOf({ ...source, repository: facts.repository.name }, sizing, labels, answer.at - hoursBack * HOUR);
  noteChanged(walk, answer.data, true);
  // They came latest first, an order that shifts while pages are read: what one page does not hold is asked for anew.
  if (!walk.changed.done) {
    walk.changed = { done: false, cursor: null };
    walk.cursors.delete("changed");
  }
  const reviews = reviewsAnswer.safeParse(answer.data);
  const mayHaveReviews =
    !reviews.success ||
    reviews.data.data.repository.reviews.totalCount > 0 ||
    !walk.changed.done ||
    walk.lacking !== null ||
    walk.labelled.has((reviewLabel ?? "").toLowerCase());
  const first = toPage(walk, "OPEN", issues, answer.dialect, answer.at);
  const pages = { [Symbol.asyncIterator]: () => walkPages(walk, first) };
  const everyOpen = openCountAnswer.safeParse(answer.data).data?.data.repository.everyOpen.totalCount;
  const unlisted = everyOpen === undefined ? null : Math.max(0, everyOpen - issues.totalCount);
  return {
    ...facts,
    repository: { ...facts.repository, ...absentOf(asked, answer.data) },
    ...{ at: answer.at, open: issues.totalCount, mayHaveReviews, pages, unlisted },
    readUnlisted: (isWanted, openedSince) => readUnlisted(walk, isWanted, openedSince ?? null),
  };
}

/** The labels, of those asked for by name, that there are none of; nothing where one was not told. */
function absentOf(asked: readonly string[], data: unknown): { readonly absent?: readonly string[] } {
  const { repository = {} } = namedAnswer.safeParse(data).data?.data ?? {};
  const read = asked.map((name, index) => ({ name, ...labelAnswer.safeParse(repository[`l${index}`]) }));
  if (read.some(({ success }) => !success)) return {};
  return { absent: read.filter(({ data: label }) => label === null).map(({ name }) => name.toLowerCase()) };
}

/** At the start of its way. */
export function walkOf(source: QuestionTarget, sizing: Sizing, labels: readonly string[], since: Instant): SweepState {
  const sets = { seen: new Set<number>(), lost: new Set<number>(), labelled: new Set<string>() };
  const lists = {
    changed: { done: false, cursor: null },
    unread: [],
    unreadChanges: [],
    lacking: null,
    cursors: new Map<string, Set<string>>(),
  };
  return { source, sizing, labels, since, ...sets, closed: false, ...lists };
}

/** Without a label there is nothing to look for. */
async function readFacts(source: QuestionTarget, sizing: Sizing, files: Files): Promise<SweepReading> {
  const doing = "read the repository";
  const answer = await sizing.within((_, heavy) =>
    source.ask({
      doing,
      query: (dialect) => files.sweepQuery(dialect, { issues: false, reviews: false, labels: 0 }),
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
    unlisted: null,
    readUnlisted: nothing,
  };
}

async function* nothing(): AsyncGenerator<IssuePage> {}

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
  /** Issues of which too little was told, not handed out yet. */
  readonly unread: UnreadIssue[];
  /** The same of issues that changed: they may have lost one of the labels. */
  readonly unreadChanges: UnreadIssue[];
  /** Why not all that changed is known; null: it is, or will be. */
  lacking: Error | null;
  /** By list, the cursors that were followed. */
  readonly cursors: Map<string, Set<string>>;
};

export type SweepPage = ReadNodes & { readonly cursor: string | null; readonly total: number };

async function* walkPages(walk: SweepState, first: SweepPage): AsyncGenerator<IssuePage> {
  // Told by one answer, so that no issue can have closed between two of them.
  const isAll = first.cursor === null && walk.changed.done && walk.lacking === null && !walk.closed;
  let page: SweepPage | null = first;
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

/** The issues that lost one of the labels, once all that changed is known. Throws at the end where it cannot be. */
export async function* walkLost(walk: SweepState): AsyncGenerator<IssuePage> {
  while (!walk.changed.done) await nextPage(walk, null, null);
  const unread = walk.unreadChanges.filter(({ number }) => number === null || !walk.seen.has(number));
  if (unread.length > 0) yield { issues: [], unread };
  const lost = [...walk.lost].filter((number) => !walk.seen.has(number));
  yield* readByNumber(walk, lost);
  if (walk.lacking !== null) throw walk.lacking;
}

async function* readByNumber(walk: SweepState, numbers: readonly number[]): AsyncGenerator<IssuePage> {
  for (const number of numbers) walk.seen.add(number);
  for (let index = 0; index < numbers.length; index += READ_AT_ONCE) {
    yield await readIssues(walk.source, walk.sizing, numbers.slice(index, index + READ_AT_ONCE));
  }
}

/** Of all open issues that were not handed out, those that are wanted. `openedSince`: only of those that were opened since then, the latest first. */
async function* readUnlisted(
  walk: SweepState,
  isWanted: (issue: IssueGlance) => boolean,
  openedSince: Instant | null,
): AsyncGenerator<IssuePage> {
  const doing = "look through all open issues";
  const direction = openedSince === null ? "ASC" : "DESC";
  const isInTime = ({ createdAt }: Pick<IssueGlance, "createdAt">) => openedSince === null || createdAt >= openedSince;
  const cursors = new Set<string>();
  let after: string | null = null;
  do {
    const cursor: string | null = after;
    const answer = await walk.sizing.within((sizes, heavy) =>
      walk.source.ask({
        doing,
        query: () => GLANCES_QUERY,
        variables: { ...walk.source.variables, issues: 2 * sizes.changed, after: cursor, direction },
        heavy,
      }),
    );
    const page = told(glancesAnswer, answer.data, doing).data.repository.issues;
    const unread: UnreadIssue[] = [];
    const nodes: readonly Glance[] = page.nodes.flatMap((node) => unlessLacking(numberOf(node), unread, () => glanceOf(node)) ?? []);
    if (unread.length > 0) yield { issues: [], unread };
    const wanted = nodes.filter((node) => !walk.seen.has(node.number) && isInTime(node) && isWanted(toGlance(node)));
    yield* readByNumber(
      walk,
      wanted.map(({ number }) => number),
    );
    const next: string | null = cursorAfter(page, cursors, doing);
    after = nodes.every(isInTime) ? next : null;
  } while (after !== null);
}

type Glance = ReturnType<typeof glanceOf>;

function toGlance({ author, createdAt, labels, comments }: Glance): IssueGlance {
  return {
    author: toActor(author),
    createdAt,
    labels,
    comments: comments.nodes.map((comment) => ({ actor: toActor(comment.author), body: comment.body })),
    hasMore: comments.pageInfo.hasNextPage,
  };
}

/** The issues of a page, read in full; those handed out before are left out. */
export async function* handOut(walk: SweepState, page: SweepPage): AsyncGenerator<IssuePage> {
  const nodes = page.nodes.filter(({ number }) => !walk.seen.has(number));
  const unread = walk.unread.splice(0);
  for (const { number } of [...nodes, ...unread]) if (number !== null) walk.seen.add(number);
  if (nodes.length === 0 && unread.length === 0) return;
  const completed = await completeIssues(walk.source, walk.sizing, { ...page, nodes });
  yield { issues: completed.issues, unread: [...unread, ...completed.unread] };
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
          : CHANGED;
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
  const byUpdate = !answer.dialect.has("since");
  if (!done) noteChanged(walk, answer.data, byUpdate);
  if (issues === null) return { nodes: [], dialect: answer.dialect, at: answer.at, cursor: null, total: 0 };
  const read = told(issuesPageAnswer, answer.data, doing).data.repository.issues;
  const page = toPage(walk, issues, read, answer.dialect, answer.at);
  return isDated(issues) ? updatedSince(walk.since, page, byUpdate) : page;
}

/** What was updated in time. Where the latest updated come first, the rest is older still and need not be read. */
function updatedSince(since: Instant, page: SweepPage, byUpdate: boolean): SweepPage {
  const nodes = page.nodes.filter((node) => (node.updatedAt ?? since) >= since);
  return { ...page, nodes, cursor: byUpdate && nodes.length < page.nodes.length ? null : page.cursor };
}

function toPage(walk: SweepState, list: States, page: IssuesPage, dialect: Dialect, at: Instant): SweepPage {
  const nodes = page.nodes.flatMap((node): readonly IssueNode[] => {
    const read = unlessLacking(numberOf(node), walk.unread, () => issueOf(node, dialect));
    return read === null ? [] : [read];
  });
  return { nodes, dialect, at, cursor: cursorAfter(page, cursorsOf(walk, list), DOING), total: page.totalCount };
}

function cursorsOf({ cursors }: SweepState, list: States | "changed"): Set<string> {
  const known = cursors.get(list) ?? new Set();
  cursors.set(list, known);
  return known;
}

/** Notes what an answer tells of changed issues. Where the list itself is not told, the sweep goes on without, and says so at its end. */
function noteChanged(walk: SweepState, answer: unknown, byUpdate: boolean): void {
  try {
    noteChangedPage(walk, told(changedPageAnswer, answer, CHANGED).data.repository.changed, byUpdate);
  } catch (cause) {
    if (!isLacking(cause)) throw cause;
    walk.lacking = cause;
    walk.changed = { done: true, cursor: null };
  }
}

const CHANGED = "read the issues changed lately";

function noteChangedPage(walk: SweepState, page: UnknownNodes, byUpdate: boolean): void {
  const wanted = new Set(walk.labels.map((label) => label.toLowerCase()));
  const nodes = page.nodes.flatMap((node) => unlessLacking(numberOf(node), walk.unreadChanges, () => changedIssueOf(node)) ?? []);
  for (const node of nodes.filter(({ updatedAt }) => updatedAt >= walk.since)) {
    const labels = node.labels.map((label) => label.toLowerCase());
    for (const label of labels) walk.labelled.add(label);
    if (labels.some((label) => wanted.has(label))) {
      walk.closed ||= node.state === "CLOSED";
      continue;
    }
    const mayBeOurs = node.timelineItems.nodes.some(({ label, createdAt }) => {
      // A label that was deleted since has no name any more: it may have been one of ours. Without one for long, its comment still says whether it is closed.
      const counts = createdAt >= walk.since || (node.state === "CLOSED" && label !== null);
      return counts && (label === null || wanted.has(label.name.toLowerCase()));
    });
    if (mayBeOurs) walk.lost.add(node.number);
  }
  const next = cursorAfter(page, cursorsOf(walk, "changed"), CHANGED);
  const done = next === null || (byUpdate && nodes.some((node) => node.updatedAt < walk.since));
  walk.changed = { done, cursor: next };
}
