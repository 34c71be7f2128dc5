import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { readBytes, send } from "../http/exchange.ts";
import { parseJson } from "../json.ts";
import { type MailReply, type MailRequest, SERVICES, type ServiceName, serviceAt } from "./services.ts";
import { signatureProblem } from "./signature.ts";

export type MailboxOptions = {
  /** Which service it stands for; default: told by the path, as each service has its own. */
  readonly service?: ServiceName;
  /** A `whsec_` secret: what is not signed with it is refused with 401. */
  readonly secret?: string;
  /** 0 picks a free one. */
  readonly port?: number;
  /** Milliseconds since the epoch; default: the real time. Signatures and the 24 hours of keys are judged by it. */
  readonly now?: () => number;
};

/**
 * What the next attempt meets instead of a fair answer. A status alone delivers when it is 2xx and not otherwise.
 * `lost-answer`: delivered, then the connection breaks. `reset`: breaks before. `hang`: no answer. `delivers` overrides.
 */
export type MailboxAnswer =
  | number
  | "lost-answer"
  | "reset"
  | "hang"
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly delivers?: boolean;
      /** Milliseconds before the answer. */
      readonly delay?: number;
    };

/** One request that came, whatever became of it. */
export type MailAttempt = MailRequest & {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly service: ServiceName;
  /** ISO 8601. */
  readonly at: string;
  /** `Idempotency-Key`; null: none. */
  readonly key: string | null;
  /** Why the signature was refused; null: it was good, or no secret is set. */
  readonly signatureProblem: string | null;
  /** The status answered, or how it broke; null: not yet. */
  readonly outcome: number | "lost" | "dropped" | "hanging" | null;
};

/** A message that arrived: by key once, however often it was sent. */
export type DeliveredMail = {
  readonly attempt: MailAttempt;
  readonly key: string | null;
  readonly service: ServiceName;
  readonly body: unknown;
};

/** A receiver of mails and webhooks on loopback. */
export type Mailbox = {
  /** Its root, such as http://127.0.0.1:40124; any path is taken. */
  readonly url: string;
  readonly attempts: readonly MailAttempt[];
  readonly deliveries: readonly DeliveredMail[];
  /** Queues answers for the next attempts; after them all is fair again. */
  readonly answer: (...answers: readonly MailboxAnswer[]) => void;
  /** Answers every attempt so until told `null`; queued answers come first. */
  readonly answerAlways: (answer: MailboxAnswer | null) => void;
  readonly clear: () => void;
  readonly stop: () => Promise<void>;
};

type RememberedReply = { readonly rawBody: string; readonly reply: MailReply; readonly at: number };

type MailboxState = {
  readonly options: MailboxOptions;
  readonly attempts: MailAttempt[];
  readonly deliveries: DeliveredMail[];
  readonly queue: MailboxAnswer[];
  readonly keys: Map<string, RememberedReply>;
  always: MailboxAnswer | null;
};

const DAY = 86_400_000;

/** Starts a mailbox on 127.0.0.1. Stop it when done. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const state: MailboxState = { options, attempts: [], deliveries: [], queue: [], keys: new Map(), always: null };
  const http = createServer((incoming, outgoing) => void receive(state, incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = http.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      http.close(() => resolve());
      http.closeAllConnections();
    });
  return mailboxOf(state, `http://127.0.0.1:${port}`, stop);
}

function mailboxOf(state: MailboxState, url: string, stop: () => Promise<void>): Mailbox {
  return {
    url,
    attempts: state.attempts,
    deliveries: state.deliveries,
    answer: (...answers) => void state.queue.push(...answers),
    answerAlways: (answer) => {
      state.always = answer;
    },
    clear: () => {
      state.attempts.length = 0;
      state.deliveries.length = 0;
    },
    stop,
  };
}

function nowOf({ options }: MailboxState): number {
  return options.now?.() ?? Date.now();
}

async function receive(state: MailboxState, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  incoming.on("error", () => {});
  outgoing.on("error", () => {});
  try {
    const attempt = await attemptOf(state, incoming);
    const index = state.attempts.push(attempt) - 1;
    const outcome = await respond(state, attempt, outgoing);
    state.attempts[index] = { ...attempt, outcome };
  } catch {
    outgoing.destroy();
  }
}

async function attemptOf(state: MailboxState, incoming: IncomingMessage): Promise<MailAttempt> {
  const rawBody = (await readBytes(incoming)).toString("utf8");
  const path = incoming.url ?? "/";
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const service = state.options.service ?? serviceAt(new URL(path, "http://mailbox").pathname);
  return {
    method: incoming.method ?? "GET",
    path,
    headers,
    rawBody,
    body: parseJson(rawBody)?.value,
    service,
    at: new Date(nowOf(state)).toISOString(),
    key: headers["idempotency-key"] ?? null,
    signatureProblem: problemWith(state, headers, rawBody),
    outcome: null,
  };
}

function problemWith(state: MailboxState, headers: MailRequest["headers"], body: string): string | null {
  const { secret } = state.options;
  if (secret === undefined) return null;
  const { "webhook-id": id = "", "webhook-timestamp": timestamp = "", "webhook-signature": signatures = "" } = headers;
  return signatureProblem(secret, { id, timestamp, signatures, body }, nowOf(state));
}

async function respond(state: MailboxState, attempt: MailAttempt, outgoing: ServerResponse): Promise<MailAttempt["outcome"]> {
  const told = state.queue.shift() ?? state.always;
  if (told === "hang") return "hanging";
  if (told === "reset") {
    outgoing.destroy();
    return "dropped";
  }
  if (told === null) return answer(fairReply(state, attempt), outgoing);
  if (told === "lost-answer") {
    fairReply(state, attempt);
    outgoing.destroy();
    return "lost";
  }
  const { status, delay = 0, ...rest } = typeof told === "number" ? { status: told } : told;
  if (delay > 0) await sleep(delay, undefined, { ref: false });
  const delivers = ("delivers" in rest ? rest.delivers : undefined) ?? (status >= 200 && status < 300);
  const fair = delivers ? fairReply(state, attempt) : null;
  return answer({ ...(status < 300 ? fair : null), ...rest, status }, outgoing);
}

function answer(reply: MailReply, outgoing: ServerResponse): number {
  const text = reply.text ?? (reply.body === undefined ? "" : JSON.stringify(reply.body));
  const type = reply.text === undefined ? "application/json" : "text/plain";
  send(outgoing, { status: reply.status, headers: { ...(text === "" ? {} : { "content-type": type }), ...reply.headers }, text }, false);
  return reply.status;
}

/** The service's own answer. What it takes is delivered: once for each key it knows. */
function fairReply(state: MailboxState, attempt: MailAttempt): MailReply {
  if (attempt.method !== "POST") return { status: 405, body: { error: "POST only" } };
  if (attempt.signatureProblem !== null) return { status: 401, body: { error: attempt.signatureProblem } };
  const service = SERVICES[attempt.service];
  const refusal = service.refusal(attempt);
  if (refusal !== null) return refusal;
  const key = service.isIdempotent ? attempt.key : null;
  const kept = key === null ? undefined : state.keys.get(key);
  if (kept !== undefined && nowOf(state) - kept.at < DAY) return kept.rawBody === attempt.rawBody ? kept.reply : service.conflict;
  const reply = service.accepted(attempt, nowOf(state));
  if (key !== null) state.keys.set(key, { rawBody: attempt.rawBody, reply, at: nowOf(state) });
  state.deliveries.push({ attempt, key: attempt.key, service: attempt.service, body: attempt.body });
  return reply;
}
