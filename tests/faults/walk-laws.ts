import { lastingClosing } from "../../src/core/incident/incident.ts";
import type { Issue } from "../../src/core/incident/issue.ts";
import { replay } from "../../src/core/incident/replay.ts";
import { ownComments, readMarker } from "../../src/core/notice/marker.ts";
import { type Memory, NO_MEMORY } from "../../src/core/notice/memory.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import { evaluate } from "../../src/core/slo/evaluate.ts";
import { type Evaluation, type IncidentState, objectivesOf } from "../../src/core/slo/evaluation.ts";
import type { Mail } from "../../src/ports.ts";
import type { Notification } from "../../src/simulator/model.ts";
import { ROSTER } from "../support/scene.ts";

/** The incident after a run, judged anew from what GitHub tells; null: it is none (yet), or is not followed. */
export type Standing = {
  readonly memory: Memory;
  readonly evaluation: Evaluation;
  /** As a run would see it that had never looked before. */
  readonly fresh: Evaluation | null;
  /** The status comment's text. */
  readonly status: string;
};

export function standingOf(issue: Issue, policy: Policy, now: number): Standing | null {
  const [status, ...more] = ownComments(issue, ROSTER.ourselves, null).filter(({ marker }) => marker.kind === "status");
  if (more.length > 0) throw new Error("two status comments");
  if (status?.marker.kind !== "status") return null;
  const { memory } = status.marker;
  const incident = replay(issue, policy, ROSTER, memory);
  if (incident === null) throw new Error("a status comment on what is no incident");
  const anew = replay(issue, policy, ROSTER, null);
  return {
    memory,
    evaluation: evaluate(incident, policy, memory, now),
    fresh: anew === null ? null : evaluate(anew, policy, NO_MEMORY, now),
    status: status.body,
  };
}

/** The keys of each comment of news that subscribers received of us. */
export function newsIn(notifications: readonly Notification[], number: number): readonly (readonly string[])[] {
  return notifications
    .filter((notification) => notification.number === number && notification.type === "comment" && notification.by === "github-actions")
    .flatMap(({ body }) => {
      const marker = readMarker(body, { repository: "", number: 0, createdAt: 0, author: null }, null);
      return marker?.kind === "status" ? [] : [marker?.kind === "news" ? marker.keys : ["no marker"]];
    });
}

export function repeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) < index);
}

export type Told = "nothing" | "began" | "over" | "stood down";

/** What customers know of the incident, told by their mails in order. Throws when a mail makes no sense after those before. */
export function toldBy(mails: readonly Mail[]): Told {
  return mails.reduce<Told>((told, { incident: { notices } }) => {
    const kinds = new Set(notices.map((key) => key.replace(/@.*/, "")));
    if (kinds.has("ended-elsewhere")) return "over";
    const nonsense =
      (kinds.has("reopened") && told !== "over") ||
      // A beginning that was refused is not sent any more once it has ended.
      (kinds.has("stood-down") && told === "over") ||
      (notices.includes("opened") && told !== "nothing");
    if (nonsense) throw new Error(`customers, who knew “${told}”, were mailed “${notices.join(", ")}”`);
    if (kinds.has("resolved")) return "over";
    if (kinds.has("stood-down")) return "stood down";
    return kinds.has("opened") || kinds.has("reopened") ? "began" : told;
  }, "nothing");
}

const HEADLINES: Readonly<Record<IncidentState, RegExp>> = {
  open: /: (?:our first answer is late|waiting for our first answer|we are looking for the cause|we know the cause and are working on it|a fix is in place, we are watching it|support reports it resolved|open again|we are working on it)$/,
  pending: /: support waits for an answer$/,
  paused: /: paused$/,
  mitigated: /: mitigated$/,
  ended: /: closed, not yet confirmed by support$/,
  resolved: /: (?:over|closed|closed by the person who reported it)$/,
  "set-aside":
    /^### The same problem as (?:#2|another report)$|: (?:(?:closed, )?not covered by our response times|nothing is promised now|closed|closed as not planned|closed as a duplicate)$/,
};

/** What the status comment says that the incident as judged does not; empty: they agree. */
export function disagreements({ evaluation, status, memory }: Standing): readonly string[] {
  const headline = status.split("\n", 1)[0] ?? "";
  const wrong = HEADLINES[evaluation.state].test(headline) ? [] : [`“${headline}”, but the incident is ${evaluation.state}`];
  const { response } = evaluation;
  const row = status.split("\n").find((line) => line.startsWith("| A first answer"));
  if (row !== undefined && row.includes("**Missed**") !== (response.standing === "missed"))
    wrong.push(`“${row}”, but ${response.standing}`);
  for (const { key, standing } of objectivesOf(evaluation)) {
    const sealed = memory.verdicts[key]?.verdict ?? null;
    if ((standing === "missed" || standing === "met") && sealed !== standing)
      wrong.push(`${key} is ${standing}, but ${sealed} is written down`);
  }
  return wrong;
}

/** Verdicts that a run which had never looked before would give otherwise. */
export function hindsight({ evaluation, fresh }: Standing): readonly string[] {
  if (fresh === null) return ["no incident to who looks for the first time"];
  const closing = lastingClosing(evaluation.incident);
  // What was sealed when it was closed as completed stands, whatever else support called that closing later.
  const stands = closing?.wasCompleted === true && closing.reason !== "completed";
  const told = (one: Evaluation) =>
    objectivesOf(one)
      .filter(({ metric }) => !(stands && metric === "resolution"))
      // Of a reply that was not due when the incident was closed nothing is said.
      .filter(({ metric, standing }) => metric !== "reply" || standing !== "none")
      .map(({ key, standing, due, endedAt }) => `${key} ${standing} due ${isoOrNone(due)} ended ${isoOrNone(endedAt)}`);
  const now = new Set(told(evaluation));
  const anew = new Set(told(fresh));
  const state = evaluation.state === fresh.state ? [] : [`is ${evaluation.state}, anew ${fresh.state}`];
  return [
    ...state,
    ...[...now].filter((line) => !anew.has(line)).map((line) => `is ${line}`),
    ...[...anew].filter((line) => !now.has(line)).map((line) => `anew ${line}`),
  ];
}

function isoOrNone(at: number | null): string {
  return at === null || !Number.isFinite(at) ? "never" : new Date(at).toISOString();
}

/** Promises missed for good: keys that were missed and are so no more, without a correction. */
export function forgiven(missedBefore: ReadonlySet<string>, { evaluation }: Standing): readonly string[] {
  const now = new Map(objectivesOf(evaluation).map((objective) => [objective.key, objective]));
  return [...missedBefore].filter((key) => {
    const objective = now.get(key);
    return objective?.standing !== "missed" && (objective?.correctedAt ?? null) === null;
  });
}
