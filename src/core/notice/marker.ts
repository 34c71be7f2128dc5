import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Issue } from "../incident/issue.ts";
import { isOurs, MARKER_OPENING, type Ourselves } from "../incident/people.ts";
import * as z from "../shape.ts";
import { checkpointSchema } from "./checkpoint.ts";
import { believedOf, itemsOf, memorySchema, or, orNull } from "./memory.ts";

const shown = or(z.string(), "");
/** Digest of the text above it, whatever was written there since; not there: an older release's. */
const text = z.ifSo(z.string());

const markerSchema = z.discriminatedUnion("kind", [
  /** The one status comment of an incident; `shown` is the digest of what it shows. Without a checkpoint, it is to be looked at whole. */
  z.object({ kind: z.literal("status"), shown, text, memory: memorySchema, checkpoint: z.ifSo(checkpointSchema) }),
  /** A comment that is news. */
  z.object({
    kind: z.literal("news"),
    shown,
    text,
    keys: z.pipe(z.optional(itemsOf(z.string())), (keys) => keys ?? []),
    corrected: or(z.boolean(), false),
  }),
  /** An RCA: of which incident (`owner/name#1`, lower case), and when it is due; null: whenever. */
  z.object({ kind: z.literal("rca"), incident: z.string(), due: orNull(z.number()) }),
  /** An issue that an alert opened: of which (a digest of its key), and which issue of the same alert ended before; null: none. */
  z.object({ kind: z.literal("alert"), key: z.string(), previous: orNull(z.number()) }),
  /** The one comment on a pull request that says what it does to the policy. */
  z.object({ kind: z.literal("policy") }),
]);

/** What the hidden last line of a comment or issue of ours says about it. */
export type Marker = Readonly<z.infer<typeof markerSchema>>;

/**
 * What a signature is bound to, so that a marker copied to another issue is worth nothing: an issue, or what is known of a pull
 * request. Moved here from elsewhere, as its events tell, its author and moment of creation suffice.
 */
export type Seat = Pick<Issue, "repository" | "number" | "createdAt" | "author"> & Partial<Pick<Issue, "repositoryId" | "events">>;

/** A comment of ours with its marker. */
export type OwnComment = {
  readonly id: number;
  readonly url: string;
  readonly at: number;
  /** When it was written or edited last. */
  readonly writtenAt: number;
  readonly body: string;
  readonly marker: Marker;
  /** Who else edited it last; null: nobody that is known. */
  readonly editor: string | null;
};

const CLOSING = " -->";

/** The hidden line. With `secret` it is signed (HMAC-SHA256), without it is plain. */
function writeMarker(marker: Marker, seat: Seat, secret: string | null): string {
  const data = packed(JSON.stringify(marker));
  const signature = secret === null ? "" : ` ${sign(data, authorOf(seat), seat, secret)}`;
  return `${MARKER_OPENING}${data}${signature}${CLOSING}`;
}

/** Longer ones are compressed: a thread of years fits beside its text. */
const LONGEST_PLAIN = 6_000;
/** No marker of ours is nearly so long; what claims to be is none. */
const LONGEST_UNPACKED = 4_000_000;

