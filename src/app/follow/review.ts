import type { Issue } from "../../core/incident/issue.ts";
import { isOurs } from "../../core/incident/people.ts";
import { rcaHint } from "../../core/notice/marker.ts";
import type { Memory, RcaRecord } from "../../core/notice/memory.ts";
import type { PlanInput } from "../../core/plan/input.ts";
import { needsSections } from "../../core/plan/share-writes.ts";
import { type Basis, factsOf } from "../../core/plan/text.ts";
import { rcaView } from "../../core/render/rca.ts";
import { actionItemsIn } from "../../core/render/rca-items.ts";
import { sectionsToShare } from "../../core/render/rca-share.ts";
import { wrong } from "../../core/result.ts";
import type { Evaluation } from "../../core/slo/evaluation.ts";
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
  const isForSharing = needsSections(evaluation, memory);
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

/** What customers may read of the RCA, or what keeps it from being shared; null: nothing of it is to be shared now. */
export async function sectionsOf(basis: Basis, memory: Memory, issue: RcaIssue | null, run: Run): Promise<PlanInput["sections"]> {
  const { rca } = memory;
  if (!needsSections(basis.evaluation, memory)) return null;
  if (rca === null || rca.number === null) return wrong([{ why: "no-rca", section: "" }]);
  if (issue === null) return wrong([{ why: "unreadable", section: "" }]);
  const template = await run.renderer.render("rca.md", rcaView(factsOf(basis, memory, null)));
  return sectionsToShare(issue.body, template, rca.repository.toLowerCase() === run.reading.repository.name.toLowerCase());
}
