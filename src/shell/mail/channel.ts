import type { Audience } from "../../core/policy/policy.ts";
import type { Mail } from "../../ports.ts";

/** Where mail goes, as the inputs say. */
export type MailChannel = {
  readonly format: MailFormatName;
  /** A secret. */
  readonly url: string;
  /** Sent as a Bearer token; null: none. */
  readonly token: string | null;
  /** Signs what is sent (`whsec_…`); null: unsigned. */
  readonly secret: string | null;
  /** The sender's address; null: left to the receiver. */
  readonly from: string | null;
  /** Addresses by audience; none: left to the receiver. */
  readonly recipients: Readonly<Record<Audience, readonly string[]>>;
};

/** The formats there are; a new one is one file beside `json.ts`, and a line in `connect.ts`. */
export const MAIL_FORMATS = ["json"] as const;
export type MailFormatName = (typeof MAIL_FORMATS)[number];

/** A request that delivers a mail, but for what every format has: the same for the same mail, to the byte. */
export type MailRequest = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** How a service wants its mail. */
export type MailFormat = (mail: Mail, channel: MailChannel) => MailRequest;
