import { latestStatement } from "../incident/incident.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { announces } from "../slo/maintenance.ts";
import type { Instant } from "../time/instant.ts";

/** Announced maintenance as a status page shows it. */
export type ScheduledMaintenance = {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** `overrun`: under way beyond its announced end. */
  readonly status: "planned" | "under-way" | "overrun" | "done";
  /** Since when it is announced. */
  readonly announcedAt: Instant;
  readonly from: Instant;
  readonly until: Instant;
  /** When support ended it; null: they have not. */
  readonly endedAt: Instant | null;
  /** When what is shown of it changed last. */
  readonly updatedAt: Instant;
  /** Who is affected, in support's words; null: they have not said. */
  readonly impact: string | null;
};

/**
 * Null: it announces none, or one that was cancelled or taken back, or is a duplicate, or it is muted. Closed by others, which support has not confirmed, it is
 * shown as it was announced, and no more once that is past.
 */
export function scheduledMaintenance({ incident, maintenance, at: now }: Evaluation): ScheduledMaintenance | null {
  if (maintenance === null || !announces({ maintenance }) || incident.muted) return null;
  const { phase, since, window, closing, at } = maintenance;
  if (phase === "cancelled" || phase === "duplicate" || phase === "withdrawn" || (at !== now && window.until < now)) return null;
  const impact = latestStatement(incident, "impact", now);
  const moments = [since, window.saidAt, window.from, window.until, closing?.at ?? 0, impact?.at ?? 0].filter((moment) => moment <= now);
  return {
    number: incident.number,
    url: incident.url,
    title: incident.title,
    status: at === now || now < window.from ? phase : "under-way",
    announcedAt: since,
    from: window.from,
    until: window.until,
    endedAt: closing?.at ?? null,
    updatedAt: Math.max(...moments),
    impact: impact?.text ?? null,
  };
}
