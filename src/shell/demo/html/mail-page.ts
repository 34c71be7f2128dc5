import { html } from "../../../core/text/escape.ts";
import type { Mail } from "../../../ports.ts";
import { mailHeaders } from "../../mail/headers.ts";
import { RECIPIENTS, SENDER, type SentMail } from "../demo-mailer.ts";
import { icon, moment } from "./page.ts";

/** Every mail that went out: its headers, both its parts, and how the webhook answered. */
export function mailsContent(sentMails: readonly SentMail[]): string {
  const ids = [...new Set(sentMails.map(({ mail }) => mail.id))];
  const boxes = ids.map((id) => mailBox(sentMails.filter(({ mail }) => mail.id === id)));
  const title = "<h1>Mails</h1>\n";
  return boxes.length > 0 ? title + boxes.join("\n") : `${title}<p class="intro">Under this policy nobody was mailed.</p>`;
}

function mailBox(tries: readonly SentMail[]): string {
  const mail = tries[0]?.mail;
  if (mail === undefined) return "";
  const answers = tries
    .flatMap((sent) => sent.answers)
    .map((answer) => html(String(answer ?? "no answer")))
    .join(", ");
  return `<article class="mail"><h2>${icon("mail")} ${html(mail.subject)}</h2>
<dl>${headers(mail)
    .map(([name, value]) => `<dt>${html(name)}</dt><dd>${value}</dd>`)
    .join("")}<dt>Webhook answered</dt><dd>${answers}</dd></dl>
<iframe sandbox title="${html(mail.subject)}" srcdoc="${html(mail.html)}" style="--high:${heightOf(mail, 75)}px;--narrow:${heightOf(mail, 34)}px"></iframe>
<details><summary>The text part</summary><pre>${html(mail.text)}</pre></details></article>`;
}

function headers(mail: Mail): readonly (readonly [string, string])[] {
  return [
    ["To", `${mail.audience}: ${html(RECIPIENTS[mail.audience].join(", "))} (each alone)`],
    ["From", html(SENDER)],
    ...(mail.replyTo === null ? [] : [["Reply-To", html(mail.replyTo)] as const]),
    ["Date", moment(mail.at)],
    ...Object.entries(mailHeaders(mail)).map(([name, value]) => [name, html(value)] as const),
  ];
}

/** Without scripts in it, a frame cannot tell how high it is; its text can, about. `columns`: letters in a line. */
function heightOf({ text }: Mail, columns: number): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0);
  return 80 + lines * 25;
}
