import { issueAsOf } from "../../core/incident/as-of.ts";
import type { SeenCommands, StaffCommand, StaffReply } from "../../core/incident/incident.ts";
import type { Issue, IssueComment, TimelineEvent } from "../../core/incident/issue.ts";
import { goneLabels } from "../../core/incident/label-changes.ts";
import { ownPolicy } from "../../core/incident/own-policy.ts";
import { commanders, isJudgedComment, isOurs, isOwnComment, type Ourselves } from "../../core/incident/people.ts";
import { type OwnComment, ownComments, readMarker } from "../../core/notice/marker.ts";
import type { Memory } from "../../core/notice/memory.ts";
import { keysSaid } from "../../core/plan/comment-writes.ts";
import { checkVerdicts, type VerdictDifference } from "../../core/plan/verdict-check.ts";
import { followedLabels, type Policy } from "../../core/policy/policy.ts";
import type { Problem } from "../../core/policy/problem.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { judgedIncident } from "../../core/slo/judged-as-of.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Ports, Reading } from "../../ports.ts";
import { type ExplainSettings, policyFor as policyIn, runOf } from "../explain/explain.ts";
import { policyFor } from "../follow/policy-for.ts";
import type { Run } from "../run/context.ts";
import { type CheckedText, checkTexts } from "./texts.ts";

/** Why something cannot be told. */
export type Untold =
  /** Comments were deleted, or labels whose names GitHub has forgotten. */
  | "gone"
  /** The marker does not keep what it would take: an older release's, or the terms of a policy that is gone. */
  | "terms"
  /** The text was made by another release, under other templates, or of what the thread no longer shows. */
  | "text"
  /** Comments of ours whose marker cannot be read, or that of their thread's status comment cannot. */
  | "marker"
  /** Nobody has signed the marker, or there is no secret here to check its signature. */
  | "signature";

export type Difference =
  | ({ readonly type: "verdict"; readonly url: string } & VerdictDifference)
  | Extract<CheckedText, { type: "text" }>
  /**
   * The marker tells otherwise than the thread whose a word of support was, for when it counts, or when it was recorded. `said`, `follows`: a
   * login, or an instant; `said` null: it does not tell of the word.
   */
  | {
      readonly type: "word";
      readonly url: string;
      readonly field: "by" | "at" | "recordedAt";
      readonly said: string | number | null;
      readonly follows: string | number;
    }
  /** A person edited a comment of ours. */
  | { readonly type: "edited"; readonly url: string; readonly by: string };

/** What came of one thread. */
export type VerifiedThread = {
  readonly number: number;
  readonly url: string;
  /** Verdicts and texts that follow from the thread. */
  readonly verdicts: number;
  readonly texts: number;
  readonly differences: readonly Difference[];
  readonly untold: readonly { readonly what: string; readonly why: Untold }[];
};

export type VerifyAnswer =
  | { readonly type: "verified"; readonly threads: readonly VerifiedThread[] }
  | { readonly type: "no-issue" }
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] };

/**
 * Compares what threads say with what follows from them. `number` null: every issue that has or had a severity's label. Nobody's role is
 * asked for: who counts as staff, a marker says. It writes nothing. `whatIf`: the policy that the workflow names, where that is not the file. May throw `GitHubProblem`.
 */
export async function verifyThreads(number: number | null, ports: Ports, settings: ExplainSettings): Promise<VerifyAnswer> {
  const reading: Reading & { readonly issue?: Issue | null } =
    number === null ? await ports.github.readSweep({ labels: [], hoursBack: 0 }) : await ports.github.readIncident(number);
  if (reading.issue === null) return { type: "no-issue" };
  const prepared = await policyIn({ ...reading, issue: reading.issue ?? null }, settings);
  if (!prepared.ok) return { type: "broken-policy", problems: prepared.problems };
  const run = spectating(reading, prepared.policy, ports, settings);
  const threads: VerifiedThread[] = [];
  for await (const issues of issuesIn(reading, prepared.policy, ports)) {
    for (const issue of issues) {
      const thread = await verified(issue, reading.at, run);
      if (thread !== null) threads.push(thread);
    }
  }
  return { type: "verified", threads };
}

async function* issuesIn(
  reading: Reading & { readonly issue?: Issue | null },
  policy: Policy,
  { github }: Ports,
): AsyncGenerator<readonly Issue[]> {
  if (reading.issue != null) yield [reading.issue];
  else yield* (await github.readRange({ labels: followedLabels(policy), since: 0, until: reading.at })).pages;
}

/** A run that only looks and asks nobody's role: whose commands counted, as the markers have it, is staff to it. */
function spectating(reading: Reading, policy: Policy, ports: Ports, settings: ExplainSettings): Run {
  const run = runOf({ ...reading, issue: null }, policy, ports, settings);
  const roles: Run["roles"] = new Map();
  const github: Ports["github"] = {
    ...ports.github,
    roleOf: async () => "none",
    collaborators: async () => null,
    readIncident: async (number) => {
      const other = await ports.github.readIncident(number);
      if (other.issue !== null) learn(other.issue, { ...run, roles });
      return other;
    },
  };
  return { ...run, ports: { ...run.ports, github }, roles, staffList: async () => null };
}

