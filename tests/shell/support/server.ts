import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

export type Received = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
  readonly json: unknown;
};

/** An answer; `do`: instead of one, the connection is broken, or never answered, or cut in the middle. */
export type Reply =
  | { readonly status?: number; readonly json?: unknown; readonly text?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly do: "reset" | "hang" | "truncate"; readonly json?: unknown };

export type Server = { readonly url: string; readonly received: readonly Received[]; readonly close: () => Promise<void> };

/** A server on loopback, for as long as the test lasts, that records what it is asked and answers as told. `Date` is set by the reply alone. */
export async function startServer(answer: (request: Received, count: number) => Reply): Promise<Server> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const asked = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, text, json: parsed(text) };
    received.push(asked);
    reply(request, response, answer(asked, received.length));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(close);
  return { url: `http://127.0.0.1:${address.port}`, received, close };
}

function reply(request: IncomingMessage, response: ServerResponse, told: Reply): void {
  response.sendDate = false;
  if ("do" in told) {
    if (told.do === "reset") request.socket.destroy();
    if (told.do === "truncate") {
      const text = JSON.stringify(told.json);
      response.writeHead(200, { "content-type": "application/json" }).end(text.slice(0, text.length / 2));
    }
    return;
  }
  const body = told.text ?? (told.json === undefined ? "" : JSON.stringify(told.json));
  response.writeHead(told.status ?? 200, { "content-type": told.text === undefined ? "application/json" : "text/html", ...told.headers });
  response.end(body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
