import { describe, expect, it } from "vitest";
import { at, issueOf, policyOf } from "../../support/scene.ts";
import { emptyThread, runOn } from "./thread.ts";

const DAY = "2026-03-02";
const PRIVATE = `
exclusions: { dropped: SECRET reason }
severities:
  sev1: { email: { customers: [], staff: [opened, resolved] } }
  sev2: { means: SECRET breach, email: { customers: [], staff: [opened, resolved] } }
`;
const PUBLIC = ["09:00 opened customer", "09:01 labeled sev1", "09:05 comment staff We look at it."];

/** What customers are mailed by the runs after each line, once what they were mailed about is in a private repository. */
async function mailedAfter(...lines: readonly string[]): Promise<readonly string[]> {
  const [open, secret] = [await policyOf("extends: gruntwork"), await policyOf(PRIVATE)];
  const thread = emptyThread();
  const mails = (writes: ReturnType<typeof runOn>) =>
    writes.flatMap((write) => (write.type === "mail" && write.record.audience === "customers" ? write.record.keys : []));
  expect(mails(runOn(thread, issueOf(DAY, ...PUBLIC), open, at("09:06", DAY)))).toEqual(["opened"]);
  const moved = [...PUBLIC, "09:30 transferred staff"];
  return lines.flatMap((line, index) => {
    const issue = issueOf(DAY, ...moved, ...lines.slice(0, index + 1));
    return mails(runOn(thread, issue, secret, at(line.slice(0, 5), DAY) + 30_000, true));
  });
}

describe("customers who were mailed of what is in a private repository by now", () => {
  it("hear nothing of a lowering there, and of the end after it", async () => {
    expect(await mailedAfter("10:00 labeled sev2", "10:00 unlabeled sev1", "11:00 comment staff Words.", "12:00 closed staff")).toEqual([
      "resolved",
    ]);
  });

  it("hear of no setting aside there, until it is closed by support", async () => {
    const set = ["10:00 labeled dropped", "11:00 closed customer", "12:00 comment staff /confirm"];
    expect(await mailedAfter(...set.slice(0, 2))).toEqual([]);
    expect(await mailedAfter(...set)).toHaveLength(1);
    expect(await mailedAfter("10:00 closed staff not_planned")).toHaveLength(1);
  });
});
