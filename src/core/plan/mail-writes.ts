import { lastingClosing } from "../incident/incident.ts";
import { calledBy, stepFrom } from "../notice/escalation.ts";
import { endsWhatWasTold, isMailed } from "../notice/mailed.ts";
import { tellsMaintenance } from "../notice/maintenance-news.ts";
import type { MailRecord, Memory } from "../notice/memory.ts";
import { kindIn, momentIn, type Notice, type NoticeKey, RCA_OPENED } from "../notice/notice.ts";
import { awaitedAfter, noticesOf } from "../notice/notices.ts";
import { endsForStaff, staffAwaiting } from "../notice/paged.ts";
import { customersTold, isBeginning, isEnding } from "../notice/told.ts";
import { INPUTS_CHANNEL } from "../policy/channel.ts";
import { AUDIENCES, type Audience } from "../policy/policy.ts";
import type { Evaluation } from "../slo/evaluation.ts";
import { judgedAsOf } from "../slo/judged-as-of.ts";
import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";
import { channelsFor } from "./channels-for.ts";
import { keysSaid } from "./comment-writes.ts";
import type { PlanInput } from "./input.ts";
import { memoryAsOf } from "./letter.ts";
import { isRecent } from "./recent.ts";
import { isShare } from "./share-writes.ts";
import { byUrgency } from "./urgency.ts";
import type { Write } from "./write.ts";

/** A mail is tried again for so long, then given up. */
const MAIL_GIVES_UP_AFTER: Milliseconds = 72 * HOUR;
/** Services forget idempotency keys: after this only a mail that was definitely refused is tried again. */
const MAIL_KEY_FORGOTTEN_AFTER: Milliseconds = 24 * HOUR;

/** A mail to be sent or given up, or a record that settles one nobody is to get. */
export type MailDecision = Write<"mail" | "give-up-mail"> | MailRecord;

export function isWrite(mail: MailDecision): mail is Write<"mail" | "give-up-mail"> {
  return "type" in mail;
}

export function recordIn(mail: MailDecision): MailRecord {
  return isWrite(mail) ? mail.record : mail;
}

/** What it was to share is not posted yet. `postable`: what is, or is about to be. */
export function waitsForShare({ type, record }: Write<"mail" | "give-up-mail">, postable: ReadonlySet<NoticeKey>): boolean {
  return type === "mail" && record.keys.some((key) => isShare(key) && !postable.has(key));
}

/** New mails, each claimed before it is sent: from then on it has this id and says what was true at this moment. Old news is not mailed, but for the end of what customers were told. */
export function newMails(mailable: readonly Notice[], toSay: readonly Notice[], input: PlanInput): readonly MailDecision[] {
  const { evaluation, policy } = input;
  const calls = calledBy(toSay, evaluation, policy);
  return AUDIENCES.flatMap((audience) => {
    const fresh = mailable.filter((notice) => isRecent(notice.moment, policy, evaluation.at) || endsFor(audience, notice, input));
    const notices = newsFor(audience, fresh, input);
    return [
      ...(notices.length === 0 ? [] : mailsOf(audience, notices, input, audience === "staff" ? calls : "")),
      ...(audience === "customers" ? toldElsewhere(fresh, input) : []),
    ];
  });
}

/** The end of what somebody was told is never old news. */
function endsFor(audience: Audience, notice: Notice, { memory, policy }: PlanInput): boolean {
  if (audience === "customers") return endsWhatWasTold(notice, memory);
  return notice.type === "relieved" || (notice.type === "resolved" && staffAwaiting(memory, policy).length > 0);
}

/** Whoever heard of the beginning here and hears of the end by a mail about the original, or about another duplicate of it. */
function toldElsewhere(fresh: readonly Notice[], input: PlanInput): readonly MailRecord[] {
  const { memory } = input;
  const told = customersTold(memory);
  return fresh
    .filter(({ key }) => !memory.decided.includes(`customers ${key}`))
    .flatMap((notice) => {
      if (notice.type !== "ended-elsewhere" || notice.channels === null) return [];
      const others = told.filter(({ channel }) => notice.channels?.includes(channel) === false);
      return others.map(({ channel }) => recordOf("customers", channel, [notice], "elsewhere", input));
    });
}

