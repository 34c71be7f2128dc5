import { actOf } from "../acts/act.ts";
import { type GraphRequest, type readRequest, runRequest } from "../graphql/execute.ts";
import { recordOf } from "../json.ts";
import { isSpent, type Limits, limitHeaders, type Resource, spend } from "../limits.ts";
import { notFound, RequestRefusal } from "../problem.ts";
import type { RestAnswer, RestCall, Route } from "../rest/route.ts";
import { type Match, matchRoute } from "../rest/router.ts";
import { canSee, requirePermission, type Viewer } from "../rules.ts";
import { type Repository, repositoryNamed, repositoryOf, type Sight, type Store } from "../store.ts";
import { etagOf, type Reply } from "./exchange.ts";

/** What answering takes. */
export type Api = { readonly store: Store; readonly limits: Limits };

/** A request that was read. */
export type Asked = {
  readonly method: string;
  /** Without the query; begins with `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
  readonly accept: string;
  readonly ifNoneMatch: string | null;
  readonly viewer: Viewer;
  /** How far back reads see; null: the present. */
  readonly sight: Sight;
};

const DOCS = "https://docs.github.com/rest";

/** Answers a REST request. */
export function answerRest(api: Api, asked: Asked): Reply {
  const match = matchRoute(asked.method, pathOf(api.store, asked.path));
  if (asked.path === "/rate_limit") return rateLimit(api, asked);
  const allowance = spent(api, asked, "core", 1);
  if (allowance.isRefused) return allowance.reply;
  const headers = { ...allowance.headers, ...permissionHeader(match?.route) };
  try {
    if (match === null) throw notFound();
    return written(asked, answerTo(api, asked, match), headers);
  } catch (error) {
    if (error instanceof RequestRefusal) return refusal(error, match === null ? DOCS : `${DOCS}/${match.route.docs}`, headers);
    throw error;
  }
}

/** `/repositories/1` leads where `/repos/owner/name` does; moved issues are answered with the former. */
function pathOf(store: Store, path: string): string {
  const [, id, rest = ""] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (id === undefined || !store.repositories.has(Number(id))) return path;
  const { ownerLogin, name } = repositoryOf(store, Number(id));
  return `/repos/${ownerLogin}/${name}${rest}`;
}

function answerTo(api: Api, asked: Asked, { route, params }: Match): RestAnswer {
  const call = callOf(api, asked, params);
  if ("inApi" in route) return route.inApi(call);
  const repository = visibleRepository(call);
  requirePermission(asked.viewer, repository, route.needs.anyOf, route.needs.access);
  if (route.method !== "GET" && repository.isArchived) throw new RequestRefusal(403, "Repository was archived so is read-only.");
  return route.inRepository({ ...call, repository });
}

function callOf({ store }: Api, asked: Asked, params: RestCall["params"]): RestCall {
  return {
    store,
    viewer: asked.viewer,
    act: actOf(store, asked.viewer.account),
    sight: asked.sight,
    params,
    query: asked.query,
    body: recordOf(asked.body),
    rawBody: asked.body,
    accept: asked.accept,
    url: `${store.apiUrl}${asked.path}`,
  };
}

function visibleRepository({ store, viewer, params }: RestCall): Repository {
  const repository = repositoryNamed(store, `${params.owner}/${params.repo}`);
  if (repository === null || !canSee(viewer, repository)) throw notFound();
  return repository;
}

type Spent = { readonly isRefused: false; readonly headers: Reply["headers"] } | { readonly isRefused: true; readonly reply: Reply };

function spent({ store, limits }: Api, asked: Asked, resource: Resource, cost: number): Spent {
  const now = store.clock.now();
  const key = asked.viewer.token?.token ?? "anonymous";
  const isOver = isSpent(limits, key, resource, now);
  const headers = limitHeaders(spend(limits, key, resource, isOver ? 0 : cost, now));
  if (!isOver) return { isRefused: false, headers };
  const message = `API rate limit exceeded for ${asked.viewer.kind === "installation" ? "installation" : "user"} ID ${asked.viewer.account?.id ?? 0}.`;
  if (resource === "graphql") return { isRefused: true, reply: json(200, { errors: [{ type: "RATE_LIMITED", message }] }, headers) };
  return { isRefused: true, reply: refusal(new RequestRefusal(403, message), `${DOCS}/overview/rate-limits-for-the-rest-api`, headers) };
}

