import type { Policy } from "../policy/policy.ts";
import { clean, html } from "../text/escape.ts";
import { blocksHtml, pageOf } from "./block-html.ts";
import { blocksMarkdown } from "./block-markdown.ts";
import { policyBlocks } from "./policy-blocks.ts";

export type PageFormat = "markdown" | "html";

const TITLE = "Service Level Objective (SLO) policy";
const BEGIN = /<!-- incident-slo policy (\d{4}): made from the policy file, changes here are lost -->/;
const END = "<!-- /incident-slo policy -->";

/** A page of a policy: whole, or the one there was with its made part replaced. Everything outside that part is people's and stays. */
export function policyPage(policy: Policy, year: number, format: PageFormat, before: string | null): string {
  const part = madePart(policy, year, format);
  const old = before === null ? null : partIn(before);
  if (before !== null && old !== null) return before.slice(0, old.from) + part + before.slice(old.until);
  if (format === "html") return pageOf(TITLE, `<h1>${TITLE}</h1>\n${part}`);
  return before === null || before.trim() === "" ? `# ${TITLE}\n\n${part}\n` : `${before.trimEnd()}\n\n${part}\n`;
}

/** How a published page differs from the policy. */
export type PageDifference =
  | { readonly type: "same" /** The year whose holidays it names, with the next. */; readonly year: number }
  /** It has no part that was made from a policy. */
  | { readonly type: "no-part" }
  /** Lines that stand there and should not, and the other way round. */
  | { readonly type: "different"; readonly surplus: readonly string[]; readonly missing: readonly string[] };

/** Compares a published page with the policy, for the year that the page was made in. White space does not count. */
export function comparePage(policy: Policy, format: PageFormat, text: string): PageDifference {
  const part = partIn(text);
  if (part === null) return { type: "no-part" };
  const there = linesOf(text.slice(part.from, part.until));
  const wanted = linesOf(madePart(policy, part.year, format));
  if (there.join("\n") === wanted.join("\n")) return { type: "same", year: part.year };
  const without = (lines: readonly string[], others: readonly string[]) => lines.filter((line) => !others.includes(line));
  return { type: "different", surplus: without(there, wanted), missing: without(wanted, there) };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

function partIn(text: string): { readonly from: number; readonly until: number; readonly year: number } | null {
  const begin = BEGIN.exec(text);
  if (begin === null) return null;
  const end = text.indexOf(END, begin.index);
  return end < 0 ? null : { from: begin.index, until: end + END.length, year: Number(begin[1]) };
}

function madePart(policy: Policy, year: number, format: PageFormat): string {
  const blocks = policyBlocks(policy, year);
  const begin = `<!-- incident-slo policy ${year}: made from the policy file, changes here are lost -->`;
  return format === "html" ? `${begin}\n${blocksHtml(blocks, linked)}\n${END}` : `${begin}\n\n${blocksMarkdown(blocks, plain)}\n\n${END}`;
}

/** The owner's own words may be formatted, but open no HTML. */
function plain(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim().replaceAll("<", "&lt;");
}

/** Addresses become links. */
function linked(text: string): string {
  return html(text)
    .replace(/\bhttps?:\/\/[^\s<>()]*[^\s<>().,;:!?]/g, (url) => `<a href="${url}">${url}</a>`)
    .replace(/(?<![\w/>.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (address) => `<a href="mailto:${address}">${address}</a>`);
}
