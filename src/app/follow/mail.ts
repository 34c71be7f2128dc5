import { createHash } from "node:crypto";
import type { MailRecord, Memory } from "../../core/notice/memory.ts";
import { mailKindOf, type Notice, type NoticeKey, RCA_OPENED } from "../../core/notice/notice.ts";
import { noticesOf } from "../../core/notice/notices.ts";
import type { Effect } from "../../core/plan/effect.ts";
import { INPUTS_CHANNEL } from "../../core/policy/channel.ts";
import type { Audience } from "../../core/policy/policy.ts";
import { mailView, replyAddress, subjectOf } from "../../core/render/mail.ts";
import { type Instant, isoOf } from "../../core/time/instant.ts";
import type { Mail } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import type { Work } from "./carry-out.ts";
import { type Draft, factsAsOf } from "./draft.ts";
import { isShare, sharedTexts } from "./share.ts";
import { told } from "./told.ts";

type MailEffect = Extract<Effect, { type: "mail" }>;

/**
 * What is written down before a mail is sent, a record for each channel that wants some of its news: from then on it has this
 * id and says what was true at this moment. Where none does, one record settles it as not configured.
 */
export function claimsOf(effect: MailEffect, draft: Draft, { ports }: Run): readonly MailRecord[] {
  const byChannel = new Map<string, NoticeKey[]>();
  for (const notice of effect.notices) {
    for (const channel of ports.mailer.channels(effect.audience, mailKindOf(notice))) {
      byChannel.set(channel, [...(byChannel.get(channel) ?? []), notice.key]);
    }
  }
  if (byChannel.size === 0) return [claimOf(effect.audience, INPUTS_CHANNEL, effect.keys, "not-configured", draft)];
  return [...byChannel].map(([channel, keys]) => claimOf(effect.audience, channel, keys, "claimed", draft));
}

function claimOf(
  audience: Audience,
  channel: string,
  keys: readonly NoticeKey[],
  state: MailRecord["state"],
  { evaluation, issue, memory }: Draft,
): MailRecord {
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
    rca: memory.rca?.url ?? null,
  };
}

/** Sends what was claimed and marks how it went. It stays pending until it arrives or is given up. */
export async function deliver(effect: MailEffect, work: Work): Promise<void> {
  const ids = effect.record === null ? claimsOf(effect, work.draft, work.run).map(({ id }) => id) : [effect.record.id];
  for (const id of ids) {
    const record = work.memory.mails.find((mail) => mail.id === id);
    if (record !== undefined && record.state !== "not-configured" && work.lock.mayWrite()) await deliverOne(record, effect.notices, work);
  }
}

async function deliverOne(record: MailRecord, notices: readonly Notice[], work: Work): Promise<void> {
  const { draft, run } = work;
  const by = record.channel === INPUTS_CHANNEL ? "" : ` by the channel ${record.channel}`;
  const doing = `send the mail for #${draft.issue.number}${by} (${record.keys.join(", ").replaceAll(":", " ")})`;
  if (record.state === "given-up") {
    run.outcome.failures.push({ issue: draft.issue.number, message: `Gave up trying to ${doing}.`, fatal: true });
    return;
  }
  // What was to be shared has not been posted yet: its mail waits for that.
  const texts = sharedTexts(work);
  if (record.keys.some((key) => isShare(key) && !texts.has(key))) return;
  const delivery = await run.ports.mailer.send(await composed(record, work));
  if (delivery.type === "sent") {
    mark(work, { ...record, state: "sent", tries: record.tries + 1, delivered: [] });
    const keys = [record.audience, ...record.keys];
    // At a second try the mail service is late, not the run.
    const news = record.tries === 0 ? notices.filter(({ key }) => record.keys.includes(key)) : [];
    run.outcome.deeds.push({ issue: draft.issue.number, what: "mail", keys, url: null, text: "", ...told(news, work) });
    return;
  }
  const delivered = [...new Set([...record.delivered, ...(delivery.delivered ?? [])])];
  mark(work, { ...record, tries: record.tries + 1, refused: delivery.certainty === "refused", delivered });
  const message = `Failed to ${doing}: ${delivery.why.replace(/\.$/, "")}. It stays pending and is tried again next run.`;
  if (record.tries === 0) run.outcome.failures.push({ issue: draft.issue.number, message, fatal: true });
  else run.outcome.warnings.push(message);
}

