import type { MailFormatName } from "../../core/policy/policy.ts";
import type { MailFormat } from "./channel.ts";
import { json } from "./json.ts";
import { pagerduty } from "./pagerduty.ts";
import { postmark } from "./postmark.ts";
import { resend } from "./resend.ts";
import { sendgrid } from "./sendgrid.ts";
import { slack } from "./slack.ts";
import { teams } from "./teams.ts";

/** Every format there is, each in a file of its own. */
export const FORMATS: Readonly<Record<MailFormatName, MailFormat>> = { json, resend, sendgrid, postmark, slack, teams, pagerduty };
