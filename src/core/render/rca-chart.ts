import type { Hold } from "../incident/incident.ts";
import { lastingClosing } from "../incident/incident.ts";
import { METRICS, type Metric, shortNameOf } from "../policy/policy.ts";
import { type Evaluation, type Objective, objectivesOf, recordedLater } from "../slo/evaluation.ts";
import { DAY, type Instant, MINUTE } from "../time/instant.ts";
import { formatInstant } from "../time/luxon.ts";

/** One bar of the chart. */
export type ChartTask = {
  /** `severity` `in-time` `late` `recorded` `held` */
  readonly kind: "severity" | "in-time" | "late" | "recorded" | "held";
  /** A severity's name; "" for other kinds. */
  readonly name: string;
  /** Mermaid's tags with their comma: "crit, " "active, " "done, " "milestone, " or "". */
  readonly tag: string;
  /** "2026-03-06 14:02", UTC. */
  readonly from: string;
  readonly until: string;
};

/** A row of bars: what it is about, and the bars. */
export type ChartSection = {
  readonly what: "severity" | Metric | "held";
  readonly tasks: readonly ChartTask[];
};

/** A Mermaid Gantt chart of severities and clocks. */
export type ChartView = { readonly axis: string; readonly sections: readonly ChartSection[] };

const MOST_TASKS = 20;

/** The chart of an incident that is over, or null when nothing in it has a length. */
export function chartView(evaluation: Evaluation): ChartView | null {
  const { incident } = evaluation;
  const end = endOf(evaluation);
  if (end - incident.startedAt < MINUTE) return null;
  const sections: readonly ChartSection[] = [
    { what: "severity", tasks: severityTasks(evaluation, end) },
    ...METRICS.map((what) => {
      const promised = objectivesOf(evaluation).filter(({ metric }) => metric === what);
      return { what, tasks: promised.flatMap((objective) => promiseTasks(objective, end)) };
    }),
    { what: "held", tasks: heldTasks(evaluation, end) },
  ];
  const filled = sections
    .map((section) => ({ ...section, tasks: section.tasks.slice(0, MOST_TASKS) }))
    .filter(({ tasks }) => tasks.length > 0);
  return { axis: end - incident.startedAt > 2 * DAY ? "%d %b" : "%H:%M", sections: filled };
}

function endOf(evaluation: Evaluation): Instant {
  return lastingClosing(evaluation.incident)?.at ?? evaluation.at;
}

function severityTasks(evaluation: Evaluation, end: Instant): readonly ChartTask[] {
  return evaluation.incident.severities.flatMap((stretch) => {
    if (stretch.severity === null) return [];
    const tag = stretch.severity.rank === 0 ? "active, " : "";
    return bar("severity", plain(shortNameOf(stretch.severity)), tag, stretch.from, Math.min(stretch.until ?? end, end));
  });
}

function promiseTasks(objective: Objective, end: Instant): readonly ChartTask[] {
  if (objective.standing === "none") return [];
  const done = Math.min(objective.endedAt ?? end, end);
  const late = objective.standing === "missed" && objective.due !== null ? objective.due : done;
  const recordedAt = recordedLater(objective);
  return [
    ...bar("in-time", "", "done, ", objective.startedAt, Math.min(late, done)),
    ...bar("late", "", "crit, ", late, done),
    ...(recordedAt === null ? [] : [task("recorded", "", "milestone, ", recordedAt, recordedAt)]),
  ];
}

/** A hold because it is over is no time of waiting. */
const IS_DRAWN: Readonly<Record<Hold["type"], boolean>> = {
  "set-aside": true,
  pending: true,
  paused: true,
  resolved: false,
  closed: false,
};

function heldTasks(evaluation: Evaluation, end: Instant): readonly ChartTask[] {
  return evaluation.incident.holds.flatMap((stretch) =>
    IS_DRAWN[stretch.hold.type] ? bar("held", "", "", stretch.from, Math.min(stretch.until ?? end, end)) : [],
  );
}

function bar(kind: ChartTask["kind"], name: string, tag: string, from: Instant, until: Instant): readonly ChartTask[] {
  return until - from < MINUTE ? [] : [task(kind, name, tag, from, until)];
}

function task(kind: ChartTask["kind"], name: string, tag: string, from: Instant, until: Instant): ChartTask {
  const stamp = (at: Instant) => formatInstant(at, "Etc/UTC", "yyyy-MM-dd HH:mm");
  return { kind, name, tag, from: stamp(from), until: stamp(until) };
}

/** A name that Mermaid reads as nothing but a name. */
function plain(name: string): string {
  return name
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
