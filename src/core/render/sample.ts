import type { Actor, Issue, OriginalReference, TimelineEvent } from "../incident/issue.ts";
import type { Roster } from "../incident/people.ts";
import { type Memory, memoryFrom } from "../notice/memory.ts";
import type { Notice } from "../notice/notice.ts";
import { keyOf, noticesOf } from "../notice/notices.ts";
import { parsePolicy } from "../policy/parse.ts";
import { duplicateOf, type Original } from "../slo/evaluation.ts";
import { judgedAsOf, type ReplayInput } from "../slo/judged-as-of.ts";
import type { Instant } from "../time/instant.ts";
import type { IncidentFacts } from "./context.ts";
import { rcaAsOf } from "./rca-as-of.ts";

/** An incident at one moment, with the news of that moment: what a template can be tried with. */
export type SampleScene = { /** One word. */ readonly name: string; readonly facts: IncidentFacts; readonly notices: readonly Notice[] };

const DAY = "2026-03-06";
const HOME = "https://github.com/acme/service-catalog";
const ISSUE = `${HOME}/issues/412`;

const REPORTER: Actor = { login: "pat-customer", type: "user" };
const SUPPORT: Actor = { login: "kim", type: "user" };

const CHANGE = { repository: "acme/service-catalog", number: 415, url: `${HOME}/pull/415`, mayBeNamed: true };

const ROSTER: Roster = {
  ourselves: { identity: { login: "github-actions", type: "bot" }, logins: new Set() },
  roles: new Map([
    ["kim", "maintain"],
    ["pat-customer", "read"],
  ]),
};

const POLICY = `
extends: gruntwork
calendar: { timezone: America/New_York }
severities: { sev1: { rca: 5 business days, email: { staff: [opened, at-risk, missed, reopened, resolved, rca] } } }
maintenance: { label: planned-maintenance, email: { customers: [planned, reminder, started, finished] } }
clocks: { pending-labels: { waiting-on-customer: an answer to our question }, pause-labels: { waiting-on-supplier: Waiting for our supplier } }
notices: { mention: [kim] }
contact: support@acme.example
`;

const BEGINNING: readonly TimelineEvent[] = [labelled("14:09", "sev1")];

const ANSWERED: readonly TimelineEvent[] = [
  ...BEGINNING,
  word(
    "14:51",
    2001,
    "/impact about 40 of 310 customers. Every deploy through the pipelines module in us-east-1 stops with a 403. Services already running are not touched; no data is at risk.\n/workaround deploy from us-west-2, or wait. Nothing else is needed from you.\n/next-update 2026-03-06T15:45Z\nA role lost a permission this morning. We are restoring it now.",
  ),
];

/** Another course: a Sev2 that waits for its reporter. */
const ASKED: readonly TimelineEvent[] = [
  labelled("14:09", "sev2"),
  word("14:42", 2101, "Please send the deploy log."),
  labelled("14:42", "waiting-on-customer"),
];

/** Another course: a Sev3 whose reporter accepts support's answer. */
const ACCEPTED: readonly TimelineEvent[] = [
  labelled("14:09", "sev3"),
  word("15:30", 2201, "The role that deploys is right again. Please run the one that failed once more."),
  closed("19:02", REPORTER),
];

const OVER: readonly TimelineEvent[] = [
  ...ANSWERED,
  word("15:38", 2002, "/next-update 2026-03-06T16:45Z\nWe have confirmed the cause; a fix is being written."),
  word("16:40", 2003, "/next-update 2026-03-06T17:45Z\nThe fix is in review."),
  {
    type: "referenced",
    at: at("17:02"),
    actor: SUPPORT,
    pullRequest: { ...CHANGE, mergedAt: at("17:10") },
  },
  word(
    "17:24",
    2009,
    "/impact about 40 of 310 customers. Every deploy through the pipelines module in us-east-1 stopped with a 403. Services already running were not touched; no data was lost.\nA permission was removed from the deploy role in a routine cleanup. We put it back and have watched deploys succeed for a quarter of an hour. Please run again any deploy that failed today.",
  ),
  closed("17:26", SUPPORT),
];

