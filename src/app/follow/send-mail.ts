import type { MailRecord } from "../../core/notice/memory.ts";
import { letterOf } from "../../core/plan/letter.ts";
import { isShare } from "../../core/plan/share-writes.ts";
import { INPUTS_CHANNEL } from "../../core/policy/channel.ts";
import type { Sender } from "./sender.ts";

/** Sends what was claimed. It stays pending until it arrives or is given up. */
export const sendMail: Sender<"mail"> = async (write, progress, { draft, run }) => {
  const { memory, shared } = progress;
  const { renderer, ports, outcome } = run;
  // A run that never fails is no first time: the next one that may fail is.
  const counts = run.settings.byStranger !== true;
  const record = memory.mails.find(({ id }) => id === write.record.id);
  // What it was to tell could not be done: the claim is taken back, or waits.
  if (record === undefined || record.keys.some((key) => isShare(key) && !shared.has(key))) return null;
  const { letter, view } = letterOf({ ...write, record }, progress, draft.plan.basis);
  const text = await renderer.render(`mail-${record.audience}.txt`, view);
  const html = await renderer.render(`mail-${record.audience}.html`, view);
  const delivery = await ports.mailer.send({ ...letter, text, html });
  if (delivery.type === "failed") {
    const message = `Failed to ${errand(record, draft.issue.number)}: ${delivery.why.replace(/\.$/, "")}. It stays pending and is tried again next run.`;
    if (record.tries === 0 && counts) outcome.failures.push({ issue: draft.issue.number, message, fatal: true });
    else outcome.warnings.push(message);
  }
  return { record, counts, delivery };
};

export const giveUpMail: Sender<"give-up-mail"> = async ({ record }, _, { draft, run }) => {
  const { number } = draft.issue;
  run.outcome.failures.push({ issue: number, message: `Gave up trying to ${errand(record, number)}.`, fatal: true });
  return {};
};

function errand({ channel, keys }: MailRecord, issue: number): string {
  const by = channel === INPUTS_CHANNEL ? "" : ` by the channel ${channel}`;
  return `send the mail for #${issue}${by} (${keys.join(", ").replaceAll(":", " ")})`;
}
