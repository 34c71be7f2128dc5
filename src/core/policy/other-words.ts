import { quoted } from "../text/quoted.ts";
import { HOLIDAY_TYPES } from "../time/holiday.ts";
import { parseDates } from "../time/parse-dates.ts";
import { parseDays, parseSpans } from "../time/parse-hours.ts";
import { parseTarget } from "../time/target.ts";
import { isZone } from "../time/zone.ts";
import { zoneMeantBy } from "../time/zone-hint.ts";
import type { Expectation } from "./expectations.ts";
import { AUDIENCES, MAIL_KINDS, MAINTENANCE_KINDS } from "./policy.ts";

/** A key of ours, a line that shows it from the top of the file, and what other desks call it, without case, blanks and dashes. */
type KeyWords = readonly [key: string, line: string, words: string];

const HOURS_LINE = "calendar: { timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }";
const TIERS_LINE = 'tiers: { gold: { labels: ["tier: gold"], severities: { sev1: { response: 15 minutes } } } }';
const MENTION_LINE = "notices: { mention: [ann] }";

// Of several lines for a word the first whose key is known where it stands counts, else the first.
export const KEYS: readonly KeyWords[] = [
  [
    "response",
    "severities: { sev1: { response: 1 hour } }",
    "firstresponse respond answer firstanswer acktimeout firstresponsetime firstresponsetarget firstreply firstreplytime timetofirstresponse timetofirstreply responsetime respondwithin respondby acknowledge acknowledgement ack acktime timetoacknowledge ackwithin initialresponse reply responsesla responsetarget ttfr frt tta tto timetoown firstresponsedue",
  ],
  [
    "next-reply",
    "severities: { sev1: { next-reply: 4 hours } }",
    "nextresponse nextreply nextreplytime nextresponsetime subsequentresponse everyresponse",
  ],
  [
    "updates",
    "severities: { sev1: { updates: every 4 hours } }",
    "update periodicupdate pausableupdate updateinterval updatefrequency statusupdates communication communicate communications cadence followup",
  ],
  [
    "resolution",
    "severities: { sev1: { resolution: 4 hours } }",
    "resolve resolveby resolvewithin resolvetime resolutiontime resolutiontarget resolutionsla resolutiondue timetoresolution timetoresolve fix fixwithin fixtime solve solution solutiontime restore restoration ttr mttr totalresolutiontime requesterwaittime agentworktime closewithin timetoclose closeby",
  ],
  ["title", "severities: { sev5: { title: Question } }", "name displayname caption summary"],
  ["means", "severities: { sev1: { means: Nothing works for anyone } }", "description definition desc meaning criteria impact explanation"],
  [
    "labels",
    'severities: { sev1: { labels: ["priority: critical"] } }',
    "label tags tag issuelabels githublabels match filter filters conditions condition when",
  ],
  ["above", "severities: { p0: { title: Everything down, above: sev1 } }", "rank order level weight position index urgency"],
  [
    "rca",
    "severities: { sev1: { rca: 5 business days } }",
    "postmortem postmortems rootcause rootcauseanalysis pir retrospective review problemrecord",
  ],
  [
    "email",
    "severities: { sev1: { email: { customers: [opened, resolved], staff: [opened, missed] } } }",
    "mail emails mails notify notification notifications alert alerts reminders notifyon",
  ],
  [
    "escalation",
    "severities: { sev1: { escalation: [{ at: due, mention: [ann] }] } }",
    "escalations escalate escalateto escalationpolicy escalationrules violation breach breaches onbreach onviolation",
  ],
  [
    "mention",
    MENTION_LINE,
    "escalations escalation escalate escalateto escalationpolicy escalationrules violation breach breaches onbreach notify notifications alerts mentions assignto",
  ],
  [
    "calendar",
    HOURS_LINE,
    "businesshours business workinghours officehours supporthours servicehours operatinghours operationalhours hoursofoperation schedule workschedule worktime workingtime",
  ],
  [
    "calendars",
    "calendars: { emea: { timezone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } } }",
    "schedules businesshourslist regions offices",
  ],
  ["timezone", HOURS_LINE, "tz zone timezonename timezoneid tzid"],
  [
    "hours",
    HOURS_LINE,
    "businesshours business workinghours officehours supporthours servicehours operatinghours operationalhours days workingdays workdays weekdays intervals schedule entries times opening openinghours week",
  ],
  [
    "",
    HOURS_LINE,
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun monfri start end from to starttime endtime open close",
  ],
  [
    "holidays",
    "calendar: { holidays: { country: US, dates: [2026-12-24] } }",
    "holiday holidaylist holidaycalendar publicholidays closed closeddays closures exceptions dates country daysoff nonworkingdays",
  ],
  [
    "except",
    "calendar: { holidays: { country: US, except: [2026-10-12] } }",
    "exclude excluded excludes excluding ignore ignored skip exceptions without worked",
  ],
  ["dates", "calendar: { holidays: { dates: [2026-12-24] } }", "days list custom own holidays date"],
  [
    "severities",
    "severities: { sev1: { response: 1 hour, resolution: 4 hours } }",
    "severity priorities priority levels sevs sla slas slo slos slapolicy slapolicies slatargets targets target policies policy policymetrics metrics goals objectives servicelevels incidents rules urgencies matrix",
  ],
  ["tiers", TIERS_LINE, "plans plan customers segments organizations accounts contracts slapolicies slapolicy policies"],
  [
    "pause-labels",
    "clocks: { pause-labels: { on-hold: Waiting for our supplier } }",
    "pause pauses paused pauseon pausewhen pausecondition pauseconditions pausestatus pausestatuses onhold hold holdstatuses waiting stopwhen",
  ],
  [
    "pending-labels",
    "clocks: { pending-labels: { waiting-on-customer: an answer to our question } }",
    "pending pendingstatus waitingoncustomer awaitingcustomer awaitingreply waitingforcustomer",
  ],
  ["stop-labels", "clocks: { stop-labels: [mitigated] }", "stop stopon stopcondition resolvedlabels closedlabels donelabels finish"],
  ["start", "clocks: { start: labeled }", "startwhen starton startcondition begin"],
  ["reopened", "clocks: { reopened: restart }", "reopen onreopen reset"],
  ["at-risk", "clocks: { at-risk: 75% }", "warn warning warnat warningthreshold threshold approaching reminder remindbefore risk"],
  [
    "exclusions",
    'exclusions: { "excluded: beta": Beta or preview feature }',
    "exclude excluded excludes ignore ignored ignorelabels exceptions exempt outofscope skip",
  ],
  [
    "staff",
    "staff: { users: [octo-support] }",
    "agents agent team teams support supportteam members responders oncall users assignmentgroup assignmentgroups group",
  ],
  ["users", "staff: { users: [octo-support] }", "members logins people agents names team"],
  ["bots", "staff: { bots: [statusbot] }", "apps bot automation serviceaccounts"],
  [
    "channels",
    "channels: { desk: { format: slack, url: env:INCIDENT_SLO_SLACK } }",
    "webhooks webhook integrations slack teams smtp pagerduty",
  ],
  ["notices", MENTION_LINE, "notify notification notifications alerts alerting messages comments"],
  [
    "maintenance",
    "maintenance: { windows: [{ days: tue-thu, hours: 10:00-14:00 }] }",
    "maintenancewindows maintenancewindow downtime downtimes windows",
  ],
  ["intake", "intake: { severities: { critical: sev1 } }", "alertmanager prometheus grafana monitoring monitors alertseverities"],
  ["contact", "contact: support@example.com", "contacts supportemail supportaddress helpdesk phone"],
  ["extends", "extends: gruntwork", "base preset template inherit inherits import include uses"],
  ["page", "page: { Our commitment: We answer. }", "sections publish statuspage"],
];

