import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Delivery } from "../../ports.ts";
import { backoff, retryAfterOf } from "../backoff.ts";
import { networkFailure } from "../network.ts";
import type { Fetch, FetchAnswer } from "../proxy.ts";

export type DeliveryOptions = {
  readonly fetch: Fetch;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  readonly now: () => Instant;
  /** In [0, 1), for the jitter. */
  readonly random: () => number;
  /** How long to wait for an answer. */
  readonly timeout: Milliseconds;
};

/** One POST, the same body at every try; `headers` are made anew for each, since a signature holds its moment. */
export type Post = { readonly url: string; readonly body: string; readonly headers: () => Record<string, string> };

const TRIES = 3;
/** The longest `Retry-After` that a run waits for; a later run goes on. */
const LONGEST_WAIT: Milliseconds = 30_000;

/** How one try went. `unknown`: it may have arrived. */
type Try =
  | { readonly type: "sent" }
  | {
      readonly type: "failed";
      readonly why: string;
      readonly certain: boolean;
      readonly again: boolean;
      readonly wait: Milliseconds | null;
    };

/** Delivers a mail with up to three tries. Never throws; what went wrong is told without the URL. */
export async function deliver(post: Post, options: DeliveryOptions): Promise<Delivery> {
  let certain = true;
  for (let tries = 1; ; tries += 1) {
    const result = await tryOnce(post, options);
    if (result.type === "sent") return result;
    // Once it may have arrived, no later refusal takes that back.
    certain &&= result.certain;
    const wait = result.wait ?? backoff(tries, options.random());
    if (!result.again || tries >= TRIES || wait > LONGEST_WAIT) {
      const why = tries === 1 ? result.why : `${result.why} after ${tries} tries`;
      return { type: "failed", certainty: certain ? "refused" : "unknown", why };
    }
    await options.sleep(wait);
  }
}

async function tryOnce(post: Post, options: DeliveryOptions): Promise<Try> {
  const signal = AbortSignal.timeout(options.timeout);
  try {
    const response = await options.fetch(post.url, {
      method: "POST",
      body: post.body,
      headers: post.headers(),
      redirect: "manual",
      signal,
    });
    // Only the status counts; the rest of the answer is let go so that the connection is free.
    await response.body?.cancel().catch(() => undefined);
    return judge(response, options.now());
  } catch (error) {
    const failure = networkFailure(error, options.timeout);
    return { type: "failed", why: failure.words, certain: failure.neverSent, again: true, wait: null };
  }
}

function judge(response: FetchAnswer, now: Instant): Try {
  const { status } = response;
  // 409: a mail with this key was taken before.
  if (response.ok || status === 409) return { type: "sent" };
  const wait = retryAfterOf(response.headers.get("retry-after"), now);
  if (status === 429) return { type: "failed", why: "HTTP 429", certain: true, again: true, wait };
  if (status === 408 || status >= 500) return { type: "failed", why: `HTTP ${status}`, certain: false, again: true, wait };
  const why = status >= 300 && status < 400 ? `HTTP ${status}: the webhook redirects, which is not followed` : `HTTP ${status}`;
  return { type: "failed", why, certain: true, again: false, wait: null };
}
