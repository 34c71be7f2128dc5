import type { PolicySource } from "../../core/policy/parse.ts";
import type { Command } from "./command.ts";
import { policyNamed, USUAL_PATH, usualPolicy } from "./files.ts";

/** `check [FILE]`: everything that is wrong with a policy, or what it promises. */
export const check: Command = {
  usage: `
Usage: incident-slo check [FILE] [--json]

Checks a policy: prints every problem with its line, or what the policy promises as a table.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${USUAL_PATH} of this folder, else gruntwork.

  --json   one JSON document: {"ok", "problems", "warnings", "policy"}

Exit code 0: no problems (warnings are none). 1: problems.
`,
  options: { json: "flag" },
  words: 1,
  run: async ({ flags, words }, terminal) => {
    const [name] = words;
    const source = name === undefined ? await usualPolicy(terminal) : await policyNamed(name, terminal);
    const { checkPolicy } = await import("../../app/check.ts");
    const { lines, exitCode } = await checkPolicy(source, { now: terminal.now(), json: flags.has("json") });
    if (name === undefined && isDefault(source)) {
      terminal.complain(`There is no ${USUAL_PATH} here, so this is the built-in policy gruntwork, which counts then.`);
    }
    for (const line of lines) terminal.print(line);
    return exitCode;
  },
};

function isDefault(source: PolicySource): boolean {
  return "builtIn" in source;
}
