/** The same function, asked only once for each key: what it found is kept as long as the function itself. */
export function memoized<Key, Found extends object>(find: (key: Key) => Found): (key: Key) => Found {
  const found = new Map<Key, Found>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const answer = find(key);
    found.set(key, answer);
    return answer;
  };
}
