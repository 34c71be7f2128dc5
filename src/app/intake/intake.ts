import type { Actor, Issue } from "../../core/incident/issue.ts";
import { isOurs, isOwnComment, type Ourselves, personOf } from "../../core/incident/people.ts";
import type { Alert } from "../../core/intake/alert.ts";
import { type AlertMarker, digestOfAlert, OVERFLOW, readAlertMarker } from "../../core/intake/alert-marker.ts";
import { type AlertSeverity, severityOfAlert, worstOfAlerts } from "../../core/intake/alert-severity.ts";
import { alertBody, alertTitle, type LastEnd, OVERFLOW_TITLE, overflowBody } from "../../core/intake/issue-text.ts";
import { type AlertSignal, isEnded, recoveredAt } from "../../core/notice/alert-lines.ts";
import { ownComments } from "../../core/notice/marker.ts";
import { type Memory, NO_MEMORY } from "../../core/notice/memory.ts";
import { nameOf, type Policy, type Role, type Severity, shortNameOf } from "../../core/policy/policy.ts";
import { inlinePlain } from "../../core/text/escape.ts";
import { listed } from "../../core/text/lists.ts";
import { DAY, HOUR, type Instant, isoOf } from "../../core/time/instant.ts";
import type { IssueDraft, Ports, PostedIssue, RcaIssue } from "../../ports.ts";
import { followIssue, type Report } from "../follow/follow.ts";
import { LOCK_LINGERS_FOR } from "../follow/lock.ts";
import { ourselvesOf, type Settings } from "../run/context.ts";
import { isPassing } from "../run/failure.ts";
import { type Prepared, preparePolicy } from "../run/prepare.ts";

/** What was done with an alert, besides what the report of its issue tells. In a dry run, what would have been. */
export type IntakeDeed = {
  readonly what: "alert-opened" | "alert-closed" | "label-on";
  /** Null: there is no such issue yet. */
  readonly issue: number | null;
  readonly url: string | null;
  readonly text: string;
};

export type IntakeReport = {
  readonly prepared: Prepared;
  readonly deeds: readonly IntakeDeed[];
  /** What a person should know although nothing failed. */
  readonly warnings: readonly string[];
  /** What a person must do, since no later run does it. */
  readonly problems: readonly string[];
  /** What came of following the alert's issue; null: there is none that is to hear of it. */
  readonly report: Report | null;
};

/** Issues of ours are looked for so far back: an alert that fires again after that is a new one. */
const LOOKS_BACK = 30 * DAY;
/** Of the issues of an alert that ended, so many are read to learn whether it had recovered. */
const MOST_READ = 3;
/** Of those who did something on a second issue of the alert, so many are asked about: the latest. */
const MOST_ASKED = 10;

/** Where other runs are writing about the issue, it is looked at again so often: each look waits for a while. */
const MOST_TURNS = 4;

/** An issue that an alert opened. */
type AlertIssue = Pick<RcaIssue, "number" | "url" | "state" | "createdAt" | "closedAt" | "isDropped"> & { readonly key: string };

type Intake = {
  readonly alert: Alert;
  /** The alert's key, as markers have it. */
  readonly key: string;
  readonly severity: AlertSeverity;
  readonly repository: string;
  readonly at: Instant;
  /** Names the run that was told; null: it has no name, so each is another. */
  readonly delivery: string | null;
  readonly ports: Ports;
  readonly settings: Settings;
  readonly policy: Policy;
  readonly ourselves: Ourselves;
  readonly deeds: IntakeDeed[];
  readonly warnings: string[];
  readonly problems: string[];
};

/** What is to hear of the alert. `listed`: as one of several. */
type AlertTarget = { readonly number: number; readonly listed: boolean };

/**
 * Takes an alert: opens its issue, or tells the one that is open, once for each delivery. May throw `GitHubProblem` before the issue stands;
 * whoever is told the same once more goes on where it ended.
 */
