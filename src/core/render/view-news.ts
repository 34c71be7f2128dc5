import type { Closing } from "../incident/incident.ts";
import { calledBy } from "../notice/escalation.ts";
import { isCommented, maintenanceIn } from "../notice/maintenance-news.ts";
import type { HAS_COMMENT, Notice } from "../notice/notice.ts";
import type { Objective } from "../slo/evaluation.ts";
import { type LengthView, lengthView } from "../text/lengths.ts";
import { MINUTE } from "../time/instant.ts";
import type { MomentView } from "../time/moments.ts";
import {
  currentResolution,
  type Frame,
  frameOf,
  freshest,
  type IncidentFacts,
  MARKDOWN,
  type SeverityView,
  severityView,
} from "./context.ts";
import { type AsideView, announcedIn, asideOf, closingOf, duplicatesListed } from "./view-duplicate.ts";
import {
  type ClosingView,
  closingView,
  type DurationView,
  durationView,
  latestWord,
  latestWordBy,
  type QuoteView,
  quoteView,
  type RcaNewsView,
  rcaNewsView,
  statementView,
} from "./view-incident.ts";
import { countedFrom, type LedgerView, ledgerView } from "./view-ledger.ts";
import { type MaintenanceNewsView, maintenanceNewsView } from "./view-maintenance.ts";
import { isUnanswered, type NextView, nextView } from "./view-next.ts";
import { type PromisesView, type PromiseView, promisesView, promiseView } from "./view-promise.ts";

type MissedNotice = Extract<Notice, { type: "missed" }>;
type StepNotice = Extract<Notice, { type: "escalated" }>;

/** One promise that was missed. */
export type MissView = PromiseView & {
  readonly started: MomentView;
  /** It began with a change of what is promised. */
  readonly changed: boolean;
  /** Its time was counted without a break. */
  readonly unbroken: boolean;
  readonly ledger: LedgerView | null;
};

/** One or more missed promises, and steps of the policy's escalation, told in one comment. */
export type MissedView = {
  readonly severity: SeverityView;
  readonly misses: readonly MissView[];
  /** Promises at risk, where the policy wants somebody mentioned then. */
  readonly risks: readonly PromiseView[];
  /** The misses were told before: later steps name more people. */
  readonly repeated: boolean;
  /** When the run noticed. */
  readonly noticed: MomentView;
  /** How long after the deadline it was noticed, where that was more than ten minutes; null: at once. */
  readonly noticedLate: LengthView | null;
  /** "@ann and @kim"; "": nobody is called. */
  readonly calling: string;
  /** What is still promised, when that has not passed too; null: nothing. */
  readonly still: PromiseView | null;
  readonly unanswered: boolean;
  /** What support has written last, where a promise is still to be kept. */
  readonly latest: QuoteView | null;
  /** It is closed, and support has not confirmed that it is over. */
  readonly unconfirmed: boolean;
  /** More than one was missed. */
  readonly several: boolean;
  /** Nothing else is told in the comment. */
  readonly alone: boolean;
  readonly start: "opened" | "labeled";
  readonly began: MomentView;
  readonly statusUrl: string | null;
  readonly contact: string | null;
};

const NOTICED_LATE = 10 * MINUTE;

