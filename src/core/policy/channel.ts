import type { MailFormatName, Policy } from "./policy.ts";

/** The name of the channel that the action's inputs make. */
export const INPUTS_CHANNEL = "mail";

/** What a channel can lack. */
export type ChannelNeed = "token" | "from" | "recipients";

// What each service's published rules require. The URLs of Slack and Teams are themselves the secret, and name where the news goes.
const NEEDS: Readonly<Record<MailFormatName, readonly ChannelNeed[]>> = {
  json: [],
  resend: ["token", "from", "recipients"],
  sendgrid: ["token", "from", "recipients"],
  postmark: ["token", "from", "recipients"],
  slack: [],
  teams: [],
  pagerduty: ["token"],
};

/** The channels of services that keep an alert open until they are told of its end. They wake people, so they are for staff alone. */
export function alertingChannels({ channels }: Pick<Policy, "channels">): readonly string[] {
  return channels.filter(({ format }) => isAlerting(format)).map(({ name }) => name);
}

export function isAlerting(format: MailFormatName): boolean {
  return format === "pagerduty";
}

/** What a service cannot do without. */
export function needsOf(format: MailFormatName): readonly ChannelNeed[] {
  return NEEDS[format];
}

/**
 * `name@host`, or that in angle brackets behind a name, which may stand in quotes. Whether it exists is for the mail service to find
 * out.
 */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}

const ADDRESS =
  /^(?:(?:"(?:[^"\\\r\n]|\\[^\r\n]){0,200}"[ \t]{0,9}|[^<>"\r\n]{0,200})<[^\s<>@,;]{1,64}@[^\s<>@,;]{1,255}>|[^\s<>@,;]{1,64}@[^\s<>@,;]{1,255})$/;
