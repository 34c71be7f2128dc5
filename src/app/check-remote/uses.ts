import actionText from "../../../action.yml";
import { type KeyPath, valueAt } from "../../core/policy/problem.ts";
import { readPlainYaml } from "../../core/policy/yaml.ts";
import { didYouMean } from "../../core/text/closest-match.ts";
import { listed } from "../../core/text/lists.ts";
import { LEVELS, type Level, levelIn, permissionsPath, type Scope } from "../../core/workflow/permissions.ts";
import { entriesOf } from "../../core/workflow/workflow.ts";
import type { ActionStanding } from "../../ports.ts";
import { fits, type RemoteFinding, unknown, warns, wrong } from "./finding.ts";
import type { Follower } from "./site.ts";

/** The names of the action's inputs. */
function knownInputs(): readonly string[] {
  const read = readPlainYaml("action.yml", actionText);
  return read.ok ? Object.keys(entriesOf(valueAt(read.value.data, ["inputs"]))) : [];
}

/** Which version a step uses, and whether it is to be had. `standing` null: nobody looked. */
export function refFindings(follower: Follower, standing: ActionStanding | null, isPrivate: boolean): readonly RemoteFinding[] {
  const lacking = standing === null ? [] : standingFindings(follower, standing, isPrivate);
  const written = writtenRefFindings(follower);
  return [...written.filter(({ level }) => level !== "fits" || lacking.length === 0), ...lacking];
}

/** Whether GitHub finds the action for this repository's jobs. */
function standingFindings(
  { workflow, use: { action, ref, path } }: Follower,
  standing: ActionStanding,
  isPrivate: boolean,
): readonly RemoteFinding[] {
  const place = workflow.placeOf([...path, "uses"]);
  switch (standing) {
    case "public":
      return [];
    case "private":
      if (!isPrivate) {
        const text = `${action} is private, and this repository is public: GitHub lets only private repositories use a private action.`;
        return [wrong("workflow", text, { place, cure: [`gh repo edit ${action} --visibility public`] })];
      }
      return [
        unknown("workflow", `${action} is private: see in its settings, under Actions, General, Access, that this repository may use it.`, {
          place,
        }),
      ];
    case "no-version":
      return [wrong("workflow", `${action} has no "${ref}", so the workflow cannot start.`, { place })];
    case "no-action":
      return [wrong("workflow", `There is no action in ${action} at "${ref}", so the workflow cannot start.`, { place })];
    case "hidden":
      return [
        unknown("workflow", `Whether ${action} is there cannot be told: there is no such repository, or this token may not see it.`, {
          place,
        }),
      ];
  }
}

function writtenRefFindings({ workflow, use: { action, ref, path } }: Follower): readonly RemoteFinding[] {
  const place = workflow.placeOf([...path, "uses"]);
  const [owner = ""] = action.split("/");
  if (action.startsWith(".")) return [fits("workflow", `${workflow.path} uses the action of this repository.`, { place })];
  if (owner === "OWNER")
    return [wrong("workflow", `"OWNER" still stands where the action's owner belongs, so the workflow cannot start.`, { place })];
  if (ref === null || ref === "")
    return [wrong("workflow", `"${action}" names no version, which GitHub refuses.`, { place, cure: [`uses: ${action}@v1`] })];
  if (/^[\da-f]{40}$/i.test(ref))
    return [fits("workflow", `${workflow.path} uses ${action}, pinned to the commit ${ref.slice(0, 7)}.`, { place })];
  if (/^v?\d+(?:\.\d+)*$/.test(ref)) return [fits("workflow", `${workflow.path} uses ${action} ${ref}.`, { place })];
  const text = `It uses ${action} at "${ref}", which is no version: whatever is pushed there runs here with the job's token.`;
  return [warns("workflow", text, { place, cure: [`uses: ${action}@v1`] })];
}

const SECRETS = ["token", "email-webhook-token", "email-webhook-secret", "state-secret"];

/** Inputs that the action does not have, and secrets in plain sight. */
export function inputFindings({ workflow, use: { inputs, path } }: Follower): readonly RemoteFinding[] {
  const known = knownInputs();
  const placeOf = (name: string) => workflow.placeOf([...path, "with", name]);
  const strange = [...inputs.keys()].filter((name) => !known.includes(name));
  const open = SECRETS.filter((name) => (inputs.get(name) ?? "") !== "" && !inputs.get(name)?.includes("${{"));
  return [
    ...strange.map((name) => {
      const text = `The action has no input "${name}", so what is written there does nothing.${didYouMean(name, known)}`;
      return wrong("workflow", text, { place: placeOf(name) });
    }),
    ...open.map((name) => {
      const variable = name.toUpperCase().replaceAll("-", "_");
      const cure = ["Change it, and keep the new one as a secret:", `  ${name}: \${{ secrets.${variable} }}`];
      return wrong("workflow", `"${name}" stands in the workflow for everybody to read.`, { place: placeOf(name), cure });
    }),
  ];
}