/** The missed promises and the steps of `notices`; others among them are passed over. `alone`: the comment tells nothing else. */
function missedView(facts: IncidentFacts, notices: readonly Notice[], alone: boolean): MissedView {
  const frame = frameOf(facts, MARKDOWN, facts.noticedAt);
  const { evaluation, policy } = facts;
  const { incident } = evaluation;
  const steps = stepsIn(notices);
  const told = missesOf(notices).map(({ objective }) => objective);
  const late = steps.flatMap((step) => (step.late === null ? [] : step.objective));
  const objectives = distinct([...told, ...late]).map((objective) => freshest(evaluation, objective));
  const risks = distinct(steps.flatMap((step) => (step.late === null ? step.objective : [])));
  const first = objectives[0] ?? risks[0] ?? evaluation.response;
  const lastDue = told.length === 0 ? 0 : Math.max(...objectives.map((objective) => objective.due ?? 0));
  const resolution = currentResolution(evaluation);
  const isOpen = [...objectives, ...risks].some((objective) => objective.endedAt === null);
  const isNamed = risks.some(({ metric }) => metric === "resolution");
  const still =
    !isNamed && resolution !== null && resolution.standing === "open" && resolution.due !== null ? promiseView(resolution, frame) : null;
  return {
    severity: severityView(incident.severity ?? first.severity),
    misses: objectives.map((objective) => missView(objective, facts, frame)),
    risks: risks.map((objective) => promiseView(objective, frame)),
    repeated: told.length === 0,
    noticed: frame.moment(facts.noticedAt),
    noticedLate: lastDue > 0 && facts.noticedAt - lastDue > NOTICED_LATE ? lengthView(facts.noticedAt - lastDue) : null,
    calling: calledBy(notices, evaluation, policy),
    still,
    unanswered: isUnanswered(evaluation),
    latest: quoteView(isOpen ? latestWord(incident.replies) : null, frame, 700),
    unconfirmed: evaluation.state === "ended",
    several: objectives.length > 1,
    alone,
    start: incident.startedAt === incident.createdAt ? "opened" : "labeled",
    began: frame.moment(incident.startedAt),
    statusUrl: facts.statusUrl,
    contact: policy.contact,
  };
}

function missesOf(notices: readonly Notice[]): readonly MissedNotice[] {
  return notices.filter((notice) => notice.type === "missed");
}

function stepsIn(notices: readonly Notice[]): readonly StepNotice[] {
  return notices.filter((notice) => notice.type === "escalated");
}

function distinct(objectives: readonly Objective[]): readonly Objective[] {
  return objectives.filter(({ key }, place) => objectives.findIndex((one) => one.key === key) === place);
}

function missView(objective: Objective, facts: IncidentFacts, frame: Frame): MissView {
  const ledger = ledgerView(objective, facts, frame, 20);
  return {
    ...promiseView(objective, frame),
    started: frame.moment(countedFrom(objective)),
    changed: countedFrom(objective) !== objective.startedAt,
    unbroken: ledger?.unbroken ?? true,
    ledger,
  };
}

/** The end of an incident. */
export type AllClearView = PromisesView & {
  readonly severity: SeverityView;
  readonly closing: ClosingView;
  readonly duration: DurationView;
  /** The incidents that repeat it: "#413 and #414"; "": none does. */
  readonly duplicates: string;
  readonly impact: string | null;
  /** When `impact` was written. */
  readonly impactAsOf: MomentView | null;
  readonly cause: string | null;
  /** The latest word of staff where none came with the closing (`closing.word`). */
  readonly latest: QuoteView | null;
  /** Misses that this comment is the first to tell. */
  readonly alsoMissed: readonly PromiseView[];
  readonly rca: RcaNewsView | null;
  readonly contact: string | null;
  readonly locked: boolean;
  /** What reopening does to the clock: `continue` or `restart`. */
  readonly reopening: "continue" | "restart";
};

/** The all-clear for one closing. `alsoMissed`: misses not told before, which it tells as well. */
function allClearView(facts: IncidentFacts, closing: Closing, alsoMissed: readonly Notice[]): AllClearView {
  return allClearIn(facts, closing, alsoMissed, frameOf(facts, MARKDOWN));
}

/** As `allClearView`, in any frame: mails share it. */
export function allClearIn(facts: IncidentFacts, closing: Closing, alsoMissed: readonly Notice[], frame: Frame): AllClearView {
  const { evaluation, policy } = facts;
  const { incident } = evaluation;
  const view = closingView(facts, closing, frame);
  return {
    severity: severityView(incident.severity ?? incident.worst),
    closing: view,
    duration: durationView(facts, frame),
    duplicates: duplicatesListed(facts),
    impact: statementView(incident.impact, frame.escaping),
    impactAsOf: frame.moment(incident.impact?.at ?? null),
    cause: statementView(incident.cause, frame.escaping),
    latest: view.word === null ? quoteView(latestWordBy(closing, incident.replies), frame, 700) : null,
    ...promisesView(evaluation, frame),
    alsoMissed: missesOf(alsoMissed).map((notice) => promiseView(freshest(evaluation, notice.objective), frame)),
    rca: rcaNewsView(facts, frame),
    contact: policy.contact,
    locked: incident.locked,
    reopening: policy.clocks.reopened,
  };
}

