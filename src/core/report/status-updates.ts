import type { Closing, Incident, Phase, Stretch } from "../incident/incident.ts";
import { nameOf } from "../policy/policy.ts";
import { wordsPlain } from "../text/words-line.ts";
import type { Instant } from "../time/instant.ts";
import { momentText } from "./figure-words.ts";

/** Something that was said or came about, for everybody's eyes. */
export type StatusUpdate<Word extends string> = {
  /** Names it for good, whatever else comes or goes. */
  readonly id: string;
  readonly at: Instant;
  /** How it stood from then on. */
  readonly word: Word;
  /** Plain text; "": only a page's head says it. */
  readonly text: string;
  /** The same with what else was said in it. Never empty. */
  readonly body: string;
};

/** What support is doing, in their voice. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  investigating: "we are looking for the cause",
  identified: "we know the cause and are working on it",
  monitoring: "a fix is in place, we are watching it",
  resolved: "support reports it resolved",
};

const LONGEST = 600;

/** Support's words as plain text. */
export function plainWords(text: string | undefined): string {
  return wordsPlain(text ?? "", LONGEST);
}

/** What an update changes; what is not there stays as it was. */
type CourseStep = Omit<StatusUpdate<string>, "word"> & {
  readonly phase?: Phase | null;
  readonly isMitigated?: boolean;
  readonly isClosed?: boolean;
};

/** How an incident stands after all its updates. */
export type StatusCourse = {
  /** In order; never empty. */
  readonly updates: readonly StatusUpdate<Phase>[];
  /** What support says it is doing; null: they have not said. */
  readonly phase: Phase | null;
  /** Since when it is open as it is: since they said that, or since it was open again; null: since it began. */
  readonly since: Instant | null;
};

/** Everything that everybody may know of an incident's course; `isSilent`: but for what was written. */
export function courseOf(incident: Incident, isSilent: boolean): StatusCourse {
  const turns = [...severityTurns(incident), ...wordTurns(incident, isSilent), ...stopTurns(incident), ...endTurns(incident)];
  let state: { readonly phase: Phase | null; readonly isMitigated: boolean; readonly isClosed: boolean } = {
    phase: null,
    isMitigated: false,
    isClosed: false,
  };
  let since: Instant | null = null;
  const updates = turns
    .sort((a, b) => a.at - b.at)
    .map(({ id, at, text, body, ...change }): StatusUpdate<Phase> => {
      if (change.phase !== undefined) since = at;
      state = { ...state, ...change };
      return { id, at, text, body, word: wordOf(state) };
    });
  return { updates, phase: state.phase, since };
}

/** "resolved" is left for what is closed, and where support has said nothing the form's first word stands. */
function wordOf({ phase, isMitigated, isClosed }: Required<Pick<CourseStep, "phase" | "isMitigated" | "isClosed">>): Phase {
  if (isClosed) return "resolved";
  return isMitigated || phase === "resolved" ? "monitoring" : (phase ?? "investigating");
}

/** What came about, told in one text. */
function turn(id: string, at: Instant, text: string): CourseStep {
  return { id, at, text, body: text };
}

/** Those that support set or confirmed, the first from the start on. */
function severityTurns({ number, startedAt, severities }: Incident): readonly CourseStep[] {
  const confirmed = severities.flatMap(({ severity, from, confirmedAt }) =>
    severity === null || confirmedAt === null ? [] : [{ severity, at: Math.max(from, confirmedAt) }],
  );
  return confirmed.flatMap(({ severity, at }, index): readonly CourseStep[] => {
    if (index === 0)
      return [{ id: `${number}-opened`, at: startedAt, text: "", body: `${nameOf(severity)}, open since ${momentText(startedAt)}.` }];
    if (severity.key === confirmed[index - 1]?.severity.key) return [];
    return [turn(`${number}-severity-${at}`, at, `Now ${nameOf(severity)}.`)];
  });
}

