import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { runAction } from "../support/runner.ts";
import { CERTIFICATE, join, type SecureFront, secureFront } from "../support/secure.ts";

let desk: Desk;
let front: SecureFront;
let folder: string;
beforeEach(async () => {
  desk = await openDesk("2026-03-06T14:02:00Z");
  desk.repo.label(desk.repo.openIssue({ author: "customer", title: "Deploys fail" }), "sev2", { by: "staff" });
  front = await secureFront(desk.sim.url);
  folder = mkdtempSync(pathOf(tmpdir(), "slo-https-"));
  writeFileSync(pathOf(folder, "ca.pem"), CERTIFICATE);
});
afterEach(async () => {
  front.close();
  rmSync(folder, { recursive: true });
  await desk.sim.stop();
});

/** A run on the one issue, with GitHub at that address. */
function runAt(origin: string, environment: Readonly<Record<string, string>>) {
  const graphqlPath = new URL(desk.sim.graphqlUrl).pathname;
  return runAction(
    { url: `${origin}${new URL(desk.sim.url).pathname}`.replace(/\/$/, ""), graphqlUrl: `${origin}${graphqlPath}` },
    {
      token: TOKEN,
      event: "issue_comment",
      payload: { action: "created", issue: { number: 1, labels: [{ name: "sev2" }] } },
      environment,
      longWaits: "hurried",
    },
  );
}

const trusted = () => ({ NODE_EXTRA_CA_CERTS: pathOf(folder, "ca.pem") });

it("reads and writes over HTTPS, all on few connections that are kept open, and ends once it is done", async () => {
  const { code, log, outputs } = await runAt(`https://localhost:${front.port}`, trusted());
  expect([code, outputs.get("comments")], log).toEqual([0, "1"]);
  const requests = desk.sim.reads().length + desk.sim.writes().length;
  expect(requests).toBeGreaterThan(4);
  expect(front.connections()).toBeLessThanOrEqual(2);
});

it("tells nobody its token whose certificate it cannot trust", async () => {
  const { log } = await runAt(`https://localhost:${front.port}`, {});
  expect(log).toContain("no secure connection (DEPTH_ZERO_SELF_SIGNED_CERT)");
  expect([desk.sim.reads(), desk.sim.writes()]).toEqual([[], []]);
});

it("goes through the runner's proxy, which sees the host's name alone", async () => {
  const asked: string[] = [];
  const heard: Buffer[] = [];
  const proxy = createServer((_, response) => response.writeHead(405).end());
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    socket.on("data", (part: Buffer) => heard.push(part));
    const upstream = connect(front.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      join(upstream, socket);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  const port = typeof address === "object" ? address?.port : 0;
  const { code, log, outputs } = await runAt("https://github.example", { ...trusted(), https_proxy: `http://127.0.0.1:${port}` });
  proxy.closeAllConnections();
  proxy.close();
  expect([code, outputs.get("comments")], log).toEqual([0, "1"]);
  expect([...new Set(asked)]).toEqual(["github.example:443"]);
  expect(Buffer.concat(heard).includes(TOKEN)).toBe(false);
});
