import { type Incident, lastingClosing, type StaffReply } from "../incident/incident.ts";
import type { Issue } from "../incident/issue.ts";
import type { KnownReply } from "../incident/known.ts";
import { lean } from "../notice/lean.ts";
import type { Memory } from "../notice/memory.ts";
import type { NoticeKey } from "../notice/notice.ts";
import type { Policy } from "../policy/policy.ts";
import { currentObjectivesOf, type Evaluation, type Objective, objectivesOf } from "../slo/evaluation.ts";
import { belongs, lastShownOf, sealOf, shownDeadlineOf } from "../slo/objective.ts";
import { momentOfReply } from "../slo/promise-key.ts";
import type { OlderReplies, SealedVerdict, Seals, ShownDeadline } from "../slo/seal.ts";
import { DAY, type Instant } from "../time/instant.ts";
import { hasAllItsDates, type KeptCalendar, keptCalendarOf } from "../time/kept-calendar.ts";
import type { PlanInput } from "./input.ts";

/** What is decided about news from this run on. */
export type NewsDecisions = {
  /** News that gets no comment of its own, or has one already. */
  readonly recorded: readonly NoticeKey[];
  /** `audience key`: news about whose mail is decided now. */
  readonly decided: readonly string[];
};

const NO_DECISIONS: NewsDecisions = { recorded: [], decided: [] };

/** Of a storm of comments, so many wait to be judged: the marker stays small. */
const MOST_UNJUDGED = 100;

/** What the marker keeps from this run on: verdicts sealed, due times shown, words that counted, news decided. */
export function remember(
  { evaluation, issue, policy, memory }: Pick<PlanInput, "evaluation" | "issue" | "policy" | "memory">,
  { recorded, decided }: NewsDecisions = NO_DECISIONS,
): Memory {
  const { incident } = evaluation;
  const comments = issue.events.flatMap((event) => (event.type === "commented" ? [event.id] : []));
  return lean({
    ...memory,
    ...sealsOf(evaluation, memory),
    words: incident.replies.map((word) => knownWord(word, memory)),
    seen: rememberedCommands(evaluation, memory),
    judgedThrough: Math.max(memory.judgedThrough, ...comments),
    unjudged: waitingToBeJudged(incident, issue),
    reactedThrough: Math.min(Math.max(memory.reactedThrough, ...comments), pendingFrom(incident, memory) - 1),
    reporter: incident.reporter.part,
    untriaged: incident.untriaged || memory.untriaged,
    windows: evaluation.maintenance?.windows.map(({ saidAt }) => saidAt) ?? memory.windows,
    unpromised: incident.unpromised,
    answers: incident.answers,
    acts: incident.acts,
    closingWords: closingWordsOf(incident, memory),
    people: { ...peopleIn(evaluation), ...memory.people },
    recorded: [...memory.recorded, ...recorded],
    decided: [...memory.decided, ...decided],
    terms: closingTerms(incident, policy.source, memory),
  });
}

/** No policy that people write is nearly so long; a longer one is not kept. */
const LONGEST_POLICY = 32 * 1024;

/** Closing seals the policy with everything else, until it is reopened. */
function closingTerms(incident: Incident, source: Policy["source"], { terms }: Memory): Memory["terms"] {
  const closing = lastingClosing(incident);
  if (closing === null) return null;
  if (terms?.closedAt === closing.at) return terms;
  if (source.type === "built-in") return { closedAt: closing.at, policy: { builtIn: source.name } };
  const { path: name, text, sealed = text } = source;
  return sealed.length > LONGEST_POLICY ? null : { closedAt: closing.at, policy: { name, text: sealed } };
}

function closingWordsOf({ closings }: Incident, { closingWords }: Memory): Memory["closingWords"] {
  return closings.flatMap(({ reasonAt: of, reply, ending }) => {
    const found = closingWords.find((word) => word.of === of);
    if (found !== undefined) return found;
    return reply === null || reply.comment === null || ending === "unconfirmed" ? [] : { of, comment: reply.comment };
  });
}

