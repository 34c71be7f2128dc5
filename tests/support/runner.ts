import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Simulator } from "../../src/simulator/simulator.ts";

/** What a run of the built action left behind. */
export type Finished = {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: ReadonlyMap<string, string>;
};

export type RunOptions = {
  readonly event?: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly repository?: string;
  readonly token?: string;
  /** What becomes of waits of a second or more; each that keeps the process alive is noted in the log. Default: they take their time, and are not noted. */
  readonly longWaits?: keyof typeof LONG_WAITS;
};

/** `hurried`: they take a tenth of their time. `endless`: they never end. */
const LONG_WAITS = { hurried: (time: number) => time / 10, endless: () => 2 ** 31 - 1 };

/** A run that is under way. */
export type Running = {
  readonly signal: (name: NodeJS.Signals) => void;
  readonly finished: Promise<Finished>;
  /** What it has logged so far. */
  readonly log: () => string;
};

/** The waits of a second or more that are noted in a log, in milliseconds. */
export function longWaitsIn(log: string): readonly number[] {
  return [...log.matchAll(/^\[waits (\d+) ms\]$/gm)].map(([, time]) => Number(time));
}

/** Runs `dist/index.js` to its end, as the runner does: inputs and context in the environment, files for outputs and summary, no GITHUB_TOKEN. */
export function runAction(sim: Pick<Simulator, "url" | "graphqlUrl">, options: RunOptions = {}): Promise<Finished> {
  return startAction(sim, options).finished;
}

/** The same, to be told to end. */
export function startAction(sim: Pick<Simulator, "url" | "graphqlUrl">, options: RunOptions = {}): Running {
  const folder = mkdtempSync(join(tmpdir(), "slo-run-"));
  const file = (name: string, text = "") => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const inputs = {
    token: options.token ?? "",
    policy: ".github/incident-slo.yml",
    "dry-run": "false",
    "email-webhook-format": "json",
    ...options.inputs,
  };
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? "",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: sim.url,
    GITHUB_GRAPHQL_URL: sim.graphqlUrl,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: options.repository ?? "acme/service",
    GITHUB_EVENT_NAME: options.event ?? "schedule",
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(options.payload ?? {})),
    GITHUB_OUTPUT: file("output"),
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_STATE: file("state"),
    GITHUB_ENV: file("env"),
    RUNNER_TEMP: folder,
    // Where a job's files go: gone with the run, unless the run is given a place of its own.
    GITHUB_WORKSPACE: folder,
    ...options.environment,
  };
  for (const [name, value] of Object.entries(inputs)) environment[`INPUT_${name.toUpperCase()}`] = value;
  const waits = options.longWaits === undefined ? [] : [`--import=${waitsThat(options.longWaits)}`];
  const child = spawn(process.execPath, [...waits, "dist/index.js"], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      log += chunk;
    });
  const finished = ended(child).then((code) => {
    const summary = readFileSync(join(folder, "summary"), "utf8");
    const outputs = outputsIn(readFileSync(join(folder, "output"), "utf8"));
    rmSync(folder, { recursive: true });
    return { code, log, summary, outputs };
  });
  return { signal: (name) => void child.kill(name), finished, log: () => log };
}

/** A module that comes before the program and changes its timers. */
function waitsThat(longWaits: keyof typeof LONG_WAITS): string {
  const code = `
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = (act, time, ...rest) => {
      if (!(time >= 1000)) return wait(act, time, ...rest);
      const timer = wait(act, (${LONG_WAITS[longWaits]})(time), ...rest);
      setImmediate(() => timer.hasRef() && process.stderr.write("[waits " + Math.round(time) + " ms]\\n"));
      return timer;
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
}

/** The runner's `name<<delimiter` form. */
function outputsIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name = "", , value = ""]) => [name, value]));
}
