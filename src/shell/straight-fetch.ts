import type { ClientRequest, IncomingMessage } from "node:http";

/** As much of `fetch` as Octokit asks of it. */
export type StraightRequest = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
};

export type StraightAnswer = {
  readonly status: number;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: () => Promise<string>;
};

const CONNECT_TIMEOUT = 10_000;

/**
 * Sends a request as `fetch` does, through no proxy: loading Node's own `fetch` takes more of the processor than all the rest of a run that
 * has nothing to say. It follows no redirects.
 */
export async function straightFetch(url: string, request: StraightRequest, connectTimeout = CONNECT_TIMEOUT): Promise<StraightAnswer> {
  const answer = await send(url, request, connectTimeout);
  const status = answer.statusCode ?? 0;
  const headers = new Map(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
  // Read at once, whether or not somebody wants it: an answer that is left unread (204 has nothing to read) keeps its socket, and that the process.
  const text = textOf(answer).catch((error: unknown) => {
    throw request.signal?.aborted === true ? request.signal.reason : error;
  });
  text.catch(() => undefined);
  return { status, url, headers, text: () => text };
}

function send(url: string, { method, headers, body = "", signal }: StraightRequest, timeout: number): Promise<IncomingMessage> {
  // An import would load `fetch` too: it copies everything that the module exports.
  const isSecure = url.startsWith("https:");
  const { request } = isSecure ? process.getBuiltinModule("node:https") : process.getBuiltinModule("node:http");
  const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(
      url,
      { method, headers: { "accept-encoding": "gzip", ...headers, ...length }, timeout, ...(signal ? { signal } : {}) },
      resolve,
    );
    let isConnected = false;
    const connected = () => {
      isConnected = true;
    };
    sent.on("socket", (socket) => (sent.reusedSocket ? connected() : socket.once(isSecure ? "secureConnect" : "connect", connected)));
    sent.on("error", reject);
    sent.on("timeout", () => {
      if (!isConnected) sent.destroy(Object.assign(new Error("no connection"), { code: "UND_ERR_CONNECT_TIMEOUT" }));
    });
    sent.end(body);
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const bytes = Buffer.concat(parts);
  return (answer.headers["content-encoding"] === "gzip" ? process.getBuiltinModule("node:zlib").gunzipSync(bytes) : bytes).toString();
}
