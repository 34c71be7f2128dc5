import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { StarterWishes } from "../../app/init/init.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { wrapped } from "../../core/text/wrap.ts";
import { codeOf, FileProblem, reasonOf } from "../files/file-problem.ts";
import { makeFolders } from "../files/write-files.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import { actionAt, isFile, originOf, rootOf } from "./clone.ts";
import type { CliCommand } from "./command.ts";
import { portsOf, repositoryIn } from "./github.ts";
import { hostNamed, hostOfOrigin, tokenWords } from "./host.ts";
import { Misuse } from "./misuse.ts";
import { textOf, usualPolicy } from "./policy-files.ts";
import { complainOf } from "./policy-problems.ts";

const BASES = ["gruntwork", "cloud-gov", "community"];

/** `init`: the files that a repository begins with and, where wanted, its labels. Overwrites nothing. */
export const init: CliCommand = {
  usage: `
Usage: incident-slo init [OWNER/REPO] [--labels] [--extends NAME] [--timezone ZONE] [...]

Writes into this repository, at its root, what it needs: two workflows (for events, and for what
time brings), a policy file with comments and the policy's JSON Schema for editors. Files that are
there stay as they are, but for OWNER in a workflow where the action is known by now. With --labels
it also creates the labels that the policy gives a meaning, on GitHub; labels that are there stay
too.

  OWNER/REPO       where labels are created (the folder's Git remote "origin")
  --labels         creates the labels; the token in GH_TOKEN or GITHUB_TOKEN (GH_ENTERPRISE_TOKEN
                   of another host than github.com and ghe.com) must be allowed to
  --extends NAME   which built-in policy to begin with: gruntwork, cloud-gov, community (gruntwork)
  --timezone ZONE  the desk's time zone, such as America/Chicago (that of the policy it begins with,
                   where it has one, such as cloud-gov; else this machine's)
  --action NAME    the action to use, such as acme/incident-slo or acme/incident-slo@v1 (where this
                   program came from, if that is on the same GitHub as this repository)
  --api-url URL    REST's address (else an address's host, GITHUB_API_URL, GH_HOST, or where
                   this clone came from)

and, only where wanted:

  --punctual       workflows whose runs stay for the next deadline, for promises of half an hour
  --issue-form     a form for reporting incidents; how severe one is is left to staff
  --policy-check   a workflow that says on pull requests what a change of the policy means
  --report         a workflow that publishes every night which promises were kept, on GitHub Pages
  --monthly        a workflow that says so in an issue on the first of each month

Exit code 0: everything is there. 1: something could not be written, or the policy has problems.
`,
  options: {
    labels: "flag",
    extends: "value",
    timezone: "value",
    action: "value",
    "api-url": "value",
    punctual: "flag",
    "issue-form": "flag",
    "policy-check": "flag",
    report: "flag",
    monthly: "flag",
  },
  words: 1,
  run: async (given, caller) => {
    const root = await rootOf(caller.folder);
    const terminal = { ...caller, folder: root ?? caller.folder };
    const found = await actionIn(given, terminal);
    const wishes = await wishesIn(given, found.action, terminal);
    const repository = given.flags.has("labels") || given.words.length > 0 ? await repositoryOf(given, terminal) : null;
    const ports = repository !== null && given.flags.has("labels") ? await portsOf(repository, given, terminal) : null;
    // A policy under another ending would no longer be told of beside a new one.
    await usualPolicy(terminal);
    const { createLabels, movingNote, starterFiles } = await import("../../app/init/init.ts");
    const files = starterFiles(wishes);
    if (root === null) terminal.print(`${caller.folder} is in no Git repository; the files are written here all the same.`);
    else if (root !== caller.folder) terminal.print(`The repository's root is ${root}.`);
    for (const [path, text] of files) {
      const isNew = await writeNew(path, text, terminal);
      terminal.print(isNew ? `Wrote ${path}.` : await keptLine(path, text, wishes, terminal));
      const note = isNew && path === USUAL_PATH ? movingNote(wishes) : null;
      if (note !== null) terminal.print(note);
    }
    if (ports !== null) {
      const source = { name: USUAL_PATH, text: await textOf(USUAL_PATH, terminal) };
      const labels = await createLabels(source, ports, terminal.now());
      if (!labels.ok) return complainOf(labels.error, terminal);
      const { created, kept } = labels.value;
      terminal.print(`Labels created in ${repository}: ${created.join(", ") || "none"}. There already: ${kept.join(", ") || "none"}.`);
    }
    const known = repository ?? (await originOf(terminal.folder))?.repository ?? null;
    const workflows = await workflowsAmong([...files.keys()], terminal);
    const { shellWord } = await import("../../app/run/labels.ts");
    const apiUrl = given.values.get("api-url");
    const reach = apiUrl === undefined ? "" : ` --api-url ${shellWord(apiUrl)}`;
    for (const line of nextSteps({ workflows, wishes, found, hasLabels: ports !== null, known, reach }, terminal)) terminal.print(line);
    return 0;
  },
};

