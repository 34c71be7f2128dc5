import { calendarNamedBy, parseInterval, parseTarget, type Target } from "../time/target.ts";
import { DEFAULTS } from "./defaults.ts";
import { checkCalendar } from "./known-names.ts";
import type { RcaWish, Severity, UpdateTarget } from "./policy.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { PolicyFile, SeverityFile } from "./schema.ts";
import { readIfSet, readWords, stringsIn } from "./word-rules.ts";

export type SeverityScope = { readonly calendars: readonly string[]; readonly report: ReportProblem };

/** The severities in their order; `calendars` are the names that a target may use. */
export function compileSeverities(
  file: NonNullable<PolicyFile["severities"]>,
  calendars: readonly string[],
  report: ReportProblem,
): readonly Severity[] {
  const kept = Object.entries(file).filter(([, severity]) => severity !== false);
  if (kept.length === 0) report(["severities"], { code: "no-severities" });
  return kept.map(([key, severity], rank) => compileSeverity({ key, rank }, severity || {}, { calendars, report }));
}

function compileSeverity({ key, rank }: Pick<Severity, "key" | "rank">, file: SeverityFile, scope: SeverityScope): Severity {
  const path = ["severities", key];
  return {
    key,
    rank,
    title: readWords(file.title ?? key, "line", [...path, "title"], scope.report).trim(),
    means: readIfSet(file.means, "text", [...path, "means"], scope.report),
    labels: labelsOf(file.labels ?? [key], [...path, "labels"], scope.report),
    response: targetOf(file.response ?? DEFAULTS.target, [...path, "response"], scope),
    nextReply: file["next-reply"] === undefined ? null : targetOf(file["next-reply"], [...path, "next-reply"], scope),
    updates: updatesOf(file.updates ?? DEFAULTS.updates, [...path, "updates"], scope),
    resolution: targetOf(file.resolution ?? DEFAULTS.target, [...path, "resolution"], scope),
    email: { customers: file.email?.customers ?? DEFAULTS.mails, staff: file.email?.staff ?? DEFAULTS.mails },
    rca: rcaOf(file.rca ?? false, [...path, "rca"], scope),
    escalation: [],
  };
}

export function labelsOf(labels: readonly string[], path: KeyPath, report: ReportProblem): readonly string[] {
  if (labels.length === 0) report(path, { code: "expected", expected: "labels", got: labels });
  const read = stringsIn(labels, "label", path, report);
  return read.filter((label, place) => read.findIndex((other) => other.toLowerCase() === label.toLowerCase()) === place);
}

export function targetOf(text: string, path: KeyPath, scope: SeverityScope): Target {
  const target = parseTarget(text);
  if (target.ok) return onKnownCalendar(target.value, path, scope);
  scope.report(path, { code: "target", problem: target.error, got: text });
  return { type: "best-effort", text };
}

function onKnownCalendar<Known extends Target>(target: Known, path: KeyPath, { calendars, report }: SeverityScope): Known {
  const name = calendarNamedBy(target);
  if (name !== null) checkCalendar(name, calendars, path, report);
  return target;
}

/** When updates are promised, read from the file; what is wrong is reported. */
export function updatesOf(text: string, path: KeyPath, scope: SeverityScope): UpdateTarget {
  if (/^as[\s-]promised$/i.test(text.trim())) return { type: "as-promised" };
  const interval = parseInterval(text);
  if (interval.ok) return { type: "every", target: onKnownCalendar(interval.value, path, scope) };
  const { code, suggestions } = interval.error;
  const isWord = code === "unreadable";
  scope.report(path, isWord ? { code: "updates", got: text, suggestions } : { code: "target", problem: interval.error, got: text });
  return { type: "as-promised" };
}

function dueOf(text: string, path: KeyPath, scope: SeverityScope): RcaWish {
  const due = parseTarget(text);
  if (due.ok) return { type: "wanted", due: onKnownCalendar(due.value, path, scope) };
  const suggestions = due.error.suggestions.filter((way) => way !== DEFAULTS.target);
  scope.report(path, { code: "target", problem: { ...due.error, suggestions }, got: text });
  return { type: "none" };
}

function rcaOf(wish: boolean | string, path: KeyPath, scope: SeverityScope): RcaWish {
  if (typeof wish === "boolean") return wish ? { type: "wanted", due: null } : { type: "none" };
  if (!/^\s*(?:best|(?:yes|no|none|on|off|y|n|required|never)\s*$)/i.test(wish)) return dueOf(wish, path, scope);
  scope.report(path, { code: "expected", expected: "rca", got: wish });
  return { type: "none" };
}
