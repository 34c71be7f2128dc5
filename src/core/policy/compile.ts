import type { Instant, Milliseconds } from "../time/instant.ts";
import { parseWallTime } from "../time/luxon.ts";
import { parseTarget } from "../time/target.ts";
import { checkDate, compileCalendars, daysOf, spansOf } from "./compile-calendar.ts";
import { compileChannels } from "./compile-channel.ts";
import { withEscalations } from "./compile-escalation.ts";
import { compileMentions } from "./compile-mentions.ts";
import { compileSeverities } from "./compile-severity.ts";
import { compileTiers } from "./compile-tiers.ts";
import { DEFAULTS } from "./defaults.ts";
import { checkCalendar, checkSeverity } from "./known-names.ts";
import { checkLabels } from "./label-conflicts.ts";
import type { MaintenanceWindow, Policy, Severity, StatusLabel } from "./policy.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { PolicyFile, WindowFile } from "./schema.ts";
import { lowerKeys, lowerStringsIn, readIfSet, readWords, stringsIn } from "./word-rules.ts";

/** What compiling needs to know besides the file. */
export type CompileScope = {
  readonly source: Policy["source"];
  readonly base: string | null;
  /** Null: calendars are only asked whether they have open hours at all. */
  readonly now: Instant | null;
  /** Whether the path stands in the user's own text, rather than in the policy it rests on. */
  readonly isOwn: (path: KeyPath) => boolean;
  readonly report: ReportProblem;
};

/** The policy that a merged file means. Whatever is wrong is reported and left out, so the result counts only if nothing was. */
export async function compilePolicy(file: PolicyFile, scope: CompileScope): Promise<Policy> {
  const { report, source, base } = scope;
  const names = ["default", ...Object.keys(file.calendars ?? {})];
  const calendars = await compileCalendars(file, scope);
  const severities = withEscalations(compileSeverities(file.severities ?? {}, names, report), file.severities ?? {}, {
    calendars: names,
    compiled: calendars,
    channels: file.channels ?? {},
    report,
  });
  const policy: Policy = {
    source,
    base,
    severities,
    calendars,
    timezoneSet: (file.calendar?.timezone ?? file.calendar?.union) !== undefined,
    clocks: compileClocks(file, report),
    exclusions: reasonsOf(file.exclusions, ["exclusions"], report),
    tiers: compileTiers(file.tiers ?? {}, { severities, calendars: names, report }),
    untriaged: compileUntriaged(file, severities, calendars.get("default")?.zone ?? DEFAULTS.timezone, report),
    staff: compileStaff(file, report),
    rca: compileRca(file, report),
    notices: compileNotices(file, report),
    statusLabels: compileStatusLabels(file, report),
    maintenance: compileMaintenance(file, names, report),
    intake: compileIntake(file, severities, report),
    contact: readIfSet(file.contact, "text", ["contact"], report),
    page: compilePage(file, report),
    channels: compileChannels(file, severities, report),
  };
  checkLabels(file, policy, scope);
  return policy;
}

function compileClocks({ clocks }: PolicyFile, report: ReportProblem): Policy["clocks"] {
  const share = clocks?.["at-risk"] ?? DEFAULTS.atRisk;
  return {
    start: clocks?.start ?? DEFAULTS.start,
    reopened: clocks?.reopened ?? DEFAULTS.reopened,
    pendingLabels: reasonsOf(clocks?.["pending-labels"], ["clocks", "pending-labels"], report),
    pauseLabels: reasonsOf(clocks?.["pause-labels"], ["clocks", "pause-labels"], report),
    stopLabels: lowerStringsIn(clocks?.["stop-labels"] ?? [], "label", ["clocks", "stop-labels"], report),
    atRisk: share === false ? null : shareOf(share, ["clocks", "at-risk"], report),
  };
}

function shareOf(text: string, path: KeyPath, report: ReportProblem): number | null {
  const percent = Number(/^(\d{1,3}(?:\.\d+)?) ?%$/.exec(text.trim())?.[1] ?? Number.NaN);
  if (percent > 0 && percent < 100) return percent / 100;
  report(path, { code: "expected", expected: "share", got: text });
  return null;
}

function reasonsOf(reasons: PolicyFile["exclusions"], path: KeyPath, report: ReportProblem): ReadonlyMap<string, string> {
  const texts = Object.entries(reasons ?? {}).flatMap(([label, reason]): readonly (readonly [string, string])[] => {
    readWords(label, "label", [...path, label], report, "key");
    return reason === false ? [] : [[label, readWords(reason, "reason", [...path, label], report).trim()]];
  });
  return lowerKeys(texts);
}

function compileUntriaged(
  { untriaged }: PolicyFile,
  severities: readonly Severity[],
  zone: string,
  report: ReportProblem,
): Policy["untriaged"] {
  if (untriaged == null) return null;
  const keys = severities.map(({ key }) => key);
  const { as, from, except = [] } = untriaged;
  checkSeverity(as, keys, ["untriaged", "as"], report);
  checkDate(from, ["untriaged", "from"], report);
  return {
    as,
    from: parseWallTime(`${from}T00:00`, zone) ?? 0,
    except: lowerStringsIn(except, "label", ["untriaged", "except"], report),
  };
}

