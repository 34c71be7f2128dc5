import { homeZone } from "../../core/policy/policy.ts";
import { shortRepository } from "../../core/render/context.ts";
import { replyAddress } from "../../core/render/mail.ts";
import { reportLetter } from "../../core/report/forms.ts";
import { monthOf } from "../../core/report/range.ts";
import type { SloReport } from "../../core/report/report.ts";
import { formatInstant } from "../../core/time/luxon.ts";
import type { Mailer } from "../../ports.ts";
import { hearsOfAll, type SentBulletin, sendBulletins } from "../run/bulletin.ts";

/** Sends staff a report by the channels that take the list of the morning. Its key is the month and the repository, so that services that know keys take it once. */
export async function sendReport(report: SloReport, mailer: Mailer, dryRun: boolean): Promise<readonly SentBulletin[]> {
  const { policy, repository, url, range, at } = report;
  const zone = homeZone(policy);
  const inputs = mailer.channels("staff", "digest");
  const own = mailer.under(policy.channels).mailer;
  const channels = own.channels("staff", "digest").filter((name) => inputs.includes(name) || hearsOfAll(name, policy));
  const letter = {
    key: `report/${monthOf(range.until - 1, zone)}/${repository}`,
    server: url,
    at,
    about: "report",
    subject: `[${shortRepository(repository)}] Promises kept in ${formatInstant(range.until - 1, zone, "LLLL yyyy")}`,
    replyTo: replyAddress(policy.contact),
    links: [url],
    ...reportLetter(report),
  } as const;
  return sendBulletins(letter, channels, own, dryRun);
}
