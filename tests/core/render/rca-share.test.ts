import { describe, expect, it } from "vitest";
import { mailBlocks } from "../../../src/core/render/mail-blocks.ts";
import { actionItemsIn } from "../../../src/core/render/rca-items.ts";
import { sectionsToShare } from "../../../src/core/render/rca-share.ts";

const TEMPLATE = `## What Happened

*In five sentences, for someone who was not there.*

<!-- incident-slo:rca:timeline -->
| UTC | What |
|---|---|
| 14:02 | Reported |
<!-- /incident-slo:rca:timeline -->

## Who Was Affected

<!-- incident-slo:rca:affected -->
<!-- /incident-slo:rca:affected -->

*How was the number counted?*

## Root Cause

*What set it off; what made it possible.*

## How We'll Prevent It

*Each with an owner and a date.*

- [ ] …

## Lessons Learned

*What worked well and what did not.*
`;

const SECTIONS = {
  "What Happened":
    "It broke.\n\n<!-- incident-slo:rca:timeline -->\n| UTC | What |\n|---|---|\n| 14:02 | Reported |\n<!-- /incident-slo:rca:timeline -->",
  "Who Was Affected": "Forty.",
  "Root Cause": "A cleanup.",
  "How We'll Prevent It": "- [ ] An alarm",
  "Lessons Learned": "Be early.",
};

function rca(changed: Readonly<Record<string, string>> = {}, tail = ""): string {
  const sections = Object.entries({ ...SECTIONS, ...changed }).map(([title, text]) => `## ${title}\n\n${text}\n`);
  return `| Incident | #412 |\n\n${sections.join("\n")}${tail}`;
}

/** All that would be shared, or why nothing is. */
function shared(body: string, template = TEMPLATE, isHere = true): string {
  const result = sectionsToShare(body, template, isHere);
  if (!result.ok) return result.error.map(({ why, section }) => `${why}: ${section}`).join("\n");
  return result.value.map(({ title, text }) => `## ${title}\n${text}`).join("\n");
}

