import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import { backoff } from "../backoff.ts";
import { networkFailure } from "../network.ts";
import { createPatience, createWritePace, type Headers, type Limit, limitOf } from "./limits.ts";
import type { Octokit } from "./octokit.ts";
import { cancelled, clockTime, GitHubProblem, type ProblemFacts, type ProblemKind } from "./problem.ts";
import { type Cure, cureOf } from "./refusals.ts";

/** One request: what it is for, and what may be done when it fails. */
export type GitHubRequest = {
  /** For people: "comment on #42". */
  readonly doing: string;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** A path with `{placeholders}`, or a whole URL. */
  readonly url: string;
  /** Values of the placeholders and fields of the body. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Writes are paced. */
  readonly writes: boolean;
  /** May be sent again although it may have taken effect. */
  readonly repeatable: boolean;
  /** The job permission it needs, as workflow files spell it. */
  readonly permission: string | null;
  /** An answer of HTTP 400 and above that is an answer all the same. */
  readonly accepts?: (answer: GitHubAnswer) => boolean;
  /** What is wrong with an answer of HTTP 2xx; null: nothing. */
  readonly inspect?: (answer: GitHubAnswer) => TryFailure | null;
  /** HTTP 502 and 504 are for the caller, who asks for less. */
  readonly heavy?: boolean;
  /** Sent also when the run has been told to end: it puts away what would be in others' way. */
  readonly tidies?: boolean;
};

/** GitHub's answer; `at` is its clock, or the runner's where it sent no `Date`. */
export type GitHubAnswer = { readonly status: number; readonly headers: Headers; readonly data: unknown; readonly at: Instant };

/** Why one try failed. */
export type TryFailure = Pick<ProblemFacts, "kind" | "status" | "detail" | "advice" | "mayHaveHappened"> & { readonly limit: Limit | null };

export type Transport = (call: GitHubRequest) => Promise<GitHubAnswer>;

export type TransportOptions = {
  readonly octokit: () => Promise<Octokit>;
  readonly runnerNow: () => Instant;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  readonly log: (line: string) => void;
  /** Hears of every answer's headers, with GitHub's clock. */
  readonly onAnswer?: (headers: Headers, at: Instant) => void;
  /** In [0, 1), for the jitter. */
  readonly random: () => number;
  /** Aborted once so much time has passed. */
  readonly timeLimit: (time: Milliseconds) => AbortSignal;
  /** Aborted when the run is told to end: from then on nothing is sent but what tidies up. Not there: nobody tells it. */
  readonly cancelled?: AbortSignal;
};

const TRIES = 3;
/** How long to wait for an answer. */
const TIMEOUT: Milliseconds = 30_000;
/** So many answers of a limit in a row are enough, however short the waits that they ask for. */
const MOST_LIMITS = 10;
/** How long a run waits for limits, in total. */
const PATIENCE: Milliseconds = 60_000;
// A write costs five of the 900 points a minute that GitHub allows: a run of 150 writes stays well below.
const BURST = 120;
const WRITE_GAP: Milliseconds = 500;
const API_VERSION = "2022-11-28";

