import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var s=`# The customer service objectives that Cloud.gov publishes. Its document names no severities: its three kinds of issues
# get the labels sev1, sev2 and sev3. What it says about availability in percent is measured elsewhere, not on issues.
extends: none

# "Monday - Friday: 9:00 A.M. to 5:00 P.M. Eastern Time". The federal holidays are not named there; no federal office works on them.
calendar:
  timezone: America/New_York
  hours:
    mon-fri: 09:00-17:00
  holidays:
    country: US
    type: [public]

severities:
  sev1:
    title: Platform availability
    means: Issues that impact platform availability
    labels: [sev1]
    response: 3 business hours
    updates: as promised
    resolution: best effort
    # "Hold a retrospective to analyze and report on follow-up items and lessons-learned."
    rca: true
  sev2:
    title: Provisioning services
    means: Issues that impact provisioning services
    labels: [sev2]
    response: 2 business days
    updates: as promised
    resolution: best effort
    rca: true
  sev3:
    title: Other issues
    means: All other issues
    labels: [sev3]
    response: 5 business days
    updates: as promised
    resolution: best effort

# "In the middle of the week (Tuesday to Thursday) to make sure all our staff are available": no hours are named.
maintenance:
  - { days: tue-thu, reason: System maintenance and upgrades while all our staff are available }

# "For issues that impact the platform or services we will": sev1 and sev2.
rca:
  means: |
    we will:
    - Log communication and coordination between the team to resolve the issue.
    - Hold a retrospective to analyze and report on follow-up items and lessons-learned.

# What the document says besides, for the published page. Its links lead to Cloud.gov, and its goals and its FedRAMP
# authorization are that platform's own, so they are not here.
page:
  Transparency: |
    We publish metrics and status updates about the platform as events happen.
    Our code base is open to the public and we provide customers visibility in our process.
  Performance goals: |
    - We publicly publish real time metrics regarding platform availability.
    - For incidents, we consider less than 90% availability over one hour as an incident (6 minute outage), less than 97% over a 24-hour period (43 minute outage).
    - Our site is "unavailable" if more than 10% of public users are experiencing issues.
  Support availability: |
    We offer email support in our business hours, which are below.
    Emails received outside of office hours will be prioritized the next business day.
  Security incidents: For security incidents, we follow the process outlined in our Incident Response.
`;var t=`# For two maintainers in their free time: answers within days, solutions when they come, and nothing that shames anyone.
extends: none

# Weekdays around the clock: free time has no office hours, and a weekend is a weekend.
calendar:
  hours:
    mon-fri: 00:00-24:00

severities:
  sev1:
    title: Critical
    means: Security problem, loss of data, or unusable for many
    labels: [sev1]
    response: 2 business days
    updates: as promised
    resolution: best effort
  sev2:
    title: High
    means: An important part does not work and there is no workaround
    labels: [sev2]
    response: 5 business days
    updates: as promised
    resolution: best effort
  sev3:
    title: Normal
    means: Everything else
    labels: [sev3]
    response: 10 business days
    updates: as promised
    resolution: best effort

# A miss is shown in the status comment only; it gets no comment of its own.
notices:
  missed: status
`;var o=`# The Service Level Objective policy that Gruntwork publishes, as it stands there.
# Staff put one of the labels sev1, sev2, sev3, sev4 on an issue; everything else follows from it.
extends: none

# "1 business day" needs a calendar. The time zone is nobody's choice yet, so UTC counts until you set one.
calendar:
  hours:
    mon-fri: 09:00-17:00

severities:
  sev1:
    title: Critical
    means: Complete service outage or critical functionality unavailable affecting multiple customers
    labels: [sev1]
    response: 30 minutes
    updates: as promised
    resolution: 4 hours
    # "Immediate notification via email", and whoever was told of the beginning is told of the end.
    email:
      customers: [opened, resolved]
      staff: [at-risk, missed]
    # No due date is promised for the root cause analysis.
    rca: true
  sev2:
    title: High
    means: Significant degradation of service or critical functionality unavailable for a subset of customers
    labels: [sev2]
    response: 1 hour
    updates: as promised
    resolution: 8 hours
    # "Notification via email upon resolution".
    email:
      customers: [resolved]
      staff: [at-risk, missed]
    rca: true
  sev3:
    title: Medium
    means: Minor service degradation or non-critical functionality unavailable
    labels: [sev3]
    response: 4 hours
    updates: as promised
    resolution: 24 hours
  sev4:
    title: Low
    means: Cosmetic issues or minor bugs with workarounds available
    labels: [sev4]
    response: 1 business day
    updates: as promised
    resolution: best effort

# "What's Not Covered". Put one of these labels on an incident and the SLO does not apply to it.
exclusions:
  "excluded: beta": Beta or preview features (they're still experimental)
  "excluded: maintenance": Scheduled maintenance
  "excluded: outside our control": Issues outside our control (internet outages, AWS problems, etc.)
  "excluded: caused by customer": Problems you caused (wrong configuration, hitting rate limits, etc.)
  "excluded: third party": Third-party service failures

# "After We Fix It", in the document's words; the severities come first on the page.
rca:
  means: |
    we'll create a Root Cause Analysis that, upon request, will be shared with customers, including:
    - **What Happened**: Step-by-step timeline of the incident
    - **Who Was Affected**: How many customers and what services were impacted
    - **Root Cause**: What actually caused the problem
    - **How We'll Prevent It**: Specific steps we're taking to avoid this happening again
    - **Lessons Learned**: What worked well and what we'll do better next time

# What the document says besides, for the published page. Nobody's address is a default, so how to reach you is yours to write: contact.
page:
  Our commitment: We are committed to providing reliable, high-quality services to our customers.
  Incident detection procedures: |
    We've set up several systems to identify incidents:
    - **Real-time Monitoring**: We have observability and monitoring on our core infrastructure.
    - **Error Tracking**: We use tools like Sentry to aggregate and produce notifications of errors.
    - **Support Monitoring**: Our team watches support channels during business hours to catch issues you report.
  When things go wrong: |
    Here's what you can expect from us during an incident:
    - **First Update** (within our response time): We've found the problem and are working on it; how bad it is and who's affected; when you'll hear from us next
    - **Regular Updates**: What's happening right now; what we're doing to fix it; updated timeline if things change
    - **All Clear**: Everything is back to normal; quick summary of what happened; we'll do a full review and share lessons learned
`;var p=["gruntwork","cloud-gov","community"],i={gruntwork:o,"cloud-gov":s,community:t};function f(e){return Object.hasOwn(i,e)}function v(e){return i[e]}var y=".github/incident-slo.yml";export{p as a,f as b,v as c,y as d};
