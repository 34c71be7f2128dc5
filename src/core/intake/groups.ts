import { ok, type Result, wrong } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import {
  type Alert,
  type AlertFact,
  type AlertLink,
  type AlertService,
  type Fields,
  fieldsOf,
  instantOf,
  jsonIn,
  kindOf,
  mistyped,
  shown,
  textOf,
} from "./alert.ts";

/** Labels and annotations. */
type Pairs = Readonly<Record<string, string>>;

/** One alert of a group. */
type Member = {
  readonly isFiring: boolean;
  readonly labels: Pairs;
  readonly annotations: Pairs;
  readonly startsAt: string;
  readonly fields: Fields;
};

/** What a service adds to the form that Alertmanager made common. */
export type GroupReader = {
  readonly service: AlertService;
  /** Names a group whose payload has no `groupKey`. */
  readonly keyWithout: (group: { readonly receiver: string; readonly labels: Pairs }) => string;
  /** Fields of an alert that hold addresses, by what each is called. */
  readonly links: readonly (readonly [field: string, name: string])[];
};

const MOST_LISTED = 10;

/**
 * Reads a group of alerts. What is wrong is the end of a sentence. Beside the services' own fields our recipes, which list a few of many, send
 * `counts`: how many alerts the group has in `all`, and how many are `firing`.
 */
export function readGroup(sent: Fields, { service, keyWithout, links }: GroupReader): Result<Alert, string> {
  const payload = withStructures(sent);
  const status = textOf(payload.status).toLowerCase();
  if (status !== "firing" && status !== "resolved") return wrong(`status: expected firing or resolved, got ${shown(payload.status)}`);
  const problem = mistyped(payload, GROUP_KINDS) ?? mistypedMember(payload.alerts);
  if (problem !== null) return wrong(problem);
  const members = (Array.isArray(payload.alerts) ? payload.alerts : []).map((one) => memberOf(fieldsOf(one), status === "firing"));
  const labels = pairsIn(payload.commonLabels);
  const annotations = pairsIn(payload.commonAnnotations);
  const groupLabels = pairsIn(payload.groupLabels);
  const key = textOf(payload.groupKey) || keyWithout({ receiver: leafOf(payload.receiver), labels: groupLabels });
  if (key === "") return wrong("groupKey: expected what names the group, got nothing");
  const firing = members.filter(({ isFiring }) => isFiring);
  const cutOff = countIn(payload.truncatedAlerts) ?? 0;
  const about = firing.length > 0 ? firing : members;
  const starts = startsOf(about);
  const [first] = about;
  const name = labels.alertname ?? groupLabels.alertname ?? only(about, "alertname");
  const summary = annotations.summary ?? only(about, "summary");
  const words = [name, summary].filter((word) => word !== undefined);
  return ok({
    service,
    key,
    state: status === "resolved" && firing.length === 0 ? "recovered" : "firing",
    cutOff,
    beganAt: starts.length === 0 || starts.length < about.length ? null : Math.min(...starts),
    title: words.join(": ") || textOf(payload.title) || pairsInWords(groupLabels) || key,
    severities: severitiesOf(labels, about),
    text: annotations.description ?? first?.annotations.description ?? annotations.message ?? first?.annotations.message ?? "",
    facts: factsOf(labels, about, numberOf(about.length, members.length, cutOff, fieldsOf(payload.counts))),
    links: [...linksOf(first, links), ...linksIn(payload.externalURL, "Monitor"), ...linksIn(annotations.runbook_url, "Runbook")],
  });
}

const STRUCTURES: readonly string[] = ["groupLabels", "commonLabels", "commonAnnotations", "alerts", "counts"];

/** With lists and objects that came as JSON in a text: Alertmanager's free payload hands them on so where they hold signs that YAML refuses. */
function withStructures(sent: Fields): Fields {
  const structure = (value: unknown) => (typeof value === "string" && /^\s*[[{]/.test(value) ? (jsonIn(value) ?? value) : value);
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, STRUCTURES.includes(name) ? structure(value) : value]));
}

