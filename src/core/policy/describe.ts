import { shortName, WEEKDAYS } from "../text/date-names.ts";
import { listed } from "../text/lists.ts";
import { timeOfDay } from "../text/time-of-day.ts";
import { type Calendar, type CalendarSpec, type DaySpan, holidaysOf, type Office } from "../time/calendar.ts";
import { dayOf } from "../time/days.ts";
import { holidayText } from "../time/holiday.ts";
import { type Instant, isoOf } from "../time/instant.ts";
import { every } from "../time/target.ts";
import { localDate } from "../time/wall.ts";
import {
  type Channel,
  type MaintenanceWindow,
  nameOf,
  type Policy,
  type RcaWish,
  type Severity,
  STATUS_LABELS,
  sourceInWords,
  type Tier,
} from "./policy.ts";

const DAYS = WEEKDAYS.map(shortName);
const NEXT_HOLIDAYS = 3;

/** A policy in words, ready to be laid out as text, Markdown or HTML. */
export type PolicyTable = {
  /** Where it comes from, such as ".github/incident-slo.yml, on top of the built-in policy gruntwork". */
  readonly source: string;
  readonly severities: readonly SeverityRow[];
  /** What customers of a tier are promised instead. */
  readonly tiers: readonly TierRow[];
  readonly calendars: readonly CalendarRow[];
  /** Everything else that is set. */
  readonly settings: readonly Setting[];
};

export type Setting = { readonly name: string; readonly values: readonly string[] };

export type SeverityRow = {
  readonly key: string;
  readonly name: string;
  /** "" when the policy gives no definition. */
  readonly means: string;
  readonly labels: string;
  readonly response: string;
  /** Not there: the severity names none. */
  readonly nextReply?: string;
  readonly updates: string;
  readonly resolution: string;
  readonly mail: string;
  readonly rca: string;
};

export type TierRow = {
  readonly name: string;
  readonly labels: string;
  /** On which its targets count that name none. */
  readonly calendar: string;
  readonly severities: readonly Pick<SeverityRow, "key" | "name" | "response" | "nextReply" | "updates" | "resolution">[];
};

export type CalendarRow = {
  readonly name: string;
  readonly timezone: string;
  readonly hours: string;
  /** "" when it has none. */
  readonly holidays: string;
  /** The next ones from the given moment on, this year and next. */
  readonly next: readonly { readonly date: string; readonly name: string }[];
};

/** The policy in words; `now` decides which holidays come next. */
export function describePolicy(policy: Policy, now: Instant): PolicyTable {
  return {
    source: sourceText(policy),
    severities: policy.severities.map(severityRow),
    tiers: policy.tiers.map(tierRow),
    calendars: [...policy.calendars.values()].map((calendar) => calendarRow(calendar, now)),
    settings: settingsOf(policy).filter(({ values }) => values.length > 0),
  };
}

function sourceText({ source, base }: Policy): string {
  const name = sourceInWords({ source });
  return source.type === "built-in" || base === null ? name : `${name}, on top of the built-in policy ${base}`;
}

function severityRow(severity: Severity): SeverityRow {
  const { key, means, labels, response, nextReply, updates, resolution, email, rca } = severity;
  const mail = [mailText("customers", email.customers), mailText("staff", email.staff)].filter((text) => text !== "");
  return {
    key,
    name: nameOf(severity),
    means: means ?? "",
    labels: labels.join(", "),
    response: response.text,
    ...(nextReply === null ? {} : { nextReply: nextReply.text }),
    updates: updates.type === "every" ? every(updates.target.text) : "as promised",
    resolution: resolution.text,
    mail: mail.join("; ") || "none",
    rca: rcaText(rca),
  };
}

function tierRow({ name, labels, calendar, severities }: Tier): TierRow {
  return {
    name,
    labels: labels.join(", "),
    calendar: calendar ?? "default",
    severities: severities.map((severity) => {
      const { key, name: title, response, nextReply, updates, resolution } = severityRow(severity);
      return { key, name: title, response, ...(nextReply === undefined ? {} : { nextReply }), updates, resolution };
    }),
  };
}

function mailText(audience: string, kinds: readonly string[]): string {
  return kinds.length === 0 ? "" : `${audience}: ${kinds.join(", ")}`;
}

function rcaText(rca: RcaWish): string {
  if (rca.type === "none") return "none";
  return rca.due === null ? "wanted" : `due in ${rca.due.text}`;
}

