import { existsSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Link, PAGES, pageOf, placeOf, targetOf } from "./pages.ts";

const links = PAGES.flatMap((page) => page.links);
const isExternal = ({ to }: Link) => /^[a-z][a-z\d+.-]*:/i.test(to);

/** What is wrong with a link within the repository; null: nothing. */
function problemOf(link: Link): string | null {
  const { path, anchor } = targetOf(link);
  if (path.startsWith("..")) return "leads out of the repository";
  if (!existsSync(path)) return `there is no ${path}`;
  if (anchor === "") return null;
  const page = PAGES.find((other) => other.path === path);
  return page?.anchors.has(anchor) === true ? null : `${path} has no #${anchor}`;
}

describe("links", () => {
  it("within the repository lead to files and headings that there are", () => {
    const inside = links.filter((link) => !isExternal(link));
    expect(inside.length).toBeGreaterThan(30);
    const wrong = inside.flatMap((link) => {
      const problem = problemOf(link);
      return problem === null ? [] : [`${placeOf(link)} ${link.to}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });

  it("out of it are https, to hosts with a name", () => {
    const wrong = links
      .filter(isExternal)
      .filter(({ to }) => !to.startsWith("mailto:") && !(URL.canParse(to) && /^https:\/\/[a-z\d.-]+\.[a-z]{2,}(?:[/?#]|$)/.test(to)))
      .map((link) => `${placeOf(link)} ${link.to}`);
    expect(wrong).toEqual([]);
  });

  it("name no file of docs/ that nobody is led to", () => {
    const reached = new Set(links.filter((link) => !isExternal(link)).map((link) => targetOf(link).path));
    expect(PAGES.map(({ path }) => path).filter((path) => path.startsWith("docs/") && !reached.has(path))).toEqual([]);
  });
});

describe("pictures", () => {
  const pictures = PAGES.flatMap(({ path, text }) => [...text.matchAll(/<img\s[^>]*>/g)].map(([tag]) => ({ path, tag })));

  it("say in words what they show", () => {
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter(({ tag }) => !/\salt="[^"]{40,}"/.test(tag))).toEqual([]);
  });

  it("are small", () => {
    const files = links.map((link) => targetOf(link).path).filter((path) => path.endsWith(".png"));
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((path) => statSync(path).size > 200_000)).toEqual([]);
  });
});

describe("headings", () => {
  it("have GitHub's own names", () => {
    const page = pageOf("x.md", '# A `code` & more: it\'s\n\n## Ünïcode_x — 1.2\n\n## Same\n\n## Same\n\n<a id="own"></a>\n');
    expect([...page.anchors]).toEqual(["a-code--more-its", "ünïcode_x--12", "same", "same-1", "own"]);
  });
});
