/** Minutes of a day: the midnight that ends it. */
export const MIDNIGHT = 24 * 60;

/** "09:30" of minutes since local midnight; "24:00" and later as they are. */
export function hoursAndMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "09:30" of minutes since local midnight; above 1440 the next day's. */
export function timeOfDay(minutes: number): string {
  return hoursAndMinutes(minutes > MIDNIGHT ? minutes - MIDNIGHT : minutes);
}
