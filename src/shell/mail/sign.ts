import { createHmac } from "node:crypto";
import type { Instant } from "../../core/time/instant.ts";

const PREFIX = "whsec_";

/** What is wrong with a signing secret, in words that do not show it; null: nothing. */
export function secretProblem(secret: string): string | null {
  if (!secret.startsWith(PREFIX)) return `expected a Standard Webhooks secret, which begins with "${PREFIX}"`;
  const key = secret.slice(PREFIX.length);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key)) return `expected base64 after "${PREFIX}"`;
  const { length } = Buffer.from(key, "base64");
  return length >= 24 && length <= 64 ? null : `expected 24 to 64 bytes in base64 after "${PREFIX}", got ${length}`;
}

/** The three headers of the Standard Webhooks rules. `id` is the same at every try; `at` is the runner's clock at this one. */
export function signatureHeaders(secret: string, id: string, at: Instant, body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1_000));
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