function calendarRow({ name, zone, offices, isUnion }: Calendar, now: Instant): CalendarRow {
  const hours = `open while any of ${listed(offices.map((office) => office.name))} is`;
  return isUnion ? { name, timezone: zone, hours, holidays: "", next: [] } : { name, timezone: zone, ...officeRow(offices[0], now) };
}

function officeRow(office: Office, now: Instant): Pick<CalendarRow, "hours" | "holidays" | "next"> {
  const { spec } = office;
  const today = localDate(now, spec.timezone);
  const year = Number(today.slice(0, 4));
  const coming = [year, year + 1].flatMap((one) => holidayRuns(office, one)).filter(({ until }) => until >= today);
  return {
    hours: [weekText(spec.hours), ...[...spec.special].map(([date, spans]) => `${dateText(date)} ${spansText(spans)}`)].join("; "),
    holidays: holidaysText(spec),
    next: coming.slice(0, NEXT_HOLIDAYS).map(({ date, name }) => ({ date, name })),
  };
}

/** The holidays of a year in order; days that follow each other under one name are one: "2026-12-27 to 2026-12-30". */
export function holidayRuns(
  office: Office,
  year: number,
): readonly { readonly date: string; readonly until: string; readonly name: string }[] {
  const runs: { date: string; from: string; until: string; name: string }[] = [];
  for (const [date, holiday] of holidaysOf(office, year)) {
    const name = holidayText(holiday);
    const last = runs.at(-1);
    if (last?.name !== name || dayOf(date) !== (dayOf(last.until) ?? 0) + 1) runs.push({ date, from: date, until: date, name });
    else Object.assign(last, { date: `${last.from} to ${date}`, until: date });
  }
  return runs;
}

/** "2026-12-24"; "12-31 each year". */
export function dateText(date: string): string {
  return /^\d\d-\d\d$/.test(date) ? `${date} each year` : date;
}

