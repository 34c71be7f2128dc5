import type { Policy } from "../policy/policy.ts";
import { listed } from "../text/lists.ts";
import { commandsABot, ownLinesWith, quotableOf } from "../text/quotable.ts";
import { DAY, type Instant } from "../time/instant.ts";
import { readAhead, readTime, readWindow, timeFirstIn } from "./command-times.ts";
import { PHASES, type StaffCommand } from "./incident.ts";

/** A comment taken apart. `isCommand`: it began with a known command, understood or not. */
export type ParsedComment = {
  readonly isCommand: boolean;
  readonly commands: readonly StaffCommand[];
  /** What could not be understood, or stands below other text, each with what helps. */
  readonly problems: readonly string[];
  /** What is quoted of it: see `quotableOf`. */
  readonly text: string;
  /** It commands robots and holds nothing else, so that it is no word to anybody. */
  readonly isForBots: boolean;
};

type ParsedLine = StaffCommand | { readonly type: "problem"; readonly text: string };
type CommandReader = (rest: string, at: Instant, policy: Policy) => ParsedLine;

// By the word that begins it, which is the command's type but for one.
const READERS: Readonly<Record<Exclude<StaffCommand["type"], "share-rca"> | "rca", CommandReader>> = {
  ack: readAck,
  status: readStatus,
  impact: (rest) => readStatement("impact", rest),
  cause: (rest) => readStatement("cause", rest),
  workaround: (rest) => readStatement("workaround", rest),
  "next-update": readNextUpdate,
  pending: (rest) => ({ type: "pending", reason: rest }),
  pause: readPause,
  resume: () => ({ type: "resume" }),
  window: readWindowCommand,
  started: readStarted,
  ended: readEnded,
  confirm: () => ({ type: "confirm" }),
  rca: (rest) => (rest.toLowerCase() === "share" ? { type: "share-rca" } : problem(`/rca ${rest}`, "/rca share")),
  help: () => ({ type: "help" }),
};

const BY_WORD: ReadonlyMap<string | undefined, CommandReader> = new Map<string, CommandReader>(Object.entries(READERS));

/** The words that begin a command, without the slash. */
export const COMMAND_WORDS: readonly string[] = Object.keys(READERS);

/** Takes a comment apart. `at` is when it was written: lengths count from it, and a time of day is of its date. */
export function parseComment(body: string, at: Instant, policy: Policy): ParsedComment {
  const lines = withoutBlankStart(body, policy).split("\n");
  const commands: StaffCommand[] = [];
  const problems: string[] = [];
  let used = 0;
  for (const line of lines) {
    const read = readerOf(line, policy);
    if (read === undefined && line.trim() !== "") break;
    used += 1;
    if (read === undefined) continue;
    const parsed = read(line.trim().replace(/\S+\s*/, ""), at, policy);
    if (parsed.type === "problem") problems.push(parsed.text);
    else commands.push(parsed);
  }
  const isCommand = commands.length > 0 || problems.length > 0;
  const rest = lines.slice(used).join("\n");
  const isOurs = (line: string) => readerOf(line, policy) !== undefined;
  const text = quotableOf(rest, isOurs);
  const late = new Set(ownLinesWith(rest, isOurs).map((line) => `“${/\S+/.exec(line)?.[0] ?? ""}”`));
  if (late.size > 0)
    problems.push(
      `${listed([...late])} ${late.size > 1 ? "stand" : "stands"} below other text, where no command is obeyed. Put commands first, one a line.`,
    );
  return { isCommand, commands, problems, text, isForBots: !isCommand && problems.length === 0 && text === "" && commandsABot(body) };
}

/**
 * Without empty lines, and what it quotes of others, before its first command: an answer begins so by itself. The spaces before the first word
 * stay: four of them make a code block.
 */
