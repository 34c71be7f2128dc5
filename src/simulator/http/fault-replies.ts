import type { Moment } from "../clock.ts";
import type { Fault } from "../faults.ts";
import { RequestRefusal } from "../problem.ts";
import { json, refusal } from "./api.ts";
import type { Reply } from "./exchange.ts";

/** The reply a fault puts in place of GitHub's; null: the request goes its way, whatever becomes of its answer. */
export function replyInstead(fault: Fault, now: Moment, isGraph: boolean): Reply | null {
  switch (fault.do) {
    case "404":
      return refusal(new RequestRefusal(404, "Not Found"), "https://docs.github.com/rest");
    case "500":
      return refusal(new RequestRefusal(500, "Server Error"), "https://docs.github.com/rest");
    case "502":
    case "503":
    case "504":
      return isGraph ? graphTimeout(Number(fault.do)) : gateway(Number(fault.do));
    case "secondary-limit":
      return secondaryLimit(fault);
    case "primary-limit":
      return primaryLimit(fault, now);
    case "graphql-limit":
      return json(200, { errors: [graphLimitError(fault)] }, spentHeaders(fault, now, "graphql"));
    case "reset":
    case "hang":
    case "lost-answer":
    case "graphql-partial":
    case "truncate":
    case "delay":
      return null;
  }
}

function gateway(status: number): Reply {
  const title = { 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout" }[status] ?? "Error";
  return {
    status,
    headers: { "content-type": "text/html" },
    text: `<html><head><title>${status} ${title}</title></head><body><h1>${status} ${title}</h1></body></html>`,
  };
}

/** What GitHub says when a query took too long. */
function graphTimeout(status: number): Reply {
  const message = `Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include \`0000:000000:0000000:0000000:00000000\` when reporting this issue.`;
  return status === 503 ? gateway(status) : json(status, { data: null, errors: [{ message }] });
}

function secondaryLimit(fault: Fault): Reply {
  const error = new RequestRefusal(
    fault.status ?? 403,
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  );
  return refusal(error, "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits", {
    "retry-after": String(fault.retryAfter ?? 60),
  });
}

function primaryLimit(fault: Fault, now: Moment): Reply {
  const error = new RequestRefusal(fault.status ?? 403, "API rate limit exceeded for installation ID 1.");
  return refusal(error, "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api", spentHeaders(fault, now, "core"));
}

function spentHeaders(fault: Fault, now: Moment, resource: string): Reply["headers"] {
  const reset = Math.ceil(now / 1000) + (fault.retryAfter ?? 60);
  return {
    "x-ratelimit-limit": "1000",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-used": "1000",
    "x-ratelimit-reset": String(reset),
    "x-ratelimit-resource": resource,
  };
}

function graphLimitError(fault: Fault): Readonly<Record<string, string>> {
  const message = "API rate limit exceeded for installation ID 1.";
  return fault.errorType === "RATE_LIMIT" ? { type: "RATE_LIMIT", code: "graphql_rate_limit", message } : { type: "RATE_LIMITED", message };
}

/** GraphQL data with a hole: the last of every list of issues is missing, and an error says so. */
export function withHoles(reply: Reply): Reply {
  const body: unknown = JSON.parse(reply.text);
  if (typeof body !== "object" || body === null || !("data" in body)) return reply;
  const error = {
    type: "RESOURCE_LIMITS_EXCEEDED",
    path: ["repository", "issues"],
    locations: [],
    message: "Resource limits for this query exceeded.",
  };
  return { ...reply, text: JSON.stringify({ ...body, data: holed(body.data, false), errors: [error] }) };
}

/** Nulls the last node of every list directly under `issues`; a single `issue` is nulled whole. */
function holed(value: unknown, isList: boolean): unknown {
  if (Array.isArray(value)) return isList && value.length > 0 ? [...value.slice(0, -1), null] : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, name === "issue" ? null : holed(inner, name === "nodes")]),
  );
}
