/** GraphQL's `Int` ends at 32 bits; longer ids stand only in `fullDatabaseId`. */
export function int32(id: number): number | null {
  return id < 2 ** 31 ? id : null;
}
