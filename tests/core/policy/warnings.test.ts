import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import { warningsIn } from "./read.ts";

const end = "which is less severe. Raising an incident would not make it due sooner.";

const ofOrder = async (text: string) => (await warningsIn(text)).filter((warning) => warning.includes(" is later than "));

describe("a more severe target that is later than a milder one", () => {
  it.each`
    case                                    | text                                                                                                                           | warning
    ${"on the clock"}                       | ${"severities: { sev1: { resolution: 9 hours } }"}                                                                             | ${`1:35 severities.sev1.resolution: "9 hours" is later than the "8 hours" of sev2, ${end}`}
    ${"in business days"}                   | ${"extends: cloud-gov\nseverities: { sev2: { response: 6 business days } }"}                                                   | ${`2:33 severities.sev2.response: "6 business days" is later than the "5 business days" of sev3, ${end}`}
    ${"than best effort allows"}            | ${"severities: { sev3: { response: best effort } }"}                                                                           | ${`1:33 severities.sev3.response: "best effort" is later than the "1 business day" of sev4, ${end}`}
    ${"in updates"}                         | ${"severities: { sev1: { updates: every 2 hours }, sev2: { updates: every 1 hour } }"}                                         | ${`1:32 severities.sev1.updates: "2 hours" is later than the "1 hour" of sev2, ${end}`}
    ${"in business time against the clock"} | ${"severities: { sev1: { response: 2 business hours } }"}                                                                      | ${`1:33 severities.sev1.response: "2 business hours" (about 8 hours, its open hours spread evenly over the week) is later than the "1 hour" of sev2, ${end}`}
    ${"in business days against the clock"} | ${"severities: { sev3: { resolution: 1 business day }, sev4: { resolution: 30 hours } }"}                                      | ${`1:35 severities.sev3.resolution: "1 business day" (about 34 hours, its open hours spread evenly over the week) is later than the "30 hours" of sev4, ${end}`}
    ${"in a tier"}                          | ${"tiers: { gold: { severities: { sev1: { resolution: 9 hours } } } }"}                                                        | ${`1:52 tiers.gold.severities.sev1.resolution: "9 hours" is later than the "8 hours" of sev2, ${end}`}
    ${"but once, not again in each tier"}   | ${"severities: { sev1: { resolution: 9 hours } }\ntiers: { gold: { severities: { sev4: { response: 10 hours } } }, silver: }"} | ${`1:35 severities.sev1.resolution: "9 hours" is later than the "8 hours" of sev2, ${end}`}
  `("is warned about $case", async ({ text, warning }) => {
    expect(await ofOrder(text)).toEqual([`policy.yml:${warning}`]);
  });

  it("is told once a severity and promise, of the next milder one", async () => {
    const warnings = await ofOrder("severities: { sev1: { response: 3 business days } }");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/of sev2, which is less severe/);
  });
});

describe("nothing is warned about", () => {
  it.each`
    case                                      | text
    ${"equal targets"}                        | ${"severities: { sev1: { response: 60 minutes }, sev2: { response: 1 hour } }"}
    ${"business hours before a business day"} | ${"severities: { sev3: { response: 4 business hours, resolution: best effort } }"}
    ${"updates by word and by the clock"}     | ${"severities: { sev2: { updates: every 1 hour } }"}
    ${"a calendar of longer hours"}           | ${"calendars: { always: { hours: { mon-sun: 00:00-24:00 } } }\nseverities: { sev3: { response: 4 business hours on always } }"}
  `("with $case", async ({ text }) => {
    expect(await warningsIn(text)).toEqual([]);
  });

  it.each(["gruntwork", "cloud-gov", "community"])("in the built-in policy %s", async (builtIn) => {
    const parsed = await parsePolicy({ builtIn });
    expect(parsed.ok && parsed.value.warnings).toEqual([]);
  });
});

const NOW = Date.parse("2026-03-04T12:00:00Z");