/** The action to use, and on which GitHub. `elsewhere`: where this program came from, if workflows here would look for it at another place. */
type ChosenAction = { readonly action: StarterWishes["action"]; readonly host: string | null; readonly elsewhere: string | null };

/** Throws `Misuse`. */
async function actionIn(given: Arguments, terminal: Terminal): Promise<ChosenAction> {
  const host = await hostNamed(given, terminal);
  const named = given.values.get("action");
  if (named !== undefined) return { action: actionNamed(named), host, elsewhere: null };
  const own = terminal.home === undefined ? null : await actionAt(terminal.home);
  if (own === null) return { action: null, host, elsewhere: null };
  const isAlias = !own.host.includes(".") && own.host === (await originOf(terminal.folder))?.host;
  const isHere = isAlias || (host !== null && hostOfOrigin(own.host) === host);
  return isHere ? { action: own, host, elsewhere: null } : { action: null, host, elsewhere: own.host };
}

/** What the options wish for, and what can be found out. Throws `Misuse`. */
async function wishesIn(given: Arguments, action: StarterWishes["action"], terminal: Terminal): Promise<StarterWishes> {
  const { flags, values } = given;
  const base = values.get("extends") ?? "gruntwork";
  if (!BASES.includes(base)) throw new Misuse(`--extends: expected ${BASES.join(", ")}, got "${base}".`);
  const { EXTRA_NAMES } = await import("../../app/init/init.ts");
  return {
    base,
    timezone: await timezoneIn(given),
    localZone: await localZone(terminal),
    action,
    isPunctual: flags.has("punctual"),
    isUntriaged: await isUntriaged(terminal),
    extras: new Set(EXTRA_NAMES.filter((extra) => flags.has(extra))),
  };
}

/** Whether the policy that is there promises something to issues without a severity. */
async function isUntriaged(terminal: Terminal): Promise<boolean> {
  if (!(await isFile(resolve(terminal.folder, USUAL_PATH)))) return false;
  const { parsePolicy } = await import("../../core/policy/parse.ts");
  const parsed = await parsePolicy({ name: USUAL_PATH, text: await textOf(USUAL_PATH, terminal) });
  return parsed.ok && parsed.value.policy.untriaged !== null;
}

/** `owner/name@version`, where a version is named. Throws `Misuse`. */
function actionNamed(text: string): StarterWishes["action"] {
  const [, name, version = null] = /^([A-Za-z\d][\w-]*\/[\w.-]+)(?:@([\w./-]+))?$/.exec(text) ?? [];
  if (name === undefined) throw new Misuse(`--action: expected an action such as acme/incident-slo@v1, got "${text}".`);
  return { name, version };
}

type WrittenWorkflow = { readonly path: string; readonly text: string };

async function workflowsAmong(paths: readonly string[], terminal: Terminal): Promise<readonly WrittenWorkflow[]> {
  const workflows = paths.filter((path) => path.startsWith(".github/workflows/"));
  return Promise.all(workflows.map(async (path) => ({ path, text: await textOf(path, terminal) })));
}

type Begun = {
  readonly workflows: readonly WrittenWorkflow[];
  readonly wishes: StarterWishes;
  readonly found: ChosenAction;
  readonly hasLabels: boolean;
  /** `owner/name`; null: it could not be told. */
  readonly known: string | null;
  /** The option that names GitHub's address, where it was given; else "". */
  readonly reach: string;
};

