/** Bundles the action and the command line into `dist/`. `--analyze` prints what is in it and why. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { analyzeMetafile, type BuildOptions, build, type Plugin } from "esbuild";
import { textLoaders, yamlData } from "./assets.ts";
import { bundledIn, licensesPage, packageFolders } from "./licenses.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

// CommonJS packages inside the ES module bundle still call `require` for Node's own modules.
const banner = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** Packages whose modules do nothing when they are only imported, so what is not used of them stays out. */
const pure: Plugin = {
  name: "pure-packages",
  setup(context) {
    context.onResolve({ filter: /^@actions\/(core|exec|io)(\/|$)/ }, async (found) => {
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

/** Of undici only what the toolkit uses: its proxy agent and `fetch`; mocks, caches and sockets stay out. */
const slimUndici: Plugin = {
  name: "slim-undici",
  setup(context) {
    context.onResolve({ filter: /^undici$/ }, () => ({ path: "undici", namespace: "slim" }));
    context.onLoad({ filter: /^undici$/, namespace: "slim" }, () => ({
      contents: `
        // Each is loaded when it is first used: behind no proxy that is never.
        const lend = () => {
          // Proxies are reached by CONNECT, a method that the package's own entry lends to every dispatcher.
          require("undici/lib/dispatcher/dispatcher").prototype.connect = require("undici/lib/api/api-connect");
        };
        Object.defineProperty(exports, "ProxyAgent", { enumerable: true, get: () => (lend(), require("undici/lib/dispatcher/proxy-agent")) });
        Object.defineProperty(exports, "Agent", { enumerable: true, get: () => (lend(), require("undici/lib/dispatcher/agent")) });
        exports.fetch = (...request) => (lend(), require("undici/lib/web/fetch").fetch(...request));
      `,
      loader: "js",
      resolveDir: process.cwd(),
    }));
  },
};

/** What others bring along and we never call: each is replaced by nothing. */
const unused: Plugin = {
  name: "unused",
  setup(context) {
    // We name endpoints ourselves (`octokit.request`), so the list of all of GitHub's stays out of the action.
    context.onResolve({ filter: /^@octokit\/plugin-rest-endpoint-methods$/ }, () => ({ path: "endpoints", namespace: "unused" }));
    // Handlebars writes source maps for precompiled templates only, and has a stand-in of its own.
    context.onResolve({ filter: /^source-map$/ }, () => ({ path: "source-map", namespace: "unused" }));
    // The HTTP parser comes twice; every Node.js that runs the action takes the one with SIMD.
    context.onResolve({ filter: /\/llhttp-wasm\.js$/ }, () => ({ path: "llhttp", namespace: "unused" }));
    // GitHub's parser of workflows puts schedules into words for editors.
    context.onResolve({ filter: /^cronstrue$/ }, () => ({ path: "cronstrue", namespace: "unused" }));
    context.onLoad({ filter: /^cronstrue$/, namespace: "unused" }, () => ({ contents: "export default {};" }));
    context.onLoad({ filter: /^llhttp$/, namespace: "unused" }, () => ({ contents: "" }));
    context.onLoad({ filter: /^endpoints$/, namespace: "unused" }, () => ({
      contents: "export const restEndpointMethods = () => ({}); export const legacyRestEndpointMethods = () => ({});",
    }));
    context.onLoad({ filter: /^source-map$/, namespace: "unused" }, () => ({ contents: "" }));
  },
};

/** How things are bundled. */
const options: BuildOptions & { readonly metafile: true } = {
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
  loader: textLoaders,
  plugins: [yamlData, slimUndici, unused, pure],
  metafile: true,
  logLevel: "warning",
};

/** The action and the command line, each by itself: what they share would fall into many small files, and the action has to start fast. */
export const bundles = [
  { ...options, entryPoints: { index: "src/index.ts" } },
  { ...options, entryPoints: { cli: "src/cli.ts" } },
];

// Tests import the options without building.
if (import.meta.main) {
  rmSync("dist", { recursive: true, force: true });
  const metafiles = [];
  for (const bundle of bundles) metafiles.push((await build(bundle)).metafile);
  writeFileSync("dist/package.json", '{ "type": "module" }\n');
  writeFileSync("dist/licenses.txt", licensesPage(packageFolders(metafiles).map(bundledIn)));
  cpSync("LICENSE", "dist/LICENSE");
  if (process.argv.includes("--analyze")) for (const metafile of metafiles) console.log(await analyzeMetafile(metafile));
}
