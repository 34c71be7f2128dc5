import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { assetModule } from "./scripts/assets.ts";

/** They import JSON without saying so, which Node refuses by itself. */
const inlined = /\/node_modules\/@actions\/(?:expressions|workflow-parser)\//;

export default defineConfig({
  plugins: [
    {
      name: "assets",
      enforce: "pre",
      load: (id) => assetModule(id),
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
    testTimeout: 60_000,
    pool: "threads",
    // No test changes what another one imports, and importing anew for each file took most of the time.
    isolate: false,
    maxWorkers: 3,
    server: { deps: { inline: [inlined] } },
  },
});