/** All that is new to an audience. What is over already is not announced as beginning. */
function newsFor(audience: Audience, fresh: readonly Notice[], input: PlanInput): readonly Notice[] {
  const { evaluation, memory } = input;
  const undecided = fresh.filter((notice) => !memory.decided.includes(`${audience} ${notice.key}`));
  const listed = undecided.filter((notice) => isMailed(notice, audience, input));
  // Customers who hear only now that it was open again hear that it is over again, too.
  const isOpenAgain = audience === "customers" && listed.some((notice) => notice.type === "reopened");
  const wanted = undecided.filter((notice) => listed.includes(notice) || (isOpenAgain && notice.type === "resolved"));
  const isOver = wanted.some(({ type }) => type === "resolved" || type === "relieved") || isEnded(evaluation);
  return byUrgency(wanted.filter(({ type }) => !(isOver && (type === "opened" || type === "at-risk" || type === "answered"))));
}

function isEnded({ incident }: Evaluation): boolean {
  const closing = lastingClosing(incident);
  return closing !== null && closing.ending !== "unconfirmed";
}

/** One for each channel that wants some of the news; where none does, a record settles it as not configured. */
function mailsOf(audience: Audience, notices: readonly Notice[], input: PlanInput, calls: string): readonly MailDecision[] {
  const byChannel = new Map<string, Notice[]>();
  for (const notice of notices) {
    for (const channel of channelsFor(notice, audience, input)) byChannel.set(channel, [...(byChannel.get(channel) ?? []), notice]);
  }
  if (byChannel.size === 0) return [recordOf(audience, INPUTS_CHANNEL, notices, "not-configured", input)];
  return [...byChannel].map(([channel, carried]) => {
    const record = { ...recordOf(audience, channel, carried, "claimed", input), calls };
    return { type: "mail", record, evaluation: input.evaluation, notices: carried, tells: carried };
  });
}

function recordOf(
  audience: Audience,
  channel: string,
  notices: readonly Notice[],
  state: MailRecord["state"],
  { evaluation, issue, memory: { rca } }: PlanInput,
): MailRecord {
  const keys = notices.map(({ key }) => key);
  const stoodDown = notices.find((notice) => notice.type === "stood-down");
  const isOfMaintenance = notices.some(({ type }) => type === "maintenance");
  return {
    audience,
    channel,
    keys,
    asOf: evaluation.at,
    id: `${keys[0] ?? ""}/${issue.repository}/${issue.number}/${audience}/${channel}`,
    state,
    tries: 0,
    refused: false,
    delivered: [],
    severity: evaluation.incident.severity?.key ?? "",
    calls: "",
    rca: rca?.url ?? null,
    // Of maintenance more is told by its own news.
    awaits: stoodDown === undefined || audience === "staff" || isOfMaintenance ? null : awaitedAfter(stoodDown, evaluation),
  };
}

/** Mails claimed by an earlier run that never got their mark. `notices`: the news of today; `fresh`: the mails about it. */
export function retriedMails(notices: readonly Notice[], input: PlanInput, fresh: readonly MailDecision[]): readonly MailDecision[] {
  const { mails } = input.memory;
  const others = [...mails, ...fresh.map(recordIn)];
  return mails
    .filter((mail) => mail.state === "claimed")
    .flatMap((record): readonly MailDecision[] => {
      const mayBeMoot = record.audience === "staff" || isEnded(input.evaluation) || tellsMaintenance(record.keys) !== null;
      if (mayBeMoot && others.some((other) => overtakes(other, record))) return [{ ...record, state: "elsewhere" }];
      if (isGivenUp(record, input.evaluation.at))
        return input.neverFails === true ? [] : [{ type: "give-up-mail", record: { ...record, state: "given-up" } }];
      // At a second try the mail service is late, not the run.
      const tells = record.tries === 0 ? notices.filter(({ key }) => record.keys.includes(key)) : [];
      return [{ type: "mail", record, ...asClaimed(record, input), tells }];
    });
}

/**
 * The memory without mails that wait to tell of the end of an original, where the incident counts by itself again: one that was refused
 * never came, any other may have.
 */
