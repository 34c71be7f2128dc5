import type { Issue } from "../../core/incident/issue.ts";
import { isOurs, type Ourselves, peopleToAsk, type Roster, renamers } from "../../core/incident/people.ts";
import { mayBeUntriaged } from "../../core/incident/untriaged.ts";
import { stepsSaid } from "../../core/notice/escalation.ts";
import { ownComments, rcaHint } from "../../core/notice/marker.ts";
import { type Memory, NO_MEMORY } from "../../core/notice/memory.ts";
import { keysSaid } from "../../core/plan/comment-writes.ts";
import { followedLabels, type Policy, type Role, severityLabels, severityOf } from "../../core/policy/policy.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { judgedIncident } from "../../core/slo/judged-as-of.ts";
import { isMaintenanceAlone } from "../../core/slo/maintenance.ts";
import type { Seals } from "../../core/slo/seal.ts";
import { count, counted } from "../../core/text/numbers.ts";
import { type Instant, isoOf, type Span } from "../../core/time/instant.ts";
import type { IssueGlance, IssuePage, Ports, RangeReading, Reading } from "../../ports.ts";
import { bearsStatus } from "../follow/unlisted.ts";
import { ourselvesFor, type Settings } from "../run/context.ts";
import { kindOf } from "../run/failure.ts";

/** An issue of the past with what earlier runs wrote down about it, and who its people are. */
export type PastIssue = {
  readonly issue: Issue;
  readonly known: Memory;
  /** It has a status comment of ours. */
  readonly isFollowed: boolean;
  /** Steps of the policy's `escalation` that were said. */
  readonly escalations: number;
  readonly roster: Roster;
};

/** Under which policies issues are read, and which comments are ours. */
export type PastReading = Pick<Settings, "stateSecret" | "botLogins"> & {
  readonly reading: Reading;
  /** Those that judge it: asked about is whoever changes something under one of them. */
  readonly policies: readonly Policy[];
};

/** Null: it is no incident under this policy. */
export function judgedPast({ issue, known, roster }: PastIssue, policy: Policy, seals: Seals, now: Instant): Evaluation | null {
  return judgedIncident({ issue, policy, roster }, known, seals, now);
}

/** Whether figures count it: it was sorted, and announces no maintenance. */
export function isCounted(evaluation: Evaluation): boolean {
  return !evaluation.incident.untriaged && !isMaintenanceAlone(evaluation);
}

export function startedIn({ incident: { startedAt } }: Evaluation, { from, until }: Span): boolean {
  return startedAt >= from && startedAt < until;
}

/**
 * Every issue that has or had one of the labels and may have become an incident in the range, page by page; progress goes to
 * the log. May throw `GitHubProblem`.
 */
export async function* pastIssues(labels: readonly string[], range: Span, how: PastReading, ports: Ports): AsyncGenerator<PastIssue> {
  const { pages, total } = await ports.github.readRange({ labels, since: range.from, until: range.until });
  yield* recalledIn(watchedPages(pages, range, total, ports), how, ports);
}

/** Of so many open, and closed, issues without a label of the policy it is looked whether they bear our status comment. */
const MOST_OTHERS = 1_000;

/** The same, then those that bear our status comment and none of the labels, since one was renamed or deleted or the policy's moved. `onCut`: not all were looked at. */
export async function* everyPastIssue(
  labels: readonly string[],
  range: Span,
  how: PastReading,
  ports: Ports,
  onCut: () => void,
): AsyncGenerator<PastIssue & { readonly isListed: boolean }> {
  const { pages, total, readOthers } = await ports.github.readRange({ labels, since: range.from, until: range.until });
  for await (const past of recalledIn(watchedPages(pages, range, total, ports), how, ports)) yield { ...past, isListed: true };
  const names = new Set(labels.map((label) => label.toLowerCase()));
  const who = { ourselves: ourselvesFor(how.reading.viewer, { botLogins: how.botLogins }) };
  const isLost = (issue: IssueGlance) => issue.labels.every((label) => !names.has(label.toLowerCase())) && bearsStatus(issue, who);
  const others = fitting(readOthers(isLost, MOST_OTHERS, onCut), () => fittingSince(range, total, total));
  for await (const past of recalledIn(others, how, ports)) if (past.isFollowed) yield { ...past, isListed: false };
}

async function* watchedPages(pages: RangeReading["pages"], range: Span, total: number, ports: Ports): AsyncGenerator<readonly Issue[]> {
  const progress = progressOn(total, ports);
  let read = 0;
  for await (const issues of fitting(pages, () => fittingSince(range, read, total))) {
    read += issues.length;
    yield issues;
    progress(issues.length);
  }
}

/** Open issues without a severity that the policy wants answered. May throw `GitHubProblem`. */
export async function* unsortedIssues(policy: Policy, how: PastReading, ports: Ports): AsyncGenerator<PastIssue> {
  if (policy.untriaged === null) return;
  const { readUnlisted } = await ports.github.readSweep({ labels: severityLabels(policy), hoursBack: 0 });
  const isSorted = (issue: Pick<Issue, "labels">) => issue.labels.some((label) => severityOf(policy, label) !== null);
  const pages = readUnlisted((issue) => mayBeUntriaged(issue, policy) && !isSorted(issue), policy.untriaged.from);
  yield* recalledIn(wholePages(pages), how, ports);
}

