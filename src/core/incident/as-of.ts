import type { Instant } from "../time/instant.ts";
import type { Hold, Incident } from "./incident.ts";
import type { Issue, TimelineEvent } from "./issue.ts";
import { type LabelReading, labelChanges } from "./label-changes.ts";

/** The issue as it stood at `at`: what happened later is left out. Titles and texts are today's, since GitHub tells no others. */
export function issueAsOf(issue: Issue, at: Instant, reading: LabelReading | null = null): Issue {
  const changes = labelChanges(issue, reading).filter((change) => change.at <= at);
  const labels = new Set<string>();
  for (const change of changes) {
    if (change.on) labels.add(change.name);
    else labels.delete(change.name);
  }
  // What no event tells, the issue's labels of then tell again.
  const named = changes
    .filter(({ isTold }) => isTold)
    .map(({ at: when, on, actor, name, place }) => {
      const event: TimelineEvent = { type: on ? "labeled" : "unlabeled", at: when, actor, label: name };
      return { place, event };
    });
  const rest = issue.events
    .map((event, place) => ({ place, event }))
    .filter(({ event }) => event.at <= at && event.type !== "labeled" && event.type !== "unlabeled");
  const events = [...named, ...rest].sort((a, b) => a.event.at - b.event.at || a.place - b.place).map(({ event }) => event);
  const last = events.findLast((event) => event.type === "closed" || event.type === "reopened");
  return { ...issue, labels: [...labels], events, state: last?.type === "closed" ? "closed" : "open" };
}

/** The incident as far as it is known at `at`: a pause that ends by itself later lasts still. */
export function incidentAsOf(incident: Incident, at: Instant): Incident {
  const lasts = (hold: Hold, end: Instant | null) => hold.type === "paused" && hold.until !== null && hold.until === end && end > at;
  if (!incident.holds.some(({ hold, until }) => lasts(hold, until))) return incident;
  return {
    ...incident,
    holds: incident.holds.map((stretch) => (lasts(stretch.hold, stretch.until) ? { ...stretch, until: null } : stretch)),
    history: incident.history.filter(({ at: when, what }) => what.type !== "resumed" || !lasts(what.hold, when)),
  };
}
