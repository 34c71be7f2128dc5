import type { Closing, Incident } from "../incident/incident.ts";
import type { Audience, Policy, Severity } from "../policy/policy.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import type { Instant } from "../time/instant.ts";
import { endsWhatWasPlanned, isMailedToCustomers } from "./maintenance-news.ts";
import type { Memory } from "./memory.ts";
import { kindIn, mailKindOf, momentIn, type Notice } from "./notice.ts";
import { cycleOf, keyOf } from "./notices.ts";
import { staffAwaiting } from "./paged.ts";
import { lastTold, rankOf, type Telling } from "./told.ts";

/** Whether customers who were told of the beginning, and of no end yet, hear of it now: that is never old news. */
export function endsWhatWasTold(notice: Notice, memory: Memory): boolean {
  const told = lastTold(memory, "customers");
  if (notice.type === "maintenance") return endsWhatWasPlanned(notice, memory);
  if (told === null) return false;
  const { type } = notice;
  return type === "stood-down" || (told.awaits !== null && (type === "resolved" || type === "ended-elsewhere"));
}

/** Whether the severity's mail lists name it. */
export function isListed(notice: Notice, audience: Audience, { incident }: Evaluation): boolean {
  // Whether there is an RCA, the most severe severity decides; so it does who hears of it.
  const severity = notice.type === "rca" ? (incident.worstConfirmed ?? incident.worst) : (incident.severity ?? incident.worst);
  const kind = mailKindOf(notice);
  return kind !== null && kind !== "maintenance" && severity.email[audience].includes(kind);
}

/** An incident as judged, what was told of it, and who may be told. */
type MailBasis = { readonly evaluation: Evaluation; readonly memory: Memory; readonly policy: Pick<Policy, "channels"> };

/** Whether an audience is mailed this news: by the policy's lists, and whoever was told of the beginning hears of the end. */
export function isMailed(notice: Notice, audience: Audience, about: MailBasis): boolean {
  const { evaluation, memory } = about;
  const { incident } = evaluation;
  const listed = isListed(notice, audience, evaluation);
  // Support knows what it ended itself; whoever of the customers is told of the end of an original was decided with that.
  if (notice.type === "ended-elsewhere") return audience === "customers" && notice.channels !== null && notice.channels.length > 0;
  if (notice.type === "maintenance") return audience === "customers" && isMailedToCustomers(notice, memory);
  const isAside = notice.type === "stood-down" && (notice.cause === "closed-aside" || notice.cause === "reopened-aside");
  if (notice.type === "opened" && notice.joins !== undefined)
    return (
      listed && notice.joins.some((one) => one.audience === audience) && (audience === "staff" || incident.severityConfirmedAt !== null)
    );
  if (audience === "staff") return isMailedToStaff(notice, listed && !isAside, about);
  const told = lastTold(memory, "customers");
  // What strangers set is nothing that customers are mailed about.
  const isTheirs = notice.type === "rca" ? incident.worstConfirmed === null : incident.severityConfirmedAt === null;
  const concerns = listed && !isTheirs;
  switch (notice.type) {
    case "opened":
      return concerns && !alreadyTold(notice.severity, told, evaluation);
    case "resolved":
      // Who heard of the end of what it was a duplicate of, and of nothing since, has heard it; an end that was taken back was none.
      return (concerns && !(told?.awaits === null && momentIn(told.key, "ended-elsewhere") !== null)) || (told?.awaits ?? null) !== null;
    case "reopened":
      if (told !== null && momentIn(told.key, "ended-elsewhere") !== null) return true;
      // Who has heard of a raise since knows that it is open.
      return notice.closing !== null && (told?.awaits ?? null) === null && wasToldOver(notice.closing, memory, incident);
    case "stood-down":
      return true;
    case "at-risk":
    case "missed":
    case "escalated":
    case "answered":
    case "relieved":
    case "ended":
      return false;
    case "rca":
      return notice.news === "shared" && (concerns || told !== null);
  }
}

function isMailedToStaff(notice: Notice, listed: boolean, { evaluation: { incident }, memory, policy }: MailBasis): boolean {
  switch (notice.type) {
    case "opened":
    case "at-risk":
    case "missed":
      return listed && (incident.severityConfirmedAt !== null || !wereMailed(incident, memory));
    case "escalated":
      return notice.channels.length > 0;
    case "answered":
    case "relieved":
      return true;
    case "resolved":
      return listed || staffAwaiting(memory, policy).length > 0;
    case "ended":
      return !wereMailed(incident, memory);
    case "reopened":
      return listed && notice.goesOnIn === null;
    default:
      return listed;
  }
}

/**
 * Whether staff have had a mail that strangers caused, of a closing or of a severity that nobody had confirmed, and have not written since.
 * Who reopens it has seen that it was closed.
 */
function wereMailed({ replies, closings, severities }: Incident, { mails }: Memory): boolean {
  const isTheirs = (at: Instant) => (severities.findLast(({ from }) => from <= at)?.confirmedAt ?? Number.POSITIVE_INFINITY) > at;
  const caused = mails.filter(
    ({ audience, state, keys, asOf }) =>
      audience === "staff" &&
      (state === "sent" || state === "claimed") &&
      keys.map(kindIn).some((kind) => kind === "ended" || (["opened", "at-risk", "missed"].includes(kind) && isTheirs(asOf))),
  );
  const last = Math.max(0, ...caused.map(({ asOf }) => asOf));
  const seen = closings.flatMap(({ reopenedAt, reopenedBy }) => (reopenedBy?.part === "staff" ? (reopenedAt ?? []) : []));
  return last > 0 && ![...seen, ...replies.map(({ recordedAt }) => recordedAt)].some((at) => at > last);
}

function alreadyTold(severity: Severity, told: Telling | null, { incident }: Evaluation): boolean {
  if (told === null || told.awaits === null || told.awaits === "closed") return false;
  const known = rankOf(told.severity, incident);
  return known !== null && known <= severity.rank;
}

function wasToldOver(closing: Closing, memory: Memory, incident: Incident): boolean {
  const key = keyOf("resolved", Math.max(cycleOf(closing, incident), 0), closing.at);
  if (memory.duplicates.some(({ end, mails }) => end === closing.at && mails.length > 0)) return true;
  return memory.mails.some((mail) => mail.audience === "customers" && mail.state !== "not-configured" && mail.keys.includes(key));
}
