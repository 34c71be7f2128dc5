import { HOUR, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import { parseTarget } from "../../core/time/target.ts";

/** GitHub ends a job after six hours; what is under way then needs a while. */
const LONGEST: Milliseconds = 5 * HOUR + 45 * MINUTE;

/** The input `watch-for`: a length of time by the clock; 0 where it is empty or nought. Otherwise what is wrong, as a sentence without its name. */
export function readWatchFor(text: string): Milliseconds | { readonly problem: string } {
  if (/^\s*(0+(\.0+)?\s*[a-z]*)?\s*$/i.test(text)) return 0;
  const target = parseTarget(text);
  if (!target.ok || target.value.type !== "duration" || target.value.calendar !== null) {
    return { problem: `expected a length of time such as 30m, 2 hours or 1h 30m, got "${text}".` };
  }
  const { milliseconds } = target.value;
  if (milliseconds > LONGEST) return { problem: `expected at most 5h 45m, since GitHub ends a job after six hours, got "${text}".` };
  return milliseconds;
}
