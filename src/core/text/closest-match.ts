/** The known word that was probably meant: at most two slips away, one in words of up to three letters; null: none is near. */
export function closestMatch(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let fewest = wanted.length <= 3 ? 2 : 3;
  for (const candidate of known) {
    const slips = editDistance(wanted, candidate.toLowerCase());
    if (slips >= fewest) continue;
    fewest = slips;
    best = candidate;
  }
  return best;
}

/** A sentence more, with a space before it, that names what was probably meant; "": nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = closestMatch(word, known);
  return meant === null ? "" : ` Did you mean "${meant}"?`;
}

/** Letters to add, drop, change or swap with their neighbour. */
function editDistance(from: string, to: string): number {
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let index = 0; index < from.length; index += 1) {
    const next = nextRow(from, to, index, row, above);
    above = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

function nextRow(from: string, to: string, index: number, row: readonly number[], above: readonly number[]): readonly number[] {
  const next = [index + 1];
  for (const [column, letter] of to.split("").entries()) {
    const change = (row[column] ?? 0) + (from[index] === letter ? 0 : 1);
    const swapped = from[index] === to[column - 1] && from[index - 1] === letter;
    const swap = swapped ? (above[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
    next.push(Math.min(change, swap, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
  }
  return next;
}
