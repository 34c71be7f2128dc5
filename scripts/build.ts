/** Bundles the action and the command line into `dist/`. `--analyze` prints what is in it and why. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { analyzeMetafile, type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { holidayTablePlugin, jsonSchemaPlugin, textLoaders, yamlData, zoneTablePlugin } from "./assets.ts";
import { bundledIn, licensesPage, packageFolders } from "./licenses.ts";
import { type BuiltRoom, buildRooms, type Room } from "./rooms.ts";

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

/**
 * Of undici only what the toolkit uses: its proxy agent and `fetch`; mocks, caches and sockets stay out. It stands in a file of its
 * own, which is loaded when it is first used: behind no proxy that is never.
 */
const slimUndici: Plugin = {
  name: "slim-undici",
  setup(context) {
    context.onResolve({ filter: /^\.\/(undici|luxon|date-holidays)\.cjs$/ }, ({ path }) => ({ path, external: true }));
    context.onResolve({ filter: /^undici$/ }, () => ({ path: "./undici.cjs", external: true }));
  },
};

const UNDICI = `
  // Proxies are reached by CONNECT, a method that the package's own entry lends to every dispatcher.
  import Dispatcher from "undici/lib/dispatcher/dispatcher";
  import connect from "undici/lib/api/api-connect";
  Dispatcher.prototype.connect = connect;
  export { default as ProxyAgent } from "undici/lib/dispatcher/proxy-agent";
  export { fetch } from "undici/lib/web/fetch";
`;

const CRYPTO = ["crypto", "createHash", "createHmac", "randomUUID", "timingSafeEqual"] as const;

/** What is loaded with its first use, since a run that has nothing to say needs none of it: where it stands, and what we take of it. */
const LAZY: Readonly<Record<string, readonly [file: string, ...names: readonly string[]]>> = {
  luxon: ["./luxon.cjs", "DateTime", "Settings"],
  "node:zlib": ["zlib", "deflateRawSync", "inflateRawSync"],
  // An import of it would load WebCrypto too: it copies everything that the module exports.
  "node:crypto": CRYPTO,
  crypto: CRYPTO,
};

const lazy: Plugin = {
  name: "lazy",
  setup(context) {
    context.onResolve({ filter: new RegExp(`^(${Object.keys(LAZY).join("|")})$`) }, ({ path, namespace }) => {
      // The table of holidays is unpacked when it is loaded.
      return namespace === "file" ? { path, namespace: "lazy" } : undefined;
    });
    context.onLoad({ filter: /./, namespace: "lazy" }, ({ path }) => {
      const [file = "", ...names] = LAZY[path] ?? [];
      const getter = (name: string) =>
        `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => require("${file}").${name} });`;
      return { contents: names.map(getter).join("\n"), resolveDir: process.cwd() };
    });
  },
};

const LUXON = 'export { DateTime, Settings } from "luxon";';

/** The package that the table of holidays is made of stands in a file of its own, for the years beyond the table. */
const dateHolidays: Plugin = {
  name: "date-holidays",
  setup(context) {
    context.onLoad({ filter: /\/core\/time\/date-holidays\.ts$/ }, () => ({
      contents: `export const dateHolidays = () => require("./date-holidays.cjs");`,
      resolveDir: process.cwd(),
    }));
  },
};

const DATE_HOLIDAYS = 'module.exports = require("date-holidays");';

/** The reader of YAML comes twice, the same code: as one that only a whole can be taken of, and as modules, of which only what reads is. */
const yamlModules: Plugin = {
  name: "yaml-modules",
  setup(context) {
    context.onResolve({ filter: /^yaml$/ }, () => ({ path: resolve("node_modules/yaml/browser/dist/index.js") }));
  },
};

/** What others bring along and we never call: each is replaced by nothing. */
const unused: Plugin = {
  name: "unused",
  setup(context) {
    // We name endpoints ourselves (`octokit.request`), so the list of all of GitHub's stays out of the action.
    context.onResolve({ filter: /^@octokit\/plugin-rest-endpoint-methods$/ }, ({ importer }) => ({
      path: `endpoints for ${basename(importer)}`,
      namespace: "unused",
    }));
    // We ask for no OpenID token: the client for it stays out.
    context.onResolve({ filter: /\/oidc-utils\.js$/ }, () => ({ path: "oidc", namespace: "unused", sideEffects: false }));
    // Handlebars writes source maps for precompiled templates only, and has a stand-in of its own.
    context.onResolve({ filter: /^source-map$/ }, () => ({ path: "source-map", namespace: "unused" }));
    // The HTTP parser comes twice; every Node.js that runs the action takes the one with SIMD.
    context.onResolve({ filter: /\/llhttp-wasm\.js$/ }, () => ({ path: "llhttp", namespace: "unused" }));
    // GitHub's parser of workflows puts schedules into words for editors.
    context.onResolve({ filter: /^cronstrue$/ }, () => ({ path: "cronstrue", namespace: "unused" }));
    context.onLoad({ filter: /^cronstrue$/, namespace: "unused" }, () => ({ contents: "export default {};" }));
    context.onLoad({ filter: /^llhttp$/, namespace: "unused" }, () => ({ contents: "" }));
    context.onLoad({ filter: /^endpoints /, namespace: "unused" }, () => ({
      contents: "export const restEndpointMethods = () => ({}); export const legacyRestEndpointMethods = () => ({});",
    }));
    context.onLoad({ filter: /^oidc$/, namespace: "unused" }, () => ({ contents: "export const OidcClient = undefined;" }));
    context.onLoad({ filter: /^source-map$/, namespace: "unused" }, () => ({ contents: "" }));
  },
};

