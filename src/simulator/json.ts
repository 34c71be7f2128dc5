/** An object as JSON holds it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The parsed JSON; undefined for an empty body, null when it is no JSON. */
export function parseJson(text: string): { readonly value: unknown } | null {
  if (text === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** A plain object; empty for anything else. */
export function recordOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
