import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var Yo=Object.create;var bt=Object.defineProperty;var Vo=Object.getOwnPropertyDescriptor;var Qo=Object.getOwnPropertyNames;var ei=Object.getPrototypeOf,ti=Object.prototype.hasOwnProperty;var ni=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},un=(e,t)=>{for(var n in t)bt(e,n,{get:t[n],enumerable:!0})},ri=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Qo(t))!ti.call(e,o)&&o!==n&&bt(e,o,{get:()=>t[o],enumerable:!(r=Vo(t,o))||r.enumerable});return e};var oi=(e,t,n)=>(n=e!=null?Yo(ei(e)):{},ri(t||!e||!e.__esModule?bt(n,"default",{value:e,enumerable:!0}):n,e));var lo=ni((kg,ao)=>{"use strict";var bl=/^xn--/,xl=/[^\0-\x7F]/,kl=/[\x2E\u3002\uFF0E\uFF61]/g,vl={overflow:"Overflow: input needs wider integers to process","not-basic":"Illegal input >= 0x80 (not a basic code point)","invalid-input":"Invalid input"},Vt=35,ee=Math.floor,Qt=String.fromCharCode;function de(e){throw new RangeError(vl[e])}function _l(e,t){let n=[],r=e.length;for(;r--;)n[r]=t(e[r]);return n}function no(e,t){let n=e.split("@"),r="";n.length>1&&(r=n[0]+"@",e=n[1]),e=e.replace(kl,".");let o=e.split("."),i=_l(o,t).join(".");return r+i}function ro(e){let t=[],n=0,r=e.length;for(;n<r;){let o=e.charCodeAt(n++);if(o>=55296&&o<=56319&&n<r){let i=e.charCodeAt(n++);(i&64512)==56320?t.push(((o&1023)<<10)+(i&1023)+65536):(t.push(o),n--)}else t.push(o)}return t}var Rl=e=>String.fromCodePoint(...e),Al=function(e){return e>=48&&e<58?26+(e-48):e>=65&&e<91?e-65:e>=97&&e<123?e-97:36},to=function(e,t){return e+22+75*(e<26)-((t!=0)<<5)},oo=function(e,t,n){let r=0;for(e=n?ee(e/700):e>>1,e+=ee(e/t);e>Vt*26>>1;r+=36)e=ee(e/Vt);return ee(r+(Vt+1)*e/(e+38))},io=function(e){let t=[],n=e.length,r=0,o=128,i=72,s=e.lastIndexOf("-");s<0&&(s=0);for(let a=0;a<s;++a)e.charCodeAt(a)>=128&&de("not-basic"),t.push(e.charCodeAt(a));for(let a=s>0?s+1:0;a<n;){let l=r;for(let u=1,p=36;;p+=36){a>=n&&de("invalid-input");let f=Al(e.charCodeAt(a++));f>=36&&de("invalid-input"),f>ee((2147483647-r)/u)&&de("overflow"),r+=f*u;let h=p<=i?1:p>=i+26?26:p-i;if(f<h)break;let d=36-h;u>ee(2147483647/d)&&de("overflow"),u*=d}let c=t.length+1;i=oo(r-l,c,l==0),ee(r/c)>2147483647-o&&de("overflow"),o+=ee(r/c),r%=c,t.splice(r++,0,o)}return String.fromCodePoint(...t)},so=function(e){let t=[];e=ro(e);let n=e.length,r=128,o=0,i=72;for(let l of e)l<128&&t.push(Qt(l));let s=t.length,a=s;for(s&&t.push("-");a<n;){let l=2147483647;for(let u of e)u>=r&&u<l&&(l=u);let c=a+1;l-r>ee((2147483647-o)/c)&&de("overflow"),o+=(l-r)*c,r=l;for(let u of e)if(u<r&&++o>2147483647&&de("overflow"),u===r){let p=o;for(let f=36;;f+=36){let h=f<=i?1:f>=i+26?26:f-i;if(p<h)break;let d=p-h,_=36-h;t.push(Qt(to(h+d%_,0))),p=ee(d/_)}t.push(Qt(to(p,0))),i=oo(o,c,a===s),o=0,++a}++o,++r}return t.join("")},El=function(e){return no(e,function(t){return bl.test(t)?io(t.slice(4).toLowerCase()):t})},Cl=function(e){return no(e,function(t){return xl.test(t)?"xn--"+so(t):t})},Dl={version:"2.3.1",ucs2:{decode:ro,encode:Rl},decode:io,encode:so,toASCII:Cl,toUnicode:El};ao.exports=Dl});import{builtInData as pn}from"./github.js";import{isBuiltIn as Le}from"./github.js";import{DEFAULTS as F}from"./follow.js";import{shapeOfPolicyFile as dn}from"./follow.js";var Be=I("(h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)"),je="(\\d+(\\.\\d+)?|\\.\\d+)",xt=I("business"),gn=`\\s*(,\\s*|${I("and")}\\b\\s*|,\\s*${I("and")}\\b\\s*)?`,ii=`(\\s+${I("on")}\\s+\\S+)?\\s*`,wn=`${je}\\s*${Be}(${gn}${je}\\s*${Be})*`,si=`${je}\\s*${xt}\\s*${Be}(${gn}${je}\\s*(${xt}\\b)?\\s*${Be})*`,ai=`\\d+(\\.0+)?\\s*${xt}\\s*${I("(d|days?)")}`,li=`\\d+(\\.0+)?\\s*(${I("calendar")}\\s*${I("(d|days?)")}|${I("(w|wks?|weeks?)")})`,ci=`${I("end")}\\s+${I("of")}\\s+(${I("next")}\\s+)?${I("business")}\\s+${I("day")}`,kt=`(${wn}|(${si}|${ai}|${li}|${ci})${ii})`,ui=I("best[ -]effort"),hn=`^\\s*(${ui}|${kt})\\s*$`,pi="\\d{1,2}:\\d{2}\\s*[-\u2013]\\s*\\d{1,2}:\\d{2}",vt=`^\\s*(${pi}|${I("closed")})\\s*$`,Re="^\\d{4}-\\d{2}-\\d{2}$",yn=`^\\s*${I("(mon|tue|wed|thu|fri|sat|sun)")}[a-zA-Z]*\\s*([-\u2013,]\\s*${I("(mon|tue|wed|thu|fri|sat|sun)")}[a-zA-Z]*\\s*)*$`,fn="^[A-Za-z][A-Za-z0-9_-]{0,39}$",mn={"":{description:'What "business" means: time zone, hours and holidays.'},".timezone":{description:"IANA name of the time zone. An abbreviation such as EST is none: it means several places, or knows no summer time.",pattern:"^(?!(?!([uU][tT][cC]|[gG][mM][tT])$)[A-Za-z]{3}([0-9][A-Za-z]{3})?$)",default:F.timezone,examples:["America/Chicago","Europe/Berlin"]},".hours":{description:"Weekdays and their hours; days that are not named are closed. Replaced as a whole.",names:yn,default:F.hours},".hours.*":{description:'Hours such as 09:00-17:00, a list of them, or "closed". 22:00-06:00 runs into the next day.',pattern:vt},".holidays":{description:"Days without hours. Replaced as a whole."},".holidays.country":{description:"Country code; its holidays count.",examples:["US","DE"]},".holidays.region":{description:"State or region of the country, for its own holidays.",examples:["NY","BY"]},".holidays.type":{description:"Which kinds of the country's holidays count.",default:F.holidayTypes},".holidays.dates":{description:"Holidays of your own: dates, or dates with their names.",names:Re},".holidays.dates.*":{description:"What the holiday is called."},".holidays.dates[]":{description:"A date such as 2026-12-24.",pattern:Re},".holidays.except":{description:"Days that the country has and you work."},".holidays.except[]":{description:"A date such as 2026-10-12.",pattern:Re},".special":{description:"These dates' own hours, whatever weekday or holiday they are.",names:Re},".special.*":{description:'Hours such as 09:00-12:00, a list of them, or "closed".',pattern:vt}},di={"":{description:"One severity; false leaves an inherited one out."},".title":{description:"What it is called; required of a new severity.",examples:["Critical"]},".means":{description:"The definition that customers read."},".above":{description:"The key of the severity that this one stands above; new ones come last otherwise."},".labels":{description:"Labels that mean this severity, compared without case; the key itself when left out."},".labels[]":{description:"A label of the repository."},".response":{description:"By when the first answer is promised.",pattern:hn,default:F.target,examples:["30 minutes","4 business hours","1 business day"]},".updates":{description:"When the next word is promised: as staff announce it, or so long after the last one.",pattern:`^\\s*(${I("as promised")}|${I("every")}\\s+${kt})\\s*$`,default:F.updates,examples:["as promised","every 1 hour"]},".resolution":{description:"By when a solution is promised.",pattern:hn,default:F.target,examples:["4 hours","2 business days","best effort"]},".email":{description:"Which news is mailed, by audience."},".email.customers":{description:"News that customers are mailed; how a clock stands is for staff.",default:F.mails},".email.staff":{description:"News that staff are mailed.",default:F.mails},".rca":{description:"Root cause analysis: wanted (true), wanted and due in this time, or not (false).",default:!1,pattern:`^\\s*${kt}\\s*$`}},hi={"":{description:"One channel. Secrets stand in the job's environment; the file names the variables."},".format":{description:"What the receiver understands; json is the documented form of Incident SLO itself."},".url":{description:"The variable that holds where to POST to.",examples:["env:INCIDENT_SLO_MAIL_URL"]},".token":{description:"The variable that holds the service's API key.",examples:["env:INCIDENT_SLO_MAIL_TOKEN"]},".secret":{description:"The variable that holds a whsec_ secret; requests are signed with it by the Standard Webhooks rules."},".from":{description:"The sender; the input email-from when left out.",examples:["Acme Support <support@example.com>"]},".customers":{description:"Who is mailed as customers: addresses, or the variable that lists them. They never see each other. The input email-customers when left out."},".customers[]":{description:"An address."},".staff":{description:"Who is mailed as staff; the input email-staff when left out."},".staff[]":{description:"An address."},".audiences":{description:"Whose news goes here; both when left out."},".kinds":{description:"Which news goes here; all of it when left out."}},bn={extends:{description:"The policy this one builds on; what follows overrides it key by key.",default:"gruntwork"},...Ne("calendar",mn),calendars:{description:'More calendars by name; a target names one with "on", as in "4 business hours on emea".',names:fn},...Ne("calendars.*",mn),severities:{description:"The severities, most severe first.",names:fn},...Ne("severities.*",di),clocks:{description:"How clocks start, pause and stop."},"clocks.start":{description:"Clocks start when the issue is opened, or with its first severity label.",default:F.start},"clocks.reopened":{description:"Whether a reopened incident's clocks go on or start again.",default:F.reopened},"clocks.pending-labels":{description:"Labels under which support waits for the reporter, and for what, as it is shown: the clocks of updates and the solution stand until the reporter comments, and the label is taken off; false leaves an inherited one out."},"clocks.pending-labels.*":{description:"The reason, or false."},"clocks.pause-labels":{description:"Labels that pause the clocks of updates and the solution, and the reason that is shown; false leaves an inherited one out."},"clocks.pause-labels.*":{description:"The reason, or false."},"clocks.stop-labels":{description:"Labels under which the solution counts as reached."},"clocks.at-risk":{description:"Share of a target after which staff are warned; false: never.",pattern:"^\\s*\\d{1,3}(\\.\\d+)? ?%\\s*$",default:F.atRisk},exclusions:{description:"Labels under which the SLO does not apply, and why; false leaves an inherited one out."},"exclusions.*":{description:"The reason, or false."},staff:{description:"Whose words count as ours."},"staff.role":{description:"The least repository role that makes someone staff.",default:F.role},"staff.users":{description:"Logins that are staff whatever their role."},"staff.bots":{description:"Bots and machine accounts: what they label, mark and close counts as staff's; their words never do."},rca:{description:"Where root cause analyses are opened, and what is promised of them."},"rca.repository":{description:"The repository, as owner/name; the incident's own when left out.",pattern:"^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+$"},"rca.labels":{description:"Labels of RCA issues; never a severity's label.",default:F.rcaLabels},"rca.assign":{description:"Who the RCA issue is assigned to.",default:F.assign},"rca.means":{description:'What customers are promised of it on the published page, to go on from "For Severity 1"; lines that begin with "- " are a list.'},notices:{description:"How news is told."},"notices.missed":{description:"Whether a miss gets a comment or is shown in the status comment only.",default:F.missed},"notices.mention":{description:"Who is mentioned on a miss."},"notices.mention[]":{description:'"assignees", "@login" or "@organization/team".',pattern:`^(${I("assignees")}|@[A-Za-z0-9].*)$`},"notices.mute-label":{description:"Under this label clocks run, but nothing is posted or mailed.",default:F.muteLabel},"notices.stale-after":{description:"Older news is recorded, not announced.",pattern:`^\\s*${wn}\\s*$`,default:F.staleAfter},"notices.max-per-run":{description:"New comments, RCA issues and mails in one run; the rest waits for the next.",default:F.maxPerRun},"notices.pin":{description:"Whether the status comment is pinned, once, where the server can and no other comment is.",default:F.pin},maintenance:{description:"Maintenance windows, shown on incidents opened inside them."},"maintenance[]":{description:"One window: weekly on days, or on dates."},"maintenance[].days":{description:"Weekdays of a weekly window.",pattern:yn,examples:["tue-thu"]},"maintenance[].dates":{description:"Dates of the window."},"maintenance[].dates[]":{description:"A date such as 2026-12-24.",pattern:Re},"maintenance[].hours":{description:"Hours of the window; the whole day when left out.",pattern:vt,default:F.windowHours},"maintenance[].calendar":{description:"The calendar whose time zone counts.",default:"default"},"maintenance[].reason":{description:"What is done then.",default:F.windowReason,examples:["Upgrades"]},contact:{description:"How to reach you, shown where customers look for it."},page:{description:'What the published page says in your own words, by heading; lines that begin with "- " are a list. False leaves an inherited section out.'},"page.*":{description:"The text under the heading, or false."},channels:{description:"Where news goes besides the thread, by name.",names:"^[A-Za-z][A-Za-z0-9-]{0,39}$"},...Ne("channels.*",hi)};function xn(){return{$schema:"http://json-schema.org/draft-07/schema#",title:"Incident SLO policy",description:"The promises of a support desk, kept on GitHub issues.",...Me(dn(),"")}}function Me(e,t){if(!ze(e))return{};let n=bn[t],r=kn(e,t);return n===void 0?r:gi(r,n)}function kn(e,t){let n=Object.entries(e).filter(([r])=>r!=="expected");return Object.fromEntries(n.map(([r,o])=>[r,fi(r,o,t)]))}function fi(e,t,n){return e==="properties"&&ze(t)?Object.fromEntries(Object.entries(t).map(([r,o])=>[r,Me(o,n===""?r:`${n}.${r}`)])):e==="additionalProperties"&&ze(t)?Me(t,`${n}.*`):e==="items"?Me(t,`${n}[]`):e==="anyOf"&&Array.isArray(t)?t.map(r=>mi(r,n)):t}function mi(e,t){if(!ze(e))return e;let{pattern:n,names:r}=bn[t]??{},{type:o}=e,i=kn(e,t);return o==="string"&&n!==void 0?{...i,pattern:n}:o==="array"&&n!==void 0?{...i,items:{type:"string",pattern:n}}:o==="object"&&r!==void 0?{...i,propertyNames:{pattern:r}}:i}function gi(e,{description:t,pattern:n,examples:r,names:o,...i}){let s=[e.type].flat().includes("string")&&!("enum"in e);return{description:t,...i,...r===void 0?{}:{examples:r},...e,...s&&n!==void 0?{pattern:n}:{},...e.type==="object"&&o!==void 0?{propertyNames:{pattern:o}}:{}}}function Ne(e,t){return Object.fromEntries(Object.entries(t).map(([n,r])=>[`${e}${n}`,r]))}function I(e){return e.replaceAll(/[a-z]/g,t=>`[${t}${t.toUpperCase()}]`)}function ze(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}import{parseCalendar as vn}from"./follow.js";import{parsePolicy as Y}from"./follow.js";import{describeFinding as _n}from"./follow.js";import{describeProblem as H}from"./follow.js";import{pathText as Rn}from"./follow.js";import{valueAt as An}from"./follow.js";import{USUAL_PATH as C}from"./github.js";import{wantedLabels as En}from"./follow.js";var Cn=`name: Something does not work
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
`;var Dn=`# yaml-language-server: $schema=./incident-slo/policy.schema.json
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
#   pending-labels: { waiting-on-customer: an answer to our question } # the reporter's next comment lets the clocks go on
#   pause-labels: { waiting-on-supplier: Waiting for our supplier }
#   stop-labels: [mitigated]

# staff:
#   role: triage # whoever has this role or more in the repository speaks for support
#   users: [] # and these logins

# contact: support@example.com # how customers reach you

# page: # what only the published page says (incident-slo policy), by heading; false leaves an inherited section out
#   When things go wrong: You hear from us in the issue.
`;var Tn=`# Incident SLO: says on a pull request what a change of the policy or the templates means, before it is merged.
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
`;var Fn=`# Incident SLO for promises of half an hour: runs stay for the next deadline instead of leaving it to the schedule.
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
`;var $n=`# Incident SLO: publishes every night which promises were kept, on GitHub Pages, and keeps each month's numbers
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
`;var Sn=`# Incident SLO: keeps the promises of .github/incident-slo.yml on issues with a severity label.
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
`;var In=".github/workflows/incident-slo.yml",_i={"issue-form":[".github/ISSUE_TEMPLATE/incident.yml",Cn],"policy-check":[".github/workflows/incident-slo-policy.yml",Tn],report:[".github/workflows/incident-slo-report.yml",$n]};function Ri(e){let{action:t,isPunctual:n,extras:r}=e,o=["issue-form","policy-check","report"].filter(s=>r.has(s)).map(s=>_i[s]),i=[[In,n?Fn:Sn],[C,Ai(e)],[".github/incident-slo/policy.schema.json",`${JSON.stringify(xn(),null,2)}
`],...o];return new Map(i.map(([s,a])=>[s,t===null?a:Di(a,t)]))}function Ai(e){let{hours:t}=_t(e.base);return Dn.replace("BASE",()=>e.base).replace("timezone: TIMEZONE",()=>Ei(e)).replace("HOURS",()=>t.join(`
    `))}function Ei({base:e,timezone:t,localZone:n}){let{zone:r,country:o}=_t(e);if(t===null&&r!==null){let s=o===null?"":`, with the public holidays of ${o}`;return`# timezone: ${r} # ${e}'s own${s}`}return`timezone: ${t??n}${r===null||o===null||r===t?"":` # moved from ${r}; the holidays stay those of ${o}, unless you name yours`}`}function Ci({base:e,timezone:t}){let{zone:n,country:r}=_t(e);return t===null||n===null||r===null||n===t?null:`${e} counts in ${n}. Moved to ${t} its holidays stay those of ${r}: name yours in ${C}, under calendar.holidays.`}function _t(e){let t=(...o)=>Le(e)?An(pn(e),["calendar",...o]):void 0,n=o=>typeof o=="string"?o:null,r=Object.entries(t("hours")??F.hours).map(([o,i])=>`${o}: ${String(i)}`);return{zone:n(t("timezone")),country:n(t("holidays","country")),hours:r}}function Di(e,t){let n=t.includes("@")?t:`${t}@v1`;return e.replace(/OWNER\/incident-slo@v1(?: # put the action's owner here)?/g,()=>n)}async function Ti(e,t,n){let r=await Y(e,{now:n});if(!r.ok)return r;let o=[],i=[];for(let s of En(r.value.policy))(await t.github.createLabel(s)?o:i).push(s.name);return{ok:!0,value:{created:o,kept:i}}}import{ok as L}from"./shared.js";import{wrong as $}from"./shared.js";import{findDeadline as Ue}from"./follow.js";import{MINUTE as Pn}from"./github.js";import{formatInstant as fe}from"./follow.js";import{parseInstant as On}from"./follow.js";import{openTimeBetween as We}from"./follow.js";import{calendarNamedBy as Je}from"./github.js";import{parseTarget as He}from"./github.js";var Fi=500;function $i(e){return{findPolicy:e,calendars:new Map,policies:new Map}}async function Si(e,t){let n=Bi(e),r=n.ok?await Ii(n.value,t):n;return JSON.stringify(r.ok?r.value:{error:r.error})}async function Ii(e,t){let n=Mn(e,"from");if(!n.ok)return n;let r=["target","until","severity"].filter(i=>e[i]!==void 0);if(r.length!==1)return $(`expected one of "target", "until" and "severity", got ${r.length===0?"none":r.join(" and ")}`);if(e.severity!==void 0)return Li(e,n.value,t);let o=await Ni(e,t);return o.ok?e.until===void 0?Pi(e,n.value,o.value):Oi(e,n.value,o.value):o}function Pi(e,t,n){if(typeof e.target!="string")return $(`target: expected a text such as "4 business hours", got ${re(e.target)}`);let r=He(e.target);if(!r.ok)return $(ji({code:"target",problem:r.error,got:e.target},"target"));let o=Rt(r.value,t,n);return o.ok?L({due:o.value}):o}function Oi(e,t,{home:n}){let r=Mn(e,"until");return r.ok?L({elapsed:We(n,t,r.value)/Pn}):r}async function Li(e,t,n){let r=await Nn(e,n);if(!r.ok)return r;let{severities:o}=r.value,i=o.find(({key:c})=>c===e.severity);if(i===void 0)return $(`severity: expected ${o.map(({key:c})=>c).join(", ")}, got ${re(e.severity)}`);let s=Ln(r.value),a=Rt(i.response,t,s);if(!a.ok)return a;let l=Rt(i.resolution,t,s);return l.ok?L({response:a.value,resolution:l.value}):l}function Rt(e,t,{named:n,home:r}){if(e.type==="best-effort")return L(null);let o=Je(e),i=o===null?null:n(o);if(o!==null&&i===null)return $(`target: "${e.text}" needs a calendar named ${re(o)}, and none is given`);let s=Ue(e,i,t);return s===null?$("calendar: it does not open within 400 days, so the deadline is never reached"):jn(s)?L(fe(s,(i??r)?.zone??"Etc/UTC","yyyy-MM-dd'T'HH:mm:ss.SSSZZ")):$(`target: the deadline lies outside ${Bn}`)}async function Ni(e,t){if(e.policy!==void 0){let i=await Nn(e,t);return i.ok?L(Ln(i.value)):i}let n=e.calendars??{};if(typeof n!="object"||Array.isArray(n))return $(`calendars: expected calendars by name, got ${re(n)}`);let r=e.calendar===void 0?Object.entries(n):[...Object.entries(n),["default",e.calendar]],o=new Map;for(let[i,s]of r){let a=await zn(t.calendars,JSON.stringify(s),()=>Mi(s));if(!a.ok)return i==="default"?a:$(`calendars.${i}: ${a.error}`);o.set(i,a.value)}return L({named:i=>o.get(i)??null,home:o.get("default")??null})}function Ln({calendars:e}){return{named:t=>e.get(t)??null,home:e.get("default")??null}}async function Nn({policy:e},t){return typeof e!="string"?$(`policy: expected a path or the name of a built-in policy, got ${re(e)}`):zn(t.policies,e,()=>t.findPolicy(e))}async function Mi(e){let t=await vn(e);return t.ok?t:$(`calendar: ${t.error.map(H).join(" ")}`)}function Bi(e){try{let t=JSON.parse(e);return typeof t!="object"||t===null||Array.isArray(t)?$(`expected a JSON object, got ${re(t)}`):L(Object.fromEntries(Object.entries(t)))}catch{return $(`expected a JSON object on the line, got ${re(e)}`)}}function Mn(e,t){let n=e[t],r=typeof n=="string"?On(n):null;return r!==null&&!jn(r)?$(`${t}: expected a moment within ${Bn}, got ${re(n)}`):r!==null?L(r):$(`${t}: expected a date and time with offset such as "2026-03-06T16:00:00-05:00", got ${re(n)}`)}var Bn="the years 1970 to 9999 in UTC";function jn(e){return e>=0&&e<Date.UTC(1e4,0)}function zn(e,t,n){let r=e.get(t);if(r!==void 0)return r;e.size>=Fi&&e.clear();let o=n();return e.set(t,o),o}function ji(e,t){return H({file:"",line:null,column:null,path:[t],facts:e})}function re(e){let t=JSON.stringify(e)??"nothing";return t.length>80?`${t.slice(0,79)}\u2026`:t}import{TEMPLATES_FOLDER as Z}from"./github.js";import{describeTemplateProblem as Ze}from"./github.js";import{Misuse as R}from"./shared.js";function me({words:e}){let t=/^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}$)[\w.-]+?)(?:\.git)?\/?$/.exec(e[0]??"")?.[1];if(t!==void 0)return t;throw new R(`Expected a repository such as acme/service, got ${e[0]===void 0?"nothing":`"${e[0]}"`}.`)}var zi=/^(?:https?:\/\/[^/]+\/)?([A-Za-z\d][\w-]*\/(?!\.{1,2}[#/])[\w.-]+)(?:#|\/issues\/)(\d{1,9})(?:[#?].*)?$/;function Ge({words:e}){let[,t,n]=zi.exec(e[0]??"")??[];if(t!==void 0&&n!==void 0)return{repository:t,number:Number(n)};throw new R(`Expected an issue such as acme/service#42, got ${e[0]===void 0?"nothing":`"${e[0]}"`}.`)}function qe({values:e}){return e.get("policy-path")??C}function Un({values:e}){let t=(e.get("bot")??"github-actions").replace(/^@/,"").replace(/\[bot\]$/i,"");return new Set(["github-actions",t.toLowerCase()])}async function V(e,t,n){let r=await Wn(t,n),{sleep:o,log:i}=r,{connectGitHub:s}=await import("./github.js"),{connectMailer:a}=await import("./github.js"),l=t.values.has("policy")?null:qe(t);return{github:s({...r,repository:e,policyPath:l,templatesPath:Z}),mailer:a({channel:null,runnerNow:n.now,sleep:o}),sleep:o,log:i,elapsed:()=>performance.now()}}async function Wn({values:e},t){let{environment:n}=t,r=n.GITHUB_TOKEN||n.GH_TOKEN||"";if(r==="")throw new R("Expected a token in GITHUB_TOKEN or GH_TOKEN. With GitHub's own client: GH_TOKEN=$(gh auth token)");let o=(e.get("api-url")??(n.GITHUB_API_URL||"https://api.github.com")).replace(/\/+$/,"");if(!/^https?:\/\//.test(o)||!URL.canParse(o))throw new R(`--api-url: expected a URL such as https://api.github.com, got "${o}".`);let{graphqlUrlOf:i}=await import("./github.js"),{cliOctokit:s}=await import("./github.js"),a=(e.has("api-url")?"":n.GITHUB_GRAPHQL_URL)||i(o);return{octokit:()=>s(r,o),graphqlUrl:a,runnerNow:t.now,sleep:l=>new Promise(c=>setTimeout(c,l)),log:l=>t.complain(l)}}import{readFile as Jn}from"node:fs/promises";import{resolve as Hn}from"node:path";import{FileProblem as ge}from"./follow.js";import{codeOf as At}from"./follow.js";import{reasonOf as se}from"./follow.js";async function G(e,t){try{return await Jn(Hn(t.folder,e),"utf8")}catch(n){throw new ge(`Failed to read ${e}: ${se(n)}.`,{cause:n})}}async function z(e,t){return Le(e)?{builtIn:e}:{name:e,text:await G(e,t)}}async function be(e){try{return{name:C,text:await Jn(Hn(e.folder,C),"utf8")}}catch(t){if(At(t)==="ENOENT"||At(t)==="ENOTDIR")return{builtIn:"gruntwork"};throw new ge(`Failed to read ${C}: ${se(t)}.`,{cause:t})}}async function B(e,t){let{describeProblem:n}=await import("./follow.js");for(let r of e)t.complain(n(r));return 1}async function Xe(e,t){let n=e.values.get("policy");return{policyPath:qe(e),whatIf:n===void 0?null:await z(n,t),...Zn(e,t)}}function Ke(e,t){return{policy:{path:qe(e)},wish:{since:e.values.get("since")??null,until:e.values.get("until")??null},...Zn(e,t)}}function Zn(e,{environment:t}){return{stateSecret:t.INCIDENT_SLO_STATE_SECRET||null,botLogins:Un(e)}}var Ui={usage:`
Usage: incident-slo backtest OWNER/REPO --policy FILE [--since DATE] [--until DATE]

Replays past incidents under a changed policy and under the one in force: which verdicts flip, which
deadlines move, how many promises are kept before and after. Both are judged as if no verdict had
been written down, so that only the policies differ. Nothing is written to GitHub. A token is taken
from GITHUB_TOKEN or GH_TOKEN; it must be allowed to read issues and people's roles.

  --policy FILE       the changed policy: a path or a built-in name
  --since DATE        where the range begins: 2026-03-01, 2026-03 or 2026-03-01T09:00:00Z; dates
                      begin in the policy's time zone (the first of the month, eleven months back)
  --until DATE        where it ends, that moment not included (now)
  --policy-path PATH  where the repository keeps the policy in force (${C})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com)
  --markdown          Markdown, as for a pull request
  --json              one JSON document: before, after, severities[], months[], flips[], moves[]

