import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

// What a file may say: README.md beside it.

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => (typeof value === "string" ? [value] : value));
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

const said = {
  issue: z.string().default("main"),
  why: z.string().optional(),
};

const COUNTS = ["comments", "customer-mails", "staff-mails", "new-comments", "new-customer-mails", "new-staff-mails", "rcas"] as const;

const TEXTS = [
  "status",
  "newest",
  "news",
  "thread",
  "all-clear",
  "customer-mail",
  "staff-mail",
  "customer-mails",
  "staff-mails",
  "mails",
  "rca",
  "summary",
  "what-happened",
  "anything",
] as const;

const textName = z.enum(TEXTS);

const textExpectation = z.strictObject({
  ...said,
  text: z.union([textName, z.array(textName)]).transform((value) => (typeof value === "string" ? [value] : value)),
  must: oneOrMore.default([]),
  "must-not": oneOrMore.default([]),
  "sentences-with": z.string().optional(),
});

const countExpectation = z.strictObject({
  ...said,
  count: z.enum(COUNTS),
  is: z.number().optional(),
  "at-least": z.number().optional(),
  "at-most": z.number().optional(),
});

const saidExpectation = z.strictObject({
  ...said,
  said: z.string(),
  in: z.enum(["comment", "customer-mail", "staff-mail"]),
  "not-before": moment.optional(),
  by: moment.optional(),
});

const plainExpectation = z.union([textExpectation, countExpectation, saidExpectation]);
const expectation = z.union([z.strictObject({ ...said, any: z.array(plainExpectation) }), plainExpectation]);

const step = z.strictObject({
  at: moment,
  by: z.string().optional(),
  issue: z.string().default("main"),
  as: z.string().optional(),
  open: z.string().optional(),
  body: z.string().default(""),
  labels: z.array(z.string()).default([]),
  private: z.boolean().default(false),
  label: oneOrMore.default([]),
  unlabel: oneOrMore.default([]),
  comment: z.string().optional(),
  close: z.enum(["completed", "not_planned", "duplicate"]).optional(),
  of: z.string().optional(),
  commit: z.string().optional(),
  message: z.string().optional(),
  reopen: z.literal(true).optional(),
  lock: z.literal(true).optional(),
  unlock: z.literal(true).optional(),
  assign: z.string().optional(),
  pull: z.string().optional(),
  refers: z.string().optional(),
  closes: z.string().optional(),
  merge: z.string().optional(),
  "close-pull": z.string().optional(),
  mark: z.string().optional(),
  unmark: z.string().optional(),
  hide: z.string().optional(),
  because: z.string().optional(),
  delete: z.string().optional(),
  edit: z.string().optional(),
  to: z.string().optional(),
  pin: z.string().optional(),
  "rename-label": z.string().optional(),
  "delete-label": z.string().optional(),
  sweep: z.literal(true).optional(),
  expect: z.array(expectation).default([]),
});

const thread = z.strictObject({
  title: z.string(),
  teaches: z.string(),
  source: z.string(),
  policy: z.string(),
  people: z.record(z.string(), z.enum(["customer", "reader", "staff", "writer", "bot"])),
  steps: z.array(step).min(1),
  expect: z.array(expectation).default([]),
});

export type TextName = z.infer<typeof textName>;
export type CountName = (typeof COUNTS)[number];
export type TextExpectation = z.infer<typeof textExpectation>;
export type CountExpectation = z.infer<typeof countExpectation>;
export type SaidExpectation = z.infer<typeof saidExpectation>;
export type Expectation = z.infer<typeof expectation>;
export type Step = z.infer<typeof step>;
export type ThreadFile = z.infer<typeof thread> & { readonly name: string };

const FOLDER = new URL("./", import.meta.url);

/** Every thread of this folder, by name. A file that is not as the format says throws. */
export function threadFiles(): readonly ThreadFile[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".yml"));
  return files.sort().map((file) => ({ name: file.replace(/\.yml$/, ""), ...readThread(file) }));
}

function readThread(file: string): z.infer<typeof thread> {
  const read = thread.safeParse(parse(readFileSync(new URL(file, FOLDER), "utf8")));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  const early = read.data.steps.find(({ at }, index) => at < (read.data.steps[index - 1]?.at ?? ""));
  if (early !== undefined) throw new Error(`${file}: the step at ${early.at} comes after a later one`);
  return read.data;
}

/** Everything a thread expects, with the step after which it is judged; null: at the end. */
export function expectationsOf({
  steps,
  expect,
}: ThreadFile): readonly { readonly step: Step | null; readonly expectation: Expectation }[] {
  const early = steps.flatMap((one) => one.expect.map((expectation) => ({ step: one, expectation })));
  return [...early, ...expect.map((expectation) => ({ step: null, expectation }))];
}

/** What is expected, in words: names a test. */
export function nameOf(step: Step | null, expectation: Expectation): string {
  const { issue, why } = expectation;
  const about = issue === "main" ? "" : `${issue}, `;
  return `${step === null ? "at the end" : step.at}: ${about}${wordsOf(expectation)}${why === undefined ? "" : ` (${why})`}`;
}

function wordsOf(expectation: Expectation): string {
  if ("any" in expectation) return expectation.any.map((one) => wordsOf(one)).join(", or ");
  if ("count" in expectation) return countWords(expectation);
  if ("said" in expectation) {
    const { said, in: where, "not-before": from, by } = expectation;
    return `${where} says /${said}/${from === undefined ? "" : ` not before ${from}`}${by === undefined ? "" : ` by ${by}`}`;
  }
  const { text, must, "must-not": never, "sentences-with": sentences } = expectation;
  const where = sentences === undefined ? text.join(" and ") : `sentences with /${sentences}/ of ${text.join(" and ")}`;
  const words = [...must.map((pattern) => `says /${pattern}/`), ...never.map((pattern) => `does not say /${pattern}/`)];
  return `${where} ${words.join(" and ")}`;
}

function countWords({ count, is, "at-least": least, "at-most": most }: CountExpectation): string {
  const parts = [
    is === undefined ? "" : `are ${is}`,
    least === undefined ? "" : `at least ${least}`,
    most === undefined ? "" : `at most ${most}`,
  ];
  return `${count} ${parts.filter((part) => part !== "").join(", ")}`;
}