function holidaysText({ country, dates, except }: CalendarSpec): string {
  const parts = [
    countryText(country),
    dates.size === 0 ? "" : `${dates.size} of its own`,
    except.size === 0 ? "" : `without ${[...except].map(dateText).join(", ")}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** "US-NY (public)": whose holidays, and of which kinds; "" for null. */
export function countryText(country: CalendarSpec["country"]): string {
  if (country === null) return "";
  const place = country.region === null ? country.code : `${country.code}-${country.region}`;
  return `${place} (${country.types.join(", ")})`;
}

/** "Mon–Thu 09:00–17:00, Fri 09:00–12:30 and 13:30–16:00"; days without hours are not named. */
export function weekText(hours: readonly (readonly DaySpan[])[]): string {
  const texts = hours.map(spansText);
  const groups: { first: number; last: number; text: string }[] = [];
  for (const [day, text] of texts.entries()) {
    const latest = groups.at(-1);
    if (latest?.text === text) latest.last = day;
    else groups.push({ first: day, last: day, text });
  }
  const open = groups.filter(({ first }) => (hours[first] ?? []).length > 0);
  return open.map(({ first, last, text }) => `${daysText(first, last)} ${text}`).join(", ") || "closed all week";
}

function daysText(first: number, last: number): string {
  return first === last ? `${DAYS[first]}` : `${DAYS[first]}–${DAYS[last]}`;
}

function spansText(spans: readonly DaySpan[]): string {
  return spans.map(({ from, until }) => `${timeOfDay(from)}–${timeOfDay(until)}`).join(" and ") || "closed";
}

function settingsOf(policy: Policy): readonly Setting[] {
  const { clocks, exclusions, staff, rca, notices, untriaged } = policy;
  const one = (name: string, value: string): Setting => ({ name, values: [value] });
  return [
    one("Clocks start", clocks.start === "opened" ? "when the issue is opened" : "with the first severity label"),
    one("Reopened", clocks.reopened === "continue" ? "the clocks go on" : "the clocks start again"),
    one("At risk", clocks.atRisk === null ? "never told" : `at ${Math.round(clocks.atRisk * 1000) / 10}% of the time`),
    { name: "Waiting for the reporter under", values: reasonTexts(clocks.pendingLabels) },
    { name: "Paused by", values: reasonTexts(clocks.pauseLabels) },
    { name: "Stopped by", values: [...clocks.stopLabels] },
    { name: "Not covered", values: reasonTexts(exclusions) },
    { name: "Not sorted yet", values: untriaged === null ? [] : [untriagedText(untriaged)] },
    one("Staff", [`role ${staff.role} or more`, ...staff.users, ...[...staff.bots].map((login) => `${login} (a bot)`)].join(", ")),
    one(
      "RCA issues",
      `in ${rca.repository ?? "the incident's repository"}, labels ${rca.labels.join(", ") || "none"}, ${ASSIGNED[rca.assign]}`,
    ),
    { name: "Escalation", values: policy.severities.flatMap(escalationTexts) },
    one("A miss", notices.missed === "comment" ? "gets a comment" : "is shown in the status comment"),
    { name: "Mentioned", values: notices.mention.length === 0 ? [] : [notices.mention.join(", ")] },
    one("Muted by", notices.muteLabel),
    ...(notices.pin ? [one("Pinned", "the status comment")] : []),
    {
      name: "Shown by labels",
      values: STATUS_LABELS.flatMap((status) => {
        const label = policy.statusLabels[status];
        return label === null ? [] : [`${status}: ${label}`];
      }),
    },
    { name: "Maintenance", values: policy.maintenance.windows.map(windowText) },
    { name: "Maintenance is announced under", values: announcedText(policy.maintenance) },
    { name: "Alerts open", values: [...policy.intake.severities].map(([word, key]) => `${word}: ${key}`) },
    { name: "Channels", values: policy.channels.map(channelText) },
    { name: "Contact", values: policy.contact === null ? [] : policy.contact.split(/\r?\n/) },
    { name: "On the page", values: [...policy.page.keys()] },
  ];
}

/** "planned-maintenance; customers are mailed planned and finished" */
function announcedText({ label, email }: Policy["maintenance"]): readonly string[] {
  if (label === null) return [];
  return [`${label}${email.customers.length === 0 ? "" : `; customers are mailed ${email.customers.join(", ")}`}`];
}

/** "answered as sev4, if opened since 2026-12-01, but for the labels question" */
function untriagedText({ as, from, except }: NonNullable<Policy["untriaged"]>): string {
  const labels = except.size === 0 ? "" : `, but for the labels ${[...except].join(", ")}`;
  return `answered as ${as}, if opened since ${isoOf(from).slice(0, 16).replace("T", " ")} UTC${labels}`;
}

/** "sev1, 15 minutes late: @cy, the channel pager" */
export function escalationTexts({ key, escalation }: Severity): readonly string[] {
  return escalation.map(({ at, mention, channels }) => {
    const moment = at.type === "late" ? `${at.target.text.trim()} late` : at.type === "due" ? "when due" : "at risk";
    return `${key}, ${moment}: ${[...mention, ...channels.map((name) => `the channel ${name}`)].join(", ")}`;
  });
}

const ASSIGNED = {
  closer: "assigned to who closed the incident",
  assignees: "assigned to the incident's assignees",
  none: "assigned to nobody",
} as const;

/** "desk: slack, for staff, at-risk and missed"; variables are not named, since the page may be published. */
function channelText(channel: Channel): string {
  const { name, format, audiences, kinds } = channel;
  return `${name}: ${format}, for ${audiences.join(" and ") || "nobody"}${kinds === null ? "" : `, ${kinds.join(" and ") || "no news"}`}${limitsText(channel)}`;
}

/** ", of sev1 and sev2, with the label customer: acme"; "": of every incident. */
export function limitsText({ severities, labels }: Pick<Channel, "severities" | "labels">): string {
  const severe = severities === null ? "" : `, of ${severities.join(" and ") || "no severity"}`;
  return `${severe}${labels === null ? "" : `, with the label ${labels.join(" or ")}`}`;
}

function reasonTexts(reasons: ReadonlyMap<string, string>): readonly string[] {
  return [...reasons].map(([label, reason]) => `${label}: ${reason}`);
}

/** "Tue–Thu 10:00–14:00: Upgrades"; a whole day has no hours. */
export function windowText(window: MaintenanceWindow): string {
  return `${windowTimes(window)}: ${window.reason}`;
}

/** "Tue–Thu 10:00–14:00"; a whole day has no hours. */
export function windowTimes(window: MaintenanceWindow): string {
  const { days, dates, spans } = window;
  const week = DAYS.map((_, index) => (days.includes(index + 1) ? [{ from: 0, until: 1440 }] : []));
  const when = [...(days.length > 0 ? [weekText(week).replaceAll(" 00:00–24:00", "")] : []), ...dates].join(", ");
  return isWholeDay(window) ? when : `${when} ${spansText(spans)}`;
}

export function isWholeDay({ spans }: MaintenanceWindow): boolean {
  return spans.length === 1 && spans[0]?.from === 0 && spans[0].until === 1440;
}
