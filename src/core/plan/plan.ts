import { type CommandSeen, type Incident, lastingClosing } from "../incident/incident.ts";
import type { OwnComment } from "../notice/marker.ts";
import type { MailRecord, Memory } from "../notice/memory.ts";
import { type Notice, type NoticeKey, RCA_OPENED } from "../notice/notice.ts";
import { isMailed, noticesOf } from "../notice/notices.ts";
import { AUDIENCES, type Policy } from "../policy/policy.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";
import type { Effect } from "./effect.ts";

/** What is to be done about one incident, and what is to be written down about it. */
export type Plan = {
  readonly effects: readonly Effect[];
  /** News that gets no comment of its own, or has one already. */
  readonly recorded: readonly NoticeKey[];
  /** `audience key`: news about whose mail is decided now. */
  readonly decided: readonly string[];
};

export const NOTHING: Plan = { effects: [], recorded: [], decided: [] };

/** A mail is tried again for so long, then given up. */
const MAIL_GIVES_UP_AFTER: Milliseconds = 72 * HOUR;
/** Services forget idempotency keys: after this only a mail that was definitely refused is tried again. */
const MAIL_KEY_FORGOTTEN_AFTER: Milliseconds = 24 * HOUR;

/** Most urgent first: the order of several pieces of news in one text. */
const URGENCY: readonly Notice["type"][] = ["resolved", "ended", "stood-down", "reopened", "missed", "opened", "at-risk", "rca"];

/**
 * Compares what is true with what has been said. While an incident is set aside, nothing but that is announced. A muted incident gets nothing; one that is closed and was never followed
 * gets nothing either unless its end is news still.
 */
export function planEffects(evaluation: Evaluation, policy: Policy, memory: Memory, comments: readonly OwnComment[]): Plan {
  const { incident, at: now } = evaluation;
  const followed = comments.some((comment) => comment.marker.kind === "status");
  if (incident.muted) return NOTHING;
  const said = new Set(comments.flatMap((comment) => (comment.marker.kind === "news" ? comment.marker.keys : [])));
  if (!followed && isPast(evaluation, policy)) return NOTHING;
  const notices = noticesOf(evaluation, memory, said).filter((notice) => evaluation.state !== "set-aside" || notice.type === "stood-down");
  const rca = rcaEffects(evaluation, memory);
  // What this run opens is told with the rest of its news.
  const mailable = rca.some(({ type }) => type === "open-rca") ? [...notices, openingNotice(evaluation, memory)] : notices;
  const fresh = mailable.filter((notice) => isRecent(notice.moment, policy, now));
  const toSay = fresh.filter((notice) => wantsComment(notice, policy) && !said.has(notice.key) && !memory.recorded.includes(notice.key));
  const silent = notices.filter((notice) => commentable(notice) && !said.has(notice.key) && !toSay.includes(notice));
  const mails = mailEffects(fresh, evaluation, memory);
  return {
    effects: [
      { type: "status" },
      ...reactions(evaluation, memory),
      ...rca,
      ...(toSay.length === 0 ? [] : [{ type: "comment", keys: toSay.map(({ key }) => key), notices: byUrgency(toSay) } as const]),
      ...remarks(evaluation, policy, memory),
      ...shares(memory),
      ...refreshes(notices, comments),
      ...corrections(evaluation, comments),
      ...healing(comments),
      ...retries(memory, mailable, now),
      ...mails,
    ],
    // What stands in a comment is recorded too: whoever deletes the comment does not want it again.
    recorded: [...silent.map((notice) => notice.key), ...said].filter((key) => !memory.recorded.includes(key)),
    decided: decisions(mailable, evaluation, memory),
  };
}

/** Closed for so long, or set aside while closed, that an incident nobody followed is none of anyone's business. */
function isPast({ incident, state, at: now }: Evaluation, policy: Policy): boolean {
  const closing = lastingClosing(incident);
  if (closing === null) return false;
  return state === "set-aside" || !isRecent(closing.at, policy, now);
}

function isRecent(moment: Instant, policy: Policy, now: Instant): boolean {
  return now - moment <= policy.notices.staleAfter;
}

/** News of the kinds that have a comment of their own. */
function commentable(notice: Notice): boolean {
  return notice.type === "missed" || notice.type === "resolved" || notice.type === "reopened";
}

function wantsComment(notice: Notice, policy: Policy): boolean {
  if (notice.type === "missed") return policy.notices.missed === "comment" && notice.objective.metric !== "update";
  return notice.type === "resolved" || notice.type === "reopened";
}

function byUrgency(notices: readonly Notice[]): readonly Notice[] {
  return [...notices].sort((a, b) => URGENCY.indexOf(a.type) - URGENCY.indexOf(b.type) || a.moment - b.moment);
}

/** One mail an audience and run: all that is new to it. What is over already is not announced as beginning. */
function mailEffects(fresh: readonly Notice[], evaluation: Evaluation, memory: Memory): readonly Effect[] {
  return AUDIENCES.flatMap((audience): Effect[] => {
    const undecided = fresh.filter((notice) => !memory.decided.includes(`${audience} ${notice.key}`));
    const listed = undecided.filter((notice) => isMailed(notice, audience, evaluation, memory));
    // Customers who hear only now that it was open again hear that it is over again, too.
    const isOpenAgain = audience === "customers" && listed.some((notice) => notice.type === "reopened");
    const wanted = undecided.filter((notice) => listed.includes(notice) || (isOpenAgain && notice.type === "resolved"));
    const isOver = wanted.some((notice) => notice.type === "resolved");
    const notices = byUrgency(wanted.filter((notice) => !(isOver && (notice.type === "opened" || notice.type === "at-risk"))));
    return notices.length === 0 ? [] : [{ type: "mail", audience, keys: notices.map((notice) => notice.key), notices, record: null }];
  });
}

