import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import { severityLabels } from "../../src/core/policy/policy.ts";
import { type Desk, openDesk } from "../support/desk.ts";
import { pageNamed } from "./pages.ts";

const textOf = (name: string) => readFileSync(`src/core/policy/built-in/${name}.yml`, "utf8");

let desk: Desk;
afterEach(() => desk.sim.stop());

/** What actions/stale does, with the identity that it shares with us. */
async function staleCloses(reason: "completed" | "not_planned"): Promise<number> {
  desk = await openDesk("2026-03-02T09:00:00Z");
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, "sev2", { by: "staff" });
  await desk.run(number);
  desk.at("09:20");
  const bot = { by: "github-actions[bot]" };
  desk.repo.comment(number, { ...bot, body: "Nothing has happened here for 60 days." });
  desk.repo.label(number, "Stale", bot);
  await desk.sweep();
  desk.at("09:40");
  desk.repo.close(number, { ...bot, reason });
  await desk.sweep();
  return number;
}

describe("docs/stale.md", () => {
  it("exempts the labels of gruntwork's severities and reviews", async () => {
    desk = await openDesk("2026-03-02T09:00:00Z");
    const parsed = await parsePolicy({ name: "policy.yml", text: textOf("gruntwork") });
    const [step] = parse(pageNamed("docs/stale.md").blocks[0]?.text ?? "");
    const policy = parsed.ok ? parsed.value.policy : null;
    expect(policy && [...severityLabels(policy), ...policy.rca.labels]).toEqual(step.with["exempt-issue-labels"].split(","));
  });

  it("closed as not planned, too, an incident waits for staff: nobody is told that it is over, and nothing is missed any more", async () => {
    const number = await staleCloses("not_planned");
    desk.at("20:00");
    await desk.sweep();
    expect(desk.ours(number)[0]).toContain("closed, not yet confirmed by support");
    expect([desk.ours(number).length, desk.mails.map(({ audience }) => audience)]).toEqual([2, ["staff"]]);
  });

  it("closed as completed, it waits for staff to confirm; its comment answers nobody", async () => {
    const number = await staleCloses("completed");
    expect(desk.ours(number)[0]).toContain("closed, not yet confirmed by support");
    expect(desk.ours(number).join()).not.toContain("Kept: answered");
    desk.at("09:50");
    desk.repo.comment(number, { by: "staff", body: "/confirm\nAll deploys pass again." });
    await desk.sweep();
    expect(desk.ours(number).at(-1)).toContain("It is over, says support");
  });
});
