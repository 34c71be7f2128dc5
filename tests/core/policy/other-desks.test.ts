import { describe, expect, it } from "vitest";
import { keyHint, severityNumber } from "../../../src/core/policy/other-words.ts";
import { problemsIn } from "./read.ts";

/**
 * Files as people write them who know another desk's words, and what they make of them when they follow nothing but what `check` says. Each step
 * names words that its sentences must hold.
 */
const DESKS: Readonly<Record<string, readonly (readonly [text: string, ...says: readonly string[]])[]>> = {
  "Jira Service Management": [
    [
      "priorities:\n  Highest: { time_to_first_response: 1h, time_to_resolution: 4h }\n  High: { time_to_first_response: 4h, time_to_resolution: 1d }\npause: [Waiting for customer]",
      'Did you mean "severities"?',
      "write sev1: { labels: [Highest] }",
      'Did you mean "response"?',
      'Write "24 hours", "1 calendar day" or "1 business day".',
      "clocks: { pause-labels: { on-hold: Waiting for our supplier } }",
    ],
    [
      "severities:\n  sev1: { labels: [Highest], response: 1h, resolution: 4h }\n  sev2: { labels: [High], response: 4h, resolution: 24 hours }\nclocks: { pause-labels: { Waiting for customer: Waiting for the customer } }",
    ],
  ],
  Zendesk: [
    [
      "sla_policies:\n  - { title: Urgent, policy_metrics: [{ metric: first_reply_time, target: 60 }] }\nschedule: { time_zone: Eastern Time, intervals: mon-fri 9-17 }",
      'Did you mean "severities"?',
      'Did you mean "calendar"?',
      'Did you mean "timezone"?',
      'Did you mean "America/New_York"?',
      'Did you mean "hours"?',
    ],
    [
      "severities:\n  - { title: Urgent, first_reply_time: 60 }\ncalendar: { timezone: America/New_York, hours: mon-fri 9-17 }",
      "Write { sev1: { response: 1 hour, resolution: 4 hours } }.",
      "Write { mon-fri: 09:00-17:00 }.",
    ],
    [
      "severities: { sev1: { title: Urgent, response: 60 minutes } }\ncalendar: { timezone: America/New_York, hours: { mon-fri: 09:00-17:00 } }",
    ],
  ],
  PagerDuty: [
    [
      "severities:\n  P1: { acknowledge: 15m, resolve: 4h }\n  P2: { acknowledge: 30m, resolve: 8h }\nescalation_policy: ann\ntimezone: EST",
      "write sev1: { labels: [P1] }",
      'Did you mean "response"?',
      'Did you mean "resolution"?',
      "severities: { sev1: { escalation: [{ at: due, mention: [ann] }] } }",
      "calendar: { timezone: America/Chicago",
    ],
    [
      "severities:\n  sev1: { labels: [P1], response: 15m, resolution: 4h }\n  sev2: { labels: [P2], response: 30m, resolution: 8h }\nnotices: { mention: [ann] }\ncalendar: { timezone: EST }",
      'Did you mean "America/New_York"?',
    ],
    [
      "severities:\n  sev1: { labels: [P1], response: 15m, resolution: 4h }\n  sev2: { labels: [P2], response: 30m, resolution: 8h }\nnotices: { mention: [ann] }\ncalendar: { timezone: America/New_York }",
    ],
  ],
  ServiceNow: [
    [
      "severities:\n  1 - Critical: { response_time: 15 minutes, resolution_time: 4 hours }\n  3 - Moderate: { response_time: next business day, resolution_time: none }\ncalendar: { business_hours: 8x5, holidays: US, time_zone: America/New_York }",
      'write sev1: { labels: ["1 - Critical"] }',
      'write sev3: { labels: ["3 - Moderate"] }',
      'Did you mean "end of next business day" or "1 business day"?',
      'Did you mean "best effort"?',
      'Did you mean "hours"?',
      "Write { country: US }.",
    ],
    [
      'severities:\n  sev1: { labels: ["1 - Critical"], response: 15 minutes, resolution: 4 hours }\n  sev3: { labels: ["3 - Moderate"], response: end of next business day, resolution: best effort }\ncalendar: { hours: 8x5, holidays: { country: US }, timezone: America/New_York }',
      "Write { mon-fri: 09:00-17:00 }.",
    ],
    [
      'severities:\n  sev1: { labels: ["1 - Critical"], response: 15 minutes, resolution: 4 hours }\n  sev3: { labels: ["3 - Moderate"], response: end of next business day, resolution: best effort }\ncalendar: { hours: { mon-fri: 09:00-17:00 }, holidays: { country: US }, timezone: America/New_York }',
    ],
  ],
  Freshdesk: [
    [
      "severities:\n  Urgent: { respond_within: 1 hour, resolve_within: 4 hours, escalations: [ann] }\n  Low: { respond_within: 1 day, resolve_within: 3 days }\nbusiness_hours: { monday: 09:00-17:00, holidays: [2026-12-25] }",
      "write sev1: { labels: [Urgent] }",
      "write sev4: { labels: [Low] }",
      'Did you mean "escalation"?',
      'Write "72 hours", "3 calendar days" or "3 business days".',
      "hours: { mon-fri: 09:00-17:00 }",
      "Write { dates: [2026-12-25] }.",
    ],
    [
      "severities:\n  sev1: { labels: [Urgent], response: 1 hour, resolution: 4 hours }\n  sev4: { labels: [Low], response: 1 business day, resolution: 3 business days }\nnotices: { mention: [ann] }\ncalendar: { hours: { monday: 09:00-17:00 }, holidays: { dates: [2026-12-25] } }",
    ],
  ],
  "GitLab labels": [
    [
      "severities:\n  severity::1: { title: Blocker, response: 30m, labels: severity::1 }\n  severity::2: { title: Critical, labels: [severity: 2], resolution: 30 days }\nstaff: [octocat]",
      'write sev1: { labels: ["severity::1"] }',
      'Write ["severity::1"].',
      'Write "severity: 2".',
      'Write "720 hours", "30 calendar days" or "30 business days".',
      "Write { users: [octocat] }.",
    ],
    [
      'severities:\n  sev1: { title: Blocker, response: 30m, labels: ["severity::1"] }\n  sev2: { title: Critical, labels: ["severity: 2"], resolution: 30 calendar days }\nstaff: { users: [octocat] }',
    ],
  ],
  "GitHub labels": [
    [
      "severities:\n  severity/1: { firstResponse: 1h, resolution: 1 day, labels: [priority: critical] }\n  sev2: { first_response: 4h, update_interval: 8h }\ncalendar: { hours: 24/7, holidays: US }\nemail: true",
      "write sev1: { labels: [severity/1] }",
      'Write "priority: critical".',
      'Did you mean "every 8 hours"?',
      "Write { mon-sun: 00:00-24:00 }.",
      "severities: { sev1: { email: { customers: [opened, resolved]",
    ],
    [
      'severities:\n  sev1: { response: 1h, resolution: 24 hours, labels: [severity/1, "priority: critical"], email: true }\n  sev2: { response: 4h, updates: every 8 hours }\ncalendar: { hours: { mon-sun: 00:00-24:00 }, holidays: { country: US } }',
      "Write { customers: [opened, resolved], staff: [opened, at-risk, missed] }.",
    ],
    [
      'severities:\n  sev1: { response: 1h, resolution: 24 hours, labels: [severity/1, "priority: critical"], email: { customers: [opened, resolved], staff: [opened, at-risk, missed] } }\n  sev2: { response: 4h, updates: every 8 hours }\ncalendar: { hours: { mon-sun: 00:00-24:00 }, holidays: { country: US } }',
    ],
  ],
  Opsgenie: [
    [
      "priority:\n  P0: { description: Everything down, response: within 5 minutes, update: 30 min, rca: yes }\n  P1: { response: 0:15, update: every hour }\nworking_hours: { start: '09:00', end: '17:00', tz: CET }",
      'Did you mean "severities"?',
      'If it is the most severe one, say which it stands "above".',
      'Did you mean "means"?',
      'Did you mean "5 minutes"?',
      'Did you mean "every 30 minutes"?',
      "Write true.",
      'Did you mean "15 minutes"?',
      'Did you mean "Europe/Berlin"?',
      "hours: { mon-fri: 09:00-17:00 }",
    ],
    [
      "severities:\n  P0: { title: Everything, means: Everything down, above: sev1, response: 5 minutes, updates: every 30 minutes, rca: true }\n  sev1: { labels: [P1], response: 15 minutes, updates: every hour }\ncalendar: { hours: { mon-fri: 09:00-17:00 }, timezone: Europe/Berlin }",
    ],
  ],
  "a contract": [
    [
      "support_hours: { hours: { mon-fri: 9am-5pm }, timezone: UTC+1, holidays: { country: Germany, dates: 24.12.2026 } }\nseverities:\n  S1: { definition: Production down, response: 1 hour (business), resolution: none }\n  S2: { definition: Degraded, response: NBD, resolution: 1 month }\nat_risk: 80",
      'Did you mean "09:00-17:00"?',
      "An offset knows no summer time: name a city.",
      'Did you mean "DE"?',
      "Write [2026-12-24].",
      'Did you mean "1 business hour"?',
      'Write "30 calendar days" or "21 business days".',
      "clocks: { at-risk: 75% }",
    ],
    [
      "calendar: { hours: { mon-fri: 09:00-17:00 }, timezone: Berlin, holidays: { country: DE, dates: [2026-12-24] } }\nseverities:\n  sev1: { labels: [S1], means: Production down, response: 1 business hour, resolution: best effort }\n  sev2: { labels: [S2], means: Degraded, response: end of next business day, resolution: 30 calendar days }\nclocks: { at-risk: 80 }",
      'Did you mean "Europe/Berlin"?',
      "Write 80%.",
    ],
    [
      "calendar: { hours: { mon-fri: 09:00-17:00 }, timezone: Europe/Berlin, holidays: { country: DE, dates: [2026-12-24] } }\nseverities:\n  sev1: { labels: [S1], means: Production down, response: 1 business hour, resolution: best effort }\n  sev2: { labels: [S2], means: Degraded, response: end of next business day, resolution: 30 calendar days }\nclocks: { at-risk: 80% }",
    ],
  ],
  Intercom: [
    [
      "version: 1\nslas:\n  urgent: { first_reply: 30, update_frequency: 60, time_to_close: 24 hours }\noffice_hours: { timezone: America/Chicago, days: mon-fri 9-5 }\nnotifications: { mention: ann, stale_after: 1 day }\nexclusions: [wontfix, duplicate]",
      "leave it out",
      "write sev1: { labels: [urgent] }",
      "Write 30 minutes or 30 hours.",
      "Write every 60 minutes or every 60 hours.",
      'Did you mean "notices"?',
      "Write [ann].",
      'Did you mean "stale-after"?',
      "Write { wontfix: why, duplicate: why }.",
    ],
    [
      "severities:\n  sev1: { labels: [urgent], response: 30 minutes, updates: every 60 minutes, resolution: 24 hours }\ncalendar: { timezone: America/Chicago, hours: mon-fri 9-5 }\nnotices: { mention: [ann], stale-after: 24 hours }\nexclusions: { wontfix: Not a defect, duplicate: Told elsewhere }",
      "Write { mon-fri: 09:00-17:00 }.",
    ],
    [
      "severities:\n  sev1: { labels: [urgent], response: 30 minutes, updates: every 60 minutes, resolution: 24 hours }\ncalendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }\nnotices: { mention: [ann], stale-after: 24 hours }\nexclusions: { wontfix: Not a defect, duplicate: Told elsewhere }",
    ],
  ],
};

