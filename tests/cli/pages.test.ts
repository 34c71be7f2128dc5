import { describe, expect, it } from "vitest";
import { seen, wrapped } from "../../src/core/text/wrap.ts";
import { plainLines } from "../../src/shell/demo/plain-lines.ts";
import { ganttChart } from "../../src/shell/html/gantt.ts";
import { markdownRenderer } from "../../src/shell/html/markdown-renderer.ts";
import { sanitized } from "../../src/shell/html/sanitize.ts";
import { textStyleOf } from "../../src/shell/terminal/text-style.ts";

const markdown = markdownRenderer({
  issue: (number) => `issue-${number}.html`,
  page: (url) => url.replace(/^https:\/\/github\.com\/acme\/service\/issues\/(\d+)/, "issue-$1.html"),
});
const safe = (html: string) => sanitized(html, (href) => (/^https:/.test(href) ? href : null));

describe("what strangers write", () => {
  it.each`
    written                                                     | shown
    ${"<script>alert(1)</script>after"}                         | ${"after"}
    ${"<SCRIPT >x</script\n>after"}                             | ${"after"}
    ${"<script>never closed"}                                   | ${""}
    ${"<style>*{display:none}</style>x"}                        | ${"x"}
    ${'<img src="https://a/b.png" onerror="alert(1)" alt="a">'} | ${'<img src="https://a/b.png" alt="a">'}
    ${"<img src=javascript:alert(1)>"}                          | ${"<img>"}
    ${'<a href="javascript:alert(1)">x</a>'}                    | ${"<a>x</a>"}
    ${'<a href="java&#115;cript&colon;alert(1)">x</a>'}         | ${"<a>x</a>"}
    ${'<a href="data:text/html,x" style="color:red">x</a>'}     | ${"<a>x</a>"}
    ${'<a href="https://a/?b=1&amp;c=&quot;">x</a>'}            | ${'<a href="https://a/?b=1&amp;c=&quot;">x</a>'}
    ${'<b onclick="x" title="a>b">y</b>'}                       | ${'<b title="a>b">y</b>'}
    ${"</div></article></main>x"}                               | ${"x"}
    ${"<b><i>open"}                                             | ${"<b><i>open</i></b>"}
    ${"<b><i>crossed</b></i>"}                                  | ${"<b><i>crossed</i></b>"}
    ${"<details open><summary>a</summary>b</details>"}          | ${'<details open=""><summary>a</summary>b</details>'}
    ${"a<!-- hidden -->b<!-- open"}                             | ${"ab"}
    ${"<!doctype html><?php x ?>y"}                             | ${"y"}
    ${"1 < 2 > 0 <3"}                                           | ${"1 &lt; 2 &gt; 0 &lt;3"}
    ${"<b <script>alert(1)</script>"}                           | ${"&lt;b "}
    ${"<svg><style>x</style></svg>y"}                           | ${"y"}
    ${"<form action=x><input name=y></form>z"}                  | ${"z"}
    ${"<unknown a=b>kept</unknown>"}                            | ${"kept"}
  `("is shown as GitHub shows it: $written", ({ written, shown }) => {
    expect(safe(written)).toBe(shown);
  });

  it.each(["<", "<a ", "<a href=", '<a b="', "<!--", "</b", "<b c d e ", "<script>", "<b>"])("comes to an end on many %s", (piece) => {
    expect(safe(piece.repeat(3_000))).not.toMatch(/<(?:a|script)\b/);
  });
});