function learn(issue: Issue, { ourselves, settings, roles }: Run): void {
  const status = statusIn(issue, ourselves, settings.stateSecret);
  if (status !== null) for (const login of commanders(issue, status.memory)) roles.set(login, "admin");
}

type Status = { readonly comment: OwnComment; readonly memory: Memory; readonly isSigned: boolean };

/** The status comment with all that its marker says, also where a person edited it; null: there is none that can be read. */
function statusIn(issue: Issue, ourselves: Ourselves, secret: string | null): Status | null {
  const comment = ownComments(issue, ourselves, secret).find(({ marker }) => marker.kind === "status");
  const marker = comment === undefined ? null : readMarker(comment.body, issue, secret);
  if (comment === undefined || marker?.kind !== "status") return null;
  return { comment: { ...comment, marker }, memory: marker.memory, isSigned: secret !== null };
}

/** Null: it bears no comment of ours. */
async function verified(issue: Issue, now: Instant, run: Run): Promise<VerifiedThread | null> {
  const { ourselves, settings, roles } = run;
  const status = statusIn(issue, ourselves, settings.stateSecret);
  const secret = settings.stateSecret;
  const ours = issue.events.filter((event) => event.type === "commented").filter((event) => isOfUs(event, ourselves));
  const edited = ours.flatMap(({ url, editor }): readonly Difference[] =>
    editor == null || isOurs(editor, ourselves) ? [] : [{ type: "edited", url, by: editor.login }],
  );
  const unread = ours
    .filter(({ url, body }) => edited.every((one) => one.url !== url) && (status === null || readMarker(body, issue, secret) === null))
    .map(({ url, body }) => ({ what: url, why: whyUnread(body, issue, secret) }));
  const thread = { number: issue.number, url: issue.url, verdicts: 0, texts: 0, differences: edited, untold: unread };
  if (status === null) return ours.length === 0 ? null : thread;
  const { comment, memory } = status;
  learn(issue, run);
  const policy = await policyFor(issue, memory.terms, run);
  const known = { ...memory, acts: [...memory.acts, ...goneLabels(issue, { policy, acts: memory.acts }, now)] };
  const seenThrough = seenThroughOf(issue, memory);
  const then = issueAsSeen(issue, policy, memory, seenThrough, ourselves);
  const evaluation = judgedIncident({ issue: then, policy, roster: { ourselves, roles } }, known, known, now);
  if (evaluation === null) return { ...thread, untold: [...unread, { what: "thread", why: "gone" }] };
  const said = keysSaid(ownComments(issue, ourselves, secret));
  const verdicts = checkVerdicts(evaluation, ownPolicy(policy, evaluation.incident), memory, { seenThrough, said });
  const texts = await checkTexts(issue, now, { status: comment, policy, roster: { ourselves, roles }, known }, run);
  const isGone = hasGone(issue, memory, ourselves, seenThrough);
  const url = comment.url;
  const found: readonly Difference[] = verdicts.differences.map((difference) => ({ type: "verdict", url, ...difference }));
  const differing = texts.filter((text) => text.type === "text");
  return {
    ...thread,
    verdicts: verdicts.checked,
    texts: texts.filter(({ type }) => type === "follows").length,
    differences: [...edited, ...(isGone ? [] : found), ...changedWords(issue, memory, evaluation), ...differing],
    untold: [
      ...unread,
      ...(isGone ? verdicts.differences.map(({ key }) => ({ what: key, why: "gone" as const })) : []),
      ...verdicts.untold.map((what) => ({ what, why: "terms" as const })),
      ...texts.filter(({ type }) => type === "untold").map((text) => ({ what: text.url, why: "text" as const })),
      ...(status.isSigned ? [] : [{ what: "marker", why: "signature" as const }]),
    ],
  };
}

/**
 * Words of support that the marker tells otherwise than the thread, or not at all. People take other names, what a clock begins with may have
 * moved, and an older release wrote no other moment than that for which a word counts.
 */
