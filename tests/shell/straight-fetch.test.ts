import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { withinHost } from "../../src/shell/github/within-host.ts";
import { networkFailure } from "../../src/shell/network.ts";
import { straightFetch } from "../../src/shell/straight-fetch.ts";
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
    await server.close();
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
