import type { Instant } from "../../core/time/instant.ts";
import type { IssuePage, UnreadIssue } from "../../ports.ts";
import { cursorAfter, type IssueNode, issueOf, namedAnswer, timelineAnswer, told, type UnknownNodes } from "./answers.ts";
import type { Ask } from "./graphql.ts";
import { type EventNode, eventsOf, toIssue } from "./issue.ts";
import { isLacking } from "./problem.ts";
import { type Dialect, issuesQuery, timelinesQuery } from "./query.ts";
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

/** How many timelines one request goes on with. */
const TIMELINES_AT_ONCE = 10;

type Unfinished = { readonly node: IssueNode; readonly events: EventNode[]; readonly cursors: Set<string>; cursor: string | null };

/**
 * Follows every timeline to its end, several at a time. An issue that vanishes meanwhile is left out; one of which too little is
 * told is named as unread.
 */
export async function completeIssues(source: QuestionTarget, sizing: Sizing, { nodes, dialect, at }: ReadNodes): Promise<Completed> {
  const unread: UnreadIssue[] = [];
  let all: readonly Unfinished[] = nodes.flatMap((node) => {
    const one = { node, events: [], cursors: new Set<string>(), cursor: null };
    return unlessLacking(node.number, unread, () => withPage(one, node.timelineItems, dialect)) ?? [];
  });
  let readAt = at;
  for (let batch = nextOf(all); batch.length > 0; batch = nextOf(all)) {
    const answer = await readMore(source, sizing, batch);
    readAt = answer.at;
    const goesOn = new Set(
      batch.filter((one, index) => {
        const node = answer.nodes[`i${index}`];
        // Null: it was deleted, or moved away.
        if (node === null) return false;
        const page = () => withPage(one, told(timelineAnswer, node, nameOf(one)).timelineItems, answer.dialect);
        return unlessLacking(one.node.number, unread, page) !== null;
      }),
    );
    all = all.filter((one) => !batch.includes(one) || goesOn.has(one));
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

function withPage(one: Unfinished, page: UnknownNodes, dialect: Dialect): Unfinished {
  one.events.push(...eventsOf(page.nodes, dialect, nameOf(one)));
  one.cursor = cursorAfter(page, one.cursors, nameOf(one));
  return one;
}

function nextOf(all: readonly Unfinished[]): readonly Unfinished[] {
  return all.filter(({ cursor }) => cursor !== null).slice(0, TIMELINES_AT_ONCE);
}

function nameOf({ node }: Unfinished): string {
  return `read #${node.number}`;
}

async function readMore(source: QuestionTarget, sizing: Sizing, batch: readonly Unfinished[]) {
  const numbers = batch.map((one) => one.node.number);
  const doing = `read the timeline of ${numbers.map((number) => `#${number}`).join(", ")}`;
  const cursors = Object.fromEntries(batch.map((one, index) => [`c${index}`, one.cursor]));
  const answer = await sizing.within(({ items }, heavy) =>
    source.ask({
      doing,
      query: (dialect) => timelinesQuery(dialect, numbers),
      variables: { ...source.variables, ...cursors, items },
      heavy,
    }),
  );
  return { nodes: told(namedAnswer, answer.data, doing).data.repository, dialect: answer.dialect, at: answer.at };
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