function changedWords(issue: Issue, { words }: Memory, { incident }: Evaluation): readonly Difference[] {
  const { author, createdAt, events } = issue;
  const people = new Set([author, ...events.map(({ actor }) => actor)].flatMap((person) => person?.login ?? []));
  const moments = new Set([createdAt, ...events.map(({ at }) => at)]);
  return incident.replies
    .filter((reply) => isInThread(reply, issue))
    .flatMap((reply): readonly Difference[] => {
      const alike = words.filter((word) => isSameWord(word, reply));
      const word = alike.find(({ at }) => at === reply.at) ?? alike[0];
      const difference = { type: "word", url: reply.url ?? issue.url } as const;
      if (word === undefined) return [{ ...difference, field: "at", said: null, follows: reply.at }];
      const by = reply.by.login;
      const isOthers = word.login !== null && by !== null && by !== word.login && people.has(word.login);
      const isEarly = word.kind === "comment" && word.at < reply.recordedAt;
      const isMoved = word.at !== reply.at && (isEarly || !moments.has(word.at));
      const isRecordedElse = word.recordedAt !== reply.recordedAt && word.recordedAt !== word.at;
      return [
        ...(isOthers ? [{ ...difference, field: "by", said: word.login, follows: by } as const] : []),
        ...(isMoved ? [{ ...difference, field: "at", said: word.at, follows: reply.at } as const] : []),
        ...(isRecordedElse ? [{ ...difference, field: "recordedAt", said: word.recordedAt, follows: reply.recordedAt } as const] : []),
      ];
    });
}

/** Whether the thread still shows a word, so that it is no memory of one. */
function isInThread({ kind, comment, recordedAt }: StaffReply, { createdAt, events }: Issue): boolean {
  if (comment !== null) return events.some((event) => event.type === "commented" && event.id === comment);
  return kind === "closed" ? events.some(({ type, at }) => type === "closed" && at === recordedAt) : recordedAt === createdAt;
}

/** An issue is closed more than once, and opened once. */
function isSameWord(word: Memory["words"][number], { kind, comment, recordedAt }: StaffReply): boolean {
  return word.kind === kind && word.comment === comment && (kind !== "closed" || word.recordedAt === recordedAt);
}

/** Whether a comment is the action's: other workflows write under the same login, and a person whose token it has may write by hand. */
function isOfUs({ actor, editor, body }: IssueComment, ourselves: Ourselves): boolean {
  return isOurs(actor, ourselves) && (body.includes("<!-- incident-slo") || (actor?.type === "bot" && editor != null));
}

function whyUnread(body: string, issue: Issue, secret: string | null): Untold {
  return readMarker(body, issue, secret) === null && readMarker(body, issue, null) !== null ? "signature" : "marker";
}

/** The thread as whoever wrote the marker knew it: without comments, closings and reopenings that were not judged yet. */
function issueAsSeen(issue: Issue, policy: Policy, memory: Memory, seenThrough: Instant, ourselves: Ourselves): Issue {
  const { acts } = memory;
  const isSeen = (event: TimelineEvent) => {
    if (event.type === "commented") return isOwnComment(event, ourselves) || isJudgedComment(event.id, memory);
    // Of one second some may have happened before a run read, some after.
    const isEnd = event.type === "closed" || event.type === "reopened";
    return !isEnd || acts.length === 0 || event.at !== seenThrough || acts.some(({ at, what }) => at === event.at && what === event.type);
  };
  const events = issue.events.filter(isSeen);
  const isLater = events.length < issue.events.length || events.some(({ at }) => at > seenThrough);
  return isLater ? issueAsOf({ ...issue, events }, seenThrough, { policy, acts }) : issue;
}

/** The latest moment that whoever wrote the marker knew of: what happened later is for the next run. */
function seenThroughOf({ events }: Issue, memory: Memory): Instant {
  const { acts, words, verdicts, mails } = memory;
  const judged = events.flatMap((event) => (event.type === "commented" && isJudgedComment(event.id, memory) ? [event.at] : []));
  const sealed = Object.values(verdicts).flatMap(({ verdict, due, endedAt, correctedAt }) => [
    (verdict === "missed" ? due : null) ?? 0,
    endedAt ?? 0,
    correctedAt ?? 0,
  ]);
  return Math.max(
    ...judged,
    ...acts.map(({ at }) => at),
    ...words.map(({ recordedAt }) => recordedAt),
    ...sealed,
    ...mails.map(({ asOf }) => asOf),
  );
}

const HOLDS: ReadonlySet<StaffCommand["type"]> = new Set<StaffCommand["type"]>(["pause", "pending", "resume"]);

/**
 * Whether the thread has lost what a verdict may rest on. Of a comment that is gone the marker keeps the word, not how long it held the clocks;
 * of one that went since it was written nobody knows.
 */
function hasGone({ events }: Issue, { seen }: Memory, ourselves: Ourselves, seenThrough: Instant): boolean {
  const there = new Set(events.flatMap((event) => (event.type === "commented" ? [event.id] : [])));
  const isForgotten = events.some(
    (event) =>
      (event.type === "comment-deleted" && event.at >= seenThrough && !isOurs(event.actor, ourselves)) ||
      ((event.type === "labeled" || event.type === "unlabeled") && event.label === null),
  );
  const isLost = ({ comment, commands }: SeenCommands) =>
    comment !== null && !there.has(comment) && commands.some(({ type }) => HOLDS.has(type));
  return isForgotten || seen.some(isLost);
}
