import type { MailKind, MaintenanceKind } from "./policy.ts";

/** What a policy says where it says nothing, whatever it rests on. Words are as a user would write them. */
export const DEFAULTS = {
  timezone: "Etc/UTC",
  hours: { "mon-fri": "09:00-17:00" },
  holidayTypes: ["public"],
  target: "best effort",
  updates: "as promised",
  mails: [] as readonly MailKind[],
  start: "opened",
  reopened: "continue",
  atRisk: "75%",
  role: "triage",
  rcaLabels: ["rca"],
  assign: "closer",
  missed: "comment",
  muteLabel: "incident-slo: mute",
  staleAfter: "24 hours",
  maxPerRun: 50,
  pin: false,
  maintenanceMails: [] as readonly MaintenanceKind[],
  alertsPerHour: 10,
  windowHours: "00:00-24:00",
  windowReason: "Maintenance",
} as const;
