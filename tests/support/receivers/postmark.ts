import { randomUUID } from "node:crypto";
import {
  type Answered,
  type Asked,
  bodyOf,
  bytesOf,
  fieldsOf,
  headerOf,
  headerProblem,
  itemsOf,
  type Landed,
  mailboxIn,
  type Receiver,
} from "./receiver.ts";

// https://postmarkapp.com/developer/api/email-api, "Send a single email": the fields and their types.
const FIELDS: Readonly<Record<string, "string" | "boolean" | "object" | "array">> = {
  From: "string",
  To: "string",
  Cc: "string",
  Bcc: "string",
  Subject: "string",
  Tag: "string",
  HtmlBody: "string",
  TextBody: "string",
  ReplyTo: "string",
  Headers: "array",
  TrackOpens: "boolean",
  TrackLinks: "string",
  Metadata: "object",
  Attachments: "array",
  MessageStream: "string",
};
const TRACK_LINKS = ["None", "HtmlAndText", "HtmlOnly", "TextOnly"];

export type PostmarkOptions = { /** Addresses that bounced before. */ readonly inactive?: readonly string[] };

/** Postmark by https://postmarkapp.com/developer/api/email-api and …/overview (error codes). It knows no idempotency key. */
export function postmarkReceiver(token: string, { inactive = [] }: PostmarkOptions = {}): Receiver {
  const landed: Landed[] = [];
  return {
    path: "/email",
    landed,
    answer: (asked) => {
      const refusal = refusalOf(asked, token, inactive);
      if (refusal !== null) return refusal;
      const mails = landingsOf(fieldsOf(bodyOf(asked)));
      landed.push(...mails);
      return {
        status: 200,
        json: { To: mails[0]?.to, SubmittedAt: new Date().toISOString(), MessageID: randomUUID(), ErrorCode: 0, Message: "OK" },
      };
    },
  };
}

function refusalOf(asked: Asked, token: string, inactive: readonly string[]): Answered | null {
  if (asked.path !== "/email") return failed(404, 0, "no such endpoint");
  if (headerOf(asked, "x-postmark-server-token") !== token) return failed(401, 10, "Bad or missing API token");
  if (headerOf(asked, "accept") !== "application/json") return failed(406, 0, "Accept: application/json is required");
  if (!/^application\/json\b/.test(headerOf(asked, "content-type"))) return failed(422, 409, "JSON required");
  if (bytesOf(asked.text) > 10 * 1024 * 1024) return failed(413, 0, "Payload Too Large");
  const body = bodyOf(asked);
  if (typeof body !== "object" || body === null || Array.isArray(body)) return failed(422, 402, "Invalid JSON");
  return problemIn(fieldsOf(body), inactive);
}

function problemIn(mail: Readonly<Record<string, unknown>>, inactive: readonly string[]): Answered | null {
  const invalid = (message: string) => failed(422, 300, message);
  for (const [name, value] of Object.entries(mail)) {
    const type = FIELDS[name];
    if (type === undefined || (Array.isArray(value) ? "array" : typeof value) !== type)
      return failed(422, 403, `Incompatible JSON: ${name}`);
  }
  if (mailboxIn(mail.From) === null) return invalid("Invalid 'From' address");
  const people = listOf(mail.To);
  if (people.length === 0) return invalid("Zero recipients specified");
  if (people.length + listOf(mail.Cc).length + listOf(mail.Bcc).length > 50)
    return invalid("Maximum of 50 recipients allowed per email message");
  if ([...people, ...listOf(mail.ReplyTo)].some((address) => mailboxIn(address) === null)) return invalid("Illegal email address");
  if (people.some((address) => inactive.includes(mailboxIn(address) ?? "")))
    return failed(422, 406, "You tried to send to a recipient that has been marked as inactive.");
  if (!mail.HtmlBody && !mail.TextBody) return invalid("Provide either email TextBody or HtmlBody or both.");
  if (String(mail.Subject ?? "").length > 2_000) return invalid("Subject is too long");
  if (mail.TrackLinks !== undefined && !TRACK_LINKS.includes(String(mail.TrackLinks))) return invalid("TrackLinks");
  return metadataProblem(mail.Metadata) ?? headersProblem(mail.Headers);
}

/** https://postmarkapp.com/support/article/1125-custom-metadata-faq */
function metadataProblem(metadata: unknown): Answered | null {
  const pairs = Object.entries(fieldsOf(metadata));
  const isWrong = pairs.length > 10 || pairs.some(([name, value]) => name.length > 20 || typeof value !== "string" || value.length > 80);
  return isWrong ? failed(422, 300, "Invalid metadata") : null;
}

function headersProblem(headers: unknown): Answered | null {
  const isWrong = itemsOf(headers).some((one) => {
    const { Name, Value, ...rest } = fieldsOf(one);
    return typeof Name !== "string" || headerProblem(Name, Value) !== null || Object.keys(rest).length > 0;
  });
  return isWrong ? failed(422, 300, "Invalid custom header") : null;
}

function failed(status: number, ErrorCode: number, Message: string): Answered {
  return { status, json: { ErrorCode, Message } };
}

/** Addresses with commas between; a comma within quotes parts nothing. */
function listOf(value: unknown): readonly string[] {
  if (typeof value !== "string" || value === "") return [];
  return (value.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? []).map((part) => part.trim());
}

function landingsOf(mail: Readonly<Record<string, unknown>>): readonly Landed[] {
  const people = [...listOf(mail.To), ...listOf(mail.Cc)].map((address) => mailboxIn(address) ?? "");
  const given = itemsOf(mail.Headers).map((one): [string, string] => [
    String(fieldsOf(one).Name).toLowerCase(),
    String(fieldsOf(one).Value),
  ]);
  // Postmark writes a Message-ID of its own unless it is asked not to: https://postmarkapp.com/support/article/1276
  const keeps = given.some(([name, value]) => name === "x-pm-keepid" && value === "true");
  const headers = new Map([
    ...given.filter(([name]) => name !== "x-pm-keepid"),
    ["reply-to", String(mail.ReplyTo ?? "")] as [string, string],
  ]);
  if (!keeps) headers.set("message-id", `<${randomUUID()}@mtasv.net>`);
  return people.map((to) => ({
    to,
    alsoSees: people.filter((other) => other !== to),
    from: mailboxIn(mail.From),
    subject: String(mail.Subject),
    text: String(mail.TextBody),
    html: String(mail.HtmlBody),
    headers,
  }));
}
