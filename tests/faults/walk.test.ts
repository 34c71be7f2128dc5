import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/app/follow/follow.ts";
import type { Settings } from "../../src/app/run/context.ts";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import { duplicateOf, type Evaluation, endOf, objectivesOf } from "../../src/core/slo/evaluation.ts";
import type { Delivery, Mail, Mailer } from "../../src/ports.ts";
import { actionOctokit } from "../../src/shell/github/action-octokit.ts";
import { connectGitHub } from "../../src/shell/github/connection.ts";
import { seededRandom } from "../../src/simulator/random.ts";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { namedOn } from "../support/verify.ts";
import { longForm } from "./long-form.ts";
import { disagreements, forgiven, hindsight, newsIn, repeated, standingOf, type Told, toldBy } from "./walk-laws.ts";
import { ORIGINAL, perform, type Step, stepsOf } from "./walk-steps.ts";

const STRICT = `
calendar: { timezone: America/New_York, hours: { mon-fri: 09:00-17:00 }, holidays: { dates: [2026-03-10] } }
severities:
  sev1:
    next-reply: 30 minutes
    updates: every 1 hour
    email: { customers: [opened, reopened, resolved, rca], staff: [opened, at-risk, missed, reopened, resolved, rca] }
    rca: 3 business days
  sev2:
    response: 2 business hours
    next-reply: 1 business hour
    updates: every 3 business hours
    resolution: 1 business day
    email: { customers: [opened, resolved], staff: [opened, at-risk, missed, reopened, resolved, rca] }
    rca: 30 hours
  sev3:
    response: 1 business day
    resolution: 2 business days
    email: { customers: [], staff: [opened, at-risk, missed, reopened, resolved] }
clocks: { reopened: restart, pending-labels: { asked: a log }, pause-labels: { waiting: Waiting for the customer }, stop-labels: [mitigated] }
exclusions: { "excluded: beta": Beta or preview feature }
`;
const PLAIN = `
clocks: { pending-labels: { asked: a log }, pause-labels: { waiting: Waiting for the customer }, stop-labels: [mitigated] }
`;
const POLICIES = [
  { name: "gruntwork", text: PLAIN },
  { name: "strict", text: STRICT },
];

const compiled = new Map<string, Policy>();
beforeAll(async () => {
  for (const { name, text } of POLICIES) {
    const parsed = await parsePolicy({ name, text });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    compiled.set(name, parsed.value.policy);
  }
});

/** What mail services received, and what becomes of the next mail. */
type Post = { readonly arrivals: Mail[]; next: Step["mail"] };

function mailerTo(post: Post): Mailer {
  const send = async (mail: Mail): Promise<Delivery> => {
    const fate = post.next;
    post.next = "arrives";
    if (fate !== "refused" && mail.incident.number !== ORIGINAL) post.arrivals.push(mail);
    return fate === "arrives" ? { type: "sent" } : { type: "failed", certainty: fate, why: "no answer" };
  };
  const mailer: Mailer = {
    channels: () => ["mail"],
    send,
    sendBulletin: async () => ({ type: "sent" }),
    under: () => ({ mailer, problems: [] }),
  };
  return mailer;
}

const HOUR = 3_600;
/** What lies further back is old news, in milliseconds. */
const NEWS_FOR = 24 * HOUR * 1_000;
/** Runs come at least so often, so that no news is old. */
const EVERY = 20 * HOUR;

type Walk = {
  readonly desk: Desk;
  readonly post: Post;
  readonly number: number;
  readonly policy: Policy;
  /** What happened, in words. */
  readonly story: string[];
  readonly missed: Set<string>;
  /** Keys of news in comments, in order. */
  readonly commented: string[];
  lastRun: number;
  reviewSavedAt: number;
  /** An `/ack` for an earlier answer makes other waits for updates. */
  answerMoved: boolean;
  /** Comments were deleted or edited, so that who looks for the first time cannot know. */
  tampered: boolean;
  /** A comment was edited or hidden, which the round of whole readings shows for certain. */
  unseen: boolean;
  /** It was muted, or set aside after an all-clear, for a while: what happened meanwhile may be old news now. */
  hushed: boolean;
  /** `soon`: its thread is to be longer than one answer, once it has a status comment; `long`: it is. */
  length: "short" | "soon" | "long";
};

