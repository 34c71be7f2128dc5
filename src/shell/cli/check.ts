import type { PolicySource } from "../../core/policy/parse.ts";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { Command } from "./command.ts";
import { policyNamed, USUAL_PATH, usualPolicy } from "./files.ts";
import { ownTemplates } from "./own-templates.ts";

/** `check [FILE]`: everything that is wrong with a policy, or what it promises. */
export const check: Command = {
  usage: `
Usage: incident-slo check [FILE] [--templates DIR] [--json]

Checks a policy: prints every problem with its line, or what the policy promises as a table.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${USUAL_PATH} of this folder, else gruntwork.

Templates of your own in ${TEMPLATES_FOLDER} of this folder are tried with sample data; what is
wrong with one is named with its line and field.

  --templates DIR  where templates of your own are (${TEMPLATES_FOLDER})
  --json           one JSON document: {"ok", "problems", "warnings", "policy"}

Exit code 0: no problems (warnings are none). 1: problems.
`,
  options: { json: "flag", templates: "value" },
  words: 1,
  run: async ({ flags, values, words }, terminal) => {
    const [name] = words;
    const source = name === undefined ? await usualPolicy(terminal) : await policyNamed(name, terminal);
    const { checkPolicy } = await import("../../app/check.ts");
    const templates = await ownTemplates(values.get("templates") ?? null, terminal);
    const { lines, exitCode } = await checkPolicy(source, { now: terminal.now(), json: flags.has("json"), templates });
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
