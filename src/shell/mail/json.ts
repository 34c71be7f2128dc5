import type { Mail } from "../../ports.ts";
import type { MailChannel, MailRequest } from "./channel.ts";

/** Our own format, described in `docs/mail.schema.json`: for receivers such as Zapier, n8n or a function of one's own. */
export function jsonRequest(mail: Mail, channel: MailChannel): MailRequest {
  const body = {
    id: mail.id,
    type: "incident.mail",
    audience: mail.audience,
    recipients: channel.recipients[mail.audience],
    from: channel.from,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mailHeaders(mail),
    incident: mail.incident,
    links: mail.links,
    at: mail.at,
  };
  const bearer = channel.token === null ? {} : { authorization: `Bearer ${channel.token}` };
  return { body: JSON.stringify(body), headers: { "content-type": "application/json", "idempotency-key": mail.id, ...bearer } };
}

/** The mail's own headers: mail programs thread by them, and answering machines keep quiet. */
function mailHeaders(mail: Mail): Readonly<Record<string, string>> {
  const thread: Record<string, string> = mail.inReplyTo === null ? {} : { "In-Reply-To": mail.inReplyTo, References: mail.inReplyTo };
  return { "Message-ID": mail.messageId, ...thread, "Auto-Submitted": "auto-generated" };
}
