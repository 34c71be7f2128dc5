import { INPUTS_CHANNEL, needsOf } from "../../core/policy/channel.ts";
import { AUDIENCES, type Audience, type Channel, type ChannelKind } from "../../core/policy/policy.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { ChannelTrouble, Delivery, Mailer } from "../../ports.ts";
import { type Fetch, fetchThroughProxy } from "../proxy.ts";
import type { Addresses, AnyMail, MailChannel, NamedChannel } from "./channel.ts";
import type { DeliveryOptions } from "./deliver.ts";
import { type Environment, resolveChannel } from "./environment.ts";

export type MailerOptions = {
  /** The inputs' own channel, the one called `mail`; null: there is none. */
  readonly channel: MailChannel | null;
  /** What channels of the policy leave to the inputs; the own channel's unless told. */
  readonly addresses?: Addresses;
  /** Where channels of the policy find their secrets; nowhere unless told. */
  readonly environment?: Environment;
  /** Told every secret of the policy's channels before it is used. */
  readonly onSecret?: (secret: string) => void;
  /** The runner's clock: receivers compare a signature's time with their own. */
  readonly runnerNow: () => Instant;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  /** Through the environment's proxy unless told. */
  readonly fetch?: Fetch;
  /** In [0, 1), for the jitter; `Math.random` unless told. */
  readonly random?: () => number;
  /** Aborted once so much time has passed; `AbortSignal.timeout` unless told. */
  readonly timeLimit?: (time: Milliseconds) => AbortSignal;
};

const NO_ADDRESSES: Addresses = { from: null, recipients: { customers: [], staff: [] } };

/** `broken`: why it cannot send; null: it can. */
type ChannelState = { readonly channel: NamedChannel; readonly broken: string | null };

/** Mail, as the jobs ask for it. */
export function connectMailer(options: MailerOptions): Mailer {
  const own = options.channel;
  const named: readonly ChannelState[] =
    own === null ? [] : [{ channel: { ...own, name: INPUTS_CHANNEL, audiences: AUDIENCES, kinds: null }, broken: null }];
  return mailerOf(named, options);
}

function mailerOf(lines: readonly ChannelState[], options: MailerOptions): Mailer {
  const delivery: DeliveryOptions = {
    fetch: options.fetch ?? fetchThroughProxy,
    sleep: options.sleep,
    now: options.runnerNow,
    random: options.random ?? Math.random,
    timeLimit: options.timeLimit ?? ((time) => AbortSignal.timeout(time)),
  };
  return {
    channels: (audience, kind) => lines.filter((line) => wants(line, audience, kind)).map(({ channel }) => channel.name),
    send: (mail) => sendBy(lines, mail, delivery),
    sendBulletin: (mail) => sendBy(lines, mail, delivery),
    under: (channels) => {
      const more = linesOf(channels, lines, options);
      return { mailer: mailerOf([...lines, ...more.lines], options), problems: more.problems };
    },
  };
}

/** A broken channel wants its news all the same: it stays pending until the channel is put right. */
function wants({ channel, broken }: ChannelState, audience: Audience, kind: ChannelKind | null): boolean {
  if (!channel.audiences.includes(audience) || (kind !== null && channel.kinds?.includes(kind) === false)) return false;
  return broken !== null || channel.recipients[audience].length > 0 || !needsOf(channel.format).includes("recipients");
}

async function sendBy(lines: readonly ChannelState[], mail: AnyMail, delivery: DeliveryOptions): Promise<Delivery> {
  const line = lines.find(({ channel }) => channel.name === mail.channel);
  const refused = (why: string): Delivery => ({ type: "failed", certainty: "refused", why });
  if (line === undefined) return refused(`no channel is called ${mail.channel} any more`);
  if (line.broken !== null) return refused(line.broken);
  // The list may have lost its last address since the mail was claimed.
  const isEmpty = line.channel.recipients[mail.audience].length === 0 && needsOf(line.channel.format).includes("recipients");
  if (isEmpty) return refused("nobody is named to be mailed");
  const { sendMail } = await import("./send.ts");
  return sendMail(mail, line.channel, delivery);
}

function linesOf(channels: readonly Channel[], own: readonly ChannelState[], options: MailerOptions) {
  const addresses = options.addresses ?? options.channel ?? NO_ADDRESSES;
  const problems: ChannelTrouble[] = [];
  const lines = channels.flatMap((each): readonly ChannelState[] => {
    if (own.some(({ channel }) => channel.name === each.name)) {
      const text = `channels.${each.name}: the action's inputs email-webhook-… are the channel called ${each.name} already. Give one in the policy another name, or leave the inputs out.`;
      problems.push({ channel: each.name, text });
      return [];
    }
    const resolved = resolveChannel(each, addresses, options.environment ?? {});
    for (const secret of resolved.secrets) options.onSecret?.(secret);
    problems.push(...resolved.problems.map((text) => ({ channel: each.name, text })));
    return [{ channel: resolved.channel, broken: resolved.problems[0] ?? null }];
  });
  return { lines, problems };
}
