/** A value of GitHub's expressions. */
export type Value = null | boolean | number | string | readonly Value[] | Entries;
type Entries = { readonly [name: string]: Value };

/** What cannot be told from outside a run: secrets, variables, who did it. Told by its identity. */
export const UNKNOWN: Value = Object.freeze({});

/** The parts of an object; of anything else, none. */
export function entriesOf(value: Value): Entries {
  return value === null || value === UNKNOWN || typeof value !== "object" || isList(value) ? {} : value;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The contexts an expression may read, such as `github`; one that is not here is unknown. */
export type Contexts = Readonly<Record<string, Value>>;

type Token = { readonly type: "string" | "number" | "word" | "sign"; readonly text: string };

/** Gives up on an expression: it is not understood, so nothing is known of its value. */
class NotUnderstood extends Error {
  override readonly name = "NotUnderstood";
}

/** The value of an expression without its `${{ }}`. What is not understood is unknown. */
export function expressionValue(expression: string, contexts: Contexts): Value {
  try {
    const reader = readerOf(tokensIn(expression));
    const value = anyOf(reader, contexts);
    return reader.peek() === null ? value : UNKNOWN;
  } catch (error) {
    if (error instanceof NotUnderstood) return UNKNOWN;
    throw error;
  }
}

/** Whether a job or step with this `if:` runs; null: it cannot be told. */
export function conditionHolds(written: string, contexts: Contexts): boolean | null {
  const [, wrapped] = /^\s*\$\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(written) ?? [];
  if (wrapped === undefined && written.includes("${{")) return null;
  return truthOf(expressionValue(wrapped ?? written, contexts));
}

/** A text with `${{ }}` in it; null: a part of it cannot be told. */
export function textOf(written: string, contexts: Contexts): string | null {
  let isKnown = true;
  const text = written.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => {
    const value = expressionValue(expression, contexts);
    if (isUnknown(value)) isKnown = false;
    return plainText(value);
  });
  return isKnown ? text : null;
}

/** Null: unknown. */
function truthOf(value: Value): boolean | null {
  if (value === UNKNOWN) return null;
  return value !== null && value !== false && value !== 0 && value !== "" && !Number.isNaN(value);
}

function isUnknown(value: Value): boolean {
  if (value === UNKNOWN) return true;
  return isList(value) && value.some(isUnknown);
}

function plainText(value: Value): string {
  if (value === null || value === UNKNOWN) return "";
  return typeof value === "object" ? "Object" : String(value);
}

const PIECES =
  /\s*(?:('(?:[^']|'')*')|([+-]?(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?))|([a-z_][\w-]*)|(&&|\|\||[=!<>]=|[<>!()[\].,*]))/giy;

function tokensIn(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  PIECES.lastIndex = 0;
  const end = expression.trimEnd().length;
  while (PIECES.lastIndex < end) {
    const [, text, number, word, sign] = PIECES.exec(expression) ?? [];
    if (text !== undefined) tokens.push({ type: "string", text: text.slice(1, -1).replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ type: "number", text: number });
    else if (word !== undefined) tokens.push({ type: "word", text: word });
    else if (sign !== undefined) tokens.push({ type: "sign", text: sign });
    else throw new NotUnderstood();
  }
  return tokens;
}

type Reader = {
  /** The next token; null: there is none. */
  readonly peek: () => Token | null;
  /** Takes the next token if it is this sign. */
  readonly takes: (sign: string) => boolean;
  /** Takes the next token, whatever it is. */
  readonly next: () => Token;
};

function readerOf(tokens: readonly Token[]): Reader {
  let place = 0;
  const peek = () => tokens[place] ?? null;
  const next = () => {
    const token = peek();
    if (token === null) throw new NotUnderstood();
    place += 1;
    return token;
  };
  const takes = (sign: string) => {
    const token = peek();
    if (token?.type !== "sign" || token.text !== sign) return false;
    place += 1;
    return true;
  };
  return { peek, next, takes };
}

function anyOf(reader: Reader, contexts: Contexts): Value {
  let value = allOf(reader, contexts);
  while (reader.takes("||")) {
    const other = allOf(reader, contexts);
    const truth = truthOf(value);
    if (truth === false || (truth === null && truthOf(other) === true)) value = other;
  }
  return value;
}

function allOf(reader: Reader, contexts: Contexts): Value {
  let value = compared(reader, contexts);
  while (reader.takes("&&")) {
    const other = compared(reader, contexts);
    const truth = truthOf(value);
    if (truth === true || (truth === null && truthOf(other) === false)) value = other;
  }
  return value;
}

const COMPARISONS: Readonly<Record<string, (one: number | string, other: number | string) => boolean>> = {
  "==": (one, other) => one === other,
  "!=": (one, other) => one !== other,
  "<=": (one, other) => one <= other,
  ">=": (one, other) => one >= other,
  "<": (one, other) => one < other,
  ">": (one, other) => one > other,
};

