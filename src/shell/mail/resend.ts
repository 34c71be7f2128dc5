import { SECOND } from "../../core/time/instant.ts";
import { addressText, chunksOf, distinct, keyFor } from "./address.ts";
import type { AnyMail, MailChannel, MailFormat, MailPart } from "./channel.ts";
import { mailHeaders } from "./headers.ts";

/** https://resend.com/docs/api-reference/emails/send-batch-emails: as many in one request. */
const MOST_IN_BATCH = 100;

/**
 * Resend: https://resend.com/docs/api-reference/emails/send-email. One request for each recipient to `…/emails`, so that none
 * sees another and each has a key of its own. To `…/emails/batch`, a hundred recipients a request, one mail each: Resend takes
 * a batch as a whole or not at all.
 */
export const resend: MailFormat = {
  parts: (mail, channel) => {
    const recipients = distinct(channel.recipients[mail.audience]);
    if (!/\/batch\/*$/.test(new URL(channel.url).pathname)) {
      return recipients.map((to) => partFor(mail, channel, [to], messageTo(to, mail, channel)));
    }
    return chunksOf(recipients, MOST_IN_BATCH).map((some) =>
      partFor(
        mail,
        channel,
        some,
        some.map((to) => messageTo(to, mail, channel)),
      ),
    );
  },
  judge: ({ status, code }) => {
    // https://resend.com/docs/dashboard/emails/idempotency-keys
    if (status === 409) return code === "concurrent_idempotent_requests" ? "unclear" : "sent";
    // A spent quota does not come back within a run.
    return status === 429 && code !== null && /_quota_exceeded$/.test(code) ? "refused" : null;
  },
  // Two requests a second is Resend's published least.
  pause: SECOND / 2,
};

function partFor(mail: AnyMail, { token }: MailChannel, to: readonly string[], body: unknown): MailPart {
  const key = keyFor(mail.id, to);
  return { key, body: JSON.stringify(body), headers: { authorization: `Bearer ${token ?? ""}`, "idempotency-key": key } };
}

function messageTo(to: string, mail: AnyMail, { from }: MailChannel) {
  return {
    from: addressText(from ?? ""),
    to: [addressText(to)],
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    ...(mail.replyTo === null ? {} : { reply_to: mail.replyTo }),
    headers: mailHeaders(mail),
  };
}
