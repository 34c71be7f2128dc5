/** Measures the built action beside bare Node.js, in one run: `node scripts/bench-action.ts`. Needs `dist/`. */
import { type ChildProcess, execFileSync, fork, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundled } from "./bench-bundle.ts";
import { type BenchRow, median, note } from "./bench-row.ts";
import type { BenchOrder, SimulatorCounts } from "./bench-simulator.ts";

export const DIST = process.env.BENCH_DIST ?? new URL("../dist/", import.meta.url).pathname;
const ROUNDS = 21;
const MEGABYTE = 1024 * 1024;

/** What is left of a run: how long it took by the wall and of the processor, and how much memory it held at most. */
export type Run = { readonly milliseconds: number; readonly processor: number; readonly bytes: number; readonly log: string };

type Start = {
  readonly script: string;
  readonly event: string;
  readonly payload: unknown;
  readonly server: SimulatorCounts;
  readonly environment?: NodeJS.ProcessEnv;
};

/** Cold start, one event, and the bundle's size. Takes about a minute. */
export async function benchAction(): Promise<readonly BenchRow[]> {
  if (!existsSync(join(DIST, "index.js"))) execFileSync(process.execPath, ["scripts/build.ts"], { stdio: "inherit" });
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  const script = await bundled("bench-simulator.ts", folder);
  const simulators = BUILT_IN.map((name) => ({ name, process: fork(script, [name], { env: { PATH: process.env.PATH ?? "" } }) }));
  const simulator = fork(script, { env: { PATH: process.env.PATH ?? "" } });
  try {
    const server = await nextCounts(simulator);
    return [
      ...(await coldStart(simulator, server)),
      ...(await oneEvent(simulator, server, simulators, await bundled("bench-pair.ts", folder))),
      ...bundle(),
    ];
  } finally {
    for (const child of [simulator, ...simulators.map((other) => other.process)]) child.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Policies that an event is measured with; the first names no country. */
const BUILT_IN = ["gruntwork", "cloud-gov"] as const;

async function coldStart(simulator: ChildProcess, server: SimulatorCounts): Promise<readonly BenchRow[]> {
  await order(simulator, { type: "forget" });
  const payload = { action: "created", issue: { number: 1, labels: [] }, comment: { id: 1 } };
  const runs = await sideBySide({ action: { event: "issue_comment", payload, server, script: join(DIST, "index.js") } });
  const { reads, writes } = await order(simulator, { type: "count" });
  const more = runs.of("action");
  return [
    note("bare node", `${runs.bare.milliseconds.toFixed(0)} ms, ${runs.bare.processor.toFixed(0)} ms of the processor`),
    {
      what: "cold start, an event that concerns no incident",
      measured: `bare node + ${more.processor.toFixed(0)} ms of the processor (${more.milliseconds.toFixed(0)} ms by the wall), ${reads + writes} requests`,
      bar: "+ 20 ms, 0 requests",
      ok: more.processor <= 20 && reads + writes === 0,
    },
  ];
}

async function oneEvent(
  simulator: ChildProcess,
  server: SimulatorCounts,
  others: readonly { readonly name: string; readonly process: ChildProcess }[],
  pair: string,
): Promise<readonly BenchRow[]> {
  const payload = { action: "created", issue: { number: 1, labels: [{ name: "sev1" }] }, comment: { id: 1 } };
  const start = { event: "issue_comment", payload, server, script: join(DIST, "index.js") };
  await order(simulator, { type: "incidents", count: 1 });
  await run(start);
  const { requests } = await order(simulator, { type: "count" });
  await order(simulator, { type: "forget" });
  const built = await Promise.all(
    others.map(async ({ name, process: child }) => {
      const counts = await order(child, { type: "incidents", count: 1 });
      return [name, { ...start, server: counts, environment: { INPUT_POLICY: name } }] as const;
    }),
  );
  const runs = await sideBySide({
    ours: start,
    pair: { ...start, script: pair, environment: { BENCH_REQUESTS: JSON.stringify(requests) } },
    ...Object.fromEntries(built),
  });
  const counts = await order(simulator, { type: "count" });
  // The pair reads the same.
  const reads = counts.reads / ROUNDS / 2;
  const [ours, same] = [runs.of("ours"), runs.of("pair")];
  const ratio = ours.processor / same.processor;
  const [plain, country] = BUILT_IN.map((name) => runs.of(name).processor);
  const countryRatio = (country ?? Number.NaN) / (plain ?? Number.NaN);
  return [
    {
      what: "one incident's event with nothing new to say, start to finish",
      measured: `${reads} reads, ${counts.writes} writes`,
      bar: "≤ 2 reads, 0 writes",
      ok: reads <= 2 && counts.writes === 0,
    },
    note(
      "… how long it takes",
      `bare node + ${ours.milliseconds.toFixed(0)} ms (@octokit/rest and @actions/core + ${same.milliseconds.toFixed(0)} ms)`,
    ),
    {
      what: "… processor time over bare node, against the same requests by @octokit/rest and @actions/core alone",
      measured: `${ratio.toFixed(2)}× (${ours.processor.toFixed(0)} ms, ${same.processor.toFixed(0)} ms)`,
      bar: "≤ 1.3×",
      ok: ratio <= 1.3,
    },
    {
      what: "… with the policy cloud-gov, against gruntwork",
      measured: `${countryRatio.toFixed(2)}× (${country?.toFixed(0)} ms, ${plain?.toFixed(0)} ms)`,
      bar: "≤ 1.05×",
      ok: countryRatio <= 1.05,
    },
  ];
}

/** What only some runs load: other jobs than following incidents, holidays of years beyond the table, and the client for a proxy. */
const OTHER_JOBS = "jobs.js";
const OTHER_YEARS = "date-holidays.cjs";
const PROXIES = ["toolkit.js", "undici.cjs"];
const APART: ReadonlySet<string> = new Set([OTHER_JOBS, OTHER_YEARS, ...PROXIES]);

/** All that `dist/index.js` loads to follow incidents, holidays included. What is loaded behind a proxy only and the rest are measured apart. */
function bundle(): readonly BenchRow[] {
  const megabytes = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0) / MEGABYTE;
  const size = megabytes(loaded());
  return [
    { what: "bundle the action loads, any country's holidays included", measured: `${size.toFixed(2)} MB`, bar: "≤ 1 MB", ok: size <= 1 },
    note("… and behind a proxy, its client", `${megabytes(PROXIES).toFixed(2)} MB`),
    note("… and for holidays of years beyond the table", `${megabytes([OTHER_YEARS]).toFixed(2)} MB`),
    note("… and for the other jobs: report, shards, a policy in a pull request", `${megabytes([OTHER_JOBS]).toFixed(2)} MB`),
  ];
}

/** The files that the entry leads to, without those. */
function loaded(): readonly string[] {
  const found = new Set(["index.js"]);
  // What is added on the way is read too.
  for (const file of found)
    for (const [, next = ""] of readFileSync(join(DIST, file), "utf8").matchAll(/["']\.\/([\w-]+\.c?js)["']/g))
      if (!APART.has(next) && existsSync(join(DIST, next))) found.add(next);
  return [...found];
}

type Times = Pick<Run, "milliseconds" | "processor">;

/** Runs turn by turn, with one of an empty module in each round: medians of that, and of how much more each of the others took. */
async function sideBySide(
  starts: Readonly<Record<string, Start>>,
): Promise<{ readonly bare: Times; readonly of: (name: string) => Times }> {
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const [any] = Object.values(starts);
  if (any === undefined) throw new Error("nothing to measure");
  const rounds: { readonly bare: Times; readonly more: ReadonlyMap<string, Times> }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await run({ ...any, script: empty });
    const more = new Map<string, Times>();
    for (const [name, start] of Object.entries(starts)) {
      const { milliseconds, processor } = await run(start);
      more.set(name, { milliseconds: milliseconds - bare.milliseconds, processor: processor - bare.processor });
    }
    rounds.push({ bare, more });
  }
  rmSync(folder, { recursive: true });
  const middle = (times: readonly (Times | undefined)[]): Times => ({
    milliseconds: median(times.map((time) => time?.milliseconds ?? Number.NaN)),
    processor: median(times.map((time) => time?.processor ?? Number.NaN)),
  });
  return { bare: middle(rounds.map(({ bare }) => bare)), of: (name) => middle(rounds.map(({ more }) => more.get(name))) };
}

// What it used is told by the process itself as it ends; of an empty module the hook takes the same time.
const TELLS_USAGE = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));',
)}`;

/** Starts a script as the runner starts the action. */
export async function run({ script, event, payload, server, environment: more = {} }: Start): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  const file = (name: string, text = "") => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const environment = {
    PATH: process.env.PATH ?? "",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: server.url,
    GITHUB_GRAPHQL_URL: server.graphqlUrl,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "acme/service",
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(payload)),
    GITHUB_OUTPUT: file("output"),
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_STATE: file("state"),
    GITHUB_ENV: file("env"),
    RUNNER_TEMP: folder,
    BENCH_USAGE: join(folder, "usage"),
    // As on a runner that has never seen the action.
    NODE_DISABLE_COMPILE_CACHE: "1",
    INPUT_TOKEN: server.token,
    INPUT_POLICY: ".github/incident-slo.yml",
    "INPUT_DRY-RUN": "false",
    "INPUT_EMAIL-WEBHOOK-FORMAT": "json",
    ...more,
  };
  const began = performance.now();
  const { code, log } = await finished(spawn(process.execPath, ["--import", TELLS_USAGE, script], { env: environment }));
  const milliseconds = performance.now() - began;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${log}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(readFileSync(join(folder, "usage"), "utf8"));
  rmSync(folder, { recursive: true });
  return { milliseconds, processor: (usage.userCPUTime + usage.systemCPUTime) / 1000, bytes: usage.maxRSS * 1024, log };
}

function finished(child: ChildProcess): Promise<{ readonly code: number | null; readonly log: string }> {
  return new Promise((resolve, reject) => {
    let log = "";
    const note = (chunk: Buffer) => {
      log += chunk;
    };
    child.stdout?.on("data", note);
    child.stderr?.on("data", note);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, log }));
  });
}

export function order(simulator: ChildProcess, wanted: BenchOrder): Promise<SimulatorCounts> {
  const counts = nextCounts(simulator);
  simulator.send(wanted);
  return counts;
}

export function nextCounts(simulator: ChildProcess): Promise<SimulatorCounts> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("the simulator ended"));
    simulator.once("exit", ended);
    simulator.once("message", (report: SimulatorCounts) => {
      simulator.off("exit", ended);
      resolve(report);
    });
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) console.table(await benchAction());
