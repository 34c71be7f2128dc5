import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import { describeFinding, describeProblem } from "../../../src/core/policy/problem.ts";
import { problemsIn } from "./read.ts";

/** The problem as it is told, at the place that "^" marks in the text. */
function at(text: string, sentence: string): string {
  const before = text.slice(0, text.indexOf("^")).split("\n");
  const place = `policy.yml:${before.length}:${(before.at(-1) ?? "").length + 1}`;
  return sentence.startsWith("expected") ? `${place}: ${sentence}` : `${place} ${sentence}`;
}

describe("the sentence for", () => {
  it.each`
    text                                                                                                              | sentence
    ${"severities: { sev1: { response: ^4 horus } }"}                                                                 | ${'severities.sev1.response: expected a target such as "4 hours" or "2 business days", got "4 horus". Did you mean "4 hours"?'}
    ${"severities: { sev1: { response: ^soon } }"}                                                                    | ${'severities.sev1.response: expected a target such as "4 hours" or "2 business days", got "soon".'}
    ${"severities: { sev1: { response: ^30 } }"}                                                                      | ${'severities.sev1.response: expected a target such as "4 hours" or "2 business days", got 30. Write 30 minutes or 30 hours.'}
    ${"severities: { sev1: { response: ^} }"}                                                                         | ${'severities.sev1.response: expected a target such as "4 hours" or "2 business days", got nothing. Write best effort.'}
    ${"severities: { sev1: { resolution: ^0 hours } }"}                                                               | ${'severities.sev1.resolution: expected more than no time, got "0 hours". Write "1 minute" or "best effort".'}
    ${"severities: { sev1: { resolution: ^-1 hours } }"}                                                              | ${'severities.sev1.resolution: expected a time ahead, got "-1 hours". Did you mean "1 hour"?'}
    ${"severities: { sev1: { resolution: ^1 day } }"}                                                                 | ${'severities.sev1.resolution: expected to know whether nights and weekends count, got "1 day". Write "24 hours", "1 calendar day" or "1 business day".'}
    ${"severities: { sev1: { resolution: ^1.5 days } }"}                                                              | ${'severities.sev1.resolution: expected whole days, got "1.5 days". Write "36 hours", "2 calendar days" or "2 business days".'}
    ${"severities: { sev1: { resolution: ^0.5 business days } }"}                                                     | ${'severities.sev1.resolution: expected whole days, got "0.5 business days". Write "4 business hours" or "1 business day".'}
    ${"severities: { sev1: { resolution: ^4 hours on emea } }"}                                                       | ${'severities.sev1.resolution: expected business time on a calendar, got "4 hours on emea". Did you mean "4 business hours on emea"?'}
    ${"severities: { sev1: { resolution: ^4 business hours on emae } }\ncalendars: { emea: { } }"}                    | ${'severities.sev1.resolution: there is no calendar "emae", only "default", "emea". Did you mean "emea"?'}
    ${"severities: { sev1: { updates: ^4 hours } }"}                                                                  | ${'severities.sev1.updates: expected "as promised", or how often such as "every 2 hours", "hourly", "every business day" or "daily", got "4 hours". Did you mean "every 4 hours"?'}
    ${"severities: { sev1: { updates: ^every 1 huor } }"}                                                             | ${'severities.sev1.updates: expected "as promised", or how often such as "every 2 hours", "hourly", "every business day" or "daily", got "every 1 huor". Did you mean "every hour"?'}
    ${"severities: { sev1: { updates: ^every best effort } }"}                                                        | ${'severities.sev1.updates: expected "as promised", or how often such as "every 2 hours", "hourly", "every business day" or "daily", got "every best effort".'}
    ${"severities: { sev1: { rca: ^best effort } }"}                                                                  | ${'severities.sev1.rca: expected true, false, or the time until it is due such as "5 business days", got "best effort".'}
    ${"severities: { sev1: { rca: ^5 } }"}                                                                            | ${'severities.sev1.rca: expected true, false, or the time until it is due such as "5 business days", got 5.'}
    ${"severities: { sev1: { labels: ^sev1 } }"}                                                                      | ${'severities.sev1.labels: expected a list of labels such as [sev1], got "sev1". Write [sev1].'}
    ${"severities: { sev1: { labels: ^[] } }"}                                                                        | ${"severities.sev1.labels: expected a list of labels such as [sev1], got an empty list."}
    ${"severities: { sev1: { labels: [^1] } }"}                                                                       | ${"severities.sev1.labels[0]: expected a label's name, got 1. Put it in quotes."}
    ${'severities: { sev1: { labels: [ok, ^" "] } }'}                                                                 | ${'severities.sev1.labels[1]: expected a label\'s name, got " ".'}
    ${"severities: { sev1: { title: yes } , sev2: { title: ^true } }"}                                                | ${"severities.sev2.title: expected one line of text, got true. Put it in quotes."}
    ${"severities: { sev1: { email: { staff: [^opend] } } }"}                                                         | ${'severities.sev1.email.staff[0]: expected "opened", "at-risk", "missed", "reopened", "resolved" or "rca", got "opend". Did you mean "opened"?'}
    ${"severities: { sev1: { email: { customers: [^opend] } } }"}                                                     | ${'severities.sev1.email.customers[0]: expected "opened", "reopened", "resolved" or "rca", got "opend". Did you mean "opened"?'}
    ${"severities: { sev1: { email: { customers: [opened, ^missed] } } }"}                                            | ${'severities.sev1.email.customers[1]: expected "opened", "reopened", "resolved" or "rca", got "missed". Only staff are mailed how a clock stands; customers read it in the thread.'}
    ${"severities: { sev1: { email: { customers: [^at-risk] } } }"}                                                   | ${'severities.sev1.email.customers[0]: expected "opened", "reopened", "resolved" or "rca", got "at-risk". Only staff are mailed how a clock stands; customers read it in the thread.'}
    ${"severities: { sev1: ^4 hours }"}                                                                               | ${'severities.sev1: expected a map with the severity\'s settings, or false to leave it out, got "4 hours". Write { response: 4 hours }.'}
    ${"severities: ^[sev1]"}                                                                                          | ${"severities: expected a map of severities, got a list. Write { sev1: { response: 1 hour, resolution: 4 hours } }."}
    ${"severities: { ^sve2: { response: 1 hour } }"}                                                                  | ${'severities.sve2: a new severity needs a title. Did you mean "sev2"?'}
    ${"severities: { ^urgent: }"}                                                                                     | ${'severities.urgent: a new severity needs a title. If it is "sev1" under another name, write sev1: { labels: [urgent] } with what you promise of it.'}
    ${"severities: { ^sev9: false }"}                                                                                 | ${'severities.sev9: there is no severity "sev9" here. Did you mean "sev1"?'}
    ${"severities: { p0: { title: P, above: ^sve1 } }"}                                                               | ${'severities.p0.above: there is no severity "sve1" here. Did you mean "sev1"?'}
    ${'severities: { ^"1": { title: One } }'}                                                                         | ${'severities.1: expected a short name that begins with a letter, such as sev5, got "1". If it is "sev1" under another name, write sev1: { labels: ["1"] } with what you promise of it.'}
    ${"severities: ^{ sev1: false, sev2: false, sev3: false, sev4: false }"}                                          | ${"severities: no severity is left, so no issue could ever be an incident."}
    ${"^extends: none"}                                                                                               | ${"severities: no severity is left, so no issue could ever be an incident."}
    ${"extends: ^grunt-work"}                                                                                         | ${'extends: expected "gruntwork", "cloud-gov", "community" or "none", got "grunt-work". Did you mean "gruntwork"?'}
    ${"^severites: {}"}                                                                                               | ${'severites: unknown key. Did you mean "severities"?'}
    ${"clocks: { ^atRisk: 75% }"}                                                                                     | ${'clocks.atRisk: unknown key. Did you mean "at-risk"?'}
    ${"staff: { ^team: [x] }"}                                                                                        | ${'staff.team: unknown key. Did you mean "users"?'}
    ${"calendar: { timezone: ^America/Chigaco }"}                                                                     | ${'calendar.timezone: expected the name of a time zone such as America/Chicago, got "America/Chigaco". Did you mean "America/Chicago"?'}
    ${"calendar: { timezone: ^EST }"}                                                                                 | ${'calendar.timezone: expected the name of a time zone such as America/Chicago, got "EST". Such an abbreviation means several places, or knows no summer time. Did you mean "America/New_York"?'}
    ${"calendar: { timezone: ^Berlin }"}                                                                              | ${'calendar.timezone: expected the name of a time zone such as America/Chicago, got "Berlin". Did you mean "Europe/Berlin"?'}
    ${"calendar: { timezone: ^UTC+2 }"}                                                                               | ${'calendar.timezone: expected the name of a time zone such as America/Chicago, got "UTC+2". An offset knows no summer time: name a city.'}
    ${"calendar: { hours: { mon: ^9-17 } }"}                                                                          | ${'calendar.hours.mon: expected hours such as 09:00-17:00, a list of them, or "closed", got "9-17". Did you mean "09:00-17:00"?'}
    ${"calendar: { hours: { mon: [09:00-12:00, ^11:00-13:00] } }"}                                                    | ${'calendar.hours.mon[1]: expected hours that do not overlap, got "09:00-12:00" and "11:00-13:00".'}
    ${"calendar: { hours: { mon: ^09:00-25:00 } }"}                                                                   | ${'calendar.hours.mon: expected times from 00:00 to 24:00, got "25:00".'}
    ${"calendar: { hours: { ^mno: 09:00-17:00 } }"}                                                                   | ${'calendar.hours.mno: expected weekdays such as mon, mon-fri or "sat, sun", got "mno". Did you mean "mon"?'}
    ${"calendar: { hours: { mon-fri: 09:00-17:00, wed: ^closed } }"}                                                  | ${'calendar.hours.wed: wed has hours under "mon-fri" already; write them as one list.'}
    ${"calendar: { hours: { mon: ^9 } }"}                                                                             | ${'calendar.hours.mon: expected hours such as 09:00-17:00, a list of them, or "closed", got 9.'}
    ${"calendar: ^{ hours: { mon: closed } }"}                                                                        | ${"calendar: no open hours, so no deadline could ever be reached."}
    ${"calendar: { holidays: { country: ^USA } }"}                                                                    | ${'calendar.holidays.country: expected a country\'s code such as US, got "USA". Did you mean "US"?'}
    ${"calendar: { holidays: { country: US, type: [^publc] } }"}                                                      | ${'calendar.holidays.type[0]: expected a kind of holiday ("public", "bank", "school", "optional" or "observance"), got "publc". Did you mean "public"?'}
    ${"calendar: { holidays: { ^except: [2026-10-12] } }"}                                                            | ${'calendar.holidays.except: "holidays" is replaced as a whole, so this needs a "country" beside it.'}
    ${"calendar: { holidays: { dates: [^2026-02-30] } }"}                                                             | ${'calendar.holidays.dates[0]: there is no such day as "2026-02-30".'}
    ${"calendar: { holidays: { dates: { ^24.12.: Eve } } }"}                                                          | ${'calendar.holidays.dates."24.12.": expected a date such as 2026-12-24, a day of each year such as 12-31, or a range such as 2026-12-27..2026-12-30, got "24.12.". Did you mean "12-24"?'}
    ${"calendar: { holidays: { dates: ^2026-12-24 } }"}                                                               | ${'calendar.holidays.dates: expected a list of dates such as [2026-12-24], or a map such as {2026-12-24: "Christmas Eve"}, got "2026-12-24". Write [2026-12-24].'}
    ${"calendar: { special: { ^2026-13-01: closed } }"}                                                               | ${'calendar.special.2026-13-01: there is no such day as "2026-13-01".'}
    ${"calendar: { holidays: { dates: [^2026-12-30..2026-12-27] } }"}                                                 | ${'calendar.holidays.dates[0]: expected a range that ends after it begins, got "2026-12-30..2026-12-27". Did you mean "2026-12-27..2026-12-30"?'}
    ${"calendar: { holidays: { dates: [^3/4/2026] } }"}                                                               | ${'calendar.holidays.dates[0]: expected a date such as 2026-12-24, a day of each year such as 12-31, or a range such as 2026-12-27..2026-12-30, got "3/4/2026". Did you mean "2026-03-04" or "2026-04-03"?'}
    ${"calendar: { holidays: { country: US, except: [^2026-01-01..2027-12-31] } }"}                                   | ${'calendar.holidays.except[0]: expected a range of a year at most, got "2026-01-01..2027-12-31".'}
    ${"calendars: { all: { union: [default, ^emae] }, emea: { } }"}                                                   | ${'calendars.all.union[1]: there is no calendar "emae", only "default", "all", "emea". Did you mean "emea"?'}
    ${"calendars: { all: { union: ^[] } }"}                                                                           | ${"calendars.all.union: expected a list of calendars' names such as [default, emea], got an empty list."}
    ${"calendars: { all: { union: ^default } }"}                                                                      | ${'calendars.all.union: expected a list of calendars\' names such as [default, emea], got "default". Write [default].'}
    ${"calendars: { a: { union: [b] }, b: { union: [default, ^a] } }"}                                                | ${'calendars.b.union[1]: a union cannot hold itself: "a" → "b" → "a".'}
    ${"calendars: { a: { union: [^a] } }"}                                                                            | ${'calendars.a.union[0]: a union cannot hold itself: "a" → "a".'}
    ${"calendars: { a: { union: [default], ^hours: { mon: 09:00-10:00 } } }"}                                         | ${'calendars.a.hours: "union" is open while any of its calendars is, so it has no hours or holidays of its own. Put them into one of those.'}
    ${"calendars: { ^default: { } }"}                                                                                 | ${'calendars.default: the calendar called "default" is the one under "calendar". Put this there, or give it another name.'}
    ${"calendars: { office: ^{ hours: { } } }"}                                                                       | ${"calendars.office: no open hours, so no deadline could ever be reached."}
    ${"clocks: { at-risk: ^100% }"}                                                                                   | ${'clocks.at-risk: expected a share between 0% and 100% such as 75%, or false, got "100%".'}
    ${"clocks: { at-risk: ^0% }"}                                                                                     | ${'clocks.at-risk: expected a share between 0% and 100% such as 75%, or false, got "0%".'}
    ${"clocks: { at-risk: ^0.75 }"}                                                                                   | ${"clocks.at-risk: expected a share between 0% and 100% such as 75%, or false, got 0.75. Write 75%."}
    ${"clocks: { start: ^created }"}                                                                                  | ${'clocks.start: expected "opened" or "labeled", got "created".'}
    ${"clocks: { pause-labels: ^[waiting] }"}                                                                         | ${"clocks.pause-labels: expected a map of labels and their reasons, got a list. Write { waiting: why }."}
    ${"page: { Here: ^3 }"}                                                                                           | ${"page.Here: expected a text, or true or false: whether to publish the inherited section, got 3. Put it in quotes."}
    ${'page: { Here: ^" " }'}                                                                                         | ${'page.Here: expected a text, got " ".'}
    ${"page: ^Here"}                                                                                                  | ${'page: expected a map of headings and the text under each, got "Here".'}
    ${"tiers: { gold: { severities: { sev2: { response: ^4 horus } } } }"}                                            | ${'tiers.gold.severities.sev2.response: expected a target such as "4 hours" or "2 business days", got "4 horus". Did you mean "4 hours"?'}
    ${"tiers: { gold: { severities: { ^sve2: { response: 4 hours } } } }"}                                            | ${'tiers.gold.severities.sve2: there is no severity "sve2" here. Did you mean "sev2"?'}
    ${"tiers: { gold: { severities: { sev2: { ^title: Gold } } } }"}                                                  | ${"tiers.gold.severities.sev2.title: unknown key. Nothing here depends on it: leave it out."}
    ${"tiers: { gold: { calendar: ^emae } }\ncalendars: { emea: { } }"}                                               | ${'tiers.gold.calendar: there is no calendar "emae", only "default", "emea". Did you mean "emea"?'}
    ${"tiers: { gold: { severities: { sev2: { response: ^2 business hours on emae } } } }\ncalendars: { emea: { } }"} | ${'tiers.gold.severities.sev2.response: there is no calendar "emae", only "default", "emea". Did you mean "emea"?'}
    ${"tiers: { gold: { labels: [vip] }, silver: { labels: [^VIP] } }"}                                               | ${'tiers.silver.labels[0]: the label "VIP" already means the tier "gold", so it cannot also be one that means the tier "silver".'}
    ${"tiers: { gold: { labels: [^sev1] } }"}                                                                         | ${'tiers.gold.labels[0]: the label "sev1" already means the severity "sev1", so it cannot also be one that means the tier "gold".'}
    ${'tiers: { ^"1": {} }'}                                                                                          | ${'tiers.1: expected the name of a tier: letters, digits and dashes, a letter first, got "1".'}
    ${"tiers: ^[gold]"}                                                                                               | ${'tiers: expected a map of tiers, got a list. Write { gold: { labels: ["tier: gold"] } }.'}
    ${"untriaged: { as: ^sve4, from: 2026-12-01 }"}                                                                   | ${'untriaged.as: there is no severity "sve4" here. Did you mean "sev4"?'}
    ${"untriaged: { as: sev4, from: ^December }"}                                                                     | ${'untriaged.from: expected a date such as 2026-12-24, got "December".'}
    ${"untriaged: ^{ as: sev4 }"}                                                                                     | ${"untriaged.from: expected a date such as 2026-12-24, got nothing."}
    ${"untriaged: { as: sev4, from: 2026-12-01, except: [question, ^sev2] }"}                                         | ${'untriaged.except[1]: the label "sev2" already means the severity "sev2", so it cannot also be one that keeps an issue out of untriaged.'}
    ${"untriaged: ^sev4"}                                                                                             | ${'untriaged: expected a map of keys and values, got "sev4".'}
    ${"status-labels: { missed: ^sev1 }"}                                                                             | ${'status-labels.missed: the label "sev1" already means the severity "sev1", so it cannot also be one that shows "missed".'}
    ${"clocks: { pause-labels: { hold: Waiting } }\nstatus-labels: { waiting: ^Hold }"}                               | ${'status-labels.waiting: the label "Hold" already pauses the clocks, so it cannot also be one that shows "waiting".'}
    ${"status-labels: { at-risk: late, missed: ^Late }"}                                                              | ${'status-labels.missed: the label "Late" already shows "at-risk", so it cannot also be one that shows "missed".'}
    ${"status-labels: { waiting: ^rca }"}                                                                             | ${'status-labels.waiting: the label "rca" already marks RCA issues, so it cannot also be one that shows "waiting".'}
    ${"untriaged: { as: sev4, from: 2026-12-01, except: [ask] }\nstatus-labels: { waiting: ^ask }"}                   | ${'status-labels.waiting: the label "ask" already keeps an issue out of untriaged, so it cannot also be one that shows "waiting".'}
    ${"notices: { mute-label: quiet }\nstatus-labels: { waiting: ^quiet }"}                                           | ${'status-labels.waiting: the label "quiet" already mutes an incident, so it cannot also be one that shows "waiting".'}
    ${"status-labels: { ^late: x }"}                                                                                  | ${"status-labels.late: unknown key. Known here: at-risk, missed, waiting."}
    ${"status-labels: { missed: ^7 }"}                                                                                | ${"status-labels.missed: expected a label's name, got 7. Put it in quotes."}
    ${"exclusions: { beta: ^3 }"}                                                                                     | ${"exclusions.beta: expected a reason in one line, or false to leave the label out, got 3. Put it in quotes."}
    ${"staff: { role: ^owner }"}                                                                                      | ${'staff.role: expected "read", "triage", "write", "maintain" or "admin", got "owner".'}
    ${"staff: { users: [^octo support] }"}                                                                            | ${'staff.users[0]: expected a login such as octo-support, got "octo support".'}
    ${"rca: { repository: ^postmortems }"}                                                                            | ${'rca.repository: expected a repository such as acme/postmortems, got "postmortems".'}
    ${"notices: { mention: [^the team] }"}                                                                            | ${'notices.mention[0]: expected "assignees" or a login such as octo-support, got "the team".'}
    ${"notices: { stale-after: ^2 business hours }"}                                                                  | ${'notices.stale-after: expected a length of time by the clock such as "24 hours", got "2 business hours".'}
    ${"notices: { stale-after: ^2 huors }"}                                                                           | ${'notices.stale-after: expected a target such as "4 hours" or "2 business days", got "2 huors". Did you mean "2 hours"?'}
    ${"notices: { max-per-run: ^0 }"}                                                                                 | ${"notices.max-per-run: expected a whole number, 1 or more, got 0."}
    ${"notices: { max-per-run: ^1.5 }"}                                                                               | ${"notices.max-per-run: expected a whole number, 1 or more, got 1.5."}
    ${"maintenance: { windows: [^{ reason: Upgrades }] }"}                                                            | ${'maintenance.windows[0]: expected "days" such as tue-thu, or "dates" such as [2026-12-24], or both.'}
    ${"maintenance: { windows: [{ days: ^someday }] }"}                                                               | ${'maintenance.windows[0].days: expected weekdays such as mon, mon-fri or "sat, sun", got "someday".'}
    ${"maintenance: { windows: [{ days: mon, calendar: ^emea }] }"}                                                   | ${'maintenance.windows[0].calendar: there is no calendar "emea", only "default".'}
    ${"maintenance: ^[{ days: tue, hours: 10:00-14:00 }]"}                                                            | ${"maintenance: expected a map of keys and values, got a list. Write { windows: [{ days: tue, hours: 10:00-14:00 }] }."}
    ${"maintenance: { email: { customers: [^planed] } }"}                                                             | ${'maintenance.email.customers[0]: expected "planned", "reminder", "started" or "finished", got "planed". Did you mean "planned"?'}
    ${"intake: { severities: { critical: ^sve1 } }"}                                                                  | ${'intake.severities.critical: there is no severity "sve1" here. Did you mean "sev1"?'}
    ${"intake: { max-per-hour: ^0 }"}                                                                                 | ${"intake.max-per-hour: expected a whole number, 1 or more, got 0."}
    ${"contact: ^[a, b]"}                                                                                             | ${"contact: expected a text, got a list."}
    ${"^- sev1"}                                                                                                      | ${"expected a map of keys and values, got a list."}
    ${"^just words"}                                                                                                  | ${'expected a map of keys and values, got "just words".'}
  `("$text", async ({ text, sentence }) => {
    expect(await problemsIn(text.replace("^", ""))).toEqual([at(text, sentence)]);
  });

  it("a built-in policy that does not exist", async () => {
    const parsed = await parsePolicy({ builtIn: "gruntwrok" });
    expect(parsed.ok ? [] : parsed.error.map(describeProblem)).toEqual([
      'expected the name of a built-in policy (gruntwork, cloud-gov, community) or a file\'s path, got "gruntwrok". Did you mean "gruntwork"?',
    ]);
  });

  it("an annotation leaves the place out", async () => {
    const parsed = await parsePolicy({ name: "policy.yml", text: "foo: 1" });
    expect(parsed.ok ? [] : parsed.error.map(describeFinding)).toEqual([
      "foo: unknown key. Known here: extends, calendar, calendars, severities, clocks, exclusions, tiers, untriaged, staff, rca, notices, status-labels, maintenance, intake, contact, page, channels.",
    ]);
  });
});

