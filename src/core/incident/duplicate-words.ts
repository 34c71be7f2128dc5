import { saysSomething } from "../text/says-something.ts";
import type { Issue, OriginalReference } from "./issue.ts";

/** A mark that stands. `original` null: GitHub does not say of what. */
export type DuplicateMark = { readonly original: OriginalReference | null };

/** How people begin it, with a word before what they name. */
const BEGINNING =
  /^(?:(?:this|it)(?: is|\u2019s|'s)\s+)?(?:(?:looks|seems)\s+(?:like|to be)\s+)?(?:(?:closing|closed)(?: this| it)?(?: as)?\s+)?(?:an?\s+|the\s+)?(?:(?:duplicate|dupe|dup) of|duplikat von|doublon de|duplicado de|duplicata d[eo]):?\s+/i;
/** What may say that alone, beside closing it. */
const SAME =
  /\bduplicates\b(?!:)|\b(?:duplicated?|dupe|dup|duplikat|doublon|duplicado|duplicata|same(?:\s+(?:issue|problem|thing|bug|error|incident|outage|one))?\s+as|(?:already\s+)?tracked\s+(?:in|at|by|under)|merging\s+(?:it\s+|this\s+)?into|in\s+favou?r\s+of)\b/i;
const EMPHASIS = /\*+|(?<!\S)_+|_+(?!\S)/g;
const POINTING = /\b(?:please\s)?(?:follow|subscribe|see|continue)\s(?:(?:it|along|us|to)\s)?(?:over\s)?(?:there|that one)\b/gi;
const ADDRESS = /^(?:\[[^\]\n]*\]\(|<)?(https?:\/\/[^\s)>]+)/i;
const REFERENCE = /^(?:([\w.-]+\/[\w.-]+)#|#|gh-)(\d{1,9})(?![\w-])/i;
const REFERENCES = /https?:\/\/[^\s)>]+|(?<![\w/.-])(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,9}(?![\w-])|\bgh-\d{1,9}(?![\w-])/gi;
/** Longer words tell more than that, unless they begin with it. */
const MOST_ALONE = 300;

/**
 * The original of which a comment of staff says that this is a duplicate: a part of a sentence begins "duplicate of", or the comment says
 * nothing more than that ("Closing, dup of #1", "Same as #1, closing"). Null: it says no such thing. An original in words, or
 * elsewhere on the web, is none that is named; of one in another repository only GitHub could tell whether everybody may see it.
 */
export function duplicateWords(text: string, issue: Pick<Issue, "repository" | "url">): DuplicateMark | null {
  const plain = text
    .slice(0, 2_000)
    .replace(EMPHASIS, "")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  for (const part of plain.split(/[.!;,(\n\u2013\u2014](?:\s|$)|\s-\s/)) {
    const addressed = part.trim().replace(/^(?:@[\w/-]+ )+/, "");
    const beginning = BEGINNING.exec(addressed)?.[0];
    if (beginning !== undefined && !addressed.endsWith("?")) return { original: named(addressed.slice(beginning.length), issue) };
  }
  return saysThatAlone(plain) ? { original: named(plain.match(REFERENCES)?.[0] ?? "", issue) } : null;
}

/** Whether words say that it is the same as one other, or as one that they do not name, and no more. */
function saysThatAlone(text: string): boolean {
  if (text.length > MOST_ALONE || /\?|\bif\b/i.test(text) || !SAME.test(text)) return false;
  const references = new Set(text.toLowerCase().match(REFERENCES));
  return references.size <= 1 && !saysSomething(text.replace(SAME, "duplicate").replace(POINTING, ""));
}

function named(text: string, issue: Pick<Issue, "repository" | "url">): OriginalReference | null {
  const address = ADDRESS.exec(text)?.[1];
  if (address !== undefined) return atAddress(address, issue);
  const [, repository = issue.repository, number] = REFERENCE.exec(text) ?? [];
  return number === undefined ? null : referenceTo(repository, Number(number), issue);
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
