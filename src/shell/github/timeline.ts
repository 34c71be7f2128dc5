import type { Instant } from "../../core/time/instant.ts";
import type { IssuePage, UnreadIssue } from "../../ports.ts";
import { cursorAfter, type IssueNode, issueOf, namedAnswer, type TimelineNodes, timelineAnswer, told } from "./answers.ts";
import type { Ask } from "./graphql.ts";
import { type EventNode, eventsOf, toIssue } from "./issue.ts";
import { isLacking } from "./problem.ts";
import { type Dialect, issuesQuery, type TimelinePage, timelinesQuery } from "./query.ts";
import type { Sizes, Sizing } from "./sizes.ts";

/** Where questions go, and about what. */
export type QuestionTarget = {
  readonly ask: Ask;
  readonly repository: string;
  /** `owner` and `name`, as every query's variables. */
  readonly variables: { readonly owner: string; readonly name: string };
};

/** Issues as an answer told them: in which dialect, and when by GitHub's clock. */
export type ReadNodes = { readonly nodes: readonly IssueNode[]; readonly dialect: Dialect; readonly at: Instant };

/** Issues, read to the end, and GitHub's clock when the last of it was read. */
export type Completed = IssuePage & { readonly at: Instant };

/** How many pages of timelines one request asks for. */
const PAGES_AT_ONCE = 10;

type Unfinished = {
  readonly node: IssueNode;
  readonly events: EventNode[];
  readonly cursors: Set<string>;
  /** Null: it was read to its end. */
  cursor: string | null;
  /** How many items were read, and the last of them. */
  read: number;
  last: unknown;
  /** How many there are; null: that was not told. */
  total: number | null;
  /** Counting items leads to where the cursor does, as far as is known. */
  isCounted: boolean;
};

type PageOfOne = TimelinePage & { readonly one: Unfinished };

/**
 * Follows every timeline to its end, several at a time. An issue that vanishes meanwhile is left out; one of which too little is
 * told is named as unread.
 */
export async function completeIssues(source: QuestionTarget, sizing: Sizing, { nodes, dialect, at }: ReadNodes): Promise<Completed> {
  const unread: UnreadIssue[] = [];
  let all: readonly Unfinished[] = nodes.flatMap((node) => {
    const one = { node, events: [], cursors: new Set<string>(), cursor: null, read: 0, last: null, total: null, isCounted: true };
    return unlessLacking(node.number, unread, () => withPage(one, node.timelineItems, dialect)) ?? [];
  });
  let readAt = at;
  for (let batch = nextOf(all); batch.length > 0; batch = nextOf(all)) {
    const answer = await readMore(source, sizing, batch);
    readAt = answer.at;
    const ended = new Set<Unfinished>();
    for (const [index, { one, skip }] of answer.pages.entries()) {
      const node = answer.nodes[`i${index}`];
      if (ended.has(one) || (skip !== undefined && (one.cursor === null || !one.isCounted))) continue;
      const add = () => {
        const page = told(timelineAnswer, node, nameOf(one)).timelineItems;
        return skip === undefined ? withPage(one, page, answer.dialect) : withOverlapping(one, page, answer.dialect);
      };
      // Null: it was deleted, or moved away.
      if (node === null || unlessLacking(one.node.number, unread, add) === null) ended.add(one);
    }
    all = all.filter((one) => !ended.has(one));
  }
  return { issues: all.map(({ node, events }) => toIssue(node, events, source.repository)), unread, at: readAt };
}

/** What `read` makes of an answer; null: the answer lacks something, which is noted. */
export function unlessLacking<Value>(number: number | null, unread: UnreadIssue[], read: () => Value): Value | null {
  try {
    return read();
  } catch (cause) {
    if (!isLacking(cause)) throw cause;
    unread.push({ number, problem: cause });
    return null;
  }
}

function withPage(one: Unfinished, page: TimelineNodes, dialect: Dialect): Unfinished {
  one.events.push(...eventsOf(page.nodes, dialect, nameOf(one)));
  one.cursor = cursorAfter(page, one.cursors, nameOf(one));
  one.read += page.nodes.length;
  one.last = page.nodes.at(-1);
  one.total = page.totalCount;
  return one;
}

