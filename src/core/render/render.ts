import type Handlebars from "handlebars";
import { ok, type Result, wrong } from "../result.ts";
import { messageOf } from "../text/message.ts";
import { FieldProblem, strictView } from "./strict-view.ts";
import { fileTexts, type Mode, TEMPLATES, type TemplateName } from "./templates.ts";
import { type TemplateTree, treeOf } from "./tree.ts";
import type { View } from "./view.ts";

/** What is wrong with a template of the repository's own. The built-in ones were used instead. */
export type TemplateProblem = {
  /** Such as `status.md.hbs`. */
  readonly file: string;
  /** From 1; null where it cannot be told. */
  readonly line: number | null;
  readonly message: string;
};

export type Rendered = { readonly text: string; readonly problem: TemplateProblem | null };

/**
 * The text of a view. Overrides are templates of the repository's own, by file name; one that is broken is a problem, and
 * then the built-in templates make this text, so that no notice is lost. Values are never read as templates.
 */
export async function render(name: TemplateName, view: View, overrides: ReadonlyMap<string, string>): Promise<Rendered> {
  const library = await loadHandlebars();
  const attempt = tryRender(library, name, view, overrides);
  if (attempt.ok) return { text: attempt.text, problem: null };
  const builtIn = tryRender(library, name, view, NO_OVERRIDES);
  if (!builtIn.ok) throw new Error(`unreachable: ${builtIn.problem.file}:${builtIn.problem.line ?? "?"} ${builtIn.problem.message}`);
  return { text: builtIn.text, problem: attempt.problem };
}

/** What keeps a template from being read at all, whatever it is given; null: nothing. */
export async function parsingProblem(file: string, text: string): Promise<TemplateProblem | null> {
  const library = await loadHandlebars();
  try {
    library.precompile(text, OPTIONS.md);
    return null;
  } catch (cause) {
    return problemOf(cause, file, new Map([[file, text]]));
  }
}

/** How long a template of strangers may be, and how many blocks and brackets it may open: reading takes the square of their depth. */
export const LONGEST_TEMPLATE = 64 * 1024;
const MOST_OPENINGS = 1_000;

/** A template as a tree; nothing of it is compiled, and so nothing can be run. */
export async function parseTemplate(file: string, text: string): Promise<Result<TemplateTree, TemplateProblem>> {
  if (text.length > LONGEST_TEMPLATE) return wrong({ file, line: null, message: `it is longer than ${LONGEST_TEMPLATE / 1024} KB` });
  const openings = [/\{\{~?(?:#|\^|\s*else\b)/g, /\(/g].map((opening) => text.match(opening)?.length ?? 0);
  if (Math.max(...openings) > MOST_OPENINGS)
    return wrong({ file, line: null, message: `it opens more than ${MOST_OPENINGS} blocks or brackets` });
  const library = await loadHandlebars();
  try {
    return ok(treeOf(library.parse(text)));
  } catch (cause) {
    // Blocks within blocks by the thousand exhaust the stack.
    if (cause instanceof RangeError) return wrong({ file, line: null, message: "its blocks are nested too deeply" });
    return wrong(problemOf(cause, file, new Map([[file, text]])));
  }
}

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map();

type HandlebarsLibrary = typeof Handlebars;
type RenderAttempt = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: TemplateProblem };

let loading: Promise<HandlebarsLibrary> | null = null;

/** Handlebars is heavy: it is loaded by the first text. */
function loadHandlebars(): Promise<HandlebarsLibrary> {
  loading ??= import("handlebars").then((module) => module.default);
  return loading;
}

function tryRender(library: HandlebarsLibrary, name: TemplateName, view: View, overrides: ReadonlyMap<string, string>): RenderAttempt {
  const { file, mode } = TEMPLATES[name];
  try {
    const kitchen = engineFor(library, mode, overrides);
    return { ok: true, text: tidy(kitchen.run(file, view), mode) };
  } catch (cause) {
    return { ok: false, problem: problemOf(cause, file, overrides) };
  }
}

/** Blank lines: never two in a row, none at the ends, so that templates may be laid out for reading. */
function tidy(text: string, mode: Mode): string {
  const lines = text.replace(/\r\n/g, "\n").replace(/[ \t]+$/gm, "");
  return mode === "html"
    ? `${lines
        .replace(/\n{2,}/g, "\n")
        .replace(/\n(<\/(?:p|h1|blockquote)>)/g, "$1")
        .trim()}\n`
    : lines.replace(/\n{3,}/g, "\n\n").trim();
}

type TemplateEngine = { readonly run: (file: string, view: View) => string };

const engines = new WeakMap<ReadonlyMap<string, string>, Map<Mode, TemplateEngine>>();

function engineFor(library: HandlebarsLibrary, mode: Mode, overrides: ReadonlyMap<string, string>): TemplateEngine {
  const known = engines.get(overrides) ?? new Map<Mode, TemplateEngine>();
  engines.set(overrides, known);
  const kitchen = known.get(mode) ?? createEngine(library, mode, overrides);
  known.set(mode, kitchen);
  return kitchen;
}

/** A Handlebars of its own for one way of escaping: every file is a partial under its name without endings. */
function createEngine(library: HandlebarsLibrary, mode: Mode, overrides: ReadonlyMap<string, string>): TemplateEngine {
  const own = library.create();
  own.registerHelper(HELPERS);
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const [file, { partial, text }] of fileTexts(mode, overrides)) {
    const template = located(file, own.compile(text, OPTIONS[mode]));
    compiled.set(file, template);
    own.registerPartial(partial, template);
  }
  return {
    run: (file, view) =>
      compiled.get(file)?.(strictView(view), { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }) ?? "",
  };
}

const KNOWN_HELPERS = { is: true } as const;

const OPTIONS: Readonly<Record<Mode, CompileOptions>> = {
  md: { strict: true, noEscape: true, knownHelpers: KNOWN_HELPERS, knownHelpersOnly: true },
  txt: { strict: true, noEscape: true, knownHelpers: KNOWN_HELPERS, knownHelpersOnly: true },
  html: { strict: true, noEscape: false, knownHelpers: KNOWN_HELPERS, knownHelpersOnly: true },
};

/** `{{#is value "a" "b"}}…{{else}}…{{/is}}`: whether the value is one of the others. */
const HELPERS: Handlebars.HelperDeclareSpec = {
  is(this: unknown, value: unknown, ...rest: readonly unknown[]): string {
    const options = rest.at(-1);
    if (!isBlock(options)) throw new Error('"is" needs a block: {{#is field "value"}}…{{/is}}');
    return rest.slice(0, -1).includes(value) ? options.fn(this) : options.inverse(this);
  },
};

function isBlock(options: unknown): options is Handlebars.HelperOptions {
  return typeof options === "object" && options !== null && "fn" in options && typeof options.fn === "function";
}

/** An error from within a template, with the file it stands in: the innermost one names it. */
class TemplateError extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(messageOf(cause), { cause });
    this.file = file;
  }
}

