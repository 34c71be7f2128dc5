import { type Closing, lastingClosing } from "../incident/incident.ts";
import { maintenanceIn } from "../notice/maintenance-news.ts";
import { type Notice, type NoticeKey, RCA_OPENED } from "../notice/notice.ts";
import { awaitedAfter } from "../notice/notices.ts";
import { type Audience, shortNameOf } from "../policy/policy.ts";
import { announces } from "../slo/maintenance.ts";
import { header, linklessPlain } from "../text/escape.ts";
import { type LengthView, lengthView } from "../text/lengths.ts";
import type { MomentView } from "../time/moments.ts";
import {
  currentResolution,
  type Frame,
  frameOf,
  freshest,
  type IncidentFacts,
  PLAIN,
  type SeverityView,
  severityView,
  shortRepository,
  UNQUOTED,
} from "./context.ts";
import { type MailBlock, mailBlocks } from "./mail-blocks.ts";
import { type DuplicateView, duplicateView } from "./view-duplicate.ts";
import {
  type ClosingView,
  closingView,
  impactBefore,
  latestWord,
  type QuoteView,
  quoteView,
  type RcaNewsView,
  rcaNewsView,
  statementView,
} from "./view-incident.ts";
import { type MaintenanceNewsView, maintenanceNewsView } from "./view-maintenance.ts";
import { type AllClearView, allClearIn, type EndedElsewhereView, endedElsewhereIn, type ReopenedView, reopenedIn } from "./view-news.ts";
import { isUnanswered, openUpdate } from "./view-next.ts";
import { type HoldView, holdView, isWorthSaying, type PromiseView, promiseView, type UpdatesView, updatesView } from "./view-promise.ts";

/** One piece of news in a mail, by the notice's type. */
export type MailNewsView =
  | {
      readonly type: "opened";
      /** "Severity 3"; null: it was this severe from the beginning. */
      readonly raisedFrom: string | null;
      readonly answered: boolean;
      readonly response: PromiseView | null;
      readonly update: PromiseView | null;
      readonly solution: PromiseView | null;
      readonly latest: QuoteView | null;
    }
  /** `share`: "75 %" */
  | ({ readonly type: "at-risk"; readonly share: string } & PromiseView)
  /** `still`: how long after the due time a step of the escalation says so; null: at once. */
  | ({ readonly type: "missed"; readonly still: LengthView | null } & PromiseView)
  | { readonly type: "answered"; readonly response: PromiseView }
  /** Who was paged hears that it is over. */
  | { readonly type: "relieved"; readonly hold: HoldView | null; readonly closing: ClosingView | null; readonly at: MomentView }
  | ({ readonly type: "reopened" } & ReopenedView)
  | ({ readonly type: "resolved" } & AllClearView)
  | {
      readonly type: "stood-down";
      readonly cause: Extract<Notice, { type: "stood-down" }>["cause"];
      /** How the issue was closed; null: it is open. */
      readonly closing: ClosingView | null;
      readonly hold: HoldView | null;
      /** Set aside as a duplicate: of what; null: for another reason. */
      readonly duplicate: DuplicateView | null;
      readonly at: MomentView;
      /** Lowered to a severity whose end is mailed all the same, or set aside while open. */
      readonly endMailed: boolean;
    }
  | ({ readonly type: "ended-elsewhere" } & EndedElsewhereView)
  | ({ readonly type: "maintenance" } & MaintenanceNewsView)
  | { readonly type: "ended"; readonly closing: ClosingView }
  | {
      readonly type: "rca";
      readonly news: "opened" | "overdue" | "finished" | "shared";
      readonly rca: RcaNewsView | null;
      /** Shared: what was posted, piece by piece. */
      readonly blocks: readonly MailBlock[];
    };

/** What a mail says; values are plain text, which the HTML form escapes. */
export type MailView = {
  readonly audience: Audience;
  readonly subject: string;
  readonly title: string;
  readonly number: string;
  /** "acme/service-catalog" */
  readonly repository: string;
  readonly url: string;
  readonly severity: SeverityView;
  /** It never had one. */
  readonly untriaged: boolean;
  /** It announces maintenance. */
  readonly announces: boolean;
  readonly reported: MomentView;
  /** Who opened the issue: `staff`, `customer` or `bot`. */
  readonly reporter: "staff" | "customer" | "bot";
  /** To staff: whom the comment of the same run calls, "@ann @bo"; "": nobody. */
  readonly calling: string;
  /** Most urgent first. */
  readonly news: readonly MailNewsView[];
  readonly impact: string | null;
  /** When that was written, where it was reopened since; null: it was not. */
  readonly impactBefore: MomentView | null;
  readonly workaround: string | null;
  readonly response: PromiseView | null;
  readonly updates: UpdatesView | null;
  readonly update: PromiseView | null;
  readonly resolutions: readonly PromiseView[];
  readonly rca: RcaNewsView | null;
  readonly contact: string | null;
  /** Replies reach someone. */
  readonly replies: boolean;
  /** It was moved where they cannot open it: nothing that was written there is in it. */
  readonly outOfSight: boolean;
};

