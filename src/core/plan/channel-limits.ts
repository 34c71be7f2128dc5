import { deskLabelSince } from "../incident/desk-labels.ts";
import type { Incident } from "../incident/incident.ts";
import { tellsMaintenance } from "../notice/maintenance-news.ts";
import type { Memory } from "../notice/memory.ts";
import type { Joining, Notice } from "../notice/notice.ts";
import { staffAwaiting } from "../notice/paged.ts";
import { isBeginning, type Telling, tellings } from "../notice/told.ts";
import { isAlerting } from "../policy/channel.ts";
import type { Audience, Channel } from "../policy/policy.ts";
import { IS_LIVE } from "../slo/evaluation.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import type { PlanInput } from "./input.ts";

/** Since when a channel hears of an incident, by its limits; null: it does not. */
function coveredSince({ format, severities, labels }: Channel, incident: Incident): Instant | null {
  if (severities !== null && !severities.includes(incident.severity?.key ?? "")) return null;
  const labelled = labels === null ? 0 : deskLabelSince(incident, labels);
  // Strangers wake nobody.
  const confirmed = isAlerting(format) ? incident.severityConfirmedAt : 0;
  return labelled === null || confirmed === null ? null : Math.max(labelled, confirmed);
}

/** Whether a channel, by its name, hears of an incident: by its limits, or since it was told of the beginning and this is the end. */
export function isHeardBy(name: string, notice: Notice, audience: Audience, { evaluation, memory, policy }: PlanInput): boolean {
  const channel = policy.channels.find((one) => one.name === name);
  if (channel === undefined || coveredSince(channel, evaluation.incident) !== null) return true;
  const told = toldLast(name, audience, memory);
  switch (notice.type) {
    case "answered":
    case "relieved":
      return true;
    case "resolved":
    case "stood-down":
      if (audience === "staff") return staffAwaiting(memory, policy).some((one) => one.channel === name);
      return told !== null && told.awaits !== null;
    case "reopened":
      return told !== null;
    case "maintenance":
      return memory.mails.some((mail) => mail.audience === audience && mail.channel === name && tellsMaintenance(mail.keys) !== null);
    default:
      return false;
  }
}

function toldLast(name: string, audience: Audience, memory: Memory): Telling | null {
  return tellings(memory, audience).findLast(({ channel }) => channel === name) ?? null;
}

/** That it is open, for channels that begin to hear of it after the others were told. `notices`: all other news. */
export function joinings(notices: readonly Notice[], about: Pick<PlanInput, "evaluation" | "memory" | "policy">): readonly Notice[] {
  const { incident, state } = about.evaluation;
  const { severity } = incident;
  if (severity === null || !IS_LIVE[state]) return [];
  const byMoment = new Map<Instant, Joining[]>();
  for (const channel of about.policy.channels) {
    const since = coveredSince(channel, incident);
    if (since === null || since === 0) continue;
    for (const audience of channel.audiences) {
      if (isLate(since, { audience, channel: channel.name }, notices, about.memory))
        byMoment.set(since, [...(byMoment.get(since) ?? []), { audience, channel: channel.name }]);
    }
  }
  return [...byMoment].map(([moment, joins]) => ({
    type: "opened",
    key: `opened@${isoOf(moment)}`,
    moment,
    severity,
    raisedFrom: null,
    joins,
  }));
}

/** It heard nothing yet, and what the others were told of the beginning was told before it could. */
function isLate(since: Instant, { audience, channel }: Joining, notices: readonly Notice[], memory: Memory): boolean {
  const told = toldLast(channel, audience, memory);
  if (told !== null && told.awaits !== null) return false;
  const isNew = ({ type, key }: Notice) => type === "opened" && !memory.decided.includes(`${audience} ${key}`);
  if (notices.some(isNew) || notices.some(({ key }) => key === `opened@${isoOf(since)}`)) return false;
  const last = memory.mails.findLast((mail) => mail.audience === audience && mail.keys.some(isBeginning));
  return last !== undefined && since > last.asOf;
}
