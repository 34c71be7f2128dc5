import { buildSchema, type DocumentNode, execute, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from "graphql";
import type { Act } from "../acts/act.ts";
import { isoOf } from "../clock.ts";
import { parseNodeId } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import type { Allowance } from "../limits.ts";
import type { IssueRef } from "../model.ts";
import { RequestRefusal } from "../problem.ts";
import { canSee, type Viewer } from "../rules.ts";
import { accountNamed, commentAt, issueAt, issuesAt, nameOf, repositoryNamed, repositoryOf, type Sight, type Store } from "../store.ts";
import { actorShown, userShown } from "./actor-nodes.ts";
import { connection, type PageArguments, refused } from "./connections.ts";
import { type Cost, costOf } from "./cost.ts";
import { commitShown } from "./file-nodes.ts";
import type { Graph, Shown } from "./graph.ts";
import { commentShown, issueShown } from "./issue-nodes.ts";
import { mutationsOf } from "./mutations.ts";
import { labelShown, milestoneShown, repositoryShown } from "./repository-nodes.ts";
import SCHEMA from "./schema.graphql";

/** All that is simulated of GitHub's schema. */
export const FULL_SCHEMA = buildSchema(SCHEMA, { assumeValid: true });

/** GitHub refuses queries that may return more. */
const NODE_LIMIT = 500_000;

/** A GraphQL request that was understood as one. */
export type GraphRequest = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly isMutation: boolean;
  readonly variables: JsonObject;
  readonly operationName: string | null;
  readonly cost: Cost;
};

export type GraphAnswer = { readonly data?: unknown; readonly errors?: readonly unknown[] };

const parsed = new WeakMap<GraphQLSchema, Map<string, DocumentNode | readonly GraphQLError[]>>();

/** Reads and checks a query. What is wrong comes back as GitHub's answer to it. */
export function readRequest(body: JsonObject, schema = FULL_SCHEMA): GraphRequest | { readonly refusal: GraphAnswer } {
  const { query, variables, operationName } = body;
  if (typeof query !== "string" || query.trim() === "")
    return { refusal: { errors: [{ message: "A query attribute must be specified and must be a string." }] } };
  const document = checked(query, schema);
  if (!("kind" in document)) return { refusal: { errors: document.map(validationError) } };
  const name = typeof operationName === "string" && operationName !== "" ? operationName : null;
  const operation = getOperationAST(document, name);
  if (!operation)
    return { refusal: { errors: [{ message: name === null ? "An operation name is required" : `No operation named "${name}"` }] } };
  const given = isRecord(variables) ? variables : {};
  const cost = costOf(document, given);
  if (cost.nodes > NODE_LIMIT) return { refusal: { errors: [tooMany(cost.nodes)] } };
  return { schema, document, isMutation: operation.operation === "mutation", variables: given, operationName: name, cost };
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checked(query: string, schema: GraphQLSchema): DocumentNode | readonly GraphQLError[] {
  const queries = parsed.get(schema) ?? new Map<string, DocumentNode | readonly GraphQLError[]>();
  parsed.set(schema, queries);
  const known = queries.get(query);
  if (known !== undefined) return known;
  const result = parsedAndValid(query, schema);
  if (queries.size > 200) queries.clear();
  queries.set(query, result);
  return result;
}

function parsedAndValid(query: string, schema: GraphQLSchema): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length === 0 ? document : errors;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function validationError(error: GraphQLError): Shown {
  const field = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message);
  const message = field === null ? error.message : `Field '${field[1]}' doesn't exist on type '${field[2]}'`;
  const extensions = field === null ? {} : { extensions: { code: "undefinedField", typeName: field[2], fieldName: field[1] } };
  return { path: ["query"], ...extensions, locations: error.locations ?? [], message };
}

function tooMany(nodes: number): Shown {
  const written = nodes.toLocaleString("en-US");
  return {
    type: "MAX_NODE_LIMIT_EXCEEDED",
    message: `This query requests up to ${written} possible nodes which exceeds the maximum limit of 500,000.`,
  };
}

export type GraphScene = {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly sight: Sight;
  readonly act: Act;
  readonly allowance: Allowance;
};

/** Runs a query or mutation; errors of single fields stand beside the data, as GitHub has it. */
export async function runRequest(request: GraphRequest, scene: GraphScene): Promise<GraphAnswer> {
  const graph = graphOf(scene, request.cost);
  const { schema, document, variables, operationName } = request;
  const rootValue = request.isMutation ? mutationsOf(graph) : queriesOf(graph);
  const result = await execute({ schema, document, rootValue, variableValues: variables, operationName });
  const data = result.data === undefined ? {} : { data: result.data };
  return result.errors === undefined ? data : { ...data, errors: result.errors.map(fieldError) };
}

const TYPES: Readonly<Record<number, string>> = {
  401: "FORBIDDEN",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  410: "NOT_FOUND",
  422: "UNPROCESSABLE",
};

