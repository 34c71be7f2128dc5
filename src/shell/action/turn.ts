import type { Settings } from "../../app/run/context.ts";
import { readCron } from "../../core/workflow/cron.ts";
import { scheduleOf } from "./schedule.ts";

/** At the latest after so many sweeps each incident was read whole. */
const LONGEST_ROUND = 24;

/**
 * Whose turn it is to be read whole: by the runner's count of the workflow's runs, so that it comes round whichever ticks of the schedule GitHub
 * leaves out, and within a day of a schedule that ticks no more than 24 times.
 */
export function turnOf(environment: Readonly<Record<string, string | undefined>>): Pick<Settings, "turn"> {
  const count = Number(environment.GITHUB_RUN_NUMBER ?? "");
  if (!Number.isInteger(count) || count < 1) return {};
  const cron = readCron(scheduleOf(environment) ?? "");
  return { turn: { count, of: Math.min(LONGEST_ROUND, cron === null ? LONGEST_ROUND : cron.hours.size * cron.minutes.size) } };
}
