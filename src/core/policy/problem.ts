import { quoted } from "../text/quoted.ts";
import type { PolicyProblemFacts } from "./facts.ts";
import { sentenceOf } from "./sentences.ts";

/** Keys and list places from the top of the file down. */
export type KeyPath = readonly (string | number)[];

/** Something in a policy that a person must put right, with its place. */
export type Problem = {
  /** The file's name as the user knows it; "" when there is no file. */
  readonly file: string;
  /** From 1; null when there is no text to point into. */
  readonly line: number | null;
  readonly column: number | null;
  /** Empty: the file as a whole. */
  readonly path: KeyPath;
  readonly facts: PolicyProblemFacts;
};

/** Takes note of a problem. `part` says whether the key or its value is meant; the value unless told. */
export type ReportProblem = (path: KeyPath, facts: PolicyProblemFacts, part?: "key" | "value") => void;

/** What stands at the path in plain data; undefined when nothing does. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/**
 * The problem as a line for people: where, what was expected, what was there, what helps. Without a file or a line those
 * are left out.
 */
export function describeProblem(problem: Problem): string {
  const path = pathText(problem.path);
  const sentence = sentenceOf(problem.facts, String(problem.path.at(-1) ?? ""));
  const place = placeOf(problem);
  return `${place === "" ? "" : `${place} `}${path === "" ? "" : `${path}: `}${sentence}`;
}

/** The problem without its place in the file, for an annotation that stands there. */
export function describeFinding(problem: Problem): string {
  return describeProblem({ ...problem, file: "" });
}

/** The path as people write it: `severities.sev1.labels[1]`, odd keys in quotes. */
export function pathText(path: KeyPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    const key = /^[\w-]+$/.test(step) ? step : quoted(step);
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

function placeOf({ file, line, column, path }: Problem): string {
  if (file === "") return "";
  if (line === null) return path.length === 0 ? `${file}:` : file;
  return path.length === 0 ? `${file}:${line}:${column}:` : `${file}:${line}:${column}`;
}
