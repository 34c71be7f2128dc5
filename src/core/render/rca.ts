import { AFTER_CLOSING } from "../incident/closings.ts";
import { endedInPublic, type HistoryEntry, type LinkedChange, lastingClosing, latestStatement, type Person } from "../incident/incident.ts";
import { nameOf, shortNameOf } from "../policy/policy.ts";
import { type Evaluation, type Objective, objectivesOf } from "../slo/evaluation.ts";
import { header } from "../text/escape.ts";
import { listed } from "../text/lists.ts";
import { saysSomething } from "../text/says-something.ts";
import { cityOf, isUtc } from "../text/zone-names.ts";
import type { Instant } from "../time/instant.ts";
import { type MomentView, shortStamp } from "../time/moments.ts";
import { wallOf } from "../time/wall.ts";
import { type Frame, frameOf, type IncidentFacts, MARKDOWN, referenceName } from "./context.ts";
import { type ChartView, chartView } from "./rca-chart.ts";
import { duplicatesInWords } from "./view-duplicate.ts";
import { type DurationView, durationView, recordedMoment, statementView } from "./view-incident.ts";
import { type HoldView, holdView, type PromisesView, promisesView } from "./view-promise.ts";

/** One row of the RCA's timeline. */
export type TimelineRow = {
  /** "14:02", with the date where it differs from the row before. */
  readonly utc: string;
  readonly local: string;
  /** `opened` `severity` `word` `held` `resumed` `closed` `reopened` `referenced` `merged` `transferred` `due` */
  readonly type: HistoryEntry["what"]["type"] | "merged" | "due";
  readonly url: string | null;
  /** `staff`, `customer`, `bot`; of a due time `clock`; of a merge "": GitHub does not tell here. */
  readonly by: Person["part"] | "clock" | "";
  /** Words of a comment, the title of an opened issue, the name of a severity or change. */
  readonly text: string;
  /** A word: the first one. */
  readonly first: boolean;
  /** A word: it explained the end. */
  readonly closing: boolean;
  /** A word: the next one announced with it. */
  readonly next: MomentView | null;
  readonly hold: HoldView | null;
  /** A closing's reason. */
  readonly reason: string;
  /** A due time's promise: `response`, `reply`, `update` or `resolution`. */
  readonly metric: string;
};

/** A root cause analysis as the program fills it in. */
export type RcaView = PromisesView & {
  readonly title: string;
  readonly number: string;
  /** "acme/service-catalog#412" */
  readonly name: string;
  readonly url: string;
  readonly severity: string;
  readonly duration: DurationView;
  /** "Severity 3 from 14:02 UTC"; empty when it was one severity all the time. */
  readonly history: readonly { readonly severity: string; readonly from: MomentView }[];
  readonly troubleAt: MomentView | null;
  /** When that was recorded; null: they have not said, or said it then. */
  readonly troubleRecorded: MomentView | null;
  readonly reported: MomentView;
  readonly reporter: Person["part"];
  /** How many people of support took part. */
  readonly responders: string;
  readonly severalResponders: boolean;
  readonly ended: MomentView | null;
  readonly linked: readonly { readonly name: string; readonly url: string; readonly merged: boolean }[];
  /** The reports that repeated it before its end; null: none did. */
  readonly duplicates: { readonly count: string; readonly names: string } | null;
  readonly due: MomentView | null;
  /** The version that customers got last; null: none. `by`: the login of who asked, or "". */
  readonly shared: { readonly at: MomentView; readonly by: string; readonly url: string } | null;
  readonly impact: string | null;
  readonly cause: string | null;
  readonly workaround: string | null;
  readonly zone: string;
  /** The zone is not UTC, so that the timeline has a column for it. */
  readonly hasZone: boolean;
  readonly timeline: readonly TimelineRow[];
  /** Rows that were left out after the first; "": none. */
  readonly dropped: string;
  readonly chart: ChartView | null;
  /** The repository that holds it is private: it has a part that is never shared. */
  readonly internal: boolean;
};

const MOST_ROWS = 150;
const MOST_CHARACTERS = 36_000;

/** "RCA: Deploys fail with 403 (incident #412)". GitHub shows titles as plain text. */
export function rcaTitle(facts: IncidentFacts): string {
  const { incident } = facts.evaluation;
  return `RCA: ${header(incident.title, 180)} (incident #${incident.number})`;
}