describe("what customers may read of an RCA", () => {
  it("is the five sections and nothing beside them", () => {
    expect(shared(rca({}, "\n## Internal\n\nsecret\n"))).toBe(
      "## What Happened\nIt broke.\n\n| UTC | What |\n|---|---|\n| 14:02 | Reported |\n## Who Was Affected\nForty.\n## Root Cause\nA cleanup.\n## How We'll Prevent It\n- [ ] An alarm\n## Lessons Learned\nBe early.",
    );
  });

  it.each([
    ["a section of another name", "\n## Notes to ourselves\n\nsecret"],
    ["a section underlined", "\nNotes to ourselves\n-----\n\nsecret"],
    ["a section underlined twice", "\nNotes to ourselves\n=====\n\nsecret"],
    ["a section in HTML", "\n<h2>Notes to ourselves</h2>\n\nsecret"],
    ["a first heading", "\n# Notes\n\nsecret"],
    ["a part of a section that is called internal", "\n### Internal\n\nsecret"],
    ["one in bold", "\n### **Internal** only\n\nsecret\n\n#### More\n\nsecret"],
    ["a hidden comment", "\n<!-- secret -->"],
    ["a hidden comment of several lines", "\n<!--\n## Root Cause\nsecret\n-->"],
    ["a hidden comment that does not end", "\n<!-- secret\n\nsecret"],
  ])("is never %s", (_, tail) => {
    expect(shared(rca({}, tail))).not.toMatch(/secret/);
    expect(shared(rca({}, tail))).toContain("Be early.");
  });

  it("ends where the next heading stands, not where a code block shows one", () => {
    expect(shared(rca({ "Root Cause": "```\n## Internal\n```\nA cleanup." }))).toContain("```\n## Internal\n```\nA cleanup.");
  });

  it.each([
    ["a prompt", { "Root Cause": "*What set it off; what made it possible.*" }, "prompt: Root Cause"],
    ["a prompt with words beside it", { "Root Cause": "A cleanup. *What set it off; what made it possible.*" }, "prompt: Root Cause"],
    ["an empty task", { "How We'll Prevent It": "- [ ] An alarm\n- [ ] …" }, "prompt: How We'll Prevent It"],
    ["a bare task", { "How We'll Prevent It": "- [ ] An alarm\n- [ ]" }, "prompt: How We'll Prevent It"],
    ["nothing", { "Lessons Learned": "\n---\n" }, "empty: Lessons Learned"],
    ["a subheading alone", { "Lessons Learned": "### What worked" }, "empty: Lessons Learned"],
    ["a hidden comment alone", { "Lessons Learned": "<!-- later -->" }, "empty: Lessons Learned"],
  ])("waits while a section has %s", (_, changed, lack) => {
    expect(shared(rca(changed))).toBe(lack);
  });

  it("waits while a section is missing", () => {
    expect(shared(rca().replace("## Root Cause", "## The reason"))).toBe("no-section: Root Cause");
  });

  it("knows its headings however they are written", () => {
    const body = rca().replace("## How We'll Prevent It", "## How we’ll prevent it ##").replace("## Root Cause", "Root Cause\n----------");
    expect(shared(body)).toContain("## How We'll Prevent It\n- [ ] An alarm");
    expect(shared(body)).toContain("## Root Cause\nA cleanup.");
  });

  it("has the thread's last wording only where people have written nothing", () => {
    const wording = "<!-- incident-slo:rca:affected -->\nLast wording in the thread: about 40\n<!-- /incident-slo:rca:affected -->";
    expect(shared(rca({ "Who Was Affected": wording }))).toContain("## Who Was Affected\nLast wording in the thread: about 40\n");
    expect(shared(rca({ "Who Was Affected": `${wording}\n\nForty-two.` }))).toContain("## Who Was Affected\nForty-two.\n");
  });

  it("is the same with the line ends of a browser", () => {
    const wording = "<!-- incident-slo:rca:affected -->\nLast wording\n<!-- /incident-slo:rca:affected -->\n\nForty.";
    const body = rca({ "Who Was Affected": wording }, "\nInternal\n---\n\nsecret\n").replaceAll("\n", "\r\n");
    expect(shared(body)).toBe(shared(rca()));
    expect(shared(rca({ "How We'll Prevent It": "- [ ] …" }).replaceAll("\n", "\r\n"))).toBe("prompt: How We'll Prevent It");
  });

  it("mentions nobody, shows no HTML or image and forges no marker", () => {
    const evil =
      "@kim and @acme/support <img src=x> <img src=https://x.test/a.png alt=chart> ![pixel](https://evil.example/x.png) &#8203;<span>$</span> `@code`\n\n```\n<!-- incident-slo:{} -->\n```";
    const text = shared(rca({ "Root Cause": evil }));
    expect(text).toContain(
      "@&#8203;kim and @&#8203;acme/support  [chart](https://x.test/a.png) [pixel](https://evil.example/x.png) &#8203;<span>$</span> `@code`",
    );
    expect(text).not.toContain("<!-- incident-slo");
  });

  it("refers to issues only where it stands in the same repository", () => {
    const body = rca({ "Root Cause": "As in #7 and GH-8, `#9`." });
    expect(shared(body)).toContain("As in #7 and GH-8, `#9`.");
    expect(shared(body, TEMPLATE, false)).toContain("As in #&#8203;7 and GH-&#8203;8, `#9`.");
  });

  it("is what a template of other words marks, and then nothing else", () => {
    const template = "## Was geschah\n<!-- incident-slo:customers -->\n\n*Bitte in fünf Sätzen.*\n\n## Root Cause\n\n*Why?*\n";
    expect(shared("## Was geschah\n\nEs brach.\n\n## Root Cause\n\nsecret", template)).toBe("## Was geschah\nEs brach.");
    expect(shared("## Was geschah\n\n*Bitte in fünf Sätzen.*", template)).toBe("prompt: Was geschah");
  });

  it("fits a comment, with its code closed", () => {
    const rows = Array.from({ length: 4_000 }, (_, row) => `| ${row} | something happened |`).join("\n");
    const text = shared(rca({ "What Happened": rows, "Root Cause": `\`\`\`\n${"x\n".repeat(20_000)}\`\`\`` }));
    expect(text.length).toBeLessThan(55_000);
    expect(text).toContain("x\n```\n\n…");
  });
});

describe("action items", () => {
  it.each([
    ["- [ ] one\n- [x] two\n* [X] three", { done: 2, of: 3 }],
    ["1. [ ] one\n  - [x] two", { done: 1, of: 2 }],
    ["> - [ ] quoted", { done: 0, of: 1 }],
    ["- [ ] …", null],
    ["no list", null],
    ["```\n- [ ] shown\n```\n<!--\n- [ ] hidden\n-->", null],
    ["- [ ]nothing\r\n- [x] one\r\n", { done: 1, of: 1 }],
  ])("of %j", (body, items) => {
    expect(actionItemsIn(body)).toEqual(items);
  });
});

describe("Markdown in a mail", () => {
  it("is headings, lines and items in plain words", () => {
    const markdown =
      "**Head** left out\n<!-- incident-slo:review -->\n### What Happened\n\nIt **broke**,\nthen [held](https://x.example).\n\n| UTC | What |\n|---|---|\n| 14:02 | [Reported](u): a \\| b |\n\n```mermaid\ngantt\n```\n- [x] An alarm\n1. Be early &lt;b> @&#8203;kim\n<!-- /incident-slo:review -->\n\nQuestions?";
    expect(mailBlocks(markdown)).toEqual([
      { kind: "heading", text: "What Happened" },
      { kind: "text", text: "It broke, then held (https://x.example)." },
      { kind: "item", text: "UTC · What" },
      { kind: "item", text: "14:02 · Reported: a | b" },
      { kind: "item", text: "An alarm (done)" },
      { kind: "item", text: "Be early <b> @kim" },
    ]);
  });

  it("is cut when it is very long", () => {
    expect(mailBlocks(`${"word ".repeat(100)}\n\n`.repeat(100)).at(-1)).toEqual({ kind: "text", text: "…" });
  });
});
