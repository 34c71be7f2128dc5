import * as z from "zod/mini";
import type { Expectation } from "./expectations.ts";
import type { PolicyProblemFacts } from "./facts.ts";
import { keyMeantBy, keysFitting } from "./other-words.ts";
import { AUDIENCES, CHANNEL_KINDS, CUSTOMER_MAIL_KINDS, MAIL_FORMATS, MAIL_KINDS, MAINTENANCE_KINDS } from "./policy.ts";
import { type KeyPath, type ReportProblem, valueAt } from "./problem.ts";

// The message of each schema is the name of what it expects (expectations.ts); a strict map's message lists its keys.
function map<Shape extends z.core.$ZodLooseShape>(shape: Shape, expectation: Expectation = "map") {
  const known = Object.keys(shape).join(" ");
  return z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? known : name(expectation)) });
}

function name(expectation: Expectation): Expectation {
  return expectation;
}

/** Optional, and an empty `key:` means the same as none. Made when it is read: few files have more than a few. */
function section<Schema extends z.core.SomeType>(make: () => Schema) {
  return z.optional(z.nullable(z.lazy(make)));
}

function text(expectation: Expectation) {
  return z.optional(z.string(name(expectation)));
}

function listOf(expectation: Expectation, item: Expectation) {
  return z.optional(z.array(z.string(name(item)), name(expectation)));
}

function oneOf<const Values extends readonly string[]>(values: Values, expectation: Expectation) {
  return z.optional(z.enum(values, { error: name(expectation) }));
}

function reasons() {
  const reason = z.union([z.string(), z.literal(false)], { error: name("reason") });
  return section(() => z.record(z.string(), reason, name("reasons")));
}

// Every one costs time in every run, and more than these are a mistake or an attack.
function few(expectation: Expectation) {
  return z.refine<object>((entries) => Object.keys(entries).length <= 100, name(expectation));
}

const dayHours = () => z.union([z.string(), z.array(z.string(name("span")))], { error: name("hours-of-day") });

const dates = () =>
  z.union([z.array(z.string(name("dates-text"))), z.record(z.string(), z.string(name("holiday-name")))], {
    error: name("dates"),
  });

const holidays = z.lazy(() =>
  map({
    country: text("country"),
    region: text("region"),
    type: z.optional(
      z.array(z.enum(["public", "bank", "school", "optional", "observance"], { error: name("holiday-type") }), name("holiday-types")),
    ),
    dates: section(dates),
    except: listOf("date-list", "dates-text"),
  }),
);

const calendar = z.lazy(() =>
  map({
    union: listOf("union", "calendar-name"),
    timezone: text("timezone"),
    hours: z.optional(z.record(z.string(), dayHours(), name("hours"))),
    holidays: z.optional(holidays),
    special: section(() => z.record(z.string(), dayHours(), name("special"))),
  }),
);

const mailKinds = () => z.optional(z.array(z.enum(MAIL_KINDS, { error: name("mail-kind") }), name("mail-kinds")));
const customerMailKinds = () => z.optional(z.array(z.enum(CUSTOMER_MAIL_KINDS, { error: name("customer-mail-kind") }), name("mail-kinds")));

const promises = () => ({
  response: text("target"),
  "next-reply": text("target"),
  updates: text("updates"),
  resolution: text("target"),
});

const escalationStep = z.lazy(() =>
  map({
    at: z.string(name("step-moment")),
    mention: listOf("mentions", "mention"),
    channels: listOf("channel-list", "channel-name"),
  }),
);

const severity = z.lazy(() =>
  map({
    title: text("line"),
    means: text("text"),
    above: text("severity-name"),
    labels: listOf("labels", "label"),
    ...promises(),
    email: section(() => map({ customers: customerMailKinds(), staff: mailKinds() })),
    rca: z.optional(z.union([z.boolean(), z.string()], { error: name("rca") })),
    escalation: section(() => z.array(escalationStep, name("steps")).check(few("few-steps"))),
  }),
);

const tier = z.lazy(() =>
  map({
    labels: listOf("labels", "label"),
    calendar: text("calendar-name"),
    severities: section(() => z.record(z.string(), z.nullable(map(promises())), name("severities"))),
  }),
);

const untriaged = z.lazy(() =>
  map({
    as: z.string(name("severity-name")),
    from: z.string(name("date")),
    except: listOf("labels", "label"),
  }),
);

const maintenanceWindow = z.lazy(() =>
  map({
    days: text("days"),
    dates: listOf("date-list", "date"),
    hours: z.optional(dayHours()),
    calendar: text("calendar-name"),
    reason: text("line"),
  }),
);

const maintenanceKinds = () =>
  z.optional(z.array(z.enum(MAINTENANCE_KINDS, { error: name("maintenance-kind") }), name("maintenance-kinds")));

