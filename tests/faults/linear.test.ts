import { beforeAll, describe, expect, it } from "vitest";
import { parseComment } from "../../src/core/incident/commands.ts";
import { duplicateWords } from "../../src/core/incident/duplicate-words.ts";
import { rcaHint, readMarker, withoutMarker } from "../../src/core/notice/marker.ts";
import { addressesIn } from "../../src/core/policy/addresses.ts";
import { isMailAddress } from "../../src/core/policy/channel.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import { mailBlocks } from "../../src/core/render/mail-blocks.ts";
import { actionItemsIn } from "../../src/core/render/rca-items.ts";
import { sectionsToShare } from "../../src/core/render/rca-share.ts";
import { header, html, inlineMarkdown, inlinePlain, linklessPlain } from "../../src/core/text/escape.ts";
import { inlineHtml, linksInPlace } from "../../src/core/text/plain-markdown.ts";
import { commandsABot, quotableOf } from "../../src/core/text/quotable.ts";
import { harmlessMarkdown, lineMarkdown, plainOf, quoteMarkdown } from "../../src/core/text/quote.ts";
import { asksForWord, saysSomething } from "../../src/core/text/says-something.ts";
import { wordsMarkdown, wordsPlain } from "../../src/core/text/words-line.ts";
import { parseTarget } from "../../src/core/time/target.ts";
import { conditionHolds } from "../../src/core/workflow/expression.ts";
import { policyOf } from "../support/scene.ts";
import { TooMuchWork, workOf } from "../support/work.ts";
import { some } from "./long-form.ts";

let policy: Policy;
beforeAll(async () => {
  policy = await policyOf("severities: { sev1: { response: 30 minutes } }\n");
});

const AT = Date.parse("2026-03-02T12:00:00Z");
const SEAT = { repository: "acme/shop", number: 1, createdAt: AT, author: { login: "customer", type: "user" } } as const;
const LONG = 64 * 1024;

/** Every reader of what staff or strangers write, with what it may stand behind. */
const READERS: Readonly<Record<string, { readonly before: readonly string[]; readonly read: (text: string) => unknown }>> = {
  commands: {
    before: ["", "/ack ", "/ack 10:00", "/status ", "/next-update ", "/started 2026-03-02T09:30", "/pause until ", "/impact ", "/help\n"],
    read: (text) => parseComment(text, AT, policy),
  },
  duplicates: {
    before: ["", "duplicate of "],
    read: (text) => duplicateWords(text, { number: 42, repository: "acme/shop", url: "https://github.com/acme/shop/issues/1" }),
  },
  targets: { before: ["", "4 business hours"], read: parseTarget },
  quotes: { before: ["", "> ", "```\n", "- "], read: (text) => quoteMarkdown(text, LONG) },
  "lines of quotes": { before: ["", "# "], read: (text) => lineMarkdown(text, LONG) },
  "harmless Markdown": { before: ["", "```\n"], read: (text) => harmlessMarkdown(text, true) },
  quotable: { before: ["", "On 1.1.2022 10:00 a wrote:\n", "/a\n"], read: (text) => [quotableOf(text), commandsABot(text)] },
  "plain text": { before: ["", "[x](", "<a "], read: plainOf },
  words: { before: ["", "On Monday "], read: (text) => [wordsMarkdown(text, LONG), wordsPlain(text, LONG)] },
  "says something": { before: ["", "Thanks "], read: saysSomething },
  "asks for a word": { before: ["", "Thanks ", "https://"], read: asksForWord },
  links: { before: ["", "https://a.example/", "[x]("], read: (text) => [linksInPlace(text), inlineHtml(text)] },
  names: {
    before: [""],
    read: (text) => [inlineMarkdown(text, LONG), inlinePlain(text, LONG), linklessPlain(text, LONG), header(text, LONG)],
  },
  html: { before: [""], read: html },
  mails: { before: ["", "> ", "- ", "# "], read: mailBlocks },
  "action items": { before: ["", "- [ ] "], read: actionItemsIn },
  "an RCA's sections": {
    before: ["", "## Root Cause\n"],
    read: (text) => sectionsToShare(text, "## Root Cause\n\n*What set it off*\n", true),
  },
  markers: { before: ["", "<!-- incident-slo:"], read: (text) => [readMarker(text, SEAT, "secret"), withoutMarker(text), rcaHint(text)] },
  addresses: { before: ["", '"', "Jane <"], read: (text) => addressesIn(text).map(isMailAddress) },
  conditions: { before: ["", "github.event_name == "], read: (text) => conditionHolds(text, { github: { event_name: "issues" } }) },
};

const SIGNS = [
  " ",
  "\n",
  "\t",
  "`",
  "*",
  "_",
  "~",
  "#",
  ">",
  "-",
  "<",
  "[",
  "]",
  "(",
  "!",
  "\\",
  "/",
  "@",
  "&",
  '"',
  "'",
  ",",
  ";",
  ":",
  ".",
  "a",
  "7",
  "é",
  "😀",
];
const PIECES = [
  ...SIGNS,
  "a ",
  "/a",
  "> ",
  "- ",
  "[a](",
  "](",
  "<a",
  "<!--",
  "*a",
  "`a",
  "@a",
  ":a",
  "\n ",
  "a\n\n",
  '"a',
  "-->",
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

describe.each(Object.entries(READERS))("%s", (_, { before, read }) => {
  it("grow with the length of what they read, whatever it is made of: four times the text, four times the work", () => {
    const steep: string[] = [];
    for (const begin of before) {
      for (const piece of some(PIECES, 40)) {
        for (const end of some(["x", ""], 2)) {
          const text = (count: number) => `${begin}${piece.repeat(count)}${end}`;
          const blame = steepness(
            () => read(text(128)),
            () => read(text(512)),
          );
          if (blame !== null) steep.push(`${JSON.stringify(`${begin}${piece}…${end}`)}: ${blame}`);
        }
      }
    }
    expect(steep).toEqual([]);
  });

  it("come to an end with 64 KiB of each sign", () => {
    for (const begin of before) for (const sign of some(SIGNS, 6)) read(`${begin}${sign.repeat(LONG)}x`);
  });
});

/** Below so many steps nothing is steep. */
const LITTLE = 20_000;

/** What makes the work on four times the text more than seven times as much; null: nothing does. */
function steepness(short: () => unknown, long: () => unknown): string | null {
  try {
    workOf(long, 7 * Math.max(workOf(short, 1e6), LITTLE));
    return null;
  } catch (error) {
    if (error instanceof TooMuchWork) return error.message;
    throw error;
  }
}

it("a count of work tells what grows with the square of its length", () => {
  const square = (count: number) => workOf(() => /(?:^|\s+)by\s+(.+)/.test(`${" ".repeat(count)}x`), 1e8);
  expect(square(1024) / square(256)).toBeGreaterThan(12);
  const line = (count: number) => workOf(() => /\s+x/y.test(`${" ".repeat(count)}x`), 1e8);
  expect(line(1024) / line(256)).toBeLessThan(5);
});
