import type { AnyMail } from "./channel.ts";

/** The mail's own headers: mail programs thread by them, answering machines keep quiet, and customers can leave the list. */
export function mailHeaders(mail: AnyMail): Readonly<Record<string, string>> {
  const thread: Record<string, string> = mail.inReplyTo === null ? {} : { "In-Reply-To": mail.inReplyTo, References: mail.inReplyTo };
  return {
    "Message-ID": mail.messageId,
    ...thread,
    // RFC 3834, and the same for Exchange, which does not know it.
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    ...unsubscribing(mail),
  };
}

/** RFC 2369: by a mail to people, since replies reach them. Without an address for replies there is no honest way to offer. */
function unsubscribing({ audience, replyTo, incident }: AnyMail): Readonly<Record<string, string>> {
  if (audience !== "customers" || replyTo === null || incident === null) return {};
  return { "List-Unsubscribe": `<mailto:${replyTo}?subject=${encodeURIComponent(`Unsubscribe from ${incident.repository} incidents`)}>` };
}
