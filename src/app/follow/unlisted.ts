import { isOurs } from "../../core/incident/people.ts";
import { hasException, mayBeUntriaged } from "../../core/incident/untriaged.ts";
import { looksLikeStatus } from "../../core/notice/marker.ts";
import type { Memory, SearchRecord } from "../../core/notice/memory.ts";
import { followedLabels, type Policy } from "../../core/policy/policy.ts";
import { digest } from "../../core/text/digest.ts";
import { HOUR } from "../../core/time/instant.ts";
import type { IssueGlance, IssuePage, SweepReading } from "../../ports.ts";
import { mayAsk } from "../run/budget.ts";
import type { Run } from "../run/context.ts";
import type { JudgedIssue } from "./judge.ts";

/** So many issues are looked through at every sweep where no incident is open to note it in. */
const ALWAYS_LOOKED_THROUGH = 1_000;
/** More of them in these hours alone: 0, 6, 12 and 18 UTC. */
const EVERY_HOURS = 6;
/** A page. */
const GLANCES_A_POINT = 100;

/**
 * Open incidents that no list of the severities' labels shows, since a label was renamed or deleted, the policy's labels moved, or it
 * promises issues without one no answer any more. They are looked for once for each set of labels, which an open incident's marker
 * remembers. Null: not now.
 */
export function readLost(reading: SweepReading, run: Run): AsyncIterable<IssuePage> | null {
  const { unlisted } = reading;
  const { latest, bearer } = run.search;
  const under = labelsNow(reading, run.policy);
  if (unlisted === null || unlisted === 0 || under === null || latest?.under === under) return null;
  const isItsHour = Math.floor(reading.at / HOUR) % EVERY_HOURS === 0;
  if (bearer === null && unlisted > ALWAYS_LOOKED_THROUGH && !isItsHour) return null;
  if (!mayAsk(run, false, { rest: 0, graphql: Math.ceil((unlisted + reading.open) / GLANCES_A_POINT) })) {
    run.outcome.left.push({ issue: null, why: NOT_LOOKED_THROUGH });
    return null;
  }
  return reading.readUnlisted((issue) => mayBearStatus(issue, run));
}

export const NOT_LOOKED_THROUGH = "not all open issues were looked through for incidents whose label is gone";

/**
 * Issues without a severity: open ones that the policy wants answered, and closed ones whose comment of ours may say otherwise. Where it wants
 * none, these are such as we opened for a monitor. Null: not now.
 */
export function readUntriaged(reading: SweepReading, run: Run, isWanted: (issue: IssueGlance) => boolean): AsyncIterable<IssuePage> | null {
  const { policy } = run;
  const isLeft = (issue: IssueGlance) => bearsStatus(issue, run) && isWanted(issue);
  const mayLook = mayAsk(run, false, { rest: 0, graphql: 2 });
  if (policy.untriaged === null) return mayLook ? reading.readClosed(isLeft, (author) => isOurs(author, run.ourselves)) : null;
  if (!mayLook) {
    run.outcome.left.push({ issue: null, why: NOT_SORTED_LEFT });
    return null;
  }
  const { from } = policy.untriaged;
  const isOpenOnes = (issue: IssueGlance) =>
    (mayBeUntriaged(issue, policy) || (hasException(issue.labels, policy) && mayBearStatus(issue, run))) && isWanted(issue);
  const open = reading.unlisted === 0 ? [] : [() => reading.readUnlisted(isOpenOnes, from)];
  return oneByOne([...open, () => reading.readClosed(isLeft)]);
}

async function* oneByOne(lists: readonly (() => AsyncIterable<IssuePage>)[]): AsyncGenerator<IssuePage> {
  for (const list of lists) yield* list();
}

export const NOT_SORTED_LEFT = "not all issues without a severity were looked at";

/** Notes that all were looked through. */
export function noteSearch(reading: SweepReading, { search, others, policy }: Run): void {
  const under = labelsNow(reading, policy);
  if (search.bearer === null || under === null) return;
  search.noted = { at: reading.at, under };
  others.queue.add(search.bearer);
}

/** Notes what an incident remembers, and whether it can. */
export function noteBearer({ issue, status, known, evaluation }: JudgedIssue, run: Run): void {
  const { policy } = run;
  const meanings = new Set(followedLabels(policy).map((label) => label.toLowerCase()));
  const isListed = issue.state === "open" && issue.labels.some((label) => meanings.has(label.toLowerCase()));
  const mayBear = isListed && status?.editor === null && !issue.locked && !evaluation.incident.muted;
  noteRecord(known.searched, mayBear ? issue.number : null, run);
}

/** The same of one that was looked at lightly. `bearer`: null, it can remember nothing. */
export function noteRecord(searched: SearchRecord | null, bearer: number | null, { search }: Run): void {
  const isLatest = searched !== null && searched.at > (search.latest?.at ?? Number.NEGATIVE_INFINITY);
  if (isLatest) search.latest = searched;
  if (bearer !== null && search.noted === null && (search.bearer === null || isLatest)) search.bearer = bearer;
}

/** The memory with what is to be noted in it. */
export function withSearch(memory: Memory, issue: number, { search }: Run): Memory {
  return search.noted === null || search.bearer !== issue ? memory : { ...memory, searched: search.noted };
}

/**
 * What each severity's labels are, which of them the repository lacks, and since when issues without one are answered, as a digest;
 * null: it was not told.
 */
function labelsNow({ repository }: SweepReading, { severities, maintenance, untriaged }: Policy): string | null {
  if (repository.absent === undefined) return null;
  const meanings = severities.map(({ key, labels }) => [key, ...labels.map((label) => label.toLowerCase())]);
  const announcing = maintenance.label === null ? [] : [["/window", maintenance.label.toLowerCase()]];
  const since = untriaged === null ? [] : [untriaged.from];
  return digest(JSON.stringify([[...meanings, ...announcing], repository.absent, ...since]));
}

function mayBearStatus(issue: IssueGlance, run: Run): boolean {
  return issue.hasMore || bearsStatus(issue, run);
}

/** Whether a comment of ours with what an incident remembers is among those that were looked at. */
export function bearsStatus({ comments }: Pick<IssueGlance, "comments">, { ourselves }: Pick<Run, "ourselves">): boolean {
  return comments.some(({ actor, body }) => isOurs(actor, ourselves) && looksLikeStatus(body));
}
