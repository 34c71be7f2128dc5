import { data, Evaluator, type Expr, Lexer, Parser } from "@actions/expressions";
import { Grouping, Logical, Unary } from "@actions/expressions/ast";
import { TokenType } from "@actions/expressions/lexer";
import { truthy } from "@actions/expressions/result";

/** A value of GitHub's expressions. */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap;
export type ValueMap = { readonly [name: string]: Value };

/** What cannot be told from outside a run: secrets, variables, who did it. Told by its identity. */
export const UNKNOWN: Value = Object.freeze({});

/** What an expression may read: `github`. The other contexts are unknown. */
export type Contexts = { readonly github: ValueMap };

/** Whether a job or step with this `if:` runs; null: it cannot be told, or GitHub refuses the condition. */
export function conditionHolds(written: string, contexts: Contexts): boolean | null {
  const [, wrapped] = /^\s*\$\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(written) ?? [];
  if (wrapped === undefined && written.includes("${{")) return null;
  return unlessUnknown(() => truthOf(parsed(wrapped ?? written), dataIn(contexts)));
}

/** A text with `${{ }}` in it; null: a part of it cannot be told, or GitHub refuses it. */
export function textOf(written: string, contexts: Contexts): string | null {
  return unlessUnknown(() =>
    written.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => evaluated(parsed(expression), dataIn(contexts)).coerceString()),
  );
}

type Data = ReturnType<Evaluator["evaluate"]>;

/** The library throws for whatever it refuses, and for whatever is unknown so does `UNKNOWN_DATA`; a chain of thousands overflows the stack. */
function unlessUnknown<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}

/** Whatever looks at it fails, so that nothing is made of it; carried along unlooked at it does no harm. */
const UNKNOWN_DATA: Data = new Proxy(new data.Null(), {
  get: () => {
    throw new Error("not known before the run");
  },
});

const OTHERS = ["env", "inputs", "job", "jobs", "matrix", "needs", "runner", "secrets", "steps", "strategy", "vars"];

// Nothing has failed or been cancelled before the step that is asked about.
const FUNCTIONS = new Map(
  Object.entries({ always: true, success: true, failure: false, cancelled: false, hashfiles: null }).map(([name, value]) => {
    const maxArgs = value === null ? 255 : 0;
    return [name, { name, minArgs: 0, maxArgs, call: () => (value === null ? UNKNOWN_DATA : new data.BooleanData(value)) }];
  }),
);

function parsed(expression: string): Expr {
  const { tokens } = new Lexer(expression).lex();
  // The lexer undoubles only the first quote of a text.
  const whole = tokens.map((token) =>
    token.type === TokenType.STRING ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token,
  );
  return new Parser(whole, ["github", ...OTHERS], [...FUNCTIONS.values()]).parse();
}

function evaluated(expression: Expr, contexts: data.Dictionary): Data {
  return new Evaluator(expression, contexts, FUNCTIONS).evaluate();
}

/** Null: unknown. One part can decide whatever the others are: `false && x`, `true || x`. */
function truthOf(expression: Expr, contexts: data.Dictionary): boolean | null {
  if (expression instanceof Grouping) return truthOf(expression.group, contexts);
  if (expression instanceof Unary) {
    const truth = truthOf(expression.expr, contexts);
    return truth === null ? null : !truth;
  }
  if (!(expression instanceof Logical)) return unlessUnknown(() => truthy(evaluated(expression, contexts)));
  const decides = expression.operator.type === TokenType.OR;
  const truths = expression.args.map((part) => truthOf(part, contexts));
  if (truths.includes(decides)) return decides;
  return truths.includes(null) ? null : !decides;
}

function dataOf(value: Value): Data {
  if (value === UNKNOWN) return UNKNOWN_DATA;
  if (value === null) return new data.Null();
  if (typeof value === "string") return new data.StringData(value);
  if (typeof value === "number") return new data.NumberData(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (isList(value)) return new data.Array(...value.map(dataOf));
  return dictionaryOf(value);
}

function dictionaryOf(entries: ValueMap): data.Dictionary {
  return new data.Dictionary(...Object.entries(entries).map(([key, value]) => ({ key, value: dataOf(value) })));
}

function dataIn(contexts: Contexts): data.Dictionary {
  return dictionaryOf({ ...contexts, ...Object.fromEntries(OTHERS.map((name) => [name, UNKNOWN])) });
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
