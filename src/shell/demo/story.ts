import { dueTimesOf } from "../../app/deadline/due-times.ts";
import { type Metric, type Policy, type Severity, shortNameOf } from "../../core/policy/policy.ts";
import { HOUR, type Instant, MINUTE, type Milliseconds } from "../../core/time/instant.ts";
import { type Direction, type Scene, wake } from "./director.ts";
import { CAST } from "./stage.ts";

/** When the curtain rises: the Thursday before Memorial Day. */
export const BEGINS = "2026-05-21T12:50:00Z";

/** The week, an incident a scene. */
export const SCENES: readonly ((direction: Direction) => Scene)[] = [keptInEverything, overTheWeekend, raisedOnFriday];

/** A severe incident in which every promise is kept. */
async function* keptInEverything(direction: Direction): Scene {
  yield at("2026-05-21T13:00:00Z");
  const severity = nth(direction, 1);
  const number = await opens(
    direction,
    CAST.customer,
    "Builds wait 20 minutes for a runner",
    "Since this morning every build queues for about 20 minutes before it starts.",
  );
  yield after(direction, 6 * MINUTE);
  await labels(direction, number, CAST.support, [severity], []);
  const start = now(direction);
  yield start + within(direction, severity, "response", 15 * MINUTE, start);
  await says(
    direction,
    number,
    CAST.support,
    `/impact Builds of all customers in us-east-1 start late. Running builds and deploys are not touched.\n/next-update ${lengthText(within(direction, severity, "resolution", 90 * MINUTE, start))}\n\nThe pool of runners lost half its machines this morning. We are adding new ones.`,
  );
  yield start + within(direction, severity, "resolution", 70 * MINUTE, start);
  await says(
    direction,
    number,
    CAST.support,
    "/next-update 2h\n\nHalf of the new machines are up and the queue is getting shorter. You need not restart anything.",
  );
  yield start + within(direction, severity, "resolution", 150 * MINUTE, start);
  await says(
    direction,
    number,
    CAST.support,
    "All machines are back and builds start within seconds. An expired image had kept half of the pool from starting; its renewal is automatic now.",
    false,
  );
  await closes(direction, number, CAST.support);
}

/** A mild incident over a holiday weekend, with a pause while the customer is asked. */
async function* overTheWeekend(direction: Direction): Scene {
  yield at("2026-05-22T20:00:00Z");
  const severity = nth(direction, direction.stage.policy.severities.length - 1);
  const number = await opens(
    direction,
    CAST.tester,
    "Export dialog shows the wrong currency",
    "The export dialog shows $ although our shop is in EUR. The file itself is right.",
  );
  yield after(direction, 9 * MINUTE);
  await labels(direction, number, CAST.support, [severity], []);
  const start = now(direction);
  yield Math.min(at("2026-05-26T14:05:00Z"), start + within(direction, severity, "response", Number.POSITIVE_INFINITY, start, 0.95));
  await says(direction, number, CAST.support, "Thank you for the report. Which browser do you use, and which language is it set to?");
  await pauses(direction, number);
  yield after(direction, 25 * HOUR);
  await says(direction, number, CAST.tester, "Firefox, set to Estonian.");
  yield after(direction, 11 * MINUTE);
  await resumes(direction, number);
  yield after(direction, 25 * HOUR);
  const pull = direction.stage.repo.openPullRequest({ author: CAST.support, title: "Show the shop's own currency", closes: [number] });
  direction.narrator.tell(now(direction), `${CAST.support} opens pull request #${pull}, which is to close #${number}`);
  await says(direction, number, CAST.support, `The dialog took the currency from the browser's language. #${pull} takes it from the shop.`);
  yield after(direction, 47 * MINUTE);
  direction.stage.repo.mergePullRequest(pull, { by: CAST.oncall });
  await does(direction, number, `${CAST.oncall} merges #${pull}, and #${number} closes with it`);
}

