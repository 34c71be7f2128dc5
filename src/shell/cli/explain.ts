import type { Explanation } from "../../app/explain.ts";
import type { Ports } from "../../ports.ts";
import type { ConnectionOptions } from "../github/connect.ts";
import type { Arguments } from "./arguments.ts";
import type { Command, ExitCode } from "./command.ts";
import { policyNamed, USUAL_PATH } from "./files.ts";
import { Misuse } from "./misuse.ts";
import type { Terminal } from "./terminal.ts";

/** `explain OWNER/REPO#N`: how the time of an incident's promises was counted. It reads only. */
export const explain: Command = {
  usage: `
Usage: incident-slo explain OWNER/REPO#N [--policy FILE] [--json]

Reads an issue and shows how each promise's time was counted: a strip, and a table that adds up to
the verdict. Nothing is written. A token is taken from GITHUB_TOKEN or GH_TOKEN; it must be allowed
to read the issue and people's roles. OWNER/REPO#N may also be the issue's address.

  --policy FILE       what if: judged under this policy (a path or a built-in name) instead of the
                      repository's, as if no verdict had been written down
  --policy-path PATH  where the repository keeps its policy (${USUAL_PATH})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com); GraphQL's
                      follows from it, or is GITHUB_GRAPHQL_URL
  --json              one JSON document: repository, number, url, title, at, policy, whatIf, state,
                      severity, missed, nextDue, duration, atSeverity[], severities[], holds[] and
                      promises[], each with key, metric, severity, target, standing, startedAt, due,
                      endedAt, remaining and its ledger: zone, amount, counted and spans[] with
                      from, until, counted, why. Times are ISO 8601 in UTC, lengths milliseconds.

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: explained. 1: there is no such incident, or the policy has problems.
`,
  options: { policy: "value", "policy-path": "value", bot: "value", "api-url": "value", json: "flag" },
  words: 1,
  run: async (given, terminal) => {
    const { repository, number } = placeIn(given);
    const ports = await portsOf(repository, given, terminal);
    const { explainIncident } = await import("../../app/explain.ts");
    const whatIf = given.values.get("policy");
    const explanation = await explainIncident(number, ports, {
      policyPath: policyPathIn(given),
      whatIf: whatIf === undefined ? null : await policyNamed(whatIf, terminal),
      stateSecret: terminal.environment.INCIDENT_SLO_STATE_SECRET || null,
      botLogins: botsIn(given),
    });
    return show(explanation, `${repository}#${number}`, given, terminal);
  },
};

const PLACE = /^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}[#/])[\w.-]+)(?:#|\/issues\/)(\d{1,9})(?:[#?].*)?$/;

/** The issue that the words name, such as acme/service#42. Throws `Misuse`. */
export function placeIn({ words }: Arguments): { readonly repository: string; readonly number: number } {
  const [, repository, number] = PLACE.exec(words[0] ?? "") ?? [];
  if (repository !== undefined && number !== undefined) return { repository, number: Number(number) };
  throw new Misuse(`Expected an issue such as acme/service#42, got ${words[0] === undefined ? "nothing" : `"${words[0]}"`}.`);
}

export function policyPathIn({ values }: Arguments): string {
  return values.get("policy-path") ?? USUAL_PATH;
}

export function botsIn({ values }: Arguments): ReadonlySet<string> {
  const bot = values.get("bot");
  const named =
    bot === undefined
      ? []
      : [
          bot
            .replace(/^@/, "")
            .replace(/\[bot\]$/i, "")
            .toLowerCase(),
        ];
  return new Set(["github-actions", ...named]);
}

/** GitHub as the options and the environment name it, for reading. Throws `Misuse`. */
export async function portsOf(repository: string, given: Arguments, terminal: Terminal): Promise<Ports> {
  const options = await connectionIn(given, terminal);
  const { sleep, log } = options;
  const { connectGitHub } = await import("../github/connect.ts");
  const { connectMailer } = await import("../mail/connect.ts");
  const policyPath = given.values.has("policy") ? null : policyPathIn(given);
  const github = connectGitHub({ ...options, repository, policyPath, templatesPath: ".github/incident-slo" });
  return { github, mailer: connectMailer({ channel: null, runnerNow: terminal.now, sleep }), sleep, log, elapsed: () => performance.now() };
}

/** The way to GitHub that the options and the environment name. Throws `Misuse`. */
export async function connectionIn({ values }: Arguments, terminal: Terminal): Promise<ConnectionOptions> {
  const { environment } = terminal;
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN || "";
  if (token === "") throw new Misuse("Expected a token in GITHUB_TOKEN or GH_TOKEN. With GitHub's own client: GH_TOKEN=$(gh auth token)");
  const apiUrl = (values.get("api-url") ?? (environment.GITHUB_API_URL || "https://api.github.com")).replace(/\/+$/, "");
  if (!/^https?:\/\//.test(apiUrl) || !URL.canParse(apiUrl))
    throw new Misuse(`--api-url: expected a URL such as https://api.github.com, got "${apiUrl}".`);
  const { graphqlUrlOf } = await import("../github/connect.ts");
  const { cliOctokit } = await import("../github/cli-octokit.ts");
  // An address given here is another server than the environment's, so the environment's GraphQL is not meant.
  const graphqlUrl = (values.has("api-url") ? "" : environment.GITHUB_GRAPHQL_URL) || graphqlUrlOf(apiUrl);
  return {
    octokit: () => cliOctokit(token, apiUrl),
    graphqlUrl,
    runnerNow: terminal.now,
    sleep: (time) => new Promise<void>((resolve) => setTimeout(resolve, time)),
    log: (line) => terminal.complain(line),
  };
}

async function show(explanation: Explanation, name: string, { flags }: Arguments, terminal: Terminal): Promise<ExitCode> {
  switch (explanation.type) {
    case "no-issue":
      terminal.complain(`${name}: there is no such issue, or it is a pull request.`);
      return 1;
    case "no-incident":
      terminal.complain(
        `${name} is no incident: it never had a severity of the policy (${explanation.policy.severities.flatMap(({ labels }) => labels).join(", ")}).`,
      );
      return 1;
    case "broken-policy": {
      const { describeProblem } = await import("../../core/policy/problem.ts");
      for (const problem of explanation.problems) terminal.complain(describeProblem(problem));
      return 1;
    }
    case "incident": {
      const { explanationJson } = await import("./explain-json.ts");
      const { explanationLines } = await import("./explain-text.ts");
      const lines = flags.has("json") ? [JSON.stringify(explanationJson(explanation), null, 2)] : explanationLines(explanation, terminal);
      for (const line of lines) terminal.print(line);
      return 0;
    }
  }
}
