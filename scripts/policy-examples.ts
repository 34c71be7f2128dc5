/** What stands above the keys in docs/policy.md. */
export const HEAD = `
# The policy file

What a support desk promises, as YAML. The action reads \`.github/incident-slo.yml\` on the default branch, or the file that its input
\`policy\` names; no checkout is needed. Without a file the built-in policy \`gruntwork\` counts; a file that \`policy\` names and that is not there is warned of.

\`\`\`yaml
extends: gruntwork
calendar:
  timezone: America/Chicago
severities:
  sev1:
    updates: every hour
contact: support@example.com
\`\`\`

- *Every key is optional.* A key that is left out has the value of the policy that \`extends\` names; where that says nothing either, the
  default below.
- *Maps are merged key by key.* Lists, \`hours\` and \`holidays\` are replaced as a whole. \`false\` takes out a severity, an exclusion or a
  pause label that is inherited.
- *Whatever is wrong is said at once*, each problem with its line: \`incident-slo check\`, and the action itself. An unknown key is
  a problem, so that a misspelt one is never passed over.
- *Editors* complete and check the file with [policy.schema.json](policy.schema.json): put
  \`# yaml-language-server: $schema=PATH-OR-URL-OF-THE-SCHEMA\` into its first line. \`incident-slo init\` does.

**Targets** read as people write them: \`30 minutes\`, \`4h\`, \`1 hour 30 minutes\`, \`4 business hours\`, \`2 business days\`, \`end of next business day\`, \`14 calendar days\`, \`2 weeks\`,
\`4 business hours on emea\`, \`best effort\`. Without "business" the clock runs day and night; "business" covers all of a mixed target. \`1 day\` is
refused, since it might mean \`24 hours\`, \`1 calendar day\` or \`1 business day\`. Updates come \`hourly\`, \`daily\` (each calendar day), \`twice a day\` (every 12 hours), \`every 90 minutes\`,
\`every business day\`. Whatever is short here is shown in full words: \`15m\` is "15 minutes". What the words mean to the second: [time.md](time.md).

This page is made from the schema that checks policies, and so is \`policy.schema.json\`: \`node scripts/write-schema.ts\` writes both.
`;

