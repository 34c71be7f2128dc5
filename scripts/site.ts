/**
 * Writes the documents, the demo's week and its report as pages: `node scripts/site.ts [FOLDER]` (site). They stand where they stand in the
 * repository, README.md as the entrance; nothing on them is loaded from elsewhere. `GITHUB_REPOSITORY` tells where links to source lead.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { join as joinPosix, relative } from "node:path/posix";
import MarkdownIt from "markdown-it";
import { htmlPage } from "../src/core/text/html-page.ts";
import { slugOf } from "./slugs.ts";

/** Every page's source, from the repository's root. */
export const SOURCES: readonly string[] = [
  "README.md",
  "CHANGELOG.md",
  "tests/vectors/README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".md")),
];

/** The way through the site: label and page. */
const WAYS: readonly (readonly [string, string])[] = [
  ["Incident SLO", "index.html"],
  ["By task", "docs/index.html"],
  ["Policy", "docs/policy.html"],
  ["Texts", "docs/gallery.html"],
  ["A week, live", "demo/index.html"],
  ["Its report", "demo/report/index.html"],
  ["Its status page", "demo/report/status.html"],
  ["Questions", "docs/faq.html"],
];

/** Where a page stands on the site. */
function placeOf(source: string): string {
  return source === "README.md" ? "index.html" : source.replace(/\.md$/, ".html");
}

/** A page of the site, from its source's Markdown. `repository`: `owner/name` whose source links lead to; null: such links are plain text. */
export function pageOf(source: string, text: string, repository: string | null): string {
  const parser = new MarkdownIt({ html: true });
  const { rules } = parser.renderer;
  const anchors = new Set<string>();
  const linked: boolean[] = [];
  rules.heading_open = (tokens, at, options, _, self) => {
    const children = tokens[at + 1]?.children ?? [];
    const words = children.filter(({ type }) => type === "text" || type === "code_inline").map(({ content }) => content);
    const slug = slugOf(words.join(""), anchors);
    anchors.add(slug);
    tokens[at]?.attrSet("id", slug);
    return self.renderToken(tokens, at, options);
  };
  rules.link_open = (tokens, at, options, _, self) => {
    const href = placeFrom(source, String(tokens[at]?.attrGet("href") ?? ""), repository);
    linked.push(href !== null);
    if (href === null) return "";
    tokens[at]?.attrSet("href", href);
    return self.renderToken(tokens, at, options);
  };
  rules.link_close = () => (linked.pop() === false ? "" : "</a>");
  let tables = 0;
  rules.table_open = () => {
    tables += 1;
    return `<div class="scroll" role="region" aria-label="Table ${tables}" tabindex="0"><table>\n`;
  };
  rules.table_close = () => "</table></div>\n";
  rules.th_open = (tokens, at, options, _, self) => {
    // A column that explains itself has no name, and an empty heading is none.
    const isEmpty = tokens[at + 1]?.content === "";
    return isEmpty ? "<td>" : self.renderToken(tokens, at, options);
  };
  rules.th_close = (tokens, at) => (tokens[at - 1]?.content === "" ? "</td>" : "</th>");
  rules.fence = (tokens, at) => `<pre tabindex="0"><code>${parser.utils.escapeHtml(tokens[at]?.content ?? "")}</code></pre>\n`;
  rules.code_block = rules.fence;
  const body = parser.render(text);
  const title = /^# (.+)$/m.exec(text)?.[1] ?? "Incident SLO";
  return framed(source, title, body);
}

function framed(source: string, title: string, body: string): string {
  const here = placeOf(source);
  const to = (place: string) => relative(dirname(here), place) || place;
  const ways = WAYS.map(([label, place]) => `<a href="${to(place)}"${place === here ? ' aria-current="page"' : ""}>${label}</a>`);
  return htmlPage({
    title: title === "Incident SLO" ? title : `${title.replace(/[`*]/g, "")} · Incident SLO`,
    style: readFileSync("scripts/site.css", "utf8"),
    body: `<header><nav aria-label="Site">${ways.join("\n")}</nav></header>\n<main>\n${body}</main>\n<footer><p>Made from <code>${source}</code>. <a href="${to("docs/index.html")}">All pages by what you want to do</a>.</p></footer>`,
  });
}

/** Where a link leads on the site; null: nowhere that is known. */
function placeFrom(source: string, to: string, repository: string | null): string | null {
  // The owner of the samples is nobody's name here.
  if (to.startsWith("https://github.com/acme/")) return null;
  if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(to)) return to;
  const [path = "", anchor] = to.split("#");
  const target = joinPosix(dirname(source), decodeURI(path)).replace(/\/$/, "");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  const here = dirname(placeOf(source));
  if (SOURCES.includes(target)) return `${relative(here, placeOf(target))}${hash}`;
  if (target.startsWith("docs/") && existsSync(target)) return `${relative(here, target)}${hash}`;
  return repository === null ? null : `https://github.com/${repository}/blob/HEAD/${target}${hash}`;
}

/** Writes the whole site into a folder, in place of what stood there. */
export function writeSite(folder: string, repository: string | null): void {
  rmSync(folder, { recursive: true, force: true });
  for (const source of SOURCES) {
    const place = join(folder, placeOf(source));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, pageOf(source, readFileSync(source, "utf8").replaceAll("\r\n", "\n"), repository));
  }
  for (const name of readdirSync("docs"))
    if (!name.endsWith(".md")) cpSync(`docs/${name}`, join(folder, "docs", name), { recursive: true });
  execFileSync(process.execPath, ["dist/cli.js", "demo", "--html", join(folder, "demo")], { stdio: ["ignore", "ignore", "inherit"] });
  for (const name of readdirSync(join(folder, "demo"), { recursive: true, encoding: "utf8" }).filter((found) => found.endsWith(".html")))
    addWayBack(join(folder, "demo", name), "../".repeat(name.split(/[\\/]/).length));
  // GitHub Pages would leave out files whose names begin with an underscore.
  writeFileSync(join(folder, ".nojekyll"), "");
}

function addWayBack(place: string, root: string): void {
  const way = `<nav aria-label="Site" style="padding: 8px 24px"><a href="${root}index.html">Incident SLO: the documents</a></nav>`;
  writeFileSync(place, readFileSync(place, "utf8").replace("<body>", `<body>\n${way}`));
}

if (import.meta.main) {
  const folder = process.argv[2] ?? "site";
  writeSite(folder, process.env.GITHUB_REPOSITORY ?? null);
  console.log(`Wrote ${folder}/index.html and ${SOURCES.length - 1} more pages, a week as it was played, and its report.`);
}
