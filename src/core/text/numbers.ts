/** "97.3%", to the nearest tenth, but 100% only where it is all; "–" where there is nothing to divide. */
export function percent(share: number | null): string {
  if (share === null) return "–";
  const tenths = share < 1 ? Math.min(Math.round(share * 1000) / 10, 99.9) : 100;
  return `${Number.isInteger(tenths) ? tenths : tenths.toFixed(1)}%`;
}

/** "1,204". */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "1 incident", "1,204 incidents". `several`: what more than one are called. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : several}`;
}
