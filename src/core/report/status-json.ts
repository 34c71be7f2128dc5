import type { Severity } from "../policy/policy.ts";
import { count } from "../text/numbers.ts";
import { isoOf, isoOrNull } from "../time/instant.ts";
import type { SloReport } from "./report.ts";
import { titleOf } from "./report-blocks.ts";
import type { ScheduledMaintenance } from "./scheduled.ts";
import type { CurrentStatus, StatusIncident } from "./status.ts";
import type { StatusUpdate } from "./status-updates.ts";

/** So many entries a list of all has, the latest. */
const MOST = 50;

/** The status page for programs, in the form that Statuspage made common (its status API, version 2): path → document. */
export function statusJson(report: SloReport, status: CurrentStatus): ReadonlyMap<string, unknown> {
  const page = pageJson(report);
  const incidents = status.open.map((incident) => incidentJson(incident, page.id));
  const every = latest([...status.open, ...status.past], ({ startedAt }) => startedAt).map((incident) => incidentJson(incident, page.id));
  const maintenance = status.maintenance.map((one) => maintenanceJson(one, page.id));
  const all = latest([...status.maintenance, ...status.done], ({ from }) => from).map((one) => maintenanceJson(one, page.id));
  const overall = { indicator: indicatorOf(status), description: descriptionOf(status) };
  const within = (word: string) => ({ page, scheduled_maintenances: maintenance.filter((one) => one.status === word) });
  const current = maintenance.filter((one) => one.status !== "completed");
  return new Map<string, unknown>([
    ["api/v2/summary.json", { page, components: [], incidents, scheduled_maintenances: current, status: overall }],
    ["api/v2/status.json", { page, status: overall }],
    ["api/v2/components.json", { page, components: [] }],
    ["api/v2/incidents.json", { page, incidents: every }],
    ["api/v2/incidents/unresolved.json", { page, incidents }],
    ["api/v2/scheduled-maintenances.json", { page, scheduled_maintenances: all }],
    ["api/v2/scheduled-maintenances/upcoming.json", within("scheduled")],
    ["api/v2/scheduled-maintenances/active.json", within("in_progress")],
  ]);
}

function latest<One>(all: readonly One[], begin: (one: One) => number): readonly One[] {
  return all.toSorted((a, b) => begin(b) - begin(a)).slice(0, MOST);
}

/** "2 open incidents, maintenance under way". */
export function descriptionOf({ open, maintenance }: Pick<CurrentStatus, "open" | "maintenance">): string {
  const incidents = open.length === 0 ? "No open incident" : open.length === 1 ? "1 open incident" : `${count(open.length)} open incidents`;
  return maintenance.some(({ status }) => status === "under-way" || status === "overrun")
    ? `${incidents}, maintenance under way`
    : incidents;
}

function pageJson({ repository, url, isPrivate, at }: SloReport) {
  return {
    id: isPrivate ? "support" : repository.toLowerCase().replaceAll("/", "-"),
    name: isPrivate ? "Support" : repository,
    url: isPrivate ? "" : url,
    time_zone: "Etc/UTC",
    updated_at: isoOf(at),
  };
}

function indicatorOf({ open: [worst] }: Pick<CurrentStatus, "open">) {
  return worst === undefined ? "none" : impactOf(worst.severity);
}

/** By the severity's place. */
function impactOf({ rank }: Severity) {
  return rank === 0 ? "critical" : rank === 1 ? "major" : "minor";
}

function incidentJson({ number, url, title, severity, startedAt, closedAt, updates }: StatusIncident, page: string) {
  const monitored = updates.findLast(({ word }, index) => word === "monitoring" && updates[index - 1]?.word !== word);
  return {
    ...entryJson({ number, url, name: titleOf(title) || `Incident ${number}`, updates }, page),
    impact: impactOf(severity),
    created_at: isoOf(startedAt),
    started_at: isoOf(startedAt),
    monitoring_at: isoOrNull(monitored?.at ?? null),
    resolved_at: isoOrNull(closedAt),
  };
}

function maintenanceJson({ number, url, title, announcedAt, from, until, ended, updates }: ScheduledMaintenance, page: string) {
  return {
    ...entryJson({ number, url, name: titleOf(title) || `Maintenance ${number}`, updates }, page),
    impact: "maintenance",
    created_at: isoOf(announcedAt),
    monitoring_at: null,
    resolved_at: isoOrNull(ended?.at ?? null),
    scheduled_for: isoOf(from),
    scheduled_until: isoOf(until),
  };
}

type Entry = Pick<StatusIncident, "number" | "url"> & { readonly name: string; readonly updates: readonly StatusUpdate<string>[] };

/** What both have. It stands as its latest update does. */
function entryJson({ number, url, name, updates }: Entry, page: string) {
  const id = String(number);
  const last = updates.at(-1);
  if (last === undefined) throw new Error("unreachable: that it began is an update");
  return {
    id,
    name,
    status: last.word,
    updated_at: isoOf(last.at),
    shortlink: url,
    page_id: page,
    components: [],
    incident_updates: updates.map((update) => updateJson(update, id)).toReversed(),
  };
}

function updateJson({ id, at, word, body }: StatusUpdate<string>, of: string) {
  const moment = isoOf(at);
  return { id, incident_id: of, status: word, body, created_at: moment, updated_at: moment, display_at: moment, affected_components: [] };
}
