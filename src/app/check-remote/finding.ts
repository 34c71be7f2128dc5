import type { FilePlace } from "../../core/workflow/workflow.ts";

/** What a finding is about, in the order in which they are told. */
export const AREAS = ["repository", "policy", "templates", "labels", "workflow", "mail", "reviews", "people"] as const;
export type Area = (typeof AREAS)[number];

/**
 * One thing that was looked at. `problem`: something must be put right. `warning`: it works, and could be better. `unknown`: it
 * could not be read or told from here.
 */
export type RemoteFinding = {
  readonly area: Area;
  readonly level: "fits" | "warning" | "problem" | "unknown";
  /** Where it stands; line null: the file as a whole. Null: in no file. */
  readonly place: FilePlace | null;
  /** One or two sentences. */
  readonly text: string;
  /** What helps, each a line: a sentence, or a command to paste. */
  readonly cure: readonly string[];
};

/** What a finding is besides its level and text. */
type More = { readonly place?: FilePlace | null; readonly cure?: readonly string[] };

function finding(level: RemoteFinding["level"]) {
  return (area: Area, text: string, { place = null, cure = [] }: More = {}): RemoteFinding => ({ area, level, place, text, cure });
}

export const fits = finding("fits");
export const warns = finding("warning");
export const wrong = finding("problem");
export const unknown = finding("unknown");
