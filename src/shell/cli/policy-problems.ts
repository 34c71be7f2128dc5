import type { Problem } from "../../core/policy/problem.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ExitCode } from "./command.ts";

/** Says everything that is wrong with a policy, and answers the exit code of that. The words are loaded only then. */
export async function complainOf(problems: readonly Problem[], terminal: Pick<Terminal, "complain">): Promise<ExitCode> {
  const { describeProblem } = await import("../../core/policy/problem.ts");
  for (const problem of problems) terminal.complain(describeProblem(problem));
  return 1;
}
