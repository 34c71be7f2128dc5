import { expect, it } from "vitest";
import type { Block, Words } from "../../../src/core/report/block.ts";
import { blocksHtml } from "../../../src/core/report/block-html.ts";
import { blocksMarkdown } from "../../../src/core/report/block-markdown.ts";

const FOREIGN = "<b>x</b> *y* @ann #12 | https://evil.test `z`";
const HARMLESS = "&lt;b&gt;x&lt;/b&gt; \\*y\\* @&#8203;ann #&#8203;12 \\| https:&#8203;//evil.test \\`z\\`";
const PIECES: Words = [{ type: "link", text: "#7", url: "https://github.test/7" }, ` ${FOREIGN}`, ", ", { type: "alarm", text: "overdue" }];

it.each`
  block                                                                                               | markdown
  ${{ type: "heading", text: FOREIGN }}                                                               | ${`## ${HARMLESS}`}
  ${{ type: "text", text: FOREIGN }}                                                                  | ${HARMLESS}
  ${{ type: "text", text: PIECES }}                                                                   | ${`[#7](https://github.test/7) ${HARMLESS}, overdue`}
  ${{ type: "list", items: [{ term: FOREIGN, text: FOREIGN }] }}                                      | ${`- **${HARMLESS}**: ${HARMLESS}`}
  ${{ type: "table", layout: "cards", head: ["A", "B"], rows: [[FOREIGN, PIECES]] }}                  | ${`| A | B |\n| --- | --- |\n| ${HARMLESS} | [#7](https://github.test/7) ${HARMLESS}, overdue |`}
  ${{ type: "tiles", tiles: [{ name: FOREIGN, value: "1%", note: "of 2", isBad: true }] }}            | ${`- **${HARMLESS}**: 1% (of 2)`}
  ${{ type: "folded", title: FOREIGN, blocks: [{ type: "list", items: [{ term: "", text: "a" }] }] }} | ${`<details><summary>${HARMLESS}</summary>\n\n- a\n\n</details>`}
`("prints what others wrote in a $block.type so that it does nothing, in Markdown and in HTML", ({ block, markdown }: Case) => {
  expect(blocksMarkdown([block])).toBe(markdown);
  const page = blocksHtml([block]);
  expect(page).toContain("&lt;b&gt;x&lt;/b&gt; *y* @ann #12 | https://evil.test `z`");
  expect(page).not.toMatch(/<b>x|href="https:\/\/evil/);
});

type Case = { readonly block: Block; readonly markdown: string };

it("leaves what is drawn to the page", () => {
  const drawing: Block = { type: "drawing", html: "<svg></svg>" };
  expect([blocksMarkdown([{ type: "text", text: "a" }, drawing]), blocksHtml([drawing])]).toEqual(["a", "<svg></svg>"]);
});
