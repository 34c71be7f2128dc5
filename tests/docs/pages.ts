import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import MarkdownIt from "markdown-it";
import { slugOf } from "../../scripts/slugs.ts";

/** A fenced block. `note` is the comment right before it, such as `<!-- yaml: steps -->`; "" where there is none. */
export type Block = {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
  readonly note: string;
};
export type Link = { readonly page: string; readonly line: number; readonly to: string };

export type Page = {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Where `#…` may lead: headings as GitHub spells them, and ids. */
  readonly anchors: ReadonlySet<string>;
  /** Code within lines. */
  readonly codes: readonly string[];
};

const markdown = new MarkdownIt({ html: true });
type Token = ReturnType<typeof markdown.parse>[number];

/** Every page that people read: README, the changelog, the documents, and those for contributors. */
export const PAGES: readonly Page[] = [
  "README.md",
  "CHANGELOG.md",
  "tests/vectors/README.md",
  ...markdownIn("docs"),
  ...(existsSync(".github") ? markdownIn(".github") : []),
].map((path) => pageOf(path, readFileSync(path, "utf8").replaceAll("\r\n", "\n")));

export function pageNamed(path: string): Page {
  const page = PAGES.find((other) => other.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}`);
  return page;
}

function markdownIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.map((name) => join(folder, name.replaceAll("\\", "/"))).filter((name) => name.endsWith(".md"));
}

export function pageOf(path: string, text: string): Page {
  const tokens = markdown.parse(text, {});
  return {
    path,
    text,
    blocks: tokens.flatMap((token, index) => (token.type === "fence" ? [blockOf(path, token, tokens[index - 1])] : [])),
    links: tokens.flatMap((token, index) => linksIn(token).map((to) => ({ page: path, line: lineBefore(tokens, index), to }))),
    anchors: anchorsIn(tokens),
    codes: tokens.flatMap(({ children }) => children ?? []).flatMap(({ type, content }) => (type === "code_inline" ? [content] : [])),
  };
}

function blockOf(page: string, token: Token, before: Token | undefined): Block {
  const note = before?.type === "html_block" ? (/^<!--\s*([\s\S]*?)\s*-->\s*$/.exec(before.content)?.[1] ?? "") : "";
  return { page, line: lineOf(token), language: token.info.trim(), text: token.content, note };
}

/** Cells of tables have no place of their own; their row has. */
function lineBefore(tokens: readonly Token[], index: number): number {
  const placed = tokens.slice(0, index + 1).findLast(({ map }) => map != null);
  return placed === undefined ? 1 : lineOf(placed);
}

function lineOf({ map }: Token): number {
  return (map?.[0] ?? 0) + 1;
}

function linksIn(token: Token): readonly string[] {
  const children = token.children ?? [];
  const inText = children.flatMap((child) => ["href", "src"].map((name) => String(child.attrGet(name) ?? "")));
  return [...inText, ...htmlIn(token).flatMap((html) => attributesIn(html, /\s(?:href|src|srcset)="([^"]*)"/g))].filter((to) => to !== "");
}

function htmlIn(token: Token): readonly string[] {
  return [token, ...(token.children ?? [])]
    .filter(({ type }) => type === "html_block" || type === "html_inline")
    .map(({ content }) => content);
}

function attributesIn(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, value = ""]) => value);
}

function anchorsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") anchors.add(slugOf(textOf(tokens[index + 1]?.children ?? []), anchors));
    for (const id of htmlIn(token).flatMap((html) => attributesIn(html, /\s(?:id|name)="([^"]+)"/g))) anchors.add(id);
  }
  return anchors;
}

function textOf(children: readonly Token[]): string {
  return children
    .filter(({ type }) => type === "text" || type === "code_inline")
    .map(({ content }) => content)
    .join("");
}

/** The path that a relative link leads to, from the root; and its anchor, "" where there is none. */
export function targetOf({ page, to }: Link): { readonly path: string; readonly anchor: string } {
  const [path = "", anchor = ""] = to.split("#");
  return { path: path === "" ? page : join(dirname(page), decodeURI(path)), anchor: decodeURIComponent(anchor) };
}

/** "docs/time.md:12", for messages. */
export function placeOf({ page, line }: { readonly page: string; readonly line: number }): string {
  return `${page}:${line}`;
}
