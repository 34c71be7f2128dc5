import { GraphQLError } from "graphql";
import type { Shown } from "./graph.ts";

export type PageArguments = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly skip?: number | null;
};

/** What an item is sorted by; unique among its like. */
export type Key = readonly (number | string)[];

export type Listing<T> = {
  /** The field's name, for errors. */
  readonly name: string;
  /** In order. */
  readonly items: readonly T[];
  readonly keyOf: (item: T) => Key;
  readonly isDescending?: boolean;
  readonly show: (item: T) => Shown;
  /** More fields of an edge. */
  readonly edge?: (item: T) => Shown;
};

/** A connection: GitHub wants `first` or `last`, 1 to 100. Cursors hold what items are sorted by, so they stay good when items come and go. */
export function connection<T>(listing: Listing<T>, args: PageArguments): Shown {
  checkBounds(listing.name, args);
  const within = listing.items.filter(isWithin(listing, args)).slice(args.skip ?? 0);
  const { first, last } = args;
  const shown = typeof first === "number" ? within.slice(0, first) : within.slice(-(last ?? 0) || within.length);
  const cursorOf = (item: T): string => encodeCursor(listing.keyOf(item));
  const start = shown[0];
  const end = shown.at(-1);
  return {
    totalCount: listing.items.length,
    filteredCount: within.length,
    pageCount: shown.length,
    nodes: () => shown.map(listing.show),
    edges: () => shown.map((item) => ({ ...listing.edge?.(item), cursor: cursorOf(item), node: listing.show(item) })),
    pageInfo: {
      startCursor: start === undefined ? null : cursorOf(start),
      endCursor: end === undefined ? null : cursorOf(end),
      hasNextPage: end !== undefined && end !== listing.items.at(-1),
      hasPreviousPage: start !== undefined && start !== listing.items[0],
    },
  };
}

function checkBounds(name: string, { first, last }: PageArguments): void {
  const size = first ?? last;
  const which = typeof first === "number" ? "first" : "last";
  if (typeof size !== "number") {
    throw refused(
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if (size < 0) throw refused("INVALID_PAGINATION", `\`${which}\` on the \`${name}\` connection cannot be less than zero.`);
  if (size > 100) {
    throw refused(
      "EXCESSIVE_PAGINATION",
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${which}\` limit of 100 records.`,
    );
  }
}

/** An error of GitHub's own kinds. */
export function refused(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function isWithin<T>({ keyOf, isDescending }: Listing<T>, { after, before }: PageArguments): (item: T) => boolean {
  const sign = isDescending === true ? -1 : 1;
  const lower = typeof after === "string" && after !== "" ? decodeCursor(after) : null;
  const upper = typeof before === "string" && before !== "" ? decodeCursor(before) : null;
  return (item) =>
    (lower === null || sign * compareKeys(keyOf(item), lower) > 0) && (upper === null || sign * compareKeys(keyOf(item), upper) < 0);
}

/** Which of two keys comes first, as a sort wants it. */
export function compareKeys(one: Key, other: Key): number {
  for (const [index, part] of one.entries()) {
    const counterpart = other[index] ?? 0;
    if (part < counterpart) return -1;
    if (part > counterpart) return 1;
  }
  return 0;
}

const MARK = "cursor:v2:";

function encodeCursor(key: Key): string {
  return Buffer.from(`${MARK}${JSON.stringify(key)}`).toString("base64");
}

function decodeCursor(cursor: string): Key {
  const text = Buffer.from(cursor, "base64").toString();
  try {
    const key: unknown = JSON.parse(text.startsWith(MARK) ? text.slice(MARK.length) : "");
    if (Array.isArray(key)) return key.map((part: unknown) => (typeof part === "number" ? part : String(part)));
  } catch {
    // Not one of ours.
  }
  throw refused("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
}