// What says nothing that this file could hold.
const NEEDLESS = new Set(
  "name displayname version apiversion kind id uuid enabled active name description title metadata spec createdat updatedat schema default".split(
    " ",
  ),
);

/** The known key that an unknown one means in another desk's words or another spelling; null: none is known to. */
export function keyMeantBy(key: string, known: readonly string[]): string | null {
  const word = plain(key);
  const means = ([own]: KeyWords) => known.includes(own) && !isForCustomers(word, known);
  return known.find((one) => plain(one) === word) ?? entriesFor(word).find(means)?.[0] ?? null;
}

/** What a severity filters in other desks' words is whom it is for, which a tier's labels say. */
function isForCustomers(word: string, known: readonly string[]): boolean {
  return known.includes("resolution") && /^filters?$/.test(word);
}

/** The keys that may be meant by a word for several where something has this value: plans are tiers. */
export function keysFitting(key: string, value: unknown, keys: readonly string[]): readonly string[] {
  const arePlans =
    keyMeantBy(
      key,
      keys.filter((one) => one === "tiers"),
    ) !== null && plansIn(value).length > 0;
  return arePlans ? ["tiers"] : keys;
}

/** Other desks' plans, each with a filter by what customers have in common, or with labels and nothing else; empty: something is none. */
function plansIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const plans = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  const isPlan = (plan: unknown) => isRecord(plan) && (isRecord(plan.filter ?? plan.filters) || Object.keys(plan).join() === "labels");
  return plans.every(isPlan) ? plans : [];
}

