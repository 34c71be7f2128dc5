/** What the source imports besides code: texts as they are, and `x.yml?data` as the data that the YAML file holds. */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Loader, Plugin } from "esbuild";
import { parse } from "yaml";
import { policyJsonSchema } from "../src/core/policy/json-schema.ts";
import { builtInHolidaysModule, holidayTableModule } from "./holiday-table.ts";
import { tabledZonesModule } from "./zone-table.ts";

/** Texts, by the end of their name. */
export const textLoaders: Readonly<Record<string, Loader>> = { ".hbs": "text", ".yml": "text", ".css": "text", ".graphql": "text" };

/** For esbuild: `x.yml?data`. */
export const yamlData: Plugin = {
  name: "yaml-data",
  setup(context) {
    // Names of chunks come of these paths: they are told from the repository's folder, wherever it lies.
    context.onResolve({ filter: /\.yml\?data$/ }, ({ path, importer }) => ({
      path: relative("", resolve(dirname(importer), path.replace(/\?data$/, ""))).replaceAll("\\", "/"),
      namespace: "yaml-data",
    }));
    context.onLoad({ filter: /./, namespace: "yaml-data" }, ({ path }) => ({ contents: dataModule(path), loader: "js" }));
  },
};

/** The modules of holidays, by name. */
export const HOLIDAY_MODULES: ReadonlyMap<string, () => string> = new Map([
  ["holiday-table", holidayTableModule],
  ["holiday-table/built-in", builtInHolidaysModule],
]);

/** For esbuild: the same. */
export const holidayTablePlugin: Plugin = {
  name: "holiday-table",
  setup(context) {
    context.onResolve({ filter: /^holiday-table(\/.*)?$/ }, ({ path }) => ({ path, namespace: "holidays" }));
    context.onLoad({ filter: /./, namespace: "holidays" }, ({ path }) => ({ contents: HOLIDAY_MODULES.get(path)?.() ?? "" }));
  },
};

/** For esbuild: the table of zones. */
export const zoneTablePlugin: Plugin = {
  name: "zone-table",
  setup(context) {
    context.onLoad({ filter: /\/core\/time\/tabled-zones\.ts$/ }, () => ({ contents: tabledZonesModule() }));
  },
};

/** For esbuild: the policy's JSON Schema as data, so that what zod makes it with stays out. */
export const jsonSchemaPlugin: Plugin = {
  name: "json-schema",
  setup(context) {
    context.onLoad({ filter: /\/core\/policy\/json-schema\.ts$/ }, () => ({
      contents: `export const policyJsonSchema = () => (${JSON.stringify(policyJsonSchema())});`,
    }));
  },
};

/** An asset as a module, for Vitest; null: the file is none. `id`: its path, with or without `?data`. */
export function assetModule(id: string): string | null {
  const [path = "", query] = id.split("?");
  if (!/\.(hbs|yml|css|graphql)$/.test(path)) return null;
  return query === "data" ? dataModule(path) : `export default ${JSON.stringify(readFileSync(path, "utf8"))};`;
}

function dataModule(path: string): string {
  const data: unknown = parse(readFileSync(path, "utf8"), { schema: "core", merge: false, stringKeys: true });
  return `export default ${JSON.stringify(data)};`;
}
