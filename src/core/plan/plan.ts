import { type CommandSeen, type Incident, lastingClosing } from "../incident/incident.ts";
import type { MailRecord, Memory } from "../notice/memory.ts";
import { HAS_COMMENT, type Notice, type NoticeKey } from "../notice/notice.ts";
import { noticesOf, sharedNotice } from "../notice/notices.ts";
import { AUDIENCES, type Policy } from "../policy/policy.ts";
import { subjectOf } from "../render/mail.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { commentEdits, keysSaid } from "./comment-writes.ts";
import type { PlanInput } from "./input.ts";
import { newMails, rcaOpened, retriedMails, tellsOfOpening } from "./mail-writes.ts";
import { claimedRca, opening, rcaNeed, remarksOn } from "./rca-writes.ts";
import { isRecent } from "./recent.ts";
import { remember } from "./remember.ts";
import type { Progress } from "./settle.ts";
import { isShare, sharedTexts, shares, withAnswer, withClaimsSettled } from "./share-writes.ts";
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
 * Compares what is true with what has been said. While an incident is set aside, nothing but that is announced. A muted incident gets nothing; one that is closed and was never followed
 * gets nothing either unless its end is news still.
 *
 * The order makes a run killed anywhere harmless: first the reactions, which may be given twice, and the status comment with the
 * claims; then what was claimed, last the status comment with the marks.
 */
export function planOf(input: PlanInput): Plan {
  const { evaluation, policy, comments, issue } = input;
  const status = comments.find(({ marker }) => marker.kind === "status") ?? null;
  const said = keysSaid(comments);
  const known = withClaimsSettled(input.memory, input);
  if (evaluation.incident.muted || (status === null && isPast(evaluation, policy))) {
    const memory = remember(evaluation, issue, NOTHING_DECIDED, input.memory);
    return planned([], memory, input);
  }
  const all = noticesOf(evaluation, known, said);
  const toSay = announced(all, evaluation).filter(
    (notice) =>
      isRecent(notice.moment, policy, evaluation.at) &&
      wantsComment(notice, policy) &&
      !said.has(notice.key) &&
      !known.recorded.includes(notice.key),
  );
  // A run posts one comment: where it has other news, the RCA is for the next one to share.
  const memory = toSay.length > 0 ? known : withAnswer(known, input);
  const notices = announced(
    memory.shared.length > known.shared.length ? [...all, ...memory.shared.slice(-1).map(sharedNotice)] : all,
    evaluation,
  );
  const need = rcaNeed(evaluation, memory);
  // What this run opens is told with the rest of its news.
  const mailable = need === "open" ? [...notices, rcaOpened(memory, evaluation)] : notices;
  const fresh = mailable.filter((notice) => isRecent(notice.moment, policy, evaluation.at));
  const silent = notices.filter((notice) => HAS_COMMENT[notice.type] && !said.has(notice.key) && !toSay.includes(notice));
  // What stands in a comment is recorded too: whoever deletes the comment does not want it again.
  const recorded = [...silent.map(({ key }) => key), ...said].filter((key) => !memory.recorded.includes(key));
  const remembered = remember(evaluation, issue, { recorded, decided: decisions(mailable, evaluation, memory) }, memory);

  const mails = newMails(fresh, input, memory);
  const retried = retriedMails(mailable, input, memory);
  const remarks = remarksOn(memory, input);
  const claimed = withClaims(remembered, mails, retried, claimedRca(input, remembered, need, remarks), input);
  const posts = shares(memory, input);
  const texts = new Set<NoticeKey>([...sharedTexts(comments).keys(), ...posts.map(({ version }) => version.key)]);
  const stale = staleTexts(input, claimed, status?.url ?? null);
  const isAwaited = need === "open" || posts.length > 0;

  const reactions = reactionsTo(evaluation, memory);
  const rest: readonly Write[] = [
    ...(need === "open" ? [opening(input, remembered)] : []),
    ...(need === "open" && claimed.mails.some(tellsOfOpening) ? [statusWrite("without-rca")] : []),
    ...(toSay.length > 0 ? [newsOf(toSay)] : []),
    ...posts,
    ...(need === "refresh" && (posts.length > 0 || stale({ template: "rca.md" }, claimed.rca?.shown ?? ""))
      ? [{ type: "refresh-rca", text: { template: "rca.md" } } as const]
      : []),
    ...remarks,
    // What an answer of this plan may change is compared once it is known.
    ...commentEdits(all, evaluation, comments).filter(
      (write) =>
        write.type !== "edit-comment" ||
        write.unless === null ||
        isAwaited ||
        typeof write.text === "string" ||
        stale(write.text, write.unless),
    ),
    // What was to be shared and cannot be posted yet: its mail waits for that.
    ...[...retried, ...mails.filter(isWrite)].filter(
      ({ type, record }) => type === "give-up-mail" || record.keys.every((key) => !isShare(key) || texts.has(key)),
    ),
  ];
  const shown = status?.marker.kind === "status" ? status.marker.shown : "";
  if (reactions.length + rest.length + mails.length === 0 && !stale({ template: "status.md" }, shown)) return planned([], claimed, input);
  const told = silent.filter(
    ({ type, key, moment }) => type === "missed" && recorded.includes(key) && isRecent(moment, policy, evaluation.at),
  );
  const marks = rest.length > 0 ? [statusWrite("marks")] : [];
  return planned([...reactions, statusWrite("claims", status === null, told), ...rest, ...marks], claimed, input);
}

