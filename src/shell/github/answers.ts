// GitHub's answers end here: read permissively, only the fields we use.
import * as z from "zod";
import { refusal } from "./problem.ts";

/** GitHub's ISO 8601 times as instants. */
export const instant = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (Number.isNaN(at)) context.addIssue({ code: "custom", message: "expected a time" });
  return at;
});

export const actorNode = z.object({ __typename: z.string().optional(), login: z.string() }).nullish();

const named = z.object({ name: z.string() }).nullable();

const namedList = z
  .object({ nodes: z.array(named).nullish() })
  .nullish()
  .transform((list) => (list?.nodes ?? []).flatMap((node) => (node === null ? [] : [node.name])));

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

const timelineNode = z.object({ pageInfo, nodes: z.array(z.unknown()).nullish() });

const issueNode = z.object({
  number: z.number(),
  title: z.string(),
  url: z.string(),
  body: z.string().nullish(),
  createdAt: instant,
  updatedAt: instant.optional(),
  state: z.string(),
  locked: z.boolean().nullish(),
  stateReason: z.string().nullish(),
  author: actorNode,
  labels: namedList,
  assignees: z.object({ nodes: z.array(z.object({ login: z.string() }).nullable()).nullish() }).nullish(),
  reactionGroups: z.array(z.object({ content: z.string(), createdAt: instant.nullish(), viewerHasReacted: z.boolean() })).nullish(),
  timelineItems: timelineNode,
});
export type IssueNode = z.infer<typeof issueNode>;

const blob = z.object({
  __typename: z.string().optional(),
  text: z.string().nullish(),
  isBinary: z.boolean().nullish(),
  isTruncated: z.boolean().nullish(),
});
export type BlobNode = z.infer<typeof blob>;

const tree = z.object({ entries: z.array(z.object({ name: z.string(), type: z.string().nullish(), object: blob.nullish() })).nullish() });

const repositoryNode = z.object({
  nameWithOwner: z.string(),
  url: z.string(),
  isPrivate: z.boolean().nullish(),
  labels: namedList,
  policy: blob.nullish(),
  templates: tree.nullish(),
});
export type RepositoryNode = z.infer<typeof repositoryNode>;

const viewer = z.object({ login: z.string() });

export const sharedPolicyAnswer = z.object({ data: z.object({ repository: z.object({ policy: blob.nullish() }) }) });

const issuesPage = z.object({ totalCount: z.number(), pageInfo, nodes: z.array(issueNode.nullable()).nullish() });
export type IssuesPage = z.infer<typeof issuesPage>;

const changedPage = z.object({
  pageInfo,
  nodes: z
    .array(
      z
        .object({
          number: z.number(),
          state: z.string(),
          updatedAt: instant,
          labels: namedList,
          timelineItems: z.object({
            nodes: z.array(z.object({ createdAt: instant, label: z.object({ name: z.string() }).nullish() }).nullable()).nullish(),
          }),
        })
        .nullable(),
    )
    .nullish(),
});
export type ChangedPage = z.infer<typeof changedPage>;

export const incidentAnswer = z.object({ data: z.object({ viewer, repository: repositoryNode.extend({ issue: issueNode.nullish() }) }) });
export const factsAnswer = z.object({ data: z.object({ viewer, repository: repositoryNode }) });
export const sweepAnswer = z.object({
  data: z.object({
    viewer,
    repository: repositoryNode.extend({
      issues: issuesPage,
      changed: changedPage,
      reviews: z.object({ totalCount: z.number() }).optional(),
    }),
  }),
});
export const pageAnswer = z.object({
  data: z.object({ repository: z.object({ issues: issuesPage.optional(), changed: changedPage.optional() }) }),
});
export const issuesAnswer = z.object({ data: z.object({ repository: z.record(z.string(), issueNode.nullable()) }) });
export const timelinesAnswer = z.object({
  data: z.object({ repository: z.record(z.string(), z.object({ timelineItems: timelineNode }).nullable()) }),
});

export const permissionAnswer = z.object({
  permission: z.string().nullish(),
  role_name: z.string().nullish(),
  user: z.object({ permissions: z.record(z.string(), z.boolean()).nullish() }).nullish(),
});
export const collaboratorsAnswer = z.array(
  z.object({ login: z.string(), role_name: z.string().nullish(), permissions: z.record(z.string(), z.boolean()).nullish() }),
);
export const commentAnswer = z.object({ id: z.number(), html_url: z.string(), body: z.string().nullish() });
export const commentListAnswer = z.array(
  commentAnswer.extend({ user: z.object({ login: z.string(), type: z.string().nullish() }).nullish() }),
);
export const repositoryAnswer = z.object({ private: z.boolean() });
export const repositoryListAnswer = z.array(
  z.object({
    full_name: z.string(),
    archived: z.boolean().nullish(),
    disabled: z.boolean().nullish(),
    has_issues: z.boolean().nullish(),
  }),
);
export const installationAnswer = z.object({ repositories: repositoryListAnswer });
export const reactionAnswer = z.object({ id: z.number(), created_at: instant });
export const issueAnswer = z.object({
  number: z.number(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  created_at: instant,
  updated_at: instant,
  closed_at: instant.nullish(),
  state_reason: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string().nullish() }).nullish(),
  pull_request: z.unknown().optional(),
});
/** `pinned_comment`: not there where the server does not know pins. */
export const pinnedAnswer = z.object({ pinned_comment: z.unknown().optional() });
export type IssueAnswer = z.infer<typeof issueAnswer>;
export const issueListAnswer = z.array(issueAnswer);

/** An answer by its schema. An answer that cannot be understood is a `GitHubProblem` that says where. */
export function understand<Schema extends z.ZodType>(schema: Schema, data: unknown, doing: string): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined ? "" : ` at ${issue.path.join(".")} (${issue.message})`;
  throw refusal(doing, `GitHub's answer was not understood${where}`, { mayHaveHappened: true });
}
