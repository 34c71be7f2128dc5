import { type Command, type Person, PHASES, type SeenCommands } from "../incident/incident.ts";
import type { Known, KnownWord } from "../incident/known.ts";
import { AUDIENCES, type Audience } from "../policy/policy.ts";
import type { SealedVerdict, Seals, ShownDeadline } from "../slo/seal.ts";
import type { Instant } from "../time/instant.ts";
import type { NoticeKey } from "./notice.ts";

/** A mail's life: claimed before it is sent, marked after. */
export type MailRecord = {
  readonly audience: Audience;
  /** The name of the channel it leaves by. */
  readonly channel: string;
  /** The news it carries, most urgent first. */
  readonly keys: readonly NoticeKey[];
  /** The moment of the run that claimed it first: the mail says what was true then. */
  readonly asOf: Instant;
  /** The service's idempotency key, as first written. */
  readonly id: string;
  readonly state: "claimed" | "sent" | "given-up" | "not-configured";
  /** Runs that tried to send it. */
  readonly tries: number;
  /** The last answer was a definite refusal, so nothing can have arrived but what is in `delivered`. */
  readonly refused: boolean;
  /** While it is pending: the parts of it that arrived, as the channel names them. */
  readonly delivered: readonly string[];
  /** Key of the severity it told of; "" when it told of none. */
  readonly severity: string;
  /** The RCA's address when it was claimed; null: there was none. */
  readonly rca: string | null;
};

/** The RCA as far as the incident knows it. */
export type RcaRecord = {
  /** Written before the issue is created, so that a run that dies in between is not repeated blindly. */
  readonly openingSince: Instant;
  readonly repository: string;
  /** Null until it exists. */
  readonly number: number | null;
  readonly url: string | null;
  readonly due: Instant | null;
  /** Digest of the generated parts as last written. */
  readonly shown: string;
  /** Whether only some can read its repository; null: not known. */
  readonly isPrivate: boolean | null;
  /** When it was closed, as last seen; null: it is open. */
  readonly finishedAt: Instant | null;
  /** Closed, but not as completed: no analysis comes of it. */
  readonly isDropped: boolean;
  /** Its action items when it was closed; null: it is open, or has none. */
  readonly items: ActionItems | null;
  /** What we remarked on it: claimed before, marked after. */
  readonly remarks: readonly RcaRemark[];
};

/** The task list of an RCA, counted. */
export type ActionItems = { readonly done: number; readonly of: number };

/** A comment of ours on the RCA: that it is overdue, or that it was closed with action items still open. */
export type RcaRemark = { readonly what: "overdue" | "open-items"; readonly state: "claimed" | "posted" };

/** The latest `/rca share` that was answered. */
export type ShareAsk = {
  readonly comment: number;
  readonly at: Instant;
  readonly by: string | null;
  readonly url: string;
  /** `unchanged`: the RCA reads as it did when it was last shared. */
  readonly outcome: "shared" | "unchanged" | "refused";
  /** Refused: what is missing. */
  readonly lacks: readonly ShareLack[];
};

/** Why an RCA cannot be shared. `section`: the heading it is about; "" where it is about the whole. */
export type ShareLack = { readonly why: "no-rca" | "unreadable" | "no-section" | "empty" | "prompt"; readonly section: string };

/** A version of the RCA that was shared with customers: claimed before, marked after. */
export type SharedVersion = {
  readonly key: NoticeKey;
  readonly askedAt: Instant;
  /** Who asked; null: an account that is gone. */
  readonly by: string | null;
  /** Digest of the sections. */
  readonly digest: string;
  readonly state: "claimed" | "posted";
  /** The comment's address; null until it is posted. */
  readonly url: string | null;
};

/** What the status comment's marker keeps: what GitHub's timeline alone cannot tell again. */
export type Memory = Known &
  Seals & {
    /** Commands in comments up to this id were answered by a reaction. */
    readonly reactedThrough: number;
    /** News that gets no comment (any more): too old, shown in the status comment only, or said before. */
    readonly recorded: readonly NoticeKey[];
    /** `audience key` of the news about whose mail was decided, sent or not. */
    readonly decided: readonly string[];
    readonly mails: readonly MailRecord[];
    /** The title as first mailed, cut and cleaned; null before the first mail. */
    readonly subject: string | null;
    readonly rca: RcaRecord | null;
    /** Null: nobody has asked to share it. */
    readonly ask: ShareAsk | null;
    /** Oldest first. */
    readonly shared: readonly SharedVersion[];
  };

export const NO_MEMORY: Memory = {
  words: [],
  seen: [],
  reporter: null,
  confirmed: [],
  labelsJudgedThrough: 0,
  severityTrusted: false,
  people: {},
  verdicts: {},
  deadlines: {},
  judgedThrough: 0,
  reactedThrough: 0,
  recorded: [],
  decided: [],
  mails: [],
  subject: null,
  rca: null,
  ask: null,
  shared: [],
};

