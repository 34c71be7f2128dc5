import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** A package that went into the bundle. */
export type Bundled = { readonly name: string; readonly version: string; readonly license: string; readonly text: string };

/** The folders of all packages of which anything went into an output, by path. */
export function packageFolders(metafiles: readonly Pick<Metafile, "outputs">[]): readonly string[] {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const files = outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path.replaceAll("\\", "/")] : [])),
  );
  const folders = files.flatMap((path) => /^(?:[\w-]+:)?(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

/** What a package says of itself. Throws where it names no licence and has no text of one. */
export function bundledIn(folder: string): Bundled {
  const facts: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const name = textIn(facts, "name");
  const license = textIn(facts, "license") || textIn(field(facts, "license"), "type");
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  if (license === "" && text === "") throw new Error(`${name} has no licence; it must not be bundled.`);
  return { name, version: textIn(facts, "version"), license: license || "see its text", text: lines(text) };
}

/** The page of all of them: the same packages make the same page, on every machine. */
export function licensesPage(packages: readonly Bundled[]): string {
  const sorted = [...packages].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
  const entries = sorted.map(({ name, version, license, text }) => `${name} ${version}\n${license}\n\n${text || NO_TEXT}`);
  return `${[INTRODUCTION, ...entries].join(RULE)}\n`;
}

const INTRODUCTION =
  "The bundles in this folder contain these packages, under their own licences. Incident SLO's own is in LICENSE, in the folder above.";
const NO_TEXT = "The package comes without the text of its licence.";
const RULE = `\n\n${"-".repeat(80)}\n\n`;

/** By code units, whatever the locale. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textIn(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
}
