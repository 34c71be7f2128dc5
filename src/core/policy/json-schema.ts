import { DEFAULTS } from "./defaults.ts";
import { shapeOfPolicyFile } from "./file-shape.ts";

type Json = Readonly<Record<string, unknown>>;
type Note = {
  readonly description: string;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly default?: unknown;
  readonly names?: string;
};

const UNIT = anyCase("(h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)");
const NUMBER = "(\\d+(\\.\\d+)?|\\.\\d+)";
const BUSINESS = anyCase("business");
const AND = `\\s*(,\\s*|${anyCase("and")}\\b\\s*|,\\s*${anyCase("and")}\\b\\s*)?`;
const ON = `(\\s+${anyCase("on")}\\s+\\S+)?\\s*`;
const PLAIN = `${NUMBER}\\s*${UNIT}(${AND}${NUMBER}\\s*${UNIT})*`;
const IN_BUSINESS = `${NUMBER}\\s*${BUSINESS}\\s*${UNIT}(${AND}${NUMBER}\\s*(${BUSINESS}\\b)?\\s*${UNIT})*`;
const DAYS = `\\d+(\\.0+)?\\s*${BUSINESS}\\s*${anyCase("(d|days?)")}`;
const DATES = `\\d+(\\.0+)?\\s*(${anyCase("calendar")}\\s*${anyCase("(d|days?)")}|${anyCase("(w|wks?|weeks?)")})`;
const END_OF_DAY = `${anyCase("end")}\\s+${anyCase("of")}\\s+(${anyCase("next")}\\s+)?${anyCase("business")}\\s+${anyCase("day")}`;
const TIMED = `(${PLAIN}|(${IN_BUSINESS}|${DAYS}|${DATES}|${END_OF_DAY})${ON})`;
const DAYS_ONE = `${BUSINESS}\\s*(${UNIT}|${anyCase("(d|days?)")})|${anyCase("calendar")}\\s+${anyCase("(d|days?)")}|${anyCase("(w|wks?|weeks?)")}`;
const CADENCE = `(${anyCase("(hourly|daily|weekly)")}|${anyCase("twice")}\\s+(${anyCase("a")}\\s+${anyCase("day")}|${anyCase("daily")}))`;
const INTERVAL = `(${anyCase("every")}\\s+(${TIMED}|${UNIT}|(${DAYS_ONE})${ON})|${CADENCE}${ON})`;
const BEST_EFFORT = anyCase("best[ -]effort");
const TARGET = `^\\s*(${BEST_EFFORT}|${TIMED})\\s*$`;
const SPAN = "\\d{1,2}:\\d{2}\\s*[-–]\\s*\\d{1,2}:\\d{2}";
const HOURS = `^\\s*(${SPAN}|${anyCase("closed")})\\s*$`;
const DATE = "^\\d{4}-\\d{2}-\\d{2}$";
const DAY = "(\\d{4}-)?\\d{2}-\\d{2}";
const DAYS_OR_RANGE = `^\\s*${DAY}(\\s*\\.\\.\\s*${DAY})?\\s*$`;
const WEEKDAYS = `^\\s*${anyCase("(mon|tue|wed|thu|fri|sat|sun)")}[a-zA-Z]*\\s*([-–,]\\s*${anyCase("(mon|tue|wed|thu|fri|sat|sun)")}[a-zA-Z]*\\s*)*$`;
const NAME = "^[A-Za-z][A-Za-z0-9_-]{0,39}$";