/** The subject of every mail about an incident: as first mailed, else "[service-catalog #412] Deploys fail". */
export function subjectOf(facts: IncidentFacts): string {
  const { incident } = facts.evaluation;
  return header(facts.memory?.subject ?? `[${shortRepository(incident.repository)} #${incident.number}] ${incident.title}`);
}

/** The title; for customers the one that mails began with: what its reporter calls it since then nobody has confirmed. */
export function titleFor(facts: IncidentFacts, audience: Audience): string {
  const first = subjectOf(facts);
  const isSame = audience !== "customers" || first === subjectOf({ ...facts, memory: null });
  return isSame ? facts.evaluation.incident.title : first.replace(/^\[[^\]]*\] /, "");
}

/** The mail address in a policy's `contact`, where replies go; null: there is none in it. */
export function replyAddress(contact: string | null): string | null {
  return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact ?? "")?.[0] ?? null;
}

/** One mail with all its notices, in their order; customers are not told of a beginning together with its end. `posted`: the comments by which an RCA was shared; `calling`: whom the comment of the same run calls. */
export function mailView(
  facts: IncidentFacts,
  notices: readonly Notice[],
  audience: Audience,
  posted: ReadonlyMap<NoticeKey, string> = new Map(),
  calling = "",
): MailView {
  const outOfSight = facts.outOfSight && audience === "customers";
  const frame = frameOf(facts, outOfSight ? UNQUOTED : PLAIN, facts.noticedAt);
  const { evaluation, policy } = facts;
  const { incident } = evaluation;
  const update = evaluation.state === "resolved" ? null : openUpdate(evaluation);
  return {
    audience,
    subject: subjectOf(facts),
    title: linklessPlain(titleFor(facts, audience), 160),
    number: String(incident.number),
    repository: incident.repository,
    url: incident.url,
    severity: severityView(incident.severity ?? incident.worst),
    untriaged: incident.untriaged,
    announces: announces(facts.evaluation),
    reported: frame.moment(incident.createdAt),
    reporter: incident.reporter.part,
    calling,
    news: worthTelling(notices, audience).map((notice) => newsItem(notice, { ...facts, outOfSight }, frame, posted)),
    impact: statementView(incident.impact, frame.escaping),
    impactBefore: impactBefore(incident, frame),
    workaround: statementView(incident.workaround, frame.escaping),
    response: isWorthSaying(evaluation.response) ? promiseView(evaluation.response, frame) : null,
    updates: updatesView(evaluation.updates, update, frame),
    update: update === null ? null : promiseView(update, frame),
    resolutions: evaluation.resolutions.filter(isWorthSaying).map((objective) => promiseView(objective, frame)),
    rca: rcaNewsView(facts, frame),
    contact: policy.contact,
    replies: replyAddress(policy.contact) !== null,
    outOfSight,
  };
}

/** Customers who hear that it is over need no word that it began or is open again; to staff the end names the RCA already. */
function worthTelling(all: readonly Notice[], audience: Audience): readonly Notice[] {
  // Of maintenance the latest news tells the rest.
  const [maintenance] = maintenanceIn(all);
  const isTold = ({ type }: Notice) => type === "maintenance" || (type === "stood-down" && maintenance !== undefined);
  const notices = all.filter((notice) => !isTold(notice) || notice === maintenance);
  const isOver = notices.some((notice) => notice.type === "resolved" || notice.type === "stood-down" || notice.type === "ended-elsewhere");
  if (!isOver) return notices.filter((notice) => !isToldWith(notice, notices));
  if (audience === "staff") {
    const isTold = notices.some((notice) => notice.type === "stood-down" && notice.cause !== "lowered");
    return notices.filter(
      ({ key, type }) => !(key === RCA_OPENED && notices.some((one) => one.type === "resolved")) && !(type === "relieved" && isTold),
    );
  }
  return notices.filter((notice) => notice.type !== "opened" && notice.type !== "reopened");
}

/** Of several steps of one promise the latest tells all, and a miss or a risk that is told tells its step. */
function isToldWith(notice: Notice, all: readonly Notice[]): boolean {
  if (notice.type !== "escalated") return false;
  const { objective, late } = notice;
  const isSame = (other: Notice) => "objective" in other && other.objective.key === objective.key;
  const isLater = (other: Notice) => other.type === "escalated" && isSame(other) && (other.late ?? -1) > (late ?? -1);
  return all.some((other) => isLater(other) || (other.type === (late === null ? "at-risk" : "missed") && isSame(other)));
}

