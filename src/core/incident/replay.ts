import { formerSeverity, type Policy, type Severity } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { ANNOUNCES, announcementIn } from "./announcement.ts";
import { applyClosed, applyReopened, closingWordOf } from "./closings.ts";
import { confirm } from "./confirm.ts";
import { emptyDraft, type IncidentDraft, type ReplayContext } from "./draft.ts";
import { applyMark, applyUnmark } from "./duplicate-marks.ts";
import { settleClosing } from "./endings.ts";
import { judgeDeed } from "./hands.ts";
import { endPausesBy } from "./holds.ts";
import {
  type CommandSeen,
  type Hold,
  type HoldStretch,
  type Incident,
  type JudgedAct,
  latestStatement,
  type Person,
  type ReporterAnswer,
  reopenedAfterEnd,
  type SeenCommands,
  type SeverityStretch,
  type Stretch,
} from "./incident.ts";
import type { Issue, TimelineEvent } from "./issue.ts";
import { type Known, withRemembered } from "./known.ts";
import { type LabelChange, labelChanges } from "./label-changes.ts";
import { applyLabel, NOBODY, severitiesOn, severityStretches } from "./labels-in-force.ts";
import { linkChange } from "./linked.ts";
import { applyAnswer, applyRememberedAnswer } from "./pending.ts";
import { isOwnComment, personOf, type Roster, shownPersonOf } from "./people.ts";
import { applyComment, applyOpening, applyRememberedWindow } from "./staff-comments.ts";

type Step =
  | { readonly at: Instant; readonly place: number; readonly type: "label"; readonly change: LabelChange }
  | { readonly at: Instant; readonly place: number; readonly type: "event"; readonly event: TimelineEvent }
  | { readonly at: Instant; readonly place: number; readonly type: "answer"; readonly answer: ReporterAnswer }
  | { readonly at: Instant; readonly place: number; readonly type: "said"; readonly seen: SeenCommands; readonly login: string | null }
  | { readonly at: Instant; readonly place: number; readonly type: "confirmed"; readonly act: JudgedAct };

type DuplicateEvent = Extract<TimelineEvent, { readonly type: "marked-duplicate" | "unmarked-duplicate" }>;

/** What counts for an issue that never had a severity, or one that only others set and that is off again. */
export type Untriaged = {
  readonly severity: Severity;
  /** While the policy promised it nothing any more, as runs saw it. */
  readonly unpromised: readonly Stretch[];
};

/**
 * Reads an issue's timeline as an incident; null when no severity was ever in force, and it is not to be `untriaged`. Depends on nothing but its arguments:
 * the order of pages, repeated events and unknown ones change nothing.
 */
export function replay(
  issue: Issue,
  policy: Policy,
  roster: Roster,
  known: Known | null,
  untriaged: Untriaged | null = null,
): Incident | null {
  const draft = emptyDraft();
  const author = personOf(issue.author, policy, roster);
  const reporter: Person = known?.reporter == null ? author : { ...author, part: known.reporter, desk: known.reporter === "staff" };
  const context: ReplayContext = { issue, policy, roster, known, reporter, draft };
  draft.history.push({ at: issue.createdAt, by: reporter, url: issue.url, what: { type: "opened" } });
  if (reporter.part === "staff") applyOpening(context, reporter);
  for (const step of stepsOf(context)) {
    endPausesBy(context, step.at);
    applyStep(context, step);
  }
  endPausesBy(context, Number.POSITIVE_INFINITY);
  return finish(context, untriaged);
}

function applyStep(context: ReplayContext, step: Step): void {
  switch (step.type) {
    case "label":
      applyLabel(context, step.change);
      break;
    case "event":
      applyEvent(context, step.event);
      break;
    case "answer":
      applyRememberedAnswer(context, step.answer);
      break;
    case "said":
      applyRememberedWindow(context, step.seen, { at: step.at, by: { login: step.login, part: "staff", desk: true } });
      break;
    case "confirmed":
      context.draft.acts.push(step.act);
      confirm(context, step.at, { login: step.act.login, part: "staff", desk: true });
      break;
    default:
      step satisfies never;
  }
}

/** Everything that happened, by time and then by GitHub's own order, each comment once and none of our own. */
function stepsOf({ issue, policy, roster, known }: ReplayContext): readonly Step[] {
  const acts = known?.acts ?? [];
  const steps: Step[] = labelChanges(issue, { policy, acts }).map((change) => ({
    type: "label",
    at: change.at,
    place: change.place,
    change,
  }));
  const comments = new Set<number>();
  issue.events.forEach((event, place) => {
    if (event.type === "commented") {
      if (comments.has(event.id) || isOwnComment(event, roster.ourselves)) return;
      comments.add(event.id);
    }
    steps.push({ type: "event", at: event.at, place, event });
  });
  const gone = (known?.answers ?? []).filter(({ comment }) => !comments.has(comment));
  for (const answer of gone) steps.push({ type: "answer", at: answer.at, place: issue.events.length, answer });
  for (const seen of known?.seen ?? []) {
    if (seen.comment === null || comments.has(seen.comment)) continue;
    const word = known?.words.find(({ comment }) => comment === seen.comment);
    if (word !== undefined) steps.push({ type: "said", at: word.recordedAt, place: issue.events.length, seen, login: word.login });
  }
  // What was confirmed stays so, also when the comment is gone.
  for (const act of acts) if (act.what === "confirmed") steps.push({ type: "confirmed", at: act.at, place: issue.events.length, act });
  return steps.sort((a, b) => a.at - b.at || a.place - b.place);
}

