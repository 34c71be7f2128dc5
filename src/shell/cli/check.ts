import type { GivenPolicy } from "../../core/policy/parse.ts";
import { OTHER_PATH, USUAL_PATH } from "../../core/policy/usual-path.ts";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { CliCommand } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { ownTemplates } from "./own-templates.ts";
import { hasOtherEnding, policyNamed, usualPolicy } from "./policy-files.ts";

/** `check [FILE]`: everything that is wrong with a policy, or what it promises. */
export const check: CliCommand = {
  usage: `
Usage: incident-slo check [FILE] [--templates DIR] [--json]
       incident-slo check --remote OWNER/REPO [FILE] [--api-url URL] [--json]

Checks a policy: prints every problem with its line, or what the policy promises as a table.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${USUAL_PATH} of this folder, else gruntwork.

Templates of your own in ${TEMPLATES_FOLDER} of this folder are tried with sample data; what is
wrong with one is named with its line and field.

With --remote it compares a repository on GitHub with its policy: labels, workflows and their
triggers, conditions and permissions, templates, mail, root cause analyses, staff. Each thing that
does not fit comes with what helps. Nothing is written. A token is taken from GH_TOKEN or
GITHUB_TOKEN (GH_ENTERPRISE_TOKEN for another host than github.com and ghe.com). Without FILE it is the policy that the repository's own workflow uses.

  --templates DIR      where templates of your own are (${TEMPLATES_FOLDER})
  --remote OWNER/REPO  the repository to compare with its policy
  --api-url URL        REST's address (else an address's host, GITHUB_API_URL, GH_HOST, or where
                       this clone came from)
  --json               one JSON document: {"ok", "problems", "warnings", "policy"}; with --remote
                       {"ok", "repository", "policy", "findings"}, each finding with its area,
                       level (fits, warning, problem, unknown), file, line, message and cure

Exit code 0: no problems (warnings are none). 1: problems.
`,
  options: { json: "flag", templates: "value", remote: "value", "api-url": "value" },
  words: 1,
  run: async (given, terminal) => {
    const { flags, values, words } = given;
    const remote = values.get("remote");
    if (remote !== undefined) {
      if (values.has("templates")) throw new Misuse("--templates does not go with --remote, which reads the repository's own.");
      const { runRemoteCheck } = await import("./check-remote.ts");
      return runRemoteCheck(remote, given, terminal);
    }
    if (values.has("api-url")) throw new Misuse("--api-url belongs to --remote.");
    const [name] = words;
    const source = name === undefined ? await usualPolicy(terminal) : await policyNamed(name, terminal);
    const { checkPolicy } = await import("../../app/check/check.ts");
    const templates = await ownTemplates(values.get("templates") ?? null, terminal);
    const { lines, exitCode } = await checkPolicy(source, {
      now: terminal.now(),
      json: flags.has("json"),
      width: terminal.width,
      templates,
    });
    if (name === undefined && isDefault(source)) {
      terminal.complain(`There is no ${USUAL_PATH} here, so this is the built-in policy gruntwork, which counts then.`);
    }
    if (name === undefined && "text" in source && (await hasOtherEnding(terminal)))
      terminal.complain(`Nothing reads ${OTHER_PATH}: ${USUAL_PATH} beside it counts.`);
    for (const line of lines) terminal.print(line);
    return exitCode;
  },
};

function isDefault(source: GivenPolicy): boolean {
  return "builtIn" in source;
}
