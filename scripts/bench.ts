/**
 * Measures what is promised about speed and size, as ratios and differences of one run, and prints each beside its bar:
 * `npm run bench`, or `npm run bench -- time`, `action`, `sweeps`, `history`, `limits` or `rivals` for a part. Writes `bench/results.json`; ends with 1 when a bar is broken.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { benchAction } from "./bench-action.ts";
import { benchHistory } from "./bench-history.ts";
import { benchLimits } from "./bench-limits.ts";
import { benchRivals } from "./bench-rivals.ts";
import type { BenchRow } from "./bench-row.ts";
import { benchSweeps } from "./bench-sweeps.ts";
import { benchTime } from "./bench-time.ts";

type Measure = () => readonly BenchRow[] | Promise<readonly BenchRow[]>;

const PARTS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["time", benchTime],
  ["rivals", benchRivals],
  ["action", benchAction],
  ["sweeps", benchSweeps],
  ["history", benchHistory],
  ["limits", benchLimits],
]);

function table(rows: readonly BenchRow[]): string {
  const cells = [
    ["what", "measured", "bar", ""],
    ...rows.map(({ what, measured, bar, ok }) => [what, measured, bar ?? "", verdict(bar, ok)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function verdict(bar: string | null, ok: boolean): string {
  return bar === null ? "" : ok ? "holds" : "BROKEN";
}

const wanted = process.argv.slice(2);
const parts = [...PARTS].filter(([name]) => wanted.length === 0 || wanted.includes(name));
const rows: BenchRow[] = [];
for (const [, measure] of parts) rows.push(...(await measure()));
console.log(table(rows));
const machine = { node: process.version, processor: cpus()[0]?.model ?? "unknown", cores: cpus().length };
mkdirSync("bench", { recursive: true });
writeFileSync("bench/results.json", `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`);
if (rows.some((row) => !row.ok)) process.exitCode = 1;
