import { type Policy, type Severity, severityOf } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { MINUTE } from "../time/instant.ts";
import { FARTHEST_UPDATE, parseComment } from "./commands.ts";
import type {
  Closing,
  Command,
  CommandSeen,
  Hold,
  HoldStretch,
  Incident,
  Milestone,
  Person,
  SeenCommands,
  SeverityStretch,
  StaffWord,
  Statement,
} from "./incident.ts";
import type { Actor, Issue, IssueComment, TimelineEvent } from "./issue.ts";
import { type LabelChange, labelChanges } from "./labels.ts";
import { isOwnComment, isTrusted, personOf, type Roster, shownPersonOf } from "./people.ts";

/** Words that counted in earlier runs, with what a thread cannot tell again once a comment is gone. */
export type KnownWord = Omit<StaffWord, "by" | "text"> & { readonly login: string | null };

/** What earlier runs wrote down about the thread. */
export type Known = {
  readonly words: readonly KnownWord[];
  /** A comment counts as it was first seen: an edit neither adds a command nor takes one back. */
  readonly seen: readonly SeenCommands[];
  /** Comments up to this id were judged; those that are not among `words` are not staff's. */
  readonly judgedThrough: number;
  readonly reporter: Person["part"] | null;
  /** When staff closed it. */
  readonly confirmed: readonly Instant[];
  readonly labelsJudgedThrough: Instant;
  readonly severityTrusted: boolean;
  /** Lower-case login → the part someone played, as first found out: for words alone. */
  readonly people: Readonly<Record<string, Person["part"]>>;
};

const NO_COMMANDS: Pick<SeenCommands, "commands" | "problems"> = { commands: [], problems: [] };

/** A comment this long before the closing, at most, still explains it. */
const EXPLAINS_FOR = 15 * MINUTE;

type Step =
  | { readonly at: Instant; readonly place: number; readonly type: "label"; readonly change: LabelChange }
  | {
      readonly at: Instant;
      readonly place: number;
      readonly type: "event";
      readonly event: TimelineEvent;
    };

type ActiveHold = { readonly hold: Hold; readonly from: Instant; readonly by: Person };

type Setter = { readonly actor: Actor | null; readonly at: Instant };

type Draft = {
  readonly labels: Set<string>;
  /** Labels as they stood when the issue was closed: changes while closed wait for reopening. */
  inForce: ReadonlySet<string>;
  readonly severities: {
    readonly at: Instant;
    readonly severity: Severity | null;
    /** Who put the label on or took one off, and when; `by`: who made it count, which may be by reopening. */
    readonly setter: Setter;
    readonly by: Person;
  }[];
  readonly active: Map<string, ActiveHold>;
  readonly holds: HoldStretch[];
  readonly words: StaffWord[];
  readonly closings: Closing[];
  readonly commands: CommandSeen[];
  readonly seen: SeenCommands[];
  readonly milestones: Milestone[];
  readonly linked: Map<number, Incident["linked"][number]>;
  /** Whoever last changed a severity's label. */
  setter: Setter;
  troubleAt: Instant | null;
  impact: Statement | null;
  cause: Statement | null;
  workaround: Statement | null;
  phase: Incident["phase"];
  shareAsk: Incident["shareAsk"];
};

type Context = {
  readonly issue: Issue;
  readonly policy: Policy;
  readonly roster: Roster;
  readonly known: Known | null;
  readonly draft: Draft;
};

/**
 * Reads an issue's timeline as an incident; null when no severity was ever in force. Depends on nothing but its arguments:
 * the order of pages, repeated events and unknown ones change nothing.
 */
export function replay(issue: Issue, policy: Policy, roster: Roster, known: Known | null): Incident | null {
  const draft = emptyDraft();
  const context: Context = { issue, policy, roster, known, draft };
  const reporter: Person = { login: issue.author?.login ?? null, part: known?.reporter ?? personOf(issue.author, policy, roster).part };
  draft.milestones.push({ at: issue.createdAt, by: reporter, url: issue.url, what: { type: "opened" } });
  if (reporter.part === "staff") draft.words.push(wordless("opened", issue.createdAt, reporter, issue.url));
  for (const step of stepsOf(issue, context)) {
    if (step.type === "label") applyLabel(context, step.change);
    else applyEvent(context, step.event);
  }
  return finish(context, reporter);
}