Exit code 0: compared, whatever flips. 1: a policy has problems, or GitHub cannot be read.
`,options:{policy:"value",since:"value",until:"value","policy-path":"value",bot:"value","api-url":"value",markdown:"flag",json:"flag"},words:1,run:async(e,t)=>{let n=me(e),r=e.values.get("policy");if(e.flags.has("json")&&e.flags.has("markdown"))throw new R("--json and --markdown do not go together.");if(r===void 0)throw new R("Expected the changed policy: --policy FILE.");let o=await z(r,t),i=new Map([...e.values].filter(([l])=>l!=="policy")),s=await V(n,{...e,values:i},t),{backtestOn:a}=await import("./jobs.js");return Wi(await a(s,{...Ke(e,t),changed:o}),e,t)}};async function Wi(e,{flags:t},n){switch(e.type){case"wrong-range":throw new R(`--${e.problem}`);case"broken-policy":return B(e.problems,n);case"backtest":{let{backtestJson:r,backtestLines:o,backtestMarkdown:i}=await import("./jobs.js"),{backtest:s}=e;if(t.has("json"))n.print(JSON.stringify(r(s),null,2));else if(t.has("markdown"))n.print(i(s).trimEnd());else for(let a of o(s))n.print(a);return 0}}}import{readdir as Ji}from"node:fs/promises";import{join as Hi,resolve as Zi}from"node:path";async function Ye(e,t){let n=e??Z,o=(await Gi(n,e!==null,t)).filter(i=>i.endsWith(".hbs")).toSorted();return new Map(await Promise.all(o.map(async i=>[i,await G(Hi(n,i),t)])))}async function Gi(e,t,{folder:n}){try{return await Ji(Zi(n,e))}catch(r){let o=se(r);if(!t&&o===se(Object.assign(new Error,{code:"ENOENT"})))return[];throw new ge(`Failed to read ${e}: ${o}.`,{cause:r})}}var qi={usage:`
Usage: incident-slo check [FILE] [--templates DIR] [--json]
       incident-slo check --remote OWNER/REPO [FILE] [--api-url URL] [--json]

Checks a policy: prints every problem with its line, or what the policy promises as a table.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${C} of this folder, else gruntwork.

Templates of your own in ${Z} of this folder are tried with sample data; what is
wrong with one is named with its line and field.

With --remote it compares a repository on GitHub with its policy: labels, workflows and their
triggers, conditions and permissions, templates, mail, root cause analyses, staff. Each thing that
does not fit comes with what helps. Nothing is written. A token is taken from GITHUB_TOKEN or
GH_TOKEN. Without FILE it is the policy that the repository's own workflow uses.

  --templates DIR      where templates of your own are (${Z})
  --remote OWNER/REPO  the repository to compare with its policy
  --api-url URL        REST's address (GITHUB_API_URL, else https://api.github.com)
  --json               one JSON document: {"ok", "problems", "warnings", "policy"}; with --remote
                       {"ok", "repository", "policy", "findings"}, each finding with its area,
                       level (fits, warning, problem, unknown), file, line, message and cure

Exit code 0: no problems (warnings are none). 1: problems.
`,options:{json:"flag",templates:"value",remote:"value","api-url":"value"},words:1,run:async(e,t)=>{let{flags:n,values:r,words:o}=e,i=r.get("remote");if(i!==void 0){if(r.has("templates"))throw new R("--templates does not go with --remote, which reads the repository's own.");let{runRemoteCheck:f}=await import("./workflows.js");return f(i,e,t)}if(r.has("api-url"))throw new R("--api-url belongs to --remote.");let[s]=o,a=s===void 0?await be(t):await z(s,t),{checkPolicy:l}=await import("./commands.js"),c=await Ye(r.get("templates")??null,t),{lines:u,exitCode:p}=await l(a,{now:t.now(),json:n.has("json"),width:t.width,templates:c});s===void 0&&Xi(a)&&t.complain(`There is no ${C} here, so this is the built-in policy gruntwork, which counts then.`);for(let f of u)t.print(f);return p}};function Xi(e){return"builtIn"in e}import{METRICS as ae}from"./github.js";import{homeZone as le}from"./github.js";import{nameOf as oe}from"./github.js";import{promiseOf as Ve}from"./github.js";import{shortNameOf as Qe}from"./github.js";import{sourceInWords as Gn}from"./github.js";import{sourceOf as qn}from"./github.js";import{targetOf as Xn}from"./github.js";import{clean as ce}from"./github.js";import{html as j}from"./github.js";import{oneLine as et}from"./github.js";import{blocksHtml as Kn}from"./jobs.js";import{pageOf as Yn}from"./jobs.js";import{blocksMarkdown as Vn}from"./jobs.js";import{describePolicy as Et}from"./follow.js";import{isWholeDay as Qn}from"./follow.js";import{weekText as er}from"./follow.js";import{windowTimes as tr}from"./follow.js";import{METRIC_WORDS as q}from"./follow.js";import{hoursInWords as nr}from"./follow.js";import{listed as ie}from"./follow.js";import{cityOf as tt}from"./follow.js";import{isUtc as rr}from"./follow.js";import{zoneInWords as or}from"./follow.js";import{holidaysOf as ir}from"./follow.js";import{holidayText as sr}from"./follow.js";import{blocksOf as Ct}from"./jobs.js";function cr(e,t){return[...Ki(e),...Qi(e),...es(e),...ts(e,t),...ss(e),...as(e,t),...ls(e),...cs(e)]}function Ki({severities:e}){let t=e.some(({email:o,updates:i})=>o.customers.length>0||i.type==="every"),n=e.map(o=>[[{type:"strong",text:oe(o)}],o.means??"\u2013",ar(o.response),ar(o.resolution),...t?[Vi(o)]:[]]),r=["Severity","Definition",q.response.title,q.resolution.title,...t?["Communication"]:[]];return[{type:"heading",text:"Incident classification and response times"},{type:"table",layout:"cards",head:r,rows:n}]}function ar(e){return e.type==="best-effort"?"Best effort":Dt(e)}function Dt({text:e}){return e.trim().replace(/\s+on\s+\S+$/i,"")}var Yi={resolved:"upon resolution",reopened:"when it is reopened",rca:"about its root cause analysis"};function Vi({email:e,updates:t}){let n=new Set(e.customers),r=["resolved","reopened","rca"].filter(i=>n.has(i)).map(i=>Yi[i]),o=n.has("opened")?["Immediate notification via email",...r.length===0?[]:[`and ${ie(r)}`]].join(", "):r.length>0?`Notification via email ${ie(r)}`:"As needed";return t.type==="every"?`${o}; an update at least every ${Dt(t.target)}`:o}function Qi({page:e}){return[...e].flatMap(([t,n])=>[{type:"heading",text:t},...Ct(n)])}function es({severities:e,rca:{means:t}}){let n=e.flatMap(s=>s.rca.type==="wanted"?[{name:Qe(s),due:s.rca.due}]:[]);if(n.length===0)return[];let r=n.flatMap(({name:s,due:a})=>a===null?[]:[`${s} within ${Dt(a)}`]),o=t??"we write a root cause analysis.",i=/^[-*] /.test(o)?`:
`:" ";return[{type:"heading",text:"After we fix it"},...Ct(`For ${ie(n.map(({name:s})=>s))}${i}${o}`),...r.length===0?[]:[{type:"text",text:`Due after the end: ${ie(r)}.`}]]}function ts(e,t){let n=[...e.calendars.values()].flatMap(r=>{let o=os(r,e);return o.length===0?[]:[{calendar:r,uses:o}]});return n.length===0?[]:[{type:"heading",text:"Business hours"},...n.flatMap(({calendar:r,uses:o})=>[{type:"text",text:`${n.length>1?`${ie(o)}: `:""}${nr(r)}.${ns(r,t)}`},...is(r,t)]),{type:"text",text:"Times called \u201Cbusiness\u201D count within these hours only: what reaches us outside them counts from the next opening. All other times run day and night."}]}function ns({spec:e},t){let r=[...e.special].filter(([o])=>ur(o,t)).map(([o,i])=>`${o} ${i.length===0?"closed":rs(i)}`);return r.length===0?"":` Other hours on ${r.join(", ")}.`}function ur(e,t){return e>=String(t)}function rs(e){return er(Array.from({length:7},()=>e)).replace(/^\S+ /,"")}function os(e,{severities:t}){return t.flatMap(n=>{let o=[...ae.map(s=>({words:q[s].title.toLowerCase(),target:Ve(n,s)})),{words:"analysis",target:n.rca.type==="wanted"?n.rca.due:null}].filter(({target:s})=>lr(s)!==null),i=o.filter(({target:s})=>lr(s)===e.name).map(({words:s})=>s);return i.length===0?[]:[i.length===o.length?Qe(n):`${Qe(n)} (${ie(i)})`]})}function lr(e){return e===null||e.type==="best-effort"?null:e.calendar}function is(e,t){let n=[t,t+1].flatMap(r=>{let o=[...ir(e,r)].map(([i,s])=>`${i} ${sr(s)}`.trimEnd());return o.length===0?[]:[{term:`Holidays ${r}`,text:o.join(", ")}]});return n.length===0?[]:[{type:"list",items:n}]}function ss({clocks:{start:e,reopened:t,pendingLabels:n,pauseLabels:r,stopLabels:o}}){let i=[{term:"Start",text:e==="opened"?"when the issue is opened":"when the issue gets its severity"},...n.size===0?[]:[{term:"Waiting for you",text:`the clocks of updates and of the solution stand still, that of the first answer does not, while we wait for the person who reported it: ${[...n.values()].join("; ")}; a comment of theirs lets them go on`}],...r.size===0?[]:[{term:"Pauses",text:`the clocks of updates and of the solution stand still, that of the first answer does not, while: ${[...r.values()].join("; ")}`}],...o.size===0?[]:[{term:"Solved",text:`when the issue is closed, or labelled ${[...o].join(", ")}`}],{term:"Reopened",text:t==="continue"?"the time goes on where it stopped":"the clock of the solution starts again"}];return[{type:"heading",text:"How time is counted"},{type:"list",items:i}]}function as({maintenance:e,calendars:t},n){let r=e.map(i=>({...i,dates:i.dates.filter(s=>ur(s,n))})).filter(({days:i,dates:s})=>i.length+s.length>0);if(r.length===0)return[];let o=r.map(i=>{let s=Qn(i)?"":` ${or(t.get(i.calendar)?.zone??"Etc/UTC")}`;return{term:`${tr(i)}${s}`,text:i.reason}});return[{type:"heading",text:"Maintenance"},{type:"list",items:o}]}function ls({exclusions:e}){return e.size===0?[]:[{type:"heading",text:"What's not covered"},{type:"text",text:"This policy doesn't apply to:"},{type:"list",items:[...e.values()].map(t=>({term:"",text:t}))}]}function cs({contact:e}){return e===null?[]:[{type:"heading",text:"How to reach us"},{type:"text",text:e}]}var Tt="Service Level Objective (SLO) policy",us=/<!-- incident-slo policy (\d{4}): made from the policy file, changes here are lost -->/,nt="<!-- /incident-slo policy -->";function dr(e,t,n,r){let o=mr(e,t,n),i=r===null?null:fr(r);return r!==null&&i!==null?r.slice(0,i.from)+o+r.slice(i.until):n==="html"?Yn(Tt,`<h1>${Tt}</h1>
${o}`):r===null||r.trim()===""?`# ${Tt}

${o}
`:`${r.trimEnd()}

${o}
`}function hr(e,t,n){let r=fr(n);if(r===null)return{type:"no-part"};let o=pr(n.slice(r.from,r.until)),i=pr(mr(e,r.year,t));if(o.join(`
`)===i.join(`
`))return{type:"same",year:r.year};let s=(a,l)=>a.filter(c=>!l.includes(c));return{type:"different",surplus:s(o,i),missing:s(i,o)}}function pr(e){return e.split(/\r?\n/).map(t=>t.replace(/\s+/g," ").trim()).filter(t=>t!=="")}function fr(e){let t=us.exec(e);if(t===null)return null;let n=e.indexOf(nt,t.index);return n<0?null:{from:t.index,until:n+nt.length,year:Number(t[1])}}function mr(e,t,n){let r=cr(e,t),o=`<!-- incident-slo policy ${t}: made from the policy file, changes here are lost -->`;return n==="html"?`${o}
${Kn(r,ds)}
${nt}`:`${o}

${Vn(r,ps)}

${nt}`}function ps(e){return ce(e).replace(/\s+/g," ").trim().replaceAll("<","&lt;")}function ds(e){return j(e).replace(/\bhttps?:\/\/[^\s<>()]*[^\s<>().,;:!?]/g,t=>`<a href="${t}">${t}</a>`).replace(/(?<![\w/>.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,t=>`<a href="mailto:${t}">${t}</a>`)}import{monthOf as gr}from"./jobs.js";function hs(e,t,n,r){return wr(e,r,(o,i)=>dr(o,i,t,n))}function fs(e,t,n,r){return wr(e,r,o=>hr(o,t,n))}async function wr(e,t,n){let r=await Y(e,{now:t});if(!r.ok)return{type:"broken-policy",problems:r.error};let{policy:o}=r.value,i=Number(gr(t,le(o)).slice(0,4));return{type:"done",answer:n(o,i),year:i,inherited:await ms(o)}}async function ms({source:e,base:t,page:n,rca:r,severities:o}){if(e.type==="built-in"||t===null)return[];let i=await Y({builtIn:t});if(!i.ok)throw new Error(`unreachable: the built-in policy ${t} has a problem`);let{policy:s}=i.value,a=[...n].filter(([c,u])=>s.page.get(c)===u).map(([c])=>`page."${c}"`);return o.some(c=>c.rca.type==="wanted")&&r.means!==null&&r.means===s.rca.means?[...a,"rca.means"]:a}var gs=/\u001b\[\d+m/g;function rt(e){return e.replace(gs,"")}function Ae(e,t,n=0){let r=/^ */.exec(e)?.[0]??"",o=[],i=r,s=!0;for(let a of e.slice(r.length).split(" ")){let l=a;for(!s&&rt(i).length+1+rt(a).length>t&&(o.push(i),i=`${r}${" ".repeat(n)}`,s=!0);ws(i,l,t);i=`${r}${" ".repeat(n)}`){let c=t-i.length;o.push(`${i}${l.slice(0,c)}`),l=l.slice(c)}i=s?`${i}${l}`:`${i} ${l}`,s=!1}return[...o,i]}function ws(e,t,n){return e.length+t.length>n&&n>e.length+1&&rt(e+t)===e+t}var Ft=100,br=2,ys=30,bs=8;function $t(e,t=Ft){let n=xs(e,t);return e.flatMap(r=>{let o=n.map((s,a)=>Ae(r[a]??"",s)),i=Math.max(1,...o.map(s=>s.length));return Array.from({length:i},(s,a)=>o.map((l,c)=>(l[a]??"").padEnd(n[c]??0)).join(" ".repeat(br)).trimEnd())})}function xs(e,t){let n=Array.from({length:Math.max(0,...e.map(s=>s.length))},(s,a)=>e.map(l=>l[a]??"")),r=n.map(s=>Math.max(...s.map(a=>a.length))),o=n.map(s=>Math.min(ys,Math.max(...s.flatMap(a=>a.split(" ")).map(a=>a.length)))),i=t-br*(n.length-1);return yr(yr(r,o,i),o.map(()=>bs),i)}function yr(e,t,n){let r=[...e];for(;r.reduce((o,i)=>o+i,0)>n;){let o=r.map((s,a)=>s>(t[a]??0)?s:0),i=o.indexOf(Math.max(...o));if((o[i]??0)===0)break;r[i]=(r[i]??0)-1}return r}import{checkTemplates as xr}from"./jobs.js";var ks=4;async function vs(e,{now:t,json:n,width:r=Ft,templates:o=new Map}){let i=await Y(e,{now:t}),s=await xr(o),a=n?Fs(i,s,t):i.ok?As(i.value,t,r):Rs(i.error),l=n||o.size===0?[]:_s(s,o.size);return{lines:[...a,...l],exitCode:i.ok&&s.length===0?0:1}}function _s(e,t){let n=t===1?"1 template":`${t} templates`;return e.length===0?["",`No problems in ${n} of your own, tried with sample data.`]:["",...e.map(Ze),"",e.length===1?`1 problem in ${n}.`:`${e.length} problems in ${n}.`]}function Rs(e){let t=e.length===1?"1 problem.":`${e.length} problems.`;return[...e.map(H),"",t]}function As({policy:e,warnings:t},n,r){let o=Et(e,n),i=s=>Ae(s,r,ks);return[`No problems in ${o.source}.`,...t.map(s=>`Warning: ${H(s)}`),...e.timezoneSet?[]:i(Es(e)),"",...Cs(o.severities,r),"",...o.severities.flatMap(({name:s,means:a})=>a===""?[]:i(`${s}: ${a}`)),"",...Ts(o).flatMap(i),"",...$t([...o.settings,Ds(o)].flatMap(({name:s,values:a})=>a.map((l,c)=>[c===0?s:"",l])),r)]}function Es({source:e}){return`Hint: no time zone is set, so business hours are counted in UTC. Set calendar.timezone in ${e.type==="file"?e.path:"a policy file"}.`}function Cs(e,t){let n=["Severity","Labels",...ae.map(o=>q[o].title),"RCA"],r=e.map(({name:o,labels:i,response:s,updates:a,resolution:l,rca:c})=>[o,i,s,a,l,c]);return $t([n,n.map(o=>"-".repeat(o.length)),...r],t)}function Ds({severities:e}){return{name:"Mail",values:e.map(({name:t,mail:n})=>`${t}: ${n}`)}}function Ts({calendars:e}){return e.flatMap(({name:t,timezone:n,hours:r,holidays:o,next:i})=>[`Calendar ${t}: ${r} (${n})`,...o===""?[]:[`  Holidays: ${o}`],...i.length===0?[]:[`  Next: ${i.map(s=>`${s.date}${s.name===""?"":` ${s.name}`}`).join(", ")}`]])}function Fs(e,t,n){let r=t.map($s),o=e.ok?{ok:r.length===0,problems:r,warnings:e.value.warnings.map(kr),policy:Et(e.value.policy,n)}:{ok:!1,problems:[...e.error.map(kr),...r],warnings:[],policy:null};return JSON.stringify(o,null,2).split(`
`)}function $s({file:e,line:t,message:n}){return{code:"template",file:`${Z}/${e}`,line:t,column:null,path:"",message:n}}function kr(e){let{file:t,line:n,column:r,path:o,facts:i}=e;return{code:i.code,file:t,line:n,column:r,path:Rn(o),message:_n(e)}}import{closestMatch as ot}from"./shared.js";var Ss={usage:`
Usage: incident-slo deadline --severity sev1 --from 2026-03-06T16:00:00-05:00 [--policy FILE]
       incident-slo deadline --target "8 business hours" --from \u2026 [--policy FILE | --calendar FILE]
       incident-slo deadline --until \u2026 --from \u2026 [--policy FILE | --calendar FILE]
       incident-slo deadline --batch < questions.jsonl

Tells when a severity's promises or a target are due, were nothing to happen until then, or how much
open time lies between two moments. Moments are ISO 8601 with an offset or Z.

  --policy FILE    a policy's path or built-in name; without it, this folder's or gruntwork
  --calendar FILE  only a calendar, written as under "calendar:" in a policy
  --json           one line of JSON, as --batch answers
  --batch          reads JSON lines and answers each on a line of its own, in order

Lines of a batch, and their answers (elapsed is in minutes):

  {"calendar":{\u2026},"target":"8 business hours","from":"\u2026"}  {"due":"\u2026"}
  {"calendar":{\u2026},"from":"\u2026","until":"\u2026"}                  {"elapsed":480}
  {"calendars":{\u2026},"target":"1 week on emea","from":"\u2026"}   {"due":"\u2026"}
  {"policy":"gruntwork","severity":"sev1","from":"\u2026"}      {"response":"\u2026","resolution":"\u2026"}
  anything else                                            {"error":"\u2026"}