const NOTHING_DECIDED = { recorded: [], decided: [] };

function planned(writes: readonly Write[], memory: Memory, { comments, evaluation, policy, repository }: PlanInput): Plan {
  const status = comments.find(({ marker }) => marker.kind === "status") ?? null;
  const start = { memory, written: null, status, shared: sharedTexts(comments) };
  return { writes, start, basis: { evaluation, policy, repository } };
}

/** Closed for so long, or set aside while closed, that an incident nobody followed is none of anyone's business. */
function isPast({ incident, state, at: now }: Evaluation, policy: Policy): boolean {
  const closing = lastingClosing(incident);
  if (closing === null) return false;
  return state === "set-aside" || !isRecent(closing.at, policy, now);
}

function announced(notices: readonly Notice[], { state }: Evaluation): readonly Notice[] {
  return state === "set-aside" ? notices.filter(({ type }) => type === "stood-down") : notices;
}

function wantsComment(notice: Notice, policy: Policy): boolean {
  if (notice.type === "missed" && (policy.notices.missed !== "comment" || notice.objective.metric === "update")) return false;
  return HAS_COMMENT[notice.type];
}

/** The one comment that is news. */
function newsOf(toSay: readonly Notice[]): Write<"comment"> {
  const notices = byUrgency(toSay);
  return { type: "comment", keys: toSay.map(({ key }) => key), text: { template: "news.md", notices }, tells: notices };
}

function statusWrite(step: Write<"status">["step"], isNew = false, tells: readonly Notice[] = []): Write<"status"> {
  return { type: "status", step, isNew, tells };
}

function isWrite(mail: Write<"mail"> | MailRecord): mail is Write<"mail"> {
  return "type" in mail;
}

/** The memory with everything claimed that this plan is about to do once and never again. */
function withClaims(
  memory: Memory,
  mails: readonly (Write<"mail"> | MailRecord)[],
  retried: readonly Write<"mail" | "give-up-mail">[],
  rca: Memory["rca"],
  basis: Basis,
): Memory {
  const again = new Map(retried.map(({ record }) => [record.id, record]));
  const fresh = mails.map((mail) => (isWrite(mail) ? mail.record : mail));
  return {
    ...memory,
    mails: [...memory.mails.map((mail) => again.get(mail.id) ?? mail), ...fresh],
    subject: memory.subject ?? (fresh.length > 0 ? subjectOf(factsOf(basis, memory, null)) : null),
    rca,
  };
}

/** Tells whether a text would say something else than what stands, without making it. */
function staleTexts({ digest, ...basis }: PlanInput, memory: Memory, statusUrl: string | null) {
  const facts = factsOf(basis, memory, statusUrl);
  return (text: TextSource, shown: string): boolean => digest(text.template, viewOf(text, facts)) !== shown;
}

/** An unconfirmed severity is not decided for customers: staff may still set it. */
function decisions(notices: readonly Notice[], evaluation: Evaluation, memory: Memory): readonly string[] {
  return AUDIENCES.flatMap((audience) =>
    notices
      .filter((notice) => !(audience === "customers" && notice.type === "opened" && !evaluation.incident.severityTrusted))
      .map((notice) => `${audience} ${notice.key}`),
  ).filter((decision) => !memory.decided.includes(decision));
}

function reactionsTo({ incident }: Evaluation, memory: Memory): readonly Write<"react">[] {
  return incident.commands
    .filter((command) => command.comment > memory.reactedThrough && !isPending(command, incident, memory))
    .map(
      (command): Write<"react"> => ({
        type: "react",
        comment: command.comment,
        content: isRefused(command, memory) ? "confused" : "rocket",
      }),
    )
    .toSorted((a, b) => a.comment - b.comment);
}

/** Whether a wish to share the RCA waits for its answer. */
function isPending(command: Pick<CommandSeen, "comment">, { shareAsk }: Incident, { ask }: Memory): boolean {
  return command.comment === shareAsk?.comment && command.comment !== ask?.comment;
}

function isRefused({ comment, problem }: CommandSeen, { ask }: Memory): boolean {
  return problem !== null || (ask?.comment === comment && ask.outcome === "refused");
}