/** Each plan as a tier, told by the tag that it filters by, else by its name. */
function tiersMeantBy(value: unknown): string | null {
  const tiers = plansIn(value).flatMap(({ name, filter }) => {
    const key = typeof name === "string" ? name.toLowerCase().replace(/[^a-z\d]+/g, "-") : "";
    const tag = isRecord(filter) && typeof filter.tag === "string" ? filter.tag : key;
    return /^[a-z][a-z\d-]*$/.test(key) ? [`${key}: { labels: [${labelText(tag)}] }`] : [];
  });
  return tiers.length === 0 ? null : `{ ${tiers.join(", ")} }`;
}

function entriesFor(word: string): readonly KeyWords[] {
  return KEYS.filter(([own, , words]) => plain(own) === word || words.split(" ").includes(word));
}

/**
 * What to write where a key is unknown; `known` are those of its place, `free` of these what does not stand there yet. Null: no desk is known to
 * call anything so.
 */
export function keyHint(key: string, known: readonly string[], free: readonly string[] = known): string | null {
  const here = keyMeantBy(key, free);
  if (here !== null) return `Did you mean ${quoted(here)}?`;
  const taken = keyMeantBy(key, known);
  if (taken !== null) return `It is called ${quoted(taken)} here, which stands here already.`;
  if (known.includes("resolution") && keyMeantBy(key, ["calendar", "hours"]) !== null) return SAID_WITH_TARGETS;
  const severity = known.includes("severities") || known.includes("resolution") ? severityNumber(key) : null;
  if (severity !== null)
    return `Severities stand under "severities": severities: { sev${Math.max(1, Math.min(4, severity))}: { labels: [${labelText(key)}], response: 1 hour } }.`;
  if (isForCustomers(plain(key), known)) return `What is promised to some customers is a tier, as in ${TIERS_LINE}.`;
  const [elsewhere] = NEEDLESS.has(plain(key)) ? [] : entriesFor(plain(key));
  if (elsewhere !== undefined) return `It is said from the top of the file, as in ${elsewhere[1]}.`;
  return NEEDLESS.has(plain(key)) ? "Nothing here depends on it: leave it out." : null;
}

const SAID_WITH_TARGETS = 'It is said with each target: "4 business hours" on the calendar, "4 hours" day and night.';

/** Whether the key is a promise in some desk's words, which stands under its severity. */
export function isPromise(key: string): boolean {
  return keyMeantBy(key, ["response", "next-reply", "updates", "resolution"]) !== null;
}

/** A label as it stands in a list. */
export function labelText(label: string): string {
  return /^[\w./-]*[a-z][\w./-]*$/i.test(label) && !/^(?:true|false|null|\d.*)$/i.test(label) ? label : quoted(label);
}

// What desks call their severities, by how severe they are.
const NAMES: readonly string[] = [
  "critical urgent blocker highest emergency disaster outage immediate fatal 1critical",
  "high major important severe 2high error",
  "medium normal moderate average standard 3moderate 3medium warning",
  "low minor trivial lowest cosmetic planning 4low info question",
];

