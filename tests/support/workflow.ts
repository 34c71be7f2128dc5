import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { at, type Contexts, entries, holds, items, plainValue, type Standing, textOf } from "./expressions.ts";
import { matchesPatterns } from "./patterns.ts";
import { type Finished, startAction } from "./runner.ts";
import { type ActionInputs, type Events, parseActionInputs, parseWorkflow, type Token } from "./workflow-parser.ts";

/** What starts workflows. `schedule`: the cron line that fired. */
export type WorkflowEvent = {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Files that a pull request or push changes. */
  readonly paths?: readonly string[];
};

/** A job that came to its end. `skipped`: its `if:` said no, or it needs one that did not succeed. */
export type JobRun = {
  readonly id: string;
  readonly result: "success" | "failure" | "cancelled" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  /** What the action left behind, each time it ran in the job. */
  readonly runs: readonly Finished[];
};

export type WorkflowRun = { readonly workflow: string; readonly group: string | null; readonly jobs: readonly JobRun[] };

export type Runners = {
  /** Starts every workflow that the event triggers; answers when all have ended. */
  readonly on: (event: WorkflowEvent) => Promise<readonly WorkflowRun[]>;
};

export type RunnersOptions = {
  readonly sim: Simulator;
  /** `owner/name` */
  readonly repository: string;
  /** Path → text of `.github/workflows`. */
  readonly workflows: ReadonlyMap<string, string>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** What other actions answer, by name without version: their outputs. Those not named here are passed over. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Waits of a second or more take a tenth of their time. */
  readonly isHurried?: boolean;
};

/** The action under test, wherever it is published. */
const OURS = /^[\w.-]+\/incident-slo@v?\d+(?:\.\d+)*$|^\.\/?$/;
/** Types that count where a workflow names none. */
const USUAL: Readonly<Record<string, readonly string[]>> = { pull_request: ["opened", "synchronize", "reopened"] };
const SCOPES = ["actions", "checks", "contents", "deployments", "id-token", "issues", "pages", "pull-requests", "statuses"];

/**
 * Runs workflow files as GitHub does, as far as an action's workflows need it: triggers with types, paths and crons; `if:`,
 * `needs`, `matrix`, `concurrency`, `permissions` (the job's token may do what they name and nothing else), `env`, `with`. The
 * action runs as it is built; another action answers what `others` says; shells are passed over.
 */
export function openRunners(options: RunnersOptions): Runners {
  const inputs = parseActionInputs("action.yml", readFileSync("action.yml", "utf8"));
  const groups = openGroups();
  return {
    on: async (event) => {
      const files = [...options.workflows];
      const runs = await Promise.all(files.map(([path, text]) => runWorkflow({ ...options, path, text, event, inputs, groups })));
      return runs.filter((run) => run !== null);
    },
  };
}

type Start = RunnersOptions & {
  readonly path: string;
  readonly text: string;
  readonly event: WorkflowEvent;
  readonly inputs: ActionInputs;
  readonly groups: Groups;
};

/** Null: the event does not trigger it. */
async function runWorkflow(start: Start): Promise<WorkflowRun | null> {
  const { root, events } = await parseWorkflow(start.path, start.text);
  if (!isTriggered(events, start.event)) return null;
  const name = textOf(at(root, "name"), {}) || start.path;
  const contexts = { github: githubContext(start, name), vars: start.vars ?? {}, inputs: inputsOf(events, start.event) };
  const { group, cancels } = concurrencyOf(at(root, "concurrency"), contexts);
  const jobs = await start.groups.take(group, cancels, (cancelled) => runJobs(start, root, contexts, cancelled));
  return { workflow: name, group, jobs: jobs ?? [] };
}

/** Whether the event is one that the workflow is `on:`. */
export function isTriggered(events: Events, { name, payload, paths = [] }: WorkflowEvent): boolean {
  if (!(name in events)) return false;
  if (name === "schedule") return (events.schedule ?? []).some(({ cron }) => cron === payload.schedule);
  const filter = recordOf(events[name]);
  const types = listOf(filter.types) ?? USUAL[name];
  if (types !== undefined && !types.includes(String(payload.action))) return false;
  const wanted = listOf(filter.paths);
  const ignored = listOf(filter["paths-ignore"]);
  if (wanted !== undefined && !paths.some((path) => matchesPatterns(path, wanted))) return false;
  return ignored === undefined || !paths.every((path) => matchesPatterns(path, ignored));
}

/** A dispatch's own inputs, with their defaults; on other events there are none. */
function inputsOf({ workflow_dispatch: dispatch }: Events, { name, payload }: WorkflowEvent): Contexts {
  if (name !== "workflow_dispatch") return {};
  const defaults = Object.entries(dispatch?.inputs ?? {}).map(([input, { default: value }]) => [input, value ?? ""] as const);
  return { ...Object.fromEntries(defaults), ...recordOf(payload.inputs) };
}

