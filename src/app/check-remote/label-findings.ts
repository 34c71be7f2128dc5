import { nameOf, type Policy, severityOf } from "../../core/policy/policy.ts";
import { among } from "../../core/text/among.ts";
import { closestMatch } from "../../core/text/closest-match.ts";
import type { RepositorySettings } from "../../ports.ts";
import { createCommand, shellWord, type WantedLabel, wantedLabels } from "../run/labels.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";

/** The labels that the policy gives a meaning, beside those of the repository; null: they cannot be read. */
export function labelFindings(
  policy: Policy,
  { name }: Pick<RepositorySettings, "name">,
  present: readonly string[] | null,
): readonly RemoteFinding[] {
  if (present === null) return [unknown("labels", "The repository's labels could not be read with this token.")];
  const wanted = wantedLabels(policy);
  const isThere = among(present);
  const missing = wanted.filter((label) => !isThere(label.name));
  const isWanted = among(wanted.map((label) => label.name));
  const strangers = present.filter((label) => !isWanted(label));
  const found = missing.map((label) => missingFinding(label, policy, { isThere, strangers }, name));
  const count = wanted.length - missing.length;
  const all = missing.length === 0 ? "All" : `${count} of`;
  return [...(count === 0 ? [] : [fits("labels", `${all} ${wanted.length} labels of the policy are there.`)]), ...found];
}

/** Those of the repository. `strangers`: the policy does not know them. */
type Labels = { readonly isThere: (label: string) => boolean; readonly strangers: readonly string[] };

/** Of a severity one label is enough; the other kinds are there for whoever needs them. */
function missingFinding(label: WantedLabel, policy: Policy, { isThere, strangers }: Labels, repository: string): RemoteFinding {
  const severity = severityOf(policy, label.name);
  const others = severity?.labels.filter(isThere) ?? [];
  const meant = similar(label.name, strangers);
  const hint = meant === null ? "" : ` Did you mean "${meant}", which is there?`;
  const cure = [
    ...(meant === null ? [] : [`Rename it: ${renameCommand(meant, label.name, repository)}`]),
    createCommand({ name: label.name, color: label.color }, repository),
  ];
  if (severity !== null && others.length === 0)
    return wrong("labels", `There is no label "${label.name}", so no issue can be ${nameOf(severity)}.${hint}`, { cure });
  if (severity !== null)
    return warns("labels", `There is no label "${label.name}" beside "${others.join('", "')}" for ${nameOf(severity)}.${hint}`, { cure });
  return warns("labels", `There is no label "${label.name}" (${label.use}).${hint}`, { cure });
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
