import { describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

const THEN = `
extends: gruntwork
calendar: { timezone: America/New_York }
severities: { sev1: { response: 2 business hours, rca: 5 business days } }
clocks: { pause-labels: { waiting: A supplier } }
contact: support@acme.example
`;

const NOW = `
extends: none
calendar: { timezone: Asia/Tokyo, hours: { mon-sun: 01:00-02:00 } }
severities: { sev1: { title: Catastrophic, means: Nothing works, response: 1 minute, resolution: 5 minutes }, sev2: { title: Other } }
contact: nobody@acme.example
notices: { missed: status }
`;

async function closedDesk(): Promise<Desk & { readonly number: number }> {
  const desk = await openDesk("2026-03-06T14:02:00Z", { policy: THEN });
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  desk.repo.label(number, "sev1", { by: "staff" });
  await desk.run(number);
  await desk.happens("15:00", number, (repo) =>
    repo.comment(number, { by: "staff", body: "/pause a supplier\nWe wait for our supplier." }),
  );
  await desk.happens("15:30", number, (repo) => repo.comment(number, { by: "staff", body: "/resume\nWe put it back." }));
  await desk.happens("15:40", number, (repo) => repo.close(number, { by: "staff" }));
  return { ...desk, number };
}

const bodies = (desk: Desk, number: number) => [...desk.ours(number), desk.repo.thread(number + 1).body];

describe("closing seals everything", () => {
  it("later changes of policy change not a letter of a closed incident's texts", async () => {
    const desk = await closedDesk();
    const before = bodies(desk, desk.number);
    expect(before[0]).toContain("New York");
    expect(before[0]).toContain("| From (");
    desk.at("16:00");
    desk.repo.writeFile(".github/incident-slo.yml", NOW);
    desk.forget();
    await desk.run(desk.number);
    await desk.sweep();
    expect(bodies(desk, desk.number)).toEqual(before);
    expect(desk.writes()).toEqual([]);
  });
  it("what happens to it later is told under the policy it was closed under", async () => {
    const desk = await closedDesk();
    desk.repo.writeFile(".github/incident-slo.yml", NOW);
    await desk.happens("16:10", desk.number, (repo) => repo.comment(desk.number, { by: "staff", body: "/impact 40 of 310 customers" }));
    const [status = "", allClear = ""] = desk.ours(desk.number);
    expect(status).toContain("40 of 310 customers");
    expect(status).toContain("Severity 1 (Critical)");
    expect(allClear).toContain("40 of 310 customers");
    expect(status + allClear).not.toMatch(/Tokyo|Catastrophic|nobody@/);
  });
  it("reopened, it goes on under the policy in force, and is closed under that", async () => {
    const desk = await closedDesk();
    desk.repo.writeFile(".github/incident-slo.yml", NOW);
    await desk.happens("16:10", desk.number, (repo) => repo.reopen(desk.number, { by: "staff" }));
    expect(desk.ours(desk.number)[0]).toContain("Severity 1 (Catastrophic)");
    await desk.happens("16:20", desk.number, (repo) => repo.close(desk.number, { by: "staff" }));
    desk.repo.writeFile(".github/incident-slo.yml", THEN);
    desk.at("16:30");
    await desk.run(desk.number);
    expect(desk.ours(desk.number)[0]).toContain("Severity 1 (Catastrophic)");
  });
});
