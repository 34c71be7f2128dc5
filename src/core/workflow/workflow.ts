import { type KeyPath, type Problem, valueAt } from "../policy/problem.ts";
import { readPlainYaml } from "../policy/yaml.ts";
import { ok, type Result } from "../result.ts";
import { refusalsIn, type WorkflowRefusal } from "./refusals.ts";

export type Mapping = Readonly<Record<string, unknown>>;

/** A workflow file that was read. */
export type Workflow = {
  readonly path: string;
  /** As GitHub shows it: its `name:`, else its path. */
  readonly name: string;
  /** Event → its settings; null: none. */
  readonly triggers: ReadonlyMap<string, Mapping | null>;
  readonly data: unknown;
  readonly placeOf: (path: KeyPath) => FilePlace;
  /** Its steps that use the action. */
  readonly uses: readonly Use[];
  /** Looked for only where it uses the action. */
  readonly refusals: readonly WorkflowRefusal[];
  /** Whether GitHub refuses what stands at the path. */
  readonly isRefused: (path: KeyPath) => boolean;
};

/** Line null: the file as a whole. */
export type FilePlace = { readonly file: string; readonly line: number | null };

/** A step that uses the action. */
export type Use = {
  /** `OWNER/NAME`, or `./` for the repository's own. */
  readonly action: string;
  /** Tag, branch or commit; null: none is named, as in the action's own repository. */
  readonly ref: string | null;
  /** Its inputs as written, by their name in lower case. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Where the step stands: `jobs`, the job, `steps`, a number. */
  readonly path: KeyPath;
  readonly job: string;
};

export const WORKFLOWS_FOLDER = ".github/workflows";

/** Reads a workflow and finds where it uses the action. Wrong: it is no YAML, so GitHub does not run it either. */
export async function readWorkflow(path: string, text: string, isOwn: (action: string) => boolean): Promise<Result<Workflow, Problem>> {
  const read = readPlainYaml(path, text);
  if (!read.ok) return read;
  const { data, locate } = read.value;
  const name = valueAt(data, ["name"]);
  const uses = usesIn(data, isOwn, isStarter(path, text));
  const refusals = uses.length === 0 ? [] : await refusalsIn(path, text);
  return ok({
    path,
    name: typeof name === "string" ? name : path,
    triggers: triggersIn(valueAt(data, ["on"])),
    data,
    placeOf: (part) => ({ file: path, line: locate(part, "value")?.line ?? null }),
    uses,
    refusals,
    isRefused: (part) => {
      const place = locate(part, "value");
      return refusals.some(({ line, column }) => line === place?.line && column === place.column);
    },
  });
}

/** `on:` is an event, a list of them or a map. */
function triggersIn(on: unknown): Workflow["triggers"] {
  if (typeof on === "string") return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((event) => [String(event), null]));
  return new Map(Object.entries(entriesOf(on)).map(([event, settings]) => [event, isEntries(settings) ? settings : listed(settings)]));
}

/** A schedule is a list: its lines. */
function listed(settings: unknown): Mapping | null {
  return Array.isArray(settings) ? { lines: settings } : null;
}

/** The steps that name the action; none does: those that are it by what else the workflow shows, since it may be published under any name. */
function usesIn(data: unknown, isOwn: (action: string) => boolean, isOfStarter: boolean): readonly Use[] {
  const all = allUses(data);
  const named = all.filter((use) => isOwn(writtenOf(use)));
  if (named.length > 0) return named;
  const foreign = all.filter(({ action, ref }) => ref !== null && /^(?!actions\/|github\/)[\w-]+\/[\w.-]+$/i.test(action));
  const known = new Set(foreign.filter(({ inputs }) => OWN_INPUTS.some((name) => inputs.has(name))).map(({ action }) => action));
  if (known.size > 0) return foreign.filter(({ action }) => known.has(action));
  return isOfStarter && new Set(foreign.map(({ action }) => action)).size === 1 ? foreign : [];
}

