import type { LabelUse } from "./facts.ts";
import { type Policy, STATUS_LABELS } from "./policy.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { PolicyFile } from "./schema.ts";

type PlacedLabelUse = { readonly label: string; readonly path: KeyPath; readonly part: "key" | "value"; readonly use: LabelUse };

/** `isOwn`: whether the path stands in the user's own text, where a problem is best shown. */
type LabelScope = { readonly isOwn: (path: KeyPath) => boolean; readonly report: ReportProblem };

/** Reports labels that would do two things at once. RCA labels are put on RCA issues, so only what begins something, or a status label, is wrong there. */
export function checkLabels(file: PolicyFile, policy: Policy, { isOwn, report }: LabelScope): void {
  const uses = usesIn(file, policy).toSorted((one, other) => Number(isOwn(one.path)) - Number(isOwn(other.path)));
  const known = new Map<string, PlacedLabelUse>();
  for (const { label, path, part, use } of uses) {
    const earlier = known.get(label.toLowerCase());
    if (!earlier) known.set(label.toLowerCase(), { label, path, part, use });
    else if (isConflict(use, earlier.use)) report(path, { code: "label-twice", label, use, other: earlier.use }, part);
  }
}

function isConflict(one: LabelUse, other: LabelUse): boolean {
  // Two of a kind are in each other's way where they are two severities, tiers or standings.
  if (one.type === other.type) return JSON.stringify(one) !== JSON.stringify(other);
  const types = [one.type, other.type];
  // What needs no severity may be excluded, or wait, as well.
  if (types.includes("except")) return types.includes("severity") || types.includes("status");
  if (types.includes("rca")) return types.includes("severity") || types.includes("status") || types.includes("maintenance");
  return true;
}

function usesIn(file: PolicyFile, policy: Policy): readonly PlacedLabelUse[] {
  const listed = (labels: readonly string[], path: KeyPath, use: LabelUse): readonly PlacedLabelUse[] =>
    labels.map((label, index) => ({ label, path: [...path, index], part: "value", use }));
  const keyed = (labels: object | null | undefined, path: KeyPath, use: LabelUse): readonly PlacedLabelUse[] =>
    Object.keys(labels ?? {}).map((label) => ({ label: label.trim(), path: [...path, label], part: "key", use }));
  return [
    ...policy.severities.flatMap(({ key, labels }) => listed(labels, ["severities", key, "labels"], { type: "severity", severity: key })),
    ...policy.tiers.flatMap(({ name, labels }) => listed(labels, ["tiers", name, "labels"], { type: "tier", tier: name })),
    ...listed([...(policy.untriaged?.except ?? [])], ["untriaged", "except"], { type: "except" }),
    ...keyed(file.exclusions, ["exclusions"], { type: "exclusion" }),
    ...keyed(file.clocks?.["pending-labels"], ["clocks", "pending-labels"], { type: "pending" }),
    ...keyed(file.clocks?.["pause-labels"], ["clocks", "pause-labels"], { type: "pause" }),
    ...listed([...policy.clocks.stopLabels], ["clocks", "stop-labels"], { type: "stop" }),
    { label: policy.notices.muteLabel, path: ["notices", "mute-label"], part: "value", use: { type: "mute" } },
    ...(policy.maintenance.label === null
      ? []
      : [{ label: policy.maintenance.label, path: ["maintenance", "label"], part: "value", use: { type: "maintenance" } } as const]),
    ...STATUS_LABELS.flatMap((status): readonly PlacedLabelUse[] => {
      const label = policy.statusLabels[status];
      return label === null ? [] : [{ label, path: ["status-labels", status], part: "value", use: { type: "status", status } }];
    }),
    ...listed(policy.rca.labels, ["rca", "labels"], { type: "rca" }),
  ];
}