const PARTS: readonly Person["part"][] = ["staff", "customer", "bot"];

/** Reads a memory from a marker's data; whatever has not the right shape is left out, never trusted half. */
export function memoryFrom(data: unknown): Memory {
  const source = recordOf(data);
  return {
    words: listOf(source.words, wordFrom),
    seen: listOf(source.seen, seenFrom),
    reporter: oneOf(source.reporter, PARTS),
    confirmed: listOf(source.confirmed, numberFrom),
    labelsJudgedThrough: numberFrom(source.labelsJudgedThrough) ?? 0,
    severityTrusted: source.severityTrusted === true,
    people: mapOf(source.people, (part) => oneOf(part, PARTS)),
    verdicts: mapOf(source.verdicts, verdictFrom),
    deadlines: mapOf(source.deadlines, deadlineFrom),
    judgedThrough: numberFrom(source.judgedThrough) ?? 0,
    reactedThrough: numberFrom(source.reactedThrough) ?? numberFrom(source.judgedThrough) ?? 0,
    recorded: listOf(source.recorded, textFrom),
    decided: listOf(source.decided, textFrom),
    mails: listOf(source.mails, mailFrom),
    subject: textFrom(source.subject),
    rca: rcaFrom(source.rca),
    ask: askFrom(source.ask),
    shared: listOf(source.shared, sharedFrom),
  };
}

type Data = Readonly<Record<string, unknown>>;

function recordOf(data: unknown): Data {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? { ...data } : {};
}

function textFrom(data: unknown): string | null {
  return typeof data === "string" ? data : null;
}

function numberFrom(data: unknown): number | null {
  return typeof data === "number" && Number.isFinite(data) ? data : null;
}

function oneOf<Choice extends string>(data: unknown, choices: readonly Choice[]): Choice | null {
  return choices.find((choice) => choice === data) ?? null;
}

function listOf<Item>(data: unknown, from: (item: unknown) => Item | null): readonly Item[] {
  return Array.isArray(data) ? data.map((item: unknown) => from(item)).filter((item): item is Item & {} => item !== null) : [];
}

function mapOf<Item>(data: unknown, from: (item: unknown) => Item | null): Readonly<Record<string, Item>> {
  const entries = Object.entries(recordOf(data)).flatMap(([key, value]): (readonly [string, Item])[] => {
    const item = from(value);
    return item === null ? [] : [[key, item]];
  });
  return Object.fromEntries(entries);
}

function wordFrom(data: unknown): KnownWord | null {
  const word = recordOf(data);
  const kind = oneOf(word.kind, ["comment", "opened", "closed", "acknowledged"] as const);
  const at = numberFrom(word.at);
  if (kind === null || at === null) return null;
  return {
    at,
    kind,
    recordedAt: numberFrom(word.recordedAt) ?? at,
    login: textFrom(word.login),
    comment: numberFrom(word.comment),
    url: textFrom(word.url),
    how: textFrom(word.how),
    next: numberFrom(word.next),
  };
}

function seenFrom(data: unknown): SeenCommands | null {
  const seen = recordOf(data);
  const comment = numberFrom(seen.comment);
  return comment === null ? null : { comment, commands: listOf(seen.commands, commandFrom), problems: listOf(seen.problems, textFrom) };
}

type Reader<Type extends Command["type"]> = (command: Data) => (Command & { readonly type: Type }) | null;

// One for each command there is: without one it would count in the run that sees it first, and in no later one.
const COMMANDS: { readonly [Type in Command["type"]]: Reader<Type> } = {
  ack: (command) => ({ type: "ack", answeredAt: numberFrom(command.answeredAt), how: textFrom(command.how) }),
  status: (command) => {
    const phase = oneOf(command.phase, PHASES);
    return phase === null ? null : { type: "status", phase };
  },
  impact: (command) => ({ type: "impact", text: textFrom(command.text) ?? "" }),
  cause: (command) => ({ type: "cause", text: textFrom(command.text) ?? "" }),
  workaround: (command) => ({ type: "workaround", text: textFrom(command.text) ?? "" }),
  "next-update": (command) => ({ type: "next-update", due: numberFrom(command.due) ?? 0 }),
  pause: (command) => ({ type: "pause", reason: textFrom(command.reason) ?? "" }),
  started: (command) => ({ type: "started", troubleAt: numberFrom(command.troubleAt) ?? 0 }),
  resume: () => ({ type: "resume" }),
  "share-rca": () => ({ type: "share-rca" }),
  help: () => ({ type: "help" }),
};

function commandFrom(data: unknown): Command | null {
  const command = recordOf(data);
  return isCommand(command.type) ? COMMANDS[command.type](command) : null;
}

