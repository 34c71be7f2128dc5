import { PHASES } from "../incident/incident.ts";
import { INPUTS_CHANNEL } from "../policy/channel.ts";
import { AUDIENCES } from "../policy/policy.ts";
import * as z from "../shape.ts";
import { isZone } from "../time/zone.ts";

// A marker comes from outside: whatever has not the right shape is left out, never trusted half. Types are read off the shapes,
// so that something written which could not be read again does not compile.

export function or<Value>(schema: z.Shape<Value>, otherwise: NoInfer<Value>): z.Shape<Value> {
  return z.catch(schema, otherwise);
}

export function orNull<Value>(schema: z.Shape<Value>) {
  return z.catch(z.nullable(schema), null);
}

/** A list, without the items that are not as `schema` says. */
export function itemsOf<Item>(schema: z.Shape<Item>) {
  return z.pipe(z.array(orNull(schema)), (items): readonly Readonly<Item>[] => items.filter((item) => item !== null));
}

function listOf<Item>(schema: z.Shape<Item>) {
  return or(itemsOf(schema), []);
}

/** An object, without the entries that are not as `schema` says. */
function mapOf<Item>(schema: z.Shape<Item>) {
  const entries = z.pipe(
    z.record(orNull(schema)),
    (all): Readonly<Record<string, Readonly<Item>>> =>
      Object.fromEntries(Object.entries(all).flatMap(([key, item]) => (item === null ? [] : [[key, item]]))),
  );
  return or(entries, {});
}

// What the shapes below repeat.
const string = z.string();
const number = z.number();
const text = or(string, "");
const texts = listOf(string);
const count = or(number, 0);
const flag = or(z.boolean(), false);
const textOrNull = orNull(string);
const numberOrNull = orNull(number);
const claim = z.enum(["claimed", "posted"]);

const part = z.enum(["staff", "customer", "bot"]);

const reply = z.pipe(
  z.object({
    at: number,
    kind: z.enum(["comment", "opened", "closed", "acknowledged"]),
    recordedAt: numberOrNull,
    login: textOrNull,
    comment: numberOrNull,
    url: textOrNull,
    how: textOrNull,
    next: numberOrNull,
    late: z.ifSo(z.boolean()),
  }),
  (read) => ({ ...read, recordedAt: read.recordedAt ?? read.at }),
);

const command = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ack"), answeredAt: numberOrNull, how: textOrNull }),
  z.object({ type: z.literal("status"), phase: z.enum(PHASES) }),
  z.object({ type: z.enum(["impact", "cause", "workaround"]), text }),
  z.object({ type: z.literal("next-update"), due: count }),
  z.object({ type: z.literal("pending"), reason: text }),
  z.object({ type: z.literal("pause"), until: numberOrNull, reason: text }),
  z.object({ type: z.literal("window"), from: number, until: number }),
  z.object({ type: z.literal("started"), troubleAt: count }),
  z.object({ type: z.literal("ended"), overAt: count }),
  z.object({ type: z.enum(["resume", "confirm", "share-rca", "help"]) }),
]);

const act = z.object({
  at: number,
  what: z.enum(["labeled", "unlabeled", "closed", "reopened", "marked-duplicate", "unmarked-duplicate", "confirmed"]),
  label: textOrNull,
  login: textOrNull,
  part,
  desk: flag,
  means: textOrNull,
});

const clockTerms = z.object({
  severity: string,
  amount: number,
  promised: textOrNull,
  calendar: textOrNull,
  from: numberOrNull,
  notBefore: z.ifSo(number),
});

const termsInForce = z.object({
  ...clockTerms.shape,
  amount: numberOrNull,
  since: z.ifSo(number),
});

/** As earlier releases wrote what a change of policy left: an amount in place of the policy's, or null for a clock that does not count. */
const keptTerms = z.object({ severity: string, amount: numberOrNull, due: numberOrNull });

const minute = z.refine(z.array(number), ({ length }) => length === 2, "expected a span");
const minutes = z.array(z.pipe(minute, ([from = 0, until = 0]): readonly [number, number] => [from, until]));

const keptOffice = z.object({
  name: z.optional(string),
  timezone: z.refine(string, isZone, "expected a time zone"),
  hours: z.refine(z.array(minutes), ({ length }) => length === 7, "expected seven days"),
  holidays: z.record(z.object({ name: string, from: number, until: z.nullable(number) })),
  special: z.record(minutes),
});

const keptCalendar = z.object({ ...keptOffice.shape, offices: z.optional(z.array(keptOffice)) });

const verdict = z.object({
  verdict: z.enum(["met", "missed", "none"]),
  due: numberOrNull,
  endedAt: numberOrNull,
  severity: text,
  promised: textOrNull,
  fingerprint: text,
  correctedAt: numberOrNull,
  terms: orNull(clockTerms),
});

const olderReplies = z.object({ through: number, met: number, missed: number });

