import { nameOf, type Policy, STATUS_LABELS } from "../../core/policy/policy.ts";
import { closestMatch } from "../../core/text/closest-match.ts";
import type { Label, RepositorySettings } from "../../ports.ts";
import { createCommand, shellWord, wantedLabels } from "../run/labels.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";

/** The labels that the policy gives a meaning, beside those of the repository; null: they cannot be read. */
export function labelFindings(
  policy: Policy,
  { name }: Pick<RepositorySettings, "name">,
  present: readonly string[] | null,
): readonly RemoteFinding[] {
  if (present === null) return [unknown("labels", "The repository's labels could not be read with this token.")];
  const wanted = wantedLabels(policy);
  const there = new Set(present.map((label) => label.toLowerCase()));
  const missing = wanted.filter((label) => !there.has(label.name.toLowerCase()));
  const strangers = present.filter((label) => !wanted.some((own) => own.name.toLowerCase() === label.toLowerCase()));
  const found = missing.map((label) => missingFinding(label, policy, there, strangers, name));
  const count = wanted.length - missing.length;
  const all = missing.length === 0 ? "All" : `${count} of`;
  return [...(count === 0 ? [] : [fits("labels", `${all} ${wanted.length} labels of the policy are there.`)]), ...found];
}

/** Of a severity one label is enough; the other kinds are there for whoever needs them. */
function missingFinding(
  label: Label,
  policy: Policy,
  there: ReadonlySet<string>,
  strangers: readonly string[],
  repository: string,
): RemoteFinding {
  const severity = policy.severities.find(({ labels }) => labels.some((own) => same(own, label.name)));
  const others = severity?.labels.filter((own) => there.has(own.toLowerCase())) ?? [];
  const meant = similar(label.name, strangers);
  const hint = meant === null ? "" : ` Did you mean "${meant}", which is there?`;
  const cure = [
    ...(meant === null ? [] : [`Rename it: ${renameCommand(meant, label.name, repository)}`]),
    createCommand({ name: label.name, color: label.color }, repository),
  ];
  if (severity !== undefined && others.length === 0)
    return wrong("labels", `There is no label "${label.name}", so no issue can be ${nameOf(severity)}.${hint}`, { cure });
  if (severity !== undefined)
    return warns("labels", `There is no label "${label.name}" beside "${others.join('", "')}" for ${nameOf(severity)}.${hint}`, { cure });
  return warns("labels", `There is no label "${label.name}" (${useOf(label.name, policy)}).${hint}`, { cure });
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function useOf(name: string, { clocks, exclusions, notices, rca, statusLabels }: Policy): string {
  const key = name.toLowerCase();
  const status = STATUS_LABELS.find((each) => statusLabels[each]?.toLowerCase() === key);
  if (status !== undefined) return `put on by runs: ${status}`;
  if (clocks.pendingLabels.has(key)) return `waits for the reporter: ${clocks.pendingLabels.get(key) ?? ""}`;
  if (clocks.pauseLabels.has(key)) return `pauses the clocks: ${clocks.pauseLabels.get(key) ?? ""}`;
  if (clocks.stopLabels.has(key)) return "an incident counts as resolved with it";
  if (exclusions.has(key)) return `the SLO does not apply with it: ${exclusions.get(key) ?? ""}`;
  if (notices.muteLabel === key) return "keeps an incident quiet";
  return rca.labels.some((label) => same(label, name)) ? "marks root cause analyses" : "named in the policy";
}

/** A label that is spelled nearly so: the same but for blanks and signs, or a slip away with the same digits. */
function similar(name: string, candidates: readonly string[]): string | null {
  const bare = candidates.find((candidate) => squashed(candidate) === squashed(name));
  if (bare !== undefined) return bare;
  return closestMatch(
    name,
    candidates.filter((candidate) => digitsIn(candidate) === digitsIn(name)),
  );
}

/** "sev-1", "Sev 1" and "severity: 1" are all "sev1". */
function squashed(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^severity(?=\d)/, "sev");
}

function digitsIn(name: string): string {
  return name.replace(/\D/g, "");
}

function renameCommand(from: string, to: string, repository: string): string {
  return `gh label edit ${shellWord(from)} --repo ${repository} --name ${shellWord(to)}`;
}