/** Each step does what falls to it alone: what one mails, the other must be able to, and both must know their own comments. */
const SHARED = /^(?:policy|email-.*|state-secret|bot-logins|token)$/;

/** Inputs in which the steps that follow the repository differ. */
export function differenceFindings(followers: readonly Follower[]): readonly RemoteFinding[] {
  const [first, ...others] = followers;
  if (first === undefined) return [];
  const names = [...new Set(followers.flatMap(({ use: { inputs } }) => [...inputs.keys()]))].filter((name) => SHARED.test(name));
  return others.flatMap(({ workflow, use }) => {
    const valueIn = (follower: Follower, name: string) =>
      name === "token" && usesOwnToken(follower) ? "" : (follower.use.inputs.get(name) ?? "").trim();
    const different = names.filter((name) => valueIn({ workflow, use }, name) !== valueIn(first, name));
    if (different.length === 0 || use.inputs.has("repositories") !== first.use.inputs.has("repositories")) return [];
    const text = `It differs from ${first.workflow.path} in ${listed(different.map((name) => `"${name}"`))}. Each tells what falls to it alone, so both need the same.`;
    return [wrong("workflow", text, { place: workflow.placeOf(use.path), cure: ['Write the same lines under "with" in both.'] })];
  });
}

/** Whether the step acts with the job's own token. */
export function usesOwnToken({ use: { inputs } }: Follower): boolean {
  const token = inputs.get("token") ?? "";
  return token === "" || /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/i.test(token.trim());
}

/** What a step needs of its job's token. */
export type Needs = Readonly<Partial<Record<Scope, Level>>>;

export type PermissionFacts = {
  readonly isPrivate: boolean;
  /** What the repository gives a job whose workflow does not say; null: it cannot be read. */
  readonly usual: "read" | "write" | null;
};

/** Whether the job's token may do what the step needs. */
export function permissionFindings(follower: Follower, needs: Needs, facts: PermissionFacts): readonly RemoteFinding[] {
  const { workflow, use } = follower;
  if (!usesOwnToken(follower)) {
    const text = "It acts with a token of its own, whose permissions cannot be seen from here.";
    return [unknown("workflow", text, { place: workflow.placeOf([...use.path, "with", "token"]), cure: [`It needs ${needText(needs)}.`] })];
  }
  const at = permissionsPath(workflow, use.path);
  if (at === null) return unsaid(follower, needs, facts);
  const granted = valueAt(workflow.data, at);
  const lacking = scopesOf(needs).filter(([scope, level]) => LEVELS.indexOf(levelIn(granted, scope)) < LEVELS.indexOf(level));
  // Everybody may read a public repository's files.
  const serious = lacking.filter(([scope, level]) => facts.isPrivate || !(scope === "contents" && level === "read"));
  const place = workflow.placeOf(at);
  const cure = permissionLines(needs);
  if (serious.length > 0) {
    const text = `The job "${use.job}" lacks ${serious.map(([scope, level]) => `"${scope}: ${level}"`).join(" and ")}.`;
    return [wrong("workflow", text, { place, cure })];
  }
  if (lacking.length > 0)
    return [
      warns("workflow", `The job "${use.job}" lacks "contents: read", which it needs once the repository is private.`, { place, cure }),
    ];
  return [fits("workflow", `The job "${use.job}" has the permissions it needs (${needText(needs)}).`, { place })];
}

function unsaid({ workflow, use }: Follower, needs: Needs, { usual }: PermissionFacts): readonly RemoteFinding[] {
  const place = { file: workflow.path, line: null };
  const more = { place, cure: permissionLines(needs) };
  const unnamed = `The job "${use.job}" names no permissions`;
  if (usual === "write") return [warns("workflow", `${unnamed}, so it has all that the repository gives: more than it needs.`, more)];
  const why =
    usual === "read"
      ? "and this repository then lets it read files only"
      : "and what this repository then lets it do cannot be read with this token";
  const level = usual === "read" ? wrong : warns;
  return [level("workflow", `${unnamed}, ${why}.`, more)];
}

function permissionLines(needs: Needs): readonly string[] {
  return ["permissions:", ...scopesOf(needs).map(([scope, level]) => `  ${scope}: ${level}`)];
}

function scopesOf(needs: Needs): readonly (readonly [Scope, Level])[] {
  return (["contents", "issues", "pull-requests"] as const).flatMap((scope) => {
    const level = needs[scope];
    return level === undefined ? [] : [[scope, level] as const];
  });
}

function needText(needs: Needs): string {
  return scopesOf(needs)
    .map(([scope, level]) => `${scope}: ${level}`)
    .join(", ");
}

/** The names of the variables that the step sees: its own, its job's and its workflow's. */
export function variablesOf({ workflow, use }: Follower): ReadonlySet<string> {
  const parts: readonly KeyPath[] = [["env"], [...use.path.slice(0, 2), "env"], [...use.path, "env"]];
  return new Set(parts.flatMap((part) => Object.keys(entriesOf(valueAt(workflow.data, part)))));
}
