import { describe, expect, it } from "vitest";
import { checkPolicy } from "../../../src/app/check/check.ts";
import { checkTemplates } from "../../../src/app/check/templates.ts";
import { PREVIEWS, previewsOf } from "../../../src/app/preview/preview.ts";
import { sampleScenes } from "../../../src/core/render/sample.ts";
import { FILES } from "../../../src/core/render/templates.ts";

const scenes = await sampleScenes();
const own = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));

describe("the sample", () => {
  it.each(PREVIEWS)("gives %s something to say, and the built-in template says it", async (name) => {
    const previews = await previewsOf(name, scenes, new Map());
    expect(previews.length).toBeGreaterThan(0);
    for (const { text, problem } of previews) {
      expect(problem).toBeNull();
      expect(text.trim()).not.toBe("");
    }
  });

  it("is the story of the documentation, replayed", async () => {
    const [missed] = await previewsOf("missed.md", scenes, new Map());
    expect(missed?.text).toContain("**The first answer to this Severity 1 incident is late.** It was due **at 14:32 UTC");
    const over = (await previewsOf("mail-customers.txt", scenes, new Map())).find(({ scene }) => scene === "over");
    expect(over?.text).toContain("Our first answer came 19 minutes after the 30 minutes we aim for. The solution came in time");
  });

  it("shows nothing that cannot happen: a miss that was put right is told by its correction alone", async () => {
    for (const name of ["news.md", "missed.md", "mail-staff.txt"] as const)
      expect((await previewsOf(name, scenes, new Map())).map(({ scene }) => scene)).not.toContain("corrected");
    const [corrected] = await previewsOf("correction.md", scenes, new Map());
    expect(corrected?.text).toContain("at 14:20 UTC (09:20 New York), in time.");
  });

  it("shares a review by mail with all that was posted of it", async () => {
    const shared = (await previewsOf("mail-customers.txt", scenes, new Map())).find(({ scene }) => scene === "review-shared");
    for (const title of ["What Happened", "Who Was Affected", "Root Cause", "How We'll Prevent It", "Lessons Learned"]) {
      expect(shared?.text).toContain(title);
    }
  });
});

describe("templates of one's own", () => {
  it("that are copies of the built-in ones have no problems", async () => {
    expect(await checkTemplates(FILES)).toEqual([]);
  });

  it.each`
    mistake                              | files                                                | problem
    ${"a field that there is not"}       | ${{ "status.md.hbs": "a\n{{severity.shrt}}" }}       | ${{ file: "status.md.hbs", line: 2, message: expect.stringContaining('there is no field "shrt" here') }}
    ${"one in a mail"}                   | ${{ "mail-customers.txt.hbs": "\n\n{{subjekt}}" }}   | ${{ file: "mail-customers.txt.hbs", line: 3, message: expect.stringContaining("subjekt") }}
    ${"one that only a later scene has"} | ${{ "reopened.md.hbs": "{{closing.reopened.ful}}" }} | ${{ file: "reopened.md.hbs", line: 1, message: expect.stringContaining('there is no field "ful" here') }}
    ${"one in a part"}                   | ${{ "part-standing.md.hbs": "{{standig}}" }}         | ${{ file: "part-standing.md.hbs", line: 1, message: expect.stringContaining("standig") }}
    ${"an open block"}                   | ${{ "part-who.hbs": "{{#if by}}\nx" }}               | ${{ file: "part-who.hbs", line: 2, message: expect.stringContaining("cannot be read") }}
    ${"a helper that there is not"}      | ${{ "rca.md.hbs": "{{shout title}}" }}               | ${{ file: "rca.md.hbs", line: 1, message: expect.stringContaining('there is no helper "shout"') }}
    ${"a slip in the file's name"}       | ${{ "staus.md.hbs": "x" }}                           | ${{ file: "staus.md.hbs", line: null, message: expect.stringContaining('Did you mean "status.md.hbs"?') }}
  `("with $mistake are named with file and line", async ({ files, problem }) => {
    expect(await checkTemplates(own(files))).toEqual([problem]);
  });

  it("are all looked at, though several are broken", async () => {
    const problems = await checkTemplates(
      own({
        "status.md.hbs": "{{a}}",
        "part-promise.hbs": "{{b}}",
        "missed.md.hbs": "{{> part-promise}}{{#if",
        "all-clear.md.hbs": "{{c}}",
      }),
    );
    expect(problems.map(({ file }) => file)).toEqual(["all-clear.md.hbs", "missed.md.hbs", "part-promise.hbs", "status.md.hbs"]);
  });

  it("may bring parts of their own", async () => {
    expect(
      await checkTemplates(own({ "reopened.md.hbs": "{{> part-greeting}} {{severity.short}}", "part-greeting.md.hbs": "Hello" })),
    ).toEqual([]);
  });

  it("are told by the check, for people and for programs", async () => {
    const templates = own({ "status.md.hbs": "a\n{{sverity}}" });
    const { lines, exitCode } = await checkPolicy({ builtIn: "gruntwork" }, { now: 0, json: false, templates });
    expect(exitCode).toBe(1);
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^\.github\/incident-slo\/status\.md\.hbs:2: there is no field "sverity" here/),
      "",
      "1 problem in 1 template.",
    ]);
    const json = await checkPolicy({ builtIn: "gruntwork" }, { now: 0, json: true, templates });
    expect(JSON.parse(json.lines.join("\n"))).toMatchObject({
      ok: false,
      problems: [{ code: "template", file: ".github/incident-slo/status.md.hbs", line: 2 }],
    });
  });
});
