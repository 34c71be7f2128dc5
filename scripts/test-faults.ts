/** Runs the fault suites in their long form. `FAULTS_SEED=7 npm run test:faults` plays the same faults again. */
import { spawnSync } from "node:child_process";

const seed = process.env.FAULTS_SEED ?? String(Math.floor(Math.random() * 1_000_000));
console.log(`Seed ${seed}. To play the same faults again: FAULTS_SEED=${seed} npm run test:faults`);
const { status } = spawnSync(
  "vitest",
  [
    "run",
    "tests/faults",
    "tests/vectors",
    "tests/dist/permissions.test.ts",
    "tests/core/time/holiday-table.test.ts",
    "tests/docs/site.test.ts",
  ],
  {
    stdio: "inherit",
    env: { ...process.env, FAULTS: "long", FAULTS_SEED: seed },
  },
);
console.log(`Seed ${seed}.`);
process.exitCode = status ?? 1;
