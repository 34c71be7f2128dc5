import { describeProblem } from "../../core/policy/problem.ts";
import { deedList, incidentTable, section, trouble } from "../follow/summary.ts";
import { lacksLabels } from "../run/labels.ts";
import { absentByName, misnamedIn } from "../run/prepare.ts";
import type { ManyReport, RepositoryReport } from "./many.ts";
import type { Choice } from "./repositories.ts";

const MOST_NAMED = 20;

/** The job summary of a run over many repositories: a section for each that has something to tell, a line for the others. */
export function manySummaryOf(
  { reports, left, whyLeft }: ManyReport,
  choice: Pick<Choice, "passedOver" | "unfit">,
  settings: { readonly dryRun: boolean },
): string {
  const count = reports.length + left.length;
  const told = reports.map((one) => ({ one, parts: partsOf(one, settings.dryRun) }));
  const quiet = told.filter(({ parts }) => parts.length === 0).map(({ one }) => one.repository);
  const parts = [
    `# Incident SLO: ${settings.dryRun ? "dry run, " : ""}${count === 1 ? "1 repository" : `${count} repositories`}`,
    ...section("Left to the next run", left.length === 0 ? [] : [`${repositories(left)} not looked at (${names(left)}): ${whyLeft ?? ""}`]),
    ...told
      .filter(({ parts }) => parts.length > 0)
      .toSorted((a, b) => urgencyOf(a.one) - urgencyOf(b.one))
      .flatMap(({ one, parts }) => [`## ${one.repository}`, ...parts]),
    ...section("All quiet", quiet.length === 0 ? [] : [`${repositories(quiet)} with nothing open and nothing new to say: ${names(quiet)}`]),
    ...section("Worth knowing", advice(reports, choice)),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What there is to tell of one repository, under headings of the third level; nothing where it is all quiet. */
function partsOf({ report }: RepositoryReport, dryRun: boolean): readonly string[] {
  const { outcome, prepared } = report;
  const policy = prepared?.ok === true ? prepared.policy : null;
  const warnings = [...outcome.warnings, ...(prepared?.ok === true ? prepared.warnings.map(describeProblem) : [])];
  const parts = [
    ...trouble(report),
    ...(policy === null ? [] : incidentTable(outcome.incidents, policy, false)),
    ...(outcome.deeds.length === 0 ? [] : deedList(outcome, dryRun)),
    ...section("Worth knowing", warnings),
  ];
  return parts.map((part) => (part.startsWith("## ") ? `#${part}` : part));
}

/** What needs a person comes first, then what is due next. */
function urgencyOf({ report: { outcome, prepared } }: RepositoryReport): number {
  if (outcome.failures.length > 0 || prepared?.ok === false) return Number.NEGATIVE_INFINITY;
  return Math.min(...outcome.incidents.map(({ nextDue }) => nextDue ?? Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
}

function advice(reports: readonly RepositoryReport[], { passedOver, unfit }: Pick<Choice, "passedOver" | "unfit">): readonly string[] {
  const those = (is: (report: RepositoryReport["report"]) => boolean) =>
    reports.filter(({ report }) => is(report)).map(({ repository }) => repository);
  const without = those(({ prepared }) => prepared?.ok === true && prepared.absent !== null && absentByName(prepared) === null);
  const vain = manyInVain(reports);
  const misnamed = those(({ prepared }) => misnamedIn(prepared) !== null);
  const unlabelled = those(
    ({ prepared, reading }) => prepared?.ok === true && reading !== null && lacksLabels(reading.repository, prepared.policy),
  );
  const reasons = ["archived", "disabled", "without issues"] as const;
  const passed = reasons.flatMap((why) => {
    const found = passedOver.filter((one) => one.why === why).map(({ name }) => name);
    return found.length === 0 ? [] : [`Passed over, ${why}: ${names(found)}.`];
  });
  const lacks = new Set(reports.flatMap(({ report }) => report.reading?.lacks ?? []));
  return [
    ...(lacks.size === 0 ? [] : [`This GitHub server does not tell ${[...lacks].join("; ")}.`]),
    ...unfit.map((pattern) => `No repository that the token reaches fits ${pattern}.`),
    ...(vain === null ? [] : [vain]),
    ...(without.length === 0 ? [] : [`No policy file of their own, so the built-in policy \`gruntwork\` counts: ${names(without)}.`]),
    ...(misnamed.length === 0 ? [] : [`The policy file's name has another ending than the one that is read: ${names(misnamed)}.`]),
    ...(unlabelled.length === 0 ? [] : [`None of the labels that make an issue an incident: ${names(unlabelled)}.`]),
    ...passed,
  ];
}

/** What to say of a policy file that was named and is not there in some of the repositories; null: nothing. */
export function manyInVain(reports: readonly RepositoryReport[]): string | null {
  const found = reports.flatMap(({ repository, report }) => {
    const path = absentByName(report.prepared);
    return path === null ? [] : [{ repository, path }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const where = names(found.map(({ repository }) => repository));
  return `policy: there is no file ${first.path} on the default branch of ${where}, so the built-in policy gruntwork counts there. Correct the path, or add the file.`;
}

function repositories(list: readonly string[]): string {
  return list.length === 1 ? "1 repository" : `${list.length} repositories`;
}

function names(list: readonly string[]): string {
  const shown = list.slice(0, MOST_NAMED).join(", ");
  return list.length > MOST_NAMED ? `${shown} and ${list.length - MOST_NAMED} more` : shown;
}
