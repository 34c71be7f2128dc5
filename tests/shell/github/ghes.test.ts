import { afterEach, describe, expect, it } from "vitest";
import { summaryOf } from "../../../src/app/follow/summary.ts";
import { PARTS, type QueryPart } from "../../../src/shell/github/query.ts";
import type { SimulatorOptions } from "../../../src/simulator/simulator.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

/** What an older Enterprise Server's schema lacks where it knows nothing of a part. */
const MISSING: Readonly<Record<QueryPart, readonly string[]>> = {
  hidden: ["IssueComment.isMinimized"],
  editor: ["IssueComment.editor", "IssueComment.lastEditedAt"],
  "closed-reason": ["ClosedEvent.stateReason"],
  "issue-reason": ["Issue.stateReason"],
  "duplicate-reason": ["Issue.stateReason.enableDuplicate"],
  closer: ["ClosedEvent.closer"],
  transferred: ["TransferredEvent", "IssueTimelineItemsItemType.TRANSFERRED_EVENT"],
  "comment-deleted": ["CommentDeletedEvent", "IssueTimelineItemsItemType.COMMENT_DELETED_EVENT"],
  duplicates: [
    "MarkedAsDuplicateEvent",
    "UnmarkedAsDuplicateEvent",
    "IssueTimelineItemsItemType.MARKED_AS_DUPLICATE_EVENT",
    "IssueTimelineItemsItemType.UNMARKED_AS_DUPLICATE_EVENT",
  ],
  "cross-referenced": ["CrossReferencedEvent", "IssueTimelineItemsItemType.CROSS_REFERENCED_EVENT"],
  renamed: ["RenamedTitleEvent", "IssueTimelineItemsItemType.RENAMED_TITLE_EVENT"],
  assigned: [
    "AssignedEvent",
    "UnassignedEvent",
    "IssueTimelineItemsItemType.ASSIGNED_EVENT",
    "IssueTimelineItemsItemType.UNASSIGNED_EVENT",
  ],
  "blob-flags": ["Blob.isBinary", "Blob.isTruncated"],
  reactions: ["Issue.reactionGroups", "ReactionGroup.createdAt"],
  skip: ["Issue.timelineItems.skip"],
  since: ["Repository.issues.filterBy", "IssueFilters.since"],
};

/** As published: sub-issues came with 3.17, and with them the reason "duplicate". */
const GHES_3_16 = MISSING["duplicate-reason"];

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  desk = null;
});

/** An incident from its label to its end, then a sweep: what stands in the thread, and what the summary of the end says. */
async function scene(
  older: NonNullable<SimulatorOptions["older"]> | null,
  reason: "completed" | "not_planned" | "duplicate" = "completed",
) {
  const policy = "contact: support@acme.example\n";
  desk = await openDesk("2026-03-06T14:02:00Z", { policy, mail: false, ...(older === null ? {} : { older }) });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev2", { by: "staff" });
  await desk.run(number);
  await desk.happens("14:20", number, (repo) => repo.comment(number, { by: "staff", body: "We are looking into it." }));
  desk.at("15:00");
  desk.repo.close(number, { by: "staff", reason });
  const end = await desk.run(number);
  desk.at("15:30");
  desk.forget();
  const report = await desk.sweep();
  const { sim, writes, ours } = desk;
  const thread = ours(number);
  const after = writes();
  const requests = sim.requests.length;
  await sim.stop();
  desk = null;
  return { thread, after, requests, report, summary: summaryOf(end, { dryRun: false }) };
}

describe("an older Enterprise Server", () => {
  it.each(Object.keys(PARTS).filter((name): name is QueryPart => name in MISSING))("that lacks %s is followed alike", async (part) => {
    const full = await scene(null);
    const older = await scene({ lacks: MISSING[part] });
    expect(older.thread).toEqual(full.thread);
    expect(full.thread).toHaveLength(2);
    expect([older.after, older.report.outcome.failures, older.report.outcome.left]).toEqual([[], [], []]);
    expect(full.summary).not.toContain("does not tell");
  });

  it("that lacks all of them is followed alike, and the summary says what it does not tell", async () => {
    const full = await scene(null);
    const older = await scene({ lacks: Object.values(MISSING).flat(), knowsVersions: false });
    expect(older.thread).toEqual(full.thread);
    expect(older.summary).toContain(
      "- This GitHub server does not tell why issues are closed, so every closing counts as completed; which comments are hidden",
    );
  });

  it.each(["not_planned", "duplicate"] as const)("as old as 3.16 tells %s all the same: it is not announced as solved", async (reason) => {
    const { thread, summary } = await scene({ lacks: GHES_3_16 }, reason);
    expect(thread).toHaveLength(1);
    expect(summary).not.toContain("does not tell");
  });

  it("is asked without the API's version once it has refused it", async () => {
    const { thread, requests } = await scene({ knowsVersions: false });
    expect(thread).toHaveLength(2);
    // The sweep and one request that was refused.
    expect(requests).toBeLessThanOrEqual(8);
  });
});
