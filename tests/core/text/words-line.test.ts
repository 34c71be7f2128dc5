import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { wordsMarkdown, wordsPlain } from "../../../src/core/text/words-line.ts";

const markdown = new MarkdownIt({ html: true, linkify: true });

describe("support's words on one line", () => {
  it.each`
    written                                                                                   | line                                                                 | plain
    ${"went [all dark](https://x.test/a_b)."}                                                 | ${"went [all dark](https://x.test/a_b)."}                            | ${"went all dark (https://x.test/a_b)."}
    ${"**See** [**the** `log`](https://x.test), please"}                                      | ${"See [the log](https://x.test), please"}                           | ${"See the log (https://x.test), please"}
    ${"cause: https://x.test/77."}                                                            | ${"cause: https://x.test/77."}                                       | ${"cause: https://x.test/77."}
    ${"(https://x.test/77)"}                                                                  | ${"(https://x.test/77)"}                                             | ${"(https://x.test/77)"}
    ${"https://x.test/a_(b) works"}                                                           | ${"[https:&#8203;//x.test/a\\_(b)](https://x.test/a_%28b%29) works"} | ${"https://x.test/a_(b) works"}
    ${"see [a page](https://x.test/a_(b)), please"}                                           | ${"see [a page](https://x.test/a_%28b%29), please"}                  | ${"see a page (https://x.test/a_(b)), please"}
    ${"<https://x.test> or <mailto:a@x.test>"}                                                | ${"https://x.test or [mailto:a@&#8203;x.test](mailto:a@x.test)"}     | ${"https://x.test or a@x.test"}
    ${"two:\n\n* https://x.test/p\n* https://x.test/c"}                                       | ${"two: https://x.test/p; https://x.test/c"}                         | ${"two: https://x.test/p; https://x.test/c"}
    ${"@kim, see #12 and `npm i @acme/x`"}                                                    | ${"@&#8203;kim, see #&#8203;12 and npm i @&#8203;acme/x"}            | ${"@kim, see #12 and npm i @acme/x"}
    ${"a | b <c> & d"}                                                                        | ${"a \\| b &lt;c&gt; &amp; d"}                                       | ${"a | b <c> & d"}
    ${"| a | b |\n|---|---|\n| 1 | 2 |"}                                                      | ${"a · b; 1 · 2"}                                                    | ${"a · b; 1 · 2"}
    ${"[x](javascript:alert(1))"}                                                             | ${"\\[x\\](javascript:alert(1))"}                                    | ${"[x](javascript:alert(1))"}
    ${"Wow![log](https://x.test)"}                                                            | ${"Wow\\![log](https://x.test)"}                                     | ${"Wow!log (https://x.test)"}
    ${"They say:\n\n> A disk\n> failed.\n\nWe wait."}                                         | ${"They say: A disk failed. We wait."}                               | ${"They say: A disk failed. We wait."}
    ${"# Update\nAll back\n\nNot yet: two\nhosts (so far)\n\n- one\n- two.\n\n```\n502\n```"} | ${"Update: All back · Not yet: two hosts (so far) · one; two. 502"}  | ${"Update: All back · Not yet: two hosts (so far) · one; two. 502"}
    ${"Thanks!"}                                                                              | ${"Thanks!"}                                                         | ${"Thanks!"}
    ${"[](https://x.test)"}                                                                   | ${"https://x.test"}                                                  | ${"https://x.test"}
  `("$written", (row) => {
    const { written, line, plain } = row as Readonly<Record<string, string>>;
    expect([wordsMarkdown(written ?? "", 300), wordsPlain(written ?? "", 300)]).toEqual([line, plain]);
  });
  it("are cut at a word, and a link whole", () => {
    expect(wordsMarkdown("one two three four five", 12)).toBe("one two…");
    expect(wordsMarkdown("see [the log](https://x.test/long/long/long) now", 9)).toBe("see …");
    expect(wordsMarkdown("see [the log](https://x.test/long/long/long) now please", 13)).toBe(
      "see [the log](https://x.test/long/long/long)…",
    );
    expect(wordsPlain(`https://x.test/${"a".repeat(400)}`, 300)).toBe("…");
  });

  const nasty = fc
    .array(
      fc.constantFrom(
        "[a](https://x.test/@kim)",
        "https://x.test/#1",
        "@kim",
        "![i](https://x.y)",
        "[",
        "](",
        ")",
        "`",
        "|",
        "<b>",
        "<!--",
        "**",
        "_",
        "\\",
        "\n",
        " ",
        "a",
        "abcdef01",
        "GH-1",
        "\ue000",
        "\ue0011\ue001",
        "0",
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(""));

  it("mention nobody, hold no HTML but links, and stay in a table's cell, whatever they are", () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 120 }), (text, most) => {
        const line = wordsMarkdown(text, most);
        expect(line).not.toMatch(/[\n\r]|(?<!\\)(?:\\\\)*\|/);
        const rendered = markdown.renderInline(line);
        expect([...rendered.matchAll(/<(\w+)/g)].map(([, tag]) => tag).filter((tag) => tag !== "a" && tag !== "span")).toEqual([]);
        expect(rendered.replace(/<a [^>]*>/g, "").replace(/https?:\S+/g, "")).not.toMatch(/@[a-z0-9]/i);
      }),
      { numRuns: 2_000 },
    );
  });
});