function withoutBlankStart(body: string, policy: Policy): string {
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const isBlank = (index: number) => lines[index]?.trim() === "";
  const isQuoted = (index: number) => /^ {0,3}>/.test(lines[index] ?? "");
  let first = 0;
  while (isBlank(first)) first += 1;
  let below = first;
  // A line right below a quote is still of it.
  while (isQuoted(below) || (below > first && isBlank(below))) below += 1;
  const isCommand = below > first && isBlank(below - 1) && readerOf(lines[below] ?? "", policy) !== undefined;
  return lines.slice(isCommand ? below : first).join("\n");
}

/** What reads the command that a line begins with; undefined: it begins with none that is known, or that means something under the policy. */
function readerOf(line: string, { maintenance }: Policy): CommandReader | undefined {
  const word = /^\s{0,3}\/([a-z]+(?:-[a-z]+)*)(?=\s|$)/i.exec(line)?.[1]?.toLowerCase();
  return word === "window" && maintenance.label === null ? undefined : BY_WORD.get(word);
}

function problem(given: string, expected: string): ParsedLine {
  return { type: "problem", text: `“${given.trim().replace(/\s+/g, " ")}” was not understood. Write ${expected}.` };
}

function readAck(rest: string, at: Instant, policy: Policy): ParsedLine {
  const expected = "/ack, or /ack 2026-03-02T09:20 by phone, with a time that has passed";
  const [time = "", how = null] = rest.split(/(?:^|\s)by\s+(.+)/is);
  if (time.trim() === "") return { type: "ack", answeredAt: null, how };
  const answeredAt = readTime(time.trim(), at, policy);
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
  const due = readAhead(rest, at, policy);
  return due === null || due <= at ? problem(`/next-update ${rest}`, expected) : { type: "next-update", due };
}

function readPause(rest: string, at: Instant, policy: Policy): ParsedLine {
  const match = /^until(?:\s+([\s\S]*))?$/i.exec(rest);
  if (match === null) return { type: "pause", until: null, reason: rest };
  const expected =
    "/pause until 15:45, /pause until 2026-03-02T15:45, /pause until 2h or /pause until 2026-03-03 (that day's first opening), with a time still to come and within a year, then the reason";
  const found = timeFirstIn(match[1] ?? "", at, policy);
  return found === null || found.at <= at || found.at > at + FARTHEST_PAUSE
    ? problem(`/pause ${rest}`, expected)
    : { type: "pause", until: found.at, reason: found.rest };
}

function readStarted(rest: string, at: Instant, policy: Policy): ParsedLine {
  const expected = "/started 2026-03-02T09:30, or /started 2026-03-02T09:30 Europe/Berlin, with a time that has passed";
  const troubleAt = readTime(rest, at, policy);
  return troubleAt === null || troubleAt > at ? problem(`/started ${rest}`, expected) : { type: "started", troubleAt };
}

function readEnded(rest: string, at: Instant, policy: Policy): ParsedLine {
  const expected = "/ended 2026-03-02T17:10, or /ended 2026-03-02T17:10 Europe/Berlin, with a time that has passed";
  const overAt = readTime(rest, at, policy);
  return overAt === null || overAt > at ? problem(`/ended ${rest}`, expected) : { type: "ended", overAt };
}

/** What a `/window` that was not understood should have been. */
export const WINDOW_EXPECTED =
  "/window 2026-12-05T22:00 to 23:30, with a time zone after it where it is another one, an end still to come, and a month at most between the two";

function readWindowCommand(rest: string, at: Instant, policy: Policy): ParsedLine {
  const window = readWindow(rest, at, policy);
  const isRight =
    window !== null &&
    window.until > at &&
    window.from < at + FARTHEST_PAUSE &&
    window.from < window.until &&
    window.until - window.from <= LONGEST_WINDOW;
  return isRight ? { type: "window", ...window } : problem(`/window ${rest}`, WINDOW_EXPECTED);
}

/** Far enough that no promise means it: a `/next-update` beyond is a slip of the pen. */
export const FARTHEST_UPDATE = 90 * DAY;
/** Trouble that began longer than this before the issue was opened is one, too. */
export const EARLIEST_TROUBLE = 365 * DAY;

const FARTHEST_PAUSE = 366 * DAY;
const LONGEST_WINDOW = 31 * DAY;
