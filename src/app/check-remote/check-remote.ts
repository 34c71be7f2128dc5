import { type GivenPolicy, parsePolicy } from "../../core/policy/parse.ts";
import type { Instant } from "../../core/time/instant.ts";
import { follows, type Workflow } from "../../core/workflow/workflow.ts";
import type { RepositoryFactsPort, RepositorySettings } from "../../ports.ts";
import { actionsFindings, allowedFindings } from "./actions.ts";
import { AREAS, type RemoteFinding, wrong } from "./finding.ts";
import { labelFindings } from "./label-findings.ts";
import { mailFindings } from "./mail-findings.ts";
import { overlapFindings } from "./overlap.ts";
import { peopleFindings } from "./people.ts";
import { reviewFindings } from "./rca-findings.ts";
import { rhythmFindings } from "./rhythm.ts";
import type { Site } from "./site.ts";
import { nameOf, policyFindings, policyUsed, templateFindings, workflowsOf } from "./sources.ts";
import { triggerFindings } from "./triggers.ts";

export type RemoteOptions = {
  /** `owner/name`. */
  readonly repository: string;
  /** The policy to compare with; null: the one that the repository's workflow uses. */
  readonly policy: GivenPolicy | null;
  readonly now: Instant;
};

export type RemoteAnswer =
  /** It is not there, or not for this token to see. */
  | { readonly type: "no-repository" }
  | {
      readonly type: "compared";
      /** As GitHub spells it. */
      readonly repository: string;
      /** The policy's name for people; null: it could not be read. */
      readonly policy: string | null;
      /** In the order of their areas. */
      readonly findings: readonly RemoteFinding[];
    };

/** Compares a repository's settings, labels, workflows and people with its policy. It writes nothing. May throw `GitHubProblem`. */
export async function checkRemote(facts: RepositoryFactsPort, options: RemoteOptions): Promise<RemoteAnswer> {
  const settings = await facts.settings(options.repository);
  if (settings === null) return { type: "no-repository" };
  const found: RemoteFinding[] = [...repositoryFindings(settings)];
  const seen = await workflowsOf(settings, facts);
  const { workflows, broken } = seen ?? { workflows: [], broken: [hiddenFinding(settings, options.policy)] };
  found.push(...broken);
  const followers = workflows
    .flatMap((workflow) => workflow.uses.filter((use) => follows(workflow, use)).map((use) => ({ workflow, use })))
    // Those that hear of issues stand for the others.
    .toSorted((a, b) => Number(b.workflow.triggers.has("issues")) - Number(a.workflow.triggers.has("issues")));
  const used = () => (seen === null ? null : policyUsed(followers, facts, (finding) => found.push(finding)));
  const source = options.policy ?? (await used());
  const parsed = source === null ? null : await parsePolicy(source, { now: options.now });
  if (source !== null && parsed !== null) found.push(...policyFindings(parsed.ok ? parsed.value : parsed.error, source));
  if (seen === null) found.push(...allowedFindings(await facts.actions(), []));
  else found.push(...(await templateFindings(facts)), ...(await actionsFindings(workflows, followers, settings, facts, options.now)));
  // A policy with problems promises nothing that the rest could be compared with.
  if (parsed?.ok === true)
    found.push(...(await siteFindings({ settings, workflows, followers, policy: parsed.value.policy, now: options.now }, facts)));
  const all = [...refusedFindings(workflows, found), ...found];
  const findings = AREAS.flatMap((area) => all.filter((finding) => finding.area === area));
  return { type: "compared", repository: settings.name, policy: source === null ? null : nameOf(source), findings };
}

/** What GitHub refuses, but for schedules of which more is told already. */
function refusedFindings(workflows: readonly Workflow[], found: readonly RemoteFinding[]): readonly RemoteFinding[] {
  const isTold = (file: string, line: number) =>
    found.some(({ level, place }) => level === "problem" && place?.file === file && place.line === line);
  return workflows.flatMap(({ path, refusals }) =>
    refusals
      .filter(({ line, text }) => !text.startsWith("Invalid cron expression") || !isTold(path, line))
      .map(({ line, text }) => wrong("workflow", `GitHub refuses this workflow: ${text}.`, { place: { file: path, line } })),
  );
}

/** All that needs the policy. */
async function siteFindings(site: Site, facts: RepositoryFactsPort): Promise<readonly RemoteFinding[]> {
  const { settings, followers, policy } = site;
  const ofWorkflows =
    followers.length === 0 ? [] : [...triggerFindings(site), ...rhythmFindings(site), ...overlapFindings(site), ...mailFindings(site)];
  return [
    ...ofWorkflows,
    ...labelFindings(policy, settings, await facts.labels(settings.name)),
    ...(await reviewFindings(policy, settings, followers, facts)),
    ...(await peopleFindings(policy, settings, facts)),
  ];
}

function repositoryFindings({ name, hasIssues, isArchived }: RepositorySettings): readonly RemoteFinding[] {
  return [
    ...(hasIssues ? [] : [wrong("repository", `Issues are turned off in ${name}.`, { cure: [`gh repo edit ${name} --enable-issues`] })]),
    ...(isArchived
      ? [wrong("repository", `${name} is archived, so nothing can be written there.`, { cure: [`gh repo unarchive ${name}`] })]
      : []),
  ];
}

/** What a token may not see that may not read files. */
function hiddenFinding({ name }: RepositorySettings, policy: GivenPolicy | null): RemoteFinding {
  const what =
    policy === null
      ? "so its workflows, templates and policy could not be looked at, and nothing compared with the policy"
      : "so its workflows and templates could not be looked at";
  const cure = [
    'Give it "contents: read".',
    ...(policy === null ? [`Or name a file to compare with: incident-slo check --remote ${name} FILE`] : []),
  ];
  return wrong("repository", `This token may not read the files of ${name}, ${what}.`, { cure });
}

/** One finding as data. */
export function findingData({ area, level, place, text, cure }: RemoteFinding) {
  return { area, level, file: place?.file ?? null, line: place?.line ?? null, message: text, cure };
}
