import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Problem } from "../../core/policy/problem.ts";
import type { Arguments } from "./arguments.ts";
import type { Command, ExitCode } from "./command.ts";
import { portsOf } from "./explain.ts";
import { FileProblem, reasonOf, textOf } from "./files.ts";
import { Misuse } from "./misuse.ts";
import { repositoryIn } from "./report.ts";
import type { Terminal } from "./terminal.ts";

const BASES = ["gruntwork", "cloud-gov", "community"];

/** `init`: the files that a repository begins with and, where wanted, its labels. Overwrites nothing. */
export const init: Command = {
  usage: `
Usage: incident-slo init [OWNER/REPO] [--labels] [--extends NAME] [--timezone ZONE]

Writes into this folder what a repository needs: the workflow, a policy file with comments and the
policy's JSON Schema for editors. Files that are there stay as they are. With --labels it also
creates the labels that the policy gives a meaning, on GitHub; labels that are there stay too.

  OWNER/REPO       where labels are created (the folder's Git remote "origin")
  --labels         creates the labels; the token in GITHUB_TOKEN or GH_TOKEN must be allowed to
  --extends NAME   which built-in policy to begin with: gruntwork, cloud-gov, community (gruntwork)
  --timezone ZONE  the desk's time zone, such as America/Chicago (this machine's)
  --api-url URL    REST's address (GITHUB_API_URL, else https://api.github.com)

Exit code 0: everything is there. 1: something could not be written, or the policy has problems.
`,
  options: { labels: "flag", extends: "value", timezone: "value", "api-url": "value" },
  words: 1,
  run: async (given, terminal) => {
    const base = given.values.get("extends") ?? "gruntwork";
    if (!BASES.includes(base)) throw new Misuse(`--extends: expected ${BASES.join(", ")}, got "${base}".`);
    const repository = given.flags.has("labels") || given.words.length > 0 ? await repositoryOf(given, terminal) : null;
    const ports = repository !== null && given.flags.has("labels") ? await portsOf(repository, given, terminal) : null;
    const { POLICY_PATH, createLabels, starterFiles } = await import("../../app/init.ts");
    for (const [path, text] of starterFiles(base, await timezoneOf(given, terminal))) {
      const isNew = await writeNew(path, text, terminal);
      terminal.print(isNew ? `Wrote ${path}.` : `${path} is there already and stays as it is.`);
    }
    if (ports !== null) {
      const source = { name: POLICY_PATH, text: await textOf(POLICY_PATH, terminal) };
      const labels = await createLabels(source, ports, terminal.now());
      if (!labels.ok) return complain(labels.error, terminal);
      const { created, kept } = labels.value;
      terminal.print(`Labels created in ${repository}: ${created.join(", ") || "none"}. There already: ${kept.join(", ") || "none"}.`);
    }
    for (const line of nextSteps(ports !== null)) terminal.print(line);
    return 0;
  },
};

function nextSteps(hasLabels: boolean): readonly string[] {
  return [
    "",
    "Next:",
    "  1. In .github/workflows/incident-slo.yml put the action's owner in place of OWNER.",
    "  2. Look through .github/incident-slo.yml, and check it: incident-slo check",
    `  3. ${hasLabels ? "Commit and push these files." : "Commit and push these files, and create the labels: incident-slo init --labels"}`,
    "  4. Put a severity's label on an issue, such as sev2: the first comment comes within a minute.",
  ];
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
  const config = await readFile(join(folder, ".git", "config"), "utf8").catch(() => "");
  const url = /^\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)/m.exec(config)?.[1] ?? "";
  const found = /[:/]([A-Za-z\d][\w-]*\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1];
  if (found !== undefined) return found;
  throw new Misuse("This folder's Git has no remote called origin. Name the repository: incident-slo init OWNER/REPO --labels");
}

/** The zone named, else this machine's. Throws `Misuse`. */
async function timezoneOf({ values }: Arguments, { environment }: Terminal): Promise<string> {
  const named = values.get("timezone");
  const zone = named ?? (environment.TZ || new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { isZone } = await import("../../core/time/luxon.ts");
  if (isZone(zone)) return zone === "UTC" ? "Etc/UTC" : zone;
  if (named === undefined) return "Etc/UTC";
  throw new Misuse(`--timezone: expected an IANA time zone such as America/Chicago, got "${named}".`);
}

async function complain(problems: readonly Problem[], terminal: Terminal): Promise<ExitCode> {
  const { describeProblem } = await import("../../core/policy/problem.ts");
  for (const problem of problems) terminal.complain(describeProblem(problem));
  return 1;
}
