import { type Instant, MINUTE, type Milliseconds, type Span } from "./instant.ts";

/** A stretch of constant offset: wall-clock time is UTC plus `offset`. */
export type Regime = Span & { readonly offset: Milliseconds };

/** The offsets of zones in some years, made of `Intl` when the program is built. */
export type ZoneTable = {
  readonly from: Instant;
  readonly until: Instant;
  /** Zones that share them, with a blank before and after each name, by their stretches: see `regimesIn`. */
  readonly zones: Readonly<Record<string, string>>;
};

/** A zone's stretches of constant offset over the table's years; null: it has none of that name. */
export function tabledRegimes(table: ZoneTable, name: string): readonly Regime[] | null {
  const found = Object.entries(table.zones).find(([, names]) => names.includes(` ${name} `));
  return found === undefined ? null : regimesIn(found[0], table);
}

/** An offset, then in turn after how many whole minutes the next one began, and that: in minutes and base 36, with blanks between. */
export function regimesIn(stretches: string, { from, until }: Pick<ZoneTable, "from" | "until">): readonly Regime[] {
  const numbers = stretches.split(" ").map((digits) => Number.parseInt(digits, 36));
  const regimes: Regime[] = [];
  let minute = Math.floor(from / MINUTE);
  for (let index = 0; index < numbers.length; index += 2) {
    const since = regimes.at(-1)?.until ?? from;
    minute += numbers[index + 1] ?? 0;
    regimes.push({ from: since, until: index + 1 < numbers.length ? minute * MINUTE : until, offset: (numbers[index] ?? 0) * MINUTE });
  }
  return regimes;
}