let runCount = 0;

function githubContext({ sim, repository, event }: Start, workflow: string): Contexts {
  runCount += 1;
  return {
    event_name: event.name,
    event: event.payload,
    repository,
    repository_owner: repository.split("/")[0],
    actor: recordOf(event.payload.sender).login ?? "github-actions[bot]",
    workflow,
    token: `ghs_workflow_${runCount}`,
    ref: "refs/heads/main",
    ref_name: "main",
    run_id: String(runCount),
    run_attempt: "1",
    api_url: sim.url,
    graphql_url: sim.graphqlUrl,
    server_url: "https://github.com",
  };
}

function concurrencyOf(token: Token | undefined, contexts: Contexts): { readonly group: string | null; readonly cancels: boolean } {
  if (token === undefined) return { group: null, cancels: false };
  const group = at(token, "group");
  return group === undefined
    ? { group: textOf(token, contexts), cancels: false }
    : { group: textOf(group, contexts), cancels: textOf(at(token, "cancel-in-progress"), contexts) === "true" };
}

/** Jobs in the order in which they need each other. */
async function runJobs(start: Start, root: Token, contexts: Contexts, cancelled: AbortSignal): Promise<readonly JobRun[]> {
  const waiting = new Map(entries(at(root, "jobs")));
  const done = new Map<string, JobRun>();
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, job]) => needsOf(job).every((id) => done.has(id)));
    if (ready.length === 0) throw new Error(`${start.path}: jobs that need each other`);
    for (const [id] of ready) waiting.delete(id);
    const ended = await Promise.all(ready.map(([id, job]) => runJob(start, root, id, job, contexts, done, cancelled)));
    for (const run of ended) done.set(run.id, run);
  }
  return [...done.values()];
}

function needsOf(job: Token): readonly string[] {
  const needs = at(job, "needs");
  const list = items(needs).map((item) => textOf(item, {}));
  return list.length > 0 || needs === undefined ? list : [textOf(needs, {})];
}

async function runJob(
  start: Start,
  root: Token,
  id: string,
  job: Token,
  shared: Contexts,
  done: ReadonlyMap<string, JobRun>,
  cancelled: AbortSignal,
): Promise<JobRun> {
  const needed = needsOf(job).flatMap((name) => done.get(name) ?? []);
  const needs = Object.fromEntries(needed.map((run) => [run.id, { result: run.result, outputs: run.outputs }]));
  const contexts = { ...shared, needs };
  const standing: Standing = needed.every(({ result }) => result === "success") ? "success" : "failure";
  const skipped: JobRun = { id, result: "skipped", outputs: {}, runs: [] };
  if (!holds(at(job, "if"), contexts, standing)) return skipped;
  const legs = await Promise.all(
    matrixOf(job, contexts).map(async (matrix) => {
      const own = { ...contexts, matrix };
      const { group, cancels } = concurrencyOf(at(job, "concurrency"), own);
      const run = (stop: AbortSignal) => runSteps(start, root, id, job, own, AbortSignal.any([stop, cancelled]));
      return (await start.groups.take(group, cancels, run)) ?? { ...skipped, result: "cancelled" as const };
    }),
  );
  const worst = (["failure", "cancelled", "success"] as const).find((result) => legs.some((leg) => leg.result === result)) ?? "skipped";
  return { id, result: worst, outputs: Object.assign({}, ...legs.map(({ outputs }) => outputs)), runs: legs.flatMap(({ runs }) => runs) };
}

/** Every combination of a matrix, and what `include` adds; one empty one where there is none. */
function matrixOf(job: Token, contexts: Contexts): readonly Contexts[] {
  const matrix = plainValue(at(at(job, "strategy"), "matrix"), contexts);
  if (matrix === undefined) return [{}];
  const { include, exclude: _, ...axes } = recordOf(matrix);
  const combined = Object.entries(axes).reduce<readonly Contexts[]>(
    (all, [name, values]) =>
      all.flatMap((one) => (Array.isArray(values) ? values : []).map((value: unknown) => ({ ...one, [name]: value }))),
    [{}],
  );
  const included = Array.isArray(include) ? include.map(recordOf) : [];
  return Object.keys(axes).length === 0 ? included : [...combined, ...included];
}