function emptyDraft(): Draft {
  return {
    labels: new Set(),
    inForce: new Set(),
    severities: [],
    active: new Map(),
    holds: [],
    words: [],
    closings: [],
    commands: [],
    seen: [],
    milestones: [],
    linked: new Map(),
    setter: { actor: null, at: 0 },
    troubleAt: null,
    impact: null,
    cause: null,
    workaround: null,
    phase: null,
    shareAsk: null,
  };
}

/** Everything that happened, by time and then by GitHub's own order, each comment once and none of our own. */
function stepsOf(issue: Issue, { roster }: Context): readonly Step[] {
  const steps: Step[] = labelChanges(issue).map((change) => ({ type: "label", at: change.at, place: change.place, change }));
  const comments = new Set<number>();
  issue.events.forEach((event, place) => {
    if (event.type === "commented") {
      if (comments.has(event.id) || isOwnComment(event, roster.ourselves)) return;
      comments.add(event.id);
    }
    steps.push({ type: "event", at: event.at, place, event });
  });
  return steps.sort((a, b) => a.at - b.at || a.place - b.place);
}

function applyLabel(context: Context, change: LabelChange): void {
  const { draft, policy } = context;
  if (change.on) draft.labels.add(change.name);
  else draft.labels.delete(change.name);
  if (severityOf(policy, change.name) !== null) draft.setter = change;
  if (currentClosing(draft) === null) takeEffect(context, change.at, change.actor);
}

/** Makes the labels that are on now the ones in force: severity and the holds that labels cause. */
function takeEffect(context: Context, at: Instant, actor: Actor | null): void {
  const { draft, policy, roster, known } = context;
  const by = shownPersonOf(actor, policy, roster, known);
  draft.inForce = new Set(draft.labels);
  const severity = severitiesOn(draft.inForce, policy)[0] ?? null;
  const before = draft.severities.at(-1)?.severity ?? null;
  if (severity !== before) {
    draft.severities.push({ at, severity, setter: draft.setter, by });
    draft.milestones.push({ at, by, url: null, what: { type: "severity", severity, from: before } });
  }
  holdWhile(context, "no-severity", severity === null && draft.severities.length > 0, at, by, {
    type: "set-aside",
    cause: "no-severity",
    reason: "",
  });
  for (const [label, reason] of policy.exclusions) {
    holdWhile(context, `excluded ${label}`, draft.inForce.has(label), at, by, { type: "set-aside", cause: "excluded", reason });
  }
  for (const label of policy.clocks.stopLabels) {
    holdWhile(context, `stop ${label}`, draft.inForce.has(label), at, by, { type: "resolved", cause: "stop-label" });
  }
  for (const [label, reason] of policy.clocks.pauseLabels) {
    holdWhile(context, `pause ${label}`, draft.inForce.has(label), at, by, { type: "paused", cause: "label", reason });
  }
}

function severitiesOn(labels: ReadonlySet<string>, policy: Policy): readonly Severity[] {
  return policy.severities.filter((severity) => severity.labels.some((label) => labels.has(label.toLowerCase())));
}

function holdWhile(context: Context, name: string, holds: boolean, at: Instant, by: Person, hold: Hold): void {
  const { active } = context.draft;
  if (holds === active.has(name)) return;
  if (holds) {
    active.set(name, { hold, from: at, by });
    context.draft.milestones.push({ at, by, url: null, what: { type: "held", hold } });
  } else endHold(context, name, at, by);
}

function endHold({ draft }: Context, name: string, at: Instant, by: Person): void {
  const ended = draft.active.get(name);
  if (ended === undefined) return;
  draft.active.delete(name);
  if (at > ended.from) draft.holds.push({ ...ended, until: at });
  if (name !== "closed") draft.milestones.push({ at, by, url: null, what: { type: "resumed", hold: ended.hold } });
}