function permissionHeader(route: Route | undefined): Reply["headers"] {
  if (route === undefined) return {};
  const { anyOf, access } = route.needs;
  return { "x-accepted-github-permissions": anyOf.map((name) => `${name}=${access}`).join("; ") };
}

function written(asked: Asked, answer: RestAnswer, headers: Reply["headers"]): Reply {
  const all = { ...headers, ...answer.headers };
  const text = answer.text ?? (answer.body === undefined ? "" : JSON.stringify(answer.body));
  if (text === "") return { status: answer.status, headers: all, text };
  const reply = { status: answer.status, headers: { "content-type": "application/json; charset=utf-8", ...all }, text };
  if (asked.method !== "GET") return reply;
  const etag = etagOf(text);
  if (asked.ifNoneMatch === etag) return { status: 304, headers: { ...all, etag }, text: "" };
  return {
    ...reply,
    headers: {
      ...reply.headers,
      etag,
      "cache-control": "private, max-age=60, s-maxage=60",
      vary: "Accept, Authorization, Cookie, X-GitHub-OTP",
    },
  };
}

/** GitHub's error body, in JSON. */
export function refusal(error: RequestRefusal, documentation: string, headers: Reply["headers"] = {}): Reply {
  const shared = { message: error.message, documentation_url: documentation, status: String(error.status) };
  if (error.location !== null) {
    return json(
      301,
      { message: error.message, url: error.location, documentation_url: documentation },
      { ...headers, location: error.location },
    );
  }
  return json(error.status, error.errors.length === 0 ? shared : { ...shared, errors: error.errors }, headers);
}

export function json(status: number, body: unknown, headers: Reply["headers"] = {}): Reply {
  return { status, headers: { "content-type": "application/json; charset=utf-8", ...headers }, text: JSON.stringify(body) };
}

/** Asking costs nothing. */
function rateLimit({ store, limits }: Api, asked: Asked): Reply {
  const key = asked.viewer.token?.token ?? "anonymous";
  const [core, graphql] = (["core", "graphql"] as const).map((resource) => {
    const { limit, used, remaining, resetAt } = spend(limits, key, resource, 0, store.clock.now());
    return { limit, used, remaining, reset: Math.ceil(resetAt / 1000), resource };
  });
  const search = { limit: 30, used: 0, remaining: 30, reset: core?.reset ?? 0, resource: "search" };
  return json(200, { resources: { core, graphql, search }, rate: core });
}

/** What a body asks of GraphQL, read once so that the log can tell reads from writes. */
export type GraphAsked = ReturnType<typeof readRequest>;

/** Answers a GraphQL request; always HTTP 200 but for missing credentials. */
export async function answerGraph(api: Api, asked: Asked, request: GraphAsked): Promise<Reply> {
  if (asked.viewer.kind === "anonymous")
    return refusal(
      new RequestRefusal(401, "This endpoint requires you to be authenticated."),
      "https://docs.github.com/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql",
    );
  if ("refusal" in request) return json(200, request.refusal);
  const allowance = spent(api, asked, "graphql", request.cost.points);
  if (allowance.isRefused) return allowance.reply;
  return json(200, await runRequest(request, sceneOf(api, asked, request)), allowance.headers);
}

function sceneOf({ store, limits }: Api, asked: Asked, request: GraphRequest): Parameters<typeof runRequest>[1] {
  const allowance = spend(limits, asked.viewer.token?.token ?? "anonymous", "graphql", 0, store.clock.now());
  return {
    store,
    viewer: asked.viewer,
    sight: request.isMutation ? null : asked.sight,
    act: actOf(store, asked.viewer.account),
    allowance,
  };
}
