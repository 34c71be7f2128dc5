import { shortLength } from "../../core/text/lengths.ts";
import { MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import { readCron, rhythmOf } from "../../core/workflow/cron.ts";
import type { Outcome } from "../run/outcome.ts";

/** A sweep that comes later than this is always worth a word, however often the schedule wants one. */
const NEVER_LATE: Milliseconds = 30 * MINUTE;

/**
 * A sentence where news of a scheduled run fell due so long before that earlier runs must have failed or never come; null: none did,
 * or how late it is cannot be told. Nobody writes down when a sweep ran, so its oldest news is the measure: it fell due, and no run looked.
 * `cron`: the schedule that started the run; null: it was started otherwise.
 */
export function latenessOf({ deeds }: Pick<Outcome, "deeds">, cron: string | null): string | null {
  const gap = cron === null ? null : longestGap(cron);
  if (cron === null || gap === null) return null;
  const news = deeds.flatMap(({ issue, told }) =>
    (told?.news ?? []).map(({ key, moment }) => ({ issue, key, late: (told?.at ?? moment) - moment })),
  );
  const oldest = news.reduce<(typeof news)[number] | null>((worst, one) => (worst === null || one.late > worst.late ? one : worst), null);
  if (oldest === null || oldest.late <= Math.max(NEVER_LATE, 2 * gap)) return null;
  const subject = `The oldest news of this run (${oldest.key.split("@")[0]?.replace(":", " ")} on #${oldest.issue}) became due ${shortLength(oldest.late)} before it was told`;
  return `${subject}. The schedule "${cron}" promises a run every ${shortLength(gap)}: for at least that long GitHub started none, or those that it started failed. See docs/punctuality.md.`;
}

/** The longest time between two ticks of a schedule; null: it names days of the month or months, or it cannot be read. */
export function longestGap(cron: string): Milliseconds | null {
  const line = readCron(cron);
  if (line === null || line.days.size < 31 || line.months.size < 12) return null;
  return rhythmOf([line], 0)?.longest ?? null;
}