const CALENDAR: Readonly<Record<string, Note>> = {
  "": { description: 'What "business" means: time zone, hours and holidays.' },
  ".union": {
    description:
      "Other calendars: this one is open while any of them is. Its dates are those of its own time zone, else of the first one's.",
  },
  ".union[]": { description: "The name of a calendar.", pattern: NAME },
  ".timezone": {
    description: "IANA name of the time zone. An abbreviation such as EST is none: it means several places, or knows no summer time.",
    pattern: "^(?!(?!([uU][tT][cC]|[gG][mM][tT])$)[A-Za-z]{3}([0-9][A-Za-z]{3})?$)",
    default: DEFAULTS.timezone,
    examples: ["America/Chicago", "Europe/Berlin"],
  },
  ".hours": {
    description: "Weekdays and their hours; days that are not named are closed. Replaced as a whole.",
    names: WEEKDAYS,
    default: DEFAULTS.hours,
  },
  ".hours.*": {
    description: 'Hours such as 09:00-17:00, a list of them, or "closed". 22:00-06:00 runs into the next day.',
    pattern: HOURS,
  },
  ".holidays": { description: "Days without hours. Replaced as a whole." },
  ".holidays.country": { description: "Country code; its holidays count.", examples: ["US", "DE"] },
  ".holidays.region": { description: "State or region of the country, for its own holidays.", examples: ["NY", "BY"] },
  ".holidays.type": { description: "Which kinds of the country's holidays count.", default: DEFAULTS.holidayTypes },
  ".holidays.dates": {
    description: "Holidays of your own: dates, days of each year and ranges, or these with their names.",
    names: DAYS_OR_RANGE,
  },
  ".holidays.dates.*": { description: "What the holiday is called." },
  ".holidays.dates[]": {
    description: "A date such as 2026-12-24, a day of each year such as 12-31, or a range such as 2026-12-27..2026-12-30.",
    pattern: DAYS_OR_RANGE,
  },
  ".holidays.except": { description: "Days that the country has and you work." },
  ".holidays.except[]": { description: "A date such as 2026-10-12, or as under dates.", pattern: DAYS_OR_RANGE },
  ".special": {
    description: "These dates' own hours, whatever weekday or holiday they are; days of each year and ranges, too.",
    names: DAYS_OR_RANGE,
  },
  ".special.*": { description: 'Hours such as 09:00-12:00, a list of them, or "closed".', pattern: HOURS },
};

const PROMISES: Readonly<Record<string, Note>> = {
  ".response": {
    description: "By when the first answer is promised.",
    pattern: TARGET,
    default: DEFAULTS.target,
    examples: ["30 minutes", "4 business hours", "1 business day"],
  },
  ".next-reply": {
    description: "By when an answer is promised to what the reporter writes after support's last word; nothing is, where it is left out.",
    pattern: TARGET,
    examples: ["1 hour", "4 business hours", "1 business day"],
  },
  ".updates": {
    description: "When the next word is promised: as staff announce it, or so long after the last one.",
    pattern: `^\\s*(${anyCase("as")}[\\s-]${anyCase("promised")}|${INTERVAL})\\s*$`,
    default: DEFAULTS.updates,
    examples: ["as promised", "every hour", "every business day", "daily"],
  },
  ".resolution": {
    description: "By when a solution is promised.",
    pattern: TARGET,
    default: DEFAULTS.target,
    examples: ["4 hours", "2 business days", "best effort"],
  },
};

const SEVERITY: Readonly<Record<string, Note>> = {
  "": { description: "One severity; false leaves an inherited one out." },
  ".title": { description: "What it is called; required of a new severity.", examples: ["Critical"] },
  ".means": { description: "The definition that customers read." },
  ".above": { description: "The key of the severity that this one stands above; new ones come last otherwise." },
  ".labels": { description: "Labels that mean this severity, compared without case; the key itself when left out." },
  ".labels[]": { description: "A label of the repository." },
  ...PROMISES,
  ".email": { description: "Which news is mailed, by audience." },
  ".email.customers": { description: "News that customers are mailed; how a clock stands is for staff.", default: DEFAULTS.mails },
  ".email.staff": { description: "News that staff are mailed.", default: DEFAULTS.mails },
  ".rca": {
    description: "Root cause analysis: wanted (true), wanted and due in this time, or not (false).",
    default: false,
    pattern: `^\\s*${TIMED}\\s*$`,
  },
};

const MENTIONED: Note = {
  description: '"assignees", or a login with or without its "@".',
  pattern: "^@?[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9._-]+)?$",
};

const STEP: Readonly<Record<string, Note>> = {
  "": {
    description:
      "Who else hears of a first answer or a solution at risk, due or late, at a severity that staff or a bot of `staff.bots` set or confirmed. Each step speaks once.",
  },
  "[]": { description: "One step." },
  "[].at": {
    description: "When: as soon as the promise is at risk, at its due time, or so long after it, by the clock or in business time.",
    pattern: `^\\s*(${anyCase("at")}[- ]${anyCase("risk")}|${anyCase("due")}|${TIMED}\\s*${anyCase("late")})\\s*$`,
    examples: ["at-risk", "due", "15 minutes late", "1 business hour late"],
  },
  "[].mention": { description: "Who is mentioned in a comment." },
  "[].mention[]": MENTIONED,
  "[].channels": {
    description:
      "Channels that hear of it, whatever `email` says; `mail` is the one that the action's inputs make. One that has no `kinds` and is named in a step hears its steps, the answer and the end, nothing else.",
  },
  "[].channels[]": { description: "The name of a channel." },
};

