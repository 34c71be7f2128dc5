import type { Policy } from "../../core/policy/policy.ts";
import { among } from "../../core/text/among.ts";
import { listed } from "../../core/text/lists.ts";
import type { RepositoryFactsPort, RepositorySettings } from "../../ports.ts";
import { createCommand, OTHER_COLOR } from "../run/labels.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";
import type { Follower } from "./site.ts";
import { usesOwnToken } from "./uses.ts";

/** Where root cause analyses go, when that is another repository. May throw `GitHubProblem`. */
export async function reviewFindings(
  { rca, severities }: Policy,
  settings: RepositorySettings,
  followers: readonly Follower[],
  facts: RepositoryFactsPort,
): Promise<readonly RemoteFinding[]> {
  const isWanted = severities.some((severity) => severity.rca.type === "wanted");
  const there = rca.repository;
  if (!isWanted || there === null || there.toLowerCase() === settings.name.toLowerCase()) return [];
  const own = followers.find(usesOwnToken);
  const unreachable = own === undefined ? [] : [ownToken(own, there, settings)];
  const other = await facts.settings(there);
  if (other === null) {
    const text = `Root cause analyses go to ${there}, which is not there or not for this token to see.`;
    const level = unreachable.length > 0 ? unknown : warns;
    return [...unreachable, level("reviews", text, { cure: ["The action's token must be allowed to read and write issues there."] })];
  }
  const problems = [...unreachable, ...stateFindings(other, settings), ...(await labelFindings(rca.labels, other, facts))];
  return problems.length > 0 ? problems : [fits("reviews", `Root cause analyses go to ${other.name}, which is there.`)];
}

function ownToken({ workflow, use }: Follower, there: string, { name }: RepositorySettings): RemoteFinding {
  const text = `Root cause analyses go to ${there}, and a job's own token reaches ${name} alone.`;
  const cure = [
    "Give the action a token that may write issues in both, such as a GitHub App's:",
    "  token: ${{ steps.app.outputs.token }}",
  ];
  return wrong("reviews", text, { place: workflow.placeOf(use.path), cure });
}

function stateFindings(other: RepositorySettings, settings: RepositorySettings): readonly RemoteFinding[] {
  const cannot = "so no root cause analysis can be opened there";
  const text = `${settings.name} is private and ${other.name} is public: everybody could read the analyses of your incidents.`;
  return [
    ...(other.hasIssues ? [] : [wrong("reviews", `Issues are turned off in ${other.name}, ${cannot}.`)]),
    ...(other.isArchived ? [wrong("reviews", `${other.name} is archived, ${cannot}.`)] : []),
    ...(settings.isPrivate && !other.isPrivate
      ? [warns("reviews", text, { cure: ["Name a private repository under rca.repository."] })]
      : []),
  ];
}

async function labelFindings(
  labels: readonly string[],
  other: RepositorySettings,
  facts: RepositoryFactsPort,
): Promise<readonly RemoteFinding[]> {
  const present = await facts.labels(other.name);
  if (present === null) return [];
  const isThere = among(present);
  const missing = labels.filter((label) => !isThere(label));
  if (missing.length === 0) return [];
  const cure = missing.map((name) => createCommand({ name, color: OTHER_COLOR }, other.name));
  return [warns("reviews", `In ${other.name} there is no label ${listed(missing.map((label) => `"${label}"`))}.`, { cure })];
}
