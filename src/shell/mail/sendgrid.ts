import { addressIn, chunksOf, distinct, keyFor } from "./address.ts";
import { type MailFormat, subjectMatter } from "./channel.ts";
import { mailHeaders } from "./headers.ts";

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations: so many recipients a request. */
const MOST_RECIPIENTS = 1_000;

/**
 * SendGrid: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send. Each recipient is a personalization, which
 * is a mail of its own. SendGrid knows no idempotency key; the constant Message-ID lets mail servers drop a repetition.
 */
export const sendgrid: MailFormat = {
  parts: (mail, channel) => {
    return chunksOf(distinct(channel.recipients[mail.audience]), MOST_RECIPIENTS).map((some) => {
      const body = {
        personalizations: some.map((to) => ({
          to: [emailObject(to)],
          custom_args: { incident: subjectMatter(mail), audience: mail.audience },
        })),
        from: emailObject(channel.from ?? ""),
        ...(mail.replyTo === null ? {} : { reply_to: { email: mail.replyTo } }),
        subject: mail.subject,
        // Plain text has to come first.
        content: [
          { type: "text/plain", value: mail.text },
          { type: "text/html", value: mail.html },
        ],
        headers: mailHeaders(mail),
        tracking_settings: { click_tracking: { enable: false, enable_text: false }, open_tracking: { enable: false } },
      };
      return { key: keyFor(mail.id, some), body: JSON.stringify(body), headers: { authorization: `Bearer ${channel.token ?? ""}` } };
    });
  },
  judge: () => null,
  pause: 0,
};

function emailObject(text: string): { readonly email: string; readonly name?: string } {
  const { email, name } = addressIn(text);
  return name === null ? { email } : { email, name };
}
