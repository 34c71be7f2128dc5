import { parsePolicy } from "../../core/policy/parse.ts";
import { homeZone, type Policy } from "../../core/policy/policy.ts";
import { describeProblem, type Problem } from "../../core/policy/problem.ts";
import { describeTemplateProblem, TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { TemplateProblem } from "../../core/render/render.ts";
import { changesBetween, mayJudgeOtherwise } from "../../core/report/policy-change.ts";
import { type PolicyCheck, type PolicyComparison, policyCheckMarkdown, type Trial } from "../../core/report/policy-check.ts";
import { DAY, type Instant } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { Ports, PullRequest, PullRequests, Reading } from "../../ports.ts";
import { backtestBetween } from "../report/backtest.ts";
import { ourselvesOf, type Settings } from "../run/context.ts";
import { kindOf } from "../run/failure.ts";
import { sentenceOf } from "../run/prepare.ts";
import { type CommentWork, type Kept, keepComment, ownPolicyComments, planComment } from "./comment.ts";
import { type Finding, type Proposal, readProposal, readTemplates, touchedBy } from "./proposal.ts";
import { checkTemplateTrees } from "./template-trees.ts";

/** What a check of a pull request found and did. */
export type PullReport =
  /** It concerns neither the policy nor the templates. */
  | { readonly type: "untouched" }
  | {
      readonly type: "checked";
      /** What is wrong: it must be put right before it can be merged. */
      readonly errors: readonly Finding[];
      readonly warnings: readonly Finding[];
      /** The check in Markdown, as the comment says it. */
      readonly text: string;
      /** Null: a dry run, which writes nothing. */
      readonly kept: Kept | null;
      /** What a dry run would have done; null: nothing, the comment says so already. */
      readonly planned: "comment" | "comment-edited" | null;
    };

/** How far back past incidents are tried. */
const DAYS = 90;
/** Of strangers' proposals fewer issues are tried: whoever may open a pull request must not use up the token's limit. */
const MOST_ISSUES = { own: 2_000, fork: 500 } as const;

/**
 * Checks what a pull request does to the policy and the templates, and keeps one comment there that says so. Everything is
 * read as data through GitHub, and nothing of it is run. May throw `GitHubProblem` where GitHub cannot be read.
 */
export async function checkPullRequest(number: number, ports: Ports, pulls: PullRequests, settings: Settings): Promise<PullReport> {
  const pull = await pulls.read(number);
  const touched = await touchedBy(pull, pulls, settings);
  const isTouched = touched.policy || touched.templates;
  // An earlier push may have touched them, and be commented on.
  if (!isTouched && !pull.mayHaveComments) return { type: "untouched" };
  const reading = await ports.github.readSweep({ labels: [], hoursBack: 0 });
  const work = workOn(pull, reading, ports, pulls, settings);
  if (!isTouched && (await ownPolicyComments(work)).length === 0) return { type: "untouched" };
  const proposal = await readProposal(pull, touched, pulls, settings);
  const { check, errors, warnings } = await judge(proposal, { pull, reading, ports, pulls, settings });
  const text = policyCheckMarkdown(check);
  const found = { type: "checked", errors, warnings, text } as const;
  if (!settings.dryRun) return { ...found, kept: await keepComment(text, work), planned: null };
  return { ...found, kept: null, planned: await planComment(text, work) };
}

function workOn(pull: PullRequest, reading: Reading, ports: Ports, pulls: PullRequests, settings: Settings): CommentWork {
  const ourselves = ourselvesOf(reading.viewer, settings);
  return { pull, repository: reading.repository.name, ports, pulls, ourselves, stateSecret: settings.stateSecret };
}

type Occasion = {
  readonly pull: PullRequest;
  readonly reading: Reading;
  readonly ports: Ports;
  readonly pulls: PullRequests;
  readonly settings: Settings;
};
type Judged = { readonly check: PolicyCheck; readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] };

