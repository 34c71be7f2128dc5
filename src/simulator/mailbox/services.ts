import { randomUUID } from "node:crypto";
import { recordOf } from "../json.ts";

/** The services that the mailbox can stand for. */
export const SERVICE_NAMES = ["json", "resend", "sendgrid", "postmark", "slack", "teams", "pagerduty"] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

export type MailRequest = {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
  /** Parsed; undefined where it is no JSON. */
  readonly body: unknown;
};

export type MailReply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
};

export type Service = {
  /** Whether the service knows `Idempotency-Key`. */
  readonly isIdempotent: boolean;
  /** The answer to a message that the service would not take; null: it takes it. */
  readonly refusal: (request: MailRequest) => MailReply | null;
  /** The answer to one it took. `now` in milliseconds. */
  readonly accepted: (request: MailRequest, now: number) => MailReply;
  /** The answer when a key comes again with another body. */
  readonly conflict: MailReply;
};

/** The service that a path belongs to: each has its own. */
export function serviceAt(path: string): ServiceName {
  if (path.endsWith("/v3/mail/send")) return "sendgrid";
  if (path.endsWith("/emails")) return "resend";
  if (path.endsWith("/email")) return "postmark";
  if (path.endsWith("/v2/enqueue")) return "pagerduty";
  if (path.startsWith("/workflows/")) return "teams";
  return path.startsWith("/services/") ? "slack" : "json";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

const CONFLICT: MailReply = { status: 409, body: { error: "The same Idempotency-Key came with another body." } };

const json: Service = {
  isIdempotent: true,
  refusal: ({ body }) =>
    typeof body === "object" && body !== null ? null : { status: 400, body: { error: "The body is no JSON object." } },
  accepted: () => ({ status: 202, body: { id: randomUUID() } }),
  conflict: CONFLICT,
};

/** https://resend.com/docs/api-reference/emails/send-email and …/errors */
const resend: Service = {
  isIdempotent: true,
  refusal: (request) => resendRefusal(request),
  accepted: () => ({ status: 200, body: { id: randomUUID() } }),
  conflict: resendError(409, "invalid_idempotent_request", "This idempotency key has been used on a request with a different payload."),
};

function resendError(statusCode: number, name: string, message: string): MailReply {
  return { status: statusCode, body: { statusCode, name, message } };
}

function resendRefusal({ headers, body }: MailRequest): MailReply | null {
  if (!isBearer(headers)) return resendError(401, "missing_api_key", "Missing API key in the authorization header.");
  const key = headers["idempotency-key"];
  if (key !== undefined && (key === "" || key.length > 256))
    return resendError(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  const mail = recordOf(body);
  const missing = ["from", "to", "subject"].find((name) => listOf(mail[name]).filter(isText).length === 0);
  if (missing !== undefined) return resendError(422, "missing_required_field", `Missing \`${missing}\` field.`);
  if (!isText(mail.html) && !isText(mail.text)) return resendError(422, "missing_required_field", "Missing `html` or `text` field.");
  const recipients = listOf(mail.to);
  if (recipients.length > 50) return resendError(422, "validation_error", "The `to` field must have at most 50 recipients.");
  const wrong = [mail.from, ...recipients].find((address) => !isAddress(address));
  return wrong === undefined
    ? null
    : resendError(422, "validation_error", "Invalid address: use `email@example.com` or `Name <email@example.com>`.");
}

function isBearer(headers: MailRequest["headers"]): boolean {
  return /^Bearer \S+$/.test(headers.authorization ?? "");
}

/** `a@b.c` or `Name <a@b.c>`. */
function isAddress(value: unknown): boolean {
  return typeof value === "string" && /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(value.trim());
}

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send */
const sendgrid: Service = {
  isIdempotent: false,
  refusal: (request) => sendgridRefusal(request),
  accepted: () => ({ status: 202, headers: { "x-message-id": randomUUID().replaceAll("-", "").slice(0, 22) } }),
  conflict: CONFLICT,
};

function sendgridError(status: number, message: string, field: string | null): MailReply {
  return { status, body: { errors: [{ message, field, help: null }] } };
}

/** Headers that SendGrid sets itself and refuses. */
const SENDGRID_RESERVED = [
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

function sendgridRefusal({ headers, body }: MailRequest): MailReply | null {
  if (!isBearer(headers)) return sendgridError(401, "Permission denied, wrong credentials", null);
  const mail = recordOf(body);
  const personalizations = listOf(mail.personalizations).map(recordOf);
  if (personalizations.length === 0)
    return sendgridError(400, "The personalizations field is required and must have at least one personalization.", "personalizations");
  const recipients = personalizations.map(({ to }) => listOf(to).map((entry) => recordOf(entry).email));
  if (recipients.some((to) => to.length === 0 || !to.every(isAddress)))
    return sendgridError(400, "Does not contain a valid address.", "personalizations.0.to.0.email");
  if (!isAddress(recordOf(mail.from).email))
    return sendgridError(400, "The from object must be provided for every email send.", "from.email");
  if (!isText(mail.subject) && !personalizations.every(({ subject }) => isText(subject)))
    return sendgridError(400, "The subject is required.", "subject");
  const parts = listOf(mail.content).map((part) => recordOf(part));
  if (parts.length === 0 || !parts.every(({ type, value }) => isText(type) && isText(value)))
    return sendgridError(400, "Unless a valid template_id is provided, the content parameter is required.", "content");
  const types = parts.map(({ type }) => type);
  if (types.includes("text/plain") && types[0] !== "text/plain")
    return sendgridError(400, "If present, text/plain must be first in the content array.", "content");
  const reserved = Object.keys(recordOf(mail.headers)).find((name) => SENDGRID_RESERVED.includes(name.toLowerCase()));
  return reserved === undefined ? null : sendgridError(400, `The header ${reserved} is reserved.`, "headers");
}

/** https://postmarkapp.com/developer/api/email-api */
const postmark: Service = {
  isIdempotent: false,
  refusal: (request) => postmarkRefusal(request),
  accepted: ({ body }, now) => ({
    status: 200,
    body: { To: recordOf(body).To, SubmittedAt: new Date(now).toISOString(), MessageID: randomUUID(), ErrorCode: 0, Message: "OK" },
  }),
  conflict: CONFLICT,
};

function postmarkError(status: number, ErrorCode: number, Message: string): MailReply {
  return { status, body: { ErrorCode, Message } };
}

function postmarkRefusal({ headers, body }: MailRequest): MailReply | null {
  if (!isText(headers["x-postmark-server-token"]))
    return postmarkError(401, 10, "No Account or Server API tokens were supplied in the HTTP headers.");
  const mail = recordOf(body);
  if (!isAddress(mail.From)) return postmarkError(422, 300, "Invalid 'From' address.");
  const recipients = isText(mail.To) ? mail.To.split(",").map((address) => address.trim()) : [];
  if (recipients.length === 0) return postmarkError(422, 300, "Zero recipients specified");
  if (recipients.length > 50) return postmarkError(422, 300, "Too many recipients: at most 50.");
  if (!recipients.every(isAddress)) return postmarkError(422, 300, "Invalid 'To' address.");
  if (!isText(mail.HtmlBody) && !isText(mail.TextBody))
    return postmarkError(422, 300, "Provide either email TextBody or HtmlBody or both.");
  const isList = listOf(mail.Headers).every((header) => isText(recordOf(header).Name) && typeof recordOf(header).Value === "string");
  return isList ? null : postmarkError(422, 300, "Invalid 'Headers'.");
}

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const slack: Service = {
  isIdempotent: false,
  refusal: ({ body }) => {
    const { text, blocks } = recordOf(body);
    if (typeof body !== "object" || body === null) return { status: 400, text: "invalid_payload" };
    if (!isText(text) && listOf(blocks).length === 0) return { status: 400, text: "no_text" };
    return listOf(blocks).every(isBlock) && listOf(blocks).length <= 50 ? null : { status: 400, text: "invalid_blocks" };
  },
  accepted: () => ({ status: 200, text: "ok" }),
  conflict: CONFLICT,
};

/** A block has a type; a section's text at most 3,000 characters, a header's 150. */
function isBlock(value: unknown): boolean {
  const block = recordOf(value);
  const text = recordOf(block.text).text;
  const limit = block.type === "header" ? 150 : 3_000;
  return isText(block.type) && (typeof text !== "string" || (text.length > 0 && text.length <= limit));
}

/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using */
const teams: Service = {
  isIdempotent: false,
  refusal: ({ body }) => {
    const cards = listOf(recordOf(body).attachments).map((one) => recordOf(recordOf(one).content));
    const isSound = recordOf(body).type === "message" && cards.length > 0 && cards.every(({ type }) => type === "AdaptiveCard");
    return isSound ? null : { status: 400, body: { error: { code: "TriggerInputSchemaMismatch" } } };
  },
  accepted: () => ({ status: 202 }),
  conflict: CONFLICT,
};

/** https://developer.pagerduty.com/docs/send-alert-event */
const pagerduty: Service = {
  isIdempotent: false,
  refusal: ({ body }) => {
    const { routing_key: key, event_action: action, payload } = recordOf(body);
    const isSound = isText(key) && (action === "trigger" ? isText(recordOf(payload).summary) : isText(action));
    return isSound ? null : { status: 400, body: { status: "invalid event", message: "Event object is invalid", errors: [] } };
  },
  accepted: ({ body }) => ({
    status: 202,
    body: { status: "success", message: "Event processed", dedup_key: recordOf(body).dedup_key ?? randomUUID() },
  }),
  conflict: CONFLICT,
};

export const SERVICES: Readonly<Record<ServiceName, Service>> = { json, resend, sendgrid, postmark, slack, teams, pagerduty };
