import { afterEach, describe, expect, it } from "vitest";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { startServer } from "../../shell/support/server.ts";
import { type Desk, openDesk } from "../../support/desk.ts";
import { pagerdutyReceiver } from "../../support/receivers/pagerduty.ts";
import { teamsReceiver } from "../../support/receivers/teams.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const listed = "email: { staff: [opened, missed] }";
const stepped = "email: { staff: [missed] }, escalation: [{ at: due, channels: [duty] }]";
const policyOf = (sev1: string) => `
severities:
  sev1: { response: 30 minutes, ${sev1} }
channels:
  duty: { format: pagerduty, url: env:INCIDENT_SLO_DUTY, token: env:INCIDENT_SLO_KEY }
  team: { format: teams, url: env:INCIDENT_SLO_TEAM, audiences: [staff] }
`;

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  desk = null;
});

const CUSTOMERS = "  crew: { format: teams, url: env:INCIDENT_SLO_TEAM, audiences: [customers] }\n";

async function open(sev1: string, labels: readonly string[] = [], channels = "") {
  const [duty, team] = [pagerdutyReceiver(KEY), teamsReceiver()];
  const receivers = await startServer((asked) => (asked.path === duty.path ? duty : team).answer(asked));
  const environment = {
    INCIDENT_SLO_DUTY: `${receivers.url}${duty.path}`,
    INCIDENT_SLO_TEAM: `${receivers.url}${team.path}`,
    INCIDENT_SLO_KEY: KEY,
  };
  const here = await openDesk("2026-03-06T14:00:00Z", {
    policy: policyOf(sev1) + channels,
    mailer: (runnerNow) => connectMailer({ channel: null, environment, runnerNow, sleep: async () => {}, random: () => 0.5 }),
  });
  desk = here;
  const number = here.repo.openIssue({ author: "customer", title: "Deploys fail", labels: [...labels] });
  if (labels.length === 0) here.repo.label(number, "sev1", { by: "staff" });
  const run = async (time: string) => {
    here.at(time);
    expect((await here.run(number)).outcome.failures).toEqual([]);
    return duty.alerts().map(({ state }) => state);
  };
  return { desk: here, repo: here.repo, number, run, duty, team };
}

