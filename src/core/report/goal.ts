/** The share of promises that is to be kept, 0 … 1, from "95%" or "95"; all of them from nothing. Null: it is no percentage. */
export function goalOf(text: string): number | null {
  const percent = Number(/^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(text.trim() || "100")?.[1] ?? Number.NaN);
  return percent > 0 && percent <= 100 ? percent / 100 : null;
}