describe("a label", () => {
  it.each`
    case                          | text                                                                               | sentence
    ${"of two severities"}        | ${"severities: { sev2: { labels: [^SEV1] } }"}                                     | ${'severities.sev2.labels[0]: the label "SEV1" already means the severity "sev1", so it cannot also be one that means the severity "sev2".'}
    ${"of an RCA and a severity"} | ${"rca: { labels: [rca, ^Sev2] }"}                                                 | ${'rca.labels[1]: the label "Sev2" already means the severity "sev2", so it cannot also be one that marks RCA issues.'}
    ${"that pauses and stops"}    | ${"clocks: { pause-labels: { done: Done }, stop-labels: [^Done] }"}                | ${'clocks.stop-labels[0]: the label "done" already pauses the clocks, so it cannot also be one that stops the clocks.'}
    ${"that waits and pauses"}    | ${"clocks: { pending-labels: { asked: A log }, pause-labels: { ^Asked: A log } }"} | ${'clocks.pause-labels.Asked: the label "Asked" already waits for the reporter, so it cannot also be one that pauses the clocks.'}
    ${"that excludes and pauses"} | ${'clocks: { pause-labels: { ^"excluded: beta": Beta } }'}                         | ${'clocks.pause-labels."excluded: beta": the label "excluded: beta" already excludes an incident, so it cannot also be one that pauses the clocks.'}
    ${"that mutes and excludes"}  | ${"notices: { mute-label: ^'excluded: beta' }"}                                    | ${'notices.mute-label: the label "excluded: beta" already excludes an incident, so it cannot also be one that mutes an incident.'}
    ${"of a severity that stops"} | ${"clocks: { stop-labels: [^sev4] }"}                                              | ${'clocks.stop-labels[0]: the label "sev4" already means the severity "sev4", so it cannot also be one that stops the clocks.'}
    ${"of RCAs that announces"}   | ${"maintenance: { label: ^RCA }"}                                                  | ${'maintenance.label: the label "RCA" already marks RCA issues, so it cannot also be one that announces maintenance.'}
    ${"of a severity, the same"}  | ${"maintenance: { label: ^sev4 }"}                                                 | ${'maintenance.label: the label "sev4" already means the severity "sev4", so it cannot also be one that announces maintenance.'}
    ${"that excludes, the same"}  | ${'maintenance: { label: ^"excluded: maintenance" }'}                              | ${'maintenance.label: the label "excluded: maintenance" already excludes an incident, so it cannot also be one that announces maintenance.'}
  `("$case is a problem", async ({ text, sentence }) => {
    expect(await problemsIn(text.replace("^", ""))).toEqual([at(text, sentence)]);
  });

  it("is told where the user wrote it, not where it was inherited from", async () => {
    expect(await problemsIn('severities: { sev1: { labels: ["excluded: beta"] } }')).toEqual([
      'policy.yml:1:32 severities.sev1.labels[0]: the label "excluded: beta" already excludes an incident, so it cannot also be one that means the severity "sev1".',
    ]);
  });

  it("that no longer excludes may pause", async () => {
    const text = 'exclusions: { "excluded: beta": false }\nclocks: { pause-labels: { "excluded: beta": Beta } }';
    expect(await problemsIn(text)).toEqual([]);
  });

  it("may mark RCA issues and exclude at once", async () => {
    expect(await problemsIn('rca: { labels: ["excluded: beta"] }')).toEqual([]);
  });

  it("that a severity gives up may be another's", async () => {
    expect(await problemsIn("severities: { sev1: { labels: [P1] }, sev2: { labels: [sev1] } }")).toEqual([]);
  });
});

