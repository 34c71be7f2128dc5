import { addressText, distinct, keyFor } from "./address.ts";
import { type MailFormat, subjectMatter } from "./channel.ts";
import { mailHeaders } from "./headers.ts";

/** https://postmarkapp.com/support/article/1125-custom-metadata-faq: so long a value. */
const LONGEST_METADATA = 80;

/**
 * Postmark: https://postmarkapp.com/developer/api/email-api. One request for each recipient to `…/email`. Postmark knows no
 * idempotency key; with X-PM-KeepID it leaves our Message-ID as it is, by which mail servers drop a repetition.
 */
export const postmark: MailFormat = {
  parts: (mail, channel) => {
    const headers = { ...mailHeaders(mail), "X-PM-KeepID": "true" };
    return distinct(channel.recipients[mail.audience]).map((to) => {
      const body = {
        From: addressText(channel.from ?? ""),
        To: addressText(to),
        ...(mail.replyTo === null ? {} : { ReplyTo: mail.replyTo }),
        Subject: mail.subject,
        TextBody: mail.text,
        HtmlBody: mail.html,
        Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
        Metadata: { incident: subjectMatter(mail).slice(-LONGEST_METADATA), audience: mail.audience },
        TrackOpens: false,
        TrackLinks: "None",
        MessageStream: "outbound",
      };
      const own = { accept: "application/json", "x-postmark-server-token": channel.token ?? "" };
      return { key: keyFor(mail.id, [to]), body: JSON.stringify(body), headers: own };
    });
  },
  // An accepted request says ErrorCode 0; anything else was not sent, whatever the status.
  judge: ({ status, code }) => (status === 200 && code !== null && code !== "0" ? "refused" : null),
  pause: 0,
};