function isCommand(type: unknown): type is Command["type"] {
  return typeof type === "string" && Object.hasOwn(COMMANDS, type);
}

function verdictFrom(data: unknown): SealedVerdict | null {
  const seal = recordOf(data);
  const verdict = oneOf(seal.verdict, ["met", "missed", "none"] as const);
  if (verdict === null) return null;
  return {
    verdict,
    due: numberFrom(seal.due),
    endedAt: numberFrom(seal.endedAt),
    severity: textFrom(seal.severity) ?? "",
    promised: textFrom(seal.promised),
    fingerprint: textFrom(seal.fingerprint) ?? "",
    correctedAt: numberFrom(seal.correctedAt),
  };
}

function deadlineFrom(data: unknown): ShownDeadline | null {
  const shown = recordOf(data);
  const fingerprint = textFrom(shown.fingerprint);
  if (fingerprint === null) return null;
  const kept = recordOf(shown.kept);
  const severity = textFrom(kept.severity);
  const clock = recordOf(shown.clock);
  const decider = textFrom(clock.severity);
  const amount = numberFrom(clock.amount);
  return {
    due: numberFrom(shown.due),
    fingerprint,
    kept: severity === null ? null : { severity, amount: numberFrom(kept.amount), due: numberFrom(kept.due) },
    movedFrom: numberFrom(shown.movedFrom),
    clock: decider === null || amount === null ? null : { severity: decider, amount },
  };
}

function mailFrom(data: unknown): MailRecord | null {
  const mail = recordOf(data);
  const audience = oneOf(mail.audience, AUDIENCES);
  const state = oneOf(mail.state, ["claimed", "sent", "given-up", "not-configured"] as const);
  const asOf = numberFrom(mail.asOf);
  const id = textFrom(mail.id);
  if (audience === null || state === null || asOf === null || id === null) return null;
  return {
    audience,
    channel: textFrom(mail.channel) ?? "mail",
    keys: listOf(mail.keys, textFrom),
    asOf,
    id,
    state,
    tries: numberFrom(mail.tries) ?? 0,
    refused: mail.refused === true,
    delivered: listOf(mail.delivered, textFrom),
    severity: textFrom(mail.severity) ?? "",
    rca: textFrom(mail.rca),
  };
}

function rcaFrom(data: unknown): RcaRecord | null {
  const rca = recordOf(data);
  const openingSince = numberFrom(rca.openingSince);
  const repository = textFrom(rca.repository);
  if (openingSince === null || repository === null) return null;
  return {
    openingSince,
    repository,
    number: numberFrom(rca.number),
    url: textFrom(rca.url),
    due: numberFrom(rca.due),
    shown: textFrom(rca.shown) ?? "",
    isPrivate: typeof rca.isPrivate === "boolean" ? rca.isPrivate : null,
    finishedAt: numberFrom(rca.finishedAt),
    isDropped: rca.isDropped === true,
    items: itemsFrom(rca.items),
    remarks: listOf(rca.remarks, remarkFrom),
  };
}

function itemsFrom(data: unknown): ActionItems | null {
  const items = recordOf(data);
  const done = numberFrom(items.done);
  const of = numberFrom(items.of);
  return done === null || of === null ? null : { done, of };
}

function remarkFrom(data: unknown): RcaRemark | null {
  const remark = recordOf(data);
  const what = oneOf(remark.what, ["overdue", "open-items"] as const);
  const state = oneOf(remark.state, ["claimed", "posted"] as const);
  return what === null || state === null ? null : { what, state };
}

function askFrom(data: unknown): ShareAsk | null {
  const ask = recordOf(data);
  const comment = numberFrom(ask.comment);
  const at = numberFrom(ask.at);
  const outcome = oneOf(ask.outcome, ["shared", "unchanged", "refused"] as const);
  if (comment === null || at === null || outcome === null) return null;
  return { comment, at, by: textFrom(ask.by), url: textFrom(ask.url) ?? "", outcome, lacks: listOf(ask.lacks, lackFrom) };
}

function lackFrom(data: unknown): ShareLack | null {
  const lack = recordOf(data);
  const why = oneOf(lack.why, ["no-rca", "unreadable", "no-section", "empty", "prompt"] as const);
  return why === null ? null : { why, section: textFrom(lack.section) ?? "" };
}

function sharedFrom(data: unknown): SharedVersion | null {
  const version = recordOf(data);
  const key = textFrom(version.key);
  const askedAt = numberFrom(version.askedAt);
  const state = oneOf(version.state, ["claimed", "posted"] as const);
  if (key === null || askedAt === null || state === null) return null;
  return { key, askedAt, by: textFrom(version.by), digest: textFrom(version.digest) ?? "", state, url: textFrom(version.url) };
}
