import type { Wire } from "./wire.ts";

/** How one field of an answer is told wrong. `refused`: null, and an error beside it says why. */
export type Damage = "null" | "missing" | "wrong type" | "refused";

export const DAMAGES: readonly Damage[] = ["null", "missing", "wrong type", "refused"];

/** A field of one answer: the answer's number within its run, and where in its body. */
export type Field = { readonly answer: number; readonly path: readonly (string | number)[]; readonly name: string };

type Body = { readonly isGraph: boolean; readonly data: unknown };

/** A wire that remembers every answer. */
export function recordingWire(): Wire & { readonly answers: readonly Body[] } {
  const answers: Body[] = [];
  return {
    answers,
    death: new Promise(() => {}),
    count: () => answers.length,
    pass: async (perform) => {
      const value = await perform();
      answers.push(structuredClone(bodyOf(value)));
      return value;
    },
  };
}

/** A wire on which one field of one answer is told wrong. */
export function damagingWire(field: Field, damage: Damage): Wire {
  let count = 0;
  return {
    death: new Promise(() => {}),
    count: () => count,
    pass: async (perform) => {
      const value = await perform();
      if (count === field.answer) spoil(value, field.path, damage);
      count += 1;
      return value;
    },
  };
}

/** Every field of the answers, of lists the last item of each type. */
export function fieldsOf(answers: readonly Body[]): readonly Field[] {
  return answers.flatMap(({ isGraph, data }, answer) => {
    const found = new Map<string, Field>();
    const walk = (value: unknown, path: readonly (string | number)[], name: string) => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        const isList = Array.isArray(value);
        const step = isList ? Number(key) : key;
        const called = `${name}.${isList ? typeOf(inner) : key}`;
        found.set(called, { answer, path: [...path, step], name: called });
        walk(inner, [...path, step], called);
      }
    };
    // What stands above it is GraphQL's own; without it the answer is empty.
    if (isGraph) walk(fieldOf(data, "data"), ["data"], "data");
    else walk(data, [], "rest");
    return [...found.values()];
  });
}

function typeOf(item: unknown): string {
  const type = fieldOf(item, "__typename");
  return typeof type === "string" ? type : "*";
}

function bodyOf(value: unknown): Body {
  const data = fieldOf(value, "data");
  return { isGraph: fieldOf(data, "data") !== undefined, data };
}

function spoil(value: unknown, path: readonly (string | number)[], damage: Damage): void {
  const data = fieldOf(value, "data");
  const parent = path.slice(0, -1).reduce(fieldOf, data);
  const last = path.at(-1);
  if (typeof parent !== "object" || parent === null || last === undefined) throw new Error(`nothing at ${path.join(".")}`);
  if (damage === "missing" && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (damage === "missing") Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, damage === "wrong type" ? otherThan(Reflect.get(parent, last)) : null);
  if (damage === "refused" && typeof data === "object" && data !== null) {
    const error = { type: "FORBIDDEN", path: path.slice(1), message: "Resource not accessible by integration" };
    Reflect.set(data, "errors", [error]);
  }
}

function otherThan(value: unknown): unknown {
  return typeof value === "object" && value !== null ? 7 : typeof value === "string" ? { text: value } : "seven";
}

function fieldOf(value: unknown, name: string | number): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