/** A harmless report on a Friday evening that turns out to be an outage, and is answered late. */
async function* raisedOnFriday(direction: Direction): Scene {
  const { stage, narrator } = direction;
  yield at("2026-05-22T22:10:00Z");
  const [severity, worst] = [nth(direction, 2), nth(direction, 0)];
  const number = await opens(
    direction,
    CAST.customer,
    "Exports hang at 80 percent",
    "Every export of more than 1,000 rows hangs at 80 percent.",
  );
  yield after(direction, 8 * MINUTE);
  await labels(direction, number, CAST.oncall, [severity], []);
  yield after(direction, 22 * MINUTE);
  await says(direction, number, CAST.customer, "Now nobody here can sign in any more. Is that the same thing?");
  yield after(direction, 12 * MINUTE);
  stage.mailbox.answer(503, 503);
  narrator.tell(now(direction), "the mail service has a bad moment: its webhook will refuse twice");
  if (worst === severity) narrator.remark(`This policy has one severity, so there is nothing to raise #${number} to.`);
  else await labels(direction, number, CAST.oncall, [worst], [severity]);
  const raised = now(direction);
  yield lateFor(direction, number) - 12 * MINUTE;
  await quotesUs(direction, number);
  yield Math.max(lateFor(direction, number), after(direction, 5 * MINUTE));
  const answered = now(direction);
  await says(
    direction,
    number,
    CAST.oncall,
    "/impact About a third of customers cannot sign in. Data is not affected.\n/next-update 1h\n\nSign-in and exports share a database that has run out of connections. We are moving both to the standby.",
  );
  yield answered + 45 * MINUTE;
  await says(direction, number, CAST.oncall, "/next-update 1h\n\nThe standby has taken over sign-in. Exports follow.");
  yield answered + Math.max(60 * MINUTE, Math.min(85 * MINUTE, within(direction, worst, "resolution", 85 * MINUTE, raised)));
  await says(
    direction,
    number,
    CAST.oncall,
    "Sign-in and exports work again. A report that never ended had used up all connections; it is off, and the limit for reports is in place. Please start exports of today again.",
    false,
  );
  await closes(direction, number, CAST.oncall);
  narrator.remark("The pasted marker silenced nothing: a marker counts only in the last line of our own comments.");
}

/** Someone pastes a comment of ours, its hidden marker changed to say that the all-clear has been given. */
async function quotesUs(direction: Direction, number: number): Promise<void> {
  const { repo } = direction.stage;
  const ours = repo.thread(number).comments.findLast(({ by }) => by === "github-actions")?.body ?? "";
  const marker = ours.trimEnd().split("\n").at(-1) ?? "";
  const forged = /"keys":\[/.test(marker) ? marker.replace(/"keys":\[[^\]]*\]/, '"keys":["resolved"]') : marker;
  const quoted = ours
    .split("\n")
    .slice(0, 3)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
  const before = direction.tally.speaking;
  repo.comment(number, { by: CAST.stranger, body: `${quoted}\n\nSo it is over?\n\n${forged}` });
  direction.narrator.tell(
    now(direction),
    `${CAST.stranger} quotes our comment on #${number}, and pastes its hidden marker, changed to say that the all-clear was given`,
    "So it is over?",
  );
  await wake(direction, number);
  if (direction.tally.speaking === before)
    direction.narrator.remark("Incident SLO looks, and has nothing to say: the marker counts for nothing there.");
}

/** When an answer would be 37 minutes late by the action's own account; an hour from now where nothing is due. */
function lateFor(direction: Direction, number: number): Instant {
  const line = direction.lines.get(number);
  const due = line?.nextMetric === "response" ? line.nextDue : null;
  const missed = line?.missed.includes("response") === true;
  return due !== null ? due + 37 * MINUTE : missed ? after(direction, 12 * MINUTE) : after(direction, HOUR);
}

