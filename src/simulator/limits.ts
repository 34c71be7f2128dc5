import type { Moment } from "./clock.ts";

/** GitHub counts REST and GraphQL apart. */
export type Resource = "core" | "graphql";

export type LimitOptions = {
  /** Requests an hour; default 5,000. A job's token has 1,000. */
  readonly core?: number;
  /** Points an hour; default 5,000. */
  readonly graphql?: number;
  /** Whether running out refuses; default false: only counted. */
  readonly isEnforced?: boolean;
};

type Bucket = { used: number; resetAt: Moment };

/** What is left of one token's hour. `resetAt` in milliseconds. */
export type Allowance = {
  readonly resource: Resource;
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly resetAt: Moment;
};

export type Limits = {
  options: LimitOptions;
  readonly buckets: Map<string, Bucket>;
};

const HOUR = 3_600_000;

export function startLimits(options: LimitOptions): Limits {
  return { options, buckets: new Map() };
}

/** What is left, spending `cost` first. */
export function spend(limits: Limits, token: string, resource: Resource, cost: number, now: Moment): Allowance {
  const bucket = bucketOf(limits, token, resource, now);
  bucket.used += cost;
  const limit = limits.options[resource] ?? 5_000;
  return { resource, limit, used: Math.min(limit, bucket.used), remaining: Math.max(0, limit - bucket.used), resetAt: bucket.resetAt };
}

/** Whether another request would be refused. */
export function isSpent(limits: Limits, token: string, resource: Resource, now: Moment): boolean {
  return limits.options.isEnforced === true && bucketOf(limits, token, resource, now).used >= (limits.options[resource] ?? 5_000);
}

function bucketOf(limits: Limits, token: string, resource: Resource, now: Moment): Bucket {
  const key = `${resource} ${token}`;
  const known = limits.buckets.get(key);
  if (known !== undefined && known.resetAt > now && known.resetAt <= now + HOUR) return known;
  const fresh: Bucket = { used: 0, resetAt: now + HOUR };
  limits.buckets.set(key, fresh);
  return fresh;
}

/** The `x-ratelimit-*` headers. */
export function limitHeaders(allowance: Allowance): Readonly<Record<string, string>> {
  return {
    "x-ratelimit-limit": String(allowance.limit),
    "x-ratelimit-remaining": String(allowance.remaining),
    "x-ratelimit-used": String(allowance.used),
    "x-ratelimit-reset": String(Math.ceil(allowance.resetAt / 1000)),
    "x-ratelimit-resource": allowance.resource,
  };
}
