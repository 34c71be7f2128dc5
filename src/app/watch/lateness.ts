import { kindIn, type NoticeKey } from "../../core/notice/notice.ts";
import { shortLength } from "../../core/text/lengths.ts";
import { HOUR, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import { readCron, rhythmOf } from "../../core/workflow/cron.ts";
import type { Outcome } from "../run/outcome.ts";

/** A sweep that comes later than this is always worth a word, however often the schedule wants one. */
const NEVER_LATE: Milliseconds = 30 * MINUTE;

/** No schedule of GitHub's is that late on a usual day. */
const SURELY_LATE: Milliseconds = 3 * HOUR;

/**
 * A sentence where news fell due so long before that earlier runs must have failed or never come; null: none did, or how late it is cannot
 * be told. Nobody writes down when a sweep ran, so a run's oldest news is the measure: it fell due, and no run looked. `began`: the schedule
 * that started the run, or that an issue's event did; null: it was started otherwise.
 */
export function latenessOf({ deeds }: Pick<Outcome, "deeds">, began: { readonly cron: string } | "event" | null): string | null {
  if (began === null) return null;
  return began === "event"
    ? unswept(oldestOf(deeds, isOfTime))
    : overdue(
        oldestOf(deeds, () => true),
        began.cron,
      );
}

type News = { readonly issue: number; readonly key: string; readonly late: Milliseconds };

/** What time alone brings, and so a sweep. */
function isOfTime(key: NoticeKey): boolean {
  return ["missed", "at-risk", "escalated"].includes(kindIn(key));
}

function oldestOf(deeds: Outcome["deeds"], isMeant: (key: string) => boolean): News | null {
  const news = deeds.flatMap(({ issue, told }) =>
    (told?.news ?? []).filter(({ key }) => isMeant(key)).map(({ key, moment }) => ({ issue, key, late: (told?.at ?? moment) - moment })),
  );
  return news.reduce<News | null>((worst, one) => (worst === null || one.late > worst.late ? one : worst), null);
}

function subjectOf({ key, issue, late }: News): string {
  return `The oldest news of this run (${key.split("@")[0]?.replace(":", " ")} on #${issue}) became due ${shortLength(late)} before it was told`;
}

function overdue(oldest: News | null, cron: string): string | null {
  const gap = longestGap(cron);
  if (gap === null || oldest === null || oldest.late <= Math.max(NEVER_LATE, 2 * gap)) return null;
  return `${subjectOf(oldest)}. The schedule "${cron}" promises a run every ${shortLength(gap)}: for at least that long GitHub started none, or those that it started failed or had no requests left in the hour. See docs/punctuality.md.`;
}

function unswept(oldest: News | null): string | null {
  if (oldest === null || oldest.late <= SURELY_LATE) return null;
  return `${subjectOf(oldest)}, and then only since something happened on the issue: the sweep has not run, unless its schedule pauses that long. See under Actions whether its workflow is on: in a public repository GitHub turns a schedule off after 60 days without a commit. incident-slo check --remote tells more.`;
}

/** The longest time between two ticks of a schedule; null: it names days of the month or months, or it cannot be read. */
export function longestGap(cron: string): Milliseconds | null {
  const line = readCron(cron);
  if (line === null || line.days.size < 31 || line.months.size < 12) return null;
  return rhythmOf([line], 0)?.longest ?? null;
}
