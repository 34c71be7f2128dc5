import { didYouMean } from "../../core/text/closest-match.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { readArguments } from "./arguments.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { Misuse } from "./misuse.ts";
import { usageLines } from "./usage.ts";

// Filled in when the command line is built.
declare const __VERSION__: string;

/** Does what the words after the program's name ask for. Never throws for what users or the world do wrong. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h" || (first === "help" && rest.length === 0))
    return showHelp(terminal, first !== undefined);
  if (first === "--version" || first === "-V" || first === "-v" || (first === "version" && rest.length === 0)) {
    terminal.print(__VERSION__);
    return 0;
  }
  if (first === "help") return runCommandLine([...rest, "--help"], terminal);
  const entry = COMMANDS.get(first);
  if (entry === undefined) return refuse(unknownCommand(first), null, terminal);
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    for (const line of usageLines(command.usage, terminal.width)) terminal.print(line);
    return 0;
  }
  return runCommand(first, command, rest, terminal);
}

async function runCommand(name: string, command: CliCommand, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, command.options, command.words);
  if (!given.ok) return refuse(given.error, name, terminal);
  try {
    return await command.run(given.value, terminal);
  } catch (error) {
    if (error instanceof Misuse) return refuse(error.message, name, terminal);
    terminal.complain(isWorldly(error) ? forPeople(error.message) : bugText(error));
    return 1;
  }
}

/** GitHub's refusals are worded for a job; here a person asks, with a token of their own. */
function forPeople(sentence: string): string {
  return sentence
    .replace('Give the job "', 'Give the token "')
    .replace('or the job lacks "', 'or the token lacks "')
    .replace("what is left is for the next run", "try again then");
}

/** Files, GitHub and the network fail in words of their own; everything else that is thrown is a bug. */
function isWorldly(error: unknown): error is Error {
  return error instanceof Error && (("kind" in error && typeof error.kind === "string") || error.name === "FileProblem");
}

function bugText(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This should not have happened. Please report it, with these lines:\n${details}`;
}

function refuse(problem: string, command: string | null, terminal: Terminal): ExitCode {
  terminal.complain(problem);
  terminal.complain(`See: incident-slo ${command === null ? "" : `${command} `}--help`);
  return 2;
}

function unknownCommand(name: string): string {
  return `There is no command "${name}".${didYouMean(name, [...COMMANDS.keys()])}`;
}

/** Asked for, help is the answer; without any command it is what was missing. */
function showHelp(terminal: Terminal, isAsked: boolean): ExitCode {
  const show = isAsked ? terminal.print : terminal.complain;
  const longest = Math.max(...[...COMMANDS.keys()].map((name) => name.length));
  const commands = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(longest)}  ${summary}`);
  const usage = `Incident SLO keeps a support desk's published promises on GitHub issues.

Usage: incident-slo COMMAND [OPTIONS]

${commands.join("\n")}

  --help     of all, or of a command: incident-slo check --help
  --version  which version this is`;
  for (const line of usageLines(usage, terminal.width)) show(line);
  return isAsked ? 0 : 2;
}
