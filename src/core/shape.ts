// Reads JSON that comes from outside, in the words of zod. zod itself is left to the policy file, which wants its sentences: it makes some
// hundred objects before it reads, which took a tenth of the processor's time of a run with nothing to say. Of what is wrong the first is told.

/** Why data is not as asked. */
export class Mismatch {
  readonly message: string;
  /** Where in the data. */
  readonly path: readonly (string | number)[];

  constructor(message: string, path: readonly (string | number)[] = []) {
    this.message = message;
    this.path = path;
  }

  within(step: string | number): Mismatch {
    return new Mismatch(this.message, [step, ...this.path]);
  }
}

/** Answers what was read, without what nobody asked for. */
export type Shape<Value> = (data: unknown) => Value | Mismatch;

/** An object's key with it may be left out. */
type Optional<Value> = Shape<Value | undefined> & { readonly isOptional: true };

type Infer<Wanted> = Wanted extends (data: unknown) => infer Read ? Exclude<Read, Mismatch> : never;

export type { Infer as infer };

export type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Flat<Value> = { [Key in keyof Value]: Value[Key] };
type OptionalKey<Of, Key extends keyof Of> = Of[Key] extends { readonly isOptional: true } ? Key : never;
type ObjectOf<Of> = Flat<
  { [Key in keyof Of as Exclude<Key, OptionalKey<Of, Key>>]: Infer<Of[Key]> } & {
    [Key in keyof Of as OptionalKey<Of, Key>]?: Infer<Of[Key]>;
  }
>;
type ObjectShape<Of> = Shape<ObjectOf<Of>> & { readonly shape: Of };

function expected(what: string, data: unknown): Mismatch {
  const received = data === null ? "null" : Array.isArray(data) ? "array" : typeof data;
  return new Mismatch(`Invalid input: expected ${what}, received ${received}`);
}

const aString: Shape<string> = (data) => (typeof data === "string" ? data : expected("string", data));
const aNumber: Shape<number> = (data) => (typeof data === "number" && Number.isFinite(data) ? data : expected("number", data));
const aBoolean: Shape<boolean> = (data) => (typeof data === "boolean" ? data : expected("boolean", data));
const anything: Shape<unknown> = (data) => data;

export const string = () => aString;
export const number = () => aNumber;
export const boolean = () => aBoolean;
export const unknown = () => anything;

function oneOf<const Value extends string>(values: readonly Value[]): Shape<Value> {
  return (data) =>
    values.find((value) => value === data) ??
    new Mismatch(`Invalid option: expected one of ${values.map((value) => `"${value}"`).join("|")}`);
}

export function literal<const Value extends string>(value: Value): Shape<Value> {
  return (data) => (data === value ? value : new Mismatch(`Invalid input: expected "${value}"`));
}

export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (data) => (data === null ? null : shape(data));
}

export function optional<Value>(shape: Shape<Value>): Optional<Value> {
  return Object.assign((data: unknown) => (data === undefined ? undefined : shape(data)), { isOptional: true } as const);
}

export function nullish<Value>(shape: Shape<Value>): Optional<Value | null> {
  return optional(nullable(shape));
}

/** In place of what is not as asked, `otherwise`. */
function fallback<Value, Other>(shape: Shape<Value>, otherwise: Other): Shape<Value | Other> {
  return (data) => {
    const read = shape(data);
    return read instanceof Mismatch ? otherwise : read;
  };
}

/** Left out where it is not as asked. */
export function ifSo<Value>(shape: Shape<Value>): Optional<Value> {
  return optional(fallback(shape, undefined));
}

/** What is read by `shape`, as `change` makes it. */
export function pipe<Value, Changed>(shape: Shape<Value>, change: (value: Value) => Changed | Mismatch): Shape<Changed> {
  return (data) => {
    const read = shape(data);
    return read instanceof Mismatch ? read : change(read);
  };
}

export function refine<Value>(shape: Shape<Value>, isSo: (value: Value) => boolean, message: string): Shape<Value> {
  return pipe(shape, (value) => (isSo(value) ? value : new Mismatch(message)));
}

export function array<Item>(shape: Shape<Item>): Shape<readonly Item[]> {
  return (data) => {
    if (!Array.isArray(data)) return expected("array", data);
    const read: Item[] = [];
    for (const [index, given] of data.entries()) {
      const item = shape(given);
      if (item instanceof Mismatch) return item.within(index);
      read.push(item);
    }
    return read;
  };
}

function isObject(data: unknown): data is object {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

export function object<const Of extends Shapes>(shape: Of): ObjectShape<Of>;
export function object(shape: Shapes): ObjectShape<Shapes> {
  const read = (data: unknown) => {
    if (!isObject(data)) return expected("object", data);
    const found: Record<string, unknown> = {};
    for (const key in shape) {
      const value = shape[key]?.(Reflect.get(data, key));
      if (value instanceof Mismatch) return value.within(key);
      if (value !== undefined) found[key] = value;
    }
    return found;
  };
  return Object.assign(read, { shape });
}

/** A map with these values, whatever its keys. */
export function record<Value>(shape: Shape<Value>): Shape<Record<string, Value>> {
  return (data) => {
    if (!isObject(data)) return expected("record", data);
    const read: (readonly [string, Value])[] = [];
    for (const [key, given] of Object.entries(data)) {
      if (key === "__proto__") continue;
      const value = shape(given);
      if (value instanceof Mismatch) return value.within(key);
      read.push([key, value]);
    }
    return Object.fromEntries(read);
  };
}

export function union<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return (data) => {
    const read = one(data);
    return read instanceof Mismatch ? other(data) : read;
  };
}

/** The one of the objects whose `key` has the value that the data has there. */
export function discriminatedUnion<Of extends readonly ObjectShape<Shapes>[]>(key: string, objects: Of): Shape<Infer<Of[number]>>;
export function discriminatedUnion(key: string, objects: readonly ObjectShape<Shapes>[]): Shape<unknown> {
  return (data) => {
    if (!isObject(data)) return expected("object", data);
    const found = objects.find(({ shape }) => !(shape[key]?.(Reflect.get(data, key)) instanceof Mismatch));
    return found === undefined ? new Mismatch("Invalid input").within(key) : found(data);
  };
}

/** What is read; undefined where it is not as asked. */
export function parsed<Value>(shape: Shape<Value>, data: unknown): Value | undefined {
  const read = shape(data);
  return read instanceof Mismatch ? undefined : read;
}

/** What is read of data that is surely as asked. */
export function sure<Value>(shape: Shape<Value>, data: unknown): Value {
  const read = shape(data);
  if (read instanceof Mismatch) throw new Error(`unreachable: ${read.message}`);
  return read;
}

export { fallback as catch, oneOf as enum };
