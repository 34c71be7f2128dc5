import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import type { Fault, Faults, SimRequest } from "../faults.ts";
import { readRequest } from "../graphql/execute.ts";
import { parseJson, recordOf } from "../json.ts";
import type { Limits } from "../limits.ts";
import { RequestRefusal } from "../problem.ts";
import type { Viewer } from "../rules.ts";
import type { Sight, Store } from "../store.ts";
import { type Asked, answerGraph, answerRest, type GraphAsked, refusal } from "./api.ts";
import { nameOfViewer, viewerOf } from "./auth.ts";
import { type Reply, readBytes, send } from "./exchange.ts";
import { replyInstead, withHoles } from "./fault-replies.ts";

/** A request and what became of it. */
export type LoggedRequest = SimRequest & {
  /** ISO 8601, by the simulator's clock. */
  readonly at: string;
  /** The status answered; `lost`: it took effect and its answer did not arrive; `dropped`: nothing happened; null: not yet. */
  status: number | "lost" | "dropped" | null;
};

/** An answered request, as hooks see it before it is sent. */
export type Exchange = {
  readonly request: SimRequest;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON where it is JSON, else the text; undefined: none. */
  readonly body: unknown;
};

/** What a hook decides: undefined lets the request go on. */
export type HookDecision = "drop" | undefined;

export type Hooks = {
  /** Called before a request does anything; "drop" breaks its connection and it never happened. */
  readonly onRequest?: (request: SimRequest) => HookDecision | Promise<HookDecision>;
  /** Called when it has taken effect; "drop" breaks its connection before the answer is sent. */
  readonly onResponse?: (exchange: Exchange) => HookDecision | Promise<HookDecision>;
  /** Called when a fault leaves a request without an answer. */
  readonly onHang?: (request: SimRequest) => void;
  /** What people see in a browser at a path; null: there is nothing. Requests for it are not logged. */
  readonly webPage?: (path: string) => WebPage | null;
};

/** A page in HTML, or the address of another (in `location`). */
export type WebPage = { readonly html: string; readonly headers?: Readonly<Record<string, string>> } | { readonly location: string };

export type Server = {
  readonly store: Store;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly log: LoggedRequest[];
  readonly hooks: Hooks;
  /** What GraphQL knows here. */
  readonly schema: GraphQLSchema;
  /** False: it refuses the header by which a version of the REST API is chosen. */
  readonly knowsVersions: boolean;
  readLag: number | (() => number);
  /** Milliseconds by which the next answer is late. */
  readonly delay: () => number;
  readonly stopping: AbortController;
};

/** Answers one HTTP request, or breaks it as faults and hooks will. */
export async function answerRequest(server: Server, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  incoming.on("error", () => {});
  outgoing.on("error", () => {});
  try {
    const page = webPageAt(server, incoming);
    if (page !== null) return send(outgoing, page, incoming.method === "HEAD");
    const read = await readIncoming(server, incoming);
    await answerRead(server, read, outgoing);
  } catch (error) {
    if (outgoing.destroyed || server.stopping.signal.aborted) return;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send(outgoing, { status: 500, headers: { "content-type": "text/plain" }, text: `The simulator failed: ${text}` }, false);
  }
}

function webPageAt({ hooks }: Server, { method = "GET", url = "/" }: IncomingMessage): Reply | null {
  if (method !== "GET" && method !== "HEAD") return null;
  const page = hooks.webPage?.(new URL(url, "http://simulator").pathname) ?? null;
  if (page === null) return null;
  if ("location" in page) return { status: 302, headers: { location: page.location }, text: "" };
  return {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...page.headers },
    text: page.html,
  };
}

type Received = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  /** Null: the body is no JSON. */
  readonly json: { readonly value: unknown } | null;
  readonly viewer: Viewer | RequestRefusal;
  /** Null: it is for REST. */
  readonly graph: GraphAsked | null;
};

type Read = { readonly logged: LoggedRequest; readonly received: Received };

async function readIncoming(server: Server, incoming: IncomingMessage): Promise<Read> {
  const received = receivedOf(server, incoming, (await readBytes(incoming)).toString("utf8"));
  const logged = loggedOf(server, received);
  server.log.push(logged);
  return { logged, received };
}

/** An Enterprise Server's paths are taken too. */
function receivedOf({ store, schema }: Server, incoming: IncomingMessage, text: string): Received {
  const { method = "GET", headers } = incoming;
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://simulator");
  const path = pathname.replace(/^\/api\/v3(?=\/|$)/, "").replace(/^\/api\/graphql$/, "/graphql") || "/";
  const json = parseJson(text);
  const graph = path === "/graphql" && method === "POST" ? readRequest(recordOf(json?.value), schema) : null;
  return { method, path, query: searchParams, headers, json, viewer: viewerOrRefusal(store, incoming), graph };
}

function viewerOrRefusal(store: Store, incoming: IncomingMessage): Viewer | RequestRefusal {
  try {
    return viewerOf(store, incoming);
  } catch (error) {
    if (error instanceof RequestRefusal) return error;
    throw error;
  }
}