/** Where they are too many, the first and the latest of each author, so that one who writes on and on hides nobody's answer; then the latest. */
function waitingToBeJudged({ unjudged }: Incident, { events }: Issue): Memory["unjudged"] {
  if (unjudged.length <= MOST_UNJUDGED) return unjudged;
  const authors = new Map(events.flatMap((event) => (event.type === "commented" ? [[event.id, event.actor?.login]] : [])));
  const writers = unjudged.map(({ comment }) => authors.get(comment));
  const outer = unjudged.filter((_, index) => writers.indexOf(writers[index]) === index || writers.lastIndexOf(writers[index]) === index);
  return outer.slice(-MOST_UNJUDGED);
}

/** The comment of a wish to share the RCA that waits for its answer, so that its reaction waits too; infinite: none waits. */
function pendingFrom({ shareAsk }: Incident, { ask }: Memory): number {
  return shareAsk === null || shareAsk.comment === ask?.comment ? Number.POSITIVE_INFINITY : shareAsk.comment;
}

/** The parts of those of whom texts tell that they mentioned the issue or moved it. */
function peopleIn({ incident }: Evaluation): Memory["people"] {
  const shown = incident.history.filter(({ what }) => what.type === "referenced" || what.type === "transferred");
  return Object.fromEntries(shown.flatMap(({ by }) => (by.login === null || by.part === "bot" ? [] : [[by.login.toLowerCase(), by.part]])));
}

/** Commands whose author is no longer staff stay written down: the role may come back. */
function rememberedCommands({ incident }: Evaluation, memory: Memory): Memory["seen"] {
  const now = new Set(incident.seen.map(({ comment }) => comment));
  return [...memory.seen.filter(({ comment }) => !now.has(comment)), ...incident.seen];
}

/** What is sealed and shown from this evaluation on, beside what was before. */
export function sealsOf(evaluation: Evaluation, memory: Seals): Seals {
  const verdicts = { ...memory.verdicts };
  const deadlines: Record<string, ShownDeadline> = {};
  const current = currentObjectivesOf(evaluation);
  const closing = lastingClosing(evaluation.incident);
  const closedAt = closing === null || closing.ending === "unconfirmed" ? null : closing.at;
  for (const objective of objectivesOf(evaluation)) {
    // A cycle that another follows is over, whatever the policy promises later.
    const isFollowed = objective.metric === "resolution" && !current.includes(objective);
    const seal = sealOf(objective, isFollowed ? (objective.cutAt ?? objective.endedAt) : closedAt);
    // A seal keeps the terms it was made under, as long as it speaks of the same end.
    const terms = memory.verdicts[objective.key];
    const isAgain = terms !== undefined && (terms.verdict !== "none" || seal?.verdict === "none") && belongs(terms, objective);
    if (seal !== null)
      verdicts[objective.key] = isAgain ? { ...seal, promised: terms.promised, fingerprint: terms.fingerprint, terms: terms.terms } : seal;
    const shown = current.includes(objective) ? toBeShown(objective, seal, isAgain, memory.deadlines[objective.key]) : undefined;
    if (shown !== undefined && (seal !== null || isPromised(objective, evaluation))) deadlines[objective.key] = shown;
  }
  const isShown = Object.keys(deadlines).some((key) => momentOfReply(key) !== null);
  if (evaluation.replyTerms !== null && !isShown) deadlines.reply = evaluation.replyTerms;
  const replies = withoutOlder(verdicts, memory.olderReplies ?? null);
  const calendars = calendarsOf(evaluation, memory, [...Object.values(replies.verdicts), ...Object.values(deadlines)]);
  return { ...replies, deadlines: withChange(deadlines, memory, evaluation.at), calendars };
}

/** What was shown of replies with when a run first saw their terms, where there had been others or none. */
function withChange(deadlines: Seals["deadlines"], { deadlines: known, verdicts }: Seals, now: Instant): Seals["deadlines"] {
  const entry = Object.entries(deadlines).find(([key]) => key === "reply" || momentOfReply(key) !== null);
  if (entry === undefined) return deadlines;
  const [key, shown] = entry;
  const before = lastShownOf("reply", known);
  const isOther = before === undefined ? Object.keys({ ...known, ...verdicts }).length > 0 : before.fingerprint !== shown.fingerprint;
  const changedAt = isOther ? now : before?.changedAt;
  return changedAt === undefined ? deadlines : { ...deadlines, [key]: { ...shown, changedAt } };
}

