import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { connectMailer, type MailerOptions } from "../../../src/shell/mail/mailer.ts";
import { MAIL } from "./mails.ts";

const KIB = 1024;
let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

/** Sends a mail to a service that answers as told. `ended`: the service's answers that were broken off or sent to their end. */
async function send(answer: (response: ServerResponse) => void, more: Partial<MailerOptions> = {}) {
  let asked = 0;
  let ended = () => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const server = createServer((request, response) => {
    asked += 1;
    response.on("close", ended);
    request.resume().on("end", () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const mailer = connectMailer({
    channel: {
      ...{ format: "json", url: `http://127.0.0.1:${address.port}/hook`, token: null, secret: null, from: null },
      recipients: { customers: [], staff: [] },
    },
    runnerNow: () => 0,
    sleep: async () => {},
    ...more,
  });
  const delivery = await mailer.send(MAIL);
  await end;
  return { delivery, asked: () => asked };
}

/** Writes for as long as somebody reads; `bytes` counts what was taken. */
function endless(response: ServerResponse, piece: Buffer, taken: (bytes: number) => void): void {
  const more = () => {
    if (response.destroyed) return;
    taken(piece.length);
    if (response.write(piece)) setImmediate(more);
    else response.once("drain", more);
  };
  more();
}

const problem = (name: string, length: number) => JSON.stringify({ name, padding: "x".repeat(length) });

describe("a service's answer", () => {
  it.each`
    case                          | reply
    ${"of a length that is told"} | ${(response: ServerResponse, body: string) => response.writeHead(422, { "content-length": body.length }).end(body)}
    ${"in chunks"}                | ${(response: ServerResponse, body: string) => void response.writeHead(422).write(body, () => response.end())}
    ${"compressed"}               | ${(response: ServerResponse, body: string) => response.writeHead(422, { "content-encoding": "gzip" }).end(gzipSync(body))}
  `("$case is read up to 64 KiB, and no further", async ({ reply }) => {
    const short = await send((response) => reply(response, problem("validation_error", 60 * KIB)));
    expect(short.delivery).toMatchObject({ type: "failed", why: "HTTP 422 (validation_error)" });
    await close?.();
    const long = await send((response) => reply(response, problem("validation_error", 64 * KIB)));
    expect(long.delivery).toMatchObject({ type: "failed", why: "HTTP 422" });
  });

  it("that never ends is left, by its status", async () => {
    let taken = 0;
    const { delivery, asked } = await send((response) => {
      response.writeHead(200);
      endless(response, Buffer.alloc(16 * KIB, "x"), (bytes) => {
        taken += bytes;
      });
    });
    expect(delivery).toEqual({ type: "sent" });
    expect(asked()).toBe(1);
    expect(taken).toBeLessThan(64 * KIB * KIB);
  });

  it("that unpacks to a gigabyte is left, by its status", async () => {
    // A megabyte of it is a thousandth of its length.
    const bomb = gzipSync(Buffer.alloc(64 * KIB * KIB));
    const before = process.memoryUsage().arrayBuffers;
    const { delivery } = await send((response) => response.writeHead(400, { "content-encoding": "gzip" }).end(bomb));
    expect(delivery).toMatchObject({ type: "failed", certainty: "refused", why: "HTTP 400" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * KIB * KIB);
  });

  it("that trickles is left when the time is up", async () => {
    const limit = new AbortController();
    const { delivery, asked } = await send((response) => response.writeHead(200).write("{"), {
      timeLimit: () => limit.signal,
      fetch: async (url, request) => {
        const answer = await fetch(url, request);
        limit.abort(new DOMException("time is up", "TimeoutError"));
        return answer;
      },
    });
    expect(delivery.type).toBe("sent");
    expect(asked()).toBe(1);
  });

  it("that leads elsewhere is not followed", async () => {
    const { delivery, asked } = await send((response) => response.writeHead(307, { location: "/elsewhere" }).end());
    expect(delivery).toMatchObject({ type: "failed", why: "HTTP 307: the webhook redirects, which is not followed" });
    expect(asked()).toBe(1);
  });
});
