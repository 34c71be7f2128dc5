import { type KeyPath, valueAt } from "../../core/policy/problem.ts";
import { either, listed } from "../../core/text/lists.ts";
import { conditionHolds } from "../../core/workflow/expression.ts";
import { contextsOf, type Sample, samplesOf } from "../../core/workflow/samples.ts";
import { hears, type Workflow } from "../../core/workflow/workflow.ts";
import { SWEEP_PATH } from "../init/init.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";
import type { Follower, Site } from "./site.ts";

const NEEDED_KINDS = ["labeled", "unlabeled", "closed", "reopened"];
const ALL_KINDS = "types: [opened, labeled, unlabeled, closed, reopened]";

/** Whether everything that happens reaches the action: triggers first, then the conditions of jobs and steps. */
export function triggerFindings(site: Site): readonly RemoteFinding[] {
  if (site.followers.every(({ use }) => use.inputs.has("repositories"))) return centralFindings(site);
  const found = [...issueFindings(site), ...commentFindings(site)];
  const problems = [...found, ...scheduleMissing(site), ...togetherFindings(site), ...conditionFindings(site), ...untriagedFindings(site)];
  return problems.length > 0
    ? problems
    : [fits("workflow", "It runs when issues are labelled, closed and reopened, on comments, and on a schedule.")];
}

/** Whether events of issues without a label are looked at where the policy promises such issues something. */
function untriagedFindings({ followers, policy }: Site): readonly RemoteFinding[] {
  const hearing = followers.filter(({ workflow }) => hears(workflow, "issues", "opened"));
  const [first] = hearing;
  const looks = ({ use }: Follower) => /^true$/i.test(use.inputs.get("untriaged")?.trim() ?? "");
  if (policy.untriaged === null || first === undefined || hearing.some(looks)) return [];
  const text =
    "The policy promises a first answer to issues without a severity, and events of issues without a label are passed over: a sweep alone finds them.";
  return [warns("workflow", text, { place: first.workflow.placeOf(first.use.path), cure: ["with:", "  untriaged: true"] })];
}

/** A workflow that follows several repositories hears events of its own alone, so the schedule is its way. */
function centralFindings(site: Site): readonly RemoteFinding[] {
  const missing = scheduleMissing(site);
  return missing.length > 0 ? missing : [fits("workflow", "It follows the repositories that its input names, on a schedule.")];
}

function issueFindings({ followers }: Site): readonly RemoteFinding[] {
  const heard = (kind: string) => followers.some(({ workflow }) => hears(workflow, "issues", kind));
  const missing = NEEDED_KINDS.filter((kind) => !heard(kind));
  const place = placeOfTrigger(followers, "issues");
  if (missing.length === NEEDED_KINDS.length && place.line === null) {
    const text = 'It does not run on "issues", so a label, a closing or a reopening is noticed only when the schedule runs.';
    return [wrong("workflow", text, { place, cure: ["Add to its triggers:", "issues:", `  ${ALL_KINDS}`] })];
  }
  if (missing.length > 0) {
    const text = `It does not run when an issue is ${either(missing)}, so that is noticed only when the schedule runs.`;
    return [wrong("workflow", text, { place, cure: ['Write under "issues":', `  ${ALL_KINDS}`] })];
  }
  if (heard("opened")) return [];
  const text = "It does not run when an issue is opened. GitHub tells of the labels of a new issue apart, so little is lost.";
  return [warns("workflow", text, { place, cure: ['Write under "issues":', `  ${ALL_KINDS}`] })];
}

function commentFindings({ followers }: Site): readonly RemoteFinding[] {
  if (followers.some(({ workflow }) => hears(workflow, "issue_comment", "created"))) return [];
  const text = 'It does not run on "issue_comment: created", so answers and commands are noticed only when the schedule runs.';
  const cure = ["Add to its triggers:", "issue_comment:", "  types: [created]"];
  return [wrong("workflow", text, { place: placeOfTrigger(followers, "issue_comment"), cure })];
}

