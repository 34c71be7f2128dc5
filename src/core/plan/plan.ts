import { lastingClosing } from "../incident/incident.ts";
import { isJudgedComment } from "../incident/people.ts";
import type { OwnComment } from "../notice/marker.ts";
import { type MailRecord, type Memory, NO_MEMORY } from "../notice/memory.ts";
import type { Notice, NoticeKey } from "../notice/notice.ts";
import { subjectOf } from "../render/mail.ts";
import { currentObjectivesOf, type Evaluation, type Objective } from "../slo/evaluation.ts";
import { commentEdits, isCompared } from "./comment-writes.ts";
import { originalsOf, withEnd } from "./duplicates.ts";
import type { PlanInput } from "./input.ts";
import { isWrite, type MailDecision, newMails, recordIn, retriedMails, tellsOfOpening, waitsForShare } from "./mail-writes.ts";
import { newsOf } from "./news.ts";
import { claimedRca, opening, remarksOn } from "./rca-writes.ts";
import { reactionsTo } from "./reactions.ts";
import { isRecent } from "./recent.ts";
import { remember } from "./remember.ts";
import type { Progress } from "./settle.ts";
import { sharedTexts, shares } from "./share-writes.ts";
import { labelsAfter, statusLabelWrites } from "./status-labels.ts";
import { type Basis, factsOf, viewOf } from "./text.ts";
import { byUrgency } from "./urgency.ts";
import type { TextSource, Write } from "./write.ts";

/** All that is to be written about an incident, in order; nothing: there is no news. */
export type Plan = {
  readonly writes: readonly Write[];
  /** Where it starts: the memory with everything claimed that is done once and never again. */
  readonly start: Progress;
  readonly basis: Basis;
};

/**
 * Decides all that is to be written. A muted incident gets nothing; one that is closed and was never followed gets nothing
 * either unless its end is news still.
 *
 * The order makes a run killed anywhere harmless: first the reactions, which may be given twice, and the status comment with the
 * claims; then what was claimed, last the status comment with the marks.
 */
export function planOf(input: PlanInput): Plan {
  const { evaluation, comments } = input;
  if (evaluation.incident.muted || isPast(input)) return planned([], remember(input), input);
  const { memory, need, all, toSay, mailable, shownOnly, decisions } = newsOf(input);
  const settled = { ...input, memory };
  const labels = statusLabelWrites(input);
  const remembered = {
    ...remember(settled, decisions),
    originals: originalsOf(evaluation, input.listings),
    labels: labelsAfter(memory, labels),
    swallowed: input.neverFails === true ? memory.swallowed : [],
  };
  const fresh = newMails(mailable, toSay, settled);
  const mails = [...retriedMails(mailable, settled, fresh), ...fresh];
  const remarks = remarksOn(settled);
  const posts = shares(settled);
  const claimed = withEnd(withClaims(remembered, mails, claimedRca(input, remembered, need, remarks), input), evaluation);
  const isStale = comparing(input, claimed);
  // What an answer of this plan may change is compared once it is known.
  const mayDiffer = (text: TextSource, shown: string) => need === "open" || posts.length > 0 || isStale(text, shown);
  const postable = new Set<NoticeKey>([...sharedTexts(comments).keys(), ...posts.map(({ version }) => version.key)]);
  const rest: readonly Write[] = [
    ...evaluation.incident.answeredLabels.map((name): Write<"label"> => ({ type: "label", name, on: false })),
    ...labels,
    ...(wantsPin(input) ? [{ type: "pin" } as const] : []),
    ...(need === "open" ? [opening(input, remembered)] : []),
    ...(need === "open" && claimed.mails.some(tellsOfOpening) ? [statusWrite("without-rca")] : []),
    ...(toSay.length > 0 ? [newsComment(toSay)] : []),
    ...posts,
    ...(need === "refresh" && mayDiffer(RCA, claimed.rca?.shown ?? "") ? [{ type: "refresh-rca", text: RCA } as const] : []),
    ...remarks,
    ...commentEdits(all, evaluation, comments).filter((write) => !isCompared(write) || mayDiffer(write.text, write.unless)),
    ...mails.filter(isWrite).filter((mail) => !waitsForShare(mail, postable)),
  ];
  const reactions = reactionsTo(evaluation.incident, memory);
  const isJudging = awaitsWords(evaluation) && hasJudged(input, claimed);
  const isNew =
    reactions.length + rest.length + mails.length > 0 || isJudging || hasNewTerms(claimed, input) || isToldOfOthers(claimed, input);
  if (!isNew && !isStale({ template: "status.md" }, shownNow(input))) return planned([], claimed, input);
  const marks = rest.length > 0 ? [statusWrite("marks")] : [];
  return planned([...reactions, statusWrite("claims", statusIn(input) === null, shownOnly), ...rest, ...marks], claimed, input);
}

