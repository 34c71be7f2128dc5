// GitHub's answers end here: read permissively, only the fields we use. What a verdict, an identity or a text rests on must be
// told: null is taken only where it means something (a deleted account, a deleted label), and a list only as a whole.
import * as z from "../../core/shape.ts";
import { type GitHubProblem, lacking, refusal } from "./problem.ts";
import { type Dialect, FULL_DIALECT, type QueryPart } from "./query.ts";

/** A schema that is made when it is first asked for: a run needs few of all. */
export function later<Schema>(make: () => Schema): () => Schema {
  let made: Schema | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** GitHub's ISO 8601 times as instants. */
export const instant = z.pipe(z.string(), (text) => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? new z.Mismatch("expected a time") : at;
});

/** Null: the account is gone. */
export const actorNode = z.nullable(z.object({ __typename: z.string(), login: z.string() }));

const namedList = z.pipe(z.object({ nodes: z.array(z.object({ name: z.string() })) }), ({ nodes }) => nodes.map(({ name }) => name));

/** Null: all that is said of it is advice, which is left out where it is not told. */
const knownNames = z.catch(z.nullable(namedList), null);

const named = z.object({ __typename: z.string() });

/** A node of which only the type is looked at yet. */
export const typedNode: z.Shape<{ readonly type: string; readonly node: unknown }> = z.pipe(z.unknown(), (node) => {
  const read = named(node);
  return read instanceof z.Mismatch ? read : { type: read.__typename, node };
});

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.nullish(z.string()) });

const unknownNodes = z.object({ pageInfo, nodes: z.array(z.unknown()) });
/** Some of a list, its nodes not looked at yet. */
export type UnknownNodes = z.infer<typeof unknownNodes>;

/** Null: how many there are was not told. */
const timelineNodes = z.object({ ...unknownNodes.shape, totalCount: z.catch(z.nullable(z.number()), null) });
export type TimelineNodes = z.infer<typeof timelineNodes>;

// The number is null where it is greater than 32 bits hold.
const repositoryIds = z.object({ id: z.string(), databaseId: z.nullable(z.number()) });
const reactionGroups = z.nullable(
  z.array(z.object({ content: z.string(), createdAt: z.nullable(instant), viewerHasReacted: z.boolean() })),
);

const issueNode = later(() =>
  z.object({
    number: z.number(),
    title: z.string(),
    url: z.string(),
    body: z.string(),
    createdAt: instant,
    updatedAt: instant,
    counted: z.catch(z.nullish(z.object({ totalCount: z.number() })), null),
    repository: repositoryIds,
    state: z.enum(["OPEN", "CLOSED"]),
    locked: z.boolean(),
    stateReason: z.nullable(z.string()),
    author: actorNode,
    labels: namedList,
    assignees: z.object({ nodes: z.array(z.object({ login: z.string() })) }),
    reactionGroups,
    timelineItems: timelineNodes,
  }),
);
export type IssueNode = z.infer<ReturnType<typeof issueNode>>;

const blob = z.object({
  __typename: z.string(),
  // A folder has none of these.
  text: z.nullish(z.string()),
  isBinary: z.nullish(z.boolean()),
  isTruncated: z.optional(z.boolean()),
});
export type BlobNode = z.infer<typeof blob>;

const tree = z.object({
  __typename: z.string(),
  entries: z.nullish(z.array(z.object({ name: z.string(), type: z.string(), object: z.nullable(blob) }))),
});

const repositoryNode = z.object({
  nameWithOwner: z.string(),
  url: z.string(),
  isPrivate: z.boolean(),
  labels: knownNames,
  // Null: there is no such file or folder. Not there: no policy file was asked for.
  policy: z.nullish(blob),
  // What stands at the policy's path with the other ending of its name.
  misnamed: z.nullish(z.object({ __typename: z.string() })),
  templates: z.nullable(tree),
});
export type RepositoryNode = z.infer<typeof repositoryNode>;

export const factsAnswer = later(() =>
  z.object({ data: z.object({ viewer: z.object({ login: z.string() }), repository: repositoryNode }) }),
);
export const sharedPolicyAnswer = later(() => z.object({ data: z.object({ repository: z.object({ policy: z.nullable(blob) }) }) }));

const issuesPage = later(() => z.object({ ...unknownNodes.shape, totalCount: z.number() }));
export type IssuesPage = z.infer<ReturnType<typeof issuesPage>>;

const changedNode = later(() =>
  z.object({
    number: z.number(),
    state: z.enum(["OPEN", "CLOSED"]),
    updatedAt: instant,
    // Where it is lacking, it may be anybody's.
    author: z.optional(actorNode),
    labels: namedList,
    timelineItems: z.object({ nodes: z.array(z.object({ createdAt: instant, label: z.nullable(z.object({ name: z.string() })) })) }),
  }),
);
export type ChangedNode = z.infer<ReturnType<typeof changedNode>>;