// A policy file is public: it names the variable that holds a secret, and none of the job's other variables.
const SECRET = /^env:INCIDENT_SLO_[A-Z\d_]{1,100}$/;
const secret = () => z.string(name("secret")).check(z.regex(SECRET, name("secret")));

// Addresses are not for everyone's eyes either.
const recipients = () =>
  z.optional(
    z.union([z.array(z.string(name("address")), name("addresses")), z.string().check(z.regex(SECRET, name("secret")))], {
      error: name("addresses"),
    }),
  );

const channel = z.lazy(() =>
  map({
    format: z.enum(MAIL_FORMATS, { error: name("mail-format") }),
    url: secret(),
    token: z.optional(secret()),
    secret: z.optional(secret()),
    from: text("address"),
    customers: recipients(),
    staff: recipients(),
    audiences: z.optional(z.array(z.enum(AUDIENCES, { error: name("audience") }), name("audiences"))),
    kinds: z.optional(z.array(z.enum(CHANNEL_KINDS, { error: name("channel-kind") }), name("mail-kinds"))),
    severities: listOf("severity-names", "severity-name"),
    labels: listOf("labels", "label"),
  }),
);

const calendars = section(() => z.record(z.string(), z.nullable(calendar), name("calendars")).check(few("few-calendars")));

// What stands outside a policy must say something.
const calendarFiles = z.lazy(() => map({ calendar: z.optional(calendar), calendars }));

export const policyFile = map({
  extends: oneOf(["gruntwork", "cloud-gov", "community", "none"], "base"),
  calendar: section(() => calendar),
  calendars,
  severities: section(() =>
    z
      .record(z.string(), z.union([z.literal(false), z.nullable(severity)], { error: name("severity") }), name("severities"))
      .check(few("few-severities")),
  ),
  clocks: section(() =>
    map({
      start: oneOf(["opened", "labeled"], "start"),
      reopened: oneOf(["continue", "restart"], "reopened"),
      "pending-labels": reasons(),
      "pause-labels": reasons(),
      "stop-labels": listOf("labels", "label"),
      "at-risk": z.optional(z.union([z.string(), z.literal(false)], { error: name("share") })),
    }),
  ),
  exclusions: reasons(),
  tiers: section(() => z.record(z.string(), z.nullable(tier), name("tiers")).check(few("few-tiers"))),
  untriaged: section(() => untriaged),
  staff: section(() =>
    map({
      role: oneOf(["read", "triage", "write", "maintain", "admin"], "role"),
      users: listOf("logins", "login"),
      bots: listOf("logins", "login"),
    }),
  ),
  rca: section(() =>
    map({
      repository: text("repository"),
      labels: listOf("labels", "label"),
      assign: oneOf(["closer", "assignees", "none"], "assign"),
      means: text("text"),
    }),
  ),
  notices: section(() =>
    map({
      missed: oneOf(["comment", "status"], "missed"),
      mention: listOf("mentions", "mention"),
      "mute-label": text("label"),
      "stale-after": text("plain-time"),
      "max-per-run": z.optional(z.int(name("count")).check(z.minimum(1, name("count")))),
      pin: z.optional(z.boolean(name("switch"))),
    }),
  ),
  "status-labels": section(() => map({ "at-risk": text("label"), missed: text("label"), waiting: text("label") })),
  maintenance: section(() =>
    map({
      windows: section(() => z.array(maintenanceWindow, name("windows"))),
      label: text("label"),
      email: section(() => map({ customers: maintenanceKinds() }, "maintenance-mails")),
    }),
  ),
  intake: section(() =>
    map({
      severities: section(() =>
        z.record(z.string(), z.string(name("severity-name")), name("alert-severities")).check(few("few-alert-severities")),
      ),
      "max-per-hour": z.optional(z.int(name("count")).check(z.minimum(1, name("count")))),
    }),
  ),
  contact: text("text"),
  page: section(() => z.record(z.string(), z.union([z.string(), z.boolean()], { error: name("section") }), name("sections"))),
  channels: section(() => z.record(z.string(), channel, name("channels")).check(few("few-channels"))),
});

/** A policy file as it is written: the shape is checked, the words in it (targets, hours, dates) are not yet read. */
export type PolicyFile = z.infer<typeof policyFile>;
export type CalendarFile = z.infer<typeof calendar>;
export type HolidaysFile = z.infer<typeof holidays>;
export type SeverityFile = z.infer<typeof severity>;
export type StepFile = z.infer<typeof escalationStep>;
export type TierFile = z.infer<typeof tier>;
export type WindowFile = z.infer<typeof maintenanceWindow>;
export type ChannelFile = z.infer<typeof channel>;

/** Keys of ours that stand in a file under another desk's name: path of ours → the key that is there. */
export type Renamed = Map<string, string>;

/**
 * The file with everything of the wrong shape reported and left out, so that the rest can still be checked. What stands under a word of
 * another desk is reported and read as what it means, and noted in `renamed`.
 */