/** An incident that is open again. */
export type ReopenedView = {
  readonly severity: SeverityView;
  /** The closing that was reopened; null: it was a duplicate that was open, and support took the mark off. */
  readonly closing: ClosingView | null;
  /** It was a duplicate, and the end of what it repeated was told. */
  readonly elsewhere: boolean;
  /** It is closed still, and a duplicate of that since: "#412". Null: it is open. */
  readonly goesOn: { readonly name: string; readonly url: string } | null;
  /** Since when it is open, or counts by itself, again; of what goes on elsewhere, a duplicate. */
  readonly since: MomentView;
  readonly next: NextView;
  /** The solution promised now; null: none is. */
  readonly solution: PromiseView | null;
  readonly reopening: "continue" | "restart";
  readonly latest: QuoteView | null;
  readonly statusUrl: string | null;
  readonly contact: string | null;
};

/** In any frame: the comment and the mail share it. */
export function reopenedIn(facts: IncidentFacts, notice: Extract<Notice, { type: "reopened" }>, frame: Frame): ReopenedView {
  const { evaluation, policy } = facts;
  const { closing, elsewhere, goesOnIn } = notice;
  const since = closing?.reopenedAt ?? notice.moment;
  const { incident } = evaluation;
  const resolution = currentResolution(evaluation);
  const word = latestWord(incident.replies.filter((one) => one.at >= since));
  return {
    severity: severityView(incident.severity ?? incident.worst),
    closing: closing === null ? null : closingView(facts, closing, frame),
    elsewhere,
    goesOn: goesOnIn === null ? null : { name: `#${goesOnIn.incident.number}`, url: goesOnIn.incident.url },
    since: frame.moment(since),
    next: nextView(evaluation, frame),
    solution: resolution !== null && resolution.due !== null && resolution.endedAt === null ? promiseView(resolution, frame) : null,
    reopening: policy.clocks.reopened,
    latest: quoteView(word, frame, 300),
    statusUrl: facts.statusUrl,
    contact: policy.contact,
  };
}

/** The end of the incident that this one repeats. */
export type EndedElsewhereView = {
  /** "#412" */
  readonly name: string;
  readonly url: string;
  readonly severity: SeverityView;
  /** How that was closed, with support's closing word; null: it is open and set aside. */
  readonly closing: ClosingView | null;
  /** Since when it is open again, which is the news; null: its end is. */
  readonly again: MomentView | null;
  /** For when it announces maintenance, in words; "": it announces none. */
  readonly announced: string;
  /** Why no times are promised for it while it is open; null: it is closed. */
  readonly aside: AsideView | null;
  readonly contact: string | null;
  /** Nobody can comment here. */
  readonly locked: boolean;
};

/** As told in the duplicate, in any frame. */
export function endedElsewhereIn(
  facts: IncidentFacts,
  { original, closing, again }: Extract<Notice, { type: "ended-elsewhere" }>,
  frame: Frame,
): EndedElsewhereView {
  const { incident } = facts.evaluation;
  return {
    name: `#${original.incident.number}`,
    url: original.incident.url,
    severity: severityView(incident.severity ?? incident.worst),
    closing: closing === null ? null : closingOf(facts, original, closing, frame),
    again: again && closing?.reopenedAt != null ? frame.moment(closing.reopenedAt) : null,
    announced: announcedIn(original, frame),
    aside: closing === null ? asideOf(original, frame) : null,
    contact: facts.policy.contact,
    locked: incident.locked,
  };
}

