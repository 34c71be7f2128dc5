import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

// GitHub's rules for issue forms: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
const id = z.string().regex(/^[\w-]+$/);
const label = z.string().min(1);
const validations = z.strictObject({ required: z.boolean().optional() }).optional();
const described = { label, description: z.string().optional() };
const placeheld = { ...described, placeholder: z.string().optional(), value: z.string().optional() };
const options = z
  .array(z.string().refine((option) => option.toLowerCase() !== "none", "GitHub adds None itself"))
  .min(1)
  .refine((all) => new Set(all).size === all.length, "options repeat");
const element = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({ type: z.literal("input"), id: id.optional(), attributes: z.strictObject(placeheld), validations }),
  z.strictObject({
    type: z.literal("textarea"),
    id: id.optional(),
    attributes: z.strictObject({ ...placeheld, render: z.string().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal("dropdown"),
    id: id.optional(),
    attributes: z
      .strictObject({ ...described, multiple: z.boolean().optional(), options, default: z.number().int().nonnegative().optional() })
      .refine(({ default: place = 0, options }) => place < options.length, "default is not one of the options"),
    validations,
  }),
  z.strictObject({
    type: z.literal("checkboxes"),
    id: id.optional(),
    attributes: z.strictObject({ ...described, options: z.array(z.strictObject({ label, required: z.boolean().optional() })).min(1) }),
  }),
]);
const unique = (values: readonly string[]) => new Set(values).size === values.length;
const form = z.strictObject({
  name: z.string().min(3).max(200),
  description: z.string().min(3).max(200),
  title: z.string().optional(),
  labels: z.array(z.string().min(1)).optional(),
  assignees: z.array(z.string()).optional(),
  projects: z.array(z.string()).optional(),
  type: z.string().optional(),
  body: z
    .array(element)
    .refine((body) => body.some(({ type }) => type !== "markdown"), "nothing to fill in")
    .refine((body) => unique(body.flatMap((one) => ("id" in one && one.id !== undefined ? [one.id] : []))), "ids repeat")
    .refine((body) => unique(body.flatMap((one) => ("label" in one.attributes ? [one.attributes.label] : []))), "labels repeat"),
});
const config = z.strictObject({
  blank_issues_enabled: z.boolean().optional(),
  contact_links: z.array(z.strictObject({ name: z.string(), url: z.url(), about: z.string() })).optional(),
});

const FOLDER = ".github/ISSUE_TEMPLATE";
const forms = readdirSync(FOLDER)
  .filter((name) => name !== "config.yml")
  .map((name): [string, unknown] => [name, parse(readFileSync(`${FOLDER}/${name}`, "utf8"))]);

describe.each(forms)("the form %s", (_, text) => {
  it("is one that GitHub shows", () => {
    expect(form.safeParse(text).error?.issues ?? []).toEqual([]);
  });

  it("leaves the severity to staff", () => {
    const { labels = [], body } = form.parse(text);
    const asked = body.flatMap((one) =>
      one.type === "markdown" ? [] : [one.attributes.label, ...("options" in one.attributes ? one.attributes.options : [])],
    );
    expect([...labels, ...asked].map(String).filter((words) => /\bsev(?:erity|\d)/i.test(words))).toEqual([]);
  });
});

it("there are forms for bugs, ideas and incidents", () => {
  expect(forms.map(([name]) => name).sort()).toEqual(["bug.yml", "feature.yml", "incident.yml"]);
});

it("the form for incidents is the one that others get", () => {
  expect(readFileSync(`${FOLDER}/incident.yml`, "utf8")).toBe(readFileSync("src/app/init/starter/incident.yml", "utf8"));
});

it("config.yml is one", () => {
  expect(config.safeParse(parse(readFileSync(`${FOLDER}/config.yml`, "utf8"))).error?.issues ?? []).toEqual([]);
});

it.each`
  wrong                            | text
  ${"no body"}                     | ${{ name: "Bug", description: "What is wrong" }}
  ${"only text to read"}           | ${{ name: "Bug", description: "What is wrong", body: [{ type: "markdown", attributes: { value: "Hello" } }] }}
  ${"an unknown element"}          | ${{ name: "Bug", description: "What is wrong", body: [{ type: "text", attributes: { label: "What?" } }] }}
  ${"an element without a label"}  | ${{ name: "Bug", description: "What is wrong", body: [{ type: "input", attributes: {} }] }}
  ${"the same id twice"}           | ${{ name: "Bug", description: "What is wrong", body: ["a", "b"].map((label) => ({ type: "input", id: "x", attributes: { label } })) }}
  ${"a default that is no option"} | ${{ name: "Bug", description: "What is wrong", body: [{ type: "dropdown", attributes: { label: "a", options: ["x"], default: 1 } }] }}
`("these rules refuse $wrong", ({ text }) => {
  expect(form.safeParse(text).success).toBe(false);
});