export async function takeAlert(alert: Alert, delivery: string | null, ports: Ports, settings: Settings): Promise<IntakeReport> {
  const reading = await ports.github.readSweep({ labels: [], hoursBack: 0 });
  const prepared = await preparePolicy(reading, settings, reading.at);
  const said = { deeds: [] as IntakeDeed[], warnings: [] as string[], problems: [] as string[] };
  if (!prepared.ok) return { prepared, ...said, report: null };
  const { policy } = prepared;
  const intake: Intake = {
    ...{ alert, ports, settings, policy, delivery, ...said },
    key: digestOfAlert(alert),
    severity: severityOfAlert(alert, policy),
    repository: reading.repository.name,
    at: reading.at,
    ourselves: ourselvesOf(reading.viewer, settings),
  };
  const target = alert.state === "firing" ? await fired(intake) : alert.cutOff === 0 ? await recovered(intake) : recoveredInPart(intake);
  const report = target === null ? null : await follow(target, intake);
  return { prepared, ...said, report };
}

/** Which issue is to hear that the alert fires; null: none, or in a dry run one that is not there. */
async function fired(intake: Intake): Promise<AlertTarget | null> {
  const open = await alertIssues("open", intake);
  const [first] = await healed(open.filter(isAbout(intake.key)), intake);
  if (first !== undefined) return { number: first.number, listed: false };
  const closed = await alertIssues("closed", intake);
  const last = await lastEnded(closed.filter(isAbout(intake.key)), intake);
  if (last !== null && !last.mayFireAgain && !beganAfter(last, intake)) {
    const { number, end } = last;
    const next = end === "ended" ? "Nothing is opened until it has recovered or begun anew" : "No other issue is opened";
    const state = end === "ended" ? "was" : "is";
    intake.warnings.push(
      `The monitor still reports what #${number} was about, which ${state} closed. ${next}: reopen #${number} if it is not over.`,
    );
    // Whoever is not of support silences nothing.
    return end === "ended" ? null : { number, listed: false };
  }
  if (withinHour([...open, ...closed], intake).length >= intake.policy.intake.maxPerHour) return listIn(open, intake);
  const opened = await openOnce(draftOf(last, intake), closed, intake);
  if (opened === null) return null;
  if (opened.isOurs) warnOfSeverity(opened.number, intake);
  return opened.isTooMany ? listIn(opened.open, intake, opened.number) : { number: opened.number, listed: false };
}

/** Whether the monitor says that it fires since a later moment than that issue's end: then it is another trouble, whoever told of the recovery. */
function beganAfter({ closedAt }: LastIssue, { alert: { beganAt } }: Intake): boolean {
  return closedAt !== null && beganAt !== null && beganAt > closedAt;
}

/** Which issue is to hear that the alert recovered: the open one, the last that has ended, or the one that lists it; null: none. */
async function recovered(intake: Intake): Promise<AlertTarget | null> {
  const open = await alertIssues("open", intake);
  const [first] = await healed(open.filter(isAbout(intake.key)), intake);
  if (first !== undefined) return { number: first.number, listed: false };
  const last = await lastEnded((await alertIssues("closed", intake)).filter(isAbout(intake.key)), intake);
  if (last !== null) return last.mayFireAgain ? null : { number: last.number, listed: false };
  const [list] = await healed(open.filter(isAbout(OVERFLOW)), intake);
  return list === undefined ? null : { number: list.number, listed: true };
}

/** What was left out may still fire, so nothing is known. */
function recoveredInPart({ alert: { cutOff }, warnings }: Intake): null {
  const left = cutOff === 1 ? "1 alert" : `${cutOff} alerts`;
  warnings.push(
    `The monitor says that it recovered, but left ${left} out of its list, which may still fire, so nothing was written down. Let it list all (Alertmanager: without max_alerts).`,
  );
  return null;
}

/** Lists the alert in the issue for what is too much for an hour. `surplus`: an issue that was opened all the same. */
async function listIn(open: readonly AlertIssue[], intake: Intake, surplus: number | null = null): Promise<AlertTarget | null> {
  const [there] = await healed(open.filter(isAbout(OVERFLOW)), intake);
  const number = there?.number ?? (await openOnce(await overflowDraft(intake), null, intake))?.number;
  if (number === undefined) return null;
  if (surplus !== null) await closeAsDouble({ number: surplus, of: number }, intake);
  return { number, listed: true };
}

function isAbout(key: string): (issue: AlertIssue) => boolean {
  return (issue) => issue.key === key;
}

