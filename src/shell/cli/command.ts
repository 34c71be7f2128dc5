import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments, Options } from "./arguments.ts";

/** 0: all is well. 1: something was found to be wrong. 2: the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line: its own file beside this one, and a line in `commands.ts`. */
export type CliCommand = {
  /** What `--help` prints. */
  readonly usage: string;
  readonly options: Options;
  /** How many words it takes besides options, at most. */
  readonly words: number;
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
};