function nextSteps(
  { workflows, wishes: { extras, action }, found, hasLabels, known, reach }: Begun,
  terminal: Terminal,
): readonly string[] {
  const program = terminal.program ?? "incident-slo";
  const asking = `${tokenWords(found.host)}${program}`;
  const repository = known ?? "OWNER/REPO";
  const unfilled = workflows.filter(({ text }) => /uses: OWNER\//.test(text)).map(({ path }) => path);
  const steps: readonly (string | readonly [text: string, command: string])[] = [
    ...(unfilled.length === 0 ? [] : [`In ${unfilled.join(" and ")} put the action's owner in place of OWNER${elsewhereWords(found)}.`]),
    ...(action === null || action.version !== null || !workflows.some(({ text }) => text.includes(`uses: ${action.name}@v1`))
      ? []
      : [`See that ${action.name} has the tag v1: which versions it has could not be told from here.`]),
    [`Look through ${USUAL_PATH}, and check it:`, `${program} check`],
    ...(extras.has("report") ? ['In the repository\'s settings, under Pages, choose "GitHub Actions" as the source.'] : []),
    hasLabels
      ? "Commit and push these files."
      : ["Commit and push these files, and create the labels:", `${asking} init ${known === null ? `${repository} ` : ""}--labels${reach}`],
    ["See that all fits together:", `${asking} check --remote ${repository}${reach}`],
    "Put a severity's label on an issue, such as sev2: the first comment comes within a minute.",
  ];
  const minutes =
    "In a private repository the schedule takes some 2,900 runner minutes a month; docs/minutes.md of the action says how to take less.";
  // What is to be copied stays whole.
  const lines = steps.flatMap((step, index) => {
    const [text, command] = typeof step === "string" ? [step] : step;
    return [...wrapped(`  ${index + 1}. ${text}`, terminal.width, 3), ...(command === undefined ? [] : [`     ${command}`])];
  });
  return ["", "Next:", ...lines, "", ...wrapped(minutes, terminal.width)];
}

function elsewhereWords({ elsewhere, host }: ChosenAction): string {
  if (elsewhere === null) return "";
  const where =
    host === null ? "where this repository's workflows look for actions cannot be told" : `workflows here look for actions on ${host}`;
  return `: this program came from ${elsewhere}, and ${where}`;
}

/** What a workflow that was there already may lack, and what follows. */
const LACKING = {
  "watch-for": ", so its runs do not stay",
  untriaged: ", so that a sweep alone finds issues without a label",
} as const;

/** Of a file that was there already; `wanted`: what would have been written. A workflow without the action's owner gets it. */
async function keptLine(path: string, wanted: string, { action }: StarterWishes, terminal: Terminal): Promise<string> {
  if (!path.startsWith(".github/workflows/")) return `${path} is there already and stays as it is.`;
  const text = await textOf(path, terminal);
  const { withAction } = await import("../../app/init/init.ts");
  const filled = action === null ? text : withAction(text, action);
  if (filled !== text) await replace(path, filled, terminal);
  const lacks = (["watch-for", "untriaged"] as const).filter((name) => {
    const isIn = new RegExp(`^\\s*${name}:`, "m");
    return isIn.test(wanted) && !isIn.test(text);
  });
  return [
    filled === text ? `${path} is there already and stays as it is.` : `Put ${action?.name} in place of OWNER in ${path}.`,
    ...(action === null || filled.includes(`uses: ${action.name}@`) ? [] : [`It does not use ${action.name}.`]),
    ...lacks.map(
      (name) => `It lacks ${name}${LACKING[name]}. To have it, move the file away, run this again, and bring your changes over.`,
    ),
  ].join(" ");
}

async function replace(path: string, text: string, { folder }: Terminal): Promise<void> {
  try {
    await writeFile(resolve(folder, path), text);
  } catch (error) {
    throw new FileProblem(`Failed to write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** False: there is a file of that name. Throws `FileProblem`. */
async function writeNew(path: string, text: string, { folder }: Terminal): Promise<boolean> {
  const place = resolve(folder, path);
  try {
    await makeFolders(dirname(place));
    await writeFile(place, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST" && (await isFile(place))) return false;
    throw new FileProblem(`Failed to write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** The repository named, else where the folder's Git remote leads. Throws `Misuse`. */
async function repositoryOf(given: Arguments, { folder, program = "incident-slo" }: Terminal): Promise<string> {
  if (given.words.length > 0) return repositoryIn(given);
  const found = await originOf(folder);
  if (found?.repository != null) return found.repository;
  const lack =
    found === null ? "This folder's Git has no remote called origin" : `Where this clone came from, on ${found.host}, is no OWNER/REPO`;
  throw new Misuse(`${lack}. Name the repository: ${program} init OWNER/REPO --labels`);
}

/** The zone named; null: none is. Throws `Misuse`. */
async function timezoneIn({ values }: Arguments): Promise<string | null> {
  const named = values.get("timezone");
  if (named === undefined) return null;
  const { isZone } = await import("../../core/time/zone.ts");
  const { isZoneAbbreviation, zoneMeantBy } = await import("../../core/time/zone-hint.ts");
  if (isZone(named) && !isZoneAbbreviation(named)) return plainZone(named);
  const meant = zoneMeantBy(named);
  const hint = meant === null ? "" : ` Did you mean "${meant}"?`;
  throw new Misuse(`--timezone: expected an IANA time zone such as America/Chicago, got "${named}".${hint}`);
}

/** This machine's zone; UTC where it has none that counts. */
async function localZone({ environment }: Terminal): Promise<string> {
  const zone = environment.TZ || new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { isZone } = await import("../../core/time/zone.ts");
  const { isZoneAbbreviation } = await import("../../core/time/zone-hint.ts");
  return isZone(zone) && !isZoneAbbreviation(zone) ? plainZone(zone) : "Etc/UTC";
}

function plainZone(zone: string): string {
  return zone === "UTC" ? "Etc/UTC" : zone;
}
