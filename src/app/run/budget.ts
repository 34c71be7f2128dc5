import type { Waiting } from "../../core/plan/waiting.ts";
import type { Hour, HourlyLimit } from "../../ports.ts";
import type { Run } from "./context.ts";
import { type Outcome, said } from "./outcome.ts";

/** What of each hour's requests a run leaves to the repository's other workflows: a quarter where it has news to say. */
const LEFT_BY_NEWS = 1 / 4;
/** Half where it has none, and a twentieth for the news of that hour, so that in most hours it stays with half. */
const LEFT_BY_THE_REST = 1 / 2 + 1 / 20;

/** Incidents that nothing but quiet edits are made on in one run. */
const MOST_EDITED = 100;

/** Requests by the two ways that GitHub counts apart. */
type Requests = { readonly rest: number; readonly graphql: number };

/** Taking the lock and giving it back. */
const FOR_THE_LOCK = 2;

/** Why an incident is left to another run; null: it need not be. */
export function whyLeft(waiting: Waiting, run: Run): string | null {
  const { policy, outcome } = run;
  const used = outcome.takenElsewhere() + said(outcome);
  if (waiting.pieces > 0 && used > 0 && used + waiting.pieces > policy.notices.maxPerRun)
    return `this run has said its ${policy.notices.maxPerRun} pieces of news`;
  if (!waiting.isNews && answered(outcome).size >= MOST_EDITED && editedOnly(outcome) >= MOST_EDITED)
    return `this run has brought ${MOST_EDITED} up to date in silence`;
  return mayAsk(run, waiting.isNews, { rest: FOR_THE_LOCK + waiting.writes, graphql: 1 })
    ? null
    : "the rest of this hour's requests is others'";
}

/** Whether the hour holds so many requests more, without what is left to others. `forNews`: a stranger's run leaves as much as quiet work. */
export function mayAsk({ ports, settings, locks }: Run, forNews: boolean, { rest, graphql }: Requests): boolean {
  const hour = ports.github.hour();
  const share = forNews && settings.byStranger !== true ? LEFT_BY_NEWS : LEFT_BY_THE_REST;
  const holds = (bucket: HourlyLimit | null, needed: number) => bucket === null || bucket.remaining - needed >= bucket.limit * share;
  return holds(hour.rest, rest + locks.owed.size) && holds(hour.graphql, graphql);
}

/** Whether each lock that is held can still be given back after one request more. */
export function keepsRoomForLocks({ ports, locks }: Pick<Run, "ports" | "locks">): boolean {
  const { rest } = ports.github.hour();
  return rest === null || rest.remaining > locks.owed.size;
}

/** A point tells of a hundred incidents lightly, or of 25 whole; of all, every 24th is read whole. */
const INCIDENTS_A_POINT = 1 / (1 / 100 + 1 / 24 / 25);
const SWEEPS_AN_HOUR = 4;

/** So many open incidents can be swept every quarter of an hour with half of a token's hour; null: GitHub counts nothing, or has not told. */
export function capacityOf({ graphql }: Hour): number | null {
  return graphql === null ? null : Math.floor((graphql.limit / 2 / SWEEPS_AN_HOUR) * INCIDENTS_A_POINT);
}

/** Incidents about which this run has written. */
export function answered({ deeds }: Pick<Outcome, "deeds">): ReadonlySet<number> {
  return new Set(deeds.map(({ issue }) => issue));
}

function editedOnly(outcome: Outcome): number {
  const told = answered({ deeds: outcome.deeds.filter((deed) => said({ deeds: [deed] }) > 0) });
  return [...answered(outcome)].filter((issue) => !told.has(issue)).length;
}
