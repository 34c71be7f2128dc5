import type { Audience, ChannelKind, MailFormatName } from "../../core/policy/policy.ts";
import type { Milliseconds } from "../../core/time/instant.ts";
import type { Bulletin, Mail } from "../../ports.ts";

/** Whom mail comes from and goes to, as the inputs say. */
export type Addresses = {
  /** The sender's address; null: left to the receiver. */
  readonly from: string | null;
  /** Addresses by audience; none: left to the receiver where the format allows it, else that audience is not mailed. */
  readonly recipients: Readonly<Record<Audience, readonly string[]>>;
};

/** Where mail goes and how it is told. */
export type MailChannel = Addresses & {
  readonly format: MailFormatName;
  /** A secret. */
  readonly url: string;
  /** The service's API key; null: none is sent. */
  readonly token: string | null;
  /** Signs what is sent (`whsec_…`); null: unsigned. */
  readonly secret: string | null;
};

/** A channel with its name and the news it wants. */
export type NamedChannel = MailChannel & {
  readonly name: string;
  readonly audiences: readonly Audience[];
  /** Null: every kind. */
  readonly kinds: readonly ChannelKind[] | null;
};

/** A request that delivers a mail or a part of it, as a whole or not at all: the same for the same mail, to the byte. */
export type MailPart = {
  /** Names it for good: idempotency key and webhook id. */
  readonly key: string;
  readonly body: string;
  /** Those that only this format has. */
  readonly headers: Readonly<Record<string, string>>;
};

/** A service's answer: its status, and what its body calls the problem (null: nothing short and safe to show). */
export type ServiceAnswer = { readonly status: number; readonly code: string | null };

/** What an answer means. `refused`: a definite no for good; `later`: a definite no for now; `unclear`: it may have been taken. */
export type Judgement = "sent" | "refused" | "later" | "unclear";

/** What a channel may be given. */
export type AnyMail = Mail | Bulletin;

/** "acme/service#12": what a service may keep beside a mail; "digest", "report" or "test" of one that is about no single incident. */
export function subjectMatter(mail: AnyMail): string {
  return mail.incident === null ? mail.about : `${mail.incident.repository}#${mail.incident.number}`;
}

/** How a service wants its mail. */
export type MailFormat = {
  readonly parts: (mail: AnyMail, channel: MailChannel) => readonly MailPart[];
  /** Where an answer means something else than its status tells by itself; null: it does not. */
  readonly judge: (answer: ServiceAnswer) => Judgement | null;
  /** The least time between two requests, by the service's published limit. */
  readonly pause: Milliseconds;
};
