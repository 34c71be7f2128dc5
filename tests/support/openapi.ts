import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { Exchange } from "../../src/simulator/simulator.ts";

/** Checks REST answers against GitHub's own description. */
export type Validator = {
  /** To be given to the simulator as `onResponse`. */
  readonly onResponse: (exchange: Exchange) => undefined;
  /** What was wrong so far: one sentence an answer. Empty: GitHub could have said all of it. */
  readonly problems: readonly string[];
  /** How many answers were checked. */
  readonly checked: () => number;
};

type Json = Readonly<Record<string, unknown>>;

/** Statuses that GitHub's servers give anywhere, whatever an endpoint's own list says. */
const EVERYWHERE: ReadonlySet<number> = new Set([301, 304, 400, 401, 403, 404, 410, 422, 429, 500, 502, 503, 504]);

/** Bodies that the description speaks of only elsewhere: what errors look like. */
const ERROR_SCHEMA = { $ref: "#/components/schemas/basic-error" };
const VALIDATION_SCHEMA = { anyOf: [{ $ref: "#/components/schemas/validation-error" }, { $ref: "#/components/schemas/basic-error" }] };

let description: Json | null = null;

/** GitHub's description of api.github.com, read once a process (13 MB). */
function githubDescription(): Json {
  if (description !== null) return description;
  const folder = dirname(createRequire(import.meta.url).resolve("@octokit/openapi/package.json"));
  const parsed: unknown = JSON.parse(readFileSync(join(folder, "generated", "api.github.com.json"), "utf8"));
  description = recordOf(parsed);
  return description;
}

function recordOf(value: unknown): Json {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner: unknown, name) => recordOf(inner)[name], value);
}

/** A validator of its own; compiled schemas are shared by all. */
export function openapiValidator(): Validator {
  const problems: string[] = [];
  let count = 0;
  return {
    problems,
    checked: () => count,
    onResponse: (exchange) => {
      if (exchange.request.path === "/graphql") return undefined;
      count += 1;
      const problem = problemOf(exchange);
      if (problem !== null) problems.push(`${exchange.request.method} ${exchange.request.path} → ${exchange.status}: ${problem}`);
      return undefined;
    },
  };
}

function problemOf(exchange: Exchange): string | null {
  const operation = operationOf(exchange);
  const { status, body } = exchange;
  if (operation === null) return status === 404 || status === 401 ? check("everywhere", ERROR_SCHEMA, body) : "GitHub has no such endpoint";
  const response = resolved(at(operation.value, "responses", String(status)));
  if (response === undefined && !EVERYWHERE.has(status)) return "GitHub never answers so there";
  if (status === 204 || status === 304) return body === undefined ? null : "an answer without content has some";
  if (status >= 500 || typeof body === "string") return null;
  const schema =
    at(response, "content", "application/json", "schema") ??
    (status === 422 ? VALIDATION_SCHEMA : status >= 300 ? ERROR_SCHEMA : undefined);
  if (schema === undefined) return status < 300 ? "GitHub's description has no body there" : null;
  return check(`${operation.name} ${status}`, recordOf(schema), body);
}

type Operation = { readonly name: string; readonly value: unknown };

const operations = new Map<string, Operation | null>();

/** The operation an exchange is of: the most literal path that fits. */
function operationOf({ request }: Exchange): Operation | null {
  const method = request.method === "HEAD" ? "get" : request.method.toLowerCase();
  const path = request.path.replace(/^\/repositories\/\d+/, "/repos/o/r");
  const shape = `${method} ${path.replaceAll(/\d+/g, "1")}`;
  const known = operations.get(shape);
  if (known !== undefined) return known;
  const found = patterns().find(({ pattern, item }) => pattern.test(path) && method in item);
  const operation = found === undefined ? null : { name: `${method} ${found.template}`, value: found.item[method] };
  operations.set(shape, operation);
  return operation;
}

type Pattern = { readonly template: string; readonly pattern: RegExp; readonly item: Json; readonly holes: number };
let compiled: readonly Pattern[] | null = null;

function patterns(): readonly Pattern[] {
  compiled ??= Object.entries(recordOf(githubDescription().paths))
    .map(([template, item]) => ({ template, item: recordOf(item), pattern: patternOf(template), holes: template.split("{").length }))
    .toSorted((one, other) => one.holes - other.holes);
  return compiled;
}

/** `{path}` of the contents endpoint takes slashes, or nothing for the root. */
function patternOf(template: string): RegExp {
  const source = template.replaceAll(/\/?\{(\w+)\}/g, (hole, name: string) => {
    if (name === "path") return "(?:/.*)?";
    return `${hole.startsWith("/") ? "/" : ""}${/(?:(?<!^workflow)_id|_number)$/.test(name) ? String.raw`\d+` : "[^/]+"}`;
  });
  return new RegExp(`^${source}$`);
}

function resolved(value: unknown): unknown {
  const reference = at(value, "$ref");
  return typeof reference === "string" ? at(githubDescription(), ...reference.slice(2).split("/")) : value;
}

const ajv = new Ajv({
  strict: false,
  allErrors: false,
  validateFormats: true,
  logger: false,
  inlineRefs: false,
  code: { optimize: false },
});
// The packages' own types disagree about their default exports under Node's resolution.
const addFormats: unknown = formats;
if (typeof addFormats === "function") addFormats(ajv);
else for (const [name, add] of Object.entries(recordOf(addFormats))) if (name === "default" && typeof add === "function") add(ajv);

const validators = new Map<string, ValidateFunction>();

function check(name: string, schema: Json, body: unknown): string | null {
  const validate = validators.get(name) ?? ajv.compile(recordOf(converted(schema)));
  validators.set(name, validate);
  return validate(body) ? null : ajv.errorsText(validate.errors, { dataVar: "body" });
}

/** Components that ajv knows: each is added once, by its name, with what it refers to, and compiled when it is first needed. */
const added = new Set<string>();

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type of null, references name components. */
function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value && typeof value.$ref === "string") return { $ref: component(value.$ref) };
  const { nullable, discriminator: _, example: _1, examples: _2, ...rest } = recordOf(value);
  const kept = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, key === "enum" ? inner : converted(inner)]));
  return nullable === true ? { anyOf: [{ type: "null" }, kept] } : kept;
}

function component(reference: string): string {
  const name = `component:${reference.replace(/^.*\//, "")}`;
  if (added.has(name)) return name;
  added.add(name);
  ajv.addSchema(recordOf(converted(at(githubDescription(), ...reference.slice(2).split("/")))), name);
  return name;
}
