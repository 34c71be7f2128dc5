import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { assetModule, HOLIDAY_MODULES } from "./scripts/assets.ts";

/** They import JSON without saying so, which Node refuses by itself. */
const inlined = /\/node_modules\/@actions\/(?:expressions|workflow-parser)\//;

export default defineConfig({
  plugins: [
    {
      name: "assets",
      enforce: "pre",
      resolveId: (id) => (HOLIDAY_MODULES.has(id) ? id : undefined),
      load: (id) => HOLIDAY_MODULES.get(id)?.() ?? assetModule(id),
    },
    {
      name: "no-source-maps",
      enforce: "pre",
      // Theirs point to files that are not there, of which each run would be told.
      load: (id) =>
        inlined.test(id) && id.endsWith(".js") ? readFileSync(id, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "") : undefined,
    },
  ],
  define: { __VERSION__: JSON.stringify("0.0.0-test") },
  test: {
    include: ["tests/**/*.test.ts"],
    // Far beyond what anything takes where other programs use the processors too: only what hangs is ended.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 100_000 } },
    // Else graphql, which the simulator answers with, looks for a second copy of itself at each type that it asks for.
    env: { NODE_ENV: "production" },
    pool: "threads",
    // No test changes what another one imports, and importing anew for each file took most of the time.
    isolate: false,
    // Twice the processors of the smallest machine: many tests wait for a process of their own, or for a lock to be kept.
    maxWorkers: 4,
    server: { deps: { inline: [inlined] } },
  },
});