/** The number of the severity that such a key or label means: 1 for P1, S1, severity/1, critical; 0 for P0. Null: it names none. */
export function severityNumber(key: string): number | null {
  const digit = /^(?:p|s|sev|prio|priority|severity|level|urgency|sla)?[-_ /:.]*([0-5])$/i.exec(key.trim())?.[1];
  if (digit !== undefined) return Number(digit);
  const word = plain(key).replace(/^(?:priority|severity|prio|sev)(?=[a-z])/, "");
  const place = NAMES.findIndex((names) => names.split(" ").includes(word));
  return place < 0 ? null : place + 1;
}

/** What to write in place of a value that has the wrong shape, as it stands in the file; null: nothing is near. `key` is where it stands. */
export function valueHint(expected: Expectation, got: unknown, key: string): string | null {
  // A webhook's URL is a secret, wherever it was put, and a novel helps nobody.
  const isShown = typeof got !== "string" || (got.length <= 100 && !got.includes("://"));
  const hint = isShown ? hintFor(expected, got, key) : null;
  return hint === null || hint.length > 200 || hint.includes("://") ? null : hint.replace(/\s+/g, " ");
}

function hintFor(expected: Expectation, got: unknown, key: string): string | null {
  const text = typeof got === "string" || typeof got === "number" || typeof got === "boolean" ? String(got).trim() : null;
  const isYes = text !== null && /^(?:yes|on|true|y|enabled|required)$/i.test(text);
  const isNo = text !== null && /^(?:no|none|off|false|n|disabled|never)$/i.test(text);
  switch (expected) {
    case "hours":
      return text === null ? "{ mon-fri: 09:00-17:00 }" : weekMeantBy(text);
    case "hours-of-day":
      return isNo ? "closed" : isRecord(got) ? spanIn(got) : null;
    case "map":
      return mapMeantBy(key, got, text, isYes);
    case "labels":
    case "label":
      return labelMeantBy(expected, got, text);
    case "logins":
      return typeof got === "string" && LOGIN.test(got) ? `[${labelText(got.replace(/^@/, ""))}]` : null;
    case "mentions":
      return text !== null && LOGIN.test(text.replace(/\/[\w.-]+$/, "")) ? `[${labelText(text)}]` : null;
    case "mail-kinds":
      return MAIL_KINDS.some((kind) => kind === text) ? `[${text}]` : null;
    case "audiences":
      return AUDIENCES.some((audience) => audience === text) ? `[${text}]` : null;
    case "holiday-types":
      return text !== null && HOLIDAY_TYPES.includes(text) ? `[${text}]` : null;
    case "union":
      return text !== null && /^[a-z][a-z\d_-]*$/i.test(text) ? `[${text}]` : null;
    case "date-list": {
      const date = text === null ? null : dateMeantBy(text);
      return date === null ? null : `[${date}]`;
    }
    case "dates":
    case "dates-text": {
      const date = text === null ? null : dateMeantBy(text);
      return date === null || expected === "dates-text" ? date : `[${date}]`;
    }
    case "severity":
      return text !== null && parseTarget(text).ok ? `{ response: ${text} }` : null;
    case "severities":
      return "{ sev1: { response: 1 hour, resolution: 4 hours } }";
    case "tiers":
      return tiersMeantBy(got) ?? '{ gold: { labels: ["tier: gold"] } }';
    case "calendars":
      return "{ emea: { timezone: Europe/Berlin } }";
    case "reasons":
      return reasonsMeantBy(got, text);
    case "target":
      return isNo || got === null ? "best effort" : targetIn(got, text);
    case "updates":
      return typeof got === "boolean"
        ? "as promised"
        : text !== null && /^[1-9]\d*$/.test(text)
          ? `every ${text} minutes or every ${text} hours`
          : null;
    case "share":
      return shareMeantBy(text, isNo);
    case "switch":
    case "rca":
      return isYes ? "true" : isNo ? "false" : null;
    case "count":
      return text !== null && /^[1-9]\d*$/.test(text) ? text : null;
    case "windows":
      return isRecord(got) ? "[{ days: tue-thu, hours: 10:00-14:00 }]" : null;
    case "maintenance-mails":
      return "{ customers: [planned, reminder, started, finished] }";
    case "maintenance-kinds":
      return MAINTENANCE_KINDS.some((kind) => kind === text) ? `[${text}]` : null;
    default:
      return null;
  }
}

