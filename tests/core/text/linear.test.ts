import { describe, expect, it } from "vitest";
import { inlineMarkdown } from "../../../src/core/text/escape.ts";
import { isOnlyForBots, quotableOf } from "../../../src/core/text/quotable.ts";
import { harmlessMarkdown, lineMarkdown, plainOf, quoteMarkdown } from "../../../src/core/text/quote.ts";
import { saysSomething } from "../../../src/core/text/says-something.ts";
import { wordsMarkdown, wordsPlain } from "../../../src/core/text/words-line.ts";

/** Every sign that means something to one of the readers, and what they begin with. */
const UNITS = [
  ..." \t\n\r\0aZ0#@/\\|`~*_-+=.,:;!?'\"()[]{}<>&$%^—>",
  "<!--",
  "-->",
  "](",
  "![",
  "[](",
  "[]: ",
  "[![",
  "<a ",
  "<img ",
  '<img alt="',
  "<img 'a' ",
  "``",
  "` ",
  "```\n",
  "> ",
  ">\n",
  "> a\n\n",
  "a\n",
  "a: ",
  "-- \n",
  "On 1.1.2022 10:00 a wrote:\n",
  "On 1.1.2022 10:00 a wrote:\n> b\n\n",
  "On 1 ",
  "From: a\n",
  "From: a\nTo: b\n",
  "<a@b",
  "a@",
  "***@",
  "/a\n",
  "/a ",
  "@a ",
  "@abot ",
  ":a",
  "www.",
  "https://",
  "https://a.b/(",
  "abcdef0 ",
  "abcdef01",
  "thanks ",
  "See #1 ",
  "Thanks A",
  "[a](http://b",
  "\ue000",
  "é\u0301",
  "解決",
];

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["quotableOf", (text) => quotableOf(text)],
  ["isOnlyForBots", isOnlyForBots],
  ["saysSomething", saysSomething],
  ["wordsMarkdown", (text) => wordsMarkdown(text, 300)],
  ["wordsPlain", (text) => wordsPlain(text, 300)],
  ["quoteMarkdown", (text) => quoteMarkdown(text)],
  ["harmlessMarkdown", (text) => harmlessMarkdown(text, false)],
  ["lineMarkdown", (text) => lineMarkdown(text)],
  ["plainOf", plainOf],
  ["inlineMarkdown", (text) => inlineMarkdown(text)],
];

function least(times: number, run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const from = process.cpuUsage().user;
      run();
      return (process.cpuUsage().user - from) / 1_000;
    }),
  );
}

describe("a long text is read in a time that grows with its length", () => {
  it.each(READERS)("by %s", (_, read) => {
    const slow = UNITS.filter((unit) => {
      const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      // Quadratic readers take a second and more; what is fast needs no second look.
      if (least(1, () => read(ofLength(65_536))) < 150) return false;
      return (
        least(3, () => read(ofLength(65_536))) >
        8 *
          Math.max(
            20,
            least(3, () => read(ofLength(16_384))),
          )
      );
    });
    expect(slow).toEqual([]);
  });
});
