import { lastingClosing } from "../incident/incident.ts";
import { isCommented } from "../notice/maintenance-news.ts";
import type { OwnComment } from "../notice/marker.ts";
import type { Memory } from "../notice/memory.ts";
import { HAS_COMMENT, type Notice, type NoticeKey, RCA_OPENED } from "../notice/notice.ts";
import { noticesOf, sharedNotice } from "../notice/notices.ts";
import { AUDIENCES, type Policy } from "../policy/policy.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { announces } from "../slo/maintenance.ts";
import { joinings } from "./channel-limits.ts";
import { hasAllClear, keysSaid } from "./comment-writes.ts";
import type { PlanInput } from "./input.ts";
import { rcaOpened, withMootMailsSettled } from "./mail-writes.ts";
import { type RcaNeed, rcaNeed } from "./rca-writes.ts";
import { isRecent } from "./recent.ts";
import type { NewsDecisions } from "./remember.ts";
import { withAnswer, withClaimsSettled } from "./share-writes.ts";
import { isOutOfSight } from "./text.ts";

/** The news of an incident, by what is to become of it. */
export type SortedNews = {
  /** The memory with wishes to share the RCA answered. */
  readonly memory: Memory;
  readonly need: RcaNeed;
  /** All that is true, said or not. */
  readonly all: readonly Notice[];
  /** What gets the comment. */
  readonly toSay: readonly Notice[];
  /** What may be mailed. */
  readonly mailable: readonly Notice[];
  /** Recent misses that the status comment alone tells of. */
  readonly shownOnly: readonly Notice[];
  readonly decisions: NewsDecisions;
};

/** Compares what is true with what has been said. While an incident is set aside, nothing but that is announced. */
export function newsOf(input: PlanInput): SortedNews {
  const { evaluation, policy, comments } = input;
  const isFresh = ({ moment }: Notice) => isRecent(moment, policy, evaluation.at);
  const said = keysSaid(comments);
  const isFollowed = comments.some(({ marker }) => marker.kind === "status");
  const known = withMootMailsSettled(withClaimsSettled(input.memory, input), evaluation);
  const others = noticesOf(evaluation, known, said, policy).filter(
    (notice) => concernsOf(evaluation, notice) && !isHiddenStandDown(notice, input),
  );
  const all = [...others, ...joinings(others, { evaluation, memory: known, policy })];
  const isOld = ({ key }: Notice) => said.has(key) || known.recorded.includes(key);
  const toSay = announced(all, evaluation).filter(
    (notice) =>
      isFresh(notice) &&
      (!evaluation.incident.untriaged || notice.type === "maintenance") &&
      wantsComment(notice, policy, isFollowed) &&
      !isOld(notice),
  );
  // A run posts one comment: where it has other news, the RCA is for the next one to share.
  const answered = toSay.length > 0 ? known : withAnswer(known, input);
  const shared = answered.shared.slice(known.shared.length).map(sharedNotice);
  const notices = announced([...all, ...shared], evaluation);
  const need = rcaNeed(evaluation, answered);
  // What this run opens is told with the rest of its news.
  const mailable = need === "open" ? [...notices, rcaOpened(answered, evaluation)] : notices;
  const memory = { ...answered, decided: [...answered.decided, ...decidedBefore(mailable, comments, evaluation, answered)] };
  const silent = notices.filter((notice) => HAS_COMMENT[notice.type] && !isOld(notice) && !toSay.includes(notice));
  // What stands in a comment is recorded too: whoever deletes the comment does not want it again.
  const recorded = [...silent.map(({ key }) => key), ...said].filter((key) => !memory.recorded.includes(key));
  return {
    memory,
    need,
    all,
    toSay,
    mailable,
    shownOnly: silent.filter((notice) => notice.type === "missed" && isFresh(notice)),
    decisions: { recorded, decided: mailDecisions(mailable, evaluation, memory) },
  };
}

/** Of what was moved out of customers' sight they hear when support ends it, not how it is treated there until then. */
function isHiddenStandDown({ type }: Notice, input: PlanInput): boolean {
  const ending = lastingClosing(input.evaluation.incident)?.ending ?? "unconfirmed";
  return type === "stood-down" && ending === "unconfirmed" && isOutOfSight(input);
}

/**
 * Decisions about mail that the marker lacks, since it is older than what stands in our comments: somebody put an old one back, or deleted
 * the status comment. Whatever was true when such a comment was written was decided then.
 */
function decidedBefore(
  mailable: readonly Notice[],
  comments: readonly OwnComment[],
  evaluation: Evaluation,
  memory: Memory,
): readonly string[] {
  const isLost = (key: NoticeKey) => !memory.recorded.includes(key) && !memory.decided.includes(`staff ${key}`);
  const lost = comments.filter(({ marker }) => marker.kind === "news" && marker.keys.some(isLost));
  if (lost.length === 0) return [];
  const keys = keysSaid(lost);
  const through = Math.max(...lost.map(({ at }) => at));
  // The review is opened before the all-clear is given.
  const isCleared = hasAllClear(lost);
  const before = mailable.filter(({ key, moment }) => keys.has(key) || moment <= through || (key === RCA_OPENED && isCleared));
  return mailDecisions(before, evaluation, memory);
}

function announced(notices: readonly Notice[], evaluation: Evaluation): readonly Notice[] {
  if (evaluation.state !== "set-aside") return notices;
  return notices.filter((notice) => isToldAside(notice) || (notice.type === "ended" && announces(evaluation)));
}

function isToldAside(notice: Notice): boolean {
  return TOLD_ASIDE.has(notice.type) || (notice.type === "reopened" && notice.goesOnIn !== null);
}

const TOLD_ASIDE: ReadonlySet<Notice["type"]> = new Set(["stood-down", "ended-elsewhere", "relieved", "maintenance"]);

/** Of what has no severity yet there is no news but a miss, which the status comment alone tells, and that others closed it. */
function concernsOf({ incident }: Evaluation, { type }: Notice): boolean {
  return !incident.untriaged || type === "missed" || type === "ended" || type === "maintenance";
}

function wantsComment(notice: Notice, policy: Policy, isFollowed: boolean): boolean {
  if (notice.type === "maintenance" && notice.news === "overrun" && policy.notices.missed !== "comment") return false;
  if (notice.type === "maintenance") return isCommented(notice) && (notice.news !== "planned" || isFollowed);
  if (notice.type === "missed" && (policy.notices.missed !== "comment" || notice.objective.metric === "update")) return false;
  if (notice.type === "escalated") return notice.mention.length > 0;
  // That the original is set aside while open stands in the status comment.
  if (notice.type === "ended-elsewhere" && notice.closing === null) return false;
  return HAS_COMMENT[notice.type];
}

/** Not decided for customers: what waits for support to set or confirm the severity, and the end of an original whose run has not said yet who mails it. */
function mailDecisions(notices: readonly Notice[], { incident }: Evaluation, memory: Memory): readonly string[] {
  const isTold = memory.mails.some(({ audience, state }) => audience === "customers" && state !== "not-configured");
  const waits = ({ type }: Notice) => incident.severityConfirmedAt === null && (type === "opened" || (type === "resolved" && !isTold));
  return AUDIENCES.flatMap((audience) =>
    notices
      .filter((notice) => !(audience === "customers" && waits(notice)))
      .filter((notice) => !(audience === "customers" && notice.type === "ended-elsewhere" && notice.channels === null))
      .map((notice) => `${audience} ${notice.key}`),
  ).filter((decision) => !memory.decided.includes(decision));
}