describe("every problem comes at once", () => {
  it("in the order of the file, each on its line", async () => {
    const text = [
      "severities:",
      "  sev1:",
      "    respnse: 30 minutes",
      "    resolution: 4 horus",
      "  sve2:",
      "    response: 1 hour",
      "calendars:",
      "  office:",
      "    timezone: Mars/Olympus",
      "    hours: { mon-fri: closed }",
      "staff: { role: 3, users: [a b, ok, -x] }",
      "clocks: { at-risk: 120% }",
      "maintenance:",
      "  windows: [nonsense]",
      "nonsense: true",
      "",
    ].join("\n");
    expect(await problemsIn(text)).toEqual([
      'policy.yml:3:5 severities.sev1.respnse: unknown key. Did you mean "response"?',
      'policy.yml:4:17 severities.sev1.resolution: expected a target such as "4 hours" or "2 business days", got "4 horus". Did you mean "4 hours"?',
      'policy.yml:5:3 severities.sve2: a new severity needs a title. Did you mean "sev2"?',
      "policy.yml:9:5 calendars.office: no open hours, so no deadline could ever be reached.",
      'policy.yml:9:15 calendars.office.timezone: expected the name of a time zone such as America/Chicago, got "Mars/Olympus".',
      'policy.yml:11:16 staff.role: expected "read", "triage", "write", "maintain" or "admin", got 3.',
      'policy.yml:11:27 staff.users[0]: expected a login such as octo-support, got "a b".',
      'policy.yml:11:36 staff.users[2]: expected a login such as octo-support, got "-x".',
      'policy.yml:12:20 clocks.at-risk: expected a share between 0% and 100% such as 75%, or false, got "120%".',
      'policy.yml:14:13 maintenance.windows[0]: expected a map of keys and values, got "nonsense".',
      "policy.yml:15:1 nonsense: unknown key. Known here: extends, calendar, calendars, severities, clocks, exclusions, tiers, untriaged, staff, rca, notices, status-labels, maintenance, intake, contact, page, channels.",
    ]);
  });

  it("but one that only follows from another is not told", async () => {
    expect(await problemsIn("extends: none\nseverities: { sev1: { title: [] } }")).toEqual([
      "policy.yml:2:30 severities.sev1.title: expected one line of text, got an empty list.",
    ]);
  });

  it("in every window of a list", async () => {
    expect(await problemsIn("maintenance:\n  windows:\n    - { days: mno, reason: 3 }\n    - { days: tue, hours: late }\n")).toEqual([
      'policy.yml:3:15 maintenance.windows[0].days: expected weekdays such as mon, mon-fri or "sat, sun", got "mno". Did you mean "mon"?',
      "policy.yml:3:28 maintenance.windows[0].reason: expected one line of text, got 3. Put it in quotes.",
      'policy.yml:4:27 maintenance.windows[1].hours: expected hours such as 09:00-17:00, a list of them, or "closed", got "late".',
    ]);
  });
});

