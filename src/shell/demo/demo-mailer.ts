import { AUDIENCES, type Channel, type MailFormatName, type Policy } from "../../core/policy/policy.ts";
import type { Mail, Mailer } from "../../ports.ts";
import type { MailAttempt, Mailbox } from "../../simulator/mailbox/mailbox.ts";
import type { MailChannel } from "../mail/channel.ts";
import { connectMailer, type MailerOptions } from "../mail/mailer.ts";

/** A mail that a run sent, and what the mailbox answered at each try. */
export type SentMail = { readonly mail: Mail; readonly arrived: boolean; readonly answers: readonly MailAttempt["outcome"][] };

export const RECIPIENTS: MailChannel["recipients"] = {
  customers: ["it@globex.example", "ops@initech.example", "desk@umbrella.example"],
  staff: ["on-call@acme.example"],
};
export const SENDER = "Acme Support <support@acme.example>";

// Good in the demo only: both ends that know it live in this process.
export const MAIL_SECRET = `whsec_${Buffer.from("a secret that only the demo knows").toString("base64")}`;

/** Where each service takes its mail. */
const PATHS: Readonly<Record<MailFormatName, string>> = {
  json: "/hook",
  resend: "/emails",
  sendgrid: "/v3/mail/send",
  postmark: "/email",
  slack: "/services/T0/B0/demo",
  teams: "/workflows/demo",
  pagerduty: "/v2/enqueue",
};

/**
 * The real mailer, with every way out leading to the mailbox: the policy's channels find addresses and secrets of the demo in
 * their variables; without any, there is a signed webhook as the inputs would make it. What is sent is noted in `sentMails`.
 */
export function demoMailer(policy: Policy, mailbox: Mailbox, sentMails: SentMail[], now: () => number): Mailer {
  const options: MailerOptions = {
    channel:
      policy.channels.length > 0
        ? null
        : { format: "json", url: `${mailbox.url}${PATHS.json}`, token: null, secret: MAIL_SECRET, from: SENDER, recipients: RECIPIENTS },
    addresses: { from: SENDER, recipients: RECIPIENTS },
    environment: environmentFor(policy.channels, mailbox.url),
    runnerNow: now,
    sleep: async () => {},
  };
  return watched(connectMailer(options), mailbox, sentMails);
}

/** The variables that channels name: addresses and secrets of the demo, every way leading to the mailbox at `url`. */
export function environmentFor(channels: readonly Channel[], url: string): Readonly<Record<string, string>> {
  const entries = channels.flatMap(({ format, recipients, ...names }): readonly (readonly [string | null, string])[] => [
    [names.url, `${url}${PATHS[format]}`],
    [names.token, "demo-token"],
    [names.secret, MAIL_SECRET],
    ...AUDIENCES.map((audience) => {
      const wanted = recipients[audience];
      return [typeof wanted === "string" ? wanted : null, RECIPIENTS[audience].join(", ")] as const;
    }),
  ]);
  return Object.fromEntries(entries.filter(([name]) => name !== null));
}

function watched(mailer: Mailer, mailbox: Mailbox, sentMails: SentMail[]): Mailer {
  return {
    channels: mailer.channels,
    send: async (mail) => {
      const before = mailbox.attempts.length;
      const delivery = await mailer.send(mail);
      sentMails.push({ mail, arrived: delivery.type === "sent", answers: mailbox.attempts.slice(before).map(({ outcome }) => outcome) });
      return delivery;
    },
    sendBulletin: mailer.sendBulletin,
    under: (channels) => {
      const { mailer: more, problems } = mailer.under(channels);
      return { mailer: watched(more, mailbox, sentMails), problems };
    },
  };
}