/** How things are bundled. */
const options: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  legalComments: "none",
  define: { __VERSION__: JSON.stringify(version) },
  loader: textLoaders,
  logLevel: "warning",
};

/** The files of `dist/`, and what each holds. The order matters: see `rooms.ts`. */
const ROOMS: readonly Room[] = [
  { name: "index", holds: ["src/index.ts"] },
  { name: "cli", holds: ["src/cli.ts"] },
  // As little as it takes to ask GitHub about an incident; what handles the answer is loaded meanwhile.
  { name: "github", holds: ["src/shell/action/follow-job.ts", "src/shell/github/"] },
  { name: "follow", holds: ["src/shell/action/follow-and-report.ts"] },
  // Goes through a proxy; behind none it is never loaded.
  { name: "toolkit", holds: ["node_modules/@actions/github/lib/github.js"] },
  { name: "handlebars", holds: ["node_modules/handlebars/lib/index.js"] },
  { name: "write", holds: ["src/app/follow/carry-out.ts", "src/shell/mail/send.ts"] },
  { name: "yaml", holds: ["src/core/policy/yaml.ts", "src/core/policy/schema.ts"] },
  { name: "holidays", holds: ["holidays:holiday-table"] },
  { name: "watch", holds: ["src/app/watch/watch.ts", "src/app/watch/lateness.ts"] },
  { name: "jobs", holds: ["src/shell/action/"] },
  { name: "commands", holds: ["src/shell/cli/"] },
  { name: "workflows", holds: ["src/shell/cli/check-remote.ts"] },
  { name: "demo", holds: ["src/shell/demo/"] },
];

/** The command line runs by its own name, as the package installs it. */
const SHEBANG = "#!/usr/bin/env node\n";

/** What is in `dist/`, by file, with what went into it. `more`: plugins that change what is read. */
export async function bundle(
  more: readonly Plugin[] = [],
): Promise<{ files: ReadonlyMap<string, string>; metafiles: readonly Metafile[] }> {
  const esm: BuildOptions = {
    ...options,
    format: "esm",
    banner: { js: banner },
    plugins: [
      ...more,
      yamlData,
      holidayTablePlugin,
      zoneTablePlugin,
      jsonSchemaPlugin,
      dateHolidays,
      lazy,
      yamlModules,
      slimUndici,
      unused,
      pure,
    ],
  };
  const rooms = await buildRooms(ROOMS, ["src/index.ts", "src/cli.ts"], esm);
  const packages = [
    await buildPackage("undici", UNDICI),
    await buildPackage("luxon", LUXON),
    await buildPackage("date-holidays", DATE_HOLIDAYS),
  ];
  const metafiles = [...rooms, ...packages].map(({ metafile }) => metafile);
  const files = new Map([
    ...rooms.map(({ name, text }) => [`${name}.js`, name === "cli" ? `${SHEBANG}${text}` : text] as const),
    ...packages.map(({ name, text }) => [`${name}.cjs`, text] as const),
    ["package.json", '{ "type": "module" }\n'],
    ["licenses.txt", licensesPage(packageFolders(metafiles).map(bundledIn))],
  ]);
  return { files, metafiles };
}

/** What is loaded by `require` where it is first used. */
async function buildPackage(name: string, contents: string): Promise<BuiltRoom> {
  const { outputFiles, metafile } = await build({
    ...options,
    stdin: { contents, resolveDir: process.cwd(), sourcefile: `${name}.js` },
    outfile: `dist/${name}.cjs`,
    format: "cjs",
    plugins: [unused],
    write: false,
    metafile: true,
  });
  return { name, text: outputFiles.map(({ text }) => text).join(""), metafile };
}

// Tests bundle without writing.
if (import.meta.main) {
  const { files, metafiles } = await bundle();
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist");
  for (const [name, text] of files) writeFileSync(`dist/${name}`, text, { mode: text.startsWith(SHEBANG) ? 0o755 : 0o644 });
  if (process.argv.includes("--analyze")) for (const metafile of metafiles) console.log(await analyzeMetafile(metafile));
}