function loggedOf(server: Server, { method, path, query, json, viewer, graph }: Received): LoggedRequest {
  return {
    index: server.log.length,
    method,
    path,
    query: Object.fromEntries(query),
    body: json?.value,
    by: viewer instanceof RequestRefusal ? "unknown" : nameOfViewer(viewer),
    isWrite: graph === null ? method !== "GET" && method !== "HEAD" : !("refusal" in graph) && graph.isMutation,
    operation: graph === null || "refusal" in graph ? null : nameOfOperation(graph),
    at: new Date(server.store.clock.now()).toISOString(),
    status: null,
  };
}

function nameOfOperation(graph: Exclude<GraphAsked, { refusal: unknown }>): string | null {
  const named = graph.document.definitions.find((definition) => definition.kind === "OperationDefinition");
  return graph.operationName ?? (named?.kind === "OperationDefinition" ? (named.name?.value ?? null) : null);
}

/** Reads may lag, as replicas do; writes see the present. */
function sightOf({ readLag, store }: Server): Sight {
  const lag = typeof readLag === "function" ? readLag() : readLag;
  return lag === 0 ? null : store.clock.elapsed() - lag;
}

async function answerRead(server: Server, read: Read, outgoing: ServerResponse): Promise<void> {
  const { logged } = read;
  if ((await server.hooks.onRequest?.(logged)) === "drop") return drop(logged, outgoing, "dropped");
  const fault = server.faults.faultFor(logged);
  if (fault?.do === "reset") return drop(logged, outgoing, "dropped");
  if (fault?.do === "hang") return server.hooks.onHang?.(logged);
  await pause(server, fault);
  const reply = await replyTo(server, read, fault);
  const verdict = server.hooks.onResponse === undefined ? undefined : await server.hooks.onResponse(exchangeOf(logged, reply));
  if (verdict === "drop" || fault?.do === "lost-answer") return drop(logged, outgoing, "lost");
  logged.status = reply.status;
  send(outgoing, fault?.do === "truncate" ? halfOf(reply) : reply, logged.method === "HEAD");
}

function drop(logged: LoggedRequest, outgoing: ServerResponse, status: "lost" | "dropped"): void {
  logged.status = status;
  outgoing.destroy();
}

async function pause(server: Server, fault: Fault | null): Promise<void> {
  const late = server.delay() + (fault?.do === "delay" ? (fault.milliseconds ?? 100) : 0);
  if (late > 0) await sleep(late, undefined, { signal: server.stopping.signal, ref: false });
}

async function replyTo(server: Server, read: Read, fault: Fault | null): Promise<Reply> {
  const { graph } = read.received;
  const instead = fault === null ? null : replyInstead(fault, server.store.clock.now(), graph !== null);
  if (instead !== null && fault?.takesEffect !== true) return withHeaders(server, instead);
  const fair = await fairReply(server, read);
  const isHoled = fault?.do === "graphql-partial" && graph !== null;
  return withHeaders(server, instead ?? (isHoled ? withHoles(fair) : fair));
}

/** GitHub's own answer, made of what stands when it is made. */
async function fairReply(server: Server, { logged, received }: Read): Promise<Reply> {
  const { method, path, query, headers, json, viewer, graph } = received;
  const version = headers["x-github-api-version"];
  if (version !== undefined && !server.knowsVersions) {
    return refusal(
      new RequestRefusal(400, `The API version "${String(version)}" is not supported.`),
      "https://docs.github.com/rest/overview/api-versions",
    );
  }
  if (viewer instanceof RequestRefusal) return refusal(viewer, "https://docs.github.com/rest");
  if (json === null) return refusal(new RequestRefusal(400, "Problems parsing JSON"), "https://docs.github.com/rest");
  const asked: Asked = {
    method,
    path,
    query,
    body: json.value,
    accept: headers.accept ?? "",
    ifNoneMatch: headers["if-none-match"] ?? null,
    viewer,
    sight: logged.isWrite ? null : sightOf(server),
  };
  return graph === null ? answerRest(server, asked) : await answerGraph(server, asked, graph);
}

function withHeaders(server: Server, reply: Reply): Reply {
  const headers = {
    date: new Date(server.store.clock.now()).toUTCString(),
    server: "github.com",
    "x-github-request-id": randomUUID().toUpperCase(),
    "x-github-media-type": "github.v3; format=json",
    "x-github-api-version-selected": "2022-11-28",
    "x-content-type-options": "nosniff",
  };
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

function exchangeOf(request: SimRequest, reply: Reply): Exchange {
  const isJson = /json/.test(reply.headers["content-type"] ?? "") && !/raw/.test(reply.headers["content-type"] ?? "");
  const body: unknown = reply.text === "" ? undefined : isJson ? JSON.parse(reply.text) : reply.text;
  return { request, status: reply.status, headers: reply.headers, body };
}

/** The first half of an answer, whole by its length, broken as JSON. */
function halfOf(reply: Reply): Reply {
  return { ...reply, text: reply.text.slice(0, Math.floor(reply.text.length / 2)) };
}