const LOGIN = /^@?[a-z\d][a-z\d_-]{0,98}$/i;

/** "24/7", "9-5", "mon-fri 09:00-17:00" as a week's hours. */
function weekMeantBy(text: string): string {
  if (/^24\s*[/x×]\s*7$|^always$|^all day$|^24 ?h(?:ours?)?$|around the clock/i.test(text)) return "{ mon-sun: 00:00-24:00 }";
  if (/^24\s*[/x×]\s*5$/i.test(text)) return "{ mon-fri: 00:00-24:00 }";
  const [, before = "", hours = "", after = ""] =
    /^(\D*)(\d[\d:.]*\s*(?:[ap]m)?\s*(?:-|–|—|to|until)\s*\d[\d:.]*\s*(?:[ap]m\b)?)(.*)$/i.exec(text) ?? [];
  const spans = parseSpans(hours);
  const guessed = spans.ok ? hours : spans.error.flatMap((problem) => ("didYouMean" in problem ? (problem.didYouMean ?? []) : []))[0];
  const days = [before, after].map((words) => daysIn(words.replace(/^[\s,:]+|[\s,:]+$/g, ""))).find((found) => found !== null);
  return `{ ${days ?? "mon-fri"}: ${guessed ?? "09:00-17:00"} }`;
}

function daysIn(words: string): string | null {
  const days = parseDays(words);
  const named = days.ok ? words.replace(/\s*[-–]\s*/g, "-").toLowerCase() : days.error.didYouMean;
  return named === null || !named.includes(",") ? named : quoted(named);
}

/** `{ start: 09:00, end: 17:00 }` as one span. */
function spanIn(got: Readonly<Record<string, unknown>>): string | null {
  const times = Object.values(got).filter((value) => typeof value === "string" && /^\d{1,2}:\d\d/.test(value));
  return times.length === 2 ? times.join("-") : null;
}

function mapMeantBy(key: string, got: unknown, text: string | null, isYes: boolean): string | null {
  switch (keyMeantBy(key, ["calendar", "holidays"]) ?? key) {
    case "holidays":
      return holidaysMeantBy(got, text);
    case "email":
      return "{ customers: [opened, resolved], staff: [opened, at-risk, missed] }";
    case "calendar":
      return calendarMeantBy(text);
    case "staff":
      return text !== null && /^(?:read|triage|write|maintain|admin)$/i.test(text)
        ? `{ role: ${text.toLowerCase()} }`
        : `{ users: ${namesIn(got) ?? "[octo-support]"} }`;
    case "rca":
      return isYes ? "{ labels: [rca] }" : null;
    case "notices":
      return "{ missed: comment }";
    case "clocks":
      return "{ at-risk: 75% }";
    case "maintenance":
      return `{ windows: ${windowsIn(got)} }`;
    default:
      return null;
  }
}

/** The list of windows that stood here in earlier releases, as far as it is short. */
function windowsIn(got: unknown): string {
  const windows = Array.isArray(got) && got.every(isRecord) ? `[${got.map(flowText).join(", ")}]` : "";
  return windows === "" || windows === "[]" || windows.length > 150 ? "[{ days: tue-thu, hours: 10:00-14:00 }]" : windows;
}

