import { createHash } from "node:crypto";
import type { Effect } from "../core/plan/effect.ts";
import type { MailRecord, Memory } from "../core/plan/memory.ts";
import { noticesOf } from "../core/plan/notices.ts";
import { mailView, replyAddress, subjectOf } from "../core/render/mail.ts";
import { isoOf } from "../core/time/instant.ts";
import type { Mail } from "../ports.ts";
import type { Work } from "./carry-out.ts";
import type { Run } from "./context.ts";
import { type Draft, factsAsOf } from "./draft.ts";

type MailEffect = Extract<Effect, { type: "mail" }>;

/** What is written down before a mail is sent: from then on it has this id and says what was true at this moment. */
export function claimOf(effect: MailEffect, { evaluation, issue, memory }: Draft, { ports }: Run): MailRecord {
  const key = effect.keys[0] ?? "";
  return {
    audience: effect.audience,
    keys: effect.keys,
    asOf: evaluation.at,
    id: `${key}/${issue.repository}/${issue.number}/${effect.audience}/mail`,
    state: ports.mailer.isConfigured(effect.audience) ? "claimed" : "not-configured",
    tries: 0,
    refused: false,
    severity: evaluation.incident.severity?.key ?? "",
    rca: memory.rca?.url ?? null,
  };
}

/** Sends what was claimed and marks how it went. It stays pending until it arrives or is given up. */
export async function deliver(effect: MailEffect, work: Work): Promise<void> {
  const { draft, run } = work;
  const id = effect.record?.id ?? claimOf(effect, draft, run).id;
  const record = work.memory.mails.find((mail) => mail.id === id);
  if (record === undefined || record.state === "not-configured") return;
  const doing = `send the mail for #${draft.issue.number} (${effect.keys.join(", ").replaceAll(":", " ")})`;
  if (record.state === "given-up") {
    run.outcome.failures.push({ issue: draft.issue.number, message: `Gave up trying to ${doing}.`, fatal: true });
    return;
  }
  const delivery = await run.ports.mailer.send(await composed(record, work));
  if (delivery.type === "sent") {
    mark(work, { ...record, state: "sent", tries: record.tries + 1 });
    run.outcome.deeds.push({ issue: draft.issue.number, what: "mail", keys: [record.audience, ...record.keys], url: null, text: "" });
    return;
  }
  mark(work, { ...record, tries: record.tries + 1, refused: delivery.certainty === "refused" });
  const message = `Failed to ${doing}: ${delivery.why.replace(/\.$/, "")}. It stays pending and is tried again next run.`;
  if (record.tries === 0) run.outcome.failures.push({ issue: draft.issue.number, message, fatal: true });
  else run.outcome.warnings.push(message);
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
  const view = mailView({ ...facts, statusUrl: null }, ordered, record.audience);
  const first = work.memory.mails.find((mail) => mail.audience === record.audience && mail.state !== "not-configured");
  return {
    id: record.id,
    audience: record.audience,
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
    links: { issue: incident.url, rca: record.rca },
    at: isoOf(record.asOf),
  };
}

/** The memory without what was found out after the claim. */
function memoryAsOf(memory: Memory, record: MailRecord): Memory {
  const rca = memory.rca !== null && record.rca === null ? null : memory.rca;
  return { ...memory, rca, mails: memory.mails.filter((mail) => mail.asOf < record.asOf) };
}

function messageIdOf(record: MailRecord, url: string): string {
  return `<${createHash("sha256").update(record.id).digest("hex").slice(0, 32)}@${new URL(url).hostname}>`;
}
