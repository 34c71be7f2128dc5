import { afterEach, describe, expect, it } from "vitest";
import { readMarker } from "../../../src/core/notice/marker.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

// Tiers whose names are no part of their labels.
const POLICY = `
extends: none
calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }
severities:
  sev1: { title: Critical, response: 4 hours, resolution: 8 hours, email: { customers: [opened, resolved], staff: [opened, missed, resolved] }, rca: true }
  sev2: { title: High, response: 8 business hours, resolution: 24 hours }
tiers:
  zirconium: { labels: [vip], severities: { sev1: { response: 30 minutes, resolution: 2 hours }, sev2: { response: 1 business hour } } }
`;

/** Opened by a customer on Monday 2 March 2026, at 10:00, and labelled at once. */
async function incident(severity: string, policy = POLICY): Promise<number> {
  desk = await openDesk("2026-03-02T10:00:00Z", { policy });
  for (const label of ["vip", "rca"]) desk.repo.createLabel(label);
  const number = desk.repo.openIssue({ author: "customer", title: "Deploys fail" });
  desk.repo.label(number, severity, { by: "staff" });
  await desk.run(number);
  return number;
}

async function at(time: string, number: number): Promise<string> {
  desk.at(time);
  await desk.run(number);
  return desk.ours(number)[0] ?? "";
}

async function labelled(time: string, number: number, by = "staff"): Promise<string> {
  desk.at(time);
  desk.repo.label(number, "vip", { by });
  return at(time, number);
}

function rememberedOf(number: number): string {
  const body = desk.repo.thread(number).comments.find(({ by }) => by === "github-actions")?.body ?? "";
  return JSON.stringify(readMarker(body, { repository: "acme/service", number, createdAt: 0, author: null }, null));
}

describe("a tier's label", () => {
  it("makes the promise the tier's, from the start, and says what it was without a word on policies or tiers", async () => {
    const number = await incident("sev2");
    const status = await labelled("10:30", number);
    expect(status).toContain("**A first answer is due by Monday 2 March 2026, 11:00 UTC");
    expect(status).toContain("What is promised here changed: the first answer was due by");
    expect(status).not.toContain("Our policy changed");
    expect(await at("11:01", number)).toContain("**A first answer was due by Monday 2 March 2026, 11:00 UTC");
    expect(desk.ours(number)).toHaveLength(2);
  });

  it("that strangers put on moves nothing, and staff are told", async () => {
    const number = await incident("sev2");
    desk.sim.addUser("triager", { roles: { "acme/service": "triage" } });
    desk.repo.writeFile(".github/incident-slo.yml", `${POLICY}staff: { role: write, users: [staff] }\n`);
    const status = await labelled("10:30", number, "triager");
    expect(status).toContain("**A first answer is due by Tuesday 3 March 2026, 10:00 UTC");
    expect(status).toContain("**The label `vip`** was put on by");
  });

  it("that asks for a time that has passed leaves what was shown, and staff are told", async () => {
    const number = await incident("sev1");
    const status = await labelled("10:45", number);
    expect(status).toContain("**A first answer is due by Monday 2 March 2026, 14:00 UTC");
    expect(status).toContain("For the support team (please look)");
    expect(status).toContain("**For the first answer** a label that was put on or taken off (10:45 UTC) counts for nothing");
    desk.at("11:00");
    desk.repo.comment(number, { by: "staff", body: "We are looking into it." });
    expect(await at("11:00", number)).not.toContain("counts for nothing");
  });

  it("that is deleted goes on counting as the marker tells, and no due time becomes later", async () => {
    const number = await incident("sev2");
    await labelled("10:30", number);
    desk.at("10:40");
    desk.repo.comment(number, { by: "staff", body: "We are looking into it." });
    await at("10:40", number);
    desk.at("12:00");
    desk.repo.deleteLabel("vip", { by: "lead" });
    const status = await at("12:00", number);
    expect(status).toContain("A first answer within 1 business hour |");
    expect(status).toContain("Kept: answered Monday 2 March, 10:40 UTC");
  });

  it("that is renamed keeps what it promised", async () => {
    const number = await incident("sev1");
    await labelled("10:10", number);
    desk.repo.renameLabel("vip", "customer");
    expect(await at("12:00", number)).toContain("missed");
    expect(rememberedOf(number)).toContain('"due":1772447400000');
  });

  it("is told in the marker, and no text names the tier: not in the thread, the mails, the RCA, nor the marker", async () => {
    const number = await incident("sev1");
    await labelled("10:01", number);
    await at("10:31", number);
    desk.at("10:40");
    desk.repo.comment(number, { by: "staff", body: "Fixed." });
    desk.repo.close(number, { by: "staff" });
    await at("10:40", number);
    const bodies = desk.repo.threads().flatMap(({ body, comments }) => [body, ...comments.map((comment) => comment.body)]);
    expect(rememberedOf(number)).toContain('"label":"vip"');
    const said = JSON.stringify([bodies, rememberedOf(number), desk.mails, desk.repo.threads().map(({ title }) => title)]);
    expect([desk.mails.length > 2, desk.repo.threads().length, said.includes("30 minutes"), /zirconium/i.test(said)]).toEqual([
      true,
      2,
      true,
      false,
    ]);
  });

  it("is sealed with what is closed: a change of the tier changes not a letter", async () => {
    const number = await incident("sev1");
    await labelled("10:01", number);
    desk.at("10:10");
    desk.repo.comment(number, { by: "staff", body: "Fixed." });
    desk.repo.close(number, { by: "staff" });
    const before = await at("10:10", number);
    desk.repo.writeFile(".github/incident-slo.yml", POLICY.replace("response: 30 minutes", "response: 1 minute"));
    desk.forget();
    expect([await at("10:20", number), desk.writes()]).toEqual([before, []]);
  });

  it("costs nothing under a policy without tiers: the label means nothing there", async () => {
    const number = await incident("sev2", POLICY.replace(/tiers:[\s\S]*$/, ""));
    desk.at("10:30");
    desk.repo.label(number, "vip", { by: "lead" });
    desk.forget();
    await at("10:30", number);
    expect([desk.sim.requests.length, desk.writes()]).toEqual([1, []]);
  });
});