/** Mails claimed by an earlier run that never got their mark. */
function retries(memory: Memory, notices: readonly Notice[], now: Instant): readonly Effect[] {
  return memory.mails
    .filter((mail) => mail.state === "claimed")
    .map((record): Effect => {
      const carried = record.keys.flatMap((key) => notices.find((notice) => notice.key === key) ?? []);
      return {
        type: "mail",
        audience: record.audience,
        keys: record.keys,
        notices: carried,
        record: { ...record, state: stateOfRetry(record, now) },
      };
    });
}

function stateOfRetry(record: MailRecord, now: Instant): MailRecord["state"] {
  const age = now - record.asOf;
  if (age > MAIL_GIVES_UP_AFTER) return "given-up";
  return age > MAIL_KEY_FORGOTTEN_AFTER && !record.refused ? "given-up" : "claimed";
}

/** An unconfirmed severity is not decided for customers: staff may still set it. */
function decisions(notices: readonly Notice[], evaluation: Evaluation, memory: Memory): readonly string[] {
  return AUDIENCES.flatMap((audience) =>
    notices
      .filter((notice) => !(audience === "customers" && notice.type === "opened" && !evaluation.incident.severityTrusted))
      .map((notice) => `${audience} ${notice.key}`),
  ).filter((decision) => !memory.decided.includes(decision));
}

function reactions({ incident }: Evaluation, memory: Memory): readonly Effect[] {
  return incident.commands
    .filter((command) => command.comment > memory.reactedThrough && !isPending(command, incident, memory))
    .map((command) => ({ type: "react", comment: command.comment, content: isRefused(command, memory) ? "confused" : "rocket" }));
}

/** Whether a wish to share the RCA waits for its answer. */
function isPending(command: Pick<CommandSeen, "comment">, { shareAsk }: Incident, { ask }: Memory): boolean {
  return command.comment === shareAsk?.comment && command.comment !== ask?.comment;
}

function isRefused({ comment, problem }: CommandSeen, { ask }: Memory): boolean {
  return problem !== null || (ask?.comment === comment && ask.outcome === "refused");
}

function rcaEffects({ incident, state }: Evaluation, memory: Memory): readonly Effect[] {
  if (state !== "resolved" || incident.worst.rca.type === "none") return [];
  return [{ type: memory.rca?.number == null ? "open-rca" : "refresh-rca" }];
}

/** That the RCA is there: true once it was opened, which happens before any mail leaves. */
function openingNotice({ at: now }: Evaluation, { rca }: Memory): Notice {
  return { type: "rca", key: RCA_OPENED, moment: rca?.openingSince ?? now, news: "opened" };
}

/** What is to be said on the RCA itself. What an earlier run claimed is settled, true or not any more. */
function remarks({ state, at: now }: Evaluation, policy: Policy, { rca }: Memory): readonly Effect[] {
  if (rca === null || rca.number === null) return [];
  const { due, finishedAt, isDropped, items } = rca;
  const isOpen = state === "resolved" && finishedAt === null;
  const trueSince = {
    overdue: isOpen && due !== null && due < now ? due : null,
    "open-items": finishedAt !== null && !isDropped && items !== null && items.done < items.of ? finishedAt : null,
  };
  return (["overdue", "open-items"] as const).flatMap((what): Effect[] => {
    const since = trueSince[what];
    const remark = rca.remarks.find((one) => one.what === what);
    if (remark?.state === "claimed") return [{ type: "remark", what, isTrue: since !== null }];
    return remark === undefined && since !== null && isRecent(since, policy, now) ? [{ type: "remark", what, isTrue: true }] : [];
  });
}

function shares({ shared }: Memory): readonly Effect[] {
  return shared.filter(({ state }) => state === "claimed").map((version) => ({ type: "share", version }));
}

/** The all-clear that holds now is kept current; one that was taken back stays as it was. */
function refreshes(notices: readonly Notice[], comments: readonly OwnComment[]): readonly Effect[] {
  const isCurrent = (key: NoticeKey) => notices.some((notice) => notice.type === "resolved" && notice.key === key);
  return comments.flatMap(({ id, marker }): Effect[] =>
    marker.kind === "news" && marker.keys.some(isCurrent) ? [{ type: "refresh-news", comment: id }] : [],
  );
}

/** The missed comment of a promise that an `/ack` has put right. */
function corrections({ response }: Evaluation, comments: readonly OwnComment[]): readonly Effect[] {
  if (response.correctedAt === null) return [];
  return comments.flatMap((comment): Effect[] =>
    comment.marker.kind === "news" && !comment.marker.corrected && comment.marker.keys.includes("missed:response")
      ? [{ type: "correct", comment: comment.id }]
      : [],
  );
}

/** The same news twice: the lowest id keeps it; another is deleted, or edited down to what only it says. */
function healing(comments: readonly OwnComment[]): readonly Effect[] {
  const seen = new Set<NoticeKey>();
  const effects: Effect[] = [];
  for (const { id, marker } of comments) {
    const keys = marker.kind === "news" ? marker.keys : marker.kind === "status" ? ["status"] : [];
    const own = keys.filter((key) => !seen.has(key));
    if (own.length < keys.length) effects.push({ type: "heal", comment: id, keys: own });
    for (const key of keys) seen.add(key);
  }
  return effects;
}
