import { dueTimesOf } from "../../app/deadline/due-times.ts";
import { readGeneric } from "../../core/intake/generic.ts";
import { type Metric, type Severity, shortNameOf } from "../../core/policy/policy.ts";
import { HOUR, type Instant, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import { PEOPLE } from "./demo-github.ts";
import { type IncidentScene, runActionOn, runActionOnAlert, type StoryState } from "./play-scenes.ts";

/** When the week begins: the Thursday before Memorial Day. */
export const BEGINS = "2026-05-21T12:50:00Z";

/** The week, an incident a scene. */
export const SCENES: readonly ((story: StoryState) => IncidentScene)[] = [
  keptInEverything,
  overTheWeekend,
  raisedOnFriday,
  maintained,
  alerted,
];

/** A severe incident in which every promise is kept. */
async function* keptInEverything(story: StoryState): IncidentScene {
  yield at("2026-05-21T13:00:00Z");
  const severity = nth(story, 1);
  const number = await opens(
    story,
    PEOPLE.customer,
    "Builds wait 20 minutes for a runner",
    "Since this morning every build queues for about 20 minutes before it starts.",
  );
  const support = voiceOf(story, number, PEOPLE.support);
  yield after(story, 6 * MINUTE);
  await labels(story, number, PEOPLE.support, [severity], []);
  const start = now(story);
  yield start + within(story, { severity, metric: "response", from: start }, 15 * MINUTE);
  await support(
    `/impact Builds of all customers in us-east-1 start late. Running builds and deploys are not touched.\n/next-update ${lengthText(within(story, { severity, metric: "resolution", from: start }, 90 * MINUTE))}\n\nThe pool of runners lost half its machines this morning. We are adding new ones.`,
  );
  yield start + within(story, { severity, metric: "resolution", from: start }, 70 * MINUTE);
  await support("/next-update 2h\n\nHalf of the new machines are up and the queue is getting shorter. You need not restart anything.");
  yield start + within(story, { severity, metric: "resolution", from: start }, 150 * MINUTE);
  await support(
    "All machines are back and builds start within seconds. An expired image had kept half of the pool from starting; its renewal is automatic now.",
    false,
  );
  await closes(story, number, PEOPLE.support);
}

/** A mild incident over a holiday weekend, with a wait while the customer is asked. */
async function* overTheWeekend(story: StoryState): IncidentScene {
  yield at("2026-05-22T20:00:00Z");
  const severity = nth(story, story.github.policy.severities.length - 1);
  const number = await opens(
    story,
    PEOPLE.tester,
    "Export dialog shows the wrong currency",
    "The export dialog shows $ although our shop is in EUR. The file itself is right.",
  );
  const [support, tester] = [voiceOf(story, number, PEOPLE.support), voiceOf(story, number, PEOPLE.tester)];
  yield after(story, 9 * MINUTE);
  await labels(story, number, PEOPLE.support, [severity], []);
  const start = now(story);
  yield Math.min(
    at("2026-05-26T14:05:00Z"),
    start + within(story, { severity, metric: "response", from: start }, Number.POSITIVE_INFINITY, 0.95),
  );
  await support("Thank you for the report. Which browser do you use, and which language is it set to?");
  await waits(story, number);
  yield after(story, 25 * HOUR);
  await tester("Firefox, set to Estonian.");
  yield after(story, 25 * HOUR);
  const pull = story.github.repo.openPullRequest({ author: PEOPLE.support, title: "Show the shop's own currency", closes: [number] });
  story.printer.tell(now(story), `${PEOPLE.support} opens pull request #${pull}, which is to close #${number}`);
  await support(`The dialog took the currency from the browser's language. #${pull} takes it from the shop.`);
  yield after(story, 47 * MINUTE);
  story.github.repo.mergePullRequest(pull, { by: PEOPLE.oncall });
  await does(story, number, `${PEOPLE.oncall} merges #${pull}, and #${number} closes with it`);
}

/** A harmless report on a Friday evening that turns out to be an outage, and is answered late. */
async function* raisedOnFriday(story: StoryState): IncidentScene {
  const { github, printer } = story;
  yield at("2026-05-22T22:10:00Z");
  const [severity, worst] = [nth(story, 2), nth(story, 0)];
  const number = await opens(
    story,
    PEOPLE.customer,
    "Exports hang at 80 percent",
    "Every export of more than 1,000 rows hangs at 80 percent.",
  );
  const [oncall, customer] = [voiceOf(story, number, PEOPLE.oncall), voiceOf(story, number, PEOPLE.customer)];
  yield after(story, 8 * MINUTE);
  await labels(story, number, PEOPLE.oncall, [severity], []);
  yield after(story, 22 * MINUTE);
  await customer("Now nobody here can sign in any more. Is that the same thing?");
  yield after(story, 12 * MINUTE);
  github.mailbox.answer(503, 503);
  printer.tell(now(story), "the mail service has a bad moment: its webhook will refuse twice");
  if (worst === severity) printer.remark(`This policy has one severity, so there is nothing to raise #${number} to.`);
  else await labels(story, number, PEOPLE.oncall, [worst], [severity]);
  const raised = now(story);
  yield lateFor(story, number) - 12 * MINUTE;
  await quotesUs(story, number);
  yield Math.max(lateFor(story, number), after(story, 5 * MINUTE));
  const answered = now(story);
  await oncall(
    "/impact About a third of customers cannot sign in. Data is not affected.\n/next-update 1h\n\nSign-in and exports share a database that has run out of connections. We are moving both to the standby.",
  );
  yield answered + 45 * MINUTE;
  await oncall("/next-update 1h\n\nThe standby has taken over sign-in. Exports follow.");
  yield answered +
    Math.max(60 * MINUTE, Math.min(85 * MINUTE, within(story, { severity: worst, metric: "resolution", from: raised }, 85 * MINUTE)));
  await oncall(
    "Sign-in and exports work again. A report that never ended had used up all connections; it is off, and the limit for reports is in place. Please start exports of today again.",
    false,
  );
  await closes(story, number, PEOPLE.oncall);
  printer.remark("The pasted marker silenced nothing: a marker counts only in the last line of our own comments.");
}

/** Maintenance that is announced the day before, and under way when the week ends. */
async function* maintained(story: StoryState): IncidentScene {
  const { label } = story.github.policy.maintenance;
  if (label === null) return;
  yield at("2026-05-27T18:00:00Z");
  const number = await opens(story, PEOPLE.oncall, "New disks for the database", "The database moves to faster disks, shard by shard.");
  story.github.repo.label(number, label, { by: PEOPLE.oncall });
  await does(story, number, `${PEOPLE.oncall} labels #${number} ${label}`);
  yield after(story, 2 * MINUTE);
  await voiceOf(
    story,
    number,
    PEOPLE.oncall,
  )("/window 2026-05-28T18:00Z to 20:00\n/impact Searches may take a second longer. No data is touched.");
  yield at("2026-05-28T19:00:00Z");
  story.printer.remark("The week ends here. What is so now stands on the status page: --html DIR.");
}

/** An alert opens an incident, which is open when the week ends. */
async function* alerted(story: StoryState): IncidentScene {
  yield at("2026-05-28T18:20:00Z");
  const alert = { key: "search-errors", title: "Search: one request in ten fails", severity: "critical" };
  const number = await fires(story, { ...alert, state: "firing", text: "11% of requests failed in the last five minutes." });
  if (number === null) return;
  yield after(story, 4 * MINUTE);
  const oncall = voiceOf(story, number, PEOPLE.oncall);
  if (story.lines.get(number)?.severity === null) await labels(story, number, PEOPLE.oncall, [nth(story, 0)], []);
  await oncall(
    "/confirm\n/status identified\n/impact About a tenth of searches fail; trying again helps.\n/next-update 1h\n\nThe shard that is moving answers too late. We are taking it out of the search.",
  );
  yield after(story, 20 * MINUTE);
  await fires(story, { ...alert, state: "resolved" });
  yield at("2026-05-28T18:55:00Z");
  await oncall("/status monitoring\n/next-update 1h\n\nThe shard is out. We are watching until it is back.");
}

/** A monitor tells what it sees; the issue that was opened for it, or null. */
async function fires(story: StoryState, payload: Readonly<Record<"key" | "title" | "state" | "severity", string> & { text?: string }>) {
  const alert = readGeneric(payload);
  if (!alert.ok) throw new Error(`unreachable: ${alert.error}`);
  const { state, title, severity } = payload;
  story.printer.tell(now(story), `the monitor tells GitHub: ${state} (${severity}), ${title}`, payload.text);
  return runActionOnAlert(story, alert.value);
}

/** Someone pastes a comment of ours, its hidden marker changed to say that the all-clear has been given. */
async function quotesUs(story: StoryState, number: number): Promise<void> {
  const { repo } = story.github;
  const ours = repo.thread(number).comments.findLast(({ by }) => by === "github-actions")?.body ?? "";
  const marker = ours.trimEnd().split("\n").at(-1) ?? "";
  const forged = /"keys":\[/.test(marker) ? marker.replace(/"keys":\[[^\]]*\]/, '"keys":["resolved"]') : marker;
  const quoted = ours
    .split("\n")
    .slice(0, 3)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
  const before = story.tally.speaking;
  repo.comment(number, { by: PEOPLE.stranger, body: `${quoted}\n\nSo it is over?\n\n${forged}` });
  story.printer.tell(
    now(story),
    `${PEOPLE.stranger} quotes our comment on #${number}, and pastes its hidden marker, changed to say that the all-clear was given`,
    "So it is over?",
  );
  await runActionOn(story, number);
  if (story.tally.speaking === before)
    story.printer.remark("Incident SLO looks, and has nothing to say: the marker counts for nothing there.");
}

/** When an answer would be 37 minutes late by the action's own account; an hour from now where nothing is due. */
function lateFor(story: StoryState, number: number): Instant {
  const line = story.lines.get(number);
  const due = line?.nextMetric === "response" ? line.nextDue : null;
  const missed = line?.missed.includes("response") === true;
  return due !== null ? due + 37 * MINUTE : missed ? after(story, 12 * MINUTE) : after(story, HOUR);
}

async function opens(story: StoryState, author: string, title: string, body: string): Promise<number> {
  const number = story.github.repo.openIssue({ author, title, body });
  story.printer.tell(now(story), `${author} opens #${number}: ${title}`, body);
  await runActionOn(story, number);
  return number;
}

/** Labels in one go, as a person picks them from the list; each is an event of its own. */
async function labels(story: StoryState, number: number, by: string, on: readonly Severity[], off: readonly Severity[]): Promise<void> {
  const { repo } = story.github;
  const names = (severities: readonly Severity[]) => severities.map(({ labels }) => labels[0] ?? "");
  for (const label of names(on)) repo.label(number, label, { by });
  for (const label of names(off)) repo.unlabel(number, label, { by });
  const text =
    off.length === 0 ? `labels #${number} ${names(on).join()}` : `raises #${number} from ${names(off).join()} to ${names(on).join()}`;
  story.printer.tell(now(story), `${by} ${text} (${on.map(shortNameOf).join()}, ${on[0]?.title ?? ""})`);
  for (const _ of [...on, ...off]) await runActionOn(story, number);
}

/** Somebody's comments on an issue. `runs` false: the next act follows in the same minute, and its run sees both. */
function voiceOf(story: StoryState, number: number, by: string): (body: string, runs?: boolean) => Promise<void> {
  return async (body, runs = true) => {
    story.github.repo.comment(number, { by, body });
    story.printer.tell(now(story), `${by} comments on #${number}:`, body);
    if (runs) await runActionOn(story, number);
  };
}

async function closes(story: StoryState, number: number, by: string): Promise<void> {
  story.github.repo.close(number, { by });
  await does(story, number, `${by} closes #${number} as completed`);
}

async function does(story: StoryState, number: number, text: string): Promise<void> {
  story.printer.tell(now(story), text);
  await runActionOn(story, number);
}

/** Support asks; the next comment of whoever reported it ends the wait. */
async function waits(story: StoryState, number: number): Promise<void> {
  const [label] = story.github.policy.clocks.pendingLabels.keys();
  if (label === undefined) return voiceOf(story, number, PEOPLE.support)("/pending an answer to our question");
  story.github.repo.label(number, label, { by: PEOPLE.support });
  await does(story, number, `${PEOPLE.support} labels #${number} ${label}: support waits for the answer`);
}

function now({ github }: StoryState): Instant {
  return github.sim.clock.now();
}

function after(story: StoryState, time: Milliseconds): Instant {
  return now(story) + time;
}

function at(iso: string): Instant {
  return Date.parse(iso);
}

/** The severity at that place of the policy's list, or the mildest there is. */
function nth({ github }: StoryState, rank: number): Severity {
  const { severities } = github.policy;
  const severity = severities[rank] ?? severities.at(-1);
  if (severity === undefined) throw new Error("unreachable: a policy has a severity");
  return severity;
}

/** A promise of a severity, counted from a moment. */
type Promised = { readonly severity: Severity; readonly metric: Metric; readonly from: Instant };

/** `usual`, or less where that share of the promise is used up sooner. */
function within(
  { github }: StoryState,
  { severity, metric, from }: Promised,
  usual: Milliseconds,
  share = Math.min(0.9, usual / (4 * HOUR)),
): Milliseconds {
  const due = dueTimesOf(severity, github.policy, from).find((row) => row.metric === metric)?.due ?? null;
  return due === null ? Math.min(usual, 4 * HOUR) : Math.min(usual, (due - from) * share);
}

/** As `/next-update` reads it. */
function lengthText(time: Milliseconds): string {
  return `${Math.max(1, Math.round(time / MINUTE))} minutes`;
}