/**
 * The same for a page that begins with the last item read. Where it does not, items came or went while pages were read; where it ends too early,
 * the server counts otherwise: from there on only the cursor counts.
 */
function withOverlapping(one: Unfinished, page: TimelineNodes, dialect: Dialect): Unfinished {
  const [first, ...nodes] = page.nodes;
  const meets = JSON.stringify(first) === JSON.stringify(one.last);
  // How many there are a page after the cursor tells: one from an item on may count from there.
  const totalCount = one.total;
  if (meets && (page.pageInfo.hasNextPage ? nodes.length > 0 : one.read + nodes.length >= (totalCount ?? 0)))
    return withPage(one, { ...page, nodes, totalCount }, dialect);
  one.isCounted = false;
  return one;
}

/** What the next request asks of those that go on: the page after each one's cursor, then further ones by number, as many as are left and fit. */
function pagesOf(batch: readonly Unfinished[], items: number, dialect: Dialect): readonly PageOfOne[] {
  const pages: PageOfOne[] = batch.map((one) => ({ one, number: one.node.number }));
  for (const { one, number } of [...pages]) {
    const total = dialect.has("skip") && one.isCounted ? (one.total ?? 0) : 0;
    for (let at = one.read + items; at < total && pages.length < PAGES_AT_ONCE; at += items - 1) pages.push({ one, number, skip: at - 1 });
  }
  return pages;
}

function nextOf(all: readonly Unfinished[]): readonly Unfinished[] {
  return all.filter(({ cursor }) => cursor !== null).slice(0, PAGES_AT_ONCE);
}

function nameOf({ node }: Unfinished): string {
  return `read #${node.number}`;
}

async function readMore(source: QuestionTarget, sizing: Sizing, batch: readonly Unfinished[]) {
  const doing = `read the timeline of ${batch.map(({ node }) => `#${node.number}`).join(", ")}`;
  const cursors = Object.fromEntries(batch.map(({ cursor }, index) => [`c${index}`, cursor]));
  return sizing.within(async ({ items }, heavy) => {
    const pages = (dialect: Dialect) => pagesOf(batch, items, dialect);
    const answer = await source.ask({
      doing,
      query: (dialect) => timelinesQuery(dialect, pages(dialect)),
      variables: { ...source.variables, ...cursors, items },
      heavy,
    });
    const { repository: nodes } = told(namedAnswer, answer.data, doing).data;
    return { nodes, pages: pages(answer.dialect), dialect: answer.dialect, at: answer.at };
  });
}

/** Issues by number, each read in full, as many in a request as go; those that are not there are left out. */
export async function* readIssues(source: QuestionTarget, sizing: Sizing, numbers: readonly number[]): AsyncGenerator<IssuePage> {
  for (let left = numbers; left.length > 0; ) {
    const some = await askAbout(source, sizing, left, ({ issues }) => issues, issuesQuery);
    left = left.slice(some.numbers.length);
    const { answer, nodes } = some;
    const unread: UnreadIssue[] = [];
    const read = nodes.flatMap(({ number, node }) => unlessLacking(number, unread, () => issueOf(node, answer.dialect)) ?? []);
    const completed = await completeIssues(source, sizing, { nodes: read, dialect: answer.dialect, at: answer.at });
    yield { issues: completed.issues, unread: [...unread, ...completed.unread] };
  }
}

/** The first of some issues, as many as the present sizes allow (`most`), by number; those that are not there are left out. */
export async function askAbout(
  source: QuestionTarget,
  sizing: Sizing,
  numbers: readonly number[],
  most: (sizes: Sizes) => number,
  query: (dialect: Dialect, numbers: readonly number[]) => string,
) {
  const { asked, doing, answer } = await sizing.within(async (sizes, heavy) => {
    const some = numbers.slice(0, most(sizes));
    const what = `read ${some.map((number) => `#${number}`).join(", ")}`;
    const variables = { ...source.variables, items: sizes.items };
    return {
      asked: some,
      doing: what,
      answer: await source.ask({ doing: what, query: (dialect) => query(dialect, some), variables, heavy }),
    };
  });
  const { repository } = told(namedAnswer, answer.data, doing).data;
  const nodes = asked.flatMap((number, index) => (repository[`i${index}`] === null ? [] : [{ number, node: repository[`i${index}`] }]));
  return { numbers: asked, answer, nodes };
}
