import { defineConfig } from "vitest/config";
import { assetModule } from "./scripts/assets.ts";

export default defineConfig({
  plugins: [
    {
      name: "assets",
      enforce: "pre",
      load: (id) => assetModule(id),
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
    // The parser imports JSON without saying so, which Node refuses by itself.
    server: { deps: { inline: [/@actions\/(?:expressions|workflow-parser)/] } },
  },
});
