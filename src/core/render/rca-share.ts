import type { ShareLack } from "../notice/memory.ts";
import { ok, type Result, wrong } from "../result.ts";
import { inlineHtml, linksInPlace } from "../text/plain-markdown.ts";
import { cutLines, harmlessMarkdown, linesOf, type MarkdownLine } from "../text/quote.ts";
import { partsOf } from "./rca-parts.ts";

/** A section of an RCA as customers may read it: harmless Markdown that mentions nobody and hides nothing. */
export type RcaSection = { readonly title: string; readonly text: string };

/** What customers get of an RCA, unless its template marks other headings with `CUSTOMERS`. */
const CUSTOMER_TITLES: readonly string[] = ["What Happened", "Who Was Affected", "Root Cause", "How We'll Prevent It", "Lessons Learned"];

/** Below a heading of a template: this section is for customers. Where one is marked, the marked ones alone are. */
const CUSTOMERS = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm;

/** The thread's own last wording stands in these parts; once people have written, it is left out. */
const WORDINGS: ReadonlySet<string> = new Set(["affected", "cause"]);
const WORDING = /\ue000([\s\S]*?)\ue001/g;

const MOST_CHARACTERS = 50_000;
const MOST_OF_A_SECTION = 8_000;

/**
 * The sections of an RCA that customers may read, and nothing else of it: found by their headings, whatever lies between, and
 * without what is hidden or called internal. `template` is the RCA as it would be opened now: what still stands as it stood
 * there is a leftover, and then nothing is shared. `isHere`: the RCA is in the incident's repository, so that `#7` is the same.
 */
export function sectionsToShare(body: string, template: string, isHere: boolean): Result<readonly RcaSection[], readonly ShareLack[]> {
  const wanted = customerHeadings(template);
  const prompts = promptsIn(template);
  const sections = sectionsOf(readable(body));
  const found = wanted.map((heading) => ({ heading, parts: sections.filter((section) => isSame(section, heading)) }));
  const lacks = found.flatMap(({ heading, parts }) => lacksOf(heading.title, parts, prompts));
  if (lacks.length > 0) return wrong(lacks);
  const texts = found.map(({ heading, parts }) => ({ title: heading.title, text: textOf(parts, isHere) }));
  return ok(bounded(texts));
}

type Heading = { readonly level: number; readonly title: string };
type Section = Heading & { readonly lines: readonly string[] };

function customerHeadings(template: string): readonly Heading[] {
  const marked = [...normal(template).matchAll(CUSTOMERS)].map(([, signs = "", title = ""]) => ({ level: signs.length, title }));
  return marked.length > 0 ? marked : CUSTOMER_TITLES.map((title) => ({ level: 2, title }));
}

function normal(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\ue000-\ue003]/g, "");
}

/** What can be seen of a body, with the thread's wordings fenced by signs of their own. */
function readable(body: string): string {
  const text = normal(body);
  let result = "";
  let at = 0;
  for (const part of partsOf(text)) {
    if (!WORDINGS.has(part.name)) continue;
    result += `${text.slice(at, part.from)}\ue000${part.text.replace(/<!--[\s\S]*?-->/g, "").trim()}\ue001`;
    at = part.until;
  }
  return (result + text.slice(at)).replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}

/** Every stretch from a heading to the next of its level or above; what is called internal is cut out of those above it. */
function sectionsOf(text: string): readonly Section[] {
  const lines = linesOf(text);
  const headings = lines.flatMap((line, index) => {
    const heading = headingAt(lines, line, index);
    return heading === null ? [] : [{ ...heading, index }];
  });
  const endOf = ({ level, index }: { readonly level: number; readonly index: number }) =>
    headings.find((other) => other.index > index && other.level <= level)?.index ?? lines.length;
  const internal = headings.filter(({ title }) => /^internal\b/i.test(title.replace(/^[^\p{L}]+/u, "")));
  const isInternal = (index: number) => internal.some((heading) => index >= heading.index && index < endOf(heading));
  return headings
    .filter(({ index }) => !isInternal(index))
    .map((heading) => {
      const own = lines.slice(heading.index + heading.height, endOf(heading));
      const kept = own.filter((_, offset) => !isInternal(heading.index + heading.height + offset));
      return { level: heading.level, title: heading.title, lines: kept.map((line) => line.text) };
    });
}

/** A heading in any of its forms: `## Title`, underlined, or in HTML. `height`: the lines it takes. */
function headingAt(lines: readonly MarkdownLine[], line: MarkdownLine, index: number): (Heading & { readonly height: number }) | null {
  if (line.code) return null;
  const [, signs, title = ""] = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(line.text) ?? [];
  if (signs !== undefined) return { level: signs.length, title, height: 1 };
  const [, html, inner = ""] = /^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(line.text) ?? [];
  if (html !== undefined) return { level: Number(html), title: inner, height: 1 };
  const below = lines[index + 1];
  const underline = below === undefined || below.code ? null : /^ {0,3}(=+|-{2,})[ \t]*$/.exec(below.text)?.[1];
  if (underline == null || !/^ {0,3}[^\s|>#*+-]/.test(line.text)) return null;
  return { level: underline.startsWith("=") ? 1 : 2, title: line.text.trim(), height: 2 };
}

function isSame(section: Heading, wanted: Heading): boolean {
  return section.level <= wanted.level && plainTitle(section.title) === plainTitle(wanted.title);
}

function plainTitle(title: string): string {
  return title
    .replace(/['’`*_]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** The lines of a template that ask people to write something: those in italics from end to end. */
function promptsIn(template: string): readonly string[] {
  const lines = normal(template)
    .split("\n")
    .map((line) => line.trim());
  return lines.flatMap(
    (line) =>
      /^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/
        .exec(line)
        ?.slice(1)
        .find((inner) => inner !== undefined) ?? [],
  );
}

function lacksOf(title: string, parts: readonly Section[], prompts: readonly string[]): readonly ShareLack[] {
  if (parts.length === 0) return [{ why: "no-section", section: title }];
  const lines = parts.flatMap((part) => part.lines);
  if (lines.some((line) => isLeftover(line, prompts))) return [{ why: "prompt", section: title }];
  return lines.every((line) => saysNothing(line)) ? [{ why: "empty", section: title }] : [];
}

function isLeftover(line: string, prompts: readonly string[]): boolean {
  return isBlankTask(line) || prompts.some((prompt) => line.includes(prompt));
}

/** A task that names none: `- [ ] …`. */
function isBlankTask(line: string): boolean {
  return /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(line);
}

/** Space, a rule, a heading or signs alone. */
function saysNothing(line: string): boolean {
  return /^\s*#{1,6}\s/.test(line) || !/[\p{L}\p{N}]/u.test(line);
}

function textOf(parts: readonly Section[], isHere: boolean): string {
  const text = parts.map((part) => part.lines.join("\n")).join("\n\n");
  const people = text.replace(WORDING, "");
  const isWritten = people.split("\n").some((line) => !saysNothing(line));
  const kept = isWritten ? people : text.replace(WORDING, "$1");
  return harmlessMarkdown(
    inlineHtml(linksInPlace(kept))
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    isHere,
  );
}

/** The first section, which has the timeline, gets what the others leave. */
function bounded(sections: readonly RcaSection[]): readonly RcaSection[] {
  const others = sections.slice(1).map(({ title, text }) => ({ title, text: cutLines(text, MOST_OF_A_SECTION) }));
  const left = MOST_CHARACTERS - others.reduce((sum, { text }) => sum + text.length, 0);
  return [...sections.slice(0, 1).map(({ title, text }) => ({ title, text: cutLines(text, left) })), ...others];
}
