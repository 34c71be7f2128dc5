import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = `
extends: none
severities:
  sev3: { title: Minor, response: 1 hour, next-reply: 30 minutes, resolution: best effort, email: { staff: [missed] } }
`;

/** A Sev3 of a customer's, answered at 09:40. */
async function answered(policy = POLICY): Promise<void> {
  desk = await openDesk("2026-03-06T09:00:00Z", { policy });
  desk.repo.openIssue({ author: "customer", title: "Reports are slow" });
  desk.repo.label(1, "sev3", { by: "staff" });
  desk.repo.comment(1, { by: "staff", body: "We are looking at the report's query.", at: "2026-03-06T09:40:00Z" });
}

async function writes(time: string, by: string, body: string): Promise<void> {
  desk.at(time);
  desk.repo.comment(1, { by, body });
  await desk.run(1);
}

const status = () => desk.ours(1)[0] ?? "";
const rowOf = (what: string) =>
  status()
    .split("\n")
    .find((line) => line.startsWith(`| ${what}`));

describe("a reply that is promised", () => {
  it("runs from the reporter's first comment after support's last word, and is kept by the next one", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    expect(status()).toMatch(/\*\*A reply is due by .*10:30 UTC/);
    expect(rowOf("A reply when you write again")).toBe("| A reply when you write again, within 30 minutes | 10:30 UTC | Open |");
    await writes("10:20", "customer", "Anybody there?");
    expect(rowOf("A reply when you write again")).toContain("10:30 UTC");
    await writes("10:25", "staff", "Please use last month's report until then.");
    expect(rowOf("A reply when you write again")).toBeUndefined();
    expect(rowOf("Replies")).toBe("| Replies within 30 minutes, so far | | Kept, 1 of 1 |");
  });

  it("is missed in the status comment alone: no comment, no mail", async () => {
    await answered();
    await writes("10:00", "customer", "It got worse, what shall I do?");
    desk.at("10:31");
    await desk.run(1);
    expect(rowOf("A reply when you write again")).toBe(
      "| A reply when you write again, within 30 minutes | 10:30 UTC | **Missed**: not answered yet |",
    );
    expect(status()).toMatch(/\*\*A reply was due by .*10:30 UTC/);
    await writes("10:42", "staff", "Please use last month's report until then.");
    expect(rowOf("Replies")).toBe(
      "| Replies within 30 minutes, so far | | **Missed**: 12 minutes late (due 10:30 UTC, came 10:42 UTC). Kept 0 of 1 |",
    );
    expect(desk.ours(1)).toHaveLength(1);
    expect(desk.mails).toEqual([]);
  });
});
