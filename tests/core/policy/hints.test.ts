import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { KEYS, keyHint } from "../../../src/core/policy/other-words.ts";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import { describeProblem, type KeyPath, type Problem, valueAt } from "../../../src/core/policy/problem.ts";
import { some } from "../../faults/long-form.ts";
import { problemsIn } from "./read.ts";

type Data = Readonly<Record<string, unknown>>;

/** A file in which every place that has keys has all of them, rightly. */
const WHOLE: Data = parse(`
extends: gruntwork
calendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 }, holidays: { country: US, region: NY, type: [public], dates: [2026-12-24], except: [2026-10-12] }, special: { 2026-12-24: 09:00-12:00 } }
calendars: { emea: { timezone: Europe/Berlin }, all: { union: [default, emea] } }
severities:
  sev1: { title: Critical, means: Down, labels: [sev1], response: 1 hour, next-reply: 4 hours, updates: every 4 hours, resolution: 8 hours, rca: true, email: { customers: [opened], staff: [opened] }, escalation: [{ at: due, mention: [ann], channels: [desk] }] }
  p0: { title: Everything, above: sev1, response: 30 minutes, resolution: 2 hours }
clocks: { start: opened, reopened: continue, pending-labels: { asked: an answer }, pause-labels: { supplier: a supplier }, stop-labels: [mitigated], at-risk: 75% }
exclusions: { beta: Beta }
tiers: { gold: { labels: [gold], calendar: all, severities: { sev1: { response: 30 minutes, next-reply: 1 hour, updates: hourly, resolution: 4 hours } } } }
untriaged: { as: sev4, from: 2026-12-01, except: [question] }
staff: { role: triage, users: [octo-support], bots: [statusbot] }
rca: { repository: acme/postmortems, labels: [rca], assign: closer, means: Why }
notices: { missed: comment, mention: [ann], mute-label: mute, stale-after: 24 hours, max-per-run: 50, pin: false }
status-labels: { at-risk: risky, missed: late, waiting: ours }
maintenance: { windows: [{ days: tue-thu, hours: 10:00-14:00, calendar: default, reason: Upgrades }], label: planned, email: { customers: [planned] } }
intake: { severities: { critical: sev1 }, max-per-hour: 10 }
contact: support@example.com
page: { Our commitment: We answer. }
channels: { desk: { format: slack, url: env:INCIDENT_SLO_SLACK, audiences: [staff], kinds: [missed], severities: [sev1], labels: [acme] } }
`);

const PLACES: readonly KeyPath[] = [
  [],
  ["calendar"],
  ["calendar", "holidays"],
  ["calendars", "emea"],
  ["severities", "sev1"],
  ["severities", "sev1", "email"],
  ["severities", "sev1", "escalation", 0],
  ["clocks"],
  ["tiers", "gold"],
  ["tiers", "gold", "severities", "sev1"],
  ["untriaged"],
  ["staff"],
  ["rca"],
  ["notices"],
  ["status-labels"],
  ["maintenance"],
  ["maintenance", "windows", 0],
  ["maintenance", "email"],
  ["intake"],
  ["channels", "desk"],
];

/** The data with the value there; undefined takes the key out, and `as` gives it another name in its place. */
function withValue(data: unknown, path: KeyPath, value: unknown, as?: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? withValue(item, rest, value, as) : item));
  const entries = typeof data === "object" && data !== null ? Object.entries(data) : [];
  const isLast = rest.length === 0;
  const changed = entries.flatMap(([key, old]): readonly (readonly [string, unknown])[] => {
    if (key !== String(step)) return [[key, old]];
    return isLast && value === undefined && as === undefined ? [] : [[isLast ? (as ?? key) : key, withValue(old, rest, value, as)]];
  });
  const isNew = !entries.some(([key]) => key === String(step));
  return Object.fromEntries(isNew && value !== undefined ? [...changed, [String(step), withValue({}, rest, value, as)]] : changed);
}

/** Many words lead to the same file, which is read once. */
const checked = new Map<string, Promise<readonly Problem[]>>();

function check(data: unknown): Promise<readonly Problem[]> {
  const key = JSON.stringify(data);
  const known = checked.get(key) ?? problemsOf(data);
  checked.set(key, known);
  return known;
}

async function problemsOf(data: unknown): Promise<readonly Problem[]> {
  const parsed = await parsePolicy({ name: "policy.yml", text: stringify(data) });
  return parsed.ok ? [] : parsed.error;
}