/** Sends requests one by one: tries again what may be tried again, waits for limits within bounds, paces writes. Throws `GitHubProblem`. */
export function connectTransport(options: TransportOptions): Transport {
  const patience = createPatience(PATIENCE, options.sleep);
  const pace = createWritePace(BURST, WRITE_GAP, options.runnerNow, options.sleep);
  const stops = new Map<string, Instant>();
  let versioned = true;

  return async (call) => {
    // Only GraphQL has a URL of its own; GitHub counts the two apart.
    const bucket = call.url.startsWith("/") ? "rest" : "graphql";
    let tries = 0;
    let limits = 0;
    for (;;) {
      const stoppedUntil = stops.get(bucket) ?? 0;
      if (options.runnerNow() < stoppedUntil) throw stillStopped(call, stoppedUntil, options.runnerNow());
      if (call.writes) await unlessCancelled(pace.turn(), call);
      // Loading the client takes a while, so it comes before the last look at whether the run goes on.
      const octokit = await options.octokit();
      if (options.cancelled?.aborted === true && call.tidies !== true) throw cancelled(call.doing);
      tries += 1;
      const named = versioned;
      const result = await tryOnce(call, octokit, options, named);
      if (!("kind" in result)) return result;
      if (named && isAboutVersion(result)) {
        // Nothing was done, so anything may be sent again. Others that were under way hear the same.
        if (versioned) options.log(`This server does not know version ${API_VERSION} of GitHub's API; going on with its own.`);
        versioned = false;
        tries = 0;
        continue;
      }
      if (result.limit !== null) {
        options.log(`GitHub asks to wait ${Math.ceil(result.limit.wait / 1_000)} s (${result.limit.scope} rate limit).`);
        // What was turned away for a limit was not done, so anything may be sent again.
        limits += 1;
        if (limits < MOST_LIMITS && (await patience.wait(result.limit.wait))) continue;
        stops.set(bucket, options.runnerNow() + result.limit.wait);
        throw problemOf(call, result, 1);
      }
      if (!mayTryAgain(call, result) || tries >= TRIES) throw problemOf(call, result, tries);
      const wait = backoff(tries, options.random());
      options.log(
        `No luck with "${call.doing}": ${result.status === null ? result.detail : `HTTP ${result.status}`}. Trying again in ${wait} ms.`,
      );
      await unlessCancelled(options.sleep(wait), call);
    }
  };
}

/** Waits; what tidies up does not wait any more once the run has been told to end. */
async function unlessCancelled(waiting: Promise<void>, call: GitHubRequest): Promise<void> {
  try {
    await waiting;
  } catch (cause) {
    if (call.tidies !== true || !(cause instanceof GitHubProblem) || cause.kind !== "cancelled") throw cause;
  }
}

function mayTryAgain(call: GitHubRequest, fault: TryFailure): boolean {
  if (fault.kind !== "passing" || (call.heavy === true && isHeavy(fault))) return false;
  return call.repeatable || !fault.mayHaveHappened;
}

/** GitHub gave up on too big a question. */
export function isHeavy(fault: Pick<TryFailure, "status">): boolean {
  return fault.status === 502 || fault.status === 504;
}

/** An Enterprise Server may be older than the version that is asked for; it then says so. */
function isAboutVersion({ status, detail }: TryFailure): boolean {
  return status === 400 && /\bversion\b/i.test(detail);
}

async function tryOnce(
  call: GitHubRequest,
  octokit: Octokit,
  options: TransportOptions,
  versioned: boolean,
): Promise<GitHubAnswer | TryFailure> {
  try {
    const answer = answerOf(
      await octokit.request({
        ...call.parameters,
        method: call.method,
        url: call.url,
        headers: versioned ? { "X-GitHub-Api-Version": API_VERSION } : {},
        request: { signal: options.timeLimit(TIMEOUT) },
      }),
      options.runnerNow(),
    );
    options.onAnswer?.(answer.headers, answer.at);
    if (isTruncated(answer)) return passing(answer.status, brokenText(answer), call.writes);
    return call.inspect?.(answer) ?? answer;
  } catch (error) {
    const response = responseOf(error);
    if (response === null) {
      const failure = networkFailure(error, TIMEOUT);
      return passing(null, failure.words, call.writes && !failure.neverSent);
    }
    const answer = answerOf(response, options.runnerNow());
    options.onAnswer?.(answer.headers, answer.at);
    return call.accepts?.(answer) === true ? answer : faultOf(call, answer);
  }
}

/** Octokit hands over a text where JSON could not be parsed. */
function isTruncated(answer: GitHubAnswer): boolean {
  return answer.status !== 204 && answer.status !== 205 && typeof answer.data === "string";
}

function brokenText({ headers }: GitHubAnswer): string {
  return /\bhtml\b/.test(headers["content-type"] ?? "")
    ? "a web page came back, as from a proxy's sign-in or where the address is not the API's"
    : "the answer broke off";
}