function scheduleMissing({ followers }: Site): readonly RemoteFinding[] {
  if (followers.some(({ workflow }) => workflow.triggers.has("schedule"))) return [];
  const text = "It does not run on a schedule, so nobody is told when a promise is missed while nothing else happens.";
  const cure = [`It takes a second workflow, ${SWEEP_PATH}, which this writes:`, "incident-slo init"];
  return [wrong("workflow", text, { place: placeOfTrigger(followers, "schedule"), cure })];
}

/** GitHub turns off a schedule together with all else in its file; it does so in public repositories only. */
function togetherFindings({ settings, followers }: Site): readonly RemoteFinding[] {
  if (settings.isPrivate) return [];
  const together = followers.find(
    ({ workflow: { triggers } }) => triggers.has("schedule") && (triggers.has("issues") || triggers.has("issue_comment")),
  );
  if (together === undefined) return [];
  const text = "Its schedule stands in one file with its events. After 60 days without a commit GitHub turns off both.";
  const cure = [`Take "schedule" out of this file. What this writes has it, in ${SWEEP_PATH}:`, "incident-slo init"];
  return [warns("workflow", text, { place: together.workflow.placeOf(["on", "schedule"]), cure })];
}

/** Where the trigger stands, else the file that lacks it. */
function placeOfTrigger(followers: readonly Follower[], event: string) {
  const having = followers.find(({ workflow }) => workflow.triggers.has(event));
  if (having !== undefined) return having.workflow.placeOf(["on", event]);
  return { file: followers[0]?.workflow.path ?? "", line: null };
}

/** An event that starts a workflow and then is left out by every `if:` on its way. */
function conditionFindings(site: Site): readonly RemoteFinding[] {
  const dropped = new Map<string, { readonly follower: Follower; readonly what: string[] }>();
  const unclear = new Set<Follower>();
  for (const sample of samplesOf(site.policy)) {
    const hearing = site.followers.filter(({ workflow }) => hears(workflow, sample.event, sample.kind));
    const answers = hearing.map((follower) => ({ follower, runs: runsOn(follower, sample, site) }));
    if (answers.some(({ runs }) => runs === true)) continue;
    for (const { follower, runs } of answers) if (runs === null) unclear.add(follower);
    const [first] = answers;
    if (first === undefined || answers.some(({ runs }) => runs === null)) continue;
    const id = JSON.stringify([first.follower.workflow.path, first.follower.use.path]);
    const entry = dropped.get(id) ?? { follower: first.follower, what: [] };
    dropped.set(id, entry);
    entry.what.push(sample.what);
  }
  return [
    ...[...dropped.values()].map(({ follower, what }) =>
      wrong("workflow", `The condition "if:" keeps it from running when ${listed(what)}.`, {
        place: placeOfCondition(follower),
        cure: ["Leave the condition out, or let these through too. The action itself decides fast what concerns it."],
      }),
    ),
    ...[...unclear]
      .filter((follower) => !isRefused(follower))
      .map((follower) =>
        unknown("workflow", 'Whether the condition "if:" lets every event through depends on more than can be seen from here.', {
          place: placeOfCondition(follower),
        }),
      ),
  ];
}

/** Null: it cannot be told. */
function runsOn({ workflow, use }: Follower, sample: Sample, { settings }: Site): boolean | null {
  const where = { repository: settings.name, branch: settings.defaultBranch, workflow: workflow.name };
  const answers = conditionsOn(workflow, use.path).map((at) =>
    conditionHolds(String(valueAt(workflow.data, at)), contextsOf(sample, where)),
  );
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** Where the job's and the step's own stand. */
function conditionsOn({ data }: Workflow, path: KeyPath): readonly KeyPath[] {
  return [path.slice(0, 2), path].map((part) => [...part, "if"]).filter((at) => (valueAt(data, at) ?? null) !== null);
}

function placeOfCondition({ workflow, use }: Follower) {
  return workflow.placeOf(conditionsOn(workflow, use.path)[0] ?? use.path);
}

function isRefused({ workflow, use }: Follower): boolean {
  return conditionsOn(workflow, use.path).some(workflow.isRefused);
}
