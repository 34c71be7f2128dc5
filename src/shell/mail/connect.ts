import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Mailer } from "../../ports.ts";
import { type Fetch, fetchThroughProxy } from "../proxy.ts";
import type { MailChannel, MailFormat, MailFormatName } from "./channel.ts";
import { deliver } from "./deliver.ts";
import { jsonRequest } from "./json.ts";
import { signatureHeaders } from "./sign.ts";
import { webhookUrlProblem } from "./url.ts";

export type MailerOptions = {
  /** Null: nothing is ever sent. */
  readonly channel: MailChannel | null;
  /** The runner's clock: receivers compare a signature's time with their own. */
  readonly runnerNow: () => Instant;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  /** Through the environment's proxy unless told. */
  readonly fetch?: Fetch;
  /** In [0, 1), for the jitter; `Math.random` unless told. */
  readonly random?: () => number;
  /** How long to wait for an answer; 15 s unless told. */
  readonly timeout?: Milliseconds;
};

const TIMEOUT: Milliseconds = 15_000;

const FORMATS: Readonly<Record<MailFormatName, MailFormat>> = { json: jsonRequest };

/** Mail, as the jobs ask for it. With a channel both audiences get mail; whom it reaches is the recipients' or the receiver's choice. */
export function connectMailer(options: MailerOptions): Mailer {
  const { channel, runnerNow, sleep } = options;
  if (channel === null) {
    return { isConfigured: () => false, send: async () => ({ type: "failed", certainty: "refused", why: "no webhook is configured" }) };
  }
  const delivery = {
    fetch: options.fetch ?? fetchThroughProxy,
    sleep,
    now: runnerNow,
    random: options.random ?? Math.random,
    timeout: options.timeout ?? TIMEOUT,
  };
  return {
    isConfigured: () => true,
    send: async (mail) => {
      const problem = webhookUrlProblem(channel.url);
      if (problem !== null) return { type: "failed", certainty: "refused", why: `the webhook's URL is not usable: ${problem}` };
      const { body, headers } = FORMATS[channel.format](mail, channel);
      const { secret, url } = channel;
      const signature = () => (secret === null ? {} : signatureHeaders(secret, mail.id, runnerNow(), body));
      return deliver({ url, body, headers: () => ({ ...headers, ...signature() }) }, delivery);
    },
  };
}
