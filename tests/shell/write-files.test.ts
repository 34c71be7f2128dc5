import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolders, writeFiles } from "../../src/shell/files/write-files.ts";

it("makes the folders above too, and says why one cannot be made", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slo-folders-"));
  await makeFolders(join(folder, "a/b/c"));
  await makeFolders(join(folder, "a/b/c"));
  expect(existsSync(join(folder, "a/b/c"))).toBe(true);
  writeFileSync(join(folder, "file"), "");
  await expect(writeFiles("file/x", new Map([["y", ""]]), { folder })).rejects.toThrow("Failed to write file/x: there is no such folder.");
  rmSync(folder, { recursive: true });
});

it.skipIf(!existsSync("/proc/self"))("ends where the system lets nobody make a folder", { timeout: 5_000 }, async () => {
  await expect(writeFiles("/proc/x/y", new Map(), { folder: "/" })).rejects.toThrow("Failed to write /proc/x/y: there is no such file.");
});
