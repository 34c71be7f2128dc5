import { AUDIENCES, CHANNEL_KINDS, CUSTOMER_MAIL_KINDS, MAIL_FORMATS, MAIL_KINDS, MAINTENANCE_KINDS } from "./policy.ts";

/** What can be expected of a value, in words that go on from "expected". */
export const EXPECTATIONS = {
  map: "a map of keys and values",
  line: "one line of text",
  text: "a text",
  reason: "a reason in one line, or false to leave the label out",
  reasons: "a map of labels and their reasons",
  label: "a label's name",
  labels: "a list of labels such as [sev1]",
  target: 'a target such as "4 hours" or "2 business days"',
  updates: '"as promised", or how often such as "every 2 hours", "hourly", "every business day" or "daily"',
  rca: 'true, false, or the time until it is due such as "5 business days"',
  steps: "a list of steps such as {at: due, mention: [ann]}",
  "few-steps": "at most 100 steps",
  "step-moment": '"at-risk", "due", or how long after the due time such as "15 minutes late" or "1 business hour late"',
  "channel-list": "a list of channels' names such as [pager]",
  "plain-time": 'a length of time by the clock such as "24 hours"',
  share: "a share between 0% and 100% such as 75%, or false",
  count: "a whole number, 1 or more",
  switch: "true or false",
  severity: "a map with the severity's settings, or false to leave it out",
  severities: "a map of severities",
  "severity-key": "a short name that begins with a letter, such as sev5",
  "severity-name": "the key of a severity such as sev1",
  "severity-names": "a list of severities' keys such as [sev1, sev2]",
  tiers: "a map of tiers",
  "few-tiers": "at most 100 tiers",
  "tier-name": "the name of a tier: letters, digits and dashes, a letter first",
  hours: 'a map of weekdays and hours such as "mon-fri: 09:00-17:00"',
  "hours-of-day": 'hours such as 09:00-17:00, a list of them, or "closed"',
  span: "hours such as 09:00-17:00",
  special: 'a map of dates and hours such as "2026-12-24: 09:00-12:00"',
  timezone: "the name of a time zone such as America/Chicago",
  country: "a country's code such as US",
  region: "a region's code such as NY",
  "holiday-type": 'a kind of holiday ("public", "bank", "school", "optional" or "observance")',
  "holiday-types": "a list of kinds of holidays such as [public]",
  "holiday-name": "the holiday's name",
  date: "a date such as 2026-12-24",
  dates: 'a list of dates such as [2026-12-24], or a map such as {2026-12-24: "Christmas Eve"}',
  "dates-text": "a date such as 2026-12-24, a day of each year such as 12-31, or a range such as 2026-12-27..2026-12-30",
  "date-list": "a list of dates such as [2026-12-24]",
  calendars: "a map of calendars",
  union: "a list of calendars' names such as [default, emea]",
  "few-calendars": "at most 100 calendars",
  "few-severities": "at most 100 severities",
  "calendar-name": "the name of a calendar: letters, digits and dashes, a letter first",
  days: "weekdays such as tue-thu",
  windows: "a list of maintenance windows",
  "alert-severities": "a map from what monitors call a severity to its key here, such as {critical: sev1}",
  "few-alert-severities": "at most 100 severities of monitors",
  login: "a login such as octo-support",
  bot: "a bot's login such as statusbot",
  logins: "a list of logins such as [octo-support]",
  mention: '"assignees" or a login such as octo-support',
  mentions: "a list such as [assignees, octo-support]",
  section: "a text, or true or false: whether to publish the inherited section",
  sections: "a map of headings and the text under each",
  repository: "a repository such as acme/postmortems",
  base: '"gruntwork", "cloud-gov", "community" or "none"',
  start: '"opened" or "labeled"',
  reopened: '"continue" or "restart"',
  role: '"read", "triage", "write", "maintain" or "admin"',
  assign: '"closer", "assignees" or "none"',
  missed: '"comment" or "status"',
  "mail-kind": oneOf(MAIL_KINDS),
  "channel-kind": oneOf(CHANNEL_KINDS),
  "customer-mail-kind": oneOf(CUSTOMER_MAIL_KINDS),
  "maintenance-mails": "a map such as { customers: [planned, finished] }",
  "maintenance-kind": oneOf(MAINTENANCE_KINDS),
  "maintenance-kinds": "a list of news such as [planned, finished]",
  "mail-kinds": "a list of news such as [opened, resolved]",
  channels: "a map of channels",
  "mail-format": oneOf(MAIL_FORMATS),
  audience: oneOf(AUDIENCES),
  address: 'an address such as support@example.com, or "Support <support@example.com>"',
  addresses: "a list of addresses such as [support@example.com], or a variable that holds one such as env:INCIDENT_SLO_CUSTOMERS",
  "channel-name": "the name of a channel: letters, digits and dashes, a letter first",
  "few-channels": "at most 100 channels",
  audiences: "a list such as [customers, staff]",
  secret:
    "the name of an environment variable that begins with INCIDENT_SLO_, such as env:INCIDENT_SLO_MAIL_URL. Secrets never stand in this file, and it reaches none of the job's other variables, so what is there is not shown",
} as const;

/** `"a"`, `"b"` or `"c"`, each in quotes. */
function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
}

export type Expectation = keyof typeof EXPECTATIONS;

/** Whether there are words for it. */
export function isExpectation(name: string): name is Expectation {
  return Object.hasOwn(EXPECTATIONS, name);
}

// Where a closed list of words is expected, one of them may have been meant.
const CHOICES: Partial<Record<Expectation, readonly string[]>> = Object.fromEntries(
  (
    [
      "base",
      "start",
      "reopened",
      "role",
      "assign",
      "missed",
      "mail-kind",
      "channel-kind",
      "customer-mail-kind",
      "maintenance-kind",
      "mail-format",
      "audience",
      "holiday-type",
    ] as const
  ).map((name) => [name, [...EXPECTATIONS[name].matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word)]),
);

/** The words to choose from where one of a few is expected; empty elsewhere. */
export function choicesOf(expectation: Expectation): readonly string[] {
  return CHOICES[expectation] ?? [];
}

const TEXTS: ReadonlySet<Expectation> = new Set([
  "line",
  "text",
  "reason",
  "section",
  "label",
  "login",
  "bot",
  "holiday-name",
  "severity-name",
  "calendar-name",
  "channel-name",
  "tier-name",
]);

/** Whether any words would do, so that a bare number or true only lacks its quotes. */
export function isText(expectation: Expectation): boolean {
  return TEXTS.has(expectation);
}
