import { parseArgs } from "node:util";
import { ok, type Result, wrong } from "../../core/result.ts";
import { closestMatch } from "../../core/text/closest-match.ts";

/** Option names, without dashes, and whether a value follows. */
export type Options = Readonly<Record<string, "flag" | "value">>;

/** What stood on the command line after the command's name. Of an option given twice the last counts. */
export type Arguments = {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly words: readonly string[];
};

/** Takes a command line apart; wrong: the first thing that does not fit, as a sentence with what helps. */
export function readArguments(args: readonly string[], options: Options, words: number): Result<Arguments, string> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, { type: kind === "flag" ? "boolean" : "string" }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const read = { flags: new Set<string>(), values: new Map<string, string>(), words: [] as string[] };
  for (const token of tokens) {
    if (token.kind === "positional") read.words.push(token.value);
    if (token.kind !== "option") continue;
    const problem = problemWith(token, options);
    if (problem !== null) return wrong(problem);
    if (token.value === undefined) read.flags.add(token.name);
    else read.values.set(token.name, token.value);
  }
  const extra = read.words[words];
  return extra === undefined ? ok(read) : wrong(`"${extra}" is one word too many.`);
}

type OptionToken = {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
};

function problemWith({ name, rawName, value, inlineValue }: OptionToken, options: Options): string | null {
  const kind = Object.hasOwn(options, name) ? options[name] : undefined;
  if (kind === undefined) {
    const meant = closestMatch(name, Object.keys(options));
    return `There is no option ${rawName} here.${meant === null ? "" : ` Did you mean --${meant}?`}`;
  }
  if (kind === "flag") return value === undefined ? null : `${rawName} takes no value.`;
  const isMissing = value === undefined || (inlineValue !== true && value.startsWith("--"));
  return isMissing ? `${rawName} needs a value after it.` : null;
}
