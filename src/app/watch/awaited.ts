import type { Ahead } from "../../core/plan/ahead.ts";
import { type Instant, isoOf } from "../../core/time/instant.ts";

/** What an incident is to be looked at for. `ahead` null: the last look could not finish. */
export type Awaited = { readonly issue: number; readonly at: Instant; readonly ahead: Ahead | null };

/** "the first answer to #7 is due at 14:30:00 UTC", with the date where it is not today's. */
export function awaitedInWords({ issue, ahead }: Pick<Awaited, "issue" | "ahead">, now: Instant): string {
  if (ahead === null) return `#${issue} is looked at again`;
  const { what, due } = ahead;
  const [date, time = ""] = isoOf(due).split("T");
  const when = `${isoOf(now).startsWith(date ?? "") ? "" : `on ${date} `}at ${time.slice(0, 8)} UTC`;
  switch (what.type) {
    case "missed":
      return `${PROMISES[what.metric]} #${issue} is due ${when}`;
    case "at-risk":
      return `${PROMISES[what.metric]} #${issue} is at risk ${when}`;
    case "escalated":
      return `the next step of the escalation for ${PROMISES[what.metric]} #${issue} comes ${when}`;
    case "pause-ends":
      return `the pause of #${issue} ends ${when}`;
    case "maintenance":
      return `the maintenance of #${issue} ${MAINTENANCE[what.news]} ${when}`;
    case "rca-overdue":
      return `the root cause analysis of #${issue} is due ${when}`;
  }
}

const MAINTENANCE = { reminder: "is to be reminded of", started: "begins", overrun: "is to end" } as const;

const PROMISES = {
  response: "the first answer to",
  reply: "the next reply on",
  update: "the next update on",
  resolution: "the solution to",
} as const;