/** The issues that alerts opened, lowest number first. */
async function alertIssues(
  state: "open" | "closed",
  { ports, repository, ourselves, settings, at }: Intake,
): Promise<readonly AlertIssue[]> {
  const { login, type } = ourselves.identity;
  const logins = new Set([type === "bot" ? `${login}[bot]` : login, ...ourselves.logins]);
  const which = state === "open" ? "open" : { closedSince: at - LOOKS_BACK };
  const found = new Map<number, AlertIssue>();
  for (const each of logins) {
    for (const issue of await ports.github.issuesBy(repository, each, which)) {
      const marker = isOurs(issue.author, ourselves) ? readAlertMarker(issue.body, repository, settings.stateSecret) : null;
      if (marker !== null) found.set(issue.number, { ...issue, key: marker.key });
    }
  }
  return [...found.values()].sort((one, other) => one.number - other.number);
}

/** The issue of one key that is to hear: the lowest number stays, and the others are closed as its duplicates but for those that are support's, of which the latest hears. */
async function healed(open: readonly AlertIssue[], intake: Intake): Promise<readonly AlertIssue[]> {
  const [first, ...others] = open;
  if (first === undefined) return [];
  let hears = first;
  for (const other of others) {
    if (await isSupports(other.number, intake)) hears = other;
    else await closeAsDouble({ number: other.number, of: first.number }, intake);
  }
  return [hears];
}

/** Whether support has written on an issue, confirmed it or done anything else there: then it is theirs to end. One that cannot be read may be. */
async function isSupports(number: number, intake: Intake): Promise<boolean> {
  const { ourselves } = intake;
  const { issue } = await intake.ports.github.readIncident(number);
  if (issue === null) return true;
  const { words, acts } = memoryIn(issue, intake) ?? NO_MEMORY;
  if (words.some(({ kind }) => kind !== "opened") || acts.some(({ what }) => what === "confirmed")) return true;
  const others = issue.events.filter((event) =>
    event.type === "commented" ? !isOwnComment(event, ourselves) : !isOurs(event.actor, ourselves),
  );
  const actors = new Map(others.flatMap(({ actor }) => (actor === null ? [] : [[actor.login.toLowerCase(), actor] as const])));
  for (const actor of [...actors.values()].slice(-MOST_ASKED)) if (await isOfDesk(actor, intake)) return true;
  return false;
}

async function closeAsDouble(double: { readonly number: number; readonly of: number }, { ports, repository, settings, deeds }: Intake) {
  if (!settings.dryRun) await ports.github.closeAsDuplicate(repository, double.number, double.of);
  deeds.push({ what: "alert-closed", issue: double.number, url: null, text: "" });
}

/** The last of an alert's issues. `mayFireAgain`: it had recovered, or nothing is known of that. */
type LastIssue = Pick<AlertIssue, "number" | "closedAt"> & { readonly mayFireAgain: boolean; readonly end: LastEnd };

/** The last of the alert's issues that has ended. */
async function lastEnded(closed: readonly AlertIssue[], intake: Intake): Promise<LastIssue | null> {
  const latest = closed.toSorted((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0) || other.number - one.number);
  // A double that was closed has no status comment.
  for (const issue of latest.slice(0, MOST_READ)) {
    const memory = await memoryOf(issue.number, intake);
    if (memory !== null) {
      const mayFireAgain = memory.alert === null || recoveredAt(memory) !== null;
      return { ...issue, mayFireAgain, end: isEnded(memory) ? "ended" : "closed" };
    }
  }
  const last = latest.find(({ isDropped }) => !isDropped) ?? latest[0];
  if (last === undefined) return null;
  return { ...last, mayFireAgain: true, end: (await weClosed(last.number, intake)) ? "too-many" : "closed" };
}

/** Whether the one who closed it last was us. */
async function weClosed(number: number, { ports, ourselves }: Intake): Promise<boolean> {
  const { issue } = await ports.github.readIncident(number);
  return isOurs(issue?.events.findLast(({ type }) => type === "closed")?.actor ?? null, ourselves);
}

async function memoryOf(number: number, intake: Intake): Promise<Memory | null> {
  const { issue } = await intake.ports.github.readIncident(number);
  return issue === null ? null : memoryIn(issue, intake);
}

function memoryIn(issue: Issue, { ourselves, settings }: Intake): Memory | null {
  const comments = ownComments(issue, ourselves, settings.stateSecret);
  return comments.flatMap(({ marker }) => (marker.kind === "status" ? marker.memory : []))[0] ?? null;
}