it("is warned of nothing once it has done what it was told first of severities that are another desk's", async () => {
  const own = "severities: { P1: { title: Critical, response: 15 minutes }, P2: { title: High, response: 1 hour }, P5: { title: Low } }";
  expect(await warningsIn(own, { now: NOW })).toEqual([expect.stringContaining('write "extends: none" at its top')]);
  expect(await warningsIn(`extends: none\n${own}`, { now: NOW })).toEqual([]);
});

describe("is warned of at its place", () => {
  it.each`
    case                                                    | text                                                                                                                                  | warning
    ${"a solution due before the answer"}                   | ${"severities: { sev1: { response: 20 minutes, resolution: ^10 minutes } }"}                                                          | ${'severities.sev1.resolution: a solution is due in "10 minutes", before the answer in "20 minutes".'}
    ${"one that is on a Friday"}                            | ${"severities: { sev3: { response: ^1 business day } }"}                                                                              | ${'severities.sev3.response: a solution is due in "24 hours", before the answer in "1 business day": for one, for what comes on Friday 12:00.'}
    ${"one of a tier"}                                      | ${"tiers: { gold: { severities: { sev1: { resolution: ^5 minutes } } } }"}                                                            | ${'tiers.gold.severities.sev1.resolution: a solution is due in "5 minutes", before the answer in "30 minutes".'}
    ${"hours that end a minute early"}                      | ${"calendar: { hours: { mon-sun: ^00:00-23:59 } }"}                                                                                   | ${'calendar.hours.mon-sun: "00:00-23:59" leaves the last minute of the day closed. Write "00:00-24:00".'}
    ${"one of several spans that does"}                     | ${"calendars: { emea: { hours: { mon: [08:00-12:00, ^13:00-23:59] } } }"}                                                             | ${'calendars.emea.hours.mon[1]: "13:00-23:59" leaves the last minute of the day closed. Write "13:00-24:00".'}
    ${"dates that are over"}                                | ${"calendar: { holidays: { ^dates: [2025-12-24, 2025-12-27..2025-12-30] } }"}                                                         | ${'calendar.holidays.dates: all of these dates lie in the past, the last one on 2025-12-30. A day that comes each year is written without the year: "12-30".'}
    ${"special hours that are over"}                        | ${"calendar: { ^special: { 2025-12-24: 09:00-12:00 } }"}                                                                              | ${'calendar.special: all of these dates lie in the past, the last one on 2025-12-24. A day that comes each year is written without the year: "12-24".'}
    ${"a team"}                                             | ${'notices: { mention: [ann, ^"@acme/support"] }'}                                                                                    | ${'notices.mention[1]: GitHub is reported not to notify "@acme/support", a team, when the job\'s own token mentions it. Name people.'}
    ${"every workflow's bot"}                               | ${"staff: { bots: [statusbot, ^github-actions] }"}                                                                                    | ${"staff.bots[1]: every workflow of the repository acts as github-actions, so whatever any of them labels, marks or closes would count as support's."}
    ${"a business day that begins in the evening"}          | ${"calendar: { hours: { mon-thu: 09:00-17:00, sun: ^22:00-06:00 } }"}                                                                 | ${"calendar.hours.sun: the business day of Sunday begins at 22:00, late in the evening, so a target of business days counts that date as a whole day. Is the time zone right?"}
    ${"one of a union, whose date is another elsewhere"}    | ${"calendar: { timezone: Europe/Berlin }\ncalendars: { sydney: { timezone: Australia/Sydney }, all: { union: ^[default, sydney] } }"} | ${"calendars.all.union: the business day of Sunday begins at 23:00, late in the evening, so a target of business days counts that date as a whole day. Is the time zone right?"}
    ${"news that customers never get"}                      | ${"channels: { c: { format: json, url: env:INCIDENT_SLO_X, audiences: [customers], kinds: [opened, ^missed] } }"}                     | ${'channels.c.kinds[1]: "missed" is never sent to customers: how a clock stands is for staff, and customers read it in the thread.'}
    ${"a new severity that sounds severe"}                  | ${"severities: { ^P0: { title: Everything down } }"}                                                                                  | ${'severities.P0: "P0" is new and so comes last, after "sev4", as the least severe. Its name sounds more severe. If it is, write "above: sev1" under it.'}
    ${"another desk's severities beside ours"}              | ${"severities: { ^P1: { title: Critical, response: 15 minutes }, P2: { title: High, response: 1 hour }, P3: { title: Low } }"}        | ${'severities.P1: "P1", "P2" and "P3" are new and so come last, after "sev4", as the least severe. If the file names all the severities you have, write "extends: none" at its top. If "P1" is "sev1" under another name, write sev1: { labels: [P1] } in its place, with what you promise of it.'}
    ${"one of them"}                                        | ${"severities: { ^urgent: { title: Urgent } }"}                                                                                       | ${'severities.urgent: "urgent" is new and so comes last, after "sev4", as the least severe. If the file names all the severities you have, write "extends: none" at its top. If "urgent" is "sev1" under another name, write sev1: { labels: [urgent] } in its place, with what you promise of it.'}
    ${"a monitor's word that means less than a milder one"} | ${"intake: { severities: { critical: ^sev3, warning: sev2 } }"}                                                                       | ${'intake.severities.critical: "critical" means sev3, which is less severe than the sev2 of "warning".'}
    ${"mail about maintenance that no label announces"}     | ${"maintenance: { ^email: { customers: [planned] } }"}                                                                                | ${"maintenance.email: no issue announces maintenance while maintenance.label is not there, so this is never sent."}
    ${"a channel for nothing but such news"}                | ${"channels: { c: { format: json, url: env:INCIDENT_SLO_X, kinds: [digest, ^maintenance] } }"}                                        | ${"channels.c.kinds[1]: no issue announces maintenance while maintenance.label is not there, so this is never sent."}
    ${"one that is promised more"}                          | ${"severities: { ^vip: { title: Very important, response: 45 minutes } }"}                                                            | ${'severities.vip: "vip" is new and so comes last, after "sev4", as the least severe. It looks more severe: its first answer ("45 minutes") is sooner than that of "sev2" ("1 hour"). If it is, write "above: sev2" under it.'}
  `("$case", async ({ text, warning }) => {
    const before = text.slice(0, text.indexOf("^")).split("\n");
    const place = `policy.yml:${before.length}:${(before.at(-1) ?? "").length + 1}`;
    const sentence = warning.includes(": ") ? warning : "";
    expect(await warningsIn(text.replace("^", ""), { now: NOW })).toEqual([`${place} ${sentence}`]);
  });

  it.each`
    case                                               | text
    ${"dates of which one is ahead"}                   | ${"calendar: { holidays: { dates: [2025-12-24, 2026-12-24] } }"}
    ${"days of each year"}                             | ${"calendar: { holidays: { dates: [12-24] } }"}
    ${"a severity that stands above another"}          | ${"severities: { P0: { title: Everything down, above: sev1, response: 5 minutes, resolution: 1 hour } }"}
    ${"a mild new one"}                                | ${"severities: { sev5: { title: Question } }"}
    ${"a solution by best effort"}                     | ${"severities: { sev3: { response: 1 business day, resolution: best effort } }"}
    ${"an answer in business time before a solution"}  | ${"severities: { sev3: { response: 4 business hours, resolution: 2 business days } }"}
    ${"mail about maintenance that a label announces"} | ${"maintenance: { label: planned, email: { customers: [planned] } }\nchannels: { c: { format: json, url: env:INCIDENT_SLO_X, kinds: [maintenance] } }"}
    ${"maintenance of which nobody is mailed"}         | ${"maintenance: { email: { customers: [] } }"}
    ${"a union whose days begin in the morning"}       | ${"calendar: { timezone: Europe/Berlin }\ncalendars: { us: { timezone: America/New_York }, all: { union: [default, us] } }"}
  `("and nothing about $case", async ({ text }) => {
    expect(await warningsIn(text, { now: NOW })).toEqual([]);
  });
});

it("a label that shows what is at risk, where nothing ever is", async () => {
  const text = "clocks: { at-risk: false }\nstatus-labels: { at-risk: late, missed: missed }\n";
  expect(await warningsIn(text)).toEqual([
    "policy.yml:2:27 status-labels.at-risk: nothing is ever at risk while clocks.at-risk is false, so this never comes.",
  ]);
});
