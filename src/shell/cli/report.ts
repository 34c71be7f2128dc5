import type { ReportAnswer, ReportSettings } from "../../app/report/report.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { goalOf } from "../../core/report/goal.ts";
import type { SloReport } from "../../core/report/report.ts";
import { wrapped } from "../../core/text/wrap.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Arguments } from "./arguments.ts";
import type { CliCommand, ExitCode } from "./command.ts";
import { portsOf, repositoryIn, withProgress } from "./github.ts";
import { Misuse } from "./misuse.ts";
import { complainOf } from "./policy-problems.ts";
import { pastSettings } from "./settings.ts";

/** `report OWNER/REPO`: which promises were kept in a range of time. It reads only. */
export const report: CliCommand = {
  usage: `
Usage: incident-slo report OWNER/REPO [--since DATE] [--until DATE] [--out DIR] [--public]

Reads every incident that began in a range of time and counts which promises were kept: by
severity and month, with how long it took, every miss and why. Prints Markdown. Nothing is written
to GitHub. A token is taken from GH_TOKEN or
GITHUB_TOKEN (GH_ENTERPRISE_TOKEN for another host than github.com and ghe.com); it must be allowed to read issues and
people's roles.

  --since DATE        where the range begins: 2026-03-01, 2026-03, 2026-03-01T09:00:00Z or
                      last-month; dates begin in the policy's time zone (the first of the month,
                      eleven months back)
  --until DATE        where it ends, that moment not included (now)
  --out DIR           writes index.html (one page, charts and all), report.json, report.md,
                      incidents.csv, badge.json (for shields.io) and feed.atom there
  --public            for everybody's eyes: without root cause analyses and muted incidents and,
                      where the repository is private, without titles, links and words from it;
                      --out then has a status page too: status.html, and as JSON api/v2/
  --goal PERCENT      the share of promises that is to be kept (100%)
  --policy-path PATH  where the repository keeps its policy (${USUAL_PATH})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (else an address's host, GITHUB_API_URL, GH_HOST, or where
                      this clone came from)
  --json              one JSON document, as docs/report.schema.json describes it

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: counted, whatever was missed. 1: the policy has problems, or GitHub cannot be read.
`,
  options: {
    since: "value",
    until: "value",
    out: "value",
    public: "flag",
    goal: "value",
    "policy-path": "value",
    bot: "value",
    "api-url": "value",
    json: "flag",
  },
  words: 1,
  run: async (given, terminal) => {
    const repository = repositoryIn(given);
    const settings: ReportSettings = { ...pastSettings(given, terminal), goal: goalIn(given), isPublic: given.flags.has("public") };
    const ports = await portsOf(repository, given, terminal);
    const { reportOn } = await import("../../app/report/report.ts");
    return show(await withProgress(ports, terminal, (watched) => reportOn(watched, settings)), given, terminal);
  },
};

function goalIn({ values }: Arguments): number {
  const text = values.get("goal") ?? "100%";
  const goal = goalOf(text);
  if (goal !== null) return goal;
  throw new Misuse(`--goal: expected a percentage such as 95%, got "${text}".`);
}

async function show(answer: ReportAnswer, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  switch (answer.type) {
    case "wrong-range":
      throw new Misuse(`--${answer.problem}`);
    case "broken-policy":
      return complainOf(answer.problems, terminal);
    case "report":
      await deliver(answer.report, given, terminal);
      return 0;
  }
}

async function deliver(report: SloReport, { values, flags }: Arguments, terminal: Terminal): Promise<void> {
  const { formsOf, staleForms } = await import("../../core/report/forms.ts");
  const forms = formsOf(report);
  const folder = values.get("out");
  if (folder !== undefined) {
    const { writeFiles } = await import("../files/write-files.ts");
    await writeFiles(folder, forms, terminal, staleForms(report));
    for (const line of wrapped(`Wrote ${[...forms.keys()].join(", ")} to ${folder}.`, terminal.width)) terminal.complain(line);
  }
  if (folder === undefined || flags.has("json"))
    terminal.print((forms.get(flags.has("json") ? "report.json" : "report.md") ?? "").trimEnd());
}
