import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    {
      name: "text-assets",
      enforce: "pre",
      load(id) {
        const path = id.split("?")[0] ?? id;
        if (!/\.(hbs|yml|css)$/.test(path)) return null;
        return `export default ${JSON.stringify(readFileSync(path, "utf8"))};`;
      },
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
  },
});