/** Another course: maintenance that is announced for an hour, and takes longer. */
const PLANNED: readonly TimelineEvent[] = [
  labelled("14:04", "planned-maintenance"),
  word(
    "14:05",
    2301,
    "/window 2026-03-06T22:00Z to 23:30\n/impact every pipeline: deploys wait, none is lost.\n/workaround deploy before it begins, or after.\nWe move the database to larger machines.",
  ),
];
const MOVED = word("16:00", 2302, "/window 2026-03-07T22:00Z to 23:30\nThe new machines come a day later.");
const DONE = word("23:50", 2303, "Everything runs on the new machines. Deploys go on as before.");
const PLAN_TOLD = { audience: "customers", keys: ["maintenance:planned"], state: "sent", asOf: at("14:06"), id: "maintenance:planned" };

const TOLD = { audience: "customers", keys: ["opened", "resolved"], state: "sent", asOf: at("14:10"), id: "opened", severity: "sev1" };
const REVIEW = {
  openingSince: at("17:27"),
  repository: "acme/service-catalog",
  number: 418,
  url: `${HOME}/issues/418`,
  due: at("2026-03-13T16:26"),
};

/** An incident that goes as the sample does, or an issue elsewhere. */
type SampleOriginal = { readonly events: readonly TimelineEvent[] } | "elsewhere";

type SceneSetup = {
  readonly name: string;
  readonly events: readonly TimelineEvent[];
  readonly at: Instant;
  readonly news: readonly Notice["type"][];
  /** When the news was told, where that was earlier. */
  readonly told?: Instant;
  /** What it is a duplicate of. */
  readonly original?: SampleOriginal;
  /** What earlier runs wrote down, as a marker has it. */
  readonly memory?: Readonly<Record<string, unknown>>;
};

const SETUPS: readonly SceneSetup[] = [
  { name: "opened", events: BEGINNING, at: at("14:10"), news: ["opened"] },
  { name: "at-risk", events: BEGINNING, at: at("14:27"), news: ["at-risk"] },
  { name: "missed", events: BEGINNING, at: at("14:47"), news: ["missed"] },
  { name: "answered", events: ANSWERED, at: at("14:52"), news: [] },
  { name: "paused", events: [...ANSWERED, labelled("15:00", "waiting-on-supplier")], at: at("15:05"), news: [] },
  { name: "pending", events: ASKED, at: at("14:45"), news: [] },
  { name: "pending-answered", events: [...ASKED, word("17:40", 2102, "Here it is.", REPORTER)], at: at("17:41"), news: [] },
  { name: "over", events: OVER, at: at("17:27"), news: ["resolved", "missed"], memory: { rca: REVIEW } },
  { name: "merged", events: [...ANSWERED, merged("17:26")], at: at("17:27"), news: ["resolved"] },
  {
    name: "reopened",
    events: [...OVER, { type: "reopened", at: at("17:40"), actor: SUPPORT }],
    at: at("17:42"),
    news: ["reopened"],
    memory: { mails: [TOLD] },
  },
  {
    name: "lowered",
    events: [...ANSWERED, unlabelled("15:00", "sev1"), labelled("15:00", "sev3")],
    at: at("15:01"),
    news: ["stood-down"],
    memory: { mails: [{ ...TOLD, keys: ["opened"] }] },
  },
  {
    name: "set-aside",
    events: [...ANSWERED, labelled("15:00", "excluded: beta")],
    at: at("15:01"),
    news: ["stood-down"],
    memory: { mails: [{ ...TOLD, keys: ["opened"] }] },
  },
  { name: "duplicate", events: marked("14:25", "#410"), at: at("15:13"), news: [], original: { events: ANSWERED } },
  {
    name: "duplicate-over",
    events: marked("14:25", "#410"),
    at: at("17:27"),
    news: ["ended-elsewhere"],
    original: { events: OVER },
    memory: { mails: [{ ...TOLD, keys: ["opened"] }] },
  },
  {
    name: "duplicate-reopened",
    events: [...marked("14:25", "#410"), { type: "reopened", at: at("17:40"), actor: SUPPORT }],
    at: at("17:42"),
    news: ["reopened"],
    memory: {
      mails: [
        { ...TOLD, keys: ["opened"] },
        { ...TOLD, keys: ["ended-elsewhere@2026-03-06T17:26:00Z"], state: "elsewhere" },
      ],
    },
  },
  {
    name: "duplicate-set-aside",
    events: marked("14:25", "#410"),
    at: at("15:13"),
    news: ["ended-elsewhere"],
    original: { events: [...ANSWERED, labelled("15:10", "excluded: beta")] },
    memory: { mails: [{ ...TOLD, keys: ["opened"] }] },
  },
  {
    name: "duplicate-elsewhere",
    events: marked("14:25", "acme/gateway#7"),
    at: at("15:13"),
    news: ["stood-down"],
    original: "elsewhere",
    memory: { mails: [{ ...TOLD, keys: ["opened"] }] },
  },
  {
    name: "original",
    events: OVER,
    at: at("17:27"),
    news: ["resolved"],
    memory: { duplicates: [{ number: 413, since: at("14:25"), said: at("17:26") }], rca: REVIEW },
  },
  { name: "ended", events: [...ANSWERED, closed("16:00", REPORTER)], at: at("16:01"), news: ["ended"] },
  { name: "accepted", events: ACCEPTED, at: at("19:05"), news: [] },
  {
    name: "corrected",
    events: [...ANSWERED, word("15:58", 2004, "/ack 2026-03-06T14:20Z by phone")],
    at: at("16:05"),
    news: ["missed"],
    told: at("14:47"),
    memory: { verdicts: { response: { verdict: "missed", due: at("14:32"), severity: "sev1", promised: "30 minutes", fingerprint: "" } } },
  },
  { name: "review-overdue", events: OVER, at: at("2026-03-16T14:00"), news: ["rca"], memory: { rca: REVIEW } },
  {
    name: "review-done",
    events: OVER,
    at: at("2026-03-13T16:00"),
    news: ["rca"],
    memory: { rca: { ...REVIEW, finishedAt: at("2026-03-13T15:50"), items: { done: 2, of: 3 } } },
  },
  {
    name: "review-shared",
    events: OVER,
    at: at("2026-03-13T16:10"),
    news: ["rca"],
    memory: {
      rca: { ...REVIEW, finishedAt: at("2026-03-13T15:50") },
      shared: [{ key: "rca:shared", askedAt: at("2026-03-13T16:05"), by: "kim", state: "posted", url: `${ISSUE}#issuecomment-2011` }],
    },
  },
  { name: "maintenance-planned", events: PLANNED, at: at("14:06"), news: ["maintenance"] },
  {
    name: "maintenance-moved",
    events: [...PLANNED, MOVED],
    at: at("16:01"),
    news: ["maintenance"],
    memory: { windows: [at("14:05")], mails: [PLAN_TOLD] },
  },
  { name: "maintenance-under-way", events: PLANNED, at: at("22:00"), news: ["maintenance"] },
  { name: "maintenance-overrun", events: PLANNED, at: at("23:31"), news: ["maintenance"] },
  { name: "maintenance-done", events: [...PLANNED, DONE, closed("23:52", SUPPORT)], at: at("23:53"), news: ["maintenance"] },
  { name: "maintenance-cancelled", events: [...PLANNED, closed("16:00", SUPPORT)], at: at("16:01"), news: ["maintenance"] },
];