const CHANNEL: Readonly<Record<string, Note>> = {
  "": { description: "One channel. Secrets stand in the job's environment; the file names the variables." },
  ".format": { description: "What the receiver understands; json is the documented form of Incident SLO itself." },
  ".url": { description: "The variable that holds where to POST to.", examples: ["env:INCIDENT_SLO_MAIL_URL"] },
  ".token": { description: "The variable that holds the service's API key.", examples: ["env:INCIDENT_SLO_MAIL_TOKEN"] },
  ".secret": { description: "The variable that holds a whsec_ secret; requests are signed with it by the Standard Webhooks rules." },
  ".from": { description: "The sender; the input email-from when left out.", examples: ["Acme Support <support@example.com>"] },
  ".customers": {
    description:
      "Who is mailed as customers: addresses, or the variable that lists them. They never see each other. The input email-customers when left out.",
  },
  ".customers[]": { description: "An address." },
  ".staff": { description: "Who is mailed as staff; the input email-staff when left out." },
  ".staff[]": { description: "An address." },
  ".audiences": { description: "Whose news goes here; both when left out." },
  ".kinds": { description: "Which news goes here; all of it when left out." },
  ".severities": { description: "Incidents of which severity are told here, as severe as they are today; of all when left out." },
  ".severities[]": { description: "The key of a severity." },
  ".labels": {
    description:
      "Incidents with one of these labels are told here, as far as staff or a bot of `staff.bots` put it on; all when left out. Put on later, it brings the news that the incident is open. Whoever was told of the beginning here is told of the end here.",
  },
  ".labels[]": { description: "A label of the repository." },
};

