import { expect, it } from "vitest";
import { readerText, sentencesOf, whatHappened, withoutBreaks } from "./reader-text.ts";

it.each([
  ["hidden comments", "a<!-- incident-slo:x -->b<!-- open", "ab"],
  ["tags and bold signs", "<details><summary>How</summary>\n**First**</details>", "How\nFirst"],
  ["entities and escapes", "1 \\* 2 &lt;b&gt; &#35;1 &#x23;2 &amp;amp; &unknown;", "1 * 2 <b> #1 #2 &amp; &unknown;"],
  ["breaks without a sign", "#&#8203;1 @&#8203;ann", "#1 @ann"],
  ["a broken link, whose break is kept", "https:&#8203;//a.example", "https:\u200b//a.example"],
  ["code as it is written", "`<img>` **b** `a \\* &lt;` <i>c</i>", "`<img>` b `a \\* &lt;` c"],
  [
    "code blocks as they are written",
    "x\n\n> ```html\n> <img> &lt; **b**\n> ```\n> <b>y</b>",
    "x\n\n> ```html\n> <img> &lt; **b**\n> ```\n> y",
  ],
  ["tables and links", "| **Due** | [#1](https://a.example) |", "| Due | [#1](https://a.example) |"],
])("shows %s as a reader sees it", (_, markdown, text) => {
  expect(readerText(markdown)).toBe(text);
});

it("keeps in mails what they are, but for breaks that nobody sees", () => {
  expect(withoutBreaks("<b> #\u200b1 https:\u200b//a.example")).toBe("<b> #1 https:\u200b//a.example");
});

it("finds what follows a row's heading, to the end of its paragraph, and a quote after it", () => {
  const text = [
    "It is over. The cause is known.",
    "What happened: a disk",
    "was full.",
    "",
    "Latest: because of it.",
    "",
    "### Root cause",
    "",
    "> A switch",
    "",
    "End",
  ];
  expect(whatHappened(text.join("\n"))).toBe(": a disk\nwas full.\n\n\n\n> A switch");
  expect(whatHappened("Nobody knows what happened")).toBe("");
});

it("cuts sentences at full stops and lines", () => {
  expect(sentencesOf("Due 14:00 UTC (09:00 New York). It is late!\n| a | b |\n\nEnd")).toEqual([
    "Due 14:00 UTC (09:00 New York).",
    "It is late!",
    "| a | b |",
    "End",
  ]);
});
