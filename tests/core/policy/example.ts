/** Every key of the format, as the reference shows it. */
export const EXAMPLE = `extends: gruntwork                 # the default; or cloud-gov, community, none

calendar:                          # what "business" means
  timezone: America/Chicago        # IANA name; Etc/UTC until set
  hours:
    mon-thu: 09:00-17:00
    fri: [09:00-12:30, 13:30-16:00]   # several spans; "closed"; 24:00 allowed; 22:00-06:00 runs into the next day
  holidays:
    country: US                    # with region: NY, type: [public]
    dates: [2026-12-24, 2026-12-31]   # or {2026-12-24: "Christmas Eve"}
    except: [2026-10-12]           # a day the country has and we work
  special: { 2026-12-24: 09:00-12:00 }   # these dates' own hours, whatever weekday or holiday they are
calendars:                         # more calendars by name, same shape
  emea: { timezone: Europe/Berlin, hours: { mon-fri: 08:00-18:00 } }

severities:
  sev1:
    title: Critical
    means: Complete outage or critical functionality unavailable for several customers
    labels: [sev1, "severity: critical"]
    response: 30 minutes
    updates: as promised
    resolution: 4 hours
    email: { customers: [opened, resolved], staff: [opened, at-risk, missed, resolved, rca] }
    rca: 5 business days
  sev4:
    response: 1 business day
    resolution: best effort

clocks:
  start: opened
  reopened: continue
  pending-labels: { waiting-on-customer: an answer to our question }
  pause-labels: { waiting-on-supplier: Waiting for our supplier }
  stop-labels: [mitigated]
  at-risk: 75%
exclusions:
  "excluded: beta": Beta or preview feature
tiers:
  gold: { labels: ["tier: gold"], calendar: emea, severities: { sev2: { response: 15 minutes } } }
untriaged: { as: sev4, from: 2026-12-01, except: [question] }
staff:
  role: triage
  users: [octo-support]
rca:
  repository: acme/postmortems
  labels: [rca]
  assign: closer
  means: we write an analysis and share it with whoever asks   # goes on from "For Severity 1"
notices:
  missed: comment
  mention: [assignees, "@acme/support"]
  mute-label: "incident-slo: mute"
  stale-after: 24 hours
  max-per-run: 50
  pin: true
status-labels: { at-risk: "slo: at risk", missed: "slo: missed", waiting: "SLO: waiting for us" }
maintenance:
  windows:
    - { days: tue-thu, hours: 10:00-14:00, calendar: default, reason: Upgrades }
  label: planned-maintenance
  email: { customers: [planned, reminder, started, finished] }
intake: { severities: { Critical: sev1, warning: sev3 } }
contact: "support@example.com, or https://support.example.com"
page:                              # what the published page says besides, by heading; false leaves an inherited section out
  What you can expect: Clear words
channels:
  mail: { format: resend, url: env:INCIDENT_SLO_MAIL_URL, token: env:INCIDENT_SLO_MAIL_TOKEN }
  desk: { format: slack, url: env:INCIDENT_SLO_SLACK_URL, audiences: [staff], kinds: [at-risk, missed] }
`;
