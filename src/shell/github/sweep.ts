import type { Actor } from "../../core/incident/issue.ts";
import * as z from "../../core/shape.ts";
import { HOUR, type Instant, isoOf } from "../../core/time/instant.ts";
import type { IssueGlance, IssuePage, SweepQuery, SweepReading, UnreadIssue } from "../../ports.ts";
import {
  changedCountsAnswer,
  changedIssueOf,
  changedPageAnswer,
  cursorAfter,
  factsAnswer,
  glanceOf,
  glancesAnswer,
  type IssueNode,
  issueOfRange,
  issuesPageAnswer,
  labelAnswer,
  namedAnswer,
  numberOf,
  openCountAnswer,
  reviewsAnswer,
  told,
  type UnknownNodes,
  understand,
  updatedAtOf,
} from "./answers.ts";
import { toFacts } from "./facts.ts";
import type { Files } from "./files.ts";
import type { GraphQLAnswer } from "./graphql.ts";
import { toActor, toGlance } from "./issue.ts";
import { GitHubProblem, isLacking, lacking } from "./problem.ts";
import { type Dialect, glancesQuery, isDated, pageQuery, type States, type SweepAsks, unlistedQuery } from "./query.ts";
import type { Sizes, Sizing } from "./sizes.ts";
import { askAbout, completeIssues, type QuestionTarget, type ReadNodes, readIssues, unlessLacking } from "./timeline.ts";

const DOING = "read the open incidents";
/** So many issues are read whole in a request: those of several light pages together. */
const WHOLE_AT_ONCE = 25;
/** Of more labels than these nobody asks whether the repository has them. */
const MOST_NAMED = 50;
/** A light look sees so many of an issue's first items: our comment is among them as a rule, and a page stays small. */
const FIRST_ITEMS = 20;
/** Where all open issues are looked through, so that few have more. */
const FIRST_ITEMS_OF_ALL = 50;

function glanceVariables({ issues, items }: Sizes, most = FIRST_ITEMS): { readonly issues: number; readonly items: number } {
  return { issues: Math.min(100, 4 * issues), items: Math.min(most, items) };
}

/** The issues a sweep looks at: the first request tells the facts and the first pages, the others are made as pages are asked for. */
export async function readSweep(source: QuestionTarget, sizing: Sizing, files: Files, query: SweepQuery): Promise<SweepReading> {
  if (query.labels.length === 0) return readFacts(source, sizing, files);
  const answer = await sizing.within((sizes, heavy) =>
    source.ask({
      doing: DOING,
      query: (dialect) => files.sweepQuery(dialect, sweepAsks(query)),
      variables: {
        ...source.variables,
        ...files.variables,
        ...sweepVariables(query, { ...glanceVariables(sizes), changed: sizes.changed }),
      },
      heavy,
    }),
  );
  return sweepReadingOf(source, sizing, files, query, answer);
}

/** What a sweep's first request asks of a repository. */
export function sweepAsks({ labels, reviewLabel }: SweepQuery): Omit<SweepAsks, "policy"> {
  return { issues: true, reviews: reviewLabel !== undefined, labels: namedIn(labels).length };
}

export function sweepVariables({ labels, reviewLabel }: SweepQuery, sizes: Sizes): Readonly<Record<string, unknown>> {
  const named = namedIn(labels).map((label, index) => [`l${index}`, label]);
  return { labels, ...sizes, ...(reviewLabel === undefined ? {} : { reviewLabel }), ...Object.fromEntries(named) };
}

function namedIn(labels: readonly string[]): readonly string[] {
  return labels.slice(0, MOST_NAMED);
}