/** All that the program knows for a root cause analysis. Nobody is named: people are their parts. */
export function rcaView(facts: IncidentFacts): RcaView {
  const frame = frameOf(facts, MARKDOWN);
  const { evaluation } = facts;
  const { incident } = evaluation;
  const responders = respondersOf(facts);
  const rows = timelineRows(facts, frame);
  const kept = fitting(rows);
  const end = endOf(evaluation);
  const said = (about: "impact" | "cause" | "workaround") =>
    statementView(latestStatement(incident, about, end + AFTER_CLOSING), frame.escaping);
  return {
    title: frame.escaping.inline(incident.title, 200),
    number: String(incident.number),
    name: `${incident.repository}#${incident.number}`,
    url: incident.url,
    severity: nameOf(incident.worst),
    duration: durationView(facts, frame),
    history: historyOf(facts, frame),
    troubleAt: frame.moment(incident.troubleAt),
    troubleRecorded: recordedMoment(incident.troubleAt, incident.troubleRecordedAt, frame),
    reported: frame.moment(incident.createdAt),
    reporter: incident.reporter.part,
    responders: String(responders),
    severalResponders: responders > 1,
    ...promisesView(evaluation, frame),
    ended: frame.moment(lastingClosing(incident)?.at ?? null),
    linked: changesOf(evaluation)
      .slice(0, 20)
      .map((change) => ({
        name: referenceName(change, incident.repository),
        url: change.url,
        merged: isMerged(change, end),
      })),
    duplicates: duplicatesCounted(facts),
    due: frame.moment(facts.rca?.due ?? null),
    shared: sharedView(facts, frame),
    impact: said("impact"),
    cause: said("cause"),
    workaround: said("workaround"),
    zone: cityOf(frame.zone),
    hasZone: !isUtc(frame.zone),
    timeline: kept,
    dropped: rows.length > kept.length ? String(rows.length - kept.length) : "",
    chart: chartView(evaluation),
    internal: facts.rcaIsPrivate,
  };
}

function sharedView({ rca }: IncidentFacts, frame: Frame): RcaView["shared"] {
  if (rca === null || rca.shared === null) return null;
  const { at, by, url } = rca.shared;
  return { at: frame.moment(at), by: by === null ? "" : frame.escaping.inline(by, 60), url };
}

/** The first row, and the latest that fit a body beside it. */
function fitting(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const [first, ...others] = rows;
  if (first === undefined) return rows;
  let size = sizeOf(first);
  const tooMany = others.findLastIndex((row) => {
    size += sizeOf(row);
    return size > MOST_CHARACTERS;
  });
  return [first, ...others.slice(Math.max(tooMany + 1, others.length - MOST_ROWS + 1))];
}

function sizeOf({ text, url }: TimelineRow): number {
  return text.length + (url?.length ?? 0) + 120;
}

function respondersOf(facts: IncidentFacts): number {
  const { replies, history } = facts.evaluation.incident;
  const end = endOf(facts.evaluation);
  const people = [...replies, ...history]
    .filter(({ at }) => at <= end)
    .map((one) => one.by)
    .filter((person) => person.part === "staff" && person.login !== null);
  return new Set(people.map((person) => person.login?.toLowerCase())).size;
}

function historyOf(facts: IncidentFacts, frame: Frame): RcaView["history"] {
  const stretches = facts.evaluation.incident.severities.flatMap((stretch) =>
    stretch.severity === null ? [] : [{ severity: shortNameOf(stretch.severity), from: frame.moment(stretch.from) }],
  );
  return stretches.length > 1 ? stretches.slice(-12) : [];
}

/** The end that the analysis is about: what happens after it changes nothing in it. Now, where the incident is open. */
function endOf({ incident, at }: Evaluation): Instant {
  const closing = lastingClosing(incident);
  return closing === null ? at : endedInPublic(closing);
}

function isMerged({ mergedAt }: LinkedChange, end: Instant): boolean {
  return mergedAt !== null && mergedAt <= end;
}

/** The changes that count: linked by support, or merged in the incident's own repository. Others could be anybody's. */
function changesOf(evaluation: Evaluation): readonly LinkedChange[] {
  const { linked, repository } = evaluation.incident;
  const end = endOf(evaluation);
  const isOwn = (change: LinkedChange) => change.repository.toLowerCase() === repository.toLowerCase();
  return linked.filter(
    (change) => change.mayBeNamed && change.linkedAt <= end && (change.byDesk || (isOwn(change) && isMerged(change, end))),
  );
}

type TimelineEntry = { readonly at: Instant; readonly row: Omit<TimelineRow, "utc" | "local"> };

function timelineRows(facts: IncidentFacts, frame: Frame): readonly TimelineRow[] {
  const { evaluation } = facts;
  const { history } = evaluation.incident;
  const due = objectivesOf(evaluation)
    .filter((objective) => objective.standing === "missed")
    .flatMap(dueEntry);
  const changes = changesOf(evaluation);
  const rows = history.filter((milestone) => isWorthARow(milestone) && isInTime(milestone, evaluation) && !isElse(milestone, changes));
  const entries = [
    ...rows.map((milestone) => entryOf(milestone, facts, frame)),
    ...changes.flatMap((change) => mergeEntry(change, evaluation)),
    ...due.filter(({ at }) => at <= endOf(evaluation)),
  ];
  const sorted = entries.toSorted((one, other) => one.at - other.at);
  const moments = sorted.map(({ at }) => at);
  const stamps = { utc: stamper("Etc/UTC", moments), local: stamper(frame.zone, moments) };
  return sorted.map(({ at, row }) => ({ utc: stamps.utc(at), local: stamps.local(at), ...row }));
}

