import { type Instant, isoOf } from "../time/instant.ts";
import { parseInstant } from "../time/luxon.ts";

/**
 * Names one promise for good: `response`, `resolution`, `update`; later cycles carry the moment of the event that began
 * them (`update@2026-03-06T14:51:00Z`), and so does every next reply. Never a label, a due time or an id.
 */
export type PromiseKey = string;

/** The promise of a reply to whoever waits since `from`. */
export function replyKey(from: Instant): PromiseKey {
  return `reply@${isoOf(from)}`;
}

/** Since when somebody waited for that reply; null: it is another promise. */
export function momentOfReply(key: PromiseKey): Instant | null {
  return key.startsWith("reply@") ? parseInstant(key.slice("reply@".length)) : null;
}