function compared(reader: Reader, contexts: Contexts): Value {
  const value = negated(reader, contexts);
  const sign = Object.keys(COMPARISONS).find((candidate) => reader.takes(candidate));
  if (sign === undefined) return value;
  const other = negated(reader, contexts);
  if (isUnknown(value) || isUnknown(other)) return UNKNOWN;
  if (typeof value === "string" && typeof other === "string")
    return COMPARISONS[sign]?.(value.toLowerCase(), other.toLowerCase()) ?? UNKNOWN;
  // Null is null; of different kinds GitHub compares the numbers they are.
  return COMPARISONS[sign]?.(numberOf(value), numberOf(other)) ?? UNKNOWN;
}

function numberOf(value: Value): number {
  if (value === null || value === "") return 0;
  return typeof value === "object" ? Number.NaN : Number(value);
}

function negated(reader: Reader, contexts: Contexts): Value {
  if (!reader.takes("!")) return within(reader, contexts);
  const truth = truthOf(negated(reader, contexts));
  return truth === null ? UNKNOWN : !truth;
}

/** A value and the parts taken of it: `.name`, `['name']`, `.*`. */
function within(reader: Reader, contexts: Contexts): Value {
  let value = single(reader, contexts);
  let isMany = false;
  for (;;) {
    if (reader.takes(".")) {
      const isAll = reader.takes("*");
      const name = isAll ? "" : reader.next().text;
      value = isAll ? partsOf(value) : isMany ? mapped(value, name) : partOf(value, name);
      isMany ||= isAll;
    } else if (reader.takes("[")) {
      const isAll = reader.takes("*");
      const key = isAll ? null : anyOf(reader, contexts);
      if (!reader.takes("]")) throw new NotUnderstood();
      value = isAll ? partsOf(value) : isUnknown(key) ? UNKNOWN : partOf(value, plainText(key));
      isMany ||= isAll;
    } else return value;
  }
}

function partOf(value: Value, name: string): Value {
  if (value === UNKNOWN) return UNKNOWN;
  if (isList(value)) return value[Number(name)] ?? null;
  return Object.entries(entriesOf(value)).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

function partsOf(value: Value): Value {
  if (value === UNKNOWN) return UNKNOWN;
  return isList(value) ? value : Object.values(entriesOf(value));
}

function mapped(value: Value, name: string): Value {
  return isList(value) ? value.map((item) => partOf(item, name)).filter((part) => part !== null) : UNKNOWN;
}

const WORDS: Readonly<Record<string, Value>> = {
  true: true,
  false: false,
  null: null,
  nan: Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
};

function single(reader: Reader, contexts: Contexts): Value {
  if (reader.takes("(")) {
    const value = anyOf(reader, contexts);
    if (!reader.takes(")")) throw new NotUnderstood();
    return value;
  }
  const { type, text } = reader.next();
  if (type === "string") return text;
  if (type === "number") return Number(text);
  if (type === "sign") throw new NotUnderstood();
  const name = text.toLowerCase();
  if (reader.takes("(")) return called(name, argumentsIn(reader, contexts));
  if (Object.hasOwn(WORDS, name)) return WORDS[name] ?? null;
  return Object.hasOwn(contexts, name) ? (contexts[name] ?? null) : UNKNOWN;
}

function argumentsIn(reader: Reader, contexts: Contexts): readonly Value[] {
  const given: Value[] = [];
  while (!reader.takes(")")) {
    if (given.length > 0 && !reader.takes(",")) throw new NotUnderstood();
    given.push(anyOf(reader, contexts));
  }
  return given;
}

function called(name: string, [first = null, second = null, ...more]: readonly Value[]): Value {
  // Nothing has failed or been cancelled before the step that is asked about.
  if (name === "always" || name === "success") return true;
  if (name === "failure" || name === "cancelled") return false;
  if ([first, second, ...more].some(isUnknown)) return UNKNOWN;
  const text = plainText(first).toLowerCase();
  const wanted = plainText(second).toLowerCase();
  if (name === "contains") return isList(first) ? first.some((item) => plainText(item).toLowerCase() === wanted) : text.includes(wanted);
  if (name === "startswith") return text.startsWith(wanted);
  if (name === "endswith") return text.endsWith(wanted);
  if (name === "format")
    return plainText(first).replace(/\{(\d+)\}/g, (hole, index: string) => plainText([second, ...more][Number(index)] ?? hole));
  if (name === "join") return isList(first) ? first.map(plainText).join(second === null ? "," : plainText(second)) : plainText(first);
  if (name === "fromjson") return jsonIn(plainText(first));
  return UNKNOWN;
}

function jsonIn(text: string): Value {
  try {
    const data: Value = JSON.parse(text);
    return data;
  } catch {
    return UNKNOWN;
  }
}
