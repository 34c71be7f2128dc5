import type { Policy, Severity } from "../policy/policy.ts";
import { inlineMarkdown } from "../text/escape.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { MINUTE } from "../time/instant.ts";
import type { AlertRecord, Memory } from "./memory.ts";

/** What a monitor reports of an issue. */
export type AlertSignal = {
  readonly at: Instant;
  readonly state: "firing" | "recovered";
  /** Of the run that was told: told again it is nothing new. */
  readonly id: string;
  /** What the monitor calls the severity, and what that means here; null: nothing. */
  readonly severity: { readonly word: string; readonly meant: Severity | null } | null;
  /** Which of the alerts that the issue lists; null: it is about one. */
  readonly listed: { readonly key: string; readonly what: string } | null;
};

/** Lines that are kept of one alert. */
const LATEST = 20;
/** Characters that the lines of an issue which lists many may take of its comment, in text and marker: GitHub's hold 65,536. */
const ROOM_LISTED = 20_000;

/** Who sends the same again so soon says nothing new. */
const SAYS_AGAIN_AFTER: Milliseconds = 5 * MINUTE;

/** The memory with what a monitor reports; the same memory where that is nothing new. */
export function withSignal(memory: Memory, signal: AlertSignal): Memory {
  const known = memory.alert ?? { count: 0, lines: [] };
  const alert = signal.listed === null ? withLine(known, signal) : withListed(known, signal, signal.listed);
  return alert === known ? memory : { ...memory, alert };
}

function withLine(known: AlertRecord, signal: AlertSignal): AlertRecord {
  const { at, state, id, severity } = signal;
  const last = known.lines.at(-1);
  const before = lastFiring(known);
  const meant = severity?.meant?.key ?? "";
  // Only where that changed.
  const what = state === "firing" && before !== null && before.severity !== meant ? (severity?.word ?? "") : "";
  const isSame = last?.state === state && (state === "recovered" || (at - last.at < SAYS_AGAIN_AFTER && what === ""));
  if (isSame || known.lines.some((line) => line.id === id)) return known;
  const line = { at, state, id, key: "", what, severity: meant };
  return { count: known.count + 1, lines: [...known.lines, line].slice(-LATEST) };
}

function lastFiring({ lines }: AlertRecord): AlertLine | null {
  return lines.findLast(({ state }) => state === "firing") ?? null;
}

/** Whether the one alert fires with a more severe word than it last did. */
export function isRaised(
  { alert }: Pick<Memory, "alert">,
  { state, severity }: AlertSignal,
  { severities }: Pick<Policy, "severities">,
): boolean {
  const before = alert === null ? null : lastFiring(alert);
  const rank = severity?.meant?.rank;
  if (state === "recovered" || before === null || rank === undefined) return false;
  return !severities.some((one) => one.key === before.severity && one.rank <= rank);
}

/** Of an alert that is listed already the line is changed; what recovers and is not listed is of no concern. */
function withListed(known: AlertRecord, { at, state, id }: AlertSignal, { key, what }: NonNullable<AlertSignal["listed"]>): AlertRecord {
  const place = known.lines.findIndex((line) => line.key === key);
  const line = known.lines[place];
  if (line === undefined && state === "recovered") return known;
  if (line?.state === state) return known;
  if (line !== undefined) return { ...known, lines: known.lines.with(place, { ...line, at, state, id }) };
  return { count: known.count + 1, lines: thatFit([...known.lines, { at, state, id, key, what, severity: "" }]) };
}

type AlertLine = AlertRecord["lines"][number];

/** Without those that there is no room for: what recovered goes first, then the oldest. */
function thatFit(lines: readonly AlertLine[]): readonly AlertLine[] {
  if (lines.length === 1 || lines.reduce((sum, line) => sum + roomOf(line), 0) <= ROOM_LISTED) return lines;
  const place = lines.findIndex(({ state }) => state === "recovered");
  return thatFit(lines.toSpliced(Math.max(0, place), 1));
}

/** What a line takes as a row of the table and in the marker, where many a sign takes six characters. */
function roomOf(line: AlertLine): number {
  const row = 60 + inlineMarkdown(line.what, 120).length;
  return row + JSON.stringify(line).replace(/[^\x20-\x7e]|[<>@#-]/g, "      ").length;
}

/** When the one alert that the issue is about recovered, as the monitor last said; null: it has not, or nothing is known. */
export function recoveredAt({ alert }: Pick<Memory, "alert">): Instant | null {
  const last = alert?.lines.at(-1);
  return last?.state === "recovered" && last.key === "" ? last.at : null;
}

/** Where the one alert fires with another word than at first, since when it does; null: it does not. */
export function raisedLine({ alert }: Pick<Memory, "alert">): AlertLine | null {
  const lines = alert?.lines ?? [];
  const last = lines.at(-1);
  if (last?.state !== "firing") return null;
  return lines.findLast(({ key, what, severity }) => key === "" && what !== "" && severity === last.severity) ?? null;
}

/** Whether support ended the issue when it was closed last, as far as runs have seen. */
export function isEnded({ acts }: Pick<Memory, "acts">): boolean {
  const since = acts.slice(acts.findLastIndex(({ what }) => what === "reopened") + 1);
  const closing = since.findIndex(({ what }) => what === "closed");
  const after = closing < 0 ? [] : since.slice(closing);
  return after.some(({ what, means }) => what === "confirmed" || (what === "closed" && means !== "unconfirmed"));
}
