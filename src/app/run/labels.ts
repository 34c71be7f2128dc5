import { nameOf, type Policy, STATUS_LABELS, type StatusLabel, severityLabels } from "../../core/policy/policy.ts";
import type { Label } from "../../ports.ts";

/** Reds and yellows, the more severe the redder. */
const SEVERITY_COLORS = ["b60205", "d93f0b", "fbca04", "0e8a16", "c5def5"];
/** Of all labels that are no severity's. */
export const OTHER_COLOR = "d4c5f9";
/** GitHub's own limit. */
const LONGEST_DESCRIPTION = 100;

/** Every label that the policy gives a meaning, each once, with its colour and what it does. */
export function wantedLabels(policy: Policy): readonly Label[] {
  const { channels, clocks, exclusions, maintenance, notices, rca, tiers, untriaged } = policy;
  const labels = [
    ...labelsOfSeverities(policy),
    ...tiers.flatMap((tier) => tier.labels.map((name) => labelOf(name, OTHER_COLOR, "Other response times count for this customer"))),
    ...channels.flatMap(({ labels }) =>
      (labels ?? []).map((name) => labelOf(name, OTHER_COLOR, "News of it goes to a channel of its own")),
    ),
    ...[...clocks.pendingLabels].map(([name, reason]) => labelOf(name, OTHER_COLOR, `Support waits for the reporter: ${reason}`)),
    ...[...clocks.pauseLabels].map(([name, reason]) => labelOf(name, OTHER_COLOR, `The SLO pauses: ${reason}`)),
    ...[...clocks.stopLabels].map((name) => labelOf(name, OTHER_COLOR, "The incident counts as resolved")),
    ...[...(untriaged?.except ?? [])].map((name) => labelOf(name, OTHER_COLOR, "It needs no severity")),
    ...[...exclusions].map(([name, reason]) => labelOf(name, OTHER_COLOR, `The SLO does not apply: ${reason}`)),
    ...(maintenance.label === null
      ? []
      : [labelOf(maintenance.label, OTHER_COLOR, "It announces maintenance, once support has said when by /window")]),
    ...labelsOfStatus(policy),
    labelOf(notices.muteLabel, OTHER_COLOR, "The SLO's clocks run, and nothing is posted or mailed"),
    ...(rca.repository === null ? rca.labels : []).map((name) => labelOf(name, OTHER_COLOR, "Root cause analysis")),
  ];
  return [...new Map(labels.toReversed().map((label) => [label.name.toLowerCase(), label])).values()].toReversed();
}

/** The labels that make an issue an incident. */
export function labelsOfSeverities({ severities }: Policy): readonly Label[] {
  return severities.flatMap((severity) =>
    severity.labels.map((name) => labelOf(name, SEVERITY_COLORS[severity.rank] ?? OTHER_COLOR, severity.means ?? nameOf(severity))),
  );
}

/** The labels that runs put on incidents themselves. */
export function labelsOfStatus({ statusLabels }: Policy): readonly Label[] {
  return STATUS_LABELS.flatMap((status) => {
    const name = statusLabels[status];
    return name === null ? [] : [labelOf(name, STATUS[status].color, `${STATUS[status].means} (kept by Incident SLO)`)];
  });
}

const STATUS: Readonly<Record<StatusLabel, { readonly color: string; readonly means: string }>> = {
  "at-risk": { color: "fbca04", means: "A promised time is nearly used up" },
  missed: { color: "b60205", means: "A promise was missed" },
  waiting: { color: "1d76db", means: "The reporter waits for an answer" },
};

function labelOf(name: string, color: string, text: string): Label {
  const points = [...text.replace(/\s+/g, " ").trim()];
  const description = points.length <= LONGEST_DESCRIPTION ? points.join("") : `${points.slice(0, LONGEST_DESCRIPTION - 1).join("")}…`;
  return { name, color, description };
}

/** Whether a repository has none of the labels that make an issue an incident. Of more than a hundred labels nothing is known. */
export function lacksLabels({ labels }: { readonly labels: readonly string[] | null }, policy: Policy): boolean {
  if (labels === null) return false;
  const present = new Set(labels.map((label) => label.toLowerCase()));
  return labels.length < 100 && !severityLabels(policy).some((label) => present.has(label.toLowerCase()));
}

/** A line to paste into a shell; GitHub's own client takes it. `description`: not there, the label is made without. */
export function createCommand({ name, color, description }: Pick<Label, "name" | "color"> & Partial<Label>, repository: string): string {
  const described = description === undefined ? "" : ` --description ${shellWord(description)}`;
  const options = `--repo ${repository} --color ${color}${described}`;
  return name.startsWith("-") ? `gh label create ${options} -- ${shellWord(name)}` : `gh label create ${shellWord(name)} ${options}`;
}

/** One word for any shell; what is odd goes into single quotes. */
export function shellWord(text: string): string {
  if (/^[\w./:@-]+$/.test(text)) return text;
  return /^[\p{L}\p{N} .,:;/@+_&()#'…-]+$/u.test(text) ? `"${text}"` : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
