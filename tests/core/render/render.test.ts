import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { METRIC_WORDS } from "../../../src/core/policy/metric-words.ts";
import { METRICS } from "../../../src/core/policy/policy.ts";
import { mailView } from "../../../src/core/render/mail.ts";
import { rcaView } from "../../../src/core/render/rca.ts";
import { refreshRca } from "../../../src/core/render/rca-parts.ts";
import { render } from "../../../src/core/render/render.ts";
import { FILES, templateText } from "../../../src/core/render/templates.ts";
import { digestOf } from "../../../src/core/render/view-digest.ts";
import { correctionView, newsView, strikeThrough } from "../../../src/core/render/view-news.ts";
import { statusView } from "../../../src/core/render/view-status.ts";
import { factsAt, newsIn } from "../../support/facts.ts";
import { acme, DEPLOYS } from "./stories.ts";
import { textOf } from "./text-of.ts";

const facts = factsAt(DEPLOYS, acme, "14:52");
const view = statusView(facts);
const at = view.next.due;
const promised = { ...view.response, movedFrom: at, due: at };
const override = (file: string, text: string) => new Map([[file, text]]);

describe("a repository's own templates", () => {
  it("stand in for the built-in ones", async () => {
    const { text, problem } = await render("status.md", view, override("status.md.hbs", "Stufe: {{severity.short}}"));
    expect([text, problem]).toEqual(["Stufe: Severity 1", null]);
  });
  it("may replace a part only", async () => {
    const { text } = await render("status.md", view, override("part-promise.hbs", "Antwort"));
    expect(text).toContain("A first answer within 30 minutes");
    const { text: whole } = await render(
      "missed.md",
      newsView(factsAt(DEPLOYS, acme, "14:47"), newsIn(factsAt(DEPLOYS, acme, "14:47"), "missed")).parts[0] ?? {},
      override("part-promise.hbs", "Antwort{{!~}}"),
    );
    expect(whole).toContain("**The Antwort");
  });
  it.each`
    mistake                  | text                                     | line    | says
    ${"an unclosed block"}   | ${"a\n{{#if severity}}\nb"}              | ${3}    | ${"cannot be read"}
    ${"an unknown field"}    | ${"a\nb {{sverity}}"}                    | ${2}    | ${'no field "sverity"'}
    ${"one inside a block"}  | ${"a\n{{#if sverity}}x{{/if}}"}          | ${2}    | ${'no field "sverity"'}
    ${"one deep down"}       | ${"{{#if next}}\n{{next.dew}}\n{{/if}}"} | ${2}    | ${'no field "dew"'}
    ${"an unknown helper"}   | ${"\n\n{{shout severity}}"}              | ${3}    | ${'no helper "shout"'}
    ${"an unknown part"}     | ${"\n{{> nothing}}"}                     | ${2}    | ${"nothing"}
    ${"endless recursion"}   | ${"{{> status}}"}                        | ${null} | ${""}
    ${"a prototype's field"} | ${"{{#if constructor.name}}x{{/if}}"}    | ${null} | ${""}
  `("with $mistake are a problem with its line, and the built-in text is used", async ({ text, line, says }) => {
    const overrides = override("status.md.hbs", text);
    const rendered = await render("status.md", view, overrides);
    expect(rendered.text).toBe(await textOf("status.md", view));
    if (text.includes("constructor")) return;
    expect(rendered.problem).toMatchObject({ file: "status.md.hbs", line });
    expect(rendered.problem?.message).toContain(says);
  });
  it("are named when they are a part of another", async () => {
    const { problem } = await render("status.md", view, override("part-standing.md.hbs", "\n{{standig}}"));
    expect(problem).toMatchObject({ file: "part-standing.md.hbs", line: 2 });
  });
  it("count for the digest when they take part, and only then", () => {
    const digest = (overrides: ReadonlyMap<string, string>) => digestOf(view, templateText("status.md", overrides));
    expect(digest(override("part-standing.md.hbs", "x"))).not.toBe(digest(new Map()));
    expect(digest(override("rca.md.hbs", "x"))).toBe(digest(new Map()));
  });
  it("are the same text whichever system they were written on", async () => {
    const unix = "{{#if severity}}\nStufe: {{severity.short}}\n{{/if}}\n\n{{> eigen}}\n";
    const windows = `\uFEFF${unix.replaceAll("\n", "\r\n")}`;
    const own = (text: string, part: string) => new Map([...override("status.md.hbs", text), ...override("eigen.md.hbs", part)]);
    const [one, other] = [own(unix, "Ende.\n"), own(windows, "\uFEFFEnde.\r\n")];
    expect((await render("status.md", view, one)).text).toBe("Stufe: Severity 1\n\nEnde.");
    expect(await render("status.md", view, other)).toEqual(await render("status.md", view, one));
    expect(digestOf(view, templateText("status.md", other))).toBe(digestOf(view, templateText("status.md", one)));
    expect((await render("status.md", view, own("a\r\n{{sverity}}", ""))).problem).toMatchObject({ line: 2 });
  });
  it("never read a value as a template", async () => {
    const text = await textOf("status.md", { ...view, contact: "{{severity.short}} {{> rca}}" });
    expect(text).toContain("To reach us: {{severity.short}} {{> rca}}.");
  });
});