/** A comment of commands alone says nothing, unless it was the answer or announced the next word. */
function isWorthARow({ what }: HistoryEntry): boolean {
  return what.type !== "word" || what.first || what.next !== null || saysSomething(what.text);
}

/** Until the end, and support's word at the closing although it may come a little later. */
function isInTime({ at, url }: HistoryEntry, evaluation: Evaluation): boolean {
  const word = lastingClosing(evaluation.incident)?.reply ?? null;
  return at <= endOf(evaluation) || (word !== null && url !== null && word.url === url);
}

/** A mention of a change that does not count, or not its first. */
function isElse({ at, what }: HistoryEntry, changes: readonly LinkedChange[]): boolean {
  return what.type === "referenced" && !changes.some(({ url, linkedAt }) => url === what.change.url && linkedAt === at);
}

/** When a change was merged; the closing says it where that closed the issue. */
function mergeEntry(change: LinkedChange, evaluation: Evaluation): readonly TimelineEntry[] {
  const { closings, repository } = evaluation.incident;
  const { mergedAt } = change;
  const hasClosed = closings.some(({ closer }) => closer?.type === "pull-request" && closer.url === change.url);
  if (mergedAt === null || mergedAt > endOf(evaluation) || hasClosed) return [];
  return [{ at: mergedAt, row: { ...PLAIN_ROW, type: "merged", by: "", url: change.url, text: referenceName(change, repository) } }];
}

/** Times of a column: the date only where it differs from the row before, and in the first row when there are several days. */
function stamper(zone: string, moments: readonly Instant[]): (at: Instant) => string {
  const days = new Set(moments.map((at) => wallOf(at, zone).day));
  let day: string | null = days.size > 1 ? "" : null;
  return (at) => {
    const wall = wallOf(at, zone);
    const isNew = day !== null && day !== wall.day;
    day = wall.day;
    return isNew ? shortStamp(wall) : wall.clock;
  };
}

const PLAIN_ROW = {
  url: null,
  text: "",
  first: false,
  closing: false,
  next: null,
  hold: null,
  reason: "",
  metric: "",
} as const;

function dueEntry(objective: Objective): readonly TimelineEntry[] {
  return objective.due === null ? [] : [{ at: objective.due, row: { ...PLAIN_ROW, type: "due", by: "clock", metric: objective.metric } }];
}

function entryOf(milestone: HistoryEntry, facts: IncidentFacts, frame: Frame): TimelineEntry {
  const { at, by, url, what } = milestone;
  const common = { ...PLAIN_ROW, type: what.type, by: by.part, url };
  const { inline } = frame.escaping;
  switch (what.type) {
    case "opened":
      return { at, row: { ...common, text: inline(facts.evaluation.incident.title, 120) } };
    case "severity":
      return { at, row: { ...common, text: what.severity === null ? "" : nameOf(what.severity) } };
    case "word":
      return { at, row: { ...common, ...wordRow(milestone, what, facts, frame) } };
    case "held":
    case "resumed":
      return { at, row: { ...common, hold: holdView(what.hold, by, frame) } };
    case "closed":
      return { at, row: { ...common, ...closedRow(what, facts) } };
    case "referenced":
      return { at, row: { ...common, text: referenceName(what.change, facts.evaluation.incident.repository) } };
    case "transferred":
      return { at, row: { ...common, text: inline(what.from ?? "", 80) } };
    case "confirmed":
      return { at, row: { ...common, text: what.severity === null ? "" : nameOf(what.severity) } };
    case "reopened":
      return { at, row: common };
  }
}

function closedRow({ reason, closer }: Extract<HistoryEntry["what"], { type: "closed" }>, facts: IncidentFacts) {
  if (closer?.type !== "pull-request") return { reason };
  return closer.mayBeNamed ? { reason, text: referenceName(closer, facts.evaluation.incident.repository) } : { reason, url: null };
}

function wordRow(milestone: HistoryEntry, what: Extract<HistoryEntry["what"], { type: "word" }>, facts: IncidentFacts, frame: Frame) {
  const closing = facts.evaluation.incident.closings.some(
    (one) => one.reply !== null && one.reply.url !== null && one.reply.url === milestone.url,
  );
  return {
    text: frame.escaping.words(what.text, 140),
    first: what.first,
    closing,
    next: frame.moment(what.next),
  };
}

function duplicatesCounted(facts: IncidentFacts): RcaView["duplicates"] {
  const names = duplicatesInWords(facts);
  return names.length === 0 ? null : { count: String(names.length), names: listed(names) };
}