function compileIntake({ intake }: PolicyFile, severities: readonly Severity[], report: ReportProblem): Policy["intake"] {
  const keys = severities.map(({ key }) => key);
  const words = Object.entries(intake?.severities ?? {});
  for (const [word, key] of words) {
    const path = ["intake", "severities", word];
    readWords(word, "line", path, report, "key");
    checkSeverity(key, keys, path, report);
  }
  return { severities: lowerKeys(words), maxPerHour: intake?.["max-per-hour"] ?? DEFAULTS.alertsPerHour };
}

function compileStaff({ staff }: PolicyFile, report: ReportProblem): Policy["staff"] {
  return {
    role: staff?.role ?? DEFAULTS.role,
    users: lowerStringsIn(staff?.users ?? [], "login", ["staff", "users"], report),
    bots: lowerStringsIn(staff?.bots ?? [], "bot", ["staff", "bots"], report),
  };
}

function compileRca({ rca }: PolicyFile, report: ReportProblem): Policy["rca"] {
  return {
    repository: readIfSet(rca?.repository, "repository", ["rca", "repository"], report),
    labels: stringsIn(rca?.labels ?? DEFAULTS.rcaLabels, "label", ["rca", "labels"], report),
    assign: rca?.assign ?? DEFAULTS.assign,
    means: readIfSet(rca?.means, "text", ["rca", "means"], report),
  };
}

function compilePage({ page }: PolicyFile, report: ReportProblem): Policy["page"] {
  const sections = Object.entries(page ?? {}).flatMap(([heading, text]): readonly (readonly [string, string])[] => {
    readWords(heading, "line", ["page", heading], report, "key");
    return typeof text !== "string" ? [] : [[heading.trim(), readWords(text, "text", ["page", heading], report).trim()]];
  });
  return new Map(sections);
}

function compileNotices({ notices }: PolicyFile, report: ReportProblem): Policy["notices"] {
  return {
    missed: notices?.missed ?? DEFAULTS.missed,
    mention: compileMentions(notices?.mention ?? [], ["notices", "mention"], report),
    muteLabel: readWords(notices?.["mute-label"] ?? DEFAULTS.muteLabel, "label", ["notices", "mute-label"], report)
      .trim()
      .toLowerCase(),
    staleAfter: plainTimeOf(notices?.["stale-after"] ?? DEFAULTS.staleAfter, ["notices", "stale-after"], report),
    maxPerRun: notices?.["max-per-run"] ?? DEFAULTS.maxPerRun,
    pin: notices?.pin ?? DEFAULTS.pin,
  };
}

function compileStatusLabels({ "status-labels": labels }: PolicyFile, report: ReportProblem): Policy["statusLabels"] {
  const labelOf = (status: StatusLabel) => readIfSet(labels?.[status], "label", ["status-labels", status], report);
  return { "at-risk": labelOf("at-risk"), missed: labelOf("missed"), waiting: labelOf("waiting") };
}

function plainTimeOf(text: string, path: KeyPath, report: ReportProblem): Milliseconds {
  const target = parseTarget(text);
  const time = plainTimeIn(target);
  if (time !== null) return time;
  if (target.ok) report(path, { code: "expected", expected: "plain-time", got: text });
  else {
    const suggestions = target.error.suggestions.filter((way) => plainTimeIn(parseTarget(way)) !== null);
    report(path, { code: "target", problem: { ...target.error, suggestions }, got: text });
  }
  return 0;
}

function plainTimeIn(target: ReturnType<typeof parseTarget>): Milliseconds | null {
  return target.ok && target.value.type === "duration" && target.value.calendar === null ? target.value.milliseconds : null;
}

function compileMaintenance({ maintenance }: PolicyFile, calendars: readonly string[], report: ReportProblem): Policy["maintenance"] {
  const windows = maintenance?.windows ?? [];
  return {
    windows: windows.map((window, index) => compileWindow(window, ["maintenance", "windows", index], calendars, report)),
    label: readIfSet(maintenance?.label, "label", ["maintenance", "label"], report),
    email: { customers: maintenance?.email?.customers ?? DEFAULTS.maintenanceMails },
  };
}

function compileWindow(file: WindowFile, path: KeyPath, calendars: readonly string[], report: ReportProblem): MaintenanceWindow {
  const { days, dates = [], calendar = "default" } = file;
  if (days === undefined && dates.length === 0) report(path, { code: "no-days" });
  for (const [index, date] of dates.entries()) checkDate(date, [...path, "dates", index], report);
  checkCalendar(calendar, calendars, [...path, "calendar"], report);
  return {
    days: days === undefined ? [] : daysOf(days, [...path, "days"], report),
    dates,
    spans: spansOf(file.hours ?? DEFAULTS.windowHours, [...path, "hours"], report),
    calendar,
    reason: readWords(file.reason ?? DEFAULTS.windowReason, "line", [...path, "reason"], report).trim(),
  };
}
