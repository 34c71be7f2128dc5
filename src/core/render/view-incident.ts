import {
  type Closing,
  endedInPublic,
  type Incident,
  lastingClosing,
  reopenedAfterEnd,
  type SeverityStretch,
  type StaffReply,
  type Statement,
} from "../incident/incident.ts";
import { type Policy, shortNameOf } from "../policy/policy.ts";
import type { Objective } from "../slo/evaluation.ts";
import { clockLength, inMinutes, type LengthView, lengthView, wholeLength } from "../text/lengths.ts";
import { inlineHtml, linksInPlace } from "../text/plain-markdown.ts";
import { fitsInline } from "../text/quote.ts";
import { saysSomething } from "../text/says-something.ts";
import { type Instant, MINUTE, type Milliseconds } from "../time/instant.ts";
import type { MomentView } from "../time/moments.ts";
import { type Escaping, type Frame, type IncidentFacts, isSame, referenceName, saysOver } from "./context.ts";
import { hoursInWords } from "./hours-in-words.ts";

/** Words of staff, as a template may quote them. */
export type QuoteView = {
  /** On one line, for “…”. Cut when long. */
  readonly inline: string;
  /** The whole as a block quote, where one line would not do it justice; null: the line is all of it. */
  readonly block: string | null;
  readonly at: MomentView;
  readonly url: string | null;
};

/** Words to quote, `most` characters on one line; null: there are none, or they say nothing. */
export function quoteView(word: Pick<StaffReply, "text" | "at" | "url"> | null, frame: Frame, most: number): QuoteView | null {
  if (word === null || !saysSomething(word.text)) return null;
  const { text, at, url } = word;
  const inline = frame.escaping.words(text, most);
  if (inline === "") return null;
  return { inline, block: fitsInline(text, most) ? null : frame.escaping.block(text, 2_000), at: frame.moment(at), url };
}

/** A statement of staff (`/impact` and its like) on one line; null: none. */
export function statementView(statement: Statement | null, escaping: Escaping): string | null {
  if (statement === null) return null;
  // "> 40 %" is no quote here.
  const text = inlineHtml(linksInPlace(statement.text.slice(0, 4_000))).replace(/^\s*>/, "\\>");
  return escaping.words(text, 600) || null;
}

/** When it was written who is affected, where it was reopened after an end since, so that it is not of now; null: it is, or nothing was written. */
export function impactBefore(incident: Incident, frame: Frame): MomentView | null {
  const { impact } = incident;
  return impact !== null && impact.at < (reopenedAfterEnd(incident) ?? 0) ? frame.moment(impact.at) : null;
}

/** The latest comment of staff that says something. */
export function latestWord(words: readonly StaffReply[]): StaffReply | null {
  return words.findLast((word) => saysSomething(word.text)) ?? null;
}

/** The latest that support had said when it ended; what is said later is about something else. */
export function latestWordBy(closing: Closing, words: readonly StaffReply[]): StaffReply | null {
  return latestWord(words.filter((word) => word.at <= endedInPublic(closing)));
}

/** How an incident was closed. */
export type ClosingView = {
  readonly at: MomentView;
  /** Since when it had been closed, with another reason; null: since `at`. */
  readonly first: MomentView | null;
  /** `completed` `not_planned` `duplicate` */
  readonly reason: Closing["reason"];
  /** `staff`, `customer` or `bot`. */
  readonly by: Closing["by"]["part"];
  /** Closed by the person who reported it. */
  readonly byReporter: boolean;
  /** The merged pull request or commit that closed it; null: a hand did. `name` "": it is elsewhere and private. */
  readonly change: { readonly type: "pull-request" | "commit"; readonly name: string; readonly url: string } | null;
  /** By it support says that it is over: not by a change that was merged. */
  readonly saysOver: boolean;
  /** When staff confirmed that it is over, where that came later than the closing. */
  readonly confirmed: MomentView | null;
  readonly word: QuoteView | null;
  readonly reopened: MomentView | null;
  readonly reopenedBy: Closing["by"]["part"];
  readonly reopenedByReporter: boolean;
};