async function judge(proposal: Proposal, occasion: Occasion): Promise<Judged> {
  const { pull, reading } = occasion;
  const now = reading.at;
  const before = await parsePolicy(proposal.before, { now });
  const after = proposal.after === null ? null : await parsePolicy(proposal.after, { now });
  const templates = await templateProblems(proposal, occasion);
  // What is broken on the base branch already, and not touched here, is not this pull request's to put right.
  const problems = after !== null && !after.ok && proposal.fate !== "untouched" ? after.error : [];
  const errors = [...problems.map(findingOf), ...proposal.unreadable, ...templates.map(templateFinding)];
  const warnings = after?.ok === true && proposal.fate !== "untouched" ? after.value.warnings.map(findingOf) : [];
  const rivals = before.ok && after?.ok === true ? { inForce: before.value.policy, changed: after.value.policy } : null;
  const isReadable = errors.length === 0;
  const check: PolicyCheck = {
    head: pull.head.sha,
    base: pull.base.ref,
    at: now,
    file: proposal.fate,
    problems: errors.map(({ text }) => text),
    warnings: warnings.map(({ text }) => text),
    notes: notesOf(proposal, pull),
    templates: { changed: proposal.changedTemplates, removed: proposal.removedTemplates },
    comparison: rivals === null ? null : await comparisonOf(rivals.inForce, rivals.changed, occasion, isReadable),
  };
  return { check, errors, warnings };
}

/** What is wrong with the templates, but for what stands on the base branch just so in files that are not touched. */
async function templateProblems(proposal: Proposal, { pull, pulls }: Occasion): Promise<readonly TemplateProblem[]> {
  const problems = await checkTemplateTrees(proposal.templates);
  if (problems.every(({ file }) => proposal.changedTemplates.includes(file))) return problems;
  const { templates } = await readTemplates({ branch: pull.base.ref }, pulls);
  const old = new Set((await checkTemplateTrees(templates)).map(wordsOf));
  return problems.filter((problem) => proposal.changedTemplates.includes(problem.file) || !old.has(wordsOf(problem)));
}

function wordsOf({ file, line, message }: TemplateProblem): string {
  return `${file} ${line} ${message}`;
}

function notesOf({ movedTo }: Proposal, { base }: PullRequest): readonly string[] {
  return [
    ...(movedTo === null
      ? []
      : [`The policy file is moved to ${movedTo}. Give the action the input "policy" with that path, or it is not found there.`]),
    ...(base.isDefault ? [] : [`Incidents are followed by the policy on the default branch, which ${base.ref} is not.`]),
  ];
}

function findingOf(problem: Problem): Finding {
  const { file, line, column } = problem;
  return { file, line, column, message: sentenceOf(problem), text: describeProblem(problem) };
}

function templateFinding(problem: TemplateProblem): Finding {
  const { file, line, message } = problem;
  return { file: `${TEMPLATES_FOLDER}/${file}`, line, column: null, message: `${message}.`, text: describeTemplateProblem(problem) };
}

async function comparisonOf(inForce: Policy, changed: Policy, occasion: Occasion, isReadable: boolean): Promise<PolicyComparison> {
  const changes = changesBetween(inForce, changed, occasion.reading.at);
  const trial = changes.length === 0 || !isReadable ? null : await trialOf(inForce, changed, occasion);
  return { policy: changed, changes, trial };
}

async function trialOf(inForce: Policy, changed: Policy, { pull, reading, ports, settings }: Occasion): Promise<Trial> {
  if (!mayJudgeOtherwise(inForce, changed)) return { type: "unmoved" };
  const wish = { since: daysAgo(DAYS, reading.at, homeZone(inForce)), until: null };
  const most = pull.isFork ? MOST_ISSUES.fork : MOST_ISSUES.own;
  try {
    const answer = await backtestBetween(reading, { inForce, changed }, { ...settings, wish }, ports, most);
    if (answer.type === "wrong-range") throw new Error(`unreachable: ${answer.problem}`);
    return { type: "backtest", backtest: answer.backtest, days: DAYS, limit: answer.isCut ? most : null };
  } catch (cause) {
    const kind = kindOf(cause);
    if (kind === null || kind === "cancelled" || !(cause instanceof Error)) throw cause;
    return { type: "failed", why: cause.message };
  }
}

/** The local date of that moment, so that every run of a day tries the same incidents. */
function daysAgo(days: number, now: Instant, zone: string): string {
  return formatInstant(now - days * DAY, zone, "yyyy-MM-dd");
}
