import { createServer, type RequestListener } from "node:http";
import { globalAgent, createServer as secureServer } from "node:https";
import { createServer as plainServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withinHost } from "../../src/shell/github/within-host.ts";
import { networkFailure } from "../../src/shell/network.ts";
import { straightFetch } from "../../src/shell/straight-fetch.ts";
import { CERTIFICATE, CERTIFICATE_KEY, listening } from "../support/secure.ts";
import { startServer } from "./support/server.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on loopback, by its URL. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

async function failureOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => null,
    (error: unknown) => networkFailure(error, 30_000),
  );
}

describe("a request without a proxy", () => {
  it("sends method, headers and body, and answers with status, headers and text", async () => {
    const server = await startServer(() => ({ status: 201, json: { id: 1 }, headers: { date: "Mon, 02 Mar 2026 09:00:00 GMT" } }));
    const answer = await straightFetch(`${server.url}/issues?page=2`, {
      method: "DELETE",
      headers: { authorization: "token t", "content-type": "application/json" },
      body: '{"reason":"Größe"}',
    });
    expect([answer.status, answer.headers.get("date"), await answer.text()]).toEqual([201, "Mon, 02 Mar 2026 09:00:00 GMT", '{"id":1}']);
    expect([...answer.headers]).toContainEqual(["content-type", "application/json"]);
    const [received] = server.received;
    expect(received).toMatchObject({ method: "DELETE", path: "/issues?page=2", json: { reason: "Größe" } });
    expect(received?.headers).toMatchObject({ authorization: "token t", "content-length": "20" });
  });

  it("unpacks what the server packed", async () => {
    const url = await serve((request, response) => {
      const packs = String(request.headers["accept-encoding"]).includes("gzip");
      response.writeHead(200, packs ? { "content-encoding": "gzip" } : {}).end(packs ? gzipSync("12 € left") : "not asked to pack");
    });
    expect(await (await straightFetch(url, { method: "GET", headers: {} })).text()).toBe("12 € left");
  });

  it("lets go of an answer without a body, which nobody reads: what stays open keeps the process alive", async () => {
    let connections = 0;
    const server = createServer((_, response) => response.writeHead(204).end());
    server.on("connection", () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    for (let count = 0; count < 3; count += 1) {
      expect((await straightFetch(url, { method: "DELETE", headers: {} })).status).toBe(204);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(connections).toBe(1);
  });

  it("goes where a repository that was renamed is now", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(307, { location: "/new" }).end();
      else request.on("data", (body) => response.end(`${request.method} ${request.url} ${body}`));
    });
    const answer = await withinHost(straightFetch)(`${url}/old`, { method: "POST", headers: {}, body: "{}" });
    expect([answer.status, await answer.text()]).toEqual([200, "POST /new {}"]);
  });

  it.each([
    ["the action's", straightFetch],
    ["Node's own", fetch],
  ])("goes to no other host, and not in circles (%s)", async (_, send) => {
    const asked: string[] = [];
    const elsewhere = await serve((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    const url = await serve((request, response) =>
      response.writeHead(302, { location: request.url === "/round" ? "/round" : `${elsewhere}/taken` }).end(),
    );
    expect(
      await failureOf(
        withinHost<
          { method: string; headers: Record<string, string> },
          { status: number; headers: { get: (name: string) => string | null | undefined } }
        >(send)(`${url}/old`, { method: "GET", headers: {} }),
      ),
    ).toEqual({
      words: "it is sent on to another host, which is not followed (REDIRECTED_ELSEWHERE)",
      neverSent: true,
    });
    expect(asked).toEqual([]);
    expect((await withinHost(straightFetch)(`${url}/round`, { method: "GET", headers: {} })).status).toBe(302);
  });

  it("tells a server that is not there from one that may have done it", async () => {
    expect(await failureOf(straightFetch("http://127.0.0.1:1/", { method: "GET", headers: {} }))).toMatchObject({ neverSent: true });
    const url = await serve((request) => request.socket.destroy());
    const broken = await failureOf(straightFetch(url, { method: "POST", headers: {}, body: "{}" }));
    expect(broken).toEqual({ words: "connection reset (ECONNRESET)", neverSent: false });
  });

  it("gives up when it is told to", async () => {
    const url = await serve(() => {});
    const waiting = straightFetch(url, { method: "GET", headers: {}, signal: AbortSignal.timeout(20) });
    expect(await failureOf(waiting)).toEqual({ words: "no answer within 30 s", neverSent: false });
  });

  it("does not take half of an answer for a whole one", async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => request.socket.destroy());
    });
    const answer = await straightFetch(url, { method: "GET", headers: {} });
    await expect(answer.text()).rejects.toThrow();
  });
});