describe("Markdown on the pages", () => {
  it.each`
    written                                               | shown
    ${"line\nline"}                                       | ${"<p>line<br>\nline</p>\n"}
    ${"see #4, by @acme/support."}                        | ${'<p>see <a href="issue-4.html">#4</a>, by <strong>@acme/support</strong>.</p>\n'}
    ${"[#4](https://github.com/acme/service/issues/4#x)"} | ${'<p><a href="issue-4.html#x">#4</a></p>\n'}
    ${"`#4 @a` mail@example.com"}                         | ${'<p><code>#4 @a</code> <a href="mailto:mail@example.com">mail@example.com</a></p>\n'}
    ${"[x](javascript:alert(1))"}                         | ${"<p>[x](javascript:alert(1))</p>\n"}
    ${"#&#8203;4 and @&#8203;acme"}                       | ${"<p>#\u200b4 and @\u200bacme</p>\n"}
    ${'| A "b" | *C* |\n|---|---|\n| 1 | 2 |'}            | ${'<div class="scroll" role="group" aria-label="Table: A &quot;b&quot;, C" tabindex="0"><table>\n<thead>\n<tr>\n<th>A &quot;b&quot;</th>\n<th><em>C</em></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table></div>\n'}
    ${"<table><tr><td>x"}                                 | ${'<div class="scroll" role="group" aria-label="Table" tabindex="0"><table><tr><td>x</td></tr></table></div>'}
    ${"~~old~~ <sub>small</sub>"}                         | ${"<p><s>old</s> <sub>small</sub></p>\n"}
    ${"text\n\n<!-- incident-slo:{} -->"}                 | ${"<p>text</p>\n"}
  `("$written", ({ written, shown }) => {
    expect(markdown(written)).toBe(shown);
  });

  it("has tables, folds and boxes to tick", () => {
    const html = markdown("<details><summary>How</summary>\n\n| a | b |\n|---|--:|\n| 1 | **2** |\n\n- [ ] open\n- [x] done\n\n</details>");
    expect(html).toMatch(/<details><summary>How<\/summary>\s*<div class="scroll"[^>]*><table>/);
    expect(html).toContain("<strong>2</strong>");
    expect(html).toContain('<li class="task"><input type="checkbox" disabled aria-label="to do"> open</li>');
    expect(html).toContain('<li class="task"><input type="checkbox" disabled aria-label="done" checked> done</li>');
  });

  it("draws a gantt chart, and shows other charts as code", () => {
    const gantt =
      "```mermaid\ngantt\n section First answer\n in time :done, 2026-03-06 14:02, 2026-03-06 14:32\n late :crit, 2026-03-06 14:32, 2026-03-06 15:02\n```";
    expect(markdown(gantt)).toContain('<b class="crit" style="left:50.00%;width:max(2px,50.00%)"');
    expect(markdown("```mermaid\ngraph TD; <b>\n```")).toBe("<pre><code>graph TD; &lt;b&gt;\n</code></pre>\n");
    expect(ganttChart("gantt\n title x")).toBeNull();
    expect(ganttChart("gantt\n section <b>\n <i>x</i> : 2026-03-06 14:02, 2026-03-06 14:32")).toContain("&lt;i&gt;x");
  });
});

describe("Markdown on a terminal", () => {
  const style = textStyleOf(false);

  it("is what a reader of the page sees first", () => {
    const text =
      "### Severity 1: late\n\n**Due by 14:32** ([#4](https://x/4)), not \\*done\\*\n\n| A | B |\n|---|---|\n| one \\| two | **Open** |\n\n<details><summary>fold</summary>\n\nhidden\n\n</details>\n<!-- incident-slo:{} -->";
    expect(plainLines(text, style)).toEqual(["Severity 1: late", "Due by 14:32 (#4), not *done*", "• one | two · Open"]);
  });

  it("cannot move the cursor", () => {
    expect(plainLines("a\u001b[2Jb\u0007", style).join("")).not.toMatch(/\p{Cc}/u);
  });

  it("is broken at blanks; colours take no room", () => {
    const bold = textStyleOf(true).bold;
    expect(wrapped(`one ${bold("two")} three`, 7)).toEqual([`one ${bold("two")}`, "three"]);
    expect(seen(bold("two"))).toBe("two");
  });
});
