import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as T}from"./chunk-4X576D6O.js";import{a as y}from"./chunk-QTZELA5S.js";import{a as i,b as A,c as x}from"./chunk-UVMLIWEV.js";import{b as v,c as $}from"./chunk-4QCELC7R.js";import{b as S}from"./chunk-V7IZGPNX.js";var h=a("(h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)"),p="(\\d+(\\.\\d+)?|\\.\\d+)",w=a("business"),R=`\\s*(,\\s*|${a("and")}\\b\\s*|,\\s*${a("and")}\\b\\s*)?`,D=`(\\s+${a("on")}\\s+\\S+)?\\s*`,W=`${p}\\s*${h}(${R}${p}\\s*${h})*`,q=`${p}\\s*${w}\\s*${h}(${R}${p}\\s*(${w}\\b)?\\s*${h})*`,M=`\\d+(\\.0+)?\\s*${w}\\s*${a("(d|days?)")}`,g=`(${W}|(${q}|${M})${D})`,Z=a("best[ -]effort"),O=`^\\s*(${Z}|${g})\\s*$`,J="\\d{1,2}:\\d{2}\\s*[-\u2013]\\s*\\d{1,2}:\\d{2}",b=`^\\s*(${J}|${a("closed")})\\s*$`,d="^\\d{4}-\\d{2}-\\d{2}$",L=`^\\s*${a("(mon|tue|wed|thu|fri|sat|sun)")}[a-zA-Z]*\\s*([-\u2013,]\\s*${a("(mon|tue|wed|thu|fri|sat|sun)")}[a-zA-Z]*\\s*)*$`,E="^[A-Za-z][A-Za-z0-9_-]{0,39}$",N={"":{description:'What "business" means: time zone, hours and holidays.'},".timezone":{description:"IANA name of the time zone.",default:i.timezone,examples:["America/Chicago","Europe/Berlin"]},".hours":{description:"Weekdays and their hours; days that are not named are closed. Replaced as a whole.",names:L,default:i.hours},".hours.*":{description:'Hours such as 09:00-17:00, a list of them, or "closed". 22:00-06:00 runs into the next day.',pattern:b},".holidays":{description:"Days without hours. Replaced as a whole."},".holidays.country":{description:"Country code; its holidays count.",examples:["US","DE"]},".holidays.region":{description:"State or region of the country, for its own holidays.",examples:["NY","BY"]},".holidays.type":{description:"Which kinds of the country's holidays count.",default:i.holidayTypes},".holidays.dates":{description:"Holidays of your own: dates, or dates with their names.",names:d},".holidays.dates.*":{description:"What the holiday is called."},".holidays.dates[]":{description:"A date such as 2026-12-24.",pattern:d},".holidays.except":{description:"Days that the country has and you work."},".holidays.except[]":{description:"A date such as 2026-10-12.",pattern:d},".special":{description:"These dates' own hours, whatever weekday or holiday they are.",names:d},".special.*":{description:'Hours such as 09:00-12:00, a list of them, or "closed".',pattern:b}},F={"":{description:"One severity; false leaves an inherited one out."},".title":{description:"What it is called; required of a new severity.",examples:["Critical"]},".means":{description:"The definition that customers read."},".above":{description:"The key of the severity that this one stands above; new ones come last otherwise."},".labels":{description:"Labels that mean this severity, compared without case; the key itself when left out."},".labels[]":{description:"A label of the repository."},".response":{description:"By when the first answer is promised.",pattern:O,default:i.target,examples:["30 minutes","4 business hours","1 business day"]},".updates":{description:"When the next word is promised: as staff announce it, or so long after the last one.",pattern:`^\\s*(${a("as promised")}|${a("every")}\\s+${g})\\s*$`,default:i.updates,examples:["as promised","every 1 hour"]},".resolution":{description:"By when a solution is promised.",pattern:O,default:i.target,examples:["4 hours","2 business days","best effort"]},".email":{description:"Which news is mailed, by audience."},".email.customers":{description:"News that customers are mailed; how a clock stands is for staff.",default:i.mails},".email.staff":{description:"News that staff are mailed.",default:i.mails},".rca":{description:"Root cause analysis: wanted (true), wanted and due in this time, or not (false).",default:!1,pattern:`^\\s*${g}\\s*$`}},Y={"":{description:"One channel. Secrets stand in the job's environment; the file names the variables."},".format":{description:"What the receiver understands; json is the documented form of Incident SLO itself."},".url":{description:"The variable that holds where to POST to.",examples:["env:INCIDENT_SLO_MAIL_URL"]},".token":{description:"The variable that holds the service's API key.",examples:["env:INCIDENT_SLO_MAIL_TOKEN"]},".secret":{description:"The variable that holds a whsec_ secret; requests are signed with it by the Standard Webhooks rules."},".from":{description:"The sender; the input email-from when left out.",examples:["Acme Support <support@example.com>"]},".customers":{description:"Who is mailed as customers: addresses, or the variable that lists them. They never see each other. The input email-customers when left out."},".customers[]":{description:"An address."},".staff":{description:"Who is mailed as staff; the input email-staff when left out."},".staff[]":{description:"An address."},".audiences":{description:"Whose news goes here; both when left out."},".kinds":{description:"Which news goes here; all of it when left out."}},I={extends:{description:"The policy this one builds on; what follows overrides it key by key.",default:"gruntwork"},...l("calendar",N),calendars:{description:'More calendars by name; a target names one with "on", as in "4 business hours on emea".',names:E},...l("calendars.*",N),severities:{description:"The severities, most severe first.",names:E},...l("severities.*",F),clocks:{description:"How clocks start, pause and stop."},"clocks.start":{description:"Clocks start when the issue is opened, or with its first severity label.",default:i.start},"clocks.reopened":{description:"Whether a reopened incident's clocks go on or start again.",default:i.reopened},"clocks.pause-labels":{description:"Labels that pause the clocks of updates and the resolution, and the reason that is shown; false leaves an inherited one out."},"clocks.pause-labels.*":{description:"The reason, or false."},"clocks.stop-labels":{description:"Labels under which the resolution counts as reached."},"clocks.at-risk":{description:"Share of a target after which staff are warned; false: never.",pattern:"^\\s*\\d{1,3}(\\.\\d+)? ?%\\s*$",default:i.atRisk},exclusions:{description:"Labels under which the SLO does not apply, and why; false leaves an inherited one out."},"exclusions.*":{description:"The reason, or false."},staff:{description:"Whose words count as ours."},"staff.role":{description:"The least repository role that makes someone staff.",default:i.role},"staff.users":{description:"Logins that are staff whatever their role."},rca:{description:"Where root cause analyses are opened, and what is promised of them."},"rca.repository":{description:"The repository, as owner/name; the incident's own when left out.",pattern:"^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+$"},"rca.labels":{description:"Labels of RCA issues; never a severity's label.",default:i.rcaLabels},"rca.assign":{description:"Who the RCA issue is assigned to.",default:i.assign},"rca.means":{description:'What customers are promised of it on the published page, to go on from "For Severity 1"; lines that begin with "- " are a list.'},notices:{description:"How news is told."},"notices.missed":{description:"Whether a miss gets a comment or is shown in the status comment only.",default:i.missed},"notices.mention":{description:"Who is mentioned on a miss."},"notices.mention[]":{description:'"assignees", "@login" or "@organization/team".',pattern:`^(${a("assignees")}|@[A-Za-z0-9].*)$`},"notices.mute-label":{description:"Under this label clocks run, but nothing is posted or mailed.",default:i.muteLabel},"notices.stale-after":{description:"Older news is recorded, not announced.",pattern:`^\\s*${W}\\s*$`,default:i.staleAfter},"notices.max-per-run":{description:"New comments, RCA issues and mails in one run; the rest waits for the next.",default:i.maxPerRun},maintenance:{description:"Maintenance windows, shown on incidents opened inside them."},"maintenance[]":{description:"One window: weekly on days, or on dates."},"maintenance[].days":{description:"Weekdays of a weekly window.",pattern:L,examples:["tue-thu"]},"maintenance[].dates":{description:"Dates of the window."},"maintenance[].dates[]":{description:"A date such as 2026-12-24.",pattern:d},"maintenance[].hours":{description:"Hours of the window; the whole day when left out.",pattern:b,default:i.windowHours},"maintenance[].calendar":{description:"The calendar whose time zone counts.",default:"default"},"maintenance[].reason":{description:"What is done then.",default:i.windowReason,examples:["Upgrades"]},contact:{description:"How to reach you, shown where customers look for it."},page:{description:'What the published page says in your own words, by heading; lines that begin with "- " are a list. False leaves an inherited section out.'},"page.*":{description:"The text under the heading, or false."},channels:{description:"Where news goes besides the thread, by name.",names:"^[A-Za-z][A-Za-z0-9-]{0,39}$"},...l("channels.*",Y)};function _(){return{$schema:"http://json-schema.org/draft-07/schema#",title:"Incident SLO policy",description:"The promises of a support desk, kept on GitHub issues.",...u(A(),"")}}function u(e,t){if(!m(e))return{};let n=I[t],s=P(e,t);return n===void 0?s:V(s,n)}function P(e,t){let n=Object.entries(e).filter(([s])=>s!=="expected");return Object.fromEntries(n.map(([s,o])=>[s,G(s,o,t)]))}function G(e,t,n){return e==="properties"&&m(t)?Object.fromEntries(Object.entries(t).map(([s,o])=>[s,u(o,n===""?s:`${n}.${s}`)])):e==="additionalProperties"&&m(t)?u(t,`${n}.*`):e==="items"?u(t,`${n}[]`):e==="anyOf"&&Array.isArray(t)?t.map(s=>K(s,n)):t}function K(e,t){if(!m(e))return e;let{pattern:n,names:s}=I[t]??{},{type:o}=e,r=P(e,t);return o==="string"&&n!==void 0?{...r,pattern:n}:o==="array"&&n!==void 0?{...r,items:{type:"string",pattern:n}}:o==="object"&&s!==void 0?{...r,propertyNames:{pattern:s}}:r}function V(e,{description:t,pattern:n,examples:s,names:o,...r}){let c=[e.type].flat().includes("string")&&!("enum"in e);return{description:t,...r,...s===void 0?{}:{examples:s},...e,...c&&n!==void 0?{pattern:n}:{},...e.type==="object"&&o!==void 0?{propertyNames:{pattern:o}}:{}}}function l(e,t){return Object.fromEntries(Object.entries(t).map(([n,s])=>[`${e}${n}`,s]))}function a(e){return e.replaceAll(/[a-z]/g,t=>`[${t}${t.toUpperCase()}]`)}function m(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var z=`name: Something does not work
description: Tell support what is wrong. Support sets how severe it is, and this issue then says what happens by when.
title: ""
body:
  - type: markdown
    attributes:
      value: |
        Thank you for telling us. Please leave out passwords and personal data: everyone who can read this repository can read this issue.
  - type: textarea
    id: what
    attributes:
      label: What happens?
      description: What you did, what you saw, and what you expected to see. Paste the error's text if there is one.
    validations:
      required: true
  - type: input
    id: since
    attributes:
      label: Since when?
      description: The day and time, with the time zone.
      placeholder: 2026-03-02 09:30, Berlin
  - type: dropdown
    id: reach
    attributes:
      label: Who is affected?
      options:
        - Everyone
        - Some people
        - Only me
        - I do not know
      default: 3
    validations:
      required: true
  - type: dropdown
    id: workaround
    attributes:
      label: Can you go on working?
      options:
        - No
        - Yes, with a detour
        - Yes
    validations:
      required: true
  - type: textarea
    id: more
    attributes:
      label: Anything else?
      description: The version, the browser, what you tried, a screenshot.
`;var j=`# yaml-language-server: $schema=./incident-slo/policy.schema.json
# What support promises on issues with a severity label. Every key is optional; what is not here comes from
# the policy it extends. Check it with: incident-slo check
extends: BASE # gruntwork, cloud-gov, community or none

calendar: # when "business" time counts
  timezone: TIMEZONE
  hours:
    HOURS # several spans: [09:00-12:30, 13:30-16:00]; "closed" is possible too
  # holidays:
  #   country: US # and region: NY
  #   dates: { 2026-12-24: Christmas Eve }

# severities: # what differs from the policy above; targets such as 4 hours, 4 business hours, 2 business days, best effort
#   sev1:
#     response: 30 minutes
#     updates: every 1 hour # or: as promised
#     resolution: 4 hours

# clocks:
#   pause-labels: { waiting-on-customer: Waiting for the customer }
#   stop-labels: [mitigated]

# staff:
#   role: triage # whoever has this role or more in the repository speaks for support
#   users: [] # and these logins

# contact: support@example.com # how customers reach you

# page: # what only the published page says (incident-slo policy), by heading; false leaves an inherited section out
#   When things go wrong: You hear from us in the issue.
`;var C=`# Incident SLO: says on a pull request what a change of the policy or the templates means, before it is merged.
name: Incident SLO policy check
on:
  pull_request:
    paths: [".github/incident-slo.yml", ".github/incident-slo/**"]
permissions:
  contents: read
  issues: read
  pull-requests: write
concurrency:
  group: incident-slo-policy-\${{ github.event.pull_request.number }}
  cancel-in-progress: true
jobs:
  policy:
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/incident-slo@v1 # put the action's owner here
`;var H=`# Incident SLO for promises of half an hour: runs stay for the next deadline instead of leaving it to the schedule.
name: Incident SLO
on:
  issues:
    types: [opened, labeled, unlabeled, closed, reopened]
  issue_comment:
    types: [created]
  schedule:
    - cron: "7,22,37,52 * * * *"
  workflow_dispatch:
permissions:
  contents: read
  issues: write
# A group for each issue and one for the sweeps: a run that sleeps never holds up an event, and the newer run takes over.
# A bot's comment takes over nothing: with an app's token the action's own comments start workflows too.
concurrency:
  group: incident-slo-\${{ github.event.comment.user.type == 'Bot' && github.run_id || github.event.issue.number || 'sweep' }}
  cancel-in-progress: true
jobs:
  slo:
    runs-on: ubuntu-latest
    timeout-minutes: 75 # longer than watch-for
    # Comments of bots, on pull requests and on issues without a label concern no incident.
    if: >-
      github.event_name != 'issue_comment'
      || (github.event.comment.user.type != 'Bot' && !github.event.issue.pull_request && github.event.issue.labels[0])
    steps:
      - uses: OWNER/incident-slo@v1 # put the action's owner here
        with:
          watch-for: 1h # longer than the shortest promise
`;var U=`# Incident SLO: publishes every night which promises were kept, on GitHub Pages, and keeps each month's numbers
# in the branch slo-history. Before it runs, choose "GitHub Actions" as the source in the settings under Pages.
name: SLO report
on:
  schedule:
    - cron: "17 4 * * *"
  workflow_dispatch:
permissions: {}
concurrency: slo-report
jobs:
  report:
    runs-on: ubuntu-latest
    permissions:
      contents: write # for the branch slo-history alone
      issues: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - name: Go to the branch with the history, or begin one
        run: |
          git fetch --depth 1 origin slo-history && git switch --create slo-history FETCH_HEAD ||
            git switch --orphan slo-history
      - uses: OWNER/incident-slo@v1 # put the action's owner here
        with:
          job: report
          out: site
          public: "true"
      - name: Keep this month's numbers
        run: |
          mkdir -p history
          cp site/report.json "history/$(date -u +%Y-%m).json"
          cp -r history site/
          git config user.name "github-actions[bot]"
          git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
          git add history
          git diff --cached --quiet || { git commit -m "Numbers of $(date -u +%F)" && git push origin slo-history; }
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: site
  publish:
    needs: report
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.pages.outputs.page_url }}
    steps:
      - id: pages
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`;var B=`# Incident SLO: keeps the promises of .github/incident-slo.yml on issues with a severity label.
name: Incident SLO
on:
  issues:
    types: [opened, labeled, unlabeled, closed, reopened]
  issue_comment:
    types: [created]
  schedule:
    - cron: "7,22,37,52 * * * *"
  workflow_dispatch:
permissions:
  contents: read
  issues: write
jobs:
  slo:
    runs-on: ubuntu-latest
    # Comments on pull requests and on issues without a label concern no incident.
    if: github.event_name != 'issue_comment' || (!github.event.issue.pull_request && github.event.issue.labels[0])
    steps:
      - uses: OWNER/incident-slo@v1 # put the action's owner here
`;var oe=".github/workflows/incident-slo.yml",ie={"issue-form":[".github/ISSUE_TEMPLATE/incident.yml",z],"policy-check":[".github/workflows/incident-slo-policy.yml",C],report:[".github/workflows/incident-slo-report.yml",U]};function We(e){let{action:t,isPunctual:n,extras:s}=e,o=["issue-form","policy-check","report"].filter(c=>s.has(c)).map(c=>ie[c]),r=[[oe,n?H:B],[y,re(e)],[".github/incident-slo/policy.schema.json",`${JSON.stringify(_(),null,2)}
`],...o];return new Map(r.map(([c,f])=>[c,t===null?f:ce(f,t)]))}function re(e){let{hours:t}=k(e.base);return j.replace("BASE",()=>e.base).replace("timezone: TIMEZONE",()=>ae(e)).replace("HOURS",()=>t.join(`
    `))}function ae({base:e,timezone:t,localZone:n}){let{zone:s,country:o}=k(e);if(t===null&&s!==null){let c=o===null?"":`, with the public holidays of ${o}`;return`# timezone: ${s} # ${e}'s own${c}`}return`timezone: ${t??n}${s===null||o===null||s===t?"":` # moved from ${s}; the holidays stay those of ${o}, unless you name yours`}`}function Le({base:e,timezone:t}){let{zone:n,country:s}=k(e);return t===null||n===null||s===null||n===t?null:`${e} counts in ${n}. Moved to ${t} its holidays stay those of ${s}: name yours in ${y}, under calendar.holidays.`}function k(e){let t=(...o)=>v(e)?S($(e),["calendar",...o]):void 0,n=o=>typeof o=="string"?o:null,s=Object.entries(t("hours")??i.hours).map(([o,r])=>`${o}: ${String(r)}`);return{zone:n(t("timezone")),country:n(t("holidays","country")),hours:s}}function ce(e,t){let n=t.includes("@")?t:`${t}@v1`;return e.replace(/OWNER\/incident-slo@v1(?: # put the action's owner here)?/g,()=>n)}async function Ie(e,t,n){let s=await x(e,{now:n});if(!s.ok)return s;let o=[],r=[];for(let c of T(s.value.policy))(await t.github.createLabel(c)?o:r).push(c.name);return{ok:!0,value:{created:o,kept:r}}}export{oe as a,We as b,Le as c,Ie as d};
