import type { Issue, OriginalReference } from "./issue.ts";

/** A mark that stands. `original` null: GitHub does not say of what. */
export type DuplicateMark = { readonly original: OriginalReference | null };

/** How people begin it, and what names the original. */
const BEGINNING =
  /^(?:(?:this|it)(?: is|\u2019s|'s)\s+)?(?:(?:closing|closed)(?: this| it)?(?: as)?\s+)?(?:an?\s+|the\s+)?(?:duplicate|dupe|dup) of:?\s+/i;
const ADDRESS = /^(?:\[[^\]\n]*\]\(|<)?(https?:\/\/[^\s)>]+)/i;
const REFERENCE = /^(?:([\w.-]+\/[\w.-]+)#|#|gh-)(\d{1,9})(?![\w-])/i;

/**
 * The original that a comment of staff names by beginning "Duplicate of #1" (or `owner/name#1`, or an address); null: the comment does
 * not begin so. Of one elsewhere only GitHub could tell whether everybody may see it.
 */
export function duplicateWords(text: string, issue: Pick<Issue, "repository" | "url">): DuplicateMark | null {
  const beginning = BEGINNING.exec(text)?.[0];
  if (beginning === undefined) return null;
  const rest = text.slice(beginning.length);
  const address = ADDRESS.exec(rest)?.[1];
  if (address !== undefined) return { original: atAddress(address, issue) };
  const [, repository = issue.repository, number] = REFERENCE.exec(rest) ?? [];
  return number === undefined ? null : { original: referenceTo(repository, Number(number), issue) };
}

function atAddress(address: string, issue: Pick<Issue, "repository" | "url">): OriginalReference | null {
  const [, host, repository, number] = /^https?:\/\/([^/]+)\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d{1,9})(?![\w-])/i.exec(address) ?? [];
  if (repository === undefined || host?.toLowerCase() !== new URL(issue.url).host.toLowerCase()) return null;
  return referenceTo(repository, Number(number), issue);
}

function referenceTo(repository: string, number: number, issue: Pick<Issue, "repository">): OriginalReference {
  return { repository, number, mayBeNamed: repository.toLowerCase() === issue.repository.toLowerCase() };
}

/** Whether both name the same issue; two that are not named do. */
export function isSameOriginal(one: OriginalReference | null, other: OriginalReference | null): boolean {
  if (one === null || other === null) return one === other;
  return one.number === other.number && one.repository.toLowerCase() === other.repository.toLowerCase();
}
