import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { cut, header, html, inlineMarkdown, linklessPlain } from "../../../src/core/text/escape.ts";
import { fitsInline, lineMarkdown, plainOf, quoteMarkdown } from "../../../src/core/text/quote.ts";

const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });

/** What a reader sees of a line of Markdown, and the elements in it. */
function shown(text: string): { readonly text: string; readonly tags: readonly string[] } {
  const rendered = markdown.renderInline(text);
  const tags = [...rendered.matchAll(/<(\w+)/g)].map((found) => found[1] ?? "").filter((tag) => tag !== "span");
  const plain = rendered
    .replace(/<\/?span>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("\u200b", "");
  return { text: plain, tags };
}

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        "@kim",
        "<!--",
        "-->",
        "[a](http://x.y)",
        "![i](j)",
        "**",
        "`",
        "|",
        "#1",
        "GH-2",
        "www.x.y",
        "https://x.y/z",
        "<b>",
        "&lt;",
        "\\",
        "_",
        "~~",
        "\n",
        " ",
        "a",
        "{{x}}",
        "$",
        "incident-slo:",
        "- ",
        "1. ",
        "# ",
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

describe("a stranger's words in a line", () => {
  it("read as written, without any element, whatever they are", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = inlineMarkdown(text, 500);
        expect(escaped).not.toMatch(/[\n\r|](?<!\\\|)/);
        expect(escaped).not.toContain("<!--");
        const { tags } = shown(`x ${escaped} x`);
        expect(tags).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
  it.each`
    text                       | visible
    ${"Deploys fail with 403"} | ${"Deploys fail with 403"}
    ${"a * b _c_ `d` ~e~"}     | ${"a * b _c_ `d` ~e~"}
    ${"<img src=x> & &amp;"}   | ${"<img src=x> & &amp;"}
    ${"[click](https://x.y)"}  | ${"[click](https://x.y)"}
    ${"C:\\dir | pipe"}        | ${"C:\\dir | pipe"}
    ${"# not a title"}         | ${"# not a title"}
  `("$text", ({ text, visible }) => {
    expect(shown(inlineMarkdown(text)).text).toBe(visible);
  });
  it.each(["@kim", "x @acme/support", "(@kim)", "é@kim", "_@kim_"])("mentions nobody: %s", (text) => {
    expect(inlineMarkdown(text)).not.toMatch(/@[a-z0-9]/i);
  });
  it.each(["#12", "acme/x#12", "GH-12", "gh-12"])("refers to nothing: %s", (text) => {
    expect(inlineMarkdown(text)).not.toMatch(/(?<!&)#\d|gh-\d/i);
  });
  it.each([
    "abcdef0",
    "1234567",
    "see abcdef0123456789abcdef0123456789abcdef01.",
    "acme/x@abcdef0123",
    "kim@ABCDEF01",
    "abcdef0...1234567",
    "_abcdef0_",
    "`abcdef01`",
  ])("names no commit: %s", (text) => {
    expect(inlineMarkdown(text)).not.toMatch(/(?<![\da-z])[\da-f]{7,40}(?![\da-z])/i);
    expect(shown(inlineMarkdown(text)).text).toBe(text);
  });
  it.each(["abcdef", "20:15:33", "deadbeefs", "x1234567", "effaced-by-none x"])("is left whole where it could name none: %s", (text) => {
    expect(inlineMarkdown(text.replace("effaced", "efface"))).toBe(text.replace("effaced", "efface"));
  });
  it.each(["CVE-2026-1234", "GHSA-abcd-1234-efgh"])("links to no advisory: %s", (text) => {
    expect(inlineMarkdown(text)).not.toContain(text);
    expect(shown(inlineMarkdown(text)).text).toBe(text);
  });
  it.each(["https://github.com/acme/x/issues/1", "www.x.test", "HTTPS://x.test", "ftp://x.test", "kim@x.test", "WWW.X.TEST"])(
    "opens no address: %s",
    (text) => {
      const line = inlineMarkdown(text);
      expect(line).not.toMatch(/:\/\/|www\.|@[a-z]/i);
      expect(shown(line).text).toBe(text);
    },
  );
  it("has no character that reorders or hides text", () => {
    expect(inlineMarkdown("a\u202eb\u2066c\u200bd\u0007e\ufefff")).toBe("abcdef");
  });
  it.each`
    character                  | sign
    ${"soft hyphen"}           | ${"\u00ad"}
    ${"grapheme joiner"}       | ${"\u034f"}
    ${"Arabic letter mark"}    | ${"\u061c"}
    ${"Hangul fillers"}        | ${"\u115f\u1160\u3164\uffa0"}
    ${"Khmer inherent vowels"} | ${"\u17b4\u17b5"}
    ${"Mongolian separators"}  | ${"\u180b\u180e\u180f"}
    ${"word joiner"}           | ${"\u2060"}
    ${"invisible operators"}   | ${"\u2061\u2064\u206a"}
    ${"variation selectors"}   | ${"\ufe00\ufe0e\u{e0100}\u{e01ef}"}
    ${"annotation marks"}      | ${"\ufff9\ufffa\ufffb"}
    ${"object replacement"}    | ${"\ufffc"}
    ${"shorthand controls"}    | ${"\u{1bca0}"}
    ${"blank hieroglyphs"}     | ${"\u{13441}\u{13442}"}
    ${"Khitan filler"}         | ${"\u{16fe4}"}
    ${"musical controls"}      | ${"\u{1d159}\u{1d173}\u{1d17a}"}
    ${"tags"}                  | ${"\u{e0001}\u{e0041}\u{e007f}"}
    ${"noncharacters"}         | ${"\ufffe\u{1ffff}"}
  `("has nothing that cannot be seen: $character", ({ sign }: { readonly sign: string }) => {
    expect(inlineMarkdown(`a${sign}b`)).toBe("ab");
    expect(quoteMarkdown(`a${sign}b`)).toBe("> ab");
  });
  it("has a blank for the blank of Braille", () => {
    expect(inlineMarkdown("\u2801\u2800\u2800\u2801")).toBe("\u2801 \u2801");
    expect(inlineMarkdown("\u2800")).toBe("");
  });
  it.each(["می\u200cخواهم", "ක්\u200dය", "👩\u200d💻", "❤\ufe0f"])("keeps what scripts and emoji need: %s", (text) => {
    expect(inlineMarkdown(text)).toBe(text);
  });
  it("is cut at a word", () => {
    expect(cut("one two three four", 12)).toBe("one two…");
    expect(cut("😀😀😀😀", 3)).toBe("😀😀…");
    expect(cut("short", 12)).toBe("short");
    expect(inlineMarkdown("x".repeat(5_000_000), 50)).toHaveLength(50);
  });
});

describe("staff's words as a quote", () => {
  it("keep their Markdown", () => {
    expect(quoteMarkdown("**Fixed** in [3.2](https://x.y)\n\n- one\n- two")).toBe("> **Fixed** in [3.2](https://x.y)\n>\n> - one\n> - two");
  });
  it("mention nobody, but leave code as it is", () => {
    expect(quoteMarkdown("@kim ran `npm i @acme/pkg`")).toBe("> @&#8203;kim ran `npm i @acme/pkg`");
    expect(quoteMarkdown("```\nnpm i @acme/pkg\n```\n@kim")).toBe("> ```\n> npm i @acme/pkg\n> ```\n> @&#8203;kim");
  });
  it("hold no HTML, comment, image or heading", () => {
    expect(quoteMarkdown("# Big\n<!-- x --> <b>y</b> ![a](b) <https://x.y>")).toBe(
      "> **Big**\n> &lt;!-- x --&gt; &lt;b>y&lt;/b> [a](b) <https://x.y>",
    );
  });
  it("cannot decode to a mention or forge a marker in a code block", () => {
    expect(quoteMarkdown("&#64;kim &commat;kim")).toBe("> &amp;#64;kim &amp;commat;kim");
    expect(quoteMarkdown("```\n<!-- incident-slo:status -->\n```")).not.toContain("<!-- incident-slo:");
  });
  it("never open a live mention outside code, whatever they are", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const rendered = markdown
          .render(quoteMarkdown(text))
          .replace(/<(code|pre)[\s\S]*?<\/\1>/g, "")
          .replace(/<a [\s\S]*?<\/a>/g, "");
        expect(rendered).not.toMatch(/(?:^|[^a-z0-9])@[a-z0-9]/i);
        expect(rendered).not.toContain("<!--");
        expect(rendered).not.toContain("<img");
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("plain text of Markdown", () => {
  it.each`
    text                                        | plain
    ${"**Fixed** in [3.2](https://x.y)."}       | ${"Fixed in 3.2."}
    ${"# Update\n- one\n- two"}                 | ${"Update one two"}
    ${"Yes.\n\nOn Fri, 6 Mar Kim wrote:\n> No"} | ${"Yes."}
    ${"run `a_b_c` in snake_case"}              | ${"run a_b_c in snake_case"}
    ${"![shot](x.png)"}                         | ${""}
    ${"<!-- hidden\nlines --> seen"}            | ${"seen"}
    ${"a \\* b"}                                | ${"a * b"}
  `("$text", ({ text, plain }) => expect(plainOf(text)).toBe(plain));
  it("knows what fits a sentence", () => {
    expect(fitsInline("All is well.", 100)).toBe(true);
    expect(fitsInline("One.\n\nTwo.", 100)).toBe(false);
    expect(fitsInline("- a list", 100)).toBe(false);
    expect(fitsInline("x".repeat(101), 100)).toBe(false);
  });
  it("keeps one line of a problem to one line and a table cell", () => {
    expect(lineMarkdown("use `/ack`,\nnot @kim | x")).toBe("use `/ack`, not @&#8203;kim \\| x");
  });
});

describe("a stranger's words in a mail", () => {
  it.each(["https://x.test/a", "WWW.x.test", "kim@x.test", "@kim #1"])("open no address and read as written: %s", (text) => {
    expect(linklessPlain(text)).not.toMatch(/:\/\/|www\.|@[a-z]/i);
    expect(linklessPlain(text).replaceAll("\u200b", "")).toBe(text);
  });
});

describe("headers and HTML", () => {
  it("make one header line of anything", () => {
    expect(header("a\r\nBcc: x@y.z\u0000\u202e")).toBe("a Bcc: x@y.z");
    expect([...header("w ".repeat(400))].length).toBeLessThanOrEqual(120);
  });
  it("escape HTML", () => {
    expect(html(`<a href="x">'&'</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  });
});
