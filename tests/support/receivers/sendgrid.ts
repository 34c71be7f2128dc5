import { Ajv, type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
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
  type Receiver,
} from "./receiver.ts";

// Twilio's OpenAPI description of /v3/mail/send (github.com/twilio/sendgrid-oai, spec/json/tsg_mail_v3.json), as far as
// mails without templates and attachments go; unknown fields are refused, as SendGrid answers "Bad Request" to them.
const person = {
  type: "object",
  properties: { email: { type: "string", format: "email" }, name: { type: "string" } },
  required: ["email"],
  additionalProperties: false,
};
const enabled = {
  type: "object",
  properties: { enable: { type: "boolean" }, enable_text: { type: "boolean" } },
  additionalProperties: false,
};
const SCHEMA = {
  type: "object",
  properties: {
    personalizations: {
      type: "array",
      minItems: 1,
      maxItems: 1000,
      items: {
        type: "object",
        properties: {
          from: person,
          to: { type: "array", minItems: 1, items: person },
          cc: { type: "array", maxItems: 1000, items: person },
          bcc: { type: "array", maxItems: 1000, items: person },
          subject: { type: "string", minLength: 1 },
          headers: { type: "object", additionalProperties: { type: "string" } },
          custom_args: { type: "object", maxProperties: 10_000, additionalProperties: { type: "string" } },
        },
        required: ["to"],
        additionalProperties: false,
      },
    },
    from: person,
    reply_to: person,
    subject: { type: "string", minLength: 1 },
    content: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: { type: { type: "string", minLength: 1 }, value: { type: "string", minLength: 1 } },
        required: ["type", "value"],
        additionalProperties: false,
      },
    },
    headers: { type: "object", additionalProperties: { type: "string" } },
    categories: { type: "array", uniqueItems: true, maxItems: 10, items: { type: "string", maxLength: 255 } },
    tracking_settings: { type: "object", properties: { click_tracking: enabled, open_tracking: enabled }, additionalProperties: false },
  },
  required: ["personalizations", "from", "subject", "content"],
  additionalProperties: false,
};

// "You may not override the following headers", said there of `headers`.
const RESERVED = [
  "x-sg-id",
  "x-sg-eid",
  "received",
  "dkim-signature",
  "content-type",
  "content-transfer-encoding",
  "to",
  "from",
  "subject",
  "reply-to",
  "cc",
  "bcc",
];

const ajv = addFormats.default(new Ajv({ allErrors: true }));
const isMail = ajv.compile(SCHEMA);

/** SendGrid by its OpenAPI description and https://www.twilio.com/docs/sendgrid/api-reference/mail-send (overview, limitations, errors). */
export function sendgridReceiver(key: string): Receiver {
  const landed: Landed[] = [];
  return {
    path: "/v3/mail/send",
    landed,
    answer: (asked) => {
      const refusal = refusalOf(asked, key);
      if (refusal !== null) return refusal;
      landed.push(...mailsIn(bodyOf(asked)));
      return { status: 202, headers: { "x-message-id": "14c5d75ce93" } };
    },
  };
}

function refusalOf(asked: Asked, key: string): Answered | null {
  if (asked.method !== "POST") return failed(405, "method not allowed", null);
  if (headerOf(asked, "authorization") !== `Bearer ${key}`)
    return failed(401, "The provided authorization grant is invalid, expired, or revoked", null);
  if (!/^application\/json\b/.test(headerOf(asked, "content-type"))) return failed(415, "Content-Type should be application/json.", null);
  if (bytesOf(asked.text) > 30 * 1024 * 1024) return failed(413, "content too large", null);
  const body = bodyOf(asked);
  if (!isMail(body))
    return failed(400, wordsOf(isMail.errors?.[0]), (isMail.errors?.[0]?.instancePath ?? "").slice(1).replaceAll("/", "."));
  return proseProblem(body);
}

/** What the description says in sentences. */
function proseProblem(body: unknown): Answered | null {
  const { personalizations, content, headers } = fieldsOf(body);
  const types = itemsOf(content).map((part) => fieldsOf(part).type);
  if (types.includes("text/plain") && types[0] !== "text/plain") return failed(400, "text/plain must be first", "content");
  const people = itemsOf(personalizations).map((one) => ["to", "cc", "bcc"].flatMap((field) => emailsIn(fieldsOf(one)[field])));
  if (people.flat().length > 1_000) return failed(400, "more than 1000 recipients", "personalizations");
  if (people.some((emails) => new Set(emails.map((email) => email.toLowerCase())).size !== emails.length))
    return failed(400, "Each email address in the personalization block should be unique between to, cc, and bcc.", "personalizations");
  if (itemsOf(personalizations).some((one) => bytesOf(JSON.stringify(fieldsOf(one).custom_args ?? {})) >= 10_000))
    return failed(400, "custom_args may not exceed 10,000 bytes", "personalizations.0.custom_args");
  const wrong = Object.entries(fieldsOf(headers)).find(
    ([name, value]) => RESERVED.includes(name.toLowerCase()) || headerProblem(name, value) !== null,
  );
  return wrong === undefined ? null : failed(400, `header ${wrong[0]}`, "headers");
}

function failed(status: number, message: string, field: string | null): Answered {
  return { status, json: { errors: [{ message, field, help: null }] } };
}

function wordsOf(error: ErrorObject | undefined): string {
  return `${error?.instancePath} ${error?.message} ${JSON.stringify(error?.params)}`;
}

function emailsIn(people: unknown): readonly string[] {
  return itemsOf(people).map((one) => String(fieldsOf(one).email));
}

function mailsIn(body: unknown): readonly Landed[] {
  const { personalizations, content, headers, from, subject, reply_to } = fieldsOf(body);
  const partOf = (type: string) =>
    itemsOf(content)
      .map(fieldsOf)
      .find((part) => part.type === type)?.value;
  const own = Object.entries(fieldsOf(headers)).map(([name, value]): [string, string] => [name.toLowerCase(), String(value)]);
  return itemsOf(personalizations).flatMap((one) => {
    const visible = [...emailsIn(fieldsOf(one).to), ...emailsIn(fieldsOf(one).cc)];
    return visible.map((to) => ({
      to,
      alsoSees: visible.filter((other) => other !== to),
      from: String(fieldsOf(from).email),
      subject: String(subject),
      text: String(partOf("text/plain")),
      html: String(partOf("text/html")),
      headers: new Map([...own, ["reply-to", String(fieldsOf(reply_to).email ?? "")]]),
    }));
  });
}
