import type { Explanation } from "../../app/explain/explain.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { issueIn, portsOf } from "./github.ts";
import { complainOf } from "./policy-problems.ts";
import { issueSettings } from "./settings.ts";

/** `explain OWNER/REPO#N`: how the time of an incident's promises was counted. It reads only. */
export const explain: CliCommand = {
  usage: `
Usage: incident-slo explain OWNER/REPO#N [--policy FILE] [--json]

Reads an issue and shows how each promise's time was counted: a strip, and a table that adds up to
the verdict; then what a run would write now, with mail as if the workflow named a channel.
Nothing is written. A token is taken from GH_TOKEN or
GITHUB_TOKEN (GH_ENTERPRISE_TOKEN for another host than github.com and ghe.com); it must be allowed
to read the issue and people's roles. OWNER/REPO#N may also be the issue's address.

  --policy FILE       what if: judged under this policy (a path or a built-in name) instead of the
                      repository's, as if no verdict had been written down
  --policy-path PATH  where the repository keeps its policy (${USUAL_PATH})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (else an address's host, GITHUB_API_URL, GH_HOST, or where
                      this clone came from)
  --json              one JSON document: repository, number, url, title, at, policy, whatIf, state,
                      severity, missed, nextDue, duration, atSeverity[], severities[], holds[] and
                      promises[], each with key, metric, severity, target, standing, startedAt, due,
                      endedAt, recordedAt, remaining and its ledger: zone, amount, counted and
                      spans[] with from, until, counted, why. Times are ISO 8601 in UTC, lengths
                      milliseconds.
                      writes[] is what a run would write now (what, keys; null with --policy)

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: explained. 1: there is no such incident, or the policy has problems.
`,
  options: { policy: "value", "policy-path": "value", bot: "value", "api-url": "value", json: "flag" },
  words: 1,
  run: async (given, terminal) => {
    const { repository, number } = issueIn(given);
    const ports = await portsOf(repository, given, terminal);
    const { explainIncident } = await import("../../app/explain/explain.ts");
    const explanation = await explainIncident(number, ports, await issueSettings(given, terminal));
    return show(explanation, `${repository}#${number}`, given, terminal);
  },
};

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
    case "broken-policy":
      return complainOf(explanation.problems, terminal);
    case "incident": {
      const { explanationJson } = await import("./explain-json.ts");
      const { explanationLines } = await import("./explain-text.ts");
      const lines = flags.has("json") ? [JSON.stringify(explanationJson(explanation), null, 2)] : explanationLines(explanation, terminal);
      for (const line of lines) terminal.print(line);
      return 0;
    }
  }
}
