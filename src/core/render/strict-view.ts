/** A template asked for a field that its view does not have. */
export class FieldProblem extends Error {
  readonly field: string;
  constructor(field: string, known: readonly string[]) {
    super(`there is no field "${field}" here; there are ${known.join(", ")}`);
    this.field = field;
  }
}

/**
 * The view, such that asking for a field it does not have throws: Handlebars' `strict` lets a misspelt field pass inside
 * `{{#if}}` and other blocks. Nothing but the view's own fields can be reached.
 */
export function strictView<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, field, receiver) {
      if (typeof field === "symbol" || Array.isArray(target)) return strictView(Reflect.get(target, field, receiver));
      if (Object.hasOwn(target, field)) return strictView(Reflect.get(target, field, receiver));
      if (ASKED_BY_MACHINES.has(field)) return Reflect.get(target, field, receiver);
      throw new FieldProblem(field, Object.keys(target));
    },
  });
}

// JavaScript and Handlebars look for these on their own when a value is printed or passed on; no template reaches them.
const ASKED_BY_MACHINES = new Set(["toHTML", "toJSON", "then", "toString", "valueOf", "length"]);