/** What alerts opened within the hour, each alert once and without the doubles. */
function withinHour(issues: readonly AlertIssue[], { at }: Pick<Intake, "at">): readonly AlertIssue[] {
  const recent = issues.filter(({ createdAt, isDropped, key }) => createdAt > at - HOUR && !isDropped && key !== OVERFLOW);
  const isFirst = (issue: AlertIssue) =>
    issue.state === "closed" || !recent.some((other) => other.state === "open" && other.key === issue.key && other.number < issue.number);
  return recent.filter(isFirst).toSorted((one, other) => one.number - other.number);
}

type AlertDraft = IssueDraft & { readonly marker: AlertMarker };

function draftOf(last: LastIssue | null, intake: Intake): AlertDraft {
  const { alert, key, severity, repository, settings } = intake;
  const marker: AlertMarker = { kind: "alert", key, previous: last?.number ?? null };
  const body = alertBody(alert, marker, last?.end ?? "ended", { repository, secret: settings.stateSecret });
  return { marker, title: alertTitle(alert), body, labels: labelsOf(severity.severity), assignees: [] };
}

/** Where nobody but support could raise its severity, it is opened with the most severe that an alert can have. */
async function overflowDraft(intake: Intake): Promise<AlertDraft> {
  const { alert, severity, repository, settings, policy } = intake;
  const marker: AlertMarker = { kind: "alert", key: OVERFLOW, previous: null };
  const own = severity.severity;
  const most = (await labelsCount(intake)) ? own : worstOfAlerts(alert, policy);
  const body = overflowBody(policy.intake.maxPerHour, most !== own, marker, { repository, secret: settings.stateSecret });
  return { marker, title: OVERFLOW_TITLE, body, labels: labelsOf(most), assignees: [] };
}

/** Whether labels that we put on count as support's. */
function labelsCount(intake: Intake): Promise<boolean> {
  return isOfDesk(intake.ourselves.identity, intake);
}

async function isOfDesk(actor: Actor, { ports, ourselves, policy }: Intake): Promise<boolean> {
  const { login, type } = actor;
  const roles = new Map<string, Role>(type === "user" ? [[login.toLowerCase(), await ports.github.roleOf(login)]] : []);
  return personOf(actor, policy, { ourselves, roles }).desk;
}

function labelsOf(severity: Severity | null): readonly string[] {
  return (severity?.labels ?? []).slice(0, 1);
}

type Opened = {
  readonly number: number;
  /** False: another run had opened one for the same alert. */
  readonly isOurs: boolean;
  /** It is one more than the hour holds. */
  readonly isTooMany: boolean;
  readonly open: readonly AlertIssue[];
};

/**
 * Opens an issue, and looks whether another run did so at the same time: then the lower number stays. Null: a dry run. `closed`: what
 * counts for the hour besides the open ones; null: the issue is beside the count.
 */
async function openOnce(draft: AlertDraft, closed: readonly AlertIssue[] | null, intake: Intake): Promise<Opened | null> {
  const { ports, settings, deeds, policy, at } = intake;
  const { marker, ...issue } = draft;
  if (settings.dryRun) {
    deeds.push({ what: "alert-opened", issue: null, url: null, text: `# ${issue.title}\n\n${issue.body}` });
    return null;
  }
  const posted = await createIssue(issue, marker.key, intake);
  deeds.push({ what: "alert-opened", issue: posted.number, url: posted.url, text: posted.body });
  // GitHub promises no read-your-writes.
  await ports.sleep(LOCK_LINGERS_FOR);
  const shown = await alertIssues("open", intake);
  const own: AlertIssue = {
    number: posted.number,
    url: posted.url,
    state: "open",
    createdAt: at,
    closedAt: null,
    isDropped: false,
    key: marker.key,
  };
  const open = [...shown.filter(({ number }) => number !== own.number), own].toSorted((one, other) => one.number - other.number);
  const [first] = await healed(open.filter(isAbout(marker.key)), intake);
  const number = first?.number ?? own.number;
  const place = closed === null ? -1 : withinHour([...open, ...closed], intake).findIndex((one) => one.number === number);
  const wasFirst = number === own.number;
  return { number, isOurs: wasFirst, isTooMany: wasFirst && place >= policy.intake.maxPerHour, open };
}

