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
  /** A list of so many may have been cut where the payload has no `groupKey`; not there: none is. */
  readonly mayBeCutAt?: number;
};

const MOST_LISTED = 10;

/** Reads a group of alerts. What is wrong is the end of a sentence. */
export function readGroup(payload: Fields, { service, keyWithout, links, mayBeCutAt }: GroupReader): Result<Alert, string> {
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
  const truncated = Number(textOf(payload.truncatedAlerts));
  const cutOff = Number.isSafeInteger(truncated) ? Math.max(0, truncated) : 0;
  const isCut = payload.groupKey === undefined && members.length === mayBeCutAt;
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
    facts: factsOf(labels, about, isCut ? null : members.length + cutOff, cutOff > 0),
    links: [...linksOf(first, links), ...linksIn(payload.externalURL, "Monitor"), ...linksIn(annotations.runbook_url, "Runbook")],
  });
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

/** Since when, what all have in common, and of each what it has not. `all`: how many there are; null: that is not known. `isCut`: not all are told. */
function factsOf(common: Pairs, about: readonly Member[], all: number | null, isCut: boolean): readonly AlertFact[] {
  const starts = startsOf(about);
  const since = starts.length === 0 ? [] : [{ name: "Since", value: `${new Date(Math.min(...starts)).toISOString().slice(0, 16)}Z` }];
  const number = `${all === null || isCut ? "at least " : ""}${about.length}${all === null ? "" : ` of ${all}`}`;
  const count = all === null || all > 1 ? [{ name: "Alerts", value: number }] : [];
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