describe("channels", () => {
  const secret =
    "expected the name of an environment variable that begins with INCIDENT_SLO_, such as env:INCIDENT_SLO_MAIL_URL. Secrets never stand in this file, and it reaches none of the job's other variables, so what is there is not shown.";

  it("never show what stands where a secret's name should", async () => {
    const problems = await problemsIn("channels: { mail: { format: smtp, url: https://hooks.example/s3cret, token: env:GITHUB_TOKEN } }");
    expect(problems).toEqual([
      'policy.yml:1:29 channels.mail.format: expected "json", "resend", "sendgrid", "postmark", "slack", "teams" or "pagerduty", got "smtp".',
      `policy.yml:1:40 channels.mail.url: ${secret}`,
      `policy.yml:1:77 channels.mail.token: ${secret}`,
    ]);
  });

  const channel = (rest: string) => `channels:\n  desk: { format: json, url: env:INCIDENT_SLO_URL, ${rest} }`;

  it.each`
    mistake                        | text                                                                    | problem
    ${"another variable"}          | ${channel("customers: env:GITHUB_TOKEN")}                               | ${`policy.yml:2:63 channels.desk.customers: ${secret}`}
    ${"no address"}                | ${channel("staff: [desk@acme.example, nobody]")}                        | ${'policy.yml:2:79 channels.desk.staff[1]: expected an address such as support@example.com, or "Support <support@example.com>", got "nobody".'}
    ${"a header in the sender"}    | ${channel('from: "a@b.example\\r\\nBcc: x@y.example"')}                 | ${'policy.yml:2:58 channels.desk.from: expected an address such as support@example.com, or "Support <support@example.com>", got "a@b.example\\r\\nBcc: x@y.example".'}
    ${"an unknown audience"}       | ${channel("audiences: [clients]")}                                      | ${'policy.yml:2:64 channels.desk.audiences[0]: expected "customers" or "staff", got "clients".'}
    ${"an unknown kind"}           | ${channel("kinds: [mised]")}                                            | ${'policy.yml:2:60 channels.desk.kinds[0]: expected "opened", "at-risk", "missed", "reopened", "resolved", "rca", "maintenance" or "digest", got "mised". Did you mean "missed"?'}
    ${"an unknown key"}            | ${channel("audience: [staff]")}                                         | ${'policy.yml:2:52 channels.desk.audience: unknown key. Did you mean "audiences"?'}
    ${"an odd name"}               | ${"channels:\n  the desk: { format: json, url: env:INCIDENT_SLO_URL }"} | ${'policy.yml:2:3 channels."the desk": expected the name of a channel: letters, digits and dashes, a letter first, got "the desk".'}
    ${"a service without its key"} | ${"channels:\n  mail: { format: resend, url: env:INCIDENT_SLO_URL }"}   | ${"policy.yml:2:3 channels.mail: resend takes no mail without its API key. Add a token such as env:INCIDENT_SLO_MAIL_TOKEN."}
    ${"no URL"}                    | ${"channels:\n  mail: { format: slack }"}                               | ${`policy.yml:2:9 channels.mail.url: ${secret}`}
  `("with $mistake are refused", async ({ text, problem }) => {
    expect(await problemsIn(text)).toEqual([problem]);
  });
});

