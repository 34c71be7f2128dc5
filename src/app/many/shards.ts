import { digest } from "../../core/text/digest.ts";

/** GitHub makes at most so many jobs of one matrix. */
export const MOST_SHARDS = 256;

/** How many repositories a job follows where nobody says how many jobs there are to be: some minutes' worth. */
const USUAL_SHARE = 50;

/** A matrix as `strategy: matrix:` takes it. */
export type Matrix = { readonly include: readonly MatrixEntry[] };

/** `shard` is for people, `repositories` for the input of that name. */
export type MatrixEntry = { readonly shard: string; readonly repositories: string };

/** How many jobs share out so many repositories, if `wanted` (null: nobody said) are at most to be. None has nothing to do. */
export function shardsFor(repositories: number, wanted: number | null): number {
  return Math.min(repositories, MOST_SHARDS, wanted ?? Math.ceil(repositories / USUAL_SHARE));
}

/**
 * Shares repositories out. No share holds more than the count divided by the shares, rounded up. Each repository goes to the
 * share that it prefers among those with room, and what it prefers hangs on its own name alone: as repositories come and go,
 * most stay where they were. A share may end up empty where the shares are many and the repositories few; it is left out.
 */
export function shareOut(repositories: readonly string[], shards: number): readonly (readonly string[])[] {
  const room = Math.ceil(repositories.length / Math.max(1, shards));
  const shares = Array.from({ length: shards }, (): string[] => []);
  for (const name of inOwnOrder(repositories)) {
    preferences(name, shards)
      .map((shard) => shares[shard])
      .find((share) => share !== undefined && share.length < room)
      ?.push(name);
  }
  return shares.filter((share) => share.length > 0).map((share) => share.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
}

/** Whoever chooses first is the same whoever else is there. */
function inOwnOrder(repositories: readonly string[]): readonly string[] {
  return sortedBy(repositories, (name) => keyOf(name.toLowerCase()));
}

function preferences(name: string, shards: number): readonly number[] {
  const all = Array.from({ length: shards }, (_, shard) => shard);
  return sortedBy(all, (shard) => keyOf(`${name.toLowerCase()} ${shard}`));
}

// The digests of texts that differ in their last letters alone differ little; theirs differ much.
function keyOf(text: string): string {
  return digest(digest(text));
}

function sortedBy<Item>(items: readonly Item[], of: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ item, key: of(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

/** The matrix of the shares. GitHub refuses one that is empty. */
export function matrixOf(shares: readonly (readonly string[])[]): Matrix {
  return { include: shares.map((share, index) => ({ shard: `${index + 1} of ${shares.length}`, repositories: share.join(",") })) };
}
