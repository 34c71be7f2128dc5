import { lastingClosing } from "../../core/incident/incident.ts";
import { ownPolicy, tierOf } from "../../core/incident/own-policy.ts";
import type { RcaRecord } from "../../core/notice/memory.ts";
import { followedLabels, homeZone, type Policy, severityLabels } from "../../core/policy/policy.ts";
import type { Problem } from "../../core/policy/problem.ts";
import { withPublicTitle } from "../../core/report/public-title.ts";
import { type RangeWish, rangeOf } from "../../core/report/range.ts";
import { type IncidentRecord, type RcaStanding, recordOf, wasExcluded } from "../../core/report/record.ts";
import { type NotSorted, reportOf, type SloReport } from "../../core/report/report.ts";
import { statusOf } from "../../core/report/status.ts";
import { NO_SEALS } from "../../core/slo/evaluate.ts";
import type { Evaluation, Standing } from "../../core/slo/evaluation.ts";
import { strictly } from "../../core/slo/strict.ts";
import { messageOf } from "../../core/text/message.ts";
import type { Instant, Span } from "../../core/time/instant.ts";
import type { Identity, Ports, RcaIssue } from "../../ports.ts";
import { policyFor } from "../follow/policy-for.ts";
import type { Run, Settings } from "../run/context.ts";
import { logAbsence, namedInVain, preparePolicy } from "../run/prepare.ts";
import {
  everyPastIssue,
  isCounted,
  judgedPast,
  type PastIssue,
  type PastReading,
  pastIssues,
  startedIn,
  unsortedIssues,
  untouchedIssues,
} from "./past.ts";

/** What is asked of a report. */
export type ReportSettings = Omit<Settings, "dryRun"> & {
  readonly wish: RangeWish;
  /** 0 … 1. */
  readonly goal: number;
  readonly isPublic: boolean;
  /** It is for whoever can read the repository: public but for what they see anyway. Not there: it is not. */
  readonly isForReaders?: boolean;
};

export type ReportAnswer =
  /** `warning`: what to say of a policy file that was named and is not there; null: nothing. */
  | { readonly type: "report"; readonly report: SloReport; readonly warning: string | null; readonly viewer: Identity }
  | { readonly type: "broken-policy"; readonly problems: readonly Problem[] }
  | { readonly type: "wrong-range"; readonly problem: string };

/**
 * Replays every incident of a range, open and closed, and counts. Verdicts that are written down stand, whatever the policy
 * says today. It writes nothing. May throw `GitHubProblem`.
 */
export async function reportOn(ports: Ports, settings: ReportSettings): Promise<ReportAnswer> {
  const reading = await ports.github.readSweep({ labels: [], hoursBack: 0 });
  const prepared = await preparePolicy(reading, settings, reading.at);
  if (!prepared.ok) return { type: "broken-policy", problems: prepared.problems };
  const { policy } = prepared;
  logAbsence(prepared, ports);
  const range = rangeOf(settings.wish, homeZone(policy), reading.at);
  if (!range.ok) return { type: "wrong-range", problem: range.error };
  const { repository, at } = reading;
  const { name, url } = repository;
  const { goal, isForReaders = false } = settings;
  const isPrivate = repository.isPrivate && !isForReaders;
  const isPublic = settings.isPublic || isForReaders;
  const how = { reading, policies: [policy], stateSecret: settings.stateSecret, botLogins: settings.botLogins };
  const notSorted = policy.untriaged === null || isPublic ? null : await notSortedIn(policy, how, ports);
  const hasStatus = settings.isPublic && range.value.until > at;
  const { incidents, all, isWhole } = await recordsOf(policy, { ...how, range: range.value, isPublic, hasStatus }, ports);
  const status = hasStatus ? statusOf(all, isPrivate, isWhole) : null;
  const occasion = { repository: name, url, isPrivate, at, range: range.value, policy, goal, isPublic, notSorted, status };
  return { type: "report", report: reportOf(incidents, occasion), warning: namedInVain(prepared), viewer: reading.viewer };
}

async function notSortedIn(policy: Policy, how: PastReading, ports: Ports): Promise<NotSorted> {
  const standings: Standing[] = [];
  for await (const past of unsortedIssues(policy, how, ports)) {
    const evaluation = judgedPast(past, policy, past.known, how.reading.at);
    if (evaluation?.incident.untriaged === true && evaluation.state !== "set-aside") standings.push(evaluation.response.standing);
  }
  const count = (...wanted: readonly Standing[]) => standings.filter((standing) => wanted.includes(standing)).length;
  return { open: standings.length, answered: count("met"), missed: count("missed"), waiting: count("open", "held", "none") };
}