export function readPolicyFile(data: unknown, report: ReportProblem, renamed: Renamed): PolicyFile {
  return readAs(schemaFor, data ?? {}, {}, report, renamed);
}

/** As much of the schema as is about the keys that the file has: the rest need not be made. */
function schemaFor(file: unknown) {
  const keys: { [Key in keyof PolicyFile]?: true } = {};
  if (typeof file === "object" && file !== null) for (const key of Object.keys(file)) if (isKey(key)) keys[key] = true;
  return z.pick(policyFile, keys);
}

function isKey(key: string): key is keyof PolicyFile {
  return Object.hasOwn(policyFile.shape, key);
}

/** The path as it stands in the file. */
export function pathInFile(path: KeyPath, renamed: Renamed): KeyPath {
  return renamed.size === 0 ? path : path.map((step, place) => renamed.get(idOf(path.slice(0, place + 1))) ?? step);
}

/** A policy's calendars alone, with everything of the wrong shape reported and left out. */
export function readCalendarFiles(data: unknown, report: ReportProblem): Pick<PolicyFile, "calendar" | "calendars"> {
  return readAs(() => calendarFiles, data, {}, report);
}

function readAs<Value>(
  schemaOf: (data: unknown) => z.core.$ZodType<Value>,
  data: unknown,
  empty: Value,
  report: ReportProblem,
  renamed: Renamed = new Map(),
): Value {
  let rest = data;
  // Leaving out a part can uncover another problem, so look again; each round leaves out something.
  for (let round = 0; round < 100; round++) {
    const read = z.safeParse(schemaOf(rest), rest, { jitless: true });
    if (read.success) return read.data;
    const found = read.error.issues.flatMap((issue) => problemsIn(issue, []));
    const given = rest;
    const meant = new Map<string, string>();
    for (const { path, factsFor, part, known } of found) {
      const [parent, written] = [path.slice(0, -1), String(path.at(-1))];
      const isFree = (key: string) => !renamed.has(idOf([...parent, key])) && valueAt(given, [...parent, key]) === undefined;
      const got = valueAt(given, path);
      const free = keysFitting(written, got, (known ?? []).filter(isFree));
      report(pathInFile(path, renamed), factsFor(got, free), part);
      const key = keyMeantBy(written, free);
      if (key === null) continue;
      renamed.set(idOf([...parent, key]), written);
      meant.set(idOf(path), key);
    }
    rest = without(rest, [], new Set(found.map(({ path }) => idOf(partToCut(given, path)))), meant);
  }
  return empty;
}

type SchemaProblem = {
  readonly path: KeyPath;
  readonly part: "key" | "value";
  readonly factsFor: (got: unknown, free: readonly string[]) => PolicyProblemFacts;
  /** The keys that are known in place of an unknown one; null: it is no key that is wrong. */
  readonly known: readonly string[] | null;
};

function problemsIn(issue: z.core.$ZodIssue, above: KeyPath): readonly SchemaProblem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  if (issue.code === "unrecognized_keys") {
    const known = issue.message.split(" ");
    return issue.keys.map((key) => ({
      path: [...path, key],
      part: "key",
      factsFor: (_, free) => ({ code: "unknown-key", key, known, free }),
      known,
    }));
  }
  // Of a union, the way that got furthest tells most.
  const furthest = issue.code === "invalid_union" ? issue.errors.find((way) => way.some(isInside)) : undefined;
  if (furthest) return furthest.flatMap((inner) => problemsIn(inner, path));
  return [{ path, part: "value", factsFor: (got) => ({ code: "expected", expected: issue.message, got }), known: null }];
}

function isInside(issue: z.core.$ZodIssue): boolean {
  return issue.path.length > 0 || issue.code === "unrecognized_keys";
}

/** What is left out for a problem: the whole list where it is an item of one, the map where a key is missing from it. */
function partToCut(data: unknown, path: KeyPath): KeyPath {
  const isItem = typeof path.at(-1) === "number";
  return path.length > 1 && (isItem || valueAt(data, path) === undefined) ? partToCut(data, path.slice(0, -1)) : path;
}

/** The data without what is cut, but for what is `meant` under another key. */
function without(data: unknown, path: KeyPath, cut: ReadonlySet<string>, meant: ReadonlyMap<string, string>): unknown {
  if (cut.has(idOf(path))) return {};
  if (Array.isArray(data)) return data.map((item, index) => without(item, [...path, index], cut, meant));
  if (typeof data !== "object" || data === null) return data;
  const kept = Object.entries(data).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    const id = idOf([...path, key]);
    const ours = meant.get(id);
    if (ours !== undefined) return [[ours, value]];
    return cut.has(id) ? [] : [[key, without(value, [...path, key], cut, meant)]];
  });
  return Object.fromEntries(kept);
}

function idOf(path: KeyPath): string {
  return JSON.stringify(path);
}
