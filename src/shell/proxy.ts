import { getProxyUrl } from "@actions/http-client/lib/proxy";

/** As much of `fetch` as is asked of it. */
export type Fetch = (url: string, request: FetchRequest) => Promise<FetchAnswer>;

export type FetchRequest = {
  readonly method: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
};

export type FetchAnswer = {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  /** Unpacked, piece by piece; whoever stops reading ends the connection. */
  readonly body: AsyncIterable<Uint8Array> | null;
};

/** Sends a request through the proxy that the environment names for it (`HTTPS_PROXY`, `NO_PROXY`); straight where it names none. */
export const fetchThroughProxy: Fetch = async (url, request) => {
  const proxy = getProxyUrl(new URL(url));
  if (proxy === undefined) return fetch(url, request);
  // Node's own fetch knows no proxy.
  const undici = await import("undici");
  const credentials = Buffer.from(`${proxy.username}:${proxy.password}`).toString("base64");
  const token = proxy.username === "" ? {} : { token: `Basic ${credentials}` };
  const dispatcher = new undici.ProxyAgent({ uri: proxy.origin, ...token });
  try {
    return await undici.fetch(url, { ...request, dispatcher });
  } finally {
    // Closing waits until the answer is read; nothing more is sent over the connection.
    void dispatcher.close().catch(() => undefined);
  }
};
