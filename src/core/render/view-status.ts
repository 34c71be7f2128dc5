import { duplicateWords } from "../incident/duplicate-words.ts";
import { type Incident, lastingClosing } from "../incident/incident.ts";
import { windowTimes } from "../policy/describe.ts";
import type { Metric } from "../policy/policy.ts";
import { type Evaluation, type Objective, objectivesOf } from "../slo/evaluation.ts";
import { zoneInWords } from "../text/zone-names.ts";
import type { Instant } from "../time/instant.ts";
import { type MomentView, spanInWords } from "../time/moments.ts";
import { currentResolution, type Frame, frameOf, type IncidentFacts, MARKDOWN, type SeverityView, severityView } from "./context.ts";
import { maintenanceAt, zoneOfWindow } from "./policy-windows.ts";
import { type DuplicateView, duplicatesListed, duplicateView } from "./view-duplicate.ts";
import {
  type ClockView,
  type ClosingView,
  clockView,
  closingView,
  impactBefore,
  latestWord,
  latestWordBy,
  type QuoteView,
  quoteView,
  type RcaNewsView,
  rcaNewsView,
  statementView,
} from "./view-incident.ts";
import { type LedgerView, ledgerViews } from "./view-ledger.ts";
import { announcementView, type MaintenanceView } from "./view-maintenance.ts";
import { type MonitorView, monitorView } from "./view-monitor.ts";
import { isUnanswered, type NextView, nextView, openReply, openUpdate } from "./view-next.ts";
import {
  type HoldView,
  holdView,
  isWorthSaying,
  type PromiseView,
  promiseView,
  repliesView,
  type UpdatesView,
  updatesView,
} from "./view-promise.ts";
import { type SupportView, supportView } from "./view-support.ts";

/** Where the incident stands, in one word that the template turns into a sentence. */
export type Situation =
  | "unanswered"
  | "working"
  /** It has no severity yet, and its first answer. */
  | "answered"
  | "reopened"
  | "investigating"
  | "identified"
  | "monitoring"
  | "said-resolved"
  | "pending"
  | "paused"
  | "mitigated"
  | "ended"
  | "over"
  /** The person who reported it accepted support's answer and closed it. */
  | "accepted"
  | "set-aside";

/** A wait for the reporter. */
export type PendingView = {
  /** What support waits for: the policy's words for the label where they go on from "for", else "an answer". */
  readonly what: string;
  /** Why, where that is not said yet; "": nobody said. */
  readonly reason: string;
  /** A comment of the reporter's lets the clocks go on; false: support or a bot reported it, nobody can comment, or something else holds them too. */
  readonly byComment: boolean;
  /** A customer reported it, so that it is they who are waited for. */
  readonly ofReporter: boolean;
  /** What is left for a solution then; null: no time is promised, or it has passed. */
  readonly left: { readonly long: string; readonly one: boolean; readonly business: boolean } | null;
};

/** What the status comment shows. */
export type StatusView = {
  /** Maintenance that it announces, of which alone it tells then; null: it is an incident like others. */
  readonly announcement: MaintenanceView | null;
  /** Null: no severity label is on. */
  readonly severity: SeverityView | null;
  /** It never had one. */
  readonly untriaged: boolean;
  readonly situation: Situation;
  readonly next: NextView;
  /** Why the clocks stand still; null: they run. */
  readonly hold: (HoldView & { readonly since: MomentView }) | null;
  /** What the reporter can do about it while support waits for their answer; null: it waits for none. */
  readonly pending: PendingView | null;
  /** When the reporter's answer let the clocks go on, until support has written; null: it did not. */
  readonly answered: MomentView | null;
  /** What it repeats; null: it is no duplicate. */
  readonly duplicate: DuplicateView | null;
  /** The incidents that repeat it: "#413 and #414"; "": none does. */
  readonly duplicates: string;
  readonly impact: string | null;
  /** When that was written, where it was reopened since; null: it was not. */
  readonly impactBefore: MomentView | null;
  readonly cause: string | null;
  readonly workaround: string | null;
  readonly latest: QuoteView | null;
  /** The closing comment, when it is over; null: none. */
  readonly summary: QuoteView | null;
  readonly closing: ClosingView | null;
  /** A promise is worth a row: of a duplicate, one with its verdict. */
  readonly tells: boolean;
  readonly response: PromiseView | null;
  /** The reply that a customer waits for; null: nobody waits, or none is promised. */
  readonly nextReply: PromiseView | null;
  /** Replies that were promised and are over. */
  readonly nextReplies: UpdatesView | null;
  readonly updates: UpdatesView | null;
  /** The open update promise; null: none. */
  readonly update: PromiseView | null;
  readonly resolutions: readonly PromiseView[];
  /** Promises that a change of the policy moved, or of what is promised here alone; `due` null: no time is promised any more. */
  readonly moved: readonly (PromiseView & { readonly here: boolean })[];
  readonly clock: ClockView;
  /** The policy's maintenance windows it was opened in: "Fri 08:00–10:00 New York time". That there was any is not said by it. */
  readonly maintenance: readonly { readonly times: string; readonly reason: string }[];
  /** Issues that announced maintenance when it was opened; `window` as "Saturday 5 December 2026, 22:00 to 23:30 UTC". */
  readonly during: readonly { readonly name: string; readonly url: string; readonly window: string; readonly passed: boolean }[];
  readonly contact: string | null;
  /** Misses are told in comments of their own. */
  readonly tellsMisses: boolean;
  /** Nobody can comment. */
  readonly locked: boolean;
  readonly rca: RcaNewsView | null;
  /** What monitors reported; null: nothing. */
  readonly monitor: MonitorView | null;
  readonly ledgers: readonly LedgerView[];
  readonly support: SupportView;
};