/** What is said of a section besides its description. */
export const REMARKS: Readonly<Record<string, string>> = {
  extends:
    "`gruntwork`: four severities, answers in 30 minutes to one business day, as Gruntwork publishes it. `cloud-gov`: three severities, first answers in business hours, as Cloud.gov publishes it. `community`: for maintainers in their free time; business days, no mail, misses in the status comment only. `none`: nothing, so that the file says everything. `incident-slo check gruntwork` prints one as a table.",
  calendars:
    "Each has the keys of [`calendar`](#calendar). One that names no time zone has that of `calendar`. The calendar under `calendar` is the one called `default`. A `union` has no hours of its own; it may name other unions. Its business days are the dates, in its zone, on which a calendar of it begins to work: [time.md](time.md#several-offices).",
  severities:
    "Inherited severities keep their place; new ones follow, or stand `above` another. A new one needs a `title`. The keys are yours; `sev1` to `sev4` are shown as Severity 1 to 4. Who hears of which step of an `escalation`: [escalation.md](escalation.md).\n\nA next reply is promised to a customer who writes after support's last word. Its clock runs from the first such comment that says something, stands while the incident is set aside, closed or mitigated, and ends with support's next comment, their closing or `/ack`. A reply that is late stands in the status comment and the report: no comment is posted and no mail sent for it.",
  clocks:
    "A pending label stops the clocks of updates and of the solution until the reporter comments: then the clocks go on and the label is taken off, and one that is put on again begins another wait. A pause label stops the clocks of updates and of the solution, never that of the first answer. Under a stop label the solution counts as reached; taken off again, its clock goes on.",
  exclusions:
    "Nothing is missed or announced while such a label is on, and the incident is counted apart in reports. The label `incident-slo: mute` is something else: clocks run, nothing is said.",
  tiers:
    "A tier tells whose incident it is, which was so from the start: its targets count from there, on its calendar. Set within an hour of the first severity it simply counts; set, changed or taken off later it only makes stricter. No due time moves into the past: there what was shown stays, and the status comment's fold tells staff. A stranger's label means nothing. No comment, mail or public page names a tier; the report counts tiers for staff only. `incident-slo check` shows each tier's table.",
  untriaged:
    "Of open issues that were opened by somebody who is neither staff nor a bot, and that never had a severity. `as` and `from` are needed. Such an issue gets a status comment that is headed as not sorted yet; nothing about it is mailed but one question to staff where others close it, and a miss stands in that comment only. A severity that only strangers set, and that staff took off, changes nothing. A label under `except` sets it aside while it is on. A severity that is set later takes over with its own clock from the opening, unless the first answer has been judged. So that runs look at them at once, give the action the input `untriaged: true` in the workflow of events, as `incident-slo init` does; without it a sweep finds them.",
  staff: "Roles are GitHub's own in the repository; someone's role is asked only when it would change something. Bots are never staff.",
  rca: "Opened when an incident closes as completed whose severity wants one (`severities.NAME.rca`). For another repository the action needs a token that may write issues there: [permissions.md](permissions.md).",
  "status-labels":
    "Put on and taken off by runs, only where they differ, so that GitHub's lists, searches and boards show where an incident stands: [recipes.md](recipes.md#lists-and-boards). An open incident that is set aside has none of them; of a closed one `missed` stays. They count as nobody's word, and one that also means something else (a severity, a pause, …) is a problem. Whoever changes one by hand is put right by the next run that looks at the issue, but for a label that staff changed three times on that issue within a day, or since it was closed; what bots and strangers change is always put right, at most every ten minutes once they go on. One that the policy no longer names comes off where a run had put it on; a muted incident's are left alone.",
  maintenance:
    "A window needs `days` or `dates`. It changes no clock: an incident opened in it says so. How an issue announces maintenance: [maintenance.md](maintenance.md).",
  intake:
    "Read by `job: intake` only: [intake.md](intake.md). An alert whose severity is neither a word of the map nor a severity's key opens an issue without a severity, and a warning names it. What an alert sets counts as a stranger's until staff `/confirm` it, unless the login that opens it is in `staff.bots`.",
  page: "Read by `incident-slo policy` only: [report.md](report.md#policy). It is for what nothing else in this file says; times, hours, holidays and exclusions are on the page anyway. Of the sections of the policy that `extends` names, which speak of another desk, only those are published that you name here with `true`.",
  channels:
    "`format` and `url` are needed. Values that begin with `env:` name variables of the step, `INCIDENT_SLO_…` only: [mail.md](mail.md).",
};