const inRepository = <const Of extends z.Shapes>(shape: Of) => z.object({ data: z.object({ repository: z.object(shape) }) });

export const incidentAnswer = later(() =>
  inRepository({ issue: z.refine(z.unknown(), (node) => node !== undefined, "expected an issue or null") }),
);
export const issuesPageAnswer = later(() => inRepository({ issues: issuesPage() }));
export const changedPageAnswer = later(() => inRepository({ changed: unknownNodes }));
export const reviewsAnswer = later(() =>
  inRepository({
    reviews: z.object({ totalCount: z.number() }),
    latestReview: z.object({ nodes: z.array(z.object({ updatedAt: instant })) }),
  }),
);
const totalCount = later(() => z.object({ totalCount: z.number() }));
export const changedCountsAnswer = later(() =>
  inRepository({ changedInAll: totalCount(), changedListed: totalCount(), closedListed: totalCount() }),
);
export const openCountAnswer = later(() => inRepository({ everyOpen: z.object({ totalCount: z.number() }) }));
export const glancesAnswer = later(() => inRepository({ issues: unknownNodes }));
const glanceNode = later(() =>
  z.object({
    number: z.number(),
    title: z.string(),
    url: z.string(),
    createdAt: instant,
    updatedAt: instant,
    // Null: it is open.
    closedAt: z.nullable(instant),
    state: z.enum(["OPEN", "CLOSED"]),
    locked: z.boolean(),
    repository: repositoryIds,
    author: actorNode,
    // Asked for where all open issues are looked through.
    labels: z.optional(namedList),
    reactionGroups,
    timelineItems: z.object({
      totalCount: z.number(),
      pageInfo: z.object({ hasNextPage: z.boolean() }),
      nodes: z.array(typedNode),
    }),
  }),
);
const glanceComment = later(() => z.object({ updatedAt: instant, author: actorNode, body: z.string(), editor: actorNode }));
export type GlanceNode = Omit<z.infer<ReturnType<typeof glanceNode>>, "timelineItems"> & {
  readonly items: number;
  readonly hasMore: boolean;
  readonly comments: readonly z.infer<ReturnType<typeof glanceComment>>[];
};
/** Null: there is no such label. */
export const labelAnswer = later(() => z.nullable(z.object({ name: z.string() })));
/** Issues, or what was asked of them, under the names that the question gave them. */
export const namedAnswer = later(() => z.object({ data: z.object({ repository: z.record(z.unknown()) }) }));
export const timelineAnswer = later(() => z.object({ timelineItems: timelineNodes }));

/** An issue; of its timeline nothing is looked at yet. Throws `GitHubProblem`. */
export function issueOf(node: unknown, dialect: Dialect): IssueNode {
  const number = numberOf(node);
  return told(issueNode, filled(node, dialect), number === null ? "read an issue of a list" : `read #${number}`);
}

/** The same of a range, of which figures tell not whom it is assigned to. */
export function issueOfRange(node: unknown, dialect: Dialect): IssueNode {
  return issueOf(typeof node === "object" ? { assignees: NONE, ...node } : node, dialect);
}

/** A list that was not asked for. */
const NONE = { nodes: [] };

/** An issue that changed lately; in a range without its labels. Throws `GitHubProblem`. */
export function changedIssueOf(node: unknown, ofRange = false): ChangedNode {
  const number = numberOf(node);
  return told(
    changedNode,
    ofRange && typeof node === "object" ? { labels: NONE, ...node } : node,
    number === null ? "read an issue that changed lately" : `read how #${number} changed`,
  );
}

/** An issue with its first comments; null: too little of it was told. */
export function glanceOf(node: unknown, dialect: Dialect): GlanceNode | null {
  const read = z.parsed(glanceNode(), filled(node, dialect));
  if (read === undefined) return null;
  const { timelineItems, ...issue } = read;
  const written = timelineItems.nodes.filter(({ type }) => type === "IssueComment");
  const comments = z.parsed(
    z.array(glanceComment()),
    written.map((comment) => filled(comment.node, dialect)),
  );
  if (comments === undefined) return null;
  return { ...issue, comments, items: timelineItems.totalCount, hasMore: timelineItems.pageInfo.hasNextPage };
}

/** When an issue of a list was updated; null: it was not told. */
export function updatedAtOf(node: unknown): number | null {
  return z.parsed(z.object({ updatedAt: instant }), node)?.updatedAt ?? null;
}

/** What stands for a field that a server does not have, so that it was not asked for. */
const NOT_ASKED: { readonly [Part in QueryPart]?: object } = {
  hidden: { isMinimized: false },
  editor: { editor: null, lastEditedAt: null },
  "closed-reason": { stateReason: null },
  "issue-reason": { stateReason: null },
  closer: { closer: null },
  reactions: { reactionGroups: null },
};