/** The example of the documentation, scene by scene: a Sev1 answered late and solved in time, and other ways it might have gone. */
export async function sampleScenes(): Promise<readonly SampleScene[]> {
  const parsed = await parsePolicy({ name: "policy.yml", text: POLICY });
  if (!parsed.ok) throw new Error("unreachable: the sample's policy is right");
  const { policy } = parsed.value;
  return SETUPS.flatMap((setup) => {
    const course: ReplayInput = { issue: issueWith(setup.events), policy, roster: ROSTER };
    const memory = memoryFrom(setup.memory ?? {});
    const facts = withOriginal(factsOf(course, setup.at, memory), course, setup);
    const then = setup.told === undefined ? facts : factsOf(course, setup.told, memory);
    return facts === null || then === null ? [] : [{ name: setup.name, facts, notices: newsOf(then, setup.news) }];
  });
}

/** A scene for each piece of news in an issue's course, and one for how it stands at `now`; none when it is no incident. */
export function scenesOf(course: ReplayInput, memory: Memory, now: Instant): readonly SampleScene[] {
  const last = factsOf(course, now, memory);
  if (last === null) return [];
  const scenes = noticesIn(last).flatMap((notice): readonly SampleScene[] => {
    const facts = factsOf(course, notice.moment, memory);
    return facts === null ? [] : [{ name: notice.key, facts, notices: [notice] }];
  });
  return [...scenes, { name: "now", facts: last, notices: [] }];
}

