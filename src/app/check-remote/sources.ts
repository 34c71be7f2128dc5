import { isBuiltIn } from "../../core/policy/built-in.ts";
import type { GivenPolicy, ParsedPolicy } from "../../core/policy/parse.ts";
import { describeFinding, type Problem } from "../../core/policy/problem.ts";
import { otherEnding, USUAL_PATH } from "../../core/policy/usual-path.ts";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import { either } from "../../core/text/lists.ts";
import { isAction, isOwnFile, readWorkflow, usedBy, WORKFLOWS_FOLDER, type Workflow, writtenOf } from "../../core/workflow/workflow.ts";
import type { RepositoryFactsPort, RepositorySettings } from "../../ports.ts";
import { checkTemplates } from "../check/templates.ts";
import { SWEEP_PATH, WORKFLOW_PATH } from "../init/init.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";
import type { Follower } from "./site.ts";

type Found = { readonly workflows: readonly Workflow[]; readonly broken: readonly RemoteFinding[] };

/** The workflows that use the action, and what is wrong with those that cannot be read. Null: this token may not read files. */
export async function workflowsOf({ name }: RepositorySettings, facts: RepositoryFactsPort): Promise<Found | null> {
  const files = await facts.folder(WORKFLOWS_FOLDER);
  if (files === null) return null;
  const paths = files.filter((file) => /\.ya?ml$/i.test(file)).map((file) => `${WORKFLOWS_FOLDER}/${file}`);
  const texts: WorkflowText[] = [];
  const doubtful: RemoteFinding[] = [];
  for (const path of paths) {
    const text = await facts.file(path);
    if (text !== null) texts.push({ path, text });
    else doubtful.push(unknown("workflow", "It is no text or too large, so it was not looked at.", { place: { file: path, line: null } }));
  }
  const isOwnRepository = texts.some(({ text }) => /["'\s:]\.\/?["']?\s*(?:#.*)?$/m.test(text)) && (await holdsAction(facts));
  const isNamed = (action: string) => isAction(action) || (isOwnRepository && /^\.\/?$/.test(action.trim()));
  const first = await readAll(texts, isNamed);
  const isFound = first.workflows.length > 0 || first.broken.length > 0;
  const { own, unseen } = isFound ? { own: usedIn(first.workflows), unseen: [] } : await publishedOtherwise(texts, facts);
  // What one file shows to be the action is the action in the others, too.
  const { workflows, broken, strange } = await readAll(texts, (action) => isNamed(action) || own.has(action));
  if (workflows.length > 0 || broken.length > 0) return { workflows, broken: broken.map(withCure) };
  return { workflows, broken: [...doubtful, ...strange, noneFinding(name, paths, unseen)] };
}

type WorkflowText = { readonly path: string; readonly text: string };

type ReadFiles = {
  readonly workflows: readonly Workflow[];
  readonly broken: readonly RemoteFinding[];
  /** Broken files that do not name the action. */
  readonly strange: readonly RemoteFinding[];
};

async function readAll(texts: readonly WorkflowText[], isOwn: (action: string) => boolean): Promise<ReadFiles> {
  const workflows: Workflow[] = [];
  const broken: RemoteFinding[] = [];
  const strange: RemoteFinding[] = [];
  for (const { path, text } of texts) {
    const isNamed = /incident-slo/i.test(`${path}\n${text}`);
    if (!isNamed && !/\buses\s*["']?\s*:/.test(text)) continue;
    const read = await readWorkflow(path, text, isOwn);
    if (!read.ok) (isNamed ? broken : strange).push(unreadable(read.error));
    else if (read.value.uses.length > 0) workflows.push(read.value);
  }
  return { workflows, broken, strange };
}

function usedIn(workflows: readonly Workflow[]): ReadonlySet<string> {
  return new Set(workflows.flatMap(({ uses }) => uses.map(writtenOf)));
}

/** Actions that are asked about, where no workflow names this one. */
const MOST_ASKED = 20;

/** What the workflows use that is this action by its own file; and what cannot be seen. */
async function publishedOtherwise(
  texts: readonly WorkflowText[],
  facts: RepositoryFactsPort,
): Promise<{ readonly own: ReadonlySet<string>; readonly unseen: readonly string[] }> {
  const own = new Set<string>();
  const unseen: string[] = [];
  const used = new Set(texts.flatMap(({ path, text }) => usedBy(path, text)));
  for (const [index, written] of [...used].entries()) {
    // A file of that folder is read by itself.
    if (written.startsWith(`./${WORKFLOWS_FOLDER}/`)) continue;
    const file = index < MOST_ASKED ? await ownFileOf(written, facts) : null;
    if (file === null) unseen.push(written);
    else if (isOwnFile(file)) own.add(written);
  }
  return { own, unseen };
}

async function ownFileOf(written: string, facts: RepositoryFactsPort): Promise<string | null> {
  if (written.startsWith("./")) return fileIn(`${written.slice(2).replace(/\/$/, "")}/`, facts.file);
  const [, repository = "", ref = ""] = /^([\w-]+\/[\w.-]+)@(.+)$/.exec(written) ?? [];
  return ref === "" ? null : fileIn("", (path) => facts.fileAt(repository, ref, path));
}

async function fileIn(folder: string, read: (path: string) => Promise<string | null>): Promise<string | null> {
  const at = folder === "/" ? "" : folder;
  return (await read(`${at}action.yml`)) ?? read(`${at}action.yaml`);
}

function unreadable(problem: Problem): RemoteFinding {
  const place = { file: problem.file, line: problem.line };
  return wrong("workflow", `GitHub cannot read this workflow: ${describeFinding(problem)}`, { place });
}

const LEAVES = '"incident-slo init" leaves a file that is there as it is.';

function withCure(finding: RemoteFinding): RemoteFinding {
  return finding.place?.file === WORKFLOW_PATH ? { ...finding, cure: [`Put it right, or take it away first: ${LEAVES}`] } : finding;
}

function noneFinding(name: string, paths: readonly string[], unseen: readonly string[]): RemoteFinding {
  const isTaken = paths.includes(WORKFLOW_PATH);
  const cure = [
    ...(isTaken ? [`Put a step with the action into ${WORKFLOW_PATH}, or give that file another name first: ${LEAVES}`] : []),
    "incident-slo init",
    `It writes ${WORKFLOW_PATH} and ${SWEEP_PATH}; commit and push them to the default branch.`,
    'Where a workflow of another repository follows this one (its input "repositories"), nothing is missing.',
  ];
  const place = isTaken ? { file: WORKFLOW_PATH, line: null } : null;
  const doubt = unseen.length === 0 ? "" : `, unless it is ${either(unseen)} under another name, which could not be looked at`;
  return wrong("workflow", `No workflow on the default branch of ${name} uses the action${doubt}.`, { place, cure });
}

/** Whether the repository is the action's own. */
async function holdsAction(facts: RepositoryFactsPort): Promise<boolean> {
  const file = await fileIn("", facts.file);
  return file !== null && isOwnFile(file);
}

/** The policy that the workflow's `policy` names; several workflows: the first. */
export async function policyUsed(
  followers: readonly Follower[],
  facts: RepositoryFactsPort,
  note: (finding: RemoteFinding) => void,
): Promise<GivenPolicy> {
  const [follower] = followers;
  const written = follower?.use.inputs.get("policy")?.trim() || USUAL_PATH;
  if (isBuiltIn(written)) return { builtIn: written };
  const path = written.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const isSaid = follower?.use.inputs.has("policy") === true;
  const place = follower === undefined || !isSaid ? null : follower.workflow.placeOf([...follower.use.path, "with", "policy"]);
  if (path.includes("${{")) {
    note(unknown("policy", `Which policy counts is decided when the workflow runs; ${USUAL_PATH} is compared.`, { place }));
    return (await policyAt(USUAL_PATH, facts)) ?? { builtIn: "gruntwork" };
  }
  const source = await policyAt(path, facts);
  const misnamed = otherEnding(path);
  const isMisnamed = misnamed !== path && (await facts.file(misnamed)) !== null;
  if (source !== null && isMisnamed)
    note(warns("policy", `Nothing reads it: ${path} beside it counts.`, { place: { file: misnamed, line: null } }));
  if (source !== null) return source;
  if (isMisnamed)
    note(
      wrong("policy", `Nothing reads ${misnamed}, so the built-in policy gruntwork counts.`, {
        place: { file: misnamed, line: null },
        cure: [`Name it ${path}.`],
      }),
    );
  else if (isSaid && path !== USUAL_PATH)
    note(wrong("policy", `The workflow names the policy ${path}, and there is no such file on the default branch.`, { place }));
  else note(warns("policy", `There is no ${path}, so the built-in policy gruntwork counts.`, { cure: ["incident-slo init"] }));
  return { builtIn: "gruntwork" };
}

async function policyAt(path: string, facts: RepositoryFactsPort): Promise<GivenPolicy | null> {
  const text = await facts.file(path);
  return text === null ? null : { name: path, text };
}

export function policyFindings(read: ParsedPolicy | readonly Problem[], source: GivenPolicy): readonly RemoteFinding[] {
  const of = (make: typeof wrong) => (problem: Problem) =>
    make("policy", describeFinding(problem), { place: { file: problem.file || nameOf(source), line: problem.line } });
  if (!("policy" in read)) return read.map(of(wrong));
  const { policy, warnings } = read;
  const cure = ["calendar:", "  timezone: America/Chicago # for example"];
  const zone = policy.timezoneSet
    ? []
    : [
        warns(
          "policy",
          "No time zone is set, so business hours are counted in UTC.",
          "builtIn" in source ? {} : { place: { file: source.name, line: null }, cure },
        ),
      ];
  return [fits("policy", `There are no problems in ${nameOf(source)}.`), ...warnings.map(of(warns)), ...zone];
}

/** What is wrong with the repository's own templates, tried with sample data. */
export async function templateFindings(facts: RepositoryFactsPort): Promise<readonly RemoteFinding[]> {
  const names = ((await facts.folder(TEMPLATES_FOLDER)) ?? []).filter((name) => name.endsWith(".hbs"));
  const texts = await Promise.all(names.map(async (name) => [name, await facts.file(`${TEMPLATES_FOLDER}/${name}`)] as const));
  const templates = new Map(texts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
  const problems = await checkTemplates(templates);
  if (templates.size > 0 && problems.length === 0)
    return [
      fits(
        "templates",
        `There are no problems in ${templates.size === 1 ? "the template" : `the ${templates.size} templates`} of your own.`,
      ),
    ];
  return problems.map(({ file, line, message }) =>
    wrong("templates", `${message}.`, { place: { file: `${TEMPLATES_FOLDER}/${file}`, line } }),
  );
}

/** A policy's name for people. */
export function nameOf(source: GivenPolicy): string {
  return "builtIn" in source ? `the built-in policy ${source.builtIn}` : source.name;
}
