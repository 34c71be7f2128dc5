import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** An answer on its way: status, headers and the text of its body. */
export type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };

/** Reads a body whole, as bytes. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** Sends a reply; `length` characters of its body are cut where it shall break off. */
export function send(response: ServerResponse, reply: Reply, isHead: boolean): void {
  const hasBody = reply.text !== "" && reply.status !== 204 && reply.status !== 304;
  const length = hasBody ? { "content-length": String(Buffer.byteLength(reply.text)) } : {};
  response.sendDate = false;
  response.writeHead(reply.status, { ...reply.headers, ...length });
  response.end(hasBody && !isHead ? reply.text : undefined);
}

/** A weak ETag of a body. */
export function etagOf(text: string): string {
  return `W/"${createHash("sha256").update(text).digest("hex")}"`;
}
