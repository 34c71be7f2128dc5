import { createHmac, timingSafeEqual } from "node:crypto";

export type SignedMessage = { readonly id: string; readonly timestamp: string; readonly signatures: string; readonly body: string };

/** Seconds by which a signed timestamp may be off. */
const TOLERANCE = 300;

/** Why a message is not signed by the Standard Webhooks rules with this `whsec_` secret; null: it is. `now` in milliseconds. */
export function signatureProblem(secret: string, message: SignedMessage, now: number): string | null {
  const { id, timestamp, signatures, body } = message;
  if (id === "" || timestamp === "" || signatures === "") return "webhook-id, webhook-timestamp or webhook-signature is missing";
  if (!/^\d+$/.test(timestamp)) return "webhook-timestamp is no number of seconds";
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE) return "webhook-timestamp is too far from now";
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  const isSigned = signatures.split(" ").some((signature) => isEqual(signature, expected));
  return isSigned ? null : "no signature fits";
}

function isEqual(signature: string, expected: Buffer): boolean {
  const [version, encoded = ""] = signature.split(",");
  const given = Buffer.from(encoded, "base64");
  return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
}
