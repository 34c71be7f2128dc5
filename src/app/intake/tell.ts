import type { Actor, Issue } from "../../core/incident/issue.ts";
import { type Ourselves, personOf } from "../../core/incident/people.ts";
import type { Alert } from "../../core/intake/alert.ts";
import type { AlertSeverity } from "../../core/intake/alert-severity.ts";
import { type AlertSignal, isRaised } from "../../core/notice/alert-lines.ts";
import { ownComments } from "../../core/notice/marker.ts";
import type { Memory } from "../../core/notice/memory.ts";
import { nameOf, type Policy, type Role, type Severity, shortNameOf } from "../../core/policy/policy.ts";
import { describeTemplateProblem } from "../../core/render/folder.ts";
import { inlinePlain } from "../../core/text/escape.ts";
import { type Instant, isoOf, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import type { IssueDraft, Ports, Reading } from "../../ports.ts";
import { followIssue, type Report } from "../follow/follow.ts";
import { rest } from "../follow/retry.ts";
import type { Observer, Settings } from "../run/context.ts";
import type { WriteRecord } from "../run/outcome.ts";
import { joined } from "../watch/looks.ts";

/** What was done with an alert, besides what the report of its issues tells. In a dry run, what would have been. */
export type IntakeDeed = Pick<WriteRecord, "keys" | "url" | "text"> & {
  readonly what: WriteRecord["what"] | "alert-opened" | "alert-closed";
  /** Null: there is no such issue yet. */
  readonly issue: number | null;
};

export type Intake = {
  readonly alert: Alert;
  /** The alert's key, as markers have it. */
  readonly key: string;
  readonly severity: AlertSeverity;
  readonly reading: Reading;
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
export type AlertTarget = { readonly number: number; readonly listed: boolean };

/** Where an issue cannot be written about yet, it is looked at again after so long: in all well beyond what a dead run's lock stands in the way. */
const WAITS: readonly Milliseconds[] = [0, 0, 0, MINUTE, MINUTE, 1.5 * MINUTE];

/** Lets each of the issues hear of the alert: its status comment is written, or gets a line more. Null: there is none. */
export async function tell(targets: readonly AlertTarget[], intake: Intake): Promise<Report | null> {
  const looks: { readonly issue: number; readonly report: Report }[] = [];
  for (const target of targets) looks.push({ issue: target.number, report: await tellOne(target, intake) });
  return looks.length === 0 ? null : joined(looks);
}

async function tellOne(target: AlertTarget, intake: Intake): Promise<Report> {
  const { number } = target;
  const { report, isMuted } = await patiently(target, intake);
  const { locked, left, failures, incidents } = report.outcome;
  const isLocked = locked.has(number);
  const isHeard = incidents.some((line) => line.number === number) && !left.some(({ issue }) => issue === number) && failures.length === 0;
  // No later run knows what was heard.
  if (isMuted) intake.warnings.push(`#${number} is muted, so what the monitor reported is not written down there.`);
  else if (isLocked && (await isOldNews(target, intake)))
    intake.warnings.push(`What the monitor reported could not be added to #${number}.`);
  else if (isLocked || !isHeard) intake.problems.push(unheard(target, isLocked, intake));
  if (!(await raise(target, report, intake))) return report;
  return withDeeds((await follow(target, intake)).report, report);
}

/** `isMuted`: support wants nothing written about the issue. */
type FollowResult = { readonly report: Report; readonly isMuted: boolean };

async function patiently(target: AlertTarget, intake: Intake): Promise<FollowResult> {
  let look = await follow(target, intake);
  for (const wait of WAITS) {
    if (!look.report.outcome.left.some(({ passes }) => passes === true)) break;
    if (wait > 0) await rest(wait, intake.ports);
    const again = await follow(target, intake);
    look = { ...again, report: withDeeds(again.report, look.report) };
  }
  return look;
}

/** What a later look found, and all that was done. */
function withDeeds(later: Report, { outcome: { deeds } }: Report): Report {
  return { ...later, outcome: { ...later.outcome, deeds: [...deeds, ...later.outcome.deeds] } };
}

async function follow({ number, listed }: AlertTarget, intake: Intake): Promise<FollowResult> {
  const alert = { issue: number, signal: signalOf(listed, intake) };
  let isMuted = false;
  const observer: Observer = {
    incident: ({ incident }) => {
      if (incident.number === number) isMuted = incident.muted;
    },
    review: () => {},
  };
  return { report: await followIssue(number, intake.ports, { ...intake.settings, alert, observer }), isMuted };
}

function signalOf(isListed: boolean, { alert: { state, title }, at, delivery, key, severity }: Intake): AlertSignal {
  const listed = isListed ? { key: key.slice(0, 16), what: inlinePlain(title, 120) } : null;
  const word = severity.severity === null ? severity.unknown[0] : severity.word;
  const called = word === undefined ? null : { word: inlinePlain(word, 60), meant: severity.severity };
  return { at, state, id: delivery ?? isoOf(at), severity: called, listed };
}

/** Whether the issue has it already that the alert fires, as severely as it does. */
async function isOldNews({ number, listed }: AlertTarget, intake: Intake): Promise<boolean> {
  if (listed || intake.alert.state === "recovered") return false;
  const memory = await memoryOf(number, intake);
  return memory?.alert?.lines.at(-1)?.state === "firing" && !isRaised(memory, signalOf(listed, intake), intake.policy);
}

function unheard({ number, listed }: AlertTarget, isLocked: boolean, { alert: { title, state } }: Intake): string {
  const again = `${isLocked ? "Unlock its conversation and run" : "Run"} this job again`;
  const name = `"${inlinePlain(title, 80)}"`;
  if (listed) return `${name} could not be listed in #${number}. ${again}.`;
  if (state === "firing") return `That ${name} fires could not be written down on #${number}. ${again}.`;
  return `That it recovered could not be written down on #${number}. ${again}: until then the alert counts as firing.`;
}

/**
 * Where the alert is more severe than its issue: the one that lists alerts gets its label where that counts, which is answered; of any other
 * severity it is for staff to say.
 */
async function raise({ number, listed: isListed }: AlertTarget, { outcome }: Report, intake: Intake): Promise<boolean> {
  const { alert, severity, policy, ports, settings, deeds, warnings } = intake;
  const line = outcome.incidents.find((incident) => incident.number === number);
  const now = policy.severities.find((one) => nameOf(one) === line?.severity);
  const [label] = labelsOf(severity.severity, intake);
  if (alert.state === "recovered" || severity.severity === null || label === undefined || line === undefined) return false;
  if (now !== undefined && now.rank <= severity.severity.rank) return false;
  if (!isListed || !(await labelsCount(intake))) {
    const words = `"${inlinePlain(alert.title, 80)}" "${inlinePlain(severity.word, 40)}"`;
    const means = shortNameOf(severity.severity);
    const has = now === undefined ? "no severity" : shortNameOf(now);
    warnings.push(`The monitor calls ${words}, which is ${means} here, and #${number} has ${has}. If the monitor is right, set ${means}.`);
    return false;
  }
  deeds.push({ what: "label-on", issue: number, url: line.url, keys: [label], text: "" });
  if (settings.dryRun) return false;
  await ports.github.setLabel(number, label, true);
  for (const milder of labelsOf(now ?? null, intake)) await ports.github.setLabel(number, milder, false);
  return true;
}

/** Lists what opening an issue means, for a dry run: the issue, and what its first run would write. */
export async function planIssue(draft: IssueDraft, isList: boolean, intake: Intake): Promise<void> {
  const { ports, settings, reading, deeds, warnings } = intake;
  deeds.push({ what: "alert-opened", issue: null, url: null, keys: draft.labels, text: `# ${draft.title}\n\n${draft.body}` });
  const issue = imagined(draft, intake);
  const github = { ...ports.github, beginIncident: async () => ({ ...reading, issue, rest: null }) };
  const alert = { issue: issue.number, signal: signalOf(isList, intake) };
  const { outcome, templateProblems } = await followIssue(issue.number, { ...ports, github }, { ...settings, alert });
  deeds.push(...outcome.deeds.map(({ what, keys, text }) => ({ what, issue: null, url: null, keys, text })));
  warnings.push(...outcome.failures.map(({ message }) => message), ...templateProblems.map(describeTemplateProblem));
}

/** The issue as it would be, but for its number. */
function imagined({ title, body, labels, assignees }: IssueDraft, { reading: { repository }, ourselves, at }: Intake): Issue {
  const actor = ourselves.identity;
  return {
    ...{ title, body, labels, assignees, number: 0, repository: repository.name, repositoryId: "", url: repository.url },
    ...{ createdAt: at, author: actor, state: "open", locked: false },
    events: labels.map((label) => ({ type: "labeled", at, actor, label })),
  };
}

async function memoryOf(number: number, intake: Intake): Promise<Memory | null> {
  const { issue } = await intake.ports.github.readIncident(number);
  return issue === null ? null : memoryIn(issue, intake);
}

export function memoryIn(issue: Issue, { ourselves, settings }: Intake): Memory | null {
  const comments = ownComments(issue, ourselves, settings.stateSecret);
  return comments.flatMap(({ marker }) => (marker.kind === "status" ? marker.memory : []))[0] ?? null;
}

/** Whether labels that we put on count as support's. */
export function labelsCount(intake: Intake): Promise<boolean> {
  return isOfDesk(intake.ourselves.identity, intake);
}

export async function isOfDesk(actor: Actor, { ports, ourselves, policy }: Intake): Promise<boolean> {
  const { login, type } = actor;
  const roles = new Map<string, Role>(type === "user" ? [[login.toLowerCase(), await ports.github.roleOf(login)]] : []);
  return personOf(actor, policy, { ourselves, roles }).desk;
}

/** Of a severity's labels the first that the repository has. */
export function labelsOf(severity: Severity | null, { reading: { repository } }: Pick<Intake, "reading">): readonly string[] {
  const present = new Set(repository.labels?.map((label) => label.toLowerCase()));
  const labels = severity?.labels ?? [];
  return [labels.find((label) => present.has(label.toLowerCase())) ?? labels[0]].filter((label) => label !== undefined);
}