function applyEvent(context: Context, event: Extract<Step, { type: "event" }>["event"]): void {
  const { draft, policy, roster, known } = context;
  // Whether staff ended it is for today's role to say, of all else only texts speak.
  const decides = event.type === "closed" && event.reason === "completed";
  const by = decides ? personOf(event.actor, policy, roster) : shownPersonOf(event.actor, policy, roster, known);
  switch (event.type) {
    case "commented":
      applyComment(context, event);
      break;
    case "closed":
      applyClosed(context, event, by);
      break;
    case "reopened":
      applyReopened(context, event.at, event.actor, by);
      break;
    case "referenced":
      draft.linked.set(event.pullRequest.number, event.pullRequest);
      draft.milestones.push({
        at: event.at,
        by,
        url: event.pullRequest.url,
        what: { type: "referenced", number: event.pullRequest.number, merged: event.pullRequest.merged },
      });
      break;
    case "transferred":
      draft.milestones.push({ at: event.at, by, url: null, what: { type: "transferred", from: event.from } });
      break;
    // What labels do is told by their changes.
    case "labeled":
    case "unlabeled":
    case "assigned":
    case "unassigned":
    case "comment-deleted":
      break;
  }
}

function applyComment(context: Context, comment: IssueComment): void {
  const { draft, policy, roster, known } = context;
  const person = personOf(comment.actor, policy, roster);
  // What earlier runs wrote down when they judged it; null: it is new.
  const judged = known !== null && comment.id <= known.judgedThrough ? known : null;
  const counts = judged === null ? person.part === "staff" : judged.words.some((word) => word.comment === comment.id);
  if (!counts) return;
  const by: Person = { login: person.login, part: "staff" };
  const parsed = parseComment(comment.body, comment.at, policy);
  const seen = judged === null ? { comment: comment.id, ...parsed } : judged.seen.find((other) => other.comment === comment.id);
  // What is remembered keeps a word; only a role of today gives a command.
  const mayCommand = person.part === "staff" && seen !== undefined;
  const { commands, problems } = mayCommand ? seen : NO_COMMANDS;
  const next = commands.findLast((command) => command.type === "next-update" && command.due <= comment.at + FARTHEST_UPDATE);
  const word: StaffWord = {
    at: comment.at,
    kind: "comment",
    by,
    comment: comment.id,
    url: comment.url,
    // Who hides a comment does not want it quoted.
    text: comment.hidden ? "" : parsed.text,
    recordedAt: comment.at,
    how: null,
    next: next?.type === "next-update" ? next.due : null,
  };
  draft.words.push(word);
  const refused = commands.map((command) => applyCommand(context, command, comment, word)).filter((problem) => problem !== null);
  const isFirst = draft.words.filter((other) => other.kind === "comment").length === 1;
  if (!comment.hidden) {
    draft.milestones.push({ at: word.at, by, url: word.url, what: { type: "word", text: word.text, next: word.next, first: isFirst } });
  }
  if (commands.length + problems.length > 0) {
    draft.seen.push({ comment: comment.id, commands, problems });
    const help = commands.some((command) => command.type === "help");
    const problem = [...problems, ...refused].join(" ") || null;
    draft.commands.push({ comment: comment.id, url: comment.url, at: comment.at, by, problem, help });
  }
  confirmClosing(context, comment.at);
}

/** What a command changes; a sentence for staff when it cannot be done now, else null. */
function applyCommand(context: Context, command: Command, comment: IssueComment, word: StaffWord): string | null {
  const { draft } = context;
  switch (command.type) {
    case "ack":
      if (command.answeredAt !== null || command.how !== null) {
        draft.words.push({ ...word, kind: "acknowledged", at: command.answeredAt ?? word.at, how: command.how, text: "", next: null });
      }
      return null;
    case "status":
      draft.phase = command.phase;
      return null;
    case "impact":
    case "cause":
    case "workaround":
      draft[command.type] = { text: command.text, at: comment.at, url: comment.url };
      return null;
    case "next-update":
      return command.due > word.at + FARTHEST_UPDATE ? "“/next-update” names a time more than 90 days away. Write a nearer one." : null;
    case "pause":
      return pauseByCommand(context, command.reason, word);
    case "resume":
      return resumeByCommand(context, word);
    case "started":
      draft.troubleAt = command.troubleAt;
      return null;
    case "share-rca":
      draft.shareAsk = { comment: comment.id, url: comment.url, at: comment.at, by: word.by };
      return null;
    case "help":
      return null;
  }
}

