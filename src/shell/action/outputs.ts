import { setOutput, summary } from "@actions/core";
import { codeOf, FileProblem, reasonOf } from "../files/file-problem.ts";
import type { Redact } from "../secrets.ts";

/** What later steps of a workflow may read: small facts, never configuration. */
export type Outputs = {
  /** How many incidents are open. */
  readonly open: number;
  /** How many promises were seen to be missed. */
  readonly missed: number;
  readonly comments: number;
  readonly mails: number;
  readonly rcas: number;
  /** One entry an incident. */
  readonly incidents: readonly unknown[];
  /** What a dry run would have written. */
  readonly planned: readonly unknown[];
};

export const NO_OUTPUTS: Outputs = { open: 0, missed: 0, comments: 0, mails: 0, rcas: 0, incidents: [], planned: [] };

/** All outputs of a job together have 1 MB, counted in UTF-16. */
const LONGEST_LIST = 200_000;
/** A step's summary has 1 MiB. */
const LONGEST_SUMMARY = 1_000_000;

/** Sets the action's outputs. A list that is too long for GitHub is cut at an entry's end. */
export function writeOutputs(outputs: Outputs, redact: Redact): void {
  const { incidents, planned, ...counts } = outputs;
  for (const [name, count] of Object.entries(counts)) writeOutput(name, String(count));
  writeOutput("incidents", redact(listWithin(incidents, LONGEST_LIST)));
  writeOutput("planned", redact(listWithin(planned, LONGEST_LIST)));
}

/** Sets one output. Throws `FileProblem`. */
export function writeOutput(name: string, value: string): void {
  try {
    setOutput(name, value);
  } catch (error) {
    throw naming(error, `the output ${name}`, process.env.GITHUB_OUTPUT);
  }
}

/** What the runner's file system refuses names the file that it was for. */
function naming(error: unknown, what: string, file: string | undefined): unknown {
  if (codeOf(error) === "") return error;
  return new FileProblem(`Failed to write ${what} to ${file ?? "its file"}: ${reasonOf(error)}.`, { cause: error });
}

/** As many of the entries, as JSON, as `longest` characters hold. */
export function listWithin(entries: readonly unknown[], longest: number): string {
  const parts: string[] = [];
  let length = 2;
  for (const entry of entries) {
    const part = JSON.stringify(entry);
    length += part.length + 1;
    if (length > longest) break;
    parts.push(part);
  }
  return `[${parts.join(",")}]`;
}

/** Adds Markdown to the job's summary; without one (not on a runner) nothing happens. Throws `FileProblem`. */
export async function writeSummary(
  markdown: string,
  redact: Redact,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (!environment.GITHUB_STEP_SUMMARY) return;
  try {
    await summary
      .addRaw(shortened(redact(markdown)))
      .addEOL()
      .write();
  } catch (error) {
    throw naming(error, "the job's summary", environment.GITHUB_STEP_SUMMARY);
  }
}

function shortened(markdown: string): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= LONGEST_SUMMARY) return markdown;
  const text = bytes.subarray(0, LONGEST_SUMMARY).toString();
  return `${text.slice(0, text.lastIndexOf("\n"))}\n\nThe summary is longer than GitHub shows; the rest is left out.`;
}