export function withMootMailsSettled(memory: Memory, { original }: Evaluation): Memory {
  const isMoot = ({ state, keys }: MailRecord) =>
    state === "claimed" && keys.some((key) => ["ended-elsewhere", "set-aside-elsewhere"].includes(kindIn(key)));
  if (original?.type === "incident" || !memory.mails.some(isMoot)) return memory;
  const settled = (mail: MailRecord): MailRecord => ({ ...mail, state: mail.refused ? "given-up" : "sent" });
  return { ...memory, mails: memory.mails.map((mail) => (isMoot(mail) ? settled(mail) : mail)) };
}

/** Whether a mail of the end tells all there is to tell to who surely never got the one of the beginning, or, of staff, a page: nothing would end it. */
function overtakes(end: MailRecord, { audience, channel, asOf, keys, refused, delivered }: MailRecord): boolean {
  const isMoot = (key: NoticeKey) =>
    isBeginning(key) || (audience === "staff" && ["at-risk", "missed", "escalated", "answered"].includes(kindIn(key)));
  const isEnd = (key: NoticeKey) => (audience === "staff" ? endsForStaff(key) : isEnding(key));
  const isUnheard = refused && delivered.length === 0 && (keys.every(isMoot) || tellsMaintenance(keys) === "before");
  const isLater = end.audience === audience && end.channel === channel && end.asOf > asOf;
  return (
    isUnheard &&
    isLater &&
    (end.state === "claimed" || end.state === "sent") &&
    end.awaits === null &&
    (end.keys.some(isEnd) || tellsMaintenance(end.keys) === "end")
  );
}

function isGivenUp(record: MailRecord, now: Instant): boolean {
  const age = now - record.asOf;
  return age > MAIL_GIVES_UP_AFTER || (age > MAIL_KEY_FORGOTTEN_AFTER && !record.refused);
}

/** The incident and its news as they were when a mail was claimed, so that it says the same at every try. */
function asClaimed(record: MailRecord, input: PlanInput): Pick<Write<"mail">, "evaluation" | "notices"> {
  const { evaluation: today, comments, memory } = input;
  const then = record.asOf >= today.at ? null : judgedAsOf(input, memory, record.asOf);
  const evaluation = then === null ? today : { ...then, original: today.original };
  const said = keysSaid(comments.filter(({ at }) => at <= record.asOf));
  const notices = noticesOf(evaluation, memoryAsOf(memory, record), said, input.policy);
  const carried = notices.some(({ key }) => key === RCA_OPENED) ? notices : [...notices, rcaOpened(memory, today)];
  const lost = record.keys.filter((key) => !carried.some((notice) => notice.key === key)).flatMap((key) => fromKey(key, evaluation));
  return { evaluation, notices: [...carried.filter(({ key }) => record.keys.includes(key)), ...lost] };
}

/** What the policy made news of when it was claimed, and may not any more: a step, or that a channel begins to hear of it. */
function fromKey(key: NoticeKey, evaluation: Evaluation): readonly Notice[] {
  const { severity, worst } = evaluation.incident;
  const moment = momentIn(key, "opened");
  if (moment !== null) return [{ type: "opened", key, moment, severity: severity ?? worst, raisedFrom: null }];
  const step = stepFrom(key, evaluation);
  return step === null ? [] : [step];
}

/** That the RCA is there: true once it was opened, which happens before any mail leaves. */
export function rcaOpened({ rca }: Memory, { at: now }: Evaluation): Notice {
  return { type: "rca", key: RCA_OPENED, moment: rca?.openingSince ?? now, news: "opened" };
}

/** Takes the news that an RCA was opened out of the mails that were to bring it: it was not. */
export function withoutRcaNews(memory: Memory): Memory {
  if (!memory.mails.some(tellsOfOpening)) return memory;
  const mails = memory.mails.map((mail) => (tellsOfOpening(mail) ? { ...mail, keys: mail.keys.filter(isOther) } : mail));
  return {
    ...memory,
    mails: mails.filter(({ keys }) => keys.length > 0),
    decided: memory.decided.filter((decision) => decision !== `staff ${RCA_OPENED}`),
  };
}

/** Whether a mail that is claimed brings the news that the RCA was opened. */
export function tellsOfOpening({ state, keys }: MailRecord): boolean {
  return state === "claimed" && keys.includes(RCA_OPENED);
}

function isOther(key: NoticeKey): boolean {
  return key !== RCA_OPENED;
}