/** Every step that uses an action. */
function allUses(data: unknown): readonly Use[] {
  return Object.entries(entriesOf(valueAt(data, ["jobs"]))).flatMap(([job, settings]) => {
    const steps = valueAt(settings, ["steps"]);
    return (Array.isArray(steps) ? steps : []).flatMap((step: unknown, index): readonly Use[] => {
      const written = valueAt(step, ["uses"]);
      if (typeof written !== "string") return [];
      const [action = "", ref] = written.trim().split("@");
      return [{ action, ref: ref ?? null, inputs: textsIn(valueAt(step, ["with"])), path: ["jobs", job, "steps", index], job }];
    });
  });
}

/** As the workflow writes it. */
export function writtenOf({ action, ref }: Use): string {
  return ref === null ? action : `${action}@${ref}`;
}

/** All that a workflow's steps and jobs use, as written, but for GitHub's own; nothing where it cannot be read. */
export function usedBy(path: string, text: string): readonly string[] {
  const read = readPlainYaml(path, text);
  if (!read.ok) return [];
  const { data } = read.value;
  const called = Object.values(entriesOf(valueAt(data, ["jobs"]))).map((job) => valueAt(job, ["uses"]));
  return [...allUses(data).map(writtenOf), ...called.filter((written) => typeof written === "string")].filter(
    (written) => !/^(?:actions|github)\/|^docker:/i.test(written),
  );
}

/** Whether an action's own file, `action.yml`, is that of this one, under whatever name it is published. */
export function isOwnFile(text: string): boolean {
  const read = readPlainYaml("action.yml", text);
  if (!read.ok) return false;
  const inputs = entriesOf(valueAt(read.value.data, ["inputs"]));
  return valueAt(read.value.data, ["name"]) === "Incident SLO" || OWN_INPUTS.every((name) => Object.hasOwn(inputs, name));
}

/** Inputs that no other action has. */
const OWN_INPUTS = [
  "bot-logins",
  "email-customers",
  "email-staff",
  "email-webhook-format",
  "email-webhook-secret",
  "email-webhook-token",
  "email-webhook-url",
  "state-secret",
  "untriaged",
  "watch-for",
];

/** Whether the file is one that `init` writes, by its name or its first line. */
function isStarter(path: string, text: string): boolean {
  return /(?:^|\/)incident-slo(?:-[\w-]+)?\.ya?ml$/i.test(path) || text.startsWith("# Incident SLO");
}

/** Inputs as the action reads them: texts, whatever YAML made of them. */
function textsIn(entries: unknown): ReadonlyMap<string, string> {
  return new Map(Object.entries(entriesOf(entries)).map(([name, value]) => [name.toLowerCase(), value === null ? "" : String(value)]));
}

export function isEntries(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The map, or an empty one where something else stands. */
export function entriesOf(value: unknown): Mapping {
  return isEntries(value) ? value : {};
}

/** Whether a `uses:` names the action, whoever owns it; what starts with `./` is in the repository itself. */
export function isAction(written: string): boolean {
  return /^(?:[\w.-]+|\.(?:\/[\w.-]+)*)\/incident-slo(?:@.*)?$/i.test(written.trim());
}

/** Whether a workflow's run for this event of this kind happens; events that name no kinds have all of theirs. */
export function hears({ triggers }: Pick<Workflow, "triggers">, event: string, kind: string | null): boolean {
  if (!triggers.has(event)) return false;
  const kinds = triggers.get(event)?.types;
  if (kind === null || kinds === undefined || kinds === null) return true;
  return [kinds].flat().map(String).includes(kind);
}

/** Whether the step is for incidents: not for reports, lists of jobs or pull requests alone. */
export function follows({ triggers }: Workflow, { inputs }: Use): boolean {
  const isForPulls = [...triggers.keys()].every((event) => event.startsWith("pull_request"));
  return (inputs.get("job") ?? "").trim() === "" && !isForPulls;
}