/** Open issues with a label of the policy that nothing has changed since `before`. May throw `GitHubProblem`. */
export async function* untouchedIssues(policy: Policy, before: Instant, how: PastReading, ports: Ports): AsyncGenerator<PastIssue> {
  const { pages } = await ports.github.readSweep({ labels: followedLabels(policy), hoursBack: 0 });
  const untouched = pages(({ closedAt, updatedAt }) => closedAt === null && updatedAt < before);
  yield* recalledIn(wholePages(untouched), how, ports);
}

async function* wholePages(pages: AsyncIterable<IssuePage>): AsyncGenerator<readonly Issue[]> {
  for await (const { issues, unread } of pages) {
    for (const { problem } of unread) throw problem;
    yield issues;
  }
}

async function* recalledIn(pages: AsyncIterable<readonly Issue[]>, how: PastReading, ports: Ports): AsyncGenerator<PastIssue> {
  const { reading, policies, stateSecret, botLogins } = how;
  const ourselves = ourselvesFor(reading.viewer, { botLogins });
  const people = newcomers(reading, ports);
  for await (const issues of pages) {
    const past = issues.filter((issue) => !isOwnRca(issue, ourselves)).map((issue) => recalled(issue, ourselves, stateSecret));
    await people.ask(
      past.flatMap(({ issue, known, isFollowed }) =>
        policies.flatMap((policy) => [...peopleToAsk(issue, policy, ourselves, isFollowed ? known : null), ...renamers(issue, policy)]),
      ),
    );
    for (const one of past) yield { ...one, roster: { ourselves, roles: people.roles } };
  }
}

/** GitHub's limit was met before all was read: figures of a part would be wrong, so a range is named that would fit. */
export class RangeTooLong extends Error {
  override readonly name = "RangeTooLong";
  readonly kind = "limit";
}

async function* fitting<Page>(pages: AsyncIterable<Page>, since: () => string): AsyncGenerator<Page, void, void> {
  try {
    yield* pages;
  } catch (cause) {
    if (kindOf(cause) !== "limit" || !(cause instanceof Error)) throw cause;
    const why = cause.message.replace("; what is left is for the next run", "").replace("What is left is for the next run.", "").trim();
    throw new RangeTooLong(`${why} A shorter range fits into what GitHub allows in an hour: since ${since()}.`, { cause });
  }
}

/** Where a range would begin that holds about as many issues as could be read, with some room; nothing was read: its last tenth. */
function fittingSince({ from, until }: Span, read: number, total: number): string {
  const share = Math.max(0.1, 0.8 * Math.min(1, read / Math.max(1, total)));
  return isoOf(until - (until - from) * share).slice(0, 10);
}

function isOwnRca(issue: Issue, ourselves: Ourselves): boolean {
  return isOurs(issue.author, ourselves) && rcaHint(issue.body) !== null;
}

function recalled(issue: Issue, ourselves: Ourselves, secret: string | null): Omit<PastIssue, "roster"> {
  const comments = ownComments(issue, ourselves, secret);
  const status = comments.find(({ marker }) => marker.kind === "status");
  const known = status?.marker.kind === "status" ? status.marker.memory : null;
  const escalations = stepsSaid(keysSaid(comments), known ?? NO_MEMORY);
  return { issue, known: known ?? NO_MEMORY, isFollowed: known !== null, escalations };
}

/** From so many strangers on it is cheaper to list who works on the repository than to ask about each. */
const MANY = 5;

type People = { readonly roles: ReadonlyMap<string, Role>; readonly ask: (logins: readonly string[]) => Promise<void> };

function newcomers({ repository }: Reading, { github }: Ports): People {
  const roles = new Map<string, Role>();
  let listed: ReadonlyMap<string, Role> | null = null;
  let mayList = true;
  return {
    roles,
    ask: async (logins) => {
      const unknown = [...new Set(logins)].filter((login) => !roles.has(login));
      if (mayList && listed === null && unknown.length >= MANY) {
        listed = await github.collaborators();
        mayList = listed !== null;
      }
      // Whoever is not listed has what everybody has.
      const everybody: Role = repository.isPrivate ? "none" : "read";
      const roleOf = async (login: string) => (listed === null ? github.roleOf(login) : (listed.get(login) ?? everybody));
      const answers = await Promise.all(unknown.map(async (login): Promise<[string, Role]> => [login, await roleOf(login)]));
      for (const [login, role] of answers) roles.set(login, role);
    },
  };
}

const EVERY = 250;

/** Told of each page; a log hears of the first and of each 250. */
function progressOn(total: number, { log, progress }: Ports): (more: number) => void {
  let read = 0;
  if (progress !== undefined) progress(0, total);
  else if (total > 0) log(`${counted(total, "issue")} to read.`);
  return (more) => {
    const before = Math.floor(read / EVERY);
    const isFirst = read === 0;
    read += more;
    if (progress !== undefined) progress(read, Math.max(total, read));
    else if (isFirst ? read < total : Math.floor(read / EVERY) > before) log(`${count(read)} of ${count(Math.max(total, read))} read.`);
  };
}