/** One example for each section, with every key of it. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  extends: `
extends: cloud-gov
`,
  calendar: `
calendar:
  timezone: America/Chicago
  hours:
    mon-thu: 09:00-17:00
    fri: [09:00-12:30, 13:30-16:00]
    sat: closed
    sun: 18:00-02:00 # into Monday
  holidays:
    country: US
    region: NY
    type: [public, bank]
    dates: { 12-31: New Year's Eve, 2026-12-27..2026-12-30: Company holidays } # or a list: [2026-12-24, 12-31]
    except: [2026-10-12]
  special:
    2026-12-24: 09:00-12:00
  # in place of hours and holidays, union: [office, emea] names calendars (below) that these are the hours of
`,
  calendars: `
calendars:
  emea:
    timezone: Europe/Berlin
    hours: { mon-fri: 08:00-18:00 }
  offices:
    union: [default, emea] # open while any of them is
severities:
  sev2:
    response: 2 business hours on offices
    resolution: 1 business day on offices
  sev3:
    response: 4 business hours on emea
    resolution: 2 business days on emea
`,
  severities: `
severities:
  outage:
    title: Outage
    means: Nothing works for anyone
    above: sev1
    labels: [outage, "priority: highest"]
    response: 15 minutes
    next-reply: 30 minutes
    updates: every 30 minutes
    resolution: 2 hours
    email:
      customers: [opened, reopened, resolved]
      staff: [opened, at-risk, missed, resolved, rca]
    rca: 5 business days
    escalation:
      - { at: at-risk, channels: [pager] }
      - { at: due, mention: [ann, bo], channels: [pager] }
      - { at: 15 minutes late, mention: [cy] }
  sev4: false
channels:
  pager: { format: slack, url: env:INCIDENT_SLO_PAGER_URL, audiences: [staff] }
`,
  clocks: `
clocks:
  start: labeled
  reopened: restart
  pending-labels:
    waiting-on-customer: an answer to our question
  pause-labels:
    waiting-on-supplier: Waiting for our supplier
  stop-labels: [mitigated]
  at-risk: 80%
`,
  exclusions: `
exclusions:
  "excluded: beta": false
  wontfix: Not a defect
`,
  tiers: `
tiers:
  gold:
    labels: ["tier: gold"]
    calendar: always
    severities:
      sev1: { response: 15 minutes, updates: every 30 minutes }
      sev2: { response: 30 minutes, next-reply: 2 hours, updates: every 1 hour, resolution: 6 business hours }
  silver:
    severities:
      sev2: { response: 45 minutes }
calendars:
  always:
    hours: { mon-sun: 00:00-24:00 }
`,
  untriaged: `
untriaged:
  as: sev4
  from: 2026-12-01
  except: [question, enhancement]
`,
  staff: `
staff:
  role: write
  users: [octo-support, night-shift]
  bots: ["statusbot[bot]"]
`,
  rca: `
rca:
  repository: acme/postmortems
  labels: [rca, postmortem]
  assign: assignees
  means: |
    we write a root cause analysis and share it with whoever asks for it. It says:
    - **What happened**: step by step
    - **Lessons learned**: what we will do better next time
`,
  notices: `
notices:
  missed: status
  mention: [assignees, octo-support]
  mute-label: quiet
  stale-after: 36 hours
  max-per-run: 20
  pin: true
`,
  "status-labels": `
status-labels:
  at-risk: "slo: at risk"
  missed: "slo: missed"
  waiting: "slo: waiting for us"
`,
  maintenance: `
maintenance:
  windows:
    - { days: tue-thu, hours: 10:00-14:00, reason: Upgrades }
    - { dates: [2026-12-05], calendar: default, reason: Moving the data centre }
  label: planned-maintenance
  email: { customers: [planned, reminder, started, finished] }
`,
  intake: `
intake:
  severities: { critical: sev1, error: sev2, warning: sev3 }
  max-per-hour: 5
`,
  contact: `
contact: support@example.com, or https://support.example.com
`,
  page: `
page:
  When things go wrong: |
    You hear from us in the issue:
    - **First answer**: what we know, who is affected, and when you hear from us next
    - **All clear**: what happened
  Our commitment: true
`,
  channels: `
channels:
  mail:
    format: resend
    url: env:INCIDENT_SLO_MAIL_URL
    token: env:INCIDENT_SLO_MAIL_TOKEN
    from: Acme Support <support@example.com>
    customers: env:INCIDENT_SLO_CUSTOMERS
    staff: [support@example.com]
  desk:
    format: json
    url: env:INCIDENT_SLO_DESK_URL
    secret: env:INCIDENT_SLO_DESK_SECRET
    audiences: [staff]
    kinds: [at-risk, missed]
  acme:
    format: slack
    url: env:INCIDENT_SLO_ACME_URL
    audiences: [customers]
    labels: ["customer: acme"]
    severities: [sev1, sev2]
`,
};
