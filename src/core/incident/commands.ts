import { homeZone, type Policy } from "../policy/policy.ts";
import { deadlineOf } from "../time/deadline.ts";
import { DAY, type Instant } from "../time/instant.ts";
import { isZone, parseInstant, parseWallTime } from "../time/luxon.ts";
import { parseTarget } from "../time/target.ts";
import { localDate } from "../time/wall.ts";
import { PHASES, type StaffCommand } from "./incident.ts";

/** A comment taken apart. `isCommand`: it began with a known command, understood or not. */
export type ParsedComment = {
  readonly isCommand: boolean;
  readonly commands: readonly StaffCommand[];
  /** What could not be understood, each with what helps. */
  readonly problems: readonly string[];
  /** The comment without its command lines. */
  readonly text: string;
};

type ParsedLine = StaffCommand | { readonly type: "problem"; readonly text: string };
type CommandReader = (rest: string, at: Instant, policy: Policy) => ParsedLine;

const READERS: ReadonlyMap<string | undefined, CommandReader> = new Map<string, CommandReader>([
  ["ack", readAck],
  ["status", readStatus],
  ["impact", (rest) => readStatement("impact", rest)],
  ["cause", (rest) => readStatement("cause", rest)],
  ["workaround", (rest) => readStatement("workaround", rest)],
  ["next-update", readNextUpdate],
  ["pause", (rest) => ({ type: "pause", reason: rest })],
  ["resume", () => ({ type: "resume" })],
  ["started", readStarted],
  ["rca", (rest) => (rest.toLowerCase() === "share" ? { type: "share-rca" } : problem(`/rca ${rest}`, "/rca share"))],
  ["help", () => ({ type: "help" })],
]);

/** The words that begin a command, without the slash. */
export const COMMAND_WORDS: readonly string[] = [...READERS.keys()].flatMap((word) => word ?? []);

/** Takes a comment apart. `at` is when it was written: lengths count from it, and a time of day is of its date. */
export function parseComment(body: string, at: Instant, policy: Policy): ParsedComment {
  const lines = withoutBlankStart(body).split("\n");
  const commands: StaffCommand[] = [];
  const problems: string[] = [];
  let used = 0;
  for (const line of lines) {
    const read = readerOf(line);
    if (read === undefined && line.trim() !== "") break;
    used += 1;
    if (read === undefined) continue;
    const parsed = read(line.trim().replace(/\S+\s*/, ""), at, policy);
    if (parsed.type === "problem") problems.push(parsed.text);
    else commands.push(parsed);
  }
  return {
    isCommand: commands.length > 0 || problems.length > 0,
    commands,
    problems,
    text: lines.slice(used).join("\n").trim(),
  };
}

/** The spaces before the first word stay: four of them make a code block. */
function withoutBlankStart(body: string): string {
  return body.replace(/\r\n?/g, "\n").replace(/^(?:[^\S\n]*\n)+/, "");
}

/** What reads the command that a line begins with; undefined: it begins with none that is known. */
function readerOf(line: string): CommandReader | undefined {
  return READERS.get(/^\s{0,3}\/([a-z]+(?:-[a-z]+)*)(?=\s|$)/i.exec(line)?.[1]?.toLowerCase());
}

function problem(given: string, expected: string): ParsedLine {
  return { type: "problem", text: `“${given.trim().replace(/\s+/g, " ")}” was not understood. Write ${expected}.` };
}

function readAck(rest: string, at: Instant, policy: Policy): ParsedLine {
  const expected = "/ack, or /ack 2026-03-02T09:20 by phone, with a time that has passed";
  const [time = "", how = null] = rest.split(/(?:^|\s+)by\s+(.+)/is);
  if (time === "") return { type: "ack", answeredAt: null, how };
  const answeredAt = readTime(time, at, policy);
  return answeredAt === null || answeredAt > at ? problem(`/ack ${rest}`, expected) : { type: "ack", answeredAt, how };
}

function readStatus(rest: string): ParsedLine {
  const phase = PHASES.find((known) => known === rest.toLowerCase());
  return phase === undefined ? problem(`/status ${rest}`, `/status ${PHASES.join(", or /status ")}`) : { type: "status", phase };
}

function readStatement(type: "impact" | "cause" | "workaround", rest: string): ParsedLine {
  return rest === "" ? problem(`/${type}`, `/${type} and a sentence for customers`) : { type, text: rest };
}

function readNextUpdate(rest: string, at: Instant, policy: Policy): ParsedLine {
  const expected = "/next-update 2h, /next-update 15:45 or /next-update 2026-03-02T15:45, with a time still to come";
  const due = readTime(rest, at, policy) ?? readLength(rest, at, policy);
  return due === null || due <= at ? problem(`/next-update ${rest}`, expected) : { type: "next-update", due };
}

function readStarted(rest: string, at: Instant, policy: Policy): ParsedLine {
  const expected = "/started 2026-03-02T09:30, or /started 2026-03-02T09:30 Europe/Berlin, with a time that has passed";
  const troubleAt = readTime(rest, at, policy);
  return troubleAt === null || troubleAt > at ? problem(`/started ${rest}`, expected) : { type: "started", troubleAt };
}

/** `2h`, `90 minutes`, `1 business day`, counted from `at`; null when it is not a length. */
function readLength(text: string, at: Instant, policy: Policy): Instant | null {
  const target = parseTarget(text.replace(/^in\s/i, ""));
  if (!target.ok || target.value.type === "best-effort") return null;
  const calendar = target.value.calendar === null ? null : policy.calendars.get(target.value.calendar);
  return calendar === undefined ? null : deadlineOf(target.value, calendar, at);
}

/**
 * An instant with offset, a wall time of the default calendar's zone or of a zone named after it, or a time of day of the
 * date on which it was written; null when it is none of these.
 */
function readTime(text: string, at: Instant, policy: Policy): Instant | null {
  const exact = parseInstant(text);
  if (exact !== null) return exact;
  const match = /^(\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}:\d{2})(?:\s+(\S+))?$/.exec(text);
  if (match === null) return null;
  const [, wall = "", named] = match;
  const zone = named ?? homeZone(policy);
  if (!isZone(zone)) return null;
  const padded = wall.replace(/(^|[T ])(\d):/, "$10$2:");
  return parseWallTime(padded.includes("-") ? padded : `${localDate(at, zone)}T${padded}`, zone);
}

/** Far enough that no promise means it: a `/next-update` beyond is a slip of the pen. */
export const FARTHEST_UPDATE = 90 * DAY;
