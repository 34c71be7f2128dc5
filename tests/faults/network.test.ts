import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request as httpRequest, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runAction } from "../support/runner.ts";
import { openWorld, WORLD_TOKEN, type World } from "./world.ts";

// Loopback is never asked through a proxy, so GitHub has a name here that only the proxy knows.
const NAME = "api.github.test";

/** A GitHub with an incident, and what stands before it; all ended when `use` ends. */
async function onNetwork(use: (place: Place) => Promise<void>): Promise<void> {
  const world = await openWorld("2026-03-06T14:02:00Z", { mail: false });
  world.repo.openIssue({ author: "customer", title: "Deploys fail" });
  world.repo.label(1, "sev1", { by: "staff" });
  const place: Place = { world, port: Number(new URL(world.sim.url).port), servers: [] };
  try {
    await use(place);
  } finally {
    for (const server of place.servers) {
      server.closeAllConnections();
      server.close();
    }
    await world.sim.stop();
  }
}

type Place = {
  readonly world: World;
  /** Where the simulator listens. */
  readonly port: number;
  readonly servers: Server[];
};
type Proxy = { readonly url: string; readonly seen: string[] };

/** A proxy that forwards plain requests and tunnels, all to `target`'s port, whatever name they ask for; or refuses with `refusal`. */
async function startProxy(place: Place, target: number, refusal: number | null = null): Promise<Proxy> {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    const { pathname, search } = new URL(incoming.url ?? "/", `http://${NAME}`);
    const onward = httpRequest(
      { host: "127.0.0.1", port: target, path: pathname + search, method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
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
  return { url: await listening(place, server), seen };
}

async function listening({ servers }: Place, server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${portOf(server)}`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const isSaid = ({ world }: Place) => world.repo.thread(1).comments.length === 1;

function act(origin: string, environment: Readonly<Record<string, string>> = {}) {
  return runAction({ url: origin, graphqlUrl: `${origin}/graphql` }, { token: WORLD_TOKEN, environment });
}

describe("a proxy", { concurrent: true }, () => {
  it("named for plain HTTP carries every request", () =>
    onNetwork(async (place) => {
      const proxy = await startProxy(place, place.port);
      const { code, log } = await act(`http://${NAME}`, { HTTP_PROXY: proxy.url });
      expect([code, log.match(/::error.*/g)]).toEqual([0, null]);
      expect(isSaid(place)).toBe(true);
      expect(proxy.seen.length).toBeGreaterThan(0);
    }));

  it("named for HTTPS carries every request in tunnels", () =>
    onNetwork(async (place) => {
      const secure = secureGitHub(place);
      if (secure === null) return;
      await listening(place, secure.server);
      const proxy = await startProxy(place, portOf(secure.server));
      const { code, log } = await act(`https://${NAME}`, { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: secure.certificate });
      secure.forget();
      expect([code, log.match(/::error.*/g)]).toEqual([0, null]);
      expect(isSaid(place)).toBe(true);
      expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${NAME}:443`]));
    }));

  it("that refuses ends the run in peace, and says by which answer", () =>
    onNetwork(async (place) => {
      const proxy = await startProxy(place, place.port, 407);
      const { code, log } = await act(`https://${NAME}`, { HTTPS_PROXY: proxy.url });
      expect(code).toBe(0);
      expect(log).toContain("the proxy answered HTTP 407");
      expect(isSaid(place)).toBe(false);
    }));
});

describe("a network that is not there", { concurrent: true }, () => {
  it.each`
    trouble                             | origin                      | words
    ${"a name that cannot be resolved"} | ${"https://github.invalid"} | ${"its host name could not be resolved"}
    ${"a port where nobody listens"}    | ${"http://127.0.0.1:1023"}  | ${"connection refused"}
  `("$trouble: the run ends in peace and says so", async ({ origin, words }) => {
    const { code, log, summary } = await act(origin);
    expect(code).toBe(0);
    expect(log).toContain("::warning");
    expect(log).toContain(words);
    expect(summary).toContain(words);
  });
});

/** The simulator behind TLS, with a certificate made for the occasion; null where there is no openssl to make it. */
function secureGitHub({ port }: Place) {
  const folder = mkdtempSync(join(tmpdir(), "slo-tls-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", `/CN=${NAME}`, "-addext", `subjectAltName=DNS:${NAME}`];
  try {
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
        "-keyout",
        key,
        "-out",
        certificate,
        ...subject,
      ],
      { stdio: "ignore" },
    );
  } catch {
    return null;
  }
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
    const onward = httpRequest(
      { host: "127.0.0.1", port, path: incoming.url, method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(onward);
  });
  return { server, certificate, forget: () => rmSync(folder, { recursive: true }) };
}
