import { createHmac, timingSafeEqual } from "node:crypto";
import type { Issue } from "../incident/issue.ts";
import { isOurs, MARKER_OPENING, type Ourselves } from "../incident/people.ts";
import { type Memory, memoryFrom } from "./memory.ts";
import type { NoticeKey } from "./notice.ts";

/** What the hidden last line of a comment or issue of ours says about it. */
export type Marker =
  /** The one status comment of an incident; `shown` is the digest of what it shows. */
  | { readonly kind: "status"; readonly shown: string; readonly memory: Memory }
  /** A comment that is news. */
  | { readonly kind: "news"; readonly shown: string; readonly keys: readonly NoticeKey[]; readonly corrected: boolean }
  /** An RCA: of which incident. */
  | { readonly kind: "rca"; readonly incident: string };

/** What a signature is bound to, so that a marker copied to another issue is worth nothing; a transfer does not change it. */
export type Seat = { readonly createdAt: number };

/** A comment of ours with its marker. */
export type OwnComment = { readonly id: number; readonly url: string; readonly at: number; readonly body: string; readonly marker: Marker };

const CLOSING = " -->";

/** The hidden line. With `secret` it is signed (HMAC-SHA256), without it is plain. */
export function writeMarker(marker: Marker, seat: Seat, secret: string | null): string {
  const data = JSON.stringify(marker).replace(/[<>]|(?<=-)-/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const signature = secret === null ? "" : ` ${sign(data, seat, secret)}`;
  return `${MARKER_OPENING}${data}${signature}${CLOSING}`;
}

/** `text` with its marker as the last line. */
export function withMarker(text: string, marker: Marker, seat: Seat, secret: string | null): string {
  return `${text.trimEnd()}\n\n${writeMarker(marker, seat, secret)}\n`;
}

/** The text without its marker. */
export function withoutMarker(body: string): string {
  const lines = body.trimEnd().split("\n");
  return lines.at(-1)?.startsWith(MARKER_OPENING) === true ? lines.slice(0, -1).join("\n").trimEnd() : body;
}

/**
 * The marker on the last line of `body`; null when there is none, it is not readable, or with `secret` not signed by us. Who
 * wrote the body is for the caller to check: text alone proves nothing.
 */
export function readMarker(body: string, seat: Seat, secret: string | null): Marker | null {
  const line = body.trimEnd().split("\n").at(-1)?.trimEnd() ?? "";
  if (!line.startsWith(MARKER_OPENING) || !line.endsWith(CLOSING)) return null;
  const match = /^(?<data>\{.*\})(?: (?<signature>[0-9a-f]{64}))?$/.exec(line.slice(MARKER_OPENING.length, -CLOSING.length));
  const data = match?.groups?.data;
  if (data === undefined) return null;
  if (secret !== null && !isSigned(data, match?.groups?.signature ?? "", seat, secret)) return null;
  try {
    return markerFrom(JSON.parse(data));
  } catch {
    return null;
  }
}

/** The comments that we wrote on an issue, oldest (lowest id) first. */
export function ownComments(issue: Issue, ourselves: Ourselves, secret: string | null): readonly OwnComment[] {
  const own = new Map<number, OwnComment>();
  for (const event of issue.events) {
    if (event.type !== "commented" || !isOurs(event.actor, ourselves)) continue;
    const marker = readMarker(event.body, issue, secret);
    if (marker !== null) own.set(event.id, { id: event.id, url: event.url, at: event.at, body: event.body, marker });
  }
  return [...own.values()].sort((a, b) => a.id - b.id);
}

function markerFrom(data: unknown): Marker | null {
  if (typeof data !== "object" || data === null) return null;
  const { kind, shown, memory, keys, corrected, incident } = { kind: "", shown: "", memory: null, keys: [], corrected: false, incident: "", ...data };
  if (kind === "status") return { kind, shown: String(shown), memory: memoryFrom(memory) };
  if (kind === "rca" && typeof incident === "string") return { kind, incident };
  if (kind !== "news" || !Array.isArray(keys)) return null;
  const texts = keys.filter((key: unknown): key is string => typeof key === "string");
  return { kind, shown: String(shown), keys: texts, corrected: Boolean(corrected) };
}

function sign(data: string, seat: Seat, secret: string): string {
  return createHmac("sha256", secret).update(`${seat.createdAt} ${data}`).digest("hex");
}

function isSigned(data: string, signature: string, seat: Seat, secret: string): boolean {
  const expected = Buffer.from(sign(data, seat, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
