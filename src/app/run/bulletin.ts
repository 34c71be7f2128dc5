import { messageIdOf } from "../../core/plan/letter.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { type Instant, isoOf } from "../../core/time/instant.ts";
import type { Bulletin, Delivery, Mailer } from "../../ports.ts";

/** What staff are written about more than one incident. */
export type StaffLetter = Pick<Bulletin, "subject" | "replyTo" | "about" | "links" | "text" | "html"> & {
  /** Tells it from every other letter: services that know keys take it once by each channel. */
  readonly key: string;
  /** The address of what it is about, for its message's name. */
  readonly server: string;
  readonly at: Instant;
};

/** By which channel it left, and how; `delivery` null: a dry run, so it did not. */
export type SentBulletin = { readonly channel: string; readonly delivery: Delivery | null };

/** Sends staff a letter by each of the channels, one after the other. */
export async function sendBulletins(
  { key, server, at, ...words }: StaffLetter,
  channels: readonly string[],
  mailer: Mailer,
  dryRun: boolean,
): Promise<readonly SentBulletin[]> {
  const sent: SentBulletin[] = [];
  for (const channel of channels) {
    const id = `${key}/${channel}`;
    const names = { id, audience: "staff", channel, messageId: messageIdOf(id, server), inReplyTo: null } as const;
    const bulletin: Bulletin = { ...words, ...names, delivered: [], incident: null, at: isoOf(at) };
    sent.push({ channel, delivery: dryRun ? null : await mailer.sendBulletin(bulletin) });
  }
  return sent;
}

/** What hears of some incidents only, or of steps of an escalation, is not for the list of all, unless it asks for it. */
export function hearsOfAll(name: string, { channels, severities }: Policy): boolean {
  const channel = channels.find((each) => each.name === name);
  if (channel?.kinds?.includes("digest") === true) return true;
  const isLimited = channel != null && (channel.severities !== null || channel.labels !== null);
  return !isLimited && !severities.some(({ escalation }) => escalation.some((step) => step.channels.includes(name)));
}

/** Why a letter did not arrive, where it did not. `what`: "the list". */
export function notSent(what: string, { channel, delivery }: SentBulletin): readonly string[] {
  if (delivery?.type !== "failed") return [];
  return [`Failed to send ${what} by the channel ${channel}: ${delivery.why.replace(/\.$/, "")}. Run the job again.`];
}

/** That nobody takes it. */
export function takenByNobody(what: string): string {
  return `No channel takes ${what} to staff, so it stands in the summary alone. Set email-webhook-url and email-staff, or name a channel in the policy.`;
}
