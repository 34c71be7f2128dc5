import type { GivenPolicy } from "../../core/policy/parse.ts";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import { LONGEST_TEMPLATE } from "../../core/render/render.ts";
import type { PolicyFate } from "../../core/report/policy-check.ts";
import type { PullFile, PullRequest, PullRequests } from "../../ports.ts";
import type { Settings } from "../run/context.ts";

/** Something wrong with a file, where it stands in the pull request. */
export type Finding = {
  readonly file: string;
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** A sentence without the place. */
  readonly message: string;
  /** The same with its place. */
  readonly text: string;
};

/** What a pull request proposes, read as data: both sides of the policy, and its templates. */
export type Proposal = {
  readonly fate: PolicyFate;
  /** Where the policy file was moved to; null: it was not. */
  readonly movedTo: string | null;
  readonly before: GivenPolicy;
  /** Null: it cannot be read, see `unreadable`. */
  readonly after: GivenPolicy | null;
  /** The templates as they would stand, by file name; none where it changes none. */
  readonly templates: ReadonlyMap<string, string>;
  readonly changedTemplates: readonly string[];
  readonly removedTemplates: readonly string[];
  readonly unreadable: readonly Finding[];
};

const LONGEST_POLICY = 256 * 1024;
const MOST_TEMPLATES = 100;
/** GitHub lists no more files of a pull request. */
const LISTED = 3_000;
const DEFAULT_POLICY: GivenPolicy = { builtIn: "gruntwork" };

/** Which of the product's files a pull request changes. */
export type Touched = { readonly files: readonly PullFile[]; readonly policy: boolean; readonly templates: boolean };

/** What of the product's files a pull request touches. Where GitHub lists only a part of its files, both sides are compared. May throw `GitHubProblem`. */
export async function touchedBy(pull: PullRequest, pulls: PullRequests, settings: Pick<Settings, "policy">): Promise<Touched> {
  const path = "path" in settings.policy ? settings.policy.path : null;
  const listed = await pulls.files(pull.number);
  const isPart = listed.length >= LISTED && pull.changedFiles > listed.length;
  const files = isPart ? await comparedFiles(pull, pulls, path) : listed;
  return {
    files,
    policy: path !== null && files.some((file) => file.path === path || file.movedFrom === path),
    templates: files.some((file) => templateIn(file.path) !== null || templateIn(file.movedFrom ?? "") !== null),
  };
}

/** The product's files that differ between the two sides. */
async function comparedFiles(pull: PullRequest, pulls: PullRequests, path: string | null): Promise<readonly PullFile[]> {
  const folders = [TEMPLATES_FOLDER, ...(path === null ? [] : [path.split("/").slice(0, -1).join("/")])];
  const files: PullFile[] = [];
  for (const folder of new Set(folders)) {
    const [before, after] = [await pulls.filesIn({ branch: pull.base.ref }, folder), await pulls.filesIn(pull.head, folder)];
    const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
    for (const name of names)
      files.push({ path: folder === "" ? name : `${folder}/${name}`, isRemoved: !after.has(name), movedFrom: null });
  }
  return files;
}

/** Reads what is proposed: the head as data, and the base branch, whose policy is in force. May throw `GitHubProblem`. */
export async function readProposal(
  pull: PullRequest,
  touched: Touched,
  pulls: PullRequests,
  settings: Pick<Settings, "policy">,
): Promise<Proposal> {
  const policies = await readPolicies(pull, touched, pulls, settings);
  const { templates, unreadable } = touched.templates ? await readTemplates(pull.head, pulls) : NO_TEMPLATES;
  const names = (wanted: (file: PullFile) => string | null) => [...new Set(touched.files.map(wanted).filter((name) => name !== null))];
  const gone = names((file) => templateIn(file.isRemoved ? file.path : (file.movedFrom ?? "")));
  const changed = names((file) => (file.isRemoved ? null : templateIn(file.path)));
  return {
    ...policies,
    templates,
    changedTemplates: changed,
    removedTemplates: gone.filter((name) => !changed.includes(name)),
    unreadable: [...policies.unreadable, ...unreadable],
  };
}

type Policies = Pick<Proposal, "fate" | "movedTo" | "before" | "after" | "unreadable">;

async function readPolicies(
  pull: PullRequest,
  touched: Touched,
  pulls: PullRequests,
  { policy }: Pick<Settings, "policy">,
): Promise<Policies> {
  if (!("path" in policy)) return { fate: "untouched", movedTo: null, before: policy, after: policy, unreadable: [] };
  const { path } = policy;
  const old = await pulls.textAt({ branch: pull.base.ref }, path, LONGEST_POLICY);
  const before = old.type === "text" ? { name: path, text: old.text } : DEFAULT_POLICY;
  // A broken policy on the base branch says so by itself, in every run that follows incidents.
  const inForce = old.type === "unreadable" ? { name: path, text: "" } : before;
  if (!touched.policy) return { fate: "untouched", movedTo: null, before: inForce, after: inForce, unreadable: [] };
  const movedTo = touched.files.find(({ movedFrom }) => movedFrom === path)?.path ?? null;
  const own = touched.files.find((file) => file.path === path);
  const isGone = own === undefined ? movedTo !== null : own.isRemoved;
  const fresh = isGone ? ({ type: "missing" } as const) : await pulls.textAt(pull.head, path, LONGEST_POLICY);
  const wasThere = old.type !== "missing";
  switch (fresh.type) {
    case "text":
      return {
        fate: wasThere ? "changed" : "added",
        movedTo: null,
        before: inForce,
        after: { name: path, text: fresh.text },
        unreadable: [],
      };
    case "missing":
      return { fate: wasThere ? "deleted" : "untouched", movedTo, before: inForce, after: DEFAULT_POLICY, unreadable: [] };
    case "unreadable":
      return { fate: "changed", movedTo: null, before: inForce, after: null, unreadable: [unreadableAt(path, fresh.why)] };
  }
}

type Templates = Pick<Proposal, "templates" | "unreadable">;

const NO_TEMPLATES: Templates = { templates: new Map(), unreadable: [] };

/** All templates that stand there: one that is not changed may print one that is. May throw `GitHubProblem`. */
export async function readTemplates(at: PullRequest["head"] | { readonly branch: string }, pulls: PullRequests): Promise<Templates> {
  const names = [...(await pulls.filesIn(at, TEMPLATES_FOLDER)).keys()].filter((name) => name.endsWith(".hbs"));
  if (names.length > MOST_TEMPLATES) {
    return { templates: new Map(), unreadable: [unreadableAt(TEMPLATES_FOLDER, `more than ${MOST_TEMPLATES} templates stand there`)] };
  }
  const templates = new Map<string, string>();
  const unreadable: Finding[] = [];
  for (const name of names) {
    const path = `${TEMPLATES_FOLDER}/${name}`;
    const read = await pulls.textAt(at, path, LONGEST_TEMPLATE);
    if (read.type === "text") templates.set(name, read.text);
    else if (read.type === "unreadable") unreadable.push(unreadableAt(path, read.why));
  }
  return { templates, unreadable };
}

function unreadableAt(file: string, why: string): Finding {
  const message = `It cannot be read: ${why}.`;
  return { file, line: null, column: null, message, text: `${file}: it cannot be read: ${why}.` };
}

/** The template's file name; null: the path is none. */
function templateIn(path: string): string | null {
  const name = path.startsWith(`${TEMPLATES_FOLDER}/`) ? path.slice(TEMPLATES_FOLDER.length + 1) : "";
  return name.endsWith(".hbs") && !name.includes("/") ? name : null;
}
