import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { StarterWishes } from "../../app/init/init.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { FileProblem, reasonOf } from "../files/file-problem.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import { actionAt, originOf, rootOf } from "./clone.ts";
import type { CliCommand } from "./command.ts";
import { portsOf, repositoryIn } from "./github.ts";
import { Misuse } from "./misuse.ts";
import { textOf } from "./policy-files.ts";
import { complainOf } from "./policy-problems.ts";

const BASES = ["gruntwork", "cloud-gov", "community"];

/** `init`: the files that a repository begins with and, where wanted, its labels. Overwrites nothing. */
export const init: CliCommand = {
  usage: `
Usage: incident-slo init [OWNER/REPO] [--labels] [--extends NAME] [--timezone ZONE] [...]

Writes into this repository, at its root, what it needs: two workflows (for events, and for what
time brings), a policy file with comments and the policy's JSON Schema for editors. Files that are
there stay as they are. With --labels it also creates the labels that the policy gives a meaning,
on GitHub; labels that are there stay too.

  OWNER/REPO       where labels are created (the folder's Git remote "origin")
  --labels         creates the labels; the token in GH_TOKEN or GITHUB_TOKEN must be allowed to
  --extends NAME   which built-in policy to begin with: gruntwork, cloud-gov, community (gruntwork)
  --timezone ZONE  the desk's time zone, such as America/Chicago (that of the policy it begins with,
                   where it has one, such as cloud-gov; else this machine's)
  --action NAME    the action to use, such as acme/incident-slo or acme/incident-slo@v1 (where this
                   program came from, if that can be told)
  --api-url URL    REST's address (else an address's host, GITHUB_API_URL, GH_HOST, or where
                   this clone came from)

and, only where wanted:

  --punctual       workflows whose runs stay for the next deadline, for promises of half an hour
  --issue-form     a form for reporting incidents; how severe one is is left to staff
  --policy-check   a workflow that says on pull requests what a change of the policy means
  --report         a workflow that publishes which promises were kept, on GitHub Pages

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
  },
  words: 1,
  run: async (given, caller) => {
    const terminal = { ...caller, folder: await rootOf(caller.folder) };
    const wishes = await wishesIn(given, terminal);
    const repository = given.flags.has("labels") || given.words.length > 0 ? await repositoryOf(given, terminal) : null;
    const ports = repository !== null && given.flags.has("labels") ? await portsOf(repository, given, terminal) : null;
    const { createLabels, movingNote, starterFiles } = await import("../../app/init/init.ts");
    const files = starterFiles(wishes);
    if (terminal.folder !== caller.folder) terminal.print(`The repository's root is ${terminal.folder}.`);
    for (const [path, text] of files) {
      const isNew = await writeNew(path, text, terminal);
      terminal.print(isNew ? `Wrote ${path}.` : await keptLine(path, text, terminal));
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
    for (const line of nextSteps(await unfilled([...files.keys()], terminal), wishes, ports !== null, known)) terminal.print(line);
    return 0;
  },
};

/** What the options wish for, and what can be found out. Throws `Misuse`. */
async function wishesIn(given: Arguments, terminal: Terminal): Promise<StarterWishes> {
  const { flags, values } = given;
  const base = values.get("extends") ?? "gruntwork";
  if (!BASES.includes(base)) throw new Misuse(`--extends: expected ${BASES.join(", ")}, got "${base}".`);
  const named = values.get("action");
  if (named !== undefined && !/^[A-Za-z\d][\w-]*\/[\w.-]+(?:@[\w./-]+)?$/.test(named))
    throw new Misuse(`--action: expected an action such as acme/incident-slo@v1, got "${named}".`);
  const extras = (["issue-form", "policy-check", "report"] as const).filter((extra) => flags.has(extra));
  return {
    base,
    timezone: await timezoneIn(given),
    localZone: await localZone(terminal),
    action: named === undefined ? await ownAction(terminal) : actionNamed(named),
    isPunctual: flags.has("punctual"),
    isUntriaged: await isUntriaged(terminal),
    extras: new Set(extras),
  };
}

/** Whether the policy that is there promises something to issues without a severity. */
async function isUntriaged(terminal: Terminal): Promise<boolean> {
  if (!(await isFile(resolve(terminal.folder, USUAL_PATH)))) return false;
  const { parsePolicy } = await import("../../core/policy/parse.ts");
  const parsed = await parsePolicy({ name: USUAL_PATH, text: await textOf(USUAL_PATH, terminal) });
  return parsed.ok && parsed.value.policy.untriaged !== null;
}

