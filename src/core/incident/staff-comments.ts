import type { Instant } from "../time/instant.ts";
import { ANNOUNCES, applyWindow } from "./announcement.ts";
import { EARLIEST_TROUBLE, FARTHEST_UPDATE, parseComment } from "./commands.ts";
import { confirm } from "./confirm.ts";
import type { IncidentDraft, ReplayContext } from "./draft.ts";
import { duplicateWords } from "./duplicate-words.ts";
import { endHold, type HoldChange, holdWhile } from "./holds.ts";
import { type Hold, lastingClosing, type Person, type SeenCommands, type StaffCommand, type StaffReply } from "./incident.ts";
import type { IssueComment } from "./issue.ts";
import { endWaits } from "./pending.ts";
import { isBeyondDoubt, isJudgedComment, personOf } from "./people.ts";

const NO_COMMANDS: Pick<SeenCommands, "commands" | "problems"> = { commands: [], problems: [] };

/** What staff wrote, where it stands and when. */
type StaffText = Pick<IssueComment, "at" | "url" | "body" | "hidden"> & {
  /** Null: the text of the issue, which staff opened. */
  readonly id: number | null;
};

/** A comment of staff is a word and may give commands; nobody else's changes anything. */
export function applyComment(context: ReplayContext, comment: IssueComment): void {
  const { issue, draft, policy, roster, known } = context;
  const person = personOf(comment.actor, policy, roster);
  // What earlier runs wrote down when they judged it; null: it is new.
  const judged = known !== null && isJudgedComment(comment.id, known) ? known : null;
  const parsed = parseComment(comment.body, comment.at, policy);
  const counts =
    judged === null ? person.part === "staff" && !parsed.isForBots : judged.words.some((reply) => reply.comment === comment.id);
  if (!counts) {
    if (judged === null && !isBeyondDoubt(comment.actor, policy, roster)) draft.unjudged.push({ comment: comment.id, at: comment.at });
    return;
  }
  const seen = judged === null ? { comment: comment.id, ...parsed } : judged.seen.find((other) => other.comment === comment.id);
  // What is remembered keeps a word; only a role of today gives a command.
  const mayCommand = person.part === "staff" && seen !== undefined;
  const words = duplicateWords(parsed.text, issue);
  if (parsed.text !== "" && lastingClosing(draft) === null) draft.words = words;
  // Who hides a comment does not want it quoted, and what not everybody can see is not named again.
  const text = comment.hidden || (words !== null && words.original?.mayBeNamed !== true) ? "" : parsed.text;
  const by: Person = { login: person.login, part: "staff", desk: true };
  applyWritten(context, comment, text, by, mayCommand ? seen : NO_COMMANDS);
  if (!mayCommand && seen !== undefined) applyRememberedWindow(context, seen, { at: comment.at, by });
}

/** The issue's own text, where staff opened it, is their first word and may give commands, as it was first seen. */
export function applyOpening(context: ReplayContext, by: Person): void {
  const { issue, policy, roster, known } = context;
  const parsed = parseComment(issue.body, issue.createdAt, policy);
  const isJudged = known !== null && known.reporter !== null;
  const seen = isJudged ? known.seen.find((other) => other.comment === null) : parsed;
  const mayCommand = personOf(issue.author, policy, roster).part === "staff" && seen !== undefined;
  const written: StaffText = { id: null, at: issue.createdAt, url: issue.url, body: issue.body, hidden: false };
  applyWritten(context, written, parsed.text, by, mayCommand ? seen : NO_COMMANDS);
  if (!mayCommand && seen !== undefined) applyRememberedWindow(context, seen, { at: issue.createdAt, by });
}

/** What support announced stands, also once its comment is gone, or whoever wrote it has left: of remembered commands this one alone. */
export function applyRememberedWindow(context: ReplayContext, { commands }: Pick<SeenCommands, "commands">, said: HoldChange): void {
  if (lastingClosing(context.draft) !== null) return;
  for (const command of commands) {
    if (command.type === "window") applyWindow(context, { from: command.from, until: command.until, saidAt: said.at }, said);
  }
}

function applyWritten(context: ReplayContext, written: StaffText, text: string, by: Person, given: typeof NO_COMMANDS): void {
  const { draft } = context;
  const { commands, problems } = given;
  const next = isAnnounced(draft)
    ? undefined
    : commands.findLast((command) => command.type === "next-update" && command.due <= written.at + FARTHEST_UPDATE);
  const reply: StaffReply = {
    at: written.at,
    kind: written.id === null ? "opened" : "comment",
    by,
    comment: written.id,
    url: written.url,
    text,
    recordedAt: written.at,
    how: null,
    next: next?.type === "next-update" ? next.due : null,
  };
  draft.replies.push(reply);
  const refused = commands.map((command) => applyCommand(context, command, written, reply)).filter((problem) => problem !== null);
  const isFirst = draft.replies.filter((other) => other.kind === "comment" || other.kind === "opened").length === 1;
  if (!written.hidden) {
    draft.history.push({ at: reply.at, by, url: reply.url, what: { type: "word", text: reply.text, next: reply.next, first: isFirst } });
  }
  if (commands.length + problems.length === 0) return;
  draft.seen.push({ comment: written.id, commands, problems });
  const help = commands.some((command) => command.type === "help");
  const problem = [...problems, ...refused].join(" ") || null;
  draft.commands.push({ comment: written.id, url: written.url, at: written.at, by, problem, help });
}

