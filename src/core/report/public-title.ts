import type { Issue } from "../incident/issue.ts";
import { personOf, type Roster } from "../incident/people.ts";
import type { Policy } from "../policy/policy.ts";
import type { Evaluation } from "../slo/evaluation.ts";

/** The incident with the title that everybody may see: as it was when support first answered for it, or as support changed it since. */
export function withPublicTitle(evaluation: Evaluation, issue: Issue, policy: Policy, roster: Roster): Evaluation {
  const { incident, maintenance } = evaluation;
  const answeredFor = [
    maintenance?.since ?? null,
    incident.severityConfirmedAt,
    ...incident.severities.map(({ confirmedAt }) => confirmedAt),
  ].filter((at) => at !== null);
  const since = Math.min(...answeredFor);
  const renames = issue.events.flatMap((event) => (event.type === "renamed" ? [event] : [])).sort((a, b) => a.at - b.at);
  const title = renames.reduce(
    (before, { at, actor, to }) => (at <= since || personOf(actor, policy, roster).desk ? to : before),
    renames[0]?.from ?? issue.title,
  );
  return title === incident.title ? evaluation : { ...evaluation, incident: { ...incident, title } };
}
