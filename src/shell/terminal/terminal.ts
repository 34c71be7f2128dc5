import { once } from "node:events";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { whenOutputEnds } from "./output-end.ts";
import { programAt } from "./program.ts";
import { type TextStyle, textStyleOf } from "./text-style.ts";

/** The folder where relative paths begin. */
export type WorkingFolder = { readonly folder: string };

/** How lines for people are set. `width`: columns to write in, at most 100. */
export type TextLayout = { readonly style: TextStyle; readonly width: number };

/** Where lines for people go. */
export type TextOutput = TextLayout & {
  /** A line for people or programs, on standard output. */
  readonly print: (line: string) => void;
};

/** All that a command sees of the world it was called in. */
export type Terminal = WorkingFolder &
  TextOutput & {
    /** A line on standard error. */
    readonly complain: (line: string) => void;
    /** As `print`, but waits while the reader is slow. False: nobody reads any more. */
    readonly offer: (line: string) => Promise<boolean>;
    /** Standard input, line by line, without line ends. */
    readonly lines: () => AsyncIterable<string>;
    readonly environment: Readonly<Record<string, string | undefined>>;
    /** Where a bar can be drawn for people who wait; not there: nowhere. */
    readonly screen?: NodeJS.WritableStream;
    /** How this program was called, such as `node dist/cli.js`; not there: by its name. */
    readonly program?: string;
    /** Where this program itself stands; not there: nobody need know. */
    readonly home?: string;
    /** The clock of this machine, in milliseconds since the epoch. */
    readonly now: () => number;
  };

const WIDEST = 100;

const NARROWEST = 20;

/** Columns to write in; where a terminal does not know how many it has, or says none, as many as lines have at most. */
export function widthOf(columns: number | undefined): number {
  return Math.max(NARROWEST, Math.min(columns || WIDEST, WIDEST));
}

/** The terminal of this process. What can no longer be written ends the output with a sentence, not the process with an error. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  let isClosed = false;
  // Where it cannot be said either, nobody is left to hear it.
  stderr.on("error", () => {});
  whenOutputEnds((failure) => {
    isClosed = true;
    if (failure !== null) process.exitCode = 1;
    stderr.write(`${failure ?? "Nobody reads the output any more, so the rest is left out."}\n`);
  });
  const write = (text: string): boolean => isClosed || stdout.write(text);
  return {
    print: (line) => void write(`${line}\n`),
    complain: (line) => void stderr.write(`${line}\n`),
    offer: async (line) => {
      if (!write(`${line}\n`)) await Promise.race([once(stdout, "drain"), once(stdout, "close")]).catch(() => undefined);
      return !isClosed;
    },
    lines: () => linesOf(stdin),
    environment: env,
    folder: process.cwd(),
    ...(stderr.isTTY === true && env.TERM !== "dumb" ? { screen: stderr } : {}),
    program: programAt(process.argv[1] ?? "", process.cwd()),
    home: homeOf(dirname(fileURLToPath(import.meta.url))),
    width: widthOf(stdout.columns),
    style: textStyleOf(wantsColor(stdout.isTTY === true, env)),
    now: Date.now,
  };
}

/** The nearest folder above with a package of its own name: programs stand in `dist/`, or deeper. */
function homeOf(folder: string): string {
  const found = [folder, dirname(folder), dirname(dirname(folder))].find(
    (candidate) => basename(candidate) !== "dist" && existsSync(join(candidate, "package.json")),
  );
  return found ?? folder;
}

/** Whoever stops reading ends the input, so that the process does not wait for more. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string, void, void> {
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } finally {
    input.destroy();
  }
}

/** Colours are for people: on a terminal only, and never against https://no-color.org. */
function wantsColor(isTerminal: boolean, environment: NodeJS.ProcessEnv): boolean {
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== "") return false;
  return isTerminal && environment.TERM !== "dumb";
}
