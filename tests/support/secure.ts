import { connect, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createServer } from "node:tls";

/** Signed by itself, for `localhost`, `127.0.0.1` and `github.example`, for a hundred years. It opens nothing but tests' own servers. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBvTCCAWOgAwIBAgIUKa5funwrwby/3BTntjWCZ5uq2dAwCgYIKoZIzj0EAwIw
HTEbMBkGA1UEAwwSbG9vcGJhY2sgZm9yIHRlc3RzMCAXDTI2MTEzMDE1NTI0MloY
DzIxMjYxMTA2MTU1MjQyWjAdMRswGQYDVQQDDBJsb29wYmFjayBmb3IgdGVzdHMw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASz4hloHTzNJBKsfaUxFg5+uf5OkBLb
7eC5eG9FeEUp1GHVV+lZY1iOS/KKsdXG2GpIaI5wvfFQI7RtKBvc/UGno38wfTAd
BgNVHQ4EFgQUHtPTV2xR387z2/2QKytk6d2kSUcwHwYDVR0jBBgwFoAUHtPTV2xR
387z2/2QKytk6d2kSUcwDwYDVR0TAQH/BAUwAwEB/zAqBgNVHREEIzAhgglsb2Nh
bGhvc3SCDmdpdGh1Yi5leGFtcGxlhwR/AAABMAoGCCqGSM49BAMCA0gAMEUCIE7t
telABxdJ200GTzJOJ6nS/7jAr6S/13xDxomUvrwCAiEApAZ1hdZPdEfkC9GCVI9A
BB/yG/tjnLz2zhO791ndGLE=
-----END CERTIFICATE-----`;
export const CERTIFICATE_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQ0yB8vr41CwtZKnn
PKCDTM9Kv2Nc7tpzEgGVOkkTUMahRANCAASz4hloHTzNJBKsfaUxFg5+uf5OkBLb
7eC5eG9FeEUp1GHVV+lZY1iOS/KKsdXG2GpIaI5wvfFQI7RtKBvc/UGn
-----END PRIVATE KEY-----`;

export type SecureFront = { readonly port: number; readonly connections: () => number; readonly close: () => void };

/** Speaks TLS on loopback for the server at that URL; counts the connections that became secure. */
export async function secureFront(url: string): Promise<SecureFront> {
  let connections = 0;
  const front = createServer({ cert: CERTIFICATE, key: CERTIFICATE_KEY }, (socket) => {
    connections += 1;
    join(socket, connect(Number(new URL(url).port), "127.0.0.1"));
  });
  const { port, close } = await listening(front);
  return { port, connections: () => connections, close };
}

/** The port of a server that listens now on loopback; closing it ends what is still open. */
export async function listening(server: Server): Promise<{ readonly port: number; readonly close: () => void }> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => undefined);
  });
  // Whoever does not trust the certificate hangs up.
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const close = () => {
    for (const socket of open) socket.destroy();
    server.close();
  };
  return { port: address.port, close };
}

/** What one end says the other hears, until either ends. */
export function join(one: Duplex, other: Duplex): void {
  one.pipe(other).pipe(one);
  one.on("error", () => other.destroy());
  other.on("error", () => one.destroy());
}
