import { describePolicy, type PolicyTable, type Setting, type SeverityRow, type TierRow } from "../../core/policy/describe.ts";
import { METRIC_WORDS } from "../../core/policy/metric-words.ts";
import { type GivenPolicy, type ParsedPolicy, parsePolicy } from "../../core/policy/parse.ts";
import { METRICS, type Metric, type Policy } from "../../core/policy/policy.ts";
import { describeFinding, describeProblem, type Problem, pathText } from "../../core/policy/problem.ts";
import { describeTemplateProblem, TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import type { TemplateProblem } from "../../core/render/render.ts";
import type { Result } from "../../core/result.ts";
import { columnsOf, USUAL_WIDTH } from "../../core/text/columns.ts";
import { wrapped } from "../../core/text/wrap.ts";
import type { Instant } from "../../core/time/instant.ts";
import { checkTemplates } from "./templates.ts";

/** How far in a line goes on that was broken. */
const INDENT = 4;

export type CheckOptions = {
  readonly now: Instant;
  /** One JSON document instead of text for people. */
  readonly json: boolean;
  /** How many characters a line of a table may have; 100 unless told. */
  readonly width?: number;
  /** Templates of the repository's own, by file name; none unless told. */
  readonly templates?: ReadonlyMap<string, string>;
};

/** What a command prints, and how it ends: 0 all is well (warnings too), 1 something must be put right. */
export type CheckAnswer = { readonly lines: readonly string[]; readonly exitCode: 0 | 1 };

/** Checks a policy: every problem in it, or what it promises as a table. */
export async function checkPolicy(
  source: GivenPolicy,
  { now, json, width = USUAL_WIDTH, templates = new Map() }: CheckOptions,
): Promise<CheckAnswer> {
  const parsed = await parsePolicy(source, { now });
  const broken = await checkTemplates(templates);
  const lines = json ? jsonLines(parsed, broken, now) : parsed.ok ? policyLines(parsed.value, now, width) : problemLines(parsed.error);
  const more = json || templates.size === 0 ? [] : templateLines(broken, templates.size);
  return { lines: [...lines, ...more], exitCode: parsed.ok && broken.length === 0 ? 0 : 1 };
}

function templateLines(problems: readonly TemplateProblem[], count: number): readonly string[] {
  const files = count === 1 ? "1 template" : `${count} templates`;
  if (problems.length === 0) return ["", `No problems in ${files} of your own, tried with sample data.`];
  return [
    "",
    ...problems.map(describeTemplateProblem),
    "",
    problems.length === 1 ? `1 problem in ${files}.` : `${problems.length} problems in ${files}.`,
  ];
}

function problemLines(problems: readonly Problem[]): readonly string[] {
  const count = problems.length === 1 ? "1 problem." : `${problems.length} problems.`;
  return [...problems.map(describeProblem), "", count];
}

function policyLines({ policy, warnings }: ParsedPolicy, now: Instant, width: number): readonly string[] {
  const table = describePolicy(policy, now);
  const broken = (line: string): readonly string[] => wrapped(line, width, INDENT);
  return [
    `No problems in ${table.source}.`,
    ...warnings.map((warning) => `Warning: ${describeProblem(warning)}`),
    ...(policy.timezoneSet ? [] : broken(timezoneHint(policy))),
    "",
    ...severityLines(table.severities, width),
    "",
    ...table.tiers.flatMap((tier) => [...tierLines(tier, width), ""]),
    ...table.severities.flatMap(({ name, means }) => (means === "" ? [] : broken(`${name}: ${means}`))),
    "",
    ...calendarLines(table).flatMap(broken),
    "",
    ...columnsOf(
      [...table.settings, mailSetting(table)].flatMap(({ name, values }) => values.map((value, place) => [place === 0 ? name : "", value])),
      width,
    ),
  ];
}

function timezoneHint({ source }: Policy): string {
  const where = source.type === "file" ? source.path : "a policy file";
  return `Hint: no time zone is set, so business hours are counted in UTC. Set calendar.timezone in ${where}.`;
}

function severityLines(severities: readonly SeverityRow[], width: number): readonly string[] {
  const heads = ["Severity", "Labels", ...promiseHeads(severities), "RCA"];
  const rows = severities.map((row) => [row.name, row.labels, ...promiseCells(row, severities), row.rca]);
  return columnsOf([heads, heads.map((head) => "-".repeat(head.length)), ...rows], width);
}

type PromisesRow = Pick<SeverityRow, "response" | "nextReply" | "updates" | "resolution">;

const CELLS: Readonly<Record<Metric, (row: PromisesRow) => string>> = {
  response: ({ response }) => response,
  reply: ({ nextReply }) => nextReply ?? "",
  update: ({ updates }) => updates,
  resolution: ({ resolution }) => resolution,
};

/** Next replies take no room where nobody is promised one. */
function shownMetrics(rows: readonly PromisesRow[]): readonly Metric[] {
  return METRICS.filter((metric) => metric !== "reply" || rows.some(({ nextReply }) => nextReply !== undefined));
}

function promiseHeads(rows: readonly PromisesRow[]): readonly string[] {
  return shownMetrics(rows).map((metric) => METRIC_WORDS[metric].title);
}

function promiseCells(row: PromisesRow, rows: readonly PromisesRow[]): readonly string[] {
  return shownMetrics(rows).map((metric) => CELLS[metric](row));
}

/** What customers of a tier are promised instead. */
function tierLines({ name, labels, calendar, severities }: TierRow, width: number): readonly string[] {
  const heads = ["Severity", ...promiseHeads(severities)];
  const rows = severities.map((row) => [row.name, ...promiseCells(row, severities)]);
  return [
    ...wrapped(`Tier ${name} (${labels}), on the calendar ${calendar}:`, width, INDENT),
    ...columnsOf([heads, heads.map((head) => "-".repeat(head.length)), ...rows], width),
  ];
}

/** Who is mailed what, a severity a line: too long for a column of the table. */
function mailSetting({ severities }: PolicyTable): Setting {
  return { name: "Mail", values: severities.map(({ name, mail }) => `${name}: ${mail}`) };
}

function calendarLines({ calendars }: PolicyTable): readonly string[] {
  return calendars.flatMap(({ name, timezone, hours, holidays, next }) => [
    `Calendar ${name}: ${hours} (${timezone})`,
    ...(holidays === "" ? [] : [`  Holidays: ${holidays}`]),
    ...(next.length === 0 ? [] : [`  Next: ${next.map((day) => `${day.date}${day.name === "" ? "" : ` ${day.name}`}`).join(", ")}`]),
  ]);
}

function jsonLines(parsed: Result<ParsedPolicy, readonly Problem[]>, broken: readonly TemplateProblem[], now: Instant): readonly string[] {
  const templates = broken.map(templateData);
  const answer = parsed.ok
    ? {
        ok: templates.length === 0,
        problems: templates,
        warnings: parsed.value.warnings.map(problemData),
        policy: describePolicy(parsed.value.policy, now),
      }
    : { ok: false, problems: [...parsed.error.map(problemData), ...templates], warnings: [], policy: null };
  return JSON.stringify(answer, null, 2).split("\n");
}

function templateData({ file, line, message }: TemplateProblem) {
  return { code: "template", file: `${TEMPLATES_FOLDER}/${file}`, line, column: null, path: "", message };
}

function problemData(problem: Problem) {
  const { file, line, column, path, facts } = problem;
  return { code: facts.code, file, line, column, path: pathText(path), message: describeFinding(problem) };
}
