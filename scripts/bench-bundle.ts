import { join } from "node:path";
import { build } from "esbuild";
import { holidayTablePlugin, textLoaders, yamlData, zoneTablePlugin } from "./assets.ts";

/** A script that imports templates as texts, as one file that Node.js can run. */
export async function bundled(script: string, folder: string): Promise<string> {
  const outfile = join(folder, script.replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [new URL(script, import.meta.url).pathname],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    define: { __VERSION__: '"bench"' },
    loader: textLoaders,
    plugins: [yamlData, holidayTablePlugin, zoneTablePlugin],
    logLevel: "warning",
  });
  return outfile;
}