async function runSteps(start: Start, root: Token, id: string, job: Token, shared: Contexts, cancelled: AbortSignal): Promise<JobRun> {
  const token = String(recordOf(shared.github).token);
  grant(start, token, at(job, "permissions") ?? at(root, "permissions"));
  const contexts: Contexts = { ...shared, secrets: { ...start.secrets, GITHUB_TOKEN: token }, runner: { os: "Linux" } };
  const env = { ...envOf(at(root, "env"), contexts), ...envOf(at(job, "env"), contexts) };
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const runs: Finished[] = [];
  const workspace = mkdtempSync(join(tmpdir(), "slo-job-"));
  let standing: Standing = "success";
  for (const step of items(at(job, "steps"))) {
    const own = { ...contexts, env, steps };
    if (!holds(at(step, "if"), own, standing, workspace)) continue;
    const uses = textOf(at(step, "uses"), own);
    const name = textOf(at(step, "id"), own);
    if (!OURS.test(uses)) {
      steps[name] = { outputs: start.others?.[uses.replace(/@.*/s, "")] ?? {} };
      continue;
    }
    const finished = await runStep(start, step, own, { ...env, GITHUB_WORKSPACE: workspace }, cancelled);
    runs.push(finished);
    steps[name] = { outputs: Object.fromEntries(finished.outputs) };
    if (finished.code !== 0 && textOf(at(step, "continue-on-error"), own) !== "true") standing = "failure";
  }
  rmSync(workspace, { recursive: true });
  const outputs = Object.fromEntries(entries(at(job, "outputs")).map(([name, value]) => [name, textOf(value, { ...contexts, steps })]));
  return { id, result: cancelled.aborted ? "cancelled" : standing, outputs, runs };
}

/** A token may do what `permissions:` names; without it GitHub's default for new repositories counts, to read contents. */
function grant({ sim, repository }: Start, token: string, permissions: Token | undefined): void {
  const all = permissions === undefined ? { contents: "read" } : plainValue(permissions, {});
  const every = (access: "read" | "write") => Object.fromEntries(SCOPES.map((scope) => [scope, access]));
  const named = all === "read-all" ? every("read") : all === "write-all" ? every("write") : recordOf(all);
  const granted = Object.entries(named).flatMap(([scope, access]) =>
    access === "read" || access === "write" ? [[scope, access] as const] : [],
  );
  sim.addToken(token, {
    login: "github-actions[bot]",
    permissions: { metadata: "read", ...Object.fromEntries(granted) },
    repositories: [repository],
  });
}

function envOf(token: Token | undefined, contexts: Contexts): Readonly<Record<string, string>> {
  return Object.fromEntries(entries(token).map(([name, value]) => [name, textOf(value, contexts)]));
}

/** The action as a step: defaults of action.yml below what the step says, each as the runner hands it over. */
function runStep(
  { sim, repository, event, inputs, isHurried }: Start,
  step: Token,
  contexts: Contexts,
  env: Readonly<Record<string, string>>,
  cancelled: AbortSignal,
): Promise<Finished> {
  const given = new Map(entries(at(step, "with")).map(([name, value]) => [name.toLowerCase(), textOf(value, contexts)]));
  const unknown = [...given.keys()].filter((name) => !inputs.has(name));
  if (unknown.length > 0) throw new Error(`The action has no input ${unknown.join(", ")}`);
  const values = [...inputs].map(([name, value]) => [name, given.get(name) ?? textOf(value ?? undefined, contexts)] as const);
  const { token: _, event: _event, ...facts } = recordOf(contexts.github);
  const variables = Object.entries(facts).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, String(value)] as const);
  const running = startAction(sim, {
    event: event.name,
    payload: event.payload,
    repository,
    inputs: Object.fromEntries(values),
    ...(isHurried === true ? { longWaits: "hurried" as const } : {}),
    environment: {
      ...env,
      ...envOf(at(step, "env"), contexts),
      ...Object.fromEntries(variables),
    },
  });
  if (cancelled.aborted) running.signal("SIGINT");
  cancelled.addEventListener("abort", () => running.signal("SIGINT"));
  return running.finished;
}

/** Concurrency groups: one runs, one waits; a newer one takes the place of the one that waits. */
type Groups = {
  /** Null: it was cancelled before it began. */
  readonly take: <T>(group: string | null, cancels: boolean, run: (cancelled: AbortSignal) => Promise<T>) => Promise<T | null>;
};

type Group = { running: AbortController | null; waiting: ((isMyTurn: boolean) => void) | null };

function openGroups(): Groups {
  const groups = new Map<string, Group>();
  return {
    take: async (name, cancels, run) => {
      if (name === null) return run(new AbortController().signal);
      const group = groups.get(name.toLowerCase()) ?? { running: null, waiting: null };
      groups.set(name.toLowerCase(), group);
      if (group.running === null) return begin(group, run);
      if (cancels) group.running.abort();
      group.waiting?.(false);
      const isMyTurn = await new Promise<boolean>((resolve) => {
        group.waiting = resolve;
      });
      return isMyTurn ? begin(group, run) : null;
    },
  };
}

function begin<T>(group: Group, run: (cancelled: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  group.running = controller;
  return run(controller.signal).finally(() => {
    const next = group.waiting;
    group.waiting = null;
    // Whoever waits is next, so that nobody who comes meanwhile goes first.
    if (next === null) group.running = null;
    else next(true);
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}
