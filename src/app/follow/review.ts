import type { ShareRequest } from "../../core/incident/incident.ts";
import type { Issue } from "../../core/incident/issue.ts";
import { isOurs } from "../../core/incident/people.ts";
import { rcaHint } from "../../core/notice/marker.ts";
import type { Memory, RcaRecord, ShareAsk, SharedVersion, ShareLack } from "../../core/notice/memory.ts";
import type { IncidentFacts } from "../../core/render/context.ts";
import { rcaView } from "../../core/render/rca.ts";
import { actionItemsIn } from "../../core/render/rca-items.ts";
import { type RcaSection, sectionsToShare } from "../../core/render/rca-share.ts";
import { digestOf } from "../../core/render/view-digest.ts";
import type { Result } from "../../core/result.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
import { isoOf } from "../../core/time/instant.ts";
import type { RcaIssue } from "../../ports.ts";
import type { Run } from "../run/context.ts";
import { noteFailure } from "../run/failure.ts";

/** The incident that an RCA of ours in this repository is about; null: the issue is none. */
export function incidentBehind(issue: Pick<Issue, "author" | "body">, run: Pick<Run, "ourselves" | "reading">): number | null {
  if (!isOurs(issue.author, run.ourselves)) return null;
  const [repository, number] = rcaHint(issue.body)?.incident.split("#") ?? [];
  return repository === run.reading.repository.name.toLowerCase() ? Number(number) : null;
}

/** What was read of an RCA. */
export type ReadReview = {
  /** Null: it was not needed, or there is none. */
  readonly issue: RcaIssue | null;
  /** Reading it failed, so that nothing is known of it now. */
  readonly isUnknown: boolean;
};

/** The RCA as it stands on GitHub, where that may matter now. */
export async function readReview(evaluation: Evaluation, memory: Memory, run: Run): Promise<ReadReview> {
  const { rca } = memory;
  if (rca === null || rca.number === null) return NOT_READ;
  const listed = listedReview(rca, run);
  if (listed != null) return { issue: listed, isUnknown: false };
  const mayHaveEnded = evaluation.state === "resolved" && rca.finishedAt === null;
  const isForSharing = isAsked(evaluation, memory) || memory.shared.some(({ state }) => state === "claimed");
  // What the first look saw in the list counts in the second look, too.
  if (!mayHaveEnded && !isForSharing && listed === undefined) return NOT_READ;
  try {
    return { issue: await run.ports.github.readIssue(rca.repository, rca.number), isUnknown: false };
  } catch (cause) {
    noteFailure(run.outcome, evaluation.incident.number, cause);
    return { issue: null, isUnknown: true };
  }
}

const NOT_READ: ReadReview = { issue: null, isUnknown: false };

/** What a sweep has listed serves once: null for whoever looks again and wants it fresh, undefined where it was not listed. */
function listedReview(rca: RcaRecord, { reviews }: Run): RcaIssue | null | undefined {
  const name = `${rca.repository}#${rca.number}`.toLowerCase();
  const listed = reviews.get(name);
  if (listed !== undefined) reviews.set(name, null);
  return listed;
}

/** The memory with what the RCA tells of itself: open, or closed with so many action items done. */
export function withReview(memory: Memory, issue: RcaIssue | null): Memory {
  if (issue === null || memory.rca === null) return memory;
  const items = issue.closedAt === null ? null : actionItemsIn(issue.body);
  return { ...memory, rca: { ...memory.rca, finishedAt: issue.closedAt, isDropped: issue.isDropped, items } };
}

/** Whether someone of staff waits for an answer to `/rca share`. */
export function isAsked({ incident }: Evaluation, { ask }: Memory): boolean {
  return incident.shareAsk !== null && incident.shareAsk.comment !== ask?.comment;
}

/** The memory with the wish to share answered: a version claimed, or why there is none. */
export async function withAnswer(facts: IncidentFacts, memory: Memory, issue: RcaIssue | null, run: Run): Promise<Memory> {
  const request = facts.evaluation.incident.shareAsk;
  if (request === null) return memory;
  const sections = await sectionsOf(facts, memory, issue, run);
  if (!sections.ok) return { ...memory, ask: answered(request, "refused", sections.error) };
  const last = memory.shared.at(-1);
  const digest = digestOfSections(sections.value);
  if (last?.state === "posted" && last.digest === digest) return { ...memory, ask: answered(request, "unchanged", []) };
  // One that was claimed and never posted is posted as the RCA reads now.
  const shared = last?.state === "claimed" ? memory.shared : [...memory.shared, versionOf(request, digest, memory.shared.length)];
  return { ...memory, ask: answered(request, "shared", []), shared };
}

function answered({ comment, at, by, url }: ShareRequest, outcome: ShareAsk["outcome"], lacks: readonly ShareLack[]): ShareAsk {
  return { comment, at, by: by.login, url, outcome, lacks };
}

function versionOf({ at, by }: ShareRequest, digest: string, before: number): SharedVersion {
  const key = before === 0 ? "rca:shared" : `rca:shared@${isoOf(at)}`;
  return { key, askedAt: at, by: by.login, digest, state: "claimed", url: null };
}

/** What customers may read of the RCA, or what keeps it from being shared. */
export async function sectionsOf(
  facts: IncidentFacts,
  memory: Memory,
  issue: RcaIssue | null,
  run: Run,
): Promise<Result<readonly RcaSection[], readonly ShareLack[]>> {
  const { rca } = memory;
  if (rca === null || rca.number === null) return { ok: false, error: [{ why: "no-rca", section: "" }] };
  if (issue === null) return { ok: false, error: [{ why: "unreadable", section: "" }] };
  const template = await run.renderer.render("rca.md", rcaView(facts));
  return sectionsToShare(issue.body, template, rca.repository.toLowerCase() === run.reading.repository.name.toLowerCase());
}

/** Tells versions of what is shared apart. */
export function digestOfSections(sections: readonly RcaSection[]): string {
  return digestOf({ sections }, "");
}
