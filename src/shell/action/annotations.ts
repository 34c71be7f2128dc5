import { error, info, notice, warning } from "@actions/core";
import type { Redact } from "../secrets.ts";

const LEVELS = ["error", "warning", "notice"] as const;

/** Something a person should know, shown beside the run and on the file's line. */
export type Annotation = {
  readonly level: (typeof LEVELS)[number];
  readonly message: string;
  /** Null: it belongs to no file. `line` and `column` count from 1. */
  readonly place: { readonly file: string; readonly line: number | null; readonly column: number | null } | null;
};

/** GitHub shows ten of a level for a step, and cuts each at 4,096 characters. */
const SHOWN = 10;
const LONGEST = 4_000;

const WRITERS = { error, warning, notice } satisfies Record<Annotation["level"], unknown>;

/** Writes annotations. Where there are more than ten of a level, the tenth says how many more there are; those go to the log. */
export function writeAnnotations(annotations: readonly Annotation[], redact: Redact): void {
  for (const level of LEVELS) {
    const own = annotations.filter((annotation) => annotation.level === level);
    const { shown, rest } = split(own);
    for (const annotation of shown) write(annotation, redact);
    for (const annotation of rest) info(redact(`${level}: ${whereOf(annotation)}${annotation.message}`));
  }
}

/** Something that belongs to no file. */
export function placeless(level: Annotation["level"], message: string): Annotation {
  return { level, message, place: null };
}

/** Says why a job could not be done at all; answers its exit code. */
export function failWith(problems: readonly string[], redact: Redact): number {
  writeAnnotations(
    problems.map((message) => placeless("error", message)),
    redact,
  );
  return 1;
}

/** The annotations that GitHub will show, and those for the log. */
export function split(annotations: readonly Annotation[]): { readonly shown: readonly Annotation[]; readonly rest: readonly Annotation[] } {
  const tenth = annotations[SHOWN - 1];
  if (annotations.length <= SHOWN || tenth === undefined) return { shown: annotations, rest: [] };
  const more = annotations.length - SHOWN;
  const message = `${tenth.message.slice(0, LONGEST - 100)} (And ${more} more like this: see the log of this step.)`;
  return { shown: [...annotations.slice(0, SHOWN - 1), { ...tenth, message }], rest: annotations.slice(SHOWN) };
}

function write({ level, message, place }: Annotation, redact: Redact): void {
  const line = place?.line ?? null;
  const column = place?.column ?? null;
  WRITERS[level](redact(message).slice(0, LONGEST), {
    ...(place === null ? {} : { file: place.file }),
    ...(line === null ? {} : { startLine: line }),
    ...(column === null ? {} : { startColumn: column }),
  });
}

function whereOf({ place }: Annotation): string {
  return place === null ? "" : `${[place.file, place.line, place.column].filter((part) => part !== null).join(":")} `;
}