/** The status comment's view: absolute, so that it changes only when a fact does. */
export function statusView(facts: IncidentFacts): StatusView {
  const frame = frameOf(facts, MARKDOWN);
  const { evaluation, policy } = facts;
  const { incident, holding } = evaluation;
  const open = openUpdate(evaluation);
  const reply = openReply(evaluation);
  const duplicate = duplicateView(facts, frame);
  const said = incident.replies.filter(({ text }) => duplicate === null || duplicateWords(text, incident) === null);
  // What a monitor opened waits for no reporter's sake: before it has a severity it is promised nothing.
  const isUnpromised = incident.untriaged && (facts.memory?.alert ?? null) !== null;
  const shown = isUnpromised ? [] : shownObjectives(evaluation);
  const isTold = (objective: Objective) => isWorthSaying(objective) && (duplicate === null || isJudged(objective));
  const closing = lastingClosing(incident);
  const isOver = evaluation.state === "resolved" && closing?.ending === "staff";
  const resolution = currentResolution(evaluation);
  return {
    announcement: announcementView(facts),
    severity: incident.severity === null || incident.untriaged ? null : severityView(incident.severity),
    untriaged: incident.untriaged && !isUnpromised,
    situation: situationOf(evaluation),
    next: nextView(evaluation, frame),
    hold: holding === null ? null : { ...holdView(holding.hold, holding.by, frame), since: frame.moment(holding.since) },
    pending: pendingView(evaluation, resolution === null ? null : promiseView(resolution, frame), frame),
    answered: answeredView(evaluation, frame),
    duplicate,
    duplicates: duplicatesListed(facts),
    impact: statementView(incident.impact, frame.escaping),
    impactBefore: impactBefore(incident, frame),
    cause: statementView(incident.cause, frame.escaping),
    workaround: statementView(incident.workaround, frame.escaping),
    latest: quoteView(isOver ? latestWordBy(closing, said) : latestWord(said), frame, 300),
    summary: quoteView(evaluation.state === "resolved" ? (closing?.reply ?? null) : null, frame, 300),
    closing: closing === null ? null : closingView(facts, closing, frame),
    tells: duplicate === null ? shown.length > 0 : shown.some(isJudged),
    response: isTold(evaluation.response) ? promiseView(evaluation.response, frame) : null,
    nextReply: reply === null || !isTold(reply) ? null : promiseView(reply, frame),
    nextReplies: repliesView(
      evaluation.nextReplies.filter((objective) => objective !== reply),
      evaluation.olderReplies,
      frame,
    ),
    updates: updatesView(evaluation.updates, open, frame),
    update: open === null || !isTold(open) ? null : promiseView(open, frame),
    resolutions: evaluation.resolutions
      .filter((objective) => isTold(objective) && isPromisedAtAll(objective, evaluation))
      .slice(-8)
      .map((objective) => promiseView(objective, frame)),
    moved: (isUnpromised ? [] : objectivesOf(evaluation))
      .filter((objective) => objective.movedFrom !== null && (objective.standing === "none" || objective.due !== null))
      .filter((objective) => objective.standing === "none" || shown.includes(objective))
      .map((objective) => ({ ...promiseView(objective, frame), here: objective.severity.terms !== undefined })),
    clock: clockView(facts, frame, shown),
    maintenance: maintenanceAt(policy, incident.createdAt).map((window) => ({
      times: `${windowTimes(window)} ${zoneInWords(zoneOfWindow(policy, window))}`,
      reason: frame.escaping.inline(window.reason, 80),
    })),
    during: (facts.memory?.during ?? []).map(({ number, ...window }) => ({
      name: `#${number}`,
      url: incident.url.replace(/\d+$/, String(number)),
      window: spanInWords(window, frame.zone),
      passed: window.until < incident.createdAt,
    })),
    contact: policy.contact,
    tellsMisses: policy.notices.missed === "comment",
    locked: incident.locked,
    rca: evaluation.state === "resolved" ? rcaNewsView(facts, frame) : null,
    monitor: monitorView(facts, frame),
    ledgers: ledgerViews(shown.slice(-6), facts, frame),
    support: supportView(facts, frame, open),
  };
}