/** What the answer to a sweep's first request tells. Throws `GitHubProblem`. */
export function sweepReadingOf(
  source: QuestionTarget,
  sizing: Sizing,
  files: Files,
  { labels, hoursBack }: SweepQuery,
  answer: GraphQLAnswer,
): SweepReading {
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
  const first = { nodes: issues.nodes, dialect: answer.dialect, at: answer.at, total: issues.totalCount };
  const cursor = cursorAfter(issues, cursorsOf(walk, "OPEN"), DOING);
  const everyOpen = z.parsed(openCountAnswer(), answer.data)?.data.repository.everyOpen.totalCount;
  const unlisted = everyOpen === undefined ? null : Math.max(0, everyOpen - issues.totalCount);
  return {
    ...facts,
    repository: { ...facts.repository, ...absentOf(namedIn(labels), answer.data) },
    ...{ at: answer.at, open: issues.totalCount, mayHaveReviews: mayHaveReviews(answer.data, walk.since), unlisted },
    pages: (isWanted) => walkPages(walk, { ...first, cursor }, isWanted),
    readUnlisted: (isWanted, openedSince) => readUnlisted(walk, isWanted, openedSince ?? null),
    readClosed: (isWanted, isBy) => readClosed(walk, isWanted, isBy ?? (() => true)),
  };
}

/** Whether an issue with the review label is open, or was updated since, as far as the answer tells. */
function mayHaveReviews(data: unknown, since: Instant): boolean {
  const answer = z.parsed(reviewsAnswer(), data);
  if (answer === undefined) return true;
  const { reviews, latestReview } = answer.data.repository;
  return reviews.totalCount > 0 || latestReview.nodes.some(({ updatedAt }) => updatedAt >= since);
}

/** The labels, of those asked for by name, that there are none of; nothing where one was not told. */
function absentOf(asked: readonly string[], data: unknown): { readonly absent?: readonly string[] } {
  const { repository = {} } = z.parsed(namedAnswer(), data)?.data ?? {};
  const read = asked.map((name, index) => ({ name, label: z.parsed(labelAnswer(), repository[`l${index}`]) }));
  if (read.some(({ label }) => label === undefined)) return {};
  return { absent: read.filter(({ label }) => label === null).map(({ name }) => name.toLowerCase()) };
}

/** At the start of its way. */
export function walkOf(source: QuestionTarget, sizing: Sizing, labels: readonly string[], since: Instant, ofRange = false): SweepState {
  const sets = { seen: new Set<number>(), lost: new Set<number>(), others: new Map<number, Actor | null | undefined>() };
  const lists = {
    changed: { done: false, cursor: null },
    isCounted: false,
    unread: [],
    unreadChanges: [],
    lacking: null,
    cursors: new Map<string, Set<string>>(),
  };
  return { source, sizing, labels, since, ofRange, ...sets, closed: null, ...lists };
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
    pages: nothing,
    unlisted: null,
    readUnlisted: nothing,
    readClosed: nothing,
  };
}

async function* nothing(): AsyncGenerator<IssuePage> {}

/** Where a sweep stands. */
export type SweepState = {
  readonly source: QuestionTarget;
  readonly sizing: Sizing;
  readonly labels: readonly string[];
  readonly since: Instant;
  /** It reads a range whole; else it looks lightly first. */
  readonly ofRange: boolean;
  /** Numbers handed out: an issue that closes meanwhile would come twice. */
  readonly seen: Set<number>;
  /** Issues that lost one of the labels. */
  readonly lost: Set<number>;
  /** Closed ones among those that changed lately, which never had one, and who opened each; undefined: that was not told. */
  readonly others: Map<number, Actor | null | undefined>;
  /** Whether one of the changed issues is closed and carries one of the labels; null: that is not known. */
  closed: boolean | null;
  /** The changed issues ride along with the pages, so that they cost no requests of their own. */
  changed: { readonly done: boolean; readonly cursor: string | null };
  /** It was asked how many they are: where all of them carry one of the labels, they need not be looked at. */
  isCounted: boolean;
  /** Issues of which too little was told, not handed out yet. */
  readonly unread: UnreadIssue[];
  /** The same of issues that changed: they may have lost one of the labels. */
  readonly unreadChanges: UnreadIssue[];
  /** Why not all that changed is known; null: it is, or will be. */
  lacking: Error | null;
  /** By list, the cursors that were followed. */
  readonly cursors: Map<string, Set<string>>;
};

