import type { JsonObject } from "../json.ts";
import { invalid, malformed } from "../problem.ts";

/** A text field; undefined when it is not there. Throws 422 on anything else. */
export function textField(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || typeof value === "string") return value;
  throw malformed(`For 'properties/${name}', ${JSON.stringify(value)} is not a string.`);
}

/** A text or null field. */
export function nullableTextField(body: JsonObject, name: string): string | null | undefined {
  return body[name] === null ? null : textField(body, name);
}

/** A text field that must be there. */
export function requiredText(body: JsonObject, name: string): string {
  const value = textField(body, name);
  if (value === undefined) throw malformed(`"${name}" wasn't supplied.`);
  return value;
}

/** A list of texts, or of objects with a `name`; undefined when it is not there. */
export function namesField(body: JsonObject, name: string): readonly string[] | undefined {
  const value = body[name];
  return value === undefined || value === null ? undefined : namesOf(value, name);
}

/** The names in a list of texts or of objects with a `name`. */
export function namesOf(value: unknown, name: string): readonly string[] {
  if (!Array.isArray(value)) throw malformed(`For 'properties/${name}', ${JSON.stringify(value)} is not an array.`);
  return value.map((entry: unknown) => nameOfEntry(entry, name));
}

function nameOfEntry(entry: unknown, name: string): string {
  if (typeof entry === "string") return entry;
  if (typeof entry === "object" && entry !== null && "name" in entry && typeof entry.name === "string") return entry.name;
  throw malformed(`For 'anyOf/0', ${JSON.stringify(entry)} is not a string of ${name}.`);
}

/** A text field with one of the given values; undefined when it is not there. */
export function choiceField<const T extends string>(
  body: JsonObject,
  name: string,
  choices: readonly T[],
  resource = "Issue",
): T | undefined {
  const value = textField(body, name);
  if (value === undefined) return undefined;
  const choice = choices.find((other) => other === value);
  if (choice === undefined) throw invalid(resource, name, "invalid");
  return choice;
}

/** A whole number in the query, within bounds; `fallback` when it is missing or no number. */
export function numberIn(query: URLSearchParams, name: string, fallback: number, least: number, most: number): number {
  const value = Number(query.get(name) ?? fallback);
  return Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : fallback;
}
