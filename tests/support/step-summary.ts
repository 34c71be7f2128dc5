import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { vi } from "vitest";

/**
 * An empty file for the job's summary, named in the environment until `vi.unstubAllEnvs()`. It has one path in each thread: @actions/core keeps
 * the first one it meets for as long as it lives, and test files share threads in an order that no one foresees.
 */
export function emptyStepSummary(): string {
  const path = join(tmpdir(), `step-summary-${process.pid}-${threadId}.md`);
  writeFileSync(path, "");
  vi.stubEnv("GITHUB_STEP_SUMMARY", path);
  return path;
}
