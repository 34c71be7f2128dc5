import { isBuiltIn } from "../../core/policy/built-in.ts";
import type { GivenPolicy, ParsedPolicy } from "../../core/policy/parse.ts";
import { describeFinding, type Problem, valueAt } from "../../core/policy/problem.ts";
import { otherEnding, USUAL_PATH } from "../../core/policy/usual-path.ts";
import { readPlainYaml } from "../../core/policy/yaml.ts";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import { isAction, readWorkflow, WORKFLOWS_FOLDER, type Workflow } from "../../core/workflow/workflow.ts";
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
  const workflows: Workflow[] = [];
  const broken: RemoteFinding[] = [];
  const doubtful: RemoteFinding[] = [];
  let isOwnAction: boolean | null = null;
  for (const path of paths) {
    const text = await facts.file(path);
    if (text === null) {
      doubtful.push(unknown("workflow", "It is no text or too large, so it was not looked at.", { place: { file: path, line: null } }));
      continue;
    }
    const isNamed = /incident-slo/i.test(`${path}\n${text}`);
    if (!isNamed && !/\buses\s*["']?\s*:/.test(text)) continue;
    if (/["'\s:]\.\/?["']?\s*(?:#.*)?$/m.test(text)) isOwnAction ??= await holdsAction(facts);
    const read = await readWorkflow(path, text, (action) => isAction(action) || (isOwnAction === true && /^\.\/?$/.test(action.trim())));
    if (!read.ok) (isNamed ? broken : doubtful).push(unreadable(read.error));
    else if (read.value.uses.length > 0) workflows.push(read.value);
  }
  if (workflows.length > 0 || broken.length > 0) return { workflows, broken: broken.map(withCure) };
  return { workflows, broken: [...doubtful, noneFinding(name, paths)] };
}

function unreadable(problem: Problem): RemoteFinding {
  const place = { file: problem.file, line: problem.line };
  return wrong("workflow", `GitHub cannot read this workflow: ${describeFinding(problem)}`, { place });
}

const LEAVES = '"incident-slo init" leaves a file that is there as it is.';

function withCure(finding: RemoteFinding): RemoteFinding {
  return finding.place?.file === WORKFLOW_PATH ? { ...finding, cure: [`Put it right, or take it away first: ${LEAVES}`] } : finding;
}

function noneFinding(name: string, paths: readonly string[]): RemoteFinding {
  const isTaken = paths.includes(WORKFLOW_PATH);
  const cure = [
    ...(isTaken ? [`Put a step with the action into ${WORKFLOW_PATH}, or give that file another name first: ${LEAVES}`] : []),
    "incident-slo init",
    `It writes ${WORKFLOW_PATH} and ${SWEEP_PATH}; commit and push them to the default branch.`,
    'Where a workflow of another repository follows this one (its input "repositories"), nothing is missing.',
  ];
  const place = isTaken ? { file: WORKFLOW_PATH, line: null } : null;
  return wrong("workflow", `No workflow on the default branch of ${name} uses the action.`, { place, cure });
}

/** Whether the repository is the action's own. */
async function holdsAction(facts: RepositoryFactsPort): Promise<boolean> {
  for (const file of ["action.yml", "action.yaml"]) {
    const text = await facts.file(file);
    const read = text === null ? null : readPlainYaml(file, text);
    if (read?.ok === true) return valueAt(read.value.data, ["name"]) === "Incident SLO";
  }
  return false;
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
