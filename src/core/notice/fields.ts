/** Something of a shape that is not known yet. */
export type Data = Readonly<Record<string, unknown>>;

/** An object's fields; none where it is no object. */
export function recordOf(data: unknown): Data {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? { ...data } : {};
}

export function textFrom(data: unknown): string | null {
  return typeof data === "string" ? data : null;
}

/** A finite number; null: it is none. */
export function numberFrom(data: unknown): number | null {
  return typeof data === "number" && Number.isFinite(data) ? data : null;
}

/** One of `choices`; null: it is none of them. */
export function oneOf<Choice extends string>(data: unknown, choices: readonly Choice[]): Choice | null {
  return choices.find((choice) => choice === data) ?? null;
}

/** A list's items, those left out that `from` cannot read; none where it is no list. */
export function listOf<Item>(data: unknown, from: (item: unknown) => Item | null): readonly Item[] {
  return Array.isArray(data) ? data.map((item: unknown) => from(item)).filter((item): item is Item & {} => item !== null) : [];
}

/** An object's entries, those left out that `from` cannot read. */
export function mapOf<Item>(data: unknown, from: (item: unknown) => Item | null): Readonly<Record<string, Item>> {
  const entries = Object.entries(recordOf(data)).flatMap(([key, value]): (readonly [string, Item])[] => {
    const item = from(value);
    return item === null ? [] : [[key, item]];
  });
  return Object.fromEntries(entries);
}
