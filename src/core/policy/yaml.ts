import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml";
import { ok, type Result, wrong } from "../result.ts";
import type { Locate, TextPosition } from "./collector.ts";
import type { PolicyProblemFacts } from "./facts.ts";
import type { KeyPath, Problem } from "./problem.ts";

const MOST_CHARACTERS = 256 * 1024;
const DEEPEST = 40;
const MOST_ALIASES = 100;
// More than a file of that size can hold without repeating itself.
const MOST_NODES = 200_000;
const MOST_SYNTAX_PROBLEMS = 10;

/** A YAML file as plain data, and where each part of it stands. */
export type PlainYaml = { readonly data: unknown; readonly locate: Locate };

/** Reads any YAML file, such as a workflow, within the same bounds; wrong: the first thing that makes it unreadable. */
export function readPlainYaml(name: string, text: string): Result<PlainYaml, Problem> {
  const yaml = readYaml(text);
  if (yaml.ok) return ok({ data: yaml.value.data, locate: yaml.value.locate });
  const [{ place, path, facts } = { place: { line: 1, column: 1 }, path: [], facts: { code: "too-deep" } as const }] = yaml.error;
  return wrong({ file: name, ...place, path, facts });
}

/** What is wrong in a text, and where. */
export type YamlProblem = { readonly place: TextPosition; readonly path: KeyPath; readonly facts: PolicyProblemFacts };
/** A text read as YAML. */
export type YamlFile = {
  readonly data: unknown;
  readonly locate: Locate;
  /** What is wrong but hides nothing else. */
  readonly found: readonly YamlProblem[];
};

/** The text as plain data, and where each part of it stands. Wrong: it cannot be read any further. */
export function readYaml(text: string): Result<YamlFile, readonly YamlProblem[]> {
  const top = { line: 1, column: 1 };
  if (text.length > MOST_CHARACTERS) return wrong([{ place: top, path: [], facts: { code: "too-big", limit: MOST_CHARACTERS } }]);
  const lines = new LineCounter();
  const placeOf = (offset: number): TextPosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  // `%YAML 1.1` must not change what words mean, and keys are words, never numbers or dates.
  const options = { schema: "core", merge: false, stringKeys: true, uniqueKeys: false, prettyErrors: false, lineCounter: lines } as const;
  const document = parseDocument(source, options);
  const failed = [...document.errors, ...document.warnings]
    .slice(0, MOST_SYNTAX_PROBLEMS)
    .map(({ code, message, pos }): YamlProblem => ({ place: placeOf(pos[0]), path: [], facts: syntaxFacts(code, message) }));
  if (failed.length > 0) return wrong(failed);
  const reading: YamlReading = { document, placeOf, nodes: 0, aliases: 0, fatal: null, found: [] };
  const data = dataOf(document.contents, [], reading);
  if (reading.fatal) return wrong([reading.fatal]);
  const pairs: Pairs = new Map();
  return ok({ data, found: reading.found, locate: (path, part) => placeOf(offsetOf(document, pairs, path, part)) });
}

/** The reader itself gives up on thousands of brackets within one another. */
function syntaxFacts(kind: string, message: string): PolicyProblemFacts {
  return /maximum call stack/i.test(message) ? { code: "too-deep" } : { code: "syntax", kind, message };
}

type YamlReading = {
  readonly document: Document;
  readonly placeOf: (offset: number) => TextPosition;
  readonly found: YamlProblem[];
  nodes: number;
  aliases: number;
  /** The first thing that makes reading on pointless. */
  fatal: YamlProblem | null;
};

/** A node as plain data. Aliases are followed within bounds, so that a few lines cannot grow into gigabytes. */
function dataOf(node: unknown, path: KeyPath, reading: YamlReading): unknown {
  if (reading.fatal) return null;
  const stop = (facts: PolicyProblemFacts): null => {
    reading.fatal = { place: reading.placeOf(startOf(node)), path, facts };
    return null;
  };
  reading.nodes += 1;
  if (path.length > DEEPEST) return stop({ code: "too-deep" });
  if (reading.aliases > MOST_ALIASES || reading.nodes > MOST_NODES) return stop({ code: "too-many-aliases" });
  if (isAlias(node)) {
    reading.aliases += 1;
    const target = node.resolve(reading.document);
    return target
      ? dataOf(target, path, reading)
      : stop({ code: "syntax", kind: "UNKNOWN_ALIAS", message: `no anchor &${node.source} before this alias` });
  }
  if (isMap(node)) return mapOf(node, path, reading);
  if (isSeq(node)) return node.items.map((item, index) => dataOf(item, [...path, index], reading));
  const value = isScalar(node) ? node.value : null;
  if (value === null || typeof value !== "object") return value;
  return stop({ code: "syntax", kind: "TAG", message: "a tag that turns this into something else than text" });
}

function mapOf(map: YAMLMap, path: KeyPath, reading: YamlReading): Readonly<Record<string, unknown>> {
  const first = new Map<string, number>();
  const data = new Map<string, unknown>();
  for (const pair of map.items) {
    const key = keyOf(pair);
    const place = reading.placeOf(startOf(pair.key));
    const value = dataOf(pair.value, [...path, key], reading);
    const firstLine = first.get(key);
    if (key === "<<" || key === "__proto__") reading.found.push({ place, path: [...path, key], facts: { code: "forbidden-key", key } });
    else if (firstLine !== undefined) reading.found.push({ place, path: [...path, key], facts: { code: "duplicate-key", firstLine } });
    else data.set(key, value);
    first.set(key, firstLine ?? place.line);
  }
  return Object.fromEntries(data);
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** Where the path's key or value begins in the text; of a path that is not there, the nearest part above it. */
function offsetOf(document: Document, pairs: Pairs, path: KeyPath, part: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [place, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = pairOf(node, step, pairs);
      if (!pair) return offset;
      const wantsKey = part === "key" && place === path.length - 1;
      offset = startOf(wantsKey || pair.value === null ? pair.key : pair.value);
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number" && step < node.items.length) {
      node = node.items[step];
      offset = startOf(node);
    } else return offset;
  }
  return offset;
}

/** The pairs of maps that were asked for, by key. */
type Pairs = Map<YAMLMap, ReadonlyMap<string | number, Pair>>;

/** The first pair with the key. */
function pairOf(map: YAMLMap, key: string | number, pairs: Pairs): Pair | undefined {
  const known = pairs.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyOf(pair), pair]));
  pairs.set(map, known);
  return known.get(key);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