/** A closing in words. */
export function closingView(facts: Pick<IncidentFacts, "evaluation">, closing: Closing, frame: Frame): ClosingView {
  const { reporter, repository } = facts.evaluation.incident;
  const { reopenedBy } = closing;
  const isConfirmed = closing.confirmedAt !== null && closing.confirmedAt > closing.reasonAt;
  return {
    // Marked as a duplicate later, it was closed when it was.
    at: frame.moment(closing.givenAt),
    first: closing.givenAt > closing.at ? frame.moment(closing.at) : null,
    reason: closing.reason,
    by: closing.by.part,
    byReporter: isSame(closing.by, reporter),
    change: changeView(closing, repository),
    saysOver: saysOver(closing),
    confirmed: isConfirmed ? frame.moment(endedInPublic(closing)) : null,
    word: quoteView(closing.reply, frame, 700),
    reopened: frame.moment(closing.reopenedAt),
    reopenedBy: reopenedBy?.part ?? "customer",
    reopenedByReporter: reopenedBy !== null && isSame(reopenedBy, reporter),
  };
}

function changeView({ closer }: Closing, home: string): ClosingView["change"] {
  if (closer === null) return null;
  if (closer.type === "commit") return { type: "commit", name: closer.oid.slice(0, 7), url: closer.url };
  return { type: "pull-request", name: closer.mayBeNamed ? referenceName(closer, home) : "", url: closer.url };
}

/** The root cause analysis, as customers and staff hear of it. */
export type RcaNewsView = {
  /** `wanted` (not opened yet), `open`, `overdue`, `done`, `dropped` (closed, but no analysis comes of it). */
  readonly state: "wanted" | "open" | "overdue" | "done" | "dropped";
  /** "#418", or "acme/postmortems#3" elsewhere; null: not opened yet. */
  readonly name: string | null;
  readonly url: string | null;
  /** Whether customers can open it. */
  readonly visible: boolean;
  readonly due: MomentView | null;
  /** Done: its action items, counted; null: it has none. `open`: at least one is. */
  readonly items: { readonly done: string; readonly of: string; readonly open: boolean } | null;
  /** Where customers can read in the thread what was shared of it; null: nothing was. */
  readonly shared: string | null;
};

/** What can be said about the RCA; null: none is wanted. Whether one is wanted, the most severe severity decides. */
export function rcaNewsView(facts: IncidentFacts, frame: Frame): RcaNewsView | null {
  const { incident } = facts.evaluation;
  const { rca } = facts;
  if (rca === null) {
    return incident.worstConfirmed === null || incident.worstConfirmed.rca.type === "none"
      ? null
      : { state: "wanted", name: null, url: null, visible: false, due: null, items: null, shared: null };
  }
  const name = rca.number === null ? null : referenceName({ repository: rca.repository, number: rca.number }, incident.repository);
  const items = rca.items === null ? null : { done: String(rca.items.done), of: String(rca.items.of), open: rca.items.done < rca.items.of };
  const shared = rca.shared?.url ?? null;
  return {
    state: rca.number === null ? "wanted" : rca.state,
    name,
    url: rca.url,
    visible: rca.visible && name !== null,
    due: frame.moment(rca.due),
    items,
    shared,
  };
}

/** How long an issue was open, and how severe. */
export type DurationView = {
  /** From its opening to the closing: how long the trouble lasted is not known by that. */
  readonly length: LengthView;
  /** One severity all the time. */
  readonly only: string | null;
  /** "2 hours at Severity 1" for each, most severe first; "": the time without any. They add up to `length`. */
  readonly parts: readonly { readonly severity: string; readonly length: LengthView }[];
  /** How much of it it was closed, before it was reopened; null: not so long as a minute. */
  readonly closed: LengthView | null;
  /** What support said of the trouble itself; null: neither when it began nor when it was over. */
  readonly trouble: TroubleView | null;
};

/** When the trouble began and was over, by support's word. */
export type TroubleView = {
  /** Null: they have not said. */
  readonly began: MomentView | null;
  /** When that was recorded, and when the end was; null: they have not said, or said it then. */
  readonly beganRecorded: MomentView | null;
  readonly overRecorded: MomentView | null;
  /** Null: they have not said. */
  readonly over: MomentView | null;
  /** `over` is when a label for mitigated was put on. */
  readonly mitigated: boolean;
  /** From the beginning, else the opening, to the end, else the closing. */
  readonly length: LengthView;
};

