import { lastingClosing } from "../incident/incident.ts";
import { calledBy } from "../notice/escalation.ts";
import { heardOfIncident, type MaintenanceNotice } from "../notice/maintenance-news.ts";
import type { MaintenanceNews } from "../notice/notice.ts";
import { nameOf } from "../policy/policy.ts";
import { IS_LIVE } from "../slo/evaluation.ts";
import { announces, type Maintenance, type MaintenancePhase } from "../slo/maintenance.ts";
import { type LengthView, lengthView } from "../text/lengths.ts";
import { HOUR, type Instant, MINUTE } from "../time/instant.ts";
import { type MomentView, spanInWords } from "../time/moments.ts";
import { type Escaping, type Frame, frameOf, type IncidentFacts, MARKDOWN } from "./context.ts";
import { type DuplicateView, duplicateView } from "./view-duplicate.ts";
import { type ClosingView, closingView, latestWord, latestWordBy, type QuoteView, quoteView, statementView } from "./view-incident.ts";

/** Announced maintenance, in any text. */
export type MaintenanceView = {
  /** `planned` `under-way` `overrun` `done` `cancelled` `duplicate` `withdrawn` */
  readonly phase: MaintenancePhase;
  /** "Saturday 5 December 2026, 22:00 to 23:30 UTC (17:00 to 18:30 New York)" */
  readonly window: string;
  readonly from: MomentView;
  readonly until: MomentView;
  /** The window before it was moved; "": it never was. */
  readonly before: string;
  /** What the last change did: `moved`, or with the same start `longer` or `shorter`. */
  readonly change: "moved" | "longer" | "shorter";
  /** The announced end that passed last while it went on; null: none did. */
  readonly late: MomentView | null;
  /** When it ended, as support said by /ended; null: they have not. */
  readonly over: MomentView | null;
  /** How long after the end that was announced last it was over, or closed; null: it is neither, or less than a minute. */
  readonly lateBy: LengthView | null;
  /** By which support ended it; null: they have not. */
  readonly closing: ClosingView | null;
  /** Closed by others, and support has not confirmed it; null: it is not. */
  readonly unconfirmed: ClosingView | null;
  /** Since when no label announces it; null: one does. */
  readonly withdrawn: MomentView | null;
  /** What it is the same as; null: it is no duplicate. */
  readonly duplicate: DuplicateView | null;
  /** When it was reopened last; null: it never was. */
  readonly reopened: MomentView | null;
  readonly impact: string | null;
  readonly workaround: string | null;
  /** The latest word of staff, where none came with the closing (`closing.word`). */
  readonly latest: QuoteView | null;
  /** It was an incident before. */
  readonly incident: boolean;
  /** As what it counts again, "Severity 1 (Critical)", where no label announces it any more; "": as nothing. */
  readonly counts: string;
  /** What customers are still mailed of it. */
  readonly mails: { readonly started: boolean; readonly finished: boolean };
  /** What takes longer is told in a comment. */
  readonly tellsMisses: boolean;
  readonly locked: boolean;
  readonly contact: string | null;
};

/** One piece of news of it. */
export type MaintenanceNewsView = MaintenanceView & {
  readonly news: MaintenanceNews;
  /** It was announced before, and whoever was told that it was not any more hears that it is. */
  readonly again: boolean;
  /** When the run noticed that it takes longer; null: it is other news. */
  readonly noticed: MomentView | null;
  /** How long after the announced end that was, where it was more than ten minutes; null: at once, or it is other news. */
  readonly noticedLate: LengthView | null;
  /** "@ann and @kim"; "": nobody is called. */
  readonly calling: string;
  readonly statusUrl: string | null;
};

/** For the status comment; null: the issue is an incident like others. */
export function announcementView(facts: IncidentFacts): MaintenanceView | null {
  const { incident, maintenance } = facts.evaluation;
  if (maintenance === null || (!announces({ maintenance }) && !incident.untriaged)) return null;
  return viewOf(facts, maintenance, frameFor(facts, maintenance, MARKDOWN), 0);
}

