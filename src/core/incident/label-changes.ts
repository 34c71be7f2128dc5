import { isLabelOfPolicy, isMaintenanceLabel, type Policy, severityOf } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { ANNOUNCES } from "./announcement.ts";
import type { JudgedAct } from "./incident.ts";
import type { Actor, Issue } from "./issue.ts";

/** A label put on or taken off, with its name; `name` in lower case. */
export type LabelChange = {
  readonly at: Instant;
  readonly on: boolean;
  readonly name: string;
  readonly actor: Actor | null;
  /** Place in the timeline; -1: at creation. */
  readonly place: number;
  /** An event of GitHub's names it. Otherwise the issue as it stands tells, or a run that saw it gone. */
  readonly isTold: boolean;
};

/** What the names of labels are read with: the policy, and what runs wrote down. */
export type LabelReading = { readonly policy: Policy; readonly acts: readonly JudgedAct[] };

type UnnamedChange = { readonly at: Instant; readonly actor: Actor | null; readonly on: boolean; readonly place: number };

/**
 * Every change of labels, in order. GitHub forgets the name of a label that was deleted (null) and tells today's name of one
 * that was renamed: there what runs wrote down tells. Where the replayed labels still differ from the issue's, the issue is
 * right: a missing one was put on at the latest unknown `labeled` (else at creation), a surplus one taken off at the latest
 * unknown `unlabeled` after it (else when a run saw it gone; a label that no run ever saw was never on). `reading` null: no run
 * wrote anything down.
 */
export function labelChanges(issue: Issue, reading: LabelReading | null = null): readonly LabelChange[] {
  const { changes } = readLabels(issue, reading);
  return changes;
}

/**
 * Labels that runs saw on and that are gone, or mean no severity any more, and those of them that are back, with nothing to tell since when:
 * as acts of the moment `now`, at which a run sees it first. What is back is whose it was.
 */
export function goneLabels(issue: Issue, reading: LabelReading, now: Instant): readonly JudgedAct[] {
  const { gone, back } = readLabels(issue, reading);
  const act = { at: now, login: null, part: "customer", desk: true, means: null } as const;
  return [
    ...gone.map((label): JudgedAct => ({ ...act, what: "unlabeled", label })),
    ...back.map((label): JudgedAct => {
      const before = reading.acts.findLast(({ what, label: name }) => what === "labeled" && name === label);
      return { ...act, what: "labeled", label, desk: before?.desk ?? false, means: meaningNow(label, reading.policy) };
    }),
  ];
}

function readLabels(
  issue: Issue,
  reading: LabelReading | null,
): { readonly changes: readonly LabelChange[]; readonly gone: readonly string[]; readonly back: readonly string[] } {
  const { named, unnamed } = namedChanges(issue, reading);
  const present = new Set(issue.labels.map((label) => label.toLowerCase()));
  const changes = [...named];
  const gone: string[] = [];
  const back: string[] = [];
  for (const name of present) {
    const last = named.findLast((change) => change.name === name);
    if (last?.on === false && !last.isTold && meansNow(name, reading) && latestAfter(last, unnamed, true) === undefined) back.push(name);
    // What a run saw to mean nothing any more is on and counts no longer, until it means something again.
    const isOut = last?.on === false && !last.isTold && reading !== null && !meansNow(name, reading);
    if (last?.on !== true && !isOut) changes.push(putOn(name, named, unnamed, issue));
    else if (!isOut && meansNothingNow(name, named, reading)) gone.push(name);
  }
  for (const name of new Set(named.map((change) => change.name))) {
    if (present.has(name) || !isOn(named, name)) continue;
    const isSeen = reading?.acts.some((act) => act.what === "labeled" && act.label === name);
    if (
      isSeen &&
      latestAfter(
        named.findLast((change) => change.name === name),
        unnamed,
        false,
      ) === undefined
    )
      gone.push(name);
    else takeOff(name, changes, unnamed);
  }
  return { changes: changes.sort(inOrder), gone, back };
}

function meansNow(name: string, reading: LabelReading | null): boolean {
  return reading !== null && meaningNow(name, reading.policy) !== null;
}

