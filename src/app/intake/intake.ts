import type { Issue } from "../../core/incident/issue.ts";
import { isOurs, isOwnComment } from "../../core/incident/people.ts";
import type { Alert } from "../../core/intake/alert.ts";
import { type AlertMarker, digestOfAlert, OVERFLOW, readAlertMarker } from "../../core/intake/alert-marker.ts";
import { severityOfAlert, worstOfAlerts } from "../../core/intake/alert-severity.ts";
import { alertBody, alertTitle, type LastEnd, OVERFLOW_TITLE, overflowBody } from "../../core/intake/issue-text.ts";
import { isEnded, recoveredAt } from "../../core/notice/alert-lines.ts";
import { NO_MEMORY } from "../../core/notice/memory.ts";
import { inlinePlain } from "../../core/text/escape.ts";
import { listed } from "../../core/text/lists.ts";
import { DAY, HOUR } from "../../core/time/instant.ts";
import type { IssueDraft, Ports, PostedIssue, RcaIssue } from "../../ports.ts";
import type { Report } from "../follow/follow.ts";
import { LOCK_LINGERS_FOR } from "../follow/lock.ts";
import { ourselvesOf, type Settings } from "../run/context.ts";
import { isPassing } from "../run/failure.ts";
import { type Prepared, preparePolicy } from "../run/prepare.ts";
import { type AlertTarget, type Intake, type IntakeDeed, isOfDesk, labelsCount, labelsOf, memoryIn, planIssue, tell } from "./tell.ts";

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

/** An issue that an alert opened. */
type AlertIssue = Pick<RcaIssue, "number" | "url" | "state" | "createdAt" | "closedAt" | "isDropped"> & { readonly key: string };

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
    ...{ alert, ports, settings, policy, delivery, reading, ...said },
    key: digestOfAlert(alert),
    severity: severityOfAlert(alert, policy),
    repository: reading.repository.name,
    at: reading.at,
    ourselves: ourselvesOf(reading.viewer, settings),
  };
  const targets = alert.state === "firing" ? await fired(intake) : alert.cutOff === 0 ? await recovered(intake) : recoveredInPart(intake);
  return { prepared, ...said, report: await tell(targets, intake) };
}

/** Which issues are to hear that the alert fires. */
async function fired(intake: Intake): Promise<readonly AlertTarget[]> {
  const open = await alertIssues("open", intake);
  const standing = await healed(open.filter(isAbout(intake.key)), intake);
  if (standing.length > 0) return standing.map(alone);
  const closed = await alertIssues("closed", intake);
  const last = await lastEnded(closed.filter(isAbout(intake.key)), intake);
  if (last !== null && !last.mayFireAgain && !beganAfter(last, intake)) {
    const { number, end } = last;
    const byStaff = end === "ended" || end === "set-aside";
    const next = byStaff ? "Nothing is opened until it has recovered or begun anew" : "No other issue is opened";
    const state = byStaff ? "was" : "is";
    intake.warnings.push(
      `The monitor still reports what #${number} was about, which ${state} closed. ${next}: reopen #${number} if it is not over.`,
    );
    // Whoever is not of support silences nothing.
    return byStaff ? [] : [alone(last)];
  }
  if (withinHour([...open, ...closed], intake).length >= intake.policy.intake.maxPerHour) return listIn(open, intake);
  const opened = await openOnce(draftOf(last, intake), closed, intake);
  if (opened === null || opened.isOurs) warnOfSeverity(opened?.number ?? null, intake);
  if (opened === null) return [];
  return opened.isTooMany ? listIn(opened.open, intake, opened.number) : [alone(opened)];
}

function alone({ number }: { readonly number: number }): AlertTarget {
  return { number, listed: false };
}

function amongOthers({ number }: { readonly number: number }): AlertTarget {
  return { number, listed: true };
}

/** Whether the monitor says that it fires since a later moment than that issue's end: then it is another trouble, whoever told of the recovery. */
function beganAfter({ closedAt }: LastIssue, { alert: { beganAt } }: Intake): boolean {
  return closedAt !== null && beganAt !== null && beganAt > closedAt;
}

/** Which issues are to hear that the alert recovered: the open ones or the last that has ended, and those that list it. */
async function recovered(intake: Intake): Promise<readonly AlertTarget[]> {
  const open = await alertIssues("open", intake);
  const lists = (await healed(open.filter(isAbout(OVERFLOW)), intake)).map(amongOthers);
  const standing = await healed(open.filter(isAbout(intake.key)), intake);
  if (standing.length > 0) return [...standing.map(alone), ...lists];
  const last = await lastEnded((await alertIssues("closed", intake)).filter(isAbout(intake.key)), intake);
  return last === null || last.mayFireAgain ? lists : [alone(last), ...lists];
}

/** What was left out may still fire, so nothing is known. */
function recoveredInPart({ alert: { cutOff }, warnings }: Intake): readonly AlertTarget[] {
  const left = cutOff === 1 ? "1 alert" : `${cutOff} alerts`;
  warnings.push(
    `The monitor says that it recovered, but left ${left} out of its list, which may still fire, so nothing was written down. Let it list all (Alertmanager: without max_alerts).`,
  );
  return [];
}

