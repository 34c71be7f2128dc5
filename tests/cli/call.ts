import { spawn } from "node:child_process";
import { runCommandLine } from "../../src/shell/cli/run.ts";
import type { Terminal } from "../../src/shell/terminal/terminal.ts";
import { textStyleOf } from "../../src/shell/terminal/text-style.ts";

/** What a call left behind. */
export type Called = { readonly code: number | null; readonly out: string; readonly err: string };

export type CallOptions = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly input?: readonly string[];
  readonly now?: string;
  readonly colors?: boolean;
  readonly width?: number;
  readonly home?: string;
  readonly program?: string;
};

/** The command line in this process, on a terminal of strings. */
export async function call(args: readonly string[], options: CallOptions = {}): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    print: (line) => void out.push(`${line}\n`),
    complain: (line) => void err.push(`${line}\n`),
    offer: async (line) => out.push(`${line}\n`) > 0,
    lines: async function* () {
      yield* options.input ?? [];
    },
    environment: options.environment ?? {},
    folder: options.folder ?? "/nowhere",
    width: options.width ?? 100,
    ...(options.home === undefined ? {} : { home: options.home }),
    ...(options.program === undefined ? {} : { program: options.program }),
    style: textStyleOf(options.colors ?? false),
    now: () => Date.parse(options.now ?? "2026-03-06T12:00:00Z"),
  };
  const code = await runCommandLine(args, terminal);
  return { code, out: out.join(""), err: err.join("") };
}

/** The built command line as a process of its own. */
export function callBuilt(
  args: readonly string[],
  input: string | null = null,
  environment: Readonly<Record<string, string>> = {},
): Promise<Called> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["dist/cli.js", ...args], {
      env: { PATH: process.env.PATH ?? "", ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const texts = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      texts.out += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      texts.err += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}