describe("a calendar that closes for good", () => {
  const closed = "calendar: { hours: { mon: closed }, special: { 2026-03-10: 09:00-12:00 } }";

  it.each`
    now             | problems
    ${"2026-03-01"} | ${[]}
    ${"2027-03-01"} | ${["policy.yml:1:11 calendar: no open hours, so no deadline could ever be reached."]}
    ${"2024-03-01"} | ${["policy.yml:1:11 calendar: no open hours, so no deadline could ever be reached."]}
  `("is a problem seen from $now", async ({ now, problems }) => {
    expect(await problemsIn(closed, { now: Date.parse(now) })).toEqual(problems);
  });

  it("is a problem though it has weekly hours, when every week of the next 400 days is closed", async () => {
    const mondays = Array.from({ length: 70 }, (_, week) =>
      new Date(Date.parse("2026-03-02") + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const text = `calendar: { hours: { mon: 09:00-17:00 }, holidays: { dates: [${mondays.join(", ")}] } }`;
    expect(await problemsIn(text, { now: Date.parse("2026-03-01") })).toEqual([
      "policy.yml:1:11 calendar: no open hours, so no deadline could ever be reached.",
    ]);
    expect(await problemsIn(text, { now: Date.parse("2026-06-01") })).toEqual([]);
  });
});
