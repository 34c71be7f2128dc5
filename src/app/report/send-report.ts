import { messageIdOf } from "../../core/plan/letter.ts";
import { homeZone } from "../../core/policy/policy.ts";
import { shortRepository } from "../../core/render/context.ts";
import { replyAddress } from "../../core/render/mail.ts";
import { reportLetter } from "../../core/report/forms.ts";
import { monthOf } from "../../core/report/range.ts";
import type { SloReport } from "../../core/report/report.ts";
import { isoOf } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { Delivery, Mailer } from "../../ports.ts";
import { hearsOfAll } from "../digest/digest.ts";

/** By which channel a report left, and how; `delivery` null: a dry run, so it did not. */
export type SentReport = { readonly channel: string; readonly delivery: Delivery | null };

/** Sends staff a report by the channels that take the list of the morning. Its key is the month and the repository, so that services that know keys take it once. */
export async function sendReport(report: SloReport, mailer: Mailer, dryRun: boolean): Promise<readonly SentReport[]> {
  const { policy, repository, url, range, at } = report;
  const zone = homeZone(policy);
  const inputs = mailer.channels("staff", "digest");
  const own = mailer.under(policy.channels).mailer;
  const channels = own.channels("staff", "digest").filter((name) => inputs.includes(name) || hearsOfAll(name, policy));
  const sent: SentReport[] = [];
  for (const channel of channels) {
    const id = `report/${monthOf(range.until - 1, zone)}/${repository}/${channel}`;
    const bulletin = {
      id,
      audience: "staff",
      channel,
      delivered: [],
      subject: `[${shortRepository(repository)}] Promises kept in ${formatInstant(range.until - 1, zone, "LLLL yyyy")}`,
      replyTo: replyAddress(policy.contact),
      messageId: messageIdOf(id, url),
      inReplyTo: null,
      incident: null,
      about: "report",
      links: [url],
      at: isoOf(at),
      ...reportLetter(report),
    } as const;
    sent.push({ channel, delivery: dryRun ? null : await own.sendBulletin(bulletin) });
  }
  return sent;
}