/** `owner/name@version`, where a version is named. */
function actionNamed(text: string): StarterWishes["action"] {
  const [name = "", version = null] = text.split("@");
  return { name, version };
}

/** The action that this program is part of; null: it cannot be told. */
async function ownAction({ home }: Terminal): Promise<StarterWishes["action"]> {
  return home === undefined ? null : actionAt(home);
}

/** The workflows in which the action's owner is still to be filled in. */
async function unfilled(paths: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const workflows = paths.filter((path) => path.startsWith(".github/workflows/"));
  const texts = await Promise.all(workflows.map(async (path) => ({ path, text: await textOf(path, terminal) })));
  return texts.filter(({ text }) => /uses: OWNER\//.test(text)).map(({ path }) => path);
}

function nextSteps(
  unfilled: readonly string[],
  { extras, action }: StarterWishes,
  hasLabels: boolean,
  repository: string | null,
): readonly string[] {
  const steps = [
    ...(unfilled.length === 0 ? [] : [`In ${unfilled.join(" and ")} put the action's owner in place of OWNER.`]),
    ...(action === null || action.version !== null
      ? []
      : [`See that ${action.name} has the tag v1: which versions it has could not be told from here.`]),
    `Look through ${USUAL_PATH}, and check it: incident-slo check`,
    ...(extras.has("report") ? ['In the repository\'s settings, under Pages, choose "GitHub Actions" as the source.'] : []),
    hasLabels ? "Commit and push these files." : "Commit and push these files, and create the labels: incident-slo init --labels",
    `See that all fits together: incident-slo check --remote ${repository ?? "OWNER/REPO"}`,
    "Put a severity's label on an issue, such as sev2: the first comment comes within a minute.",
  ];
  return ["", "Next:", ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}

/** What a workflow that was there already may lack, and what follows. */
const LACKING = {
  "watch-for": ", so its runs do not stay",
  untriaged: ", so that a sweep alone finds issues without a label",
} as const;

/** Of a file that was there already; `wanted`: what would have been written. */
async function keptLine(path: string, wanted: string, terminal: Terminal): Promise<string> {
  const text = path.startsWith(".github/workflows/") ? await textOf(path, terminal) : wanted;
  const names = (["watch-for", "untriaged"] as const).filter((name) => {
    const isIn = new RegExp(`^\\s*${name}:`, "m");
    return isIn.test(wanted) && !isIn.test(text);
  });
  const lines = names.map(
    (name) => `It lacks ${name}${LACKING[name]}. To have it, move the file away, run this again, and bring your changes over.`,
  );
  return [`${path} is there already and stays as it is.`, ...lines].join(" ");
}

/** False: there is a file of that name. Throws `FileProblem`. */
async function writeNew(path: string, text: string, { folder }: Terminal): Promise<boolean> {
  const place = resolve(folder, path);
  try {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST" && (await isFile(place))) return false;
    throw new FileProblem(`Failed to write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

function isFile(place: string): Promise<boolean> {
  return readFile(place).then(
    () => true,
    () => false,
  );
}

/** The repository named, else where the folder's Git remote leads. Throws `Misuse`. */
async function repositoryOf(given: Arguments, { folder }: Terminal): Promise<string> {
  if (given.words.length > 0) return repositoryIn(given);
  const found = await originOf(folder);
  if (found !== null) return found.repository;
  throw new Misuse("This folder's Git has no remote called origin. Name the repository: incident-slo init OWNER/REPO --labels");
}

/** The zone named; null: none is. Throws `Misuse`. */
async function timezoneIn({ values }: Arguments): Promise<string | null> {
  const named = values.get("timezone");
  if (named === undefined) return null;
  const { isZone } = await import("../../core/time/luxon.ts");
  const { isZoneAbbreviation, zoneMeantBy } = await import("../../core/time/zone-hint.ts");
  if (isZone(named) && !isZoneAbbreviation(named)) return plainZone(named);
  const meant = zoneMeantBy(named);
  const hint = meant === null ? "" : ` Did you mean "${meant}"?`;
  throw new Misuse(`--timezone: expected an IANA time zone such as America/Chicago, got "${named}".${hint}`);
}

/** This machine's zone; UTC where it has none that counts. */
async function localZone({ environment }: Terminal): Promise<string> {
  const zone = environment.TZ || new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { isZone } = await import("../../core/time/luxon.ts");
  const { isZoneAbbreviation } = await import("../../core/time/zone-hint.ts");
  return isZone(zone) && !isZoneAbbreviation(zone) ? plainZone(zone) : "Etc/UTC";
}

function plainZone(zone: string): string {
  return zone === "UTC" ? "Etc/UTC" : zone;
}
