import { randomUUID } from "node:crypto";
import { Ajv } from "ajv";
import {
  type Answered,
  type Asked,
  bodyOf,
  fieldsOf,
  headerOf,
  headerProblem,
  itemsOf,
  type Landed,
  mailboxIn,
  type Receiver,
} from "./receiver.ts";

// `SendEmailRequest` of Resend's OpenAPI description (github.com/resend/resend-openapi, resend.yaml).
const addresses = { anyOf: [{ type: "string" }, { type: "array", maxItems: 50, items: { type: "string" } }] };
const SCHEMA = {
  type: "object",
  properties: {
    from: { type: "string" },
    to: { anyOf: [{ type: "string" }, { type: "array", minItems: 1, maxItems: 50, items: { type: "string" } }] },
    subject: { type: "string" },
    bcc: addresses,
    cc: addresses,
    reply_to: addresses,
    html: { type: "string" },
    text: { type: "string" },
    headers: { type: "object", additionalProperties: { type: "string" } },
    scheduled_at: { type: "string" },
    tags: { type: "array" },
  },
  additionalProperties: false,
};

const DAY = 86_400_000;
const isMail = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

type Kept = { readonly text: string; readonly answer: Answered; readonly at: number };

/**
 * Resend by its OpenAPI description, https://resend.com/docs/api-reference/errors and
 * https://resend.com/docs/dashboard/emails/idempotency-keys. Takes `/emails` and `/emails/batch`.
 */
export function resendReceiver(key: string, now: () => number = Date.now): Receiver {
  const landed: Landed[] = [];
  const keys = new Map<string, Kept>();
  return {
    path: "/emails",
    landed,
    answer: (asked) => {
      const refusal = refusalOf(asked, key);
      if (refusal !== null) return refusal;
      const idempotency = headerOf(asked, "idempotency-key");
      const kept = keys.get(idempotency);
      if (idempotency !== "" && kept !== undefined && now() - kept.at < DAY) {
        return kept.text === asked.text ? kept.answer : failed(409, "invalid_idempotent_request");
      }
      const mails = messagesIn(asked);
      // A batch is validated as a whole: one wrong mail and none is sent.
      const wrong = mails.map(problemIn).find((problem) => problem !== null);
      if (wrong !== undefined && wrong !== null) return wrong;
      landed.push(...mails.flatMap(landingsOf));
      const ids = mails.map(() => ({ id: randomUUID() }));
      const answer: Answered = { status: 200, json: asked.path === "/emails" ? ids[0] : { data: ids } };
      if (idempotency !== "") keys.set(idempotency, { text: asked.text, answer, at: now() });
      return answer;
    },
  };
}

function refusalOf(asked: Asked, key: string): Answered | null {
  if (asked.path !== "/emails" && asked.path !== "/emails/batch") return failed(404, "not_found");
  if (asked.method !== "POST") return failed(405, "method_not_allowed");
  const authorization = headerOf(asked, "authorization");
  if (!authorization.startsWith("Bearer ")) return failed(401, "missing_api_key");
  if (authorization !== `Bearer ${key}`) return failed(403, "invalid_api_key");
  const idempotency = asked.headers["idempotency-key"];
  if (idempotency !== undefined && !/^[\x21-\x7e]{1,256}$/.test(String(idempotency))) return failed(400, "invalid_idempotency_key");
  if (!/^application\/json\b/.test(headerOf(asked, "content-type"))) return failed(415, "unsupported_media_type");
  const body = bodyOf(asked);
  if (asked.path === "/emails/batch") {
    return Array.isArray(body) && body.length > 0 && body.length <= 100 ? null : failed(422, "validation_error");
  }
  return body === undefined ? failed(400, "validation_error") : null;
}

function messagesIn(asked: Asked): readonly unknown[] {
  const body = bodyOf(asked);
  return Array.isArray(body) ? body : [body];
}

function problemIn(mail: unknown): Answered | null {
  const { from, to, subject, html, text, headers, reply_to } = fieldsOf(mail);
  for (const field of [from, to, subject]) if (field === undefined || field === "") return failed(422, "missing_required_field");
  if (!html && !text) return failed(422, "missing_required_field");
  if (!isMail(mail)) return failed(422, "validation_error");
  if (mailboxIn(from) === null) return failed(422, "invalid_from_address");
  const people = [...(Array.isArray(to) ? to : [to]), ...(reply_to === undefined ? [] : Array.isArray(reply_to) ? reply_to : [reply_to])];
  if (people.some((address) => mailboxIn(address) === null)) return failed(422, "validation_error");
  const wrong = Object.entries(fieldsOf(headers)).some(([name, value]) => headerProblem(name, value) !== null);
  return wrong ? failed(422, "validation_error") : null;
}

function failed(statusCode: number, name: string): Answered {
  return { status: statusCode, json: { statusCode, name, message: `This is ${name}, about someone@example.com.` } };
}

function landingsOf(mail: unknown): readonly Landed[] {
  const { from, to, subject, html, text, headers, reply_to } = fieldsOf(mail);
  const people = itemsOf(Array.isArray(to) ? to : [to]).map((address) => mailboxIn(address) ?? "");
  const own = Object.entries(fieldsOf(headers)).map(([name, value]): [string, string] => [name.toLowerCase(), String(value)]);
  return people.map((person) => ({
    to: person,
    alsoSees: people.filter((other) => other !== person),
    from: mailboxIn(from),
    subject: String(subject),
    text: String(text),
    html: String(html),
    headers: new Map([...own, ["reply-to", String(reply_to ?? "")]]),
  }));
}
