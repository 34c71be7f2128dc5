/** Bundles the action and the command line into `dist/`. `--analyze` prints what is in it and why. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { analyzeMetafile, build, type Plugin } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

// CommonJS packages inside the ES module bundle still call `require` for Node's own modules.
const banner = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** Packages whose modules do nothing when they are only imported, so what is not used of them stays out. */
const pure: Plugin = {
  name: "pure-packages",
  setup(context) {
    context.onResolve({ filter: /^(@actions\/(core|exec|io)|undici)(\/|$)/ }, async (found) => {
      if (found.pluginData === "resolved") return undefined;
      const resolved = await context.resolve(found.path, {
        kind: found.kind,
        resolveDir: found.resolveDir,
        importer: found.importer,
        pluginData: "resolved",
      });
      return resolved.errors.length > 0 ? resolved : { path: resolved.path, sideEffects: false };
    });
  },
};

rmSync("dist", { recursive: true, force: true });
const result = await build({
  entryPoints: { index: "src/index.ts", cli: "src/cli.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: true,
  keepNames: false,
  legalComments: "none",
  chunkNames: "chunks/[name]-[hash]",
  banner: { js: banner },
  define: { __VERSION__: JSON.stringify(version) },
  loader: { ".hbs": "text", ".yml": "text", ".css": "text" },
  plugins: [pure],
  metafile: true,
  logLevel: "warning",
});
writeFileSync("dist/package.json", '{ "type": "module" }\n');
cpSync("LICENSE", "dist/LICENSE");
if (process.argv.includes("--analyze")) console.log(await analyzeMetafile(result.metafile));