/** Takes the news that an RCA was opened out of the mails that were to bring it: it was not. Null: no mail was. */
export function withoutRcaNews(memory: Memory): Memory | null {
  const isAbout = ({ state, keys }: MailRecord) => state === "claimed" && keys.includes(RCA_OPENED);
  if (memory.rca?.number != null || !memory.mails.some(isAbout)) return null;
  const mails = memory.mails.map((mail) => (isAbout(mail) ? { ...mail, keys: mail.keys.filter((key) => key !== RCA_OPENED) } : mail));
  return {
    ...memory,
    mails: mails.filter(({ keys }) => keys.length > 0),
    decided: memory.decided.filter((decision) => decision !== `staff ${RCA_OPENED}`),
  };
}

function mark(work: Work, record: MailRecord): void {
  work.memory = { ...work.memory, mails: work.memory.mails.map((mail) => (mail.id === record.id ? record : mail)) };
}

/** The mail as it was true when it was claimed: the same at every try. */
async function composed(record: MailRecord, work: Work): Promise<Mail> {
  const { draft, run } = work;
  const memory = memoryAsOf(work.memory, record);
  const facts = factsAsOf(draft, memory, record.asOf, run);
  const { incident } = facts.evaluation;
  const notices = noticesOf(facts.evaluation, memory, new Set()).filter((notice) => record.keys.includes(notice.key));
  const ordered = record.keys.flatMap((key) => notices.find((notice) => notice.key === key) ?? []);
  const rca = record.keys.includes(RCA_OPENED) ? (memory.rca?.url ?? null) : record.rca;
  const view = mailView({ ...facts, statusUrl: null }, ordered, record.audience, sharedTexts(work));
  const first = work.memory.mails.find(
    (mail) => mail.audience === record.audience && mail.channel === record.channel && mail.state !== "not-configured",
  );
  return {
    id: record.id,
    audience: record.audience,
    channel: record.channel,
    delivered: record.delivered,
    subject: subjectOf({ ...facts, memory: work.memory }),
    text: await run.renderer.render(`mail-${record.audience}.txt`, view),
    html: await run.renderer.render(`mail-${record.audience}.html`, view),
    replyTo: replyAddress(run.policy.contact),
    messageId: messageIdOf(record, draft.issue.url),
    inReplyTo: first === undefined || first.id === record.id ? null : messageIdOf(first, draft.issue.url),
    incident: {
      repository: incident.repository,
      number: incident.number,
      title: incident.title,
      severity: incident.severity?.key ?? null,
      state: facts.evaluation.state,
      notices: record.keys,
      startedAt: isoOf(incident.startedAt),
    },
    links: { issue: incident.url, rca: record.audience === "staff" || facts.rca?.visible === true ? rca : null },
    at: isoOf(ordered.length === 0 ? record.asOf : Math.max(...ordered.map(({ moment }) => moment))),
  };
}

/** The memory without what was found out after the claim: an RCA that was still to be opened has its due time alone, unless that is the news. */
function memoryAsOf(memory: Memory, record: MailRecord): Memory {
  const isKnown = record.rca !== null || record.keys.includes(RCA_OPENED);
  const rca = isKnown ? memory.rca : beforeOpening(memory.rca, record.asOf);
  return { ...memory, rca, mails: memory.mails.filter((mail) => mail.asOf < record.asOf) };
}

function beforeOpening(rca: Memory["rca"], at: Instant): Memory["rca"] {
  return rca === null || rca.openingSince > at ? null : { ...rca, number: null, url: null };
}

function messageIdOf(record: MailRecord, url: string): string {
  return `<${createHash("sha256").update(record.id).digest("hex").slice(0, 32)}@${new URL(url).hostname}>`;
}