/** A node with what stands for the fields that it was not asked for. */
export function filled(node: unknown, dialect: Dialect): unknown {
  if (dialect.size === FULL_DIALECT.size || typeof node !== "object" || node === null) return node;
  return Object.assign({}, ...[...FULL_DIALECT].map((part) => (dialect.has(part) ? {} : NOT_ASKED[part])), node);
}

export function numberOf(node: unknown): number | null {
  return typeof node === "object" && node !== null && "number" in node && typeof node.number === "number" ? node.number : null;
}

/** The cursor to the next page; null: this was the last. Throws `GitHubProblem` where the pages would never end. */
export function cursorAfter({ pageInfo, nodes }: UnknownNodes, seen: Set<string>, doing: string): string | null {
  if (!pageInfo.hasNextPage) return null;
  const cursor = pageInfo.endCursor ?? null;
  if (cursor === null) throw lacking(doing, "GitHub promised another page and did not say where");
  if (nodes.length === 0) throw lacking(doing, "GitHub sent a page without items that promised another");
  if (seen.has(cursor)) throw lacking(doing, "GitHub sent the same page again");
  seen.add(cursor);
  return cursor;
}

export const permissionAnswer = later(() =>
  z.object({
    permission: z.nullish(z.string()),
    role_name: z.nullish(z.string()),
    user: z.nullish(z.object({ permissions: z.nullish(z.record(z.boolean())) })),
  }),
);
export const collaboratorsAnswer = later(() =>
  z.array(z.object({ login: z.string(), role_name: z.nullish(z.string()), permissions: z.nullish(z.record(z.boolean())) })),
);
/** Null: the account is gone. */
const userAnswer = later(() => z.nullable(z.object({ login: z.string(), type: z.string() })));
export const commentAnswer = later(() => z.object({ id: z.number(), html_url: z.string(), body: z.string() }));
export const commentListAnswer = later(() => z.array(z.object({ ...commentAnswer().shape, user: userAnswer() })));
export const repositoryAnswer = later(() => z.object({ private: z.boolean() }));
export const repositoryListAnswer = later(() =>
  z.array(
    z.object({
      full_name: z.string(),
      archived: z.nullish(z.boolean()),
      disabled: z.nullish(z.boolean()),
      has_issues: z.nullish(z.boolean()),
    }),
  ),
);
export const installationAnswer = later(() => z.object({ repositories: repositoryListAnswer() }));
/** Reactions of ours: the incident's lock. */
export const reactionAnswer = later(() => z.object({ id: z.number(), created_at: instant }));
export const issueAnswer = later(() =>
  z.object({
    number: z.number(),
    html_url: z.string(),
    title: z.string(),
    // Null: it has none.
    body: z.nullable(z.string()),
    state: z.enum(["open", "closed"]),
    created_at: instant,
    updated_at: instant,
    closed_at: z.nullable(instant),
    // Older servers know none.
    state_reason: z.nullish(z.string()),
    user: userAnswer(),
    pull_request: z.optional(z.unknown()),
  }),
);
/** `pinned_comment`: not there where the server does not know pins. */
export const pinnedAnswer = later(() => z.object({ pinned_comment: z.optional(z.unknown()) }));
export type IssueAnswer = z.infer<ReturnType<typeof issueAnswer>>;
/** What is left of an issue that was written just now. */
export const postedIssueAnswer = later(() => z.object({ number: z.number(), html_url: z.string(), body: z.string() }));
export const issueListAnswer = later(() => z.array(issueAnswer()));

/** An answer by its schema. An answer that cannot be understood is a `GitHubProblem` that a person must see to. */
export function understand<Told>(schema: () => z.Shape<Told>, data: unknown, doing: string): Told {
  return readAs(schema, data, (detail) => refusal(doing, detail, { mayHaveHappened: true }));
}

/** The same for what an incident rests on: without it nothing is said of that incident in this run. */
export function told<Told>(schema: () => z.Shape<Told>, data: unknown, doing: string): Told {
  return readAs(schema, data, (detail) => lacking(doing, detail));
}

function readAs<Told>(schema: () => z.Shape<Told>, data: unknown, problem: (detail: string) => GitHubProblem): Told {
  const read = schema()(data);
  if (!(read instanceof z.Mismatch)) return read;
  const where = read.path.join(".");
  const found = read.path.reduce<unknown>((at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : at), data);
  if (typeof found === "symbol") throw problem(`GitHub did not tell ${where || "it"}: ${found.description ?? ""}`);
  throw problem(`GitHub's answer was not understood${where === "" ? "" : ` at ${where}`} (${read.message})`);
}
