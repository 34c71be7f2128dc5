import { createServer } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cliOctokit } from "../../src/shell/github/cli-octokit.ts";
import { fetchThroughProxy } from "../../src/shell/proxy.ts";
import { startServer } from "./support/server.ts";

afterEach(() => vi.unstubAllEnvs());

/** Nobody gives up waiting. */
const { signal } = new AbortController();
const post = () => ({
  method: "POST" as const,
  body: "{}",
  headers: {},
  redirect: "manual" as const,
  signal,
});

/** A proxy that tunnels every host to `target`'s port, and notes whom it was asked for. */
async function startProxy(target: string, status = 200) {
  const asked: { readonly host: string; readonly authorization: string | undefined }[] = [];
  const proxy = createServer();
  proxy.on("connect", (request, socket) => {
    asked.push({ host: request.url ?? "", authorization: request.headers["proxy-authorization"] });
    if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const upstream = connect(Number(new URL(target).port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    return upstream.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { port, asked, close: () => proxy.close() };
}

describe("the proxy of the environment", () => {
  it("is gone through, with its user and password", async () => {
    const server = await startServer(() => ({ status: 202 }));
    const proxy = await startProxy(server.url);
    vi.stubEnv("http_proxy", `http://user:pass@127.0.0.1:${proxy.port}`);
    expect((await fetchThroughProxy("http://mail.example/hook", post())).status).toBe(202);
    expect(proxy.asked).toEqual([{ host: "mail.example:80", authorization: `Basic ${Buffer.from("user:pass").toString("base64")}` }]);
    expect(server.received).toHaveLength(1);
    proxy.close();
  });

  it("is gone through by the command line's client too", async () => {
    const server = await startServer(() => ({ status: 200, json: { login: "sam" } }));
    const proxy = await startProxy(server.url);
    vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
    const octokit = await cliOctokit("ghp_token", "http://github.example/api/v3");
    const answer = await octokit.request({ method: "GET", url: "/user", headers: {}, request: { signal: signal } });
    expect([answer.status, answer.data]).toEqual([200, { login: "sam" }]);
    expect(proxy.asked.map(({ host }) => host)).toEqual(["github.example:80"]);
    proxy.close();
  });

  it("is not used for this machine", async () => {
    const server = await startServer(() => ({ status: 202 }));
    vi.stubEnv("http_proxy", "http://127.0.0.1:9");
    expect((await fetchThroughProxy(`${server.url}/hook`, post())).status).toBe(202);
  });
});
