import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Compares a text with a file kept for reading. `UPDATE_GOLDEN=1` writes the file instead. `folder` is the test's `import.meta.url`. */
export function expectGolden(folder: string, name: string, text: string): void {
  const path = fileURLToPath(new URL(`golden/${name}`, folder));
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, whole);
    return;
  }
  expect(whole).toBe(readFileSync(path, "utf8"));
}
