import type { Issue } from "../../core/incident/issue.ts";
import type { Instant } from "../../core/time/instant.ts";
import { type IssueNode, issuesAnswer, timelinesAnswer, understand } from "./answers.ts";
import type { Ask } from "./graphql.ts";
import { toIssue } from "./issue.ts";
import { issuesQuery, timelinesQuery } from "./query.ts";
import type { Sizing } from "./sizes.ts";

/** Where questions go, and about what. */
export type QuestionTarget = {
  readonly ask: Ask;
  readonly repository: string;
  /** `owner` and `name`, as every query's variables. */
  readonly variables: { readonly owner: string; readonly name: string };
};

/** Issues, read to the end, and GitHub's clock when the last of it was read. */
export type Completed = { readonly issues: readonly Issue[]; readonly at: Instant };

/** How many timelines one request goes on with. */
const TIMELINES_AT_ONCE = 10;

type Unfinished = { readonly node: IssueNode; readonly items: unknown[]; cursor: string | null };

/** Follows every timeline to its end, several at a time. `at` is when `nodes` were read. An issue that vanishes meanwhile is left out. */
export async function completeIssues(source: QuestionTarget, sizing: Sizing, nodes: readonly IssueNode[], at: Instant): Promise<Completed> {
  const all: Unfinished[] = nodes.map((node) => ({
    node,
    items: [...(node.timelineItems.nodes ?? [])],
    cursor: cursorOf(node.timelineItems),
  }));
  const gone = new Set<Unfinished>();
  let readAt = at;
  for (let open = all.filter(isOpen); open.length > 0; open = all.filter((one) => isOpen(one) && !gone.has(one))) {
    const batch = open.slice(0, TIMELINES_AT_ONCE);
    readAt = await sizing.within((sizes, heavy) => readMore(source, batch, sizes.items, heavy, gone));
  }
  const rest = all.filter((one) => !gone.has(one));
  return { issues: rest.map((one) => toIssue(one.node, one.items, source.repository)), at: readAt };
}

async function readMore(
  source: QuestionTarget,
  batch: readonly Unfinished[],
  items: number,
  heavy: boolean,
  gone: Set<Unfinished>,
): Promise<Instant> {
  const numbers = batch.map((one) => one.node.number);
  const doing = `read the timeline of ${numbers.map((number) => `#${number}`).join(", ")}`;
  const cursors = Object.fromEntries(batch.map((one, index) => [`c${index}`, one.cursor]));
  const answer = await source.ask({
    doing,
    query: (dialect) => timelinesQuery(dialect, numbers),
    variables: { ...source.variables, ...cursors, items },
    heavy,
  });
  const { repository } = understand(timelinesAnswer, answer.data, doing).data;
  for (const [index, one] of batch.entries()) {
    const timeline = repository[`i${index}`]?.timelineItems;
    if (timeline === undefined) gone.add(one);
    else {
      one.items.push(...(timeline.nodes ?? []));
      one.cursor = cursorOf(timeline);
    }
  }
  return answer.at;
}

/** Issues by number, each read in full; those that are not there are left out. */
export async function readIssues(source: QuestionTarget, sizing: Sizing, numbers: readonly number[]): Promise<Completed> {
  const doing = `read ${numbers.map((number) => `#${number}`).join(", ")}`;
  const answer = await sizing.within((sizes, heavy) =>
    source.ask({
      doing,
      query: (dialect) => issuesQuery(dialect, numbers),
      variables: { ...source.variables, items: sizes.items },
      heavy,
    }),
  );
  const { repository } = understand(issuesAnswer, answer.data, doing).data;
  const nodes = numbers.flatMap((_, index) => repository[`i${index}`] ?? []);
  return completeIssues(source, sizing, nodes, answer.at);
}

function isOpen(one: Unfinished): boolean {
  return one.cursor !== null;
}

function cursorOf(timeline: IssueNode["timelineItems"]): string | null {
  return timeline.pageInfo.hasNextPage ? (timeline.pageInfo.endCursor ?? null) : null;
}
