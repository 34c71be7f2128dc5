import type { BacktestAnswer } from "../../app/report/backtest.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { portsOf, repositoryIn, withProgress } from "./github.ts";
import { Misuse } from "./misuse.ts";
import { policyNamed } from "./policy-files.ts";
import { complainOf } from "./policy-problems.ts";
import { pastSettings } from "./settings.ts";

/** `backtest OWNER/REPO --policy FILE`: what a changed policy would have meant for past incidents. It reads only. */
export const backtest: CliCommand = {
  usage: `
Usage: incident-slo backtest OWNER/REPO --policy FILE [--since DATE] [--until DATE]

Replays past incidents under a changed policy and under the one in force: which verdicts flip, which
deadlines move, how many promises are kept before and after. Both are judged as if no verdict had
been written down, so that only the policies differ. Nothing is written to GitHub. A token is taken from GH_TOKEN or
GITHUB_TOKEN (GH_ENTERPRISE_TOKEN for another host than github.com and ghe.com); it must be allowed to read issues and people's roles.

  --policy FILE       the changed policy: a path or a built-in name
  --since DATE        where the range begins: 2026-03-01, 2026-03, 2026-03-01T09:00:00Z or
                      last-month; dates begin in the policy's time zone (the first of the month,
                      eleven months back)
  --until DATE        where it ends, that moment not included (now)
  --policy-path PATH  where the repository keeps the policy in force (${USUAL_PATH})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (else an address's host, GITHUB_API_URL, GH_HOST, or where
                      this clone came from)
  --markdown          Markdown, as for a pull request
  --json              one JSON document: before, after, severities[], months[], flips[], moves[]

Exit code 0: compared, whatever flips. 1: a policy has problems, or GitHub cannot be read.
`,
  options: {
    policy: "value",
    since: "value",
    until: "value",
    "policy-path": "value",
    bot: "value",
    "api-url": "value",
    markdown: "flag",
    json: "flag",
  },
  words: 1,
  run: async (given, terminal) => {
    const repository = repositoryIn(given);
    const name = given.values.get("policy");
    if (given.flags.has("json") && given.flags.has("markdown")) throw new Misuse("--json and --markdown do not go together.");
    if (name === undefined) throw new Misuse("Expected the changed policy: --policy FILE.");
    const past = pastSettings(given, terminal);
    const changed = await policyNamed(name, terminal);
    // The policy in force is read from the repository, whatever policy is tried.
    const values = new Map([...given.values].filter(([option]) => option !== "policy"));
    const ports = await portsOf(repository, { ...given, values }, terminal);
    const { backtestOn } = await import("../../app/report/backtest.ts");
    const settings = { ...past, changed };
    return show(await withProgress(ports, terminal, (watched) => backtestOn(watched, settings)), given, terminal);
  },
};

async function show(answer: BacktestAnswer, { flags }: Arguments, terminal: Terminal): Promise<ExitCode> {
  switch (answer.type) {
    case "wrong-range":
      throw new Misuse(`--${answer.problem}`);
    case "broken-policy":
      return complainOf(answer.problems, terminal);
    case "backtest": {
      const { backtestJson, backtestLines, backtestMarkdown } = await import("../../core/report/backtest-forms.ts");
      const { backtest: result } = answer;
      if (flags.has("json")) terminal.print(JSON.stringify(backtestJson(result), null, 2));
      else if (flags.has("markdown")) terminal.print(backtestMarkdown(result).trimEnd());
      else for (const line of backtestLines(result)) terminal.print(line);
      return 0;
    }
  }
}