function factsOf(course: ReplayInput, now: Instant, memory: Memory): IncidentFacts | null {
  const evaluation = judgedAsOf(course, memory, now);
  if (evaluation === null) return null;
  const { rca } = memory;
  const known = rca === null || rca.openingSince > now ? null : rca;
  return {
    evaluation,
    policy: course.policy,
    memory,
    noticedAt: now,
    statusUrl: `${evaluation.incident.url}#issuecomment-2000`,
    rca: known === null ? null : { ...rcaAsOf(known, memory.shared, now), visible: true },
    rcaIsPrivate: false,
    outOfSight: false,
  };
}

function withOriginal(facts: IncidentFacts | null, course: ReplayInput, { original, at: now }: SceneSetup): IncidentFacts | null {
  const reference = facts === null ? undefined : duplicateOf(facts.evaluation);
  if (facts === null || original === undefined || reference === undefined) return facts;
  return { ...facts, evaluation: { ...facts.evaluation, original: originalOf(course, original, reference, now) } };
}

function originalOf(course: ReplayInput, original: SampleOriginal, reference: OriginalReference | null, now: Instant): Original | null {
  if (original === "elsewhere") return { type: "unfollowed", why: "elsewhere", reference };
  const issue = { ...issueWith(original.events), number: 410, url: `${HOME}/issues/410` };
  const evaluation = judgedAsOf({ ...course, issue }, memoryFrom({}), now);
  return evaluation === null ? null : { type: "incident", evaluation, keeps: false, mails: null };
}

function noticesIn({ evaluation, memory }: IncidentFacts): readonly Notice[] {
  // As if the end had been told, so that a reopening is news.
  const told = evaluation.incident.closings.map((closing, cycle) => keyOf("resolved", cycle, closing.at));
  return memory === null ? [] : noticesOf(evaluation, memory, new Set(told));
}

/** Of the RCA's news only the latest: the earlier was told at its time. */
function newsOf(facts: IncidentFacts, types: readonly Notice["type"][]): readonly Notice[] {
  const news = noticesIn(facts).filter(({ type }) => types.includes(type));
  const review = news.findLast(({ type }) => type === "rca");
  return news
    .filter((notice) => notice.type !== "rca" || notice === review)
    .toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type));
}

function issueWith(events: readonly TimelineEvent[]): Issue {
  return {
    number: 412,
    repository: "acme/service-catalog",
    repositoryId: "1296269",
    url: ISSUE,
    title: events[0] === PLANNED[0] ? "The database moves to larger machines" : "Deploys fail with 403 in us-east-1",
    body: "",
    createdAt: at("14:02"),
    author: REPORTER,
    state: events.findLast(({ type }) => type === "closed" || type === "reopened")?.type === "closed" ? "closed" : "open",
    labels: [...labelsAfter(events)],
    assignees: ["kim"],
    locked: false,
    events,
  };
}

function labelsAfter(events: readonly TimelineEvent[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const event of events) {
    if (event.type === "labeled" && event.label !== null) labels.add(event.label);
    if (event.type === "unlabeled" && event.label !== null) labels.delete(event.label);
  }
  return labels;
}

/** A time of the day it happens on, or a date and time, in UTC. */
function at(time: string): Instant {
  return Date.parse(`${time.includes("T") ? time : `${DAY}T${time}`}:00Z`);
}

function labelled(time: string, label: string): TimelineEvent {
  return { type: "labeled", at: at(time), actor: SUPPORT, label };
}

function unlabelled(time: string, label: string): TimelineEvent {
  return { type: "unlabeled", at: at(time), actor: SUPPORT, label };
}

function word(time: string, id: number, body: string, actor = SUPPORT): TimelineEvent {
  return { type: "commented", at: at(time), id, url: `${ISSUE}#issuecomment-${id}`, actor, body, hidden: false };
}

function closed(time: string, actor: Actor): TimelineEvent {
  return { type: "closed", at: at(time), actor, reason: "completed", closer: null };
}

/** An issue that support marked as a duplicate and closed. */
function marked(time: string, name: string): readonly TimelineEvent[] {
  const [repository, number] = name.split("#");
  const original = { repository: repository || "acme/service-catalog", number: Number(number), mayBeNamed: true };
  return [...BEGINNING, { type: "marked-duplicate", at: at(time), actor: SUPPORT, original }, closed(time, SUPPORT)];
}

function merged(time: string): TimelineEvent {
  return { type: "closed", at: at(time), actor: SUPPORT, reason: "completed", closer: { type: "pull-request", ...CHANGE } };
}
