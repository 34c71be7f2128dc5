import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString, type Token } from "./workflow-parser.ts";

/** What expressions can see, by name: `github`, `secrets`, `needs`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/** Whether the things that `if:` can ask about went well so far. */
export type Standing = "success" | "failure" | "cancelled";

type Data = InstanceType<typeof Evaluator> extends { evaluate(): infer T } ? T : never;

/** The value of an expression, without `${{ }}`, as GitHub's own evaluator has it. */
function evaluate(expression: string, contexts: Contexts, standing: Standing, workspace: string | null = null): Data {
  const functions = [
    ...(workspace === null ? [] : [hashFilesIn(workspace)]),
    check("success", standing === "success"),
    check("failure", standing === "failure"),
    check("cancelled", standing === "cancelled"),
    check("always", true),
  ];
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const known: Data = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (known.kind !== data.Kind.Dictionary || !("pairs" in known)) throw new Error("unreachable: contexts are a record");
  return new Evaluator(parsed, known, new Map(functions.map((one) => [one.name.toLowerCase(), one]))).evaluate();
}

function check(name: string, value: boolean) {
  return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) };
}

/** What steps alone can ask: a digest of the files in the job's folder that fit a pattern, "" where none does. */
function hashFilesIn(workspace: string) {
  return {
    name: "hashFiles",
    minArgs: 1,
    maxArgs: 255,
    call: (...patterns: readonly Data[]) => {
      const files = globSync(
        patterns.map((pattern) => pattern.coerceString()),
        { cwd: workspace },
      ).filter((file) => statSync(join(workspace, file)).isFile());
      const hash = createHash("sha256");
      for (const file of files.sort()) hash.update(readFileSync(join(workspace, file)));
      return new data.StringData(files.length === 0 ? "" : hash.digest("hex"));
    },
  };
}

/**
 * Whether a condition as in `if:` holds. Without a check of its own it holds only while all went well. `workspace`: the job's folder, for a
 * condition of a step.
 */
export function holds(
  condition: Token | undefined,
  contexts: Contexts,
  standing: Standing = "success",
  workspace: string | null = null,
): boolean {
  if (condition === undefined) return standing === "success";
  const text = isBasicExpression(condition) ? condition.expression : String(plainOf(condition));
  const bare = text.replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, "$1");
  if (!/\b(?:success|failure|cancelled|always)\s*\(/i.test(bare) && standing !== "success") return false;
  const value = plain(evaluate(bare, contexts, standing, workspace));
  return value !== false && value !== null && value !== "" && value !== 0;
}

/** A piece of a workflow with its expressions evaluated, as plain values. */
export function plainValue(token: Token | undefined, contexts: Contexts): unknown {
  if (token === undefined) return undefined;
  if (isBasicExpression(token)) return plain(evaluate(token.expression, contexts, "success"));
  if (isSequence(token)) return items(token).map((item) => plainValue(item, contexts));
  if (isMapping(token)) return Object.fromEntries(entries(token).map(([key, value]) => [key, plainValue(value, contexts)]));
  return plainOf(token);
}

/** The same as text, as inputs and variables have it. */
export function textOf(token: Token | undefined, contexts: Contexts): string {
  if (token !== undefined && isBasicExpression(token)) return evaluate(token.expression, contexts, "success").coerceString();
  const value = plainValue(token, contexts);
  return value === undefined || value === null ? "" : String(value);
}

/** The entries of a mapping; none for anything else. */
export function entries(token: Token | undefined): readonly (readonly [string, Token])[] {
  if (token === undefined || !isMapping(token)) return [];
  return Array.from({ length: token.count }, (_, index) => {
    const { key, value } = token.get(index);
    return [key.toString(), value] as const;
  });
}

/** The items of a list; none for anything else. */
export function items(token: Token | undefined): readonly Token[] {
  return token !== undefined && isSequence(token) ? Array.from({ length: token.count }, (_, index) => token.get(index)) : [];
}

/** The value under a key; undefined: there is none. */
export function at(token: Token | undefined, key: string): Token | undefined {
  return token !== undefined && isMapping(token) ? token.find(key) : undefined;
}

function plainOf(token: Token): string | number | boolean | null {
  return isString(token) || isNumber(token) || isBoolean(token) ? token.value : null;
}

function plain(value: Data): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}