function isJudged({ standing }: Objective): boolean {
  return standing === "met" || standing === "missed";
}

/** Of next replies the latest, and the latest that was missed; of updates the one that is open. */
function shownObjectives(evaluation: Evaluation): readonly Objective[] {
  const { nextReplies } = evaluation;
  const one = [openUpdate(evaluation), nextReplies.at(-1), nextReplies.findLast(({ standing }) => standing === "missed")];
  return objectivesOf(evaluation).filter(
    (objective) =>
      (!HAS_MANY[objective.metric] || one.includes(objective)) && isWorthSaying(objective) && isPromisedAtAll(objective, evaluation),
  );
}

const HAS_MANY: Readonly<Record<Metric, boolean>> = { response: false, reply: true, update: true, resolution: false };

/** Of a solution nothing is said before there is a severity. */
function isPromisedAtAll({ metric }: Objective, { incident }: Evaluation): boolean {
  return metric !== "resolution" || !incident.untriaged;
}

function situationOf(evaluation: Evaluation): Situation {
  switch (evaluation.state) {
    case "pending":
    case "paused":
    case "mitigated":
    case "ended":
    case "set-aside":
      return evaluation.state;
    case "resolved":
      return lastingClosing(evaluation.incident)?.ending === "accepted" ? "accepted" : "over";
    case "open":
      return openSituation(evaluation);
  }
}

function pendingView({ incident, state, holding }: Evaluation, resolution: PromiseView | null, frame: Frame): PendingView | null {
  if (state !== "pending" || holding === null) return null;
  const { cause, reason } = holdView(holding.hold, holding.by, frame);
  const goesOn = cause === "label" && /^\p{Ll}/u.test(reason);
  const left = resolution?.left ?? null;
  return {
    what: goesOn ? reason : "an answer",
    reason: goesOn ? "" : reason,
    ofReporter: incident.reporter.part === "customer",
    byComment: incident.reporter.part === "customer" && incident.reporter.login !== null && !incident.locked && !isHeldOtherwise(incident),
    left: left === null ? null : { long: left.long, one: /^1 \S+$/.test(left.long), business: resolution?.business === true },
  };
}

function isHeldOtherwise({ holds }: Incident): boolean {
  return holds.some(({ until, hold }) => until === null && hold.type !== "pending");
}

/** When the reporter's answer ended the last wait, where support has not written since. */
function answeredView({ incident, state }: Evaluation, frame: Frame): MomentView | null {
  const answer = incident.answers.at(-1);
  if (state !== "open" || answer === undefined || incident.replies.some(({ recordedAt }) => recordedAt > answer.at)) return null;
  const last = incident.holds.reduce<Instant>((latest, { until }) => Math.max(latest, until ?? 0), 0);
  return last === answer.at ? frame.moment(answer.at) : null;
}

function openSituation(evaluation: Evaluation): Situation {
  if (isUnanswered(evaluation)) return "unanswered";
  const { phase, closings, replies } = evaluation.incident;
  const reopenedAt = closings.at(-1)?.reopenedAt ?? null;
  if (reopenedAt !== null && !replies.some((word) => word.at >= reopenedAt)) return "reopened";
  if (phase === null) return evaluation.incident.untriaged ? "answered" : "working";
  return phase === "resolved" ? "said-resolved" : phase;
}
