import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Hour, HourlyLimit } from "../../ports.ts";
import { retryAfterOf } from "../backoff.ts";

/** A limit that GitHub has put in the way: how long to stay away. */
export type Limit = { readonly wait: Milliseconds; readonly scope: "primary" | "secondary" };

export type Headers = Readonly<Record<string, string | undefined>>;

/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_WAIT: Milliseconds = 60_000;

/** Too much was written in too short a time. */
const TOO_QUICK = /submitted too quickly/i;

/** The limit that an answer of HTTP 403, 422 or 429 tells of; null: it is refused for another reason. `at` is GitHub's clock. */
export function limitOf(status: number, headers: Headers, message: string, at: Instant): Limit | null {
  const isTooQuick = (status === 403 || status === 422) && TOO_QUICK.test(message);
  if (status !== 403 && status !== 429 && !isTooQuick) return null;
  const retryAfter = retryAfterOf(headers["retry-after"], at);
  if (retryAfter !== null) return { wait: retryAfter, scope: "secondary" };
  if (headers["x-ratelimit-remaining"] === "0") return primaryLimit(headers, at);
  if (status === 429 || isTooQuick || /rate limit|abuse detection/i.test(message)) return { wait: SECONDARY_WAIT, scope: "secondary" };
  return null;
}

/** The limit that a GraphQL answer of HTTP 200 tells of: until the reset time where the hour is used up, else a minute. */
export function primaryLimit(headers: Headers, at: Instant): Limit {
  const retryAfter = retryAfterOf(headers["retry-after"], at);
  const reset = Number(headers["x-ratelimit-reset"]);
  if (retryAfter !== null) return { wait: retryAfter, scope: "secondary" };
  if ((headers["x-ratelimit-remaining"] ?? "0") !== "0") return { wait: SECONDARY_WAIT, scope: "secondary" };
  // A second more: the reset time has whole seconds.
  return Number.isFinite(reset) && reset > 0
    ? { wait: Math.max(0, reset * 1_000 - at) + 1_000, scope: "primary" }
    : { wait: SECONDARY_WAIT, scope: "primary" };
}

/** What is left of the hour's requests, as GitHub's answers tell. */
export type Allowances = { readonly note: (headers: Headers, at: Instant) => void; readonly hour: () => Hour };

/** GitHub's names of what it counts apart. */
const RESOURCES: Readonly<Record<string, keyof Hour>> = { core: "rest", graphql: "graphql" };

/** `now` is the runner's clock: an hour that is over tells nothing any more. */
export function createAllowances(now: () => Instant): Allowances {
  const told = new Map<keyof Hour, HourlyLimit & { readonly until: Instant }>();
  const bucketOf = (name: keyof Hour): HourlyLimit | null => {
    const last = told.get(name);
    return last === undefined || now() >= last.until ? null : last;
  };
  return {
    note: (headers, at) => {
      const name = RESOURCES[headers["x-ratelimit-resource"] ?? ""];
      const numbers = ["limit", "remaining", "reset"].map((each) => headers[`x-ratelimit-${each}`] ?? "");
      const [limit = 0, remaining = 0, reset = 0] = numbers.map(Number);
      if (name === undefined || numbers.includes("") || !numbers.map(Number).every(Number.isFinite)) return;
      told.set(name, { limit, remaining, until: now() + reset * 1_000 - at });
    },
    hour: () => ({ rest: bucketOf("rest"), graphql: bucketOf("graphql") }),
  };
}

export type Patience = {
  /** Waits if so much waiting is left for this run; false: it is not, and nothing was waited. */
  readonly wait: (time: Milliseconds) => Promise<boolean>;
};

/** All the waiting for limits that one run may do, in total. */
export function createPatience(total: Milliseconds, sleep: (time: Milliseconds) => Promise<void>): Patience {
  let left = total;
  return {
    wait: async (time) => {
      if (time > left) return false;
      left -= time;
      await sleep(time);
      return true;
    },
  };
}

export type WritePace = {
  /** Returns when the next write may leave. */
  readonly turn: () => Promise<void>;
};

/** GitHub asks for pauses between writes. A run's first `burst` writes leave at once, since most runs have fewer. */
export function createWritePace(
  burst: number,
  gap: Milliseconds,
  now: () => Instant,
  sleep: (time: Milliseconds) => Promise<void>,
): WritePace {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    turn: async () => {
      count += 1;
      const slot = count <= burst ? now() : Math.max(now(), last + gap);
      last = slot;
      const wait = slot - now();
      if (wait > 0) await sleep(wait);
    },
  };
}
