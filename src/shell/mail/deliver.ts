import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import { backoff, retryAfterOf } from "../backoff.ts";
import { networkFailure } from "../network.ts";
import type { Fetch } from "../proxy.ts";
import type { Judgement, ServiceAnswer } from "./channel.ts";
import { answerOf } from "./service-answer.ts";

export type DeliveryOptions = {
  readonly fetch: Fetch;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  readonly now: () => Instant;
  /** In [0, 1), for the jitter. */
  readonly random: () => number;
  /** Aborted once so much time has passed. */
  readonly timeLimit: (time: Milliseconds) => AbortSignal;
};

/** One POST, the same body at every try; `headers` are made anew for each, since a signature holds its moment. */
export type WebhookPost = {
  readonly url: string;
  readonly body: string;
  readonly headers: () => Record<string, string>;
  readonly judge: (answer: ServiceAnswer) => Judgement | null;
};

/** How a request fared after its tries. `about`: whether another request to the same service may fare better. */
export type RequestOutcome =
  | { readonly type: "sent" }
  | { readonly type: "failed"; readonly certainty: "refused" | "unknown"; readonly why: string; readonly about: "request" | "service" };

const TRIES = 3;
/** How long to wait for an answer. */
const TIMEOUT: Milliseconds = 15_000;
/** The longest `Retry-After` that a run waits for; a later run goes on. */
const LONGEST_WAIT: Milliseconds = 30_000;

/** How one try went. */
type Try = {
  readonly judgement: Judgement;
  readonly why: string;
  /** How long the service asks to wait; null: it does not. */
  readonly wait: Milliseconds | null;
  readonly about: "request" | "service";
};

/** Sends a request with up to three tries. Never throws; what went wrong is told without the URL. */
export async function deliver(post: WebhookPost, options: DeliveryOptions): Promise<RequestOutcome> {
  let certain = true;
  for (let tries = 1; ; tries += 1) {
    const { judgement, why, wait, about } = await tryOnce(post, options);
    if (judgement === "sent") return { type: "sent" };
    // Once it may have arrived, no later refusal takes that back.
    certain &&= judgement !== "unclear";
    const pause = wait ?? backoff(tries, options.random());
    if (judgement === "refused" || tries >= TRIES || pause > LONGEST_WAIT) {
      const after = tries === 1 ? "" : ` after ${tries} tries`;
      return { type: "failed", certainty: certain ? "refused" : "unknown", why: `${why}${after}`, about };
    }
    await options.sleep(pause);
  }
}

async function tryOnce(post: WebhookPost, options: DeliveryOptions): Promise<Try> {
  const signal = options.timeLimit(TIMEOUT);
  try {
    const request = { method: "POST", body: post.body, headers: post.headers(), redirect: "manual", signal } as const;
    const response = await options.fetch(post.url, request);
    const wait = retryAfterOf(response.headers.get("retry-after"), options.now());
    const answer = await answerOf(response);
    return { judgement: post.judge(answer) ?? judgementOf(answer), why: wordsOf(answer), wait, about: aboutOf(answer) };
  } catch (error) {
    const failure = networkFailure(error, TIMEOUT);
    return { judgement: failure.neverSent ? "later" : "unclear", why: failure.words, wait: null, about: "service" };
  }
}

/** What a status says by itself: only 2xx is success, and only some failures pass. */
function judgementOf({ status }: ServiceAnswer): Judgement {
  if (status >= 200 && status < 300) return "sent";
  if (status === 429) return "later";
  return status === 408 || status >= 500 ? "unclear" : "refused";
}

/** Services answer so when they do not like this mail or this recipient. */
function aboutOf({ status }: ServiceAnswer): Try["about"] {
  return (status >= 200 && status < 300) || status === 400 || status === 422 ? "request" : "service";
}

function wordsOf({ status, code }: ServiceAnswer): string {
  if (status >= 300 && status < 400) return `HTTP ${status}: the webhook redirects, which is not followed`;
  return code === null ? `HTTP ${status}` : `HTTP ${status} (${code})`;
}
