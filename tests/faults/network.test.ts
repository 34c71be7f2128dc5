import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request as httpRequest, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runAction } from "../support/runner.ts";
import { openWorld, WORLD_TOKEN, type World } from "./world.ts";

// Loopback is never asked through a proxy, so GitHub has a name here that only the proxy knows.
const NAME = "api.github.test";

let world: World;
const servers: Server[] = [];
beforeEach(async () => {
  world = await openWorld("2026-03-06T14:02:00Z", { mail: false });
  world.repo.openIssue({ author: "customer", title: "Deploys fail" });
  world.repo.label(1, "sev1", { by: "staff" });
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await world.sim.stop();
});

type Proxy = { readonly url: string; readonly seen: string[] };

/** A proxy that forwards plain requests and tunnels, all to `target`'s port, whatever name they ask for; or refuses with `refusal`. */
async function startProxy(target: number, refusal: number | null = null): Promise<Proxy> {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    const { pathname, search } = new URL(incoming.url ?? "/", `http://${NAME}`);
    const onward = httpRequest({ host: "127.0.0.1", port: target, path: pathname + search, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.on("connect", (incoming, socket, head) => {
    seen.push(`CONNECT ${incoming.url}`);
    socket.on("error", () => {});
    if (refusal !== null) return void socket.end(`HTTP/1.1 ${refusal} Refused\r\n\r\n`);
    const onward = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
  });
  return { url: await listening(server), seen };
}

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${portOf(server)}`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const simPort = () => Number(new URL(world.sim.url).port);
const isSaid = () => world.repo.thread(1).comments.length === 1;

function act(origin: string, environment: Readonly<Record<string, string>> = {}) {
  return runAction({ url: origin, graphqlUrl: `${origin}/graphql` }, { token: WORLD_TOKEN, environment });
}

describe("a proxy", () => {
  it("named for plain HTTP carries every request", async () => {
    const proxy = await startProxy(simPort());
    const { code, log } = await act(`http://${NAME}`, { HTTP_PROXY: proxy.url });
    expect([code, log.match(/::error.*/g)]).toEqual([0, null]);
    expect(isSaid()).toBe(true);
    expect(proxy.seen.length).toBeGreaterThan(0);
  });

  it("named for HTTPS carries every request in tunnels", async () => {
    const secure = secureGitHub();
    if (secure === null) return;
    await listening(secure.server);
    const proxy = await startProxy(portOf(secure.server));
    const { code, log } = await act(`https://${NAME}`, { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: secure.certificate });
    secure.forget();
    expect([code, log.match(/::error.*/g)]).toEqual([0, null]);
    expect(isSaid()).toBe(true);
    expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${NAME}:443`]));
  });

  it("that refuses ends the run in peace, and says by which answer", async () => {
    const proxy = await startProxy(simPort(), 407);
    const { code, log } = await act(`https://${NAME}`, { HTTPS_PROXY: proxy.url });
    expect(code).toBe(0);
    expect(log).toContain("the proxy answered HTTP 407");
    expect(isSaid()).toBe(false);
  });
});

describe("a network that is not there", () => {
  it.each`
    trouble                              | origin                        | words
    ${"a name that cannot be resolved"}  | ${"https://github.invalid"}   | ${"its host name could not be resolved"}
    ${"a port where nobody listens"}     | ${"http://127.0.0.1:49999"}   | ${"connection refused"}
  `("$trouble: the run ends in peace and says so", async ({ origin, words }) => {
    const { code, log, summary } = await act(origin);
    expect(code).toBe(0);
    expect(log).toContain("::warning");
    expect(log).toContain(words);
    expect(summary).toContain(words);
  });
});

/** The simulator behind TLS, with a certificate made for the occasion; null where there is no openssl to make it. */
function secureGitHub() {
  const folder = mkdtempSync(join(tmpdir(), "slo-tls-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", `/CN=${NAME}`, "-addext", `subjectAltName=DNS:${NAME}`];
  try {
    execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-keyout", key, "-out", certificate, ...subject], { stdio: "ignore" });
  } catch {
    return null;
  }
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
    const onward = httpRequest({ host: "127.0.0.1", port: simPort(), path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  return { server, certificate, forget: () => rmSync(folder, { recursive: true }) };
}
