import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the action is run with: the GitHub it works on, and the inputs of the workflow. */
export type JobSetup = {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly repository: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What the workflow's `env:` would hand over. */
  readonly variables: Readonly<Record<string, string>>;
};

/** The event that starts a run. */
export type Trigger = { readonly name: string; readonly payload: unknown };

/** How a run ended: its exit code (null: it was killed), and everything it logged. */
export type Finished = { readonly code: number | null; readonly log: string };

/** A run under way. `kill` ends it at once: the GitHub it works on ends with it. */
export type Job = { readonly finished: Promise<Finished>; readonly kill: () => void };

/** What a process needs from this one to run at all; no secret, no setting of another job. */
const KEPT = ["PATH", "HOME", "SystemRoot", "TEMP", "TMP", "TMPDIR", "TZ"];

/** Runs the action's entry `main` as GitHub's runner does: inputs and event in the environment, files for outputs and summary. */
export function startJob(main: string, setup: JobSetup, trigger: Trigger): Job {
  const controller = new AbortController();
  return { finished: run(main, setup, trigger, controller.signal), kill: () => controller.abort() };
}

async function run(main: string, setup: JobSetup, trigger: Trigger, killed: AbortSignal): Promise<Finished> {
  const folder = await mkdtemp(join(tmpdir(), "incident-slo-job-"));
  try {
    const environment = environmentOf(setup, trigger, folder);
    await writeFile(environment.GITHUB_EVENT_PATH, JSON.stringify(trigger.payload));
    await Promise.all([environment.GITHUB_OUTPUT, environment.GITHUB_STEP_SUMMARY].map((file) => writeFile(file, "")));
    return await ended(main, environment, killed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function environmentOf({ url, graphqlUrl, repository, inputs, variables }: JobSetup, { name }: Trigger, folder: string) {
  const kept = KEPT.flatMap((variable) => {
    const value = process.env[variable];
    return value === undefined ? [] : [[variable, value] as const];
  });
  const given = Object.entries(inputs).map(([input, value]) => [`INPUT_${input.replaceAll(" ", "_").toUpperCase()}`, value] as const);
  return {
    ...Object.fromEntries([...kept, ...Object.entries(variables), ...given]),
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    GITHUB_SERVER_URL: url,
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    RUNNER_TEMP: folder,
  };
}

function ended(main: string, env: Readonly<Record<string, string>>, killed: AbortSignal): Promise<Finished> {
  return new Promise((resolve, reject) => {
    if (killed.aborted) return resolve({ code: null, log: "" });
    const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => parts.push(part));
    killed.addEventListener("abort", () => child.kill("SIGKILL"));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, log: Buffer.concat(parts).toString("utf8") }));
  });
}
