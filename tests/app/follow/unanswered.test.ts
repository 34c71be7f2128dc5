import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

/** A Sev3 of a customer's, answered at 09:40; then the reporter writes at 10:00. */
async function answered(words: string, by = "customer"): Promise<void> {
  desk = await openDesk("2026-03-06T09:00:00Z", {});
  desk.repo.openIssue({ author: "customer", title: "Reports are slow" });
  desk.repo.label(1, "sev3", { by: "staff" });
  desk.repo.comment(1, { by: "staff", body: "We are looking at the report's query.", at: "2026-03-06T09:40:00Z" });
  desk.at("10:00");
  desk.repo.comment(1, { by, body: words });
}

const fold = () => (desk.ours(1)[0] ?? "").split("For the support team")[1] ?? "";
const waits = async () => [(await desk.run(1)).outcome.incidents[0]?.unansweredSince ?? null, fold().includes("has not written since")];

describe("a customer who writes after support's last word", () => {
  it("is shown to support, in fold and summary, with what they wrote and since when they wait", async () => {
    await answered("It got worse, what shall I do?");
    expect(await waits()).toEqual([Date.parse("2026-03-06T10:00:00Z"), true]);
    expect(fold()).toMatch(/^ \(please look\)/);
    expect(fold()).toMatch(
      /\*\*Support has not written since the customer did\*\* \(Friday 6 March, 10:00 UTC\): \[what they wrote\]\(https:\S+#issuecomment-\d+\)\./,
    );
  });

  it("waits since the first of several comments, and no longer once support has written", async () => {
    await answered("It got worse, what shall I do?");
    desk.repo.comment(1, { by: "customer", body: "Anybody there?", at: "2026-03-06T10:20:00Z" });
    desk.at("10:30");
    expect(await waits()).toEqual([Date.parse("2026-03-06T10:00:00Z"), true]);
    desk.repo.comment(1, { by: "staff", body: "Please use last month's report until then." });
    expect(await waits()).toEqual([null, false]);
  });

  it.each([
    ["Thanks!", "customer"],
    ["#12", "customer"],
    ["Same here, and it got worse.", "stranger"],
  ])("is not meant where “%s” is all that %s writes", async (words, by) => {
    await answered(words, by);
    expect(await waits()).toEqual([null, false]);
  });
});
