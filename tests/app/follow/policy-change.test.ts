import { afterEach, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  desk = null;
});

const terms = (resolution: string, response = "best effort", more = "") =>
  `extends: none
calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }
severities: { sev1: { title: Critical, response: ${response}, resolution: ${resolution}, email: { customers: [opened, resolved] } } }
${more}`;

async function opened(now: string, policy: string): Promise<{ readonly here: Desk; readonly number: number }> {
  const here = await openDesk(now, { policy });
  desk = here;
  const number = here.repo.openIssue({ author: "customer", title: "Deploys fail with 403" });
  here.repo.label(number, "sev1", { by: "staff" });
  await here.run(number);
  return { here, number };
}

async function changed(here: Desk, at: string, policy: string): Promise<void> {
  here.at(at);
  here.repo.writeFile(".github/incident-slo.yml", policy);
  await here.sweep();
}

describe("a change of policy", () => {
  it("leaves the due time that was shown, to the second: quiet before it, missed after it", async () => {
    const { here, number } = await opened("2026-03-04T15:00:00Z", terms("4 business hours"));
    await changed(here, "16:30", terms("1 hour"));
    const [status = ""] = here.ours(number);
    expect(status).toContain("4 business hours");
    expect(status).not.toContain("1 hour");
    here.at("2026-03-05T11:00:00Z");
    await here.sweep();
    expect(here.ours(number)).toHaveLength(1);
    here.at("2026-03-05T11:00:01Z");
    await here.sweep();
    expect(here.ours(number)).toHaveLength(2);
    expect(here.ours(number)[1]).toContain("11:00 UTC");
  });

  it("that leaves the texts as they are is written down at once, so that a lowering goes by what was promised then, whenever it is seen", async () => {
    const both = (sev1: string, sev2: string) =>
      `extends: none\nseverities: { sev1: { title: A, resolution: ${sev1} }, sev2: { title: B, resolution: ${sev2} } }`;
    const { here, number } = await opened("2026-03-04T10:00:00Z", both("4 hours", "best effort"));
    const before = here.ours(number);
    await changed(here, "12:00", both("4 hours", "3 hours"));
    expect(here.ours(number)).toEqual(before);
    await changed(here, "12:10", both("30 minutes", "90 minutes"));
    expect(here.ours(number)).toEqual(before);
    here.at("12:30");
    here.repo.comment(number, { by: "staff", body: "We look at the load balancer." });
    await here.run(number);
    here.repo.label(number, "sev2", { by: "staff" });
    here.repo.unlabel(number, "sev1", { by: "staff" });
    here.at("12:50");
    await here.run(number);
    const [status = ""] = here.ours(number);
    expect(here.ours(number)).toHaveLength(1);
    expect(status).toContain("A solution within 3 hours | 13:00 UTC | Open");
    expect(status).not.toContain("Our policy changed");
  });

  it("changes not a letter of a closed incident's texts, and mails nothing", async () => {
    const { here, number } = await opened("2026-03-04T11:00:00Z", terms("4 business hours", "2 business hours"));
    here.at("11:20");
    here.repo.comment(number, { by: "staff", body: "Restarting the deploy workers." });
    await here.run(number);
    here.at("12:00");
    here.repo.close(number, { by: "staff" });
    await here.run(number);
    const before = here.ours(number);
    const mails = here.mails.length;
    here.forget();
    await changed(here, "12:20", terms("5 minutes", "1 minute", "contact: help@acme.example"));
    await changed(here, "12:30", terms("3 hours").replace("Etc/UTC", "America/New_York"));
    expect([here.ours(number), here.writes(), here.mails.length]).toEqual([before, [], mails]);
  });

  it("is in what is written when something else happens to a closed incident", async () => {
    const { here, number } = await opened("2026-03-04T11:00:00Z", terms("4 business hours", "2 business hours"));
    here.at("12:00");
    here.repo.close(number, { by: "staff" });
    await here.run(number);
    await changed(here, "12:20", terms("5 minutes", "1 minute"));
    here.at("12:30");
    here.repo.comment(number, { by: "staff", body: "The deploy workers were out of disk." });
    await here.run(number);
    const texts = here.ours(number).join("\n");
    expect(texts).toContain("out of disk");
    expect(texts).toContain("4 business hours");
    expect(texts).not.toMatch(/5 minutes|1 minute\b/);
  });

  it("that begins a promise is named where its time is told, in the ledger and on the miss", async () => {
    const { here, number } = await opened("2026-03-04T10:00:00Z", terms("best effort"));
    await changed(here, "16:30", terms("4 hours"));
    expect(here.ours(number)[0]).toContain(
      "counted from 16:30 UTC, when what is promised here changed, without a break; used up by 20:30 UTC",
    );
    here.at("20:31");
    await here.sweep();
    expect(here.ours(number)[1]).toContain(
      "What is promised here changed on Wednesday 4 March 2026 at 16:30 UTC, and the clock began then.",
    );
    expect(here.ours(number).join("")).not.toContain("all of the time counts");
    here.at("21:31");
    await here.sweep();
    expect(here.ours(number)[0]).toContain("counted from 16:30 UTC, when what is promised here changed, without a break: 4 h, used up");
  });
});

describe("updates that never came", () => {
  const rhythm = terms("best effort").replace("resolution:", "updates: every 1 hour, resolution:");

  it("stay in the record where others closed and reopened, and where staff close without a word", async () => {
    const { here, number } = await opened("2026-03-04T10:00:00Z", rhythm);
    here.at("10:10");
    here.repo.comment(number, { by: "staff", body: "Looking into it." });
    await here.run(number);
    here.at("11:20");
    await here.sweep();
    here.at("11:30");
    here.repo.close(number, { by: "customer" });
    await here.run(number);
    here.at("11:40");
    here.repo.reopen(number, { by: "customer" });
    await here.run(number);
    here.at("12:50");
    await here.sweep();
    expect(here.ours(number)[0]).toContain("not given (due 11:10 UTC). Kept 0 of 1");
    here.at("13:00");
    here.repo.close(number, { by: "staff" });
    await here.run(number);
    here.at("14:30");
    await here.sweep();
    const clear = here.ours(number).at(-1);
    expect(clear).toContain("not given (due 11:10 UTC); not given (due 12:40 UTC). Kept 0 of 2");
    const mail = JSON.stringify(here.mails.at(-1));
    expect([mail.includes("Of 2 updates none came in time"), mail.includes("announced")]).toEqual([true, false]);
  });
});