/** A value in YAML's flow style. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isRecord(value))
    return /^[\w][\w .:-]*$/.test(String(value)) && !String(value).includes(": ") ? String(value) : quoted(String(value));
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${flowText(one)}`)
    .join(", ")} }`;
}

function calendarMeantBy(text: string | null): string {
  if (text !== null && /\d/.test(text)) return `{ hours: ${weekMeantBy(text)} }`;
  const zone = text?.includes("/") ? (isZone(text) ? text : zoneMeantBy(text)) : null;
  return zone === null ? "{ timezone: America/Chicago, hours: { mon-fri: 09:00-17:00 } }" : `{ timezone: ${zone} }`;
}

function holidaysMeantBy(got: unknown, text: string | null): string {
  if (text !== null && /^[a-z]{2}-[a-z\d]{1,3}$/i.test(text))
    return `{ country: ${text.slice(0, 2).toUpperCase()}, region: ${text.slice(3).toUpperCase()} }`;
  const items = text !== null ? [text] : Array.isArray(got) ? got.filter((item) => typeof item === "string") : [];
  const country = items.map(countryMeantBy).find((code) => code !== null);
  const dates = items.flatMap((item) => dateMeantBy(item) ?? []).slice(0, 5);
  const parts = [...(country == null ? [] : [`country: ${country}`]), ...(dates.length === 0 ? [] : [`dates: [${dates.join(", ")}]`])];
  return parts.length === 0 ? "{ country: US, dates: [2026-12-24] }" : `{ ${parts.join(", ")} }`;
}

/** The code of a country that is named by it or in English; null: there is none. */
function countryMeantBy(text: string): string | null {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  if (/^usa$/i.test(text)) return "US";
  const today = (code: string) => new Intl.Locale(`und-${code}`).region ?? null;
  if (/^[a-z]{2}$/i.test(text)) return names.of(text.toUpperCase()) === undefined ? null : today(text);
  const letters = Array.from({ length: 26 }, (_, place) => String.fromCharCode(65 + place));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const code = codes.find((one) => names.of(one)?.toLowerCase() === text.trim().toLowerCase());
  return code === undefined ? null : today(code);
}

function labelMeantBy(expected: "label" | "labels", got: unknown, text: string | null): string | null {
  const pairs = isRecord(got) ? Object.entries(got).filter(([, value]) => ["string", "number"].includes(typeof value)) : [];
  const names = pairs.map(([name, value]) => quoted(`${name}: ${value}`));
  if (names.length > 0) return expected === "label" ? (names[0] ?? null) : `[${names.join(", ")}]`;
  if (text === null || typeof got === "boolean") return null;
  const listed = text.split(/\s*,\s*/).map(labelText);
  return expected === "labels" ? `[${listed.join(", ")}]` : null;
}

function reasonsMeantBy(got: unknown, text: string | null): string {
  const names = text !== null ? [text] : Array.isArray(got) ? got.filter((item) => typeof item === "string") : [];
  const shown = (names.length === 0 ? ["on-hold"] : names.slice(0, 5)).map(labelText);
  return `{ ${shown.map((name) => `${name}: why`).join(", ")} }`;
}

/** 30, `{ hours: 4 }`, `{ value: 4, unit: hours }`, `{ target: 4h }`. */
function targetIn(got: unknown, text: string | null): string | null {
  if (typeof got === "number" && got > 0) return `${got} minutes or ${got} hours`;
  if (text !== null) return parseTarget(text).ok ? text : null;
  if (!isRecord(got)) return null;
  const entries = Object.entries(got);
  const units = entries
    .filter(([name]) => /^(?:hours?|minutes?)$/i.test(name))
    .map(([name, value]) => `${String(value)} ${name.toLowerCase()}`);
  const values = entries.map(([, value]) => String(value));
  const number = values.find((value) => /^\d+$/.test(value));
  const unit = values.find((value) => /^(?:business |calendar )?[a-z]+s?$/i.test(value));
  const candidates = [units.join(" "), `${number ?? ""} ${unit ?? ""}`, ...values].map((candidate) => parseTarget(candidate));
  const found = candidates.find((target) => target.ok);
  return found?.ok === true ? found.value.text : null;
}

function shareMeantBy(text: string | null, isNo: boolean): string | null {
  if (isNo) return "false";
  const number = Number(text ?? Number.NaN);
  if (number > 0 && number < 1) return `${Math.round(number * 1000) / 10}%`;
  return number >= 1 && number < 100 ? `${number}%` : null;
}

function dateMeantBy(text: string): string | null {
  const read = parseDates(text);
  return read.ok ? text : (read.error.suggestions[0] ?? null);
}

function namesIn(got: unknown): string | null {
  const names =
    typeof got === "string" ? got.trim().split(/[\s,]+/) : Array.isArray(got) ? got.filter((item) => typeof item === "string") : [];
  const logins = names.filter((name) => LOGIN.test(name)).map((name) => labelText(name.replace(/^@/, "")));
  return logins.length === 0 || logins.length < names.length ? null : `[${logins.slice(0, 5).join(", ")}]`;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s./:]/g, "");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
