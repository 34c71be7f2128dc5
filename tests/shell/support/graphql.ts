import type { Received, Reply } from "./server.ts";

export const AT = "Fri, 06 Mar 2026 14:47:00 GMT";

/** An answer of GraphQL with GitHub's clock. */
export function data(value: unknown, more: object = {}): Reply {
  return { json: { data: value, ...more }, headers: { date: AT } };
}

export const REPOSITORY = {
  nameWithOwner: "acme/shop",
  url: "https://github.com/acme/shop",
  isPrivate: false,
  labels: { nodes: [{ name: "sev1" }, { name: "bug" }] },
  policy: { __typename: "Blob", text: "extends: gruntwork\n", isBinary: false, isTruncated: false },
  templates: null,
};

export const VIEWER = { login: "github-actions[bot]" };

/** An issue as GraphQL tells it, with a page of its timeline. */
export function issue(number: number, nodes: readonly unknown[] = [], more: object = {}): Record<string, unknown> {
  return {
    number,
    title: `Issue ${number}`,
    url: `https://github.com/acme/shop/issues/${number}`,
    body: "It is broken.",
    createdAt: "2026-03-06T14:02:00Z",
    updatedAt: "2026-03-06T14:30:00Z",
    closedAt: null,
    counted: { totalCount: nodes.length },
    repository: { id: "R_kgDOABPHjQ", databaseId: 1296269 },
    state: "OPEN",
    locked: false,
    stateReason: null,
    author: { __typename: "User", login: "customer" },
    labels: { nodes: [{ name: "sev1" }] },
    assignees: { nodes: [] },
    reactionGroups: [],
    timelineItems: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes },
    ...more,
  };
}

export function comment(id: number, body: string, more: object = {}): Record<string, unknown> {
  return {
    __typename: "IssueComment",
    databaseId: id,
    url: `https://github.com/acme/shop/issues/1#issuecomment-${id}`,
    createdAt: "2026-03-06T14:30:00Z",
    updatedAt: "2026-03-06T14:30:00Z",
    body,
    author: { __typename: "User", login: "staff" },
    viewerDidAuthor: false,
    isMinimized: false,
    editor: null,
    lastEditedAt: null,
    ...more,
  };
}

export function event(type: string, more: object = {}): Record<string, unknown> {
  return { __typename: type, createdAt: "2026-03-06T14:09:00Z", actor: { __typename: "User", login: "staff" }, ...more };
}

/** The query and variables of a request. */
export function asked(request: Received | undefined): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const { json } = request ?? { json: null };
  if (typeof json !== "object" || json === null || !("query" in json) || typeof json.query !== "string")
    throw new Error("no GraphQL request");
  const variables = "variables" in json && typeof json.variables === "object" && json.variables !== null ? { ...json.variables } : {};
  return { query: json.query, variables };
}