function fieldError(error: GraphQLError): Shown {
  const cause = error.originalError;
  const type = cause instanceof RequestRefusal ? (TYPES[cause.status] ?? "UNPROCESSABLE") : error.extensions.type;
  const detail = cause instanceof RequestRefusal ? cause.errors[0]?.message : undefined;
  const { path = [], locations = [] } = error;
  const message = detail ?? error.message;
  return type === undefined
    ? { path, locations, message }
    : { type, path, ...(type === "FORBIDDEN" ? { extensions: { saml_failure: false } } : {}), locations, message };
}

function graphOf(scene: GraphScene, cost: Cost): Graph {
  const { store } = scene;
  const graph: Graph = {
    ...scene,
    cost,
    actor: (id) => actorShown(store, id),
    user: (account) => userShown(store, account),
    repository: (repository) => repositoryShown(graph, repository),
    issue: (issue) => issueShown(graph, issue),
    issueAt: (place) => placeShown(graph, place),
    comment: (issue, comment) => commentShown(graph, issue, comment),
    label: (repository, label) => labelShown(graph, repository, label),
    milestone: (repository, id) => milestoneShown(graph, repository, id),
    commit: (repository, oid) => commitShown(graph, repository, oid),
  };
  return graph;
}

/** Where an issue moved to, it is shown. */
function placeShown(graph: Graph, place: IssueRef): Shown | null {
  const repository = repositoryOf(graph.store, place.repository);
  const issue = canSee(graph.viewer, repository) ? issueAt(repository, place.number, graph.sight) : null;
  if (issue === null || issue.gone === "deleted") return null;
  return issue.gone === null ? graph.issue(issue) : placeShown(graph, issue.gone);
}

/** The fields of `Query`. */
function queriesOf(graph: Graph): Shown {
  return {
    id: "Query",
    viewer: () => viewerShown(graph),
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => repositoryCalled(graph, `${owner}/${name}`),
    node: ({ id }: { readonly id: string }) => nodeShown(graph, id) ?? unknownNode(id),
    nodes: ({ ids }: { readonly ids: readonly string[] }) => ids.map((id) => nodeShown(graph, id) ?? unknownNode(id)),
    user: ({ login }: { readonly login: string }) => accountShown(graph, login, "User"),
    organization: ({ login }: { readonly login: string }) => accountShown(graph, login, "Organization"),
    rateLimit: () => rateLimitShown(graph),
  };
}

function viewerShown(graph: Graph): Shown {
  const { account } = graph.viewer;
  if (account === null) throw refused("FORBIDDEN", "Resource not accessible by integration");
  return { ...graph.user(account), isViewer: true };
}

function repositoryCalled(graph: Graph, name: string): Shown {
  const repository = repositoryNamed(graph.store, name);
  if (repository === null || !canSee(graph.viewer, repository))
    throw refused("NOT_FOUND", `Could not resolve to a Repository with the name '${name}'.`);
  return graph.repository(repository);
}

function unknownNode(id: string): Error {
  return refused("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}

function nodeShown(graph: Graph, nodeId: string): Shown | null {
  const node = parseNodeId(nodeId);
  if (node === null) return null;
  const visible = [...graph.store.repositories.values()].filter((repository) => canSee(graph.viewer, repository));
  if (node.kind === "Repository")
    return shownOrNull(
      visible.find((repository) => repository.id === node.id),
      graph.repository,
    );
  if (node.kind === "IssueComment") {
    const found = commentAt(graph.store, node.id, graph.sight);
    return found === null || !visible.some((repository) => repository.id === found.issue.repository)
      ? null
      : graph.comment(found.issue, found.comment);
  }
  if (node.kind !== "Issue" && node.kind !== "PullRequest") return graph.actor(node.id);
  const all = visible.flatMap((repository) => issuesAt(repository, graph.sight));
  return shownOrNull(
    all.find((issue) => issue.id === node.id),
    graph.issue,
  );
}

function shownOrNull<T>(thing: T | undefined, show: (thing: T) => Shown): Shown | null {
  return thing === undefined ? null : show(thing);
}

function accountShown(graph: Graph, login: string, type: "User" | "Organization"): Shown {
  const account = accountNamed(graph.store, login);
  const isIt = account !== null && account.type === type;
  if (!isIt)
    throw refused("NOT_FOUND", `Could not resolve to ${type === "User" ? "a User" : "an Organization"} with the login of '${login}'.`);
  return { ...graph.actor(account.id), repositories: (args: PageArguments) => repositoryList(graph, account.id, args) };
}

function repositoryList(graph: Graph, owner: number, args: PageArguments): Shown {
  const items = [...graph.store.repositories.values()].filter(
    (repository) => repository.owner === owner && canSee(graph.viewer, repository),
  );
  const sorted = items.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return connection({ name: "repositories", items: sorted, keyOf: (repository) => [nameOf(repository)], show: graph.repository }, args);
}

function rateLimitShown(graph: Graph): Shown {
  const { limit, remaining, used, resetAt } = graph.allowance;
  return { cost: graph.cost.points, limit, remaining, used, nodeCount: graph.cost.nodes, resetAt: isoOf(resetAt) };
}
