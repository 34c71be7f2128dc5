import { createHash } from "node:crypto";
import type { MailRecord, Memory } from "../notice/memory.ts";
import { type NoticeKey, RCA_OPENED } from "../notice/notice.ts";
import type { Audience } from "../policy/policy.ts";
import { type MailView, mailView, replyAddress, subjectOf, titleFor } from "../render/mail.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import { type Basis, factsOf } from "./text.ts";
import type { Write } from "./write.ts";

/** A mail without its text. */
export type Letter = {
  /** The same at every try: idempotency key and webhook id. */
  readonly id: string;
  readonly audience: Audience;
  /** The name of the channel it leaves by. */
  readonly channel: string;
  /** Its parts that earlier runs delivered, as those runs' failures named them; they are not sent again. */
  readonly delivered: readonly string[];
  readonly subject: string;
  /** Where replies go; null: the policy names no address. */
  readonly replyTo: string | null;
  readonly messageId: string;
  /** The incident's first Message-ID for this audience; null: this is the first. */
  readonly inReplyTo: string | null;
  readonly incident: {
    readonly repository: string;
    readonly number: number;
    readonly title: string;
    readonly severity: string | null;
    readonly state: string;
    readonly notices: readonly string[];
    /** ISO 8601, UTC. */
    readonly startedAt: string;
  };
  readonly links: { readonly issue: string; readonly rca: string | null };
  /** ISO 8601, UTC: the moment it speaks of. */
  readonly at: string;
};

/** The mail as it was true when it was claimed: the same at every try. Its record is as it is now: what could not be done is out of its keys. */
export function letterOf(
  { evaluation, notices, record }: Write<"mail">,
  { memory, shared }: { readonly memory: Memory; readonly shared: ReadonlyMap<NoticeKey, string> },
  basis: Basis,
): { readonly letter: Letter; readonly view: MailView } {
  const facts = factsOf({ ...basis, evaluation }, memoryAsOf(memory, record), null);
  const { incident } = evaluation;
  const { url } = basis.evaluation.incident;
  const ordered = record.keys.flatMap((key) => notices.find((notice) => notice.key === key) ?? []);
  const rca = record.keys.includes(RCA_OPENED) ? (memory.rca?.url ?? null) : record.rca;
  const first = memory.mails.find(
    (mail) =>
      mail.audience === record.audience && mail.channel === record.channel && mail.state !== "not-configured" && mail.state !== "elsewhere",
  );
  const letter: Letter = {
    id: record.id,
    audience: record.audience,
    channel: record.channel,
    delivered: record.delivered,
    subject: subjectOf({ ...facts, memory }),
    replyTo: replyAddress(basis.policy.contact),
    messageId: messageIdOf(record.id, url),
    inReplyTo: first === undefined || first.id === record.id ? null : messageIdOf(first.id, url),
    incident: {
      repository: incident.repository,
      number: incident.number,
      title: titleFor({ ...facts, memory }, record.audience),
      severity: incident.untriaged ? null : (incident.severity?.key ?? null),
      state: evaluation.state,
      notices: record.keys,
      startedAt: isoOf(incident.startedAt),
    },
    links: { issue: incident.url, rca: record.audience === "staff" || facts.rca?.visible === true ? rca : null },
    at: isoOf(ordered.length === 0 ? record.asOf : latest(ordered.map(({ moment }) => moment))),
  };
  return { letter, view: mailView(facts, ordered, record.audience, shared, record.calls) };
}

function latest(moments: readonly Instant[]): Instant {
  return Math.max(...moments);
}

/** The memory without what was found out after the claim: an RCA that was still to be opened has its due time alone, unless that is the news. */
export function memoryAsOf(memory: Memory, record: MailRecord): Memory {
  const isKnown = record.rca !== null || record.keys.includes(RCA_OPENED);
  const rca = isKnown ? memory.rca : beforeOpening(memory.rca, record.asOf);
  return { ...memory, rca, mails: memory.mails.filter((mail) => mail.asOf < record.asOf) };
}

function beforeOpening(rca: Memory["rca"], at: Instant): Memory["rca"] {
  return rca === null || rca.openingSince > at ? null : { ...rca, number: null, url: null };
}

/** The mail's own name: of its key, and of the server whose issues it is about. */
export function messageIdOf(id: string, url: string): string {
  return `<${createHash("sha256").update(id).digest("hex").slice(0, 32)}@${new URL(url).hostname}>`;
}