describe("a pager", () => {
  it.each([
    ["by its list", listed, "14:02"],
    ["by its steps", stepped, "14:31"],
  ])("%s: opens an alert at the first news, acknowledges it at the first answer, resolves it at the end", async (_, sev1, first) => {
    const { repo, number, run, duty, team, desk: here } = await open(sev1);
    expect(await run(first)).toEqual(["triggered"]);
    expect(await run("14:32")).toEqual(["triggered"]);
    expect(duty.landed.at(-1)?.subject).toBe("First answer missed, due 14:30 UTC: Deploys fail");
    expect(team.landed.at(-1)).toMatchObject({
      subject: "[service #1] Deploys fail",
      text: expect.stringContaining("First answer missed"),
    });
    here.at("14:40");
    repo.comment(number, { by: "staff", body: "On it." });
    expect(await run("14:41")).toEqual(["acknowledged"]);
    repo.close(number, { by: "staff" });
    expect(await run("15:00")).toEqual(["resolved"]);
    expect(await run("15:10")).toEqual(["resolved"]);
  });

  it.each(["not_planned", "duplicate"] as const)("hears of any end: %s", async (reason) => {
    const { repo, number, run } = await open(listed);
    await run("14:02");
    repo.close(number, { by: "staff", reason });
    expect(await run("14:10")).toEqual(["resolved"]);
  });

  it("hears of the end of what it was told, also where the policy names it no more", async () => {
    const { repo, number, run, desk: here } = await open(stepped);
    await run("14:31");
    here.at("14:35");
    repo.writeFile(".github/incident-slo.yml", policyOf("email: { staff: [] }").replace("KEY }", "KEY, severities: [sev3] }"));
    repo.comment(number, { by: "staff", body: "On it." });
    expect(await run("14:36")).toEqual(["acknowledged"]);
    repo.close(number, { by: "staff" });
    expect(await run("14:50")).toEqual(["resolved"]);
  });

  it("is not called again by what was set aside after the first answer, and counts again", async () => {
    const { repo, number, run, desk: here } = await open("email: { customers: [opened], staff: [opened] }", [], CUSTOMERS);
    await run("14:02");
    here.at("14:05");
    repo.comment(number, { by: "staff", body: "On it." });
    expect(await run("14:06")).toEqual(["acknowledged"]);
    repo.label(number, "excluded: beta", { by: "staff" });
    expect(await run("14:10")).toEqual(["resolved"]);
    here.at("14:20");
    repo.unlabel(number, "excluded: beta", { by: "staff" });
    expect(await run("14:21")).toEqual(["resolved"]);
  });

  it("is called again by what was set aside before it was answered, and counts again", async () => {
    const { repo, number, run, desk: here } = await open("email: { customers: [opened], staff: [opened] }", [], CUSTOMERS);
    await run("14:02");
    repo.label(number, "excluded: beta", { by: "staff" });
    expect(await run("14:10")).toEqual(["resolved"]);
    here.at("14:20");
    repo.unlabel(number, "excluded: beta", { by: "staff" });
    expect((await run("14:21")).at(-1)).toBe("triggered");
    repo.comment(number, { by: "staff", body: "On it." });
    expect((await run("14:22")).at(-1)).toBe("acknowledged");
    repo.close(number, { by: "staff" });
    expect((await run("14:30")).at(-1)).toBe("resolved");
  });

  it("is woken by no stranger: neither by a severity that only they set nor by their closing", async () => {
    const { repo, number, run, desk: here } = await open(listed, ["sev1"]);
    expect(await run("14:02")).toEqual([]);
    expect(await run("14:31")).toEqual([]);
    repo.close(number, { by: "customer" });
    expect(await run("14:40")).toEqual([]);
    repo.reopen(number, { by: "staff" });
    here.at("14:45");
    repo.comment(number, { by: "staff", body: "/confirm" });
    expect(await run("14:46")).toHaveLength(1);
  });

  it("is called again by a reopening, under the same key", async () => {
    const { repo, number, run, duty, desk: here } = await open("email: { staff: [opened, missed, reopened, resolved] }");
    await run("14:02");
    repo.close(number, { by: "staff" });
    expect(await run("14:10")).toEqual(["resolved"]);
    here.at("14:20");
    repo.reopen(number, { by: "staff" });
    await run("14:21");
    expect(duty.alerts().map(({ state }) => state)[0]).toBe("resolved");
    expect(new Set(duty.alerts().map(({ key }) => key)).size).toBe(1);
  });
});

it.each([
  ["closed", (here: Desk) => here.repo.close(1, { by: "staff" }), "resolved"],
  ["set aside", (here: Desk) => here.repo.label(1, "excluded: beta", { by: "staff" }), "relieved"],
])("a refused page never comes after the end: %s", async (_, end, told) => {
  const here = await openDesk("2026-03-06T14:00:00Z", {
    policy: "severities: { sev1: { email: { customers: [], staff: [opened, missed] } } }",
  });
  desk = here;
  here.repo.openIssue({ author: "customer", title: "Deploys fail" });
  here.repo.label(1, "sev1", { by: "staff" });
  await here.run(1);
  here.at("14:31");
  here.mailTroubles.push({ type: "failed", certainty: "refused", why: "HTTP 503" });
  await here.run(1);
  here.at("14:40");
  end(here);
  here.mailTroubles.push({ type: "failed", certainty: "refused", why: "HTTP 503" });
  for (const time of ["14:41", "14:50", "14:55"]) {
    here.at(time);
    await here.sweep();
  }
  expect(here.mails.map(({ incident }) => incident.notices.join().replace(/@.*/, ""))).toEqual(["opened", told]);
});
