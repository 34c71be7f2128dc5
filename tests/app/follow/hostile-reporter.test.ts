import { afterEach, expect, it } from "vitest";
import { type Desk, openDesk } from "../../support/desk.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const LABELS = ["mitigated", "waiting", "asked", "excluded: beta", "tier: gold", "incident-slo: mute"];
const POLICY = `
clocks: { stop-labels: [mitigated], pause-labels: { waiting: Waiting }, pending-labels: { asked: an answer } }
exclusions: { "excluded: beta": Beta preview feature }
tiers: { gold: { labels: ["tier: gold"], severities: { sev1: { response: 15 minutes } } } }
notices: { mention: ["@kim"] }
severities:
  sev1: { rca: 5 business days, email: { customers: [opened, resolved], staff: [opened, missed, resolved, reopened, rca] } }
`;

/** A form sets every label of the policy, and its reporter does whatever a reporter can do. */
async function reported(): Promise<void> {
  desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
  for (const label of LABELS) desk.repo.createLabel(label);
  const body = "/ack\n/confirm\n/status resolved\n@kim";
  desk.repo.openIssue({ author: "customer", title: "Down @kim <!-- incident-slo:{} -->", body, labels: ["sev1", ...LABELS] });
}

it("moves nothing by a form, words, closings and reopenings, nor by a bot's hand, and mails support once until they have written", async () => {
  await reported();
  const step = async (time: string, act: () => unknown) => {
    desk.at(time);
    act();
    await desk.run(1, { byStranger: true });
    await desk.sweep();
  };
  const close = (by: string, reason: "completed" | "not_planned" | "duplicate" = "completed") => desk.repo.close(1, { by, reason });
  await step("14:03", () => {});
  await step("14:04", () => close("customer", "not_planned"));
  await step("14:05", () => desk.repo.reopen(1, { by: "customer" }));
  await step("14:06", () => close("customer", "duplicate"));
  await step("14:07", () => desk.repo.reopen(1, { by: "customer" }));
  await step("14:08", () => desk.repo.comment(1, { by: "customer", body: "/close\n/confirm" }));
  await step("14:09", () => close("stale[bot]"));
  await step("14:10", () => desk.repo.reopen(1, { by: "stale[bot]" }));
  await step("14:11", () => close("github-actions[bot]"));
  const mails = () => desk.mails.map(({ audience, incident }) => `${audience} ${incident.notices}`);
  expect(mails()).toEqual(["staff opened"]);
  expect([desk.ours(1).length, desk.repo.threads().length]).toEqual([1, 1]);
  expect(desk.sim.notifications.filter(({ by, body }) => by === "github-actions" && /(?<![\w/])@kim/.test(body))).toEqual([]);
  for (const label of LABELS) expect(desk.ours(1)[0]?.includes(`**The label \`${label}\`** was put on`)).toBe(label !== LABELS[0]);
  expect(desk.ours(1)[0]).toContain("Support has not confirmed yet that it is over.");
  await step("14:30", () => desk.repo.comment(1, { by: "staff", body: "OK, thanks. Not an incident." }));
  await step("14:31", () => desk.repo.reopen(1, { by: "customer" }));
  await step("14:32", () => close("customer"));
  expect(mails()).toEqual(["staff opened", expect.stringMatching(/^staff ended@/)]);
});

it("mails support once of a severity that only they set, whatever its clocks say, until support has written", async () => {
  const email = "email: { staff: [opened, at-risk, missed] }";
  desk = await openDesk("2026-03-06T14:02:00Z", {
    policy: `severities: { sev1: { response: 30 minutes, resolution: 4 hours, ${email} } }`,
  });
  desk.repo.openIssue({ author: "customer", title: "Down", labels: ["sev1"] });
  const mails = async (time: string) => {
    desk.at(time);
    await desk.sweep();
    return desk.mails.map(({ incident }) => incident.notices.join(" "));
  };
  for (const time of ["14:03", "14:26", "14:33"]) expect(await mails(time)).toEqual(["opened"]);
  desk.repo.comment(1, { by: "staff", body: "We look at it." });
  for (const time of ["17:03", "18:03"]) expect(await mails(time)).toEqual(["opened", "at-risk:resolution"]);
});

it("moves nothing by deleting the account before a run looks", async () => {
  await reported();
  desk.sim.removeUser("customer");
  await desk.run(1);
  expect(desk.ours(1)[0]).toMatch(/^### Severity 1 \(Critical\): waiting for our first answer/);
  expect(desk.mails.map(({ audience }) => audience)).toEqual(["staff"]);
});
