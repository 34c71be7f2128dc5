import { endsForStaff, opensAlert } from "../../core/notice/paged.ts";
import type { AnyMail, MailFormat, MailPart } from "./channel.ts";
import { bodyOf } from "./message-words.ts";

// https://developer.pagerduty.com/docs/events-api-v2-overview: lengths in characters; an event holds 512 KB.
const LONGEST_SUMMARY = 1_024;
const LONGEST_DETAILS = 20_000;

type Action = "trigger" | "acknowledge" | "resolve";

/**
 * PagerDuty's Events API v2: https://developer.pagerduty.com/docs/send-alert-event. `token` is the integration's routing key. The first
 * news opens an alert, the first answer acknowledges it, an end resolves it: all under one deduplication key, made of the first
 * news' Message-ID, which stays whatever the repository is called later.
 */
export const pagerduty: MailFormat = {
  parts: (mail, channel) => actionsOf(mail).map((action) => eventOf(action, mail, channel.token ?? "")),
  judge: () => null,
  pause: 0,
};

/** Nothing: it is no news for whoever is on call, as a list of the morning is none. A test opens an alert and ends it. */
function actionsOf(mail: AnyMail): readonly Action[] {
  if (mail.incident === null) return mail.about === "test" ? ["trigger", "resolve"] : [];
  const keys = mail.incident.notices;
  if (keys.some(endsForStaff)) return ["resolve"];
  if (keys.includes("answered")) return ["acknowledge"];
  return keys.some(opensAlert) ? ["trigger"] : [];
}

function eventOf(action: Action, mail: AnyMail, routingKey: string): MailPart {
  const dedupKey = (mail.inReplyTo ?? mail.messageId).replace(/^<|>$/g, "").slice(0, 255);
  const event = { routing_key: routingKey, event_action: action, dedup_key: dedupKey };
  const body = action === "trigger" ? { ...event, ...alertOf(mail) } : event;
  return { key: `${mail.id}/${action}`, body: JSON.stringify(body), headers: {} };
}

function alertOf(mail: AnyMail) {
  const text = bodyOf(mail);
  const summary = cut(text.split("\n")[0] || mail.subject, LONGEST_SUMMARY);
  const details = { subject: mail.subject, text: cut(text, LONGEST_DETAILS) };
  const shared = { timestamp: mail.at, custom_details: details };
  if (mail.incident === null) return { payload: { summary, source: "Incident SLO", severity: "info", ...shared }, client: "Incident SLO" };
  const { repository, number, severity, notices } = mail.incident;
  const isAtRisk = notices.every((key) => /^(?:at-risk|escalated-at-risk)(?::|$)/.test(key));
  return {
    payload: {
      summary,
      source: `${repository}#${number}`,
      severity: isAtRisk ? "warning" : "critical",
      ...shared,
      component: repository,
      ...(severity === null ? {} : { class: severity }),
    },
    links: [
      { href: mail.links.issue, text: `${repository}#${number}` },
      ...(mail.links.rca === null ? [] : [{ href: mail.links.rca, text: "Root cause analysis" }]),
    ],
    client: "Incident SLO",
    client_url: mail.links.issue,
  };
}

function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join("")}…`;
}