function pauseByCommand(context: Context, reason: string, word: StaffWord): string | null {
  if (currentClosing(context.draft) !== null) return "“/pause” has no effect while the issue is closed.";
  endHold(context, "/pause", word.at, word.by);
  holdWhile(context, "/pause", true, word.at, word.by, { type: "paused", cause: "command", reason });
  return null;
}

function resumeByCommand(context: Context, word: StaffWord): string | null {
  const { active } = context.draft;
  const wasPaused = active.has("/pause");
  endHold(context, "/pause", word.at, word.by);
  const label = [...active.keys()].find((name) => name.startsWith("pause "))?.slice("pause ".length);
  if (label !== undefined) return `“/resume”: the label “${label}” still pauses the clock. Take it off to go on.`;
  return wasPaused ? null : "“/resume”: nothing is paused.";
}

function applyClosed(context: Context, event: Extract<TimelineEvent, { type: "closed" }>, closer: Person): void {
  const { draft, known, policy } = context;
  const current = currentClosing(draft);
  const by: Person = known?.confirmed.includes(event.at) === true ? { ...closer, part: "staff" } : closer;
  const listed = by.login !== null && policy.staff.users.has(by.login.toLowerCase());
  const publicly = by.part === "staff" || listed || event.closer !== null;
  if (by.part === "staff") draft.words.push(wordless("closed", event.at, by, null));
  if (event.closer?.type === "pull-request") draft.linked.set(event.closer.number, { ...event.closer, merged: true });
  draft.milestones.push({
    at: event.at,
    by,
    url: event.closer?.url ?? null,
    what: { type: "closed", reason: event.reason, closer: event.closer },
  });
  const closing: Closing =
    current === null
      ? {
          at: event.at,
          reason: event.reason,
          wasCompleted: event.reason === "completed",
          by,
          closer: event.closer,
          confirmedAt: publicly ? event.at : null,
          word: null,
          reopenedAt: null,
          reopenedBy: null,
        }
      : {
          ...current,
          reason: event.reason,
          wasCompleted: current.wasCompleted || event.reason === "completed",
          by: publicly ? by : current.by,
          closer: event.closer ?? current.closer,
          confirmedAt: current.confirmedAt ?? (publicly ? event.at : null),
        };
  if (current !== null) draft.closings.pop();
  draft.closings.push(closing);
  endHold(context, "/pause", event.at, by);
  // Closed again with another reason: the last reason counts, the first moment stands.
  draft.active.set("closed", { hold: holdOfClosing(closing), from: closing.at, by: closing.by });
}

function holdOfClosing(closing: Closing): Hold {
  return closing.reason === "completed" ? { type: "resolved", cause: "closed" } : { type: "set-aside", cause: closing.reason, reason: "" };
}

function applyReopened(context: Context, at: Instant, actor: Actor | null, by: Person): void {
  const { draft } = context;
  const closing = currentClosing(draft);
  if (closing === null) return;
  draft.closings.pop();
  draft.closings.push({ ...closing, reopenedAt: at, reopenedBy: by });
  endHold(context, "closed", at, by);
  draft.milestones.push({ at, by, url: null, what: { type: "reopened" } });
  takeEffect(context, at, actor);
}

/** Staff's word while the issue is closed by someone else confirms the end. */
function confirmClosing({ draft }: Context, at: Instant): void {
  const closing = currentClosing(draft);
  if (closing === null || closing.confirmedAt !== null) return;
  draft.closings.pop();
  draft.closings.push({ ...closing, confirmedAt: at });
}

function currentClosing(draft: Draft): Closing | null {
  const last = draft.closings.at(-1);
  return last === undefined || last.reopenedAt !== null ? null : last;
}

