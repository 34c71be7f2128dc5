import { formerSeverity, isLabelOfPolicy, isMaintenanceLabel, type Policy, type Severity, severityOf } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { ANNOUNCES, announce } from "./announcement.ts";
import type { IncidentDraft, ReplayContext } from "./draft.ts";
import { confirmClosing } from "./endings.ts";
import { judgeDeed } from "./hands.ts";
import { holdWhile, NO_SEVERITY } from "./holds.ts";
import { lastingClosing, type Person, type SeverityStretch } from "./incident.ts";
import type { LabelChange } from "./label-changes.ts";
import { personOf } from "./people.ts";

/** Nobody in particular: the issue as it stands tells that it was done. */
export const NOBODY: Person = { login: null, part: "customer", desk: false };

/**
 * A change while the issue is closed waits for reopening; a stop label of support's then confirms a closing of others. What strangers do
 * to labels is as if it were not there, but for the severity that begins an incident.
 */
export function applyLabel(context: ReplayContext, change: LabelChange): void {
  const { draft, policy } = context;
  const { at, on, name } = change;
  const by = handOf(context, change);
  const isSeverity = severityOf(policy, name) !== null || draft.meanings.has(name);
  const wasShown = draft.shownLabels.has(name);
  setOn(draft.shownLabels, name, on);
  draft.ignoredLabels.delete(name);
  // The run takes a pending label off once the reporter has answered; whoever does so before it ends nothing more.
  const isOver = !on && draft.answered.has(name);
  const isStrangers = !by.desk && !isOver && change.isTold;
  if (isStrangers && !(isSeverity && on && beginsIncident(context))) {
    if (isLabelOfPolicy(policy, name) && on !== draft.labels.has(name)) draft.ignoredLabels.set(name, { at, label: name, on, by });
    return;
  }
  // One that is put on again begins another wait; the same event twice does not.
  if (!on || !draft.labels.has(name) || !wasShown) draft.answered.delete(name);
  setOn(draft.labels, name, on);
  draft.hands.set(name, by);
  if (isSeverity) {
    draft.setter = { at, desk: by.desk };
    if (by.desk && on) draft.supports.add(name);
    else draft.supports.delete(name);
    if (by.desk) dropVanished(context);
  }
  const closing = lastingClosing(draft);
  if (closing === null) takeEffect(context, at, by);
  else if (by.desk && on && policy.clocks.stopLabels.has(name)) confirmClosing(context, at, by);
}

/** No severity is in force, none was, and none waits for a reopening. */
function beginsIncident({ draft, policy }: ReplayContext): boolean {
  return draft.severities.every(({ severity }) => severity === null) && severitiesOn(draft.labels, policy, draft.meanings).length === 0;
}

function handOf(context: ReplayContext, { at, on, name, actor, isTold }: LabelChange): Person {
  const { policy, roster, draft } = context;
  const what = on ? "labeled" : "unlabeled";
  if (!isTold) {
    // That a run saw it gone, or back, stays written down: nothing else tells when.
    const seen = context.known?.acts.find((act) => act.at === at && act.what === what && act.label === name && act.login === null);
    if (actor !== null) return personOf(actor, policy, roster);
    if (seen !== undefined) draft.acts.push(seen);
    return on && seen !== undefined ? { ...NOBODY, desk: seen.desk } : NOBODY;
  }
  const severity = severityOf(policy, name);
  const wasSeen = context.known?.acts.some((act) => act.at === at && act.what === what && act.label === name) === true;
  if (!wasSeen && !isLabelOfPolicy(policy, name)) return NOBODY;
  const { by, means } = judgeDeed(
    context,
    { at, what, label: name, actor },
    () => severity?.key ?? (isMaintenanceLabel(policy, name) ? ANNOUNCES : null),
  );
  if (on && means === ANNOUNCES) draft.announcing.add(name);
  else if (on && severity === null && means !== null) {
    draft.meanings.set(name, policy.severities.find(({ key }) => key === means) ?? formerSeverity(policy, means));
  }
  return by;
}