describe("a policy in the words of", () => {
  it.each(Object.entries(DESKS))("%s is right after at most three tries", async (_, tries) => {
    expect(tries.length).toBeLessThanOrEqual(3);
    for (const [index, [text, ...says]] of tries.entries()) {
      const problems = await problemsIn(text);
      const isLast = index === tries.length - 1;
      expect({ text, isRight: problems.length === 0, problems: isLast ? problems : [] }).toEqual({ text, isRight: isLast, problems: [] });
      for (const words of says) expect(problems.join("\n")).toContain(words);
    }
  });
});

it.each`
  label               | number
  ${"P1"}             | ${1}
  ${"p-0"}            | ${0}
  ${"S3"}             | ${3}
  ${"severity/1"}     | ${1}
  ${"severity::2"}    | ${2}
  ${"Priority 4"}     | ${4}
  ${"critical"}       | ${1}
  ${"priority: high"} | ${2}
  ${"1 - Critical"}   | ${1}
  ${"Moderate"}       | ${3}
  ${"lowest"}         | ${4}
  ${"outages"}        | ${null}
  ${"sev9"}           | ${null}
`("$label means severity $number", ({ label, number }) => {
  expect(severityNumber(label)).toBe(number);
});

describe("an unknown key", () => {
  const TOP = ["extends", "calendar", "calendars", "severities", "clocks", "staff", "notices", "channels", "contact"];
  it.each`
    key                 | known                                    | hint
    ${"businessHours"}  | ${TOP}                                   | ${'Did you mean "calendar"?'}
    ${"business_hours"} | ${["timezone", "hours"]}                 | ${'Did you mean "hours"?'}
    ${"sla"}            | ${TOP}                                   | ${'Did you mean "severities"?'}
    ${"P1"}             | ${TOP}                                   | ${'Severities stand under "severities": severities: { sev1: { labels: [P1], response: 1 hour } }.'}
    ${"resolve_by"}     | ${["response", "resolution"]}            | ${'Did you mean "resolution"?'}
    ${"next_response"}  | ${["response", "next-reply", "updates"]} | ${'Did you mean "next-reply"?'}
    ${"escalations"}    | ${["response", "escalation"]}            | ${'Did you mean "escalation"?'}
    ${"apiVersion"}     | ${TOP}                                   | ${"Nothing here depends on it: leave it out."}
    ${"firstResponse"}  | ${TOP}                                   | ${"It is said from the top of the file, as in severities: { sev1: { response: 1 hour } }."}
    ${"xyz"}            | ${TOP}                                   | ${null}
  `("$key among $known", ({ key, known, hint }) => {
    expect(keyHint(key, known)).toBe(hint);
  });
});