Exit code 0: answered, also where lines of a batch are answered with an error. 1: the policy or the
calendar has problems.
`,options:{policy:"value",calendar:"value",severity:"value",target:"value",from:"value",until:"value",json:"flag",batch:"flag"},words:0,run:async(e,t)=>{if(e.flags.has("batch"))return Is(e,t);Ps(e);let n=await Ls(e,t);return n.ok?e.flags.has("json")?Bs(e,n.value,t):js(e,n.value,t):Os(n.error,t)}};async function Is({flags:e,values:t},n){if(t.size>0||e.size>1)throw new R("--batch takes no other options: each line says what it asks.");let{answerLine:r,openDesk:o}=await import("./commands.js"),i=o(Ms(n));for await(let s of n.lines())if(!await n.offer(await r(s,i)))break;return 0}function Ps({values:e}){if(["severity","target","until"].filter(n=>e.has(n)).length!==1)throw new R("Expected one of --severity, --target and --until.");if(!e.has("from"))throw new R("Expected --from with a date and time such as 2026-03-06T16:00:00-05:00.");if(e.has("policy")&&e.has("calendar"))throw new R("Expected either --policy or --calendar: a policy has its own calendars.");if(e.has("calendar")&&e.has("severity"))throw new R("--severity belongs to a policy; a calendar alone has none.")}function Os(e,t){for(let n of e)t.complain(n);return 1}async function Ls({values:e},t){let{parsePolicy:n}=await import("./follow.js"),[r,o]=[e.get("policy"),e.get("calendar")];if(o!==void 0)return Ns(o,await G(o,t));let i=await n(r===void 0?await be(t):await z(r,t),{now:t.now()});return i.ok?L(i.value.policy):$(i.error.map(H))}async function Ns(e,t){let{parsePolicy:n}=await import("./follow.js"),r=t.replace(/^\uFEFF/,"").replace(/^---[ \t]*$/m,"").split(/\r?\n/),o=await n({name:e,text:`calendar:
${r.map(s=>`  ${s}`).join(`
`)}
`});if(o.ok)return L(o.value.policy);let i=o.error.map(s=>({...s,line:s.line===null?null:Math.max(1,s.line-1),column:s.column===null?null:Math.max(1,s.column-2),path:s.path.slice(1)}));return $(i.map(H))}function Ms(e){return async t=>{let{parsePolicy:n}=await import("./follow.js");try{let r=await n(await z(t,e),{now:e.now()});return r.ok?L(r.value.policy):$(r.error.map(H).join(" "))}catch(r){return $(r instanceof Error?r.message:String(r))}}}async function Bs({values:e},t,n){let{answerLine:r,openDesk:o}=await import("./commands.js"),i=Object.fromEntries(["severity","target","from","until"].flatMap(a=>e.has(a)?[[a,e.get(a)]]:[])),s=await r(JSON.stringify({policy:"given",...i}),o(async()=>L(t)));return n.print(s),s.startsWith('{"error"')?2:0}async function js(e,t,n){let r=await vr(e,"from"),{severityLines:o,targetLines:i,elapsedLines:s}=await import("./commands.js"),[a,l]=[e.values.get("severity"),e.values.get("target")],c=a!==void 0?o(zs(t,a),t,r,n.style):l!==void 0?i(l,t,r,n.style):L(s(t,r,await vr(e,"until")));if(!c.ok)throw new R(c.error);for(let u of c.value)n.print(u);return 0}async function vr({values:e},t){let{parseInstant:n}=await import("./follow.js"),r=e.get(t)??"",o=n(r);if(o!==null)return o;throw new R(`--${t}: expected a date and time with offset such as 2026-03-06T16:00:00-05:00, got "${r}".`)}function zs({severities:e},t){let n=t.toLowerCase(),r=e.find(({key:s,labels:a})=>s===t||a.some(l=>l.toLowerCase()===n));if(r!==void 0)return r;let o=e.map(({key:s})=>s),i=ot(t,o);throw new R(`--severity: expected one of ${o.join(", ")}, got "${t}".${i===null?"":` Did you mean ${i}?`}`)}var St=`:root {
  --bg: #ffffff;
  --muted-bg: #f6f8fa;
  --fg: #1f2328;
  --muted: #59636e;
  --line: #d1d9e0;
  --soft: #d1d9e0b3;
  --link: #0969da;
  --open: #1a7f37;
  --done: #8250df;
  --closed: #59636e;
  --bot-head: #f6f8fa;
  --code: #818b981f;
  --crit: #d1242f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0d1117;
    --muted-bg: #151b23;
    --fg: #f0f6fc;
    --muted: #9198a1;
    --line: #3d444d;
    --soft: #3d444db3;
    --link: #4493f8;
    --open: #3fb950;
    --done: #ab7df8;
    --closed: #9198a1;
    --bot-head: #151b23;
    --code: #656c7633;
    --crit: #f85149;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--bg);
  color: var(--fg);
  font:
    14px / 1.5 -apple-system,
    BlinkMacSystemFont,
    "Segoe UI",
    "Noto Sans",
    Helvetica,
    Arial,
    sans-serif,
    "Apple Color Emoji",
    "Segoe UI Emoji";
}
a {
  color: var(--link);
  text-decoration: none;
}
a:hover {
  text-decoration: underline;
}
.top {
  background: var(--muted-bg);
  border-bottom: 1px solid var(--line);
  padding: 16px 32px 0;
}
.path {
  font-size: 16px;
}
.path i {
  color: var(--muted);
  font-style: normal;
}
.counter {
  margin-left: 10px;
  padding: 1px 8px;
  border: 1px solid var(--line);
  border-radius: 2em;
  font-size: 12px;
  color: var(--muted);
}
nav {
  display: flex;
  gap: 8px;
  margin-top: 12px;
}
nav a {
  padding: 8px 10px;
  color: var(--fg);
  border-bottom: 2px solid transparent;
}
nav a.here {
  border-bottom-color: #fd8c73;
  font-weight: 600;
}
nav a:hover {
  text-decoration: none;
  background: var(--code);
  border-radius: 6px 6px 0 0;
}
main {
  max-width: 1216px;
  margin: 0 auto;
  padding: 24px 32px 64px;
}
.title {
  border-bottom: 1px solid var(--soft);
  margin-bottom: 24px;
}
.title h1 {
  margin: 0 0 8px;
  font-size: 32px;
  font-weight: 400;
  line-height: 1.25;
  overflow-wrap: anywhere;
}
.title .number {
  color: var(--muted);
  font-weight: 300;
}
.title p {
  margin: 0 0 16px;
  color: var(--muted);
}
.title p strong {
  color: var(--fg);
}
.state {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  margin-right: 8px;
  padding: 5px 12px;
  border-radius: 2em;
  color: #fff;
  font-weight: 500;
}
.state.open {
  background: #1f883d;
}
.state.done {
  background: #8250df;
}
.state.muted {
  background: #59636e;
}
.icon {
  vertical-align: text-bottom;
  flex: none;
}
.icon.open {
  color: var(--open);
}
.icon.done {
  color: var(--done);
}
.icon.muted {
  color: var(--closed);
}
.columns {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 256px;
  gap: 24px;
}
.thread {
  position: relative;
  padding-left: 56px;
}
.thread::before {
  content: "";
  position: absolute;
  left: 72px;
  top: 16px;
  bottom: 0;
  width: 2px;
  background: var(--soft);
}
.comment {
  position: relative;
  margin-bottom: 16px;
}
.avatar {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  border-radius: 50%;
  color: #fff;
  font-weight: 600;
  letter-spacing: 0.02em;
  vertical-align: middle;
  flex: none;
}
.comment > .avatar {
  position: absolute;
  left: -56px;
  top: 0;
}
.avatar.bot {
  border-radius: 6px;
}
.box {
  position: relative;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--bg);
}
.box .head {
  padding: 8px 16px;
  background: var(--muted-bg);
  border-bottom: 1px solid var(--line);
  border-radius: 6px 6px 0 0;
  color: var(--muted);
}
.box .head strong {
  color: var(--fg);
}
.badge {
  margin-left: 6px;
  padding: 0 7px;
  border: 1px solid var(--line);
  border-radius: 2em;
  font-size: 12px;
  font-weight: 500;
  color: var(--muted);
}
.reactions {
  padding: 0 16px 12px;
}
.reactions span {
  padding: 2px 8px;
  border: 1px solid var(--line);
  border-radius: 2em;
  font-size: 12px;
  color: var(--muted);
}
.event {
  position: relative;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
  margin-left: 16px;
  padding: 8px 0 8px 24px;
  color: var(--muted);
  background: linear-gradient(var(--bg), var(--bg)) 2px 0 / calc(100% - 2px) 0 no-repeat;
}
.event + .comment {
  margin-top: 8px;
}
.event strong {
  color: var(--fg);
}
.sign {
  position: absolute;
  left: -15px;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 32px;
  height: 32px;
  border: 2px solid var(--bg);
  border-radius: 50%;
  background: var(--muted-bg);
  color: var(--muted);
}
.sign.done {
  background: #8250df;
  color: #fff;
}
.sign.open {
  background: #1f883d;
  color: #fff;
}
.sign.muted {
  background: #59636e;
  color: #fff;
}
.event .avatar {
  margin-left: 8px;
}
.label {
  display: inline-block;
  padding: 0 7px;
  border-radius: 2em;
  font-size: 12px;
  font-weight: 500;
  line-height: 18px;
  white-space: nowrap;
}
aside section {
  padding-bottom: 16px;
  margin-bottom: 16px;
  border-bottom: 1px solid var(--soft);
  color: var(--muted);
  font-size: 12px;
}
aside h2 {
  margin: 0 0 8px;
  font-size: 12px;
  font-weight: 600;
  color: var(--muted);
}
.person {
  display: flex;
  align-items: center;
  gap: 6px;
  color: var(--fg);
  margin-bottom: 4px;
}
.markdown {
  padding: 16px;
  overflow-wrap: break-word;
}
.markdown > :first-child {
  margin-top: 0;
}
.markdown > :last-child {
  margin-bottom: 0;
}
.markdown p,
.markdown ul,
.markdown ol,
.markdown blockquote,
.markdown pre,
.markdown details {
  margin: 0 0 16px;
}
.markdown h1,
.markdown h2,
.markdown h3,
.markdown h4 {
  margin: 24px 0 16px;
  line-height: 1.25;
  font-weight: 600;
}
.markdown h1 {
  font-size: 2em;
}
.markdown h2 {
  font-size: 1.5em;
  padding-bottom: 0.3em;
  border-bottom: 1px solid var(--soft);
}
.markdown h3 {
  font-size: 1.25em;
}
.markdown ul,
.markdown ol {
  padding-left: 2em;
}
.markdown li > p {
  margin-top: 16px;
}
.markdown li + li {
  margin-top: 0.25em;
}
.markdown .task {
  list-style: none;
}
.markdown .task input {
  margin: 0 0.2em 0.25em -1.4em;
  vertical-align: middle;
}
.markdown blockquote {
  padding: 0 1em;
  color: var(--muted);
  border-left: 0.25em solid var(--line);
}
.markdown blockquote > :last-child {
  margin-bottom: 0;
}
.markdown table {
  display: block;
  width: max-content;
  max-width: 100%;
  overflow: auto;
  margin: 0 0 16px;
  border-spacing: 0;
  border-collapse: collapse;
}
.markdown th,
.markdown td {
  padding: 6px 13px;
  border: 1px solid var(--line);
}
.markdown th {
  font-weight: 600;
}
.markdown tr {
  background: var(--bg);
}
.markdown tbody tr:nth-child(2n) {
  background: var(--muted-bg);
}
.markdown code {
  padding: 0.2em 0.4em;
  border-radius: 6px;
  background: var(--code);
  font:
    85% ui-monospace,
    SFMono-Regular,
    "SF Mono",
    Menlo,
    Consolas,
    "Liberation Mono",
    monospace;
}
.markdown pre {
  padding: 16px;
  overflow: auto;
  border-radius: 6px;
  background: var(--muted-bg);
  line-height: 1.45;
}
.markdown pre code {
  padding: 0;
  background: none;
}
.markdown hr {
  height: 0.25em;
  margin: 24px 0;
  border: 0;
  background: var(--line);
}
.markdown summary {
  cursor: pointer;
}
.markdown img {
  max-width: 100%;
}
.gantt {
  margin: 0 0 16px;
  padding: 16px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--muted-bg);
  font-size: 12px;
}
.gantt-row {
  display: grid;
  grid-template-columns: 110px 1fr;
  align-items: center;
  min-height: 26px;
}
.gantt-bars {
  position: relative;
  height: 20px;
  border-left: 1px solid var(--line);
  border-right: 1px solid var(--line);
}
.gantt-bars b {
  position: absolute;
  top: 1px;
  bottom: 1px;
  overflow: hidden;
  border-radius: 3px;
  padding: 0 5px;
  color: #fff;
  font-weight: 500;
  line-height: 18px;
  white-space: nowrap;
  text-overflow: ellipsis;
  background: #0969da;
}
.gantt-bars b[style] {
  padding: 0;
  text-indent: 5px;
  border-right: 1px solid var(--muted-bg);
}
.gantt-bars b.done {
  background: #1a7f37;
}
.gantt-bars b.crit {
  background: #cf222e;
}
.gantt-scale {
  display: flex;
  justify-content: space-between;
  color: var(--muted);
}
.gantt-scale i {
  font-style: normal;
}
.list,
.mail {
  border: 1px solid var(--line);
  border-radius: 6px;
  margin-bottom: 24px;
  overflow: hidden;
}
.list .head {
  display: flex;
  gap: 16px;
  padding: 16px;
  background: var(--muted-bg);
  color: var(--muted);
}
.list .head strong {
  color: var(--fg);
}
.row {
  display: flex;
  gap: 8px;
  padding: 10px 16px;
  border-top: 1px solid var(--line);
}
.row .icon {
  margin-top: 4px;
}
.row p {
  margin: 2px 0 0;
  font-size: 12px;
  color: var(--muted);
}
.row a {
  color: var(--fg);
  font-size: 16px;
}
.intro {
  color: var(--muted);
}
.intro strong {
  color: var(--fg);
}
.mail h2 {
  margin: 0;
  padding: 12px 16px;
  font-size: 16px;
  background: var(--muted-bg);
  border-bottom: 1px solid var(--line);
}
.mail dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 2px 16px;
  margin: 0;
  padding: 12px 16px;
  color: var(--muted);
  font-size: 12px;
  border-bottom: 1px solid var(--line);
}
.mail dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.mail iframe {
  display: block;
  width: 100%;
  border: 0;
  background: #fff;
}
.mail details {
  padding: 12px 16px;
  border-top: 1px solid var(--line);
}
.mail summary {
  cursor: pointer;
}
.mail pre {
  white-space: pre-wrap;
  font:
    12px / 1.5 ui-monospace,
    SFMono-Regular,
    Menlo,
    Consolas,
    monospace;
}
@media (max-width: 760px) {
  main {
    padding: 16px;
  }
  .columns {
    grid-template-columns: minmax(0, 1fr);
  }
  .thread {
    padding-left: 0;
  }
  .comment > .avatar {
    display: none;
  }
  .thread::before {
    left: 16px;
  }
  aside {
    border-top: 1px solid var(--soft);
    padding-top: 16px;
  }
}
`;var It=4870,Ws={usage:`
Usage: incident-slo demo [--policy FILE] [--html DIR]
       incident-slo demo --serve [--policy FILE] [--port N] [--no-action]

Plays a support desk's week on a simulated GitHub and tells it as it happens: who did what, what
Incident SLO said, which mails went out, the root cause analyses. Nothing leaves this machine.

  --policy FILE  plays it under your own policy, or a built-in one (gruntwork, cloud-gov, community)
  --html DIR     writes the threads, mails and analyses as pages to look at, into the folder DIR

With --serve nothing is played: a GitHub with one empty repository keeps running for you to work
on, with curl or any other client, and each event runs the action as GitHub would. It prints where
it is, the tokens, and what to try first.

  --port N       where it listens on this machine; ${It} otherwise, 0 for any free port
  --no-action    events run nothing: the action is yours to run

Exit code 0: played, or served until Ctrl-C. 1: the policy has problems, or something failed.
`,options:{policy:"value",html:"value",serve:"flag",port:"value","no-action":"flag"},words:0,run:async({values:e,flags:t},n)=>{let r=e.get("policy");if(t.has("serve"))return Js(r??null,Hs(e.get("port")),e.has("html"),!t.has("no-action"),n);if(e.has("port")||t.has("no-action"))throw new R("--port and --no-action belong to --serve.");let{default:o}=await import("./demo.js"),i=r===void 0?{name:"Acme's policy",text:o}:await z(r,n),{playWeek:s}=await import("./demo.js"),{BEGINS:a}=await import("./demo.js"),l=await Y(i,{now:Date.parse(a)});if(!l.ok)return B(l.error,n);let c=await Gs(e.get("html")??null,n);return await s({policy:l.value.policy,text:"text"in i?i.text:null},n,c)?0:1}};async function Js(e,t,n,r,o){if(n)throw new R("--html does not go with --serve, which shows its pages itself.");let i=e===null?{builtIn:"gruntwork"}:await z(e,o),s=await Y(i,{now:o.now()});if(!s.ok)return B(s.error,o);let a=e===null?null:"text"in i?i.text:`extends: ${i.builtIn}
`,{serveGitHub:l}=await import("./demo.js");try{return await l({policy:s.value.policy,text:a,port:t,runs:r},o),0}catch(c){if(!Zs(c))throw c;return o.complain(`Port ${t} is taken or not allowed. Choose another with --port, or 0 for any free one.`),1}}function Hs(e){let t=Number(e??It);if(!/^\d+$/.test(e??String(It))||t>65535)throw new R(`--port: expected a number from 0 to 65535, got "${e}".`);return t}function Zs(e){return e instanceof Error&&"code"in e&&(e.code==="EADDRINUSE"||e.code==="EACCES")}async function Gs(e,t){if(e===null)return async()=>{};let{makeFolder:n,writePages:r}=await import("./demo.js");return await n(e,t),async o=>{await r(e,o,t),t.print(`
Pages to look at: ${e}/index.html`)}}function Pt(e,t,n){return ae.map(r=>{let o=Xn(e,r);return{metric:r,target:qs(e,r),...Ot(o,t,n)}})}function Ot(e,t,n){let r=le(t);if(e===null||e.type==="best-effort")return{due:null,zone:r};let o=t.calendars.get(Je(e)??"")??null;return{due:Ue(e,o,n),zone:o?.zone??r}}function qs(e,t){let n=Ve(e,t)?.text.trim()??"as promised";return t==="update"&&e.updates.type==="every"?`every ${n}`:n}import{exactLength as Q}from"./follow.js";import{localDate as Lt}from"./follow.js";function ue(e,t){let n=`${Nt(e,"Etc/UTC")} UTC`,r=fe(e,"Etc/UTC","ccc d LLL yyyy");if(rr(t))return`${n}, ${r}`;let o=Lt(e,t)===Lt(e,"Etc/UTC")?"":`${fe(e,t,"ccc")} `;return`${n} (${o}${Nt(e,t)} ${tt(t)}), ${r}`}function xe(e,t){return`${fe(e,t,"ccc d LLL")} ${Nt(e,t)}`}function Nt(e,t){return fe(e,t,e%1e3!==0?"HH:mm:ss.SSS":e%6e4===0?"HH:mm":"HH:mm:ss")}function Xs(e,t,n,r){let o=Pt(e,t,n),i=Math.max(...o.map(({target:a})=>a.length)),s=le(t);return L([r.bold(oe(e)),`${"From".padEnd(12)}  ${"".padEnd(i)}  ${ue(n,s)}`,...o.map(a=>`${q[a.metric].title.padEnd(12)}  ${a.target.padEnd(i)}  ${_r(a)}`)])}function Ks(e,t,n,r){let o=Vs(e,t);return o.ok?L([r.bold(_r({metric:"response",target:e,...Ot(o.value,t,n)}))]):o}function Ys(e,t,n){let r=e.calendars.get("default")??null,o=i=>`${i<0?"-":""}${Q(Math.abs(i))}`;return[`${o(We(r,t,n))} of open time, ${o(n-t)} by the wall`]}function Vs(e,t){let n=He(e);if(!n.ok){let o={code:"target",problem:n.error,got:e};return $(`--target: ${H({file:"",line:null,column:null,path:[],facts:o})}`)}let r=n.value.type==="best-effort"?null:n.value.calendar;return r===null||t.calendars.has(r)?n:$(`--target: there is no calendar "${r}" here, only ${[...t.calendars.keys()].join(", ")}.`)}function _r({due:e,zone:t,target:n}){return e!==null?ue(e,t):n==="as promised"?"when staff announce it":"no time promised"}var Qs={usage:`
Usage: incident-slo explain OWNER/REPO#N [--policy FILE] [--json]

Reads an issue and shows how each promise's time was counted: a strip, and a table that adds up to
the verdict; then what a run would write now, with mail as if the workflow named a channel.
Nothing is written. A token is taken from GITHUB_TOKEN or GH_TOKEN; it must be allowed
to read the issue and people's roles. OWNER/REPO#N may also be the issue's address.

  --policy FILE       what if: judged under this policy (a path or a built-in name) instead of the
                      repository's, as if no verdict had been written down
  --policy-path PATH  where the repository keeps its policy (${C})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com); GraphQL's
                      follows from it, or is GITHUB_GRAPHQL_URL
  --json              one JSON document: repository, number, url, title, at, policy, whatIf, state,
                      severity, missed, nextDue, duration, atSeverity[], severities[], holds[] and
                      promises[], each with key, metric, severity, target, standing, startedAt, due,
                      endedAt, remaining and its ledger: zone, amount, counted and spans[] with
                      from, until, counted, why. Times are ISO 8601 in UTC, lengths milliseconds.
                      writes[] is what a run would write now (what, keys; null with --policy)

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: explained. 1: there is no such incident, or the policy has problems.
`,options:{policy:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(e,t)=>{let{repository:n,number:r}=Ge(e),o=await V(n,e,t),{explainIncident:i}=await import("./jobs.js"),s=await i(r,o,await Xe(e,t));return ea(s,`${n}#${r}`,e,t)}};async function ea(e,t,{flags:n},r){switch(e.type){case"no-issue":return r.complain(`${t}: there is no such issue, or it is a pull request.`),1;case"no-incident":return r.complain(`${t} is no incident: it never had a severity of the policy (${e.policy.severities.flatMap(({labels:o})=>o).join(", ")}).`),1;case"broken-policy":return B(e.problems,r);case"incident":{let{explanationJson:o}=await import("./commands.js"),{explanationLines:i}=await import("./commands.js"),s=n.has("json")?[JSON.stringify(o(e),null,2)]:i(e,r);for(let a of s)r.print(a);return 0}}}import{objectivesOf as it}from"./follow.js";function ta({evaluation:e,policy:t,isWhatIf:n,writes:r}){let{incident:o}=e,i=it(e);return{repository:o.repository,number:o.number,url:o.url,title:o.title,at:W(e.at),policy:qn(t),whatIf:n,state:e.state,severity:o.severity?.key??null,startedAt:W(o.startedAt),missed:e.missed,nextDue:W(e.nextDue),duration:e.duration,atSeverity:e.atSeverity.map(({severity:s,time:a})=>({severity:s.key,milliseconds:a})),severities:o.severities.map(({severity:s,from:a,until:l,by:c})=>({severity:s?.key??null,from:W(a),until:W(l),by:Mt(c)})),holds:o.holds.map(({hold:s,from:a,until:l,by:c})=>({...Rr(s),by:Mt(c),from:W(a),until:W(l)})),promises:i.map(na),writes:r?.map(({what:s,keys:a})=>({what:s,keys:a}))??null}}function na(e){let{ledger:t}=e;return{key:e.key,metric:e.metric,cycle:e.cycle,severity:e.severity.key,target:e.promised??t?.target.text.trim()??null,standing:e.standing,startedAt:W(e.startedAt),due:W(e.due),announced:e.announced,endedAt:W(e.endedAt),correctedAt:W(e.correctedAt),remaining:e.remaining,ledger:t===null?null:{zone:t.zone,amount:t.amount,counted:t.counted,spans:t.spans.map(ra)}}}function ra({from:e,until:t,counted:n,reason:r}){return{from:W(e),until:W(t),counted:n,...oa(r)}}function oa(e){switch(e.type){case"counted":return{why:"counted"};case"closed-hours":return{why:e.why,name:e.name};case"held":return{why:"held",hold:Rr(e.hold),by:Mt(e.by)};case"less-severe":return{why:"less-severe",severity:e.severity.key}}}function Rr(e){let t=e.type==="paused"?W(e.until):null;return{type:e.type,cause:e.cause,reason:"reason"in e?e.reason:"",...t===null?{}:{until:t}}}function Mt({login:e,part:t}){return{login:e,part:t}}function W(e){return e===null?null:new Date(e).toISOString()}import{writeInWords as Ar}from"./follow.js";import{lastingClosing as Er}from"./follow.js";import{strongestAt as Cr}from"./follow.js";var ke=14;function Dr(e,t,{style:n,width:r}){let o=ia(e,t,Math.max(20,r-ke));if(o.until<=o.from)return[];let i=ca(e,o,n);return[`${"".padEnd(ke)}${sa(o)}`,`${"Severity".padEnd(ke)}${la(e,o,n)}`,...i.trim()===""?[]:[`${"Holds".padEnd(ke)}${i}`],...pa(t,o,n),`${"".padEnd(ke)}${ga(t,i,n)}`]}function ia(e,t,n){let{incident:r,at:o}=e,i=Er(r)?.at??o,s=t.flatMap(({due:a,endedAt:l,ledger:c})=>[a,l,c?.spans.at(-1)?.until??null]);return{from:r.startedAt,until:Math.max(i,...s.filter(a=>a!==null)),cells:n}}function sa({from:e,until:t,cells:n}){let[r,o]=[xe(e,"Etc/UTC"),`${xe(t,"Etc/UTC")} UTC`];return`${r}${"".padEnd(Math.max(1,n-r.length-o.length))}${o}`}function Bt({from:e,until:t,cells:n}){return Array.from({length:n},(r,o)=>e+(o+.5)/n*(t-e))}function aa(e,{from:t,until:n,cells:r}){return Math.min(r-1,Math.max(0,Math.floor((e-t)/(n-t)*r)))}function la({incident:e,at:t},n,r){return Bt(n).filter(o=>o<t).map(o=>{let i=e.severities.findLast(a=>a.from<=o)?.severity;return i==null?"\xB7":([r.red,r.yellow,r.cyan][i.rank]??r.dim)(/\d/.exec(i.key)?.[0]??i.key.slice(0,1))}).join("")}function ca({incident:e,at:t},n,r){return Bt(n).filter(o=>o<t).map(o=>ua(Cr(e.holds,o)?.hold.type??null,r)).join("").trimEnd()}function ua(e,t){switch(e){case null:return" ";case"pending":return t.yellow("w");case"paused":return t.yellow("p");case"resolved":return t.green("r");case"closed":return t.dim("c");case"set-aside":return t.dim("x")}}function pa(e,t,n){return ae.flatMap(r=>{let o=e.filter(i=>i.metric===r&&(i.ledger!==null||i.due!==null));return o.length===0?[]:[`${q[r].title.padEnd(ke)}${da(o,t,n)}`]})}function da(e,t,n){let r=Bt(t).map(o=>ha(e.findLast(i=>i.startedAt<=o)??null,o,n));for(let{due:o,standing:i}of e)o!==null&&(r[aa(o,t)]=(i==="missed"?n.red:n.bold)("\u2503"));return r.join("").trimEnd()}function ha(e,t,n){if(e===null)return" ";let r=e.ledger?.spans.find(({from:o,until:i})=>o<=t&&t<i);return r===void 0?fa(e,t)?"\u2500":" ":r.reason.type!=="counted"?n.dim(st[r.reason.type]):e.due!==null&&e.standing==="missed"&&t>e.due?n.red(st.counted):n.green(st.counted)}function fa({announced:e,startedAt:t,endedAt:n,due:r},o){return e&&t<=o&&o<(n??r??t)}var st={counted:"\u2588","closed-hours":"\u2591",held:"\u2592","less-severe":"\xB7"},ma=[["counted","counted"],["closed-hours","outside hours"],["held","held"],["less-severe","less severe"]];function ga(e,t,n){let r=new Set(e.flatMap(({ledger:s})=>s?.spans.map(({reason:a})=>a.type)??[])),o=ma.filter(([s])=>r.has(s)).map(([s,a])=>`${st[s]} ${a}`),i=[t.includes("w")?"w waiting for the reporter":"",t.includes("p")?"p paused":"",t.includes("r")?"r resolved":"",t.includes("c")?"c closed by others":"",t.includes("x")?"x set aside":""];return n.dim([...o,"\u2503 due",...i.filter(s=>s!=="")].join("   "))}function wa(e,t){let{evaluation:n,policy:r,isWhatIf:o}=e,{incident:i}=n,{style:s}=t,a=le(r),l=Gn(r),c=it(n);return[s.bold(`${i.repository}#${i.number} ${et(i.title,70)}`),`${i.severity===null?"No severity":oe(i.severity)}, ${n.state.replace("-"," ")}, as of ${ue(n.at,a)}`,o?s.yellow(`What if: under ${l}, with nothing written down before.`):`Under ${l}.`,`The clocks start at ${ue(i.startedAt,a)}.`,...ba(e),"",...Dr(n,c,t),...c.flatMap(u=>["",...xa(u,a,s)]),...ya(e)]}function ya({writes:e}){return e===null?[]:e.length===0?["","A run would write nothing now."]:["","A run would write now:",...e.map(t=>`  ${ce(Ar(t))}`)]}function ba({evaluation:e}){let{atSeverity:t}=e;return t.length<2?[]:[`Time at each severity: ${ie(t.map(({severity:n,time:r})=>`${Q(r)} at ${oe(n)}`))}.`]}function xa(e,t,n){let{ledger:r,metric:o,cycle:i}=e,s=i===0?"":` ${i+1}`,a=e.promised??r?.target.text.trim()??(e.announced?"as announced":"no time promised"),l=`${n.bold(`${q[o].title}${s}`)}: ${ce(a)}, ${oe(e.severity)}. ${ka(e,n)}`,c=e.due===null?[]:[`Due ${ue(e.due,r?.zone??t)}${e.announced?", as staff announced":""}.`],u=e.endedAt===null?[]:[`${e.metric==="resolution"?"Reached":"Given"} ${ue(e.endedAt,r?.zone??t)}.`],p=r===null?va(e):_a(e,r,n);return[l,...c.map(f=>`  ${f}`),...u.map(f=>`  ${f}`),...p.map(f=>`  ${f}`)]}function ka({standing:e,correctedAt:t},n){switch(e){case"met":return n.green(t===null?"Kept":"Kept, as recorded later");case"missed":return n.red("Missed");case"open":return n.blue("Open");case"held":return n.yellow("Stands still");case"none":return n.dim("No verdict")}}function va({announced:e,standing:t,metric:n}){return e?[]:t==="met"||t==="missed"?["Judged under an earlier policy; how it counted is not written down."]:[n==="update"?"Nothing is due by the clock until staff announce a time.":"Nothing is due by the clock."]}function _a(e,t,n){let r=t.zone??"Etc/UTC",o=t.spans.map(c=>[xe(c.from,r),xe(c.until,r),c.counted===0?"":Q(c.counted),Aa(c.reason)]),i=[`From (${tt(r)})`,"Until","Counted","Why"],s=["","in all",Q(t.counted),Ra(e,t)],a=i.map((c,u)=>Math.max(...[i,...o,s].map(p=>(p[u]??c).length))),l=c=>c.map((u,p)=>p===2?u.padStart(a[p]??0):u.padEnd(a[p]??0)).join("  ").trimEnd();return[n.dim(l(i)),...o.map(c=>c[2]===""?n.dim(l(c)):l(c)),n.bold(l(s))]}function Ra({standing:e,remaining:t,endedAt:n},{amount:r,counted:o}){let i=Q(r);return t!==null?`of ${i}: ${Q(t)} left when it goes on`:o>r?`of ${i}: ${Q(o-r)} over`:e==="missed"?n===null?`of ${i}: used up, and still not done`:`of ${i}`:e==="open"?`of ${i}: used up then`:`of ${i}: ${Q(r-o)} to spare`}function Aa(e){switch(e.type){case"counted":return"the clock runs";case"closed-hours":return e.why==="holiday"?`holiday${e.name===""?"":`: ${ce(e.name)}`}`:e.why;case"held":return Ea(e.hold,e.by);case"less-severe":return`less severe then: ${oe(e.severity)}`}}function Ea(e,t){let n=t.login===null?"":` by ${ce(t.login)}`;switch(e.type){case"set-aside":return`set aside${n}: ${Ca(e)}`;case"resolved":return e.cause==="closed"?`closed${n}`:`solved${n}: a stop label is on`;case"closed":return`closed${n}, not confirmed by staff`;case"pending":return`waiting for the reporter, set${n}${e.reason===""?"":`: ${et(e.reason,60)}`}`;case"paused":return`paused${n}${e.reason===""?"":`: ${et(e.reason,60)}`}`}}function Ca({cause:e,reason:t}){switch(e){case"excluded":return ce(t);case"no-severity":return"no severity";case"not_planned":case"duplicate":return`closed as ${e.replace("_"," ")}`}}import{mkdir as Fa,readFile as $a,writeFile as Sa}from"node:fs/promises";import{dirname as Ia,resolve as Pa}from"node:path";import{readFile as Fr}from"node:fs/promises";import{basename as Da,dirname as Ta,join as zt}from"node:path";async function at(e){let t=await Fr(zt(e,".git","config"),"utf8").catch(()=>"");return Ut(/^\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)/m.exec(t)?.[1]??"")}async function $r(e){let t=await at(e);if(t!==null)return t;let n=await Tr(zt(Ta(e),".package-lock.json")),r=jt(n,"packages",`node_modules/${Da(e)}`,"resolved");if(/github\.com|^git/.test(r))return Ut(r.replace(/#.*$/,""));let o=await Tr(zt(e,"package.json"));return Ut(jt(o,"repository","url")||jt(o,"repository"))}function Ut(e){return/(?:@|\/\/)[^/:]+(?::\d+)?[:/]([A-Za-z\d][\w-]*\/[\w.-]+?)(?:\.git)?\/?$/.exec(e)?.[1]??null}async function Tr(e){try{return JSON.parse(await Fr(e,"utf8"))}catch{return null}}function jt(e,...t){let n=t.reduce((r,o)=>typeof r=="object"&&r!==null&&Object.hasOwn(r,o)?Reflect.get(r,o):null,e);return typeof n=="string"?n:""}var Sr=["gruntwork","cloud-gov","community"],Oa={usage:`
Usage: incident-slo init [OWNER/REPO] [--labels] [--extends NAME] [--timezone ZONE] [...]

