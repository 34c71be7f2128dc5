import { policyJsonSchema } from "../core/policy/json-schema.ts";
import { type PolicySource, parsePolicy } from "../core/policy/parse.ts";
import { nameOf, type Policy } from "../core/policy/policy.ts";
import type { Problem } from "../core/policy/problem.ts";
import { USUAL_PATH } from "../core/policy/usual-path.ts";
import type { Result } from "../core/result.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Label, Ports } from "../ports.ts";
import formText from "./starter/incident.yml";
import policyText from "./starter/policy.yml";
import policyCheckText from "./starter/policy-check.yml";
import punctualText from "./starter/punctual.yml";
import reportText from "./starter/report.yml";
import workflowText from "./starter/workflow.yml";

/** What a repository may begin with besides the workflow, the policy and its schema. */
export type Extra = "issue-form" | "policy-check" | "report";

export type StarterWishes = {
  /** The built-in policy to begin with. */
  readonly base: string;
  readonly timezone: string;
  /** `owner/name`, or with `@` and a version; null: left to fill in. */
  readonly action: string | null;
  /** Runs stay for the next deadline. */
  readonly isPunctual: boolean;
  readonly extras: ReadonlySet<Extra>;
};

const EXTRAS: Readonly<Record<Extra, readonly [path: string, text: string]>> = {
  "issue-form": [".github/ISSUE_TEMPLATE/incident.yml", formText],
  "policy-check": [".github/workflows/incident-slo-policy.yml", policyCheckText],
  report: [".github/workflows/incident-slo-report.yml", reportText],
};

/** The files a repository begins with: path → text. */
export function starterFiles({ base, timezone, action, isPunctual, extras }: StarterWishes): ReadonlyMap<string, string> {
  const wanted = (["issue-form", "policy-check", "report"] as const).filter((extra) => extras.has(extra)).map((extra) => EXTRAS[extra]);
  const files: readonly (readonly [string, string])[] = [
    [".github/workflows/incident-slo.yml", isPunctual ? punctualText : workflowText],
    [USUAL_PATH, policyText.replace("BASE", () => base).replace("TIMEZONE", () => timezone)],
    [".github/incident-slo/policy.schema.json", `${JSON.stringify(policyJsonSchema(), null, 2)}\n`],
    ...wanted,
  ];
  return new Map(files.map(([path, text]) => [path, action === null ? text : withAction(text, action)]));
}

/** The workflow with the action's owner in its place. */
function withAction(text: string, action: string): string {
  const used = action.includes("@") ? action : `${action}@v1`;
  return text.replace(/OWNER\/incident-slo@v1(?: # put the action's owner here)?/g, () => used);
}

/** Reds and yellows, the more severe the redder. */
const SEVERITY_COLORS = ["b60205", "d93f0b", "fbca04", "0e8a16", "c5def5"];
const OTHER_COLOR = "d4c5f9";
/** GitHub's own limit. */
const LONGEST_DESCRIPTION = 100;

/** Every label that the policy gives a meaning, each once, with its colour and what it does. */
export function wantedLabels(policy: Policy): readonly Label[] {
  const { severities, clocks, exclusions, notices, rca } = policy;
  const labels = [
    ...severities.flatMap((severity) =>
      severity.labels.map((name) => labelOf(name, SEVERITY_COLORS[severity.rank] ?? OTHER_COLOR, severity.means ?? nameOf(severity))),
    ),
    ...[...clocks.pauseLabels].map(([name, reason]) => labelOf(name, OTHER_COLOR, `The SLO pauses: ${reason}`)),
    ...[...clocks.stopLabels].map((name) => labelOf(name, OTHER_COLOR, "The incident counts as resolved")),
    ...[...exclusions].map(([name, reason]) => labelOf(name, OTHER_COLOR, `The SLO does not apply: ${reason}`)),
    labelOf(notices.muteLabel, OTHER_COLOR, "The SLO's clocks run, and nothing is posted or mailed"),
    ...(rca.repository === null ? rca.labels : []).map((name) => labelOf(name, OTHER_COLOR, "Root cause analysis")),
  ];
  return [...new Map(labels.toReversed().map((label) => [label.name.toLowerCase(), label])).values()].toReversed();
}

function labelOf(name: string, color: string, text: string): Label {
  const points = [...text.replace(/\s+/g, " ").trim()];
  const description = points.length <= LONGEST_DESCRIPTION ? points.join("") : `${points.slice(0, LONGEST_DESCRIPTION - 1).join("")}…`;
  return { name, color, description };
}

/** What became of the labels, by name. */
export type LabelOutcome = { readonly created: readonly string[]; readonly kept: readonly string[] };

/** Creates the labels of a policy in the repository; those that are there stay as they are. May throw `GitHubProblem`. */
export async function createLabels(
  source: PolicySource,
  ports: Pick<Ports, "github">,
  now: Instant,
): Promise<Result<LabelOutcome, readonly Problem[]>> {
  const parsed = await parsePolicy(source, { now });
  if (!parsed.ok) return parsed;
  const created: string[] = [];
  const kept: string[] = [];
  for (const label of wantedLabels(parsed.value.policy)) {
    const isNew = await ports.github.createLabel(label);
    (isNew ? created : kept).push(label.name);
  }
  return { ok: true, value: { created, kept } };
}
