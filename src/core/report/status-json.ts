import type { Phase } from "../incident/incident.ts";
import { nameOf, type Severity } from "../policy/policy.ts";
import { oneLine } from "../text/escape.ts";
import { count } from "../text/numbers.ts";
import { type Instant, isoOf, isoOrNull } from "../time/instant.ts";
import { momentText } from "./figure-words.ts";
import type { SloReport } from "./report.ts";
import type { CurrentStatus, StatusIncident, StatusMaintenance } from "./status.ts";

/** Where a page has no address that everybody may see. It is an address all the same, for clients that want one. */
const NOWHERE = "about:blank";

/** The status page for programs, in the form that Statuspage made common (its status API, version 2): path → document. */
export function statusJson(report: SloReport, status: CurrentStatus): ReadonlyMap<string, unknown> {
  const page = pageJson(report);
  const incidents = status.open.map((incident) => incidentJson(incident, page.id));
  const maintenance = status.maintenance.map((one) => maintenanceJson(one, page.id));
  const overall = { indicator: indicatorOf(status), description: descriptionOf(status) };
  return new Map([
    ["api/v2/summary.json", { page, components: [], incidents, scheduled_maintenances: maintenance, status: overall }],
    ["api/v2/status.json", { page, status: overall }],
    ["api/v2/incidents/unresolved.json", { page, incidents }],
    [
      "api/v2/scheduled-maintenances/upcoming.json",
      { page, scheduled_maintenances: maintenance.filter((one) => one.status === "scheduled") },
    ],
  ]);
}

/** "2 open incidents, maintenance under way". */
export function descriptionOf({ open, maintenance }: Pick<CurrentStatus, "open" | "maintenance">): string {
  const incidents = open.length === 0 ? "No open incident" : open.length === 1 ? "1 open incident" : `${count(open.length)} open incidents`;
  return maintenance.some(({ status }) => status !== "planned") ? `${incidents}, maintenance under way` : incidents;
}

function pageJson({ repository, url, isPrivate, at }: SloReport) {
  return {
    id: isPrivate ? "support" : repository.toLowerCase().replaceAll("/", "-"),
    name: isPrivate ? "Support" : repository,
    url: isPrivate ? NOWHERE : url,
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

/** The word of an open incident: "resolved" is left for what is closed, and where support has said nothing the form's first word stands. */
function openWord(phase: Phase | null) {
  return phase === "resolved" ? "monitoring" : (phase ?? "investigating");
}

function incidentJson({ number, url, title, severity, state, phase, startedAt, updatedAt, updates }: StatusIncident, page: string) {
  const id = String(number);
  const said = updates.map(({ at, phase: then, text }) => ({ at, status: openWord(then), body: text }));
  const opened = { at: startedAt, status: "investigating", body: `${nameOf(severity)}, open since ${momentText(startedAt)}.` };
  return {
    id,
    name: nameIn(title, `Incident ${id}`),
    status: state === "mitigated" ? "monitoring" : openWord(phase),
    impact: impactOf(severity),
    created_at: isoOf(startedAt),
    started_at: isoOf(startedAt),
    updated_at: isoOf(updatedAt),
    monitoring_at: isoOrNull(updates.find((one) => one.phase === "monitoring")?.at ?? null),
    resolved_at: null,
    shortlink: url || NOWHERE,
    page_id: page,
    components: [],
    incident_updates: [opened, ...said].map((update, place) => updateJson(update, `${id}-${place}`, id)).toReversed(),
  };
}

const MAINTENANCE_STATUS = { planned: "scheduled", "under-way": "in_progress", overrun: "in_progress", done: "completed" } as const;

function maintenanceJson({ number, url, title, status, announcedAt, from, until, updatedAt, impact }: StatusMaintenance, page: string) {
  const id = String(number);
  const word = MAINTENANCE_STATUS[status];
  const body = `From ${momentText(from)} to ${momentText(until)}.${impact === "" ? "" : ` ${impact}`}`;
  return {
    id,
    name: nameIn(title, `Maintenance ${id}`),
    status: word,
    impact: "maintenance",
    created_at: isoOf(announcedAt),
    updated_at: isoOf(updatedAt),
    monitoring_at: null,
    resolved_at: null,
    scheduled_for: isoOf(from),
    scheduled_until: isoOf(until),
    shortlink: url || NOWHERE,
    page_id: page,
    components: [],
    incident_updates: [updateJson({ at: updatedAt, status: word, body }, `${id}-0`, id)],
  };
}

function updateJson(
  { at, status, body }: { readonly at: Instant; readonly status: string; readonly body: string },
  id: string,
  of: string,
) {
  const moment = isoOf(at);
  return { id, incident_id: of, status, body, created_at: moment, updated_at: moment, display_at: moment, affected_components: [] };
}

function nameIn(title: string, otherwise: string): string {
  return oneLine(title, 120) || otherwise;
}
