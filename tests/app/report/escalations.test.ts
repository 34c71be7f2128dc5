import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, describe, expect, it } from "vitest";
import { reportOn } from "../../../src/app/report/report.ts";
import { formsOf } from "../../../src/core/report/forms.ts";
import { reportJson } from "../../../src/core/report/json.ts";
import { connectMailer } from "../../../src/shell/mail/mailer.ts";
import { type Mailbox, startMailbox } from "../../../src/simulator/mailbox/mailbox.ts";
import { type Desk, openDesk } from "../../support/desk.ts";

const STEPS = `
    escalation:
      - { at: due, mention: [ann] }
      - { at: 15 minutes late, channels: [pager] }
      - { at: 30 minutes late, channels: [nowhere] }
      - { at: 2 hours late, mention: [cy], channels: [pager] }`;
const policyWith = (steps: string) => `
severities:
  sev1:
    response: 30 minutes
    resolution: best effort${steps}
channels:
  pager: { format: json, url: env:INCIDENT_SLO_PAGER }
  nowhere: { format: json, url: env:INCIDENT_SLO_NOWHERE }
`;

let desk: Desk;
let mailbox: Mailbox;
afterEach(async () => {
  await desk.sim.stop();
  await mailbox.stop();
});

/** One incident whose answer is an hour late, one that is answered in time, and one that a run first sees two days later. */
async function play(policy: string) {
  mailbox = await startMailbox();
  const environment = { INCIDENT_SLO_PAGER: `${mailbox.url}/hook` };
  desk = await openDesk("2026-03-02T10:00:00Z", {
    policy,
    mailer: (runnerNow) => connectMailer({ channel: null, environment, runnerNow, sleep: async () => {}, random: () => 0.5 }),
  });
  for (const title of ["Late", "In time", "Unseen"]) {
    const number = desk.repo.openIssue({ author: "customer", title });
    desk.repo.label(number, "sev1", { by: "staff" });
  }
  desk.repo.comment(2, { by: "staff", body: "We look into it." });
  for (const time of ["10:31", "10:46", "11:01"]) {
    desk.at(time);
    for (const number of [1, 2]) await desk.run(number);
  }
  desk.repo.comment(1, { by: "staff", body: "We look into it." });
  desk.at("2026-03-04T12:00:00Z");
  await desk.sweep();
}

async function report(isPublic: boolean) {
  const wish = { since: "2026-03", until: null };
  const answer = await reportOn(desk.ports(), { ...desk.settings, wish, goal: 1, isPublic });
  if (answer.type !== "report") throw new Error(answer.type);
  return answer.report;
}

describe("a report's escalations", () => {
  it("are the steps that were said, of each incident and in all, to staff", async () => {
    await play(policyWith(STEPS));
    const found = await report(false);
    const json = reportJson(found);
    expect(json.incidents.map((one) => "escalations" in one && [one.title, one.escalations])).toEqual([
      ["Late", 2],
      ["In time", 0],
      ["Unseen", 0],
    ]);
    expect(json.total).toMatchObject({ escalations: 2 });
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync("docs/report.schema.json", "utf8")));
    expect([validate(json), validate.errors]).toEqual([true, null]);
    const forms = formsOf(found);
    for (const name of ["index.html", "report.md"]) expect(forms.get(name) ?? "").toContain("Escalations: 2 steps were said.");
    const [head = "", line = ""] = (forms.get("incidents.csv") ?? "").split("\r\n");
    expect(line.split(",")[head.split(",").indexOf("escalations")]).toBe("2");
    for (const [name, text] of formsOf(await report(true))) expect([name, text.match(/escalat\w*/gi)]).toEqual([name, null]);
  });

  it("stand nowhere under a policy without steps", async () => {
    await play(policyWith(""));
    for (const [name, text] of formsOf(await report(false))) expect([name, text.match(/escalat\w*/gi)]).toEqual([name, null]);
  });
});
