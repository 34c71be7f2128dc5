import { afterEach, describe, expect, it, vi } from "vitest";
import { checkTemplates } from "../../../src/app/check/templates.ts";
import { checkTemplateTrees } from "../../../src/app/pull-request/template-trees.ts";
import { FILES } from "../../../src/core/render/templates.ts";

async function problemsIn(files: Readonly<Record<string, string>>) {
  const problems = await checkTemplateTrees(new Map(Object.entries(files)));
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const STATUS = FILES.get("status.md.hbs") ?? "";

describe("templates that are only read", () => {
  it("has nothing to say about the built-in ones", async () => {
    expect(await checkTemplateTrees(FILES)).toEqual([]);
  });

  it("has nothing to say about the built-in ones one by one", async () => {
    for (const [file, text] of FILES) expect(await problemsIn({ [file]: text })).toEqual([]);
  });

  it.each`
    case                                  | text                                                | problem
    ${"a helper that is none"}            | ${"one\n{{shout severity}}"}                        | ${'status.md.hbs:2 there is no helper "shout"'}
    ${"a block helper that is none"}      | ${"{{#repeat 3}}x{{/repeat}}"}                      | ${'status.md.hbs:1 there is no helper "repeat"'}
    ${"a helper within a helper"}         | ${"\n\n{{#if (shout severity)}}x{{/if}}"}           | ${'status.md.hbs:3 there is no helper "shout"'}
    ${"a helper where a field's path is"} | ${"{{a.b 1}}"}                                      | ${'status.md.hbs:1 there is no helper "a.b"'}
    ${"a misspelt field"}                 | ${"{{severty.name}}"}                               | ${'status.md.hbs:1 there is no field "severty" here'}
    ${"a misspelt field of a field"}      | ${"x\n{{severity.nam}}"}                            | ${'status.md.hbs:2 there is no field "nam" here'}
    ${"a field in a branch nobody takes"} | ${'{{#is severity.key "never"}}{{nothing}}{{/is}}'} | ${'status.md.hbs:1 there is no field "nothing" here'}
    ${"a field in the other branch"}      | ${"{{#if severity}}a{{else}}{{nothing}}{{/if}}"}    | ${'status.md.hbs:1 there is no field "nothing" here'}
    ${"a field given to a helper"}        | ${"{{#if nothing}}a{{/if}}"}                        | ${'status.md.hbs:1 there is no field "nothing" here'}
    ${"a partial that is none"}           | ${"{{> nowhere}}"}                                  | ${'status.md.hbs:1 there is no template "nowhere" to print here'}
    ${"data that is none"}                | ${"{{@secret}}"}                                    | ${"status.md.hbs:1 there is no @secret"}
    ${"a decorator"}                      | ${"{{* evil}}"}                                     | ${'status.md.hbs:1 there is no decorator "evil"'}
    ${"the way to a constructor"}         | ${"{{constructor}}"}                                | ${'status.md.hbs:1 there is no field "constructor" here'}
    ${"the way to a prototype"}           | ${"{{severity.__proto__.polluted}}"}                | ${'status.md.hbs:1 there is no field "__proto__" here'}
    ${"is without a block"}               | ${'{{is severity.key "open"}}'}                     | ${'status.md.hbs:1 "is" needs a block'}
    ${"two values for if"}                | ${"{{#if severity contact}}x{{/if}}"}               | ${'status.md.hbs:1 "if" takes 1 value, got 2'}
    ${"a block that is not closed"}       | ${"a\n{{#if severity}}"}                            | ${"status.md.hbs:2 it cannot be read here: it ends before everything in it is closed"}
    ${"braces that are not closed"}       | ${"a\nb {{severity"}                                | ${'status.md.hbs:2 it cannot be read here: a "{{" is not closed'}
    ${"braces with nothing in them"}      | ${"a\nb {{}} c"}                                    | ${'status.md.hbs:2 it cannot be read here: something is missing before "}}"'}
  `("tells of $case, with its line", async ({ text, problem }) => {
    const problems = await problemsIn({ "status.md.hbs": text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it.each`
    case                                | text
    ${"a field of what each goes over"} | ${"{{#each resolutions}}{{@index}}{{@root.severity.name}}{{../severity.name}}{{/each}}"}
    ${"a name for what each goes over"} | ${"{{#each resolutions as |promise|}}{{promise}}{{/each}}"}
    ${"with"}                           | ${"{{#with severity}}{{name}}{{/with}}"}
    ${"a block over a field"}           | ${"{{#severity}}{{name}}{{/severity}}"}
    ${"a partial of its own"}           | ${'{{#*inline "mine"}}{{severity.name}}{{/inline}}{{> mine}}'}
    ${"a partial that may be missing"}  | ${"{{#> nowhere}}instead{{/nowhere}}"}
    ${"what looks like code"}           | ${"<script>process.exit(1)</script> {{! {{evil}} }} \\{{escaped}}"}
  `("has nothing to say about $case", async ({ text }) => {
    expect(await problemsIn({ "status.md.hbs": text })).toEqual([]);
  });

  it("looks into partials of one's own, with the fields of the place", async () => {
    const files = { "status.md.hbs": "{{> mine severity}}", "mine.md.hbs": "{{name}}\n{{nonsense}}" };
    expect(await problemsIn(files)).toEqual([expect.stringContaining('mine.md.hbs:2 there is no field "nonsense" here; there are')]);
  });

  it("misses a partial that was taken away", async () => {
    expect(await problemsIn({ "status.md.hbs": "{{> mine}}" })).toEqual(['status.md.hbs:1 there is no template "mine" to print here']);
  });

  it("asks about a file that nothing prints", async () => {
    expect(await problemsIn({ "statsu.md.hbs": "x" })).toEqual([expect.stringContaining('Did you mean "status.md.hbs"?')]);
  });

  it("survives templates that print themselves, that are nested deeply and that are long", async () => {
    expect(await problemsIn({ "status.md.hbs": "{{> mine}}{{> mine}}", "mine.md.hbs": "{{> mine}}{{> mine}}" })).toEqual([]);
    const deep = `${"{{#if severity}}".repeat(2_000)}x${"{{/if}}".repeat(2_000)}`;
    const brackets = `{{a ${"(a ".repeat(2_000)}b${")".repeat(2_000)}}}`;
    for (const text of [deep, brackets]) {
      expect(await problemsIn({ "status.md.hbs": text })).toEqual(["status.md.hbs:null it opens more than 1000 blocks or brackets"]);
    }
    expect(await problemsIn({ "status.md.hbs": "{{severity.name}}".repeat(3_000) })).toEqual([]);
    expect(await problemsIn({ "status.md.hbs": "x".repeat(70_000) })).toEqual(["status.md.hbs:null it is longer than 64 KB"]);
  });

  it("finds what trying them with the sample finds", async () => {
    const broken = ["{{nothing}}", "{{shout x}}", "{{> nowhere}}", "{{#if}}x{{/if}}", "{{#each promises}}{{nothing}}{{/each}}"];
    for (const text of broken) {
      const files = new Map([["status.md.hbs", `${STATUS}\n${text}`]]);
      const [read, tried] = [await checkTemplateTrees(files), await checkTemplates(files)];
      expect(read.length > 0, text).toBe(tried.length > 0);
    }
  });
});

describe("nothing is compiled", () => {
  afterEach(() => vi.restoreAllMocks());

  it("whatever stands in a template", async () => {
    const library = (await import("handlebars")).default;
    const compile = vi.spyOn(library, "compile");
    const precompile = vi.spyOn(library, "precompile");
    const make = vi.spyOn(globalThis, "Function");
    await problemsIn({
      "status.md.hbs": '{{#with (lookup this "constructor") as |f|}}{{f "return process"}}{{/with}}',
      "rca.md.hbs": "{{x}}",
    });
    expect([compile.mock.calls, precompile.mock.calls, make.mock.calls]).toEqual([[], [], []]);
  });
});