const NOTES: Readonly<Record<string, Note>> = {
  extends: { description: "The policy this one builds on; what follows overrides it key by key.", default: "gruntwork" },
  ...under("calendar", CALENDAR),
  calendars: { description: 'More calendars by name; a target names one with "on", as in "4 business hours on emea".', names: NAME },
  ...under("calendars.*", CALENDAR),
  severities: { description: "The severities, most severe first.", names: NAME },
  ...under("severities.*", SEVERITY),
  ...under("severities.*.escalation", STEP),
  clocks: { description: "How clocks start, pause and stop." },
  "clocks.start": { description: "Clocks start when the issue is opened, or with its first severity label.", default: DEFAULTS.start },
  "clocks.reopened": { description: "Whether a reopened incident's clocks go on or start again.", default: DEFAULTS.reopened },
  "clocks.pending-labels": {
    description:
      "Labels under which support waits for the reporter, and for what, as it is shown: the clocks of updates and the solution stand until the reporter comments, and the label is taken off; false leaves an inherited one out.",
  },
  "clocks.pending-labels.*": { description: "The reason, or false." },
  "clocks.pause-labels": {
    description:
      "Labels that pause the clocks of updates and the solution, and the reason that is shown; false leaves an inherited one out.",
  },
  "clocks.pause-labels.*": { description: "The reason, or false." },
  "clocks.stop-labels": { description: "Labels under which the solution counts as reached." },
  "clocks.at-risk": {
    description: "Share of a target after which staff are warned; false: never.",
    pattern: "^\\s*\\d{1,3}(\\.\\d+)? ?%\\s*$",
    default: DEFAULTS.atRisk,
  },
  exclusions: { description: "Labels under which the SLO does not apply, and why; false leaves an inherited one out." },
  "exclusions.*": { description: "The reason, or false." },
  tiers: { description: "Other targets for some customers, by name; the first one whose label is on counts.", names: NAME },
  "tiers.*": { description: "One tier. Its name is shown to nobody but those who read this file and staff's report." },
  "tiers.*.labels": {
    description: "Labels that mean this tier where staff or a bot of `staff.bots` put them on; the name itself when left out.",
  },
  "tiers.*.labels[]": { description: "A label of the repository." },
  "tiers.*.calendar": { description: "The calendar of its targets that name none; the one called `default` when left out." },
  "tiers.*.severities": { description: "What is promised otherwise; all else is as under `severities`.", names: NAME },
  "tiers.*.severities.*": { description: "The severity's other targets." },
  ...Object.fromEntries(Object.entries(PROMISES).map(([key, note]) => [`tiers.*.severities.*${key}`, withoutDefault(note)])),
  untriaged: { description: "Issues without a severity yet; not there: they are nobody's concern." },
  "untriaged.as": { description: "The severity whose first answer they are promised, from their opening.", examples: ["sev4"] },
  "untriaged.from": { description: "Issues that were opened on that day or later.", pattern: DATE },
  "untriaged.except": { description: "Labels of issues that need no severity, whoever put them on." },
  "untriaged.except[]": { description: "A label of the repository." },
  staff: { description: "Whose words count as ours." },
  "staff.role": { description: "The least repository role that makes someone staff.", default: DEFAULTS.role },
  "staff.users": { description: "Logins that are staff whatever their role." },
  "staff.bots": {
    description:
      "Bots and machine accounts: what they label, mark and close counts as staff's; their words never do. Write an app as `name[bot]`: a person may bear the name without it.",
  },
  rca: { description: "Where root cause analyses are opened, and what is promised of them." },
  "rca.repository": {
    description: "The repository, as owner/name; the incident's own when left out.",
    pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+$",
  },
  "rca.labels": { description: "Labels of RCA issues; never a severity's label.", default: DEFAULTS.rcaLabels },
  "rca.assign": { description: "Who the RCA issue is assigned to.", default: DEFAULTS.assign },
  "rca.means": {
    description:
      'What customers are promised of it on the published page, to go on from "For Severity 1"; lines that begin with "- " are a list.',
  },
  notices: { description: "How news is told." },
  "notices.missed": { description: "Whether a miss gets a comment or is shown in the status comment only.", default: DEFAULTS.missed },
  "notices.mention": { description: "Who is mentioned on a miss." },
  "notices.mention[]": MENTIONED,
  "notices.mute-label": { description: "Under this label clocks run, but nothing is posted or mailed.", default: DEFAULTS.muteLabel },
  "notices.stale-after": {
    description: "Older news is recorded, not announced.",
    pattern: `^\\s*${PLAIN}\\s*$`,
    default: DEFAULTS.staleAfter,
  },
  "notices.max-per-run": {
    description: "New comments, RCA issues and mails in one run; the rest waits for the next.",
    default: DEFAULTS.maxPerRun,
  },
  "notices.pin": {
    description: "Whether the status comment is pinned, once, where the server can and no other comment is.",
    default: DEFAULTS.pin,
  },
  "status-labels": {
    description: "Labels that the action keeps on exactly the open incidents that are so, for lists and boards; not there: none.",
  },
  "status-labels.at-risk": {
    description: "A first answer or a solution is open, and so much of its time is used up as `clocks.at-risk` says.",
    examples: ["slo: at risk"],
  },
  "status-labels.missed": { description: "A promise was missed; stays on when the issue is closed.", examples: ["slo: missed"] },
  "status-labels.waiting": {
    description: "A first answer, or what the reporter wrote later, is unanswered.",
    examples: ["slo: waiting for us"],
  },
  maintenance: { description: "When maintenance happens, and the issues that announce it." },
  "maintenance.windows": { description: "Maintenance windows, shown on incidents opened inside them." },
  "maintenance.windows[]": { description: "One window: weekly on days, or on dates." },
  "maintenance.windows[].days": { description: "Weekdays of a weekly window.", pattern: WEEKDAYS, examples: ["tue-thu"] },
  "maintenance.windows[].dates": { description: "Dates of the window." },
  "maintenance.windows[].dates[]": { description: "A date such as 2026-12-24.", pattern: DATE },
  "maintenance.windows[].hours": {
    description: "Hours of the window; the whole day when left out.",
    pattern: HOURS,
    default: DEFAULTS.windowHours,
  },
  "maintenance.windows[].calendar": { description: "The calendar whose time zone counts.", default: "default" },
  "maintenance.windows[].reason": { description: "What is done then.", default: DEFAULTS.windowReason, examples: ["Upgrades"] },
  "maintenance.label": {
    description: "An issue with this label announces maintenance, from staff's first `/window` on; not there: none does.",
    examples: ["planned-maintenance"],
  },
  "maintenance.email": { description: "Which news of announced maintenance is mailed." },
  "maintenance.email.customers": {
    description: "News that customers are mailed; the reminder leaves 24 hours before the start.",
    default: DEFAULTS.maintenanceMails,
  },
  intake: { description: "What alerts of monitors open, by `job: intake` alone." },
  "intake.severities": {
    description: "What monitors call a severity → its key here, compared without case. A word that is a severity's key means that one.",
  },
  "intake.severities.*": { description: "The severity's key.", examples: ["sev1"] },
  "intake.max-per-hour": {
    description: "New issues from alerts in an hour; beyond it one issue lists the rest.",
    default: DEFAULTS.alertsPerHour,
  },
  contact: { description: "How to reach you, shown where customers look for it." },
  page: {
    description:
      'What the published page says in your own words, by heading; lines that begin with "- " are a list. True takes a section over from the policy that this one extends, none of which is published unless it is named.',
  },
  "page.*": { description: "The text under the heading; or whether to publish the section of the policy that this one extends." },
  channels: { description: "Where news goes besides the thread, by name.", names: "^[A-Za-z][A-Za-z0-9-]{0,39}$" },
  ...under("channels.*", CHANNEL),
};

