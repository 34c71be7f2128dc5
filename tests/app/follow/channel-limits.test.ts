import { afterEach, describe, expect, it } from "vitest";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { type Mailbox, startMailbox } from "../../../src/simulator/mailbox/mailbox.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

const MAILED = "email: { customers: [opened, resolved], staff: [opened, resolved] }";
const POLICY = `
severities:
  sev1: { ${MAILED} }
  sev2: { ${MAILED} }
  sev3: { ${MAILED} }
  sev4: { email: { customers: [], staff: [] } }
exclusions: { beta: Beta }
channels:
  all: { format: json, url: env:INCIDENT_SLO_URL, audiences: [customers] }
  acme: { format: json, url: env:INCIDENT_SLO_URL, audiences: [customers], labels: ["Customer: Acme"], severities: [sev1, sev2] }
  worst: { format: json, url: env:INCIDENT_SLO_URL, audiences: [staff], severities: [sev1] }
  first: { format: json, url: env:INCIDENT_SLO_URL, audiences: [staff], labels: ["customer: acme"], kinds: [opened] }
`;

let desk: Desk | null = null;
let mailbox: Mailbox | null = null;
afterEach(async () => {
  await desk?.sim.stop();
  await mailbox?.stop();
  [desk, mailbox] = [null, null];
});

async function open(severity: string) {
  const box = await startMailbox();
  mailbox = box;
  const environment = { INCIDENT_SLO_URL: `${box.url}/hook` };
  const here = await openDesk("2026-03-06T14:00:00Z", {
    policy: POLICY,
    mailer: (runnerNow) => connectMailer({ channel: null, environment, runnerNow, sleep: async () => {}, random: () => 0.5 }),
  });
  desk = here;
  here.repo.createLabel("customer: acme");
  const number = here.repo.openIssue({ author: "customer", title: "Deploys fail" });
  here.repo.label(number, severity, { by: "staff" });
  const run = async (time: string) => {
    here.at(time);
    const before = box.deliveries.length;
    expect((await here.run(number)).outcome.failures).toEqual([]);
    return box.deliveries.slice(before).map(({ key }) => {
      const [kind = "", , , , audience = "", channel = ""] = (key ?? "").split("/");
      return `${kind.replace(/@.*/, "")} ${audience} ${channel}`;
    });
  };
  return { desk: here, repo: here.repo, number, run };
}

const ACME = "customer: acme";

describe("a channel limited by severities and labels", () => {
  it("hears of what is so, from the beginning to the end", async () => {
    const { repo, number, run } = await open("sev1");
    repo.label(number, ACME, { by: "staff" });
    expect(await run("14:02")).toEqual(["opened customers all", "opened customers acme", "opened staff worst", "opened staff first"]);
    repo.close(number, { by: "staff" });
    expect(await run("14:30")).toEqual([
      "resolved customers all",
      "resolved customers acme",
      "resolved staff worst",
      "resolved staff first",
    ]);
    expect(await run("14:40")).toEqual([]);
  });

  it("hears that it is open when the label is put on later, once", async () => {
    const { repo, number, run, desk: here } = await open("sev2");
    expect(await run("14:02")).toEqual(["opened customers all"]);
    here.at("14:20");
    repo.label(number, ACME, { by: "staff" });
    expect(await run("14:21")).toEqual(["opened customers acme", "opened staff first"]);
    expect(await run("14:25")).toEqual([]);
    repo.close(number, { by: "staff" });
    expect(await run("14:30")).toEqual(["resolved customers all", "resolved customers acme", "resolved staff first"]);
  });

  it("hears nothing by a stranger's label", async () => {
    const { repo, desk: here } = await open("sev2");
    const other = repo.openIssue({ author: "customer", title: "Again", labels: [ACME] });
    repo.label(other, "sev2", { by: "staff" });
    await here.run(other);
    expect(mailbox?.deliveries.filter(({ key }) => key?.includes("/acme/service/2/") && key.endsWith("/acme"))).toEqual([]);
  });

  it("hears of the end although the label was taken off, or the severity lowered, meanwhile", async () => {
    const { repo, number, run, desk: here } = await open("sev1");
    repo.label(number, ACME, { by: "staff" });
    await run("14:02");
    here.at("14:20");
    repo.unlabel(number, ACME, { by: "staff" });
    repo.unlabel(number, "sev1", { by: "staff" });
    repo.label(number, "sev3", { by: "staff" });
    expect(await run("14:21")).toEqual([]);
    repo.close(number, { by: "staff" });
    expect(await run("14:30")).toEqual([
      "resolved customers all",
      "resolved customers acme",
      "resolved staff worst",
      "resolved staff first",
    ]);
  });

  it("hears nothing of the end of what it was never told", async () => {
    const { repo, number, run } = await open("sev3");
    repo.label(number, ACME, { by: "staff" });
    expect(await run("14:02")).toEqual(["opened customers all", "opened staff first"]);
    repo.close(number, { by: "staff" });
    expect(await run("14:30")).toEqual(["resolved customers all", "resolved staff first"]);
  });

  it("hears of a raise into its severities, as everybody does", async () => {
    const { repo, number, run, desk: here } = await open("sev3");
    repo.label(number, ACME, { by: "staff" });
    await run("14:02");
    here.at("14:20");
    repo.label(number, "sev1", { by: "staff" });
    expect(await run("14:21")).toEqual(["opened customers all", "opened customers acme", "opened staff worst", "opened staff first"]);
  });

  it.each([
    ["set aside", "relieved", (repo: Desk["repo"], number: number) => repo.label(number, "beta", { by: "staff" })],
    ["not planned", "relieved", (repo: Desk["repo"], number: number) => repo.close(number, { by: "staff", reason: "not_planned" })],
    ["a duplicate", "relieved", (repo: Desk["repo"], number: number) => repo.close(number, { by: "staff", reason: "duplicate" })],
    ["closed as completed", "resolved", (repo: Desk["repo"], number: number) => repo.close(number, { by: "staff" })],
  ])("tells staff of the end who were told of the beginning there, at a severity of which they hear nothing: %s", async (_, end, act) => {
    const { repo, number, run, desk: here } = await open("sev1");
    repo.createLabel("beta");
    repo.label(number, ACME, { by: "staff" });
    await run("14:02");
    here.at("14:20");
    repo.writeFile(".github/incident-slo.yml", POLICY.replace(`sev1: { ${MAILED} }`, "sev1: { email: { staff: [] } }"));
    await run("14:21");
    act(repo, number);
    const staff = (await run("14:30")).filter((line) => line.includes(" staff "));
    expect(staff).toEqual([`${end} staff worst`, `${end} staff first`]);
    expect((await run("14:40")).filter((line) => line.includes(" staff "))).toEqual([]);
  });

  it("tells staff who were told of the beginning that it was lowered to a severity of which they hear nothing", async () => {
    const { repo, number, run, desk: here } = await open("sev1");
    await run("14:02");
    here.at("14:20");
    repo.label(number, "sev4", { by: "staff" });
    repo.unlabel(number, "sev1", { by: "staff" });
    expect((await run("14:21")).filter((line) => line.includes(" staff "))).toEqual(["relieved staff worst"]);
    repo.close(number, { by: "staff" });
    expect((await run("14:30")).filter((line) => line.includes(" staff "))).toEqual([]);
  });
});
