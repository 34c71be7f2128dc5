import { nameOf, type Policy, STATUS_LABELS, type StatusLabel, severityLabels } from "../../core/policy/policy.ts";
import { among } from "../../core/text/among.ts";
import type { Label } from "../../ports.ts";

/** Reds and yellows, the more severe the redder. */
const SEVERITY_COLORS = ["b60205", "d93f0b", "fbca04", "0e8a16", "c5def5"];
/** Of all labels that are no severity's. */
export const OTHER_COLOR = "d4c5f9";
/** GitHub's own limit. */
const LONGEST_DESCRIPTION = 100;

/** `use`: what a policy's owner is told that it does, in brief. */
export type WantedLabel = Label & { readonly use: string };

/** Every label that the policy gives a meaning, each once, with its colour and what it does. */
export function wantedLabels(policy: Policy): readonly WantedLabel[] {
  const { channels, clocks, exclusions, maintenance, notices, rca, tiers, untriaged } = policy;
  const labels = [
    ...labelsOfSeverities(policy),
    ...tiers.flatMap((tier) => others(tier.labels, "Other response times count for this customer")),
    ...channels.flatMap((channel) => others(channel.labels ?? [], "News of it goes to a channel of its own")),
    ...reasoned(clocks.pendingLabels, "Support waits for the reporter", "waits for the reporter"),
    ...reasoned(clocks.pauseLabels, "The SLO pauses", "pauses the clocks"),
    ...others(clocks.stopLabels, "The incident counts as resolved", "an incident counts as resolved with it"),
    ...others(untriaged?.except ?? [], "It needs no severity"),
    ...reasoned(exclusions, "The SLO does not apply", "the SLO does not apply with it"),
    ...others(maintenance.label === null ? [] : [maintenance.label], "It announces maintenance, once support has said when by /window"),
    ...labelsOfStatus(policy),
    ...others([notices.muteLabel], "The SLO's clocks run, and nothing is posted or mailed", "keeps an incident quiet"),
    ...others(rca.repository === null ? rca.labels : [], "Root cause analysis", "marks root cause analyses"),
  ];
  const byName = new Map<string, WantedLabel>();
  for (const label of labels) {
    const known = byName.get(label.name.toLowerCase()) ?? label;
    byName.set(label.name.toLowerCase(), { ...known, use: known.use === NAMED ? label.use : known.use });
  }
  return [...byName.values()];
}

/** Said of a label of which nothing else is to be said. */
const NAMED = "named in the policy";

function others(names: Iterable<string>, description: string, use = NAMED): readonly WantedLabel[] {
  return [...names].map((name) => labelOf(name, OTHER_COLOR, description, use));
}

function reasoned(labels: ReadonlyMap<string, string>, description: string, use: string): readonly WantedLabel[] {
  return [...labels].map(([name, reason]) => labelOf(name, OTHER_COLOR, `${description}: ${reason}`, `${use}: ${reason}`));
}

/** The labels that make an issue an incident. */
export function labelsOfSeverities({ severities }: Policy): readonly WantedLabel[] {
  return severities.flatMap((severity) =>
    severity.labels.map((name) => labelOf(name, SEVERITY_COLORS[severity.rank] ?? OTHER_COLOR, severity.means ?? nameOf(severity), NAMED)),
  );
}

/** The labels that runs put on incidents themselves. */
export function labelsOfStatus({ statusLabels }: Policy): readonly WantedLabel[] {
  return STATUS_LABELS.flatMap((status) => {
    const [name, { color, means }] = [statusLabels[status], STATUS[status]];
    return name === null ? [] : [labelOf(name, color, `${means} (kept by Incident SLO)`, `put on by runs: ${status}`)];
  });
}

const STATUS: Readonly<Record<StatusLabel, { readonly color: string; readonly means: string }>> = {
  "at-risk": { color: "fbca04", means: "A promised time is nearly used up" },
  missed: { color: "b60205", means: "A promise was missed" },
  waiting: { color: "1d76db", means: "The reporter waits for an answer" },
};

function labelOf(name: string, color: string, text: string, use: string): WantedLabel {
  const points = [...text.replace(/\s+/g, " ").trim()];
  const description = points.length <= LONGEST_DESCRIPTION ? points.join("") : `${points.slice(0, LONGEST_DESCRIPTION - 1).join("")}…`;
  return { name, color, description, use };
}

/** Whether a repository has none of the labels that make an issue an incident. Of more than a hundred labels nothing is known. */
export function lacksLabels({ labels }: { readonly labels: readonly string[] | null }, policy: Policy): boolean {
  return labels !== null && labels.length < 100 && !severityLabels(policy).some(among(labels));
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