/** A plan without news that notes that the incident was looked at. */
export function seenPlan(plan: Plan): Plan {
  return { ...plan, writes: [statusWrite("seen")] };
}

/** Whether something depends on who wrote a comment: the first answer, or a miss that waits until it is known. */
function awaitsWords(evaluation: Evaluation): boolean {
  const isLate = ({ standing, due }: Objective) => standing === "open" && due !== null && due < evaluation.at;
  return evaluation.response.standing === "open" || currentObjectivesOf(evaluation).some(isLate);
}

/** Whether it is known now of a comment who wrote it. What depends on that is written down at once: a role gained later changes nothing. */
export function hasJudged({ issue, comments, memory }: Pick<PlanInput, "issue" | "comments" | "memory">, after: Memory): boolean {
  const own = new Set(comments.map(({ id }) => id));
  return issue.events.some(
    (event) =>
      event.type === "commented" &&
      event.actor?.type === "user" &&
      !own.has(event.id) &&
      isJudgedComment(event.id, after) &&
      !isJudgedComment(event.id, memory),
  );
}

/** Whether a change of policy is seen for the first time. It is written down at once: when that was decides later due times, shown by now or not. */
function hasNewTerms({ deadlines }: Memory, { memory }: PlanInput): boolean {
  const known = new Set(Object.values(memory.deadlines).map(({ fingerprint }) => fingerprint));
  return known.size > 0 && Object.values(deadlines).some(({ fingerprint }) => !known.has(fingerprint));
}

const RCA: TextSource = { template: "rca.md" };

function planned(writes: readonly Write[], memory: Memory, input: PlanInput): Plan {
  const { comments, evaluation, policy, repository } = input;
  const start = { memory, written: null, status: statusIn(input), shared: sharedTexts(comments) };
  return { writes, start, basis: { evaluation, policy, repository } };
}

function statusIn({ comments }: PlanInput): OwnComment | null {
  return comments.find(({ marker }) => marker.kind === "status") ?? null;
}

/** What is to be told to duplicates and to owners, and that all issues were looked through, is kept for later runs, which could not know it otherwise. */
function isToldOfOthers(memory: Memory, input: PlanInput): boolean {
  const marker = statusIn(input)?.marker;
  const kept = ({ duplicates, searched, swallowed }: Memory) => JSON.stringify([duplicates, searched, swallowed]);
  return kept(memory) !== kept(marker?.kind === "status" ? marker.memory : NO_MEMORY);
}

/** Digest of what the status comment shows; "": there is none. */
function shownNow(input: PlanInput): string {
  const marker = statusIn(input)?.marker;
  return marker?.kind === "status" ? marker.shown : "";
}

/** Never followed, and closed for so long, or set aside while closed, or without the severity that it had for a moment, that it is none of anyone's business. */
function isPast(input: PlanInput): boolean {
  const { incident, state, at: now } = input.evaluation;
  const closing = lastingClosing(incident);
  if (statusIn(input) !== null) return false;
  if (closing === null) return incident.severity === null && input.comments.length === 0;
  // A duplicate leads to its original, whichever run saw it first.
  const isAside = state === "set-aside" && closing.reason !== "duplicate";
  return isAside || !isRecent(closing.at, input.policy, now);
}

/** Whether the status comment is still to be pinned; one that is closed is left as it is. */
function wantsPin({ evaluation, memory, policy }: PlanInput): boolean {
  return policy.notices.pin && !memory.pinned && lastingClosing(evaluation.incident) === null;
}

/** The one comment that is news. */
function newsComment(toSay: readonly Notice[]): Write<"comment"> {
  const notices = byUrgency(toSay);
  return { type: "comment", keys: toSay.map(({ key }) => key), text: { template: "news.md", notices }, tells: notices };
}

function statusWrite(step: Write<"status">["step"], isNew = false, tells: readonly Notice[] = []): Write<"status"> {
  return { type: "status", step, isNew, tells };
}

/** The memory with everything claimed that this plan is about to do once and never again. */
function withClaims(memory: Memory, mails: readonly MailDecision[], rca: Memory["rca"], basis: Basis): Memory {
  const records = new Map(mails.map((mail): [string, MailRecord] => [recordIn(mail).id, recordIn(mail)]));
  const known = memory.mails.map((mail) => records.get(mail.id) ?? mail);
  const fresh = [...records.values()].filter(({ id }) => !known.some((mail) => mail.id === id));
  return {
    ...memory,
    mails: [...known, ...fresh],
    subject: memory.subject ?? (fresh.length > 0 ? subjectOf(factsOf(basis, memory, null)) : null),
    rca,
  };
}

/** Tells whether a text would say something else than what stands, without making it. */
function comparing(input: PlanInput, memory: Memory) {
  const facts = factsOf(input, memory, statusIn(input)?.url ?? null);
  return (text: TextSource, shown: string): boolean => input.digest(text.template, viewOf(text, facts)) !== shown;
}