/** Where the answer is lost the issue may have been opened all the same, so it is looked for. */
async function createIssue(draft: IssueDraft, key: string, intake: Intake): Promise<PostedIssue> {
  try {
    return await intake.ports.github.createIssue(intake.repository, draft);
  } catch (cause) {
    const found = isPassing(cause) ? (await alertIssues("open", intake)).find(isAbout(key)) : undefined;
    if (found === undefined) throw cause;
    return { number: found.number, url: found.url, body: draft.body };
  }
}

/** Follows the issue, which hears of the alert: its status comment is written, or gets a line more. */
async function follow({ number, listed: isListed }: AlertTarget, intake: Intake): Promise<Report> {
  const { alert, at, delivery, key, settings, ports, problems, warnings, severity } = intake;
  const what = isListed ? { key: key.slice(0, 16), what: inlinePlain(alert.title, 120) } : null;
  const called = severity.severity === null ? null : { word: inlinePlain(severity.word, 60), meant: severity.severity };
  const signal: AlertSignal = { at, state: alert.state, id: delivery ?? isoOf(at), severity: called, listed: what };
  const told = () => followIssue(number, ports, { ...settings, alert: { issue: number, signal } });
  let report = await told();
  // Of many alerts at once each waits for its turn; that one fires still is not worth a wait.
  const turns = isListed || alert.state === "recovered" ? MOST_TURNS : 1;
  for (let turn = 1; turn < turns && report.outcome.left.some(({ passes }) => passes === true); turn += 1) report = await told();
  const isLocked = report.outcome.locked.has(number);
  const isLeft = isLocked || report.outcome.left.some(({ issue }) => issue === number) || report.outcome.failures.length > 0;
  const again = `${isLocked ? "Unlock its conversation and run" : "Run"} this job again`;
  // No later run knows what was heard.
  if (isLeft && isListed) problems.push(`"${inlinePlain(alert.title, 80)}" could not be listed in #${number}. ${again}.`);
  else if (isLeft && alert.state === "recovered")
    problems.push(`That it recovered could not be written down on #${number}. ${again}: until then the alert counts as firing.`);
  else if (isLeft) warnings.push(`What the monitor reported could not be added to #${number}.`);
  const isRaised = alert.state === "firing" && (await raise({ number, listed: isListed }, report, intake));
  return isRaised ? told() : report;
}

/**
 * Where the alert is more severe than its issue: the one that lists alerts gets its label where that counts, which is answered; of any other
 * severity it is for staff to say.
 */
async function raise({ number, listed: isListed }: AlertTarget, { outcome }: Report, intake: Intake): Promise<boolean> {
  const { alert, severity, policy, ports, settings, deeds, warnings } = intake;
  const line = outcome.incidents.find((incident) => incident.number === number);
  const now = policy.severities.find((one) => nameOf(one) === line?.severity);
  const [label] = labelsOf(severity.severity);
  if (severity.severity === null || label === undefined || line === undefined) return false;
  if (now !== undefined && now.rank <= severity.severity.rank) return false;
  if (!isListed || !(await labelsCount(intake))) {
    const words = `"${inlinePlain(alert.title, 80)}" "${inlinePlain(severity.word, 40)}"`;
    const means = shortNameOf(severity.severity);
    const has = now === undefined ? "no severity" : shortNameOf(now);
    warnings.push(`The monitor calls ${words}, which is ${means} here, and #${number} has ${has}. If the monitor is right, set ${means}.`);
    return false;
  }
  deeds.push({ what: "label-on", issue: number, url: line.url, text: label });
  if (settings.dryRun) return false;
  await ports.github.setLabel(number, label, true);
  for (const milder of labelsOf(now ?? null)) await ports.github.setLabel(number, milder, false);
  return true;
}

function warnOfSeverity(number: number, { severity: { severity, unknown }, warnings }: Intake): void {
  const words = listed(unknown.slice(0, 5).map((word) => `"${inlinePlain(word, 40)}"`));
  const [word] = unknown;
  const cure = `Say in the policy what it means: intake: { severities: { ${inlinePlain(word ?? "critical", 40)}: sev1 } }.`;
  if (unknown.length > 0)
    warnings.push(
      `The policy's intake knows no severity ${words}${severity === null ? `, so #${number} was opened without one` : ""}. ${cure}`,
    );
  else if (severity === null) warnings.push(`The monitor names no severity, so #${number} was opened without one.`);
}
