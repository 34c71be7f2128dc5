import type { MailFormat } from "./channel.ts";
import { mailHeaders } from "./headers.ts";

/** Our own format, described in `docs/mail.schema.json`: for receivers such as Zapier, n8n or a function of one's own. */
export const json: MailFormat = {
  parts: (mail, channel) => {
    const body = {
      id: mail.id,
      type: mail.incident === null ? `incident.${mail.about}` : "incident.mail",
      audience: mail.audience,
      recipients: channel.recipients[mail.audience],
      from: channel.from,
      replyTo: mail.replyTo,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: mailHeaders(mail),
      ...(mail.incident === null ? {} : { incident: mail.incident, links: mail.links }),
      at: mail.at,
    };
    const bearer = channel.token === null ? {} : { authorization: `Bearer ${channel.token}` };
    return [{ key: mail.id, body: JSON.stringify(body), headers: { "idempotency-key": mail.id, ...bearer } }];
  },
  // A mail with this key was taken before.
  judge: ({ status }) => (status === 409 ? "sent" : null),
  pause: 0,
};
