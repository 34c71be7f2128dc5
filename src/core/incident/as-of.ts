import type { Instant } from "../time/instant.ts";
import type { Issue, TimelineEvent } from "./issue.ts";
import { labelChanges } from "./labels.ts";

/** The issue as it stood at `at`: what happened later is left out. Titles and texts are today's, since GitHub tells no others. */
export function issueAsOf(issue: Issue, at: Instant): Issue {
  const changes = labelChanges(issue).filter((change) => change.at <= at);
  const labels = new Set<string>();
  for (const change of changes) {
    if (change.on) labels.add(change.name);
    else labels.delete(change.name);
  }
  const named = changes.map(
    (change): TimelineEvent => ({ type: change.on ? "labeled" : "unlabeled", at: change.at, actor: change.actor, label: change.name }),
  );
  const rest = issue.events.filter((event) => event.at <= at && event.type !== "labeled" && event.type !== "unlabeled");
  const last = rest.findLast((event) => event.type === "closed" || event.type === "reopened");
  return { ...issue, labels: [...labels], events: interleave(named, rest), state: last?.type === "closed" ? "closed" : "open" };
}

/** Merged by time; of one moment labels come first, as they do when an issue is opened. */
function interleave(labels: readonly TimelineEvent[], rest: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return [...labels, ...rest].sort((a, b) => a.at - b.at);
}
