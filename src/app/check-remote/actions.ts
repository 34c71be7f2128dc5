import { shortLength } from "../../core/text/lengths.ts";
import { HOUR, type Instant, type Milliseconds } from "../../core/time/instant.ts";
import { rhythmOf } from "../../core/workflow/cron.ts";
import { permissionsPath } from "../../core/workflow/permissions.ts";
import type { Workflow } from "../../core/workflow/workflow.ts";
import type { ActionStanding, ActionsSettings, RepositoryFactsPort, RepositorySettings } from "../../ports.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";
import { cronsOf } from "./rhythm.ts";
import type { Follower } from "./site.ts";
import { differenceFindings, inputFindings, type Needs, permissionFindings, refFindings } from "./uses.ts";

/** What GitHub lets the workflows do: whether they run, what they use, and with which permissions. */
export async function actionsFindings(
  workflows: readonly Workflow[],
  followers: readonly Follower[],
  { name, isPrivate }: RepositorySettings,
  facts: RepositoryFactsPort,
  now: Instant,
): Promise<readonly RemoteFinding[]> {
  if (workflows.length === 0) return [];
  const uses = workflows.flatMap((workflow) => workflow.uses.map((use): Follower => ({ workflow, use })));
  const states = await facts.workflowStates();
  const usual = uses.some(({ workflow, use }) => permissionsPath(workflow, use.path) === null) ? await facts.usualPermissions() : null;
  const standings = new Map<string, ActionStanding>();
  for (const { use } of uses.filter(({ use: { action, ref } }) => /^(?!OWNER\/)[\w-]+\/[\w.-]+/.test(action) && (ref ?? "") !== "")) {
    const name = `${use.action}@${use.ref}`;
    if (!standings.has(name)) standings.set(name, await facts.action(use.action, use.ref ?? ""));
  }
  return [
    ...(followers.length > 0
      ? []
      : [wrong("workflow", `No workflow of ${name} follows incidents; those that use the action do something else.`)]),
    ...allowedFindings(await facts.actions(), uses),
    ...workflows.flatMap((workflow) => stateFindings(workflow, states, name)),
    ...(await sweepFindings(followers, states, name, facts, now)),
    ...differenceFindings(followers),
    ...uses.flatMap((use) => [
      ...refFindings(use, standings.get(`${use.use.action}@${use.use.ref}`) ?? null, isPrivate),
      ...inputFindings(use),
      ...permissionFindings(use, needsOf(use), { isPrivate, usual }),
    ]),
  ];
}

/** Who only looks needs not write. */
function needsOf({ workflow, use }: Follower): Needs {
  const onlyPulls = [...workflow.triggers.keys()].every((event) => event.startsWith("pull_request"));
  if (onlyPulls) return { contents: "read", issues: "read", "pull-requests": "write" };
  const isPosted = (use.inputs.get("post") ?? "") !== "";
  const onlyLooks = ((use.inputs.get("job") ?? "") !== "" && !isPosted) || /^true$/i.test(use.inputs.get("dry-run") ?? "");
  return { contents: "read", issues: onlyLooks ? "read" : "write" };
}

/** Whether the repository's settings let the action run. */
export function allowedFindings(actions: ActionsSettings | null, uses: readonly Follower[]): readonly RemoteFinding[] {
  if (actions === null) return [];
  if (!actions.isEnabled) return [wrong("workflow", "GitHub Actions are turned off in this repository, so no workflow runs.")];
  const foreign = uses.filter(({ use }) => !use.action.startsWith("."));
  const unpinned = foreign.filter(({ use }) => !/^[\da-f]{40}$/i.test(use.ref ?? ""));
  return [
    ...(actions.allowed === "local_only" && foreign.length > 0
      ? [wrong("workflow", "This repository may use its owner's actions only: allow this one in its settings, or keep a copy.")]
      : []),
    ...(actions.allowed === "selected" && foreign.length > 0
      ? [unknown("workflow", "This repository may use selected actions only: see in its settings that this one is among them.")]
      : []),
    ...(actions.needsCommit && unpinned.length > 0
      ? [wrong("workflow", "This repository wants actions pinned to a commit, so this version is refused.")]
      : []),
  ];
}

const OFF: Readonly<Record<string, string>> = {
  disabled_inactivity: "GitHub turned it off, since nothing was pushed here for 60 days",
  disabled_manually: "somebody turned it off",
  disabled_fork: "it is off, as workflows of forks are until somebody turns them on",
};

function stateFindings({ path, name }: Workflow, states: ReadonlyMap<string, string> | null, repository: string): readonly RemoteFinding[] {
  const place = { file: path, line: null };
  if (states === null) return [unknown("workflow", `Whether "${name}" is turned on could not be read with this token.`, { place })];
  const state = states.get(path) ?? "active";
  if (state === "active") return [];
  const text = `The workflow "${name}" does not run: ${OFF[state] ?? `its state is ${state}`}.`;
  return [wrong("workflow", text, { place, cure: [workflowCommand("enable", path, repository)] })];
}

/** GitHub's schedule is late by minutes to hours on a usual day. */
const USUALLY_LATE: Milliseconds = 3 * HOUR;

/** Whether the schedule that is turned on has run of late. */
async function sweepFindings(
  followers: readonly Follower[],
  states: ReadonlyMap<string, string> | null,
  repository: string,
  facts: RepositoryFactsPort,
  now: Instant,
): Promise<readonly RemoteFinding[]> {
  const scheduled = followers
    .map(({ workflow }) => workflow)
    .find(({ triggers, path }) => triggers.has("schedule") && states?.get(path) === "active");
  const rhythm = scheduled === undefined ? null : rhythmOf(cronsOf(scheduled), now);
  if (scheduled === undefined || rhythm === null) return [];
  const { path } = scheduled;
  const last = await facts.lastScheduledRun(path);
  const place = { file: path, line: null };
  const cure = ["Start it once by hand, and look whether GitHub starts it again:", workflowCommand("run", path, repository)];
  if (last === "hidden") return [unknown("workflow", "Whether its schedule has run could not be read with this token.", { place })];
  if (last === "never") {
    const text = "Its schedule has not run yet. The first run comes within an hour or so of the file's being pushed.";
    return [warns("workflow", text, { place, cure })];
  }
  const ago = now - last;
  if (ago <= Math.max(USUALLY_LATE, 3 * rhythm.longest)) return [fits("workflow", `Its schedule ran ${shortLength(ago)} ago.`, { place })];
  return [wrong("workflow", `Its schedule last ran ${shortLength(ago)} ago, so what time alone brings is not told.`, { place, cure })];
}

function workflowCommand(verb: "enable" | "run", path: string, repository: string): string {
  return `gh workflow ${verb} ${path.slice(path.lastIndexOf("/") + 1)} --repo ${repository}`;
}
