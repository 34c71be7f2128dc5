import { INPUTS_CHANNEL } from "../policy/channel.ts";
import { AUDIENCES } from "../policy/policy.ts";
import { listOf, numberFrom, oneOf, recordOf, textFrom } from "./fields.ts";
import type { MailRecord, Memory } from "./memory.ts";
import { knownFrom } from "./read-known.ts";
import { askFrom, rcaFrom, sharedFrom } from "./read-rca.ts";
import { sealsFrom } from "./read-seals.ts";

/** Reads a memory from a marker's data; whatever has not the right shape is left out, never trusted half. */
export function memoryFrom(data: unknown): Memory {
  const source = recordOf(data);
  // In the order of `NO_MEMORY`, so that what is read and written again is the same text.
  const { judgedThrough, ...known } = knownFrom(source);
  return {
    ...known,
    ...sealsFrom(source),
    judgedThrough,
    reactedThrough: numberFrom(source.reactedThrough) ?? judgedThrough,
    recorded: listOf(source.recorded, textFrom),
    decided: listOf(source.decided, textFrom),
    mails: listOf(source.mails, mailFrom),
    subject: textFrom(source.subject),
    rca: rcaFrom(source.rca),
    ask: askFrom(source.ask),
    shared: listOf(source.shared, sharedFrom),
  };
}

function mailFrom(data: unknown): MailRecord | null {
  const mail = recordOf(data);
  const audience = oneOf(mail.audience, AUDIENCES);
  const state = oneOf(mail.state, ["claimed", "sent", "given-up", "not-configured"] as const);
  const asOf = numberFrom(mail.asOf);
  const id = textFrom(mail.id);
  if (audience === null || state === null || asOf === null || id === null) return null;
  return {
    audience,
    channel: textFrom(mail.channel) ?? INPUTS_CHANNEL,
    keys: listOf(mail.keys, textFrom),
    asOf,
    id,
    state,
    tries: numberFrom(mail.tries) ?? 0,
    refused: mail.refused === true,
    delivered: listOf(mail.delivered, textFrom),
    severity: textFrom(mail.severity) ?? "",
    rca: textFrom(mail.rca),
  };
}
