/** Counts what strangers and a change of policy cost in requests: `node scripts/bench-limits.ts`. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundled } from "./bench-bundle.ts";
import type { LimitCounts } from "./bench-limits-desk.ts";
import { type BenchRow, note } from "./bench-row.ts";

/** What a token may ask in an hour, by each of GitHub's two ways. */
const HOUR = 1_000;

/** Takes some minutes. */
export async function benchLimits(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "slo-bench-"));
  const child = fork(await bundled("bench-limits-desk.ts", folder), { env: { PATH: process.env.PATH ?? "" } });
  const ended = once(child, "exit").then(() => Promise.reject(new Error("the desk ended")));
  const [counts]: LimitCounts[] = await Promise.race([once(child, "message"), ended]);
  ended.catch(() => undefined);
  child.kill();
  rmSync(folder, { recursive: true });
  if (counts === undefined) throw new Error("the desk counted nothing");
  return rowsOf(counts);
}

function rowsOf({ strangers, policy, firstSweeps }: LimitCounts): readonly BenchRow[] {
  const { most, writing } = strangers;
  const others = HOUR - Math.max(policy.rest, policy.graphql);
  return [
    {
      what: "45 strangers' comments on one incident, a run each",
      measured: `${most} requests a run, ${writing.second} where the second is written down, ${writing.last} where the last is`,
      bar: "≤ 5, and 8 for the last as for the second",
      ok: most <= 5 && Math.max(writing.second, writing.last) <= 8,
    },
    {
      what: "a change of `contact` over 1,000 open incidents, under 1,000 requests an hour",
      measured: `${others} left to others, ${policy.edited} brought up to date, ${policy.locks} locks left, the hour's miss ${policy.isSaid ? "said" : "not said"}`,
      bar: `≥ ${HOUR / 2} left, 0 locks, said`,
      ok: others >= HOUR / 2 && policy.locks === 0 && policy.isSaid,
    },
    note("… until all are up to date, swept every 15 minutes", inHours(policy.sweeps)),
    note("the first sweeps of 1,000 open incidents, every 15 minutes, until each has its status comment", inHours(firstSweeps)),
  ];
}

function inHours(sweeps: number): string {
  return `${sweeps} sweeps, ${(sweeps / 4).toFixed(1)} hours`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) console.table(await benchLimits());
