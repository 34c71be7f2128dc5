import { SECOND } from "../../core/time/instant.ts";
import type { AnyMail, MailFormat } from "./channel.ts";
import { fittingBody } from "./message-words.ts";

// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook: a message holds 28 KB.
const LONGEST_TEXT = 16_000;
const MOST_LINES = 120;
const MOST_LINKS = 6;

/**
 * A Workflows webhook of Microsoft Teams ("when a Teams webhook request is received"): a message with one Adaptive Card. The URL is the
 * secret and names the channel. Words are text runs, which hold no Markdown, so that nothing a stranger wrote is a link or a mention.
 */
export const teams: MailFormat = {
  parts: (mail) => [{ key: mail.id, body: JSON.stringify(messageOf(mail)), headers: {} }],
  judge: () => null,
  pause: SECOND,
};

function messageOf(mail: AnyMail) {
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    // Shown in notifications.
    fallbackText: cut(mail.subject, 200),
    body: [words(cut(mail.subject, 200), { size: "Medium", weight: "Bolder" }), ...linesOf(mail).map((line) => words(line, {}))],
    actions: linksOf(mail).map(({ title, url }) => ({ type: "Action.OpenUrl", title, url })),
    msteams: { width: "Full" },
  };
  return { type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }] };
}

/** Where to read on: the issue and its RCA; of a list what it names, as many as a card may have. */
function linksOf(mail: AnyMail): readonly { readonly title: string; readonly url: string }[] {
  if (mail.incident === null) return mail.links.slice(0, MOST_LINKS).map((url) => ({ title: new URL(url).pathname.slice(1, 61), url }));
  const { repository, number } = mail.incident;
  const { issue, rca } = mail.links;
  return [{ title: `${repository}#${number}`, url: issue }, ...(rca === null ? [] : [{ title: "Root cause analysis", url: rca }])];
}

function words(text: string, style: { readonly size?: "Medium"; readonly weight?: "Bolder" }) {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text, ...style }] };
}

/** A line a block: a text run does not break. */
function linesOf(mail: AnyMail): readonly string[] {
  const split = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  const body = fittingBody(mail, (text) => sizeOf(text) <= LONGEST_TEXT && split(text).length <= MOST_LINES);
  const lines = split(cut(body, LONGEST_TEXT));
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), "…"];
}

/** Its length in JSON, in bytes. */
function sizeOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}

/** As long in JSON, in bytes, as `most`, with "…" where something is missing. */
function cut(text: string, most: number): string {
  let size = 0;
  let head = "";
  for (const sign of text) {
    size += sizeOf(sign);
    if (size > most) return `${head}…`;
    head += sign;
  }
  return head;
}