/** What a label makes of an issue by today's policy; null: nothing by itself. */
function meaningNow(name: string, policy: Policy): string | null {
  return severityOf(policy, name)?.key ?? (isMaintenanceLabel(policy, name) ? ANNOUNCES : null);
}

/** The changes whose names are known, by GitHub or by what runs wrote down, and those that nobody can name. */
function namedChanges(issue: Issue, reading: LabelReading | null) {
  const left = (reading?.acts ?? []).filter(({ what }) => what === "labeled" || what === "unlabeled");
  /** The name that a run wrote down; null: none did. Each is given once. */
  const writtenDown = (change: UnnamedChange, label: string | null): string | null => {
    const index = left.findIndex(
      (act) =>
        act.at === change.at &&
        (act.what === "labeled") === change.on &&
        (label === null || act.label === label) &&
        (change.actor === null || act.login === change.actor.login.toLowerCase()),
    );
    return index < 0 ? null : (left.splice(index, 1)[0]?.label ?? null);
  };
  const told = issue.events.flatMap((event, place) => {
    if (event.type !== "labeled" && event.type !== "unlabeled") return [];
    const change = { at: event.at, actor: event.actor, on: event.type === "labeled", place };
    const label = event.label?.toLowerCase() ?? null;
    // Names that still stand are found first: of several changes in one second the others are the forgotten ones.
    return [{ change, label, isSeen: label !== null && writtenDown(change, label) !== null }];
  });
  const named: LabelChange[] = [];
  const unnamed: UnnamedChange[] = [];
  for (const { change, label, isSeen } of told) {
    const stands = isSeen || reading === null || (label !== null && isLabelOfPolicy(reading.policy, label));
    const name = stands ? label : (writtenDown(change, null) ?? label);
    if (name === null) unnamed.push(change);
    else named.push({ ...change, name, isTold: true });
  }
  for (const { at, what, label, login } of left) {
    // A run saw it gone, or back.
    const isSeen =
      what === "unlabeled" || (login === null && left.some((act) => act.what === "unlabeled" && act.label === label && act.at < at));
    if (isSeen && label !== null)
      named.push({ at, on: what === "labeled", name: label, actor: null, place: issue.events.length, isTold: false });
  }
  return { named: named.sort(inOrder), unnamed: unnamed.sort(inOrder) };
}

/** It was a severity's label, or announced maintenance, when runs saw it put on, and means nothing by today's policy. */
function meansNothingNow(name: string, named: readonly LabelChange[], reading: LabelReading | null): boolean {
  if (reading === null || meansNow(name, reading)) return false;
  const since = named.findLast((change) => change.name === name);
  return reading.acts.some((act) => act.what === "labeled" && act.label === name && act.at === since?.at && act.means !== null);
}

function inOrder(a: UnnamedChange, b: UnnamedChange): number {
  return a.at - b.at || a.place - b.place;
}

function isOn(changes: readonly LabelChange[], name: string): boolean {
  return changes.findLast((change) => change.name === name)?.on ?? false;
}

function putOn(name: string, named: readonly LabelChange[], unnamed: readonly UnnamedChange[], issue: Issue): LabelChange {
  const off = named.findLast((change) => change.name === name);
  const latest = latestAfter(off, unnamed, true);
  if (latest !== undefined) return { ...latest, name, isTold: false };
  return { at: off?.at ?? issue.createdAt, on: true, name, actor: null, place: off?.place ?? -1, isTold: false };
}

/** Once for each time it was put on without being taken off by name: an event may come twice. */
function takeOff(name: string, changes: LabelChange[], unnamed: readonly UnnamedChange[]): void {
  let since = changes.findLast((change) => change.name === name);
  while (since?.on === true) {
    const latest = latestAfter(since, unnamed, false);
    if (latest === undefined) changes.splice(changes.lastIndexOf(since), 1);
    else changes.push({ ...latest, name, isTold: false });
    since = changes.findLast((change) => change.name === name);
  }
}

/** The latest change of unknown name, on or off, that came after `since`; undefined `since`: whenever it came. */
function latestAfter(since: UnnamedChange | undefined, unnamed: readonly UnnamedChange[], on: boolean): UnnamedChange | undefined {
  return unnamed.findLast((change) => change.on === on && (since === undefined || inOrder(change, since) > 0));
}