function passing(status: number | null, detail: string, mayHaveHappened: boolean): TryFailure {
  return { kind: "passing", status, detail, advice: null, mayHaveHappened, limit: null };
}

function faultOf(call: GitHubRequest, answer: GitHubAnswer): TryFailure {
  const detail = messageOf(answer.data);
  const limit = limitOf(answer.status, answer.headers, detail, answer.at);
  const facts = { status: answer.status, detail, advice: null, mayHaveHappened: false, limit };
  if (limit !== null) return { ...facts, kind: "limit", advice: limitAdvice(answer.at + limit.wait) };
  if (answer.status >= 500) return { ...facts, kind: "passing", mayHaveHappened: call.writes };
  return { ...facts, ...refusalOf(call, answer, detail) };
}

/** What a refusal means: by GitHub's words, and where they tell nothing by its status. */
function refusalOf(call: GitHubRequest, answer: GitHubAnswer, words: string): Cure {
  const { status } = answer;
  if (status === 408) return { kind: "passing", advice: null };
  // GitHub hides what a token may not see behind a 404.
  if (status === 404) {
    const advice = call.writes && call.permission !== null ? `It is gone, or the job lacks "${call.permission}".` : null;
    return { kind: "not-found", advice };
  }
  const cure = cureOf(words, call.permission, answer.headers["x-accepted-github-permissions"]);
  if (cure !== null) return cure;
  if (status === 401) return { kind: "forbidden", advice: "The token is not valid (any more)." };
  if (status === 451)
    return { kind: "forbidden", advice: "The repository is not available for legal reasons; its owner hears why from GitHub." };
  return { kind: KINDS[status] ?? "refused", advice: null };
}

const KINDS: Readonly<Record<number, ProblemKind>> = { 403: "forbidden", 410: "gone" };

function limitAdvice(until: Instant): string {
  return `The limit ends at ${clockTime(until)}; what is left is for the next run.`;
}

function problemOf(call: GitHubRequest, fault: TryFailure, tries: number): GitHubProblem {
  const { limit, ...facts } = fault;
  return new GitHubProblem({ ...facts, doing: call.doing, retryAfter: limit?.wait ?? null, tries });
}

function stillStopped(call: GitHubRequest, until: Instant, now: Instant): GitHubProblem {
  return new GitHubProblem({
    kind: "limit",
    doing: call.doing,
    status: null,
    detail: "GitHub's rate limit is used up",
    advice: limitAdvice(until),
    retryAfter: until - now,
    mayHaveHappened: false,
    tries: 1,
  });
}

function responseOf(error: unknown): { status: number; headers: object; data: unknown } | null {
  const response: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "response") : null;
  if (typeof response !== "object" || response === null || !("status" in response) || !("headers" in response)) return null;
  const { status, headers } = response;
  if (typeof status !== "number" || typeof headers !== "object" || headers === null) return null;
  return { status, headers, data: "data" in response ? response.data : null };
}

function answerOf(response: { readonly status: number; readonly headers: object; readonly data: unknown }, now: Instant): GitHubAnswer {
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const at = Date.parse(headers.date ?? "");
  return { status: response.status, headers, data: response.data, at: Number.isNaN(at) ? now : at };
}

/** What GitHub says was wrong, on one line; pages of HTML say nothing. */
export function messageOf(data: unknown): string {
  if (typeof data !== "object" || data === null || !("message" in data) || typeof data.message !== "string") return "";
  const errors = "errors" in data && Array.isArray(data.errors) ? data.errors.map(fieldErrorOf).filter((text) => text !== "") : [];
  const text = errors.length === 0 ? data.message : `${data.message}: ${errors.join(", ")}`;
  return text.replace(/\s+/g, " ").slice(0, 300);
}

function fieldErrorOf(error: unknown): string {
  if (typeof error === "string") return error;
  if (typeof error !== "object" || error === null) return "";
  if ("message" in error && typeof error.message === "string") return error.message;
  const words = ["field", "code"].map((name): unknown => Reflect.get(error, name)).filter((value) => typeof value === "string");
  return words.join(" ");
}