function located(file: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (cause) {
      throw cause instanceof TemplateError ? cause : new TemplateError(file, cause);
    }
  };
}

function problemOf(error: unknown, main: string, overrides: ReadonlyMap<string, string>): TemplateProblem {
  const file = error instanceof TemplateError ? error.file : main;
  const cause = error instanceof TemplateError ? error.cause : error;
  const text = overrides.get(file) ?? "";
  return { file, line: lineOf(cause, text), message: inWords(messageOf(cause)) };
}

function lineOf(cause: unknown, text: string): number | null {
  if (!(cause instanceof Error)) return null;
  const named = /(?:Parse|Lexical) error on line (\d+)/.exec(cause.message)?.[1] ?? / - (\d+):\d+$/.exec(cause.message)?.[1];
  if (named !== undefined) return Number(named);
  const word = cause instanceof FieldProblem ? cause.field : /partial (\S+) could not/.exec(cause.message)?.[1];
  const line = word === undefined ? -1 : text.split("\n").findIndex((one) => one.includes("{{") && one.includes(word));
  return line < 0 ? null : line + 1;
}

/** Handlebars' own words in one line, without the source it quotes. */
function inWords(message: string): string {
  const unknown = /^"([^"]+)" not defined in/.exec(message)?.[1];
  if (unknown !== undefined) return `there is no field "${unknown}" here`;
  const helper = /unknown helper (\S+)/.exec(message)?.[1];
  if (helper !== undefined) return `there is no helper "${helper}"; there are if, unless, each, with, is`;
  const lines = message.split("\n");
  const expecting = lines.find((line) => line.startsWith("Expecting"));
  return expecting === undefined ? (lines[0] ?? message).slice(0, 300) : `it cannot be read here: ${unexpectedIn(expecting)}`;
}

/** "Expecting 'ID', 'STRING', …, got 'EOF'" in words for people. */
function unexpectedIn(expecting: string): string {
  switch (/got '([A-Z_]+)'/.exec(expecting)?.[1]) {
    case "EOF":
      return "it ends before everything in it is closed, as {{#if …}} is by {{/if}}";
    case "CLOSE":
    case "CLOSE_UNESCAPED":
      return 'something is missing before "}}", or the braces do not match';
    case "INVALID":
      return 'a "{{" is not closed, or a sign follows it that cannot stand there';
    case "OPEN_ENDBLOCK":
    case "INVERSE":
    case "OPEN_INVERSE_CHAIN":
      return "it closes or branches what was not opened";
    default:
      return 'what stands between "{{" and "}}" is not complete, or is in the wrong order';
  }
}