describe("a request over HTTPS", () => {
  beforeEach(() => {
    globalAgent.options.ca = CERTIFICATE;
    closing.push(() => {
      delete globalAgent.options.ca;
      globalAgent.destroy();
    });
  });

  /** A server that speaks TLS on loopback: its URL, and how many connections it has had. */
  async function serveSecurely(listener: RequestListener): Promise<{ readonly url: string; readonly connections: () => number }> {
    const server = secureServer({ cert: CERTIFICATE, key: CERTIFICATE_KEY }, listener);
    let connections = 0;
    server.on("secureConnection", () => {
      connections += 1;
    });
    const { port, close } = await listening(server);
    closing.push(close);
    return { url: `https://localhost:${port}`, connections: () => connections };
  }

  const get = { method: "GET", headers: {} };

  it("keeps its connection for the next one, whatever was answered: packed, in pieces, or nothing", async () => {
    const piece = "0123456789abcdef".repeat(4_096);
    const { url, connections } = await serveSecurely((request, response) => {
      if (request.url === "/nothing") return response.writeHead(204).end();
      if (request.url === "/packed") return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("12 € left"));
      for (let count = 0; count < 64; count += 1) response.write(piece);
      return response.end("€");
    });
    expect(await (await straightFetch(`${url}/packed`, get)).text()).toBe("12 € left");
    const pieces = await (await straightFetch(`${url}/pieces`, get)).text();
    expect([pieces.length, pieces.startsWith(piece), pieces.endsWith("f€")]).toEqual([64 * piece.length + 1, true, true]);
    for (let count = 0; count < 2; count += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await straightFetch(`${url}/nothing`, { method: "DELETE", headers: {} })).status).toBe(204);
    }
    expect(connections()).toBe(1);
  });

  it("does not take half of an answer for a whole one, in pieces or not", async () => {
    const { url } = await serveSecurely((request, response) => {
      response.writeHead(200, request.url === "/pieces" ? {} : { "content-length": "100" });
      response.write("half", () => request.socket.destroy());
    });
    for (const path of ["/pieces", "/whole"])
      await expect(straightFetch(`${url}${path}`, get).then((answer) => answer.text())).rejects.toThrow();
  });

  it("gives up when it is told to, before the answer and in the middle of it", async () => {
    const { url } = await serveSecurely((request, response) => {
      if (request.url === "/half") response.writeHead(200).write("half");
    });
    for (const path of ["/half", "/none"]) {
      const reading = straightFetch(`${url}${path}`, { ...get, signal: AbortSignal.timeout(200) }).then((answer) => answer.text());
      expect(await failureOf(reading), path).toEqual({ words: "no answer within 30 s", neverSent: false });
    }
  });

  it("sends nothing to whom it cannot trust", async () => {
    delete globalAgent.options.ca;
    let asked = 0;
    const { url } = await serveSecurely((_, response) => {
      asked += 1;
      response.end();
    });
    const refused = await failureOf(straightFetch(url, { method: "POST", headers: {}, body: "{}" }));
    expect(refused).toEqual({ words: "no secure connection (DEPTH_ZERO_SELF_SIGNED_CERT)", neverSent: true });
    expect(asked).toBe(0);
  });

  it("does not wait long for somebody who takes the call and never says who it is: nothing was sent", async () => {
    const { port, close } = await listening(plainServer());
    closing.push(close);
    const silent = await failureOf(straightFetch(`https://localhost:${port}`, get, 100));
    expect(silent).toEqual({ words: "no connection in time (UND_ERR_CONNECT_TIMEOUT)", neverSent: true });
  });

  it("waits for an answer longer than for a connection", async () => {
    const { url } = await serveSecurely((_, response) => setTimeout(() => response.end("late"), 400));
    expect(await (await straightFetch(url, get, 100)).text()).toBe("late");
  });
});