const deadline = z.pipe(
  z.object({
    due: numberOrNull,
    fingerprint: string,
    targets: or(z.record(string), {}),
    terms: z.ifSo(itemsOf(termsInForce)),
    movedFrom: numberOrNull,
    changedAt: z.ifSo(number),
    clock: orNull(clockTerms),
    kept: orNull(keptTerms),
  }),
  ({ kept, terms, ...read }) => ({ ...read, terms: terms ?? earlierTerms(read.clock, kept) }),
);

/** What earlier releases kept: the terms of the clock that decided, and what a change of policy left of it. */
function earlierTerms(
  clock: Readonly<z.infer<typeof clockTerms>> | null,
  kept: Readonly<z.infer<typeof keptTerms>> | null,
): readonly Readonly<z.infer<typeof termsInForce>>[] {
  if (kept === null) return clock === null ? [] : [clock];
  const { severity, amount, due } = kept;
  const bound = due === null ? {} : { notBefore: due };
  return [{ severity, amount, promised: null, calendar: null, from: null, ...bound, since: 0 }];
}

const mail = z.object({
  audience: z.enum(AUDIENCES),
  /** The name of the channel it leaves by. */
  channel: or(string, INPUTS_CHANNEL),
  /** The news it carries, most urgent first. */
  keys: texts,
  /** The moment of the run that claimed it first: the mail says what was true then. */
  asOf: number,
  /** The service's idempotency key, as first written. */
  id: string,
  /** `elsewhere`: another mail tells it: one about the incident that this one is a duplicate of, or of the end, where it never arrived. */
  state: z.enum(["claimed", "sent", "given-up", "not-configured", "elsewhere"]),
  /** Runs that tried to send it. */
  tries: count,
  /** The last answer was a definite refusal, so nothing can have arrived but what is in `delivered`. */
  refused: flag,
  /** While it is pending: the parts of it that arrived, as the channel names them. */
  delivered: texts,
  /** Key of the severity it told of; "" when it told of none. */
  severity: text,
  /** To staff: whom the comment of the run that claimed it calls, "@ann @bo"; "": nobody. */
  calls: text,
  /** The RCA's address when it was claimed; null: there was none. */
  rca: textOrNull,
  /** It says that customers will have one mail more when it is over, or closed; null: it does not say so. */
  awaits: orNull(z.enum(["over", "closed"])),
});

const items = z.object({ done: number, of: number });

const remark = z.object({ what: z.enum(["overdue", "open-items"]), state: claim });

const rca = z.object({
  /** Written before the issue is created, so that a run that dies in between is not repeated blindly. */
  openingSince: number,
  repository: string,
  /** Null until it exists. */
  number: numberOrNull,
  url: textOrNull,
  due: numberOrNull,
  /** Digest of the generated parts as last written. */
  shown: text,
  /** Whether only some can read its repository; null: not known. */
  isPrivate: orNull(z.boolean()),
  /** When it was closed, as last seen; null: it is open. */
  finishedAt: numberOrNull,
  /** Closed, but not as completed: no analysis comes of it. */
  isDropped: flag,
  /** Its action items when it was closed; null: it is open, or has none. */
  items: orNull(items),
  /** What we remarked on it: claimed before, marked after. */
  remarks: listOf(remark),
});

const lack = z.object({ why: z.enum(["no-rca", "unreadable", "no-section", "empty", "prompt"]), section: text });

const ask = z.object({
  comment: number,
  at: number,
  by: textOrNull,
  url: text,
  /** `unchanged`: the RCA reads as it did when it was last shared. */
  outcome: z.enum(["shared", "unchanged", "refused"]),
  /** Refused: what is missing. */
  lacks: listOf(lack),
});

const shared = z.object({
  key: string,
  askedAt: number,
  /** Who asked; null: an account that is gone. */
  by: textOrNull,
  /** Digest of the sections. */
  digest: text,
  state: claim,
  /** The comment's address; null until it is posted. */
  url: textOrNull,
});

/** Customers were told of the beginning by a channel, and since then of no end. */
const told = z.object({ channel: string, at: number });

/** All open issues were looked through for incidents without a severity's label. `under`: digest of the severities' labels there were. */
const search = z.object({ at: number, under: string });

const duplicate = z.object({
  number,
  /** Since when it is one. */
  since: number,
  told: listOf(told),
  /** The end of the original that it has told, by the closing's moment; null: none that lasts. */
  said: numberOrNull,
  /** The end for which it was decided who mails it, and by which channels the duplicate does. */
  end: numberOrNull,
  mails: texts,
  /** When it ceased to be one after the original had ended, whose texts stand. Null: it is one. */
  until: numberOrNull,
});

const alertState = z.enum(["firing", "recovered"]);

/** What monitors reported. */
const alert = z.object({
  /** How often, all in all. */
  count,
  /**
   * The latest, oldest first. `id`: of the run that was told. `key`, `what`: of an issue that lists several alerts, which one; else `key` is
   * "", and `what` the monitor's word for a severity, where it is another than before. `severity`: the key of what it meant; "": nothing.
   */
  lines: listOf(z.object({ at: number, state: alertState, id: text, key: text, what: text, severity: text })),
});