/** Severities' labels that strangers took off, once support has set its own: nobody of support can take them off any more. */
function dropVanished({ draft, policy }: ReplayContext): void {
  for (const label of draft.labels) {
    if (draft.shownLabels.has(label) || (severityOf(policy, label) === null && !draft.meanings.has(label))) continue;
    draft.labels.delete(label);
    draft.ignoredLabels.delete(label);
  }
}

function setOn(labels: Set<string>, name: string, on: boolean): void {
  if (on) labels.add(name);
  else labels.delete(name);
}

/** Makes the labels that are on now the ones in force: severity and the holds that labels cause, which are by whoever did it, not by who reopened it. */
export function takeEffect(context: ReplayContext, at: Instant, by: Person): void {
  const { draft, policy } = context;
  const turn = (label: string) => ({ at, by: draft.hands.get(label) ?? by });
  draft.inForce = new Set(draft.labels);
  const severity = severitiesOn(draft.inForce, policy, draft.meanings)[0] ?? null;
  const before = draft.severities.at(-1)?.severity ?? null;
  if (severity !== before) {
    const { setter } = draft;
    draft.severities.push({ at, severity, setter, by, confirmedAt: setter.desk ? at : null });
    draft.history.push({ at, by, url: null, what: { type: "severity", severity, from: before } });
  } else if (severity !== null && severitiesOn(draft.supports, policy, draft.meanings).includes(severity)) {
    confirmSeverity(context, at, by);
  }
  const hadSeverity = draft.severities.some((change) => change.severity !== null && change.at < at);
  holdWhile(context, "no-severity", severity === null && hadSeverity, { at, by }, NO_SEVERITY);
  for (const [label, reason] of policy.exclusions) {
    holdWhile(context, `excluded ${label}`, draft.inForce.has(label), turn(label), { type: "set-aside", cause: "excluded", reason });
  }
  for (const label of policy.clocks.stopLabels) {
    holdWhile(context, `stop ${label}`, draft.inForce.has(label), turn(label), { type: "resolved", cause: "stop-label" });
  }
  for (const [label, reason] of policy.clocks.pendingLabels) {
    const waits = draft.inForce.has(label) && !draft.answered.has(label);
    holdWhile(context, `pending ${label}`, waits, turn(label), { type: "pending", cause: "label", reason });
  }
  for (const [label, reason] of policy.clocks.pauseLabels) {
    holdWhile(context, `pause ${label}`, draft.inForce.has(label), turn(label), { type: "paused", cause: "label", reason, until: null });
  }
  announce(context, { at, by });
}

/** Support answers for the severity in force from now on. False: it did before, or none is. */
export function confirmSeverity({ draft }: ReplayContext, at: Instant, by: Person): boolean {
  const last = draft.severities.at(-1);
  if (last === undefined || last.severity === null || last.confirmedAt !== null) return false;
  draft.severities[draft.severities.length - 1] = { ...last, confirmedAt: at };
  draft.setter = { at, desk: true };
  // Reopened by others, what support put on while it was closed counts.
  if (by.desk) draft.history.push({ at, by, url: null, what: { type: "confirmed", severity: last.severity } });
  return true;
}

/** Severities whose label is among `labels` (lower case), most severe first. `meanings`: what labels of former days mean. */
export function severitiesOn(labels: ReadonlySet<string>, policy: Policy, meanings: ReadonlyMap<string, Severity>): readonly Severity[] {
  const former = [...meanings].flatMap(([label, severity]) => (labels.has(label) && severityOf(policy, label) === null ? [severity] : []));
  const today = policy.severities.filter((severity) => severity.labels.some((label) => labels.has(label.toLowerCase())));
  return [...new Set([...today, ...former])].sort((a, b) => a.rank - b.rank);
}

/** From the first severity on. What happened within one of GitHub's seconds leaves only its last state. */
export function severityStretches(draft: IncidentDraft): readonly SeverityStretch[] {
  const changes = draft.severities.filter((change, index) => draft.severities[index + 1]?.at !== change.at);
  const begin = changes.findIndex(({ severity }) => severity !== null);
  return changes
    .map(({ at, severity, by, confirmedAt }, index) => ({ from: at, until: changes[index + 1]?.at ?? null, severity, by, confirmedAt }))
    .slice(begin);
}