/** Issues as an answer told them, not looked at yet. */
export type SweepPage = Omit<ReadNodes, "nodes"> & {
  readonly nodes: readonly unknown[];
  readonly cursor: string | null;
  readonly total: number;
};

export type Wish = (issue: IssueGlance) => boolean;

async function* walkPages(walk: SweepState, first: SweepPage, isWanted: Wish): AsyncGenerator<IssuePage> {
  const wanted: number[] = [];
  for (const states of ["OPEN", "CLOSED"] as const) {
    if (states === "CLOSED" && walk.closed === false) break;
    let page: SweepPage | null = states === "OPEN" ? first : yield* turnedTo(walk, states, null, wanted);
    while (page !== null) {
      wanted.push(...wantedAmong(walk, page, isWanted));
      for (const node of page.nodes) walk.seen.add(numberOf(node) ?? 0);
      yield { issues: [], unread: walk.unread.splice(0) };
      while (wanted.length >= WHOLE_AT_ONCE) yield* readIssues(walk.source, walk.sizing, wanted.splice(0, WHOLE_AT_ONCE));
      page = page.cursor === null ? null : yield* turnedTo(walk, states, page.cursor, wanted);
    }
  }
  yield* readIssues(walk.source, walk.sizing, wanted);
  yield* walkLost(walk, isWanted);
}

/** The next light page. Where it cannot be read, those that are `wanted` so far are read before that is said. */
async function* turnedTo(
  walk: SweepState,
  states: States,
  after: string | null,
  wanted: number[],
): AsyncGenerator<IssuePage, SweepPage, void> {
  try {
    return await nextPage(walk, states, after);
  } catch (cause) {
    if (cause instanceof GitHubProblem && (cause.kind === "lacking" || cause.kind === "passing"))
      yield* readIssues(walk.source, walk.sizing, wanted.splice(0));
    throw cause;
  }
}

/** The issues of a light page that are to be read whole; also those of which too little was told. Those handed out before are left out. */
function wantedAmong(walk: SweepState, { nodes, dialect }: Pick<SweepPage, "nodes" | "dialect">, isWanted: Wish): readonly number[] {
  return nodes.flatMap((node): readonly number[] => {
    const number = numberOf(node);
    if (number === null) walk.unread.push({ number, problem: lacking("read an issue of a list", "GitHub did not tell its number") });
    if (number === null || walk.seen.has(number)) return [];
    const glance = glanceOf(node, dialect);
    return glance === null || isWanted(toGlance(glance, walk.source.repository)) ? [number] : [];
  });
}

/** The issues that lost one of the labels, once all that changed is known. Throws at the end where it cannot be. `isWanted`: not there, all are. */
export async function* walkLost(walk: SweepState, isWanted?: Wish): AsyncGenerator<IssuePage> {
  while (!walk.changed.done) await nextPage(walk, null, null);
  const unread = walk.unreadChanges.filter(({ number }) => number === null || !walk.seen.has(number));
  if (unread.length > 0) yield { issues: [], unread };
  const lost = [...walk.lost].filter((number) => !walk.seen.has(number));
  // A few are read whole in the one request that a light look would take.
  const wanted = isWanted === undefined || lost.length <= WHOLE_AT_ONCE ? lost : await lookLightly(walk, lost, isWanted);
  for (const number of lost) walk.seen.add(number);
  yield* readIssues(walk.source, walk.sizing, wanted);
  if (walk.lacking !== null) throw walk.lacking;
}

