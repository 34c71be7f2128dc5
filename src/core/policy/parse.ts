import { ok, type Result, wrong } from "../result.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import { BUILT_IN_NAMES, builtInData, isBuiltIn } from "./built-in.ts";
import { collectProblems } from "./collector.ts";
import { compilePolicy } from "./compile.ts";
import { compileCalendars } from "./compile-calendar.ts";
import { merge } from "./merge.ts";
import type { Policy } from "./policy.ts";
import { type Problem, type ReportProblem, valueAt } from "./problem.ts";
import type { PolicyFile, Renamed } from "./schema.ts";
import { warningsOf } from "./warnings.ts";
import type { YamlFile } from "./yaml.ts";

/** A policy file's text with the name that problems show, or the name of a built-in policy. */
export type GivenPolicy = { readonly name: string; readonly text: string } | { readonly builtIn: string };

/**
 * `now`: calendars must open within 400 days from then; without it only those that have no open hours at all are refused. `sealed`: a marker
 * keeps it, maybe since an earlier release.
 */
export type ParseContext = { readonly now?: Instant; readonly sealed?: true };

export type ParsedPolicy = { readonly policy: Policy; readonly warnings: readonly Problem[] };

/**
 * Reads a policy and checks everything in it: every problem comes at once, with its place. An empty file is the default
 * policy. Asynchronous only because what reads YAML and checks it is loaded when there is a text, and a country's holidays when one is named.
 */
export async function parsePolicy(source: GivenPolicy, context: ParseContext = {}): Promise<Result<ParsedPolicy, readonly Problem[]>> {
  if (!("builtIn" in source)) return parseText(source.name, source.text, context);
  const name = source.builtIn;
  if (isBuiltIn(name)) {
    const own = builtInData(name);
    return parseData({ data: own, locate: () => null, found: [] }, { type: "built-in", name }, context, (report) => ({ own, report }));
  }
  return wrong([{ file: "", line: null, column: null, path: [], facts: { code: "unknown-policy", name, known: BUILT_IN_NAMES } }]);
}

/**
 * Calendars by name, given as data in the shape of the policy's `calendar:` and `calendars:`; `default` is always there. Problems have no
 * line. One that stops opening is not refused.
 */
export async function parseCalendars(data: unknown): Promise<Result<ReadonlyMap<string, Calendar>, readonly Problem[]>> {
  const { readCalendarFiles } = await import("./schema.ts");
  const { report, problems } = collectProblems("", () => null);
  const calendars = await compileCalendars(readCalendarFiles(data, report), { now: null, report });
  return problems().length > 0 ? wrong(problems()) : ok(calendars);
}

async function parseText(name: string, text: string, context: ParseContext): Promise<Result<ParsedPolicy, readonly Problem[]>> {
  const [{ readYaml }, { pathInFile, readPolicyFile }] = await Promise.all([import("./yaml.ts"), import("./schema.ts")]);
  const yaml = readYaml(text);
  if (!yaml.ok) return wrong(yaml.error.map(({ place, path, facts }) => ({ file: name, ...place, path, facts })));
  const data = context.sealed === true ? asToday(yaml.value.data) : yaml.value.data;
  const sealed = withoutTierNames(data);
  return parseData(
    { ...yaml.value, data },
    { type: "file", path: name, text, ...(sealed === null ? {} : { sealed }) },
    context,
    (report) => {
      const renamed: Renamed = new Map();
      return {
        own: readPolicyFile(data, report, renamed),
        report: (path, facts, part) => report(pathInFile(path, renamed), facts, part),
      };
    },
  );
}

/** In earlier releases `maintenance` was the list of windows. */
function asToday(data: unknown): unknown {
  const windows = valueAt(data, ["maintenance"]);
  return typeof data === "object" && Array.isArray(windows) ? { ...data, maintenance: { windows } } : data;
}

/** The same policy with tiers that are numbered, not named; null: it has none. */
function withoutTierNames(data: unknown): string | null {
  const tiers = valueAt(data, ["tiers"]);
  if (typeof data !== "object" || typeof tiers !== "object" || tiers === null) return null;
  // Where a tier names no label, its name is its label.
  const numbered = Object.entries(tiers).map(([name, tier], place) => [`tier${place + 1}`, { labels: [name], ...tier }]);
  return JSON.stringify({ ...data, tiers: Object.fromEntries(numbered) });
}

async function parseData(
  { data, locate, found }: YamlFile,
  source: Policy["source"],
  context: ParseContext,
  check: (report: ReportProblem) => { readonly own: PolicyFile; readonly report: ReportProblem },
): Promise<Result<ParsedPolicy, readonly Problem[]>> {
  const name = source.type === "file" ? source.path : source.name;
  const { report: reportAll, problems } = collectProblems(name, locate);
  const repeated = found.map(({ place, path, facts }) => ({ file: name, ...place, path, facts }));
  const { own, report } = check(reportAll);
  const inherited = source.type === "built-in" || own.extends === "none" ? null : (own.extends ?? BUILT_IN_NAMES[0]);
  const base = inherited === null ? {} : builtInData(inherited);
  const file = merge(base, own, report);
  const policy = await compilePolicy(file, {
    source,
    base: source.type === "built-in" ? source.name : inherited,
    now: context.now ?? null,
    isOwn: (path) => valueAt(data, path) !== undefined,
    report,
  });
  if (problems().length + repeated.length > 0) return wrong([...repeated, ...problems()].toSorted(byPlace));
  const warnings = collectProblems(name, locate);
  warningsOf(policy, { own, inherited: Object.keys(base.severities ?? {}), now: context.now ?? null, report: warnings.report });
  return ok({ policy, warnings: warnings.problems() });
}

function byPlace(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
