import { otherEnding } from "../../core/policy/usual-path.ts";
import type { Identity, Reading } from "../../ports.ts";
import type { BlobNode, RepositoryNode } from "./answers.ts";
import { plainLogin } from "./issue.ts";
import { lacksOf } from "./lacks.ts";
import { type GitHubProblem, lacking, refusal } from "./problem.ts";
import type { Dialect } from "./query.ts";

/** What every reading tells besides issues. `policyPath` null: no policy file was asked for. Throws `GitHubProblem` for a policy that is no text. */
export function toFacts(node: RepositoryNode, viewer: string, policyPath: string | null, dialect: Dialect): Omit<Reading, "at"> {
  const lacks = lacksOf(dialect);
  return {
    viewer: toIdentity(viewer),
    repository: { name: node.nameWithOwner, url: node.url, isPrivate: node.isPrivate, labels: node.labels },
    policy: policyPath === null ? null : policyText(node.policy, policyPath, dialect),
    ...(policyPath !== null && node.misnamed?.__typename === "Blob" ? { misnamed: otherEnding(policyPath) } : {}),
    templates: templatesOf(node, dialect),
    ...(lacks.length === 0 ? {} : { lacks }),
  };
}

/** Whom the token speaks for. GitHub spells the workflows' own identity with `[bot]` here and without it elsewhere. */
function toIdentity(login: string): Identity {
  const plain = plainLogin(login);
  return { login: plain, type: plain !== login || plain === "github-actions" ? "bot" : "user" };
}

/** The text of a policy file; null: there is none. Throws `GitHubProblem` for what is no text. */
export function policyText(blob: BlobNode | null | undefined, path: string, dialect: Dialect): string | null {
  if (blob === undefined) throw refusal(`read ${path}`, "GitHub did not tell whether there is such a file");
  if (blob === null) return null;
  if (blob.__typename === "Tree") throw unreadable(path, "it is a folder");
  if (isHalf(blob, dialect)) throw refusal(`read ${path}`, "GitHub told only half of it");
  if (blob.isTruncated === true) throw unreadable(path, "it is too long");
  if (blob.isBinary === true || blob.text === null || blob.text === undefined) throw unreadable(path, "it is not a text file");
  return blob.text;
}

function unreadable(path: string, detail: string): GitHubProblem {
  return refusal(`read ${path}`, detail, { advice: "The policy is a YAML file of at most some hundred lines." });
}

/** Whether something is missing of what GitHub tells of every file. */
function isHalf(blob: BlobNode, dialect: Dialect): boolean {
  return blob.text === undefined || (dialect.has("blob-flags") && (blob.isBinary === undefined || blob.isTruncated === undefined));
}

function templatesOf({ templates }: RepositoryNode, dialect: Dialect): ReadonlyMap<string, string> {
  if (templates === null || templates.__typename !== "Tree") return new Map();
  const { entries } = templates;
  if (entries === undefined || entries === null) throw lacking("read the templates", "GitHub did not tell what is in their folder");
  const files = entries.filter(({ name, type }) => name.endsWith(".hbs") && type === "blob");
  return new Map(
    files.flatMap(({ name, object }) => {
      if (object === null || isHalf(object, dialect)) throw lacking(`read the template ${name}`, "GitHub told only half of it");
      return typeof object.text === "string" ? [[name, object.text]] : [];
    }),
  );
}