/** What support wrote to the customer, and said by commands. */
export function wordTurns(
  { number, replies, seen }: Pick<Incident, "number" | "replies" | "seen">,
  isSilent: boolean,
): readonly CourseStep[] {
  return replies.flatMap(({ kind, comment, recordedAt, text }): readonly CourseStep[] => {
    if (kind !== "comment" && kind !== "opened") return [];
    const commands = seen.find((one) => one.comment === comment)?.commands ?? [];
    const phase = commands.findLast((command) => command.type === "status")?.phase;
    const written = isSilent ? "" : plainWords(text);
    const said = written === "" && phase !== undefined ? sentence(PHASE_WORDS[phase]) : written;
    const more = isSilent
      ? []
      : commands.flatMap((command) => ("text" in command ? [`${STATEMENTS[command.type]}: ${plainWords(command.text)}`] : []));
    const body = [said, ...more].filter((part) => part !== "").join("\n\n");
    const id = `${number}-${comment ?? "opening"}`;
    return body === "" ? [] : [{ id, at: recordedAt, text: said, body, ...(phase === undefined ? {} : { phase }) }];
  });
}

export const STATEMENTS = { impact: "Who is affected", cause: "What happened", workaround: "What you can do now" } as const;

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function stopTurns({ number, holds }: Incident): readonly CourseStep[] {
  return joined(holds.filter(({ hold }) => hold.type === "resolved" && hold.cause === "stop-label")).flatMap(({ from, until }) => {
    const on = { ...turn(`${number}-mitigated-${from}`, from, "Mitigated, says support."), isMitigated: true };
    return until === null ? [on] : [on, { ...turn(`${number}-unmitigated-${until}`, until, "No longer mitigated."), isMitigated: false }];
  });
}

/** Stretches by their start, as one where they meet. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const { from, until } of stretches) {
    const last = all.at(-1);
    if (last === undefined || (last.until !== null && last.until < from)) all.push({ from, until });
    else all[all.length - 1] = { from: last.from, until: last.until === null || until === null ? null : Math.max(last.until, until) };
  }
  return all;
}

/** Closed, set aside, and open again. After an end what support is doing is to be said anew. */
function endTurns({ number, closings, holds }: Incident): readonly CourseStep[] {
  const aside = joined(holds.filter(({ hold }) => hold.type === "set-aside" && hold.cause !== "no-severity"));
  const isAside = (at: Instant) => aside.some(({ from, until }) => from <= at && (until === null || at < until));
  const again = (at: Instant | null, phase: { readonly phase?: null }): readonly CourseStep[] =>
    at === null || isAside(at) ? [] : [{ ...turn(`${number}-again-${at}`, at, "Open again."), isClosed: false, ...phase }];
  const turns = [
    ...aside.flatMap(({ from, until }) => [
      turn(`${number}-ended-${from}`, from, "Set aside by support."),
      ...again(until, { phase: null }),
    ]),
    ...closings.flatMap((closing) => [
      ...closingTurns(number, closing),
      ...again(closing.reopenedAt, closing.ending === "unconfirmed" ? {} : { phase: null }),
    ]),
  ];
  // What was closed as not planned was set aside at once: that is told once.
  return [...new Map(turns.map((one) => [one.id, one])).values()];
}

function closingTurns(number: number, { at, ending, confirmedAt }: Closing): readonly CourseStep[] {
  const id = `${number}-ended-${at}`;
  if (ending !== "unconfirmed" && (confirmedAt ?? at) <= at) return [{ ...turn(id, at, "Closed."), isClosed: true }];
  const closed = turn(id, at, "Closed by others. Support has not confirmed that.");
  if (ending === "unconfirmed" || confirmedAt === null) return [closed];
  return [closed, { ...turn(`${number}-confirmed-${confirmedAt}`, confirmedAt, "Support confirms that it is closed."), isClosed: true }];
}