/** The quoted words, or what stands without quotes, as in "a", "b" or "c". */
function alternatives(written: string): readonly string[] {
  const quoted = written.match(/^"(?:[^"\\]|\\.)*"(?:(?:, | or )"(?:[^"\\]|\\.)*")*$/) ? (written.match(/"(?:[^"\\]|\\.)*"/g) ?? []) : null;
  return quoted ?? written.split(/ or (?=(?:every )?\d)/);
}

const IS_KEY: ReadonlySet<string> = new Set(["unknown-key", "new-severity", "severity-key", "unknown-severity"]);

/** Every file that obeys one hint of the problem, with the place that must then be right. */
function obeyed(
  data: unknown,
  problem: Problem,
): readonly { readonly hint: string; readonly data: unknown; readonly path: KeyPath; readonly isName?: true }[] {
  const { path, facts } = problem;
  const text = describeProblem(problem);
  const value = valueAt(data, path);
  const isKey = IS_KEY.has(facts.code) && path.at(-1) !== "above" && path.at(-1) !== "as";
  const isEntry = facts.code === "hours" && facts.problem.code === "unknown-weekday" && path.at(-1) !== "days";
  const named = (key: string) => [...path.slice(0, -1), key];
  const [, meant] = / Did you mean (.*)\?$/.exec(text) ?? [];
  if (meant !== undefined) {
    return alternatives(meant).map((hint) => {
      const word: string = parse(hint);
      const isDateKey = facts.code === "dates" && !Array.isArray(valueAt(data, path.slice(0, -1)));
      if (isKey || isEntry || isDateKey)
        return { hint, data: withValue(data, path, value, word), path: named(word), isName: true as const };
      return { hint, data: withValue(data, path, word), path };
    });
  }
  const [, severity] = / (?:write|Write) (sev\d: \{.*\}) with what you promise/.exec(text) ?? [];
  if (severity !== undefined) {
    const [[key = "", settings] = []] = Object.entries<Data>(parse(severity));
    const old = typeof value === "object" ? value : {};
    return [{ hint: severity, data: withValue(withValue(data, path, undefined), named(key), { ...old, ...settings }), path: named(key) }];
  }
  const [, line] = /(?:as in|"severities":|promises:) (\w+: .*)\.$/.exec(text) ?? [];
  if (line !== undefined) return [{ hint: line, data: parse(line), path: [] }];
  const [, written] = / Write (.*)\.$/.exec(text) ?? [];
  return (written === undefined ? [] : alternatives(written)).map((hint) => ({ hint, data: withValue(data, path, parse(hint)), path }));
}

/** What is refused at the place of each hint once it is obeyed, but for what else was told of it before. */
async function refusedAgain(data: unknown): Promise<readonly string[]> {
  const again: string[] = [];
  const before = await check(data);
  const told = new Set(before.map(sentence));
  for (const problem of before) {
    for (const { hint, data: next, path, isName } of obeyed(data, problem)) {
      const left = (await check(next)).filter((one) => {
        const isSame = JSON.stringify(one.path) === JSON.stringify(path) && one.facts.code === problem.facts.code;
        return isSame || (!isName && startsWith(one.path, path) && !told.has(sentence(one)));
      });
      if (left.length > 0) again.push(`${describeProblem(problem)} → ${hint} → ${left.map(describeProblem).join("; ")}`);
    }
  }
  return again;
}

function startsWith(path: KeyPath, start: KeyPath): boolean {
  return start.every((step, at) => path[at] === step);
}

function sentence(problem: Problem): string {
  return describeProblem({ ...problem, file: "", path: problem.path.slice(-1) }).replace(/^[^ ]*: /, "");
}

it("the whole file is right", async () => {
  expect(await problemsIn(stringify(WHOLE))).toEqual([]);
});

describe("a hint for another desk's word", () => {
  it.each(KEYS.map(([, line]) => [line]))("%s is right from the top of a file", async (line) => {
    expect(await problemsIn(line)).toEqual([]);
  });

  it.each(PLACES.map((place) => [place.join(".") || "the top", place] as const))("at %s is accepted there", async (_, place) => {
    const there = Object(valueAt(WHOLE, place) ?? WHOLE);
    const known = Object.keys(there);
    const words = new Set(KEYS.flatMap(([own, , others]) => [own, ...others.split(" ")]));
    for (const word of words) {
      if (word === "" || known.includes(word)) continue;
      const hint = keyHint(word, known) ?? "";
      const meant = /^Did you mean "(.*)"\?$/.exec(hint)?.[1];
      if (meant === undefined) continue;
      const [path, named] = [
        [...place, meant],
        [...place, word],
      ];
      const taken = await check(withValue(WHOLE, named, there[meant]));
      const beside = taken.find((one) => JSON.stringify(one.path) === JSON.stringify(named));
      // Its name stands there already, so it cannot be the answer.
      expect(beside === undefined ? "" : describeProblem(beside)).not.toContain(`Did you mean "${meant}"`);
      expect(await refusedAgain(withValue(WHOLE, path, there[meant], word))).toEqual([]);
    }
  });
});

