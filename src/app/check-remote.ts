import { type PolicySource, parsePolicy } from "../core/policy/parse.ts";
import type { Instant } from "../core/time/instant.ts";
import type { RepositoryFactsPort, RepositorySettings } from "../ports.ts";
import { actionsFindings } from "./remote/actions.ts";
import { AREAS, type Finding, wrong } from "./remote/finding.ts";
import { labelFindings } from "./remote/labels.ts";
import { mailFindings } from "./remote/mail.ts";
import { overlapFindings } from "./remote/overlap.ts";
import { peopleFindings } from "./remote/people.ts";
import { reviewFindings } from "./remote/reviews.ts";
import { rhythmFindings } from "./remote/rhythm.ts";
import type { Site } from "./remote/site.ts";
import { nameOf, policyFindings, policyUsed, templateFindings, workflowsOf } from "./remote/sources.ts";
import { triggerFindings } from "./remote/triggers.ts";
import { follows } from "./remote/workflow.ts";

export type RemoteOptions = {
  /** `owner/name`. */
  readonly repository: string;
  /** The policy to compare with; null: the one that the repository's workflow uses. */
  readonly policy: PolicySource | null;
  readonly now: Instant;
};

export type RemoteAnswer =
  /** It is not there, or not for this token to see. */
  | { readonly type: "no-repository" }
  | {
      readonly type: "compared";
      /** As GitHub spells it. */
      readonly repository: string;
      /** The policy's name for people. */
      readonly policy: string;
      /** In the order of their areas. */
      readonly findings: readonly Finding[];
    };

/** Compares a repository's settings, labels, workflows and people with its policy. It writes nothing. May throw `GitHubProblem`. */
export async function checkRemote(facts: RepositoryFactsPort, options: RemoteOptions): Promise<RemoteAnswer> {
  const settings = await facts.settings(options.repository);
  if (settings === null) return { type: "no-repository" };
  const found: Finding[] = [...repositoryFindings(settings)];
  const { workflows, broken } = await workflowsOf(settings, facts);
  found.push(...broken);
  const followers = workflows.flatMap((workflow) =>
    workflow.uses.filter((use) => follows(workflow, use)).map((use) => ({ workflow, use })),
  );
  const source = options.policy ?? (await policyUsed(followers, facts, (finding) => found.push(finding)));
  const parsed = await parsePolicy(source, { now: options.now });
  found.push(...policyFindings(parsed.ok ? parsed.value : parsed.error, source));
  found.push(...(await templateFindings(facts)));
  found.push(...(await actionsFindings(workflows, followers, settings, facts)));
  // A policy with problems promises nothing that the rest could be compared with.
  if (parsed.ok) {
    const { policy } = parsed.value;
    const site: Site = { settings, workflows, followers, policy, now: options.now };
    if (followers.length > 0)
      found.push(...triggerFindings(site), ...rhythmFindings(site), ...overlapFindings(site), ...mailFindings(site));
    found.push(...labelFindings(policy, settings, await facts.labels(settings.name)));
    found.push(...(await reviewFindings(policy, settings, followers, facts)));
    found.push(...(await peopleFindings(policy, settings, facts)));
  }
  const findings = AREAS.flatMap((area) => found.filter((finding) => finding.area === area));
  return { type: "compared", repository: settings.name, policy: nameOf(source), findings };
}

function repositoryFindings({ name, hasIssues, isArchived }: RepositorySettings): readonly Finding[] {
  return [
    ...(hasIssues ? [] : [wrong("repository", `Issues are turned off in ${name}.`, { cure: [`gh repo edit ${name} --enable-issues`] })]),
    ...(isArchived
      ? [wrong("repository", `${name} is archived, so nothing can be written there.`, { cure: [`gh repo unarchive ${name}`] })]
      : []),
  ];
}

/** One finding as data. */
export function findingData({ area, level, place, text, cure }: Finding) {
  return { area, level, file: place?.file ?? null, line: place?.line ?? null, message: text, cure };
}