async function opens(direction: Direction, author: string, title: string, body: string): Promise<number> {
  const number = direction.stage.repo.openIssue({ author, title, body });
  direction.narrator.tell(now(direction), `${author} opens #${number}: ${title}`, body);
  await wake(direction, number);
  return number;
}

/** Labels in one go, as a person picks them from the list; each is an event of its own. */
async function labels(direction: Direction, number: number, by: string, on: readonly Severity[], off: readonly Severity[]): Promise<void> {
  const { repo } = direction.stage;
  const names = (severities: readonly Severity[]) => severities.map(({ labels }) => labels[0] ?? "");
  for (const label of names(on)) repo.label(number, label, { by });
  for (const label of names(off)) repo.unlabel(number, label, { by });
  const text =
    off.length === 0 ? `labels #${number} ${names(on).join()}` : `raises #${number} from ${names(off).join()} to ${names(on).join()}`;
  direction.narrator.tell(now(direction), `${by} ${text} (${on.map(shortNameOf).join()}, ${on[0]?.title ?? ""})`);
  for (const _ of [...on, ...off]) await wake(direction, number);
}

/** `isLast` false: the next act follows in the same minute, and its run sees both. */
async function says(direction: Direction, number: number, by: string, body: string, runs = true): Promise<void> {
  direction.stage.repo.comment(number, { by, body });
  direction.narrator.tell(now(direction), `${by} comments on #${number}:`, body);
  if (runs) await wake(direction, number);
}

async function closes(direction: Direction, number: number, by: string): Promise<void> {
  direction.stage.repo.close(number, { by });
  await does(direction, number, `${by} closes #${number} as completed`);
}

async function does(direction: Direction, number: number, text: string): Promise<void> {
  direction.narrator.tell(now(direction), text);
  await wake(direction, number);
}

async function pauses(direction: Direction, number: number): Promise<void> {
  const label = pauseLabel(direction.stage.policy);
  if (label === null) return says(direction, number, CAST.support, "/pause Waiting for the customer");
  direction.stage.repo.label(number, label, { by: CAST.support });
  await does(direction, number, `${CAST.support} labels #${number} ${label}: the clock pauses`);
}

async function resumes(direction: Direction, number: number): Promise<void> {
  const label = pauseLabel(direction.stage.policy);
  if (label === null) return says(direction, number, CAST.support, "/resume");
  direction.stage.repo.unlabel(number, label, { by: CAST.support });
  await does(direction, number, `${CAST.support} takes ${label} off #${number}: the clock goes on`);
}

function pauseLabel({ clocks }: Policy): string | null {
  return [...clocks.pauseLabels.keys()][0] ?? null;
}

function now({ stage }: Direction): Instant {
  return stage.sim.clock.now();
}

function after(direction: Direction, time: Milliseconds): Instant {
  return now(direction) + time;
}

function at(iso: string): Instant {
  return Date.parse(iso);
}

/** The severity at that place of the policy's list, or the mildest there is. */
function nth({ stage }: Direction, rank: number): Severity {
  const { severities } = stage.policy;
  const severity = severities[rank] ?? severities.at(-1);
  if (severity === undefined) throw new Error("unreachable: a policy has a severity");
  return severity;
}

/** `usual`, or less where that share of the promise is used up sooner. */
function within(
  { stage }: Direction,
  severity: Severity,
  metric: Metric,
  usual: Milliseconds,
  from: Instant,
  share = Math.min(0.9, usual / (4 * HOUR)),
): Milliseconds {
  const due = dueTimesOf(severity, stage.policy, from).find((row) => row.metric === metric)?.due ?? null;
  return due === null ? Math.min(usual, 4 * HOUR) : Math.min(usual, (due - from) * share);
}

/** As `/next-update` reads it. */
function lengthText(time: Milliseconds): string {
  return `${Math.max(1, Math.round(time / MINUTE))} minutes`;
}
