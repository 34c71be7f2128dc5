import { builtInData, isBuiltIn } from "../../core/policy/built-in.ts";
import { DEFAULTS } from "../../core/policy/defaults.ts";
import { policyJsonSchema } from "../../core/policy/json-schema.ts";
import { type GivenPolicy, parsePolicy } from "../../core/policy/parse.ts";
import { type Problem, valueAt } from "../../core/policy/problem.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import type { Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";
import { wantedLabels } from "../run/labels.ts";
import formText from "./starter/incident.yml";
import monthlyText from "./starter/monthly.yml";
import policyText from "./starter/policy.yml";
import policyCheckText from "./starter/policy-check.yml";
import punctualText from "./starter/punctual.yml";
import punctualSweepText from "./starter/punctual-sweep.yml";
import reportText from "./starter/report.yml";
import sweepText from "./starter/sweep.yml";
import workflowText from "./starter/workflow.yml";

/** Where the workflow for events stands that `init` writes. */
export const WORKFLOW_PATH = ".github/workflows/incident-slo.yml";
/** Where the workflow with the schedule stands that `init` writes. */
export const SWEEP_PATH = ".github/workflows/incident-slo-sweep.yml";

const EXTRAS = {
  "issue-form": [".github/ISSUE_TEMPLATE/incident.yml", formText],
  "policy-check": [".github/workflows/incident-slo-policy.yml", policyCheckText],
  report: [".github/workflows/incident-slo-report.yml", reportText],
  monthly: [".github/workflows/incident-slo-monthly.yml", monthlyText],
} as const;

/** Their names, in the order in which they are written. */
export const EXTRA_NAMES = ["issue-form", "policy-check", "report", "monthly"] as const satisfies readonly Extra[];

/** What a repository may begin with besides the workflows, the policy and its schema. */
export type Extra = keyof typeof EXTRAS;

export type StarterWishes = {
  /** The built-in policy to begin with. */
  readonly base: string;
  /** The zone that was asked for; null: the built-in policy's own, else `localZone`. */
  readonly timezone: string | null;
  readonly localZone: string;
  /** `name` is `owner/name`; version null: v1, for want of a better. Null: left to fill in. */
  readonly action: { readonly name: string; readonly version: string | null } | null;
  /** Runs stay for the next deadline. */
  readonly isPunctual: boolean;
  /** The policy that is there promises something to issues without a severity. */
  readonly isUntriaged: boolean;
  readonly extras: ReadonlySet<Extra>;
};

/** The files a repository begins with: path → text. */
export function starterFiles(wishes: StarterWishes): ReadonlyMap<string, string> {
  const { action, isPunctual, isUntriaged, extras } = wishes;
  const events = isPunctual ? punctualText : workflowText;
  const wanted = EXTRA_NAMES.filter((extra) => extras.has(extra)).map((extra) => EXTRAS[extra]);
  const files: readonly (readonly [string, string])[] = [
    [WORKFLOW_PATH, isUntriaged ? withUntriaged(events) : events],
    [SWEEP_PATH, isPunctual ? punctualSweepText : sweepText],
    [USUAL_PATH, starterPolicy(wishes)],
    [".github/incident-slo/policy.schema.json", `${JSON.stringify(policyJsonSchema(), null, 2)}\n`],
    ...wanted,
  ];
  return new Map(files.map(([path, text]) => [path, action === null ? text : withAction(text, action)]));
}

/** The workflow with issues without a label. */
function withUntriaged(text: string): string {
  const looking = text
    .replace(" and on issues without a label concern", " concern")
    .replace(/ && toJSON\(github\.event\.issue\.labels\) != '\[\]'/, "");
  const input = "          untriaged: true # issues without a label are promised something too\n";
  return looking.includes("        with:\n") ? `${looking}${input}` : `${looking}        with:\n${input}`;
}

function starterPolicy(wishes: StarterWishes): string {
  const { hours } = calendarOf(wishes.base);
  return policyText
    .replace("BASE", () => wishes.base)
    .replace("timezone: TIMEZONE", () => timezoneLine(wishes))
    .replace("HOURS", () => hours.join("\n    "));
}

function timezoneLine({ base, timezone, localZone }: StarterWishes): string {
  const { zone, country } = calendarOf(base);
  if (timezone === null && zone !== null) {
    const holidays = country === null ? "" : `, with the public holidays of ${country}`;
    return `# timezone: ${zone} # ${base}'s own${holidays}`;
  }
  const stays = zone === null || country === null || zone === timezone;
  return `timezone: ${timezone ?? localZone}${stays ? "" : ` # moved from ${zone}; the holidays stay those of ${country}, unless you name yours`}`;
}

/** What somebody must know who moves a policy to another time zone; null: it takes nothing along. */
export function movingNote({ base, timezone }: StarterWishes): string | null {
  const { zone, country } = calendarOf(base);
  if (timezone === null || zone === null || country === null || zone === timezone) return null;
  return `${base} counts in ${zone}. Moved to ${timezone} its holidays stay those of ${country}: name yours in ${USUAL_PATH}, under calendar.holidays.`;
}

type BaseCalendar = { readonly zone: string | null; readonly country: string | null; readonly hours: readonly string[] };

/** What a built-in policy says of its calendar, as it is written there. */
function calendarOf(base: string): BaseCalendar {
  const at = (...path: readonly string[]) => (isBuiltIn(base) ? valueAt(builtInData(base), ["calendar", ...path]) : undefined);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const hours = Object.entries(at("hours") ?? DEFAULTS.hours).map(([days, spans]) => `${days}: ${String(spans)}`);
  return { zone: text(at("timezone")), country: text(at("holidays", "country")), hours };
}

/** The workflow with the action's owner in its place. */
export function withAction(text: string, { name, version }: NonNullable<StarterWishes["action"]>): string {
  const used = `${name}@${version ?? "v1"}`;
  return text.replace(/OWNER\/incident-slo@v1(?: # put the action's owner here)?/g, () => used);
}

/** What became of the labels, by name. */
export type LabelOutcome = { readonly created: readonly string[]; readonly kept: readonly string[] };

/** Creates the labels of a policy in the repository; those that are there stay as they are. May throw `GitHubProblem`. */
export async function createLabels(
  source: GivenPolicy,
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