/** Maintenance that another issue announced when the incident was opened. */
const during = z.object({ number, from: number, until: number });

const terms = z.object({
  /** The closing that sealed it. */
  closedAt: number,
  policy: z.union(z.object({ name: string, text: string }), z.object({ builtIn: string })),
});

const memory = z.pipe(
  z.object({
    words: listOf(reply),
    seen: listOf(z.object({ comment: z.nullable(number), commands: listOf(command), problems: texts })),
    reporter: orNull(part),
    untriaged: flag,
    unpromised: listOf(z.object({ from: number, until: numberOrNull })),
    during: listOf(during),
    windows: listOf(number),
    answers: listOf(z.object({ comment: number, at: number })),
    acts: listOf(act),
    closingWords: listOf(z.object({ of: number, comment: number })),
    confirmed: listOf(number),
    labelsJudgedThrough: count,
    severityTrusted: flag,
    people: mapOf(part),
    verdicts: mapOf(verdict),
    deadlines: mapOf(deadline),
    calendars: mapOf(keptCalendar),
    olderReplies: orNull(olderReplies),
    judgedThrough: count,
    unjudged: listOf(z.object({ comment: number, at: number })),
    /** Commands in comments up to this id were answered by a reaction. */
    reactedThrough: numberOrNull,
    /** News that gets no comment (any more): too old, shown in the status comment only, or said before. */
    recorded: texts,
    /** `audience key` of the news about whose mail was decided, sent or not. */
    decided: texts,
    /** Status labels that we put on, in lower case. */
    labels: texts,
    /** It was tried to pin the status comment. */
    pinned: flag,
    mails: listOf(mail),
    /** The title as first mailed, cut and cleaned; null before the first mail. */
    subject: textOrNull,
    rca: orNull(rca),
    /** Null: nobody has asked to share it. */
    ask: orNull(ask),
    /** Oldest first. */
    shared: listOf(shared),
    /** The policy under which it was closed, as its file had it: what is closed stays as it was. Null: it is open. */
    terms: orNull(terms),
    /** Who else edited the status comment, so that of what it kept only a part was believed; null: nobody did. */
    editedBy: textOrNull,
    /** Incidents that repeat this one, as their own runs reported them. */
    duplicates: listOf(duplicate),
    /** Incidents whose marker may list this one as a duplicate. */
    originals: listOf(number),
    /** As noted in one of the incidents that were open then; null: in others, or never. */
    searched: orNull(search),
    /** What monitors reported while it was open; null: nothing. */
    alert: orNull(alert),
    /** What is wrong with templates, as runs that strangers began found it: the next run that may fail does. */
    swallowed: texts,
  }),
  (read) => ({ ...read, reactedThrough: read.reactedThrough ?? read.judgedThrough }),
);

/** What the status comment's marker keeps (`Known`, `Seals` and more): what GitHub's timeline alone cannot tell again. */
export type Memory = Readonly<z.infer<typeof memory>>;

/** A mail's life: claimed before it is sent, marked after. */
export type MailRecord = Readonly<z.infer<typeof mail>>;

/** The RCA as far as the incident knows it. */
export type RcaRecord = Readonly<z.infer<typeof rca>>;

/** The task list of an RCA, counted. */
export type ActionItems = Readonly<z.infer<typeof items>>;

/** A comment of ours on the RCA: that it is overdue, or that it was closed with action items still open. */
export type RcaRemark = Readonly<z.infer<typeof remark>>;

/** The latest `/rca share` that was answered. */
export type ShareAsk = Readonly<z.infer<typeof ask>>;

/** Why an RCA cannot be shared. `section`: the heading it is about; "" where it is about the whole. */
export type ShareLack = Readonly<z.infer<typeof lack>>;

/** A duplicate of the incident, and what is to be told to whoever heard of it. */
export type DuplicateRecord = Readonly<z.infer<typeof duplicate>>;

/** A look through all open issues. */
export type SearchRecord = Readonly<z.infer<typeof search>>;

/** What monitors reported of the issue. */
export type AlertRecord = Readonly<z.infer<typeof alert>>;

/** A version of the RCA that was shared with customers: claimed before, marked after. */
export type SharedVersion = Readonly<z.infer<typeof shared>>;

export const NO_MEMORY: Memory = z.sure(memory, {});

export const memorySchema = or(memory, NO_MEMORY);

/** Of a memory that somebody else may have changed: what keeps things from being said twice. The rest is read from the thread anew. */
export function believedOf(memory: Memory, editedBy: string): Memory {
  const { reactedThrough, recorded, decided, windows, mails, subject, rca, ask, shared, duplicates, originals, alert } = memory;
  const said = { reactedThrough, recorded, decided, windows, mails, subject, rca, ask, shared, duplicates, originals, alert };
  return { ...NO_MEMORY, ...said, editedBy };
}

/** Reads a memory from a marker's data. What is read and written again is the same text. */
export function memoryFrom(data: unknown): Memory {
  return z.sure(memorySchema, data);
}