function newsItem(notice: Notice, facts: IncidentFacts, frame: Frame, posted: ReadonlyMap<NoticeKey, string>): MailNewsView {
  const { evaluation } = facts;
  switch (notice.type) {
    case "opened":
      return { type: "opened", raisedFrom: notice.raisedFrom === null ? null : shortNameOf(notice.raisedFrom), ...beginning(facts, frame) };
    case "at-risk":
      return { type: "at-risk", share: shareInWords(facts), ...promiseView(freshest(evaluation, notice.objective), frame) };
    case "missed":
      return { type: "missed", still: null, ...promiseView(freshest(evaluation, notice.objective), frame) };
    case "escalated": {
      const promise = promiseView(freshest(evaluation, notice.objective), frame);
      if (notice.late === null) return { type: "at-risk", share: shareInWords(facts), ...promise };
      return { type: "missed", still: notice.late === 0 ? null : lengthView(notice.late), ...promise };
    }
    case "answered":
      return { type: "answered", response: promiseView(evaluation.response, frame) };
    case "relieved":
      return {
        type: "relieved",
        hold: evaluation.state === "set-aside" ? holdNow(facts, frame) : null,
        closing: closingNow(facts, frame),
        at: frame.moment(notice.moment),
      };
    case "reopened":
      return { type: "reopened", ...reopenedIn(facts, notice, frame), ...(facts.outOfSight ? { solution: null } : {}) };
    case "resolved":
      return { type: "resolved", ...endIn(facts, notice.closing, frame) };
    case "stood-down": {
      const closing = closingNow(facts, frame);
      // How it ended, without the reason that a policy they do not know has for not covering it.
      if (facts.outOfSight && closing !== null && notice.cause !== "accepted") {
        const at = frame.moment(notice.moment);
        return { type: "stood-down", cause: "closed-aside", hold: null, closing, duplicate: null, at, endMailed: false };
      }
      return {
        type: "stood-down",
        cause: notice.cause,
        hold: holdNow(facts, frame),
        closing,
        duplicate: duplicateView(facts, frame),
        at: frame.moment(notice.moment),
        endMailed: awaitedAfter(notice, evaluation) !== null,
      };
    }
    case "ended-elsewhere":
      return { type: "ended-elsewhere", ...endedElsewhereIn(facts, notice, frame) };
    case "maintenance":
      return { type: "maintenance", ...maintenanceNewsView(facts, notice, frame.escaping) };
    case "ended":
      return { type: "ended", closing: closingView(facts, notice.closing, frame) };
    case "rca":
      return { type: "rca", news: notice.news, rca: rcaNewsView(facts, frame), blocks: mailBlocks(posted.get(notice.key) ?? "") };
  }
}

/**
 * Promises that were kept or missed: of one that is none by now, by another policy or severity, it is not said that it never was. Out of
 * sight it is told how and when it was closed, and nothing else.
 */
function endIn(facts: IncidentFacts, closing: Closing, frame: Frame): AllClearView {
  const view = allClearIn(facts, closing, [], frame);
  if (facts.outOfSight) {
    const duration = { ...view.duration, parts: [], trouble: null };
    return { ...view, duration, response: null, nextReplies: null, updates: null, resolutions: [], rca: null };
  }
  const isJudged = ({ standing }: PromiseView) => standing === "met" || standing === "missed";
  const response = view.response !== null && isJudged(view.response) ? view.response : null;
  return { ...view, response, resolutions: view.resolutions.filter(isJudged) };
}

function beginning(facts: IncidentFacts, frame: Frame) {
  const { evaluation } = facts;
  const resolution = currentResolution(evaluation);
  const update = openUpdate(evaluation);
  return {
    answered: !isUnanswered(evaluation),
    response: isWorthSaying(evaluation.response) ? promiseView(evaluation.response, frame) : null,
    update: update === null ? null : promiseView(update, frame),
    solution: resolution !== null && isWorthSaying(resolution) ? promiseView(resolution, frame) : null,
    latest: quoteView(latestWord(evaluation.incident.replies), frame, 700),
  };
}

function shareInWords(facts: IncidentFacts): string {
  return `${Math.round((facts.policy.clocks.atRisk ?? 0) * 100)} %`;
}

function holdNow(facts: IncidentFacts, frame: Frame): HoldView | null {
  const { holding } = facts.evaluation;
  return holding === null ? null : holdView(holding.hold, holding.by, frame);
}

function closingNow(facts: IncidentFacts, frame: Frame): ClosingView | null {
  const closing = lastingClosing(facts.evaluation.incident);
  return closing === null ? null : closingView(facts, closing, frame);
}