/** Of the closed ones that changed lately and carry none of the labels, those that are wanted. */
export async function* readClosed(walk: SweepState, isWanted: Wish, isBy: (author: Actor | null) => boolean): AsyncGenerator<IssuePage> {
  const numbers = [...walk.others].flatMap(([number, author]) =>
    !walk.seen.has(number) && (author === undefined || isBy(author)) ? [number] : [],
  );
  if (numbers.length === 0) return;
  const wanted = await lookLightly(walk, numbers, isWanted);
  yield { issues: [], unread: walk.unread.splice(0) };
  for (const number of wanted) walk.seen.add(number);
  yield* readIssues(walk.source, walk.sizing, wanted);
}

/** The numbers of those that are wanted. */
async function lookLightly(walk: SweepState, numbers: readonly number[], isWanted: Wish): Promise<readonly number[]> {
  const wanted: number[] = [];
  for (let left = numbers; left.length > 0; ) {
    const most = (sizes: Sizes) => glanceVariables(sizes).issues;
    const { numbers: asked, nodes, answer } = await askAbout(walk.source, walk.sizing, left, most, glancesQuery);
    wanted.push(...wantedAmong(walk, { nodes: nodes.map(({ node }) => node), dialect: answer.dialect }, isWanted));
    left = left.slice(asked.length);
  }
  return wanted;
}

/** Of all open issues that were not handed out, those that are wanted. `openedSince`: only of those that were opened since then, the latest first, with their labels. */
export async function* readUnlisted(walk: SweepState, isWanted: Wish, openedSince: Instant | null): AsyncGenerator<IssuePage> {
  const doing = "look through all open issues";
  const direction = openedSince === null ? "ASC" : "DESC";
  const isInTime = (createdAt: Instant) => openedSince === null || createdAt >= openedSince;
  const cursors = new Set<string>();
  let after: string | null = null;
  do {
    const cursor: string | null = after;
    const answer = await walk.sizing.within((sizes, heavy) =>
      walk.source.ask({
        doing,
        query: (dialect) => unlistedQuery(dialect, openedSince !== null),
        variables: { ...walk.source.variables, ...glanceVariables(sizes, FIRST_ITEMS_OF_ALL), after: cursor, direction },
        heavy,
      }),
    );
    const page = told(glancesAnswer, answer.data, doing).data.repository.issues;
    let isBeyond = false;
    const wanted = wantedAmong(walk, { nodes: page.nodes, dialect: answer.dialect }, (issue) => {
      isBeyond ||= !isInTime(issue.createdAt);
      return isInTime(issue.createdAt) && isWanted(issue);
    });
    yield { issues: [], unread: walk.unread.splice(0) };
    for (const number of wanted) walk.seen.add(number);
    yield* readIssues(walk.source, walk.sizing, wanted);
    const next: string | null = cursorAfter(page, cursors, doing);
    after = isBeyond ? null : next;
  } while (after !== null);
}

/** The issues of a page, read in full; those handed out before are left out. */
export async function* handOut(
  walk: SweepState,
  { nodes, dialect, at }: SweepPage,
  isWanted: (node: IssueNode) => boolean,
): AsyncGenerator<IssuePage> {
  const unread: UnreadIssue[] = [];
  const read = nodes.flatMap((node) => unlessLacking(numberOf(node), unread, () => issueOfRange(node, dialect)) ?? []);
  const fresh = read.filter((node) => isWanted(node) && !walk.seen.has(node.number));
  for (const { number } of [...read, ...unread]) if (number !== null) walk.seen.add(number);
  if (fresh.length === 0 && unread.length === 0) return;
  const completed = await completeIssues(walk.source, walk.sizing, { nodes: fresh, dialect, at });
  yield { issues: completed.issues, unread: [...unread, ...completed.unread] };
}

