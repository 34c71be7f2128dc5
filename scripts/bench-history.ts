/** Counts what a long thread and a long past cost, by the built action: `node scripts/bench-history.ts`. Needs `dist/`; takes a minute. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST, nextCounts, order, run } from "./bench-action.ts";
import { bundled } from "./bench-bundle.ts";
import { type BenchRow, note } from "./bench-row.ts";
import type { SimulatorCounts } from "./bench-simulator.ts";
import { measured, type Taken } from "./bench-sweeps.ts";

const COMMENTS = 10_000;
const PAST = 1_000;
/** What the job's own token may ask in an hour. */
const HOUR = 1_000;

export async function benchHistory(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  const script = await bundled("bench-simulator.ts", folder);
  try {
    return [...(await longThread(script)), await longPast(script, folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function longThread(script: string): Promise<readonly BenchRow[]> {
  return withSimulator(script, [], {}, async (simulator) => {
    await order(simulator, { type: "thread", comments: COMMENTS });
    const quiet = await afterWord(simulator, "ann");
    const news = await afterWord(simulator, "staff");
    const name = COMMENTS.toLocaleString("en-US");
    return [
      note(`a stranger's comment on a thread of ${name}`, told(quiet)),
      note("… a comment of support's, which is news", `${told(news)}, ${news.writes} writes`),
    ];
  });
}

function afterWord(simulator: ChildProcess, by: string) {
  const payload = { action: "created", issue: { number: 1, labels: [{ name: "sev1" }] }, comment: { id: 1 } };
  return measured(simulator, async (server) => {
    await order(simulator, { type: "word", by });
    return run({ script: join(DIST, "index.js"), event: "issue_comment", payload, server });
  });
}

/** As many points as a report over twenty times as many takes fit the hour. */
async function longPast(script: string, folder: string): Promise<BenchRow> {
  return withSimulator(script, ["gruntwork"], { BENCH_NOW: "2025-01-06T09:00:00Z" }, async (simulator) => {
    await order(simulator, { type: "past", count: PAST });
    const environment = { INPUT_POLICY: "gruntwork", INPUT_JOB: "report", INPUT_SINCE: "2025-01-01", INPUT_OUT: join(folder, "report") };
    const report = (server: SimulatorCounts) =>
      run({ script: join(DIST, "index.js"), event: "workflow_dispatch", payload: {}, server, environment });
    const taken = await measured(simulator, report);
    return {
      what: `report over ${PAST.toLocaleString("en-US")} incidents of the past`,
      measured: told(taken),
      bar: `≤ ${HOUR / 20} requests and points: 20,000 fit an hour of the job's own token`,
      ok: Math.max(taken.requests, taken.points) <= HOUR / 20,
    };
  });
}

function told({ requests, points, processor, bytes }: Taken & { readonly processor: number; readonly bytes: number }): string {
  return `${requests} reads, ${points} GraphQL points, ${processor.toFixed(0)} ms of the processor, ${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

async function withSimulator<Value>(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  work: (simulator: ChildProcess) => Promise<Value>,
): Promise<Value> {
  const simulator = fork(script, args, { env: { PATH: process.env.PATH ?? "", ...environment } });
  try {
    await nextCounts(simulator);
    return await work(simulator);
  } finally {
    simulator.kill();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) console.table(await benchHistory());