/** Printable ASCII in one line that closes no comment, mentions nobody and refers to nothing. */
function packed(json: string): string {
  const plain = json.replace(/[^\x20-\x7e]|[<>@#]|(?<=-)-/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return plain.length <= LONGEST_PLAIN ? plain : `z:${deflateRawSync(json, { level: 9 }).toString("base64")}`;
}

function unpacked(data: string): string {
  if (!data.startsWith("z:")) return data;
  return inflateRawSync(Buffer.from(data.slice(2), "base64"), { maxOutputLength: LONGEST_UNPACKED }).toString("utf8");
}

/** `text` with its marker as the last line. */
export function withMarker(text: string, marker: Marker, seat: Seat, secret: string | null): string {
  const told = marker.kind === "status" || marker.kind === "news" ? { ...marker, text: textDigest(text) } : marker;
  return `${text.trimEnd()}\n\n${writeMarker(told, seat, secret)}\n`;
}

/** Whether the text is not the one that its marker was written under. */
export function isChanged({ body, marker }: Pick<OwnComment, "body" | "marker">): boolean {
  return "text" in marker && marker.text !== undefined && marker.text !== textDigest(withoutMarker(body));
}

/** Of the text as GitHub shows it, whatever its line ends. */
function textDigest(text: string): string {
  return createHash("sha256").update(text.replace(/\r\n?/g, "\n").trim()).digest("hex").slice(0, 16);
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
  const match = /^(?<data>\{.*\}|z:[A-Za-z0-9+/]+=*)(?: (?<signature>[0-9a-f]{64}|[0-9a-f]{16}(?:\.[0-9a-f]{32}){2}))?$/.exec(
    line.slice(MARKER_OPENING.length, -CLOSING.length),
  );
  const data = match?.groups?.data;
  if (data === undefined) return null;
  if (secret !== null && !isSigned(data, match?.groups?.signature ?? "", seat, secret)) return null;
  try {
    return z.parsed(markerSchema, JSON.parse(unpacked(data))) ?? null;
  } catch {
    return null;
  }
}

/** How an RCA's marker names its incident. */
export function nameOfIncident({ repository, number }: Pick<Issue, "repository" | "number">): string {
  return `${repository}#${number}`.toLowerCase();
}

/** Where nothing is signed. */
const NOWHERE: Seat = { repository: "", number: 0, createdAt: 0, author: null };

const RCA_LINE = /^<!-- incident-slo:(?:\{"kind":"rca",.*\})(?: [0-9a-f.]{64,82})? -->[ \t]*$/m;

/**
 * What the marker of an RCA says, wherever in its body people have left it, unverified: a hint which incident to read, whose
 * own memory then tells. Null: there is none.
 */
export function rcaHint(body: string): Extract<Marker, { kind: "rca" }> | null {
  const line = RCA_LINE.exec(body.replace(/\r\n?/g, "\n"))?.[0];
  const marker = line === undefined ? null : readMarker(line, NOWHERE, null);
  return marker?.kind === "rca" ? marker : null;
}

/** Whether a text ends as a status comment does, unverified: a hint which issue to read whole. */
export function looksLikeStatus(body: string): boolean {
  return readMarker(body, NOWHERE, null)?.kind === "status";
}

/** The body with the RCA's marker replaced by that of `fresh`, all else untouched; unchanged where either has none. */
export function withRcaMarker(body: string, fresh: string): string {
  const line = RCA_LINE.exec(fresh)?.[0];
  return line === undefined ? body : body.replace(RCA_LINE, () => line);
}

/**
 * The comments that we wrote on an issue, oldest (lowest id) first. Of a status comment that somebody else edited only what keeps things from
 * being said twice is believed, and nothing where another one stands that nobody edited.
 */
export function ownComments(issue: Issue, ourselves: Ourselves, secret: string | null): readonly OwnComment[] {
  const own = new Map<number, OwnComment>();
  for (const event of issue.events) {
    if (event.type !== "commented" || !isOurs(event.actor, ourselves)) continue;
    const marker = readMarker(event.body, issue, secret);
    if (marker === null) continue;
    const { id, url, at, body, editedAt } = event;
    const editor = event.editor == null || isOurs(event.editor, ourselves) ? null : event.editor.login;
    own.set(id, {
      id,
      url,
      at,
      writtenAt: editedAt ?? at,
      body,
      marker: editor === null ? marker : believedMarker(marker, editor),
      editor,
    });
  }
  const all = [...own.values()].sort((a, b) => a.id - b.id);
  const isSound = ({ marker, editor }: OwnComment) => marker.kind === "status" && editor === null;
  return all.some(isSound) ? all.filter((one) => one.marker.kind !== "status" || isSound(one)) : all;
}

/** It shows nothing that we know of, so it is written anew. */
function believedMarker(marker: Marker, editor: string): Marker {
  return marker.kind === "status" ? { kind: "status", shown: "", memory: believedOf(marker.memory, editor) } : marker;
}

/**
 * The author's mark; the digest that counts in the repository where the issue was opened, whatever that is called; the one that counts
 * wherever it has been moved to. The first leaves out the author, who may take another name, and whom repository and number tell as well.
 * 128 bits are enough for each.
 */
function sign(data: string, author: string, seat: Seat, secret: string): string {
  return [author, boundTo(data, seat, secret), movable(data, author, seat, secret)].join(".");
}

function boundTo(data: string, seat: Seat, secret: string): string {
  const { repositoryId, number, createdAt } = seat;
  if (repositoryId === undefined) return boundToName(data, seat, secret);
  return digestWith(secret, ["3", repositoryId, number, createdAt, data]);
}

/** As earlier releases signed: under the repository's name. */
function boundToName(data: string, { repository, number, createdAt }: Seat, secret: string): string {
  return digestWith(secret, ["2", repository.toLowerCase(), number, createdAt, data]);
}

function movable(data: string, author: string, { createdAt }: Seat, secret: string): string {
  return digestWith(secret, ["2 moved", author, createdAt, data]);
}

function isSigned(data: string, signature: string, seat: Seat, secret: string): boolean {
  const [author = "", bound = "", moved] = signature.split(".");
  // As the first releases signed, bound to the moment of creation alone.
  if (moved === undefined) return isSame(signature, createHmac("sha256", secret).update(`${seat.createdAt} ${data}`).digest("hex"));
  if (isSame(bound, boundTo(data, seat, secret)) || isSame(bound, boundToName(data, seat, secret))) return true;
  const isMoved = seat.events?.some(({ type }) => type === "transferred") === true;
  // Of an account that is gone the marker itself says whose it was.
  const isAuthors = seat.author === null || author === authorOf(seat);
  return isMoved && isAuthors && isSame(moved, movable(data, author, seat, secret));
}

function digestWith(secret: string, parts: readonly (string | number)[]): string {
  return createHmac("sha256", secret).update(parts.join("\n")).digest("hex").slice(0, 32);
}

function authorOf({ author }: Seat): string {
  return createHash("sha256")
    .update(author?.login.toLowerCase() ?? "")
    .digest("hex")
    .slice(0, 16);
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