async function openWalk(name: string, isLong: boolean): Promise<Walk> {
  const post: Post = { arrivals: [], next: "arrives" };
  const text = POLICIES.find((policy) => policy.name === name)?.text ?? "";
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: text, mailer: () => mailerTo(post) });
  const policy = compiled.get(name);
  if (policy === undefined) throw new Error(`no policy ${name}`);
  desk.sim.addUser("stranger", {});
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  const original = desk.repo.openIssue({ author: "customer", title: "A role has no permission" });
  desk.repo.label(original, "sev4", { by: "staff" });
  await desk.run(original);
  return {
    desk,
    post,
    number,
    policy,
    story: [],
    missed: new Set(),
    commented: [],
    lastRun: desk.sim.clock.now(),
    reviewSavedAt: 0,
    answerMoved: false,
    tampered: false,
    unseen: false,
    hushed: false,
    length: isLong ? "soon" : "short",
  };
}

/** Answers what went wrong, with the story that led there; null: nothing did. */
async function walked(name: string, steps: readonly Step[], isLong: boolean): Promise<string | null> {
  const walk = await openWalk(name, isLong);
  try {
    for (const step of steps) await take(walk, step);
    walk.story.push("at the end");
    await runAndCheck(walk, "sweep");
    settle(walk);
    await runAndCheck(walk, "event");
    await expectSettled(walk);
    return null;
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)}\n${name}:\n  ${walk.story.join("\n  ")}`;
  } finally {
    await walk.desk.sim.stop();
  }
}

async function take(walk: Walk, step: Step): Promise<void> {
  const { desk, number } = walk;
  let left = step.wait;
  while (left > 0) {
    const until = Math.min(left, EVERY - (desk.sim.clock.now() - walk.lastRun) / 1_000);
    desk.sim.clock.advance(until * 1_000);
    left -= until;
    if (left > 0) await runAndCheck(walk, "sweep");
  }
  const done = perform(step.act, { desk, number, thread: desk.repo.thread(number), dice: step.dice });
  if (done === null) return;
  if (done.startsWith("review")) walk.reviewSavedAt = desk.sim.clock.now();
  if (/\/ack \d/.test(done)) walk.answerMoved = true;
  if (/^(?:deleted|edited) (?!github)/.test(done)) walk.tampered = true;
  if (/^(?:edited|hidden) /.test(done)) walk.unseen = true;
  walk.story.push(`${clockOf(walk)} ${done}`);
  if (step.wakes === null) return;
  walk.post.next = step.mail;
  await runAndCheck(walk, step.wakes);
  await lengthen(walk);
}

/** More comments than one answer holds, by somebody who has no say; then one more at a time. */
async function lengthen(walk: Walk): Promise<void> {
  const { desk, number, story } = walk;
  if (walk.length === "short" || desk.ours(number).length === 0 || desk.repo.thread(number).isLocked) return;
  const count = walk.length === "soon" ? 110 : 1;
  walk.length = "long";
  for (let index = 0; index < count; index += 1) desk.repo.comment(number, { by: "stranger", body: `It fails here, too, ${index}.` });
  story.push(`${clockOf(walk)} ${count} more of a stranger`);
  await runAndCheck(walk, "event");
}

function clockOf({ desk }: Walk): string {
  return new Date(desk.sim.clock.now()).toISOString().slice(5, 19);
}

async function runAndCheck(walk: Walk, how: "event" | "sweep"): Promise<void> {
  const { desk, post, number } = walk;
  const troubled = post.next !== "arrives";
  walk.story.push(`${clockOf(walk)}   ${how}${troubled ? ` (mail ${post.next})` : ""}`);
  walk.lastRun = desk.sim.clock.now();
  desk.forget();
  const before = post.arrivals.length;
  const ran = async () => {
    const report = how === "event" ? await desk.run(number) : await desk.sweep(NOBODYS_TURN);
    const failures = report.outcome.failures.filter(({ message }) => !message.startsWith("Failed to send the mail"));
    expect(failures, "failures").toEqual([]);
  };
  await ran();
  const wasRefused = troubled && post.next === "arrives";
  post.next = "arrives";
  expectOneMessage(walk, before);
  // What could not be mailed is mailed by the next run, of a review that was opened late it says that it is overdue, and that an original
  // lists its duplicate no more it notes.
  const hasReview = desk.writes().some((write) => /^POST \S+\/issues /.test(write));
  const hasTold = desk.writes().some((write) => write.startsWith(`POST /repos/acme/service/issues/${ORIGINAL}/reactions`));
  if (wasRefused || hasReview || hasTold) await ran();
  if (walk.unseen) await desk.sweep({ turn: { count: 0, of: 1 } });
  walk.unseen = false;
  if (desk.writes().some((write) => /^(?:PATCH|POST) \S+\/issues(?:\/\d+)? /.test(write))) walk.reviewSavedAt = desk.sim.clock.now();
  desk.forget();
  await ran();
  expect(quietly(walk), "writes of a second run").toEqual([]);
  if (how === "sweep" || walk.length === "long") await expectNothingPassedOver(walk, how);
  // A run takes longer than a second.
  desk.sim.clock.advance(1_000);
  await expectTruth(walk);
}

/** No incident is read whole for the turn alone. */
const NOBODYS_TURN = { turn: { count: 0, of: 1_000_000 } };
/** Whoever asks about all is told of all: they are read whole. */
const READS_ALL = { dryRun: true, observer: { incident: () => {}, review: () => {} } };

/** A run that reads all whole finds nothing to say, and knows no more of any incident than the light one did. */
async function expectNothingPassedOver({ desk, number, reviewSavedAt }: Walk, how: "event" | "sweep"): Promise<void> {
  if (desk.sim.clock.now() - reviewSavedAt <= 60_000) return;
  const look = (settings: Partial<Settings>) => (how === "event" ? desk.run(number, settings) : desk.sweep(settings));
  const light = await look({ ...NOBODYS_TURN, dryRun: true });
  const whole = await look(READS_ALL);
  expect(whole.outcome.deeds, "what a light look passed over").toEqual([]);
  expect(linesIn(light, desk), "what a light look knows").toEqual(linesIn(whole, desk));
}

/** Of what was over before any run saw it, and is followed by none, a light look need not know. */
function linesIn({ outcome }: Report, desk: Desk) {
  const followed = outcome.incidents.filter(({ number }) => desk.ours(number).length > 0);
  const lines = followed.sort((one, other) => one.number - other.number);
  return lines.map((line) => ({ ...line, ahead: outcome.ahead.get(line.number) ?? null }));
}

/** What was written. A review saved less than a minute ago is left alone for now, to find which a run takes its lock and brings the marker up to date. */
function quietly({ desk, reviewSavedAt }: Walk): readonly string[] {
  const waits = desk.sim.clock.now() - reviewSavedAt <= 60_000;
  return desk.writes().filter((write) => !(waits && /\/reactions[ /]|^PATCH \S+\/issues\/comments\//.test(write)));
}

/** Beside the status comment one comment at most, and one mail to each audience. */
function expectOneMessage({ desk, post, number, commented }: Walk, before: number): void {
  const news = newsIn(desk.sim.notifications, number);
  expect(news.length, "comments of one run").toBeLessThanOrEqual(1);
  commented.push(...news.flat());
  const earlier = new Set(post.arrivals.slice(0, before).map(({ id }) => id));
  const fresh = post.arrivals.slice(before).filter(({ id }) => !earlier.has(id));
  expect(repeated(fresh.map(({ audience }) => audience)), "mails of one run").toEqual([]);
}

async function expectTruth(walk: Walk): Promise<void> {
  const { desk, post, number, policy, missed } = walk;
  const customers = firstArrivals(post).filter(({ audience }) => audience === "customers");
  const staff = firstArrivals(post).filter(({ audience }) => audience === "staff");
  expect(repeated(walk.commented), "news commented twice").toEqual([]);
  for (const mails of [customers, staff]) {
    expect(repeated(mails.flatMap(({ incident }) => incident.notices)), "news mailed twice").toEqual([]);
  }
  expect(desk.repo.thread(number).reactions, "locks").toEqual([]);
  expect(desk.repo.threads().length, "the two and a review").toBeLessThanOrEqual(3);
  const named = await namedOn(desk.sim, number);
  expect(
    named.filter((name) => !name.includes("edited by")),
    "what verify names",
  ).toEqual([]);
  const { issue, at } = await read(desk, number);
  const standing = issue === null ? null : standingOf(issue, policy, at);
  if (issue === null || standing === null) return;
  expect(
    forgiven(missed, standing).filter((key) => !(walk.answerMoved && key.startsWith("update"))),
    "misses forgiven",
  ).toEqual([]);
  if (standing.evaluation.incident.muted) {
    walk.hushed = true;
    return;
  }
  for (const objective of objectivesOf(standing.evaluation)) {
    if (objective.standing === "missed") missed.add(objective.key);
    else missed.delete(objective.key);
  }
  const isDuplicate = duplicateOf(standing.evaluation)?.number === ORIGINAL;
  if (standing.evaluation.state === "set-aside" && !isDuplicate && toldBy(customers) === "over") walk.hushed = true;
  expect(disagreements(standing), "the status comment").toEqual([]);
  if (!walk.tampered && !walk.answerMoved) expect(hindsight(standing), "with hindsight").toEqual([]);
  if (!walk.hushed && !(isDuplicate && (await lives(walk)))) expect(untold(toldBy(customers), standing.evaluation), "customers").toBeNull();
}

/**
 * Whether the original goes on, or no run of its own has seen that it ended, or it may have told of its end itself: it mails customers once they
 * were told by the duplicate that it had ended.
 */
async function lives({ desk, policy, number }: Walk): Promise<boolean> {
  const { issue, at } = await read(desk, ORIGINAL);
  const standing = issue === null ? null : standingOf(issue, policy, at);
  return (
    standing === null ||
    endOf(standing.evaluation)?.closing == null ||
    standing.memory.duplicates.some((record) => record.number === number && record.end === null) ||
    standing.memory.mails.some(({ audience }) => audience === "customers")
  );
}

function firstArrivals({ arrivals }: Post): readonly Mail[] {
  return arrivals.filter((mail, index) => arrivals.findIndex(({ id }) => id === mail.id) === index);
}

async function read({ sim }: Desk, number: number) {
  const github = connectGitHub({
    octokit: () => actionOctokit(TOKEN, sim.url),
    graphqlUrl: sim.graphqlUrl,
    repository: "acme/service",
    policyPath: ".github/incident-slo.yml",
    templatesPath: ".github/incident-slo",
    runnerNow: () => sim.clock.now(),
    sleep: async () => {},
    log: () => {},
  });
  return github.readIncident(number);
}

/** What customers should have been told and were not; null: they know how it stands. */
function untold(told: Told, { state, incident, holding, at }: Evaluation): string | null {
  switch (state) {
    case "ended":
      return null;
    case "resolved":
      return told === "began" ? "were told of the beginning and not of the end" : null;
    case "set-aside":
      return told === "began" && at - (holding?.since ?? 0) <= NEWS_FOR ? "were told of the beginning and not that it was set aside" : null;
    case "open":
    case "pending":
    case "paused":
    case "mitigated": {
      const reopened = incident.closings.at(-1);
      const reopenedAt = reopened?.reopenedAt ?? 0;
      // Reopened by others, it is news once staff have written.
      const isHeard = reopened?.reopenedBy?.desk === true || incident.replies.some(({ recordedAt }) => recordedAt > reopenedAt);
      if (told === "over" && isHeard && at - reopenedAt <= NEWS_FOR) return "were told that it is over, and not that it is open again";
      if (told === "over" || (told === "stood down" && reopenedAt > 0 && !isHeard)) return null;
      const isMailed = incident.severityConfirmedAt !== null && (incident.severity?.email.customers.includes("opened") ?? false);
      // What was first declared so long ago is old news, where no run saw it in time.
      if (told === "nothing" && at - incident.declaredAt > NEWS_FOR) return null;
      return isMailed && told !== "began" ? `were not told of the beginning, but ${told}` : null;
    }
  }
}

/** Brings the incident to an end, one way or the other. */
function settle({ desk, number, story }: Walk): void {
  desk.sim.clock.advance(60_000);
  const { repo } = desk;
  const { labels, state } = repo.thread(number);
  if (state === "closed") repo.reopen(number, { by: "staff" });
  repo.unmarkDuplicate(number, { by: "staff", of: ORIGINAL });
  for (const label of labels) if (!label.startsWith("sev")) repo.unlabel(number, label, { by: "staff" });
  if (!labels.some((label) => label.startsWith("sev"))) repo.label(number, "sev1", { by: "staff" });
  desk.sim.clock.advance(60_000);
  if (desk.sim.clock.now() % 2_000 === 0) repo.close(number, { by: "staff" });
  else repo.label(number, "excluded: beta", { by: "staff" });
  story.push(`settled: ${repo.thread(number).events.at(-1)?.text ?? ""}`);
}

async function expectSettled({ desk, post, hushed }: Walk): Promise<void> {
  if (hushed) return;
  const told = toldBy(firstArrivals(post).filter(({ audience }) => audience === "customers"));
  expect(told, "customers in the end").not.toBe("began");
  expect(desk.repo.threads().flatMap(({ reactions }) => reactions)).toEqual([]);
}

/** The fewest of the steps that still go wrong: what to read when a walk does. */
async function shortened(name: string, steps: readonly Step[], isLong: boolean, finding: string): Promise<string> {
  let left = steps;
  let last = finding;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length; ) {
      const fewer = without(left, from, size);
      const found = await walked(name, fewer, isLong);
      if (found === null) from += size;
      else {
        left = fewer;
        last = found;
      }
    }
  }
  return last;
}

/** Without some steps; what comes after still happens at its own time. */
function without(steps: readonly Step[], from: number, size: number): readonly Step[] {
  const gone = steps.slice(from, from + size).reduce((sum, { wait }) => sum + wait, 0);
  const [next, ...rest] = steps.slice(from + size);
  return [...steps.slice(0, from), ...(next === undefined ? [] : [{ ...next, wait: next.wait + gone }, ...rest])];
}

const WALKS = longForm.isOn ? 100 : 2;
const MOST_FINDINGS = 3;
const STEPS = longForm.isOn ? 32 : 16;

const THREADS = POLICIES.flatMap(({ name }) => [false, true].map((isLong) => ({ name, isLong, thread: isLong ? "a long" : "a" })));

describe.each(THREADS)("whatever people do in $thread thread, in any order, under the policy $name", ({ name, isLong }) => {
  // Of a long thread each look is longer.
  const walks = isLong ? WALKS / 2 : WALKS;
  it(`all is said once, and true (${walks} of them, seed ${longForm.seed})`, async () => {
    const findings: string[] = [];
    for (let walk = 0; walk < walks && findings.length < MOST_FINDINGS; walk += 1) {
      const seed = longForm.seed * 100_000 + (isLong ? 50_000 : 0) + walk;
      const steps = stepsOf(STEPS, seededRandom(seed));
      const found = await walked(name, steps, isLong);
      if (found !== null) findings.push(`Seed ${seed}: ${await shortened(name, steps, isLong, found)}`);
    }
    expect(findings.join("\n\n")).toBe("");
  }, 3_600_000);
});