function applyEvent(context: ReplayContext, event: TimelineEvent): void {
  const { draft, policy, roster, known } = context;
  const by = shownPersonOf(event.actor, policy, roster, known);
  switch (event.type) {
    case "commented":
      applyAnswer(context, event);
      applyComment(context, event);
      break;
    case "closed":
      applyClosed(context, event);
      break;
    case "reopened":
      applyReopened(context, event);
      break;
    case "marked-duplicate":
    case "unmarked-duplicate":
      applyDuplicateMark(context, event);
      break;
    case "referenced": {
      const { mergedAt, ...change } = event.pullRequest;
      linkChange(draft, { ...change, mergedAt, linkedAt: event.at, byDesk: by.desk });
      draft.history.push({ at: event.at, by, url: change.url, what: { type: "referenced", change } });
      break;
    }
    case "transferred":
      draft.history.push({ at: event.at, by, url: null, what: { type: "transferred", from: event.from } });
      break;
    // What labels do is told by their changes.
    case "labeled":
    case "unlabeled":
    case "assigned":
    case "unassigned":
    case "comment-deleted":
    case "renamed":
      break;
    default:
      event satisfies never;
  }
}

/** Only support's marks count. */
function applyDuplicateMark(context: ReplayContext, { type, at, actor, original }: DuplicateEvent): void {
  const { by } = judgeDeed(context, { at, what: type, label: null, actor }, () => null);
  if (!by.desk) return;
  (type === "marked-duplicate" ? applyMark : applyUnmark)(context, original, { at, by });
  settleClosing(context, at);
}

function finish(context: ReplayContext, given: Untriaged | null): Incident | null {
  const { issue, policy, known, reporter, draft } = context;
  // Maintenance is followed without a severity, too.
  const untriaged = draft.active.has(ANNOUNCES) ? announcedOf(issue, policy) : given;
  const labelled = severityStretches(draft);
  const isUntriaged = untriaged !== null && labelled.every(isOthers);
  const stretches = isUntriaged ? [fromOpening(issue, untriaged)] : labelled;
  const holds = [...draft.holds, ...[...draft.active.values()].map((hold) => ({ ...hold, until: null }))];
  const had = stretches.flatMap(({ from, severity }) => (severity === null ? [] : [{ from, severity }]));
  const [declared] = had;
  if (declared === undefined) return null;
  const startedAt = policy.clocks.start === "opened" ? issue.createdAt : declared.from;
  const replies = withRemembered(draft.replies, known)
    .map((reply) => ({ ...reply, at: Math.max(reply.at, startedAt) }))
    .sort((a, b) => a.at - b.at || a.recordedAt - b.recordedAt);
  const worst = had.reduce((most, { severity }) => (severity.rank < most.rank ? severity : most), declared.severity);
  const confirmed = stretches.flatMap(({ severity, confirmedAt }) => (severity === null || confirmedAt === null ? [] : [severity]));
  const inForce = isUntriaged ? [untriaged.severity] : severitiesOn(draft.inForce, policy, draft.meanings);
  return {
    number: issue.number,
    repository: issue.repository,
    url: issue.url,
    title: issue.title,
    reporter,
    createdAt: issue.createdAt,
    untriaged: isUntriaged,
    unpromised: given?.unpromised ?? known?.unpromised ?? [],
    declaredAt: declared.from,
    startedAt,
    troubleAt: draft.troubleAt,
    troubleRecordedAt: draft.troubleRecordedAt,
    overRecordedAt: draft.overRecordedAt,
    overAt: draft.overAt,
    severity: inForce[0] ?? null,
    worst,
    worstConfirmed: confirmed.reduce<Severity | null>((most, one) => (most === null || one.rank < most.rank ? one : most), null),
    severityConfirmedAt: confirmedNow(draft, known),
    severities: stretches.map((stretch, index) => (index === 0 ? { ...stretch, from: startedAt } : stretch)),
    holds: (isUntriaged ? holdsOfUntriaged(context, untriaged, holds) : holds).toSorted((a, b) => a.from - b.from),
    answers: draft.answers,
    answeredLabels: issue.labels.filter((label) => draft.answered.has(label.toLowerCase())),
    reporterComments: draft.reporterComments,
    replies,
    closings: draft.closings.map((closing) => ({ ...closing, reply: closingWordOf(closing, replies, known?.closingWords ?? []) })),
    statements: draft.statements,
    ...standingWords(draft),
    commands: draft.announced === null ? draft.commands.map(inVain(draft, policy)) : draft.commands,
    seen: draft.seen,
    unjudged: draft.unjudged,
    history: draft.history,
    assignees: issue.assignees,
    linked: draft.linked,
    shareAsk: draft.shareAsk,
    maintenance: announcementIn(context),
    ambiguous: inForce.length > 1 ? inForce : [],
    muted: draft.labels.has(policy.notices.muteLabel),
    locked: issue.locked,
    acts: draft.acts,
    ignoredLabels: [...draft.ignoredLabels.values()],
  };
}

