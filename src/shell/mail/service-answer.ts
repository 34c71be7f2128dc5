import type { FetchAnswer } from "../proxy.ts";
import type { ServiceAnswer } from "./channel.ts";

/** Of an answer no more is read, however it is sent; what is longer says nothing. */
const LONGEST = 64 * 1024;

/** Reads an answer. When its body cannot be read, its status says what matters. */
export async function answerOf(response: FetchAnswer): Promise<ServiceAnswer> {
  const { status } = response;
  const text = await textWithin(response.body ?? NOTHING).catch(() => "");
  return { status, code: codeIn(text) };
}

const NOTHING = { async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {} };

async function textWithin(body: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > LONGEST) return "";
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** What the services' bodies call a problem, when that is a name or a number: their sentences may hold addresses. */
function codeIn(text: string): string | null {
  const plain = /^[a-z][a-z_]{2,59}$/.exec(text.trim());
  if (plain !== null) return plain[0];
  const body = recordIn(text);
  const first = Array.isArray(body.errors) ? fieldsOf(body.errors[0]) : {};
  const named = [body.name, body.ErrorCode, first.field].find((value) => value !== undefined && value !== null);
  if (typeof named === "number" && Number.isInteger(named)) return String(named);
  return typeof named === "string" && /^[a-z][a-z\d_.]{1,59}$/i.test(named) ? named : null;
}

type JsonFields = Readonly<Record<string, unknown>>;

function recordIn(text: string): JsonFields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
