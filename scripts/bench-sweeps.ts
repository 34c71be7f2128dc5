/** Counts what sweeps of many incidents cost, by the built action: `node scripts/bench-sweeps.ts [MOST]`. Needs `dist/`; takes some minutes. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST, nextCounts, order, type Run, run } from "./bench-action.ts";
import { bundled } from "./bench-bundle.ts";
import { type BenchRow, median, note } from "./bench-row.ts";
import type { SimulatorCounts } from "./bench-simulator.ts";

const MEGABYTE = 1024 * 1024;
const ROUNDS = 5;

/** What a sweep took: requests, GraphQL points, writes. */
export type Taken = { readonly requests: number; readonly points: number; readonly writes: number };

const SIZES = [
  { incidents: 1_000, requests: 15, megabytes: 150, rounds: ROUNDS },
  { incidents: 10_000, requests: 130, megabytes: 250, rounds: 3 },
] as const;

/** `most`: no more incidents than these. */
export async function benchSweeps(most = Number.POSITIVE_INFINITY): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  const script = await bundled("bench-simulator.ts", folder);
  const rows: BenchRow[] = [];
  try {
    for (const size of SIZES.filter(({ incidents }) => incidents <= most)) rows.push(...(await sweepsOf(size, script)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function sweepsOf({ incidents, requests, megabytes, rounds }: (typeof SIZES)[number], script: string): Promise<readonly BenchRow[]> {
  const simulator = fork(script, { env: { PATH: process.env.PATH ?? "" } });
  try {
    await nextCounts(simulator);
    await order(simulator, { type: "incidents", count: incidents });
    const quiet: (Taken & Run)[] = [];
    for (let count = 1; count <= rounds; count += 1) quiet.push(await measured(simulator, (server) => sweep(server, count)));
    const middle = (of: (one: Taken & Run) => number) => median(quiet.map(of));
    const most = Math.max(
      middle((one) => one.requests),
      middle((one) => one.points),
    );
    const bytes = middle((one) => one.bytes) / MEGABYTE;
    const writes = middle((one) => one.writes);
    await order(simulator, { type: "touch", every: 100 });
    const touched = await counted(simulator);
    const after = await counted(simulator);
    await order(simulator, { type: "policy" });
    const changed = await counted(simulator);
    const name = incidents.toLocaleString("en-US");
    return [
      {
        what: `sweep of ${name} open incidents, nothing changed since the last one`,
        measured: `${middle((one) => one.requests)} requests, ${middle((one) => one.points)} GraphQL points, ${writes} writes, ${bytes.toFixed(0)} MB`,
        bar: `≤ ${requests} requests and points, 0 writes, ≤ ${megabytes} MB`,
        ok: most <= requests && writes === 0 && bytes <= megabytes,
      },
      note(
        "… how long it takes",
        `${(middle((one) => one.milliseconds) / 1000).toFixed(1)} s, ${(middle((one) => one.processor) / 1000).toFixed(1)} s of the processor`,
      ),
      note("… with 1 % of them touched without news, which it notes", `${told(touched)}; the next sweep ${told(after)}`),
      note("… after a change of the policy's `contact`", told(changed)),
    ];
  } finally {
    simulator.kill();
  }
}

function told({ requests, points, writes }: Taken): string {
  return `${requests} reads, ${points} GraphQL points, ${writes} writes`;
}

function sweep(server: SimulatorCounts, count: number): Promise<Run> {
  return run({ script: join(DIST, "index.js"), event: "schedule", payload: {}, server, environment: { GITHUB_RUN_NUMBER: String(count) } });
}

/** A sweep inside the simulator's process, without GitHub's pauses between writes. */
function counted(simulator: ChildProcess): Promise<Taken> {
  return measured(simulator, async () => {
    await order(simulator, { type: "sweep" });
    return {};
  });
}

export async function measured<Result>(
  simulator: ChildProcess,
  work: (server: SimulatorCounts) => Promise<Result>,
): Promise<Taken & Result> {
  const before = await order(simulator, { type: "count" });
  const spent = await pointsAt(before);
  await order(simulator, { type: "forget" });
  const result = await work(before);
  const { reads, writes } = await order(simulator, { type: "count" });
  return { ...result, requests: reads, points: (await pointsAt(before)) - spent, writes };
}

/** What GitHub says of the token's hour. */
async function pointsAt({ url, token }: SimulatorCounts): Promise<number> {
  const answer = await fetch(`${url}/rate_limit`, { headers: { authorization: `Bearer ${token}` } });
  const { resources }: { readonly resources: { readonly graphql: { readonly used: number } } } = JSON.parse(await answer.text());
  return resources.graphql.used;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(await benchSweeps(Number(process.argv[2] ?? Number.POSITIVE_INFINITY)));
