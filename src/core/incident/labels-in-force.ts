import { type Policy, type Severity, severityOf } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { IncidentDraft, ReplayContext } from "./draft.ts";
import { holdWhile } from "./holds.ts";
import { lastingClosing, type SeverityStretch } from "./incident.ts";
import type { Actor } from "./issue.ts";
import type { LabelChange } from "./label-changes.ts";
import { shownPersonOf } from "./people.ts";

/** A change while the issue is closed waits for reopening. */
export function applyLabel(context: ReplayContext, change: LabelChange): void {
  const { draft, policy } = context;
  // One that is put on again begins another wait; the same event twice does not.
  if (!change.on || !draft.labels.has(change.name)) draft.answered.delete(change.name);
  if (change.on) draft.labels.add(change.name);
  else draft.labels.delete(change.name);
  if (severityOf(policy, change.name) !== null) draft.setter = change;
  if (lastingClosing(draft) === null) takeEffect(context, change.at, change.actor);
}

/** Makes the labels that are on now the ones in force: severity and the holds that labels cause. */
export function takeEffect(context: ReplayContext, at: Instant, actor: Actor | null): void {
  const { draft, policy, roster, known } = context;
  const by = shownPersonOf(actor, policy, roster, known);
  draft.inForce = new Set(draft.labels);
  const severity = severitiesOn(draft.inForce, policy)[0] ?? null;
  const before = draft.severities.at(-1)?.severity ?? null;
  if (severity !== before) {
    draft.severities.push({ at, severity, setter: draft.setter, by });
    draft.history.push({ at, by, url: null, what: { type: "severity", severity, from: before } });
  }
  holdWhile(
    context,
    "no-severity",
    severity === null && draft.severities.some((change) => change.severity !== null && change.at < at),
    { at, by },
    {
      type: "set-aside",
      cause: "no-severity",
      reason: "",
    },
  );
  for (const [label, reason] of policy.exclusions) {
    holdWhile(context, `excluded ${label}`, draft.inForce.has(label), { at, by }, { type: "set-aside", cause: "excluded", reason });
  }
  for (const label of policy.clocks.stopLabels) {
    holdWhile(context, `stop ${label}`, draft.inForce.has(label), { at, by }, { type: "resolved", cause: "stop-label" });
  }
  for (const [label, reason] of policy.clocks.pendingLabels) {
    const waits = draft.inForce.has(label) && !draft.answered.has(label);
    holdWhile(context, `pending ${label}`, waits, { at, by }, { type: "pending", cause: "label", reason });
  }
  for (const [label, reason] of policy.clocks.pauseLabels) {
    holdWhile(context, `pause ${label}`, draft.inForce.has(label), { at, by }, { type: "paused", cause: "label", reason, until: null });
  }
}

/** Severities whose label is among `labels` (lower case), most severe first. */
export function severitiesOn(labels: ReadonlySet<string>, policy: Policy): readonly Severity[] {
  return policy.severities.filter((severity) => severity.labels.some((label) => labels.has(label.toLowerCase())));
}

/** From the first severity on. What happened within one of GitHub's seconds leaves only its last state. */
export function severityStretches(draft: IncidentDraft): readonly SeverityStretch[] {
  const changes = draft.severities.filter((change, index) => draft.severities[index + 1]?.at !== change.at);
  const begin = changes.findIndex(({ severity }) => severity !== null);
  return changes.map(({ at, severity, by }, index) => ({ from: at, until: changes[index + 1]?.at ?? null, severity, by })).slice(begin);
}