/** From an issue's opening to its end, and its time at each severity. */
export function durationView(facts: IncidentFacts, frame: Frame): DurationView {
  const { incident, atSeverity, at: now } = facts.evaluation;
  const end = lastingClosing(incident)?.at ?? now;
  const length = end - incident.createdAt;
  const times = atSeverity.map(({ severity, time }) => ({ severity: shortNameOf(severity), time }));
  const without = length - times.reduce((sum, { time }) => sum + time, 0);
  const parts = [...times, ...(without < MINUTE ? [] : [{ severity: "", time: without }])].filter(({ time }) => time > 0);
  const minutes = inMinutes(parts.map(({ time }) => time));
  const closed = incident.closings.reduce((sum, { at, reopenedAt }) => sum + (reopenedAt === null ? 0 : reopenedAt - at), 0);
  const isOne = parts.length === 1;
  return {
    length: isOne ? lengthView(length) : wholeView(length),
    only: isOne ? (parts[0]?.severity ?? null) : null,
    parts: parts.map(({ severity, time }, index) => ({ severity, length: wholeView(length < MINUTE ? time : (minutes[index] ?? 0)) })),
    closed: closed < MINUTE ? null : lengthView(closed),
    trouble: troubleView(facts, end, frame),
  };
}

function wholeView(time: Milliseconds): LengthView {
  return { long: wholeLength(time), short: clockLength(time) };
}

function troubleView({ evaluation }: IncidentFacts, end: Instant, frame: Frame): TroubleView | null {
  const { incident } = evaluation;
  const began = incident.troubleAt !== null && incident.troubleAt < end ? incident.troubleAt : null;
  const over = incident.overAt ?? mitigatedAt(incident, end);
  if (began === null && over === null) return null;
  return {
    began: frame.moment(began),
    beganRecorded: recordedMoment(began, incident.troubleRecordedAt, frame),
    overRecorded: recordedMoment(incident.overAt, incident.overRecordedAt, frame),
    over: frame.moment(over),
    mitigated: over !== null && incident.overAt === null,
    length: lengthView((over ?? end) - (began ?? incident.createdAt)),
  };
}

/** When a time was recorded that had passed by then; null: nothing was said, or at that very moment. */
export function recordedMoment(at: Instant | null, recordedAt: Instant | null, frame: Frame): MomentView | null {
  return at === null || recordedAt === null || recordedAt <= at ? null : frame.moment(recordedAt);
}

/** Since when a label for mitigated had been on at the end; null: none was. */
function mitigatedAt({ holds }: Incident, end: Instant): Instant | null {
  const marked = holds.filter(({ hold, from, until }) => hold.cause === "stop-label" && from < end && (until === null || until >= end));
  return marked.length === 0 ? null : Math.min(...marked.map(({ from }) => from));
}

/** When the clocks began and on which hours they run. */
export type ClockView = {
  /** `opened` or `labeled`. */
  readonly start: "opened" | "labeled";
  readonly at: MomentView;
  /** When it was raised to today's severity, whose clock began then; null: it has been so severe from the start, or has none. */
  readonly raised: MomentView | null;
  /** At least one promise counts day and night. */
  readonly dayAndNight: boolean;
  /** The business hours on which the others count, each calendar once. */
  readonly hours: readonly string[];
};

/** The clocks of today's promises. */
export function clockView(facts: IncidentFacts, frame: Frame, objectives: readonly Objective[]): ClockView {
  const { incident } = facts.evaluation;
  const targets = objectives.flatMap((objective) => (objective.ledger === null ? [] : [objective.ledger.target]));
  const names = new Set(targets.map((target) => target.calendar));
  return {
    start: incident.startedAt === incident.createdAt ? "opened" : "labeled",
    at: frame.moment(incident.startedAt),
    raised: frame.moment(raisedAt(incident)),
    dayAndNight: names.has(null),
    hours: [...names].flatMap((name) => (name === null ? [] : hoursOf(facts.policy, name))),
  };
}

/** Since when it has been as severe as it is without a break; null: from the start, or not for the first time. */
function raisedAt({ severity, severities }: Incident): Instant | null {
  if (severity === null) return null;
  const isAsSevere = (stretch: SeverityStretch) => stretch.severity !== null && stretch.severity.rank <= severity.rank;
  const first = severities.findIndex(isAsSevere);
  return first > 0 && severities.slice(first).every(isAsSevere) ? (severities[first]?.from ?? null) : null;
}

function hoursOf(policy: Policy, name: string): readonly string[] {
  const calendar = policy.calendars.get(name);
  return calendar === undefined ? [] : [hoursInWords(calendar)];
}
