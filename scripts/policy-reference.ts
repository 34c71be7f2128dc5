import { choicesOf, EXPECTATIONS, isExpectation } from "../src/core/policy/expectations.ts";
import { shapeOfPolicyFile } from "../src/core/policy/file-shape.ts";
import { policyJsonSchema } from "../src/core/policy/json-schema.ts";
import { EXAMPLES, HEAD, REMARKS } from "./policy-examples.ts";

/** One key of a policy file. `path` begins below its section, with `NAME` for a key that the user chooses. */
export type PolicyKey = {
  readonly path: string;
  readonly means: string;
  /** What may stand there, in the words of problems; null: only more keys. */
  readonly value: string | null;
  /** As YAML; null: none. */
  readonly fallback: string | null;
};

/** A key of the file's first level with those inside it. */
export type PolicySection = { readonly name: string; readonly means: string; readonly keys: readonly PolicyKey[] };

type Json = Readonly<Record<string, unknown>>;
/** The two trees of one place: what editors are told, and what problems expect. */
type Place = { readonly schema: Json; readonly shape: Json };

/** Every key that a policy file may have, in the schema's order. */
export function policySections(): readonly PolicySection[] {
  return entriesOf({ schema: policyJsonSchema(), shape: shapeOfPolicyFile() }).map(([name, place]) => {
    const inside = keysIn(place, "", name);
    const keys = inside.length > 0 ? inside : [keyOf(name, place)];
    return { name, means: textOf(place.schema.description), keys };
  });
}

/** docs/policy.md: every key with what it means, what may stand there, its default and an example. */
export function policyReference(): string {
  return `${[HEAD.trim(), ...policySections().map(sectionText)].join("\n\n")}\n`;
}

function sectionText({ name, means, keys }: PolicySection): string {
  const rows = keys.map(({ path, means: text, value, fallback }) =>
    row([`\`${path}\``, text, value ?? "more keys", fallback === null ? "" : `\`${fallback}\``]),
  );
  const table = [row(["key", "what it means", "value", "default"]), row(["---", "---", "---", "---"]), ...rows].join("\n");
  const example = `\`\`\`yaml\n${(EXAMPLES[name] ?? "").trim()}\n\`\`\``;
  const isOwnKey = keys.some(({ path }) => path === name);
  return [`## \`${name}\``, ...(isOwnKey ? [] : [means]), ...(REMARKS[name] === undefined ? [] : [REMARKS[name]]), table, example].join(
    "\n\n",
  );
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`.replaceAll("|  |", "| |");
}

function keysIn(place: Place, above: string, section: string): readonly PolicyKey[] {
  // The shape of further calendars is told once.
  if (section === "calendars") return [];
  return entriesOf(place).flatMap(([name, child]) => {
    const path = above === "" ? name : `${above}.${name}`;
    const isTold = name !== "NAME" && name !== "[]";
    return [...(isTold ? [keyOf(path, child)] : []), ...keysIn(child, path, section)];
  });
}

function keyOf(path: string, { schema, shape }: Place): PolicyKey {
  const fallback = schema.default;
  return {
    path,
    means: textOf(schema.description),
    value: formOf(shape),
    fallback: fallback === undefined ? null : yamlOf(fallback),
  };
}

/** In a problem's words, their first sentence; of a list of words to choose from, the words too. */
function formOf(shape: Json): string | null {
  const expected = expectationIn(shape);
  if (!isExpectation(expected) || expected === "map" || expected === "maintenance-mails") return null;
  const [words = ""] = EXPECTATIONS[expected].split(". ");
  const item = expectationIn(jsonIn(shape, "items"));
  return isExpectation(item) && choicesOf(item).length > 0 ? `${words}: any of ${choicesOf(item).join(", ")}` : words;
}

function expectationIn(shape: Json): string {
  if (typeof shape.expected === "string") return shape.expected;
  const found = waysOf(shape).map((way) => (way === shape ? "" : expectationIn(way)));
  return found.find((expected) => expected !== "") ?? "";
}

/** The keys that stand inside a place: those with names, `NAME` for those that the user names, `[]` for the items of a list of maps. */
function entriesOf({ schema, shape }: Place): readonly (readonly [string, Place])[] {
  return waysOf(shape).flatMap((way) => {
    const told = waysOf(schema);
    const inside = (key: string, name: string | null) => {
      const found = told.map((other) => jsonIn(jsonIn(other, key), name)).find((other) => Object.keys(other).length > 0);
      return { schema: found ?? {}, shape: jsonIn(jsonIn(way, key), name) };
    };
    const named = Object.keys(jsonIn(way, "properties")).map((name) => [name, inside("properties", name)] as const);
    const maps = (["additionalProperties", "items"] as const)
      .map((key) => [key === "items" ? "[]" : "NAME", inside(key, null)] as const)
      .filter(([, place]) => waysOf(place.shape).some((inner) => "properties" in inner));
    return [...named, ...maps];
  });
}

/** A node, and every way of the unions that it is. */
function waysOf(node: Json): readonly Json[] {
  const ways = Array.isArray(node.anyOf) ? node.anyOf.filter(isJson) : [];
  return [node, ...ways.flatMap(waysOf)];
}

function jsonIn(node: Json, key: string | null): Json {
  const value = key === null ? node : node[key];
  return isJson(value) ? value : {};
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A default as a user would write it, on one line. */
function yamlOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlOf).join(", ")}]`;
  if (!isJson(value)) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${yamlOf(inner)}`)
    .join(", ")} }`;
}
