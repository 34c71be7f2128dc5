import { createHmac } from "node:crypto";
import { MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import type { Delivery } from "../../ports.ts";
import type { AnyMail, MailChannel, MailFormat, MailPart } from "./channel.ts";
import { type DeliveryOptions, deliver, type RequestOutcome } from "./deliver.ts";
import { FORMATS } from "./formats.ts";
import { signatureHeaders } from "./sign.ts";
import { webhookUrlProblem } from "./url.ts";

/** One mail takes no longer than this out of a run; the rest of a long list is left to the next one. */
const LONGEST: Milliseconds = 1.5 * MINUTE;

/** Sends a mail by a channel: every part that no earlier run delivered. Never throws. */
export async function sendMail(mail: AnyMail, channel: MailChannel, options: DeliveryOptions): Promise<Delivery> {
  const problem = webhookUrlProblem(channel.url);
  if (problem !== null) return { type: "failed", certainty: "refused", why: `the webhook's URL is not usable: ${problem}` };
  const format = FORMATS[channel.format];
  const parts = format.parts(mail, channel);
  const done = new Set(mail.delivered);
  const open = parts.map((part) => ({ part, mark: markOf(part, channel) })).filter(({ mark }) => !done.has(mark));
  const arrived: string[] = [];
  const failures: Extract<RequestOutcome, { type: "failed" }>[] = [];
  const began = options.now();
  for (const [index, { part, mark }] of open.entries()) {
    if (index > 0 && format.pause > 0) await options.sleep(format.pause);
    const fate = options.now() - began > LONGEST ? TOO_LONG : await sendPart(part, channel, format, options);
    if (fate.type === "sent") arrived.push(mark);
    else failures.push(fate);
    // What is wrong with the service is wrong with every other part too.
    if (fate.type === "failed" && fate.about === "service") break;
  }
  const [first] = failures;
  if (first === undefined) return { type: "sent" };
  const of = parts.length === 1 ? "" : `, for ${open.length - arrived.length} of ${parts.length} requests`;
  const certainty = failures.every((failure) => failure.certainty === "refused") ? "refused" : "unknown";
  return { type: "failed", certainty, why: `${first.why}${of}`, delivered: arrived };
}

const TOO_LONG: RequestOutcome = {
  type: "failed",
  certainty: "refused",
  why: "there are more recipients than one run can mail",
  about: "service",
};

function sendPart(part: MailPart, channel: MailChannel, format: MailFormat, options: DeliveryOptions): Promise<RequestOutcome> {
  const { key, body, headers } = part;
  const { secret, url } = channel;
  const signature = () => (secret === null ? {} : signatureHeaders(secret, key, options.now(), body));
  return deliver(
    { url, body, headers: () => ({ "content-type": "application/json", ...headers, ...signature() }), judge: format.judge },
    options,
  );
}

/** Names a part where everyone can read it: without the channel's secrets nobody can find out whose it is. */
function markOf({ key }: MailPart, { url, token }: MailChannel): string {
  return createHmac("sha256", `${url}\n${token ?? ""}`)
    .update(key)
    .digest("hex")
    .slice(0, 12);
}
