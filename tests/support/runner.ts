import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
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
};

/** A run that is under way. */
export type Running = { readonly signal: (name: NodeJS.Signals) => void; readonly finished: Promise<Finished> };

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
  const child = spawn(process.execPath, ["dist/index.js"], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const finished = ended(child).then(({ code, log }) => {
    const summary = readFileSync(join(folder, "summary"), "utf8");
    const outputs = outputsIn(readFileSync(join(folder, "output"), "utf8"));
    rmSync(folder, { recursive: true });
    return { code, log, summary, outputs };
  });
  return { signal: (name) => void child.kill(name), finished };
}

function ended(child: ChildProcessByStdio<null, Readable, Readable>): Promise<{ readonly code: number | null; readonly log: string }> {
  return new Promise((resolve, reject) => {
    let log = "";
    child.stdout.on("data", (chunk) => {
      log += chunk;
    });
    child.stderr.on("data", (chunk) => {
      log += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, log }));
  });
}

/** The runner's `name<<delimiter` form. */
function outputsIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name = "", , value = ""]) => [name, value]));
}
