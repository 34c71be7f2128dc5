import type { Calendar } from "../time/calendar.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import type { Target, TimedTarget } from "../time/target.ts";

/** What is promised of an incident, in the order people read it; each has its own clock. */
export const METRICS = ["response", "reply", "update", "resolution"] as const;
export type Metric = (typeof METRICS)[number];

/** The key under which a severity of the policy promises it. */
export const METRIC_KEYS = {
  response: "response",
  reply: "next-reply",
  update: "updates",
  resolution: "resolution",
} as const satisfies Record<Metric, string>;

/** Who a mail is for. */
export const AUDIENCES = ["customers", "staff"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The kinds of news that a policy's `email:` lists may name. */
export const MAIL_KINDS = ["opened", "at-risk", "missed", "reopened", "resolved", "rca"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What a channel may be limited to: news, that of announced maintenance, and the morning's list. */
export const CHANNEL_KINDS = [...MAIL_KINDS, "maintenance", "digest"] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Those that customers can be mailed: how a clock stands is for staff. */
export const CUSTOMER_MAIL_KINDS = ["opened", "reopened", "resolved", "rca"] as const;

/** What customers may be mailed of an announced maintenance. */
export const MAINTENANCE_KINDS = ["planned", "reminder", "started", "finished"] as const;
export type MaintenanceKind = (typeof MAINTENANCE_KINDS)[number];

/** GitHub's repository roles, least first. `none`: not even a reader. */
export const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** When the next word is due: when staff announce it, or at the latest so long after the last one. */
export type UpdateTarget = { readonly type: "as-promised" } | { readonly type: "every"; readonly target: Target };

/** Whether a root cause analysis is wanted; `due` null: wanted, without a due date. */
export type RcaWish = { readonly type: "none" } | { readonly type: "wanted"; readonly due: Target | null };

/** What an incident's label may show of it, for lists and boards. */
export const STATUS_LABELS = ["at-risk", "missed", "waiting"] as const;
export type StatusLabel = (typeof STATUS_LABELS)[number];

/** When a step of an escalation speaks: of a promise at risk, at its due time, or so long after it. `calendar` null: day and night. */
export type StepMoment =
  | { readonly type: "at-risk" | "due" }
  | { readonly type: "late"; readonly target: TimedTarget; readonly calendar: Calendar | null };

/** Who else hears of a response or resolution in danger or late. */
export type EscalationStep = {
  readonly at: StepMoment;
  /** `assignees`, `@login` or `@org/team`. */
  readonly mention: readonly string[];
  /** The names of channels, which hear of it whatever the severity's mail lists say. */
  readonly channels: readonly string[];
};

export type Severity = {
  /** The policy's key, such as `sev1`. */
  readonly key: string;
  /** 0 is the most severe. */
  readonly rank: number;
  readonly title: string;
  /** The definition customers read; null when the policy gives none. */
  readonly means: string | null;
  /** Labels that mean this severity, as written; compared without case. */
  readonly labels: readonly string[];
  readonly response: Target;
  /** An answer to what the reporter writes after support's last word; null: the policy says nothing of it. */
  readonly nextReply: Target | null;
  readonly updates: UpdateTarget;
  readonly resolution: Target;
  readonly email: { readonly customers: readonly MailKind[]; readonly staff: readonly MailKind[] };
  readonly rca: RcaWish;
  readonly escalation: readonly EscalationStep[];
  /** What was promised of one incident over time, where that changed; not there: the above, all the time. */
  readonly terms?: readonly DatedTerms[];
};

/** What is promised of a severity. */
export type Promises = Pick<Severity, "response" | "nextReply" | "updates" | "resolution">;

/** What is promised from a moment on; never what would have been due before it. The first clock to run out counts. */
export type DatedTerms = Promises & {
  /** Null: from the beginning. */
  readonly since: Instant | null;
  /** It counts instead of what was promised before; false: beside it. */
  readonly replaces: boolean;
};

/** Other targets for some customers: every severity with what is promised to them, on their calendar. */
export type Tier = {
  readonly name: string;
  /** As written; compared without case. */
  readonly labels: readonly string[];
  /** Where a target names no calendar; null: the policy's own. */
  readonly calendar: string | null;
  /** In the policy's order. */
  readonly severities: readonly Severity[];
};

/** A window in which maintenance happens: weekly on `days` (1 Monday … 7 Sunday), or on `dates` (ISO). */
export type MaintenanceWindow = {
  readonly days: readonly number[];
  readonly dates: readonly string[];
  /** Minutes of the local day, half-open; more than 1440 runs into the next day. */
  readonly spans: readonly { readonly from: number; readonly until: number }[];
  readonly calendar: string;
  readonly reason: string;
};

/** How services want to be told; a new one is its name here, its needs in `channel.ts` and its file in `shell/mail/`. */
export const MAIL_FORMATS = ["json", "resend", "sendgrid", "postmark", "slack", "teams", "pagerduty"] as const;
export type MailFormatName = (typeof MAIL_FORMATS)[number];

/** Where something stands that a public file must not hold: the name of an environment variable, `INCIDENT_SLO_…`. */
export type EnvironmentName = string;

/** A way by which news leaves besides the thread. Secrets are named, never held. */
export type Channel = {
  /** The key in the policy; it ends the idempotency keys of what is sent. */
  readonly name: string;
  readonly format: MailFormatName;
  readonly url: EnvironmentName;
  /** Null: none is sent. */
  readonly token: EnvironmentName | null;
  /** Null: unsigned. */
  readonly secret: EnvironmentName | null;
  /** The sender's address; null: as the action's inputs say. */
  readonly from: string | null;
  /** Addresses, or the variable that lists them; null: as the action's inputs say. */
  readonly recipients: Readonly<Record<Audience, readonly string[] | EnvironmentName | null>>;
  readonly audiences: readonly Audience[];
  /** Null: every kind. */
  readonly kinds: readonly ChannelKind[] | null;
  /** Keys of the severities of whose incidents it hears, as they are severe today; null: of all. */
  readonly severities: readonly string[] | null;
  /** As written: it hears of incidents on which staff or a bot of the policy put one of them; null: of all. */
  readonly labels: readonly string[] | null;
};

/** A policy that was checked: everything in it can be relied on. */
export type Policy = {
  readonly source: /** `sealed`: the text as markers keep it, which name no tier; not there: as it is. */
    | { readonly type: "file"; readonly path: string; readonly text: string; readonly sealed?: string }
    | { readonly type: "built-in"; readonly name: string };
  /** The name of the built-in policy it rests on; null with `extends: none`. */
  readonly base: string | null;
  /** Most severe first; `rank` is the place. */
  readonly severities: readonly Severity[];
  /** By name; `default` is always there. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** False while the default calendar's time zone is nobody's choice (then the summary says so). */
  readonly timezoneSet: boolean;
  readonly clocks: {
    readonly start: "opened" | "labeled";
    readonly reopened: "continue" | "restart";
    /** Label in lower case → what support waits for the reporter to answer. */
    readonly pendingLabels: ReadonlyMap<string, string>;
    /** Label in lower case → reason shown. */
    readonly pauseLabels: ReadonlyMap<string, string>;
    /** Labels in lower case. */
    readonly stopLabels: ReadonlySet<string>;
    /** The share of a target (0 < share < 1) at which staff are warned; null: never. */
    readonly atRisk: number | null;
  };
  /** Label in lower case → why the SLO does not apply. */
  readonly exclusions: ReadonlyMap<string, string>;
  /** The first one whose label is on counts. */
  readonly tiers: readonly Tier[];
  /** Issues without a severity yet; null: they are nobody's concern. */
  readonly untriaged: {
    /** The key of the severity whose first answer they are promised. */
    readonly as: string;
    /** Those that were opened since then. */
    readonly from: Instant;
    /** Labels in lower case, whoever put them on. */
    readonly except: ReadonlySet<string>;
  } | null;
  /** Logins in lower case. */
  /** `bots`: what they label, mark and close counts as staff's; their words never do. Logins in lower case; `name[bot]` an app's alone. */
  readonly staff: { readonly role: Role; readonly users: ReadonlySet<string>; readonly bots: ReadonlySet<string> };
  readonly rca: {
    /** `owner/name`; null: the incident's own repository. */
    readonly repository: string | null;
    readonly labels: readonly string[];
    readonly assign: "closer" | "assignees" | "none";
    /** What is promised of it, to go on from "For Severity 1"; null when the policy says nothing. */
    readonly means: string | null;
  };
  readonly notices: {
    readonly missed: "comment" | "status";
    /** `assignees`, `@login` or `@org/team`. */
    readonly mention: readonly string[];
    /** In lower case. */
    readonly muteLabel: string;
    readonly staleAfter: Milliseconds;
    readonly maxPerRun: number;
    /** The status comment is pinned once, where nothing else is. */
    readonly pin: boolean;
  };
  /** Labels kept for lists and boards, as written; compared without case. Null: none shows it. They mean nothing to the policy. */
  readonly statusLabels: Readonly<Record<StatusLabel, string | null>>;
  readonly maintenance: {
    readonly windows: readonly MaintenanceWindow[];
    /** As written; compared without case. An issue with it announces maintenance, once staff have said when. Null: none does. */
    readonly label: string | null;
    readonly email: { readonly customers: readonly MaintenanceKind[] };
  };
  /** What alerts of monitors open. `severities`: a monitor's word in lower case → the key of a severity. */
  readonly intake: { readonly severities: ReadonlyMap<string, string>; readonly maxPerHour: number };
  /** How to reach us, as written; null when the policy says nothing. */
  readonly contact: string | null;
  /** What else the published page says: heading → text. */
  readonly page: ReadonlyMap<string, string>;
  /** Where news goes besides the thread and the action's own inputs. */
  readonly channels: readonly Channel[];
};

/** A policy's name for programs: the file's path, or the built-in policy's name. */
export function sourceOf({ source }: Pick<Policy, "source">): string {
  return source.type === "file" ? source.path : source.name;
}

/** A policy's name for people: "the built-in policy gruntwork" where there is no file. */
export function sourceInWords({ source }: Pick<Policy, "source">): string {
  return source.type === "file" ? source.path : `the built-in policy ${source.name}`;
}

/** The zone of the calendar called default. */
export function homeZone({ calendars }: Pick<Policy, "calendars">): string {
  return calendars.get("default")?.zone ?? "Etc/UTC";
}

/** "Severity 1 (Critical)" for the key `sev1` titled Critical; the title alone for keys without a number. */
export function nameOf(severity: Severity): string {
  const number = numberOf(severity);
  return number === null ? severity.title : `Severity ${number} (${severity.title})`;
}

/** "Severity 1" for the key `sev1`; the title for keys without a number. */
export function shortNameOf(severity: Severity): string {
  const number = numberOf(severity);
  return number === null ? severity.title : `Severity ${number}`;
}

/** "Sev1" for the key `sev1`; the title for keys without a number. */
export function shortestNameOf(severity: Severity): string {
  const number = numberOf(severity);
  return number === null ? severity.title : `Sev${number}`;
}

/** The number that a severity's key is made of, as written: "1" for `sev1` and `severity-1`; null: it is another word. */
function numberOf({ key }: Severity): string | null {
  return /^sev(?:erity)?[-_ ]?(\d+)$/i.exec(key)?.[1] ?? null;
}

/** The severity that a label means; null when it means none. */
export function severityOf(policy: Policy, label: string): Severity | null {
  const wanted = label.toLowerCase();
  return policy.severities.find((severity) => severity.labels.some((own) => own.toLowerCase() === wanted)) ?? null;
}

/** Whether a label means a tier. */
export function isTierLabel({ tiers }: Pick<Policy, "tiers">, label: string): boolean {
  const wanted = label.toLowerCase();
  return tiers.some(({ labels }) => labels.some((own) => own.toLowerCase() === wanted));
}

function isChannelLabel({ channels }: Pick<Policy, "channels">, label: string): boolean {
  const wanted = label.toLowerCase();
  return channels.some(({ labels }) => labels?.some((own) => own.toLowerCase() === wanted) === true);
}

/** Whether an issue with this label may announce maintenance. */
export function isMaintenanceLabel({ maintenance }: Pick<Policy, "maintenance">, label: string): boolean {
  return maintenance.label?.toLowerCase() === label.toLowerCase();
}

/** Whether a label means anything to the policy. */
export function isLabelOfPolicy(policy: Policy, label: string): boolean {
  const { clocks, exclusions, notices } = policy;
  const own = label.toLowerCase();
  const isHold = exclusions.has(own) || clocks.stopLabels.has(own) || clocks.pauseLabels.has(own) || clocks.pendingLabels.has(own);
  return (
    isHold ||
    notices.muteLabel.toLowerCase() === own ||
    isMaintenanceLabel(policy, label) ||
    isTierLabel(policy, label) ||
    isChannelLabel(policy, label) ||
    severityOf(policy, label) !== null
  );
}

/** A severity that incidents had and the policy no longer knows: nothing is promised or mailed under it. */
export function formerSeverity({ severities }: Policy, key: string): Severity {
  const nothing: Target = { type: "best-effort", text: "best effort" };
  return {
    key,
    rank: severities.length,
    title: key,
    means: null,
    labels: [],
    response: nothing,
    nextReply: null,
    updates: { type: "as-promised" },
    resolution: nothing,
    email: { customers: [], staff: [] },
    rca: { type: "none" },
    escalation: [],
  };
}

/** Every label that means a severity, as written, most severe first. */
export function severityLabels(policy: Policy): readonly string[] {
  return policy.severities.flatMap((severity) => severity.labels);
}

/** Every label under which an issue is followed, as written: those of severities, and the one that announces maintenance. */
export function followedLabels(policy: Policy): readonly string[] {
  const { label } = policy.maintenance;
  return [...severityLabels(policy), ...(label === null ? [] : [label])];
}

/** What the policy promises of a metric, best effort included; null: nothing by the clock (updates only as promised), or nothing at all. */
export function promiseOf(severity: Promises, metric: Metric): Target | null {
  switch (metric) {
    case "response":
    case "resolution":
      return severity[metric];
    case "reply":
      return severity.nextReply;
    case "update":
      return severity.updates.type === "every" ? severity.updates.target : null;
  }
}

/** The kinds of promise that severities speak of: of next replies only where one names them. */
export function metricsOf(severities: readonly Promises[]): readonly Metric[] {
  return METRICS.filter((metric) => metric !== "reply" || severities.some(({ nextReply }) => nextReply !== null));
}

/** The target of a metric; null where nothing is promised by the clock (best effort, updates only as promised). */
export function targetOf(severity: Promises, metric: Metric): TimedTarget | null {
  const target = promiseOf(severity, metric);
  return target === null || target.type === "best-effort" ? null : target;
}

/** Whether `role` is at least `least`. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
