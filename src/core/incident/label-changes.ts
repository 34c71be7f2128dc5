import type { Instant } from "../time/instant.ts";
import type { Actor, Issue } from "./issue.ts";

/** A label put on or taken off, with its name; `name` in lower case. */
export type LabelChange = {
  readonly at: Instant;
  readonly on: boolean;
  readonly name: string;
  readonly actor: Actor | null;
  /** Place in the timeline; -1: at creation. */
  readonly place: number;
};

type UnnamedChange = { readonly at: Instant; readonly actor: Actor | null; readonly on: boolean; readonly place: number };

/**
 * Every change of labels, in order. GitHub forgets the name of a label that was deleted (null) and tells today's name of one
 * that was renamed, so where the replayed labels differ from the issue's, the issue is right: a missing one was put on at the
 * latest unknown `labeled` (else at creation), a surplus one taken off at the latest unknown `unlabeled` after it (else it was
 * never on).
 */
export function labelChanges(issue: Issue): readonly LabelChange[] {
  const named: LabelChange[] = [];
  const unnamed: UnnamedChange[] = [];
  issue.events.forEach((event, place) => {
    if (event.type !== "labeled" && event.type !== "unlabeled") return;
    const change = { at: event.at, actor: event.actor, on: event.type === "labeled", place };
    if (event.label === null) unnamed.push(change);
    else named.push({ ...change, name: event.label.toLowerCase() });
  });
  named.sort(inOrder);
  unnamed.sort(inOrder);
  const present = new Set(issue.labels.map((label) => label.toLowerCase()));
  const changes = [...named];
  for (const name of present) {
    if (!isOn(named, name)) changes.push(putOn(name, named, unnamed, issue));
  }
  for (const name of new Set(named.map((change) => change.name))) {
    if (!present.has(name) && isOn(named, name)) takeOff(name, changes, unnamed);
  }
  return changes.sort(inOrder);
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
  if (latest !== undefined) return { ...latest, name };
  return { at: off?.at ?? issue.createdAt, on: true, name, actor: null, place: off?.place ?? -1 };
}

/** Once for each time it was put on without being taken off by name: an event may come twice. */
function takeOff(name: string, changes: LabelChange[], unnamed: readonly UnnamedChange[]): void {
  let since = changes.findLast((change) => change.name === name);
  while (since?.on === true) {
    const latest = latestAfter(since, unnamed, false);
    if (latest === undefined) changes.splice(changes.lastIndexOf(since), 1);
    else changes.push({ ...latest, name });
    since = changes.findLast((change) => change.name === name);
  }
}

/** The latest change of unknown name, on or off, that came after `since`; undefined `since`: whenever it came. */
function latestAfter(since: UnnamedChange | undefined, unnamed: readonly UnnamedChange[], on: boolean): UnnamedChange | undefined {
  return unnamed.findLast((change) => change.on === on && (since === undefined || inOrder(change, since) > 0));
}