const UNPROMISED: Hold = { type: "set-aside", cause: "no-severity", reason: "our policy promised nothing then" };

/** A severity that only others set, and that is off again, counts for nothing. */
function isOthers({ severity, until, confirmedAt }: SeverityStretch): boolean {
  return severity === null || (until !== null && confirmedAt === null);
}

/** Labels keep it out while they are on, whoever put them on; the policy while it promises nothing. */
function holdsOfUntriaged(
  { issue, policy, roster, known }: ReplayContext,
  { unpromised }: Untriaged,
  holds: readonly HoldStretch[],
): readonly HoldStretch[] {
  const changes = labelChanges(issue, { policy, acts: known?.acts ?? [] }).filter(({ name }) => policy.untriaged?.except.has(name));
  const out = changes.flatMap(({ name, on, at, actor }, index): readonly HoldStretch[] => {
    const until = changes.slice(index + 1).find((later) => later.name === name)?.at ?? null;
    // Nobody's role is asked for it.
    const hold: Hold = {
      type: "set-aside",
      cause: "excluded",
      reason: `the label “${name}”${actor === null ? "" : `, put on by ${actor.login}`}`,
    };
    return on && until !== at ? [{ from: at, until, hold, by: shownPersonOf(actor, policy, roster, known) }] : [];
  });
  const own = holds.filter(({ hold }) => !("cause" in hold && hold.cause === "no-severity"));
  return [...own, ...out, ...unpromised.map((stretch) => ({ ...stretch, hold: UNPROMISED, by: NOBODY }))];
}

/** Of maintenance nothing is promised by the clock. */
function announcedOf({ createdAt }: Issue, policy: Policy): Untriaged {
  const severity = { ...formerSeverity(policy, "maintenance"), title: "Maintenance" };
  return { severity, unpromised: [{ from: createdAt, until: null }] };
}

/** A `/window` without the label says nothing. */
function inVain({ seen }: IncidentDraft, { maintenance }: Policy) {
  const given = new Set(seen.flatMap(({ comment, commands }) => (commands.some(({ type }) => type === "window") ? [comment] : [])));
  const problem = `“/window” announces maintenance under the label “${maintenance.label ?? ""}” alone, put on by support before the window is over.`;
  return (command: CommandSeen): CommandSeen =>
    given.has(command.comment) ? { ...command, problem: [command.problem, problem].filter((text) => text !== null).join(" ") } : command;
}

function fromOpening({ createdAt }: Issue, { severity }: Untriaged): SeverityStretch {
  return { from: createdAt, until: null, severity, by: NOBODY, confirmedAt: null };
}

/**
 * What staff said by commands, as far as nothing has overtaken it. Reopened after an end, the cause and what they do about it are to be said anew;
 * the latter also once it was set aside, but not for want of a severity, since whoever changes one may take it off first.
 */
function standingWords(draft: IncidentDraft): Pick<Incident, "impact" | "cause" | "workaround" | "phase"> {
  const { statements, phase, holds } = draft;
  const since = reopenedAfterEnd(draft) ?? 0;
  const aside = holds.flatMap(({ hold, from }) => (hold.type === "set-aside" && hold.cause !== "no-severity" ? from : []));
  return {
    impact: latestStatement(draft, "impact"),
    cause: latestStatement({ statements: statements.filter(({ at }) => at >= since) }, "cause"),
    workaround: latestStatement(draft, "workaround"),
    phase: phase !== null && phase.at >= Math.max(since, ...aside) ? phase.phase : null,
  };
}

/** Since when support answers for the severity now, or the last there was. Earlier releases wrote down whether it does, not whose hands there were. */
function confirmedNow({ severities }: IncidentDraft, known: Known | null): Instant | null {
  const last = severities.findLast(({ severity }) => severity !== null);
  if (last === undefined) return null;
  const isOld = known !== null && known.acts.length === 0 && last.setter.at <= known.labelsJudgedThrough;
  return isOld && last.confirmedAt === null && known.severityTrusted ? last.at : last.confirmedAt;
}
