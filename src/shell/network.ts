import type { Milliseconds } from "../core/time/instant.ts";

/** Why a request got no answer, in words that name no host, URL or token. */
export type NetworkFailure = {
  readonly words: string;
  /** True: the request cannot have arrived, so it cannot have taken effect. */
  readonly neverSent: boolean;
};

const NEVER_SENT: Readonly<Record<string, string>> = {
  ENOTFOUND: "its host name could not be resolved",
  EAI_AGAIN: "its host name could not be resolved",
  ECONNREFUSED: "connection refused",
  EHOSTUNREACH: "host unreachable",
  ENETUNREACH: "network unreachable",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  REDIRECTED_ELSEWHERE: "it is sent on to another host, which is not followed",
};

const MAYBE_SENT: Readonly<Record<string, string>> = {
  ECONNRESET: "connection reset",
  EPIPE: "connection reset",
  UND_ERR_SOCKET: "connection closed before the answer",
  UND_ERR_HEADERS_TIMEOUT: "no answer in time",
  UND_ERR_BODY_TIMEOUT: "no answer in time",
  UND_ERR_ABORTED: "connection aborted",
  ETIMEDOUT: "no answer in time",
};

/** Reads what `fetch` threw, causes and all. */
export function networkFailure(error: unknown, timeout: Milliseconds): NetworkFailure {
  const chain = causesOf(error);
  if (chain.some((cause) => textOf(cause, "name") === "TimeoutError"))
    return { words: `no answer within ${timeout / 1_000} s`, neverSent: false };
  const codes = chain.map((cause) => textOf(cause, "code")).filter((code) => code !== "");
  // undici reports what a proxy answered to CONNECT in the message alone.
  const proxied = chain
    .map((cause) => /Proxy response \((\d{3})\)/.exec(textOf(cause, "message"))?.[1])
    .find((status) => status !== undefined);
  if (proxied !== undefined) return { words: `the proxy answered HTTP ${proxied}`, neverSent: true };
  for (const code of codes) {
    const never = NEVER_SENT[code];
    if (never !== undefined) return { words: `${never} (${code})`, neverSent: true };
    const maybe = MAYBE_SENT[code];
    if (maybe !== undefined) return { words: `${maybe} (${code})`, neverSent: false };
    if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return { words: `no secure connection (${code})`, neverSent: true };
  }
  const code = codes.find((found) => /^[A-Z0-9_]{2,60}$/.test(found));
  return { words: code === undefined ? "connection failed" : `connection failed (${code})`, neverSent: false };
}

/** The error and the causes under it, outermost first. */
function causesOf(error: unknown): readonly object[] {
  const chain: object[] = [];
  let cause = error;
  while (typeof cause === "object" && cause !== null && chain.length < 8) {
    chain.push(cause);
    const inner: unknown = Reflect.get(cause, "errors");
    cause = Array.isArray(inner) && inner.length > 0 ? inner[0] : Reflect.get(cause, "cause");
  }
  return chain;
}

function textOf(value: object, name: string): string {
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : "";
}