const NOTICED_LATE = 10 * MINUTE;

/** As it stood when that was news, in any text. */
export function maintenanceNewsView(facts: IncidentFacts, notice: MaintenanceNotice, escaping: Escaping): MaintenanceNewsView {
  const { key, news, maintenance, moment } = notice;
  const current = facts.evaluation.maintenance ?? maintenance;
  const frame = frameFor(facts, current, escaping);
  const late = facts.noticedAt - moment;
  return {
    ...viewOf(facts, current, frame, quotedSince(news, moment, current)),
    news,
    again: news === "planned" && key.includes("@"),
    noticed: news === "overrun" ? frame.moment(facts.noticedAt) : null,
    noticedLate: news === "overrun" && late > NOTICED_LATE ? lengthView(late) : null,
    calling: calledBy([notice], facts.evaluation, facts.policy),
    statusUrl: facts.statusUrl,
  };
}

/** Of what went on, or ended, what was said when it was planned is no news. */
function quotedSince(news: MaintenanceNews, moment: Instant, { window }: Maintenance): Instant {
  switch (news) {
    case "planned":
    case "moved":
    case "reminder":
    case "started":
      return 0;
    case "overrun":
    case "finished":
      return window.from;
    case "cancelled":
    case "duplicate":
    case "withdrawn":
    case "reopened":
      return moment - HOUR;
  }
}

/** It is about another day than the one on which it was announced, so that moments have their dates. */
function frameFor(facts: IncidentFacts, { window }: Maintenance, escaping: Escaping): Frame {
  return frameOf(facts, escaping, window.until);
}

function viewOf(about: IncidentFacts, maintenance: Maintenance, frame: Frame, since: Instant): MaintenanceView {
  const { evaluation, policy } = about;
  const { incident } = evaluation;
  const { phase, window, before, late, overAt, closing, withdrawnAt, mailed } = maintenance;
  const closed = lastingClosing(incident);
  const facts = { evaluation };
  const view = closing === null ? null : closingView(facts, closing, frame);
  const words = incident.replies.filter(({ recordedAt }) => recordedAt >= since);
  const word = closing === null ? latestWord(words) : view?.word == null ? latestWordBy(closing, words) : null;
  const end = overAt ?? closing?.at ?? null;
  // An end that was passed before is not the one that the text names.
  const lateBy = end === null || late !== window.until ? 0 : end - late;
  const reopenedAt = incident.closings.findLast((one) => one.reopenedAt !== null)?.reopenedAt ?? null;
  return {
    phase,
    window: spanInWords(window, frame.zone),
    from: frame.moment(window.from),
    until: frame.moment(window.until),
    before: before === null ? "" : spanInWords(before, frame.zone),
    change: before?.from !== window.from ? "moved" : window.until > before.until ? "longer" : "shorter",
    late: frame.moment(late),
    over: frame.moment(overAt),
    lateBy: lateBy < MINUTE ? null : lengthView(lateBy),
    closing: view,
    unconfirmed: closing !== null || closed?.ending === "staff" || closed === null ? null : closingView(facts, closed, frame),
    withdrawn: frame.moment(withdrawnAt),
    duplicate: phase === "duplicate" ? duplicateView(about, frame) : null,
    reopened: frame.moment(reopenedAt),
    impact: statementView(incident.impact, frame.escaping),
    workaround: statementView(incident.workaround, frame.escaping),
    latest: quoteView(word, frame, 300),
    incident: !incident.untriaged && incident.declaredAt < maintenance.since,
    counts: withdrawnAt !== null && IS_LIVE[evaluation.state] && incident.severity !== null ? nameOf(incident.severity) : "",
    mails: {
      started: mailed.includes("started"),
      finished: mailed.includes("finished") || mailed.includes("started") || (about.memory !== null && heardOfIncident(about.memory)),
    },
    tellsMisses: policy.notices.missed === "comment",
    locked: incident.locked,
    contact: policy.contact,
  };
}
