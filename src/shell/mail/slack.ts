import { SECOND } from "../../core/time/instant.ts";
import type { AnyMail, MailFormat } from "./channel.ts";
import { fittingBody } from "./message-words.ts";

// https://docs.slack.dev/reference/block-kit/blocks: a header's text, a section's, and the blocks of a message.
const LONGEST_HEADER = 150;
const LONGEST_SECTION = 3_000;
const MOST_SECTIONS = 40;
// Slack refuses messages whose blocks are longer in all than about 13,000 characters, as JSON.
const LONGEST_MESSAGE = 10_000;
// So that the links within a section still fit.
const LONGEST_PIECE = 2_700;

/**
 * Slack's incoming webhooks: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. The URL is the secret
 * and names the channel, so there are no recipients, and a message needs no key of ours: Slack knows none.
 */
export const slack: MailFormat = {
  parts: (mail) => [{ key: mail.id, body: JSON.stringify(messageOf(mail)), headers: {} }],
  judge: () => null,
  // https://docs.slack.dev/apis/web-api/rate-limits: one message a second.
  pause: SECOND,
};

function messageOf(mail: AnyMail) {
  return {
    // Shown in notifications, and where blocks are not.
    text: escaped(mail.subject),
    blocks: [
      { type: "header", text: { type: "plain_text", text: cutEscaped(mail.subject, LONGEST_HEADER), emoji: false } },
      ...sectionsOf(mail),
      ...contextOf(mail),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Where to read on; the list of a morning has its links within. */
function contextOf(mail: AnyMail) {
  if (mail.incident === null) return [];
  const { issue, rca } = mail.links;
  const links = [
    linked(issue, `${mail.incident.repository}#${mail.incident.number}`),
    ...(rca === null ? [] : [linked(rca, "Root cause analysis")]),
  ];
  return [{ type: "context", elements: [{ type: "mrkdwn", text: links.join(" · "), verbatim: true }] }];
}

/** `verbatim`: only what we mark is a link or a mention, whatever strangers wrote. */
function sectionsOf(mail: AnyMail) {
  const body = fittingBody(mail, (text) => escaped(text).length <= LONGEST_MESSAGE);
  return packed(cutEscaped(body, LONGEST_MESSAGE).split(/\n{2,}/), mail)
    .slice(0, MOST_SECTIONS)
    .map((text) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } }));
}

/** Paragraphs together, as many as a section holds; one that is too long for a section is cut into several. */
function packed(paragraphs: readonly string[], mail: AnyMail): readonly string[] {
  const sections: string[] = [];
  for (const paragraph of paragraphs.flatMap(pieces).map((text) => clickable(text, mail))) {
    const last = sections.at(-1);
    const together = last === undefined ? paragraph : `${last}\n\n${paragraph}`;
    if (last !== undefined && together.length <= LONGEST_SECTION) sections[sections.length - 1] = together;
    else sections.push(paragraph);
  }
  return sections.filter((text) => text.trim() !== "");
}

/** Never cut within an escaped sign. */
function pieces(paragraph: string): readonly string[] {
  const cut: string[] = [""];
  for (const sign of signsIn(paragraph)) {
    const last = cut.at(-1) ?? "";
    if (last.length + sign.length > LONGEST_PIECE) cut.push(sign);
    else cut[cut.length - 1] = last + sign;
  }
  return cut;
}

function signsIn(text: string): readonly string[] {
  return text.match(/&(?:amp|lt|gt);|./gsu) ?? [];
}

/** Our own addresses become links; those that strangers wrote stay words. */
function clickable(text: string, mail: AnyMail): string {
  const links = mail.incident === null ? mail.links : [mail.links.issue, ...(mail.links.rca === null ? [] : [mail.links.rca])];
  const own = links.map(escaped).sort((a, b) => b.length - a.length);
  return own.reduce((rest, url) => rest.replace(new RegExp(`(?<![<\\w])${literal(url)}(?![\\w/#-])`, "g"), `<${url}>`), text);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function linked(url: string, words: string): string {
  return `<${escaped(url)}|${escaped(words)}>`;
}

/** The three signs that Slack reads, and the words that would call a whole channel. */
function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/@(?=(?:channel|here|everyone|group)\b)/gi, "@\u200b");
}

/** Escaped, at most `most` characters in all, with "…" where something is missing. */
function cutEscaped(text: string, most: number): string {
  const whole = escaped(text);
  if (whole.length <= most) return whole;
  let head = "";
  for (const sign of signsIn(whole)) {
    if (head.length + sign.length >= most) break;
    head += sign;
  }
  return `${head}…`;
}