/** The next page of issues in a state (null: none), and with it the next of the changed ones while there are any, or first how many there are. */
export async function nextPage(walk: SweepState, issues: States | null, after: string | null): Promise<SweepPage> {
  const { ofRange } = walk;
  const { done, cursor } = walk.changed;
  const changedIn = (dialect: Dialect) => (done ? null : walk.isCounted || !dialect.has("since") ? "page" : "counts");
  const doing =
    issues === null
      ? CHANGED
      : ofRange
        ? "read the incidents of the range"
        : issues === "OPEN"
          ? DOING
          : "read the incidents closed lately";
  const answer = await walk.sizing.within((sizes, heavy) =>
    walk.source.ask({
      doing,
      query: (dialect) => pageQuery(dialect, { issues, ofRange, changed: changedIn(dialect) }),
      variables: {
        ...walk.source.variables,
        ...(issues === null && done ? {} : { labels: walk.labels }),
        ...(issues === null ? {} : { ...(ofRange ? { issues: sizes.issues, items: sizes.items } : glanceVariables(sizes)), after }),
        ...(isDated(issues) || !done ? { since: isoOf(walk.since) } : {}),
        ...(done ? {} : { changed: sizes.changed, changedAfter: cursor }),
      },
      heavy,
    }),
  );
  const byUpdate = !answer.dialect.has("since");
  const asked = changedIn(answer.dialect);
  if (asked === "counts") noteCounts(walk, answer.data);
  else if (asked === "page") noteChanged(walk, answer.data, byUpdate);
  if (issues === null) return { nodes: [], dialect: answer.dialect, at: answer.at, cursor: null, total: 0 };
  const read = told(issuesPageAnswer, answer.data, doing).data.repository.issues;
  const next = cursorAfter(read, cursorsOf(walk, issues), DOING);
  const page = { nodes: read.nodes, dialect: answer.dialect, at: answer.at, cursor: next, total: read.totalCount };
  return isDated(issues) ? updatedSince(walk.since, page, byUpdate) : page;
}

/** What was updated in time. Where the latest updated come first, the rest is older still and need not be read. */
function updatedSince(since: Instant, page: SweepPage, byUpdate: boolean): SweepPage {
  const nodes = page.nodes.filter((node) => (updatedAtOf(node) ?? since) >= since);
  return { ...page, nodes, cursor: byUpdate && nodes.length < page.nodes.length ? null : page.cursor };
}

/** Where every issue that changed carries one of the labels, none lost it. Where it is not told, they are looked at. */
function noteCounts(walk: SweepState, data: unknown): void {
  walk.isCounted = true;
  const counts = z.parsed(changedCountsAnswer(), data)?.data.repository;
  if (counts === undefined) return;
  walk.closed = counts.closedListed.totalCount > 0;
  if (counts.changedInAll.totalCount === counts.changedListed.totalCount) walk.changed = { done: true, cursor: null };
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
  const nodes = page.nodes.flatMap(
    (node) => unlessLacking(numberOf(node), walk.unreadChanges, () => changedIssueOf(node, walk.ofRange)) ?? [],
  );
  let isClosed = false;
  for (const node of nodes.filter(({ updatedAt }) => updatedAt >= walk.since)) {
    if (node.labels.some((label) => wanted.has(label.toLowerCase()))) {
      isClosed ||= node.state === "CLOSED";
      continue;
    }
    const mayBeOurs = node.timelineItems.nodes.some(({ label, createdAt }) => {
      // A label that was deleted since has no name any more: it may have been one of ours. Without one for long, its comment still says whether it is closed.
      const counts = createdAt >= walk.since || (node.state === "CLOSED" && label !== null);
      return counts && (label === null || wanted.has(label.name.toLowerCase()));
    });
    if (mayBeOurs) walk.lost.add(node.number);
    else if (node.state === "CLOSED") walk.others.set(node.number, node.author === undefined ? undefined : toActor(node.author));
  }
  const next = cursorAfter(page, cursorsOf(walk, "changed"), CHANGED);
  const done = next === null || (byUpdate && nodes.some((node) => node.updatedAt < walk.since));
  walk.changed = { done, cursor: next };
  // One page that holds them all tells it; of several, the counts do.
  if (byUpdate && done && walk.closed === null && nodes.length === page.nodes.length) walk.closed = isClosed;
}