/**
 * What was shown last of a promise, to go on by. An end may be taken back: a solution's by a label taken off or a reopening, so what was shown
 * when it came stands until then, as it does where nothing is promised.
 */
function toBeShown(
  objective: Objective,
  seal: SealedVerdict | null,
  isAgain: boolean,
  known: ShownDeadline | undefined,
): ShownDeadline | undefined {
  const { metric, endedAt } = objective;
  switch (seal?.verdict) {
    case "missed":
      return undefined;
    case "met":
      if (metric !== "resolution") return undefined;
      return isAgain || known?.clock === null ? known : { ...shownDeadlineOf(objective), due: null };
    case "none":
      return known ?? shownDeadlineOf(objective);
    case undefined:
      return (metric === "resolution" && endedAt !== null ? known : undefined) ?? shownDeadlineOf(objective);
  }
}

/** So many verdicts on next replies are kept one by one, so that the marker stays small. */
const LATEST_REPLIES = 20;

function withoutOlder(verdicts: Seals["verdicts"], older: OlderReplies | null): Pick<Seals, "verdicts" | "olderReplies"> {
  const replies = Object.entries(verdicts)
    .flatMap(([key, { verdict }]) => {
      const from = momentOfReply(key);
      return from === null ? [] : [{ key, from, verdict }];
    })
    .sort((a, b) => a.from - b.from);
  const dropped = replies.slice(0, -LATEST_REPLIES);
  const last = dropped.at(-1);
  if (last === undefined) return { verdicts, olderReplies: older };
  const keys = new Set(dropped.map(({ key }) => key));
  const count = (wanted: "met" | "missed") => (older?.[wanted] ?? 0) + dropped.filter(({ verdict }) => verdict === wanted).length;
  return {
    verdicts: Object.fromEntries(Object.entries(verdicts).filter(([key]) => !keys.has(key))),
    olderReplies: { through: last.from, met: count("met"), missed: count("missed") },
  };
}

/** What has no severity yet is promised a first answer: of all else it is not said that it is not promised. */
function isPromised({ metric }: Objective, { incident }: Evaluation): boolean {
  return metric === "response" || !incident.untriaged;
}

/** How long after the end of what is known a calendar's holidays are remembered: a deadline that a hold moves further is rare. */
const HOLIDAYS_AHEAD = 400 * DAY;

/** The calendars that what is remembered was counted by. */
function calendarsOf(evaluation: Evaluation, memory: Seals, remembered: readonly (SealedVerdict | ShownDeadline)[]): Seals["calendars"] {
  const { incident, at: now, nextDue } = evaluation;
  const used = objectivesOf(evaluation).flatMap(({ clock, calendars }) => [clock?.calendar ?? [], calendars].flat());
  const inUse = new Map(used.map((calendar) => [calendar.fingerprint, calendar]));
  const named = remembered.flatMap((one) => {
    const terms = "verdict" in one ? [one.terms] : [one.clock, ...one.terms];
    return terms.flatMap((each) => each?.calendar ?? []);
  });
  const calendars = [...new Set(named)].flatMap((name): readonly (readonly [string, KeptCalendar])[] => {
    const known = memory.calendars[name];
    const calendar = inUse.get(name);
    if (calendar === undefined || (known !== undefined && hasAllItsDates(calendar))) return known === undefined ? [] : [[name, known]];
    const until = Math.max(now, nextDue ?? now) + HOLIDAYS_AHEAD;
    return [[name, keptCalendarOf(calendar, Math.min(incident.startedAt, now), until)]];
  });
  return Object.fromEntries(calendars);
}

function knownWord(word: StaffReply, { words, verdicts }: Memory): KnownReply {
  const { at, recordedAt, kind, by, comment, url, how, next } = word;
  const before = words.find((known) => known.comment === comment && known.kind === kind && known.recordedAt === recordedAt);
  const isMissed = Object.values(verdicts).some(({ verdict, due }) => verdict === "missed" && due !== null && at <= due);
  const late = before === undefined ? kind === "comment" && isMissed : before.late === true;
  return { at, recordedAt, kind, login: by.login, comment, url, how, next, ...(late ? { late } : {}) };
}