const WRONG: readonly unknown[] = [
  true,
  false,
  null,
  30,
  0,
  "yes",
  "none",
  "US",
  "UK",
  "Germany",
  "public",
  "9-5",
  "24/7",
  "mon-fri 9-17",
  "weekdays 08:00 - 18:00",
  "8-5 weekdays",
  "Monday to Friday, 8 AM to 6 PM Central European Time",
  "a, b",
  "on hold",
  "12-26",
  "24.12.2026",
  "asap",
  "hourly",
  "1,000 hours",
  "P1D",
  "all",
  "@acme/oncall",
  [],
  ["US", "2026-12-24"],
  ["12-26", "Boxing Day"],
  ["on hold"],
  { priority: 1 },
  { hours: 4 },
  { value: 4, unit: "hours" },
  { start: "09:00", end: "17:00" },
];

describe("a hint for a value", () => {
  it.each(
    PLACES.flatMap((place) =>
      Object.keys(Object(valueAt(WHOLE, place) ?? WHOLE)).map((key) => [[...place, key].join("."), [...place, key]] as const),
    ),
  )("at %s is accepted there", async (_, path) => {
    for (const value of some(WRONG, 4)) expect(await refusedAgain(withValue(WHOLE, path, value))).toEqual([]);
  });
});

describe("a file in another desk's words", () => {
  it.each([
    'calendar:\n  name: Sample\n  timezone: CET\n  working hours: { Mon-Fri: "9:00 - 17:00" }\nslas:\n  "Time to first response": { Highest: 30m, High: 4h }\n  "Time to resolution": { Highest: 4h, High: 1d, Medium: 3d }',
    "schedule: { timezone: Eastern Time (US & Canada), business_hours: Mon-Fri 9am-5pm, holidays: US }\nsla_policies:\n  - name: Premium\n    filter: { tag: premium }\n    policy_metrics: [{ priority: urgent, metric: first_reply_time, target: 60 }]",
    'extends: none\ncalendar: { timezone: UTC, hours: 24/5 }\nseverities:\n  severity::1: { labels: ["severity::1"], first_response: 30 minutes, mitigation: 24 hours, resolution: 1 month }\n  severity::2: { resolution: 60 days }\n  S3: { first response: 8 hours 24x5 }',
    "sla:\n  p0: { labels: [P0], respond: 15m, resolve: 4h, communicate: every 30 min }\n  p1: { respond: 1h }\n  critical: { respond: 1d }\ncalendar: { tz: America/Los_Angeles, hours: 9-5, days: mon-fri, holidays: [US, 2026-12-24] }\ncontacts: support@example.com",
    'calendar: { timezone: London, hours: { weekdays: "09:00 - 17:30", weekends: closed }, holidays: { country: UK, exclude: [12-26] } }\nseverities: { sev1: { name: Urgent, response: 30, next_response: 1 hour, email: true, rca: "yes" } }\ntiers: { enterprise: { tag: enterprise, sev1: { response: 15 minutes } } }\npause: [waiting]\nexclude: [spam]',
    "businessHours: { timeZone: GMT, monday: 09:00-18:00 }\nsla_targets:\n  urgent: { respond_within: 30 mins, operational_hours: calendar }\n  high: { resolve_within: 1 day }",
    "severities: { P1: { response: within 5 mins, update: every 30m } }\nrestrictions: weekdays 08:00 - 18:00\nnotify: ['@acme/oncall']\nholidays: DE",
    "severities:\n  Critical: { description: Down, response time: '1 hour, 24/7', resolution: ASAP }\n  Major: { response time: daily, resolution: next release }\nbusiness hours: Monday to Friday, 8 AM to 6 PM Central European Time",
    "escalation_policy: { rules: [{ targets: [ann] }] }\npriorities: { P1: { name: SEV-1, ack_timeout: 15m } }\nsupport_hours: 24x7",
    "severities: { Premium: { filter: { tag: premium }, policy_metrics: [{ priority: urgent, metric: first_reply_time, target: 60 }] } }",
    "severities: { sve2: { response: 1 hour }, sev2: { response: 1 hour }, sev9: false }",
  ])("is told nothing that is refused again: %s", async (text) => {
    expect(await refusedAgain(parse(text))).toEqual([]);
  });

  it.each`
    text                                                                         | says                                                                                                                      | not
    ${"extends: none\nseverities: { sev1: { response: 1 hour } }"}               | ${"severities.sev1: a new severity needs a title."}                                                                       | ${"under another name"}
    ${'extends: none\nseverities: { "severity::1": { response: 1 hour } }'}      | ${'Write sev1: { title: "severity::1", labels: ["severity::1"] } with what you promise of it.'}                           | ${"under another name"}
    ${"severities: { sev1: { response: 1 hour }, P1: { response: 1 hour } }"}    | ${"severities.P1: a new severity needs a title."}                                                                         | ${"under another name"}
    ${"calendar: { holidays: [US, 2026-12-24] }"}                                | ${"Write { country: US, dates: [2026-12-24] }."}                                                                          | ${"dates: [US"}
    ${"calendar: { holidays: Germany }"}                                         | ${"Write { country: DE }."}                                                                                               | ${"country: Germany"}
    ${"calendar: { holidays: { country: US, exclude: [12-26] } }"}               | ${'Did you mean "except"?'}                                                                                               | ${"exclusions"}
    ${"calendar: { name: Sample }"}                                              | ${"Nothing here depends on it: leave it out."}                                                                            | ${"sev5"}
    ${"slas: { Time to first response: { Highest: 30m } }"}                      | ${"The severity comes first, then what it promises: severities: { sev1: { response: 1 hour } }."}                         | ${"Known here"}
    ${"slas: { Time to first response: { Highest: 30m } }"}                      | ${"severities: { sev1: { labels: [Highest], response: 1 hour } }."}                                                       | ${"Known here"}
    ${"severities: { sev1: { next_response: 1 hour } }"}                         | ${'Did you mean "next-reply"?'}                                                                                           | ${"updates"}
    ${"severities: { sev1: { resolution: 1 hour, resolve_by: 1 hour } }"}        | ${'It is called "resolution" here, which stands here already.'}                                                           | ${"Did you mean"}
    ${"calendar: { hours: { weekdays: 08:00-18:00, weekends: closed } }"}        | ${'Did you mean "sat-sun"?'}                                                                                              | ${"above"}
    ${"calendar: { hours: weekdays 08:00-18:00 }"}                               | ${"Write { mon-fri: 08:00-18:00 }."}                                                                                      | ${"{ weekdays"}
    ${"severities: { sev1: { response: hourly } }"}                              | ${'How often is said under "updates". Write "1 hour".'}                                                                   | ${"Did you mean"}
    ${"severities: { sev1: { response: 2 business weeks } }"}                    | ${'Write "10 business days".'}                                                                                            | ${"nights and weekends"}
    ${"severities: { sev1: { response: 1 hour, operational_hours: business } }"} | ${'It is said with each target: "4 business hours" on the calendar, "4 hours" day and night.'}                            | ${"calendar: {"}
    ${"severities: { schedule: 8-5 weekdays }"}                                  | ${"It is said from the top of the file, as in calendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }."} | ${"Write"}
    ${"sla: { timezone: US/Pacific }"}                                           | ${"It is said from the top of the file, as in calendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }."} | ${"Write"}
    ${"support_hours: 24x7"}                                                     | ${"Write { hours: { mon-sun: 00:00-24:00 } }."}                                                                           | ${"Known here"}
    ${"severities: { sev1: { response: 8 hours 24x5 } }"}                        | ${'Did you mean "8 business hours"?'}                                                                                     | ${"Known here"}
    ${"severities: { Premium: { filter: { tag: premium } } }"}                   | ${'What is promised to some customers is a tier, as in tiers: { gold: { labels: ["tier: gold"], '}                        | ${"Did you mean"}
    ${"tiers: { premium: { filter: { tag: premium } } }"}                        | ${'Did you mean "labels"?'}                                                                                               | ${"is a tier"}
    ${"priorities: { P1: { labels: [P1] } }"}                                    | ${'Did you mean "severities"?'}                                                                                           | ${"tiers"}
    ${"sla_policies: [{ name: Premium, filter: { tag: premium } }]"}             | ${'Did you mean "tiers"?'}                                                                                                | ${"severities"}
    ${"sla_policies: [{ name: Premium, filter: { tag: premium } }]"}             | ${"Write { premium: { labels: [premium] } }."}                                                                            | ${"severities"}
    ${"sla_policies: [{ name: Premium }]"}                                       | ${"expected a map of severities, got a list. Write { sev1: { response: 1 hour, resolution: 4 hours } }."}                 | ${"Known here"}
  `("$text: $says", async ({ text, says, not }) => {
    const problems = (await problemsIn(text)).join("\n");
    expect(problems).toContain(says);
    expect(problems).not.toContain(not);
  });
});
