import type { Instant, Milliseconds } from "../time/instant.ts";
import { MINUTE } from "../time/instant.ts";
import type { AlertRecord, Memory } from "./memory.ts";

/** What a monitor reports of an issue. */
export type AlertSignal = {
  readonly at: Instant;
  readonly state: "firing" | "recovered";
  /** Of the run that was told: told again it is nothing new. */
  readonly id: string;
  /** Which of the alerts that the issue lists; null: it is about one. */
  readonly listed: { readonly key: string; readonly what: string } | null;
};

/** Lines that are kept: of one alert; of an issue that lists many, one each. */
const LATEST = 20;
const LATEST_LISTED = 200;

/** Who sends the same again so soon says nothing new. */
const SAYS_AGAIN_AFTER: Milliseconds = 5 * MINUTE;

/** The memory with what a monitor reports; the same memory where that is nothing new. */
export function withSignal(memory: Memory, signal: AlertSignal): Memory {
  const known = memory.alert ?? { count: 0, lines: [] };
  const alert = signal.listed === null ? withLine(known, signal) : withListed(known, signal, signal.listed);
  return alert === known ? memory : { ...memory, alert };
}

function withLine(known: AlertRecord, { at, state, id }: AlertSignal): AlertRecord {
  const last = known.lines.at(-1);
  const isSame = last?.state === state && (state === "recovered" || at - last.at < SAYS_AGAIN_AFTER);
  if (isSame || known.lines.some((line) => line.id === id)) return known;
  return { count: known.count + 1, lines: [...known.lines, { at, state, id, key: "", what: "" }].slice(-LATEST) };
}

/** Of an alert that is listed already the line is changed; what recovers and is not listed is of no concern. */
function withListed(known: AlertRecord, { at, state, id }: AlertSignal, { key, what }: NonNullable<AlertSignal["listed"]>): AlertRecord {
  const place = known.lines.findIndex((line) => line.key === key);
  const line = known.lines[place];
  if (line === undefined && state === "recovered") return known;
  if (line?.state === state) return known;
  if (line !== undefined) return { ...known, lines: known.lines.with(place, { ...line, at, state, id }) };
  return { count: known.count + 1, lines: [...known.lines, { at, state, id, key, what }].slice(-LATEST_LISTED) };
}

/** When the one alert that the issue is about recovered, as the monitor last said; null: it has not, or nothing is known. */
export function recoveredAt({ alert }: Pick<Memory, "alert">): Instant | null {
  const last = alert?.lines.at(-1);
  return last?.state === "recovered" && last.key === "" ? last.at : null;
}