/** What a command changes; a sentence for staff when it cannot be done now, else null. */
function applyCommand(context: ReplayContext, command: StaffCommand, written: StaffText, reply: StaffReply): string | null {
  const { draft } = context;
  const vain = isAnnounced(draft) ? onMaintenance(command, draft) : null;
  if (vain !== null) return vain;
  switch (command.type) {
    case "ack":
      if (command.answeredAt !== null || command.how !== null) {
        draft.replies.push({ ...reply, kind: "acknowledged", at: command.answeredAt ?? reply.at, how: command.how, text: "", next: null });
      }
      return null;
    case "status":
      draft.phase = { at: written.at, phase: command.phase };
      return null;
    case "impact":
    case "cause":
    case "workaround":
      draft.statements.push({ about: command.type, text: command.text, at: written.at, url: written.url });
      return null;
    case "next-update":
      return command.due > reply.at + FARTHEST_UPDATE ? "“/next-update” names a time more than 90 days away. Write a nearer one." : null;
    case "pending":
      return holdByCommand(context, "/pending", { type: "pending", cause: "command", reason: command.reason }, reply);
    case "pause":
      return holdByCommand(context, "/pause", { type: "paused", cause: "command", reason: command.reason, until: command.until }, reply);
    case "resume":
      return resumeByCommand(context, reply);
    case "window":
      if (lastingClosing(draft) !== null) return "“/window” has no effect while the issue is closed.";
      applyWindow(context, { from: command.from, until: command.until, saidAt: written.at }, { at: written.at, by: reply.by });
      return null;
    case "started":
      return startedByCommand(context, command.troubleAt, reply);
    case "ended":
      return endedByCommand(context, command.overAt, reply);
    case "confirm":
      return confirmByCommand(context, reply);
    case "share-rca":
      if (written.id === null) return "“/rca share” asks for nothing before there is an RCA. Write it in a comment then.";
      draft.shareAsk = { comment: written.id, url: written.url, at: written.at, by: reply.by };
      return null;
    case "help":
      return null;
  }
}

function isAnnounced({ active }: IncidentDraft): boolean {
  return active.has(ANNOUNCES);
}

/** Why a command does nothing while maintenance is announced, and what to use; null: it does something. */
function onMaintenance(command: StaffCommand, { severities, windows }: IncidentDraft): string | null {
  const wasIncident = severities.some(({ severity }) => severity !== null);
  const during = "while this is announced as maintenance";
  const noClock = `“/${command.type}” has no effect ${during}: no clock runs. “/window” says another time; closing the issue ends it, or calls it off.`;
  switch (command.type) {
    // Of the incident that it was there may be an answer, and an analysis.
    case "ack":
      return wasIncident ? null : noClock;
    case "share-rca":
      return wasIncident ? null : "“/rca share”: maintenance gets no root cause analysis.";
    case "next-update":
    case "pending":
    case "pause":
    case "resume":
      return noClock;
    case "status":
    case "cause":
      return `“/${command.type}” is not shown ${during}. Say it in plain words: they are shown as the latest from support.`;
    case "started":
      return `“/started” has no effect ${during}: it begins when “/window” says.`;
    case "ended":
      return command.overAt < (windows.at(-1)?.from ?? 0)
        ? "“/ended” names a time before it was to begin. To call it off, close the issue."
        : null;
    case "impact":
    case "workaround":
    case "window":
    case "confirm":
    case "help":
      return null;
  }
}

/** What the same command said before ends. */
function holdByCommand(context: ReplayContext, name: "/pending" | "/pause", hold: Hold, reply: StaffReply): string | null {
  if (lastingClosing(context.draft) !== null) return `“${name}” has no effect while the issue is closed.`;
  endHold(context, name, reply);
  holdWhile(context, name, true, reply, hold);
  return null;
}

function resumeByCommand(context: ReplayContext, reply: StaffReply): string | null {
  const { active } = context.draft;
  const wasPaused = active.has("/pause");
  endHold(context, "/pause", reply);
  const waited = endWaits(context, reply);
  const label = [...active.keys()].find((name) => name.startsWith("pause "))?.slice("pause ".length);
  if (label !== undefined) return `“/resume”: the label “${label}” still pauses the clock. Take it off to go on.`;
  return wasPaused || waited ? null : "“/resume”: nothing is paused.";
}

function startedByCommand({ draft, issue }: ReplayContext, troubleAt: Instant, { recordedAt }: StaffReply): string | null {
  if (troubleAt < issue.createdAt - EARLIEST_TROUBLE) return "“/started” names a time more than a year before the issue was opened.";
  if (draft.overAt !== null && draft.overAt < troubleAt) return "“/started” names a time after the one that “/ended” named.";
  draft.troubleAt = troubleAt;
  draft.troubleRecordedAt = recordedAt;
  return null;
}

function endedByCommand({ draft, issue }: ReplayContext, overAt: Instant, { recordedAt }: StaffReply): string | null {
  if (overAt < (draft.troubleAt ?? issue.createdAt)) {
    return draft.troubleAt === null
      ? "“/ended” names a time before the issue was opened. Say with “/started” when it began."
      : "“/ended” names a time before the one that “/started” named.";
  }
  draft.overAt = overAt;
  draft.overRecordedAt = recordedAt;
  return null;
}

/** What was confirmed once is written down, and stays so. */
function confirmByCommand(context: ReplayContext, { by, recordedAt: at }: StaffReply): string | null {
  const isKnown = context.known?.acts.some((act) => act.what === "confirmed" && act.at === at) === true;
  if (isKnown) return null;
  if (!confirm(context, at, by))
    return "“/confirm”: nothing waits for it here. It is for what others closed, or for the severity that others set.";
  context.draft.acts.push({
    at,
    what: "confirmed",
    label: null,
    login: by.login?.toLowerCase() ?? null,
    part: by.part,
    desk: by.desk,
    means: null,
  });
  return null;
}
