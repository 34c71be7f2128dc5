import type { SeenCommands } from "../incident/incident.ts";
import type { KnownReply } from "../incident/known.ts";
import type { SealedVerdict } from "../slo/seal.ts";
import type { Memory } from "./memory.ts";

/** What a statement keeps in the memory: the latest of a kind is shown, older ones only if it vanishes. */
const LATEST_TEXT = 2_000;
const OLDER_TEXT = 200;
/** As JSON, well beyond any thread that people still read; compressed it is a seventh of that. */
const LONGEST = 180_000;
const FIRST_WORDS = 20;
const LATEST_WORDS = 250;
const LATEST_KEPT_UPDATES = 200;
const LATEST_KEYS = 600;
const LATEST_ACTS = 200;

/**
 * The memory, small enough for a comment. Of a thread with thousands of words the middle ones are let go, and kept updates of
 * long ago: every miss, the answer and every solution stay.
 */
export function lean(memory: Memory): Memory {
  const short = { ...memory, seen: withShortTexts(memory.seen) };
  if (JSON.stringify(short).length <= LONGEST) return short;
  return {
    ...short,
    words: outerWords(short.words),
    verdicts: lastingVerdicts(short.verdicts),
    recorded: short.recorded.slice(-LATEST_KEYS),
    decided: short.decided.slice(-2 * LATEST_KEYS),
    seen: short.seen.slice(-LATEST_WORDS),
    acts: [...short.acts.slice(0, FIRST_WORDS), ...short.acts.slice(FIRST_WORDS).slice(-LATEST_ACTS)],
  };
}

function withShortTexts(seen: readonly SeenCommands[]): readonly SeenCommands[] {
  const latest = new Map<string, number>();
  seen.forEach(({ commands }, index) => {
    for (const command of commands) if ("text" in command) latest.set(command.type, index);
  });
  return seen.map((one, index) => {
    const isLong = one.commands.some((command) => "text" in command && command.text.length > OLDER_TEXT);
    if (!isLong) return one;
    const most = (type: string) => (latest.get(type) === index ? LATEST_TEXT : OLDER_TEXT);
    return {
      ...one,
      commands: one.commands.map((command) =>
        "text" in command ? { ...command, text: command.text.slice(0, most(command.type)) } : command,
      ),
    };
  });
}

function outerWords(words: readonly KnownReply[]): readonly KnownReply[] {
  if (words.length <= FIRST_WORDS + LATEST_WORDS) return words;
  const middle = words.slice(FIRST_WORDS, -LATEST_WORDS).filter(({ kind }) => kind === "acknowledged" || kind === "closed");
  return [...words.slice(0, FIRST_WORDS), ...middle.slice(-FIRST_WORDS), ...words.slice(-LATEST_WORDS)];
}

function lastingVerdicts(verdicts: Memory["verdicts"]): Memory["verdicts"] {
  const all = Object.entries(verdicts);
  const isKeptUpdate = ([key, { verdict }]: readonly [string, SealedVerdict]) => key.startsWith("update") && verdict === "met";
  const old = new Set(
    all
      .filter(isKeptUpdate)
      .slice(0, -LATEST_KEPT_UPDATES)
      .map(([key]) => key),
  );
  return Object.fromEntries(all.filter(([key]) => !old.has(key)));
}