function wordless(kind: StaffWord["kind"], at: Instant, by: Person, url: string | null): StaffWord {
  return { at, kind, by, comment: null, url, text: "", recordedAt: at, how: null, next: null };
}

function finish({ issue, policy, roster, known, draft }: Context, reporter: Person): Incident | null {
  const stretches = severityStretches(draft);
  const had = stretches.flatMap(({ from, severity }) => (severity === null ? [] : [{ from, severity }]));
  const [declared] = had;
  if (declared === undefined) return null;
  const startedAt = policy.clocks.start === "opened" ? issue.createdAt : declared.from;
  const words = withRemembered(draft.words, known)
    .map((word) => ({ ...word, at: Math.max(word.at, startedAt) }))
    .sort((a, b) => a.at - b.at || a.recordedAt - b.recordedAt);
  const worst = had.reduce((most, { severity }) => (severity.rank < most.rank ? severity : most), declared.severity);
  const inForce = severitiesOn(draft.inForce, policy);
  const setter = draft.severities.at(-1)?.setter ?? draft.setter;
  const trustKnown = known !== null && setter.at <= known.labelsJudgedThrough;
  return {
    number: issue.number,
    repository: issue.repository,
    url: issue.url,
    title: issue.title,
    reporter,
    createdAt: issue.createdAt,
    declaredAt: declared.from,
    startedAt,
    troubleAt: draft.troubleAt,
    severity: inForce[0] ?? null,
    worst,
    severities: stretches.map((stretch, index) => (index === 0 ? { ...stretch, from: startedAt } : stretch)),
    holds: [...draft.holds, ...[...draft.active.values()].map((hold) => ({ ...hold, until: null }))].sort((a, b) => a.from - b.from),
    words,
    closings: draft.closings.map((closing) => ({ ...closing, word: explanationOf(closing, words) })),
    impact: draft.impact,
    cause: draft.cause,
    workaround: draft.workaround,
    phase: draft.phase,
    commands: draft.commands,
    seen: draft.seen,
    milestones: draft.milestones,
    assignees: issue.assignees,
    linked: [...draft.linked.values()],
    shareAsk: draft.shareAsk,
    ambiguous: inForce.length > 1 ? inForce : [],
    muted: draft.labels.has(policy.notices.muteLabel),
    locked: issue.locked,
    severityTrusted: trustKnown ? known.severityTrusted : isTrusted(setter.actor, policy, roster),
  };
}

/** From the first severity on. What happened within one of GitHub's seconds leaves only its last state. */
function severityStretches(draft: Draft): readonly SeverityStretch[] {
  const changes = draft.severities.filter((change, index) => draft.severities[index + 1]?.at !== change.at);
  const begin = changes.findIndex(({ severity }) => severity !== null);
  return changes.map(({ at, severity, by }, index) => ({ from: at, until: changes[index + 1]?.at ?? null, severity, by })).slice(begin);
}

/** Words that counted once count for good, also when their comment or its author is gone. */
function withRemembered(words: readonly StaffWord[], known: Known | null): readonly StaffWord[] {
  const have = new Set(words.map(identityOf));
  const gone = (known?.words ?? []).filter((word) => !have.has(identityOf(word)));
  return [...words, ...gone.map(({ login, ...word }): StaffWord => ({ ...word, by: { login, part: "staff" }, text: "" }))];
}

function identityOf(word: Pick<StaffWord, "kind" | "comment" | "recordedAt">): string {
  return word.comment === null ? `${word.kind} ${word.recordedAt}` : `${word.kind} ${word.comment}`;
}

/** The staff comment that says what happened: the last one shortly before the closing, else the first after it. */
function explanationOf(closing: Closing, words: readonly StaffWord[]): StaffWord | null {
  if (closing.reason !== "completed") return null;
  const spoken = words.filter((word) => word.text !== "");
  const until = closing.reopenedAt ?? Number.POSITIVE_INFINITY;
  const before = spoken.findLast((word) => word.at <= closing.at && word.at >= closing.at - EXPLAINS_FOR);
  return before ?? spoken.find((word) => word.at > closing.at && word.at < until) ?? null;
}