describe("the built-in templates", () => {
  it("are all bundled", () => {
    const files = readdirSync(new URL("../../../templates", import.meta.url)).filter((file) => file.endsWith(".hbs"));
    expect([...FILES.keys()].toSorted()).toEqual(files.toSorted());
  });
  it.each(METRICS)("call a promise of %s what everybody calls it, and no other", async (metric) => {
    const text = await textOf("status.md", { ...view, moved: [{ ...promised, metric, here: false }] });
    expect(text).toContain(`Our policy changed: the ${METRIC_WORDS[metric].name} was due by`);
  });
  it("have every field of their views documented", () => {
    const page = readFileSync(new URL("../../../docs/templates.md", import.meta.url), "utf8");
    const later = factsAt(DEPLOYS, acme, "17:27");
    const views = [
      view,
      newsView(later, newsIn(later, "resolved", "missed")),
      newsView(factsAt(DEPLOYS, acme, "14:47"), newsIn(factsAt(DEPLOYS, acme, "14:47"), "missed")),
      rcaView(later),
      mailView(later, newsIn(later, "resolved"), "staff"),
    ];
    const missing = [...new Set(views.flatMap(fieldsOf))].filter((field) => !page.includes(`\`${field}\``));
    expect(missing).toEqual([]);
  });
});

function fieldsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...fieldsOf(inner)]);
}

describe("a struck text", () => {
  it("is struck once, however often it is corrected", async () => {
    const missed = newsIn(factsAt(DEPLOYS, acme, "14:47"), "missed");
    const [notice] = missed;
    if (notice?.type !== "missed") throw new Error("nothing was missed");
    const { evaluation } = facts;
    const right = {
      ...facts,
      evaluation: { ...evaluation, response: { ...evaluation.response, standing: "met" as const, correctedAt: 1 } },
    };
    const once = await textOf("correction.md", correctionView(right, missed, "**Late.** It was due.\n\n| a |\n\n<sub>x</sub>"));
    const twice = await textOf("correction.md", correctionView(right, missed, once));
    expect(once).toContain("~~**Late.** It was due.~~\n\n~~x~~");
    expect(twice).toBe(once);
  });
  it("leaves tables and markers out", () => {
    expect(strikeThrough("a\n\n| b |\n<!-- c -->\n")).toBe("~~a~~");
  });
});

describe("refreshing an RCA", () => {
  const later = factsAt(DEPLOYS, acme, "17:27");
  const bodyOf = async (time: string) => await textOf("rca.md", rcaView(factsAt(DEPLOYS, acme, time)));
  it("replaces the generated parts and nothing that people wrote", async () => {
    const old = (await bodyOf("17:25")).replace("- [ ] …", "- [x] **mine**\r\n").replace("## Root Cause", "## Root Cause\n\nMy words.");
    const fresh = await bodyOf("17:27");
    const refreshed = refreshRca(`${old}\n<!-- identity -->`, fresh) ?? "";
    // What is generated is the fresh one's: there is nothing more to replace.
    expect(refreshed).not.toBe(`${old}\n<!-- identity -->`);
    expect(refreshRca(refreshed, fresh)).toBe(null);
    expect(refreshed).toContain("- [x] **mine**\r\n");
    expect(refreshed).toContain("My words.");
    expect(refreshed.endsWith("<!-- identity -->")).toBe(true);
  });
  it("leaves a part alone whose marker is gone or doubled", async () => {
    const old = await bodyOf("17:25");
    const fresh = await bodyOf("17:27");
    const without = old.replace("<!-- /incident-slo:rca:timeline -->", "");
    expect(refreshRca(without, fresh)).not.toContain("Closed as completed");
    const doubled = `${old}\n<!-- incident-slo:rca:timeline -->`;
    expect(refreshRca(doubled, fresh)).not.toContain("Closed as completed");
    expect(refreshRca(old, fresh)).toContain("Closed as completed");
  });
  it("has nothing to do when nothing changed", async () => {
    const body = await bodyOf("17:27");
    expect(refreshRca(body, body)).toBeNull();
    expect(refreshRca(body.replaceAll("\n", "\r\n"), body)).toBeNull();
    expect(refreshRca("all was deleted", body)).toBeNull();
  });
  it("has its internal part only in a private repository", async () => {
    const closed = await textOf("rca.md", rcaView({ ...later, rcaIsPrivate: true }));
    expect([closed.includes("## Internal"), (await bodyOf("17:27")).includes("## Internal")]).toEqual([true, false]);
  });
});