/** What one comment of news says, in the order it is said. */
export type NewsView = {
  readonly parts: readonly (
    | ({ readonly type: "all-clear" } & AllClearView)
    | ({ readonly type: "reopened" } & ReopenedView)
    | ({ readonly type: "missed" } & MissedView)
    | ({ readonly type: "maintenance" } & MaintenanceNewsView)
    | ({ readonly type: "ended-elsewhere" } & EndedElsewhereView)
  )[];
};

/**
 * One comment with all its notices: the all-clear (which tells the misses too), or the reopening, then the misses.
 * Notices that are no comment's news (opened, at risk, RCA, ended, stood down) are passed over.
 */
export function newsView(facts: IncidentFacts, notices: readonly Notice[]): NewsView {
  const over = notices.findLast((notice) => notice.type === "resolved");
  const again = notices.findLast((notice) => notice.type === "reopened");
  const elsewhere = notices.findLast((notice) => notice.type === "ended-elsewhere");
  const late = [...missesOf(notices), ...stepsIn(notices)];
  const maintenance = maintenanceIn(notices).find(isCommented);
  const saidNow = frameOf(facts, MARKDOWN, facts.noticedAt);
  const parts: Readonly<Record<CommentedNews, NewsView["parts"]>> = {
    resolved: over === undefined ? [] : [{ type: "all-clear", ...allClearView(facts, over.closing, notices) }],
    "ended-elsewhere":
      elsewhere === undefined || elsewhere.closing === null
        ? []
        : [{ type: "ended-elsewhere", ...endedElsewhereIn(facts, elsewhere, saidNow) }],
    reopened: again === undefined ? [] : [{ type: "reopened", ...reopenedIn(facts, again, saidNow) }],
    missed: late.length === 0 ? [] : [{ type: "missed", ...missedView(facts, late, again === undefined) }],
    maintenance: maintenance === undefined ? [] : [{ type: "maintenance", ...maintenanceNewsView(facts, maintenance, MARKDOWN) }],
    // Told with the misses.
    escalated: [],
  };
  return { parts: over === undefined ? Object.values(parts).flat() : parts.resolved };
}

type CommentedNews = { [Type in Notice["type"]]: (typeof HAS_COMMENT)[Type] extends true ? Type : never }[Notice["type"]];

/** A comment whose miss was put right. */
export type CorrectionView = {
  readonly corrected: readonly PromiseView[];
  /** What the comment said, each line struck through; "" when the rest is said anew below. */
  readonly struck: string;
  readonly rest: NewsView["parts"];
};

/**
 * The comment that told `notices`, now that some of its misses were put right. `before` is its body without the marker;
 * a body that was corrected already gives the same text again. News that still holds is said anew.
 */
export function correctionView(facts: IncidentFacts, notices: readonly Notice[], before: string): CorrectionView {
  const frame = frameOf(facts, MARKDOWN);
  const fresh = (notice: MissedNotice) => freshest(facts.evaluation, notice.objective);
  const corrected = missesOf(notices).filter((notice) => fresh(notice).correctedAt !== null);
  const others = notices.filter((notice) => !corrected.some((one) => one.key === notice.key));
  const rest = newsView(facts, others).parts;
  return {
    corrected: corrected.map((notice) => promiseView(fresh(notice), frame)),
    struck: rest.length === 0 ? strikeThrough(before) : "",
    rest,
  };
}

/** The text with each line struck through. Lines that are struck already stay, and then only they do. */
export function strikeThrough(markdown: string): string {
  const lines = markdown.trim().split("\n");
  const struck = lines.filter((line) => /^~~.*~~$/.test(line));
  if (struck.length > 0) return struck.join("\n\n");
  return lines
    .map((line) => line.replace(/<\/?(?:sub|details|summary)>/g, "").trim())
    .filter((line) => line !== "" && !line.startsWith("|") && !line.startsWith("<!--"))
    .map((line) => `~~${line.replaceAll("~~", "")}~~`)
    .join("\n\n");
}
