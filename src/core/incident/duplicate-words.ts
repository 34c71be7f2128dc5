import { saysSomething } from "../text/says-something.ts";
import type { Issue, OriginalReference } from "./issue.ts";

/** A mark that stands. `original` null: GitHub does not say of what. */
export type DuplicateMark = { readonly original: OriginalReference | null };

/** How people begin it, with a word before what they name. */
const BEGINNING =
  /^(?:(?:this|it)(?: is|\u2019s|'s)\s+)?(?:(?:looks|seems)\s+(?:like|to be)\s+)?(?:(?:closing|closed)(?: this| it)?(?: as)?\s+)?(?:an?\s+|the\s+)?(?:(?:duplicate|dupe|dup) of|(?:duplikat|dublette) von|doublon de|duplicad[oa] d[eo]l?|duplicata d[eo]|duplicato di|duplicaat van|dubblett av|duplikat|дубликат):?\s+/i;
/** Which all of these have. */
const DUPLICATE = /d(?:up|ub|oub)|дуб/i;
/** What may say that alone, beside closing it. */
const SAME =
  /(?<![\p{L}\d])(?:duplicates(?!:)|duplicated?|dupe|dup|duplikat|dublette|doppelt|doppelmeldung|doublon|duplicad[oa]|duplicat[ao]|duplicaat|dubbel|dubblett|дубликат|дубль|same(?:\s+(?:issue|problem|thing|bug|error|incident|outage|one))?\s+as|(?:gleiches|selbes|dasselbe|das gleiche|même|mismo|mesmo|stesso|zelfde)(?:\s+(?:problem|problème|problema|probleem|thema|bug|incident))?\s+(?:wie|que|di|als)|(?:already\s+)?(?:tracked|handled|covered)\s+(?:in|at|by|under)|looks\s+like|igual\s+que|merging\s+(?:it\s+|this\s+)?into|in\s+favou?r\s+of)(?![\p{L}\d])|重複|重复|중복/iu;
/** What doubts it, or tells more: that it was something else, or what helped. */
const MORE =
  /\?|(?<![\p{L}])(?:if|not|no|isn.t|wasn.t|maybe|perhaps|possibly|might|may|could|unless|until|kein|keine|nicht|vielleicht|wenn|pas|peut-être|quizás|não|talvez|non|forse|niet|misschien|не|fix\p{L}*|solv\p{L}*|resol\p{L}*|repair\p{L}*|restart\p{L}*|restor\p{L}*|deploy\p{L}*|roll\p{L}*|helped|gelöst|behoben|corri\p{L}*|solucion\p{L}*|opgelost|reopen\p{L}*)(?!\p{L})/iu;
const EMPHASIS = /\*+|(?<!\S)_+|_+(?!\S)/g;
const POINTING = /\b(?:please\s)?(?:follow|subscribe|see|continue)\s(?:(?:it|along|us|to)\s)?(?:over\s)?(?:there|that one)\b/gi;
const ADDRESS = /^(?:\[[^\]\n]*\]\(|<)?(https?:\/\/[^\s)>]+)/i;
const REFERENCE = /^(?:([\w.-]+\/[\w.-]+)#|#|gh-)(\d{1,9})(?![\w-])/i;
const REFERENCES = /https?:\/\/[^\s)>]+|(?<![\w/.-])(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,9}(?![\w-])|\bgh-\d{1,9}(?![\w-])/gi;
/** More words tell more than that, unless they begin with it or say nothing. */
const MOST_WORDS = 8;

/**
 * The original of which a comment of staff says that this is a duplicate: a part of a sentence begins "duplicate of", or the comment says
 * nothing more than that ("Closing, dup of #1", "Same as #1, closing"). Null: it says no such thing. An original in words, or
 * elsewhere on the web, is none that is named; of one in another repository only GitHub could tell whether everybody may see it.
 */
export function duplicateWords(text: string, issue: Pick<Issue, "repository" | "number" | "url">): DuplicateMark | null {
  const plain = text
    .slice(0, 2_000)
    .replace(EMPHASIS, "")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  const parts = DUPLICATE.test(plain) ? plain.split(/[.!;,(\n\u2013\u2014](?:\s|$)|\s-\s/) : [];
  for (const part of parts) {
    const addressed = part.trim().replace(/^(?:@[\w/-]+ )+/, "");
    const beginning = BEGINNING.exec(addressed)?.[0];
    if (beginning !== undefined && !addressed.endsWith("?")) return { original: named(addressed.slice(beginning.length), issue) };
  }
  return saysThatAlone(plain) ? { original: named(plain.match(REFERENCES)?.[0] ?? "", issue) } : null;
}

/** Whether words say that it is the same as one other, or as one that they do not name, and no more. */
function saysThatAlone(text: string): boolean {
  if (text.length > 300 || !SAME.test(text)) return false;
  const references = text.toLowerCase().match(REFERENCES) ?? [];
  if (new Set(references).size > 1 || /\?|(?<!\p{L})if(?!\p{L})/iu.test(text)) return false;
  if (!saysSomething(text.replace(SAME, "duplicate").replace(POINTING, ""))) return true;
  return references.length > 0 && !MORE.test(text) && text.split(/\s+/).length <= MOST_WORDS;
}

function named(text: string, issue: Pick<Issue, "repository" | "number" | "url">): OriginalReference | null {
  const address = ADDRESS.exec(text)?.[1];
  if (address !== undefined) return atAddress(address, issue);
  const [, repository = issue.repository, number] = REFERENCE.exec(text) ?? [];
  return number === undefined ? null : referenceTo(repository, Number(number), issue);
}

function atAddress(address: string, issue: Pick<Issue, "repository" | "number" | "url">): OriginalReference | null {
  const [, host, repository, number] = /^https?:\/\/([^/]+)\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d{1,9})(?![\w-])/i.exec(address) ?? [];
  if (repository === undefined || host?.toLowerCase() !== new URL(issue.url).host.toLowerCase()) return null;
  return referenceTo(repository, Number(number), issue);
}

/** Null: an issue is no duplicate of itself. */
function referenceTo(repository: string, number: number, issue: Pick<Issue, "repository" | "number">): OriginalReference | null {
  const isHere = repository.toLowerCase() === issue.repository.toLowerCase();
  return isHere && number === issue.number ? null : { repository, number, mayBeNamed: isHere };
}

/** Whether both name the same issue; two that are not named do. */
export function isSameOriginal(one: OriginalReference | null, other: OriginalReference | null): boolean {
  if (one === null || other === null) return one === other;
  return one.number === other.number && one.repository.toLowerCase() === other.repository.toLowerCase();
}
