/** Tells whether a name is among these, compared as GitHub compares labels: without case. */
export function among(names: Iterable<string>): (name: string) => boolean {
  const known = new Set([...names].map((name) => name.toLowerCase()));
  return (name) => known.has(name.toLowerCase());
}