const GROUP_KINDS = {
  groupKey: "a text",
  groupLabels: "an object",
  commonLabels: "an object",
  commonAnnotations: "an object",
  alerts: "a list",
} as const;

function mistypedMember(alerts: unknown): string | null {
  for (const [place, member] of (Array.isArray(alerts) ? alerts : []).entries()) {
    if (kindOf(member) !== "an object") return `alerts[${place}]: expected an object, got ${kindOf(member)}`;
    const problem = mistyped(fieldsOf(member), { labels: "an object", annotations: "an object" });
    if (problem !== null) return `alerts[${place}].${problem}`;
  }
  return null;
}

function memberOf(fields: Fields, isGroupFiring: boolean): Member {
  const status = textOf(fields.status).toLowerCase();
  return {
    isFiring: status === "" ? isGroupFiring : status !== "resolved",
    labels: pairsIn(fields.labels),
    annotations: pairsIn(fields.annotations),
    startsAt: textOf(fields.startsAt),
    fields,
  };
}

function pairsIn(value: unknown): Pairs {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([name, pair]): readonly (readonly [string, string])[] => {
      const text = leafOf(pair);
      return text === "" ? [] : [[name, text]];
    }),
  );
}

/** A label or an annotation, which is a text: one that a template made "Disk: full" of is put back, any other is as JSON. */
function leafOf(value: unknown): string {
  const kind = kindOf(value);
  if (kind === "nothing" || kind === "a text") return textOf(value);
  const [pair, ...others] = Object.entries(fieldsOf(value));
  return pair === undefined || others.length > 0 ? JSON.stringify(value) : `${pair[0]}: ${leafOf(pair[1])}`.trim();
}

/** A label or annotation that all of them have alike. */
function only(members: readonly Member[], name: "alertname" | "summary"): string | undefined {
  const values = new Set(members.map(({ labels, annotations }) => (name === "alertname" ? labels.alertname : annotations.summary)));
  return values.size === 1 ? [...values][0] : undefined;
}

function severitiesOf({ severity }: Pairs, members: readonly Member[]): readonly string[] {
  if (severity !== undefined) return [severity];
  return [...new Set(members.flatMap(({ labels }) => labels.severity ?? []))];
}

function startsOf(members: readonly Member[]): readonly Instant[] {
  return members.flatMap(({ startsAt }) => instantOf(startsAt) ?? []);
}

/** "3 of 5": how many of the group fire; "": it is one alone. */
function numberOf(about: number, listed: number, cutOff: number, counts: Fields): string {
  const [firing, all] = [countIn(counts.firing), countIn(counts.all)];
  if (firing !== null && all !== null) return all > 1 ? `${firing} of ${all}` : "";
  return listed + cutOff > 1 ? `${cutOff > 0 ? "at least " : ""}${about} of ${listed + cutOff}` : "";
}

/** A whole number, not negative; null: it is none. */
function countIn(value: unknown): number | null {
  const text = textOf(value);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Since when, how many, what all have in common, and of each what it has not. */
function factsOf(common: Pairs, about: readonly Member[], number: string): readonly AlertFact[] {
  const starts = startsOf(about);
  const since = starts.length === 0 ? [] : [{ name: "Since", value: `${new Date(Math.min(...starts)).toISOString().slice(0, 16)}Z` }];
  const count = number === "" ? [] : [{ name: "Alerts", value: number }];
  const labels = Object.entries(common).map(([name, value]) => ({ name, value }));
  const own = about.flatMap((member) => {
    const value = pairsInWords(Object.fromEntries(Object.entries(member.labels).filter(([name]) => common[name] === undefined)));
    return value === "" ? [] : [{ name: "Alert", value }];
  });
  return [...since, ...count, ...labels, ...own.slice(0, MOST_LISTED)];
}

function linksOf(member: Member | undefined, names: GroupReader["links"]): readonly AlertLink[] {
  return names.flatMap(([field, name]) => linksIn(member?.fields[field], name));
}

function linksIn(url: unknown, name: string): readonly AlertLink[] {
  const text = textOf(url);
  return text === "" ? [] : [{ name, url: text }];
}

/** "instance=web-1, job=api" */
export function pairsInWords(pairs: Pairs): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}