/** The incidents that are counted; `all`: whatever may stand on a status page, where one is wanted. */
async function recordsOf(
  policy: Policy,
  { range, isPublic, hasStatus, ...how }: PastReading & { readonly range: Span; readonly isPublic: boolean; readonly hasStatus: boolean },
  ports: Ports,
): Promise<{ readonly incidents: readonly IncidentRecord[]; readonly all: readonly Evaluation[]; readonly isWhole: boolean }> {
  const now = how.reading.at;
  const judged: Judged[] = [];
  const all: Evaluation[] = [];
  const sealed: Run["sealed"] = new Map();
  let isWhole = true;
  const read = hasStatus
    ? everyPastIssue(followedLabels(policy), range, how, ports, () => {
        isWhole = false;
      })
    : listed(pastIssues(severityLabels(policy), range, how, ports));
  for await (const past of read) {
    // What was closed under labels that mean nothing any more stands as it was closed.
    const own = past.isListed ? policy : await policyFor(past.issue, past.known.terms, { policy, sealed });
    const evaluation = shownTo(isPublic, past, own, now);
    if (evaluation === null) continue;
    if (isCounted(evaluation) && startedIn(evaluation, range)) judged.push(judgedWholly(past, evaluation, own));
    if (hasStatus) all.push(evaluation);
  }
  if (hasStatus)
    for await (const past of untouchedIssues(policy, range.from, how, ports)) {
      const evaluation = shownTo(isPublic, past, policy, now);
      if (evaluation !== null) all.push(evaluation);
    }
  const reviews = await reviewsOf(judged, policy, range, ports);
  const incidents = judged.map(({ record, rca }) => ({ ...record, rca: rcaStanding(record.rca, rca, reviews, now) }));
  return { incidents, all, isWhole };
}

async function* listed(issues: AsyncIterable<PastIssue>): AsyncGenerator<PastIssue & { readonly isListed: true }> {
  for await (const past of issues) yield { ...past, isListed: true };
}

/** Judged, with the title that its readers may see; null: it is no incident. */
function shownTo(isPublic: boolean, past: PastIssue, policy: Policy, now: Instant): Evaluation | null {
  const evaluation = judgedPast(past, policy, past.known, now);
  return evaluation === null || !isPublic ? evaluation : withPublicTitle(evaluation, past.issue, policy, past.roster);
}

/** What is kept of an incident while the rest is read. The record's `rca`: how it stands where none was opened. */
type Judged = { readonly record: IncidentRecord; readonly rca: RcaRecord | null };

function judgedWholly(past: PastIssue, evaluation: Evaluation, policy: Policy): Judged {
  const { known, escalations } = past;
  const strict = strictly(evaluation, ownPolicy(policy, evaluation.incident), known);
  // Verdicts written down were judged with the exclusion, so they say nothing about how it would have been without.
  const lenient = { ...policy, exclusions: new Map<string, string>() };
  const unexcluded = wasExcluded(evaluation.incident) ? judgedPast(past, lenient, NO_SEALS, evaluation.at) : null;
  const tier = tierOf(policy, evaluation.incident)?.name ?? null;
  const rca = isWanted(evaluation) ? "missing" : "none";
  return { record: recordOf(evaluation, unexcluded, strict, { rca, tier, escalations }), rca: known.rca };
}

/** The RCAs as they stand, by `owner/name#1` in lower case; what cannot be listed is told as the incidents remember it. */
async function reviewsOf(judged: readonly Judged[], policy: Policy, range: Span, ports: Ports): Promise<ReadonlyMap<string, RcaIssue>> {
  const [label] = policy.rca.labels;
  const open = judged.flatMap(({ rca }) => (rca !== null && rca.finishedAt === null ? [rca.repository] : []));
  const reviews = new Map<string, RcaIssue>();
  if (label === undefined) return reviews;
  for (const repository of new Set(open)) {
    try {
      for (const issue of await ports.github.labelledIssues(repository, label, range.from))
        reviews.set(nameOf(repository, issue.number), issue);
    } catch (cause) {
      ports.log(`The root cause analyses are told as last seen: ${messageOf(cause)}`);
    }
  }
  return reviews;
}

function rcaStanding(unopened: RcaStanding, rca: RcaRecord | null, reviews: ReadonlyMap<string, RcaIssue>, now: Instant): RcaStanding {
  if (rca === null || rca.number === null) return unopened;
  const { finishedAt, isDropped } = seen(rca, rca.number, reviews);
  if (finishedAt !== null) return isDropped ? "dropped" : "done";
  return rca.due !== null && rca.due < now ? "overdue" : "open";
}

/** An RCA is wanted once an incident of a severity that wants one is over. */
function isWanted({ incident, state }: Evaluation): boolean {
  return state === "resolved" && incident.worstConfirmed?.rca.type === "wanted" && lastingClosing(incident)?.ending === "staff";
}

function seen(rca: RcaRecord, number: number, reviews: ReadonlyMap<string, RcaIssue>): Pick<RcaRecord, "finishedAt" | "isDropped"> {
  const issue = reviews.get(nameOf(rca.repository, number));
  return issue === undefined ? rca : { finishedAt: issue.closedAt, isDropped: issue.isDropped };
}

function nameOf(repository: string, number: number): string {
  return `${repository}#${number}`.toLowerCase();
}