Writes into this folder what a repository needs: the workflow, a policy file with comments and the
policy's JSON Schema for editors. Files that are there stay as they are. With --labels it also
creates the labels that the policy gives a meaning, on GitHub; labels that are there stay too.

  OWNER/REPO       where labels are created (the folder's Git remote "origin")
  --labels         creates the labels; the token in GITHUB_TOKEN or GH_TOKEN must be allowed to
  --extends NAME   which built-in policy to begin with: gruntwork, cloud-gov, community (gruntwork)
  --timezone ZONE  the desk's time zone, such as America/Chicago (that of the policy it begins with,
                   where it has one, such as cloud-gov; else this machine's)
  --action NAME    the action to use, such as acme/incident-slo or acme/incident-slo@v1 (where this
                   program came from, if that can be told)
  --api-url URL    REST's address (GITHUB_API_URL, else https://api.github.com)

and, only where wanted:

  --punctual       a workflow whose runs stay for the next deadline, for promises of half an hour
  --issue-form     a form for reporting incidents; how severe one is is left to staff
  --policy-check   a workflow that says on pull requests what a change of the policy means
  --report         a workflow that publishes which promises were kept, on GitHub Pages

Exit code 0: everything is there. 1: something could not be written, or the policy has problems.
`,options:{labels:"flag",extends:"value",timezone:"value",action:"value","api-url":"value",punctual:"flag","issue-form":"flag","policy-check":"flag",report:"flag"},words:1,run:async(e,t)=>{let n=await La(e,t),r=e.flags.has("labels")||e.words.length>0?await Ua(e,t):null,o=r!==null&&e.flags.has("labels")?await V(r,e,t):null,{createLabels:i,movingNote:s,starterFiles:a}=await import("./commands.js"),l=a(n);for(let[u,p]of l){let f=await ja(u,p,t);t.print(f?`Wrote ${u}.`:await Ba(u,p,t));let h=f&&u===C?s(n):null;h!==null&&t.print(h)}if(o!==null){let u={name:C,text:await G(C,t)},p=await i(u,o,t.now());if(!p.ok)return B(p.error,t);let{created:f,kept:h}=p.value;t.print(`Labels created in ${r}: ${f.join(", ")||"none"}. There already: ${h.join(", ")||"none"}.`)}let c=r??await at(t.folder);for(let u of Ma(await Na([...l.keys()],t),n,o!==null,c))t.print(u);return 0}};async function La(e,t){let{flags:n,values:r}=e,o=r.get("extends")??"gruntwork";if(!Sr.includes(o))throw new R(`--extends: expected ${Sr.join(", ")}, got "${o}".`);let i=r.get("action");if(i!==void 0&&!/^[A-Za-z\d][\w-]*\/[\w.-]+(?:@[\w./-]+)?$/.test(i))throw new R(`--action: expected an action such as acme/incident-slo@v1, got "${i}".`);let s=["issue-form","policy-check","report"].filter(a=>n.has(a));return{base:o,timezone:await Wa(e),localZone:await Ja(t),action:i??(t.home===void 0?null:await $r(t.home)),isPunctual:n.has("punctual"),extras:new Set(s)}}async function Na(e,t){let n=e.filter(o=>o.startsWith(".github/workflows/"));return(await Promise.all(n.map(async o=>({path:o,text:await G(o,t)})))).filter(({text:o})=>/uses: OWNER\//.test(o)).map(({path:o})=>o)}function Ma(e,{extras:t},n,r){return["","Next:",...[...e.length===0?[]:[`In ${e.join(" and ")} put the action's owner in place of OWNER.`],`Look through ${C}, and check it: incident-slo check`,...t.has("report")?[`In the repository's settings, under Pages, choose "GitHub Actions" as the source.`]:[],n?"Commit and push these files.":"Commit and push these files, and create the labels: incident-slo init --labels",`See that all fits together: incident-slo check --remote ${r??"OWNER/REPO"}`,"Put a severity's label on an issue, such as sev2: the first comment comes within a minute."].map((i,s)=>`  ${s+1}. ${i}`)]}async function Ba(e,t,n){let r=`${e} is there already and stays as it is.`,o=i=>/^\s*watch-for:/m.test(i);return!o(t)||o(await G(e,n))?r:`${r} It lacks watch-for, so its runs do not stay. To have it, move the file away, run this again, and bring your changes over.`}async function ja(e,t,{folder:n}){let r=Pa(n,e);try{return await Fa(Ia(r),{recursive:!0}),await Sa(r,t,{flag:"wx"}),!0}catch(o){if(o instanceof Error&&"code"in o&&o.code==="EEXIST"&&await za(r))return!1;throw new ge(`Failed to write ${e}: ${se(o)}.`,{cause:o})}}function za(e){return $a(e).then(()=>!0,()=>!1)}async function Ua(e,{folder:t}){if(e.words.length>0)return me(e);let n=await at(t);if(n!==null)return n;throw new R("This folder's Git has no remote called origin. Name the repository: incident-slo init OWNER/REPO --labels")}async function Wa({values:e}){let t=e.get("timezone");if(t===void 0)return null;let{isZone:n}=await import("./follow.js"),{isZoneAbbreviation:r,zoneMeantBy:o}=await import("./follow.js");if(n(t)&&!r(t))return Ir(t);let i=o(t),s=i===null?"":` Did you mean "${i}"?`;throw new R(`--timezone: expected an IANA time zone such as America/Chicago, got "${t}".${s}`)}async function Ja({environment:e}){let t=e.TZ||new Intl.DateTimeFormat().resolvedOptions().timeZone,{isZone:n}=await import("./follow.js"),{isZoneAbbreviation:r}=await import("./follow.js");return n(t)&&!r(t)?Ir(t):"Etc/UTC"}function Ir(e){return e==="UTC"?"Etc/UTC":e}var Wt={};un(Wt,{decode:()=>Ee,encode:()=>pe,format:()=>ve,parse:()=>Ce});var Pr={};function Ha(e){let t=Pr[e];if(t)return t;t=Pr[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);t.push(r)}for(let n=0;n<e.length;n++){let r=e.charCodeAt(n);t[r]="%"+("0"+r.toString(16).toUpperCase()).slice(-2)}return t}function lt(e,t){typeof t!="string"&&(t=lt.defaultChars);let n=Ha(t);return e.replace(/(%[a-f0-9]{2})+/gi,function(r){let o="";for(let i=0,s=r.length;i<s;i+=3){let a=parseInt(r.slice(i+1,i+3),16);if(a<128){o+=n[a];continue}if((a&224)===192&&i+3<s){let l=parseInt(r.slice(i+4,i+6),16);if((l&192)===128){let c=a<<6&1984|l&63;c<128?o+="\uFFFD\uFFFD":o+=String.fromCharCode(c),i+=3;continue}}if((a&240)===224&&i+6<s){let l=parseInt(r.slice(i+4,i+6),16),c=parseInt(r.slice(i+7,i+9),16);if((l&192)===128&&(c&192)===128){let u=a<<12&61440|l<<6&4032|c&63;u<2048||u>=55296&&u<=57343?o+="\uFFFD\uFFFD\uFFFD":o+=String.fromCharCode(u),i+=6;continue}}if((a&248)===240&&i+9<s){let l=parseInt(r.slice(i+4,i+6),16),c=parseInt(r.slice(i+7,i+9),16),u=parseInt(r.slice(i+10,i+12),16);if((l&192)===128&&(c&192)===128&&(u&192)===128){let p=a<<18&1835008|l<<12&258048|c<<6&4032|u&63;p<65536||p>1114111?o+="\uFFFD\uFFFD\uFFFD\uFFFD":(p-=65536,o+=String.fromCharCode(55296+(p>>10),56320+(p&1023))),i+=9;continue}}o+="\uFFFD"}return o})}lt.defaultChars=";/?:@&=+$,#";lt.componentChars="";var Ee=lt;var Or={};function Za(e){let t=Or[e];if(t)return t;t=Or[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);/^[0-9a-z]$/i.test(r)?t.push(r):t.push("%"+("0"+n.toString(16).toUpperCase()).slice(-2))}for(let n=0;n<e.length;n++)t[e.charCodeAt(n)]=e[n];return t}function ct(e,t,n){typeof t!="string"&&(n=t,t=ct.defaultChars),typeof n>"u"&&(n=!0);let r=Za(t),o="";for(let i=0,s=e.length;i<s;i++){let a=e.charCodeAt(i);if(n&&a===37&&i+2<s&&/^[0-9a-f]{2}$/i.test(e.slice(i+1,i+3))){o+=e.slice(i,i+3),i+=2;continue}if(a<128){o+=r[a];continue}if(a>=55296&&a<=57343){if(a>=55296&&a<=56319&&i+1<s){let l=e.charCodeAt(i+1);if(l>=56320&&l<=57343){o+=encodeURIComponent(e[i]+e[i+1]),i++;continue}}o+="%EF%BF%BD";continue}o+=encodeURIComponent(e[i])}return o}ct.defaultChars=";/?:@&=+$,-_.!~*'()#";ct.componentChars="-_.!~*'()";var pe=ct;function ve(e){let t="";return t+=e.protocol||"",t+=e.slashes?"//":"",t+=e.auth?e.auth+"@":"",e.hostname&&e.hostname.indexOf(":")!==-1?t+="["+e.hostname+"]":t+=e.hostname||"",t+=e.port?":"+e.port:"",t+=e.pathname||"",t+=e.search||"",t+=e.hash||"",t}function ut(){this.protocol=null,this.slashes=null,this.auth=null,this.port=null,this.hostname=null,this.hash=null,this.search=null,this.pathname=null}var Ga=/^([a-z0-9.+-]+:)/i,qa=/:[0-9]*$/,Xa=/^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/,Ka=["<",">",'"',"`"," ","\r",`
`,"	"],Ya=["{","}","|","\\","^","`"].concat(Ka),Va=["'"].concat(Ya),Lr=["%","/","?",";","#"].concat(Va),Nr=["/","?","#"],Qa=255,Mr=/^[+a-z0-9A-Z_-]{0,63}$/,el=/^([+a-z0-9A-Z_-]{0,63})(.*)$/,Br={javascript:!0,"javascript:":!0},jr={http:!0,https:!0,ftp:!0,gopher:!0,file:!0,"http:":!0,"https:":!0,"ftp:":!0,"gopher:":!0,"file:":!0};function tl(e,t){if(e&&e instanceof ut)return e;let n=new ut;return n.parse(e,t),n}ut.prototype.parse=function(e,t){let n,r,o,i=e;if(i=i.trim(),!t&&e.split("#").length===1){let c=Xa.exec(i);if(c)return this.pathname=c[1],c[2]&&(this.search=c[2]),this}let s=Ga.exec(i);if(s&&(s=s[0],n=s.toLowerCase(),this.protocol=s,i=i.substr(s.length)),(t||s||i.match(/^\/\/[^@\/]+@[^@\/]+/))&&(o=i.substr(0,2)==="//",o&&!(s&&Br[s])&&(i=i.substr(2),this.slashes=!0)),!Br[s]&&(o||s&&!jr[s])){let c=-1;for(let d=0;d<Nr.length;d++)r=i.indexOf(Nr[d]),r!==-1&&(c===-1||r<c)&&(c=r);let u,p;c===-1?p=i.lastIndexOf("@"):p=i.lastIndexOf("@",c),p!==-1&&(u=i.slice(0,p),i=i.slice(p+1),this.auth=u),c=-1;for(let d=0;d<Lr.length;d++)r=i.indexOf(Lr[d]),r!==-1&&(c===-1||r<c)&&(c=r);c===-1&&(c=i.length),i[c-1]===":"&&c--;let f=i.slice(0,c);i=i.slice(c),this.parseHost(f),this.hostname=this.hostname||"";let h=this.hostname[0]==="["&&this.hostname[this.hostname.length-1]==="]";if(!h){let d=this.hostname.split(/\./);for(let _=0,g=d.length;_<g;_++){let x=d[_];if(x&&!x.match(Mr)){let k="";for(let w=0,m=x.length;w<m;w++)x.charCodeAt(w)>127?k+="x":k+=x[w];if(!k.match(Mr)){let w=d.slice(0,_),m=d.slice(_+1),b=x.match(el);b&&(w.push(b[1]),m.unshift(b[2])),m.length&&(i=m.join(".")+i),this.hostname=w.join(".");break}}}}this.hostname.length>Qa&&(this.hostname=""),h&&(this.hostname=this.hostname.substr(1,this.hostname.length-2))}let a=i.indexOf("#");a!==-1&&(this.hash=i.substr(a),i=i.slice(0,a));let l=i.indexOf("?");return l!==-1&&(this.search=i.substr(l),i=i.slice(0,l)),i&&(this.pathname=i),jr[n]&&this.hostname&&!this.pathname&&(this.pathname=""),this};ut.prototype.parseHost=function(e){let t=qa.exec(e);t&&(t=t[0],t!==":"&&(this.port=t.substr(1)),e=e.substr(0,e.length-t.length)),e&&(this.hostname=e)};var Ce=tl;var qt={};un(qt,{Any:()=>Jt,Cc:()=>Ht,Cf:()=>nl,P:()=>De,S:()=>Zt,Z:()=>Gt});var Jt=/[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/,Ht=/[\0-\x1F\x7F-\x9F]/,nl=/[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/,De=/[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/,Zt=/[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/,Gt=/[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;var rl=[8364,0,8218,402,8222,8230,8224,8225,710,8240,352,8249,338,0,381,0,0,8216,8217,8220,8221,8226,8211,8212,732,8482,353,8250,339,0,382,376];function ol(e){return e===0||e>=55296&&e<=57343||e>1114111}function zr(e){return ol(e)?65533:e>=128&&e<=159&&rl[e-128]||e}function Ur(e){return e-1>>>0<127||e-160>>>0<55136?String.fromCharCode(e):String.fromCodePoint(zr(e))}var K=(()=>{let e=new Uint8Array(127),t=0;for(let n=33;n<=126;n++)n!==34&&n!==36&&n!==92&&(e[n]=t++);return e})();function Wr(e,t,n,r,o,i){let a=e.length,l=i*90,c=0,u=()=>{let E=K[e.charCodeAt(c++)];return E<i?E:E*91-l+K[e.charCodeAt(c++)]},p=n-r,f=n+o,h=new Int32Array(f);h.fill(-1,r,i),h.fill(-1,i+p,f);let d=new Int32Array(f),_=new Int32Array(f);function g(E,O){let D=0,N=O,X=O+E;for(;N<X;){let J=K[e.charCodeAt(c++)];if(J<89)D+=J,h[N++]=D;else if(J===89){let U=K[e.charCodeAt(c++)]+2;for(;U--;)h[N++]=++D}else{let U=K[e.charCodeAt(c++)];D+=89+(U<90?U*91+K[e.charCodeAt(c++)]:K[e.charCodeAt(c++)]*8281+K[e.charCodeAt(c++)]*91+K[e.charCodeAt(c++)]),h[N++]=D}}}g(r,0),g(p,i);let x=new Int32Array(o*2),k=0,w=0;function m(E,O){for(let D=0;D<E;D++){let N=O+D,X=u(),J=u();x[w*2]=X,x[w*2+1]=J,w+=1,d[N]=k;let U=(h[X]<0?_[X]:1)+(h[J]<0?_[J]:1);_[N]=U,k+=U}}m(o-i+r,i+p),m(i-r,r);let b=new Uint16Array(k),v=0;for(let E=0;E<w;E++)for(let O=0;O<2;O++){let D=x[E*2+O],N=h[D];if(N<0){let X=d[D],J=X+_[D];for(;X<J;)b[v++]=b[X++]}else b[v++]=N}let A=new Uint16Array(t),S=0;for(;c<a;){let E=K[e.charCodeAt(c++)];E>=i&&(E=E*91-l+K[e.charCodeAt(c++)]);let O=h[E];if(O<0){let D=d[E],N=D+_[E];for(;D<N;)A[S++]=b[D++]}else A[S++]=O}return A}var Jr=Wr("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P",13494,2713,49,25,61);var P;(function(e){e[e.VALUE_LENGTH=49152]="VALUE_LENGTH",e[e.FLAG13=8192]="FLAG13",e[e.BRANCH_LENGTH=8064]="BRANCH_LENGTH",e[e.JUMP_TABLE=127]="JUMP_TABLE",e[e.VALUE_MASK=8191]="VALUE_MASK"})(P||(P={}));var M;(function(e){e[e.AMP=38]="AMP",e[e.NUM=35]="NUM",e[e.SEMI=59]="SEMI",e[e.EQUALS=61]="EQUALS",e[e.ZERO=48]="ZERO",e[e.NINE=57]="NINE",e[e.LOWER_A=97]="LOWER_A",e[e.LOWER_X=120]="LOWER_X"})(M||(M={}));var pt=32,Gr=21,il=2097151,Xt=2047,qr=0;function sl(e){let t=e>>>Gr;return t===Xt?qr:t}function Xr(e){return e-M.ZERO>>>0<=9}function al(e){return(e|pt)-M.LOWER_A>>>0<=5}function Kr(e){return(e|pt)-M.LOWER_A>>>0<=25}function ll(e){return e===M.EQUALS||Kr(e)||Xr(e)}var Hr;(function(e){e[e.EntityStart=0]="EntityStart",e[e.NumericStart=1]="NumericStart",e[e.NumericDecimal=2]="NumericDecimal",e[e.NumericHex=3]="NumericHex",e[e.NamedEntity=4]="NamedEntity"})(Hr||(Hr={}));var Kt;(function(e){e[e.Legacy=0]="Legacy",e[e.Strict=1]="Strict",e[e.Attribute=2]="Attribute"})(Kt||(Kt={}));function cl(e,t,n,r){let o=(t&P.BRANCH_LENGTH)>>7,i=t&P.JUMP_TABLE;if(i){if(o===0)return r===i?n:-1;let l=r-i;if(l>>>0>=o)return-1;let c=e[n+l];return c===0?-1:n+o+c-1&65535}if(o===0)return-1;let s=o+1>>1,a=n+s+o;for(let l=0;l<o;l++){let u=e[n+(l>>1)]>>((l&1)<<3)&255;if(u===r){let p=n+s+l;return a+e[p]&65535}if(u>r)return-1}return-1}function Zr(e,t,n){return n===1?String.fromCharCode(e[t]&P.VALUE_MASK):n===2?String.fromCharCode(e[t+1]):String.fromCharCode(e[t+1],e[t+2])}function ul(e,t,n){let r=t+1,o=0,i=r;if(r<n&&(e.charCodeAt(r)|pt)===M.LOWER_X)for(r+=1,i=r;r<n;){let a=e.charCodeAt(r);if(Xr(a))o=o*16+(a-M.ZERO);else if(al(a))o=o*16+((a|pt)-M.LOWER_A+10);else break;r+=1}else for(;r<n;){let a=e.charCodeAt(r)-M.ZERO;if(a>>>0>9)break;o=o*10+a,r+=1}if(r===i)return 0;r<n&&e.charCodeAt(r)===M.SEMI&&(r+=1),o>1114111&&(o=1114112);let s=r-t;return s>=Xt&&(qr=s,s=Xt),s<<Gr|o}function pl(e,t,n){let r=Jr,o=e.indexOf("&");if(o<0)return e;let i=e.length,s=0,a="",l=r[0],c=l&P.JUMP_TABLE,u=(l&P.BRANCH_LENGTH)>>7;do{let p=o+1,f=e.charCodeAt(p),h,d;if(f===M.NUM){let _=ul(e,p,i);h=sl(_),t&&h>0&&e.charCodeAt(p+h-1)!==M.SEMI&&(h=0),d=h===0?"":Ur(_&il)}else if(Kr(f)){h=0,d="";let _=f-c,g;if(_>>>0<u){let b=r[1+_];g=b===0?-1:u+b&65535}else g=-1;let x=0,k=0,w=g<0?0:r[g],m=p+1;e:for(;m<i;){for(;(w&(P.VALUE_LENGTH|P.FLAG13))===0&&(w&P.JUMP_TABLE)!==0;){let S=w&P.JUMP_TABLE,E=(w&P.BRANCH_LENGTH)>>7;if(E===0){if(e.charCodeAt(m)!==S)break e;g+=1}else{let O=e.charCodeAt(m)-S;if(O>>>0>=E)break e;let D=r[g+1+O];if(D===0)break e;g=g+E+D&65535}if(w=r[g],m+=1,m>=i)break e}if((w&(P.VALUE_LENGTH|P.FLAG13))===P.FLAG13){let S=(w&P.BRANCH_LENGTH)>>7;if(e.charCodeAt(m)!==(w&P.JUMP_TABLE))break;m+=1;let E=S-1,O=g+1,D=0;for(;D+1<E;D+=2){let N=r[O];if(e.charCodeAt(m)!==(N&255)||(m+=1,e.charCodeAt(m)!==(N>>8&255)))break e;m+=1,O+=1}if(D<E){if(e.charCodeAt(m)!==(r[O]&255))break;m+=1}g+=1+(S>>1),w=r[g];continue}let b=w>>>14,v=e.charCodeAt(m);if(b!==0){if(v===M.SEMI){h=m-p+1,d=b===1?String.fromCharCode(w&P.VALUE_MASK):Zr(r,g,b);break}if(!t&&(w&P.FLAG13)===0&&(h=m-p,x=g,k=b),b===1)break}let A=cl(r,w,g+(b||1),v);if(A<0)break;g=A,w=r[g],m+=1}if(d===""){let b=w>>>14;b!==0&&!t&&(w&P.FLAG13)===0&&(h=m-p,x=g,k=b),h>0&&(d=Zr(r,x,k))}}else h=0,d="";h===0||n&&f!==M.NUM&&e.charCodeAt(p+h-1)!==M.SEMI&&p+h<i&&ll(e.charCodeAt(p+h))?o=p:(s<o&&(a+=e.slice(s,o)),a+=d,o=s=p+h),e.charCodeAt(o)!==M.AMP&&(o=e.indexOf("&",o))}while(o>=0);return a+e.slice(s)}function dt(e){return pl(e,!0,!1)}var Yr;(function(e){e[e.XML=0]="XML",e[e.HTML=1]="HTML"})(Yr||(Yr={}));var Vr;(function(e){e[e.UTF8=0]="UTF8",e[e.ASCII=1]="ASCII",e[e.Extensive=2]="Extensive",e[e.Attribute=3]="Attribute",e[e.Text=4]="Text"})(Vr||(Vr={}));var hl=class{src_Any=Jt.source;src_Cc=Ht.source;src_Z=Gt.source;src_P=De.source;src_ZPCc=[this.src_Z,this.src_P,this.src_Cc].join("|");src_ZCc=[this.src_Z,this.src_Cc].join("|");cache={};opts={maxLength:1e4,urlAuth:!1,schema_names:[]};constructor(e={}){this.opts={...this.opts,...e}}set(e={}){return this.opts={...this.opts,...e},this.cache={},this}escapeRE(e){return e.replace(/[.?*+^$[\]\\(){}|-]/g,"\\$&")}nestedPairRE(e,t,n=4){let r=this.escapeRE(e),o=this.escapeRE(t),i=`(?:(?!${this.src_ZCc}|${r}|${o}).)`,s=`${r}${i}{0,1000}${o}`;for(let a=2;a<=n;a++)s=`${r}(?:${i}|${s}){0,1000}${o}`;return s}get_text_separators(){return this.cache.text_separators??=/[><\uff5c]/}get_pseudo_letter(){return this.cache.src_pseudo_letter??=new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`)}get_ipv4_addr(){return this.cache.src_ip4??=new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])")}get_ipv6_addr(){let e="[0-9A-Fa-f]{1,4}",t=`(?:(?:${e}:${e})|${this.get_ipv4_addr().source})`;return this.cache.src_ip6_addr??=new RegExp(`(?:(?:${e}:){6}${t}|::(?:${e}:){5}${t}|(?:${e})?::(?:${e}:){4}${t}|(?:(?:${e}:){0,1}${e})?::(?:${e}:){3}${t}|(?:(?:${e}:){0,2}${e})?::(?:${e}:){2}${t}|(?:(?:${e}:){0,3}${e})?::${e}:${t}|(?:(?:${e}:){0,4}${e})?::${t}|(?:(?:${e}:){0,5}${e})?::${e}|(?:(?:${e}:){0,6}${e})?::)`)}get_ipv6_url_host(){return this.cache.src_ip6_host??=new RegExp(`\\[${this.get_ipv6_addr().source}\\]`)}get_ipv6_mail_host(){return this.cache.src_ipv6_mail_host??=new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`)}get_auth(){return this.cache.src_auth??=new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`)}get_port(){return this.cache.src_port??=new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?")}get_host_terminator(){return this.cache.src_host_terminator??=new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"]?"-(?!--)|":"-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`)}get_path_terminator(){return this.cache.src_path_terminator??=new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`)}get_path(){return this.cache.src_path??=new RegExp(`(?:[/?#](?:${this.nestedPairRE("[","]")}|${this.nestedPairRE("(",")")}|${this.nestedPairRE("{","}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|`+(this.opts["---"]?"\\-(?!--(?:[^-]|$))(?:-{0,19})|":"\\-{1,20}|")+`,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|`+this.get_path_extra().source+`[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`)}get_mail_name(){return this.cache.src_mail_name??=new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}")}get_xn(){return this.cache.src_xn??=new RegExp("xn--[a-z0-9\\-]{1,59}")}get_tld(){if(this.cache.tld)return this.cache.tld;let e=[...new Set(this.opts.tlds||[])].sort().reverse().join("|");return this.cache.tld=new RegExp(`${e||"$#none#$"}|${this.get_xn().source}`),this.cache.tld}get_domain_root(){return this.cache.src_domain_root??=new RegExp("(?:"+this.get_xn().source+`|${this.get_pseudo_letter().source}{1,63})`)}get_domain(){return this.cache.src_domain??=new RegExp("(?:"+this.get_xn().source+`|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`)}get_url_host_port(){return this.cache.url_host_port??=new RegExp("(?:"+this.get_ipv6_url_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))`+this.get_port().source+this.get_host_terminator().source)}get_fuzzy_url_host_port(){return this.cache.fuzzy_url_host_port??=new RegExp("(?:"+(this.opts.fuzzyIP?this.get_ipv4_addr().source+"|":"")+`(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))`+this.get_host_terminator().source)}get_mail_host(){return this.cache.src_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))`+this.get_host_terminator().source)}get_fuzzy_mail_host(){return this.cache.src_fuzzy_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))`+this.get_host_terminator().source)}get_path_extra(){return this.cache.src_path_extra??=new RegExp("")}get_fuzzy_mail_host_search(){return this.cache.mail_fuzzy_host_search??=new RegExp(`@${this.get_fuzzy_mail_host().source}`,"ig")}get_fuzzy_link_search(){return this.cache.link_fuzzy_search??=new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uFF5C]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uFF5C])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`,"ig")}get_http_validator(){return this.cache.http_validator??=new RegExp("\\/\\/"+(this.opts.urlAuth?this.get_auth().source:"")+this.get_url_host_port().source+this.get_path().source,"iy")}get_relative_proto_validator(){return this.cache.relative_proto_validator??=new RegExp((this.opts.urlAuth?this.get_auth().source:"")+`(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})`+this.get_port().source+this.get_host_terminator().source+this.get_path().source,"iy")}get_mail_name_validator(){return this.cache.mail_name_validator??=new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`)}get_mailto_validator(){return this.cache.mailto_validator??=new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`,"iy")}get_schema_names(){return this.cache.schema_names??=new RegExp((this.opts.schema_names||[]).map(e=>this.escapeRE(e)).join("|"))}get_schema_search(){return this.cache.schema_search??=new RegExp(`(^|(?!_)(?:[><\uFF5C]|${this.src_ZPCc}))(${this.get_schema_names().source})`,"ig")}get_schema_at_start(){return this.cache.schema_at_start??=new RegExp(`^${this.get_schema_search().source}`,"i")}},Yt={validate:(e,t,n)=>{let r=n.re.get_http_validator();r.lastIndex=t;let o=r.exec(e);return o?o[0].length:0},normalize:(e,t)=>t.normalize(e)},fl={"http:":Yt,"https:":Yt,"ftp:":Yt,"//":{validate:function(e,t,n){let r=n.re.get_relative_proto_validator();r.lastIndex=t;let o=r.exec(e);return o?t>=3&&e[t-3]===":"||t>=3&&e[t-3]==="/"?0:o[0].length:0},normalize:(e,t)=>t.normalize(e)},"mailto:":{validate:function(e,t,n){let r=n.re.get_mailto_validator();r.lastIndex=t;let o=r.exec(e);return o?o[0].length:0},normalize:(e,t)=>t.normalize(e)}},ml="a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw",gl="biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|\u0440\u0444";function wl(){let e=gl.split("|");return ml.split("|").forEach(t=>{let n=t.indexOf(":"),r=t.slice(0,n);for(let o of t.slice(n+1))e.push(r+o)}),e}var yl={fuzzyLink:!1,fuzzyEmail:!0,fuzzyIP:!1,"---":!1,tlds:wl(),urlAuth:!1,maxLength:1e4},Qr=class{schema;index;lastIndex;raw;text;url;constructor(e,t,n,r){let o=e.slice(n,r);this.schema=t.toLowerCase(),this.index=n,this.lastIndex=r,this.raw=o,this.text=o,this.url=o}},eo=class{__opts__;__schemas__;re;constructor(e={}){let{rebuilder:t,...n}=e;this.__opts__={...yl,...n},this.__schemas__={...fl},this.re=t||new hl,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)})}add(e,t=null){if(!t)delete this.__schemas__[e];else{let n={normalize:(r,o)=>o.normalize(r),...t};this.__schemas__[e]=n}return this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}set(e={}){return this.__opts__={...this.__opts__,...e},this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}test(e){if(!e.length)return!1;let t,n;for(n=this.re.get_schema_search(),n.lastIndex=0;(t=n.exec(e))!==null;)if(this.testSchemaAt(e,t[2],n.lastIndex))return!0;if(this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(n=this.re.get_fuzzy_link_search(),n.lastIndex=0,n.exec(e)!==null))return!0;if(this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&e.indexOf("@")>=0){let r=this.re.get_fuzzy_mail_host_search(),o=this.re.get_mail_name_validator();for(r.lastIndex=0;(t=r.exec(e))!==null;){let i=e.slice(Math.max(0,t.index-65),t.index);if(o.test(i))return!0}}return!1}testSchemaAt(e,t,n){return this.__schemas__[t.toLowerCase()]?this.__schemas__[t.toLowerCase()].validate(e.slice(0,n+this.__opts__.maxLength),n,this):0}match(e){let t=[],n=this.re.get_schema_search(),r,o,i,s,a,l,c=!1,u=!1,p=!1,f=0;if(!e.length)return null;for(n.lastIndex=0,this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(r=this.re.get_fuzzy_link_search(),r.lastIndex=0),this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&(o=this.re.get_fuzzy_mail_host_search(),o.lastIndex=0,i=this.re.get_mail_name_validator());;){let h=Math.max(f-1,0);if(o&&i&&!p&&(!a||a.index<f))for(o.lastIndex<h&&(o.lastIndex=h);;){let k=o.exec(e);if(!k){p=!0,a=void 0;break}let w=i.exec(e.slice(Math.max(0,k.index-65),k.index));if(w){if(a={schema:"mailto:",index:k.index-w[1].length,lastIndex:k.index+k[0].length},a.index>=f)break;o.lastIndex<h&&(o.lastIndex=h)}}if(r&&!u&&(!s||s.index<f))for(r.lastIndex<h&&(r.lastIndex=h);;){let k=r.exec(e);if(!k){u=!0,s=void 0;break}if(s={schema:"",index:k.index+k[1].length,lastIndex:k.index+k[0].length},s.index>=f)break;r.lastIndex<h&&(r.lastIndex=h)}let d=a;(!d||s&&(s.index<d.index||s.index===d.index&&s.lastIndex>d.lastIndex))&&(d=s);let _;if(!c)for(;;){if(!l){n.lastIndex<h&&(n.lastIndex=h);let m=n.exec(e);if(!m){c=!0;break}l={schema:m[2],index:m.index+m[1].length,lastIndex:m.index+m[0].length}}if(l.index<f){l=void 0;continue}if(d&&l.index>d.index)break;let k=l;l=void 0;let w=this.testSchemaAt(e,k.schema,k.lastIndex);if(w){_={schema:k.schema,index:k.index,lastIndex:k.lastIndex+w};break}}let g=_;if((!g||a&&(a.index<g.index||a.index===g.index&&a.lastIndex>g.lastIndex))&&(g=a),(!g||s&&(s.index<g.index||s.index===g.index&&s.lastIndex>g.lastIndex))&&(g=s),!g)break;g===a?a=void 0:g===s&&(s=void 0);let x=new Qr(e,g.schema,g.index,g.lastIndex);x.schema?this.__schemas__[x.schema].normalize(x,this):this.normalize(x),t.push(x),f=g.lastIndex}return t.length?t:null}matchAtStart(e){if(!e.length)return null;let t=this.re.get_schema_at_start().exec(e);if(!t)return null;let n=this.testSchemaAt(e,t[2],t[0].length);if(!n)return null;let r=new Qr(e,t[2],t.index+t[1].length,t.index+t[0].length+n);return this.__schemas__[r.schema].normalize(r,this),r}tlds(e,t=!1){return e=Array.isArray(e)?e:[e],t?this.__opts__.tlds=this.__opts__.tlds.concat(e):this.__opts__.tlds=e,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}normalize(e){e.schema||(e.url=`http://${e.url}`),e.schema==="mailto:"&&!/^mailto:/i.test(e.url)&&(e.url=`mailto:${e.url}`)}};var sn=oi(lo(),1);var co=Object.defineProperty,vo=(e,t)=>{let n={};for(var r in e)co(n,r,{get:e[r],enumerable:!0});return t||co(n,Symbol.toStringTag,{value:"Module"}),n},Tl=vo({arrayReplaceAt:()=>Fl,asciiTrim:()=>wt,callable:()=>_o,escapeHtml:()=>he,escapeRE:()=>jl,fromCodePoint:()=>Fe,isMdAsciiPunct:()=>Ie,isPunctChar:()=>Ao,isPunctCharCode:()=>Se,isSpace:()=>T,isValidEntityCode:()=>an,isWhiteSpace:()=>$e,lib:()=>zl,normalizeReference:()=>gt,unescapeAll:()=>_e,unescapeMd:()=>Pl});function _o(e){let t=function(...n){return Reflect.construct(e,n,new.target&&new.target!==t?new.target:e)};return Object.defineProperty(t,"name",{value:e.name}),Object.setPrototypeOf(t,e),t.prototype=e.prototype,t}function Fl(e,t,n){return[].concat(e.slice(0,t),n,e.slice(t+1))}function an(e){return!(e>=55296&&e<=57343||e>=64976&&e<=65007||(e&65535)===65535||(e&65535)===65534||e>=0&&e<=8||e===11||e>=14&&e<=31||e>=127&&e<=159||e>1114111)}function Fe(e){if(e>65535){e-=65536;let t=55296+(e>>10),n=56320+(e&1023);return String.fromCharCode(t,n)}return String.fromCharCode(e)}var Ro=/\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g,$l=new RegExp(`${Ro.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`,"gi"),Sl=/^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;function Il(e,t){if(t.charCodeAt(0)===35&&Sl.test(t)){let r=t[1].toLowerCase()==="x"?parseInt(t.slice(2),16):parseInt(t.slice(1),10);return an(r)?Fe(r):e}let n=dt(e);return n!==e?n:e}function Pl(e){return e.indexOf("\\")<0?e:e.replace(Ro,"$1")}function _e(e){return e.indexOf("\\")<0&&e.indexOf("&")<0?e:e.replace($l,function(t,n,r){return n||Il(t,r)})}var Ol=/[&<>"]/,Ll=/[&<>"]/g,Nl={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function Ml(e){return Nl[e]}function he(e){return Ol.test(e)?e.replace(Ll,Ml):e}var Bl=/[.?*+^$[\]\\(){}|-]/g;function jl(e){return e.replace(Bl,"\\$&")}function T(e){switch(e){case 9:case 32:return!0}return!1}function $e(e){if(e>=8192&&e<=8202)return!0;switch(e){case 9:case 10:case 11:case 12:case 13:case 32:case 160:case 5760:case 8239:case 8287:case 12288:return!0}return!1}function Ao(e){return De.test(e)||Zt.test(e)}function Se(e){return Ao(Fe(e))}function Ie(e){switch(e){case 33:case 34:case 35:case 36:case 37:case 38:case 39:case 40:case 41:case 42:case 43:case 44:case 45:case 46:case 47:case 58:case 59:case 60:case 61:case 62:case 63:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 124:case 125:case 126:return!0;default:return!1}}function gt(e){return e=e.trim().replace(/\s+/g," "),e.toLowerCase().toUpperCase()}function uo(e){return e===32||e===9||e===10||e===13}function wt(e){let t=0;for(;t<e.length&&uo(e.charCodeAt(t));t++);let n=e.length-1;for(;n>=t&&uo(e.charCodeAt(n));n--);return e.slice(t,n+1)}var zl={mdurl:Wt,ucmicro:qt};function Ul(e,t,n){let r,o,i,s,a=e.posMax,l=e.pos;for(e.pos=t+1,r=1;e.pos<a;){if(i=e.src.charCodeAt(e.pos),i===93&&(r--,r===0)){o=!0;break}if(s=e.pos,e.md.inline.skipToken(e),i===91){if(s===e.pos-1)r++;else if(n)return e.pos=l,-1}}let c=-1;return o&&(c=e.pos),e.pos=l,c}function Wl(e,t,n){let r,o=t,i={ok:!1,pos:0,str:""};if(e.charCodeAt(o)===60){for(o++;o<n;){if(r=e.charCodeAt(o),r===10||r===60)return i;if(r===62)return i.pos=o+1,i.str=_e(e.slice(t+1,o)),i.ok=!0,i;if(r===92&&o+1<n){o+=2;continue}o++}return i}let s=0;for(;o<n&&(r=e.charCodeAt(o),!(r===32||r<32||r===127));){if(r===92&&o+1<n){if(e.charCodeAt(o+1)===32){o++;continue}o+=2;continue}if(r===40&&(s++,s>32))return i;if(r===41){if(s===0)break;s--}o++}return t===o||s!==0||(i.str=_e(e.slice(t,o)),i.pos=o,i.ok=!0),i}function Jl(e,t,n,r){let o,i=t,s={ok:!1,can_continue:!1,pos:0,str:"",marker:0};if(r)s.str=r.str,s.marker=r.marker;else{if(i>=n)return s;let a=e.charCodeAt(i);if(a!==34&&a!==39&&a!==40)return s;t++,i++,a===40&&(a=41),s.marker=a}for(;i<n;){if(o=e.charCodeAt(i),o===s.marker)return s.pos=i+1,s.str+=_e(e.slice(t,i)),s.ok=!0,s;if(o===40&&s.marker===41)return s;o===92&&i+1<n&&i++,i++}return s.can_continue=!0,s.str+=_e(e.slice(t,i)),s}var Hl=vo({parseLinkDestination:()=>Wl,parseLinkLabel:()=>Ul,parseLinkTitle:()=>Jl});function Pe(e){"@babel/helpers - typeof";return Pe=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol=="function"&&t.constructor===Symbol&&t!==Symbol.prototype?"symbol":typeof t},Pe(e)}function Zl(e,t){if(Pe(e)!="object"||!e)return e;var n=e[Symbol.toPrimitive];if(n!==void 0){var r=n.call(e,t||"default");if(Pe(r)!="object")return r;throw new TypeError("@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(e)}function Gl(e){var t=Zl(e,"string");return Pe(t)=="symbol"?t:t+""}function y(e,t,n){return(t=Gl(t))in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n,e}var ye=class{constructor(e,t,n){y(this,"map",null),y(this,"level",0),y(this,"children",null),y(this,"content",""),y(this,"markup",""),y(this,"info",""),y(this,"block",!1),y(this,"hidden",!1),this.type=e,this.tag=t,this.attrs=null,this.nesting=n,this.meta=null}attrIndex(e){if(!this.attrs)return-1;let t=this.attrs;for(let n=0,r=t.length;n<r;n++)if(t[n][0]===e)return n;return-1}attrPush(e){this.attrs?this.attrs.push(e):this.attrs=[e]}attrSet(e,t){let n=this.attrIndex(e),r=[e,t];n<0?this.attrPush(r):this.attrs[n]=r}attrGet(e){let t=this.attrIndex(e),n=null;return t>=0&&(n=this.attrs[t][1]),n}attrJoin(e,t){let n=this.attrIndex(e);n<0?this.attrPush([e,t]):this.attrs[n][1]=`${this.attrs[n][1]} ${t}`}},Oe=class{constructor(){y(this,"__rules__",[]),y(this,"__cache__",null)}__find__(e){for(let t=0;t<this.__rules__.length;t++)if(this.__rules__[t].name===e)return t;return-1}__compile__(){let e=new Set;this.__rules__.forEach(t=>{t.enabled&&t.alt.forEach(n=>{n&&e.add(n)})}),this.__cache__=Object.create(null),this.__cache__[""]=[],this.__rules__.forEach(t=>{t.enabled&&this.__cache__[""].push(t.fn)}),e.forEach(t=>{this.__cache__[t]=[],this.__rules__.forEach(n=>{n.enabled&&n.alt.indexOf(t)>=0&&this.__cache__[t].push(n.fn)})})}at(e,t,n={}){let r=this.__find__(e);if(r===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__[r].fn=t,this.__rules__[r].alt=n.alt||[],this.__cache__=null}before(e,t,n,r={}){let o=this.__find__(e);if(o===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(o,0,{name:t,enabled:!0,fn:n,alt:r.alt||[]}),this.__cache__=null}after(e,t,n,r={}){let o=this.__find__(e);if(o===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(o+1,0,{name:t,enabled:!0,fn:n,alt:r.alt||[]}),this.__cache__=null}push(e,t,n={}){this.__rules__.push({name:e,enabled:!0,fn:t,alt:n.alt||[]}),this.__cache__=null}enable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(r=>{let o=this.__find__(r);if(o<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${r}`)}this.__rules__[o].enabled=!0,n.push(r)}),this.__cache__=null,n}enableOnly(e,t=!1){Array.isArray(e)||(e=[e]),this.__rules__.forEach(n=>{n.enabled=!1}),this.enable(e,t)}disable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(r=>{let o=this.__find__(r);if(o<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${r}`)}this.__rules__[o].enabled=!1,n.push(r)}),this.__cache__=null,n}getRules(e){return this.__cache__||this.__compile__(),this.__cache__[e]||[]}},te={};te.code_inline=function(e,t,n,r,o){let i=e[t];return`<code${o.renderAttrs(i)}>${he(i.content)}</code>`};te.code_block=function(e,t,n,r,o){let i=e[t];return`<pre${o.renderAttrs(i)}><code>${he(e[t].content)}</code></pre>
`};te.fence=function(e,t,n,r,o){let i=e[t],s=i.info?_e(i.info).trim():"",a="",l="";if(s){let u=s.split(/(\s+)/g);a=u[0],l=u.slice(2).join("")}let c;if(n.highlight?c=n.highlight(i.content,a,l)||he(i.content):c=he(i.content),c.indexOf("<pre")===0)return c+`
`;if(s){let u=i.attrIndex("class"),p=i.attrs?i.attrs.slice():[];u<0?p.push(["class",`${n.langPrefix}${a}`]):(p[u]=[p[u][0],p[u][1]],p[u][1]+=` ${n.langPrefix}${a}`);let f={attrs:p};return`<pre><code${o.renderAttrs(f)}>${c}</code></pre>
`}return`<pre><code${o.renderAttrs(i)}>${c}</code></pre>
`};te.image=function(e,t,n,r,o){let i=e[t];return i.attrs[i.attrIndex("alt")][1]=o.renderInlineAsText(i.children,n,r),o.renderToken(e,t,n)};te.hardbreak=function(e,t,n){return n.xhtmlOut?`<br />
`:`<br>
`};te.softbreak=function(e,t,n){return n.breaks?n.xhtmlOut?`<br />
`:`<br>
`:`
`};te.text=function(e,t){return he(e[t].content)};te.html_block=function(e,t){return e[t].content};te.html_inline=function(e,t){return e[t].content};var Eo=class{constructor(){y(this,"rules",Object.assign({},te))}renderAttrs(e){let t,n,r;if(!e.attrs)return"";for(r="",t=0,n=e.attrs.length;t<n;t++)r+=` ${he(e.attrs[t][0])}="${he(String(e.attrs[t][1]))}"`;return r}renderToken(e,t,n){let r=e[t],o="";if(r.hidden)return"";let i=t-1;for(;i>=0&&e[i].hidden&&e[i].nesting===0;)i--;r.block&&r.nesting!==-1&&i>=0&&e[i].hidden&&e[i].nesting===-1&&(o+=`
`),o+=(r.nesting===-1?"</":"<")+r.tag,o+=this.renderAttrs(r),r.nesting===0&&n.xhtmlOut&&(o+=" /");let s=!1;if(r.block&&(s=!0,r.nesting===1)){let a=t+1;for(;a<e.length&&e[a].hidden&&e[a].nesting===0;)a++;if(a<e.length){let l=e[a];(l.type==="inline"||l.hidden||l.nesting===-1&&l.tag===r.tag)&&(s=!1)}}return o+=s?`>
`:">",o}renderInline(e,t,n){let r="",o=this.rules;for(let i=0,s=e.length;i<s;i++){let a=e[i].type;typeof o[a]<"u"?r+=o[a](e,i,t,n,this):r+=this.renderToken(e,i,t)}return r}renderInlineAsText(e,t,n){let r="";for(let o=0,i=e.length;o<i;o++)switch(e[o].type){case"text":case"code_inline":r+=e[o].content;break;case"image":r+=this.renderInlineAsText(e[o].children,t,n);break;case"html_inline":case"html_block":r+=e[o].content;break;case"softbreak":case"hardbreak":r+=`
`}return r}render(e,t,n){let r="",o=this.rules;for(let i=0,s=e.length;i<s;i++){let a=e[i].type;a==="inline"?r+=this.renderInline(e[i].children,t,n):typeof o[a]<"u"?r+=o[a](e,i,t,n,this):r+=this.renderToken(e,i,t)}return r}},Co=class{constructor(e,t,n){y(this,"tokens",[]),y(this,"inlineMode",!1),y(this,"Token",ye),this.src=e,this.env=n,this.md=t}},ql=/\r\n?/g,Xl=/\0/g;function Kl(e){let t;t=e.src.replace(ql,`
`),t=t.replace(Xl,"\uFFFD"),e.src=t}function Yl(e){let t;e.inlineMode?(t=new e.Token("inline","",0),t.content=e.src,t.map=[0,1],t.children=[],e.tokens.push(t)):e.md.block.parse(e.src,e.md,e.env,e.tokens)}function Vl(e){let t=e.tokens,n=0;for(let r=0;r<t.length;r++)t[r].type!=="reference_definition"&&(r!==n&&(t[n]=t[r]),n++);t.length!==n&&(t.length=n)}function Ql(e){let t=e.tokens;for(let n=0,r=t.length;n<r;n++){let o=t[n];o.type==="inline"&&e.md.inline.parse(o.content,e.md,e.env,o.children)}}function ec(e){return/^<a[>\s]/i.test(e)}function tc(e){return/^<\/a\s*>/i.test(e)}function nc(e){let t=e.tokens;if(e.md.options.linkify)for(let n=0,r=t.length;n<r;n++){if(t[n].type!=="inline"||!e.md.linkify.test(t[n].content))continue;let o=t[n].children,i=[],s=0;for(let a=o.length-1;a>=0;a--){let l=o[a];if(l.type==="link_close"){for(a--;o[a].level!==l.level&&o[a].type!=="link_open";)a--;continue}if(l.type==="html_inline"&&(ec(l.content)&&s>0&&s--,tc(l.content)&&s++),!(s>0)&&l.type==="text"&&e.md.linkify.test(l.content)){let c=l.content,u=e.md.linkify.match(c),p=[],f=l.level,h=0;u.length>0&&u[0].index===0&&a>0&&o[a-1].type==="text_special"&&(u=u.slice(1));for(let d=0;d<u.length;d++){let _=u[d].url,g=e.md.normalizeLink(_);if(!e.md.validateLink(g))continue;let x=u[d].text;u[d].schema?u[d].schema==="mailto:"&&!/^mailto:/i.test(x)?x=e.md.normalizeLinkText(`mailto:${x}`).replace(/^mailto:/,""):x=e.md.normalizeLinkText(x):x=e.md.normalizeLinkText(`http://${x}`).replace(/^http:\/\//,"");let k=u[d].index;if(k>h){let v=new e.Token("text","",0);v.content=c.slice(h,k),v.level=f,p.push(v)}let w=new e.Token("link_open","a",1);w.attrs=[["href",g]],w.level=f++,w.markup="linkify",w.info="auto",p.push(w);let m=new e.Token("text","",0);m.content=x,m.level=f,p.push(m);let b=new e.Token("link_close","a",-1);b.level=--f,b.markup="linkify",b.info="auto",p.push(b),h=u[d].lastIndex}if(h<c.length){let d=new e.Token("text","",0);d.content=c.slice(h),d.level=f,p.push(d)}i.push({index:a,nodes:p})}}if(i.length>0){let a=o.length;for(let p of i)a+=p.nodes.length-1;let l=new Array(a),c=0,u=0;i.reverse();for(let p=0;p<o.length;p++){let f=i[c];if(f?.index===p){for(let h of f.nodes)l[u++]=h;c++}else l[u++]=o[p]}t[n].children=l}}}var Do=/\+-|\.\.|\?\?\?\?|!!!!|,,|--/,rc=/\((c|tm|r)\)/i,oc=/\((c|tm|r)\)/gi,ic={c:"\xA9",r:"\xAE",tm:"\u2122"};function sc(e,t){return ic[t.toLowerCase()]}function ac(e){let t=0;for(let n=e.length-1;n>=0;n--){let r=e[n];r.type==="text"&&!t&&(r.content=r.content.replace(oc,sc)),r.type==="link_open"&&r.info==="auto"&&t--,r.type==="link_close"&&r.info==="auto"&&t++}}function lc(e){let t=0;for(let n=e.length-1;n>=0;n--){let r=e[n];r.type==="text"&&!t&&Do.test(r.content)&&(r.content=r.content.replace(/\+-/g,"\xB1").replace(/\.{2,}/g,"\u2026").replace(/([?!])…/g,"$1..").replace(/([?!]){4,}/g,"$1$1$1").replace(/,{2,}/g,",").replace(/(^|[^-])---(?=[^-]|$)/gm,"$1\u2014").replace(/(^|\s)--(?=\s|$)/gm,"$1\u2013").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm,"$1\u2013")),r.type==="link_open"&&r.info==="auto"&&t--,r.type==="link_close"&&r.info==="auto"&&t++}}function cc(e){let t;if(e.md.options.typographer)for(t=e.tokens.length-1;t>=0;t--)e.tokens[t].type==="inline"&&(rc.test(e.tokens[t].content)&&ac(e.tokens[t].children),Do.test(e.tokens[t].content)&&lc(e.tokens[t].children))}var uc=/['"]/,po=/['"]/g,ho="\u2019",pc=1e3;function fo(e,t,n){for(;e.length>n;){let r=e.pop();r.isSingleQuote?t.single=r.prevSameQuoteIdx:t.double=r.prevSameQuoteIdx}}function ht(e,t,n,r){e[t]||(e[t]=[]),e[t].push({pos:n,ch:r})}function dc(e,t){let n="",r=0;t.sort((o,i)=>o.pos-i.pos);for(let o=0;o<t.length;o++){let i=t[o];n+=e.slice(r,i.pos)+i.ch,r=i.pos+1}return n+e.slice(r)}function hc(e,t){let n,r=[],o={single:-1,double:-1},i={};for(let s=0;s<e.length;s++){let a=e[s],l=e[s].level;for(n=r.length-1;n>=0&&!(r[n].level<=l);n--);if(fo(r,o,n+1),a.type!=="text")continue;let c=a.content,u=0,p=c.length;e:for(;u<p;){po.lastIndex=u;let f=po.exec(c);if(!f)break;let h=!0,d=!0;u=f.index+1;let _=f[0]==="'",g=32;if(f.index-1>=0)g=c.charCodeAt(f.index-1);else for(n=s-1;n>=0&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n--)if(e[n].content){g=e[n].content.charCodeAt(e[n].content.length-1);break}let x=32;if(u<p)x=c.charCodeAt(u);else for(n=s+1;n<e.length&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n++)if(e[n].content){x=e[n].content.charCodeAt(0);break}let k=Ie(g)||Se(g),w=Ie(x)||Se(x),m=$e(g),b=$e(x);if(b?h=!1:w&&(m||k||(h=!1)),m?d=!1:k&&(b||w||(d=!1)),x===34&&f[0]==='"'&&g>=48&&g<=57&&(d=h=!1),h&&d&&(h=k,d=w),!h&&!d){_&&ht(i,s,f.index,ho);continue}if(d&&(n=_?o.single:o.double,n>=0&&r[n].level===l)){let v=r[n],A,S;_?(A=t.md.options.quotes[2],S=t.md.options.quotes[3]):(A=t.md.options.quotes[0],S=t.md.options.quotes[1]),ht(i,s,f.index,S),ht(i,v.tokenIdx,v.contentPos,A),fo(r,o,n);continue e}if(h){if(r.length>=pc)return;r.push({tokenIdx:s,contentPos:f.index,isSingleQuote:_,level:l,prevSameQuoteIdx:_?o.single:o.double}),_?o.single=r.length-1:o.double=r.length-1}else d&&_&&ht(i,s,f.index,ho)}}Object.keys(i).forEach(function(s){let a=Number(s);e[a].content=dc(e[a].content,i[s])})}function fc(e){if(e.md.options.typographer)for(let t=e.tokens.length-1;t>=0;t--)e.tokens[t].type!=="inline"||!uc.test(e.tokens[t].content)||hc(e.tokens[t].children,e)}function mc(e){let t,n,r=e.length;for(t=0;t<r;t++)e[t].type==="text_special"&&(e[t].type="text");for(t=n=0;t<r;t++)e[t].type==="text"&&t+1<r&&e[t+1].type==="text"?e[t+1].content=e[t].content+e[t+1].content:(t!==n&&(e[n]=e[t]),n++);t!==n&&(e.length=n)}function gc(e){let t,n,r=e.tokens,o=r.length;for(let i=0;i<o;i++){if(r[i].type!=="inline")continue;let s=r[i].children,a=s.length;for(t=0;t<a;t++)s[t].type==="text_special"&&(s[t].type="text"),s[t].children&&mc(s[t].children);for(t=n=0;t<a;t++)s[t].type==="text"&&t+1<a&&s[t+1].type==="text"?s[t+1].content=s[t].content+s[t+1].content:(t!==n&&(s[n]=s[t]),n++);t!==n&&(s.length=n)}}var en=[["normalize",Kl],["block",Yl],["strip_references",Vl],["inline",Ql],["linkify",nc],["replacements",cc],["smartquotes",fc],["text_join",gc]],To=class{constructor(){y(this,"ruler",new Oe),y(this,"State",Co);for(let e=0;e<en.length;e++)this.ruler.push(en[e][0],en[e][1])}process(e){let t=this.ruler.getRules("");for(let n=0,r=t.length;n<r;n++)t[n](e)}},Fo=class{constructor(e,t,n,r){y(this,"bMarks",[]),y(this,"eMarks",[]),y(this,"tShift",[]),y(this,"sCount",[]),y(this,"bsCount",[]),y(this,"blkIndent",0),y(this,"line",0),y(this,"lineMax",0),y(this,"tight",!1),y(this,"listIndent",-1),y(this,"parentType","root"),y(this,"level",0),y(this,"Token",ye),this.src=e,this.md=t,this.env=n,this.tokens=r;let o=this.src;for(let i=0,s=0,a=0,l=0,c=o.length,u=!1;s<c;s++){let p=o.charCodeAt(s);if(!u)if(T(p)){a++,p===9?l+=4-l%4:l++;continue}else u=!0;(p===10||s===c-1)&&(p!==10&&s++,this.bMarks.push(i),this.eMarks.push(s),this.tShift.push(a),this.sCount.push(l),this.bsCount.push(0),u=!1,a=0,l=0,i=s+1)}this.bMarks.push(o.length),this.eMarks.push(o.length),this.tShift.push(0),this.sCount.push(0),this.bsCount.push(0),this.lineMax=this.bMarks.length-1}push(e,t,n){let r=new ye(e,t,n);return r.block=!0,n<0&&this.level--,r.level=this.level,n>0&&this.level++,this.tokens.push(r),r}isEmpty(e){return this.bMarks[e]+this.tShift[e]>=this.eMarks[e]}skipEmptyLines(e){for(let t=this.lineMax;e<t&&!(this.bMarks[e]+this.tShift[e]<this.eMarks[e]);e++);return e}skipSpaces(e){for(let t=this.src.length;e<t&&T(this.src.charCodeAt(e));e++);return e}skipSpacesBack(e,t){if(e<=t)return e;for(;e>t;)if(!T(this.src.charCodeAt(--e)))return e+1;return e}skipChars(e,t){for(let n=this.src.length;e<n&&this.src.charCodeAt(e)===t;e++);return e}skipCharsBack(e,t,n){if(e<=n)return e;for(;e>n;)if(t!==this.src.charCodeAt(--e))return e+1;return e}getLines(e,t,n,r){if(e>=t)return"";let o=new Array(t-e);for(let i=0,s=e;s<t;s++,i++){let a=0,l=this.bMarks[s],c=l,u;for(s+1<t||r?u=this.eMarks[s]+1:u=this.eMarks[s];c<u&&a<n;){let p=this.src.charCodeAt(c);if(T(p))p===9?a+=4-(a+this.bsCount[s])%4:a++;else if(c-l<this.tShift[s])a++;else break;c++}a>n?o[i]=new Array(a-n+1).join(" ")+this.src.slice(c,u):o[i]=this.src.slice(c,u)}return o.join("")}},wc=65536;function tn(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t];return e.src.slice(n,r)}function mo(e){let t=[],n=e.length,r=0,o=e.charCodeAt(r),i=!1,s=0,a="";for(;r<n;)o===124&&(i?(a+=e.substring(s,r-1),s=r):(t.push(a+e.substring(s,r)),a="",s=r+1)),i=o===92,r++,o=e.charCodeAt(r);return t.push(a+e.substring(s)),t}function yc(e,t,n,r){if(t+2>n)return!1;let o=t+1;if(e.sCount[o]<e.blkIndent||e.sCount[o]-e.blkIndent>=4)return!1;let i=e.bMarks[o]+e.tShift[o];if(i>=e.eMarks[o])return!1;let s=e.src.charCodeAt(i++);if(s!==124&&s!==45&&s!==58||i>=e.eMarks[o])return!1;let a=e.src.charCodeAt(i++);if(a!==124&&a!==45&&a!==58&&!T(a)||s===45&&T(a))return!1;for(;i<e.eMarks[o];){let m=e.src.charCodeAt(i);if(m!==124&&m!==45&&m!==58&&!T(m))return!1;i++}let l=tn(e,t+1),c=l.split("|"),u=[];for(let m=0;m<c.length;m++){let b=c[m].trim();if(!b){if(m===0||m===c.length-1)continue;return!1}if(!/^:?-+:?$/.test(b))return!1;b.charCodeAt(b.length-1)===58?u.push(b.charCodeAt(0)===58?"center":"right"):b.charCodeAt(0)===58?u.push("left"):u.push("")}if(l=tn(e,t).trim(),l.indexOf("|")===-1||e.sCount[t]-e.blkIndent>=4)return!1;c=mo(l),c.length&&c[0]===""&&c.shift(),c.length&&c[c.length-1]===""&&c.pop();let p=c.length;if(p===0||p!==u.length)return!1;if(r)return!0;let f=e.parentType;e.parentType="table";let h=e.md.block.ruler.getRules("blockquote"),d=e.push("table_open","table",1),_=[t,0];d.map=_;let g=e.push("thead_open","thead",1);g.map=[t,t+1];let x=e.push("tr_open","tr",1);x.map=[t,t+1];for(let m=0;m<c.length;m++){let b=e.push("th_open","th",1);u[m]&&(b.attrs=[["style",`text-align:${u[m]}`]]);let v=e.push("inline","",0);v.content=c[m].trim(),v.children=[],e.push("th_close","th",-1)}e.push("tr_close","tr",-1),e.push("thead_close","thead",-1);let k,w=0;for(o=t+2;o<n&&!(e.sCount[o]<e.blkIndent);o++){let m=!1;for(let v=0,A=h.length;v<A;v++)if(h[v](e,o,n,!0)){m=!0;break}if(m||(l=tn(e,o).trim(),!l)||e.sCount[o]-e.blkIndent>=4||(c=mo(l),c.length&&c[0]===""&&c.shift(),c.length&&c[c.length-1]===""&&c.pop(),w+=p-c.length,w>wc))break;if(o===t+2){let v=e.push("tbody_open","tbody",1);v.map=k=[t+2,0]}let b=e.push("tr_open","tr",1);b.map=[o,o+1];for(let v=0;v<p;v++){let A=e.push("td_open","td",1);u[v]&&(A.attrs=[["style",`text-align:${u[v]}`]]);let S=e.push("inline","",0);S.content=c[v]?c[v].trim():"",S.children=[],e.push("td_close","td",-1)}e.push("tr_close","tr",-1)}return k&&(e.push("tbody_close","tbody",-1),k[1]=o),e.push("table_close","table",-1),_[1]=o,e.parentType=f,e.line=o,!0}function bc(e,t,n){if(e.sCount[t]-e.blkIndent<4)return!1;let r=t+1,o=r;for(;r<n;){if(e.isEmpty(r)){r++;continue}if(e.sCount[r]-e.blkIndent>=4){r++,o=r;continue}break}e.line=o;let i=e.push("code_block","code",0);return i.content=e.getLines(t,o,4+e.blkIndent,!1)+`
`,i.map=[t,e.line],!0}function xc(e,t,n,r){let o=e.bMarks[t]+e.tShift[t],i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||o+3>i)return!1;let s=e.src.charCodeAt(o);if(s!==126&&s!==96)return!1;let a=o;o=e.skipChars(o,s);let l=o-a;if(l<3)return!1;let c=e.src.slice(a,o),u=e.src.slice(o,i);if(s===96&&u.indexOf(String.fromCharCode(s))>=0)return!1;if(r)return!0;let p=t,f=!1;for(;p++,!(p>=n||(o=a=e.bMarks[p]+e.tShift[p],i=e.eMarks[p],o<i&&e.sCount[p]<e.blkIndent));)if(e.src.charCodeAt(o)===s&&!(e.sCount[p]-e.blkIndent>=4)&&(o=e.skipChars(o,s),!(o-a<l)&&(o=e.skipSpaces(o),!(o<i)))){f=!0;break}l=e.sCount[t],e.line=p+(f?1:0);let h=e.push("fence","code",0);return h.info=u,h.content=e.getLines(t+1,p,l,!0),h.markup=c,h.map=[t,e.line],!0}function kc(e,t,n,r){let o=e.bMarks[t]+e.tShift[t],i=e.eMarks[t],s=e.lineMax;if(e.sCount[t]-e.blkIndent>=4||e.src.charCodeAt(o)!==62)return!1;if(r)return!0;let a=[],l=[],c=[],u=[],p=e.md.block.ruler.getRules("blockquote"),f=e.parentType;e.parentType="blockquote";let h=!1,d;for(d=t;d<n;d++){let w=e.sCount[d]<e.blkIndent;if(o=e.bMarks[d]+e.tShift[d],i=e.eMarks[d],o>=i)break;if(e.src.charCodeAt(o++)===62&&!w){let b=e.sCount[d]+1,v,A;e.src.charCodeAt(o)===32?(o++,b++,A=!1,v=!0):e.src.charCodeAt(o)===9?(v=!0,(e.bsCount[d]+b)%4===3?(o++,b++,A=!1):A=!0):v=!1;let S=b;for(a.push(e.bMarks[d]),e.bMarks[d]=o;o<i;){let E=e.src.charCodeAt(o);if(T(E))E===9?S+=4-(S+e.bsCount[d]+(A?1:0))%4:S++;else break;o++}h=o>=i,l.push(e.bsCount[d]),e.bsCount[d]=e.sCount[d]+1+(v?1:0),c.push(e.sCount[d]),e.sCount[d]=S-b,u.push(e.tShift[d]),e.tShift[d]=o-e.bMarks[d];continue}if(h)break;let m=!1;for(let b=0,v=p.length;b<v;b++)if(p[b](e,d,n,!0)){m=!0;break}if(m){e.lineMax=d,e.blkIndent!==0&&(a.push(e.bMarks[d]),l.push(e.bsCount[d]),u.push(e.tShift[d]),c.push(e.sCount[d]),e.sCount[d]-=e.blkIndent);break}a.push(e.bMarks[d]),l.push(e.bsCount[d]),u.push(e.tShift[d]),c.push(e.sCount[d]),e.sCount[d]=-1}let _=e.blkIndent;e.blkIndent=0;let g=e.push("blockquote_open","blockquote",1);g.markup=">";let x=[t,0];g.map=x,e.md.block.tokenize(e,t,d);let k=e.push("blockquote_close","blockquote",-1);k.markup=">",e.lineMax=s,e.parentType=f,x[1]=e.line;for(let w=0;w<u.length;w++)e.bMarks[w+t]=a[w],e.tShift[w+t]=u[w],e.sCount[w+t]=c[w],e.bsCount[w+t]=l[w];return e.blkIndent=_,!0}function vc(e,t,n,r){let o=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let i=e.bMarks[t]+e.tShift[t],s=e.src.charCodeAt(i++);if(s!==42&&s!==45&&s!==95)return!1;let a=1;for(;i<o;){let c=e.src.charCodeAt(i++);if(c!==s&&!T(c))return!1;c===s&&a++}if(a<3)return!1;if(r)return!0;e.line=t+1;let l=e.push("hr","hr",0);return l.map=[t,e.line],l.markup=Array(a+1).join(String.fromCharCode(s)),!0}function go(e,t){let n=e.eMarks[t],r=e.bMarks[t]+e.tShift[t],o=e.src.charCodeAt(r++);return o!==42&&o!==45&&o!==43||r<n&&!T(e.src.charCodeAt(r))?-1:r}function wo(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t],o=n;if(o+1>=r)return-1;let i=e.src.charCodeAt(o++);if(i<48||i>57)return-1;for(;;){if(o>=r)return-1;if(i=e.src.charCodeAt(o++),i>=48&&i<=57){if(o-n>=10)return-1;continue}if(i===41||i===46)break;return-1}return o<r&&(i=e.src.charCodeAt(o),!T(i))?-1:o}function _c(e,t){let n=e.level+2;for(let r=t+2,o=e.tokens.length-2;r<o;r++)e.tokens[r].level===n&&e.tokens[r].type==="paragraph_open"&&(e.tokens[r+2].hidden=!0,e.tokens[r].hidden=!0,r+=2)}function Rc(e,t,n,r){let o,i,s,a,l=t,c=!0;if(e.sCount[l]-e.blkIndent>=4||e.listIndent>=0&&e.sCount[l]-e.listIndent>=4&&e.sCount[l]<e.blkIndent)return!1;let u=!1;r&&e.parentType==="paragraph"&&e.sCount[l]>=e.blkIndent&&(u=!0);let p,f,h;if((h=wo(e,l))>=0){if(p=!0,s=e.bMarks[l]+e.tShift[l],f=Number(e.src.slice(s,h-1)),u&&f!==1)return!1}else if((h=go(e,l))>=0)p=!1;else return!1;if(u&&e.skipSpaces(h)>=e.eMarks[l])return!1;if(r)return!0;let d=e.src.charCodeAt(h-1),_=e.tokens.length;p?(a=e.push("ordered_list_open","ol",1),f!==1&&(a.attrs=[["start",f]])):a=e.push("bullet_list_open","ul",1);let g=[l,0];a.map=g,a.markup=String.fromCharCode(d);let x=!1,k=e.md.block.ruler.getRules("list"),w=e.parentType;for(e.parentType="list";l<n;){i=h,o=e.eMarks[l];let m=e.sCount[l]+h-(e.bMarks[l]+e.tShift[l]),b=m;for(;i<o;){let U=e.src.charCodeAt(i);if(U===9)b+=4-(b+e.bsCount[l])%4;else if(U===32)b++;else break;i++}let v=i,A;v>=o?A=1:A=b-m,A>4&&(A=1);let S=m+A;a=e.push("list_item_open","li",1),a.markup=String.fromCharCode(d);let E=[l,0];a.map=E,p&&(a.info=e.src.slice(s,h-1));let O=e.tight,D=e.tShift[l],N=e.sCount[l],X=e.listIndent;if(e.listIndent=e.blkIndent,e.blkIndent=S,e.tight=!0,e.tShift[l]=v-e.bMarks[l],e.sCount[l]=b,v>=o&&e.isEmpty(l+1)?e.line=Math.min(e.line+2,n):e.md.block.tokenize(e,l,n),(!e.tight||x)&&(c=!1),x=e.line-l>1&&e.isEmpty(e.line-1),e.blkIndent=e.listIndent,e.listIndent=X,e.tShift[l]=D,e.sCount[l]=N,e.tight=O,a=e.push("list_item_close","li",-1),a.markup=String.fromCharCode(d),l=e.line,E[1]=l,l>=n||e.sCount[l]<e.blkIndent||e.sCount[l]-e.blkIndent>=4)break;let J=!1;for(let U=0,Ko=k.length;U<Ko;U++)if(k[U](e,l,n,!0)){J=!0;break}if(J)break;if(p){if(h=wo(e,l),h<0)break;s=e.bMarks[l]+e.tShift[l]}else if(h=go(e,l),h<0)break;if(d!==e.src.charCodeAt(h-1))break}return p?a=e.push("ordered_list_close","ol",-1):a=e.push("bullet_list_close","ul",-1),a.markup=String.fromCharCode(d),g[1]=l,e.line=l,e.parentType=w,c&&_c(e,_),!0}var nn=999;function Ac(e){let t=e.length;for(let n=0;n<e.length-1;n++){let r=e.charCodeAt(n);if(r<55296||r>56319)continue;let o=e.charCodeAt(n+1);o>=56320&&o<=57343&&(t--,n++)}return t}function Te(e,t){return Math.min(e.eMarks[t]+1,e.src.length)}function ft(e,t){let n=e.lineMax;if(t>=n||e.isEmpty(t))return-1;let r=!1;if(e.sCount[t]-e.blkIndent>3&&(r=!0),e.sCount[t]<0&&(r=!0),!r){let o=e.md.block.ruler.getRules("reference"),i=e.parentType;e.parentType="reference";let s=!1;for(let a=0,l=o.length;a<l;a++)if(o[a](e,t,n,!0)){s=!0;break}if(e.parentType=i,s)return-1}return e.bMarks[t]+e.tShift[t]}function Ec(e,t,n,r){let o=e.src,i=e.bMarks[t]+e.tShift[t],s=t+1;if(e.sCount[t]-e.blkIndent>=4||o.charCodeAt(i)!==91)return!1;let a=Te(e,t),l="",c=-1,u=++i;for(;i<a;){if(l.length+i-u>nn*2)return!1;let v=o.charCodeAt(i);if(v===91)return!1;if(v===93){c=i;break}if(v===92&&(v=o.charCodeAt(++i)),v===10&&i<a){let A=ft(e,s);if(A<0)return!1;l+=o.slice(u,a),i=u=A,a=Te(e,s++);continue}i++}if(c<0||o.charCodeAt(c+1)!==58||(l+=o.slice(u,c),l.length>nn&&Ac(l)>nn))return!1;for(i=c+2;i<a;){let v=o.charCodeAt(i);if(v===10){let A=ft(e,s);if(A<0)break;i=A,a=Te(e,s++)}else if(T(v))i++;else break}let p=e.md.helpers.parseLinkDestination(o,i,a);if(!p.ok)return!1;let f=e.md.normalizeLink(p.str);if(!e.md.validateLink(f))return!1;i=p.pos;let h=i,d=a,_=s;for(;i<a;){let v=o.charCodeAt(i);if(v===10){let A=ft(e,s);if(A<0)break;i=A,a=Te(e,s++)}else if(T(v))i++;else break}let g=i,x=e.md.helpers.parseLinkTitle(o,i,a);for(;x.can_continue;){let v=ft(e,s);if(v<0)break;i=v,a=Te(e,s++),x=e.md.helpers.parseLinkTitle(o,i,a,x)}let k;for(g!==h&&x.ok?(k=x.str,i=x.pos):(k="",i=h,a=d,s=_);i<a&&T(o.charCodeAt(i));)i++;if(i<a&&o.charCodeAt(i)!==10&&k)for(k="",i=h,a=d,s=_;i<a&&T(o.charCodeAt(i));)i++;if(i<a&&o.charCodeAt(i)!==10)return!1;let w=gt(l);if(!w)return!1;if(r)return!0;typeof e.env.references>"u"&&(e.env.references={}),typeof e.env.references[w]>"u"&&(e.env.references[w]={title:k,href:f});let m=e.push("reference_definition","",0);m.map=[t,s],m.hidden=!0;let b=Object.create(null);return b.label=w,m.meta=b,e.line=s,!0}var Cc=["address","article","aside","base","basefont","blockquote","body","caption","center","col","colgroup","dd","details","dialog","dir","div","dl","dt","fieldset","figcaption","figure","footer","form","frame","frameset","h1","h2","h3","h4","h5","h6","head","header","hr","html","iframe","legend","li","link","main","menu","menuitem","nav","noframes","ol","optgroup","option","p","param","search","section","summary","table","tbody","td","tfoot","th","thead","title","tr","track","ul"],$o=`<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`,So="<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";new RegExp(`^(?:${$o}|${So}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);var Io=new RegExp(`^(?:${$o}|${So})`),we=[[/^<(script|pre|style|textarea)(?=(\s|>|$))/i,/<\/(script|pre|style|textarea)>/i,!0],[/^<!--/,/-->/,!0],[/^<\?/,/\?>/,!0],[/^<![A-Za-z]/,/>/,!0],[/^<!\[CDATA\[/,/\]\]>/,!0],[new RegExp(`^</?(${Cc.join("|")})(?=(\\s|/?>|$))`,"i"),/^$/,!0],[new RegExp(`${Io.source}\\s*$`),/^$/,!1]];function Dc(e,t,n,r){let o=e.bMarks[t]+e.tShift[t],i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||!e.md.options.html||e.src.charCodeAt(o)!==60)return!1;let s=e.src.slice(o,i),a=0;for(;a<we.length&&!we[a][0].test(s);a++);if(a===we.length)return!1;if(r)return we[a][2];let l=t+1,c=we[a][1].test("");if(!we[a][1].test(s)){for(;l<n&&!(e.sCount[l]<e.blkIndent&&(c||!e.isEmpty(l)));l++)if(o=e.bMarks[l]+e.tShift[l],i=e.eMarks[l],s=e.src.slice(o,i),we[a][1].test(s)){s.length!==0&&l++;break}}e.line=l;let u=e.push("html_block","",0);return u.map=[t,l],u.content=e.getLines(t,l,e.blkIndent,!0),!0}function Tc(e,t,n,r){let o=e.bMarks[t]+e.tShift[t],i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let s=e.src.charCodeAt(o);if(s!==35||o>=i)return!1;let a=1;for(s=e.src.charCodeAt(++o);s===35&&o<i&&a<=6;)a++,s=e.src.charCodeAt(++o);if(a>6||o<i&&!T(s))return!1;if(r)return!0;i=e.skipSpacesBack(i,o);let l=e.skipCharsBack(i,35,o);l>o&&T(e.src.charCodeAt(l-1))&&(i=l),e.line=t+1;let c=e.push("heading_open",`h${a}`,1);c.markup="########".slice(0,a),c.map=[t,e.line];let u=e.push("inline","",0);u.content=wt(e.src.slice(o,i)),u.map=[t,e.line],u.children=[];let p=e.push("heading_close",`h${a}`,-1);return p.markup="########".slice(0,a),!0}function Fc(e,t,n){let r=e.md.block.ruler.getRules("paragraph");if(e.sCount[t]-e.blkIndent>=4)return!1;let o=e.parentType;e.parentType="paragraph";let i=0,s,a=t+1;for(;a<n&&!e.isEmpty(a);a++){if(e.sCount[a]-e.blkIndent>3)continue;if(e.sCount[a]>=e.blkIndent){let h=e.bMarks[a]+e.tShift[a],d=e.eMarks[a];if(h<d&&(s=e.src.charCodeAt(h),(s===45||s===61)&&(h=e.skipChars(h,s),h=e.skipSpaces(h),h>=d))){i=s===61?1:2;break}}if(e.sCount[a]<0)continue;let f=!1;for(let h=0,d=r.length;h<d;h++)if(r[h](e,a,n,!0)){f=!0;break}if(f)break}if(!i)return e.parentType=o,!1;let l=wt(e.getLines(t,a,e.blkIndent,!1));e.line=a+1;let c=e.push("heading_open",`h${i}`,1);c.markup=String.fromCharCode(s),c.map=[t,e.line];let u=e.push("inline","",0);u.content=l,u.map=[t,e.line-1],u.children=[];let p=e.push("heading_close",`h${i}`,-1);return p.markup=String.fromCharCode(s),e.parentType=o,!0}function $c(e,t,n){let r=e.md.block.ruler.getRules("paragraph"),o=e.parentType,i=t+1;for(e.parentType="paragraph";i<n&&!e.isEmpty(i);i++){if(e.sCount[i]-e.blkIndent>3||e.sCount[i]<0)continue;let c=!1;for(let u=0,p=r.length;u<p;u++)if(r[u](e,i,n,!0)){c=!0;break}if(c)break}let s=wt(e.getLines(t,i,e.blkIndent,!1));e.line=i;let a=e.push("paragraph_open","p",1);a.map=[t,e.line];let l=e.push("inline","",0);return l.content=s,l.map=[t,e.line],l.children=[],e.push("paragraph_close","p",-1),e.parentType=o,!0}var mt=[["table",yc,["paragraph","reference"]],["code",bc],["fence",xc,["paragraph","reference","blockquote","list"]],["blockquote",kc,["paragraph","reference","blockquote","list"]],["hr",vc,["paragraph","reference","blockquote","list"]],["list",Rc,["paragraph","reference","blockquote"]],["reference",Ec],["html_block",Dc,["paragraph","reference","blockquote"]],["heading",Tc,["paragraph","reference","blockquote"]],["lheading",Fc],["paragraph",$c]],Po=class{constructor(){y(this,"ruler",new Oe),y(this,"State",Fo);for(let e=0;e<mt.length;e++)this.ruler.push(mt[e][0],mt[e][1],{alt:(mt[e][2]||[]).slice()})}tokenize(e,t,n){let r=this.ruler.getRules(""),o=r.length,i=e.md.options.maxNesting,s=t,a=!1;for(;s<n&&(e.line=s=e.skipEmptyLines(s),!(s>=n||e.sCount[s]<e.blkIndent));){if(e.level>=i){e.line=n;break}let l=e.line,c=!1;for(let u=0;u<o;u++)if(c=r[u](e,s,n,!1),c){if(l>=e.line)throw new Error("block rule didn't increment state.line");break}if(!c)throw new Error("none of the block rules matched");e.tight=!a,e.isEmpty(e.line-1)&&(a=!0),s=e.line,s<n&&e.isEmpty(s)&&(a=!0,s++,e.line=s)}}parse(e,t,n,r){if(!e)return;let o=new this.State(e,t,n,r);this.tokenize(o,o.line,o.lineMax)}},Oo=class{constructor(e,t,n,r){y(this,"pos",0),y(this,"level",0),y(this,"pending",""),y(this,"pendingLevel",0),y(this,"cache",{}),y(this,"backticks",{}),y(this,"backticksScanned",!1),y(this,"skipHtmlSpecial",!1),y(this,"linkLevel",0),y(this,"delimiters",[]),y(this,"_prev_delimiters",[]),y(this,"Token",ye),this.src=e,this.env=n,this.md=t,this.tokens=r,this.tokens_meta=Array(r.length),this.posMax=this.src.length}pushPending(){let e=new ye("text","",0);return e.content=this.pending,e.level=this.pendingLevel,this.tokens.push(e),this.pending="",e}push(e,t,n){this.pending&&this.pushPending();let r=new ye(e,t,n),o;return n<0&&(this.level--,this.delimiters=this._prev_delimiters.pop()),r.level=this.level,n>0&&(this.level++,this._prev_delimiters.push(this.delimiters),this.delimiters=[],o={delimiters:this.delimiters}),this.pendingLevel=this.level,this.tokens.push(r),this.tokens_meta.push(o),r}scanDelims(e,t){let n=this.posMax,r=this.src.charCodeAt(e),o;if(e===0)o=32;else if(e===1)o=this.src.charCodeAt(0),(o&63488)===55296&&(o=65533);else if(o=this.src.charCodeAt(e-1),(o&64512)===56320){let d=this.src.charCodeAt(e-2);o=(d&64512)===55296?65536+(d-55296<<10)+(o-56320):65533}else(o&64512)===55296&&(o=65533);let i=e;for(;i<n&&this.src.charCodeAt(i)===r;)i++;let s=i-e,a=i<n?this.src.charCodeAt(i):32;if((a&64512)===55296){let d=this.src.charCodeAt(i+1);a=(d&64512)===56320?65536+(a-55296<<10)+(d-56320):65533}else(a&64512)===56320&&(a=65533);let l=Ie(o)||Se(o),c=Ie(a)||Se(a),u=$e(o),p=$e(a),f=!p&&(!c||u||l),h=!u&&(!l||p||c);return{can_open:f&&(t||!h||l),can_close:h&&(t||!f||c),length:s}}};function Sc(e){switch(e){case 10:case 33:case 35:case 36:case 37:case 38:case 42:case 43:case 45:case 58:case 60:case 61:case 62:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 125:case 126:return!0;default:return!1}}function Ic(e,t){let n=e.pos;for(;n<e.posMax&&!Sc(e.src.charCodeAt(n));)n++;return n===e.pos?!1:(t||(e.pending+=e.src.slice(e.pos,n)),e.pos=n,!0)}function Pc(e){return e>=65&&e<=90||e>=97&&e<=122}function Oc(e){return e>=65&&e<=90||e>=97&&e<=122||e>=48&&e<=57||e===43||e===45||e===46}function Lc(e,t){if(!e.md.options.linkify||e.linkLevel>0)return!1;let n=e.pos,r=e.posMax;if(n+3>r||e.src.charCodeAt(n)!==58||e.src.charCodeAt(n+1)!==47||e.src.charCodeAt(n+2)!==47)return!1;let o=n-Math.min(10,e.pending.length,n),i=n;for(;i>o&&Oc(e.src.charCodeAt(i-1));)i--;if(i===n||!Pc(e.src.charCodeAt(i)))return!1;let s=n-i,a=e.md.linkify.matchAtStart(e.src.slice(i));if(!a)return!1;let l=a.url;if(l.length<=s)return!1;let c=l.length;for(;c>0&&l.charCodeAt(c-1)===42;)c--;c!==l.length&&(l=l.slice(0,c));let u=e.md.normalizeLink(l);if(!e.md.validateLink(u))return!1;if(!t){e.pending=e.pending.slice(0,-s);let p=e.push("link_open","a",1);p.attrs=[["href",u]],p.markup="linkify",p.info="auto";let f=e.push("text","",0);f.content=e.md.normalizeLinkText(l);let h=e.push("link_close","a",-1);h.markup="linkify",h.info="auto"}return e.pos+=l.length-s,!0}function Nc(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==10)return!1;let r=e.pending.length-1,o=e.posMax;if(!t)if(r>=0&&e.pending.charCodeAt(r)===32)if(r>=1&&e.pending.charCodeAt(r-1)===32){let i=r-1;for(;i>=1&&e.pending.charCodeAt(i-1)===32;)i--;e.pending=e.pending.slice(0,i),e.push("hardbreak","br",0)}else e.pending=e.pending.slice(0,-1),e.push("softbreak","br",0);else e.push("softbreak","br",0);for(n++;n<o&&T(e.src.charCodeAt(n));)n++;return e.pos=n,!0}var ln=[];for(let e=0;e<256;e++)ln.push(0);"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(e){ln[e.charCodeAt(0)]=1});function Mc(e,t){let n=e.pos,r=e.posMax;if(e.src.charCodeAt(n)!==92||(n++,n>=r))return!1;let o=e.src.charCodeAt(n);if(o===10){for(t||e.push("hardbreak","br",0),n++;n<r&&(o=e.src.charCodeAt(n),!!T(o));)n++;return e.pos=n,!0}if(o===32){if(!t){let a=e.push("text_special","",0);a.content="\\",a.markup="\\",a.info="escape"}return e.pos=n,!0}let i=e.src[n];if(o>=55296&&o<=56319&&n+1<r){let a=e.src.charCodeAt(n+1);a>=56320&&a<=57343&&(i+=e.src[n+1],n++)}let s="\\"+i;if(!t){let a=e.push("text_special","",0);o<256&&ln[o]!==0?a.content=i:a.content=s,a.markup=s,a.info="escape"}return e.pos=n+1,!0}function Bc(e){let t={},n=0;for(;(n=e.indexOf("`",n))!==-1;){let r=n;for(;e.charCodeAt(++n)===96;);t[n-r]=r}return t}function jc(e,t){var n;let r=e.pos;if(e.src.charCodeAt(r)!==96)return!1;let o=e.posMax,i=r+1;for(;i<o&&e.src.charCodeAt(i)===96;)i++;let s=e.src.slice(r,i),a=s.length;if(e.backticksScanned||(e.backticks=Bc(e.src),e.backticksScanned=!0),((n=e.backticks[a])!==null&&n!==void 0?n:-1)>=i){let l=i,c;for(;(c=e.src.indexOf("`",l))!==-1&&c<o;){for(l=c+1;e.src.charCodeAt(l)===96;)l++;if(l>o)break;if(l-c===a){if(!t){let u=e.push("code_inline","code",0);u.markup=s;let p=e.src.slice(i,c).replace(/\n/g," ");p.startsWith(" ")&&p.endsWith(" ")&&/[^ ]/.test(p)&&(p=p.slice(1,-1)),u.content=p}return e.pos=l,!0}}}return t||(e.pending+=s),e.pos=i,!0}function zc(e,t){let n=e.pos,r=e.src.charCodeAt(n);if(t||r!==126)return!1;let o=e.scanDelims(e.pos,!0),i=o.length,s=String.fromCharCode(r);if(i<2)return!1;let a;i%2&&(a=e.push("text","",0),a.content=s,i--);for(let l=0;l<i;l+=2)a=e.push("text","",0),a.content=s+s,e.delimiters.push({marker:r,length:0,token:e.tokens.length-1,end:-1,open:o.can_open,close:o.can_close});return e.pos+=o.length,!0}function yo(e,t){let n,r=[],o=t.length;for(let i=0;i<o;i++){let s=t[i];if(s.marker!==126||s.end===-1)continue;let a=t[s.end];n=e.tokens[s.token],n.type="s_open",n.tag="s",n.nesting=1,n.markup="~~",n.content="",n=e.tokens[a.token],n.type="s_close",n.tag="s",n.nesting=-1,n.markup="~~",n.content="",e.tokens[a.token-1].type==="text"&&e.tokens[a.token-1].content==="~"&&r.push(a.token-1)}for(;r.length;){let i=r.pop(),s=i+1;for(;s<e.tokens.length&&e.tokens[s].type==="s_close";)s++;s--,i!==s&&(n=e.tokens[s],e.tokens[s]=e.tokens[i],e.tokens[i]=n)}}function Uc(e){let t=e.tokens_meta,n=e.tokens_meta.length;yo(e,e.delimiters);for(let o=0;o<n;o++){var r;let i=(r=t[o])===null||r===void 0?void 0:r.delimiters;i&&yo(e,i)}}var Lo={tokenize:zc,postProcess:Uc};function Wc(e,t){let n=e.pos,r=e.src.charCodeAt(n);if(t||r!==95&&r!==42)return!1;let o=e.scanDelims(e.pos,r===42);for(let i=0;i<o.length;i++){let s=e.push("text","",0);s.content=String.fromCharCode(r),e.delimiters.push({marker:r,length:o.length,token:e.tokens.length-1,end:-1,open:o.can_open,close:o.can_close})}return e.pos+=o.length,!0}function bo(e,t){let n=t.length;for(let r=n-1;r>=0;r--){let o=t[r];if(o.marker!==95&&o.marker!==42||o.end===-1)continue;let i=t[o.end],s=r>0&&t[r-1].end===o.end+1&&t[r-1].marker===o.marker&&t[r-1].token===o.token-1&&t[o.end+1].token===i.token+1,a=String.fromCharCode(o.marker),l=e.tokens[o.token];l.type=s?"strong_open":"em_open",l.tag=s?"strong":"em",l.nesting=1,l.markup=s?a+a:a,l.content="";let c=e.tokens[i.token];c.type=s?"strong_close":"em_close",c.tag=s?"strong":"em",c.nesting=-1,c.markup=s?a+a:a,c.content="",s&&(e.tokens[t[r-1].token].content="",e.tokens[t[o.end+1].token].content="",r--)}}function Jc(e){let t=e.tokens_meta,n=e.tokens_meta.length;bo(e,e.delimiters);for(let o=0;o<n;o++){var r;let i=(r=t[o])===null||r===void 0?void 0:r.delimiters;i&&bo(e,i)}}var No={tokenize:Wc,postProcess:Jc};function Hc(e,t){let n,r,o,i,s="",a="",l=e.pos,c=!0;if(e.src.charCodeAt(e.pos)!==91)return!1;let u=e.pos,p=e.posMax,f=e.pos+1,h=e.md.helpers.parseLinkLabel(e,e.pos,!0);if(h<0)return!1;let d=h+1;if(d<p&&e.src.charCodeAt(d)===40){for(c=!1,d++;d<p&&(n=e.src.charCodeAt(d),!(!T(n)&&n!==10));d++);if(d>=p)return!1;if(l=d,o=e.md.helpers.parseLinkDestination(e.src,d,e.posMax),o.ok){for(s=e.md.normalizeLink(o.str),e.md.validateLink(s)?d=o.pos:s="",l=d;d<p&&(n=e.src.charCodeAt(d),!(!T(n)&&n!==10));d++);if(o=e.md.helpers.parseLinkTitle(e.src,d,e.posMax),d<p&&l!==d&&o.ok)for(a=o.str,d=o.pos;d<p&&(n=e.src.charCodeAt(d),!(!T(n)&&n!==10));d++);}(d>=p||e.src.charCodeAt(d)!==41)&&(c=!0),d++}if(c){if(typeof e.env.references>"u")return!1;if(d<p&&e.src.charCodeAt(d)===91?(l=d+1,d=e.md.helpers.parseLinkLabel(e,d),d>=0?r=e.src.slice(l,d++):d=h+1):d=h+1,r||(r=e.src.slice(f,h)),r=gt(r),i=e.env.references[r],!i)return e.pos=u,!1;s=i.href,a=i.title}if(!t){e.pos=f,e.posMax=h;let _=e.push("link_open","a",1),g=[["href",s]];if(_.attrs=g,a&&g.push(["title",a]),r){let x=Object.create(null);x.label=r,_.meta=x}e.linkLevel++,e.md.inline.tokenize(e),e.linkLevel--,e.push("link_close","a",-1)}return e.pos=d,e.posMax=p,!0}function Zc(e,t){let n,r,o,i,s,a,l,c,u="",p=e.pos,f=e.posMax;if(e.src.charCodeAt(e.pos)!==33||e.src.charCodeAt(e.pos+1)!==91)return!1;let h=e.pos+2,d=e.md.helpers.parseLinkLabel(e,e.pos+1,!1);if(d<0)return!1;if(i=d+1,i<f&&e.src.charCodeAt(i)===40){for(i++;i<f&&(n=e.src.charCodeAt(i),!(!T(n)&&n!==10));i++);if(i>=f)return!1;for(c=i,a=e.md.helpers.parseLinkDestination(e.src,i,e.posMax),a.ok&&(u=e.md.normalizeLink(a.str),e.md.validateLink(u)?i=a.pos:u=""),c=i;i<f&&(n=e.src.charCodeAt(i),!(!T(n)&&n!==10));i++);if(a=e.md.helpers.parseLinkTitle(e.src,i,e.posMax),i<f&&c!==i&&a.ok)for(l=a.str,i=a.pos;i<f&&(n=e.src.charCodeAt(i),!(!T(n)&&n!==10));i++);else l="";if(i>=f||e.src.charCodeAt(i)!==41)return e.pos=p,!1;i++}else{if(typeof e.env.references>"u")return!1;if(i<f&&e.src.charCodeAt(i)===91?(c=i+1,i=e.md.helpers.parseLinkLabel(e,i),i>=0?o=e.src.slice(c,i++):i=d+1):i=d+1,o||(o=e.src.slice(h,d)),o=gt(o),s=e.env.references[o],!s)return e.pos=p,!1;u=s.href,l=s.title}if(!t){r=e.src.slice(h,d);let _=[];e.md.inline.parse(r,e.md,e.env,_);let g=e.push("image","img",0),x=[["src",u],["alt",""]];if(g.attrs=x,g.children=_,g.content=r,l&&x.push(["title",l]),o){let k=Object.create(null);k.label=o,g.meta=k}}return e.pos=i,e.posMax=f,!0}var Gc=/^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/,qc=/^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;function Xc(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==60)return!1;let r=e.pos,o=e.posMax;for(;;){if(++n>=o)return!1;let s=e.src.charCodeAt(n);if(s===60)return!1;if(s===62)break}let i=e.src.slice(r+1,n);if(qc.test(i)){let s=e.md.normalizeLink(i);if(!e.md.validateLink(s))return!1;if(!t){let a=e.push("link_open","a",1);a.attrs=[["href",s]],a.markup="autolink",a.info="auto";let l=e.push("text","",0);l.content=e.md.normalizeLinkText(i);let c=e.push("link_close","a",-1);c.markup="autolink",c.info="auto"}return e.pos+=i.length+2,!0}if(Gc.test(i)){let s=e.md.normalizeLink(`mailto:${i}`);if(!e.md.validateLink(s))return!1;if(!t){let a=e.push("link_open","a",1);a.attrs=[["href",s]],a.markup="autolink",a.info="auto";let l=e.push("text","",0);l.content=e.md.normalizeLinkText(i);let c=e.push("link_close","a",-1);c.markup="autolink",c.info="auto"}return e.pos+=i.length+2,!0}return!1}function Kc(e){return/^<a[>\s]/i.test(e)}function Yc(e){return/^<\/a\s*>/i.test(e)}function Mo(e){let t=e|32;return t>=97&&t<=122}function Vc(e,t){let n=e.src,r,o;if(n.startsWith("<!--",t)){if(n.startsWith(">",t+4))return t+5;if(n.startsWith("->",t+4))return t+6;r=t+4,o="-->"}else if(n.startsWith("<![CDATA[",t))r=t+9,o="]]>";else if(n.charCodeAt(t+1)===63)r=t+2,o="?>";else if(Mo(n.charCodeAt(t+2)))r=t+3,o=">";else return-1;if(e.skipHtmlSpecial)return-1;let i=n.indexOf(o,r);return i<0?(e.skipHtmlSpecial=!0,-1):i+o.length}function Qc(e,t){if(!e.md.options.html)return!1;let n=e.posMax,r=e.pos;if(e.src.charCodeAt(r)!==60||r+2>=n)return!1;let o,i=e.src.charCodeAt(r+1);if(i===33||i===63)o=Vc(e,r);else if(i===47||Mo(i)){let s=e.src.slice(r).match(Io);o=s?r+s[0].length:-1}else return!1;if(o<0)return!1;if(!t){let s=e.push("html_inline","",0);s.content=e.src.slice(r,o),Kc(s.content)&&e.linkLevel++,Yc(s.content)&&e.linkLevel--}return e.pos=o,!0}var eu=/^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i,tu=/^&([a-z][a-z0-9]{1,31});/i;function nu(e,t){let n=e.pos,r=e.posMax;if(e.src.charCodeAt(n)!==38||n+1>=r)return!1;if(e.src.charCodeAt(n+1)===35){let o=e.src.slice(n).match(eu);if(o){if(!t){let i=o[1][0].toLowerCase()==="x"?parseInt(o[1].slice(1),16):parseInt(o[1],10),s=e.push("text_special","",0);s.content=an(i)?Fe(i):Fe(65533),s.markup=o[0],s.info="entity"}return e.pos+=o[0].length,!0}}else{let o=e.src.slice(n).match(tu);if(o){let i=dt(o[0]);if(i!==o[0]){if(!t){let s=e.push("text_special","",0);s.content=i,s.markup=o[0],s.info="entity"}return e.pos+=o[0].length,!0}}}return!1}function xo(e){let t={},n=e.length;if(!n)return;let r=0,o=-2,i=[];for(let s=0;s<n;s++){let a=e[s];if(i.push(0),(e[r].marker!==a.marker||o!==a.token-1)&&(r=s),o=a.token,a.length=a.length||0,!a.close)continue;t.hasOwnProperty(a.marker)||(t[a.marker]=[-1,-1,-1,-1,-1,-1]);let l=t[a.marker][(a.open?3:0)+a.length%3],c=r-i[r]-1,u=c;for(;c>l;c-=i[c]+1){let p=e[c];if(p.marker===a.marker&&p.open&&p.end<0){let f=!1;if((p.close||a.open)&&(p.length+a.length)%3===0&&(p.length%3!==0||a.length%3!==0)&&(f=!0),!f){let h=c>0&&!e[c-1].open?i[c-1]+1:0;i[s]=s-c+h,i[c]=h,a.open=!1,p.end=s,p.close=!1,u=-1,o=-2;break}}}u!==-1&&(t[a.marker][(a.open?3:0)+(a.length||0)%3]=u)}}function ru(e){let t=e.tokens_meta,n=e.tokens_meta.length;xo(e.delimiters);for(let o=0;o<n;o++){var r;let i=(r=t[o])===null||r===void 0?void 0:r.delimiters;i&&xo(i)}}function ou(e){let t,n,r=0,o=e.tokens,i=e.tokens.length;for(t=n=0;t<i;t++)o[t].nesting<0&&r--,o[t].level=r,o[t].nesting>0&&r++,o[t].type==="text"&&t+1<i&&o[t+1].type==="text"?o[t+1].content=o[t].content+o[t+1].content:(t!==n&&(o[n]=o[t]),n++);t!==n&&(o.length=n)}var rn=[["text",Ic],["linkify",Lc],["newline",Nc],["escape",Mc],["backticks",jc],["strikethrough",Lo.tokenize],["emphasis",No.tokenize],["link",Hc],["image",Zc],["autolink",Xc],["html_inline",Qc],["entity",nu]],on=[["balance_pairs",ru],["strikethrough",Lo.postProcess],["emphasis",No.postProcess],["fragments_join",ou]],Bo=class{constructor(){y(this,"ruler",new Oe),y(this,"ruler2",new Oe),y(this,"State",Oo);for(let e=0;e<rn.length;e++)this.ruler.push(rn[e][0],rn[e][1]);for(let e=0;e<on.length;e++)this.ruler2.push(on[e][0],on[e][1])}skipToken(e){let t=e.pos,n=this.ruler.getRules(""),r=n.length,o=e.md.options.maxNesting,i=e.cache;if(typeof i[t]<"u"){e.pos=i[t];return}let s=!1;if(e.level<o){for(let a=0;a<r;a++)if(e.level++,s=n[a](e,!0),e.level--,s){if(t>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}else e.pos=e.posMax;s||e.pos++,i[t]=e.pos}tokenize(e){let t=this.ruler.getRules(""),n=t.length,r=e.posMax,o=e.md.options.maxNesting;for(;e.pos<r;){let i=e.pos,s=!1;if(e.level<o){for(let a=0;a<n;a++)if(s=t[a](e,!1),s){if(i>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}if(s){if(e.pos>=r)break;continue}e.pending+=e.src[e.pos++]}e.pending&&e.pushPending()}parse(e,t,n,r){let o=new this.State(e,t,n,r);this.tokenize(o);let i=this.ruler2.getRules(""),s=i.length;for(let a=0;a<s;a++)i[a](o)}},iu={default:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:100},components:{core:{},block:{},inline:{}}},zero:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["paragraph"]},inline:{rules:["text"],rules2:["balance_pairs","fragments_join"]}}},commonmark:{options:{html:!0,xhtmlOut:!0,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["blockquote","code","fence","heading","hr","html_block","lheading","list","reference","paragraph"]},inline:{rules:["autolink","backticks","emphasis","entity","escape","html_inline","image","link","newline","text"],rules2:["balance_pairs","emphasis","fragments_join"]}}}},su=/^(vbscript|javascript|file|data):/,au=/^data:image\/(gif|png|jpeg|webp);/,ko=["http:","https:","mailto:"],ne=class{validateLink(e){let t=e.trim().toLowerCase();return su.test(t)?au.test(t):!0}normalizeLink(e){let t=Ce(e,!0);if(t.hostname&&(!t.protocol||ko.indexOf(t.protocol)>=0))try{t.hostname=sn.default.toASCII(t.hostname)}catch{}return t.auth&&(t.auth=pe(t.auth)),t.hostname&&(t.hostname=pe(t.hostname)),t.pathname&&(t.pathname=pe(t.pathname)),t.search&&(t.search=pe(t.search)),t.hash&&(t.hash=pe(t.hash)),ve(t)}normalizeLinkText(e){let t=Ce(e,!0);if(t.hostname&&(!t.protocol||ko.indexOf(t.protocol)>=0))try{t.hostname=sn.default.toUnicode(t.hostname)}catch{}return Ee(ve(t),Ee.defaultChars+"%")}constructor(...e){y(this,"inline",new Bo),y(this,"block",new Po),y(this,"core",new To),y(this,"renderer",new Eo),y(this,"linkify",new eo),y(this,"utils",Tl),y(this,"helpers",Object.assign({},Hl));let[t,n]=e;typeof t=="string"?(this.configure(t),n&&this.set(n)):(this.configure("default"),this.set(t||{}))}set(e){return Object.assign(this.options,e),this}configure(e){let t;if(typeof e=="string"){let o=e;if(t=iu[o],!t)throw new Error(`Wrong 'markdown-it' preset "${o}", check name`)}else t=e;if(!t)throw new Error("Wrong `markdown-it` preset, can't be empty");t.options&&(this.options={...t.options});let n=t.components;if(n){var r;["core","block","inline"].forEach(i=>{var s;let a=(s=n[i])===null||s===void 0?void 0:s.rules;a&&this[i].ruler.enableOnly(a)});let o=(r=n.inline)===null||r===void 0?void 0:r.rules2;o&&this.inline.ruler2.enableOnly(o)}return this}enable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(o=>{n=n.concat(this[o].ruler.enable(e,!0))}),n=n.concat(this.inline.ruler2.enable(e,!0));let r=e.filter(o=>n.indexOf(o)<0);if(r.length&&!t)throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${r}`);return this}disable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(o=>{n=n.concat(this[o].ruler.disable(e,!0))}),n=n.concat(this.inline.ruler2.disable(e,!0));let r=e.filter(o=>n.indexOf(o)<0);if(r.length&&!t)throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${r}`);return this}use(e,...t){return e.apply(e,[this,...t]),this}parse(e,t){if(typeof e!="string")throw new Error("Input data should be a String");let n=new this.core.State(e,this,t);return this.core.process(n),n.tokens}render(e,t={}){return this.renderer.render(this.parse(e,t),this.options,t)}parseInline(e,t){let n=new this.core.State(e,this,t);return n.inlineMode=!0,this.core.process(n),n.tokens}renderInline(e,t={}){return this.renderer.render(this.parseInline(e,t),this.options,t)}};y(ne,"Token",ye);y(ne,"Ruler",Oe);y(ne,"Renderer",Eo);y(ne,"ParserCore",To);y(ne,"StateCore",Co);y(ne,"ParserBlock",Po);y(ne,"StateBlock",Fo);y(ne,"ParserInline",Bo);y(ne,"StateInline",Oo);var jo=_o(ne);var zo=String.raw`\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?`,lu=new RegExp(String.raw`^\s*(.+?)\s*:\s*(?:(\w+),\s*)?(${zo}),\s*(${zo})\s*$`);function Wo(e){let t=e.trim().split(`
`);if(t[0]?.trim()!=="gantt")return null;let n=cu(t);if(n.length===0)return null;let r=Math.min(...n.map(s=>s.from)),o=Math.max(...n.map(s=>s.until),r+6e4);return`<div class="gantt" role="img" aria-label="Timeline chart">${[...new Set(n.map(({section:s})=>s))].map(s=>uu(s,n.filter(a=>a.section===s),r,o)).join("")}<div class="gantt-row"><span></span><span class="gantt-scale"><i>${yt(r)}</i><i>${yt(o)} UTC</i></span></div></div>`}function cu(e){let t=[],n="";for(let r of e){let o=/^\s*section (.+)$/.exec(r)?.[1];o!==void 0&&(n=o.trim());let[,i,s="",a="",l=""]=lu.exec(r)??[];i!==void 0&&t.push({section:n,name:i,kind:s,from:Uo(a),until:Uo(l)})}return t}function Uo(e){return Date.parse(`${e.replace(" ","T")}Z`)}function uu(e,t,n,r){let o=s=>`${(s/(r-n)*100).toFixed(2)}%`,i=t.map(s=>{let a=`left:${o(s.from-n)};width:max(2px,${o(s.until-s.from)})`;return`<b class="${s.kind==="crit"?"crit":s.kind==="done"?"done":"active"}" style="${a}" title="${j(`${s.name}, ${yt(s.from)} to ${yt(s.until)} UTC`)}">${j(s.name)}</b>`});return`<div class="gantt-row"><span>${j(e)}</span><span class="gantt-bars">${i.join("")}</span></div>`}function yt(e){return new Date(e).toISOString().slice(5,16).replace("T"," ")}var pu=new Set("h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p picture ol ul li table thead tbody tfoot tr td th blockquote dl dt dd kbd q samp var hr ruby rt rp s strike summary details caption figure figcaption abbr bdo cite dfn mark small source span time wbr".split(" ")),du=new Set("script style iframe object embed noscript noembed noframes textarea title xmp plaintext template svg math select button form head".split(" ")),hu=new Set("br hr img source wbr".split(" ")),Jo={"*":["align","title","lang","dir","width","height","valign"],a:["href"],img:["src","alt"],td:["colspan","rowspan"],th:["colspan","rowspan"],ol:["start","reversed"],details:["open"],time:["datetime"]},fu="[a-zA-Z][a-zA-Z0-9-]*",Zo=String.raw`(?:"[^"]*"|'[^']*'|[^\s"'=<>${"`"}]+)`,mu=String.raw`\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*${Zo})?`,gu=new RegExp(`^<(/?)(${fu})((?:${mu})*)\\s*/?>`),wu=new RegExp(String.raw`\s+([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(${Zo}))?`,"g");function Go(e,t){let n=[],r=[],o=e;for(;o!=="";){let i=/^[^<]+/.exec(o)?.[0];i!==void 0?(n.push(i.replaceAll(">","&gt;")),o=o.slice(i.length)):o=yu(o,n,r,t)}return n.join("")+r.reverse().map(i=>`</${i}>`).join("")}function yu(e,t,n,r){let o=/^<!--(?:[\s\S]*?-->|[\s\S]*$)|^<[!?][^>]*>?/.exec(e)?.[0];if(o!==void 0)return e.slice(o.length);let[i,s,a="",l=""]=gu.exec(e)??[];if(i===void 0)return t.push("&lt;"),e.slice(1);let c=a.toLowerCase(),u=e.slice(i.length);return du.has(c)?s==="/"?u:bu(u,c):(pu.has(c)&&(s==="/"?xu(c,t,n):(t.push(`<${c}${ku(c,l,r)}>`),hu.has(c)||n.push(c))),u)}function bu(e,t){let n=new RegExp(`</${t}\\s*>`,"i").exec(e);return n===null?"":e.slice(n.index+n[0].length)}function xu(e,t,n){let r=n.lastIndexOf(e);if(!(r<0))for(let o of n.splice(r).reverse())t.push(`</${o}>`)}function ku(e,t,n){let r=new Set([...Jo["*"]??[],...Jo[e]??[]]);return[...t.matchAll(wu)].flatMap(([,o="",i=""])=>{let s=o.toLowerCase(),a=i.replace(/^(["'])([\s\S]*)\1$/,"$2");if(!r.has(s))return[];if(s!=="href"&&s!=="src")return[[s,a]];let l=n(vu(a));return l===null?[]:[[s,_u(l)]]}).map(([o,i=""])=>` ${o}="${i.replaceAll('"',"&quot;").replaceAll("<","&lt;")}"`).join("")}function vu(e){return e.replace(/&#x([0-9a-f]{1,6});?/gi,(t,n)=>Ho(Number.parseInt(n,16))).replace(/&#(\d{1,7});?/g,(t,n)=>Ho(Number(n))).replace(/&colon;/gi,":").replace(/&(?:tab|newline);/gi,"").replace(/&quot;/gi,'"').replace(/&lt;/gi,"<").replace(/&gt;/gi,">").replace(/&amp;/gi,"&").replace(new RegExp("\\p{Cc}","gu"),"").trim()}function Ho(e){return e<=1114111?String.fromCodePoint(e):""}function _u(e){return e.replaceAll("&","&amp;")}var Ru=/(^|[\s(["'“])(?:@([a-z\d](?:[a-z\d-]{0,38})(?:\/[a-z\d._-]+)?)|#(\d{1,7}))(?![\w-])/gi,Au=/^(?:https?:\/\/|mailto:|#|[\w.-]+\.html(?:#[\w-]*)?$)/i;function cn(e){let t=new jo({html:!0,linkify:!0,breaks:!0}),{rules:n}=t.renderer;n.text=(o,i)=>{let s=o.slice(0,i),a=s.filter(({type:c})=>c==="link_open").length-s.filter(({type:c})=>c==="link_close").length,l=t.utils.escapeHtml(o[i]?.content??"");return a>0?l:Eu(l,e)};let r=o=>Au.test(o)?e.page(o):null;return o=>{let i=[];n.fence=(a,l)=>{let{info:c="",content:u=""}=a[l]??{},p=c.trim()==="mermaid"?Wo(u):null;return p!==null?`\0${i.push(p)-1}\0`:`<pre><code>${t.utils.escapeHtml(u)}</code></pre>
`};let s=Go(t.render(o),r);return Cu(s).replace(/\u0000(\d+)\u0000/g,(a,l)=>i[Number(l)]??"")}}function Eu(e,t){return e.replace(Ru,(n,r,o,i)=>o!==void 0?`${r}<a href="https://github.com/${j(o)}"><strong>@${j(o)}</strong></a>`:`${r}<a href="${j(t.issue(Number(i)))}">#${i}</a>`)}function Cu(e){return e.replace(/<li>(\s*(?:<p>)?)\[([ xX])\] /g,(t,n,r)=>`<li class="task">${n}<input type="checkbox" disabled${r===" "?"":" checked"}> `)}import{stat as Du}from"node:fs/promises";import{basename as Tu,dirname as Fu,resolve as $u}from"node:path";var Su={usage:`
Usage: incident-slo policy [FILE] [--format markdown|html] [--out PAGE | --check PAGE]

Writes what a policy promises as a page: severities, targets, updates, business hours with the
holidays of this and the next year, what is not covered, how to reach you, and the sections of
your own (the keys "page" and "rca.means"). Where those are inherited, it says so.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${C} of this folder, else gruntwork.

  --format FORMAT  markdown or html (by the ending of PAGE, else markdown)
  --out PAGE       writes the page there; where there is one, only the part between the comments
                   "incident-slo policy" is replaced, and everything around it stays
  --check PAGE     writes nothing, and fails when the page no longer says what the policy does

Exit code 0: written, or the page says what the policy does. 1: it does not, or the policy has
problems.
`,options:{format:"value",out:"value",check:"value"},words:1,run:async(e,t)=>{let[n]=e.words,[r,o]=[e.values.get("out"),e.values.get("check")];if(r!==void 0&&o!==void 0)throw new R("--out and --check do not go together.");let i=Iu(e,r??o??""),s=n===void 0?await be(t):await z(n,t),{checkPage:a,publishPolicy:l}=await import("./commands.js");if(o!==void 0){let u=await a(s,i,await G(o,t),t.now());return Lu(u,o,t)}let c=r===void 0||!await Pu(r,t)?null:await G(r,t);return Ou(await l(s,i,c,t.now()),r??null,t)}};function Iu({values:e},t){let n=e.get("format")??(/\.html?$/i.test(t)?"html":"markdown");if(n==="markdown"||n==="html")return n;throw new R(`--format: expected markdown or html, got "${n}".`)}async function Pu(e,{folder:t}){return Du($u(t,e)).then(()=>!0,()=>!1)}async function Ou(e,t,n){if(e.type==="broken-policy")return B(e.problems,n);let{answer:r,inherited:o}=e;if(o.length>0&&n.complain(`In the words of the policy that it extends: ${o.join(", ")}. See that they are true of your desk.`),t===null)return n.print(r.trimEnd()),0;let{writeFiles:i}=await import("./jobs.js");return await i(Fu(t),new Map([[Tu(t),r]]),n),n.complain(`Wrote ${t}.`),0}async function Lu(e,t,n){if(e.type==="broken-policy")return B(e.problems,n);let{answer:r,year:o}=e;switch(r.type){case"same":return n.print(`${t} says what the policy does.`),r.year<o&&n.complain(`It names the holidays of ${r.year} and ${r.year+1}: write it anew with --out ${t}.`),0;case"no-part":return n.complain(`${t} has no part that was made from a policy. Write one with --out ${t}: what stands there stays.`),1;case"different":n.complain(`${t} no longer says what the policy does. Write it anew with --out ${t}.`);for(let i of r.surplus)n.complain(`- ${i}`);for(let i of r.missing)n.complain(`+ ${i}`);return 1}}var Nu={usage:`
Usage: incident-slo preview [TEMPLATE[:SCENE]] [--html] [--issue OWNER/REPO#N]

Prints what a template writes: with the sample's data, an incident whose scenes show most that can
happen, or with a real issue. Templates in ${Z} of this folder stand in for the
built-in ones, as they do on GitHub. Without TEMPLATE, lists templates and their scenes.

  incident-slo preview status:missed
  incident-slo preview mail-customers --html > mail.html

  --html              one page to look at: mail as it is, comments about as GitHub shows them
  --issue OWNER/REPO#N  a real issue, with a scene for each piece of its news. A token is taken from
                      GITHUB_TOKEN or GH_TOKEN
  --templates DIR     where templates of your own are (${Z})
  --policy FILE       of a real issue: judged under this policy (a path or a built-in name)
  --policy-path PATH  of a real issue: its policy file there (${C})
  --bot LOGIN         of a real issue: whose comments are the action's
  --api-url URL       of a real issue: REST's address

Exit code 0: printed. 1: a template of your own is broken, or there is no such incident.
`,options:{html:"flag",issue:"value",templates:"value",policy:"value","policy-path":"value",bot:"value","api-url":"value"},words:1,run:async(e,t)=>{let n=await Ye(e.values.get("templates")??null,t),r=await import("./jobs.js"),[o]=e.words,i=o===void 0?null:Mu(o,r.PREVIEWS,e.flags.has("html")),s=await Bu(e,t);if(s===null)return 1;if(i===null)return ju(r.PREVIEWS,s,t);let a=s.filter(({name:c})=>i.scene===null||c===i.scene);if(a.length===0)throw new R(`There is no scene "${i.scene}". There are: ${s.map(({name:c})=>c).join(", ")}.`);let l=await r.previewsOf(i.name,a,n);if(l.length===0)throw new R(`${i.name} has nothing to say ${i.scene===null?"about this incident":`in the scene "${i.scene}"`}.`);return zu(i.name,l,e,t)}};function Mu(e,t,n){let[,r=e,o]=/^([^:]*?)(?:\.hbs)?(?::(.+))?$/.exec(e)??[],s=[r,...(n?[".html",".md",".txt"]:[".md",".txt",".html"]).map(c=>r+c)].map(c=>t.find(u=>u===c)).find(c=>c!==void 0);if(s!==void 0)return{name:s,scene:o??null};let a=t.map(c=>c.replace(/\.\w+$/,"")),l=ot(r.replace(/\.\w+$/,""),a);throw new R(`There is no text "${r}". ${l===null?`There are: ${[...new Set(a)].join(", ")}.`:`Did you mean "${l}"?`}`)}async function Bu(e,t){let n=e.values.get("issue");if(n===void 0)return(await import("./follow.js")).sampleScenes();let{repository:r,number:o}=Ge({...e,words:[n]}),{issueScenes:i}=await import("./jobs.js"),s=await i(o,await V(r,e,t),await Xe(e,t));switch(s.type){case"scenes":return s.scenes;case"no-issue":return t.complain(`${r}#${o}: there is no such issue, or it is a pull request.`),null;case"no-incident":return t.complain(`${r}#${o} is no incident: it never had a severity of the policy.`),null;case"broken-policy":return await B(s.problems,t),null}}async function ju(e,t,n){let{viewIn:r}=await import("./follow.js"),o=Math.max(...e.map(i=>i.length));for(let i of e){let s=t.filter(a=>r(i,a)!==null).map(a=>a.name);n.print(`${i.padEnd(o)}  ${s.join(" ")}`.trimEnd())}return 0}async function zu(e,t,{flags:n},r){if(n.has("html"))r.print((await import("./commands.js")).previewPage(e,t));else for(let{scene:i,text:s}of t)t.length>1&&r.print(r.style.bold(`\u2500\u2500\u2500\u2500 ${i} ${"\u2500".repeat(Math.max(4,r.width-i.length-6))}`)),r.print(s.trimEnd()),t.length>1&&r.print("");let o=new Set(t.flatMap(({problem:i})=>i===null?[]:[`${Ze(i)} The built-in template was used.`]));for(let i of o)r.complain(i);return o.size===0?0:1}import{htmlPage as qo}from"./jobs.js";function Uu(e,t){let[n]=t;if(e.endsWith(".html")&&n!==void 0&&t.length===1)return n.text;let r=t.map(({scene:o,text:i})=>`<h2>${j(o)}</h2>
${Wu(e,i)}`).join(`
`);return qo({title:e,style:St,body:`<main>
<h1>${j(e)}</h1>
${r}
</main>`}).trimEnd()}function Wu(e,t){return e.endsWith(".html")?`<article class="mail"><iframe sandbox title="${j(e)}" srcdoc="${j(t)}" height="640"></iframe></article>`:e.endsWith(".txt")?`<article class="mail"><pre>${j(t)}</pre></article>`:`<article class="comment"><div class="box"><div class="markdown">${Ju(t)}</div></div></article>`}var Ju=cn({issue:e=>`#${e}`,page:e=>e});import{goalOf as Xo}from"./jobs.js";var Hu={usage:`
Usage: incident-slo report OWNER/REPO [--since DATE] [--until DATE] [--out DIR] [--public]

Reads every incident that began in a range of time and counts which promises were kept: by
severity and month, with how long it took, every miss and why. Prints Markdown. Nothing is written
to GitHub. A token is taken from GITHUB_TOKEN or GH_TOKEN; it must be allowed to read issues and
people's roles.

  --since DATE        where the range begins: 2026-03-01, 2026-03 or 2026-03-01T09:00:00Z; dates
                      begin in the policy's time zone (the first of the month, eleven months back)
  --until DATE        where it ends, that moment not included (now)
  --out DIR           writes index.html (one page, charts and all), report.json, report.md,
                      incidents.csv, badge.json (for shields.io) and feed.atom there
  --public            for everybody's eyes: without root cause analyses and muted incidents and,
                      where the repository is private, without titles, links and words from it
  --goal PERCENT      the share of promises that is to be kept (100%)
  --policy-path PATH  where the repository keeps its policy (${C})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com)
  --json              one JSON document, as docs/report.schema.json describes it

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: counted, whatever was missed. 1: the policy has problems, or GitHub cannot be read.
`,options:{since:"value",until:"value",out:"value",public:"flag",goal:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(e,t)=>{let n=me(e),r={...Ke(e,t),goal:Zu(e),isPublic:e.flags.has("public")},o=await V(n,e,t),{reportOn:i}=await import("./jobs.js");return Gu(await i(o,r),e,t)}};function Zu({values:e}){let t=e.get("goal")??"100%",n=Xo(t);if(n!==null)return n;throw new R(`--goal: expected a percentage such as 95%, got "${t}".`)}async function Gu(e,t,n){switch(e.type){case"wrong-range":throw new R(`--${e.problem}`);case"broken-policy":return B(e.problems,n);case"report":return await qu(e.report,t,n),0}}async function qu(e,{values:t,flags:n},r){let{formsOf:o}=await import("./jobs.js"),i=o(e),s=t.get("out");if(s!==void 0){let{writeFiles:a}=await import("./jobs.js");await a(s,i,r),r.complain(`Wrote ${[...i.keys()].join(", ")} to ${s}.`)}(s===void 0||n.has("json"))&&r.print((i.get(n.has("json")?"report.json":"report.md")??"").trimEnd())}export{In as WORKFLOW_PATH,Si as answerLine,Ui as backtest,qi as check,fs as checkPage,vs as checkPolicy,Wn as connectionIn,Ti as createLabels,Ss as deadline,St as default_src_shell_html_page_css,Ws as demo,Pt as dueTimesOf,Ys as elapsedLines,Qs as explain,ta as explanationJson,wa as explanationLines,Oa as init,cn as markdownRenderer,Ci as movingNote,$i as openDesk,Su as policy,z as policyNamed,Nu as preview,Uu as previewPage,hs as publishPolicy,Hu as report,me as repositoryIn,rt as seen,Xs as severityLines,Ri as starterFiles,Ks as targetLines,Ae as wrapped};