/** Lists the alert in the issue for what is too much for an hour. `surplus`: an issue that was opened all the same. */
async function listIn(open: readonly AlertIssue[], intake: Intake, surplus: number | null = null): Promise<readonly AlertTarget[]> {
  const there = await healed(open.filter(isAbout(OVERFLOW)), intake);
  const opened = there.length > 0 ? null : await openOnce(await overflowDraft(intake), null, intake);
  const lists = opened === null ? there : [opened];
  const [first] = lists;
  if (surplus !== null && first !== undefined) await closeAsDouble({ number: surplus, of: first.number }, intake);
  // Of several that support kept the latest: one line of it is enough.
  return lists.slice(-1).map(amongOthers);
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

/** The issues of one key that are to hear: the lowest number stays, and the others are closed as its duplicates but for those that are support's. */
async function healed(open: readonly AlertIssue[], intake: Intake): Promise<readonly AlertIssue[]> {
  const [first, ...others] = open;
  if (first === undefined) return [];
  const stay = [first];
  for (const other of others) {
    if (await isSupports(other.number, intake)) stay.push(other);
    else await closeAsDouble({ number: other.number, of: first.number }, intake);
  }
  return stay;
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
  deeds.push({ what: "alert-closed", issue: double.number, url: null, keys: [`#${double.of}`], text: "" });
}

/** The last of an alert's issues. `mayFireAgain`: it had recovered, or nothing is known of that. */
type LastIssue = Pick<AlertIssue, "number" | "closedAt"> & { readonly mayFireAgain: boolean; readonly end: LastEnd };

/** The last of the alert's issues that has ended. */
async function lastEnded(closed: readonly AlertIssue[], intake: Intake): Promise<LastIssue | null> {
  const latest = closed.toSorted((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0) || other.number - one.number);
  // A double that was closed has no status comment.
  for (const issue of latest.slice(0, MOST_READ)) {
    const read = (await intake.ports.github.readIncident(issue.number)).issue;
    const memory = read === null ? null : memoryIn(read, intake);
    if (read !== null && memory !== null) {
      const isUnknown = memory.alert === null || (isMuted(read, intake) && intake.alert.beganAt === null);
      const end = !isEnded(memory) ? "closed" : issue.isDropped ? "set-aside" : "ended";
      return { ...issue, mayFireAgain: isUnknown || recoveredAt(memory) !== null, end };
    }
  }
  const last = latest.find(({ isDropped }) => !isDropped) ?? latest[0];
  if (last === undefined) return null;
  return { ...last, mayFireAgain: true, end: (await weClosed(last.number, intake)) ? "too-many" : "closed" };
}

/** Then nothing is written down of what the monitor reports. */
function isMuted({ labels }: Issue, { policy }: Intake): boolean {
  return labels.some((label) => label.toLowerCase() === policy.notices.muteLabel.toLowerCase());
}

/** Whether the one who closed it last was us. */
async function weClosed(number: number, { ports, ourselves }: Intake): Promise<boolean> {
  const { issue } = await ports.github.readIncident(number);
  return isOurs(issue?.events.findLast(({ type }) => type === "closed")?.actor ?? null, ourselves);
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
  return { marker, title: alertTitle(alert), body, labels: labelsOf(severity.severity, intake), assignees: [] };
}

/** Where nobody but support could raise its severity, it is opened with the most severe that an alert can have. */
async function overflowDraft(intake: Intake): Promise<AlertDraft> {
  const { alert, severity, repository, settings, policy } = intake;
  const marker: AlertMarker = { kind: "alert", key: OVERFLOW, previous: null };
  const own = severity.severity;
  const most = (await labelsCount(intake)) ? own : worstOfAlerts(alert, policy);
  const body = overflowBody(policy.intake.maxPerHour, most !== own, marker, { repository, secret: settings.stateSecret });
  return { marker, title: OVERFLOW_TITLE, body, labels: labelsOf(most, intake), assignees: [] };
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
    await planIssue(issue, marker.key === OVERFLOW, intake);
    return null;
  }
  const posted = await createIssue(issue, marker.key, intake);
  deeds.push({ what: "alert-opened", issue: posted.number, url: posted.url, keys: issue.labels, text: posted.body });
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

/** `number` null: a dry run. */
function warnOfSeverity(number: number | null, { severity: { severity, unknown }, warnings }: Intake): void {
  const without = number === null ? "so the issue would be opened without one" : `so #${number} was opened without one`;
  const words = listed(unknown.slice(0, 5).map((word) => `"${inlinePlain(word, 40)}"`));
  const [word] = unknown;
  const named = inlinePlain(word ?? "", 40);
  const key = /^[\w-]+(?: [\w-]+)*$/.test(named) ? named : JSON.stringify(named);
  const cure = `Say in the policy what it means: intake: { severities: { ${key}: sev1 } }.`;
  if (unknown.length > 0)
    warnings.push(`The policy's intake knows no severity ${words}${severity === null ? `, ${without}` : ""}. ${cure}`);
  else if (severity === null) warnings.push(`The monitor names no severity, ${without}.`);
}