/** The policy file's JSON Schema (draft 7) for editors: everything that a schema can tell of the format. */
export function policyJsonSchema(): Json {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Incident SLO policy",
    description: "The promises of a support desk, kept on GitHub issues.",
    ...annotated(shapeOfPolicyFile(), ""),
  };
}

function annotated(node: unknown, path: string): Json {
  if (!isJson(node)) return {};
  const note = NOTES[path];
  const inside = insideOf(node, path);
  return note === undefined ? inside : noted(inside, note);
}

/** What is expected in words is for problems and the reference; JSON Schema has no such keyword. */
function insideOf(node: Json, path: string): Json {
  const entries = Object.entries(node).filter(([key]) => key !== "expected");
  return Object.fromEntries(entries.map(([key, value]) => [key, childOf(key, value, path)]));
}

function childOf(key: string, value: unknown, path: string): unknown {
  if (key === "properties" && isJson(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name, annotated(child, path === "" ? name : `${path}.${name}`)]),
    );
  }
  if (key === "additionalProperties" && isJson(value)) return annotated(value, `${path}.*`);
  if (key === "items") return annotated(value, `${path}[]`);
  // The ways of a union stand at the same place; what is said of the place is said once, around them.
  if (key === "anyOf" && Array.isArray(value)) return value.map((way) => wayOf(way, path));
  return value;
}

function wayOf(way: unknown, path: string): unknown {
  if (!isJson(way)) return way;
  const { pattern, names } = NOTES[path] ?? {};
  const { type } = way;
  const inside = insideOf(way, path);
  if (type === "string" && pattern !== undefined) return { ...inside, pattern };
  if (type === "array" && pattern !== undefined) return { ...inside, items: { type: "string", pattern } };
  return type === "object" && names !== undefined ? { ...inside, propertyNames: { pattern: names } } : inside;
}

function noted(node: Json & { readonly type?: unknown }, { description, pattern, examples, names, ...rest }: Note): Json {
  const isString = [node.type].flat().includes("string") && !("enum" in node);
  return {
    description,
    ...rest,
    ...(examples === undefined ? {} : { examples }),
    ...node,
    ...(isString && pattern !== undefined ? { pattern } : {}),
    ...(node.type === "object" && names !== undefined ? { propertyNames: { pattern: names } } : {}),
  };
}

function withoutDefault({ default: _, ...note }: Note): Note {
  return note;
}

function under(path: string, notes: Readonly<Record<string, Note>>): Readonly<Record<string, Note>> {
  return Object.fromEntries(Object.entries(notes).map(([rest, note]) => [`${path}${rest}`, note]));
}

/** A pattern that takes letters of either case: JSON Schema's patterns have no flag for it. */
function anyCase(pattern: string): string {
  return pattern.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function isJson(value: unknown): value is Json & { readonly type?: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
