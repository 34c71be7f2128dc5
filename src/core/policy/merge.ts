import { closestMatch } from "../text/closest-match.ts";
import { checkSeverity } from "./known-names.ts";
import { severityNumber } from "./other-words.ts";
import type { ReportProblem } from "./problem.ts";
import type { CalendarFile, PolicyFile, SeverityFile } from "./schema.ts";

type Severities = NonNullable<PolicyFile["severities"]>;
type ReasonsFile = NonNullable<PolicyFile["exclusions"]>;

/** The base with what the file says on top: maps key by key; `hours`, `holidays` and lists whole. `false` removes a severity or a label's reason. */
export function merge(base: PolicyFile, own: PolicyFile, report: ReportProblem): PolicyFile {
  return {
    ...base,
    ...own,
    calendar: mergeCalendar(base.calendar, own.calendar),
    calendars: mergeByKey<CalendarFile | null>(base.calendars, own.calendars, mergeCalendar),
    severities: mergeSeverities(base.severities ?? {}, own.severities ?? {}, report),
    clocks: {
      ...base.clocks,
      ...own.clocks,
      "pending-labels": mergeReasons(base.clocks?.["pending-labels"], own.clocks?.["pending-labels"]),
      "pause-labels": mergeReasons(base.clocks?.["pause-labels"], own.clocks?.["pause-labels"]),
    },
    exclusions: mergeReasons(base.exclusions, own.exclusions),
    tiers: { ...base.tiers, ...own.tiers },
    staff: { ...base.staff, ...own.staff },
    rca: { ...base.rca, ...own.rca },
    notices: { ...base.notices, ...own.notices },
    "status-labels": { ...base["status-labels"], ...own["status-labels"] },
    maintenance: {
      ...base.maintenance,
      ...own.maintenance,
      email: { ...base.maintenance?.email, ...own.maintenance?.email },
    },
    intake: { ...base.intake, ...own.intake, severities: { ...base.intake?.severities, ...own.intake?.severities } },
    page: mergeReasons(confirmed({}, base.page, report), confirmed(base.page, own.page, report)),
    channels: { ...base.channels, ...own.channels },
  };
}

/** A union has nothing of the hours that it takes the place of. */
function mergeCalendar(base: CalendarFile | null | undefined, own: CalendarFile | null | undefined): CalendarFile {
  if (own?.union !== undefined) return own;
  return { ...base, ...own, special: { ...base?.special, ...own?.special } };
}

function mergeByKey<Value>(
  base: Readonly<Record<string, Value>> | null | undefined,
  own: Readonly<Record<string, Value>> | null | undefined,
  mergeOne: (base: Value | undefined, own: Value) => Value,
): Record<string, Value> {
  const merged = new Map(Object.entries(base ?? {}));
  for (const [key, value] of Object.entries(own ?? {})) merged.set(key, mergeOne(merged.get(key), value));
  return Object.fromEntries(merged);
}

/** Labels and headings are compared without case, so "Excluded: Beta" replaces "excluded: beta". */
function mergeReasons(base: ReasonsFile | null | undefined, own: ReasonsFile | null | undefined): ReasonsFile {
  const replaced = new Set(Object.keys(own ?? {}).map((label) => label.toLowerCase()));
  const kept = Object.entries(base ?? {}).filter(([label]) => !replaced.has(label.toLowerCase()));
  return Object.fromEntries([...kept, ...Object.entries(own ?? {})].filter(([, reason]) => reason !== false));
}

/** A section that is named with `true` has the base's words. */
function confirmed(base: PolicyFile["page"], own: PolicyFile["page"], report: ReportProblem): ReasonsFile {
  const inherited = new Map(Object.entries(base ?? {}).map(([heading, text]) => [heading.toLowerCase(), text]));
  const sections = Object.entries(own ?? {}).map(([heading, text]): readonly [string, string | false] => {
    if (text !== true) return [heading, text];
    const words = inherited.get(heading.toLowerCase());
    if (words === undefined) report(["page", heading], { code: "expected", expected: "section", got: true });
    return [heading, typeof words === "string" ? words : false];
  });
  return Object.fromEntries(sections);
}

/** Inherited severities keep their place and new ones follow, but for those that name a severity they stand above. */
function mergeSeverities(base: Severities, own: Severities, report: ReportProblem): Severities {
  for (const [key, severity] of Object.entries(own)) checkNew(key, severity, { base, own, report });
  const merged = new Map(Object.entries(mergeByKey(base, own, mergeSeverity)));
  const keys = [...merged].filter(([, severity]) => severity !== false).map(([key]) => key);
  return Object.fromEntries(inOrder(keys, own, report).map((key) => [key, merged.get(key) ?? null]));
}

function mergeSeverity(base: Severities[string] | undefined, own: Severities[string]): Severities[string] {
  if (own === false || base === false) return own;
  return { ...base, ...own, email: { ...base?.email, ...own?.email } };
}

type NewScope = { readonly base: Severities; readonly own: Severities; readonly report: ReportProblem };

function checkNew(key: string, severity: SeverityFile | null | false, { base, own, report }: NewScope): void {
  if (Object.hasOwn(base, key)) return;
  const path = ["severities", key];
  const free = Object.keys(base).filter((known) => !Object.hasOwn(own, known));
  const suggestion = closestMatch(key, free);
  if (severity === false) report(path, { code: "unknown-severity", name: key, suggestion }, "key");
  else if (!/^[a-z][a-z0-9_-]{0,39}$/i.test(key)) {
    const needsTitle = Object.keys(base).length === 0;
    const known = needsTitle ? ["sev1", "sev2", "sev3", "sev4", "sev5"] : Object.keys(base);
    report(path, { code: "severity-key", key, meant: severityMeantBy(key, known, own), needsTitle }, "key");
  } else if (severity?.title === undefined) {
    const meant = suggestion === null ? severityMeantBy(key, Object.keys(base), own) : null;
    report(path, { code: "new-severity", key, suggestion, meant }, "key");
  }
}

/** The severity that another desk's P1 or "critical" is, where there is one that the file does not name, itself or in a word before this one. */
export function severityMeantBy(key: string, known: readonly string[], own: Severities): string | null {
  const number = severityNumber(key);
  const meant = number === null || number === 0 ? undefined : known[number - 1];
  if (meant === undefined || Object.hasOwn(own, meant)) return null;
  return Object.keys(own).find((other) => severityNumber(other) === number) === key ? meant : null;
}

function inOrder(keys: readonly string[], own: Severities, report: ReportProblem): readonly string[] {
  let order = keys;
  for (const [key, severity] of Object.entries(own)) {
    if (severity === false || severity?.above === undefined) continue;
    const rest = order.filter((other) => other !== key);
    const place = rest.indexOf(severity.above);
    if (place >= 0) order = rest.toSpliced(place, 0, key);
    else checkSeverity(severity.above, rest, ["severities", key, "above"], report);
  }
  return order;
}
